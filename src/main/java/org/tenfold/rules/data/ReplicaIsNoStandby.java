package org.tenfold.rules.data;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Architecture;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Replicas;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** DATA-003: a read replica taken for a standby. */
public final class ReplicaIsNoStandby implements Rule {

    private static final double HIGHLY_AVAILABLE = 0.999;

    private static final RuleInfo INFO = new RuleInfo("DATA-003", Severity.HIGH, 1_000,
            Text.of("A read replica is no standby", "대기 인스턴스를 대신할 수 없는 읽기 전용 복제본"),
            Text.of("A replica lags behind and is promoted by hand, perhaps with data lost and under a new address. A standby is always up to date and takes over by itself under the same name.",
                    "복제본은 뒤처지며 사람이 승격해야 하고, 데이터를 잃거나 주소가 바뀔 수 있습니다. 대기 인스턴스는 항상 최신이고 같은 이름으로 스스로 이어받습니다."),
            Text.of("Turn on Multi-AZ, and keep the replicas for reading.", "다중 AZ를 켜고 복제본은 읽기에만 씁니다."),
            List.of("RDS User Guide: Multi-AZ deployments", "REL11-BP02"));

    private static final Text FOUND = Text.of("{part} is meant to be highly available and has {copies|read replica|read replicas}, but no standby.",
            "{part|은는} 고가용성이 필요하고 읽기 전용 복제본이 {copies}개 있지만 대기 인스턴스는 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.DATABASE)
                .filter(part -> part.is("role", "primary") && part.is("deployment", "single"))
                .filter(part -> copies(review, part) > 0 && isMeantToStay(review, part))
                .map(part -> Finding.of(INFO, FOUND.with("part", part.component().name()).with("copies", copies(review, part)),
                        part.id()).mendedBy(review, Replicas.standby(part.id())));
    }

    private static long copies(Case review, Part part) {
        return review.called(part, LinkKind.REPLICATE)
                .filter(copy -> copy.is("role", "replica") && copy.region().equals(part.region())).stream().count();
    }

    /** Somebody said so: with an objective, or by setting aside that there is no standby. */
    private static boolean isMeantToStay(Case review, Part part) {
        Architecture architecture = review.topology().architecture();
        return architecture.workload().given().get("sloAvailability") instanceof Double objective && objective >= HIGHLY_AVAILABLE
                || architecture.review().suppressed().stream().anyMatch(aside -> aside.finding().equals("SPOF-002#" + part.id()));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[zones=a] >replicate> copy:rds[role=replica, zones=b]", "web >read[soft=true]> copy")
                .settingAside("SPOF-002#db").blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az] >replicate> copy:rds[role=replica, zones=b]", "web >read[soft=true]> copy")
                .settingAside("SPOF-002#db").passing();
    }
}
