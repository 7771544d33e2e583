package org.tenfold.rules.az;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Zones;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** AZ-001: several units, all in one zone. */
public final class OneZone implements Rule {

    private static final RuleInfo INFO = new RuleInfo("AZ-001", Severity.HIGH, 1_000,
            Text.of("All copies in one Availability Zone", "모든 서버가 한 가용 영역에 있음"),
            Text.of("Two servers in one building survive a broken server, not a broken building. A second zone costs nothing extra for the servers and survives fire, flood and power cuts.",
                    "같은 건물의 두 서버는 서버 고장은 견디지만 건물 전체의 사고는 견디지 못합니다. 가용 영역을 나눠도 서버 비용은 그대로이고 화재, 침수, 정전을 견딥니다."),
            Text.of("Spread them over at least two zones; three from 100,000 users on.",
                    "두 곳 이상의 가용 영역에 나누어 둡니다. 사용자가 100,000명을 넘으면 세 곳이 좋습니다."),
            List.of("REL10-BP01", "AWS Config autoscaling-multiple-az", "Security Hub AutoScaling.2",
                    "Prowler vpc_subnet_different_az"));

    private static final Text FOUND = Text.of("{parts}: {units|unit|units}, all in zone {zone}.",
            "{parts}: {units}대가 모두 가용 영역 {zone}에 있습니다.");
    private static final Text UNKNOWN = Text.of(
            "Nobody said in which Availability Zones these stand, so nothing is said about the loss of a zone: {parts}.",
            "가용 영역을 정하지 않아 가용 영역 장애를 따질 수 없는 것이 있습니다: {parts}.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("AZ-003", "AZ-006");
    }

    @Override
    public Stream<Finding> check(Case review) {
        if (!review.production()) {
            return Stream.empty();
        }
        Set<String> grouped = new HashSet<>();
        List<Finding> found = new ArrayList<>();
        for (Part balancer : review.parts(Trait.BALANCER).toList()) {
            List<Part> targets = review.called(balancer, LinkKind.REQUEST);
            if (targets.size() > 1 && isTogether(review, targets)) {
                targets.forEach(target -> grouped.add(target.id()));
                // Sorted, so that the key of the finding does not follow the order of the drawing.
                found.add(finding(review, targets.stream().sorted(Comparator.comparing(Part::id)).toList()));
            }
        }
        List<Part> unknown = new ArrayList<>();
        for (Part part : review.topology().parts()) {
            // Caches are the matter of a rule of their own.
            boolean database = part.has(Trait.DATABASE) && !part.has(Trait.CACHE);
            if (!database && !part.has(Trait.COMPUTE) || Double.isInfinite(instances(review, part))) {
                continue;
            }
            if (!part.zonesStated()) {
                unknown.add(part);
            } else if (isTogether(review, List.of(part)) && !grouped.contains(part.id())) {
                found.add(finding(review, List.of(part)));
            }
        }
        if (!unknown.isEmpty()) {
            found.add(Finding.of(INFO, UNKNOWN.with("parts", names(review, unknown)), unknown.stream().map(Part::id).toList())
                    .at(Severity.ADVICE).in(Finding.State.QUESTION));
        }
        return found.stream();
    }

    private static boolean isTogether(Case review, List<Part> parts) {
        Part first = parts.getFirst();
        if (first.zones().size() != 1) {
            return false;
        }
        double units = 0;
        for (Part part : parts) {
            if (!part.zonesStated() || !part.region().equals(first.region()) || !part.zones().equals(first.zones())
                    || part.is("clusterPlacement", true)) {
                return false;
            }
            units += instances(review, part);
        }
        return units >= 2 && !Double.isInfinite(units);
    }

    /** Machines that could stand in for each other; the readers of a cluster count too. */
    private static double instances(Case review, Part part) {
        return part.takes("readers") ? 1 + part.number("readers") : review.units(part);
    }

    private static Finding finding(Case review, List<Part> parts) {
        Part first = parts.getFirst();
        Component owner = review.owner(first);
        List<String> targets = new ArrayList<>(parts.stream().map(part -> review.owner(part).id()).distinct().toList());
        Component box = review.topology().container(owner, "availability-zone");
        if (box != null) {
            targets.add(box.id());
        }
        Finding finding = Finding.of(INFO, FOUND.with("parts", names(review, parts))
                .with("units", parts.stream().mapToDouble(part -> instances(review, part)).sum())
                .with("zone", review.topology().zoneName(first.region(), first.zones().getFirst())), targets);
        boolean machine = first.group() == null && first.isA("ec2");
        return finding.mendedBy(review, parts.size() > 1 && machine ? Zones.move(parts.getLast().id()) : Zones.spread(first.id()));
    }

    private static String names(Case review, List<Part> parts) {
        return parts.stream().map(part -> review.owner(part).name()).distinct().collect(Collectors.joining(", "));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a, sessionStore=jwt, uploadsTo=none]").blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").passing();
    }
}
