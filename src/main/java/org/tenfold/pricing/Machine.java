package org.tenfold.pricing;

/**
 * What a machine type is.
 *
 * @param kind the price file that lists it: {@code ec2}, {@code rds}, {@code aurora}, {@code elasticache} …
 * @param type its name, such as {@code t3.small} or {@code db.m5.large}
 * @param family such as {@code t3}
 * @param architecture {@code x86_64}, {@code arm64}, or empty where the file does not say
 * @param network AWS's words for its network, or empty
 */
public record Machine(String kind, String type, String family, double vcpu, double memoryGib, String architecture,
        String network) {

    /** The size, such as {@code 2xlarge}. */
    public String size() {
        String last = type.substring(type.lastIndexOf('.') + 1);
        return last.equals("search") ? type.substring(type.indexOf('.') + 1, type.lastIndexOf('.')) : last;
    }
}
