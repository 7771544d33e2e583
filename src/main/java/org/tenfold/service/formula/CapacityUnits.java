package org.tenfold.service.formula;

/** Read and write capacity units of DynamoDB (S-24). */
public final class CapacityUnits {

    private static final double READ_KB = 4;
    private static final double PARTITION_READ_UNITS = 3_000;
    private static final double PARTITION_WRITE_UNITS = 1_000;
    /** Not in the guide; widely reported. */
    private static final double PARTITION_GB = 10;

    private CapacityUnits() {
    }

    /** How fresh and how isolated a read is, and what that costs. */
    public enum Consistency {
        EVENTUAL(0.5), STRONG(1), TRANSACTIONAL(2);

        private final double unitsPerBlock;

        Consistency(double unitsPerBlock) {
            this.unitsPerBlock = unitsPerBlock;
        }
    }

    /** Read units for a number of reads (in total or per second) of items of a size. */
    public static double reads(double reads, double itemKb, Consistency consistency) {
        return reads * Math.ceil(itemKb / READ_KB) * consistency.unitsPerBlock;
    }

    /** Write units for a number of writes (in total or per second) of items of a size. */
    public static double writes(double writes, double itemKb, boolean transactional) {
        return writes * Math.ceil(itemKb) * (transactional ? 2 : 1);
    }

    /** Share of one partition's limit that reads and writes use; at 1 or more an item this busy is throttled. */
    public static double partitionLoad(double readUnitsPerSecond, double writeUnitsPerSecond) {
        return readUnitsPerSecond / PARTITION_READ_UNITS + writeUnitsPerSecond / PARTITION_WRITE_UNITS;
    }

    /** Partitions that the throughput of a table needs at least. */
    public static int partitionsForThroughput(double readUnitsPerSecond, double writeUnitsPerSecond) {
        return (int) Math.ceil(partitionLoad(readUnitsPerSecond, writeUnitsPerSecond));
    }

    /** Partitions that the size of a table needs at least. */
    public static int partitionsForSize(double storedGb) {
        return (int) Math.ceil(storedGb / PARTITION_GB);
    }
}
