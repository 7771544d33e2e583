package org.tenfold.rules.scale;

import org.tenfold.rules.Case;
import org.tenfold.service.Part;
import org.tenfold.traffic.Traffic.LimitLoad;
import org.tenfold.traffic.Traffic.PartLoad;
import org.tenfold.traffic.Traffic.StationLoad;

/** How busy parts are with all the units that they may have. */
final class Loads {

    private Loads() {
    }

    /** The highest use at the peak of its stations and binding limits, all units running; 0 for what has none. */
    static double utilization(Case review, Part part) {
        PartLoad load = review.traffic().parts().get(part.node());
        double highest = 0;
        for (StationLoad station : load.stations()) {
            highest = Math.max(highest, station.utilizationAtMost());
        }
        for (LimitLoad limit : load.limits()) {
            highest = limit.limit().binding() ? Math.max(highest, limit.utilization()) : highest;
        }
        return highest;
    }
}
