package org.tenfold.picture.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tenfold.design.Point;

/** The two gates of a wire while they are being chosen: the sides are settled, the places along them still move. */
final class Gates {

    private final Wire wire;
    private final Side outSide;
    private final Side inSide;
    /** Where a wire would leave and enter if no other did. */
    private final double outHome;
    private final double inHome;
    private double outAlong;
    private double inAlong;
    private boolean outAlone;
    private boolean inAlone;

    Gates(Wire wire, Side outSide, Side inSide) {
        this.wire = wire;
        this.outSide = outSide;
        this.inSide = inSide;
        this.outHome = place(wire.from(), outSide, wire.to(), inSide);
        this.inHome = place(wire.to(), inSide, wire.from(), outSide);
        this.outAlong = outHome;
        this.inAlong = inHome;
    }

    /** Gates on the sides that look at the nearest pinned bends. */
    static Gates towards(Wire wire) {
        Point first = wire.pinned().getFirst();
        Point last = wire.pinned().getLast();
        Gates gates = new Gates(wire, facing(wire.from(), first), facing(wire.to(), last));
        gates.outAlong = within(wire.from(), gates.outSide, gates.outSide.along(first));
        gates.inAlong = within(wire.to(), gates.inSide, gates.inSide.along(last));
        return gates;
    }

    Wire wire() {
        return wire;
    }

    Side outSide() {
        return outSide;
    }

    Side inSide() {
        return inSide;
    }

    Gate out() {
        return wire.from().gate(outSide, outAlong);
    }

    Gate in() {
        return wire.to().gate(inSide, inAlong);
    }

    List<End> ends() {
        return List.of(new End(this, true), new End(this, false));
    }

    /** How far apart they are, along both axes. */
    double distance() {
        return Math.abs(wire.to().x(inSide, inAlong) - wire.from().x(outSide, outAlong))
                + Math.abs(wire.to().y(inSide, inAlong) - wire.from().y(outSide, outAlong));
    }

    /** How far the second one is to the right of the first, both at home: whoever is moved first makes no difference. */
    private double across() {
        return wire.to().x(inSide, inHome) - wire.from().x(outSide, outHome);
    }

    /** How far the second one is below the first. */
    private double down() {
        return wire.to().y(inSide, inHome) - wire.from().y(outSide, outHome);
    }

    /** The way through the pinned bends, with a corner wherever two of them are not in line. */
    List<Point> throughPins() {
        List<Point> points = new ArrayList<>(List.of(out().point()));
        boolean level = outSide.level();
        for (Point bend : wire.pinned()) {
            level = extend(points, bend, level);
        }
        extend(points, in().point(), !inSide.level());
        return Segment.straightened(points);
    }

    private static boolean extend(List<Point> points, Point next, boolean level) {
        Point from = points.getLast();
        if (from.x() != next.x() && from.y() != next.y()) {
            points.add(level ? new Point(next.x(), from.y()) : new Point(from.x(), next.y()));
            points.add(next);
            return !level;
        }
        points.add(next);
        return from.y() == next.y();
    }

    /** A wire between facing sides runs straight when an end that has its side for itself can move in line with the other. */
    void straighten() {
        if (outSide.level() != inSide.level() || outSide == inSide || outAlong == inAlong) {
            return;
        }
        if (inAlone && inAlong != outAlong && within(wire.to(), inSide, outAlong) == outAlong) {
            inAlong = outAlong;
        } else if (outAlone && within(wire.from(), outSide, inAlong) == inAlong) {
            outAlong = inAlong;
        }
    }

    private static double place(Terminal here, Side side, Terminal there, Side otherSide) {
        return here.wide() && side.level() == otherSide.level()
                ? within(here, side, there.middle(otherSide)) : here.middle(side);
    }

    static double within(Terminal terminal, Side side, double along) {
        double first = terminal.first(side);
        return Math.clamp(along, first, Math.max(first, terminal.last(side)));
    }

    private static Side facing(Terminal terminal, Point point) {
        return Arrays.stream(Side.values()).max(Comparator.comparingDouble(side ->
                terminal.gate(side, terminal.middle(side)).before(point))).orElseThrow();
    }

    /** One of the two gates. */
    record End(Gates gates, boolean out) {

        private static final double COLUMN = 96;
        private static final double BACK = 1e6;

        /**
         * First those that turn to the one hand, then those straight ahead, then those that turn to the other. Of those that
         * turn to the same hand the one that turns first stands outermost, so that no way crosses its neighbour's right at the
         * box. Of two ends at the same height the nearer one gets the straight way.
         */
        static final Comparator<End> ALONG = Comparator.comparingInt(End::hand).thenComparingDouble(End::turn)
                .thenComparingDouble(End::other).thenComparingDouble(End::distance).thenComparing(end -> end.gates.wire.id());

        /** -1 if the other end lies before this side's stretch, 1 if beyond it, else 0. */
        int hand() {
            return other() < terminal().first(side()) ? -1 : other() > terminal().last(side()) ? 1 : 0;
        }

        /** How far out the way turns, counted so that a smaller turn comes first along the side. */
        double turn() {
            double before = gates.across() * side().dx + gates.down() * side().dy;
            double ahead = Math.max(0, out ? before : -before);
            // A way back to a box beside this one encloses the ways to nearer boxes.
            double depth = gates.outSide == gates.inSide && ahead < COLUMN
                    ? ahead + Math.abs(other() - terminal().middle(side())) / BACK
                    : gates.outSide.level() == gates.inSide.level() ? Math.rint(ahead / COLUMN) * COLUMN : ahead;
            return -hand() * depth;
        }

        Terminal terminal() {
            return out ? gates.wire.from() : gates.wire.to();
        }

        Side side() {
            return out ? gates.outSide : gates.inSide;
        }

        /** Where the other end lies, along this side. */
        double other() {
            Terminal other = out ? gates.wire.to() : gates.wire.from();
            return other.middle(side());
        }

        double distance() {
            return Math.abs(gates.across()) + Math.abs(gates.down());
        }

        String wire() {
            return gates.wire.id();
        }

        /** Changes places with another end on the same side. */
        void swap(End other) {
            double along = along();
            move(other.along());
            other.move(along);
        }

        double along() {
            return out ? gates.outAlong : gates.inAlong;
        }

        void move(double along) {
            if (out) {
                gates.outAlong = along;
            } else {
                gates.inAlong = along;
            }
        }

        /** Settles whether it has its side for itself, where it then is at home until it is moved in line with the other end. */
        void alone(boolean alone) {
            if (out) {
                gates.outAlone = alone;
            } else {
                gates.inAlone = alone;
            }
            if (alone) {
                move(out ? gates.outHome : gates.inHome);
            }
        }
    }
}
