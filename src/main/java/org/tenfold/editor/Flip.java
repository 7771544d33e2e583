package org.tenfold.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.picture.draw.Footprint;
import org.tenfold.service.ServiceCatalog;

/**
 * Mirrors how things stand to each other: what stood on the left stands on the right, or what stood above below, and so on inside
 * of each container. Frames keep their sizes, tiles their texts below them, and what is locked its place.
 */
final class Flip {

    private final Design design;
    private final ServiceCatalog catalog;
    private final boolean across;
    private final Map<String, Box> places = new LinkedHashMap<>();

    private Flip(Design design, ServiceCatalog catalog, boolean across) {
        this.design = design;
        this.catalog = catalog;
        this.across = across;
    }

    /**
     * The edit that mirrors these among each other, or what stands in the only one of them. Bends that were pinned between them
     * are freed, for they lie where nothing is any more.
     *
     * @param across left with right, else above with below
     */
    static Edit of(Design design, ServiceCatalog catalog, Set<String> ids, boolean across) {
        Flip flip = new Flip(design, catalog, across);
        Set<String> movable = Parts.movable(design, ids);
        if (movable.size() == 1) {
            flip.inside(movable.iterator().next());
        } else {
            flip.among(movable, null);
        }
        List<Edit> edits = new ArrayList<>(List.of(new Edit.Place(flip.places)));
        design.architecture().drawnLinks().filter(link -> design.layout().routes().containsKey(link.id()))
                .filter(link -> flip.places.containsKey(link.from()) && flip.places.containsKey(link.to()))
                .filter(link -> !design.layout().isLocked(link.id())).forEach(link -> edits.add(new Edit.Bend(link.id(), List.of())));
        return new Edit.Batch(edits);
    }

    /**
     * From left to right about the middle of the frame, so that zones which are alike stay alike and a standby does not come to
     * stand on what is mirrored in its zone. From top to bottom within the room that is in use: the title stays above.
     */
    private void inside(String container) {
        Box frame = design.layout().boxes().get(container);
        among(design.architecture().components().stream().filter(component -> container.equals(component.parent()))
                .map(Component::id).filter(Predicate.not(design.layout()::isLocked)).toList(), across ? frame : null);
    }

    /** @param within what they are mirrored in, null for the room that they take */
    private void among(Collection<String> ids, @Nullable Box within) {
        List<String> placed = ids.stream().filter(id -> design.layout().boxes().containsKey(id)).toList();
        Box all = within != null ? within : placed.stream().map(this::room).reduce(Box::union).orElse(null);
        if (all == null) {
            return;
        }
        for (String id : placed) {
            Box room = room(id);
            double dx = across ? all.x() + all.right() - room.right() - room.x() : 0;
            double dy = across ? 0 : all.y() + all.bottom() - room.bottom() - room.y();
            for (String inner : Parts.withContents(design, List.of(id))) {
                Box box = places.getOrDefault(inner, design.layout().boxes().get(inner));
                if (box != null) {
                    places.put(inner, box.moved(dx, dy));
                }
            }
            flipShifted(id, dx, dy);
        }
    }

    /** Mirrors what stands in something that was moved. */
    private void flipShifted(String container, double dx, double dy) {
        Flip inner = new Flip(design, catalog, across);
        inner.inside(container);
        inner.places.forEach((id, box) -> places.put(id, box.moved(dx, dy)));
    }

    /** A frame, or a tile with the room for its texts. */
    private Box room(String id) {
        Box box = design.layout().boxes().get(id);
        Component component = design.architecture().componentsById().get(id);
        boolean tile = component != null && !Placement.isContainer(catalog, component);
        return tile ? box.union(Footprint.of(component.name(), "").texts(box)) : box;
    }
}
