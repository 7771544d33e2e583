package org.tenfold.rules.data;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.pricing.Machine;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.PartLoad;

/** DATA-017: one writer, and no larger machine to put it on. */
public final class WriterAtItsLimit implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-017", Severity.MEDIUM, 1_000_000,
            Text.of("One writer at the end of its machines", "더 큰 인스턴스가 없는 쓰기 인스턴스"),
            Text.of("Replicas multiply reads only. At some size one writer is the wall, on whatever machine.",
                    "복제본은 읽기만 늘립니다. 어느 크기에 이르면 어떤 인스턴스에서도 쓰기 하나가 벽이 됩니다."),
            Text.of("Write less at once through a cache or a queue, split functions or rows over several databases, or take DynamoDB.",
                    "캐시나 대기열로 한꺼번에 쓰는 양을 줄이거나, 기능이나 행을 여러 데이터베이스로 나누거나, DynamoDB를 씁니다."),
            List.of("PERF03-BP01", "REL10-BP03"));

    private static final Text FOUND = Text.of("{writes} writes a second would keep {db} {percent} % busy even on {largest}, the largest class there is.",
            "초당 {writes}번 쓰기는 가장 큰 클래스인 {largest}에서도 {db|을를} {percent}%까지 바쁘게 합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double BUSY = 0.7;

    @Override
    public Set<String> absorbs() {
        return Set.of("SCALE-010");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Databases.relational(review).filter(db -> !Databases.isCopy(review, db)
                        // What is not busy on a smaller machine is not on the largest.
                        && review.traffic().parts().get(db.node()).utilization() > BUSY / 2)
                .map(db -> finding(review, db)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part db) {
        PartLoad load = review.traffic().parts().get(db.node());
        Part large = db.prices().machines(db.service().id()).stream()
                .max(Comparator.comparing(Machine::vcpu).thenComparing(Machine::type))
                .map(machine -> db.with("instanceClass", machine.type())).orElse(db);
        double busy = Databases.writing(large, load.peak().writes());
        return busy <= BUSY ? Optional.empty() : Optional.of(Finding.of(INFO, FOUND.with("db", db.component().name())
                .with("writes", Math.round(load.peak().writes())).with("percent", Math.round(busy * 100))
                .with("largest", large.text("instanceClass")), db.id()));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway[quotaPerSecond=100000] > code:lambda[durationMs=1, accountConcurrency=10000] >write[callsPerWrite=300]> proxy:rds-proxy > db:aurora[readers=1, instanceClass=db.r6g.16xlarge]").users(1_000_000).context("dataStaysInRegion", true).blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway[quotaPerSecond=100000] > code:lambda[durationMs=1, accountConcurrency=10000] >write[callsPerWrite=3]> proxy:rds-proxy > db:aurora[readers=1, instanceClass=db.r6g.16xlarge]").users(1_000_000).context("dataStaysInRegion", true).passing();
    }
}
