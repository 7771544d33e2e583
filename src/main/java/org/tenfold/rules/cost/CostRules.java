package org.tenfold.rules.cost;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class CostRules {

    public static final List<Rule> ALL = List.of(
            new FleetForFew(),
            new StandbyForFew(),
            new DatabaseForFew(),
            new RegionsForFew(),
            new TooLarge(),
            new NoCommitment(),
            new TalkAcrossZones(),
            new IdleNat(),
            new KeptForEver(),
            new ManyPartsForFew(),
            new NoBudgetAlarm());

    private CostRules() {
    }
}
