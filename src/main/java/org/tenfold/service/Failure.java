package org.tenfold.service;

import org.tenfold.text.Text;

/**
 * How a component fails and comes back. Availabilities are those that AWS publishes for the configuration, zone and Region
 * events included; the engine takes the shares of zone and Region out so that nothing counts twice.
 *
 * @param structure of what it is made
 * @param source where the availability is published
 * @param unit what follows when one unit fails
 * @param zone what follows when a zone fails in which it stands
 * @param region what follows when its Region fails
 */
public record Failure(Structure structure, Text source, Recovery unit, Recovery zone, Recovery region) {

    /** Of what a component is made. */
    public sealed interface Structure {
    }

    /** Never fails on its own and has no unit to lose: users, containers, settings drawn as boxes. */
    public record Ideal() implements Structure {
    }

    /**
     * One thing for its user: a managed service whose redundancy AWS keeps inside its published figure. It works while one of
     * its zones does.
     *
     * @param global whether it outlives the loss of any Region
     */
    public record Whole(double availability, boolean global) implements Structure {
    }

    /**
     * Units that stand round robin in the component's zones, each with an availability of its own.
     *
     * @param count how many run at least
     * @param needed how many must work for the component to work
     */
    public record Units(int count, int needed, double availability) implements Structure {
    }

    /**
     * What follows a failure.
     *
     * @param seconds typical time until service is back, {@link Double#POSITIVE_INFINITY} if nothing brings it back
     * @param lossSeconds data lost, as the time before the failure; zero for nothing
     * @param how in a sentence, what happens
     */
    public record Recovery(double seconds, double lossSeconds, Text how) {
    }

    private static final Recovery NOTHING = new Recovery(0, 0, Text.of("Nothing of it fails.", "장애가 나지 않습니다."));

    /** For what cannot fail. */
    public static final Failure NEVER = new Failure(new Ideal(), Text.name(""), NOTHING, NOTHING, NOTHING);

    /**
     * A service that AWS itself keeps running in several zones of a Region.
     *
     * @param availability the published figure
     * @param keepsData whether data is out of reach, perhaps for good, when the Region is
     */
    public static Failure regional(double availability, Text source, boolean keepsData) {
        Recovery inside = new Recovery(0, 0, Text.of("AWS goes on in its other zones; calls that fail are tried again.",
                "AWS가 다른 가용 영역에서 이어 갑니다. 실패한 호출은 다시 시도합니다."));
        return new Failure(new Whole(availability, false), source, inside, inside, lostRegion(keepsData));
    }

    /**
     * What follows the loss of a Region for what stands in it alone.
     *
     * @param keepsData whether data is out of reach, perhaps for good
     */
    public static Recovery lostRegion(boolean keepsData) {
        return new Recovery(Double.POSITIVE_INFINITY, keepsData ? Double.POSITIVE_INFINITY : 0,
                Text.of("It stays away as long as its Region does; only a copy in another Region goes on.",
                        "리전이 복구될 때까지 돌아오지 않습니다. 다른 리전에 둔 사본만 이어집니다."));
    }
}
