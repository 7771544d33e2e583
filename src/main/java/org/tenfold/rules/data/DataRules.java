package org.tenfold.rules.data;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class DataRules {

    public static final List<Rule> ALL = List.of(
            new SelfManagedDatabase(),
            new WritesToReplica(),
            new ReplicaIsNoStandby(),
            new ReadsFromStandby(),
            new StaleReads(),
            new ReadsOnOne(),
            new TooManyReplicas(),
            new FixedReaders(),
            new TooManyConnections(),
            new FunctionsOnDatabase(),
            new ProxyForFew(),
            new ReportsOnProduction(),
            new PagesOnWarehouse(),
            new WrongStore(),
            new TableWithoutKeys(),
            new HotKey(),
            new WriterAtItsLimit(),
            new JoinsAcrossShards(),
            new FixedUnits(),
            new RememberedAddress(),
            new LargestClass(),
            new WeakerReplica(),
            new HomeMadeScaling(),
            new BadShardKey(),
            new LonelyShards(),
            new SlowVolume(),
            new IdleVolume());

    private DataRules() {
    }
}
