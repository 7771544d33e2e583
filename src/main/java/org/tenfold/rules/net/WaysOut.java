package org.tenfold.rules.net;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.rules.Case;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;

/**
 * What leads out of each VPC. The key is the VPC's id, or an empty one for what stands in none.
 *
 * @param gateways VPCs with a way to the whole internet: a NAT gateway or instance, or a transit gateway
 * @param endpoints ids of the services to which each VPC has an endpoint
 */
record WaysOut(Set<String> gateways, Map<String, Set<String>> endpoints) {

    static WaysOut of(Case review) {
        WaysOut ways = new WaysOut(new HashSet<>(), new HashMap<>());
        review.parts("nat-gateway").filter(nat -> nat.is("connectivity", "public"))
                .forEach(nat -> ways.gateways.add(vpc(review, nat)));
        review.parts("ec2").filter(part -> part.is("role", "nat-instance")).forEach(nat -> ways.gateways.add(vpc(review, nat)));
        review.parts("transit-gateway").flatMap(hub -> Stream.concat(review.incoming(hub).map(review::start).stream(),
                review.outgoing(hub).map(review::end).stream())).map(Part::id).forEach(ways.gateways::add);
        review.parts("vpc").filter(vpc -> vpc.flag("egressOnlyGateway")).map(Part::id).forEach(ways.gateways::add);
        review.parts("vpc-endpoint").forEach(endpoint -> ways.endpoints
                .computeIfAbsent(vpc(review, endpoint), none -> new HashSet<>()).add(endpoint.text("target")));
        return ways;
    }

    /** The VPC around a part. */
    static String vpc(Case review, Part part) {
        Component vpc = review.topology().container(part.component(), "vpc");
        return vpc == null ? "" : vpc.id();
    }

    /** Whether it is called over the internet unless an endpoint leads there: AWS's services and other people's systems. */
    static boolean isOutside(Part called) {
        Scope scope = called.service().scope(called.component().settings());
        boolean service = (scope == Scope.REGION || scope == Scope.GLOBAL) && !called.has(Trait.CONTAINER)
                && !called.has(Trait.NETWORK);
        return service || called.isA("external");
    }

    /** Whether a part in that subnet reaches what it calls. */
    boolean lead(Case review, Part part, Part subnet, Part called) {
        String vpc = vpc(review, part);
        return !subnet.is("access", "isolated") && gateways.contains(vpc)
                || called.region().equals(part.region())
                        && endpoints.getOrDefault(vpc, Set.of()).contains(called.service().id());
    }
}
