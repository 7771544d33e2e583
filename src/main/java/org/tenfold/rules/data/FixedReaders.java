package org.tenfold.rules.data;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkSettings;
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

/** DATA-008: readers of a cluster that are called one by one, or never get more. */
public final class FixedReaders implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-008", Severity.MEDIUM, 10_000,
            Text.of("Readers that do not share the load", "부하를 나누지 못하는 읽기 인스턴스"),
            Text.of("The address of one instance breaks when roles change and leaves the others idle. The address for reading spreads connections and follows readers that come and go.",
                    "인스턴스 하나의 주소는 역할이 바뀌면 쓸 수 없고 다른 인스턴스는 놉니다. 읽기 엔드포인트는 연결을 나누고 늘거나 줄어드는 읽기 인스턴스를 따라갑니다."),
            Text.of("Read through the address of the cluster, and let the number of readers follow the load.",
                    "클러스터의 읽기 엔드포인트로 읽고, 읽기 인스턴스 수가 부하를 따라가게 합니다."),
            List.of("Amazon Aurora User Guide, endpoints", "REL07-BP01"));

    private static final Text PINNED = Text.of("{code} reads from one instance of {db}, which has {readers|reader|readers}.",
            "{db}에는 읽기 인스턴스가 {readers}개인데 {code|은는} 그중 하나의 주소로만 읽습니다.");
    private static final Text FIXED = Text.of("{db} always has {readers|reader|readers}, though the peak is {factor} times the average.",
            "최고 부하가 평균의 {factor}배인데 {db}의 읽기 인스턴스는 늘 {readers}개입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double FEW = 2;
    private static final double VARIABLE = 3;

    @Override
    public Stream<Finding> check(Case review) {
        return Databases.relational(review).filter(db -> db.takes("readerScaling") && db.number("readers") >= FEW)
                .map(db -> finding(review, db)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part db) {
        Optional<Link> pinned = review.incoming(db)
                .filter(link -> link.kind().reads() && Case.says(link, LinkSettings.ENDPOINT, "instance"))
                .stream().min(Comparator.comparing(Link::id));
        double factor = review.topology().architecture().workload().peakFactor();
        if (pinned.isPresent()) {
            Link link = pinned.get();
            return Optional.of(Finding.of(INFO, PINNED.with("code", review.owner(review.start(link)).name())
                    .with("db", db.component().name()).with("readers", db.number("readers")), db.id(), link.id())
                    .mendedBy(() -> new Edit.ChangeLink(link.with(LinkSettings.ENDPOINT.name(), "cluster"))));
        }
        boolean read = review.traffic().parts().get(db.node()).peak().reads() > 0;
        return !read || factor <= VARIABLE || !db.is("readerScaling", "none") ? Optional.empty()
                : Optional.of(Finding.of(INFO, FIXED.with("db", db.component().name()).with("readers", db.number("readers"))
                        .with("factor", factor), db.id()).mendedBy(() -> Fixes.set(db.component(), "readerScaling", "cpu")));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web >read-write[endpoint=instance]> db:aurora[readers=2]").blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:aurora[readers=2, readerScaling=cpu]").passing();
    }
}
