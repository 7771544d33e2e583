package org.tenfold.service.formula;

import java.util.function.DoubleFunction;
import java.util.function.IntToDoubleFunction;

/**
 * The capacity units that a load balancer is billed by: each dimension of its use in units, of which the largest counts
 * (S-17).
 *
 * @param fromNewConnections    units by new connections per second
 * @param fromActiveConnections units by connections open at a time
 * @param fromBytes             units by GB per hour
 * @param fromRules             units by evaluations of rules per second
 */
public record LoadBalancerUnits(double fromNewConnections, double fromActiveConnections, double fromBytes,
        double fromRules) {

    private static final double FREE_RULES = 10;

    /** The dimensions, by their place in a unit. */
    public enum Dimension { NEW_CONNECTIONS, ACTIVE_CONNECTIONS, BYTES, RULES }

    /** What a unit of a Network Load Balancer holds. */
    public enum Protocol {
        TCP(800, 100_000), UDP(400, 50_000), TLS(50, 3_000);

        private final double newPerSecond;
        private final double active;

        Protocol(double newPerSecond, double active) {
            this.newPerSecond = newPerSecond;
            this.active = active;
        }
    }

    /**
     * Units of an Application Load Balancer in front of instances or containers: 25 new and 3,000 active connections,
     * 1 GB per hour, 1,000 rule evaluations per second; the first ten rules of a request are free (S-18).
     *
     * @param rulesPerRequest rules evaluated for a request
     */
    public static LoadBalancerUnits application(double newConnectionsPerSecond, double activeConnections,
            double gbPerHour, double requestsPerSecond, double rulesPerRequest) {
        return new LoadBalancerUnits(newConnectionsPerSecond / 25, activeConnections / 3_000, gbPerHour,
                requestsPerSecond * Math.max(0, rulesPerRequest - FREE_RULES) / 1_000);
    }

    /** Units of a Network Load Balancer for one protocol; those of several protocols add up. */
    public static LoadBalancerUnits network(Protocol protocol, double newConnectionsPerSecond, double activeConnections,
            double gbPerHour) {
        return new LoadBalancerUnits(newConnectionsPerSecond / protocol.newPerSecond,
                activeConnections / protocol.active, gbPerHour, 0);
    }

    /** The units that are billed: the largest dimension. */
    public double units() {
        return Math.max(Math.max(fromNewConnections, fromActiveConnections), Math.max(fromBytes, fromRules));
    }

    /** The dimension that decides. */
    public Dimension dominant() {
        double units = units();
        if (units == fromBytes) {
            return Dimension.BYTES;
        }
        if (units == fromNewConnections) {
            return Dimension.NEW_CONNECTIONS;
        }
        return units == fromActiveConnections ? Dimension.ACTIVE_CONNECTIONS : Dimension.RULES;
    }

    /**
     * Unit-hours in a month: every hour of the day by its own largest dimension.
     *
     * @param meanOfHour requests per second of each hour from 0 to 23
     * @param unitsAt units by requests per second
     */
    public static double hoursPerMonth(IntToDoubleFunction meanOfHour, DoubleFunction<LoadBalancerUnits> unitsAt) {
        double perDay = 0;
        for (int hour = 0; hour < 24; hour++) {
            perDay += unitsAt.apply(meanOfHour.applyAsDouble(hour)).units();
        }
        return perDay * BillingMonth.DAYS;
    }
}
