package org.tenfold.traffic.formula;

/** Usage of limits that are not queues. Limits are AWS's defaults at the date of their source. */
public final class ServiceLimits {

    /** Packets per second from a network interface to the resolver of its VPC, fixed (S-34). */
    public static final double RESOLVER_PACKETS_PER_SECOND = 1_024;
    /** Calls per second of each kind to a FIFO queue of SQS (S-30). */
    public static final double FIFO_CALLS_PER_SECOND = 300;

    /** Simultaneous connections of a NAT gateway per address and destination (S-35). */
    private static final double NAT_CONNECTIONS_PER_ADDRESS = 55_000;
    private static final double S3_READS_PER_PREFIX = 5_500;
    private static final double S3_WRITES_PER_PREFIX = 3_500;

    private ServiceLimits() {
    }

    /** Connections at a time that a NAT gateway holds to one destination. */
    public static double natConnections(int addresses) {
        return addresses * NAT_CONNECTIONS_PER_ADDRESS;
    }

    /** Prefixes over which the requests to a bucket must be spread; reads and writes have limits of their own (S-36). */
    public static int s3Prefixes(double readsPerSecond, double writesPerSecond) {
        return (int) Math.ceil(
                Math.max(readsPerSecond / S3_READS_PER_PREFIX, writesPerSecond / S3_WRITES_PER_PREFIX));
    }

    /** Calls per second that send messages in batches. */
    public static double batchedCallsPerSecond(double messagesPerSecond, double batch) {
        return messagesPerSecond / batch;
    }

    /** Gigabits per second that responses take. */
    public static double gigabitsPerSecond(double responsesPerSecond, double responseBytes) {
        return responsesPerSecond * responseBytes * 8 / 1e9;
    }
}
