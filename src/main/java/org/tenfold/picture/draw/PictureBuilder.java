package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Layout;
import org.tenfold.design.Link;
import org.tenfold.design.Style;
import org.tenfold.picture.Layered;
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
        return build(null, design, review, look, progress);
    }

    /** The drawing of the next state of a design, which takes over from the last drawing whatever is still true. */
    public Drawing next(Drawing last, Design design, Optional<Review> review, Look look) {
        return next(last, design, review, look, share -> { });
    }

    /**
     * The drawing of the next state of a design, which takes over from the last drawing whatever is still true.
     *
     * @param progress takes the share that is done, from 0 to 1; what it throws ends the drawing
     */
    public Drawing next(Drawing last, Design design, Optional<Review> review, Look look, DoubleConsumer progress) {
        return build(last, design, review, look, progress);
    }

    /**
     * The drawing of the next state of a design, made within a frame. That of the design before a drag is as it was, maybe with the figures
     * of then. Any other is not settled, nor is that of another look, under which parts may say more: its links are led as while something
     * is dragged until {@link #next} has found their ways. Where they are few they are found at once.
     */
    public Drawing soon(Drawing last, Design design, Optional<Review> review, Look look) {
        Drawing rest = last.rest();
        if (rest.design() == design && rest.look().equals(look)) {
            return rest;
        }
        boolean few = rest.design() == design && rest.sheet.wires().ids().size() <= LinkViews.FEW;
        return few ? next(rest, design, review, look) : dragged(last, design, review, look);
    }

    /**
     * The drawing while something is dragged, made within a frame: the links of what moves follow, all else stays as it was
     * drawn until it is let go. What moves counts as part of the container that it came from until a review knows where it is.
     *
     * @param last the drawing of the last frame, or that before the drag
     */
    public Drawing dragged(Drawing last, Design design, Optional<Review> review, Look look) {
        Drawing rest = last.rest();
        Optional<Drawing> known = Stream.of(last.ground(), rest).filter(drawing -> sameFigures(drawing, design, review, look)
                && drawing.design().architecture().sameButForParents(design.architecture())).findFirst();
        if (known.isPresent()) {
            return frame(rest, known.get(), Words.of(known.get(), design.withArchitecture(known.get().design().architecture())));
        }
        // Once in a while there is something else to say, as when a review comes. Then all of the sheet says so, still standing
        // where it stood, and the frames that follow have nothing to do but move what moves.
        Drawing ground = frame(rest, rest, words(last, still(design, rest.design()), review, look));
        return frame(rest, ground, Words.of(ground, design));
    }

    /** A design with everything at the place at which it stands in another one. */
    private static Design still(Design design, Design rest) {
        Map<String, Box> boxes = new HashMap<>();
        for (String id : design.layout().moved(rest.layout())) {
            Box box = rest.layout().boxes().get(id);
            if (box != null && design.layout().boxes().containsKey(id)) {
                boxes.put(id, box);
            }
        }
        return Edits.applied(design, new Edit.Place(boxes));
    }

    /** A design with what its parts say, wherever they stand. */
    private record Words(Design design, Optional<Review> review, Look look, Bonds bonds, Layered<Tile> tiles, Layered<LinkStyle> styles) {

        /** The words of a drawing for a design that says the same. */
        static Words of(Drawing drawing, Design design) {
            return new Words(design, drawing.review, drawing.look(), drawing.sheet.bonds(), drawing.tiles, drawing.styles);
        }
    }

    /** @param last a drawing that may say much of the same, null for none */
    private Words words(@Nullable Drawing last, Design design, Optional<Review> review, Look look) {
        Optional<Drawing> same = Stream.ofNullable(last).flatMap(drawing -> Stream.of(drawing, drawing.rest()))
                .filter(drawing -> saysTheSame(drawing, design, review, look)).findFirst();
        if (same.isPresent()) {
            return Words.of(same.get(), design);
        }
        Topology topology = Objects.requireNonNullElseGet(knownTopology(last, design.architecture(), review),
                () -> Topology.of(design.architecture(), catalog, prices));
        Bonds bonds = last != null && last.sheet.bonds().isOf(topology, design) ? last.sheet.bonds() : new Bonds(topology, design);
        Figures figures = new Figures(review, look);
        Drawing worded = last != null && last.look().language() == look.language() && sameDress(last.design().layout(), design.layout()) ? last : null;
        Drawing known = worded != null && sameFigures(worded, design, review, look) ? worded : null;
        Layered<Tile> tiles = Tiles.of(topology, figures, review, look, design, last == null ? Layered.empty() : last.tiles,
                part -> worded != null && part.equals(worded.part(part.id())), known != null);
        Layered<LinkStyle> styles = known != null && bonds.sameLinks(known.sheet.bonds()) ? known.styles
                : styles(figures, look, design.layout(), bonds, last == null ? Layered.empty() : last.styles,
                        link -> known != null && bonds.bundle(link).equals(known.bundle(link.id())));
        return new Words(design, review, look, bonds, tiles, styles);
    }

    private Drawing build(@Nullable Drawing last, Design design, Optional<Review> review, Look look, DoubleConsumer progress) {
        Words words = words(last, design, review, look);
        // How links run and what is painted follows from what was at rest, so that what a drag pushed aside is back.
        Drawing rest = last == null ? null : last.rest();
        Sheet sheet = Sheet.of(words.bonds, design, words.tiles, rest == null ? null : rest.sheet);
        Routing routing = settled(sheet, rest, progress);
        LinkViews links = LinkViews.of(known(rest, words.look), words.look, words.styles, design, sheet, routing, false);
        return drawing(words, rest, null, null, sheet, () -> links);
    }

    /** How links run where there is time to find their ways. */
    private static Routing settled(Sheet sheet, @Nullable Drawing rest, DoubleConsumer progress) {
        if (rest != null && sheet.leadsAs(rest.sheet)) {
            return rest.links().routing();
        }
        List<Wire> wires = sheet.ordered();
        boolean anew = rest == null || wires.size() <= LinkViews.FEW;
        return (anew ? Routing.EMPTY : rest.links().routing())
                .next(sheet.obstacles(), sheet.edges(), wires, anew ? List.of() : sheet.changes(rest.sheet), progress);
    }

    /**
     * A frame while something is dragged.
     *
     * @param rest the drawing before the drag
     * @param ground what is dragged over: everything where it stood
     */
    private Drawing frame(Drawing rest, Drawing ground, Words words) {
        Sheet sheet = Sheet.of(words.bonds, words.design, words.tiles, ground.sheet);
        return drawing(words, ground, rest, ground, sheet, () -> LinkViews.of(known(ground, words.look), words.look, words.styles, words.design,
                sheet, dragged(sheet, ground), true));
    }

    /** How links run in a frame while something is dragged over a ground. */
    private static Routing dragged(Sheet sheet, Drawing ground) {
        List<Wire> moved = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (String id : sheet.wires().differences(ground.sheet.wires())) {
            Wire wire = sheet.wires().get(id);
            if (wire == null) {
                gone.add(id);
            } else {
                moved.add(wire);
            }
        }
        moved.sort(Comparator.comparing(Wire::id));
        return ground.links().routing().dragged(sheet.obstacles(), sheet.edges(), moved, gone);
    }

    /** A drawing that looks the same, whose marks may stay, null if it does not. */
    private static @Nullable Drawing known(@Nullable Drawing before, Look look) {
        return before != null && before.look().equals(look) ? before : null;
    }

    /** @param before the drawing from which whatever is still true is taken over, null for none */
    private static Drawing drawing(Words words, @Nullable Drawing before, @Nullable Drawing rest, @Nullable Drawing ground, Sheet sheet,
            Supplier<LinkViews> links) {
        Drawing known = known(before, words.look);
        return new Drawing(known, rest, ground, words.design, words.review, words.look, words.tiles, words.styles, sheet,
                components(known, words.look, words.tiles, sheet), links, annotations(known, words.look, words.design.layout()));
    }

    /** Whether all parts and links of a design say what they say in a drawing. */
    private static boolean saysTheSame(Drawing drawing, Design design, Optional<Review> review, Look look) {
        return drawing.topology == knownTopology(drawing, design.architecture(), review) && sameFigures(drawing, design, review, look);
    }

    /** Whether all of a drawing is the same but for what the architecture makes different. */
    private static boolean sameFigures(Drawing drawing, Design design, Optional<Review> review, Look look) {
        // Two reviews are only the same if they are one: to compare them would take longer than to draw.
        return drawing.look().equals(look) && drawing.review.orElse(null) == review.orElse(null)
                && sameDress(drawing.design().layout(), design.layout());
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

    private static @Nullable Topology knownTopology(@Nullable Drawing last, Architecture architecture, Optional<Review> review) {
        if (review.isPresent() && sameParts(review.get().architecture(), architecture)) {
            return review.get().topology();
        }
        return last != null && sameParts(last.topology.architecture(), architecture) ? last.topology : null;
    }

    private static boolean sameParts(Architecture one, Architecture other) {
        return one.componentsById() == other.componentsById() && one.linksById() == other.linksById()
                && one.region().equals(other.region());
    }

    private static Layered<ComponentView> components(@Nullable Drawing known, Look look, Layered<Tile> tiles, Sheet sheet) {
        Layered<ComponentView> before = known == null ? Layered.empty() : known.components;
        Set<String> differences = known == null ? sheet.boxes().ids() : new HashSet<>(sheet.differences(known.sheet));
        if (known != null) {
            differences.addAll(tiles.differences(known.tiles));
        }
        Layered.Change<ComponentView> views = before.change();
        for (String id : differences) {
            Box box = sheet.box(id);
            Tile tile = tiles.get(id);
            views.put(id, box == null || tile == null ? null : new ComponentView(tile, box, sheet.shadows(id), look));
        }
        return views.done();
    }

    /**
     * How every link looks.
     *
     * @param before earlier styles, of which equal ones stay
     * @param same tells of a link that it looks as it did
     */
    private static Layered<LinkStyle> styles(Figures figures, Look look, Layout layout, Bonds bonds, Layered<LinkStyle> before,
            Predicate<Link> same) {
        Layered.Change<LinkStyle> styles = before.change();
        before.forEach((id, style) -> {
            if (bonds.order(id) < 0) {
                styles.put(id, null);
            }
        });
        for (Link link : bonds.topology().links()) {
            if (!same.test(link)) {
                styles.put(link.id(), LinkStyle.of(link, figures.of(bonds.bundle(link)), look, layout.style(link.id())));
            }
        }
        bonds.told().forEach(link -> styles.put(link.id(), LinkStyle.letters(look, layout.style(link.id()))));
        return styles.done();
    }
}
