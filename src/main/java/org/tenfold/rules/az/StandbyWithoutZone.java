package org.tenfold.rules.az;

import java.util.List;
import java.util.Set;
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
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** AZ-005: a database that wants several zones and is given fewer. */
public final class StandbyWithoutZone implements Rule {

    private static final RuleInfo INFO = new RuleInfo("AZ-005", Severity.HIGH, 1_000,
            Text.of("A standby without a zone of its own", "설 곳이 없는 대기 인스턴스"),
            Text.of("A standby needs somewhere else to stand. In one zone it is lost together with the instance that it should replace; AWS does not even accept subnets of a single zone for it.",
                    "대기 인스턴스는 다른 곳에 있어야 합니다. 같은 가용 영역에 두면 대신해야 할 인스턴스와 함께 사라집니다. AWS는 한 영역의 서브넷만으로는 만들어 주지도 않습니다."),
            Text.of("Name a second zone, and a third for a Multi-AZ cluster, with a private subnet in each.",
                    "두 번째 가용 영역을 더하고, 다중 AZ 클러스터라면 세 번째도 더합니다. 영역마다 프라이빗 서브넷을 둡니다."),
            List.of("RDS User Guide: Multi-AZ deployments", "Security Hub RDS.15"));

    private static final Text FOUND = Text.of("{part} wants {wanted|zone|zones} and has {zones}.",
            "{part|은는} 가용 영역 {wanted}곳이 필요한데 {zones}곳만 정했습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("AZ-001");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.DATABASE).filter(part -> part.zonesStated() && part.zones().size() < wanted(part))
                .map(part -> Finding.of(INFO, FOUND.with("part", part.component().name()).with("wanted", wanted(part))
                        .with("zones", part.zones().size()), part.id())
                        .mendedBy(() -> Fixes.set(part.component(), "zones", zones(part))));
    }

    /** How many zones its copies need at least. */
    private static int wanted(Part part) {
        if (part.takes("readers")) {
            return part.whole("readers") > 0 ? 2 : 1;
        }
        return part.is("deployment", "multi-az-cluster") ? 3 : part.is("deployment", "multi-az") ? 2 : 1;
    }

    private static List<String> zones(Part part) {
        List<String> zones = part.zones();
        while (zones.size() < wanted(part)) {
            zones = Fixes.andAnotherZone(part, zones);
        }
        return zones;
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az, zones=a]").blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az, zones=a+b]").passing();
    }
}
