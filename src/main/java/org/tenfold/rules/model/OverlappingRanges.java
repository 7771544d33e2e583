package org.tenfold.rules.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.rules.AddressRange;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.JoinedNetworks;
import org.tenfold.rules.Remedy;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/** MODEL-005: networks or subnets whose addresses are the same. */
public final class OverlappingRanges implements Rule {

    /** Prefixes that AWS gives a VPC or subnet: VPC User Guide, VPC CIDR blocks. */
    private static final int WIDEST = 16;
    private static final int NARROWEST = 28;
    private static final AddressRange PRIVATE_SPACE = new AddressRange(10L << 24, 8);

    private static final RuleInfo INFO = new RuleInfo("MODEL-005", Severity.HIGH, 1,
            Text.of("Address ranges that do not fit together", "서로 맞지 않는 주소 범위"),
            Text.of("Routers choose the way by the first bits of an address. Two networks with the same ones cannot talk to each other, and AWS refuses to peer them; a subnet has to lie inside its VPC and beside the others.",
                    "라우터는 주소의 앞부분으로 길을 고릅니다. 앞부분이 같은 두 네트워크는 통신할 수 없고 AWS도 피어링을 거절합니다. 서브넷은 VPC 범위 안에서 서로 겹치지 않아야 합니다."),
            Text.of("Give one of them another range, from /16 to /28.", "둘 중 하나에 /16부터 /28 사이의 다른 범위를 줍니다."),
            List.of("REL02-BP05", "VPC User Guide: VPC CIDR blocks"));

    private static final Text UNREADABLE = Text.of("{part} has {range} as its address range, which is none: write it like 10.0.0.0/16.",
            "{part}의 주소 범위 {range|은는} CIDR 형식이 아닙니다. 10.0.0.0/16처럼 적습니다.");
    private static final Text SIZE = Text.of("{part} has {range}; AWS takes /16 to /28.",
            "{part}의 범위는 {range}입니다. AWS는 /16부터 /28까지 받습니다.");
    private static final Text OUTSIDE = Text.of("{part} has {range}, which is not inside {other} of {around}.",
            "{part}의 범위 {range|은는} {around}의 범위 {other} 안에 있지 않습니다.");
    private static final Text SAME = Text.of("{part} ({range}) and {around} ({other}) have addresses in common.",
            "{part}({range})의 주소가 {around}({other})의 주소와 겹칩니다.");
    private static final Text JOINED = Text.of("{part} ({range}) is joined with {others}, and some addresses lie in both.",
            "{part}({range})에 연결된 {others}의 주소가 겹칩니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Map<String, AddressRange> ranges = new TreeMap<>();
        List<Finding> found = new ArrayList<>();
        Stream.of("vpc", "subnet", "on-premises").flatMap(review::parts).sorted(Comparator.comparing(Part::id)).forEach(part -> {
            Object given = part.value("cidr");
            if (given == null) {
                return;
            }
            AddressRange range = AddressRange.of(given.toString()).orElse(null);
            boolean own = part.isA("on-premises");
            if (range == null || !own && (range.prefix() < WIDEST || range.prefix() > NARROWEST)) {
                found.add(Finding.of(INFO, (range == null ? UNREADABLE : SIZE).with("part", part.component().name())
                        .with("range", given), part.id()));
            } else {
                ranges.put(part.id(), range);
            }
        });
        if (ranges.size() > 1) {
            found.addAll(subnets(review, ranges));
            found.addAll(networks(review, ranges));
        }
        return found.stream();
    }

    private static List<Finding> subnets(Case review, Map<String, AddressRange> ranges) {
        List<Finding> found = new ArrayList<>();
        Map<String, List<Part>> before = new TreeMap<>();
        review.parts("subnet").filter(subnet -> ranges.containsKey(subnet.id())).sorted(Comparator.comparing(Part::id))
                .forEach(subnet -> {
                    Component vpc = review.topology().container(subnet.component(), "vpc");
                    if (vpc == null) {
                        return;
                    }
                    AddressRange range = ranges.get(subnet.id());
                    AddressRange around = ranges.get(vpc.id());
                    List<Part> others = before.computeIfAbsent(vpc.id(), none -> new ArrayList<>());
                    Optional<Part> same = others.stream().filter(other -> range.overlaps(ranges.get(other.id()))).findFirst();
                    if (around != null && !around.contains(range)) {
                        found.add(misplaced(OUTSIDE, subnet, range, vpc, around, others, ranges));
                    } else if (same.isPresent()) {
                        found.add(misplaced(SAME, subnet, range, same.get().component(), ranges.get(same.get().id()), others, ranges)
                                .mendedBy(moved(subnet, range, around, all(review, vpc, ranges))));
                    }
                    others.add(subnet);
                });
        return found;
    }

    private static Finding misplaced(Text words, Part subnet, AddressRange range, Component other, AddressRange otherRange,
            List<Part> taken, Map<String, AddressRange> ranges) {
        return Finding.of(INFO, words.with("part", subnet.component().name()).with("range", range)
                .with("around", other.name()).with("other", otherRange), subnet.id(), other.id())
                .mendedBy(moved(subnet, range, otherRange, taken.stream().map(part -> ranges.get(part.id())).toList()));
    }

    /** The ranges of all subnets of a VPC. */
    private static List<AddressRange> all(Case review, Component vpc, Map<String, AddressRange> ranges) {
        return review.parts("subnet").filter(subnet -> ranges.containsKey(subnet.id())
                && vpc.equals(review.topology().container(subnet.component(), "vpc")))
                .map(subnet -> ranges.get(subnet.id())).toList();
    }

    /** Into the next free range of the same size; where the range around is not known, beside all others of the private space. */
    private static Remedy moved(Part part, AddressRange range, @Nullable AddressRange around, List<AddressRange> taken) {
        return (around == null ? PRIVATE_SPACE : around).free(range.prefix(), taken)
                .map(free -> Remedy.of(Fixes.set(part.component(), "cidr", free.toString()))).orElse(Remedy.NONE);
    }

    private static List<Finding> networks(Case review, Map<String, AddressRange> ranges) {
        Map<String, Set<String>> overlapping = new TreeMap<>();
        Map<String, Set<String>> via = new TreeMap<>();
        for (JoinedNetworks join : JoinedNetworks.of(review)) {
            List<String> known = join.networks().stream().filter(ranges::containsKey).toList();
            for (int one = 0; one < known.size(); one++) {
                for (String other : known.subList(one + 1, known.size())) {
                    if (ranges.get(known.get(one)).overlaps(ranges.get(other))) {
                        overlapping.computeIfAbsent(known.get(one), none -> new TreeSet<>()).add(other);
                        via.computeIfAbsent(known.get(one), none -> new TreeSet<>()).addAll(join.via());
                    }
                }
            }
        }
        List<Finding> found = new ArrayList<>();
        overlapping.forEach((id, others) -> found.add(joined(review, ranges, id, others, via.get(id))));
        return found;
    }

    private static Finding joined(Case review, Map<String, AddressRange> ranges, String id, Set<String> others, Set<String> via) {
        Topology topology = review.topology();
        Part part = topology.part(topology.index(id));
        List<String> targets = new ArrayList<>(List.of(id));
        targets.addAll(others);
        targets.addAll(via);
        Finding finding = Finding.of(INFO, JOINED.with("part", part.component().name()).with("range", ranges.get(id))
                .with("others", String.join(", ", others.stream().map(other ->
                        topology.part(topology.index(other)).component().name() + " (" + ranges.get(other) + ")").toList())), targets);
        // An office keeps its addresses; of the networks of AWS the first takes others.
        return Stream.concat(Stream.of(id), others.stream()).map(other -> topology.part(topology.index(other)))
                .filter(network -> network.isA("vpc")).findFirst()
                .map(vpc -> finding.mendedBy(readdressed(review, vpc, ranges))).orElse(finding);
    }

    /** A VPC in the next free range of its size, with its subnets at the same places in it. */
    private static Remedy readdressed(Case review, Part vpc, Map<String, AddressRange> ranges) {
        AddressRange range = ranges.get(vpc.id());
        List<AddressRange> taken = review.parts(Trait.CONTAINER).filter(part -> part.isA("vpc"))
                .map(Part::id).filter(ranges::containsKey).map(ranges::get).toList();
        List<AddressRange> offices = review.parts("on-premises").map(Part::id).filter(ranges::containsKey).map(ranges::get).toList();
        return PRIVATE_SPACE.free(range.prefix(), Stream.concat(taken.stream(), offices.stream()).toList()).map(free -> {
            List<Edit> edits = new ArrayList<>(List.of(Fixes.set(vpc.component(), "cidr", free.toString())));
            review.parts("subnet").filter(subnet -> ranges.containsKey(subnet.id()) && range.contains(ranges.get(subnet.id()))
                    && vpc.component().equals(review.topology().container(subnet.component(), "vpc")))
                    .forEach(subnet -> edits.add(Fixes.set(subnet.component(), "cidr",
                            ranges.get(subnet.id()).within(range, free).toString())));
            return Remedy.of(new Edit.Batch(edits));
        }).orElse(Remedy.NONE);
    }

    @Override
    public Example wrong() {
        return Sketch.of("shop:vpc[cidr=10.0.0.0/16] >network> peer:vpc-peering", "office:vpc[cidr=10.0.0.0/20] >network> peer",
                "users > shop/alb[zones=a+b] > shop/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").blaming("office");
    }

    @Override
    public Example right() {
        return Sketch.of("shop:vpc[cidr=10.0.0.0/16] >network> peer:vpc-peering", "office:vpc[cidr=10.1.0.0/20] >network> peer",
                "users > shop/alb[zones=a+b] > shop/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").passing();
    }
}
