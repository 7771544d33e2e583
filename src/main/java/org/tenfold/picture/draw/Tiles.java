package org.tenfold.picture.draw;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke.Dash;
import org.tenfold.review.Review;
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

    static Map<String, Tile> of(Topology topology, Optional<Review> review, Look look) {
        Figures figures = new Figures(review, look);
        Map<String, Tile> tiles = new HashMap<>(topology.size() * 2);
        for (Part part : topology.parts()) {
            tiles.put(part.id(), tile(part, figures, look.language()));
        }
        return tiles;
    }

    private static Tile tile(Part part, Figures figures, Language language) {
        Service service = part.service();
        String name = part.component().name();
        String fact = KeyFact.of(part).in(language);
        boolean container = service.has(Trait.CONTAINER);
        return new Tile(part.id(), name, Footprint.nameLines(name), Footprint.of(part), service.glyph(), container ? frame(part) : role(service),
                container, container ? dash(service) : Dash.SOLID, fact, service.count(part),
                figures.badge(part.id()), figures.of(part), figures.cut(part.id()));
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
        return part.takes("access") && part.is("access", "public");
    }

    private static Dash dash(Service service) {
        return switch (service.encloses().orElse(Scope.OUTSIDE)) {
            case REGION, ZONE, GROUP -> Dash.DASHED;
            case OUTSIDE, GLOBAL, VPC, SUBNET -> Dash.SOLID;
        };
    }
}
