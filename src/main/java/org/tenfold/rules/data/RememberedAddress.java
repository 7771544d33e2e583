package org.tenfold.rules.data;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** DATA-020: a client that stays with the address of the old primary. */
public final class RememberedAddress implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-020", Severity.MEDIUM, 1_000,
            Text.of("A client remembers the address of a database too long", "데이터베이스 주소를 너무 오래 기억하는 클라이언트"),
            Text.of("A failover changes the address behind the name. A client that remembers the old one stays down while the database is up again.",
                    "장애 조치는 이름 뒤의 주소를 바꿉니다. 예전 주소를 기억하는 클라이언트는 데이터베이스가 돌아와도 계속 멈추어 있습니다."),
            Text.of("Keep addresses for a minute at the most (networkaddress.cache.ttl in Java), try again after a failure, or connect through RDS Proxy.",
                    "주소를 길어도 1분만 기억하고(Java의 networkaddress.cache.ttl) 실패하면 다시 시도하거나, RDS Proxy로 연결합니다."),
            List.of("Amazon RDS User Guide, setting the JVM TTL for DNS name lookups", "REL11-BP02"));

    private static final Text LONG = Text.of("{client} remembers the address of {db} for {seconds} s; a failover should take less than 120.",
            "{client|은는} {db}의 주소를 {seconds}초 동안 기억합니다. 장애 조치는 120초 안에 끝나야 합니다.");
    private static final Text EVER = Text.of("{client} remembers the address of {db} for ever (−1 s); after a failover it must be restarted.",
            "{client|은는} {db}의 주소를 영원히 기억하므로(−1초) 장애 조치 뒤에 다시 시작해야 합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double LONGEST_SECONDS = 60;
    private static final double USUAL_SECONDS = 30;

    @Override
    public Stream<Finding> check(Case review) {
        return Databases.relational(review).filter(RememberedAddress::failsOver)
                .flatMap(db -> Databases.clients(review, db).stream().filter(RememberedAddress::remembers)
                        .map(client -> Finding.of(INFO, (client.number("dnsTtlSeconds") < 0 ? EVER : LONG)
                                .with("client", review.owner(client).name()).with("db", db.component().name())
                                .with("seconds", client.number("dnsTtlSeconds")), client.id(), db.id())
                                .mendedBy(() -> Fixes.set(client.component(), "dnsTtlSeconds", USUAL_SECONDS))));
    }

    private static boolean failsOver(Part db) {
        return db.takes("deployment") ? !db.is("deployment", "single") : db.number("readers") > 0;
    }

    private static boolean remembers(Part client) {
        return client.takes("dnsTtlSeconds") && !client.flag("failoverDriver")
                && (client.number("dnsTtlSeconds") < 0 || client.number("dnsTtlSeconds") > LONGEST_SECONDS);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, dnsTtlSeconds=-1] > db:rds[deployment=multi-az]").blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, dnsTtlSeconds=60] > db:rds[deployment=multi-az]").passing();
    }
}
