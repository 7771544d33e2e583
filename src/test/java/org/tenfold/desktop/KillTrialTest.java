package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A few kills of those that {@link KillTrial} makes by the thousand. How old the lost work is depends on the machine, so that
 * figure is the trial's, beside it, and not a test's.
 */
class KillTrialTest {

    @TempDir
    Path folder;

    @Test
    void nothingIsDamaged() throws Exception {
        KillTrial.Outcome outcome = KillTrial.run(folder, 6, 7);
        assertThat(outcome.damaged()).isEmpty();
        assertThat(outcome.edits()).as("it did edit").isGreaterThan(20);
    }
}
