package org.tenfold.rules.data;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class DataRules {

    public static final List<Rule> ALL = List.of(
            new WritesToReplica(),
            new ReplicaIsNoStandby(),
            new ReadsOnOne(),
            new TooManyReplicas(),
            new TooManyConnections(),
            new FunctionsOnDatabase(),
            new ProxyForFew(),
            new PagesOnWarehouse(),
            new HotKey(),
            new FixedUnits(),
            new WeakerReplica());

    private DataRules() {
    }
}
