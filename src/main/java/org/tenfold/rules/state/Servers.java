package org.tenfold.rules.state;

import org.tenfold.rules.Case;
import org.tenfold.service.Part;

/** How many servers there may be. */
final class Servers {

    private Servers() {
    }

    /** The greatest number of units that run at a time: a group's maximum, or the fixed number. */
    static double most(Case review, Part server) {
        return server.group() == null ? review.units(server)
                : review.topology().part(review.topology().index(server.group().id())).number("max");
    }
}
