package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Annotation;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Link;
import org.tenfold.design.Point;
import org.tenfold.design.Style;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Mark.Group;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Role;
import org.tenfold.picture.route.Routing;
import org.tenfold.picture.route.Segment;
import org.tenfold.picture.route.SpatialIndex;
import org.tenfold.review.Review;
import org.tenfold.rules.Severity;
import org.tenfold.topology.Topology;

/**
 * A drawn design: marks of every component and link, in three levels of detail, and the answer to what lies at a place. It
 * knows nothing of selection or hovering; those are painted over it.
 */
public final class Drawing {

    private static final double MARGIN = 32;
    /** The opacity of what a failure severs. */
    private static final double DIMMED = 0.35;

    private final Design design;
    private final Look look;
    final Optional<Review> review;
    final Topology topology;
    final Map<String, Tile> tiles;
    final Map<String, LinkStyle> styles;
    final Sheet sheet;
    final Routing routing;
    final Map<String, ComponentView> components;
    final Map<String, LinkView> links;
    final Map<String, AnnotationView> annotations;
    private final SpatialIndex<String> tilePlaces;
    /** From the outermost to the innermost. */
    private final List<ComponentView> frames = new ArrayList<>();
    /** Tiles and annotations, from the back to the front. */
    private final List<Thing> things = new ArrayList<>();
    private final Bounds bounds;
    private FarLinks.@Nullable View farLinks;
    private @Nullable List<Mark> cuts;
    private @Nullable Set<String> outerFrames;

    /** What lies over frames and links. */
    private sealed interface Thing {

        String id();

        Box box();

        /** Where a pointer finds it. */
        List<Box> places();

        Group near();

        Mark middle();

        Mark far();
    }

    /** A note or an image as it is drawn. */
    record AnnotationView(Annotation annotation, Box box, boolean locked, Style style, Group near, Mark far) implements Thing {

        @Override
        public String id() {
            return annotation.id();
        }

        @Override
        public List<Box> places() {
            return List.of(box);
        }

        @Override
        public Mark middle() {
            return near;
        }
    }

    /**
     * A component as it is drawn.
     *
     * @param title of a frame, painted after all frames
     */
    record ComponentView(Tile tile, Box box, List<Shadow> shadows, Group near, Group middle, Mark far, List<Mark> title)
            implements Thing {

        @Override
        public String id() {
            return tile.id();
        }

        /** At itself with its texts, and at its shadows. */
        @Override
        public List<Box> places() {
            List<Box> places = new ArrayList<>(List.of(tile.footprint().around(box)));
            shadows.forEach(shadow -> places.add(shadow.box()));
            return places;
        }

        static ComponentView of(Tile tile, Box box, List<Shadow> shadows, TileMarks tileMarks, FrameMarks frameMarks) {
            if (tile.container()) {
                Group frame = frameMarks.near(tile, box);
                return new ComponentView(tile, box, shadows, frame, frame, frameMarks.far(tile, box), frameMarks.title(tile, box));
            }
            return new ComponentView(tile, box, shadows, tileMarks.near(tile, box, shadows), tileMarks.middle(tile, box), tileMarks.far(tile, box), List.of());
        }
    }

    /** A link as it is drawn. */
    record LinkView(String id, LinkStyle style, List<Point> way, @Nullable Box plate, Group near, Mark middle) {
    }

    /** @param last the drawing before, whose indexes this one takes over as far as nothing moved; null for none */
    Drawing(@Nullable Drawing last, Design design, Optional<Review> review, Look look, Topology topology, Map<String, Tile> tiles,
            Map<String, LinkStyle> styles, Sheet sheet, Routing routing, Map<String, ComponentView> components, Map<String, LinkView> links, Map<String, AnnotationView> annotations) {
        this.design = design;
        this.review = review;
        this.look = look;
        this.topology = topology;
        this.tiles = tiles;
        this.styles = styles;
        this.sheet = sheet;
        this.routing = routing;
        this.components = components;
        this.links = links;
        this.annotations = annotations;
        this.tilePlaces = last == null ? new SpatialIndex<>() : last.tilePlaces.branch();
        things.addAll(annotations.values());
        for (ComponentView view : components.values()) {
            if (view.tile.container()) {
                frames.add(view);
            } else {
                things.add(view);
            }
        }
        index(last);
        Bounds all = Bounds.EMPTY;
        for (Thing thing : things) {
            all = all.union(thing.near().bounds());
        }
        for (ComponentView view : components.values()) {
            all = all.union(view.tile.container() ? view.near.bounds() : TileMarks.bounds(view.tile.footprint().around(view.box)));
        }
        for (LinkView link : links.values()) {
            all = all.union(link.near.bounds());
        }
        Comparator<String> front = design.layout().frontOrder();
        // A group's band lies over the zones that it crosses.
        frames.sort(Comparator.comparing((ComponentView view) -> view.tile.band())
                .thenComparingInt(view -> depth(view.tile.id())).thenComparing(ComponentView::id, front));
        if (!design.layout().order().isEmpty()) {
            things.sort(Comparator.comparing(Thing::id, front));
        }
        this.bounds = all.grow(MARGIN);
    }

    /** Brings the places at which a pointer finds things up to date. */
    private void index(@Nullable Drawing last) {
        Map<String, Thing> before = new HashMap<>();
        if (last != null) {
            last.things.forEach(thing -> before.put(thing.id(), thing));
        }
        for (Thing thing : things) {
            Thing was = before.remove(thing.id());
            if (was != thing) {
                if (was != null) {
                    was.places().forEach(place -> tilePlaces.remove(place, thing.id()));
                }
                thing.places().forEach(place -> tilePlaces.add(place, thing.id()));
            }
        }
        before.values().forEach(gone -> gone.places().forEach(place -> tilePlaces.remove(place, gone.id())));
    }

    /** What is drawn. */
    public Design design() {
        return design;
    }

    public Look look() {
        return look;
    }

    /** Everything drawn, with a margin. */
    public Bounds bounds() {
        return bounds;
    }

    /** A tile, an annotation, or a frame as it is drawn: an Auto Scaling group reaches over all its zones. */
    public Optional<Box> box(String id) {
        AnnotationView annotation = annotations.get(id);
        return Optional.ofNullable(annotation == null ? sheet.box(id) : annotation.box);
    }

    /** How far the texts under a tile reach below it; 0 for anything else. */
    public double texts(String component) {
        return annotations.containsKey(component) ? 0 : sheet.texts(component);
    }

    /** The tiles that stand for a component in other zones. */
    public List<Shadow> shadows(String component) {
        return sheet.shadows(component);
    }

    /** The points of a link from its first end to its last; empty if it is not drawn. */
    public List<Point> way(String link) {
        return routing.points(link);
    }

    /** The place of a link's label, if it has one and there was room. */
    public Optional<Box> label(String link) {
        return Optional.ofNullable(links.get(link)).map(LinkView::plate);
    }

    /** The marks of a component at near detail, shadows included. */
    public Optional<Group> component(String id) {
        return Optional.ofNullable(components.get(id)).map(ComponentView::near);
    }

    /** The marks of a link at near detail. */
    public Optional<Group> link(String id) {
        return Optional.ofNullable(links.get(id)).map(LinkView::near);
    }

    /** The tile whose square, texts or shadow lies at a place, or the annotation. */
    public Optional<String> tileAt(double x, double y) {
        List<String> found = tilePlaces.touching(new Box(x, y, 0, 0));
        if (found.size() < 2) {
            return found.stream().findFirst();
        }
        // Of several the one that is painted last is seen.
        return things.reversed().stream().map(Thing::id).filter(found::contains).findFirst();
    }

    /** The link whose label lies at a place. */
    public Optional<String> labelAt(double x, double y) {
        return links.values().stream().filter(link -> link.plate != null && link.plate.contains(x, y)).findFirst().map(LinkView::id);
    }

    /** The innermost container at a place. */
    public Optional<String> containerAt(double x, double y) {
        return frames.reversed().stream().filter(frame -> frame.box.contains(x, y)).findFirst().map(frame -> frame.tile.id());
    }

    /** The tile at a place, else the innermost container. */
    public Optional<String> componentAt(double x, double y) {
        return tileAt(x, y).or(() -> containerAt(x, y));
    }

    /** The link that passes a place within a distance; the nearest of several. */
    public Optional<String> linkNear(double x, double y, double reach) {
        return routing.segments().touching(new Box(x, y, 0, 0).grown(reach)).stream()
                .filter(segment -> design.architecture().linksById().containsKey(segment.wire()))
                .min(Comparator.comparingDouble(segment -> distance(segment, x, y)))
                .map(Segment::wire);
    }

    private static double distance(Segment segment, double x, double y) {
        Box box = segment.box();
        return Math.hypot(x - Math.clamp(x, box.x(), box.right()), y - Math.clamp(y, box.y(), box.bottom()));
    }

    /**
     * The places at which this drawing shows something else than another one in the same detail; empty if nothing is known, so
     * that everything must be painted again.
     */
    public Optional<List<Bounds>> changes(Drawing before, Detail detail) {
        if (before == this) {
            return Optional.of(List.of());
        }
        boolean unknown = !look.equals(before.look) || detail == Detail.FAR || !cuts().isEmpty() || !before.cuts().isEmpty();
        if (unknown) {
            return Optional.empty();
        }
        List<Bounds> changed = new ArrayList<>();
        changes(components, before.components, view -> view.near.bounds(), changed);
        changes(links, before.links, view -> view.near.bounds(), changed);
        changes(annotations, before.annotations, view -> view.near.bounds(), changed);
        List<String> order = design.layout().order();
        if (!order.equals(before.design.layout().order())) {
            Stream.concat(order.stream(), before.design.layout().order().stream()).distinct().flatMap(id -> place(id).stream())
                    .forEach(changed::add);
        }
        return Optional.of(changed);
    }

    private Optional<Bounds> place(String id) {
        Thing thing = annotations.containsKey(id) ? annotations.get(id) : components.get(id);
        return Optional.ofNullable(thing).map(found -> found.near().bounds());
    }

    private static <V> void changes(Map<String, V> now, Map<String, V> then, Function<V, Bounds> bounds, List<Bounds> changed) {
        now.forEach((id, view) -> {
            V was = then.get(id);
            if (was != view) {
                changed.add(bounds.apply(view));
                if (was != null) {
                    changed.add(bounds.apply(was));
                }
            }
        });
        then.forEach((id, was) -> {
            if (!now.containsKey(id)) {
                changed.add(bounds.apply(was));
            }
        });
    }

    /** How many tiles have a place in common with an area, which decides on the {@link Detail}. */
    public int tilesIn(Bounds area) {
        return (int) things.stream().filter(thing -> thing.near().bounds().intersects(area)).count();
    }

    /**
     * What to show when components are selected under this drawing's lens: the failure of a single one under the lens of
     * failures, and of a single point of failure under that of findings; else nothing.
     */
    public Aftermath aftermath(Collection<String> selected) {
        if (review.isEmpty() || selected.size() != 1) {
            return Aftermath.NONE;
        }
        String id = selected.iterator().next();
        boolean asked = look.lens() == Lens.FAILURE || look.lens() == Lens.FINDINGS && cut(id) != null;
        return asked ? Aftermath.of(review.get(), id) : Aftermath.NONE;
    }

    /** How bad it is that this component's failure alone stops users, if the lens tells. */
    @Nullable Severity cut(String component) {
        Tile tile = tiles.get(component);
        return tile == null ? null : tile.cut();
    }

    /** What an area shows, from the back to the front: frames, links, tiles; from far away frames lie over links. */
    public List<Mark> marks(Detail detail, Bounds area) {
        return marks(detail, area, Aftermath.NONE);
    }

    /** What an area shows after a failure. */
    public List<Mark> marks(Detail detail, Bounds area, Aftermath aftermath) {
        List<Mark> marks = new ArrayList<>();
        if (detail == Detail.FAR) {
            Set<String> outer = outerFrames();
            frames.stream().filter(view -> outer.contains(view.tile.id())).forEach(view -> add(marks, view.far, view.near.bounds(), area));
            farLinks().lines().forEach(line -> add(marks, line, line.bounds(), area));
            frames.stream().filter(view -> !outer.contains(view.tile.id())).forEach(view -> add(marks, view.far, view.near.bounds(), area));
        } else {
            frames.forEach(view -> add(marks, view.near, view.near.bounds(), area));
        }
        if (detail != Detail.FAR) {
            frames.forEach(view -> view.title.forEach(mark -> add(marks, mark, view.near.bounds(), area)));
        }
        switch (detail) {
            case FAR -> { }
            case MIDDLE -> links.values().stream().filter(link -> link.near.bounds().intersects(area))
                    .forEach(link -> marks.add(shown(link, link.middle, aftermath)));
            case NEAR -> links.values().stream().filter(link -> link.near.bounds().intersects(area))
                    .forEach(link -> marks.add(shown(link, link.near, aftermath)));
        }
        TileMarks overlays = new TileMarks(look);
        for (Thing thing : things) {
            if (!thing.near().bounds().intersects(area)) {
                continue;
            }
            String id = thing.id();
            Mark mark = switch (detail) {
                case FAR -> thing.far();
                case MIDDLE -> thing.middle();
                case NEAR -> thing.near();
            };
            marks.add(aftermath.touches(id) ? dimmed(mark) : mark);
            if (aftermath.dead().contains(id)) {
                marks.add(overlays.cross(thing.box()));
            } else if (aftermath.degraded().contains(id)) {
                marks.add(overlays.hatch(thing.box()));
            }
        }
        if (detail == Detail.FAR) {
            farLinks().numbers().forEach(number -> add(marks, number, number.bounds(), area));
        } else {
            cuts().forEach(cut -> add(marks, cut, cut.bounds(), area));
        }
        return marks;
    }

    private Mark shown(LinkView link, Mark mark, Aftermath aftermath) {
        if (aftermath == Aftermath.NONE) {
            return mark;
        }
        Link drawn = design.architecture().linksById().get(link.id);
        return drawn != null && (aftermath.touches(drawn.from()) || aftermath.touches(drawn.to())) ? dimmed(mark) : mark;
    }

    private static Mark dimmed(Mark mark) {
        return mark instanceof Group group ? group.dimmed(DIMMED) : Group.of("", "", "", List.of(mark)).dimmed(DIMMED);
    }

    private static void add(List<Mark> marks, Mark mark, Bounds place, Bounds area) {
        if (place.intersects(area)) {
            marks.add(mark);
        }
    }

    private List<Mark> cuts() {
        List<Mark> lines = cuts;
        if (lines == null) {
            lines = tiles.values().stream().allMatch(tile -> tile.cut() == null) ? List.of() : CutMarks.of(this, look.theme());
            cuts = lines;
        }
        return lines;
    }

    /** The frames that hold others, which links between those may cross. */
    private Set<String> outerFrames() {
        Set<String> outer = outerFrames;
        if (outer == null) {
            outer = frames.stream().map(view -> design.architecture().componentsById().get(view.tile.id())).filter(Objects::nonNull)
                    .map(Component::parent).filter(Objects::nonNull).collect(Collectors.toSet());
            outerFrames = outer;
        }
        return outer;
    }

    /** Takes over the lines that are seen from far away, which while something is dragged stay as they were. */
    void keepFarLinks(Drawing settled) {
        farLinks = settled.farLinks();
    }

    private FarLinks.View farLinks() {
        FarLinks.View view = farLinks;
        if (view == null) {
            view = FarLinks.of(this, look.theme());
            farLinks = view;
        }
        return view;
    }

    /** The whole drawing for an output on paper or in a file. */
    public Picture picture() {
        return picture(Aftermath.NONE);
    }

    /** The whole drawing after a failure. */
    public Picture picture(Aftermath aftermath) {
        return new Picture(bounds, marks(Detail.NEAR, bounds, aftermath), design.name(), look.language().code(),
                look.theme().color(Role.SHEET));
    }

    private int depth(String id) {
        int depth = 0;
        for (Component at = design.architecture().componentsById().get(id); at != null && at.parent() != null && depth < 64;
                at = design.architecture().componentsById().get(at.parent())) {
            depth++;
        }
        return depth;
    }
}
