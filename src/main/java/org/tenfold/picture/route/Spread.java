package org.tenfold.picture.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenfold.picture.route.Gates.End;

/** Where wires end along the sides of boxes: evenly, in the order of their other ends, and straight across where that can be. */
final class Spread {

    private static final double SPACING = 14;

    /** The ends on each side, in their order along it. */
    private final Map<Stretch, List<End>> sides = new LinkedHashMap<>();

    /** One side of one box. */
    private record Stretch(String owner, Side side) {

        static Stretch of(End end) {
            return new Stretch(end.terminal().owner(), end.side());
        }
    }

    /** @param all that are not pinned are moved to their places */
    Spread(Collection<Gates> all) {
        List<Gates> free = all.stream().filter(gates -> gates.wire().pinned().isEmpty()).toList();
        free.forEach(this::add);
        sides.values().forEach(Spread::spread);
        free.forEach(Gates::straighten);
    }

    Collection<List<End>> sides() {
        return sides.values();
    }

    private void add(Gates gates) {
        for (End end : gates.ends()) {
            sides.computeIfAbsent(Stretch.of(end), none -> new ArrayList<>(2)).add(end);
        }
    }

    /** How many ends lie on two sides at which a wire leaves and enters. */
    int neighbours(Wire wire, Side out, Side in) {
        return sides.getOrDefault(new Stretch(wire.from().owner(), out), List.of()).size()
                + sides.getOrDefault(new Stretch(wire.to().owner(), in), List.of()).size();
    }

    /**
     * Lets a wire leave and enter by other sides.
     *
     * @return the gates of all wires that end at the sides concerned, which may have moved
     */
    Set<Gates> exchange(Gates was, Gates is) {
        Set<Stretch> concerned = new LinkedHashSet<>();
        for (End end : was.ends()) {
            Stretch side = Stretch.of(end);
            sides.get(side).removeIf(other -> other.gates() == was);
            concerned.add(side);
        }
        add(is);
        is.ends().forEach(end -> concerned.add(Stretch.of(end)));
        Set<Gates> moved = new LinkedHashSet<>();
        for (Stretch side : concerned) {
            List<End> ends = sides.get(side);
            spread(ends);
            ends.forEach(end -> moved.add(end.gates()));
        }
        for (Gates gates : moved) {
            gates.ends().stream().filter(end -> sides.get(Stretch.of(end)).size() == 1).forEach(end -> end.alone(true));
            gates.straighten();
        }
        return moved;
    }

    private static void spread(List<End> ends) {
        for (End end : ends) {
            end.alone(ends.size() == 1);
        }
        if (ends.size() < 2) {
            return;
        }
        ends.sort(End.ALONG);
        Terminal terminal = ends.getFirst().terminal();
        Side side = ends.getFirst().side();
        double room = terminal.last(side) - terminal.first(side);
        double step = Math.min(SPACING, room / (ends.size() - 1));
        double[] places = new double[ends.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = terminal.wide() ? Gates.within(terminal, side, ends.get(i).other())
                    : terminal.middle(side) + (i - (places.length - 1) / 2.0) * step;
        }
        if (terminal.wide()) {
            keepApart(places, step, terminal.last(side));
        }
        for (int i = 0; i < places.length; i++) {
            ends.get(i).move(places[i]);
        }
    }

    private static void keepApart(double[] places, double step, double last) {
        Arrays.sort(places);
        for (int i = 1; i < places.length; i++) {
            places[i] = Math.max(places[i], places[i - 1] + step);
        }
        double most = last;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], most);
            most = places[i] - step;
        }
    }
}
