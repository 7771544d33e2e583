package org.tenfold.service;

/**
 * How the number of machines of a station follows the load by their utilisation or another figure, the clock, or the connections
 * that they hold.
 */
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

    /** Whether the number follows the load. */
    default boolean followsLoad() {
        return false;
    }

    /** Scaling that watches the load, so that a day must be simulated to know what runs. */
    sealed interface ByLoad extends Scaling {

        /** How fast it is. */
        Pace pace();

        /** What it sees of the load. */
        Metric metric();

        /** The utilisation above which it asks for more machines; above 1 where its metric has a target that machines cannot reach. */
        double growsAbove();

        /** The same policy of another metric, with thresholds so many times as high. */
        ByLoad of(Metric other, double factor);

        @Override
        default boolean followsLoad() {
            return true;
        }
    }

    /** What a policy sees of the load, in the terms of utilisation, in which thresholds are. */
    sealed interface Metric {

        /** The CPU of machines. */
        Metric CPU = new Utilization();

        /**
         * What it sees.
         *
         * @param load what comes over what the machines can do, above 1 when it is too much
         * @param waitingSeconds work that waits, in seconds of one server, for each machine
         */
        double seen(double load, double waitingSeconds);
    }

    /** A machine cannot be more than busy, so nobody sees how much too much comes. */
    record Utilization() implements Metric {
        @Override
        public double seen(double load, double waitingSeconds) {
            return Math.min(1, load);
        }
    }

    /** Requests or bytes, which are counted however many come. */
    record Count() implements Metric {
        @Override
        public double seen(double load, double waitingSeconds) {
            return load;
        }
    }

    /**
     * Messages that wait: while the machines keep up those that random arrivals leave waiting, which the load stands for; beyond,
     * what has piled up. Without the first a group that keeps up would see nothing wait, shrink until it no longer does, and then
     * start machines for all that came meanwhile.
     *
     * @param target the utilisation that stands for so many waiting as they should be
     * @param targetSeconds the work in these, in seconds of one server, for each machine
     */
    record Backlog(double target, double targetSeconds) implements Metric {
        @Override
        public double seen(double load, double waitingSeconds) {
            return Math.max(Math.min(1, load), target * waitingSeconds / targetSeconds);
        }
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
    record Tracking(double target, Metric metric, Pace pace) implements ByLoad {

        /** Tracking of the CPU. */
        public Tracking(double target, Pace pace) {
            this(target, Metric.CPU, pace);
        }

        /** Tracking of the CPU at the usual pace. */
        public Tracking(double target) {
            this(target, Pace.USUAL);
        }

        @Override
        public double growsAbove() {
            return target;
        }

        @Override
        public Tracking of(Metric other, double factor) {
            return new Tracking(target * factor, other, pace);
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
        public Metric metric() {
            return tracking.metric();
        }

        @Override
        public double growsAbove() {
            return tracking.target();
        }

        @Override
        public Predictive of(Metric other, double factor) {
            return new Predictive(tracking.of(other, factor));
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
    record Stepwise(double high, double low, int step, boolean graded, double pauseSeconds, Metric metric, Pace pace) implements ByLoad {

        @Override
        public double growsAbove() {
            return high;
        }

        @Override
        public Stepwise of(Metric other, double factor) {
            return new Stepwise(high * factor, low * factor, step, graded, pauseSeconds, other, pace);
        }

        @Override
        public double machinesFor(double least, double busyMachines) {
            double missing = Math.ceil(busyMachines / high - ROUNDING) - least;
            return least + Math.max(0, Math.ceil(missing / step)) * step;
        }
    }

    /** A figure beside the CPU that policies watch, of one machine. */
    enum Figure { REQUESTS_PER_MINUTE, KB_PER_SECOND, MESSAGES_WAITING }

    /**
     * A policy that watches another figure than the CPU. What its machines are busy with at its target depends on what a request
     * costs them, so that it is no policy of utilisation before the load is known, see {@link #under}.
     *
     * @param target how much of the figure a machine should have
     * @param policy what it does, with thresholds as shares of that
     */
    record Watching(Figure figure, double target, ByLoad policy) implements Scaling {

        private static final double SECONDS_PER_MINUTE = 60;
        private static final double KB = 1000;

        /**
         * The policy in terms of utilisation.
         *
         * @param flow what comes per second, not nothing
         * @param busyServers servers that it keeps busy
         * @param servers servers of one machine
         */
        public ByLoad under(Flow flow, double busyServers, double servers) {
            double busyMachines = busyServers / servers;
            return switch (figure) {
                case REQUESTS_PER_MINUTE -> counted(flow.calls() * SECONDS_PER_MINUTE, busyMachines);
                case KB_PER_SECOND -> counted(Math.max(flow.bytesIn(), flow.bytesOut()) / KB, busyMachines);
                case MESSAGES_WAITING -> {
                    double full = utilizationWaiting(target);
                    yield policy.of(new Backlog(full, target * busyServers / flow.calls()), full);
                }
            };
        }

        private ByLoad counted(double carried, double busyMachines) {
            return policy.of(new Count(), target * busyMachines / carried);
        }

        /**
         * The utilisation at which so many wait on average for a machine with random arrivals of its own: of the queue M/M/1,
         * whose mean length is ρ² ÷ (1 − ρ), solved for ρ.
         */
        private static double utilizationWaiting(double waiting) {
            return (Math.sqrt(waiting * waiting + 4 * waiting) - waiting) / 2;
        }

        @Override
        public boolean followsLoad() {
            return true;
        }

        @Override
        public double machinesFor(double least, double busyMachines) {
            return least;
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
