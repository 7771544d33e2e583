package org.tenfold.rules.data;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** DATA-002: a link that writes to a copy which only reads. */
public final class WritesToReplica implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-002", Severity.HIGH, 1,
            Text.of("Writes are sent to a read replica", "읽기 전용 복제본에 보내는 쓰기"),
            Text.of("A replica is a copy for reading only: the write fails. One writer keeps the data consistent.",
                    "복제본은 읽기만 받는 사본이므로 쓰기는 실패합니다. 쓰는 곳이 하나여야 데이터가 일관됩니다."),
            Text.of("Send writes to the primary, and only reads to the replica.", "쓰기는 기본 데이터베이스로, 읽기만 복제본으로 보냅니다."),
            List.of("RDS User Guide: Working with read replicas"));

    private static final Text FOUND = Text.of("{part} writes to {replica}, which takes reads only.",
            "{part|이가} 읽기만 받는 {replica}에 씁니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.DATABASE).filter(part -> part.is("role", "replica"))
                .flatMap(replica -> review.incoming(replica).stream()
                        .filter(link -> link.kind().writes() && !isPromotedFirst(review, review.start(link), replica))
                        .map(link -> finding(review, link, replica)));
    }

    /** Code that serves nobody until its Region takes over writes to a replica there that has been promoted by then. */
    private static boolean isPromotedFirst(Case review, Part code, Part replica) {
        return review.regions().original(replica) != null && code.region().equals(replica.region())
                && review.regions().entered().contains(code.region()) && !review.regions().active().contains(code.region());
    }

    private static Finding finding(Case review, Link link, Part replica) {
        Finding finding = Finding.of(INFO, FOUND.with("part", review.owner(review.start(link)).name())
                .with("replica", replica.component().name()), link.id(), replica.id());
        Part primary = review.topology().part(review.topology().originalOf(review.topology().index(replica.id())));
        if (primary == replica) {
            return finding;
        }
        if (link.from().equals(primary.id())) {
            // The copying is drawn already.
            return finding.mendedBy(new Edit.Disconnect(link.id()));
        }
        boolean linked = review.incoming(primary).anyMatch(other -> other.from().equals(link.from()) && other.kind().writes());
        Edit reads = link.kind().reads() ? new Edit.ChangeLink(link.withKind(LinkKind.READ)) : new Edit.Disconnect(link.id());
        if (linked) {
            return finding.mendedBy(reads);
        }
        Edit writes = link.kind().reads()
                ? new Edit.Connect(Link.of(Edits.freeId(review.topology().architecture(), link.from() + "-to-" + primary.id()),
                        link.from(), primary.id(), LinkKind.WRITE))
                : new Edit.ChangeLink(link.withEnds(link.from(), primary.id()));
        return finding.mendedBy(link.kind().reads() ? Edit.all(reads, writes) : writes);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az] >replicate> copy:rds[role=replica, zones=b]", "web >read-write> copy")
                .blaming("web-to-copy");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az] >replicate> copy:rds[role=replica, zones=b]", "web >read[soft=true]> copy")
                .passing();
    }
}
