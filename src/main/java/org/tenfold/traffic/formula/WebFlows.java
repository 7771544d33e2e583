package org.tenfold.traffic.formula;

/**
 * Requests per second at the parts of a web application with a CDN, object storage, a cache and database replicas. The
 * reference against which the flows derived from a drawing are held.
 *
 * @param peakPerSecond      all requests
 * @param staticShare        share for files
 * @param readShare          share that the application answers by reading
 * @param writeShare         share that writes
 * @param cdnHitStatic       share of the requests for files that the CDN answers
 * @param cdnHitDynamic      share of the reads that the CDN answers
 * @param cacheHit           share of the application's reads that the cache answers
 * @param queriesPerReadMiss database calls of a read that misses the cache
 * @param queriesPerWrite    database calls of a write
 * @param replicas           number of read replicas
 * @param readsOnPrimary     share of the database reads that stay on the primary
 */
public record WebFlows(double peakPerSecond, double staticShare, double readShare, double writeShare,
        double cdnHitStatic, double cdnHitDynamic, double cacheHit, double queriesPerReadMiss, double queriesPerWrite,
        int replicas, double readsOnPrimary) {

    /** Reads from object storage. */
    public double objectStorage() {
        return peakPerSecond * staticShare * (1 - cdnHitStatic);
    }

    /** Requests at the balancer and the application. */
    public double application() {
        return cacheLookups() + writes();
    }

    /** Requests that write. */
    public double writes() {
        return peakPerSecond * writeShare;
    }

    /** Lookups in the cache: one for each read that arrives. */
    public double cacheLookups() {
        return peakPerSecond * readShare * (1 - cdnHitDynamic);
    }

    /** Reads that go on to the database. */
    public double cacheMisses() {
        return cacheLookups() * (1 - cacheHit);
    }

    /** Queries at each replica. */
    public double eachReplica() {
        return replicas == 0 ? 0 : databaseReads() * (1 - primaryReadShare()) / replicas;
    }

    /** Queries at the primary: all writes and its part of the reads. */
    public double primary() {
        return writes() * queriesPerWrite + databaseReads() * primaryReadShare();
    }

    private double databaseReads() {
        return cacheMisses() * queriesPerReadMiss;
    }

    private double primaryReadShare() {
        return replicas == 0 ? 1 : readsOnPrimary;
    }
}
