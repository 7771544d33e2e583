package org.tenfold.rules.model;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class ModelRules {

    public static final List<Rule> ALL = List.of(
            new WrongPlace(),
            new WrongLink(),
            new UnusedData(),
            new NoEntry(),
            new OverlappingRanges(),
            new UnfedReplica());

    private ModelRules() {
    }
}
