package org.tenfold.service.compute;

import org.tenfold.design.Component;
import org.tenfold.service.Part;
import org.tenfold.service.Scaling;

/**
 * How many machines there are.
 *
 * @param most never fewer than {@code least}, which wins where a group's limits contradict each other
 * @param scaling what their number goes by
 */
record Fleet(double least, double most, Scaling scaling) {

    private static final Scaling NONE = new Scaling.Tracking(1);

    Fleet {
        most = Math.max(least, most);
    }

    static Fleet of(Part part) {
        Component group = part.group();
        if (group == null) {
            return new Fleet(part.number("count"), part.number("count"), NONE);
        }
        if (AutoScalingGroup.grows(group)) {
            double least = machines(group, "min");
            Scaling scaling = AutoScalingGroup.scaling(group, least, part.number("bootSeconds"), part.workload().number("peakHour"));
            return new Fleet(least, scaling instanceof Scaling.Scheduled clock ? clock.atPeak() : machines(group, "max"), scaling);
        }
        return new Fleet(machines(group, "desired"), machines(group, "desired"), NONE);
    }

    /** Whether their number follows the load, and not the clock. */
    boolean scales() {
        return most > least && scaling.followsLoad();
    }

    /** A group may be empty for a while; while it is asked anything, one machine runs. */
    private static int machines(Component group, String setting) {
        return Math.max(1, AutoScalingGroup.whole(group, setting));
    }
}
