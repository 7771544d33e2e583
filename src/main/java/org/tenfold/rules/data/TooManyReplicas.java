package org.tenfold.rules.data;

import java.util.List;
import java.util.Optional;
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
import org.tenfold.rules.fix.Replicas;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** DATA-007: more read replicas than the engine has. */
public final class TooManyReplicas implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-007", Severity.HIGH, 1,
            Text.of("More read replicas than AWS allows", "AWS가 허용하는 수보다 많은 읽기 전용 복제본"),
            Text.of("AWS refuses the next replica. A database that needs more of them usually wants a cache or shards.",
                    "AWS가 다음 복제본을 만들어 주지 않습니다. 더 필요하다면 대개 캐시나 샤딩을 할 때입니다."),
            Text.of("Remove replicas and put a cache in front, or split the data.",
                    "복제본을 줄이고 앞에 캐시를 두거나 데이터를 나눕니다."),
            List.of("Amazon RDS API Reference, CreateDBInstanceReadReplica"));

    private static final Text FOUND = Text.of("{db} has {count} read replicas; {engine} allows {most}.",
            "{db|은는} 읽기 전용 복제본이 {count}개인데 {engine|은는} {most}개까지 허용합니다.");

    private static final Text GLOBAL = Text.of("{db} has {count|reader|readers}; with {others|secondary Region|secondary Regions}, {most} are possible.",
            "{db|은는} 읽기 인스턴스가 {count}개인데, 보조 리전이 {others}개이면 {most}개까지 둘 수 있습니다.");

    /** Readers of an Aurora cluster; what other services allow, their settings hold to. */
    private static final double OF_CLUSTER = 15;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.RELATIONAL).map(db -> db.isA("rds") ? finding(review, db)
                : db.takes("readers") ? cluster(review, db) : Optional.<Finding>empty()).<Finding>mapMulti(Optional::ifPresent);
    }

    /** The primary of a global database has one reader less for each secondary (Aurora User Guide, global databases). */
    private static Optional<Finding> cluster(Case review, Part db) {
        long secondaries = review.called(db, LinkKind.REPLICATE)
                .filter(copy -> copy.service() == db.service() && !copy.region().equals(db.region())).stream().count();
        double most = OF_CLUSTER - secondaries;
        return db.number("readers") <= most ? Optional.empty() : Optional.of(Finding.of(INFO, GLOBAL.with("db", db.component().name())
                .with("count", db.number("readers")).with("others", secondaries).with("most", most), db.id())
                .mendedBy(() -> Fixes.set(db.component(), "readers", Math.max(0, most))));
    }

    private static Optional<Finding> finding(Case review, Part db) {
        long count = review.called(db, LinkKind.REPLICATE)
                .filter(copy -> copy.isA("rds") && copy.is("role", "replica")).stream().count();
        int most = most(db.text("engine"));
        return count <= most ? Optional.empty() : Optional.of(Finding.of(INFO, FOUND.with("db", db.component().name())
                .with("count", count).with("engine", db.label("engine")).with("most", most), db.id())
                .mendedBy(review, Replicas.fewerReplicas(db.id(), most)));
    }

    /** Replicas of one source, by engine (Amazon RDS User Guide, 2026-08). */
    private static int most(String engine) {
        return switch (engine) {
            case "oracle", "sqlserver" -> 5;
            case "db2" -> 3;
            default -> 15;
        };
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[engine=db2, deployment=multi-az]",
                "web >read> copy1:rds[engine=db2, role=replica, zones=a]", "db >replicate> copy1",
                "web >read> copy2:rds[engine=db2, role=replica, zones=a]", "db >replicate> copy2",
                "web >read> copy3:rds[engine=db2, role=replica, zones=a]", "db >replicate> copy3",
                "web >read> copy4:rds[engine=db2, role=replica, zones=a]", "db >replicate> copy4").blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[engine=db2, deployment=multi-az]",
                "web >read> copy1:rds[engine=db2, role=replica, zones=a]", "db >replicate> copy1").passing();
    }
}
