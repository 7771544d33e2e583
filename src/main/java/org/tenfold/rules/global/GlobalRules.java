package org.tenfold.rules.global;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class GlobalRules {

    public static final List<Rule> ALL = List.of(
            new TooManySecondaries(),
            new WritesToSecondary(),
            new LastWriterWins(),
            new CallsAcrossRegions(),
            new NobodyIsSent(),
            new SessionsOfOneRegion(),
            new PromotionByItself(),
            new LossOfNothing(),
            new DataLeftBehind());

    private GlobalRules() {
    }
}
