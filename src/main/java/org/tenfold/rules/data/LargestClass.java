package org.tenfold.rules.data;

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
import org.tenfold.rules.fix.Replicas;
import org.tenfold.service.Part;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.PartLoad;

/** DATA-021: a busy database on the largest machine of its family. */
public final class LargestClass implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-021", Severity.MEDIUM, 10_000,
            Text.of("A busy database that cannot grow in its family", "같은 패밀리에서 더 커질 수 없는 바쁜 데이터베이스"),
            Text.of("Twice the machine costs twice as much, and there is a last size. Before it, move reads or functions elsewhere.",
                    "두 배 큰 인스턴스는 값도 두 배이고 끝이 있습니다. 마지막 크기에 이르기 전에 읽기나 기능을 다른 곳으로 옮깁니다."),
            Text.of("Take reads away with a replica or a cache, or split functions over several databases.",
                    "복제본이나 캐시로 읽기를 덜어 내거나, 기능을 여러 데이터베이스로 나눕니다."),
            List.of("PERF03-BP04", "COST06-BP01"));

    private static final Text FOUND = Text.of("{db} is {percent} % busy at the peak on {largest}, the largest class of its family, and has neither cache nor replica.",
            "{db|은는} 패밀리에서 가장 큰 {largest}에서 최고 부하에 사용률이 {percent}%입니다. 캐시도 복제본도 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double BUSY = 0.7;
    private static final double HALF = 0.5;

    @Override
    public Set<String> absorbs() {
        return Set.of("DATA-006", "SCALE-010");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Databases.relational(review).filter(db -> {
            PartLoad load = review.traffic().parts().get(db.node());
            return load.utilization() > BUSY && Databases.readShare(load) >= HALF && isLargest(db)
                    && !Databases.hasCopies(review, db) && !Databases.isCached(review, db);
        }).map(db -> finding(review, db));
    }

    private static boolean isLargest(Part db) {
        String kind = db.service().id();
        Optional<Machine> machine = db.prices().machine(kind, db.text("instanceClass"));
        return machine.isPresent() && db.prices().machines(kind).stream().noneMatch(other ->
                other.family().equals(machine.get().family()) && other.vcpu() > machine.get().vcpu());
    }

    private static Finding finding(Case review, Part db) {
        return Finding.of(INFO, FOUND.with("db", db.component().name()).with("largest", db.text("instanceClass"))
                .with("percent", Math.round(review.traffic().parts().get(db.node()).utilization() * 100)), db.id())
                .mendedBy(review, Replicas.readReplica(db.id()));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az, instanceClass=db.t3.2xlarge, statementMs=480]").blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az, instanceClass=db.t3.2xlarge]").passing();
    }
}
