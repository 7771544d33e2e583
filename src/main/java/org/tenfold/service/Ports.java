package org.tenfold.service;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.LinkKind;

/**
 * Which links a service accepts from whom, in the order in which they are offered. Told by the service that a link reaches.
 *
 * @param rules what is accepted
 */
public record Ports(List<Rule> rules) {

    /** Accepts no link. */
    public static final Ports NONE = new Ports(List.of());

    /**
     * Links of one kind from certain services.
     *
     * @param traits services with any of these traits may send it
     * @param services services with these ids may send it, beside those with a trait
     * @param purpose what links that operate something are for; null if it is not one thing
     */
    public record Rule(LinkKind kind, Set<Trait> traits, Set<String> services, @Nullable String purpose) {

        boolean allows(Service from) {
            return services.contains(from.id()) || from.traits().stream().anyMatch(traits::contains);
        }
    }

    public Ports {
        rules = List.copyOf(rules);
    }

    /** These ports and links of one more kind from services with any of the traits. */
    public Ports accept(LinkKind kind, Trait first, Trait... more) {
        return with(new Rule(kind, EnumSet.of(first, more), Set.of(), null));
    }

    /** These ports and links of one more kind from the services with these ids. */
    public Ports acceptFrom(LinkKind kind, String... services) {
        return with(new Rule(kind, Set.of(), Set.of(services), null));
    }

    /** These ports and links that read, write or do both, from services with any of the traits. */
    public Ports acceptData(Trait first, Trait... more) {
        return accept(LinkKind.READ_WRITE, first, more).accept(LinkKind.READ, first, more).accept(LinkKind.WRITE, first, more);
    }

    /** These ports and links that read, write or do both, from the services with these ids. */
    public Ports acceptDataFrom(String... services) {
        return acceptFrom(LinkKind.READ_WRITE, services).acceptFrom(LinkKind.READ, services).acceptFrom(LinkKind.WRITE, services);
    }

    /** These ports and links that operate something, for one purpose, from services with any of the traits. */
    public Ports acceptFor(String purpose, Trait first, Trait... more) {
        return with(new Rule(LinkKind.OPERATE, EnumSet.of(first, more), Set.of(), purpose));
    }

    /** What a link that operates something is for if it comes from that service; empty if that is not one thing. */
    public Optional<String> purpose(Service from) {
        return rules.stream().filter(rule -> rule.kind() == LinkKind.OPERATE && rule.allows(from)).findFirst().map(Rule::purpose);
    }

    /** The kinds of link that are legal from that service, the most likely first. */
    public List<LinkKind> kinds(Service from) {
        return rules.stream().filter(rule -> rule.allows(from)).map(Rule::kind).distinct().toList();
    }

    private Ports with(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new Ports(more);
    }
}
