package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.MemoryPoolMXBean;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

    private static final int MUCH = 100 << 20;

    @Test
    void whatWasLeftAmongTheLastingIsCollectedAtRest() {
        long before = lasting();
        // More than the young spaces hold goes where lasting things are.
        byte[] left = new byte[MUCH];
        assertThat(lasting() - before).isGreaterThan(left.length / 2);
        left = null;
        Housekeeping.sweep();
        assertThat(lasting() - before).isLessThan(MUCH / 2);
    }

    @Test
    void whatLastsIsNoLongerYoungAfterAPause() {
        long before = lasting();
        byte[][] made = new byte[6][1 << 20];
        Housekeeping.settle();
        assertThat(lasting() - before).isGreaterThanOrEqualTo(made.length << 20);
        assertThat(Housekeeping.young()).isLessThan(made.length << 19);
    }

    private static long lasting() {
        return Housekeeping.lasting(MemoryPoolMXBean::getUsage);
    }
}
