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
import org.tenfold.rules.Remedy;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Shards;
import org.tenfold.rules.fix.Stores;
import org.tenfold.service.Part;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.PartLoad;

/** DATA-017: one writer, and no larger machine to put it on. */
public final class WriterAtItsLimit implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-017", Severity.MEDIUM, 1_000_000,
            Text.of("More writes than any machine carries", "어떤 인스턴스로도 감당하지 못하는 쓰기"),
            Text.of("Replicas multiply reads only. At some size one writer is the wall, on whatever machine.",
                    "복제본은 읽기만 늘립니다. 어느 크기에 이르면 어떤 인스턴스를 쓰든 쓰기 인스턴스 하나가 한계가 됩니다."),
            Text.of("Write less at once through a cache or a queue, split functions or rows over several databases, or take DynamoDB.",
                    "캐시나 대기열로 한꺼번에 쓰는 양을 줄이거나, 기능이나 행을 여러 데이터베이스로 나누거나, DynamoDB를 씁니다."),
            List.of("PERF03-BP01", "REL10-BP03"));

    private static final Text FOUND = Text.of("{writes} writes a second would keep {db} {percent} % busy even on {best}, the class that carries most.",
            "초당 {writes}번 쓰기는 가장 많이 감당하는 클래스인 {best}에서도 {db}의 사용률을 {percent}%까지 올립니다.");

    private static final Text SHARDS = Text.of("Split the rows over shards", "행을 여러 샤드로 나누기");
    private static final Text TABLE = Text.of("Move the data to DynamoDB", "데이터를 DynamoDB로 옮기기");

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
        // Many processors hinder each other, so that the largest class is not always the one that carries most.
        Part best = db.prices().machines(db.service().id()).stream().sorted(Comparator.comparing(Machine::type))
                .map(machine -> db.with("instanceClass", machine.type()))
                .min(Comparator.comparingDouble(larger -> Databases.writing(larger, load.peak().writes()))).orElse(db);
        double busy = Databases.writing(best, load.peak().writes());
        double shards = Math.ceil(db.number("shards") * Databases.writing(db, load.peak().writes()) / BUSY);
        return busy <= BUSY ? Optional.empty() : Optional.of(Finding.of(INFO, FOUND.with("db", db.component().name())
                .with("writes", Math.round(load.peak().writes())).with("percent", Math.round(busy * 100))
                .with("best", best.text("instanceClass")), db.id())
                .mendedBy(new Remedy.Choice(SHARDS, Remedy.by(review, Shards.shards(db.id(), shards))),
                        new Remedy.Choice(TABLE, Remedy.by(review, Stores.table(db.id())))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway[quotaPerSecond=100000] > code:lambda[durationMs=1, accountConcurrency=10000] >write[callsPerWrite=360]> proxy:rds-proxy > db:aurora[readers=1, instanceClass=db.r6g.16xlarge]").users(1_000_000).context("dataStaysInRegion", true).blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway[quotaPerSecond=100000] > code:lambda[durationMs=1, accountConcurrency=10000] >write[callsPerWrite=3]> proxy:rds-proxy > db:aurora[readers=1, instanceClass=db.r6g.16xlarge]").users(1_000_000).context("dataStaysInRegion", true).passing();
    }
}
