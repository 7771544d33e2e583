package org.tenfold.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tenfold.design.LinkKind;
import org.tenfold.service.Part;
import org.tenfold.topology.Topology;

/**
 * VPCs and networks of one's own that packets reach from each other, and what joins them.
 *
 * @param networks ids of the networks, in order
 * @param via ids of the peerings, hubs, lines and links between them, in order
 * @param peering whether it is a peering, which joins only its two ends
 */
public record JoinedNetworks(List<String> networks, List<String> via, boolean peering) {

    private static final Set<String> HUBS = Set.of("transit-gateway", "vpn", "direct-connect");
    private static final Set<String> NETWORKS = Set.of("vpc", "on-premises");
    private static final String PEERING = "vpc-peering";

    /** Everything that joins networks in a design, each peering by itself, hubs and lines that hang together as one. */
    public static List<JoinedNetworks> of(Case review) {
        Topology topology = review.topology();
        List<JoinedNetworks> found = new ArrayList<>();
        BitSet seen = new BitSet();
        for (Part part : topology.parts()) {
            String service = part.component().service();
            if (service.equals(PEERING)) {
                add(found, neighbours(topology, part.node(), NETWORKS), Set.of(part.id()), true);
            } else if (HUBS.contains(service) && !seen.get(part.node())) {
                Set<String> networks = new TreeSet<>();
                Set<String> via = new TreeSet<>();
                Deque<Integer> open = new ArrayDeque<>(List.of(part.node()));
                seen.set(part.node());
                while (!open.isEmpty()) {
                    int hub = open.remove();
                    via.add(topology.part(hub).id());
                    networks.addAll(neighbours(topology, hub, NETWORKS));
                    for (String next : neighbours(topology, hub, HUBS)) {
                        if (!seen.get(topology.index(next))) {
                            seen.set(topology.index(next));
                            open.add(topology.index(next));
                        }
                    }
                }
                add(found, networks, via, false);
            } else if (service.equals("vpc")) {
                for (int link : topology.outgoing(part.node())) {
                    Part end = topology.part(topology.to(link));
                    if (topology.kind(link) == LinkKind.NETWORK && end.isA("vpc")) {
                        add(found, new TreeSet<>(List.of(part.id(), end.id())), Set.of(topology.link(link).id()), true);
                    }
                }
            }
        }
        return found;
    }

    private static void add(List<JoinedNetworks> found, Set<String> networks, Set<String> via, boolean peering) {
        if (networks.size() > 1) {
            found.add(new JoinedNetworks(List.copyOf(networks), List.copyOf(via), peering));
        }
    }

    private static Set<String> neighbours(Topology topology, int node, Set<String> services) {
        Set<String> ids = new TreeSet<>();
        for (int link : topology.outgoing(node)) {
            add(topology, link, topology.to(link), services, ids);
        }
        for (int link : topology.incoming(node)) {
            add(topology, link, topology.from(link), services, ids);
        }
        return ids;
    }

    private static void add(Topology topology, int link, int end, Set<String> services, Set<String> ids) {
        Part part = topology.part(end);
        if (topology.kind(link) == LinkKind.NETWORK && services.contains(part.service().id())) {
            ids.add(part.id());
        }
    }

    /** Whether both are among the networks that it joins. */
    public boolean joins(String one, String other) {
        return networks.contains(one) && networks.contains(other);
    }
}
