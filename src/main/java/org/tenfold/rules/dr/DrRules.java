package org.tenfold.rules.dr;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class DrRules {

    public static final List<Rule> ALL = List.of(
            new NoBackup(),
            new RareBackups(),
            new ScatteredBackups(),
            new OneRegionOnly(),
            new SlowRecovery(),
            new CopyWithoutVersions(),
            new MissingTwin(),
            new SwitchByHand(),
            new UntestedRestore(),
            new SmallStandby(),
            new OfficeOnly(),
            new ShortColdStorage());

    private DrRules() {
    }
}
