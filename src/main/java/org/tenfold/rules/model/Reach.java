package org.tenfold.rules.model;

import java.util.ArrayDeque;
import java.util.stream.IntStream;
import org.tenfold.design.LinkKind;
import org.tenfold.topology.Topology;

/** What requests and messages reach. */
final class Reach {

    private Reach() {
    }

    /** For each node whether a path of calls, name records or messages leads to it from one of the starts. */
    static boolean[] from(Topology topology, IntStream starts) {
        boolean[] reached = new boolean[topology.size()];
        ArrayDeque<Integer> open = new ArrayDeque<>();
        starts.forEach(node -> {
            reached[node] = true;
            open.add(node);
        });
        while (!open.isEmpty()) {
            for (int link : topology.outgoing(open.remove())) {
                LinkKind kind = topology.link(link).kind();
                boolean leads = kind.carriesCalls() || kind == LinkKind.RESOLVE || kind == LinkKind.CONSUME;
                int next = topology.to(link);
                if (leads && !reached[next]) {
                    reached[next] = true;
                    open.add(next);
                }
            }
        }
        return reached;
    }
}
