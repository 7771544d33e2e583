package org.tenfold.traffic.formula;

import java.util.function.IntFunction;

/** How many equal instances a load needs. */
public final class Sizing {

    /** Keeps a quotient that is whole but for rounding from asking for one instance more. */
    private static final double ROUNDING = 1e-12;

    private Sizing() {
    }

    /** The fewest instances that stay at or below a utilization. */
    public static int forUtilization(double arrivalPerSecond, double capacityPerInstance, double utilization) {
        return (int) Math.ceil(arrivalPerSecond / (capacityPerInstance * utilization) - ROUNDING);
    }

    /**
     * The fewest instances, at least one per zone, of which enough are left when the fullest zone is lost.
     *
     * @param capacityPerInstance       requests per second of one instance
     * @param utilizationAfterLoss      highest utilization allowed of those that are left
     * @param zones                     zones over which the instances are spread evenly, at least 2
     */
    public static int forZoneLoss(double arrivalPerSecond, double capacityPerInstance, double utilizationAfterLoss,
            int zones) {
        if (zones < 2) {
            throw new IllegalArgumentException("the loss of the only zone leaves nothing");
        }
        int needed = forUtilization(arrivalPerSecond, capacityPerInstance, utilizationAfterLoss);
        int instances = Math.max(zones, needed);
        while (leftAfterZoneLoss(instances, zones) < needed) {
            instances++;
        }
        return instances;
    }

    /** How many of the instances are left when the fullest zone is lost. */
    public static int leftAfterZoneLoss(int instances, int zones) {
        return instances - Math.ceilDiv(instances, zones);
    }

    /**
     * The fewest instances with which the share of requests stays within the objective.
     *
     * @param fewest where to start, for example the smallest stable number
     * @param most   where to give up
     * @param fleet  response time by number of instances, such as {@link Balancing#sojourn}
     * @return the number, or {@code most + 1} when none is enough
     */
    public static int forObjective(int fewest, int most, IntFunction<ResponseTime> fleet, double objectiveSeconds,
            double share) {
        int instances = fewest;
        while (instances <= most && !fleet.apply(instances).meets(objectiveSeconds, share)) {
            instances++;
        }
        return instances;
    }
}
