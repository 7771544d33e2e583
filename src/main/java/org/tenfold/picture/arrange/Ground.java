package org.tenfold.picture.arrange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.picture.draw.Footprint;
import org.tenfold.picture.draw.Shadow;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;

/**
 * The places of a layout while it is completed: what stands where, how much room it takes, and how containers grow around what
 * comes into them and push aside what they run into. What is locked neither grows nor moves.
 */
final class Ground {

    /** Between what stands in a container and its neighbours. */
    static final double NESTED_GAP = 16;
    private static final String VPC = "vpc";

    private final Design design;
    private final Blocks blocks;
    private final Map<String, Box> boxes;
    private final Map<String, Box> changed = new LinkedHashMap<>();
    /** The zones that are drawn as frames, in which parts of the same VPC may cast shadows: all parts ask for them. */
    private final Map<Optional<Component>, List<Component>> zonesByNetwork = new HashMap<>();
    /** What stands in each container, and on the sheet, in the order of the design. */
    private final Map<Optional<String>, List<Component>> inside;
    /** What tiles cover around their places: their texts are measured once. */
    private final Map<String, Footprint> footprints = new HashMap<>();

    Ground(Design design, Blocks blocks) {
        this.design = design;
        this.blocks = blocks;
        this.boxes = new LinkedHashMap<>(design.layout().boxes());
        this.inside = design.architecture().components().stream().collect(Collectors.groupingBy(component -> Optional.ofNullable(component.parent())));
        for (Component component : design.architecture().components()) {
            if (isZone(component) && !design.layout().isCollapsed(component.id())) {
                zonesByNetwork.computeIfAbsent(Optional.ofNullable(blocks.topology().container(component, VPC)), none -> new ArrayList<>())
                        .add(component);
            }
        }
    }

    /** The places that are new or other than before. */
    Map<String, Box> changed() {
        return changed;
    }

    /** Whether a component has a place by now. */
    boolean holds(String id) {
        return boxes.containsKey(id);
    }

    /** The place of a component that has one. */
    Box box(String id) {
        return Objects.requireNonNull(boxes.get(id));
    }

    @Nullable Component parent(Component component) {
        return component.parent() == null ? null : design.architecture().componentsById().get(component.parent());
    }

    /** The containers around a component, the innermost first. */
    List<Component> ancestors(Component component) {
        List<Component> around = new ArrayList<>();
        for (Component at = parent(component); at != null; at = parent(at)) {
            around.add(at);
        }
        return around;
    }

    int depth(Component component) {
        return ancestors(component).size();
    }

    List<Component> contents(Component component) {
        return inside.getOrDefault(Optional.of(component.id()), List.of());
    }

    /** Others with a place in the same container. */
    List<Component> siblings(Component component) {
        return inside.getOrDefault(Optional.ofNullable(component.parent()), List.of()).stream()
                .filter(other -> boxes.containsKey(other.id()) && !other.id().equals(component.id())).toList();
    }

    boolean isGroup(Component component) {
        return blocks.part(component.id()).service().encloses().orElse(null) == Scope.GROUP;
    }

    boolean isZone(Component component) {
        return blocks.part(component.id()).service().encloses().orElse(null) == Scope.ZONE;
    }

    boolean isLocked(String id) {
        return design.layout().isLocked(id);
    }

    /** What a component covers with its texts; of a group all that its band reaches over. */
    Box room(Component component) {
        Box box = box(component.id());
        Part part = blocks.part(component.id());
        if (design.layout().isCollapsed(component.id())) {
            return footprint(part).around(Box.tile(box.x(), box.y()));
        }
        return isGroup(component) ? band(part, boxes) : part.has(Trait.CONTAINER) ? box : footprint(part).around(box);
    }

    /** Whether a component may cover something of an area. What is too far away for its texts needs no measuring. */
    boolean mayReach(Component component, Box area) {
        return isGroup(component) || box(component.id()).grown(Footprint.TEXT_WIDTH).intersects(area);
    }

    private Footprint footprint(Part part) {
        return footprints.computeIfAbsent(part.id(), none -> Footprint.of(part));
    }

    /** What the tiles that stand for a store in other zones cover with their texts. */
    List<Box> shadowRooms(Component component) {
        Part part = blocks.part(component.id());
        return part.group() != null || part.has(Trait.CONTAINER) || !Shadow.isCastBy(part) ? List.of()
                : shadows(part, box(component.id()), boxes).stream().map(Shadow::room).toList();
    }

    /** The frame of a group as it is drawn: it reaches over all zones in which its machines stand. */
    private Box band(Part group, Map<String, Box> places) {
        Box frame = Objects.requireNonNull(places.get(group.id()));
        Part template = blocks.template(group);
        Box tile = template == null ? null : places.get(template.id());
        if (template == null || tile == null) {
            return frame;
        }
        return Shadow.band(frame, shadows(template, tile, places));
    }

    /** The tiles that stand for a part in other zones. */
    private List<Shadow> shadows(Part part, Box tile, Map<String, Box> places) {
        Component network = blocks.topology().container(part.component(), VPC);
        List<Shadow.Zone> zones = zonesByNetwork.getOrDefault(Optional.ofNullable(network), List.of()).stream()
                .filter(zone -> places.containsKey(zone.id()))
                .map(other -> new Shadow.Zone(String.valueOf(blocks.part(other.id()).value("zone")), Objects.requireNonNull(places.get(other.id()))))
                .toList();
        return Shadow.cast(part, tile, zones);
    }

    /** The smallest frame on the grid around something. */
    static Box around(Box contents) {
        double x = downToGrid(contents.x() - Blocks.SIDE);
        double y = downToGrid(contents.y() - Blocks.TOP);
        return new Box(x, y, Block.upToGrid(contents.right() + Blocks.SIDE) - x, Block.upToGrid(contents.bottom() + Blocks.BOTTOM) - y);
    }

    private static double downToGrid(double length) {
        return -Block.upToGrid(-length);
    }

    void put(String id, Box box) {
        boxes.put(id, box);
        changed.put(id, box);
    }

    /** Takes the places of a component and of all that it holds away. */
    void unplace(Component component) {
        boxes.remove(component.id());
        contents(component).forEach(this::unplace);
    }

    void move(String id, double dx, double dy) {
        put(id, box(id).moved(dx, dy));
        for (Component child : inside.getOrDefault(Optional.of(id), List.of())) {
            if (boxes.containsKey(child.id())) {
                move(child.id(), dx, dy);
            }
        }
    }

    /** The frames of the containers around a component once it stands at a place, as far as they change. */
    Map<Component, Box> growth(Component component, Box place) {
        Map<Component, Box> grown = new LinkedHashMap<>();
        Box inner = place;
        for (Component container : ancestors(component)) {
            Box frame = boxes.get(container.id());
            if (frame == null) {
                break;
            }
            Box wanted = frame.union(around(inner));
            if (design.layout().boxes().containsKey(container.id())) {
                wanted = new Box(frame.x(), frame.y(), wanted.right() - frame.x(), wanted.bottom() - frame.y());
            }
            if (wanted.equals(frame)) {
                break;
            }
            grown.put(container, wanted);
            inner = wanted;
        }
        return grown;
    }

    /** The siblings of a container that it would run into. */
    List<Component> hits(Component container, Box grown) {
        Box before = box(container.id());
        return siblings(container).stream().filter(sibling -> mayReach(sibling, grown)).filter(sibling -> {
            Box room = room(sibling);
            return room.intersects(grown) && !room.intersects(before);
        }).toList();
    }

    /** Lets the containers around something hold it, those that are not locked. */
    void grow(Component component, Box place) {
        growth(component, place).forEach((container, grown) -> {
            if (isLocked(container.id())) {
                return;
            }
            List<Component> hit = hits(container, grown);
            Box before = Objects.requireNonNull(boxes.put(container.id(), grown));
            changed.put(container.id(), grown);
            push(hit, before, grown);
        });
    }

    /** Moves what a grown container runs into and is not locked, to the right or down, whichever is nearer. */
    private void push(List<Component> hit, Box before, Box now) {
        for (Component sibling : hit) {
            if (design.holdsLocked(sibling.id())) {
                continue;
            }
            Box room = room(sibling);
            boolean toTheRight = room.x() >= before.right();
            double dx = toTheRight ? Block.upToGrid(now.right() + NESTED_GAP - room.x()) : 0;
            double dy = toTheRight ? 0 : Block.upToGrid(now.bottom() + NESTED_GAP - room.y());
            // What pushes stands in the way of nothing.
            List<Component> next = hits(sibling, room.union(room.moved(dx, dy))).stream().filter(other -> !room(other).intersects(now)).toList();
            move(sibling.id(), dx, dy);
            Box pushed = room(sibling);
            push(next, room, pushed.union(room));
            grow(sibling, pushed);
        }
    }

    /** Moves tiles out of the bands of groups, as far as these are new, or reach further than they did. */
    void clearBands() {
        for (Component group : design.architecture().components()) {
            boolean drawn = isGroup(group) && !design.layout().isCollapsed(group.id()) && design.isSeen(group.id());
            boolean was = drawn && design.layout().boxes().containsKey(group.id());
            if (!drawn || was && band(blocks.part(group.id()), design.layout().boxes()).equals(room(group))) {
                continue;
            }
            Box band = room(group);
            for (Component tile : design.architecture().components()) {
                boolean other = !blocks.part(tile.id()).has(Trait.CONTAINER) && boxes.containsKey(tile.id()) && mayReach(tile, band)
                        && !ancestors(tile).contains(group) && design.isSeen(tile.id());
                if (other && room(tile).intersects(band)) {
                    Box room = room(tile);
                    push(List.of(tile), new Box(room.x(), room.y(), 0, 0), band);
                    band = room(group);
                }
            }
        }
    }
}
