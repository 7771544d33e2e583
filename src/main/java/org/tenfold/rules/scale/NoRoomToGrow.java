package org.tenfold.rules.scale;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.tenfold.traffic.Traffic.PartLoad;
import org.tenfold.traffic.Traffic.StationLoad;

/** SCALE-002: an Auto Scaling group that cannot grow, or not far enough. */
public final class NoRoomToGrow implements Rule {

    /** Room above the peak, for zones that fail and guesses that are wrong. */
    private static final double ROOM = 1.3;

    private static final RuleInfo INFO = new RuleInfo("SCALE-002", Severity.HIGH, 10_000,
            Text.of("The group has no room to grow", "더 늘어날 수 없는 그룹"),
            Text.of("A group whose maximum equals its minimum replaces broken servers but never adds one. A maximum below the peak turns requests away just when most users come.",
                    "최대가 최소와 같은 그룹은 고장 난 서버를 바꿀 뿐 늘리지는 못합니다. 최대가 최고 부하보다 작으면 사용자가 가장 많을 때 요청을 받지 못합니다."),
            Text.of("Set the maximum to what the expected peak needs and a third more.",
                    "최대를 예상 최고 부하에 필요한 수보다 3분의 1쯤 크게 정합니다."),
            List.of("REL07-BP03"));

    private static final Text TOO_SMALL = Text.of(
            "{part} grows to {max|unit|units}, which at the peak would be {percent} % busy; the peak needs {needed}.",
            "{part|은는} 최대 {max}대까지 늘어나며 최고 부하에서 사용률이 {percent}%가 됩니다. 필요한 수는 {needed}대입니다.");
    private static final Text FIXED = Text.of("{part} runs {max|unit|units} at least and at most.",
            "{part|은는} 최소와 최대가 모두 {max}대입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("SCALE-010");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.templates().map(template -> finding(review, template)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part template) {
        Part group = review.owning(template);
        double max = group.number("max");
        PartLoad load = review.traffic().parts().get(template.node());
        double busiest = 0;
        double machines = 0;
        for (StationLoad station : load.stations()) {
            busiest = Math.max(busiest, station.utilizationAtMost());
            machines = Math.max(machines, station.busyServers() / station.station().servers());
        }
        double wanted = Math.max(Math.ceil(machines * ROOM), group.number("min") + 1);
        boolean singleton = max == 1 && (template.is("role", "worker") || template.is("role", "bastion"));
        if (singleton || busiest <= 1 && max > group.number("min")) {
            return Optional.empty();
        }
        Finding finding = busiest > 1
                ? Finding.of(INFO, TOO_SMALL.with("part", group.component().name()).with("max", max)
                        .with("percent", Math.round(busiest * 100)).with("needed", Math.ceil(machines)), group.id())
                : Finding.of(INFO, FIXED.with("part", group.component().name()).with("max", max), group.id()).at(Severity.LOW);
        return Optional.of(finding.mendedBy(() -> Fixes.set(group.component(), "max", wanted)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b, min=2, max=2]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]").blaming("fleet");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b, min=2, max=4]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]").passing();
    }
}
