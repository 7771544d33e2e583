package org.tenfold.picture.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tenfold.design.Annotation;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Color;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Picture;
import org.tenfold.picture.paint.PngPainter;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.tenfold.text.Language;

/**
 * Frames of drags follow from each other and from the drawing at rest. Whatever is dragged, pushed into another container, copied
 * or taken away on the way, each frame is the picture that is made of the same design from scratch, in which what is pushed into
 * another container still counts as part of the one that it came from. So is the first picture after a drop, from which the settled one
 * follows: that is the picture of the design from scratch to the last line, as long as there are few links.
 */
class DraggedFrameProperties {

    private static final Look LOOK = Look.plain(Language.ENGLISH);
    private static final int FRAMES = 8;

    private static final List<Design> DESIGNS = Stream.of(DemoDesigns.small(), DemoDesigns.twoZones(false), DemoDesigns.twoZones(true), DemoDesigns.queue())
            .map(DemoDesigns::arranged).toList();

    @Property(tries = 150)
    void everyFrameIsThePictureOfItsDesign(@ForAll long seed) {
        Random random = new Random(seed);
        Design base = dressed(DESIGNS.get(random.nextInt(DESIGNS.size())), random);
        Drawing rest = DemoDesigns.BUILDER.build(base, Optional.empty(), LOOK);
        Drawing frame = rest;
        List<String> held = held(base, random);
        for (int i = 0; i < FRAMES; i++) {
            Design dragged = dragged(base, held, random);
            frame = DemoDesigns.BUILDER.dragged(frame, dragged, Optional.empty(), LOOK);
            assertSame(frame, DemoDesigns.BUILDER.dragged(rest, dragged, Optional.empty(), LOOK), random);
            assertThat(frame.design().layout()).isEqualTo(dragged.layout());
            assertThat(frame.design().architecture().sameButForParents(dragged.architecture())).isTrue();
            assertParts(frame, DemoDesigns.BUILDER.build(frame.design(), Optional.empty(), LOOK), random);
        }
        Design last = dragged(base, held, random);
        Drawing dropped = DemoDesigns.BUILDER.next(frame, last, Optional.empty(), LOOK);
        assertSame(dropped, DemoDesigns.BUILDER.next(rest, last, Optional.empty(), LOOK), random);
        assertSame(dropped, DemoDesigns.BUILDER.build(last, Optional.empty(), LOOK), random);
        Drawing soon = DemoDesigns.BUILDER.soon(frame, last, Optional.empty(), LOOK);
        assertParts(soon, DemoDesigns.BUILDER.build(soon.design(), Optional.empty(), LOOK), random);
        assertSame(DemoDesigns.BUILDER.next(soon, last, Optional.empty(), LOOK), dropped, random);
        assertThat(DemoDesigns.BUILDER.soon(dropped, last, Optional.empty(), LOOK)).isSameAs(dropped);
        assertThat(DemoDesigns.BUILDER.soon(soon, base, Optional.empty(), LOOK)).isSameAs(rest);
        assertSame(DemoDesigns.BUILDER.next(frame, base, Optional.empty(), LOOK), rest, random);
    }

    @Property(tries = 40)
    void whereNothingIsToldToHaveChangedAllLooksAsBefore(@ForAll long seed) {
        Random random = new Random(seed);
        Design base = dressed(DESIGNS.get(random.nextInt(DESIGNS.size())), random);
        List<String> held = held(base, random);
        Drawing rest = DemoDesigns.BUILDER.build(base, Optional.empty(), LOOK);
        Design dragged = dragged(base, held, random);
        Drawing frame = DemoDesigns.BUILDER.dragged(rest, dragged, Optional.empty(), LOOK);
        Drawing dropped = DemoDesigns.BUILDER.next(frame, dragged, Optional.empty(), LOOK);
        for (Detail detail : Detail.values()) {
            assertChanges(rest, frame, detail);
            assertChanges(frame, dropped, detail);
            assertChanges(dropped, rest, detail);
        }
    }

    private static void assertChanges(Drawing before, Drawing after, Detail detail) {
        double scale = detail == Detail.FAR ? 0.1 : 0.4;
        Bounds area = before.bounds().union(after.bounds()).grow(50);
        BufferedImage old = PngPainter.image(new Picture(area, before.marks(detail, area), "", "", Color.WHITE), scale);
        BufferedImage fresh = PngPainter.image(new Picture(area, after.marks(detail, area), "", "", Color.WHITE), scale);
        Optional<List<Bounds>> changes = after.changes(before, detail);
        for (int x = 0; x < old.getWidth() && changes.isPresent(); x++) {
            for (int y = 0; y < old.getHeight(); y++) {
                if (old.getRGB(x, y) != fresh.getRGB(x, y)) {
                    Bounds pixel = new Bounds(area.x() + x / scale, area.y() + y / scale, 1 / scale, 1 / scale).grow(1 / scale);
                    assertThat(changes.get()).as("%s at %s", detail, pixel).anyMatch(pixel::intersects);
                }
            }
        }
    }

    @Example
    void whatIsReviewedWhereItIsHeldCountsThere() {
        Design base = DESIGNS.get(1);
        Drawing rest = DemoDesigns.BUILDER.build(base, Optional.empty(), LOOK);
        Component held = base.architecture().components().stream().filter(component -> component.parent() != null).findFirst().orElseThrow();
        Design dragged = Edits.applied(base, new Edit.Change(held.withParent(null)));
        Drawing passing = DemoDesigns.BUILDER.dragged(rest, dragged, Optional.empty(), LOOK);
        assertThat(passing.design().architecture()).isEqualTo(base.architecture());
        Review review = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 1, 1)).review(dragged.architecture());
        Drawing reviewed = DemoDesigns.BUILDER.dragged(passing, dragged, Optional.of(review), LOOK);
        assertThat(reviewed.design().architecture()).isEqualTo(dragged.architecture());
    }

    /** Now and then something is collapsed, in front, or a note. */
    private static Design dressed(Design design, Random random) {
        List<Edit> edits = new ArrayList<>();
        List<String> ids = List.copyOf(design.architecture().componentsById().keySet());
        if (random.nextInt(3) == 0) {
            design.architecture().components().stream().map(Component::parent).filter(Objects::nonNull).skip(random.nextInt(3)).findFirst()
                    .ifPresent(parent -> edits.add(new Edit.Collapse(Set.of(parent), true)));
        }
        if (random.nextInt(3) == 0) {
            edits.add(new Edit.Order(List.of(ids.get(random.nextInt(ids.size())), ids.get(random.nextInt(ids.size())))));
        }
        if (random.nextInt(3) == 0) {
            edits.add(new Edit.Annotate(new Annotation.Note("note.1", "Remember")));
            edits.add(new Edit.Place(Map.of("note.1", new Box(random.nextInt(600), random.nextInt(400), 160, 80))));
        }
        return Edits.applied(design, new Edit.Batch(edits));
    }

    private static List<String> held(Design design, Random random) {
        List<String> ids = new ArrayList<>(design.layout().boxes().keySet());
        Collections.shuffle(ids, random);
        return List.copyOf(Edits.withContents(design.architecture().components(), ids.subList(0, 1 + random.nextInt(3))));
    }

    private static Design dragged(Design base, List<String> held, Random random) {
        double dx = 8 * (random.nextInt(60) - 30);
        double dy = 8 * (random.nextInt(60) - 30);
        Map<String, Box> boxes = new LinkedHashMap<>();
        held.forEach(id -> base.layout().box(id).ifPresent(box -> boxes.put(id, box.moved(dx, dy))));
        List<Edit> edits = new ArrayList<>(List.of(new Edit.Place(boxes)));
        Component first = base.architecture().componentsById().get(held.getFirst());
        switch (random.nextInt(8)) {
            case 0 -> {
                if (first != null) {
                    edits.add(new Edit.Change(first.withParent(null)));
                }
            }
            case 1 -> {
                edits.add(new Edit.Add(Component.of("copy", "ec2", "Copy")));
                edits.add(new Edit.Place(Map.of("copy", Box.tile(dx, dy))));
            }
            case 2 -> base.architecture().links().stream().skip(random.nextInt(3)).findFirst()
                    .ifPresent(link -> edits.add(new Edit.Disconnect(link.id())));
            case 3 -> base.architecture().links().stream().skip(random.nextInt(3)).findFirst()
                    .ifPresent(link -> edits.add(new Edit.SlideLabel(link.id(), 0.3)));
            case 4, 5 -> {
                List<String> around = base.architecture().components().stream().map(Component::parent).filter(Objects::nonNull)
                        .filter(parent -> !held.contains(parent)).distinct().toList();
                if (first != null && !around.isEmpty()) {
                    edits.add(new Edit.Change(first.withParent(around.get(random.nextInt(around.size())))));
                }
            }
            default -> { }
        }
        return Edits.applied(base, new Edit.Batch(edits));
    }

    private static void assertSame(Drawing one, Drawing other, Random random) {
        assertThat(one.bounds()).isEqualTo(other.bounds());
        for (Detail detail : Detail.values()) {
            for (Bounds area : List.of(one.bounds(), area(one, random), area(one, random))) {
                assertMarks(one.marks(detail, area), other.marks(detail, area));
            }
        }
        assertThat(one.changes(other, Detail.NEAR)).hasValueSatisfying(places ->
                places.forEach(place -> assertMarks(one.marks(Detail.NEAR, place), other.marks(Detail.NEAR, place))));
        for (int i = 0; i < 20; i++) {
            Bounds place = area(one, random);
            assertThat(one.componentAt(place.x(), place.y())).isEqualTo(other.componentAt(place.x(), place.y()));
            assertThat(one.linkNear(place.x(), place.y(), 8)).isEqualTo(other.linkNear(place.x(), place.y(), 8));
            assertThat(one.labelAt(place.x(), place.y())).isEqualTo(other.labelAt(place.x(), place.y()));
        }
    }

    /** Tells the first difference only. */
    private static void assertMarks(List<Mark> marks, List<Mark> others) {
        for (int i = 0; i < Math.min(marks.size(), others.size()); i++) {
            assertThat(marks.get(i)).isEqualTo(others.get(i));
        }
        assertThat(marks).hasSameSizeAs(others);
    }

    /** All but the links, whose ways wait for the drop. */
    private static void assertParts(Drawing one, Drawing other, Random random) {
        for (Detail detail : List.of(Detail.MIDDLE, Detail.NEAR)) {
            assertMarks(parts(one, detail), parts(other, detail));
        }
        one.design().layout().boxes().keySet().forEach(id -> {
            assertThat(one.box(id)).isEqualTo(other.box(id));
            assertThat(one.shadows(id)).isEqualTo(other.shadows(id));
            assertThat(one.texts(id)).isEqualTo(other.texts(id));
        });
        one.design().architecture().linksById().keySet().forEach(id -> assertThat(one.way(id).isEmpty()).isEqualTo(other.way(id).isEmpty()));
        for (int i = 0; i < 20; i++) {
            Bounds place = area(one, random);
            assertThat(one.componentAt(place.x(), place.y())).isEqualTo(other.componentAt(place.x(), place.y()));
        }
    }

    private static List<Mark> parts(Drawing drawing, Detail detail) {
        return drawing.marks(detail, drawing.bounds()).stream()
                .filter(mark -> mark instanceof Mark.Group group && drawing.link(group.id()).isEmpty() && group.id().indexOf('@') < 0).toList();
    }

    private static Bounds area(Drawing drawing, Random random) {
        Bounds all = drawing.bounds();
        return new Bounds(all.x() + random.nextDouble() * all.width(), all.y() + random.nextDouble() * all.height(), random.nextInt(400), random.nextInt(400));
    }
}
