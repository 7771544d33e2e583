package org.tenfold.service;

/** How the number of machines of a station follows their utilisation. */
public sealed interface Scaling {

    /** A tolerance for rounding, so that exactly full machines are enough. */
    double ROUNDING = 1e-9;

    /**
     * The machines that a load which stays as it is ends with, before any greatest number.
     *
     * @param least how many there are at the least
     * @param busyMachines machines' worth of work
     */
    double machinesFor(double least, double busyMachines);

    /**
     * As many machines as keep the utilisation at a target.
     *
     * @param target the utilisation above which there is one more
     */
    record Tracking(double target) implements Scaling {

        @Override
        public double machinesFor(double least, double busyMachines) {
            return Math.max(least, Math.ceil(busyMachines / target - ROUNDING));
        }
    }

    /**
     * So many machines more above one threshold, so many fewer below another.
     *
     * @param high the utilisation above which machines are added
     * @param low the utilisation below which machines are taken away
     * @param step machines that one action adds or takes away
     * @param graded whether an action takes more steps the further the threshold is passed, and goes on while machines start, as
     *     step scaling does; a simple policy takes one step and then pauses
     * @param pauseSeconds the pause of a simple policy after each action
     */
    record Stepwise(double high, double low, int step, boolean graded, double pauseSeconds) implements Scaling {

        @Override
        public double machinesFor(double least, double busyMachines) {
            double missing = Math.ceil(busyMachines / high - ROUNDING) - least;
            return least + Math.max(0, Math.ceil(missing / step)) * step;
        }
    }
}
