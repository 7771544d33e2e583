package org.tenfold.traffic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.tenfold.design.LinkKind;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.topology.Topology;

/**
 * Who gets copies of whose writes over replicate links. Most go one way, from the source to its copy. Stores that take writes
 * in every Region ({@link Trait#MULTI_ACTIVE}) form one group, however it is drawn: each gets what all others write.
 */
final class Replication {

    private final Topology topology;
    /** The replicate links. */
    private final int[] links;
    /** The first member of a node's group of stores that all take writes, or −1. */
    private final int[] group;
    /** How many stores a group has, by its first member. */
    private final Map<Integer, Integer> members = new HashMap<>();
    /** How many replicate links of its group a store has, by node. */
    private final Map<Integer, Integer> ways = new HashMap<>();

    Replication(Topology topology) {
        this.topology = topology;
        this.links = IntStream.range(0, topology.links().size())
                .filter(link -> topology.kind(link) == LinkKind.REPLICATE).toArray();
        this.group = new int[links.length == 0 ? 0 : topology.size()];
        Arrays.fill(group, -1);
        for (int link : links) {
            if (isMutual(link)) {
                join(topology.from(link), topology.to(link));
                ways.merge(topology.from(link), 1, Integer::sum);
                ways.merge(topology.to(link), 1, Integer::sum);
            }
        }
        ways.keySet().forEach(node -> members.merge(first(node), 1, Integer::sum));
    }

    /** The links that carry copies. */
    int[] links() {
        return links;
    }

    private boolean isMutual(int link) {
        Part from = topology.part(topology.from(link));
        Part to = topology.part(topology.to(link));
        return from.service() == to.service() && from.has(Trait.MULTI_ACTIVE);
    }

    private void join(int one, int other) {
        int root = first(one);
        group[root] = root;
        group[first(other)] = root;
    }

    private int first(int node) {
        int at = node;
        while (group[at] >= 0 && group[at] != at) {
            at = group[at];
        }
        return at;
    }

    /** What comes to each node as copies, where each node has so much of its own. */
    double[] copies(double[] own) {
        double[] copied = new double[own.length];
        Map<Integer, Double> totals = new HashMap<>();
        ways.keySet().forEach(node -> totals.merge(first(node), own[node], Double::sum));
        ways.keySet().forEach(node -> copied[node] = totals.get(first(node)) - own[node]);
        for (int link : links) {
            if (!isMutual(link)) {
                copied[topology.to(link)] += own[topology.from(link)];
            }
        }
        return copied;
    }

    /** How often a replicate link carries each write of its first end to the other. */
    double there(int link) {
        return isMutual(link) ? shareOfWay(topology.from(link)) : 1;
    }

    /** How often it carries each write of its second end back. */
    double back(int link) {
        return isMutual(link) ? shareOfWay(topology.to(link)) : 0;
    }

    /** Every write goes to all others; the links that are drawn share that out, whether they make a star or a net. */
    private double shareOfWay(int node) {
        return (members.get(first(node)) - 1.0) / ways.get(node);
    }
}
