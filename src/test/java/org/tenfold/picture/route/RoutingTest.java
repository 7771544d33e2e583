package org.tenfold.picture.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Box;
import org.tenfold.design.Point;

class RoutingTest {

    private final SpatialIndex<Box> obstacles = new SpatialIndex<>();
    private final SpatialIndex<Segment> edges = new SpatialIndex<>();

    @Test
    void facingTilesAreJoinedByAStraightLine() {
        assertThat(way(List.of(), tile("a", 0, 0), tile("b", 200, 0))).containsExactly(new Point(64, 32), new Point(200, 32));
    }

    @Test
    void aTileInTheWayIsPassed() {
        tile("c", 100, 0);
        List<Point> way = way(List.of(), tile("a", 0, 0), tile("b", 200, 0));
        assertThat(way).hasSizeGreaterThan(2);
        assertThat(Segment.of("", way)).noneMatch(part -> Box.tile(100, 0).intersects(part.box().grown(1)));
    }

    @Test
    void pinnedBendsAreOnTheWay() {
        List<Point> pins = List.of(new Point(130, 200), new Point(232, 200));
        List<Point> way = way(pins, tile("a", 0, 0), tile("b", 200, 0));
        assertThat(Segment.of("", way)).allMatch(part -> part.box().width() == 0 || part.box().height() == 0);
        assertThat(pins).allMatch(pin -> Segment.of("", way).stream().anyMatch(part -> part.box().contains(pin.x(), pin.y())));
    }

    @Test
    void wiresThatLeaveOneSideAreApartAndDoNotCross() {
        Terminal hub = tile("hub", 0, 200);
        assertApart(List.of(new Wire("up", hub, tile("b", 300, 0), List.of()),
                new Wire("on", hub, tile("c", 300, 200), List.of()), new Wire("down", hub, tile("d", 300, 400), List.of())));
    }

    @Test
    void aWireBelowItsNeighboursEnclosesTheOneToANearerBox() {
        Terminal hub = tile("hub", 0, 0);
        tile("wall-1", 100, 0);
        tile("wall-2", 300, 0);
        tile("roof", 0, -80);
        tile("roof-2", 200, -80);
        tile("roof-3", 400, -80);
        assertApart(List.of(new Wire("far", hub, tile("b", 400, 0), List.of()), new Wire("near", hub, tile("c", 200, 0), List.of())));
    }

    private void assertApart(List<Wire> wires) {
        Routing routing = Routing.of(obstacles, edges, wires);
        for (Wire one : wires) {
            for (Wire other : wires) {
                if (one != other) {
                    assertThat(routing.points(one.id()).getFirst()).isNotEqualTo(routing.points(other.id()).getFirst());
                    assertThat(Segment.of("", routing.points(one.id()))).allMatch(part ->
                            Segment.of("", routing.points(other.id())).stream().noneMatch(part::crosses));
                }
            }
        }
    }

    @Test
    void aMoveFarAwayChangesNoWay() {
        List<Wire> wires = List.of(new Wire("a", tile("a", 0, 0), tile("b", 200, 0), List.of()));
        Routing before = Routing.of(obstacles, edges, wires);
        tile("c", 2_000, 2_000);
        assertThat(before.next(obstacles, edges, wires, List.of(Box.tile(2_000, 2_000))).differences(before)).isEmpty();
    }

    @Test
    void aWayIsShortenedWhereAWallIsGoneHoweverManyOthersHaveMoved() {
        Box wall = wall(-450, 300);
        Box gate = wall(-140, 270);
        wall(140, 300);
        Wire kept = new Wire("kept", tile("a", -600, 0), tile("b", 600, 0), List.of());
        Terminal hub = tile("hub", -400, -120);
        List<Wire> wires = new ArrayList<>(List.of(kept));
        for (int i = 0; i < 60; i++) {
            wires.add(new Wire("moved-" + i, hub, tile("end-" + i, 300 + i % 3 * 80, -900 + i / 3 * 80), List.of()));
        }
        Routing before = Routing.of(obstacles, edges, wires);
        assertThat(Segment.of("", before.points("kept"))).noneMatch(part -> part.box().intersects(gate));

        obstacles.remove(gate, gate);
        Terminal moved = tile("hub", -408, -120);
        obstacles.remove(hub.box(), hub.box());
        wires.replaceAll(wire -> wire == kept ? kept : new Wire(wire.id(), moved, wire.to(), List.of()));
        Routing after = before.next(obstacles, edges, wires, List.of(gate, hub.box(), moved.box()));
        assertThat(Segment.of("", after.points("kept"))).anyMatch(part -> part.box().intersects(gate));
    }

    private Box wall(double y, double height) {
        Box wall = new Box(0, y, 40, height);
        obstacles.add(wall, wall);
        return wall;
    }

    private List<Point> way(List<Point> pins, Terminal from, Terminal to) {
        return Routing.of(obstacles, edges, List.of(new Wire("wire", from, to, pins))).points("wire");
    }

    private Terminal tile(String owner, double x, double y) {
        Box box = Box.tile(x, y);
        obstacles.add(box, box);
        return new Terminal(owner, box, box.bottom(), 0, false);
    }
}
