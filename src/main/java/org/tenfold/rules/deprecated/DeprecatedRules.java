package org.tenfold.rules.deprecated;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class DeprecatedRules {

    public static final List<Rule> ALL = List.of(
            new ClassicBalancer());

    private DeprecatedRules() {
    }
}
