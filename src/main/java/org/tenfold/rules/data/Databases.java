package org.tenfold.rules.data;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.service.Part;

/** Who uses a database, and with how many connections. */
final class Databases {

    private Databases() {
    }

    /** Who reads or writes a store directly. */
    static List<Part> clients(Case review, Part store) {
        return kinds().flatMap(kind -> review.callers(store, kind).stream()).distinct().toList();
    }

    /** What somebody reads or writes directly. */
    static List<Part> stores(Case review, Part client) {
        return kinds().flatMap(kind -> review.called(client, kind).stream()).distinct().toList();
    }

    /** Connections that all direct clients together may hold open. */
    static double opened(Case review, Part store) {
        return clients(review, store).stream().mapToDouble(client -> client.service().connectionsOpened(client)).sum();
    }

    static boolean isProxy(Part part) {
        return part.service().id().equals("rds-proxy");
    }

    private static Stream<LinkKind> kinds() {
        return Stream.of(LinkKind.READ_WRITE, LinkKind.READ, LinkKind.WRITE);
    }
}
