package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Annotation;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Link;
import org.tenfold.design.Point;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Layered;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Mark.Group;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Role;
import org.tenfold.picture.route.Routing;
import org.tenfold.picture.route.Segment;
import org.tenfold.picture.route.SpatialIndex;
import org.tenfold.review.Review;
import org.tenfold.rules.Severity;
import org.tenfold.service.Part;
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
    final Layered<Tile> tiles;
    final Layered<LinkStyle> styles;
    final Sheet sheet;
    final Layered<ComponentView> components;
    private final Supplier<LinkViews> linking;
    private @Nullable LinkViews links;
    final Layered<AnnotationView> annotations;
    /** While something is dragged, the drawing from before that. */
    private final @Nullable Drawing rest;
    /** While something is dragged, what it is dragged over: a drawing that says the same with everything where it stood. */
    private final @Nullable Drawing ground;
    private final Map<String, Integer> inFront;
    /** Of annotations, from the back to the front. */
    private final Map<String, Integer> order = new HashMap<>();
    /** Where a pointer finds tiles and annotations. */
    private final SpatialIndex<String> places;
    /** Where tiles and annotations are painted. */
    private final SpatialIndex<String> things;
    /** Where frames are painted. */
    private final SpatialIndex<String> frames;
    private FarLinks.@Nullable View farLinks;
    /** Those of an earlier drawing; null for none. */
    private final FarLinks.@Nullable View farLinksBefore;
    private @Nullable List<Mark> cuts;
    private @Nullable Set<String> cutParts;
    private @Nullable Set<String> outerFrames;
    private @Nullable Bounds bounds;

    /**
     * @param known a drawing with the same look, whose indexes this one takes over as far as nothing moved; null for none
     * @param rest while something is dragged, the drawing from before that, else null
     * @param ground while something is dragged, a drawing that says the same with everything where it stood, else null
     * @param linking is asked once, and only if somebody wants to know of links: from far away none of them is seen
     */
    Drawing(@Nullable Drawing known, @Nullable Drawing rest, @Nullable Drawing ground, Design design, Optional<Review> review, Look look,
            Layered<Tile> tiles, Layered<LinkStyle> styles, Sheet sheet, Layered<ComponentView> components,
            Supplier<LinkViews> linking, Layered<AnnotationView> annotations) {
        this.rest = rest;
        this.ground = ground;
        this.design = design;
        this.review = review;
        this.look = look;
        this.topology = sheet.bonds().topology();
        this.tiles = tiles;
        this.styles = styles;
        this.sheet = sheet;
        this.components = components;
        this.linking = linking;
        this.annotations = annotations;
        this.inFront = design.layout().placesInFront();
        this.places = known == null ? new SpatialIndex<>() : known.places.branch();
        this.things = known == null ? new SpatialIndex<>() : known.things.branch();
        this.frames = known == null ? new SpatialIndex<>() : known.frames.branch();
        if (known != null && known.design == design && known.look.theme() == look.theme()) {
            // Figures that came in since move no line.
            farLinks = known.farLinks;
            outerFrames = known.outerFrames;
        }
        farLinksBefore = known == null ? null : known.farLinks != null ? known.farLinks : known.farLinksBefore;
        index(components, known == null ? Layered.empty() : known.components);
        index(annotations, known == null ? Layered.empty() : known.annotations);
        // Images lie behind notes unless somebody says otherwise.
        design.layout().annotations().values().stream().sorted(Comparator.comparing(Annotation.Note.class::isInstance))
                .forEach(annotation -> order.put(annotation.id(), order.size()));
    }

    /** Brings the places at which things are found up to date. */
    private <T extends Thing> void index(Layered<T> now, Layered<T> before) {
        for (String id : now.differences(before)) {
            T was = before.get(id);
            if (was != null) {
                (was.isFrame() ? frames : things).remove(was.area(), id);
                was.places().forEach(place -> places.remove(place, id));
            }
            T is = now.get(id);
            if (is != null) {
                (is.isFrame() ? frames : things).add(is.area(), id);
                is.places().forEach(place -> places.add(place, id));
            }
        }
    }

    /** Whether its links are led as well as they can be, and not only within a frame. */
    public boolean isSettled() {
        return rest == null;
    }

    /** The drawing that the next one follows from: this one, or while something is dragged that from before the drag. */
    Drawing rest() {
        return rest == null ? this : rest;
    }

    /** What the next frame of a drag can be laid over. */
    Drawing ground() {
        return ground == null ? this : ground;
    }

    /** How the links run and look. */
    LinkViews links() {
        LinkViews made = links;
        if (made == null) {
            made = linking.get();
            links = made;
        }
        return made;
    }

    private Routing routing() {
        return links().routing();
    }

    /** A part of the architecture that is drawn, null if there is none with this id. */
    @Nullable Part part(String id) {
        int node = topology.index(id);
        return node < 0 ? null : topology.part(node);
    }

    /** The links that are drawn as one with this one, none if there is no such link. */
    List<Link> bundle(String id) {
        Link link = sheet.bonds().link(id);
        return link == null ? List.of() : sheet.bonds().bundle(link);
    }

    /** What is drawn. */
    public Design design() {
        return design;
    }

    public Look look() {
        return look;
    }

    /** Whether it is the drawing of these, and not only one of something alike. */
    public boolean shows(Design other, Optional<Review> figures, Look colours) {
        return design == other && review.orElse(null) == figures.orElse(null) && look.equals(colours);
    }

    /** Works out here and now what a window that shows everything asks for first. */
    public Drawing prepared() {
        bounds();
        outerFrames();
        farLinks();
        cuts();
        return this;
    }

    /** Everything drawn, with a margin. */
    public Bounds bounds() {
        Bounds all = bounds;
        if (all == null) {
            all = Bounds.EMPTY;
            // Whatever lies among the others for sure need not be measured.
            for (AnnotationView view : annotations.values()) {
                all = all.union(view.near().bounds());
            }
            for (ComponentView view : components.values()) {
                if (!all.contains(TileMarks.bounds(view.area()))) {
                    // With the room for all texts, so that no lens makes it larger.
                    all = all.union(view.near().bounds())
                            .union(view.isFrame() ? Bounds.EMPTY : TileMarks.bounds(view.tile().footprint().around(view.box())));
                }
            }
            for (LinkView link : links().views().values()) {
                if (!link.places().stream().allMatch(all::contains)) {
                    all = all.union(link.near().bounds());
                }
            }
            all = all.grow(MARGIN);
            bounds = all;
        }
        return all;
    }

    /** A tile, an annotation, or a frame as it is drawn: an Auto Scaling group reaches over all its zones. */
    public Optional<Box> box(String id) {
        AnnotationView annotation = annotations.get(id);
        return Optional.ofNullable(annotation == null ? sheet.box(id) : annotation.box());
    }

    /** How far the texts under a tile reach below it; 0 for anything else. */
    public double texts(String component) {
        return annotations.has(component) ? 0 : sheet.texts(component);
    }

    /** The tiles that stand for a component in other zones. */
    public List<Shadow> shadows(String component) {
        return sheet.shadows(component);
    }

    /** The points of a link from its first end to its last; empty if it is not drawn. */
    public List<Point> way(String link) {
        return routing().points(link);
    }

    /** The place of a link's label, if it has one and there was room. */
    public Optional<Box> label(String link) {
        return Optional.ofNullable(links().views().get(link)).map(LinkView::plate);
    }

    /** The marks of a component at near detail, shadows included. */
    public Optional<Group> component(String id) {
        return Optional.ofNullable(components.get(id)).map(ComponentView::near);
    }

    /** The badge of a component's findings, to be painted once more over what crosses it; empty without one. */
    public List<Mark> badge(String id) {
        ComponentView view = components.get(id);
        return view == null ? List.of() : new TileMarks(look).badge(view.tile(), view.box());
    }

    /** The count of a component's machines at near detail, to be painted once more likewise; empty for one. */
    public List<Mark> count(String id) {
        ComponentView view = components.get(id);
        return view == null || view.isFrame() ? List.of() : new TileMarks(look).count(view.tile(), view.box(), view.shadows());
    }

    /** The marks of a link at near detail. */
    public Optional<Group> link(String id) {
        return Optional.ofNullable(links().views().get(id)).map(LinkView::near);
    }

    /** The tile whose square, texts or shadow lies at a place, or the annotation. */
    public Optional<String> tileAt(double x, double y) {
        // Of several the one that is painted last is seen.
        return places.touching(new Box(x, y, 0, 0)).stream().max(Comparator.comparingLong(this::placeOfThing));
    }

    /** The component whose badge lies at a place; the one that is painted last of several. */
    public Optional<String> badgeAt(double x, double y) {
        Box around = new Box(x, y, 0, 0).grown(TileMarks.WIDE_BADGE);
        Predicate<String> there = id -> badge(id).stream().anyMatch(mark -> mark.bounds().contains(x, y));
        return things.touching(around).stream().filter(there).max(Comparator.comparingLong(this::placeOfThing))
                .or(() -> frames.touching(around).stream().filter(there).max(Comparator.comparingLong(this::placeOfFrame)));
    }

    /** The link whose label lies at a place. */
    public Optional<String> labelAt(double x, double y) {
        return links().plates().touching(new Box(x, y, 0, 0)).stream().findFirst();
    }

    /** The links whose labels lie so near the border of a container; none for a tile. */
    public Set<String> labelsAround(String container, double reach) {
        ComponentView view = components.get(container);
        if (view == null || !view.isFrame()) {
            return Set.of();
        }
        Box box = view.box();
        return Stream.of(new Box(box.x(), box.y(), box.width(), 0), new Box(box.x(), box.bottom(), box.width(), 0),
                new Box(box.x(), box.y(), 0, box.height()), new Box(box.right(), box.y(), 0, box.height()))
                .flatMap(side -> links().plates().touching(side.grown(reach)).stream()).collect(Collectors.toSet());
    }

    /** The innermost container at a place. */
    public Optional<String> containerAt(double x, double y) {
        return framesAt(x, y, 0).stream().max(Comparator.comparingLong(this::placeOfFrame));
    }

    /** The containers drawn as frames at a place or so near it, in no order. */
    public List<String> framesAt(double x, double y, double reach) {
        return frames.touching(new Box(x, y, 0, 0).grown(reach)).stream().filter(id -> view(id).box().grown(reach).contains(x, y)).toList();
    }

    private ComponentView view(String component) {
        return Objects.requireNonNull(components.get(component));
    }

    /** Sorts tiles and annotations from the back to the front: annotations lie behind tiles unless somebody says otherwise. */
    private long placeOfThing(String id) {
        Integer annotation = order.get(id);
        return (inFront.getOrDefault(id, -1) + 1L << 32) + (annotation != null ? annotation : order.size() + topology.index(id));
    }

    /** Sorts frames from the outermost to the innermost; the band of a group lies over the zones that it crosses. */
    private long placeOfFrame(String id) {
        return (view(id).tile().band() ? 1L << 62 : 0) + ((long) depth(id) << 54) + (inFront.getOrDefault(id, -1) + 1L << 27) + topology.index(id);
    }

    private record Placed<T>(long place, T thing) {
    }

    /** The things of these ids from the back to the front. */
    private static <T> List<T> sorted(Collection<String> ids, ToLongFunction<String> place, Function<String, @Nullable T> thing) {
        List<Placed<T>> placed = new ArrayList<>(ids.size());
        for (String id : ids) {
            placed.add(new Placed<>(place.applyAsLong(id), Objects.requireNonNull(thing.apply(id))));
        }
        placed.sort(Comparator.comparingLong(Placed::place));
        return placed.stream().map(Placed::thing).toList();
    }

    private Thing thing(String id) {
        AnnotationView annotation = annotations.get(id);
        return annotation != null ? annotation : view(id);
    }

    /** The tile at a place, else the innermost container. */
    public Optional<String> componentAt(double x, double y) {
        return tileAt(x, y).or(() -> containerAt(x, y));
    }

    /** The link that passes a place within a distance; the nearest of several. */
    public Optional<String> linkNear(double x, double y, double reach) {
        return routing().touching(new Box(x, y, 0, 0).grown(reach)).stream()
                .filter(segment -> sheet.bonds().link(segment.wire()) != null)
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
        if (!look.equals(before.look) || design.architecture().componentsById().isEmpty() != before.design.architecture().componentsById().isEmpty()) {
            return Optional.empty();
        }
        List<Bounds> changed = new ArrayList<>();
        changes(components, before.components, view -> List.of(TileMarks.bounds(view.area())), changed);
        changes(annotations, before.annotations, view -> List.of(TileMarks.bounds(view.area())), changed);
        if (detail == Detail.FAR) {
            if (farLinks() != before.farLinks()) {
                changed.addAll(farLinks().changes(before.farLinks()));
            }
        } else {
            changes(links().views(), before.links().views(), LinkView::places, changed);
            if (!cuts().equals(before.cuts())) {
                Stream.concat(cuts().stream(), before.cuts().stream()).map(Mark::bounds).forEach(changed::add);
            }
        }
        if (!design.architecture().changed(before.design.architecture()).isEmpty()) {
            // A frame that stands in another one now lies above or below others than before.
            components.forEach((id, view) -> {
                if (view.isFrame() && (depth(id) != before.depth(id) || outerFrames().contains(id) != before.outerFrames().contains(id))) {
                    changed.add(TileMarks.bounds(view.area()));
                }
            });
        }
        List<String> front = design.layout().order();
        if (!front.equals(before.design.layout().order())) {
            Stream.concat(front.stream(), before.design.layout().order().stream()).distinct()
                    .filter(id -> annotations.has(id) || components.has(id)).forEach(id -> changed.add(TileMarks.bounds(thing(id).area())));
        }
        return Optional.of(changed);
    }

    private static <V> void changes(Layered<V> now, Layered<V> then, Function<V, List<Bounds>> places, List<Bounds> changed) {
        for (String id : now.differences(then)) {
            Stream.of(now, then).map(views -> views.get(id)).filter(Objects::nonNull).forEach(view -> changed.addAll(places.apply(view)));
        }
    }

    /** How many tiles and annotations have a place in common with an area. */
    public int tilesIn(Bounds area) {
        return things.touching(box(area)).size();
    }

    /**
     * The level of detail for a window.
     *
     * @param scale window pixels per sheet unit
     * @param area what the window shows
     */
    public Detail detail(double scale, Bounds area) {
        return Detail.of(scale, tiles -> {
            int[] seen = {0};
            return things.any(box(area), _ -> ++seen[0] > tiles);
        });
    }

    private static Box box(Bounds area) {
        return new Box(area.x(), area.y(), area.width(), area.height());
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
        List<ComponentView> framesThere = sorted(frames.touching(box(area)), this::placeOfFrame, components::get);
        Collection<FarLinks.Bundle> bundles = detail == Detail.FAR ? farLinks().bundles().values() : List.of();
        if (detail == Detail.FAR) {
            Set<String> outer = outerFrames();
            framesThere.stream().filter(view -> outer.contains(view.id())).forEach(view -> marks.add(view.marks(detail)));
            bundles.forEach(bundle -> add(marks, bundle.line(), bundle.room(), area));
            framesThere.stream().filter(view -> !outer.contains(view.id())).forEach(view -> marks.add(view.marks(detail)));
        } else {
            framesThere.forEach(view -> marks.add(view.marks(detail)));
            framesThere.forEach(view -> marks.addAll(view.title()));
            for (LinkView link : linksIn(box(area))) {
                marks.add(shown(link, detail == Detail.MIDDLE ? link.middle() : link.near(), aftermath));
            }
        }
        TileMarks overlays = new TileMarks(look);
        for (Thing thing : sorted(things.touching(box(area)), this::placeOfThing, this::thing)) {
            String id = thing.id();
            Mark mark = thing.marks(detail);
            marks.add(aftermath.touches(id) ? dimmed(mark) : mark);
            if (aftermath.dead().contains(id)) {
                marks.add(overlays.cross(thing.box()));
            } else if (aftermath.degraded().contains(id)) {
                marks.add(overlays.hatch(thing.box()));
            }
        }
        if (detail == Detail.FAR) {
            bundles.stream().map(FarLinks.Bundle::plate).filter(Objects::nonNull).forEach(plate -> {
                add(marks, plate.ground(), plate.room(), area);
                add(marks, plate.number(), plate.room(), area);
            });
        } else {
            cuts().forEach(cut -> add(marks, cut, cut.bounds(), area));
        }
        return marks;
    }

    /** All frames and tiles as from far away, without the links: what a small map of the sheet shows. */
    public List<Mark> map() {
        Box all = box(bounds());
        return Stream.concat(sorted(frames.touching(all), this::placeOfFrame, components::get).stream().map(view -> view.marks(Detail.FAR)),
                sorted(things.touching(all), this::placeOfThing, this::thing).stream().map(thing -> thing.marks(Detail.FAR))).toList();
    }

    private List<LinkView> linksIn(Box area) {
        Set<String> ids = new HashSet<>(links().plates().touching(area));
        routing().touching(area.grown(LinkMarks.MOST_REACH)).forEach(part -> ids.add(part.wire()));
        return sorted(ids, id -> (long) sheet.bonds().order(id), links().views()::get);
    }

    private Mark shown(LinkView link, Mark mark, Aftermath aftermath) {
        if (aftermath == Aftermath.NONE) {
            return mark;
        }
        Link drawn = sheet.bonds().link(link.id());
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

    /** The ids of components whose failure alone stops users, if the lens tells. */
    private Set<String> cutParts() {
        Set<String> parts = cutParts;
        if (parts == null) {
            parts = ground != null && ground.tiles == tiles ? ground.cutParts()
                    : tiles.values().stream().filter(tile -> tile.cut() != null).map(Tile::id).collect(Collectors.toSet());
            cutParts = parts;
        }
        return parts;
    }

    /** The links that end at such components, in the order of the architecture. */
    Collection<Link> linksOfCuts() {
        return cutParts().stream().flatMap(id -> sheet.bonds().linksAt(design.seen(id)).stream())
                .collect(Collectors.toMap(link -> sheet.bonds().order(link.id()), Function.identity(), (link, same) -> link, TreeMap::new)).values();
    }

    private List<Mark> cuts() {
        List<Mark> lines = cuts;
        if (lines == null) {
            lines = CutMarks.of(this, look.theme());
            cuts = lines;
        }
        return lines;
    }

    /** The frames that hold others, which links between those may cross. */
    private Set<String> outerFrames() {
        Set<String> outer = outerFrames;
        if (outer == null) {
            outer = ground != null && ground.sheet.bonds() == sheet.bonds() ? ground.outerFrames() : components.values().stream().filter(ComponentView::isFrame)
                    .map(view -> design.architecture().componentsById().get(view.id())).filter(Objects::nonNull)
                    .map(Component::parent).filter(Objects::nonNull).collect(Collectors.toSet());
            outerFrames = outer;
        }
        return outer;
    }

    /** The lines that are seen from far away, which while something is dragged stay as they were. */
    private FarLinks.View farLinks() {
        FarLinks.View view = farLinks;
        if (view == null) {
            view = rest != null && rest.look.equals(look) ? rest.farLinks() : FarLinks.of(this, look.theme(), farLinksBefore);
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
        return new Picture(bounds(), marks(Detail.NEAR, bounds(), aftermath), design.name(), look.language().code(),
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
