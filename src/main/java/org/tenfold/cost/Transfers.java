package org.tenfold.cost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Estimate.Basis;
import org.tenfold.design.Component;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Flow;
import org.tenfold.service.MonthlyUse;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.Traffic;

/**
 * The data that a month moves over links, billed by where the ends stand, not by the boxes that are drawn around them:
 * to the internet by the sender's Region, between Regions by the sender's, between zones by the share of the traffic that
 * crosses, through a NAT gateway by what it processes. Into AWS, to CloudFront, and within a zone nothing is charged. What
 * CloudFront sends to viewers stands among its own charges, as what leaves over a private line does among those of the line.
 */
public final class Transfers {

    private static final Text TO_INTERNET = Text.of("Data to the internet", "인터넷으로 나간 데이터");
    private static final Text TO_ORIGIN = Text.of("Data to the origin", "오리진으로 보낸 데이터");
    private static final Text TO_REGION = Text.of("Data to another Region", "다른 리전으로 보낸 데이터");
    private static final Text BETWEEN_ZONES = Text.of("Data between zones", "가용 영역 사이 데이터");

    private static final Text DERIVED = Text.of("{quantity} that the workload moves over it in a month.",
            "워크로드에 따라 한 달에 오가는 {quantity}입니다.");
    private static final Text CROSSING = Text.of(
            "{quantity}: the share of the month's traffic that crosses zones, once for each end that is charged.",
            "{quantity}: 한 달 트래픽 가운데 가용 영역을 건너는 몫을 청구되는 쪽마다 한 번씩 셉니다.");
    private static final Text STATED = Text.of("{quantity}, from the GB that you stated for the link.",
            "연결에 입력한 GB에서 나온 {quantity}입니다.");

    /** The usage name of links. */
    public static final String USAGE = "transferGbPerMonth";

    /**
     * How many ends of a path between zones are charged, for a kind of caller and a kind of target. What is not listed is free:
     * load balancers other than the network kind to their targets, and replication within a Region.
     *
     * @param from a trait of the one end
     * @param to a trait of the other end
     * @param source where it is published
     */
    private record Ends(Trait from, Trait to, int charged, String source) {

        boolean matches(Part one, Part other) {
            return one.has(from) && other.has(to) || one.has(to) && other.has(from);
        }
    }

    private static final List<Ends> CHARGED_ENDS = List.of(
            new Ends(Trait.COMPUTE, Trait.COMPUTE, 2, "EC2 on-demand pricing, data transfer within a Region: each direction"),
            new Ends(Trait.COMPUTE, Trait.CACHE, 1, "ElastiCache pricing: the instance's side only"),
            new Ends(Trait.COMPUTE, Trait.DATABASE, 2, "EC2 on-demand pricing: RDS in a VPC counts like an instance"));
    /** Network Load Balancer to targets in other zones; EC2 on-demand pricing. */
    private static final int NETWORK_BALANCER_ENDS = 2;

    /**
     * A line to bill.
     *
     * @param component the component that sends, which is billed
     * @param link null for users who are assumed and not drawn
     */
    record Transfer(Part component, @Nullable Link link, Text name, PriceKey price, String place, double gb, Basis basis,
            Text formula) {
    }

    private final Topology topology;
    private final Traffic traffic;
    private final double peakToMonth;
    private final List<Transfer> transfers = new ArrayList<>();
    private final Map<Integer, Flow> passing = new HashMap<>();
    private final Map<Integer, Double> extraEgressBytes = new HashMap<>();
    private final Map<Network, List<Integer>> gateways;
    private final Map<Network, List<Integer>> endpoints;
    private final List<PrivateLine> lines;

    /**
     * A Direct Connect.
     *
     * @param outside what stands at its other end
     * @param vpcs the networks that it joins, directly or over a transit gateway; none drawn for all of its Region
     */
    private record PrivateLine(int node, Set<Integer> outside, Set<String> vpcs) {
    }

    private Transfers(Traffic traffic) {
        this.topology = traffic.topology();
        this.traffic = traffic;
        this.peakToMonth = MonthlyUse.SECONDS / topology.architecture().workload().peakFactor();
        this.gateways = byNetwork("nat-gateway");
        this.endpoints = byNetwork("vpc-endpoint");
        this.lines = topology.parts().stream().filter(part -> part.isA("direct-connect")).map(this::line).toList();
    }

    private PrivateLine line(Part line) {
        Set<Integer> outside = new HashSet<>();
        Set<String> vpcs = new HashSet<>();
        for (Part end : ends(line)) {
            switch (end.service().id()) {
                case "vpc" -> vpcs.add(end.id());
                case "transit-gateway" -> ends(end).stream().filter(joined -> joined.isA("vpc"))
                        .forEach(joined -> vpcs.add(joined.id()));
                default -> outside.add(end.node());
            }
        }
        return new PrivateLine(line.node(), outside, vpcs);
    }

    /** What network links lead to a line or gateway. */
    private List<Part> ends(Part hub) {
        return Arrays.stream(topology.incoming(hub.node())).filter(link -> topology.kind(link) == LinkKind.NETWORK)
                .mapToObj(link -> topology.part(topology.from(link))).toList();
    }

    /** The transfers of a month. */
    static Transfers of(Traffic traffic) {
        Transfers transfers = new Transfers(traffic);
        for (int link = 0; link < transfers.topology.links().size(); link++) {
            Flow month = traffic.links().get(link).times(transfers.peakToMonth);
            if (month.calls() > 0 || transfers.topology.link(link).usage().containsKey(USAGE)) {
                transfers.move(link, month);
            }
        }
        for (int entry : transfers.topology.assumedEntries()) {
            transfers.serve(entry, null, traffic.parts().get(entry).month().calls().bytesOut() / 1e9, false);
        }
        return transfers;
    }

    /** What to bill, in the order of the links. */
    List<Transfer> all() {
        return transfers;
    }

    /**
     * What a component handles in a month, as its own charges must see it: a NAT gateway or endpoint, which no request is
     * addressed to, with what passes it; a firewall with what reaches the parts that it protects; a component that serves users
     * with what the user stated for the links between them.
     */
    MonthlyUse use(int node) {
        MonthlyUse use = traffic.parts().get(node).month();
        Flow passed = passing.get(node);
        if (passed != null) {
            return use.handling(passed);
        }
        Double extra = extraEgressBytes.get(node);
        if (extra != null && use.reached()) {
            Flow calls = use.calls();
            Flow changed = new Flow(calls.statics(), calls.reads(), calls.writes(), calls.bytesIn(), calls.bytesOut() + extra);
            return use.handling(changed);
        }
        return use.reached() ? use : useOfProtected(node, use);
    }

    private MonthlyUse useOfProtected(int node, MonthlyUse own) {
        Flow calls = Flow.NONE;
        boolean reached = false;
        for (int link : topology.outgoing(node)) {
            MonthlyUse behind = traffic.parts().get(topology.to(link)).month();
            if (topology.kind(link) == LinkKind.PROTECT && behind.reached() && mayProtect(link)) {
                calls = calls.plus(behind.calls());
                reached = true;
            }
        }
        return reached ? own.handling(calls) : own;
    }

    /** A key that is drawn as if it stood before a database inspects no request. */
    private boolean mayProtect(int link) {
        return topology.part(topology.to(link)).service().ports().kinds(topology.part(topology.from(link)).service()).contains(LinkKind.PROTECT);
    }

    private void move(int link, Flow month) {
        Link drawn = topology.link(link);
        Part from = topology.part(topology.from(link));
        Part to = topology.part(topology.to(link));
        Double stated = drawn.usage().get(USAGE);
        double there = month.bytesIn() / 1e9;
        double back = month.bytesOut() / 1e9;
        if (scope(to) == Scope.OUTSIDE) {
            if (inRegion(from) && !takesLine(from, to, stated, there)) {
                add(from, drawn, TO_INTERNET, internetEgress(), from.region(), stated, there, DERIVED);
                passOut(from, to, month);
            }
        } else if (scope(from) == Scope.OUTSIDE && takesLine(to, from, stated, back)) {
            return;
        } else if (topology.edgeThatAsks(from.node()) >= 0) {
            leaveEdge(link, drawn, topology.part(topology.edgeThatAsks(from.node())), stated, there, back);
        } else if (scope(from) == Scope.OUTSIDE || topology.behaviour(from.node()) == Behaviour.NAMES) {
            serve(topology.to(link), drawn, stated != null ? stated : back, stated != null);
            if (stated != null && to.has(Trait.EDGE)) {
                extraEgressBytes.merge(topology.to(link), (stated - back) * 1e9, Double::sum);
            }
        } else if (from.has(Trait.EDGE)) {
            leaveEdge(link, drawn, from, stated, there, back);
        } else if (inRegion(from) && inRegion(to)) {
            within(drawn, from, to, stated, month);
        }
    }

    /** Whether what leaves for the outside goes over a private line, which then bills it. */
    private boolean takesLine(Part inside, Part outside, @Nullable Double stated, double gb) {
        if (lines.isEmpty() || !resident(inside)) {
            return false;
        }
        Component vpc = topology.container(inside.component(), "vpc");
        for (PrivateLine line : lines) {
            boolean joined = line.vpcs().isEmpty() ? topology.part(line.node()).region().equals(inside.region())
                    : vpc != null && line.vpcs().contains(vpc.id());
            if (joined && line.outside().contains(outside.node())) {
                passing.merge(line.node(), new Flow(0, 0, 0, 0, (stated != null ? stated : gb) * 1e9), Flow::plus);
                return true;
            }
        }
        return false;
    }

    private void leaveEdge(int link, Link drawn, Part edge, @Nullable Double stated, double there, double back) {
        if (topology.behaviour(edge.node()) == Behaviour.SHIELD) {
            // The request itself; what comes back from an origin in AWS is free.
            add(edge, drawn, TO_ORIGIN, PriceKey.of("cloudfront", "data_transfer_out_to_origin"), viewers(edge), stated, there,
                    DERIVED);
        } else {
            // An accelerator keeps nothing: each answer leaves its Region for a user.
            serve(topology.to(link), drawn, stated != null ? stated : back, stated != null);
        }
    }

    /** Answers that leave for users. */
    private void serve(int node, @Nullable Link link, double gb, boolean stated) {
        Part sender = topology.part(node);
        if (inRegion(sender)) {
            add(sender, link, TO_INTERNET, internetEgress(), sender.region(), stated ? gb : null, gb, DERIVED);
        }
    }

    private void within(Link drawn, Part from, Part to, @Nullable Double stated, Flow month) {
        double there = month.bytesIn() / 1e9;
        double back = month.bytesOut() / 1e9;
        if (!from.region().equals(to.region())) {
            add(from, drawn, TO_REGION, toRegion(to), from.region(), stated, there, DERIVED);
            if (stated == null) {
                add(to, drawn, TO_REGION, toRegion(from), to.region(), null, back, DERIVED);
            }
        } else if (resident(from) && resident(to)) {
            double counted = chargedEnds(drawn, from, to) * crossing(from, to);
            if (counted > 0) {
                add(from, drawn, BETWEEN_ZONES, PriceKey.of("data_transfer", "inter_az_each_direction"), from.region(),
                        stated == null ? null : stated * counted, (there + back) * counted, CROSSING);
            }
        } else {
            passOut(from, to, month);
        }
    }

    private void add(Part sender, @Nullable Link link, Text name, PriceKey price, String place, @Nullable Double stated,
            double derived, Text formula) {
        if (stated != null) {
            transfers.add(new Transfer(sender, link, name, price, place, stated, Basis.USAGE, STATED));
        } else if (derived > 0) {
            transfers.add(new Transfer(sender, link, name, price, place, derived, Basis.WORKLOAD, formula));
        }
    }

    private static PriceKey internetEgress() {
        return PriceKey.of("data_transfer", "internet_egress");
    }

    private static PriceKey toRegion(Part target) {
        return PriceKey.of("data_transfer",
                "inter_region_egress_to_" + target.region().replace('-', '_').toLowerCase(Locale.ROOT));
    }

    /** The price geography nearest to the edge locations that fetch from an origin. */
    private String viewers(Part edge) {
        return edge.prices().region(edge.region()).map(region -> region.geography()).orElse(edge.region());
    }

    private int chargedEnds(Link link, Part from, Part to) {
        if (link.kind() == LinkKind.REPLICATE) {
            return 0;
        }
        if (from.isA("nlb")) {
            return from.flag("crossZone") ? NETWORK_BALANCER_ENDS : 0;
        }
        for (Ends ends : CHARGED_ENDS) {
            if (ends.matches(from, to)) {
                return ends.charged();
            }
        }
        return 0;
    }

    /**
     * The share of the traffic whose ends stand in different zones, {@code 1 − Σ p_from(z) · p_to(z)}; none while it is not
     * stated where an end stands.
     */
    private static double crossing(Part from, Part to) {
        if (!from.zonesStated() || !to.zonesStated()) {
            return 0;
        }
        double same = 0;
        for (int sender = 0; sender < from.zones().size(); sender++) {
            int receiver = to.zones().indexOf(from.zones().get(sender));
            same += receiver < 0 ? 0 : share(from, sender) * share(to, receiver);
        }
        return 1 - same;
    }

    /** The share of a component's traffic that one of its zones has, by the zone's place in {@link Part#zones}. */
    private static double share(Part part, int zone) {
        // The primary of a relational database answers alone; copies in other zones wait or are links of their own.
        int units = part.has(Trait.RELATIONAL) ? 1
                : part.group() != null || part.service().count(part) < 2 ? part.zones().size() : part.service().count(part);
        // Units go to the zones round robin.
        return Math.ceilDiv(units - zone, part.zones().size()) / (double) units;
    }

    /**
     * Counts what a link moves through an endpoint or a NAT gateway: whatever a part of a private subnet has to do with the
     * outside of its VPC, by the endpoint of the service if there is one.
     */
    private void passOut(Part from, Part to, Flow month) {
        Part inside = resident(from) ? from : resident(to) ? to : null;
        if (inside == null || gateways.isEmpty() && endpoints.isEmpty()) {
            return;
        }
        int endpoint = endpointOf(inside, inside == from ? to : from);
        int passed = endpoint >= 0 ? endpoint : gatewayOf(inside);
        if (passed >= 0) {
            passing.merge(passed, new Flow(0, 0, 0, month.bytesIn(), month.bytesOut()), Flow::plus);
        }
    }

    /** The endpoint by which a part reaches a service; −1 if there is none. */
    private int endpointOf(Part inside, Part outside) {
        return endpoints.isEmpty() ? -1 : endpoints.getOrDefault(network(inside), List.of()).stream()
                .filter(endpoint -> topology.part(endpoint).is("target", outside.service().id())).findFirst().orElse(-1);
    }

    /**
     * The NAT gateway that a part goes out by: the one it links to, else, in a private subnet, its VPC's, rather of its zone; −1
     * if there is none.
     */
    private int gatewayOf(Part part) {
        List<Integer> near = gateways.getOrDefault(network(part), List.of());
        for (int link : topology.outgoing(part.node())) {
            if (topology.kind(link) == LinkKind.NETWORK && near.contains(topology.to(link))) {
                return topology.to(link);
            }
        }
        if (near.isEmpty() || !Boolean.FALSE.equals(part.publicSubnet())) {
            return -1;
        }
        return near.stream().filter(gateway -> topology.part(gateway).zones().contains(part.zones().getFirst())).findFirst()
                .orElse(near.getFirst());
    }

    /** What shares gateways and endpoints: a VPC, or all of a Region in which none is drawn. */
    private record Network(String region, @Nullable String vpc) {
    }

    private Network network(Part part) {
        Component vpc = topology.container(part.component(), "vpc");
        return new Network(part.region(), vpc == null ? null : vpc.id());
    }

    private Map<Network, List<Integer>> byNetwork(String service) {
        Map<Network, List<Integer>> nodes = new HashMap<>();
        for (int node = 0; node < topology.size(); node++) {
            if (topology.part(node).isA(service)) {
                nodes.computeIfAbsent(network(topology.part(node)), network -> new ArrayList<>()).add(node);
            }
        }
        return nodes;
    }

    private static Scope scope(Part part) {
        return part.service().scope(part.component().settings());
    }

    private static boolean inRegion(Part part) {
        return scope(part).compareTo(Scope.REGION) >= 0;
    }

    private static boolean resident(Part part) {
        return scope(part).compareTo(Scope.VPC) >= 0;
    }
}
