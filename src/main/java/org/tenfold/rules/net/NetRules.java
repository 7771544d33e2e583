package org.tenfold.rules.net;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class NetRules {

    public static final List<Rule> ALL = List.of(
            new PublicSubnet(),
            new OpenDatabase());

    private NetRules() {
    }
}
