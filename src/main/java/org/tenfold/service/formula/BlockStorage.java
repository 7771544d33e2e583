package org.tenfold.service.formula;

/**
 * What a volume or an instance can move.
 *
 * @param iops         operations per second
 * @param mibPerSecond throughput in MiB per second
 */
public record BlockStorage(double iops, double mibPerSecond) {

    /** Operations per second of a gp3 volume for each GiB (S-10). */
    private static final double GP3_IOPS_PER_GIB = 500;
    private static final double KIB_PER_MIB = 1024;

    /** The most operations per second that can be set for a gp3 volume of a size, before the limit of the type. */
    public static double gp3IopsForSize(double sizeGib) {
        return GP3_IOPS_PER_GIB * sizeGib;
    }

    /** Operations per second at a size of each, whichever of both limits binds. */
    public double iopsAt(double operationKib) {
        return Math.min(iops, mibPerSecond * KIB_PER_MIB / operationKib);
    }

    /** A volume behind an instance: the smaller of each limit. */
    public BlockStorage behind(BlockStorage instance) {
        return new BlockStorage(Math.min(iops, instance.iops), Math.min(mibPerSecond, instance.mibPerSecond));
    }

    /**
     * The servers of a queueing station for this storage, at least 1: operations under way at full rate, when each takes
     * the given time.
     */
    public int servers(double operationKib, double operationSeconds) {
        return (int) Math.max(1, iopsAt(operationKib) * operationSeconds);
    }
}
