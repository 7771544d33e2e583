package org.tenfold.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Link;

/** The way of the keyboard from part to part: in reading order, row by row from the left. */
public final class Travel {

    /** Parts whose tops differ by less than this stand in one row. */
    private static final double ROW = 48;

    private Travel() {
    }

    /** The component or annotation after the selected one, or before it; the first or last if none is selected; empty past the end. */
    public static Optional<String> next(Design design, Selection selection, boolean backwards) {
        List<String> order = order(design);
        int at = selection.single().map(order::indexOf).orElse(-1);
        int next = at < 0 ? (backwards ? order.size() - 1 : 0) : at + (backwards ? -1 : 1);
        return next < 0 || next >= order.size() ? Optional.empty() : Optional.of(order.get(next));
    }

    /** The component at the other end of a link of the selected one, or at an end of the selected link, that lies that way. */
    public static Optional<String> along(Design design, Selection selection, int dx, int dy) {
        String id = selection.single().orElse("");
        Link chosen = design.architecture().drawnLink(id).orElse(null);
        Box here = chosen == null ? design.seenBox(id).orElse(null) : middle(design, chosen);
        if (here == null) {
            return Optional.empty();
        }
        return links(design, chosen, id)
                .flatMap(link -> Stream.of(link.from(), link.to())).filter(end -> !end.equals(id)).distinct()
                .map(design::seen).filter(end -> !end.equals(id)).filter(end -> design.seenBox(end).filter(box -> ahead(here, box, dx, dy) > 0).isPresent())
                .min(Comparator.comparingDouble(end -> distance(here, box(design, end))));
    }

    /**
     * The next link of a part, or the one before: of the selected component the first or last, of the selected link its
     * neighbour among the links of the part that the journey began at. After the last comes the first.
     *
     * @param from the part whose links are gone through, if the selected link still touches it; else the link's own beginning
     */
    public static Optional<String> link(Design design, Selection selection, @Nullable String from, boolean backwards) {
        String id = selection.single().orElse("");
        Link chosen = design.architecture().drawnLink(id).orElse(null);
        String part = chosen == null ? id : from != null && chosen.touches(from) ? from : chosen.from();
        List<Link> links = links(design, null, part)
                .sorted(Comparator.comparing(link -> !link.from().equals(part))).toList();
        int at = links.indexOf(chosen);
        int next = at < 0 ? (backwards ? links.size() - 1 : 0) : Math.floorMod(at + (backwards ? -1 : 1), links.size());
        return links.isEmpty() ? Optional.empty() : Optional.of(links.get(next).id());
    }

    /** The chosen link, or where none is those of a part. */
    private static Stream<Link> links(Design design, @Nullable Link chosen, String part) {
        return chosen != null ? Stream.of(chosen) : design.architecture().drawnLinks().filter(link -> link.touches(part));
    }

    /** How far a box lies in a direction, if it lies there more than aside; else negative. */
    private static double ahead(Box here, Box there, int dx, int dy) {
        double along = (there.centerX() - here.centerX()) * dx + (there.centerY() - here.centerY()) * dy;
        double aside = Math.abs((there.centerX() - here.centerX()) * dy) + Math.abs((there.centerY() - here.centerY()) * dx);
        return along >= aside ? along : -1;
    }

    private static double distance(Box one, Box other) {
        return Math.hypot(one.centerX() - other.centerX(), one.centerY() - other.centerY());
    }

    private static @Nullable Box middle(Design design, Link link) {
        return design.seenBox(design.seen(link.from())).flatMap(from -> design.seenBox(design.seen(link.to())).map(from::union)).orElse(null);
    }

    /** The first component in reading order that stands directly in a container. */
    public static Optional<String> inside(Design design, String container) {
        return order(design).stream().filter(id -> design.architecture().component(id)
                .filter(component -> container.equals(component.parent())).isPresent()).findFirst();
    }

    private static List<String> order(Design design) {
        return Stream.concat(design.architecture().components().stream().map(Component::id), design.layout().annotations().keySet().stream())
                .filter(id -> design.seenBox(id).isPresent())
                .sorted(Comparator.comparingDouble((String id) -> Math.floor(box(design, id).y() / ROW))
                        .thenComparingDouble(id -> box(design, id).x())).toList();
    }

    private static Box box(Design design, String id) {
        return design.seenBox(id).orElseThrow();
    }
}
