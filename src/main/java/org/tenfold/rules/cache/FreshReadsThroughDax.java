package org.tenfold.rules.cache;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Types;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** CACHE-008: reads that DAX may not answer from memory. */
public final class FreshReadsThroughDax implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CACHE-008", Severity.ADVICE, 10,
            Text.of("DAX in front of reads that must be fresh", "항상 최신이어야 하는 읽기 앞의 DAX"),
            Text.of("DAX passes strongly consistent reads on to the table and keeps nothing of them, so they get slower by one hop and hit nothing.",
                    "DAX는 강력한 일관성 읽기를 테이블로 넘기기만 하고 담아 두지 않습니다. 한 단계 더 거칠 뿐 적중하지 않습니다."),
            Text.of("Read with eventual consistency where a moment-old value will do, and go straight to the table for the rest.",
                    "조금 오래된 값이어도 되면 최종 일관성으로 읽고, 나머지는 테이블로 바로 갑니다."),
            List.of("Amazon DynamoDB Developer Guide, DAX consistency models"));

    private static final Text FOUND = Text.of("{dax} counts on answering {percent} % of the reads, but {table} is read with {consistency} consistency.",
            "{dax|은는} 읽기의 {percent}%에 답할 것으로 보는데 {table|은는} {consistency} 방식으로 읽습니다.");
    private static final Text STRONG = Text.of("strong",
            "강력한 일관성");
    private static final Text TRANSACTIONAL = Text.of("transactional",
            "트랜잭션");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.CACHE).filter(dax -> dax.isA("dax"))
                .flatMap(dax -> Stream.of(LinkKind.READ_WRITE, LinkKind.READ)
                        .flatMap(kind -> review.called(dax, kind).stream())
                        .filter(table -> table.takes("consistency") && !table.is("consistency", "eventual"))
                        .limit(1).map(table -> Finding.of(INFO, FOUND.with("dax", dax.component().name())
                                .with("percent", Math.round(dax.number("hitRatio") * 100))
                                .with("table", table.component().name()).with("consistency",
                                        (table.is("consistency", "strong") ? STRONG : TRANSACTIONAL).message()),
                                dax.id(), table.id()).mendedBy(review, Types.bypass(dax.id()))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > dax > carts:dynamodb[consistency=strong, pointInTimeRecovery=true]").blaming("dax");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > dax > carts:dynamodb[pointInTimeRecovery=true]").passing();
    }
}
