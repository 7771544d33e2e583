package org.tenfold.rules.data;

import java.util.List;
import org.tenfold.design.Link;
import org.tenfold.rules.Case;
import org.tenfold.service.Part;

/** Who uses a database, and with how many connections. */
final class Databases {

    private Databases() {
    }

    /** Who reads or writes a store directly. */
    static List<Part> clients(Case review, Part store) {
        return review.incoming(store).filter(Databases::isUse).map(review::start).distinct().toList();
    }

    /** What somebody reads or writes directly. */
    static List<Part> stores(Case review, Part client) {
        return review.outgoing(client).filter(Databases::isUse).map(review::end).distinct().toList();
    }

    /** Connections that all direct clients together may hold open. */
    static double opened(Case review, Part store) {
        return clients(review, store).stream().mapToDouble(client -> client.service().connectionsOpened(client)).sum();
    }

    static boolean isProxy(Part part) {
        return part.service().id().equals("rds-proxy");
    }

    private static boolean isUse(Link link) {
        return link.kind().reads() || link.kind().writes();
    }
}
