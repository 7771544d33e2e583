package org.tenfold.rules.cost;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Types;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** COST-003: a relational database for next to no load. */
public final class DatabaseForFew implements Rule {

    private static final RuleInfo INFO = new RuleInfo("COST-003", Severity.ADVICE, 1,
            Text.of("A database that runs all day for a few users", "소수의 사용자를 위해 온종일 켜 둔 데이터베이스"),
            Text.of("A relational database bills every hour, asked or not. A DynamoDB table on demand bills per request, which may come to cents: at this size the database is often the largest line of the bill.",
                    "관계형 데이터베이스는 쓰지 않아도 시간마다 요금이 붙습니다. 온디맨드 DynamoDB 테이블은 요청한 만큼만 내므로 몇 센트에 그칠 수 있습니다. 이 규모에서는 데이터베이스가 청구서에서 가장 큰 항목이 되곤 합니다."),
            Text.of("Keep the data in DynamoDB on demand, in Aurora Serverless that pauses, or in a database on the server itself.",
                    "온디맨드 DynamoDB, 멈출 수 있는 Aurora Serverless, 또는 서버 안의 데이터베이스에 둡니다."),
            List.of("COST05-BP06", "COST06-BP01"));

    private static final Text FOUND = Text.of("{part} costs {usd} of {total} a month and gets {perSecond|call|calls} a second.",
            "{part|은는} 한 달 {total} 가운데 {usd|을를} 차지하고 초당 호출 {perSecond}개를 받습니다.");
    private static final Text ASKED = Text.of("Does anybody need to join tables in {part}? If not, a table on demand may cost cents instead of {usd} a month.",
            "{part}에서 테이블을 조인해야 합니까? 아니라면 한 달 {usd} 대신 몇 센트로 온디맨드 테이블을 쓸 수 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        if (!Spending.isThrifty(review, Spending.FEW_USERS)) {
            return Stream.empty();
        }
        return review.parts(Trait.RELATIONAL)
                .filter(part -> part.takes("dataShape") && (!part.stated("dataShape") || !needsSql(part)) && Spending.callsPerSecond(review, part) < 1)
                .map(part -> finding(review, part));
    }

    private static boolean needsSql(Part part) {
        return !part.is("dataShape", "key-value") && !part.is("dataShape", "documents");
    }

    private static Finding finding(Case review, Part part) {
        boolean answered = part.stated("dataShape");
        Finding finding = Finding.of(INFO, (answered ? FOUND : ASKED).with("part", part.component().name())
                .with("usd", Spending.dollars(Spending.of(review, part)))
                .with("total", Spending.dollars(review.estimate().total()))
                .with("perSecond", Spending.callsPerSecond(review, part)), part.id());
        return answered ? finding.mendedBy(review, Types.replace(part.id(), "dynamodb"))
                : finding.in(Finding.State.QUESTION);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > web:ec2[zones=a] > db:rds[zones=a, dataShape=key-value]").users(50).blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > web:ec2[zones=a] > db:rds[zones=a, dataShape=relational]").users(50).passing();
    }
}
