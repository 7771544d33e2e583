package org.tenfold.rules.data;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Stores;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** DATA-012: reports on the database that users wait for. */
public final class ReportsOnProduction implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-012", Severity.MEDIUM, 100_000,
            Text.of("Reports run on the database of the users", "사용자가 쓰는 데이터베이스에서 돌리는 분석"),
            Text.of("One big report scans the tables that the checkout needs. A store for analysis lets people ask anything without slowing customers.",
                    "큰 분석 하나가 결제에 필요한 테이블을 통째로 읽습니다. 분석용 저장소를 따로 두면 고객을 느리게 하지 않고 무엇이든 조회할 수 있습니다."),
            Text.of("Feed Redshift or Athena by a stream or zero-ETL, or keep one replica for reports alone.",
                    "스트림이나 제로 ETL로 Redshift나 Athena에 보내거나, 분석만 하는 복제본을 둡니다."),
            List.of("PERF03-BP01"));

    private static final Text FOUND = Text.of("{code} runs reports on {db}, whose users send {calls|call|calls} a second at the peak.",
            "{code|이가} {db}에서 분석을 돌립니다. {db|은는} 최고 부하에서 초당 {calls}번의 호출을 받습니다.");
    private static final Text APART = Text.of("{code} runs reports on {db}, which is kept for them: rows that change slow both.",
            "{code|이가} 분석용으로 둔 {db}에서 분석을 돌립니다. 행 저장소라서 큰 조회에는 느립니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Databases.relational(review).flatMap(db -> review.incoming(db).filter(ReportsOnProduction::isReport).map(link -> finding(review, link, db)).stream());
    }

    private static boolean isReport(Link link) {
        return link.kind().reads() && Case.says(link, LinkSettings.ANALYTIC, true);
    }

    private static Finding finding(Case review, Link link, Part db) {
        boolean own = Databases.isCopy(review, db) && review.incoming(db).filter(other -> other.kind().reads())
                .allMatch(ReportsOnProduction::isReport);
        boolean apart = own || Case.says(link, LinkSettings.ENDPOINT, "custom");
        Finding finding = Finding.of(INFO, (apart ? APART : FOUND).with("code", review.owner(review.start(link)).name())
                .with("db", db.component().name())
                .with("calls", Math.round(review.traffic().parts().get(db.node()).peak().calls())), link.id(), db.id())
                .mendedBy(review, Stores.warehouse(db.id(), link.id()));
        return apart ? finding.at(Severity.LOW) : finding;
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b+c] > web:ec2[count=3, zones=a+b+c, sessionStore=jwt, uploadsTo=none]",
                "web > db:aurora[readers=1]",
                "bi:ec2[role=worker, zones=a] >read[analytic=true, soft=true]> db").users(100_000).blaming("bi-to-db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b+c] > web:ec2[count=3, zones=a+b+c, sessionStore=jwt, uploadsTo=none]",
                "web > db:aurora[readers=1]",
                "bi:ec2[role=worker, zones=a] >read[analytic=true, soft=true]> house:redshift").users(100_000).passing();
    }
}
