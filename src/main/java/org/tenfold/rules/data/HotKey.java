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
import org.tenfold.rules.fix.Shards;
import org.tenfold.service.Limit;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** DATA-016: one key that everybody asks for. */
public final class HotKey implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-016", Severity.HIGH, 100_000,
            Text.of("One key takes more than a partition gives", "파티션 하나가 감당하지 못하는 인기 키"),
            Text.of("More partitions do not help when everybody asks for the same key: it lives on one of them, whose speed is capped at 3,000 read units and 1,000 write units a second.",
                    "모두가 같은 키를 찾으면 파티션을 늘려도 소용없습니다. 그 키는 한 파티션에 있고 그 속도는 초당 읽기 3,000단위, 쓰기 1,000단위까지입니다."),
            Text.of("Spread writes over several keys with a suffix, or put DAX in front of the reads.",
                    "쓰기는 접미사를 붙여 여러 키로 나누고, 읽기는 앞에 DAX를 둡니다."),
            List.of("Amazon DynamoDB Developer Guide, partition limits", "PERF03-BP02"));

    private static final Text FOUND = Text.of("The busiest key of {table} gets {share} % of its calls: {percent} % of what one partition gives.",
            "{table}에서 가장 붐비는 키가 호출의 {share}%를 받습니다. 파티션 하나가 감당하는 양의 {percent}%입니다.");

    /** Of what one partition takes; so much is left to the next peak. */
    private static final double HALF = 0.5;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.DATABASE).filter(table -> table.takes("hottestKeyShare")
                        && table.value("hottestKeyShare") instanceof Double share && share > 0)
                .flatMap(table -> review.traffic().parts().get(table.node()).limits().stream()
                        .filter(load -> load.limit().unit().equals(Limit.PARTITIONS) && load.utilization() > 1)
                        .map(load -> Finding.of(INFO, FOUND.with("table", table.component().name())
                                .with("share", Math.round(table.number("hottestKeyShare") * 100))
                                .with("percent", Math.round(load.utilization() * 100)), table.id())
                                .mendedBy(review, Shards.spreadKey(table.id(), Math.ceil(load.utilization() / HALF)))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > code:lambda",
                "code >read-write[callsPerWrite=400]> votes:dynamodb[hottestKeyShare=0.9, pointInTimeRecovery=true]")
                .users(100_000).blaming("votes");
    }

    @Override
    public Example right() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > code:lambda",
                "code >read-write[callsPerWrite=400]> votes:dynamodb[hottestKeyShare=0.02, pointInTimeRecovery=true]")
                .users(100_000).passing();
    }
}
