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
import org.tenfold.rules.fix.Stores;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** DATA-010: functions that open a connection each. */
public final class FunctionsOnDatabase implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-010", Severity.HIGH, 10_000,
            Text.of("Functions connect to the database one by one", "데이터베이스에 저마다 연결하는 함수"),
            Text.of("Every parallel run of a function opens its own connection, so a spike uses up what the database takes. A proxy shares few connections among many short-lived functions.",
                    "함수는 동시에 도는 수만큼 연결을 엽니다. 요청이 몰리면 데이터베이스가 받는 연결을 다 써 버립니다. 프록시는 적은 연결을 금방 사라지는 많은 함수에 나누어 줍니다."),
            Text.of("Put RDS Proxy in between, limit the function's concurrency, or use DynamoDB.",
                    "사이에 RDS Proxy를 두거나, 함수의 동시성을 제한하거나, DynamoDB를 씁니다."),
            List.of("REL05-BP02", "AWS Lambda Developer Guide, using RDS Proxy"));

    private static final Text FOUND = Text.of("{code} runs up to {runs} times at once and may open {opened|connection|connections}; {db} takes {taken}.",
            "{code|은는} 동시에 {runs}개까지 돌며 연결 {opened}개를 열 수 있습니다. {db|이가} 받는 연결은 {taken}개입니다.");
    private static final Text MOST = Text.of("{code} runs up to {runs} times at once and may open {opened} of the {taken} connections that {db} takes.",
            "{code|은는} 동시에 {runs}개까지 돌며 {db|이가} 받는 연결 {taken}개 가운데 {opened}개를 열 수 있습니다.");
    private static final Text UNKNOWN = Text.of("{code} runs up to {runs} times at once and may open {opened|connection|connections} to {db}.",
            "{code|은는} 동시에 {runs}개까지 돌며 {db}에 연결 {opened}개를 열 수 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** So few runs at a time do no harm. */
    private static final double FEW_RUNS = 50;
    private static final double HALF = 0.5;

    @Override
    public Set<String> absorbs() {
        return Set.of("DATA-009");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.FUNCTION).filter(code -> isSpiky(review, code)).flatMap(code -> Databases.stores(review, code).stream()
                .filter(db -> db.has(Trait.RELATIONAL) && !Databases.isProxy(db) && !limited(code, db))
                .limit(1).map(db -> finding(review, code, db)));
    }

    /** Jobs over data that nobody's requests start run a few at a time, and what a schedule starts runs alone. */
    private static boolean isSpiky(Case review, Part code) {
        return review.traffic().parts().get(code.node()).peak().calls() > 0 || !review.followsData() && !Databases.isScheduled(review, code);
    }

    private static boolean limited(Part code, Part db) {
        return code.value("reservedConcurrency") instanceof Double runs && (runs <= FEW_RUNS
                || code.service().connectionsOpened(code) <= HALF * db.service().connectionsTaken(db));
    }

    private static Finding finding(Case review, Part code, Part db) {
        double taken = db.service().connectionsTaken(db);
        Object runs = code.value("reservedConcurrency") instanceof Double stated ? stated : code.number("accountConcurrency");
        boolean fits = code.service().connectionsOpened(code) <= taken;
        Message message = Double.isInfinite(taken) ? UNKNOWN.message() : (fits ? MOST : FOUND).with("taken", Math.floor(taken));
        return Finding.of(INFO, message.with("code", code.component().name()).with("db", db.component().name())
                .with("runs", runs).with("opened", code.service().connectionsOpened(code)), code.id(), db.id())
                .mendedBy(review, Stores.proxy(db.id(), code.id()));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > code:lambda > db:rds[deployment=multi-az]").blaming("code");
    }

    @Override
    public Example right() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > code:lambda > proxy:rds-proxy > db:rds[deployment=multi-az]").passing();
    }
}
