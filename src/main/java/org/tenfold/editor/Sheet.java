package org.tenfold.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Link;
import org.tenfold.design.Point;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.draw.Drawing;
import org.tenfold.service.Scope;
import org.tenfold.service.ServiceCatalog;

/** What lies where on the sheet of a design: parts and links. */
public final class Sheet {

    /** The same in window pixels. */
    private static final double REACH = 6;
    /** From further away labels are too small to be taken hold of. */
    private static final double MOST_REACH_FOR_LABELS = 12;
    /** Tiles smaller than this, in units of the reach, have no arrows, which would lie over each other. */
    static final double LEAST_TILE = 5;
    /** Those smaller than this are seen from afar, without badges. */
    private static final double LEAST_BADGED = 2;

    /** So many steps away a free place is looked for, … */
    private static final int FREE_REACH = 40;
    private static final double FREE_STEP = 2 * Grid.STEP;
    /** … with so much room around parts, whose names are wider than they, … */
    private static final double FREE_GAP = 3 * Grid.STEP;
    /** … and so much further away where links and frames stay seen. */
    private static final double DETOUR = 2 * Box.TILE;

    private final Places places;
    private final Design design;
    private final ServiceCatalog catalog;
    private final @Nullable Drawing drawing;

    /** @param drawing the drawing that is seen, which may be of an earlier moment; without one there are no links to hit */
    Sheet(Places places, @Nullable Drawing drawing) {
        this.places = places;
        this.design = places.design();
        this.catalog = places.catalog();
        this.drawing = drawing;
    }

    Design design() {
        return design;
    }

    ServiceCatalog catalog() {
        return catalog;
    }

    /**
     * What lies at a place.
     *
     * @param reach how far from a thin thing the place may be, in sheet units
     */
    public Hit at(double x, double y, Selection selection, @Nullable String hovered, double reach) {
        Hit handle = handleAt(x, y, selection, reach);
        if (handle != null) {
            return handle;
        }
        Optional<Hit> ofLink = selection.single().filter(this::isFreeLink).flatMap(id -> linkPartAt(id, x, y, reach));
        if (ofLink.filter(Hit.End.class::isInstance).isPresent()) {
            // The arrows of the part at which it ends lie there too, and come up only as the pointer does.
            return ofLink.get();
        }
        Optional<String> badge = badgeAt(x, y, reach);
        if (badge.isPresent()) {
            return new Hit.Badge(badge.get());
        }
        for (String id : Box.TILE / reach < LEAST_TILE ? List.<String>of() : dotted(selection, hovered)) {
            Optional<Hit.Dot> dot = dotAt(id, x, y, reach);
            if (dot.isPresent()) {
                return dot.get();
            }
        }
        if (drawing != null && reach <= MOST_REACH_FOR_LABELS) {
            Optional<String> label = drawing.labelAt(x, y).filter(this::isFreeLink);
            if (label.isPresent()) {
                return new Hit.Label(label.get());
            }
        }
        if (ofLink.isPresent()) {
            return ofLink.get();
        }
        Optional<String> tile = tileAt(x, y);
        if (tile.isPresent()) {
            return new Hit.Tile(tile.get());
        }
        Component container = containerAt(x, y, reach / 2);
        Box inner = container == null ? null : box(container.id());
        boolean onFrame = inner != null && (!inner.grown(-reach).contains(x, y) || y < inner.y() + Placement.TITLE);
        @Nullable String text = tileTextAt(x, y);
        @Nullable String link = linkNear(x, y, reach).orElse(null);
        // The texts take the room beside the tile too, in which nothing is drawn but links.
        if (text != null && (link == null || design.seenBox(text).filter(box -> y <= box.bottom()).isEmpty())) {
            return new Hit.Tile(text);
        }
        if (link != null) {
            return Optional.of(link).filter(this::isFreeLink).flatMap(id -> linkPartAt(id, x, y, reach)).orElseGet(() -> new Hit.OnLink(link));
        }
        return container == null ? new Hit.Nothing() : onFrame ? new Hit.Frame(container.id()) : new Hit.Inside(container.id());
    }

    /** The innermost container at a place or so near it, as it is drawn; null if there is none. */
    private @Nullable Component containerAt(double x, double y, double reach) {
        return places.innermost(drawn().map(drawn -> drawn.framesAt(x, y, reach))
                .orElseGet(() -> places.frames(box -> box.grown(reach).contains(x, y)))).orElse(null);
    }

    /** How near the pointer must come to a thin thing, in sheet units. */
    public static double reach(double scale) {
        return REACH / scale;
    }

    /** The tile, or else the group, at which a link may end there; null if there is none. */
    public @Nullable String endAt(double x, double y) {
        List<String> there = new ArrayList<>(places.thingsAt(x, y));
        there.addAll(places.frames(box -> box.contains(x, y)));
        @Nullable String group = null;
        for (Component component : places.inOrder(there).toList()) {
            if (!Placement.isContainer(catalog, component)) {
                return component.id();
            }
            if (catalog.service(component.service()).encloses().orElseThrow() == Scope.GROUP) {
                group = component.id();
            }
        }
        return group;
    }

    /** The component whose badge lies at a place, if tiles are large enough to have one. */
    Optional<String> badgeAt(double x, double y, double reach) {
        return Box.TILE / reach < LEAST_BADGED ? Optional.empty() : drawn().flatMap(drawn -> drawn.badgeAt(x, y));
    }

    /** The tile or annotation at a place, texts and shadows not counted; the one that is painted last of several. */
    Optional<String> tileAt(double x, double y) {
        return tilesAt(x, y).stream().findFirst();
    }

    /** Tiles and annotations, from the front to the back. */
    private List<String> tilesAt(double x, double y) {
        List<String> there = places.thingsAt(x, y);
        Stream<String> notes = design.layout().annotations().keySet().stream().filter(there::contains);
        return design.layout().inOrder(Stream.concat(notes, places.inOrder(there).map(Component::id)).toList()).reversed();
    }

    /** All that lies at a place, from the front to the back: tiles, a link, then containers from the innermost outwards. */
    List<String> stackAt(double x, double y, double reach) {
        List<String> stack = new ArrayList<>(tilesAt(x, y));
        linkNear(x, y, reach).ifPresent(stack::add);
        places.inOrder(places.frames(box -> box.contains(x, y)))
                .sorted(Comparator.comparingInt((Component component) -> Placement.depth(design.architecture(), component)).reversed())
                .forEach(component -> stack.add(component.id()));
        return stack;
    }

    /** What lies next beneath one of the things at a place, after the undermost the uppermost; without one the uppermost. */
    Optional<String> beneath(@Nullable String id, double x, double y, double reach) {
        List<String> stack = stackAt(x, y, reach);
        return stack.isEmpty() ? Optional.empty() : Optional.of(stack.get((stack.indexOf(id) + 1) % stack.size()));
    }

    /** The points of a link as it is drawn; empty if it is not. */
    List<Point> way(String link) {
        return drawing == null ? List.of() : drawing.way(link);
    }

    /**
     * The place nearest to a box in which it covers no part and no annotation and is seen whole, one without links and frames rather than
     * one a little nearer; the box itself if there is none near it.
     */
    Box free(Box wanted, Bounds seen) {
        Box area = wanted.grown(FREE_REACH * FREE_STEP + Box.TILE);
        List<Box> taken = new ArrayList<>();
        List<Box> crossed = lines(null);
        places.forEachIn(area, (id, box) -> tile(id).ifPresentOrElse(tile -> taken.add(tile.grown(FREE_GAP)), () -> crossed.addAll(edges(box))));
        crossed.removeIf(line -> !line.intersects(area));
        Box best = wanted;
        double least = Double.POSITIVE_INFINITY;
        for (int across = -FREE_REACH; across <= FREE_REACH; across++) {
            for (int down = -FREE_REACH; down <= FREE_REACH; down++) {
                Box place = wanted.moved(across * FREE_STEP, down * FREE_STEP);
                double far = Math.hypot(across, down) * FREE_STEP;
                if (far < least && seen.contains(Hints.bounds(place)) && taken.stream().noneMatch(place::intersects)) {
                    double cost = far + (crossed.stream().anyMatch(place.grown(1)::intersects) ? DETOUR : 0);
                    best = cost < least ? place : best;
                    least = Math.min(least, cost);
                }
            }
        }
        return best;
    }

    /** The frame of a container, with its title. */
    private static List<Box> edges(Box frame) {
        return List.of(new Box(frame.x(), frame.y(), frame.width(), Placement.TITLE), new Box(frame.x(), frame.y(), 1, frame.height()),
                new Box(frame.right() - 1, frame.y(), 1, frame.height()), new Box(frame.x(), frame.bottom() - 1, frame.width(), 1));
    }

    /** Where links and their words are drawn, all but those of one link, which may be null. */
    List<Box> lines(@Nullable String besides) {
        List<Box> lines = new ArrayList<>();
        if (drawing != null) {
            design.architecture().drawnLinks().map(Link::id).filter(id -> !id.equals(besides)).forEach(id -> {
                lines.addAll(parts(way(id)));
                drawing.label(id).ifPresent(lines::add);
            });
        }
        return lines;
    }

    private static List<Box> parts(List<Point> way) {
        return IntStream.range(1, way.size()).mapToObj(at -> around(way.get(at - 1), way.get(at))).toList();
    }

    private static Box around(Point from, Point to) {
        return new Box(Math.min(from.x(), to.x()), Math.min(from.y(), to.y()), Math.abs(from.x() - to.x()), Math.abs(from.y() - to.y()));
    }

    /** What of a link can be taken hold of at a place: an end, or a straight part. */
    private Optional<Hit> linkPartAt(String link, double x, double y, double reach) {
        List<Point> way = way(link);
        if (way.size() < 2 || !isLink(link)) {
            return Optional.empty();
        }
        if (near(way.getFirst(), x, y, 1.5 * reach)) {
            return Optional.of(new Hit.End(link, true));
        }
        if (near(way.getLast(), x, y, 1.5 * reach)) {
            return Optional.of(new Hit.End(link, false));
        }
        for (int i = 1; i < way.size(); i++) {
            Point from = way.get(i - 1);
            Point to = way.get(i);
            if (around(from, to).grown(reach).contains(x, y)) {
                return Optional.of(new Hit.Part(link, i, from.y() == to.y()));
            }
        }
        return Optional.empty();
    }

    private static boolean near(Point point, double x, double y, double reach) {
        return Math.hypot(point.x() - x, point.y() - y) <= reach;
    }

    /** The link that passes a place; the nearest of several. */
    Optional<String> linkNear(double x, double y, double reach) {
        return drawing == null ? Optional.empty()
                : drawing.linkNear(x, y, reach).filter(this::isLink);
    }

    /** What a rectangle encloses, or only touches; links come with both of their ends. */
    public List<String> inside(Box area, boolean touching) {
        Set<String> caught = new HashSet<>();
        places.forEachIn(area, (id, box) -> {
            if (area.contains(box) || touching && !places.isFrame(id)) {
                caught.add(id);
            }
        });
        return withLinks(design, Stream.concat(places.inOrder(caught).map(Component::id),
                design.layout().annotations().keySet().stream().filter(caught::contains)).toList());
    }

    /** Parts, and the links among them. */
    static List<String> withLinks(Design design, List<String> ids) {
        Set<String> ends = Set.copyOf(ids);
        return Stream.concat(ids.stream(), design.architecture().drawnLinks()
                .filter(link -> ends.contains(link.from()) && ends.contains(link.to())).map(Link::id)).toList();
    }

    /** The four directions in which a component has an arrow. */
    static final List<Point> DIRECTIONS = List.of(new Point(0, -1), new Point(1, 0), new Point(0, 1), new Point(-1, 0));
    /** From the edge of a tile to the middle of its arrow, in units of the reach. */
    private static final double ARROW_DISTANCE = 2.5;

    /** The middle of the arrow in a direction, below the texts of a tile. */
    Optional<Point> arrow(String id, Point direction, double reach) {
        return edge(id, direction).map(edge -> edge.plus(direction.x() * ARROW_DISTANCE * reach, direction.y() * ARROW_DISTANCE * reach));
    }

    /** Where a link begins that leaves a component in a direction: the middle of its edge, or the foot of its texts. */
    Optional<Point> edge(String id, Point direction) {
        double texts = direction.y() > 0 && drawing != null ? drawing.texts(id) : 0;
        return design.seenBox(id).map(box -> new Point(box.centerX() + direction.x() * box.width() / 2,
                box.centerY() + direction.y() * (box.height() / 2 + texts)));
    }

    /** An arrow is hit anywhere from where a link begins to its own far side. */
    private Optional<Hit.Dot> dotAt(String id, double x, double y, double reach) {
        return DIRECTIONS.stream().filter(direction -> edge(id, direction).filter(edge -> {
            double out = (x - edge.x()) * direction.x() + (y - edge.y()) * direction.y();
            double aside = Math.abs((x - edge.x()) * direction.y()) + Math.abs((y - edge.y()) * direction.x());
            return aside <= 2 * reach && out >= -reach && out <= (ARROW_DISTANCE + 2) * reach;
        }).isPresent()).findFirst().map(direction -> new Hit.Dot(id, (int) direction.x(), (int) direction.y()));
    }

    /** Whether a place is so near a component that its arrows stay. */
    boolean near(String id, double x, double y, double reach) {
        return withTexts(id).filter(box -> box.grown((ARROW_DISTANCE + 2) * reach).contains(x, y)).isPresent();
    }

    /** A tile with the texts below it, or an annotation; empty for a container that is drawn as a frame. */
    Optional<Box> tile(String id) {
        return places.isFrame(id) ? Optional.empty() : withTexts(id);
    }

    /** Whether the tile of a component with its texts lies on another one. */
    boolean coversTile(String id) {
        Box room = tile(id).orElse(null);
        List<String> covered = new ArrayList<>();
        if (room != null) {
            places.forEachIn(room, (other, box) -> {
                if (!other.equals(id) && !places.isFrame(other) && !design.layout().annotations().containsKey(other)) {
                    covered.add(other);
                }
            });
        }
        return !covered.isEmpty();
    }

    private Optional<Box> withTexts(String id) {
        double texts = drawing == null ? 0 : drawing.texts(id);
        return design.seenBox(id).map(box -> new Box(box.x(), box.y(), box.width(), box.height() + texts));
    }

    /** The corners of a container or an annotation, by which it is resized. */
    public static List<Point> corners(Box box) {
        return List.of(new Point(box.x(), box.y()), new Point(box.right(), box.y()), new Point(box.right(), box.bottom()),
                new Point(box.x(), box.bottom()));
    }

    /** Whether a component shows dots from which a link can be drawn. */
    boolean hasDots(String id) {
        Component component = design.architecture().componentsById().get(id);
        return component != null && LinkProposal.mayEnd(catalog, component);
    }

    private List<String> dotted(Selection selection, @Nullable String hovered) {
        List<String> ids = new ArrayList<>();
        if (hovered != null && hasDots(hovered)) {
            ids.add(hovered);
        }
        selection.single().filter(id -> !id.equals(hovered) && hasDots(id)).ifPresent(ids::add);
        return ids;
    }

    /** Whether something has corners by which it is resized: a frame or an annotation that is not locked. */
    boolean isResizable(String id) {
        boolean frame = design.architecture().component(id).filter(component -> Placement.isFrame(design, catalog, component)).isPresent();
        return (frame || design.layout().annotations().containsKey(id)) && !design.layout().isLocked(id);
    }

    /** Whether it is a link that is not locked. */
    boolean isFreeLink(String link) {
        return isLink(link) && !design.layout().isLocked(link);
    }

    private boolean isLink(String id) {
        return design.architecture().drawnLink(id).isPresent();
    }

    private @Nullable Hit handleAt(double x, double y, Selection selection, double reach) {
        String id = selection.single().filter(this::isResizable).orElse(null);
        Box box = id == null ? null : design.layout().boxes().get(id);
        if (id == null || box == null || !box.grown(reach).contains(x, y)) {
            return null;
        }
        int horizontal = Math.abs(x - box.x()) <= reach ? -1 : Math.abs(x - box.right()) <= reach ? 1 : 0;
        int vertical = Math.abs(y - box.y()) <= reach ? -1 : Math.abs(y - box.bottom()) <= reach ? 1 : 0;
        // The left and top edges move the container; its corners and the far edges resize it.
        boolean corner = horizontal != 0 && vertical != 0;
        return corner || horizontal == 1 || vertical == 1 ? new Hit.Handle(id, horizontal, vertical) : null;
    }

    /** The tile whose texts or shadow lies there, where no tile itself does. */
    private @Nullable String tileTextAt(double x, double y) {
        return drawing == null ? null : drawing.tileAt(x, y).filter(id -> design.layout().boxes().containsKey(id)).orElse(null);
    }

    /** Where a component is drawn: a group reaches over all its zones. */
    private @Nullable Box box(String id) {
        return drawn().flatMap(drawn -> drawn.box(id)).or(() -> design.seenBox(id)).orElse(null);
    }

    /** The drawing if it is of this design. */
    private Optional<Drawing> drawn() {
        return Optional.ofNullable(drawing).filter(drawn -> drawn.design() == design);
    }
}
