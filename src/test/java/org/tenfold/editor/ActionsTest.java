package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Point;
import org.tenfold.file.DesignFile;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.picture.draw.Look;
import org.tenfold.picture.draw.PictureBuilder;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.tenfold.rules.Finding;
import org.tenfold.rules.RuleInfo;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;
import org.tenfold.text.Message;

/** The commands that arrange, select, copy and delete, as menus and keys perform them. */
class ActionsTest {

    /** A balancer before a server and its database, the two in zone a. */
    private static final Design SHOP = Edits.applied(Design.EMPTY, Edit.all(
            new Edit.Add(Component.of("vpc", "vpc", "VPC")),
            new Edit.Add(Component.of("alb", "alb", "Balancer").withParent("vpc")),
            new Edit.Add(Component.of("az", "availability-zone", "a").withParent("vpc").with("zone", "a")),
            new Edit.Add(Component.of("web", "ec2", "Web").withParent("az")),
            new Edit.Add(Component.of("db", "rds", "DB").withParent("az")),
            new Edit.Connect(Link.of("in", "alb", "web", LinkKind.REQUEST)),
            new Edit.Connect(Link.of("out", "web", "db", LinkKind.READ_WRITE)),
            new Edit.Place(Map.of("vpc", new Box(0, 0, 640, 400), "alb", Box.tile(40, 150), "az", new Box(160, 40, 400, 320),
                    "web", Box.tile(200, 100), "db", Box.tile(400, 210)))));

    private final Workspace workspace = new Workspace(ServiceCatalog.standard(), new Arranger(ServiceCatalog.standard(), PriceBook.standard()));
    private final List<Action> actions = new ArrayList<>();

    @BeforeEach
    void open() {
        actions.addAll(SheetCommands.of(workspace));
        workspace.open(SHOP);
        workspace.look(new Viewport(0, 0, 1, 1000, 800));
    }

    private void act(String id) {
        Action action = actions.stream().filter(candidate -> candidate.id().equals(id)).findFirst().orElseThrow();
        assertThat(action.run()).as(id).isTrue();
    }

    private Box box(String id) {
        return workspace.present().layout().box(id).orElseThrow();
    }

    @Test
    void undoingAnInsertionOrADeletionSelectsWhatWasSelectedBefore() {
        workspace.select(Selection.of("web"));
        InsertPoint.beside(workspace, "web", 1, 0).orElseThrow().insert(workspace, Template.of(workspace.catalog().service("rds")));
        Selection inserted = workspace.selection();
        assertThat(inserted).isNotEqualTo(Selection.of("web"));
        workspace.undo();
        assertThat(workspace.selection()).isEqualTo(Selection.of("web"));
        workspace.select(Selection.NONE);
        workspace.redo();
        assertThat(workspace.selection()).as("what was selected when it was undone").isEqualTo(inserted);
        act("delete");
        assertThat(workspace.selection().isEmpty()).isTrue();
        workspace.undo();
        assertThat(workspace.selection()).isEqualTo(inserted);
    }

    @Test
    void clearingBendsOfAContainerClearsThoseOfTheLinksInside() {
        workspace.commit(Message.literal("bend"), Edit.all(new Edit.Bend("out", List.of(new Point(300, 120), new Point(300, 230))),
                new Edit.Bend("in", List.of(new Point(120, 170), new Point(120, 120)))));
        workspace.select(Selection.of("db"));
        act("clear-bends");
        assertThat(workspace.present().layout().routes()).as("of the part alone").containsOnlyKeys("in");
        workspace.undo();
        workspace.select(Selection.of("az"));
        act("clear-bends");
        assertThat(workspace.present().layout().routes()).isEmpty();
    }

    @Test
    void alignsAndDistributesAsOneStepEach() {
        workspace.select(Selection.of("alb", "web", "db"));
        act("align-top");
        assertThat(List.of(box("alb").y(), box("web").y(), box("db").y())).containsOnly(100.0);
        act("distribute-across");
        assertThat(box("web").x() - box("alb").right()).isEqualTo(box("db").x() - box("web").right());
        workspace.undo();
        workspace.undo();
        assertThat(workspace.present()).isEqualTo(SHOP);
    }

    @Test
    void anAlignedContainerTakesItsContentsAlong() {
        workspace.select(Selection.of("alb", "az"));
        act("align-left");
        assertThat(box("az").x()).isEqualTo(40);
        assertThat(box("web").x()).isEqualTo(80);
    }

    @Test
    void mirrorsAZoneWithItsPartsAndAllTheirLinks() {
        workspace.select(Selection.of("az"));
        act("mirror-zone");
        String zone = workspace.selection().single().orElseThrow();
        Component made = workspace.present().architecture().component(zone).orElseThrow();
        assertThat(made.settings().get("zone")).isEqualTo("b");
        assertThat(made.name()).isEqualTo("b");
        assertThat(workspace.present().architecture().components()).filteredOn(part -> zone.equals(part.parent()))
                .extracting(Component::service).containsExactly("ec2", "rds");
        assertThat(workspace.present().architecture().links()).filteredOn(link -> link.from().equals("alb")).hasSize(2);
        assertThat(workspace.present().architecture().links()).hasSize(4);
        assertThat(box(zone).intersects(box("az"))).isFalse();
        assertThat(box("vpc").contains(box(zone))).as("the network was asked to take it").isTrue();
        workspace.undo();
        assertThat(workspace.present()).isEqualTo(SHOP);
    }

    @Test
    void aMirroredZoneUsesTheStoreThatSpansZonesAndHasNoSecondOne() throws Exception {
        Design zones = DesignFile.read(Path.of("sample-diagrams/4-two-zones.tenfold.json"), ServiceCatalog.standard()).design();
        Design made = Edits.applied(zones, ZoneMirror.of(zones, ServiceCatalog.standard(), "az-a").orElseThrow().edit());
        assertThat(made.architecture().components()).filteredOn(part -> part.service().equals("rds")).extracting(Component::id).containsExactly("db");
        assertThat(made.architecture().links()).filteredOn(link -> link.to().equals("db")).extracting(Link::from).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void aMirroredZoneStandsOnNothingAndNothingStandsOnIt() throws Exception {
        for (String sample : List.of("flawed-one-zone", "4-two-zones", "5-elastic")) {
            Design design = DesignFile.read(Path.of("sample-diagrams/" + sample + ".tenfold.json"), ServiceCatalog.standard()).design();
            Component zone = design.architecture().component("az-a").orElseThrow();
            ZoneMirror mirror = ZoneMirror.of(design, ServiceCatalog.standard(), zone.id()).orElseThrow();
            Design made = Edits.applied(design, mirror.edit());
            assertThat(made.architecture().component(mirror.zone()).orElseThrow().name()).isEqualTo("Zone b");
            Box old = made.layout().box("az-a").orElseThrow();
            assertThat(made.layout().box(mirror.zone()).orElseThrow()).as("in the column of zones").extracting(Box::x, Box::width)
                    .containsExactly(old.x(), old.width());
            assertThat(overlaps(made)).as(sample).containsExactlyInAnyOrderElementsOf(overlaps(design).stream().distinct().toList());
        }
    }

    /** Pairs of which one stands on the other although it does not stand in it. Groups are bands across zones. */
    private static List<String> overlaps(Design design) {
        Map<String, Box> boxes = design.layout().boxes();
        List<Component> parts = design.architecture().components().stream().filter(part -> boxes.containsKey(part.id()))
                .filter(part -> !part.service().equals("auto-scaling-group")
                        && !design.architecture().component(String.valueOf(part.parent())).map(Component::service).orElse("").equals("auto-scaling-group"))
                .toList();
        List<String> pairs = new ArrayList<>();
        for (Component one : parts) {
            for (Component other : parts) {
                if (one.id().compareTo(other.id()) < 0 && boxes.get(one.id()).intersects(boxes.get(other.id()))
                        && !Edits.withContents(parts, List.of(one.id())).contains(other.id())
                        && !Edits.withContents(parts, List.of(other.id())).contains(one.id())) {
                    pairs.add(one.id() + " " + other.id());
                }
            }
        }
        return pairs;
    }

    @Test
    void deletingAPassThroughPartJoinsItsNeighboursOnlyWhereAwsAllows() {
        workspace.commit(Additions.ADD.with("what", "proxy"), Edit.all(new Edit.Add(Component.of("proxy", "rds-proxy", "Proxy")),
                new Edit.Place(Map.of("proxy", Box.tile(300, 300))), new Edit.Disconnect("out"),
                new Edit.Connect(Link.of("l1", "web", "proxy", LinkKind.READ_WRITE).with("timeoutMs", 700)),
                new Edit.Connect(Link.of("l2", "proxy", "db", LinkKind.READ_WRITE))));
        workspace.select(Selection.of("proxy"));
        act("delete");
        assertThat(workspace.present().architecture().links()).filteredOn(link -> link.from().equals("web"))
                .singleElement().satisfies(link -> {
                    assertThat(link.to()).isEqualTo("db");
                    assertThat(link.settings().get("timeoutMs")).isEqualTo(700.0);
                });

        workspace.select(Selection.of("web"));
        act("delete");
        assertThat(workspace.present().architecture().links()).as("no balancer calls a database").isEmpty();
    }

    @Test
    void aCopyWithConnectionsIsLinkedAsItsOriginal() {
        workspace.select(Selection.of("web"));
        act("duplicate-linked");
        String copy = workspace.selection().single().orElseThrow();
        assertThat(workspace.present().architecture().links()).filteredOn(link -> link.touches(copy)).hasSize(2);
    }

    @Test
    void aCopyHandsItsDeadLettersToTheCopyOfTheQueueOrToTheQueueItself() {
        workspace.commit(Message.literal("queues"), Edit.all(new Edit.Add(Component.of("failed", "sqs", "Failed")),
                new Edit.Add(Component.of("jobs", "sqs", "Jobs").with("deadLetterQueue", "failed"))));
        workspace.select(Selection.of("jobs", "failed"));
        act("duplicate");
        assertThat(queueOfDeadLetters("jobs-2")).isEqualTo("failed-2");
        workspace.select(Selection.of("jobs"));
        act("copy");
        act("paste");
        assertThat(queueOfDeadLetters("jobs-3")).isEqualTo("failed");
        act("copy-text");
        workspace.open(SHOP);
        act("paste");
        assertThat(queueOfDeadLetters("jobs")).as("a design without that queue").isNull();
    }

    private @Nullable Object queueOfDeadLetters(String id) {
        return workspace.present().architecture().component(id).orElseThrow().settings().get("deadLetterQueue");
    }

    @Test
    void duplicatingAgainRepeatsTheDistance() {
        workspace.select(Selection.of("web"));
        act("duplicate");
        String first = workspace.selection().single().orElseThrow();
        workspace.commit(Additions.ADD.message(), new Edit.Place(Map.of(first, Box.tile(300, 100))));
        act("duplicate");
        assertThat(box(workspace.selection().single().orElseThrow())).isEqualTo(Box.tile(400, 100));
    }

    @Test
    void pastesWhereThePointerIs() {
        workspace.select(Selection.of("web"));
        act("copy");
        workspace.point(new Point(700, 600));
        act("paste");
        assertThat(box(workspace.selection().single().orElseThrow()).contains(700, 600)).isTrue();
        act("paste-in-place");
        assertThat(box(workspace.selection().single().orElseThrow())).isEqualTo(box("web"));
    }

    @Test
    void whatIsPastedAgainLiesWhereThePointerIsUnlessItLiesThereAlready() {
        workspace.select(Selection.of("web"));
        act("copy");
        workspace.point(new Point(600, 300));
        act("paste");
        Box first = box(workspace.selection().single().orElseThrow());
        act("paste");
        assertThat(box(workspace.selection().single().orElseThrow())).as("in sight").isEqualTo(first.moved(32, 32));
        for (int place = 1; place < 4; place++) {
            workspace.point(new Point(600, 300 + place * 80));
            act("paste");
            assertThat(box(workspace.selection().single().orElseThrow())).as("place %d", place).isEqualTo(first.moved(0, place * 80));
        }
    }

    @Test
    void selectsWhatIsAlikeAndClimbsInAndOut() {
        workspace.select(Selection.of("web"));
        act("select-all");
        assertThat(workspace.selection().ids()).containsExactlyInAnyOrder("web", "db", "out");
        act("select-all");
        assertThat(workspace.selection().ids()).hasSize(7);

        workspace.select(Selection.of("web"));
        act("select-zone");
        assertThat(workspace.selection().ids()).containsExactlyInAnyOrder("az", "web", "db");
        workspace.select(Selection.of("web"));
        act("select-outer");
        assertThat(workspace.selection().ids()).containsExactly("az");
        act("select-inner");
        assertThat(workspace.selection().ids()).containsExactly("web");
        act("travel-right");
        assertThat(workspace.selection().ids()).containsExactly("db");
    }

    /** The inspector shows such a finding beside the part, too. */
    @Test
    void selectsAllWithTheSameFindingThoughItDoesNotCountYet() {
        Review review = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 1, 1)).review(SHOP.architecture());
        List<RuleInfo> rules = review.findings().stream().map(Finding::rule).distinct().toList();
        Finding later = Finding.of(rules.get(0), Message.literal("later"), "alb", "out").in(Finding.State.LATER);
        Finding now = Finding.of(rules.get(1), Message.literal("now"), "web", "db");
        workspace.accept(new Review(review.topology(), review.traffic(), review.cuts(), review.estimate(), List.of(later, now),
                review.outlook()));
        workspace.select(Selection.of("alb"));
        act("select-finding");
        assertThat(workspace.selection().ids()).containsExactlyInAnyOrder("alb", "out");
        workspace.select(Selection.of("db"));
        act("select-finding");
        assertThat(workspace.selection().ids()).containsExactlyInAnyOrder("web", "db");
    }

    @Test
    void bendsALinkTakesItsEndElsewhereAndFreesItsBends() {
        Tools tools = new Tools(workspace, new Tools.Prompts() {
            @Override
            public void rename(String component) {
                throw new AssertionError("nobody asked");
            }

            @Override
            public void insert(InsertPoint point) {
                throw new AssertionError("nobody asked");
            }
        });
        PictureBuilder pictures = new PictureBuilder(workspace.catalog(), PriceBook.standard());
        workspace.setDrawing(pictures.build(workspace.present(), Optional.empty(), Look.plain(Language.ENGLISH)));
        workspace.select(Selection.of("in"));
        List<Point> way = workspace.sheet().way("in");
        Point middle = new Point((way.get(1).x() + way.get(2).x()) / 2, way.get(1).y());
        tools.press(Pointer.at(middle.x(), middle.y()));
        tools.move(Pointer.at(middle.x(), middle.y() - 40));
        tools.release(Pointer.at(middle.x(), middle.y() - 40));
        assertThat(workspace.present().layout().routes()).containsKey("in");
        act("clear-bends");
        assertThat(workspace.present().layout().routes()).isEmpty();

        Point end = way.getLast();
        tools.press(Pointer.at(end.x(), end.y()));
        tools.move(Pointer.at(430, 240));
        assertThat(workspace.design().architecture().links()).anyMatch(link -> link.id().equals("in") && link.to().equals("db"));
        assertThat(workspace.present()).as("not yet let go").isEqualTo(SHOP);
        assertThat(workspace.selection()).as("what is told of beside the sheet").isEqualTo(Selection.of("in"));
        assertThat(tools.current().marksSelection()).as("it fades instead").isFalse();
        tools.cancel();
        assertThat(workspace.present()).isEqualTo(SHOP);
        tools.press(Pointer.at(end.x(), end.y()));
        tools.move(Pointer.at(430, 240));
        tools.release(Pointer.at(430, 240));
        assertThat(workspace.present().architecture().link("in").orElseThrow().to()).isEqualTo("db");
    }

    @Test
    void goesBackAndForwardThroughViewsAndStates() {
        ViewTrail trail = new ViewTrail();
        Viewport here = new Viewport(0, 0, 1, 800, 600);
        Viewport there = new Viewport(5_000, 0, 1, 800, 600);
        trail.rest(here);
        trail.rest(here.moved(10, 10));
        assertThat(trail.hasBack()).as("a little push is the same view").isFalse();
        trail.rest(there);
        assertThat(trail.back()).contains(here.moved(10, 10));
        assertThat(trail.forward()).contains(there);

        workspace.select(Selection.of("alb", "web"));
        act("align-top");
        act("align-left");
        workspace.go(0);
        assertThat(workspace.present()).isEqualTo(SHOP);
        workspace.go(2);
        assertThat(box("alb").x()).isEqualTo(box("web").x());
    }
}
