package org.tenfold.rules.scale;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.jspecify.annotations.Nullable;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Caches;
import org.tenfold.rules.fix.Fleets;
import org.tenfold.rules.fix.Growth;
import org.tenfold.rules.fix.Transformation;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.StationLoad;

/** SCALE-010: servers so busy that waiting dominates. */
public final class PastTheKnee implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SCALE-010", Severity.MEDIUM, 1_000,
            Text.of("So busy at the peak that waiting dominates", "최고 부하에서 대기가 대부분을 차지함"),
            Text.of("Waiting grows as 1/(1−ρ): at half load a request takes twice its own time, at 90 % ten times. Peaks under about 70 % keep it short.",
                    "대기는 1/(1−ρ)로 늘어납니다. 사용률 50%에서는 제 시간의 두 배, 90%에서는 열 배가 걸립니다. 최고 부하를 70% 아래로 두면 짧게 유지됩니다."),
            Text.of("Add units until the peak keeps them 60 to 70 % busy, or take work away with a cache or a queue.",
                    "최고 부하에서 사용률이 60~70%가 되도록 늘리거나, 캐시나 대기열로 일을 덜어 냅니다."),
            List.of("PERF05-BP04"));

    private static final Text FOUND = Text.of("{part} is {percent} % busy at the peak ({station}).",
            "{part|은는} 최고 부하에서 사용률이 {percent}%입니다({station}).");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double KNEE = 0.8;
    private static final double GOOD = 0.65;

    @Override
    public Stream<Finding> check(Case review) {
        if (review.context().kind().equals("batch")) {
            return Stream.empty();
        }
        return review.topology().parts().stream().map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part part) {
        StationLoad busiest = null;
        for (StationLoad load : review.traffic().parts().get(part.node()).stations()) {
            busiest = busiest == null || load.utilization() > busiest.utilization() ? load : busiest;
        }
        // Messages may wait: that is what their queue is for.
        if (busiest == null || busiest.utilization() <= KNEE || !review.callers(part, LinkKind.CONSUME).isEmpty()) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, FOUND.with("part", review.owner(part).name()).with("station", busiest.station().name().message())
                .with("percent", Math.round(busiest.utilization() * 100)), review.owner(part).id());
        Transformation more = more(review, part, Math.ceil(busiest.busyServers() / (busiest.station().servers() * GOOD)), busiest.utilization() / GOOD);
        return Optional.of(more == null ? finding : finding.mendedBy(review, more));
    }

    /** Where more units share the load; a database writes in one place, whatever stands beside it, and takes a larger machine. */
    private static @Nullable Transformation more(Case review, Part part, double units, double factor) {
        Part owner = review.owning(part);
        return owner.takes("max") ? Fleets.upTo(owner.id(), units) : part.takes("count") ? Fleets.atLeast(part.id(), units)
                : part.takes("shards") && part.has(Trait.CACHE) ? Caches.shards(part.id(), units)
                : part.has(Trait.RELATIONAL) ? Growth.largerMachine(part.id(), factor) : null;
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] >read-write[callsPerWrite=60]> db:rds[deployment=multi-az, instanceClass=db.m5.large, statementMs=39]").blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] >read-write[callsPerWrite=60]> db:rds[deployment=multi-az, instanceClass=db.m5.large, statementMs=4]").passing();
    }
}
