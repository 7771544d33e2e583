package org.tenfold.rules.scale;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** SCALE-003: a group without a policy, or with one that undoes itself. */
public final class FlappingPolicy implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SCALE-003", Severity.MEDIUM, 10_000,
            Text.of("No scaling policy, or one that undoes itself", "확장 정책이 없거나 오락가락하는 정책"),
            Text.of("A group without a policy stays as it is. And when two servers at 70 % become three at 47 %, a line for shrinking at 65 % removes the third at once.",
                    "정책이 없는 그룹은 크기가 변하지 않습니다. 또 사용률 70%인 두 대가 47%인 세 대가 되었을 때 축소 기준이 65%이면 세 번째를 곧바로 없앱니다."),
            Text.of("Let target tracking keep 50 to 60 %, or grow above 70 % and shrink below 30 %.",
                    "대상 추적으로 50~60%를 유지하거나, 70%를 넘으면 늘리고 30% 아래면 줄입니다."),
            List.of("REL07-BP01", "EC2 Auto Scaling: Target tracking"));

    private static final Text NONE = Text.of("{part} may run {min} to {max|unit|units} but has no policy.",
            "{part|은는} {min}~{max}대까지 가능하지만 정책이 없습니다.");
    private static final Text FLAPS = Text.of("{part} grows above {high} %, which leaves {after} % with one unit more, and shrinks below {low} %.",
            "{part|은는} {high}%를 넘으면 늘리는데, 한 대를 늘리면 {after}%가 되고 {low}% 아래에서는 줄입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.templates().map(review::owning).distinct()
                .map(FlappingPolicy::finding).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Part group) {
        double min = Math.max(1, group.number("min"));
        String name = group.component().name();
        if (group.is("policy", "none") && group.number("max") > min) {
            return Optional.of(Finding.of(INFO, NONE.with("part", name).with("min", min).with("max", group.number("max")), group.id())
                    .mendedBy(() -> Fixes.set(group.component(), "policy", "target-tracking")));
        }
        double high = group.number("highShare");
        double after = high * min / (min + group.number("stepSize"));
        boolean steps = group.is("policy", "step") || group.is("policy", "simple");
        return !steps || group.number("lowShare") < after ? Optional.empty()
                : Optional.of(Finding.of(INFO, FLAPS.with("part", name).with("high", Math.round(100 * high))
                        .with("after", Math.round(100 * after)).with("low", Math.round(100 * group.number("lowShare"))), group.id())
                        .mendedBy(() -> Fixes.set(group.component(), "policy", "target-tracking")));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b, policy=step, highShare=0.7, lowShare=0.65]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]").blaming("fleet");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b, policy=step, highShare=0.7, lowShare=0.3]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]").passing();
    }
}
