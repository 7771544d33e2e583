package org.tenfold.traffic.formula;

/**
 * How much of the traffic a cache of the least-recently-used kind answers, by the approximation of Che et al. (2002): an
 * object stays for the characteristic time T after its last use, {@code Σ(1 − e^(−qT)) = C}, so that the hit ratio is
 * {@code Σ q(1 − e^(−qT))}. The popularities q follow Zipf's law.
 *
 * @param characteristicRequests T, counted in requests
 * @param hitRatio               share of the requests answered by the cache
 */
public record CacheHitRatio(double characteristicRequests, double hitRatio) {

    private static final double TOLERANCE = 1e-11;

    /**
     * @param objects      number of different objects that are asked for
     * @param zipf         exponent of popularity; 0 means all objects alike
     * @param cacheObjects number of objects that fit into the cache
     */
    public static CacheHitRatio leastRecentlyUsed(int objects, double zipf, int cacheObjects) {
        if (cacheObjects >= objects) {
            return new CacheHitRatio(Double.POSITIVE_INFINITY, 1);
        }
        if (cacheObjects <= 0) {
            return new CacheHitRatio(0, 0);
        }
        double[] popularity = popularity(objects, zipf);
        double longest = cacheObjects;
        while (cached(popularity, longest) < cacheObjects) {
            longest *= 2;
        }
        double time = RootFinder.crossing(t -> cached(popularity, t) - cacheObjects, 0, longest, TOLERANCE);
        double hits = 0;
        for (double q : popularity) {
            hits -= q * Math.expm1(-q * time);
        }
        return new CacheHitRatio(time, hits);
    }

    /**
     * Hit ratio of one object that expires a fixed time after it was fetched: {@code λ·TTL / (1 + λ·TTL)}.
     *
     * @param requestsPerSecond requests per second for that object
     */
    public static double expiring(double requestsPerSecond, double timeToLiveSeconds) {
        double requestsInLife = requestsPerSecond * timeToLiveSeconds;
        return requestsInLife / (1 + requestsInLife);
    }

    private static double[] popularity(int objects, double zipf) {
        double[] popularity = new double[objects];
        double sum = 0;
        for (int i = 0; i < objects; i++) {
            popularity[i] = Math.pow(i + 1.0, -zipf);
            sum += popularity[i];
        }
        for (int i = 0; i < objects; i++) {
            popularity[i] /= sum;
        }
        return popularity;
    }

    private static double cached(double[] popularity, double time) {
        double cached = 0;
        for (double q : popularity) {
            cached -= Math.expm1(-q * time);
        }
        return cached;
    }
}
