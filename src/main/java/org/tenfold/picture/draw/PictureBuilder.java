package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Layout;
import org.tenfold.design.Link;
import org.tenfold.design.Style;
import org.tenfold.picture.Layered;
import org.tenfold.picture.draw.Drawing.AnnotationView;
import org.tenfold.picture.draw.Drawing.ComponentView;
import org.tenfold.picture.route.Routing;
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
        return build(design, review, look, share -> { });
    }

    /**
     * The drawing of a design.
     *
     * @param review gives badges and figures; it may be older than the design, then what is new has none
     * @param progress takes the share that is done, from 0 to 1; what it throws ends the drawing
     */
    public Drawing build(Design design, Optional<Review> review, Look look, DoubleConsumer progress) {
        return build(null, design, review, look, false, progress);
    }

    /** The drawing of the next state of a design, which takes over from the last drawing whatever is still true. */
    public Drawing next(Drawing last, Design design, Optional<Review> review, Look look) {
        return build(last, design, review, look, false, share -> { });
    }

    /**
     * The drawing while something is dragged, made within a frame: the links of what moves follow, all else stays as it was
     * drawn until it is let go.
     *
     * @param last the drawing of the last frame, or that before the drag
     */
    public Drawing dragged(Drawing last, Design design, Optional<Review> review, Look look) {
        return build(last, design, review, look, true, share -> { });
    }

    private Drawing build(@Nullable Drawing last, Design design, Optional<Review> review, Look look, boolean dragged,
            DoubleConsumer progress) {
        // What parts say and where they stand follows from the last frame. How links run and what is painted follows from what
        // was at rest, so that what a drag pushed aside is back when it goes on or is dropped.
        Drawing rest = last == null ? null : last.rest();
        Topology topology = topology(last, design.architecture(), review);
        // Two reviews are only the same if they are one: to compare them would take longer than to draw.
        boolean sameWords = last != null && last.look().equals(look) && last.topology == topology
                && last.review.orElse(null) == review.orElse(null) && sameDress(last.design().layout(), design.layout());
        Figures figures = sameWords ? null : new Figures(review, look);
        Layered<Tile> tiles = figures == null ? last.tiles
                : Tiles.of(topology, figures, review, look, design, last == null ? Layered.empty() : last.tiles);
        Sheet sheet = Sheet.of(topology, design, tiles, last == null ? null : last.sheet);
        Layered<LinkStyle> styles = figures == null ? last.styles
                : styles(figures, look, design.layout(), sheet.bonds(), last == null ? Layered.empty() : last.styles);
        Routing routing = routing(rest, sheet, dragged, progress);
        Drawing known = rest != null && rest.look().equals(look) ? rest : null;
        return new Drawing(known, dragged ? rest : null, design, review, look, topology, tiles, styles, sheet, routing,
                components(known, look, tiles, sheet), LinkViews.of(known, look, styles, design, sheet, routing, dragged),
                annotations(known, look, design.layout()));
    }

    private static Routing routing(@Nullable Drawing rest, Sheet sheet, boolean dragged, DoubleConsumer progress) {
        if (!dragged || rest == null) {
            Routing before = rest == null ? Routing.EMPTY : rest.routing;
            List<Wire> all = sheet.wires().values();
            all.sort(Comparator.comparingInt((Wire wire) -> sheet.bonds().order(wire.id())).thenComparing(Wire::id));
            return before.next(sheet.obstacles(), sheet.edges(), all, rest == null ? List.of() : sheet.changes(rest.sheet), progress);
        }
        List<Wire> moved = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (String id : sheet.wires().differences(rest.sheet.wires())) {
            Wire wire = sheet.wires().get(id);
            if (wire == null) {
                gone.add(id);
            } else {
                moved.add(wire);
            }
        }
        moved.sort(Comparator.comparing(Wire::id));
        return rest.routing.dragged(sheet.obstacles(), sheet.edges(), moved, gone);
    }

    /** Whether nothing is locked, collapsed or coloured that was not before. */
    private static boolean sameDress(Layout one, Layout other) {
        return one.locked().equals(other.locked()) && one.collapsed().equals(other.collapsed()) && one.styles().equals(other.styles());
    }

    private static Layered<AnnotationView> annotations(@Nullable Drawing known, Look look, Layout layout) {
        AnnotationMarks marks = new AnnotationMarks(look, layout);
        Layered<AnnotationView> before = known == null ? Layered.empty() : known.annotations;
        Layered.Change<AnnotationView> views = before.change();
        before.ids().stream().filter(id -> !layout.annotations().containsKey(id)).forEach(id -> views.put(id, null));
        layout.annotations().forEach((id, annotation) -> {
            Box box = layout.boxes().get(id);
            AnnotationView was = before.get(id);
            boolean locked = layout.isLocked(id);
            Style style = layout.style(id);
            boolean same = was != null && was.annotation().equals(annotation) && was.box().equals(box) && was.locked() == locked
                    && was.style().equals(style);
            if (!same) {
                views.put(id, box == null ? null
                        : new AnnotationView(annotation, box, locked, style, marks.near(annotation, box), marks.far(annotation, box)));
            }
        });
        return views.done();
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

    private static Layered<ComponentView> components(@Nullable Drawing known, Look look, Layered<Tile> tiles, Sheet sheet) {
        TileMarks tileMarks = new TileMarks(look);
        FrameMarks frameMarks = new FrameMarks(look);
        Layered<ComponentView> before = known == null ? Layered.empty() : known.components;
        Set<String> differences = known == null ? sheet.boxes().ids() : new HashSet<>(sheet.differences(known.sheet));
        if (known != null) {
            differences.addAll(tiles.differences(known.tiles));
        }
        Layered.Change<ComponentView> views = before.change();
        for (String id : differences) {
            Box box = sheet.box(id);
            Tile tile = tiles.get(id);
            views.put(id, box == null || tile == null ? null : ComponentView.of(tile, box, sheet.shadows(id), tileMarks, frameMarks));
        }
        return views.done();
    }

    /** @param before earlier styles, of which equal ones stay */
    private static Layered<LinkStyle> styles(Figures figures, Look look, Layout layout, Bonds bonds, Layered<LinkStyle> before) {
        Layered.Change<LinkStyle> styles = before.change();
        before.ids().stream().filter(id -> bonds.order(id) < 0).forEach(id -> styles.put(id, null));
        for (Link link : bonds.topology().links()) {
            styles.put(link.id(), LinkStyle.of(link, figures.of(bonds.bundle(link)), look, layout.style(link.id())));
        }
        return styles.done();
    }
}
