package org.tenfold.rules.spof;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class SpofRules {

    public static final List<Rule> ALL = List.of(
            new SingleServer(),
            new SingleDatabase(),
            new SingleTarget(),
            new SelfManagedBalancer(),
            new SingleCache(),
            new SingleConsumer(),
            new SingleBroker(),
            new SingleLine(),
            new EverythingOnOne(),
            new SingleNat(),
            new SingleBastion(),
            new SharedStore(),
            new ForeignService());

    private SpofRules() {
    }
}
