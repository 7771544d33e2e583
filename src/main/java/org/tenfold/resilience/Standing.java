package org.tenfold.resilience;

import org.tenfold.service.Failure;

/**
 * Of what a component is made and on which zones and Region it rests, by their numbers in {@link FaultDomains}.
 *
 * @param region the Region without which it fails, or {@link #NOWHERE}
 * @param zones the zones that it uses; empty for what AWS keeps for a whole Region or the world
 * @param units how many of its units stand in each of these zones; a whole has no units and works while one zone does
 * @param stated whether somebody said which zones these are
 * @param managed whether AWS keeps what it needs to go on when a machine inside of it fails; only a whole can be
 */
record Standing(Failure.Structure structure, int region, int[] zones, int[] units, boolean stated, boolean managed) {

    static final int NOWHERE = -1;

    /** Whether it can fail at all. */
    boolean canFail() {
        return !(structure instanceof Failure.Ideal);
    }

    /** How many units there are; a whole counts as one. */
    int count() {
        return structure instanceof Failure.Units made ? made.count() : 1;
    }

    /** How many units must work. */
    int needed() {
        return structure instanceof Failure.Units made ? made.needed() : 1;
    }

    /** Whether it goes on when one machine of it fails. */
    boolean survivesOne() {
        return structure instanceof Failure.Units ? count() - 1 >= needed() : managed || !canFail();
    }

    boolean uses(int zone) {
        for (int used : zones) {
            if (used == zone) {
                return true;
            }
        }
        return false;
    }

    /** Units that are left when a zone fails; a whole is left as long as it uses another zone. */
    int left(int failedZone) {
        if (!(structure instanceof Failure.Units)) {
            return zones.length == 1 && zones[0] == failedZone ? 0 : 1;
        }
        int left = count();
        for (int i = 0; i < zones.length; i++) {
            if (zones[i] == failedZone) {
                left -= units[i];
            }
        }
        return left;
    }

    boolean survives(int failedZone) {
        return !canFail() || left(failedZone) >= needed();
    }
}
