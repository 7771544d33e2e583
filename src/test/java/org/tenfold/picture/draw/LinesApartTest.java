package org.tenfold.picture.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.Samples;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Point;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.route.Segment;
import org.tenfold.rules.RuleBook;
import org.tenfold.text.Language;

/** No link lies on another: not in drawings as they are made, and not where something was moved by hand. */
class LinesApartTest {

    private static final Look LOOK = Look.plain(Language.ENGLISH);
    /** Lines that are no farther apart look like one, … */
    private static final double SAME = 2;
    /** … if they run beside each other for more than this. */
    private static final double MEETING = 12;
    /** In drawings as they are made, lines that run beside each other are farther apart than this. */
    private static final double EVEN = 5;
    private static final int MOVES = 40;

    static List<Path> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void inASampleAsItStands(Path file) {
        assertThat(together(build(Samples.design(file)), EVEN)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void inASampleArrangedAnew(Path file) {
        assertThat(together(build(DemoDesigns.arranged(Samples.design(file))), EVEN)).isEmpty();
    }

    @Test
    void inTheExamplesOfAllRules() {
        List<String> together = new ArrayList<>();
        RuleBook.standard().rules().forEach(rule -> Stream.of(rule.wrong(), rule.right()).forEach(example -> {
            Design design = DemoDesigns.arranged(Design.EMPTY.withArchitecture(example.architecture()));
            together(build(design), EVEN).forEach(pair -> together.add(rule.info().id() + ": " + pair));
        }));
        assertThat(together).isEmpty();
    }

    @Test
    void whenADatabaseIsPutBelowItsNetwork() {
        Design design = Samples.design(Samples.file("flawed-one-zone"));
        Box network = design.layout().boxes().get("vpc");
        for (int column = 0; column < 8; column++) {
            Design moved = DemoDesigns.apply(design, new Edit.Place(Map.of("db", Box.tile(network.x() + column * 88, network.bottom() + 64))));
            Drawing drawing = DemoDesigns.BUILDER.next(build(design), moved, Optional.empty(), LOOK);
            assertThat(together(drawing, EVEN)).isEmpty();
            assertThat(drawing.links().views().ids()).as("without room for a label")
                    .filteredOn(link -> !Objects.requireNonNull(drawing.styles.get(link)).label().isEmpty() && drawing.label(link).isEmpty())
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whereverAPartOfASampleIsPut(Path file) {
        assertThat(walk(Samples.design(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whereverAPartOfAnArrangedSampleIsPut(Path file) {
        assertThat(walk(DemoDesigns.arranged(Samples.design(file)))).isEmpty();
    }

    /** Puts one part after another at a free place, of the design as it was or as it is by now, and tells what lies together or on a tile then. */
    private static List<String> walk(Design start) {
        List<String> together = new ArrayList<>();
        Random random = new Random(1);
        Drawing drawing = build(start);
        Bounds sheet = drawing.bounds();
        List<String> tiles = start.architecture().components().stream().map(Component::id)
                .filter(id -> start.architecture().components().stream().noneMatch(other -> id.equals(other.parent()))).toList();
        for (int move = 0; move < MOVES; move++) {
            String id = tiles.get(random.nextInt(tiles.size()));
            Design from = random.nextBoolean() ? start : drawing.design();
            Box place = free(from, tiles, id, sheet, random);
            drawing = DemoDesigns.BUILDER.next(drawing, DemoDesigns.apply(from, new Edit.Place(Map.of(id, place))), Optional.empty(), LOOK);
            for (String pair : together(drawing, SAME)) {
                together.add("%s at %s after %s moves: %s".formatted(id, place, move, pair));
            }
            for (String link : through(drawing)) {
                together.add("%s at %s after %s moves: %s".formatted(id, place, move, link));
            }
        }
        return together;
    }

    private static Box free(Design design, List<String> tiles, String moved, Bounds sheet, Random random) {
        while (true) {
            Box box = design.layout().boxes().get(moved);
            double x = sheet.x() - 200 + random.nextDouble() * (sheet.width() + 400);
            double y = sheet.y() - 200 + random.nextDouble() * (sheet.height() + 400);
            Box place = new Box(Math.rint(x / 8) * 8, Math.rint(y / 8) * 8, box.width(), box.height());
            if (tiles.stream().filter(id -> !id.equals(moved)).map(design.layout().boxes()::get).noneMatch(place.grown(80)::intersects)) {
                return place;
            }
        }
    }

    private static Drawing build(Design design) {
        return DemoDesigns.BUILDER.build(design, Optional.empty(), LOOK);
    }

    /** The pairs of links that are so near to each other somewhere, with how far. */
    private static List<String> together(Drawing drawing, double near) {
        List<String> pairs = new ArrayList<>();
        List<String> wires = drawing.links().views().ids().stream().sorted().toList();
        for (String one : wires) {
            for (String other : wires) {
                double length = one.compareTo(other) < 0 ? together(drawing.way(one), drawing.way(other), near) : 0;
                if (length > 0) {
                    pairs.add(one + " and " + other + " over " + length);
                }
            }
        }
        return pairs;
    }

    /** The links that run through a tile. */
    private static List<String> through(Drawing drawing) {
        List<Box> tiles = drawing.design().architecture().components().stream().map(component -> drawing.box(component.id()).orElseThrow())
                .filter(box -> box.width() == Box.TILE && box.height() == Box.TILE).map(box -> box.grown(-1)).toList();
        return drawing.links().views().ids().stream().filter(link -> Segment.of("", drawing.way(link)).stream()
                .anyMatch(part -> tiles.stream().anyMatch(part.box().grown(0.5)::intersects))).map(link -> link + " through a tile").toList();
    }

    private static double together(List<Point> one, List<Point> other, double near) {
        double length = 0;
        for (Segment part : Segment.of("", one)) {
            for (Segment its : Segment.of("", other)) {
                length += together(part, its, near);
            }
        }
        return length;
    }

    private static double together(Segment one, Segment other, double near) {
        if (one.level() != other.level()) {
            return 0;
        }
        Box room = one.box();
        Box its = other.box();
        double apart = one.level() ? Math.abs(room.y() - its.y()) : Math.abs(room.x() - its.x());
        double length = one.level() ? Math.min(room.right(), its.right()) - Math.max(room.x(), its.x())
                : Math.min(room.bottom(), its.bottom()) - Math.max(room.y(), its.y());
        return apart <= near && length > MEETING ? length : 0;
    }
}
