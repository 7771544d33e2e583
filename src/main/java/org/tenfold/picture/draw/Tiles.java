package org.tenfold.picture.draw;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tenfold.design.Design;
import org.tenfold.design.Edits;
import org.tenfold.design.Layout;
import org.tenfold.design.Style;
import org.tenfold.picture.Layered;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke.Dash;
import org.tenfold.review.Review;
import org.tenfold.rules.Severity;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.Trait;
import org.tenfold.text.Language;
import org.tenfold.topology.Topology;

/** Says what every component of an architecture shows. */
final class Tiles {

    private Tiles() {
    }

    /**
     * What every component shows.
     *
     * @param before earlier tiles, of which equal ones stay
     * @param same tells of a part that all but its figures reads as before
     * @param sameFigures whether those read as before too
     */
    static Layered<Tile> of(Topology topology, Figures figures, Optional<Review> review, Look look, Design design, Layered<Tile> before,
            Predicate<Part> same, boolean sameFigures) {
        Layered.Change<Tile> tiles = before.change();
        before.forEach((id, tile) -> {
            if (topology.index(id) < 0) {
                tiles.put(id, null);
            }
        });
        for (Part part : topology.parts()) {
            String id = part.id();
            if (design.layout().isCollapsed(id) && part.has(Trait.CONTAINER)) {
                tiles.put(id, collapsed(part, topology, figures, review, look, design));
                continue;
            }
            Tile known = same.test(part) ? before.get(id) : null;
            if (known == null || !sameFigures) {
                Tile words = known != null ? known : words(part, look.language(), design.layout());
                tiles.put(id, words.with(figures.badge(id), figures.of(part), figures.cut(id)));
            }
        }
        return tiles.done();
    }

    /** A tile without figures. */
    private static Tile words(Part part, Language language, Layout layout) {
        Service service = part.service();
        String name = part.component().name();
        String fact = KeyFact.of(part).in(language);
        boolean container = service.has(Trait.CONTAINER);
        Style style = layout.style(part.id());
        Role usual = container ? frame(part) : role(service);
        return new Tile(part.id(), name, Footprint.nameLines(name), Footprint.of(part), service.glyph(), Dress.role(style, usual),
                container, container && service.encloses().orElse(null) == Scope.GROUP, false, layout.isLocked(part.id()),
                Dress.dash(style, container ? dash(service) : Dash.SOLID), fact, service.count(part), null, null, null);
    }

    /** A container as one tile, which sums up what stands in it: how many parts, how many findings, how many dollars. */
    private static Tile collapsed(Part part, Topology topology, Figures figures, Optional<Review> review, Look look, Design design) {
        Set<String> inside = Edits.withContents(design.architecture().components(), List.of(part.id()));
        long parts = topology.parts().stream().filter(inner -> inside.contains(inner.id()) && !inner.has(Trait.CONTAINER)).count();
        String fact = Figures.summary(review, inside, parts).in(look.language());
        String name = part.component().name();
        Severity worst = inside.stream().map(figures::badge).filter(Objects::nonNull).reduce((a, b) -> a.atLeast(b) ? a : b).orElse(null);
        return new Tile(part.id(), name, Footprint.nameLines(name), Footprint.of(name, fact), part.service().glyph(),
                Dress.role(design.layout().style(part.id()), frame(part)), false, false, true, design.layout().isLocked(part.id()),
                Dash.SOLID, fact, 1, worst, figures.cost(review, inside), null);
    }

    private static Role role(Service service) {
        if (service.has(Trait.CLIENT)) {
            return Role.USERS;
        }
        return switch (service.category()) {
            case COMPUTE, CONTAINERS -> Role.COMPUTE;
            case STORAGE -> Role.STORAGE;
            case DATABASE, DEVELOPER_TOOLS -> Role.DATABASE;
            case NETWORKING, ANALYTICS -> Role.NETWORK;
            case INTEGRATION, MANAGEMENT -> Role.INTEGRATION;
            case SECURITY -> Role.SECURITY;
            case GENERAL, GROUPS -> Role.GENERAL;
        };
    }

    private static Role frame(Part part) {
        return switch (part.service().encloses().orElse(Scope.OUTSIDE)) {
            case OUTSIDE -> Role.GENERAL;
            case GLOBAL -> Role.CLOUD;
            case REGION -> Role.REGION;
            case VPC -> Role.VPC;
            case ZONE -> Role.AVAILABILITY_ZONE;
            case SUBNET -> isPublic(part) ? Role.PUBLIC_SUBNET : Role.PRIVATE_SUBNET;
            case GROUP -> Role.AUTO_SCALING_GROUP;
        };
    }

    private static boolean isPublic(Part part) {
        return part.is("access", "public");
    }

    private static Dash dash(Service service) {
        return switch (service.encloses().orElse(Scope.OUTSIDE)) {
            case REGION, ZONE, GROUP -> Dash.DASHED;
            case OUTSIDE, GLOBAL, VPC, SUBNET -> Dash.SOLID;
        };
    }
}
