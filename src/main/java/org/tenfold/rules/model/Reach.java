package org.tenfold.rules.model;

import org.tenfold.design.LinkKind;
import org.tenfold.topology.Topology;

/** What requests and messages reach. */
final class Reach {

    private Reach() {
    }

    /** For each node whether a path of calls, name records or messages leads to it from one of the starts. */
    static boolean[] from(Topology topology, int... starts) {
        boolean[] reached = new boolean[topology.size()];
        int[] found = new int[topology.size()];
        int size = 0;
        for (int start : starts) {
            if (!reached[start]) {
                reached[start] = true;
                found[size++] = start;
            }
        }
        for (int i = 0; i < size; i++) {
            for (int link : topology.outgoing(found[i])) {
                LinkKind kind = topology.kind(link);
                boolean leads = kind.carriesCalls() || kind == LinkKind.RESOLVE || kind == LinkKind.CONSUME;
                int next = topology.to(link);
                if (leads && !reached[next]) {
                    reached[next] = true;
                    found[size++] = next;
                }
            }
        }
        return reached;
    }
}
