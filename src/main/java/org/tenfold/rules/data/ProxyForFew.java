package org.tenfold.rules.data;

import java.util.Comparator;
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

/** DATA-011: a proxy that shares what nobody runs short of. */
public final class ProxyForFew implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-011", Severity.ADVICE, 1_000,
            Text.of("A proxy although connections are plenty", "연결이 넉넉한데 둔 프록시"),
            Text.of("RDS Proxy bills every vCPU of the database and adds about a millisecond. Pools inside servers that live long do the same for nothing.",
                    "RDS Proxy는 데이터베이스의 vCPU마다 요금이 들고 1밀리초쯤 더 걸립니다. 오래 도는 서버 안의 풀이 같은 일을 거저 합니다."),
            Text.of("Leave it out until connections run short, unless a failover must be over faster.",
                    "연결이 모자랄 때까지 빼 둡니다. 장애 조치를 더 빨리 끝내야 할 때는 그대로 둡니다."),
            List.of("COST05-BP05"));

    private static final Text FOUND = Text.of("{proxy} stands before {db}, which takes {taken|connection|connections}; its clients open {opened}.",
            "{proxy} 뒤의 {db|은는} 연결 {taken}개를 받는데 클라이언트가 여는 연결은 {opened}개입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double PLENTY = 0.5;

    @Override
    public Stream<Finding> check(Case review) {
        boolean mustBeFast = !review.topology().architecture().context().recovery().isEmpty();
        return mustBeFast ? Stream.empty() : review.parts(Trait.RELATIONAL).filter(Databases::isProxy)
                .flatMap(proxy -> Databases.stores(review, proxy).stream().min(Comparator.comparing(Part::id)).stream()
                        .filter(db -> isPlenty(review, proxy, db))
                        .map(db -> Finding.of(INFO, FOUND.with("proxy", proxy.component().name()).with("db", db.component().name())
                                .with("taken", Math.floor(db.service().connectionsTaken(db)))
                                .with("opened", Databases.opened(review, proxy)), proxy.id(), db.id())
                                .mendedBy(review, Types.bypass(proxy.id()))));
    }

    private static boolean isPlenty(Case review, Part proxy, Part db) {
        List<Part> clients = Databases.clients(review, proxy);
        double taken = db.service().connectionsTaken(db);
        return !clients.isEmpty() && clients.stream().noneMatch(client -> client.has(Trait.FUNCTION))
                && !Double.isInfinite(taken) && Databases.opened(review, proxy) < PLENTY * taken;
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, poolSize=10] > proxy:rds-proxy > db:rds[deployment=multi-az]").blaming("proxy");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, poolSize=150] > proxy:rds-proxy > db:rds[deployment=multi-az]").passing();
    }
}
