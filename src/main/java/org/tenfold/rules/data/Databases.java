package org.tenfold.rules.data;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.traffic.Traffic.PartLoad;

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
        return clients(review, store).stream().mapToDouble(client -> opens(review, client)).sum();
    }

    /** Connections that a client may hold open to each database; what a schedule starts runs alone. */
    static double opens(Case review, Part client) {
        return client.has(Trait.FUNCTION) && isScheduled(review, client) ? client.number("poolSize")
                : client.service().connectionsOpened(client);
    }

    /** Whether a schedule starts it, and nothing else does. */
    static boolean isScheduled(Case review, Part code) {
        List<Part> starters = review.incoming(code).filter(link -> link.kind().carriesCalls()).map(review::start).toList();
        return !starters.isEmpty() && starters.stream().allMatch(starter -> starter.has(Trait.TOPIC)
                && review.incoming(starter).noneMatch(link -> link.kind().carriesCalls() || link.kind() == LinkKind.CONSUME));
    }

    static boolean isProxy(Part part) {
        return part.isA("rds-proxy");
    }

    /** All relational databases that keep data themselves, copies included. */
    static Stream<Part> relational(Case review) {
        return review.parts(Trait.RELATIONAL).filter(part -> !isProxy(part));
    }

    /** Whether it is a copy of another store in its Region, drawn as a component of its own. */
    static boolean isCopy(Case review, Part db) {
        return review.topology().originalOf(db.node()) != db.node();
    }

    /** Whether something else than its writer can be read: copies that are drawn, readers, readable standbys. */
    static boolean hasCopies(Case review, Part db) {
        return isCopy(review, db) || db.takes("readers") && db.whole("readers") > 0
                || db.is("deployment", "multi-az-cluster") || !review.called(db, LinkKind.REPLICATE).isEmpty();
    }

    /** Whether a client, perhaps behind a proxy, keeps copies somewhere. */
    static boolean isCached(Case review, Part db) {
        return clients(review, db).stream()
                .flatMap(client -> isProxy(client) ? clients(review, client).stream() : Stream.of(client))
                .anyMatch(client -> stores(review, client).stream().anyMatch(store -> store.has(Trait.CACHE)));
    }

    /** Share of its calls at the peak that only read. */
    static double readShare(PartLoad load) {
        return load.peak().reads() / Math.max(load.peak().calls(), Double.MIN_NORMAL);
    }

    /** How busy its writer would be, 1 at saturation, with so many writes a second and nothing else. */
    static double writing(Part db, double writesPerSecond) {
        return db.service().capacity(db).stations().stream().mapToDouble(station -> station.perCall().writeSeconds()
                * writesPerSecond / (station.servers() * station.mostMachines())).max().orElse(0);
    }

    private static boolean isUse(Link link) {
        return link.kind().reads() || link.kind().writes();
    }
}
