package org.tenfold.rules.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Shards;
import org.tenfold.service.Part;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** DATA-024: rows split by a key that does not spread them. */
public final class BadShardKey implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-024", Severity.HIGH, 1_000_000,
            Text.of("A shard key that does not spread the rows", "행을 고르게 나누지 못하는 샤드 키"),
            Text.of("A key that only grows sends every new row to the last shard; one with few values cannot be spread; one that queries do not name asks all shards.",
                    "커지기만 하는 키는 새 행을 모두 마지막 샤드로 보냅니다. 값이 적은 키는 나눌 수 없고, 조회에 없는 키는 모든 샤드를 찾게 합니다."),
            Text.of("Split by the hash of an id with many values that the main query always knows.",
                    "주된 조회가 늘 알고 있고 값이 많은 식별자의 해시로 나눕니다."),
            List.of("Amazon DynamoDB Developer Guide, partition key design", "PERF03-BP02"));

    private static final Text GROWS = Text.of("The key of {db} only grows and is split by range: the last of {shards|shard|shards} takes all new rows and is {percent} % busy with them.",
            "{db}의 샤드 키는 커지기만 하는데 범위로 나눕니다. 샤드 {shards}개 가운데 마지막 하나가 새 행을 모두 받아 사용률이 {percent}%입니다.");
    private static final Text FEW = Text.of("The key of {db} has {values|value|values} for {shards|shard|shards}; at least {least} are needed to spread the rows.",
            "{db}의 샤드 키는 값이 {values}개인데 샤드는 {shards}개입니다. 행을 고르게 나누려면 값이 {least}개 이상 필요합니다.");
    private static final Text ABSENT = Text.of("The main query of {db} does not name the shard key, so it asks all {shards|shard|shards}.",
            "{db}의 주된 조회에 샤드 키가 없어 샤드 {shards}개를 모두 찾습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double VALUES_PER_SHARD = 10;
    /** A last shard that is no busier with all new rows keeps an archive by time, which is fine. */
    private static final double QUIET = 0.3;

    @Override
    public Stream<Finding> check(Case review) {
        return Databases.relational(review).filter(db -> db.number("shards") > 1 && !Databases.isCopy(review, db))
                .map(db -> finding(review, db)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part db) {
        double least = VALUES_PER_SHARD * db.number("shards");
        return message(review, db, least)
                .map(message -> Finding.of(INFO, message, db.id()).mendedBy(review, Shards.spreadRows(db.id(), least)));
    }

    private static Optional<Message> message(Case review, Part db, double least) {
        double last = db.number("shards") * Databases.writing(db, review.traffic().parts().get(db.node()).peak().writes());
        if (db.flag("shardKeyGrows") && db.is("shardMethod", "range") && last > QUIET) {
            return Optional.of(text(db, GROWS).with("percent", Math.round(last * 100)));
        }
        if (db.value("shardKeyValues") instanceof Double values && values < least) {
            return Optional.of(text(db, FEW).with("values", values).with("least", least));
        }
        return db.flag("shardKeyInQuery") ? Optional.empty() : Optional.of(text(db, ABSENT));
    }

    private static Message text(Part db, Text text) {
        return text.with("db", db.component().name()).with("shards", db.number("shards"));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > code:lambda > proxy:rds-proxy > db:aurora[shards=4, instanceClass=db.r6g.4xlarge, shardKeyValues=12]").users(1_000_000).context("dataStaysInRegion", true).blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > code:lambda > proxy:rds-proxy > db:aurora[shards=4, instanceClass=db.r6g.4xlarge, shardKeyValues=100000]").users(1_000_000).context("dataStaysInRegion", true).passing();
    }
}
