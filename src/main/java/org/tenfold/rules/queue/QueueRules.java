package org.tenfold.rules.queue;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class QueueRules {

    public static final List<Rule> ALL = List.of(
            new QueueForMany(),
            new PushWithoutBuffer(),
            new NoDeadLetterQueue(),
            new ShortVisibility(),
            new ShortRetention(),
            new OrderedCeiling(),
            new GatewayGivesUp(),
            new QuotaBelowPeak(),
            new TriggersItself());

    private QueueRules() {
    }
}
