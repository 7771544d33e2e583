package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Point;
import org.tenfold.picture.Layered;
import org.tenfold.picture.route.Routing;
import org.tenfold.picture.route.Segment;
import org.tenfold.picture.route.SpatialIndex;

/**
 * All links as they are drawn.
 *
 * @param routing how they run
 * @param views by the ids of wires
 * @param plates where labels lie, by the ids of wires
 */
record LinkViews(Routing routing, Layered<LinkView> views, SpatialIndex<String> plates) {

    /**
     * Up to so many links are all led anew after an edit, so that the picture is the one that anybody sees who opens the design. Where there
     * are more, those keep their ways that it does not concern.
     */
    static final int FEW = 150;

    private static final double NEIGHBOURHOOD = 16;
    private static final LinkViews NONE = new LinkViews(Routing.EMPTY, Layered.empty(), new SpatialIndex<>());

    /**
     * The views of all links.
     *
     * @param known a drawing with the same look, of which all views are taken over that nothing touches; null for none
     * @param dragged whether only the links that follow what is dragged are drawn anew
     */
    static LinkViews of(@Nullable Drawing known, Look look, Layered<LinkStyle> styles, Design design, Sheet sheet, Routing routing,
            boolean dragged) {
        LinkViews before = known == null ? NONE : known.links();
        Set<String> affected = known == null ? sheet.wires().ids() : affected(known, styles, design, sheet, routing, dragged);
        if (affected.isEmpty()) {
            return new LinkViews(routing, before.views, before.plates);
        }
        Layered.Change<LinkView> views = before.views.change();
        SpatialIndex<String> plates = before.plates.branch();
        List<String> drawn = new ArrayList<>();
        for (String id : affected) {
            LinkView was = before.views.get(id);
            if (was != null && was.plate() != null) {
                plates.remove(was.plate(), id);
            }
            if (sheet.wires().has(id)) {
                drawn.add(id);
            } else {
                views.put(id, null);
            }
        }
        // What a user slid somewhere comes before what goes where there is room.
        Map<String, Double> slid = design.layout().labels();
        drawn.sort(Comparator.comparing((String id) -> !slid.containsKey(id)).thenComparingInt(sheet.bonds()::order)
                .thenComparing(Comparator.naturalOrder()));
        Labels labels = new Labels(sheet.obstacles(), routing.segments(), sheet.edges(), plates);
        for (String id : drawn) {
            // A wire that is no link joins a store and its shadow.
            LinkStyle style = Objects.requireNonNullElse(styles.get(id), LinkStyle.SYNCHRONOUS);
            List<Point> way = routing.points(id);
            LinkView was = before.views.get(id);
            boolean follows = dragged && (was == null || !was.way().equals(way));
            List<Point> jumps = follows ? List.of() : jumps(id, way, routing);
            Double share = slid.get(id);
            Box plate = style.label().isEmpty() ? null : share == null ? labels.place(id, style.label(), way)
                    : labels.slid(id, style.label(), way, share);
            views.put(id, new LinkView(id, style, way, jumps, plate, look));
        }
        return new LinkViews(routing, views.done(), plates);
    }

    /** The links that may have to be drawn anew: those that run, look or say otherwise, and where there is time those near them. */
    private static Set<String> affected(Drawing known, Layered<LinkStyle> styles, Design design, Sheet sheet, Routing routing, boolean dragged) {
        Set<String> affected = new HashSet<>(routing.differences(known.links().routing));
        if (!dragged && (sheet.wires().ids().size() <= FEW || affected.size() > known.links().views.ids().size())) {
            // Each label has its place before those that come after it, or little is left to take over, as when another design is opened.
            return Stream.of(sheet.wires(), known.sheet.wires()).flatMap(wires -> wires.ids().stream()).collect(Collectors.toSet());
        }
        if (!dragged) {
            for (String wire : List.copyOf(affected)) {
                touching(routing, Segment.of(wire, routing.points(wire)), affected);
                touching(routing, Segment.of(wire, known.links().routing.points(wire)), affected);
            }
            for (Box change : sheet.changes(known.sheet)) {
                routing.touching(change.grown(NEIGHBOURHOOD)).forEach(segment -> affected.add(segment.wire()));
            }
        }
        affected.addAll(styles.differences(known.styles));
        Map<String, Double> slid = design.layout().labels();
        Map<String, Double> before = known.design().layout().labels();
        if (!slid.equals(before)) {
            Set<String> moved = new HashSet<>(slid.keySet());
            moved.addAll(before.keySet());
            moved.removeIf(id -> Objects.equals(slid.get(id), before.get(id)));
            affected.addAll(moved);
        }
        return affected;
    }

    private static void touching(Routing routing, List<Segment> parts, Set<String> affected) {
        for (Segment part : parts) {
            routing.touching(part.box().grown(NEIGHBOURHOOD)).forEach(segment -> affected.add(segment.wire()));
        }
    }

    /** Level parts jump over upright ones, unless they follow what is dragged. */
    private static List<Point> jumps(String id, List<Point> way, Routing routing) {
        return Segment.of(id, way).stream().filter(Segment::level)
                .flatMap(part -> routing.touching(part.box()).stream()
                        .filter(other -> !other.wire().equals(id) && part.crosses(other))
                        .map(other -> new Point(other.from().x(), part.from().y())))
                .distinct().toList();
    }
}
