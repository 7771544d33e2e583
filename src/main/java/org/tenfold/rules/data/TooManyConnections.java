package org.tenfold.rules.data;

import java.util.ArrayList;
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

/** DATA-009: more connections than a database takes. */
public final class TooManyConnections implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-009", Severity.HIGH, 10_000,
            Text.of("More connections than the database takes", "데이터베이스가 받는 수보다 많은 연결"),
            Text.of("Every connection costs memory. At the limit new users get errors although the processor is idle. A small pool that is used again serves far more users than a connection each.",
                    "연결마다 메모리가 듭니다. 한도에 이르면 CPU가 놀고 있어도 새 사용자는 오류를 받습니다. 작은 풀을 다시 쓰면 연결을 하나씩 여는 것보다 훨씬 많은 사용자를 받습니다."),
            Text.of("Make the pools smaller first; put RDS Proxy in between for many clients or short-lived ones.",
                    "먼저 풀을 줄이고, 클라이언트가 많거나 금방 사라지면 사이에 RDS Proxy를 둡니다."),
            List.of("REL05-BP02", "Amazon RDS User Guide, RDS Proxy"));

    private static final Text FOUND = Text.of("{db} takes {taken|connection|connections}; {clients} may open {opened}.",
            "{db|은는} 연결 {taken}개를 받는데 {clients|은는} {opened}개까지 열 수 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** What is left for administrators and for a deployment, when old and new clients run together. */
    private static final double USABLE = 0.8;

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.RELATIONAL).filter(db -> Databases.opened(review, db) > USABLE * db.service().connectionsTaken(db))
                .map(db -> finding(review, db));
    }

    private static Finding finding(Case review, Part db) {
        List<Part> clients = Databases.clients(review, db).stream()
                .filter(client -> client.service().connectionsOpened(client) > 0).toList();
        List<String> targets = new ArrayList<>(List.of(db.id()));
        clients.forEach(client -> targets.add(review.owner(client).id()));
        return Finding.of(INFO, FOUND.with("db", db.component().name()).with("taken", Math.floor(db.service().connectionsTaken(db)))
                .with("opened", Math.round(Databases.opened(review, db)))
                .with("clients", String.join(", ", clients.stream().map(client -> review.owner(client).name()).toList())), targets)
                .mendedBy(review, Stores.proxy(db.id(), clients.stream().map(Part::id).toArray(String[]::new)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, poolSize=300] > db:rds[deployment=multi-az]").blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, poolSize=20] > db:rds[deployment=multi-az]").passing();
    }
}
