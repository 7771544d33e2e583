package org.tenfold.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.service.Scope;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * A second Availability Zone made of a first one: the same subnets and parts, with the same links among each other and to what
 * stands outside the zone.
 *
 * @param zone the id of the new zone box
 * @param edit makes it, beside the first one
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
        double right = siblings.stream().flatMap(other -> design.layout().box(other.id()).stream())
                .filter(box -> box.y() < frame.bottom() && box.bottom() > frame.y()).mapToDouble(Box::right).max().orElse(frame.right());
        return free.map(letter -> of(design, zone, letter(catalog, zone), letter, right + GAP - frame.x()));
    }

    private static ZoneMirror of(Design design, Component zone, String old, String letter, double dx) {
        Fragment fragment = Fragment.of(design, Selection.of(zone.id()));
        Fragment.Insertion copy = fragment.into(design, dx, 0);
        Map<String, String> fresh = copy.ids();
        String id = fresh.get(zone.id());
        List<Edit> edits = new ArrayList<>(List.of(copy.edit()));
        Component named = zone.withId(id).with(ZONE, letter);
        edits.add(new Edit.Change(zone.name().equals(old) ? named.withName(letter) : named));
        edits.addAll(Fragment.outerLinks(design, fresh));
        edits.add(new Edit.Place(grown(design, zone, dx)));
        return new ZoneMirror(id, MIRROR.with("old", old).with("new", letter), new Edit.Batch(edits));
    }

    /** The containers around, as far as they are not locked, wide enough for the new zone: they were asked to. */
    private static Map<String, Box> grown(Design design, Component zone, double dx) {
        Map<String, Box> grown = new LinkedHashMap<>();
        Box need = design.layout().boxes().get(zone.id()).moved(dx, 0).grown(2 * Grid.STEP);
        for (String id = zone.parent(); id != null; id = design.architecture().componentsById().get(id).parent()) {
            Box box = design.layout().boxes().get(id);
            if (box == null || box.right() >= need.right() || design.layout().isLocked(id)) {
                break;
            }
            Box wider = new Box(box.x(), box.y(), need.right() - box.x(), box.height());
            grown.put(id, wider);
            need = wider.grown(2 * Grid.STEP);
        }
        return grown;
    }

    private static String letter(ServiceCatalog catalog, Component zone) {
        Object value = zone.settings().get(ZONE);
        return value != null ? value.toString()
                : String.valueOf(catalog.service(zone.service()).setting(ZONE).defaultValue());
    }
}
