package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kills of those that {@link KillTrial} makes by the thousand. */
class KillTrialTest {

    @TempDir
    Path folder;

    @Test
    void nothingIsDamagedAndLessThanASecondOfWorkIsLost() throws Exception {
        KillTrial.Outcome outcome = KillTrial.run(folder, 6, 7);
        assertThat(outcome.damaged()).isEmpty();
        assertThat(outcome.edits()).as("it did edit").isGreaterThan(20);
        assertThat(outcome.worstLossMs()).isLessThanOrEqualTo(1000);
    }
}
