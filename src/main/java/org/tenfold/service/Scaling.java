package org.tenfold.service;

/** How the number of machines of a station follows their utilisation, the clock or the connections that they hold. */
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

    /** Scaling that watches the load, so that a day must be simulated to know what runs. */
    sealed interface ByLoad extends Scaling {

        /** How fast it is. */
        Pace pace();
    }

    /**
     * How fast scaling is.
     *
     * @param launchSeconds from the decision until a new machine serves
     * @param warmupSeconds how long after that it still counts as warming up, while nothing shrinks
     * @param metricSeconds how often there is a new figure to decide by
     */
    record Pace(double launchSeconds, double warmupSeconds, double metricSeconds) {

        /** Machines and tasks of which nothing else is known: capacity reference 3.2. */
        public static final Pace USUAL = new Pace(120, 180, 60);
    }

    /**
     * As many machines as keep the utilisation at a target.
     *
     * @param target the utilisation above which there is one more
     */
    record Tracking(double target, Pace pace) implements ByLoad {

        /** Tracking at the usual pace. */
        public Tracking(double target) {
            this(target, Pace.USUAL);
        }

        @Override
        public double machinesFor(double least, double busyMachines) {
            return Math.max(least, Math.ceil(busyMachines / target - ROUNDING));
        }
    }

    /**
     * As many machines as a forecast of each hour needs, started before that hour, and what tracking adds or takes away beside
     * it: a forecast alone never removes a machine (EC2 Auto Scaling User Guide, "How predictive scaling works").
     *
     * @param tracking the target that both keep
     */
    record Predictive(Tracking tracking) implements ByLoad {

        @Override
        public Pace pace() {
            return tracking.pace();
        }

        @Override
        public double machinesFor(double least, double busyMachines) {
            return tracking.machinesFor(least, busyMachines);
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
    record Stepwise(double high, double low, int step, boolean graded, double pauseSeconds, Pace pace) implements ByLoad {

        @Override
        public double machinesFor(double least, double busyMachines) {
            double missing = Math.ceil(busyMachines / high - ROUNDING) - least;
            return least + Math.max(0, Math.ceil(missing / step)) * step;
        }
    }

    /**
     * As many machines as the clock says, whatever the load.
     *
     * @param atPeak how many run in the hour of the day's peak
     * @param overTheDay how many run on average over the day
     */
    record Scheduled(double atPeak, double overTheDay) implements Scaling {

        @Override
        public double machinesFor(double least, double busyMachines) {
            return atPeak;
        }
    }

    /**
     * As many machines as hold the connections of all callers' pools, which are open by night as by day.
     *
     * @param perMachine connections above which there is one more
     * @param shards stores of the same kind, each of which gets all pools and machines of its own
     */
    record Connections(double perMachine, double shards) implements Scaling {

        /** {@inheritDoc} The load opens no connection: the pools do. */
        @Override
        public double machinesFor(double least, double busyMachines) {
            return least;
        }

        /** The machines that so many connections to each shard end with. */
        public double machinesHolding(double connections) {
            return shards * Math.ceil(connections / perMachine - ROUNDING);
        }
    }
}
