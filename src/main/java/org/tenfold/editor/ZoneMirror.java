package org.tenfold.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.service.Scope;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * A second Availability Zone made of a first one: the same subnets and parts, with the same links among each other, to what
 * stands outside the zone, and to stores that span zones.
 *
 * @param zone the id of the new zone box
 * @param edit makes it, beside the others, with room for it
 */
public record ZoneMirror(String zone, Message label, Edit edit) {

    private static final Text MIRROR = Text.of("Make zone {new} from zone {old}", "가용 영역 {old|으로/로} 가용 영역 {new} 만들기");
    private static final String ZONE = "zone";
    /** Zones in the order in which people name them; Seoul's first two are a and c. */
    private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e", "f");
    private static final double GAP = 4 * Grid.STEP;

    /** The mirror of a zone box; empty for anything else, or when every letter is in use. */
    public static Optional<ZoneMirror> of(Design design, ServiceCatalog catalog, String id) {
        Architecture architecture = design.architecture();
        Component zone = architecture.componentsById().get(id);
        boolean isZone = zone != null && catalog.find(zone.service()).flatMap(service -> service.encloses())
                .filter(level -> level == Scope.ZONE).isPresent();
        Box frame = design.layout().boxes().get(id);
        if (!isZone || frame == null) {
            return Optional.empty();
        }
        List<Component> siblings = architecture.components().stream().filter(other -> other.service().equals(zone.service())
                && Objects.equals(other.parent(), zone.parent())).toList();
        Set<String> used = new HashSet<>();
        siblings.forEach(other -> used.add(letter(catalog, other)));
        Optional<String> free = LETTERS.stream().filter(letter -> !used.contains(letter)).findFirst();
        return free.map(letter -> of(design, catalog, zone, siblings, letter(catalog, zone), letter));
    }

    private static ZoneMirror of(Design design, ServiceCatalog catalog, Component zone, List<Component> siblings, String old, String letter) {
        Box frame = design.layout().boxes().get(zone.id());
        List<Box> zones = siblings.stream().flatMap(other -> design.layout().box(other.id()).stream()).toList();
        // Where zones stand side by side, the new one goes on with the row; else it goes below, as what spans zones is a straight column.
        Direction direction = zones.stream().anyMatch(box -> !box.equals(frame) && Direction.RIGHT.overlap(box, frame))
                ? Direction.RIGHT : Direction.DOWN;
        double end = zones.stream().filter(box -> direction.overlap(box, frame)).mapToDouble(direction::end).max().orElse(direction.end(frame));
        double by = end + GAP - direction.begin(frame);
        Design copied = Edits.applied(design, new Edit.Remove(spanning(design, catalog, zone)));
        Fragment.Insertion copy = Fragment.of(copied, Selection.of(zone.id())).into(design, direction.dx * by, direction.dy * by);
        String id = copy.ids().get(zone.id());
        List<Edit> edits = new ArrayList<>(List.of(copy.edit()));
        for (Component part : design.architecture().components()) {
            String fresh = copy.ids().get(part.id());
            if (fresh != null) {
                Component made = part.withId(fresh).withName(renamed(part.name(), old, letter))
                        .withParent(part.parent() == null ? null : copy.ids().getOrDefault(part.parent(), part.parent()));
                edits.add(new Edit.Change(part == zone ? made.with(ZONE, letter) : made));
            }
        }
        edits.addAll(Fragment.outerLinks(design, copy.ids()));
        edits.add(new Edit.Place(room(design, zone, direction, end, direction.moved(frame, by))));
        return new ZoneMirror(id, MIRROR.with("old", old).with("new", letter), new Edit.Batch(edits));
    }

    /** What stands in the zone and has copies in others by itself, like a database with a standby: the new zone uses the same one. */
    private static Set<String> spanning(Design design, ServiceCatalog catalog, Component zone) {
        Set<String> spanning = new HashSet<>(Parts.withContents(design, List.of(zone.id())));
        spanning.removeIf(id -> catalog.find(design.architecture().componentsById().get(id).service())
                .filter(service -> !service.zoneUse(service.drawnInVpc(design.architecture().componentsById().get(id).settings())).confined())
                .isEmpty());
        return spanning;
    }

    /** Where a row of zones goes on. */
    private enum Direction {
        RIGHT(1, 0), DOWN(0, 1);

        private final int dx;
        private final int dy;

        Direction(int dx, int dy) {
            this.dx = dx;
            this.dy = dy;
        }

        double begin(Box box) {
            return dx * box.x() + dy * box.y();
        }

        double end(Box box) {
            return dx * box.right() + dy * box.bottom();
        }

        /** Whether one would run into the other if it moved far enough this way. */
        boolean overlap(Box one, Box other) {
            return this == RIGHT ? one.y() < other.bottom() && one.bottom() > other.y() : one.x() < other.right() && one.right() > other.x();
        }

        Box moved(Box box, double by) {
            return box.moved(dx * by, dy * by);
        }

        /** The box with its end where it is wanted. */
        Box upTo(Box box, double end) {
            return new Box(box.x(), box.y(), box.width() + dx * (end - box.right()), box.height() + dy * (end - box.bottom()));
        }
    }

    /**
     * Makes room for the new zone: the containers around grow, and what they would run into goes on with all that lies beyond, so
     * that it stays as it was among itself. What is locked stays.
     *
     * @param end where the last zone of the row ends
     */
    private static Map<String, Box> room(Design design, Component zone, Direction direction, double end, Box place) {
        Map<String, Box> places = new LinkedHashMap<>();
        Map<String, Box> boxes = design.layout().boxes();
        double edge = end;
        Box taken = place;
        for (Component inner = zone; inner != null; ) {
            Component at = inner;
            double growth = direction.end(taken) - edge;
            double from = edge;
            Box now = taken.grown(2 * Grid.STEP);
            List<Component> beyond = design.architecture().components().stream()
                    .filter(other -> other != at && Objects.equals(other.parent(), at.parent()) && boxes.containsKey(other.id()))
                    .filter(other -> direction.begin(boxes.get(other.id())) >= from && !design.holdsLocked(other.id())).toList();
            boolean crowded = beyond.stream().anyMatch(other -> boxes.get(other.id()).intersects(now));
            if (crowded) {
                Parts.withContents(design, beyond.stream().map(Component::id).toList()).stream().filter(boxes::containsKey)
                        .forEach(id -> places.put(id, direction.moved(boxes.get(id), growth)));
            }
            inner = at.parent() == null ? null : design.architecture().componentsById().get(at.parent());
            Box outer = inner == null ? null : boxes.get(inner.id());
            if (outer == null || design.layout().isLocked(inner.id())) {
                return places;
            }
            edge = direction.end(outer);
            taken = direction.upTo(outer, Math.max(direction.end(now), crowded ? edge + growth : edge));
            if (taken.equals(outer)) {
                return places;
            }
            places.put(inner.id(), taken);
        }
        return places;
    }

    /** A name that ends in the letter of the old zone ends in that of the new one: of "NAT A" is made "NAT B". */
    private static String renamed(String name, String old, String letter) {
        for (UnaryOperator<String> written : List.<UnaryOperator<String>>of(UnaryOperator.identity(), word -> word.toUpperCase(Locale.ROOT))) {
            String end = written.apply(old);
            if (name.equals(end) || name.endsWith(" " + end)) {
                return name.substring(0, name.length() - end.length()) + written.apply(letter);
            }
        }
        return name;
    }

    private static String letter(ServiceCatalog catalog, Component zone) {
        Object value = zone.settings().get(ZONE);
        return value != null ? value.toString()
                : String.valueOf(catalog.service(zone.service()).setting(ZONE).defaultValue());
    }
}
