package org.tenfold.rules.data;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.LinkSettings;
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
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** DATA-015: a table that is asked for what it cannot find. */
public final class TableWithoutKeys implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-015", Severity.MEDIUM, 10_000,
            Text.of("Joins or scans of a DynamoDB table", "DynamoDB 테이블에 하는 조인이나 스캔"),
            Text.of("DynamoDB has no joins, and a scan reads and bills the whole table. Its tables are made from the list of questions that will be asked.",
                    "DynamoDB에는 조인이 없고, 스캔은 테이블 전체를 읽고 그만큼 요금을 냅니다. 어떤 조회를 할지 먼저 적고 그에 맞춰 테이블을 만듭니다."),
            Text.of("Give each question a key or an index (20 by default), or keep this data in a relational database.",
                    "조회마다 키나 인덱스(기본 20개까지)를 두거나, 이 데이터는 관계형 데이터베이스에 둡니다."),
            List.of("Amazon DynamoDB Developer Guide, best practices for NoSQL design", "PERF03-BP01"));

    private static final Text FOUND = Text.of("Users wait for {table}, which is read {reads} times a second at the peak and not by its keys ({queries}).",
            "사용자가 기다리는 {table|을를} 최고 부하에서 초당 {reads}번, 키가 아닌 방식으로 조회합니다({queries}).");

    private static final Text INDEXES = Text.of("Give each question a key or an index", "조회마다 키나 인덱스 두기");
    private static final Text RELATIONAL = Text.of("Keep the data in a relational database", "데이터를 관계형 데이터베이스에 두기");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.DATABASE).filter(table -> table.takes("queries") && !table.is("queries", "by-key")
                        && review.incoming(table).anyMatch(link -> link.kind().reads() && Case.isHard(link)
                                && !Case.says(link, LinkSettings.ANALYTIC, true)))
                .map(table -> Finding.of(INFO, FOUND.with("table", table.component().name()).with("queries", table.label("queries"))
                        .with("reads", Math.round(review.traffic().parts().get(table.node()).peak().reads())), table.id())
                        .mendedBy(new Remedy.Choice(INDEXES, Remedy.by(review, Shards.indexed(table.id()))),
                                new Remedy.Choice(RELATIONAL, Remedy.by(review, Stores.relational(table.id())))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > carts:dynamodb[queries=scans, pointInTimeRecovery=true]").blaming("carts");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > carts:dynamodb[pointInTimeRecovery=true]").passing();
    }
}
