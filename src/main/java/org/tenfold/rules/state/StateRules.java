package org.tenfold.rules.state;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class StateRules {

    public static final List<Rule> ALL = List.of(
            new LocalSessions(),
            new StickySessions(),
            new LocalFiles(),
            new LocalLogs(),
            new TimedJobs(),
            new LocalCaches(),
            new LonelySockets());

    private StateRules() {
    }
}
