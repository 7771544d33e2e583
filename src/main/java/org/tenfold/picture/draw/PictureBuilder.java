package org.tenfold.picture.draw;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Annotation;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Layout;
import org.tenfold.design.Link;
import org.tenfold.design.Point;
import org.tenfold.design.Style;
import org.tenfold.picture.draw.Drawing.AnnotationView;
import org.tenfold.picture.draw.Drawing.ComponentView;
import org.tenfold.picture.draw.Drawing.LinkView;
import org.tenfold.picture.route.Routing;
import org.tenfold.picture.route.Segment;
import org.tenfold.picture.route.SpatialIndex;
import org.tenfold.picture.route.Wire;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Review;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.topology.Topology;

/**
 * Makes drawings of designs. Components need a place in the layout to be drawn; the package {@code picture.arrange} gives
 * places to those without. A builder has no state and serves any number of threads.
 */
public final class PictureBuilder {

    private static final double NEIGHBOURHOOD = 16;

    private final ServiceCatalog catalog;
    private final PriceBook prices;

    public PictureBuilder(ServiceCatalog catalog, PriceBook prices) {
        this.catalog = catalog;
        this.prices = prices;
    }

    /**
     * The drawing of a design.
     *
     * @param review gives badges and figures; it may be older than the design, then what is new has none
     */
    public Drawing build(Design design, Optional<Review> review, Look look) {
        return build(null, design, review, look, false);
    }

    /** The drawing of the next state of a design, which takes over from the last drawing whatever is still true. */
    public Drawing next(Drawing last, Design design, Optional<Review> review, Look look) {
        return build(last, design, review, look, false);
    }

    /**
     * The drawing while something is dragged, made within a frame: the links of what moves follow, all else stays as it was
     * drawn until it is let go.
     *
     * @param settled the drawing before the drag
     */
    public Drawing dragged(Drawing settled, Design design, Optional<Review> review, Look look) {
        Drawing drawing = build(settled, design, review, look, true);
        drawing.keepFarLinks(settled);
        return drawing;
    }

    private Drawing build(@Nullable Drawing last, Design design, Optional<Review> review, Look look, boolean dragged) {
        Topology topology = topology(last, design.architecture(), review);
        boolean sameLook = last != null && last.look().equals(look);
        // Two reviews are only the same if they are one: to compare them would take longer than to draw.
        boolean sameWords = sameLook && last.topology == topology && last.review.orElse(null) == review.orElse(null)
                && sameDress(last.design().layout(), design.layout());
        Map<String, Tile> tiles = sameWords ? last.tiles : Tiles.of(topology, review, look, design);
        Sheet sheet = new Sheet(topology, design, tiles, last == null ? null : last.sheet);
        Map<String, ComponentView> components = components(last, look, tiles, sheet);
        Routing before = last == null ? Routing.EMPTY : last.routing;
        List<Box> changes = last == null || dragged ? List.of() : sheet.changes(last.sheet);
        Routing routing = dragged ? before.dragged(sheet.obstacles(), sheet.edges(), sheet.wires())
                : before.next(sheet.obstacles(), sheet.edges(), sheet.wires(), changes);
        SpatialIndex<Segment> segments = routing.segments();
        Set<String> affected = !sameLook ? Set.of() : dragged ? routing.differences(before)
                : affected(last, routing, segments, changes);
        Map<String, LinkStyle> styles = sameWords ? last.styles : styles(new Figures(review, look), look, design.layout(), topology, sheet);
        Links links = new Links(last, look, styles, design, sheet, routing, segments, dragged);
        return new Drawing(last, design, review, look, topology, tiles, styles, sheet, routing, components,
                links.views(sameLook ? affected : null), annotations(last, look, design.layout()));
    }

    /** Whether nothing is locked, collapsed or coloured that was not before. */
    private static boolean sameDress(Layout one, Layout other) {
        return one.locked().equals(other.locked()) && one.collapsed().equals(other.collapsed()) && one.styles().equals(other.styles());
    }

    /** Images lie behind notes unless somebody says otherwise. */
    private static Map<String, AnnotationView> annotations(@Nullable Drawing last, Look look, Layout layout) {
        AnnotationMarks marks = new AnnotationMarks(look, layout);
        Map<String, AnnotationView> before = last != null && last.look().equals(look) ? last.annotations : Map.of();
        Map<String, AnnotationView> views = new LinkedHashMap<>();
        layout.annotations().values().stream().sorted(Comparator.comparing(Annotation.Note.class::isInstance)).forEach(annotation -> {
            Box box = layout.boxes().get(annotation.id());
            AnnotationView was = before.get(annotation.id());
            if (box != null) {
                boolean locked = layout.isLocked(annotation.id());
                Style style = layout.style(annotation.id());
                boolean same = was != null && was.annotation().equals(annotation) && was.box().equals(box) && was.locked() == locked
                        && was.style().equals(style);
                views.put(annotation.id(), same ? was : new AnnotationView(annotation, box, locked, style, marks.near(annotation, box),
                        marks.far(annotation, box)));
            }
        });
        return views;
    }

    private Topology topology(@Nullable Drawing last, Architecture architecture, Optional<Review> review) {
        if (review.isPresent() && sameParts(review.get().architecture(), architecture)) {
            return review.get().topology();
        }
        return last != null && sameParts(last.topology.architecture(), architecture) ? last.topology
                : Topology.of(architecture, catalog, prices);
    }

    private static boolean sameParts(Architecture one, Architecture other) {
        return one.componentsById() == other.componentsById() && one.linksById() == other.linksById()
                && one.region().equals(other.region());
    }

    private static Map<String, ComponentView> components(@Nullable Drawing last, Look look, Map<String, Tile> tiles, Sheet sheet) {
        TileMarks tileMarks = new TileMarks(look);
        FrameMarks frameMarks = new FrameMarks(look);
        boolean sameColours = last != null && last.look().equals(look);
        Map<String, ComponentView> views = new LinkedHashMap<>(tiles.size() * 2);
        sheet.boxes().forEach((id, box) -> {
            Tile tile = Objects.requireNonNull(tiles.get(id));
            ComponentView before = sameColours ? last.components.get(id) : null;
            List<Shadow> shadows = sheet.shadows(id);
            views.put(id, before != null && before.box().equals(box) && (before.tile() == tile || before.tile().equals(tile))
                    && before.shadows().equals(shadows) ? before
                    : ComponentView.of(tile, box, shadows, tileMarks, frameMarks));
        });
        return views;
    }

    /** The links whose jumps or labels may have to change: those near a new or an old way, or near something moved. */
    private static Set<String> affected(Drawing last, Routing routing, SpatialIndex<Segment> segments, Collection<Box> changes) {
        Set<String> affected = new HashSet<>(routing.differences(last.routing));
        for (String wire : List.copyOf(affected)) {
            touching(segments, Segment.of(wire, routing.points(wire)), affected);
            touching(segments, Segment.of(wire, last.routing.points(wire)), affected);
        }
        for (Box change : changes) {
            segments.touching(change.grown(NEIGHBOURHOOD)).forEach(segment -> affected.add(segment.wire()));
        }
        return affected;
    }

    private static void touching(SpatialIndex<Segment> segments, List<Segment> parts, Set<String> affected) {
        for (Segment part : parts) {
            segments.touching(part.box().grown(NEIGHBOURHOOD)).forEach(segment -> affected.add(segment.wire()));
        }
    }

    private static Map<String, LinkStyle> styles(Figures figures, Look look, Layout layout, Topology topology, Sheet sheet) {
        Map<String, LinkStyle> styles = new HashMap<>();
        for (Link link : topology.links()) {
            styles.put(link.id(), LinkStyle.of(link, figures.of(sheet.bundle(link)), look, layout.style(link.id())));
        }
        return styles;
    }

    /** Makes the views of links. */
    private record Links(@Nullable Drawing last, Look look, Map<String, LinkStyle> styles, Design design, Sheet sheet, Routing routing,
            SpatialIndex<Segment> segments, boolean dragged) {

        /** @param affected the links that cannot simply be taken over, or null for all */
        Map<String, LinkView> views(@Nullable Set<String> affected) {
            Labels labels = new Labels(sheet.obstacles(), segments, sheet.edges());
            Map<String, LinkView> views = new LinkedHashMap<>();
            for (Wire wire : sheet.wires()) {
                LinkView before = last == null || affected == null || affected.contains(wire.id()) ? null : last.links.get(wire.id());
                before = before != null && before.style().equals(style(wire.id()))
                        && Objects.equals(slid(wire.id()), last.design().layout().labels().get(wire.id())) ? before : null;
                if (before != null && before.plate() != null) {
                    labels.keep(before.plate());
                }
                views.put(wire.id(), before);
            }
            LinkMarks marks = new LinkMarks(look);
            // What a user slid somewhere comes before what goes where there is room.
            for (boolean first : new boolean[] {true, false}) {
                views.replaceAll((id, before) -> before != null || first && slid(id) == null ? before
                        : view(id, style(id), labels, marks));
            }
            return views;
        }

        private @Nullable Double slid(String link) {
            return design.layout().labels().get(link);
        }

        /** A wire that is no link joins a store and its shadow. */
        private LinkStyle style(String wire) {
            return styles.getOrDefault(wire, LinkStyle.SYNCHRONOUS);
        }

        private LinkView view(String id, LinkStyle style, Labels labels, LinkMarks marks) {
            List<Point> way = routing.points(id);
            List<Point> jumps = jumps(id, way);
            Double share = slid(id);
            Box plate = style.label().isEmpty() ? null : share == null ? labels.place(id, style.label(), way)
                    : labels.slid(style.label(), way, share);
            return new LinkView(id, style, way, plate, marks.near(id, style, way, jumps, plate), marks.middle(style, way));
        }

        /** Level parts jump over upright ones, once they have come to rest. */
        private List<Point> jumps(String id, List<Point> way) {
            return dragged ? List.of() : Segment.of(id, way).stream().filter(Segment::level)
                    .flatMap(part -> segments.touching(part.box()).stream()
                            .filter(other -> !other.wire().equals(id) && part.crosses(other))
                            .map(other -> new Point(other.from().x(), part.from().y())))
                    .distinct().toList();
        }
    }
}
