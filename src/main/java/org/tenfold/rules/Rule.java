package org.tenfold.rules;

import java.util.Set;
import java.util.stream.Stream;

/** One thing that the reviewer looks for. Implementations have no state and lie in the package of their family. */
public interface Rule {

    /** What people read about it. */
    RuleInfo info();

    /** Everything that is wrong in this respect, at any scale; which findings count is decided by the rule book. */
    Stream<Finding> check(Case review);

    /** A design that the rule must object to, and those of its components that are to blame; run as a test. */
    Example wrong();

    /** A design like it that the rule must let pass; run as a test. */
    Example right();

    /**
     * Whether it is announced one step of the ladder before it counts. What is wrong at any scale (a drawing that cannot be
     * built, an exposed database) simply begins.
     */
    default boolean announced() {
        return !Set.of("MODEL", "SEC", "DEPRECATED").contains(info().family());
    }

    /** Whether it is milder outside production: reliability and operation are, security is not. */
    default boolean milderOutsideProduction() {
        return Set.of("SPOF", "AZ", "LB", "STATE", "SCALE", "CACHE", "QUEUE", "DNS", "OPS", "DR", "GLOBAL").contains(info().family());
    }

    /**
     * Ids of rules whose findings are consequences of this rule's finding, and are told with it, when they blame the same
     * component among others.
     */
    default Set<String> absorbs() {
        return Set.of();
    }
}
