package org.tenfold.rules.az;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Few;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.PartLoad;
import org.tenfold.traffic.Traffic.StationLoad;
import org.tenfold.traffic.formula.Sizing;

/** AZ-004: what is left after the loss of a zone cannot carry the peak. */
public final class TooFewWithoutOne implements Rule {

    /** The share of the peak that has to be carried without a zone, by the number of users. */
    private static final double MOST = 0.7;
    private static final double ALL_FROM = 1_000_000;

    private static final RuleInfo INFO = new RuleInfo("AZ-004", Severity.HIGH, 10_000,
            Text.of("Too few servers left when a zone is lost", "가용 영역 하나를 잃으면 서버가 모자람"),
            Text.of("When a zone disappears, the servers of the others get all the traffic at once, and new ones need minutes. Two servers at 60 % become one at 120 %, and that one falls over too.",
                    "가용 영역 하나가 사라지면 나머지 서버가 곧바로 모든 요청을 받고, 새 서버가 뜨는 데는 몇 분이 걸립니다. 사용률 60%인 두 대가 120%인 한 대가 되면 그 한 대도 멈춥니다."),
            Text.of("Run as many as carry the peak without any one zone: two zones at 50 % at the most, or three at 66 %.",
                    "어느 가용 영역이 빠져도 최고 부하를 견디게 둡니다. 두 영역이면 사용률 50%, 세 영역이면 66% 이하로 운영합니다."),
            List.of("REL11-BP05", "REL01-BP06"));

    private static final Text FOUND = Text.of(
            "{parts}: {units|unit|units} in {zones|zone|zones} at the peak; without the fullest zone the rest carries {percent} % of it, and {wanted} % are wanted.",
            "{parts}: 최고 부하에서 가용 영역 {zones}곳에 {units}대입니다. 서버가 가장 많은 영역을 잃으면 나머지가 부하의 {percent}%만 견딥니다. 필요한 수준은 {wanted}%입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("SCALE-010");
    }

    @Override
    public Stream<Finding> check(Case review) {
        if (!review.production()) {
            return Stream.empty();
        }
        Map<String, List<Part>> tiers = new LinkedHashMap<>();
        review.parts(Trait.COMPUTE)
                .filter(part -> Case.serves(part) && part.zonesStated() && !Double.isInfinite(review.units(part)) && !mayBeShort(review, part))
                .forEach(part -> tiers.computeIfAbsent(review.tier(part), none -> new ArrayList<>()).add(part));
        return tiers.values().stream().map(parts -> finding(review, parts)).<Finding>mapMulti(Optional::ifPresent);
    }

    /** Whether it refuses what it cannot take, or all who call it can do without. */
    private static boolean mayBeShort(Case review, Part part) {
        Few<Link> calls = review.incoming(part).filter(link -> link.kind().carriesCalls());
        return part.is("shedsLoad", true) || !calls.isEmpty() && calls.noneMatch(Case::isHard);
    }

    private static Optional<Finding> finding(Case review, List<Part> parts) {
        Map<String, Double> serversByZone = new HashMap<>();
        double busy = 0;
        double units = 0;
        for (Part part : parts) {
            PartLoad load = review.traffic().parts().get(part.node());
            for (StationLoad station : load.stations()) {
                busy += station.busyServers();
                units += station.machines();
                int zones = part.zones().size();
                for (int zone = 0; zone < zones; zone++) {
                    double machines = Math.ceil((station.machines() - zone) / zones);
                    if (machines > 0) {
                        serversByZone.merge(part.region() + part.zones().get(zone), machines * station.station().servers(), Double::sum);
                    }
                }
            }
        }
        double all = 0;
        double fullest = 0;
        for (double servers : serversByZone.values()) {
            all += servers;
            fullest = Math.max(fullest, servers);
        }
        double left = all - fullest;
        double wanted = review.users() >= ALL_FROM ? 1 : MOST;
        // One zone is another rule's matter, and so is a tier that is too small even with all its zones.
        if (serversByZone.size() < 2 || all < busy || left >= busy * wanted) {
            return Optional.empty();
        }
        List<String> owners = parts.stream().map(part -> review.owner(part).id()).distinct().sorted().toList();
        Finding finding = Finding.of(INFO, FOUND
                .with("parts", String.join(", ", parts.stream().map(part -> review.owner(part).name()).distinct().sorted().toList()))
                .with("units", units).with("zones", serversByZone.size())
                .with("percent", Math.floor(100 * left / busy)).with("wanted", 100 * wanted), owners);
        return Optional.of(parts.size() > 1 ? finding
                : finding.mendedBy(more(review, parts.getFirst(), busy * wanted * units / all)));
    }

    /** So many machines that those of the fullest zone can be missed. */
    private static Edit more(Case review, Part part, double needed) {
        int units = Sizing.forZoneLoss(needed, 1, 1, part.zones().size());
        Part owner = review.owning(part);
        return !owner.takes("min") ? Fixes.set(owner.component(), "count", units)
                : Fixes.atLeast(owner, units);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, requestMs=100, instanceType=c5.large, sessionStore=jwt, uploadsTo=none]")
                .users(60_000).blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b+c] > web:ec2[count=6, zones=a+b+c, requestMs=100, instanceType=c5.large, sessionStore=jwt, uploadsTo=none]")
                .users(60_000).passing();
    }
}
