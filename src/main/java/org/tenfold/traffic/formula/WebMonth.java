package org.tenfold.traffic.formula;

import org.tenfold.service.formula.BillingMonth;

/**
 * What a web application with a CDN, object storage, a balancer, a cache and a database moves in a month. The reference
 * against which the quantities derived from a drawing are held.
 *
 * @param activeUsers users who come on a day
 * @param visit       what one of them does on a day
 * @param sizes       bytes of each thing that moves
 * @param path        how much of it gets how far
 */
public record WebMonth(double activeUsers, Visit visit, Sizes sizes, DataPath path) {

    private static final double KB_PER_GB = 1e6;

    /** A user's day: views of pages, requests per view, the share of dynamic requests that write, and uploads. */
    public record Visit(double pageViews, double dynamicPerView, double staticPerView, double writeShare,
            double uploads) {

        /** Assumed when the user states nothing. */
        public static final Visit STANDARD = new Visit(20, 4, 16, 0.1, 0.1);
    }

    /** Sizes in KB of 1,000 bytes. */
    public record Sizes(double dynamicKb, double staticKb, double requestKb, double uploadKb, double rowKb,
            double logKb, double readResultKb, double writeStatementKb, double cacheValueKb) {

        /** Assumed when the user states nothing. */
        public static final Sizes STANDARD = new Sizes(15, 30, 2, 500, 2, 0.5, 4, 2, 4);
    }

    /**
     * Hit ratios, zones, database calls per request, and bytes shipped to another Region for each byte written.
     */
    public record DataPath(double cdnHitStatic, double cacheHit, int zones, double queriesPerReadMiss,
            double queriesPerWrite, double replicationFactor) {

        /** Assumed when the user states nothing. */
        public static final DataPath STANDARD = new DataPath(0.95, 0.8, 2, 2, 3, 2);
    }

    /** Requests of all kinds. */
    public double requests() {
        return dynamicRequests() + staticRequests();
    }

    /** Requests that the application answers. */
    public double dynamicRequests() {
        return monthly(visit.pageViews * visit.dynamicPerView);
    }

    /** Requests for files. */
    public double staticRequests() {
        return monthly(visit.pageViews * visit.staticPerView);
    }

    /** Dynamic requests that write. */
    public double writes() {
        return dynamicRequests() * visit.writeShare;
    }

    /** GB from the CDN to the users. */
    public double cdnEgressGb() {
        return gb(dynamicRequests() * sizes.dynamicKb + staticRequests() * sizes.staticKb);
    }

    /** Reads of object storage: what the CDN does not have. */
    public double storageReads() {
        return staticRequests() * (1 - path.cdnHitStatic);
    }

    /** GB of files from object storage to the CDN. */
    public double storageToCdnGb() {
        return gb(storageReads() * sizes.staticKb);
    }

    /** GB through the balancer, both ways. */
    public double balancerGb() {
        return gb(dynamicRequests() * (sizes.dynamicKb + sizes.requestKb));
    }

    /** GB between zones in one direction of billing: cache values, query results and write statements. */
    public double crossZoneGb() {
        double reads = dynamicRequests() - writes();
        double results = reads * (1 - path.cacheHit) * path.queriesPerReadMiss * sizes.readResultKb;
        double statements = writes() * path.queriesPerWrite * sizes.writeStatementKb;
        return gb(reads * sizes.cacheValueKb + results + statements) * BillingMonth.crossZoneShare(path.zones);
    }

    /** GB by which the database grows. */
    public double databaseGrowthGb() {
        return gb(writes() * sizes.rowKb);
    }

    /** GB that a copy of the database in another Region would receive. */
    public double replicationGb() {
        return databaseGrowthGb() * path.replicationFactor;
    }

    /** Uploads into object storage. */
    public double uploads() {
        return monthly(visit.uploads);
    }

    /** GB by which object storage grows. */
    public double storageGrowthGb() {
        return gb(uploads() * sizes.uploadKb);
    }

    /** GB of logs. */
    public double logGb() {
        return gb(dynamicRequests() * sizes.logKb);
    }

    private double monthly(double perUserAndDay) {
        return activeUsers * perUserAndDay * BillingMonth.DAYS;
    }

    private static double gb(double kb) {
        return kb / KB_PER_GB;
    }
}
