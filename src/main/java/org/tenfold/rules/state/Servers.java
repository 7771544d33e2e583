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
        return review.callers(server, LinkKind.REQUEST).filter(caller -> caller.has(Trait.BALANCER))
                .stream().mapToDouble(balancer -> review.called(balancer, LinkKind.REQUEST)
                        .filter(target -> !Double.isInfinite(review.units(target)))
                        .stream().mapToDouble(review::mostUnits).sum())
                .reduce(review.mostUnits(server), Math::max);
    }
}
