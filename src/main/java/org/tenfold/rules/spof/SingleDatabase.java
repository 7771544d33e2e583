package org.tenfold.rules.spof;

import java.util.List;
import java.util.Set;
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
import org.tenfold.rules.fix.Stores;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.topology.JourneyNames;
import org.tenfold.topology.Topology;

/** SPOF-002: the only copy of the data that is written. */
public final class SingleDatabase implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SPOF-002", Severity.CRITICAL, 1_000,
            Text.of("One database without a standby", "대기 인스턴스가 없는 데이터베이스"),
            Text.of("A web server is replaced in minutes, for it holds nothing. The database that is written to holds everything: without a copy that is always up to date it comes back from a backup, which takes long and lacks the newest writes. A read replica does not help by itself; nobody promotes it.",
                    "웹 서버는 담고 있는 것이 없어서 몇 분이면 바꿉니다. 쓰기를 받는 데이터베이스에는 모든 것이 있습니다. 항상 최신인 사본이 없으면 백업에서 복구해야 하고, 오래 걸리며 최근 쓰기를 잃습니다. 읽기 전용 복제본은 저절로 승격되지 않으므로 대신하지 못합니다."),
            Text.of("Turn on Multi-AZ, or give an Aurora cluster a reader in another zone.",
                    "다중 AZ를 켜거나, Aurora 클러스터라면 다른 가용 영역에 읽기 인스턴스를 둡니다."),
            List.of("REL10-BP01", "AWS Config rds-multi-az-support", "Security Hub RDS.5", "Security Hub RDS.15",
                    "Checkov CKV_AWS_157"));

    private static final Text FOUND = Text.of("{part} is 1 instance without a standby; without it these stop: {journeys}.",
            "{part|은는} 대기 인스턴스 없이 1대뿐입니다. 장애가 나면 {journeys|이가} 멈춥니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("DATA-003", "SCALE-011");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.topology().parts().stream()
                .filter(SingleDatabase::isDatabase)
                .filter(part -> review.units(part) == 1 && review.stopped(part).contains("write") && !isCopiedAtOnce(review, part))
                .map(part -> finding(review, part));
    }

    private static boolean isDatabase(Part part) {
        return part.has(Trait.DATABASE) && !part.has(Trait.CACHE) && !part.is("role", "replica")
                || part.has(Trait.COMPUTE) && part.is("role", "database");
    }

    /** Whether a copy that is always up to date stands in another zone; where no zones are stated, anywhere. */
    private static boolean isCopiedAtOnce(Case review, Part part) {
        Topology topology = review.topology();
        for (int link : topology.outgoing(part.node())) {
            Link drawn = topology.link(link);
            Part copy = topology.part(topology.to(link));
            boolean apart = !part.zonesStated() || !copy.zonesStated() || !part.zones().equals(copy.zones());
            if (drawn.kind() == LinkKind.REPLICATE && apart
                    && "synchronous".equals(drawn.settings().get(LinkSettings.MODE.name()))) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(Case review, Part part) {
        Finding finding = Finding.of(INFO, FOUND.with("part", part.component().name())
                .with("journeys", JourneyNames.list(review.stopped(part), review.topology())), part.id());
        Finding mended = finding.mendedBy(review, part.has(Trait.DATABASE) ? Replicas.standby(part.id())
                : Stores.managed(part.id()));
        // Aurora keeps six copies in three zones, as DocumentDB and Neptune do; what is single is only the machine in front of them.
        return part.takes("readers") ? mended.at(Severity.MEDIUM) : mended;
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[zones=a]")
                .blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az]").passing();
    }
}
