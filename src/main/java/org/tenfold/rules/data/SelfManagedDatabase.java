package org.tenfold.rules.data;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Stores;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** DATA-001: a database that AWS would keep, on a machine of one's own. */
public final class SelfManagedDatabase implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-001", Severity.MEDIUM, 100,
            Text.of("A database that you run yourself", "직접 운영하는 데이터베이스"),
            Text.of("Patches, backups and failover at night are yours. RDS does all three on about the same hardware for a margin.",
                    "패치와 백업, 한밤의 장애 조치를 모두 직접 해야 합니다. RDS는 비슷한 하드웨어에서 조금 더 받고 셋 다 해 줍니다."),
            Text.of("Move the data to RDS or Aurora with the same engine.",
                    "데이터를 같은 엔진의 RDS나 Aurora로 옮깁니다."),
            List.of("SEC01-BP05", "REL10-BP02"));

    private static final Text FOUND = Text.of("{db} runs {engine} on {count|instance|instances} of {type}, all by yourself.",
            "{db|은는} {type} {count}대에서 {engine|을를} 직접 실행합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        if (review.topology().architecture().context().environment().equals("hobby")) {
            return Stream.empty();
        }
        return review.parts(Trait.COMPUTE).filter(db -> db.is("role", "database")
                        && !db.is("databaseEngine", "other") && !db.flag("systemAccess"))
                .map(db -> finding(review, db));
    }

    private static Finding finding(Case review, Part db) {
        return Finding.of(INFO, FOUND.with("db", db.component().name()).with("engine", db.label("databaseEngine")).with("count", review.units(db))
                .with("type", db.text("instanceType")), review.owner(db).id(), db.id()).mendedBy(review, Stores.managed(db.id()));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > web:ec2[zones=a, sessionStore=jwt, uploadsTo=none] > db:ec2[role=database, zones=a, backupDays=7]").users(100).blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > web:ec2[zones=a, sessionStore=jwt, uploadsTo=none] > db:rds[zones=a]").users(100).passing();
    }
}
