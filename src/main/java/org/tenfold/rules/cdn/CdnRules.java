package org.tenfold.rules.cdn;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class CdnRules {

    public static final List<Rule> ALL = List.of(
            new FilesFromServers(),
            new OpenOrigin(),
            new SharedSecrets(),
            new StaleFiles(),
            new OneOrigin(),
            new FarWithoutEdge(),
            new HiddenOrigin(),
            new EdgeForFew());

    private CdnRules() {
    }
}
