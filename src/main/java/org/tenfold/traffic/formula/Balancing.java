package org.tenfold.traffic.formula;

/** How a load balancer spreads requests over equal instances: it decides how long they wait. */
public enum Balancing {

    /** Random or by hash: every instance is a queue of its own. */
    RANDOM {
        @Override
        public Sojourn sojourn(double arrivalPerSecond, double servicePerSecond, double workers, int instances) {
            return new Mmc(arrivalPerSecond / instances, servicePerSecond, workers).sojourn();
        }
    },

    /** In turn, the default of an Application Load Balancer: arrivals at each instance are more regular than random. */
    ROUND_ROBIN {
        @Override
        public Sojourn sojourn(double arrivalPerSecond, double servicePerSecond, double workers, int instances) {
            return new GeneralQueue(arrivalPerSecond / instances, 1 / servicePerSecond, workers, 1.0 / instances, 1)
                    .sojourn();
        }
    },

    /** To the least busy instance: nearly one common queue. */
    LEAST_OUTSTANDING {
        @Override
        public Sojourn sojourn(double arrivalPerSecond, double servicePerSecond, double workers, int instances) {
            return new Mmc(arrivalPerSecond, servicePerSecond, workers * instances).sojourn()
                    .withWaitStretched(instances == 1 ? 1 : WAIT_OVER_COMMON_QUEUE);
        }
    },

    /** A user stays with an instance: random, and the busiest instance gets more than its part. */
    STICKY {
        @Override
        public Sojourn sojourn(double arrivalPerSecond, double servicePerSecond, double workers, int instances) {
            double busiest = arrivalPerSecond / instances * (instances == 1 ? 1 : 1 + USER_VARIATION);
            return new Mmc(busiest, servicePerSecond, workers).sojourn();
        }
    };

    /** Assumption; simulations of four instances at 80 % came to 1.2. */
    private static final double WAIT_OVER_COMMON_QUEUE = 1.2;
    /** Assumption: coefficient of variation of the load of users. */
    private static final double USER_VARIATION = 0.2;

    /**
     * The time that a request spends at one of the instances.
     *
     * @param arrivalPerSecond requests per second over all instances
     * @param servicePerSecond requests per second of one worker
     * @param workers          workers per instance; may be a fraction, as in {@link Mmc}
     */
    public abstract Sojourn sojourn(double arrivalPerSecond, double servicePerSecond, double workers, int instances);
}
