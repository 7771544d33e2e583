package org.tenfold.rules.data;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Replicas;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** DATA-004: reads sent to a standby that serves nobody. */
public final class ReadsFromStandby implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-004", Severity.HIGH, 1,
            Text.of("Reads are sent to a standby", "대기 인스턴스로 보내는 읽기"),
            Text.of("The standby of a Multi-AZ instance answers nothing until it takes over. It is insurance, not room for more reads.",
                    "다중 AZ 인스턴스의 대기 인스턴스는 이어받기 전까지 아무 요청도 받지 않습니다. 보험일 뿐 읽기 용량이 아닙니다."),
            Text.of("Add a read replica for the reads, or take a Multi-AZ cluster, whose two standbys can be read.",
                    "읽기용으로 읽기 전용 복제본을 두거나, 대기 인스턴스 둘을 읽을 수 있는 다중 AZ 클러스터를 씁니다."),
            List.of("Amazon RDS User Guide, Multi-AZ DB instance and Multi-AZ DB cluster deployments"));

    private static final Text FOUND = Text.of("{code} reads from {standby}, a standby that copies {db} synchronously and answers no reads.",
            "{code|이가} {standby}에서 읽습니다. {standby|은는} {db|을를} 동기로 복제하는 대기 인스턴스라서 읽기를 받지 않습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Databases.relational(review).filter(copy -> copy.isA("rds"))
                .flatMap(copy -> review.incoming(copy).filter(link -> link.kind() == LinkKind.REPLICATE
                                && Case.says(link, LinkSettings.MODE, "synchronous") && isInstance(review.start(link)))
                        .stream().min(Comparator.comparing(Link::id)).stream()
                        .flatMap(standing -> review.incoming(copy).filter(link -> link.kind().reads())
                                .map(read -> finding(review, read, copy, standing)).stream()));
    }

    /** Whether its standby cannot be read, as the two of a cluster can. */
    private static boolean isInstance(Part db) {
        return db.isA("rds") && !db.is("deployment", "multi-az-cluster");
    }

    private static Finding finding(Case review, Link read, Part standby, Link standing) {
        Part db = review.start(standing);
        Finding finding = Finding.of(INFO, FOUND.with("code", review.owner(review.start(read)).name())
                .with("standby", standby.component().name()).with("db", db.component().name()), read.id(), standby.id(), db.id());
        return read.kind() == LinkKind.READ
                ? finding.mendedBy(review, Replicas.standbyAsReplica(db.id(), standby.id()), Replicas.standby(db.id())) : finding;
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[zones=a] >replicate[mode=synchronous]> standby:rds[zones=b]",
                "web >read[soft=true]> standby").blaming("web-to-standby");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az] >replicate> copy:rds[role=replica, zones=b]",
                "web >read[soft=true]> copy").passing();
    }
}
