package org.tenfold.rules.ops;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class OpsRules {

    public static final List<Rule> ALL = List.of(
            new Unwatched(),
            new SilentAlarms(),
            new Untraced(),
            new BuiltByHand(),
            new ReleasedByHand(),
            new ReleasedInOneRegion(),
            new AllAtOnce(),
            new EndlessLogs(),
            new NeverPractised(),
            new NothingUsersFeel(),
            new DefaultTimeout());

    private OpsRules() {
    }
}
