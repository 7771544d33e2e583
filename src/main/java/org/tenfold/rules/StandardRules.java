package org.tenfold.rules;

import java.util.List;
import org.tenfold.rules.deprecated.ClassicBalancer;

/** The list of all rules, in the order of the catalogue: one line for each. */
final class StandardRules {

    static final RuleBook BOOK = new RuleBook(List.of(
            new ClassicBalancer()));

    private StandardRules() {
    }
}
