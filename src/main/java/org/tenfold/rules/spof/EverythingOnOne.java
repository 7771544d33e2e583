package org.tenfold.rules.spof;

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
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** SPOF-009: the application and its database share one machine. */
public final class EverythingOnOne implements Rule {

    private static final double SEVERE_FROM = 1_000;

    private static final RuleInfo INFO = new RuleInfo("SPOF-009", Severity.HIGH, 10,
            Text.of("Everything on one server", "서버 한 대에 모두 있음"),
            Text.of("Application and database share one CPU and one fate. Neither can be made bigger, patched or replaced without the other, and a lost server takes the data with it.",
                    "애플리케이션과 데이터베이스가 CPU 하나를 나눠 쓰고 함께 멈춥니다. 한쪽만 키우거나 패치하거나 교체할 수 없고, 서버를 잃으면 데이터도 잃습니다."),
            Text.of("Split by function: the database to RDS or DynamoDB, files to S3, the cache to ElastiCache. Then the server holds nothing and can be doubled.",
                    "기능별로 나눕니다. 데이터베이스는 RDS나 DynamoDB로, 파일은 S3로, 캐시는 ElastiCache로 옮깁니다. 그러면 서버에는 남는 것이 없어 여러 대로 늘릴 수 있습니다."),
            List.of("REL03-BP01", "REL05-BP06"));

    private static final Text FOUND = Text.of("{part} runs the application and its database together; registered users: {users}.",
            "{part|은는} 애플리케이션과 데이터베이스를 함께 실행합니다. 등록 사용자: {users}명.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("SPOF-001", "SPOF-002", "STATE-003");
    }

    @Override
    public Stream<Finding> check(Case review) {
        // One server is the right first design; from a thousand users on it no longer is.
        Severity severity = review.users() >= SEVERE_FROM ? Severity.HIGH : Severity.ADVICE;
        return review.parts(Trait.COMPUTE)
                .filter(part -> part.takes("localDatabase") && part.flag("localDatabase"))
                .map(part -> Finding.of(INFO, FOUND.with("part", part.component().name()).with("users", review.users()),
                        review.owner(part).id()).at(severity).mendedBy(review, Stores.split(part.id())));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > server:ec2[localDatabase=true, zones=a]").users(5_000).blaming("server");
    }

    @Override
    public Example right() {
        return Sketch.of("users > server:ec2[localDatabase=true, zones=a]").users(9).passing();
    }
}
