package org.tenfold.rules.data;

import java.util.List;
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

/** DATA-025: shards without a standby each. */
public final class LonelyShards implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-025", Severity.HIGH, 1_000_000,
            Text.of("Shards without standbys", "대기 인스턴스가 없는 샤드"),
            Text.of("With ten shards something breaks ten times as often. Shards spread the load; they make nothing safer.",
                    "샤드가 열 개면 고장도 열 배 자주 납니다. 샤드는 부하를 나눌 뿐 더 안전하게 해 주지 않습니다."),
            Text.of("Give every shard a standby or a reader in another zone.",
                    "샤드마다 다른 가용 영역에 대기 인스턴스나 읽기 인스턴스를 둡니다."),
            List.of("REL10-BP01", "REL10-BP03"));

    private static final Text FOUND = Text.of("{db} has {shards|shard|shards} of 1 instance each: the loss of any of them stops its share of the users.",
            "{db|은는} 샤드 {shards}개가 인스턴스 하나씩입니다. 하나만 잃어도 그 몫의 사용자가 멈춥니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("AZ-001");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Databases.relational(review).filter(db -> db.number("shards") > 1 && !Databases.isCopy(review, db) && isAlone(db))
                .map(db -> Finding.of(INFO, FOUND.with("db", db.component().name()).with("shards", db.number("shards")), db.id())
                        .mendedBy(review, Replicas.standby(db.id())));
    }

    private static boolean isAlone(Part db) {
        return db.takes("readers") ? db.number("readers") == 0 : db.is("deployment", "single") && db.is("role", "primary");
    }

    @Override
    public Example wrong() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > code:lambda > proxy:rds-proxy > db:rds[shards=4, instanceClass=db.m5.4xlarge, zones=a]").users(1_000_000).context("dataStaysInRegion", true).blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > code:lambda > proxy:rds-proxy > db:rds[shards=4, instanceClass=db.m5.4xlarge, deployment=multi-az]").users(1_000_000).context("dataStaysInRegion", true).passing();
    }
}
