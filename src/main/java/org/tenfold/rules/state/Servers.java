package org.tenfold.rules.state;

import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;

/** How many servers there may be. */
final class Servers {

    private Servers() {
    }

    /** The greatest number of units among which requests are dealt: its own and those beside it behind a load balancer. */
    static double beside(Case review, Part server) {
        double most = review.mostUnits(server);
        for (Part balancer : review.callers(server, LinkKind.REQUEST).filter(caller -> caller.has(Trait.BALANCER))) {
            double units = 0;
            for (Part target : review.called(balancer, LinkKind.REQUEST)) {
                units += Double.isInfinite(review.units(target)) ? 0 : review.mostUnits(target);
            }
            most = Math.max(most, units);
        }
        return most;
    }
}
