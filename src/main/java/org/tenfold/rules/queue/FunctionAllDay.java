package org.tenfold.rules.queue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.rules.Bill;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Fleets;
import org.tenfold.service.Part;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.StationLoad;

/** QUEUE-015: a function that runs too long, or all the time. */
public final class FunctionAllDay implements Rule {

    private static final RuleInfo INFO = new RuleInfo("QUEUE-015", Severity.LOW, 100_000,
            Text.of("Work that suits a container better than a function", "함수보다 컨테이너에 맞는 일"),
            Text.of("A function is stopped after 15 minutes and costs more than a container under steady load. It shines at short and irregular work.",
                    "함수는 15분이 지나면 멈추고, 꾸준한 부하에서는 컨테이너보다 비쌉니다. 짧고 불규칙한 일에 알맞습니다."),
            Text.of("Run it on Fargate or AWS Batch, or cut it into steps for Step Functions.",
                    "Fargate나 AWS Batch에서 실행하거나, Step Functions의 단계로 나눕니다."),
            List.of("AWS Lambda quotas", "PERF02-BP01", "COST06-BP01"));

    private static final Text LONG = Text.of("{code} takes {mean} s on average, so about one run in a hundred takes more than {slow} s; it is stopped after 900.",
            "{code|은는} 평균 {mean}초가 걸려 백 번에 한 번쯤 {slow}초를 넘는데, 900초가 지나면 멈춥니다.");
    private static final Text STEADY_LOAD = Text.of("{code} has {runs} runs at all times and costs ${function} a month; tasks on Fargate for them cost ${container}.",
            "{code|은는} 늘 {runs}개가 실행 중이고 한 달에 ${function}입니다. 같은 일을 하는 Fargate 작업은 ${container}입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double MOST_MS = 900_000;
    /** The slowest of a hundred runs over their mean, for times that vary as at random (exponentially); an assumption. */
    private static final double SLOWEST_OF_HUNDRED = Math.log(100);
    /** An average above this share of the peak is a load that never sleeps. */
    private static final double STEADY = 0.6;
    /** What tasks that scale by their CPU keep busy. */
    private static final double KEPT_BUSY = 0.6;
    /** Memory at which a function has one vCPU (AWS Lambda Developer Guide). */
    private static final double MIB_PER_VCPU = 1_769;
    /** The least memory of a task for each of its vCPUs. */
    private static final double GB_PER_VCPU = 2;

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("lambda").map(code -> finding(review, code)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part code) {
        double mean = code.number("durationMs");
        if (mean * SLOWEST_OF_HUNDRED > MOST_MS) {
            return Optional.of(Finding.of(INFO, LONG.with("code", code.component().name()).with("mean", Math.round(mean / 1_000))
                    .with("slow", Math.round(mean * SLOWEST_OF_HUNDRED / 1_000)), code.id())
                    .mendedBy(review, Fleets.container(code.id(), tasks(review, code))));
        }
        double steadiness = 1 / review.topology().architecture().workload().peakFactor();
        double runs = steadiness * review.traffic().parts().get(code.node()).stations().stream().mapToDouble(StationLoad::busyServers).max().orElse(0);
        return steadiness <= STEADY || runs < 1 ? Optional.empty() : steady(review, code, runs);
    }

    /** Tasks of one vCPU that do at the peak what the function does then, none of them too busy. */
    private static double tasks(Case review, Part code) {
        return review.traffic().parts().get(code.node()).stations().stream().mapToDouble(StationLoad::busyServers).max().orElse(0) / KEPT_BUSY;
    }

    private static Optional<Finding> steady(Case review, Part code, double runs) {
        double vcpus = runs * code.number("memoryMib") / MIB_PER_VCPU / KEPT_BUSY;
        Optional<Double> vcpu = hourly(code, "vcpu_hour");
        Optional<Double> memory = hourly(code, "memory_gb_hour");
        if (vcpu.isEmpty() || memory.isEmpty()) {
            return Optional.empty();
        }
        double container = vcpus * (vcpu.get() + GB_PER_VCPU * memory.get()) * PriceBook.HOURS_PER_MONTH;
        double function = Bill.sum(review.costs(code).stream().filter(line -> line.link() == null).toList()).doubleValue();
        return function <= container ? Optional.empty() : Optional.of(Finding.of(INFO, STEADY_LOAD.with("code", code.component().name())
                .with("runs", Math.round(runs)).with("function", Math.round(function)).with("container", Math.round(container)), code.id())
                        .mendedBy(review, Fleets.container(code.id(), tasks(review, code))));
    }

    /** What a unit of a task costs an hour, if the price book knows. */
    private static Optional<Double> hourly(Part code, String dimension) {
        String kind = code.is("architecture", "arm64") ? "linux_arm_" : "linux_x86_";
        return code.prices().find(code.region(), PriceKey.of("ecs_fargate", kind + dimension)).map(price -> price.tiers().cost(BigDecimal.ONE).doubleValue());
    }

    @Override
    public Example wrong() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > code:lambda[durationMs=2000, memoryMib=1769]").users(100_000).workload("peakFactor", 1.2).blaming("code");
    }

    @Override
    public Example right() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > code:lambda[durationMs=2000, memoryMib=1769]").users(100_000).passing();
    }
}
