package org.tenfold.picture.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.tenfold.design.Box;
import org.tenfold.design.Point;

class RoutingProperties {

    private static final double CELL_WIDTH = 136;
    private static final double CELL_HEIGHT = 168;
    private static final double TEXT_HEIGHT = 46;

    /** Tiles at random places of random cells, so that they never overlap, and random wires between them. */
    private static final class Board {
        final List<Box> tiles = new ArrayList<>();
        final SpatialIndex<Box> obstacles = new SpatialIndex<>();
        final List<Box> all = new ArrayList<>();
        final List<Wire> wires = new ArrayList<>();

        Board(long seed, int size, int wireCount) {
            Random random = new Random(seed);
            for (int column = 0; column < size; column++) {
                for (int row = 0; row < size; row++) {
                    if (random.nextInt(3) > 0) {
                        add(Box.tile(column * CELL_WIDTH + random.nextInt(3) * 8, row * CELL_HEIGHT + random.nextInt(3) * 8));
                    }
                }
            }
            for (int i = 0; i < wireCount && tiles.size() > 1; i++) {
                int from = random.nextInt(tiles.size());
                int to = (from + 1 + random.nextInt(tiles.size() - 1)) % tiles.size();
                wires.add(new Wire("wire-" + i, terminal(from), terminal(to), List.of()));
            }
        }

        private void add(Box tile) {
            tiles.add(tile);
            for (Box box : List.of(tile, texts(tile))) {
                obstacles.add(box, box);
                all.add(box);
            }
        }

        private Terminal terminal(int tile) {
            Box box = tiles.get(tile);
            return new Terminal("tile-" + tile, box, texts(box).bottom(), 0, false);
        }

        private static Box texts(Box tile) {
            return new Box(tile.x() - 12, tile.bottom() + 5, tile.width() + 24, TEXT_HEIGHT);
        }
    }

    @Property(tries = 200)
    void noWireCrossesATileOrAText(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int size,
            @ForAll @IntRange(min = 1, max = 30) int wires) {
        assertNothingCrossed(new Board(seed, size, wires));
    }

    @Property(tries = 20)
    void noWireCrossesATileOrATextOnALargeSheet(@ForAll long seed, @ForAll @IntRange(min = 40, max = 160) int wires) {
        assertNothingCrossed(new Board(seed, 12, wires));
    }

    private static void assertNothingCrossed(Board board) {
        Routing routing = Routing.of(board.obstacles, new SpatialIndex<>(), board.wires);
        for (Wire wire : board.wires) {
            for (Segment segment : Segment.of(wire.id(), routing.points(wire.id()))) {
                assertThat(board.all).as("%s of %s", segment, wire)
                        .noneMatch(box -> box.grown(-1).intersects(segment.box().grown(0.5)));
            }
        }
    }

    @Property(tries = 100)
    void everyWireIsRightAngledAndJoinsTheSidesOfItsEnds(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int size) {
        Board board = new Board(seed, size, 10);
        Routing routing = Routing.of(board.obstacles, new SpatialIndex<>(), board.wires);
        for (Wire wire : board.wires) {
            List<Point> points = routing.points(wire.id());
            assertThat(Segment.of("", points)).allMatch(part -> part.box().width() == 0 || part.box().height() == 0);
            assertThat(touches(wire.from(), points.getFirst())).isTrue();
            assertThat(touches(wire.to(), points.getLast())).isTrue();
        }
    }

    @Property(tries = 50)
    void anEqualSheetKeepsEveryWay(@ForAll long seed) {
        Board board = new Board(seed, 5, 20);
        Routing first = Routing.of(board.obstacles, new SpatialIndex<>(), board.wires);
        Routing second = first.next(board.obstacles, new SpatialIndex<>(), board.wires, List.of());
        assertThat(second.differences(first)).isEmpty();
    }

    private static boolean touches(Terminal terminal, Point point) {
        Box box = terminal.box();
        boolean onSide = (point.x() == box.x() || point.x() == box.right()) && point.y() >= box.y() && point.y() <= box.bottom();
        boolean onTopOrFoot = (point.y() == box.y() || point.y() == terminal.foot())
                && point.x() >= box.x() && point.x() <= box.right();
        return onSide || onTopOrFoot;
    }
}
