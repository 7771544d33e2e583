package org.tenfold.picture.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.Samples;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.Point;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Theme;
import org.tenfold.picture.route.Segment;
import org.tenfold.picture.route.Way;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.tenfold.text.Language;

class PictureBuilderTest {

    private static final Look LOOK = Look.plain(Language.ENGLISH);

    static Stream<Design> designs() {
        return Stream.of(DemoDesigns.small(), DemoDesigns.twoZones(false), DemoDesigns.twoZones(true), DemoDesigns.queue())
                .map(DemoDesigns::arranged);
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everyComponentAndLinkIsDrawn(Design design) {
        Drawing drawing = build(design);
        assertThat(design.architecture().componentsById().keySet()).allMatch(id -> drawing.component(id).isPresent());
        assertThat(design.architecture().linksById().keySet()).allMatch(id -> drawing.link(id).isPresent());
    }

    @ParameterizedTest
    @MethodSource("designs")
    void marksStayInTheirRoomUnderEveryLens(Design plain) {
        Design design = DemoDesigns.apply(plain, new Edit.Lock(plain.architecture().componentsById().keySet(), true));
        Review review = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 9, 1)).complete(design.architecture());
        for (Lens lens : Lens.values()) {
            for (Language language : Language.values()) {
                Drawing drawing = DemoDesigns.BUILDER.build(design, Optional.of(review), new Look(Theme.LIGHT, language, lens));
                drawing.components.forEach((id, view) -> {
                    Bounds room = TileMarks.bounds(view.area());
                    assertThat(Detail.values()).as(id).allMatch(detail -> room.contains(view.marks(detail).bounds()));
                    assertThat(view.title()).as(id).allMatch(mark -> room.contains(mark.bounds()));
                });
                assertThat(drawing.bounds().contains(Bounds.of(drawing.marks(Detail.NEAR, drawing.bounds())))).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Lens.class, names = {"LOAD", "COST"})
    void barsHaveOneLengthHoweverLongTheFigureBeside(Lens lens) {
        Design design = Samples.design(Path.of("sample-diagrams/6-loosely-coupled.tenfold.json"));
        Review review = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 9, 1)).complete(design.architecture());
        Drawing drawing = DemoDesigns.BUILDER.build(design, Optional.of(review), new Look(Theme.LIGHT, Language.ENGLISH, lens));
        assertThat(design.architecture().componentsById().keySet().stream().flatMap(id -> drawing.component(id).stream())
                .flatMap(part -> part.children().stream())
                .filter(mark -> mark instanceof Mark.Box bar && bar.fill().equals(Theme.LIGHT.track()))
                .map(mark -> ((Mark.Box) mark).width())).hasSizeGreaterThan(5).allMatch(length -> length == (lens == Lens.LOAD ? 40 : 24));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void noLinkCrossesATileOrItsTexts(Design design) {
        Drawing drawing = build(design);
        for (Link link : design.architecture().links()) {
            for (Segment part : Segment.of(link.id(), drawing.way(link.id()))) {
                for (Component component : tiles(design)) {
                    Box tile = drawing.box(component.id()).orElseThrow();
                    assertThat(tile.grown(-1).intersects(part.box().grown(0.5))).as("%s over %s", link.id(), component.id()).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void noLabelLiesOnATileOrAnotherLink(Design design) {
        Drawing drawing = build(design);
        for (Link link : design.architecture().links()) {
            Box plate = drawing.label(link.id()).orElse(null);
            if (plate != null) {
                assertThat(tiles(design)).noneMatch(component -> drawing.box(component.id()).orElseThrow().intersects(plate));
                assertThat(design.architecture().links()).filteredOn(other -> other != link)
                        .noneMatch(other -> Segment.of("", drawing.way(other.id())).stream()
                                .anyMatch(part -> part.box().grown(0.5).intersects(plate)));
            }
        }
    }

    @Test
    void movingOnePartKeepsTheMarksOfTheOthers() {
        Design design = DemoDesigns.large(210);
        Drawing before = build(design);
        Design moved = move(design, "part-0-18", 16, 8);
        Drawing after = DemoDesigns.BUILDER.next(before, moved, Optional.empty(), LOOK);
        assertThat(after.component("part-0-18")).isNotEqualTo(before.component("part-0-18"));
        assertThat(design.architecture().componentsById().keySet()).filteredOn(id -> !id.equals("part-0-18"))
                .allMatch(id -> after.component(id).orElseThrow() == before.component(id).orElseThrow());
        assertThat(design.architecture().linksById().keySet()).filteredOn(id -> id.startsWith("part-5"))
                .allMatch(id -> after.link(id).orElseThrow() == before.link(id).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aLinkGoesRoundATileOnlyAsLongAsThatIsThere(Path file) {
        Design design = Samples.design(file);
        Drawing before = build(design);
        for (Link link : design.architecture().links()) {
            List<Point> way = before.way(link.id());
            Point middle = Way.at(way, 0.5);
            Design blocked = Edits.applied(design, new Edit.Batch(List.of(new Edit.Add(Component.of("wall", "sqs", "Wall")),
                    new Edit.Place(Map.of("wall", Box.tile(middle.x() - 32, middle.y() - 32))))));
            Drawing during = DemoDesigns.BUILDER.next(before, blocked, Optional.empty(), LOOK);
            List<Point> after = DemoDesigns.BUILDER.next(during, design, Optional.empty(), LOOK).way(link.id());
            assertThat(length(after)).as(link.id()).as("but for a place beside another link").isLessThan(length(way) + 32);
        }
    }

    static List<Path> samples() {
        return Samples.all();
    }

    private static double length(List<Point> way) {
        return Segment.of("", way).stream().mapToDouble(Segment::length).sum();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whereFewLinksAreAnEditEndsWithThePictureThatAnybodySeesWhoOpensTheDesign(Path file) {
        Random random = new Random(1);
        Design design = Samples.design(file);
        Drawing drawing = build(design);
        List<String> ids = design.layout().boxes().keySet().stream().sorted().toList();
        for (int step = 0; step < 12; step++) {
            design = move(design, ids.get(random.nextInt(ids.size())), 8 * random.nextInt(-40, 40), 8 * random.nextInt(-40, 40));
            drawing = DemoDesigns.BUILDER.next(drawing, design, Optional.empty(), LOOK);
            Drawing fresh = build(design);
            assertThat(drawing.bounds()).isEqualTo(fresh.bounds());
            assertThat(drawing.marks(Detail.NEAR, drawing.bounds())).isEqualTo(fresh.marks(Detail.NEAR, fresh.bounds()));
        }
    }

    @Test
    void whereManyLinksAreThoseFarFromAnEditKeepTheirWays() {
        Design design = DemoDesigns.large(420);
        Drawing before = build(design);
        assertThat(before.links().views().ids()).hasSizeGreaterThan(LinkViews.FEW);
        Drawing after = DemoDesigns.BUILDER.next(before, move(design, "part-0-18", 120, 80), Optional.empty(), LOOK);
        assertThat(design.architecture().linksById().keySet()).filteredOn(id -> id.startsWith("part-5"))
                .isNotEmpty().allMatch(id -> after.way(id).equals(before.way(id)));
    }

    @Test
    void afterManyMovesThePlacesOfEverythingAreThoseOfAFreshDrawing() {
        Design design = DemoDesigns.large(105);
        Drawing drawing = build(design);
        for (int step = 1; step <= 12; step++) {
            design = move(design, step % 3 == 0 ? "vpc-2" : "part-" + step % 4 + "-" + step, 8 * step, 16);
            drawing = DemoDesigns.BUILDER.next(drawing, design, Optional.empty(), LOOK);
        }
        Drawing fresh = build(design);
        for (Component component : design.architecture().components()) {
            Box box = fresh.box(component.id()).orElseThrow();
            assertThat(drawing.componentAt(box.centerX(), box.y() + 2)).isEqualTo(fresh.componentAt(box.centerX(), box.y() + 2));
        }
        for (Link link : design.architecture().links()) {
            Point start = drawing.way(link.id()).getFirst();
            assertThat(drawing.linkNear(start.x(), start.y(), 1)).isPresent();
        }
    }

    @Test
    void aStoreInTwoZonesCastsAStandbyAndAGroupAServer() {
        Drawing drawing = build(DemoDesigns.arranged(DemoDesigns.twoZones(false)));
        assertThat(drawing.shadows("db")).singleElement().satisfies(shadow -> {
            assertThat(shadow.zone()).isEqualTo("b");
            assertThat(shadow.kind()).isEqualTo(Shadow.Kind.STANDBY);
            assertThat(drawing.box("data-b").orElseThrow().contains(shadow.box())).isTrue();
        });
        assertThat(drawing.shadows("web")).singleElement()
                .satisfies(shadow -> assertThat(drawing.box("fleet").orElseThrow().contains(shadow.box())).isTrue());
    }

    @Test
    void aPlaceTellsWhatIsThere() {
        Drawing drawing = build(DemoDesigns.arranged(DemoDesigns.twoZones(false)));
        Box db = drawing.box("db").orElseThrow();
        Box standby = drawing.shadows("db").getFirst().box();
        Box nat = drawing.box("public-a").orElseThrow();
        assertThat(drawing.componentAt(db.centerX(), db.centerY())).contains("db");
        assertThat(drawing.componentAt(standby.centerX(), standby.centerY())).contains("db");
        assertThat(drawing.containerAt(nat.x() + 4, nat.y() + 30)).contains("public-a");
        assertThat(drawing.componentAt(-5_000, 0)).isEmpty();
        assertThat(drawing.linkNear(drawing.way("cdn-to-alb").getFirst().x() + 20, drawing.way("cdn-to-alb").getFirst().y() + 3, 6))
                .contains("cdn-to-alb");
    }

    @Test
    void aContainerTellsWhichLabelsLieOnItsBorder() {
        Drawing drawing = build(Samples.design(Samples.file("2-two-tiers")));
        Box label = drawing.label("l3").orElseThrow();
        Box frame = drawing.box("private-a").orElseThrow();
        assertThat(frame.x()).as("the border runs through the label").isBetween(label.x(), label.right());
        assertThat(drawing.labelsAround("private-a", 8)).containsExactly("l3");
        assertThat(drawing.labelsAround("public-a", 8)).containsExactly("l3");
        assertThat(drawing.labelsAround("az-a", 8)).as("inside it").isEmpty();
        assertThat(drawing.labelsAround("web", 200)).as("a tile has no border that labels cross").isEmpty();
    }

    @Test
    void fromFarAwayLinksBetweenTwoContainersAreOneLine() {
        Design design = DemoDesigns.large(210);
        Drawing drawing = build(design);
        assertThat(drawing.marks(Detail.FAR, drawing.bounds()).stream().filter(Mark.Line.class::isInstance)).hasSize(10);
        assertThat(Detail.of(0.1, most -> 10 > most)).isEqualTo(Detail.FAR);
        assertThat(Detail.of(0.5, most -> 1_000 > most)).isEqualTo(Detail.MIDDLE);
        assertThat(Detail.of(0.5, most -> 300 > most)).isEqualTo(Detail.NEAR);
    }

    @Test
    void theCountOfMachinesCanBePaintedOnceMoreOverWhatCrossesIt() {
        Drawing drawing = build(DemoDesigns.arranged(DemoDesigns.twoZones(false)));
        drawing.design().architecture().components().forEach(component -> drawing.component(component.id())
                .ifPresent(group -> assertThat(group.children()).containsAll(drawing.count(component.id()))));
        assertThat(drawing.design().architecture().components()).anyMatch(component -> !drawing.count(component.id()).isEmpty());
    }

    @Test
    void aMapShowsPartsAndNothingOfLinks() {
        Design design = DemoDesigns.large(210);
        Drawing drawing = build(design);
        assertThat(drawing.map()).hasSize(design.architecture().components().size()).isSubsetOf(drawing.marks(Detail.FAR, drawing.bounds()));
    }

    @Test
    void whatHasNoPlaceIsNotDrawn() {
        Drawing drawing = build(DemoDesigns.small());
        assertThat(drawing.component("web")).isEmpty();
        assertThat(drawing.marks(Detail.NEAR, drawing.bounds())).isEmpty();
    }

    @Test
    void keyFactsThatAreWordsSpeakTheLanguageOfTheDrawing() {
        Design design = DemoDesigns.arranged(DemoDesigns.twoZones(true));
        Drawing korean = DemoDesigns.BUILDER.build(design, Optional.empty(), Look.plain(Language.KOREAN));
        assertThat(build(design).component("alb").orElseThrow().description()).isEqualTo("Internet-facing");
        assertThat(korean.component("alb").orElseThrow().description()).isEqualTo("인터넷 경계");
        assertThat(korean.component("web").orElseThrow().description()).isEqualTo("m6i.large");
        assertThat(design.architecture().linksById().keySet()).allMatch(id -> korean.way(id).equals(build(design).way(id)));
    }

    @Test
    void anotherThemeKeepsEveryWay() {
        Design design = DemoDesigns.arranged(DemoDesigns.queue());
        Drawing light = build(design);
        Drawing dark = DemoDesigns.BUILDER.next(light, design, Optional.empty(), new Look(Theme.DARK, Language.KOREAN, Lens.COST));
        assertThat(design.architecture().linksById().keySet()).allMatch(id -> light.way(id).equals(dark.way(id)));
    }

    private static Drawing build(Design design) {
        return DemoDesigns.BUILDER.build(design, Optional.empty(), LOOK);
    }

    private static Design move(Design design, String id, double dx, double dy) {
        Box box = Objects.requireNonNull(design.layout().boxes().get(id));
        return DemoDesigns.apply(design, new Edit.Place(Map.of(id, box.moved(dx, dy))));
    }

    private static List<Component> tiles(Design design) {
        return design.architecture().components().stream()
                .filter(component -> Objects.requireNonNull(design.layout().boxes().get(component.id())).width() == Box.TILE)
                .toList();
    }

    /** What a setting says is drawn like a link, and follows both ends of it. */
    @Test
    void theWayOfDeadLettersIsDrawnWhereASettingTellsIt() {
        Component jobs = Component.of("jobs", "sqs", "Jobs");
        Design apart = Edits.applied(Design.EMPTY, new Edit.Batch(List.of(new Edit.Add(jobs), new Edit.Add(Component.of("failed", "sqs", "Failed")),
                new Edit.Place(Map.of("jobs", Box.tile(0, 0), "failed", Box.tile(200, 0))))));
        Design joined = Edits.applied(apart, new Edit.Change(jobs.with("deadLetterQueue", "failed")));
        Design moved = Edits.applied(joined, new Edit.Place(Map.of("failed", Box.tile(200, 300))));
        Drawing last = build(apart);
        assertThat(last.links().views().ids()).isEmpty();
        for (Design design : List.of(joined, moved, apart, joined, Edits.applied(joined, new Edit.Remove("failed")))) {
            last = DemoDesigns.BUILDER.next(last, design, Optional.empty(), LOOK);
            Drawing fresh = build(design);
            assertThat(last.links().views().ids()).isEqualTo(fresh.links().views().ids());
            for (String wire : fresh.links().views().ids()) {
                assertThat(last.way(wire)).isEqualTo(fresh.way(wire)).hasSizeGreaterThan(1);
                assertThat(last.links().views().get(wire)).isEqualTo(fresh.links().views().get(wire));
            }
        }
        Drawing shown = build(joined);
        assertThat(shown.links().views().ids()).hasSize(1);
        assertThat(Bounds.of(shown.marks(Detail.NEAR, shown.bounds()))).isNotNull();
        assertThat(texts(shown)).contains("dead letters");
        assertThat(shown.way(shown.links().views().ids().iterator().next())).containsExactly(new Point(64, 32), new Point(200, 32));
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.links().views().values().stream().flatMap(view -> view.near().children().stream())
                .flatMap(mark -> mark instanceof Mark.TextRun run ? Stream.of(run.text()) : Stream.empty()).toList();
    }
}
