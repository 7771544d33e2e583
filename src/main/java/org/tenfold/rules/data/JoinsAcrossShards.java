package org.tenfold.rules.data;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Shards;
import org.tenfold.text.Text;

/** DATA-018: a page that needs every shard. */
public final class JoinsAcrossShards implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-018", Severity.HIGH, 1_000_000,
            Text.of("Users wait for joins across shards", "샤드를 넘는 조인을 기다리는 사용자"),
            Text.of("Such a query visits every shard: it is as slow as the slowest and fails when any of them does. What is used together belongs on one shard.",
                    "이런 조회는 모든 샤드를 거칩니다. 가장 느린 샤드만큼 느리고 하나만 멈추어도 실패합니다. 함께 쓰는 데이터는 같은 샤드에 둡니다."),
            Text.of("Choose the key so that one shard answers, copy small tables to all shards, or prepare the result in the background.",
                    "샤드 하나가 답하도록 키를 정하거나, 작은 테이블은 모든 샤드에 복사하거나, 결과를 뒤에서 미리 만듭니다."),
            List.of("REL03-BP02"));

    private static final Text FOUND = Text.of("{percent} % of the reads that {code} waits for ask all {shards|shard|shards} of {db}.",
            "{code|이가} 기다리는 조회의 {percent}%가 {db}의 샤드 {shards}개 모두를 거칩니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Databases.relational(review).filter(db -> db.number("shards") > 1 && db.number("crossShardShare") > 0)
                .flatMap(db -> review.incoming(db).filter(link -> link.kind().reads() && Case.isHard(link)
                                && !Case.says(link, LinkSettings.ANALYTIC, true))
                        .stream().min(Comparator.comparing(Link::id)).stream()
                        .map(link -> Finding.of(INFO, FOUND.with("code", review.owner(review.start(link)).name())
                                .with("percent", Math.round(db.number("crossShardShare") * 100)).with("db", db.component().name())
                                .with("shards", db.number("shards")), db.id(), link.id())
                                .mendedBy(review, Shards.togetherOnOneShard(db.id()))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > code:lambda > proxy:rds-proxy > db:aurora[shards=4, instanceClass=db.r6g.4xlarge, crossShardShare=0.1]").users(1_000_000).context("dataStaysInRegion", true).blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > code:lambda > proxy:rds-proxy > db:aurora[shards=4, instanceClass=db.r6g.4xlarge]").users(1_000_000).context("dataStaysInRegion", true).passing();
    }
}
