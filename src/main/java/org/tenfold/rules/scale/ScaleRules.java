package org.tenfold.rules.scale;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class ScaleRules {

    public static final List<Rule> ALL = List.of(
            new FixedFleet(),
            new NoRoomToGrow(),
            new FlappingPolicy(),
            new NoWarmup(),
            new SlowToGrow(),
            new CreditsRunOut(),
            new StatefulGroup(),
            new SpotOnly(),
            new OutgrowsNext(),
            new PastTheKnee(),
            new StopsToResize(),
            new RetryStorm(),
            new WrongFamily());

    private ScaleRules() {
    }
}
