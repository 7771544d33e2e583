package org.tenfold.rules.queue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Growth;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.LimitLoad;
import org.tenfold.traffic.Traffic.PartLoad;
import org.tenfold.traffic.Traffic.StationLoad;

/** QUEUE-013: an account that allows less than the peak. */
public final class QuotaBelowPeak implements Rule {

    private static final RuleInfo INFO = new RuleInfo("QUEUE-013", Severity.MEDIUM, 100_000,
            Text.of("The quota is below the peak", "최고 부하보다 낮은 할당량"),
            Text.of("Everything in an account shares its quotas in a Region. What comes above them is refused with error 429, just when most users come.",
                    "한 리전에서 계정의 모든 것이 할당량을 함께 씁니다. 넘친 요청은 사용자가 가장 많을 때 오류 429로 거절됩니다."),
            Text.of("Ask AWS for a higher quota before the launch, cache at the edge, and limit what one client may send.",
                    "출시 전에 할당량을 늘려 달라고 요청하고, 엣지에서 캐시하고, 클라이언트마다 보낼 수 있는 양을 제한합니다."),
            List.of("REL01-BP01", "REL01-BP06", "Amazon API Gateway quotas", "AWS Lambda quotas"));

    /** More than the peak, so that it is not reached at once again. */
    private static final double HEADROOM = 1.5;

    private static final Text FOUND = Text.of("At the peak {part} needs {percent} % of its limit \"{limit}\".",
            "최고 부하에서 {part|은는} 한도 \"{limit}\"의 {percent}%가 필요합니다.");

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
        return Stream.concat(review.parts(Trait.API), review.parts(Trait.FUNCTION))
                .map(part -> finding(review, part, review.traffic().parts().get(part.node()))).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part part, PartLoad load) {
        for (LimitLoad limit : load.limits()) {
            if (limit.limit().binding() && limit.utilization() > 1) {
                return Optional.of(finding(review, part, limit.limit().name(), limit.utilization()));
            }
        }
        for (StationLoad station : load.stations()) {
            if (station.utilizationAtMost() > 1) {
                return Optional.of(finding(review, part, station.station().name(), station.utilizationAtMost()));
            }
        }
        return Optional.empty();
    }

    private static Finding finding(Case review, Part part, Text limit, double utilization) {
        return Finding.of(INFO, FOUND.with("part", part.component().name()).with("limit", limit.message())
                .with("percent", Math.round(utilization * 100)), part.id()).mendedBy(review, Growth.quotas(part.id(), utilization * HEADROOM));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway[quotaPerSecond=20] > code:lambda").users(100_000).blaming("api");
    }

    @Override
    public Example right() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > code:lambda").users(100_000).passing();
    }
}
