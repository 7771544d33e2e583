package org.tenfold.rules.queue;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class QueueRules {

    public static final List<Rule> ALL = List.of(
            new WaitingChain(),
            new QueueForMany(),
            new PushWithoutBuffer(),
            new NoDeadLetterQueue(),
            new ShortVisibility(),
            new ScaledByCpu(),
            new DoneTwice(),
            new OrderLost(),
            new ShortRetention(),
            new OrderedCeiling(),
            new StillWaiting(),
            new GatewayGivesUp(),
            new QuotaBelowPeak(),
            new TriggersItself(),
            new FunctionAllDay());

    private QueueRules() {
    }
}
