package org.tenfold.rules.lb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
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

/** LB-007: a load balancer for the internet in a zone without a public subnet. */
public final class HiddenBalancer implements Rule {

    private static final RuleInfo INFO = new RuleInfo("LB-007", Severity.MEDIUM, 1,
            Text.of("A public load balancer without a public subnet", "퍼블릭 서브넷이 없는 퍼블릭 로드 밸런서"),
            Text.of("Without a route to the internet gateway the node of that zone cannot answer clients, and part of the people wait until they give up. The servers belong into private subnets, the balancer does not.",
                    "인터넷 게이트웨이로 가는 경로가 없으면 그 가용 영역의 노드가 클라이언트에 답하지 못하고, 일부 사용자는 기다리다 포기합니다. 프라이빗 서브넷에 둘 것은 서버이지 로드 밸런서가 아닙니다."),
            Text.of("Give it a public subnet in each of its zones, and its targets private ones.",
                    "로드 밸런서의 가용 영역마다 퍼블릭 서브넷을 두고, 대상은 프라이빗 서브넷에 둡니다."),
            List.of("Elastic Load Balancing: Subnets for your load balancer", "SEC05-BP01"));

    private static final Text FOUND = Text.of("{part} is internet-facing, but zone {zone} has {subnets} private and 0 public subnets.",
            "{part|은는} 인터넷 경계인데 가용 영역 {zone}에는 프라이빗 서브넷 {subnets}개만 있고 퍼블릭 서브넷이 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Map<String, SortedMap<String, List<Part>>> subnets = new HashMap<>();
        review.parts("subnet").forEach(subnet -> {
            Component vpc = vpc(review, subnet);
            Component zone = zoneBox(review, subnet);
            if (vpc != null && zone != null) {
                subnets.computeIfAbsent(vpc.id(), none -> new TreeMap<>()).computeIfAbsent(zone.id(), none -> new ArrayList<>()).add(subnet);
            }
        });
        return subnets.isEmpty() ? Stream.empty() : review.parts(Trait.BALANCER).filter(part -> part.is("scheme", "internet-facing"))
                .map(balancer -> finding(review, balancer, subnets)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part balancer, Map<String, SortedMap<String, List<Part>>> subnets) {
        Component vpc = vpc(review, balancer);
        SortedMap<String, List<Part>> byZone = vpc == null ? null : subnets.get(vpc.id());
        if (byZone == null) {
            return Optional.empty();
        }
        // Where no public subnet is drawn at all, the drawing is about something else.
        if (byZone.values().stream().flatMap(List::stream).noneMatch(subnet -> subnet.is("access", "public"))) {
            return Optional.empty();
        }
        return byZone.values().stream().filter(within -> within.stream().noneMatch(subnet -> subnet.is("access", "public")))
                .map(within -> finding(review, balancer, zoneBox(review, within.getFirst()), within.size()))
                .<Finding>mapMulti(Optional::ifPresent).findFirst();
    }

    private static Optional<Finding> finding(Case review, Part balancer, Component zone, int subnets) {
        Object letter = zone.settings().get("zone");
        if (letter == null || !balancer.zones().contains(letter)) {
            return Optional.empty();
        }
        Component wanted = Component.of(Edits.freeId(review.topology().architecture(), "public-" + letter), "subnet",
                "Public").withParent(zone.id()).with("access", "public");
        return Optional.of(Finding.of(INFO, FOUND.with("part", balancer.component().name()).with("zone", letter)
                .with("subnets", subnets), balancer.id(), zone.id()).mendedBy(() -> new Edit.Add(wanted)));
    }

    private static @Nullable Component vpc(Case review, Part part) {
        return review.topology().container(part.component(), "vpc");
    }

    private static @Nullable Component zoneBox(Case review, Part subnet) {
        return review.topology().container(subnet.component(), "availability-zone");
    }

    @Override
    public Example wrong() {
        return Sketch.of("vpc/one:availability-zone[zone=a]/wide:subnet[access=public]",
                "vpc/two:availability-zone[zone=b]/deep:subnet[access=private]",
                "users > vpc/alb > vpc/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").blaming("alb");
    }

    @Override
    public Example right() {
        return Sketch.of("vpc/one:availability-zone[zone=a]/wide:subnet[access=public]",
                "vpc/two:availability-zone[zone=b]/broad:subnet[access=public]",
                "users > vpc/alb > vpc/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").passing();
    }
}
