package org.tenfold.rules.data;

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
import org.tenfold.rules.fix.Replicas;
import org.tenfold.service.Part;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.PartLoad;

/** DATA-006: a busy database that mostly answers reads, alone. */
public final class ReadsOnOne implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-006", Severity.MEDIUM, 10_000,
            Text.of("A busy database answers all reads itself", "읽기를 혼자 다 받는 바쁜 데이터베이스"),
            Text.of("Reads can be copied, writes cannot. Taking reads away buys room before anything expensive has to change.",
                    "읽기는 복사할 수 있지만 쓰기는 그럴 수 없습니다. 읽기를 덜어 내면 비싼 변경을 미룰 수 있습니다."),
            Text.of("Put a cache in front when the same data is asked for again and again, else add a read replica.",
                    "같은 데이터를 되풀이해 읽으면 앞에 캐시를 두고, 아니면 읽기 전용 복제본을 더합니다."),
            List.of("PERF03-BP04", "PERF03-BP05"));

    private static final Text FOUND = Text.of("{db} is {percent} % busy at the peak, and {reads} % of its calls only read; it has neither cache nor replica.",
            "{db|은는} 최고 부하에서 사용률이 {percent}%이고 호출의 {reads}%가 읽기입니다. 캐시도 복제본도 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double BUSY = 0.6;
    private static final double MOSTLY = 0.7;

    @Override
    public Set<String> absorbs() {
        return Set.of("SCALE-010");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Databases.relational(review).filter(db -> !Databases.hasCopies(review, db) && !Databases.isCached(review, db))
                .map(db -> finding(review, db)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part db) {
        PartLoad load = review.traffic().parts().get(db.node());
        double reads = Databases.readShare(load);
        if (load.utilization() <= BUSY || reads < MOSTLY) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(INFO, FOUND.with("db", db.component().name())
                .with("percent", Math.round(load.utilization() * 100)).with("reads", Math.round(reads * 100)), db.id())
                .mendedBy(review, Replicas.readReplica(db.id())));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az, statementMs=120]").blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]").passing();
    }
}
