package org.tenfold.service.formula;

/** Quantities that are billed by the month. */
public final class BillingMonth {

    /** Days of an average month. */
    public static final double DAYS = 365.0 / 12;
    /** Hours of a month, for everything that is billed by the hour. */
    public static final double HOURS = 730;
    /** Seconds in {@link #HOURS}. */
    public static final double SECONDS = HOURS * 3_600;

    private static final double MIB_PER_GIB = 1_024;

    private BillingMonth() {
    }

    /** GB-seconds of a Lambda function; each run is rounded up to a millisecond. */
    public static double lambdaGbSeconds(double invocations, double durationSeconds, double memoryMib) {
        double billedMs = Math.ceil(durationSeconds * 1_000 - 1e-9);
        return invocations * billedMs / 1_000 * memoryMib / MIB_PER_GIB;
    }

    /** GB-months of storage that grows steadily for some months. */
    public static double storageGbMonths(double startGb, double growthGbPerMonth, double months) {
        return months * (startGb + growthGbPerMonth * months / 2);
    }

    /**
     * Read and write operations of Aurora's standard storage in a month.
     *
     * @param bufferMiss   share of the page reads that the memory does not answer
     * @param pagesPerRead pages that a read touches
     * @param ioPerWrite   4 KB log records that a write makes
     */
    public static double auroraOperations(double readsPerSecond, double bufferMiss, double pagesPerRead,
            double writesPerSecond, double ioPerWrite) {
        return (readsPerSecond * bufferMiss * pagesPerRead + writesPerSecond * ioPerWrite) * SECONDS;
    }
}
