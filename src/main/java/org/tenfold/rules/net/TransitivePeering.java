package org.tenfold.rules.net;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.JoinedNetworks;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** NET-016: a call that would have to pass through a VPC in between. */
public final class TransitivePeering implements Rule {

    private static final RuleInfo INFO = new RuleInfo("NET-016", Severity.MEDIUM, 1,
            Text.of("A call through somebody else's peering", "다른 VPC의 피어링을 거치는 호출"),
            Text.of("Peering does not carry other people's traffic. The call leaves the first VPC and is dropped in the second.",
                    "피어링은 다른 VPC의 트래픽을 넘겨주지 않습니다. 호출은 첫 VPC를 떠나 둘째 VPC에서 버려집니다."),
            Text.of("Peer the two VPCs themselves, join them by a Transit Gateway, or offer the service by PrivateLink.",
                    "두 VPC를 직접 피어링하거나, Transit Gateway로 잇거나, PrivateLink로 제공합니다."),
            List.of("VPC Peering Guide: Limitations", "REL02-BP04"));

    private static final Text FOUND = Text.of("{from} in {one|call|calls} {to} in {other}, but the two VPCs meet only through {between}.",
            "{one}의 {from|이가} {other}의 {to|을를} 부르는데, 두 VPC는 {between|을를} 거쳐야만 만납니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        List<JoinedNetworks> joins = JoinedNetworks.of(review);
        if (joins.stream().filter(JoinedNetworks::peering).count() < 2) {
            return Stream.empty();
        }
        Map<String, Set<String>> peers = new HashMap<>();
        for (JoinedNetworks join : joins) {
            if (join.peering()) {
                for (String network : join.networks()) {
                    peers.computeIfAbsent(network, none -> new TreeSet<>()).addAll(join.networks());
                }
            }
        }
        return review.topology().links().stream().filter(link -> link.kind().carriesCalls())
                .map(link -> finding(review, link, joins, peers)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Link link, List<JoinedNetworks> joins, Map<String, Set<String>> peers) {
        Part from = review.start(link);
        Part to = review.end(link);
        if (!from.has(Trait.VPC_RESIDENT) || !to.has(Trait.VPC_RESIDENT) || isPublic(to)) {
            return Optional.empty();
        }
        String one = WaysOut.vpc(review, from);
        String other = WaysOut.vpc(review, to);
        if (one.equals(other) || joins.stream().anyMatch(join -> join.joins(one, other))) {
            return Optional.empty();
        }
        Set<String> between = new TreeSet<>(peers.getOrDefault(one, Set.of()));
        between.retainAll(peers.getOrDefault(other, Set.of()));
        return between.isEmpty() ? Optional.empty() : Optional.of(Finding.of(INFO, FOUND
                .with("from", review.owner(from).name()).with("to", review.owner(to).name()).with("one", name(review, one))
                .with("other", name(review, other)).with("between", name(review, between.iterator().next())),
                link.id(), one, other).mendedBy(peered(review, one, other)));
    }

    /** Whether it may be called over the internet, past all peerings. */
    private static boolean isPublic(Part part) {
        return part.is("scheme", "internet-facing") || part.is("publicAddress", true)
                || part.is("publiclyAccessible", true) || Boolean.TRUE.equals(part.publicSubnet());
    }

    private static String name(Case review, String id) {
        return review.topology().part(review.topology().index(id)).component().name();
    }

    private static Edit peered(Case review, String one, String other) {
        Architecture architecture = review.topology().architecture();
        Component region = review.topology().container(architecture.componentsById().get(one), "region");
        Component peering = Component.of(Edits.freeId(architecture, "peering"), "vpc-peering", "Peering")
                .withParent(region == null ? null : region.id());
        return Edit.all(new Edit.Add(peering),
                new Edit.Connect(Link.of(Edits.freeId(architecture, one + "-to-" + peering.id()), one, peering.id(), LinkKind.NETWORK)),
                new Edit.Connect(Link.of(Edits.freeId(architecture, other + "-to-" + peering.id()), other, peering.id(), LinkKind.NETWORK)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("shop:vpc[flowLogs=true] >network> first:vpc-peering", "middle:vpc[flowLogs=true] >network> first",
                "middle >network> second:vpc-peering", "data:vpc[flowLogs=true] >network> second",
                "users > shop/alb[zones=a+b] > shop/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > data/db:rds[deployment=multi-az]").blaming("web-to-db");
    }

    @Override
    public Example right() {
        return Sketch.of("shop:vpc[flowLogs=true] >network> first:vpc-peering", "data:vpc[flowLogs=true] >network> first",
                "users > shop/alb[zones=a+b] > shop/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > data/db:rds[deployment=multi-az]").passing();
    }
}
