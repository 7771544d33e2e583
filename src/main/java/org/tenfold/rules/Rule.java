package org.tenfold.rules;

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
}
