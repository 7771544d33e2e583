package org.tenfold.pricing;

/**
 * What has a price: a dimension of a service, or a machine type in one of its forms.
 *
 * @param service the service as the price files name it, such as {@code s3}, {@code elb}, {@code ec2}
 * @param item the dimension, such as {@code standard_storage}, or the machine type behind what else decides its price, such as
 *     {@code postgresql/multi_az/db.m5.large}
 */
public record PriceKey(String service, String item) {

    /** A dimension of a service. */
    public static PriceKey of(String service, String dimension) {
        return new PriceKey(service, dimension);
    }

    /** An EC2 instance with Linux, on demand. */
    public static PriceKey ec2(String instanceType) {
        return new PriceKey("ec2", instanceType);
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

    @Override
    public String toString() {
        return service + " " + item;
    }
}
