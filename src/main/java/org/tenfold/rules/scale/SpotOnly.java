package org.tenfold.rules.scale;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** SCALE-008: servers that AWS may take back all at once. */
public final class SpotOnly implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SCALE-008", Severity.MEDIUM, 10_000,
            Text.of("Users depend on Spot capacity alone", "스팟 용량에만 의지하는 서비스"),
            Text.of("AWS takes Spot capacity back with two minutes of notice, often from many machines at once. Keep a reliable base and buy only the rest as Spot.",
                    "AWS는 2분 전에 알리고 스팟 용량을 회수하며, 여러 대를 한꺼번에 가져가기도 합니다. 기본 수는 온디맨드로 두고 나머지만 스팟으로 삽니다."),
            Text.of("Set an on-demand base, allow several instance types, and turn on capacity rebalancing.",
                    "온디맨드 기본 수를 정하고, 여러 인스턴스 유형을 허용하고, 용량 재조정을 켭니다."),
            List.of("AWS Config autoscaling-capacity-rebalancing", "Security Hub AutoScaling.6"));

    private static final Text FOUND = Text.of("{part} serves users with {units|unit|units}, 0 of them on demand.",
            "{part|은는} {units}대로 사용자를 받는데 온디맨드는 0대입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        if (review.context().kind().equals("batch")) {
            return Stream.empty();
        }
        return review.parts(Trait.COMPUTE).filter(part -> Case.serves(part) && part.takes("purchase")
                        && review.callers(part, LinkKind.CONSUME).isEmpty() && isSpot(review, part))
                .map(part -> finding(review, part));
    }

    private static boolean isSpot(Case review, Part part) {
        Part owner = review.owning(part);
        boolean base = owner.takes("onDemandBase") && owner.number("onDemandBase") > 0;
        return !base && (part.is("purchase", "spot") || owner.takes("spotShare") && owner.number("spotShare") >= 1);
    }

    private static Finding finding(Case review, Part part) {
        Part owner = review.owning(part);
        return Finding.of(INFO, FOUND.with("part", owner.component().name()).with("units", review.units(part)), owner.id(), part.id())
                .mendedBy(() -> owner.takes("onDemandBase") ? Fixes.set(owner.component(), "onDemandBase", Math.max(1, owner.number("min")))
                        : Fixes.set(part.component(), "purchase", "on-demand"));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b, warmupSeconds=180, spotShare=1]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]").blaming("fleet");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b, warmupSeconds=180, spotShare=1, onDemandBase=2]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]").passing();
    }
}
