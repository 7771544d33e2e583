package org.tenfold.traffic.formula;

/**
 * The M/M/c/K station: {@code servers} servers and a queue with an end. Whoever finds K requests inside is turned away.
 * It describes connection pools, request queues of web servers, and with {@code K = c} Lambda's concurrency (Erlang B).
 */
public final class Mmck {

    private final double arrivalPerSecond;
    private final double servicePerSecond;
    private final int servers;
    private final double[] probability;
    private final double meanInSystem;
    private final double meanQueueLength;

    /**
     * @param servers  pool size, c
     * @param capacity pool size plus places in the queue, K, at least {@code servers}
     */
    public Mmck(double arrivalPerSecond, double servicePerSecond, int servers, int capacity) {
        if (capacity < servers) {
            throw new IllegalArgumentException("capacity " + capacity + " is below the " + servers + " servers");
        }
        this.arrivalPerSecond = arrivalPerSecond;
        this.servicePerSecond = servicePerSecond;
        this.servers = servers;
        probability = probabilities(arrivalPerSecond / servicePerSecond, servers, capacity);
        double inside = 0;
        double queued = 0;
        for (int n = 1; n <= capacity; n++) {
            inside += n * probability[n];
            queued += Math.max(0, n - servers) * probability[n];
        }
        meanInSystem = inside;
        meanQueueLength = queued;
    }

    /**
     * The balance {@code p(n) = p(n−1)·a/min(n, c)}, walked from the likeliest state to both sides so that no weight is
     * above 1: what underflows is negligible.
     */
    private static double[] probabilities(double erlangs, int servers, int capacity) {
        int likeliest = erlangs >= servers ? capacity : (int) erlangs;
        double[] weight = new double[capacity + 1];
        weight[likeliest] = 1;
        double sum = 1;
        for (int n = likeliest; n > 0; n--) {
            weight[n - 1] = weight[n] * Math.min(n, servers) / erlangs;
            sum += weight[n - 1];
        }
        for (int n = likeliest + 1; n <= capacity; n++) {
            weight[n] = weight[n - 1] * erlangs / Math.min(n, servers);
            sum += weight[n];
        }
        for (int n = 0; n <= capacity; n++) {
            weight[n] /= sum;
        }
        return weight;
    }

    /** The share of time with nobody inside. */
    public double empty() {
        return probability[0];
    }

    /** The share of requests turned away. */
    public double rejected() {
        return probability[probability.length - 1];
    }

    /** Requests per second that are let in. */
    public double throughputPerSecond() {
        return arrivalPerSecond * (1 - rejected());
    }

    /** Share of the servers' time in use, always below 1. */
    public double utilization() {
        return throughputPerSecond() / (servers * servicePerSecond);
    }

    /** Mean number of requests waiting or in service. */
    public double meanInSystem() {
        return meanInSystem;
    }

    /** Mean number of requests waiting. */
    public double meanQueueLength() {
        return meanQueueLength;
    }

    /** Mean time inside of the requests that are let in, in seconds. */
    public double meanSojournSeconds() {
        return meanInSystem / throughputPerSecond();
    }

    /** Mean wait of the requests that are let in, in seconds. */
    public double meanWaitSeconds() {
        return meanQueueLength / throughputPerSecond();
    }

    /**
     * The share of the requests let in that wait longer than {@code seconds}. With a deadline on waiting, roughly this
     * share is lost on top of the rejected.
     */
    public double waitTail(double seconds) {
        double departures = servers * servicePerSecond * seconds;
        double poisson = Math.exp(-departures);
        double fewerDepartures = 0;
        double late = 0;
        for (int n = servers; n < probability.length - 1; n++) {
            fewerDepartures += poisson;
            poisson *= departures / (n - servers + 1);
            late += probability[n] * fewerDepartures;
        }
        return late / (1 - rejected());
    }
}
