package org.tenfold.pricing;

import org.jspecify.annotations.Nullable;

/**
 * What has a price: a dimension of a service, or a machine type in one of its forms.
 *
 * @param service the service as the price files name it, such as {@code s3}, {@code elb}, {@code ec2}
 * @param item the dimension, such as {@code standard_storage}, or the machine type behind what else decides its price, such as
 *     {@code postgresql/multi_az/db.m5.large}
 */
public record PriceKey(String service, String item) {

    private static final String SPOT = "spot/";

    /** A dimension of a service. */
    public static PriceKey of(String service, String dimension) {
        return new PriceKey(service, dimension);
    }

    /** An EC2 instance with Linux, on demand. */
    public static PriceKey ec2(String instanceType) {
        return new PriceKey("ec2", instanceType);
    }

    /** An EC2 Spot instance with Linux: what it cost on average, for there is no price that holds. */
    public static PriceKey ec2Spot(String instanceType) {
        return new PriceKey("ec2", SPOT + instanceType);
    }

    /**
     * An RDS instance on demand.
     *
     * @param engine {@code postgresql}, {@code mysql} or {@code mariadb}
     * @param deployment {@code single_az} or {@code multi_az}
     */
    public static PriceKey rds(String engine, String deployment, String instanceClass) {
        return new PriceKey("rds", engine + "/" + deployment + "/" + instanceClass);
    }

    /**
     * An Aurora instance on demand.
     *
     * @param engine {@code aurora_postgresql} or {@code aurora_mysql}
     * @param configuration {@code aurora_standard} or {@code aurora_io_optimized}
     */
    public static PriceKey aurora(String engine, String configuration, String instanceClass) {
        return new PriceKey("aurora", engine + "/" + configuration + "/" + instanceClass);
    }

    /**
     * An ElastiCache node on demand.
     *
     * @param engine {@code valkey}, {@code redis} or {@code memcached}
     */
    public static PriceKey elasticache(String engine, String nodeType) {
        return new PriceKey("elasticache", engine + "/" + nodeType);
    }

    /** An OpenSearch instance on demand, of a type such as {@code m6g.large.search}. */
    public static PriceKey openSearch(String instanceType) {
        return new PriceKey("opensearch", instanceType);
    }

    /**
     * A DocumentDB instance on demand.
     *
     * @param configuration {@code standard} or {@code io_optimized}
     */
    public static PriceKey documentDb(String configuration, String instanceClass) {
        return new PriceKey("documentdb", configuration + "/" + instanceClass);
    }

    /**
     * A Neptune instance on demand.
     *
     * @param configuration {@code standard} or {@code io_optimized}
     */
    public static PriceKey neptune(String configuration, String instanceClass) {
        return new PriceKey("neptune", configuration + "/" + instanceClass);
    }

    /** A DAX node on demand, of a type such as {@code dax.t3.small}. */
    public static PriceKey dax(String nodeType) {
        return new PriceKey("dax", nodeType);
    }

    /**
     * A MemoryDB node on demand.
     *
     * @param engine {@code redis}
     */
    public static PriceKey memoryDb(String engine, String nodeType) {
        return new PriceKey("memorydb", engine + "/" + nodeType);
    }

    /** A Redshift node on demand, of a type such as {@code ra3.large}. */
    public static PriceKey redshift(String nodeType) {
        return new PriceKey("redshift", nodeType);
    }

    /** Whether it is a Spot price, which nobody promises. */
    public boolean isSpot() {
        return service.equals("ec2") && item.startsWith(SPOT);
    }

    // Written out: a bill of a large design asks for thousands of prices, and what the compiler makes for a record is slower at it.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PriceKey key && item.equals(key.item) && service.equals(key.service);
    }

    @Override
    public int hashCode() {
        return 31 * service.hashCode() + item.hashCode();
    }

    @Override
    public String toString() {
        return service + " " + item;
    }
}
