package org.tenfold.rules.az;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class AzRules {

    public static final List<Rule> ALL = List.of(
            new OneZone(),
            new BalancerInOneZone(),
            new UnevenZones(),
            new TooFewWithoutOne(),
            new StandbyWithoutZone(),
            new TiersApart(),
            new FunctionInOneZone(),
            new CacheInOneZone(),
            new TwoZonesOfThree(),
            new FilesInOneZone());

    private AzRules() {
    }
}
