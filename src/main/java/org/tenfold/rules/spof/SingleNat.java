package org.tenfold.rules.spof;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Networks;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/** SPOF-010: the way out of several zones leads through one of them. */
public final class SingleNat implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SPOF-010", Severity.MEDIUM, 10_000,
            Text.of("One NAT for several Availability Zones", "여러 가용 영역이 NAT 하나를 공유"),
            Text.of("A zonal NAT gateway is redundant inside its zone only. When that zone fails, healthy servers in the others lose their way out; until then their traffic pays for crossing zones.",
                    "영역 방식 NAT 게이트웨이는 그 가용 영역 안에서만 이중화되어 있습니다. 그 영역에 장애가 나면 다른 영역의 멀쩡한 서버도 밖으로 나갈 길을 잃습니다. 평소에도 영역을 넘는 전송 비용이 듭니다."),
            Text.of("Take one zonal NAT gateway per zone with routes inside the zone, or one regional NAT gateway.",
                    "가용 영역마다 NAT 게이트웨이를 두고 같은 영역 안으로 경로를 잡거나, 리전 방식 NAT 게이트웨이 하나를 씁니다."),
            List.of("VPC User Guide: NAT gateways", "REL10-BP01"));

    private static final Text FOUND = Text.of("{nat} stands in zone {zone}, and is the way out in other zones too, for {parts}.",
            "{nat|은는} 가용 영역 {zone}에 있는데, 다른 영역의 {parts|이가} 이것을 거쳐 밖으로 나갑니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        if (!review.production()) {
            return Stream.empty();
        }
        Map<Network, List<Part>> nats = Stream.concat(review.parts("nat-gateway"), review.parts(Trait.COMPUTE)).filter(SingleNat::isNat)
                .collect(Collectors.groupingBy(nat -> Network.of(review, nat), LinkedHashMap::new, Collectors.toList()));
        Map<Network, List<Part>> servers = nats.isEmpty() ? Map.of() : review.parts(Trait.COMPUTE)
                .filter(part -> part.has(Trait.VPC_RESIDENT) && !isNat(part) && !Boolean.TRUE.equals(part.publicSubnet()) && part.zonesStated())
                .collect(Collectors.groupingBy(server -> Network.of(review, server)));
        return nats.entrySet().stream()
                .flatMap(entry -> findings(review, entry.getValue(), servers.getOrDefault(entry.getKey(), List.of())));
    }

    /** What shares its ways out: a VPC, or what stands in none in a Region. */
    private record Network(String region, @Nullable String vpc) {

        static Network of(Case review, Part part) {
            Component vpc = review.topology().container(part.component(), "vpc");
            return new Network(part.region(), vpc == null ? null : vpc.id());
        }
    }

    private static boolean isNat(Part part) {
        return part.isA("nat-gateway") && !part.is("mode", "regional")
                || part.is("role", "nat-instance");
    }

    /** One for each way out of the same network that leads through one zone, where other zones have none. */
    private static Stream<Finding> findings(Case review, List<Part> nats, List<Part> servers) {
        Set<String> served = new HashSet<>();
        nats.forEach(nat -> served.addAll(nat.zones()));
        List<Part> away = servers.stream().filter(part -> !served.containsAll(part.zones())).toList();
        List<Part> needing = away.stream().filter(part -> goesOut(review, part, true)).toList();
        List<Part> stranded = needing.isEmpty() ? away.stream().filter(part -> goesOut(review, part, false)).toList() : needing;
        if (stranded.isEmpty()) {
            return Stream.empty();
        }
        String parts = review.owners(stranded);
        return nats.stream().filter(nat -> nat.zonesStated() && nat.zones().size() == 1).map(nat -> {
            List<String> targets = Stream.concat(Stream.of(nat.id()), stranded.stream().map(part -> review.owner(part).id())).distinct().toList();
            Finding finding = Finding.of(INFO, FOUND.with("nat", nat.component().name()).with("zone", nat.zones().getFirst())
                    .with("parts", parts), targets);
            // What nobody waits for, such as patches, may wait for the zone.
            return finding.at(needing.isEmpty() ? Severity.ADVICE : Severity.MEDIUM).mendedBy(review, Networks.natPerZone(nat.id()));
        });
    }

    /** Whether it calls something outside its VPC; asked for what it cannot do without, only that. */
    private static boolean goesOut(Case review, Part part, boolean hard) {
        Topology topology = review.topology();
        for (int link : topology.outgoing(part.node())) {
            Link drawn = topology.link(link);
            Part called = topology.part(topology.to(link));
            Scope scope = called.service().scope(called.component().settings());
            if (drawn.kind().carriesCalls() && (!hard || Case.isHard(drawn)) && scope.compareTo(Scope.REGION) <= 0
                    || !hard && drawn.kind() == LinkKind.NETWORK && isNat(called)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Example wrong() {
        return Sketch.of("vpc/one:availability-zone[zone=a]/out:subnet[access=public]/nat:nat-gateway",
                "vpc/two:availability-zone[zone=b]",
                "users > vpc/alb > vpc/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web >request[timeoutMs=1000]> bank:external").blaming("nat");
    }

    @Override
    public Example right() {
        return Sketch.of("vpc/one:availability-zone[zone=a]", "vpc/two:availability-zone[zone=b]", "vpc/nat:nat-gateway[mode=regional]",
                "users > vpc/alb > vpc/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web >request[timeoutMs=1000]> bank:external").passing();
    }
}
