package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Annotation;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Point;
import org.tenfold.design.Style;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.picture.draw.Drawing;
import org.tenfold.picture.draw.Look;
import org.tenfold.picture.draw.PictureBuilder;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Locks, order, groups, collapsed containers, labels, looks and configurations, by commands and by hand. */
class SheetActionsTest {

    private static final Design SHOP = Edits.applied(Design.EMPTY, Edit.all(
            new Edit.Add(Component.of("vpc", "vpc", "VPC")),
            new Edit.Add(Component.of("alb", "alb", "Balancer")),
            new Edit.Add(Component.of("web", "ec2", "Web").withParent("vpc").with("instanceType", "m6i.large").with("count", 3)),
            new Edit.Add(Component.of("api", "ec2", "API").withParent("vpc")),
            new Edit.Add(Component.of("db", "rds", "DB").withParent("vpc").with("engine", "mysql")),
            new Edit.Add(Component.of("main", "aurora", "Main")),
            new Edit.Connect(Link.of("l1", "alb", "web", LinkKind.REQUEST)),
            new Edit.Connect(Link.of("l2", "alb", "api", LinkKind.REQUEST)),
            new Edit.Connect(Link.of("l3", "web", "db", LinkKind.READ_WRITE)),
            new Edit.Annotate(new Annotation.Note("note.1", "why?")),
            new Edit.Place(Map.of("vpc", new Box(160, 0, 560, 400), "alb", Box.tile(0, 120), "web", Box.tile(240, 80),
                    "api", Box.tile(240, 240), "db", Box.tile(560, 80), "main", Box.tile(800, 80),
                    "note.1", new Box(800, 240, 160, 48)))));

    private final Workspace workspace = new Workspace(ServiceCatalog.standard(), new Arranger(ServiceCatalog.standard(), PriceBook.standard()));
    private final PictureBuilder builder = new PictureBuilder(ServiceCatalog.standard(), PriceBook.standard());
    private final List<Action> actions = new ArrayList<>();
    private final Tools tools = new Tools(workspace, new Tools.Prompts() {
        @Override
        public void rename(String component) {
        }

        @Override
        public void insert(InsertPoint point) {
        }
    });

    @BeforeEach
    void open() {
        actions.addAll(SheetCommands.of(workspace));
        workspace.look(new Viewport(0, 0, 1, 1200, 800));
        open(SHOP);
    }

    private void open(Design design) {
        workspace.open(design);
        draw();
    }

    private Drawing draw() {
        Drawing drawing = builder.build(workspace.present(), Optional.empty(), Look.plain(Language.ENGLISH));
        workspace.setDrawing(drawing);
        return drawing;
    }

    private void act(String id) {
        Action action = actions.stream().filter(candidate -> candidate.id().equals(id)).findFirst().orElseThrow();
        assertThat(action.run()).as(id).isTrue();
        draw();
    }

    private boolean can(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow().enabled().getAsBoolean();
    }

    private void select(String... ids) {
        workspace.select(Selection.of(ids));
    }

    private Box box(String id) {
        return workspace.present().layout().box(id).orElseThrow();
    }

    private void drag(double fromX, double fromY, double toX, double toY) {
        tools.move(Pointer.at(fromX, fromY));
        tools.press(Pointer.at(fromX, fromY));
        tools.move(Pointer.at((fromX + toX) / 2, (fromY + toY) / 2));
        tools.move(Pointer.at(toX, toY));
        tools.release(Pointer.at(toX, toY));
        draw();
    }

    private void click(double x, double y) {
        tools.move(Pointer.at(x, y));
        tools.press(Pointer.at(x, y));
        tools.release(Pointer.at(x, y));
    }

    @Test
    void whatIsLockedNeitherMovesNorGoes() {
        select("web");
        act("lock");
        assertThat(workspace.history().labels()).isNotEmpty();
        Design locked = workspace.present();

        drag(260, 100, 400, 300);
        assertThat(workspace.present()).isSameAs(locked);
        assertThat(workspace.notice().map(told -> told.in(Language.ENGLISH))).contains("Web is locked, so it stays as it is.");
        act("move-right");
        act("delete");
        select("vpc");
        act("delete");
        assertThat(workspace.present()).as("nor goes the container around it").isSameAs(locked);
        select("web", "api");
        act("delete");
        assertThat(workspace.present().architecture().componentsById()).containsKey("web").doesNotContainKey("api");

        select("web");
        act("lock");
        act("move-right");
        assertThat(box("web").x()).isEqualTo(241);
    }

    @Test
    void othersLineUpWithWhatIsLocked() {
        select("db");
        act("lock");
        select("web", "db");
        act("align-right");
        assertThat(box("db").x()).isEqualTo(560);
        assertThat(box("web").x()).isEqualTo(560);
    }

    @Test
    void aLockedContainerIsNotResizedAndALockedLinkNotBent() {
        select("vpc", "l3");
        act("lock");
        select("vpc");
        drag(720, 400, 800, 480);
        assertThat(box("vpc")).isEqualTo(new Box(160, 0, 560, 400));
        select("l3");
        Point middle = draw().way("l3").get(1);
        drag((304 + 560) / 2.0, middle.y(), (304 + 560) / 2.0, middle.y() + 60);
        assertThat(workspace.present().layout().routes()).isEmpty();
        act("delete");
        assertThat(workspace.present().architecture().linksById()).containsKey("l3");
    }

    @Test
    void whatIsInFrontIsHitFirst() {
        open(Edits.applied(SHOP, new Edit.Place(Map.of("api", Box.tile(264, 96)))));
        assertThat(workspace.sheet().tileAt(270, 100)).contains("api");
        select("web");
        act("order-front");
        assertThat(workspace.present().layout().order()).containsExactly("web");
        assertThat(workspace.sheet().tileAt(270, 100)).contains("web");
        act("order-backward");
        assertThat(workspace.sheet().tileAt(270, 100)).as("it does not overlap the others that stand there").contains("api");
        act("order-front");
        act("order-back");
        assertThat(workspace.sheet().tileAt(270, 100)).contains("api");
        assertThat(workspace.present().layout().order()).as("as nobody ordered it").isEmpty();
    }

    @Test
    void theKeyboardGoesThroughWhatLiesOnEachOtherLikeAltAndClicks() {
        open(Edits.applied(SHOP, new Edit.Place(Map.of("api", Box.tile(264, 96)))));
        select("api");
        for (String next : List.of("web", "vpc", "api", "web")) {
            act("select-beneath");
            assertThat(workspace.selection()).isEqualTo(Selection.of(next));
        }
        select("main");
        assertThat(can("select-beneath")).as("it lies on nothing").isFalse();
        select("db");
        act("select-beneath");
        assertThat(workspace.selection()).as("of another place").isEqualTo(Selection.of("vpc"));
        act("select-beneath");
        assertThat(workspace.selection()).isEqualTo(Selection.of("db"));
    }

    @Test
    void flippingAsksForSomethingThatHasSides() {
        select("web");
        assertThat(can("flip-across")).isFalse();
        select("web", "api");
        assertThat(can("flip-across")).isTrue();
        select("vpc");
        assertThat(can("flip-down")).isTrue();
    }

    @Test
    void aStepPassesTheNextOneThatOverlapsAndNoMore() {
        open(Edits.applied(SHOP, new Edit.Place(Map.of("main", Box.tile(250, 90), "db", Box.tile(260, 100), "alb", Box.tile(270, 110)))));
        List<String> lie = List.of("alb", "web", "api", "db", "main");
        select("alb");
        act("order-forward");
        assertThat(workspace.present().layout().inOrder(lie)).containsSubsequence("web", "alb", "db", "main");
        act("order-forward");
        assertThat(workspace.present().layout().inOrder(lie)).as("api lies elsewhere").containsSubsequence("web", "db", "alb", "main");
        act("order-backward");
        assertThat(workspace.present().layout().inOrder(lie)).containsSubsequence("web", "alb", "db", "main");
        act("order-forward");
        act("order-forward");
        assertThat(workspace.present().layout().inOrder(lie)).containsSubsequence("web", "db", "main", "alb");
        assertThat(workspace.notice()).isEmpty();
        Design before = workspace.present();
        act("order-forward");
        assertThat(workspace.present()).isSameAs(before);
        assertThat(workspace.notice()).as("why nothing is seen").isPresent();
    }

    @Test
    void whatIsRaisedTogetherKeepsItsOrder() {
        open(Edits.applied(SHOP, new Edit.Place(Map.of("alb", Box.tile(220, 60), "web", Box.tile(250, 60), "api", Box.tile(190, 60)))));
        select("alb", "web");
        act("order-forward");
        assertThat(workspace.present().layout().inOrder(List.of("alb", "web", "api"))).containsExactly("api", "alb", "web");
    }

    @Test
    void framesAreOrderedAmongThoseOfTheirDepth() {
        open(Edits.applied(SHOP, Edit.all(new Edit.Add(Component.of("net", "subnet", "Net").withParent("vpc")),
                new Edit.Add(Component.of("other", "subnet", "Other").withParent("vpc")),
                new Edit.Place(Map.of("net", new Box(180, 40, 200, 300), "other", new Box(340, 40, 200, 300))))));
        select("net");
        act("order-forward");
        assertThat(workspace.present().layout().inOrder(List.of("vpc", "net", "other"))).containsExactly("vpc", "other", "net");
        Design before = workspace.present();
        act("order-forward");
        assertThat(workspace.present()).as("the container lies behind it").isSameAs(before);
    }

    @Test
    void aGroupMovesAsOneAndAClickMeansTheMember() {
        select("web", "note.1");
        act("group");
        select();
        click(260, 100);
        assertThat(workspace.selection().ids()).containsExactly("web");
        assertThat(SelectActions.outer(workspace).ids()).as("Escape goes to the group").containsExactlyInAnyOrder("web", "note.1");
        drag(260, 100, 260, 140);
        assertThat(box("web").y()).isEqualTo(120);
        assertThat(box("note.1").y()).as("what is selected alone moves alone").isEqualTo(240);
        act("undo");

        select();
        drag(260, 100, 260, 140);
        assertThat(box("web").y()).isEqualTo(120);
        assertThat(box("note.1").y()).isEqualTo(280);
        assertThat(workspace.selection().ids()).containsExactlyInAnyOrder("web", "note.1");
        drag(260, 140, 260, 100);
        assertThat(box("note.1").y()).as("a group that is selected too").isEqualTo(240);
        click(260, 100);
        assertThat(workspace.selection().ids()).containsExactly("web");

        act("ungroup");
        assertThat(workspace.present().layout().groups()).isEmpty();
        assertThat(can("ungroup")).isFalse();
    }

    @Test
    void shiftAndTheMenuMeanTheMemberAndEscapeEndsADragOfItsGroup() {
        select("web", "note.1");
        act("group");
        select("web");
        tools.press(Pointer.at(260, 100).withShift());
        tools.release(Pointer.at(260, 100).withShift());
        assertThat(workspace.selection().ids()).as("Shift takes the member away, not its group").isEmpty();
        select("db");
        tools.press(Pointer.at(260, 100).withShift());
        tools.release(Pointer.at(260, 100).withShift());
        assertThat(workspace.selection().ids()).containsExactlyInAnyOrder("db", "web");
        select();
        tools.press(Pointer.at(260, 100).with(Pointer.Button.RIGHT));
        tools.release(Pointer.at(260, 100).with(Pointer.Button.RIGHT));
        assertThat(workspace.selection().ids()).containsExactly("web");

        select();
        tools.press(Pointer.at(260, 100));
        tools.move(Pointer.at(260, 160));
        tools.cancel();
        assertThat(workspace.selection().ids()).as("as it was before the drag").isEmpty();
        assertThat(box("note.1").y()).isEqualTo(240);
    }

    @Test
    void aCopyOfAGroupIsAGroup() {
        select("web", "note.1");
        act("group");
        act("duplicate");
        assertThat(workspace.present().layout().groups()).hasSize(2);
        assertThat(workspace.present().layout().groupsOf("note.2").getFirst()).contains("note.2").hasSize(2);
    }

    @Test
    void aCollapsedContainerIsOneTileAtWhichLinksEnd() {
        select("vpc");
        act("collapse");
        Drawing drawing = draw();
        assertThat(drawing.box("vpc")).contains(Box.tile(160, 0));
        assertThat(drawing.box("web")).isEmpty();
        assertThat(drawing.way("l1")).as("one line for both").isNotEmpty();
        assertThat(drawing.way("l2")).isEmpty();
        assertThat(drawing.way("l3")).isEmpty();
        assertThat(drawing.component("vpc").orElseThrow().description()).contains("3 parts");
        assertThat(workspace.sheet().tileAt(250, 100)).as("what stands in it is not hit").isEmpty();

        drag(180, 20, 260, 60);
        assertThat(box("web")).as("moves along").isEqualTo(Box.tile(320, 120));
        Pointer twice = new Pointer(260, 60, 260, 60, Pointer.Button.LEFT, 2, false, false, false, false, false);
        tools.press(twice);
        tools.release(twice);
        assertThat(draw().box("web")).contains(Box.tile(320, 120));
        workspace.undo();
        workspace.undo();
        workspace.undo();
        assertThat(workspace.present()).isEqualTo(SHOP);
    }

    @Test
    void aLabelSlidesAlongItsLinkButNeverOntoATile() {
        Drawing drawing = draw();
        Box plate = drawing.label("l3").orElseThrow();
        drag(plate.centerX(), plate.centerY(), 480, plate.centerY());
        assertThat(workspace.present().layout().labels().get("l3")).isBetween(0.6, 0.8);
        assertThat(draw().label("l3").orElseThrow().centerX()).isBetween(470.0, 490.0);

        Box slid = draw().label("l3").orElseThrow();
        drag(slid.centerX(), slid.centerY(), 640, slid.centerY());
        assertThat(workspace.present().layout().labels()).containsEntry("l3", 1.0);
        assertThat(draw().label("l3").orElseThrow().intersects(box("db"))).isFalse();

        act("label-back");
        assertThat(workspace.present().layout().labels()).containsEntry("l3", 0.95);
        act("label-free");
        assertThat(draw().label("l3")).contains(plate);
    }

    @Test
    void looksAreCopiedWithoutConfigurationAndTheOtherWayRound() {
        select("web");
        SheetActions.dress(workspace, id -> new Style(Style.Hue.PINK, Style.Line.DOTTED));
        act("copy-style");
        act("copy-configuration");
        select("api", "l1");
        act("paste-style");
        assertThat(workspace.present().layout().style("api")).isEqualTo(new Style(Style.Hue.PINK, Style.Line.DOTTED));
        assertThat(workspace.present().layout().style("l1")).isEqualTo(new Style(Style.Hue.PINK, Style.Line.DOTTED));
        assertThat(workspace.present().architecture()).as("a look means nothing").isSameAs(SHOP.architecture());

        select("api");
        act("paste-configuration");
        Component api = workspace.present().architecture().component("api").orElseThrow();
        assertThat(api.settings()).isEqualTo(SHOP.architecture().component("web").orElseThrow().settings());
        assertThat(api.name()).isEqualTo("API");
    }

    @Test
    void aConfigurationGivesWhatBothServicesHave() {
        select("db");
        act("copy-configuration");
        select("main");
        act("paste-configuration");
        assertThat(workspace.present().architecture().component("main").orElseThrow().settings().get("engine")).isEqualTo("mysql");
        select("alb", "l1");
        assertThat(can("paste-configuration")).as("a balancer has nothing in common with a database here").isFalse();
    }

    @Test
    void framesAreResizedByKeysStepByStepAndHoldWhatStandsInThem() {
        Box before = box("vpc");
        select("vpc", "web");
        act("size-wider");
        act("size-wider");
        act("size-taller");
        assertThat(box("vpc")).isEqualTo(new Box(before.x(), before.y(), before.width() + 16, before.height() + 8));
        assertThat(box("web")).as("tiles have one size").isEqualTo(Box.tile(240, 80));
        for (int i = 0; i < 100; i++) {
            act("size-narrower");
        }
        assertThat(box("vpc").contains(box("db"))).isTrue();
        assertThat(box("vpc").width()).isLessThan(before.width());
        act("undo");
        assertThat(box("vpc")).as("one step").isEqualTo(before);
        select("web");
        assertThat(can("size-wider")).isFalse();
    }

    @Test
    void aConfigurationLeavesWhatOnlyHasTheSameName() {
        workspace.commit(Text.name("x").message(), new Edit.Change(workspace.present().architecture().component("db").orElseThrow()
                .withSettings(workspace.present().architecture().component("db").orElseThrow().settings().with("role", "replica"))));
        select("web");
        act("copy-configuration");
        select("db");
        assertThat(can("paste-configuration")).as("a server's role is not a database's").isFalse();
    }

    @Test
    void whatIsPastedSomewhereStandsInTheContainerThere() {
        select("main");
        act("copy");
        tools.move(Pointer.at(440, 300));
        act("paste");
        String copy = workspace.selection().single().orElseThrow();
        assertThat(workspace.present().architecture().component(copy).orElseThrow().parent()).isEqualTo("vpc");
    }

    @Test
    void aFragmentIsADesignOfItsOwnAndComesBackWhole() {
        workspace.commit(Message.literal("dress"), Edit.all(new Edit.Group(Set.of("web", "db")), new Edit.SlideLabel("l3", 0.25),
                new Edit.Dress(Map.of("web", new Style(Style.Hue.RED, null))), new Edit.Lock(Set.of("db"), true)));
        Fragment fragment = Fragment.of(workspace.present(), Selection.of("web", "db", "note.1"));
        assertThat(Fragment.of(fragment.asDesign())).isEqualTo(fragment.detached());
        Fragment.Insertion copy = fragment.into(workspace.present(), 0, 400);
        Design after = Edits.applied(workspace.present(), copy.edit());
        assertThat(after.layout().groupsOf(copy.ids().get("web")).getFirst()).contains(copy.ids().get("db"));
        assertThat(after.layout().labels()).containsEntry(copy.ids().get("l3"), 0.25);
        assertThat(after.layout().style(copy.ids().get("web"))).isEqualTo(new Style(Style.Hue.RED, null));
        assertThat(after.layout().isLocked(copy.ids().get("db"))).as("a copy is free").isFalse();
        assertThat(after.layout().box(copy.ids().get("note.1"))).contains(new Box(800, 640, 160, 48));
    }

    @Test
    void anImageIsRefusedWithAReasonThatSaysWhatFits() {
        Annotations.addImage(workspace, new Annotations.Picture("x", new byte[] {1, 2, 3}));
        assertThat(workspace.notice().map(told -> told.in(Language.ENGLISH)))
                .contains("This is no image that can be read; PNG and JPEG files can.");
        Annotations.addImage(workspace, new Annotations.Picture("x", new byte[Annotations.MOST_BYTES + 1]));
        assertThat(workspace.notice().map(told -> told.in(Language.ENGLISH)).orElseThrow()).contains("up to 4 MB");
        assertThat(workspace.present()).isSameAs(workspace.history().design());
        assertThat(workspace.present().layout().annotations()).containsOnlyKeys("note.1");
    }

    @Test
    void notesMoveResizeAndGoLikeTiles() {
        select("note.1");
        drag(880, 260, 900, 300);
        assertThat(box("note.1")).isEqualTo(new Box(820, 280, 160, 48).moved(box("note.1").x() - 820, 0));
        Box moved = box("note.1");
        drag(moved.right(), moved.bottom(), moved.right() + 40, moved.bottom() + 40);
        assertThat(box("note.1").width()).isGreaterThan(moved.width());
        Annotations.write(workspace, "note.1", "because\nof this\nand that\nand more\nthan fits");
        assertThat(box("note.1").height()).isGreaterThanOrEqualTo(5 * 17);
        act("delete");
        assertThat(workspace.present().layout().annotations()).isEmpty();
        assertThat(Set.copyOf(workspace.selection().ids())).isEmpty();
    }

    @Test
    void shiftKeepsTheRatioOfWhatIsResized() {
        select("note.1");
        Pointer corner = Pointer.at(960, 288);
        tools.move(corner);
        tools.press(corner);
        tools.move(Pointer.at(1120, 290).withShift());
        tools.release(Pointer.at(1120, 290).withShift());
        assertThat(box("note.1")).isEqualTo(new Box(800, 240, 320, 96));
    }

    @Test
    void sizesAreCopiedToFramesAndAnnotationsAsFarAsTheirContentsAllow() {
        select("web");
        assertThat(can("copy-size")).as("tiles all have one size").isFalse();
        select("note.1");
        act("copy-size");
        workspace.commit(Message.literal("a note and an image"), Edit.all(new Edit.Annotate(new Annotation.Note("note.2", "and?")),
                new Edit.Annotate(new Annotation.Image("image.1", "dot", "")),
                new Edit.Place(Map.of("note.2", new Box(800, 320, 240, 96), "image.1", new Box(800, 480, 80, 40)))));
        draw();
        select("note.2", "image.1", "vpc", "web");
        act("paste-size");
        assertThat(box("note.2")).isEqualTo(new Box(800, 320, 160, 48));
        assertThat(box("image.1")).as("in its own ratio").isEqualTo(new Box(800, 480, 160, 80));
        assertThat(box("vpc").contains(box("db"))).as("what stands in it stays in it").isTrue();
        assertThat(box("vpc").width()).isLessThan(560);
        assertThat(box("web")).isEqualTo(Box.tile(240, 80));
        act("undo");
        assertThat(box("vpc").width()).isEqualTo(560);
    }

    @Test
    void groupsLieInGroupsAndAreLeftLevelByLevel() {
        select("web", "api");
        act("group");
        select("web", "api", "db");
        act("group");
        assertThat(workspace.present().layout().groupsOf("web")).containsExactly(Set.of("web", "api", "db"), Set.of("web", "api"));

        workspace.select(Selection.NONE);
        click(box("api").centerX(), box("api").centerY());
        assertThat(workspace.selection().ids()).containsExactly("api");
        workspace.select(SelectActions.outer(workspace));
        assertThat(workspace.selection().ids()).containsExactlyInAnyOrder("web", "api");
        workspace.select(SelectActions.outer(workspace));
        assertThat(workspace.selection().ids()).containsExactlyInAnyOrder("web", "api", "db");
        workspace.select(SelectActions.outer(workspace));
        assertThat(workspace.selection().ids()).as("then the container").containsExactly("vpc");

        select("web", "api", "db");
        act("ungroup");
        assertThat(workspace.present().layout().groups()).as("only the outer one goes").containsExactly(Set.of("web", "api"));
        workspace.undo();
        select("api", "main");
        act("group");
        assertThat(workspace.present().layout().groupsOf("main")).as("no group is torn").containsExactly(Set.of("web", "api", "db", "main"));
        assertThat(workspace.present().layout().groupsOf("api")).hasSize(3);
        workspace.commit(Message.literal("x"), new Edit.Remove("db"));
        assertThat(workspace.present().layout().groups()).as("what is the same is one").containsExactlyInAnyOrder(Set.of("web", "api"), Set.of("web", "api", "main"));
    }

    @Test
    void oneInnerGroupIsMadeInsideAnOuterOne() {
        select("web", "api", "db");
        act("group");
        select("api", "db");
        act("group");
        assertThat(workspace.present().layout().groups()).containsExactlyInAnyOrder(Set.of("web", "api", "db"), Set.of("api", "db"));
        select("api", "db");
        act("ungroup");
        assertThat(workspace.present().layout().groups()).containsExactly(Set.of("web", "api", "db"));
    }

    @Test
    void aLinkIsBentByKeysAsByThePointer() {
        select("l2");
        List<Point> before = workspace.sheet().way("l2");
        act("next-part");
        assertThat(workspace.notice().orElseThrow().in(Language.ENGLISH)).isEqualTo("Part 1 of " + (before.size() - 1) + ": Up and Down move it.");
        act("move-far-down");
        act("move-far-down");
        act("move-down");
        assertThat(workspace.present().layout().routes().get("l2")).as("the part that was chosen, again and again")
                .anyMatch(bend -> bend.y() == before.getFirst().y() + 17);
        workspace.undo();
        assertThat(workspace.present().layout().routes()).as("one step of the history").isEmpty();
        workspace.redo();
        draw();

        act("clear-bends");
        assertThat(workspace.sheet().way("l2")).isEqualTo(before);
        act("pin-bends");
        assertThat(workspace.present().layout().routes().get("l2")).isEqualTo(before.subList(1, before.size() - 1));
        assertThat(can("pin-bends")).as("they are").isFalse();
        act("lock");
        assertThat(can("move-down")).isFalse();
        assertThat(can("next-part")).isFalse();
    }

    /** The middle of the longest straight part of a link. */
    private Point middle(String link) {
        List<Point> way = workspace.sheet().way(link);
        int longest = IntStream.range(1, way.size()).boxed().max(Comparator.comparingDouble(at -> Math.hypot(
                way.get(at).x() - way.get(at - 1).x(), way.get(at).y() - way.get(at - 1).y()))).orElseThrow();
        return new Point((way.get(longest).x() + way.get(longest - 1).x()) / 2, (way.get(longest).y() + way.get(longest - 1).y()) / 2);
    }

    @Test
    void aLinkIsTakenHoldOfWithoutBeingSelectedFirst() {
        Design before = workspace.present();
        Point middle = middle("l2");
        select("db");
        tools.move(Pointer.at(middle.x(), middle.y()));
        assertThat(tools.current().cursor()).as("what a press does").isIn(Tool.Cursor.RESIZE_HORIZONTAL, Tool.Cursor.RESIZE_VERTICAL);
        tools.press(Pointer.at(middle.x(), middle.y()));
        assertThat(workspace.selection()).as("seen at once").isEqualTo(Selection.of("l2"));
        tools.move(Pointer.at(middle.x() + 24, middle.y() + 24));
        assertThat(workspace.design().layout().routes()).containsKey("l2");
        tools.cancel();
        assertThat(workspace.selection()).isEqualTo(Selection.of("db"));
        assertThat(workspace.design()).isSameAs(before);

        drag(middle.x(), middle.y(), middle.x() + 24, middle.y() + 24);
        assertThat(workspace.present().layout().routes()).containsKey("l2");
        assertThat(workspace.selection()).isEqualTo(Selection.of("l2"));
        act("undo");
        assertThat(workspace.present()).as("one step").isEqualTo(before);

        select();
        click(middle.x(), middle.y());
        assertThat(workspace.selection()).isEqualTo(Selection.of("l2"));
        assertThat(workspace.present()).as("a click bends nothing").isEqualTo(before);
        tools.press(Pointer.at(middle.x(), middle.y()).withShift());
        tools.release(Pointer.at(middle.x(), middle.y()).withShift());
        assertThat(workspace.selection()).isEqualTo(Selection.NONE);
    }

    @Test
    void anEndIsTakenElsewhereWithoutSelectingItsLinkFirstButAPartComesBeforeIt() {
        Point end = workspace.sheet().way("l3").getLast();
        tools.away();
        drag(end.x() - 4, end.y(), 832, 112);
        assertThat(workspace.present().architecture().linksById().get("l3").to()).isEqualTo("main");
        assertThat(workspace.selection()).isEqualTo(Selection.of("l3"));
        act("undo");

        select();
        drag(end.x() + 10, end.y(), end.x() + 10, end.y() + 80);
        assertThat(box("db")).as("within the tile").isEqualTo(Box.tile(560, 160));
        act("undo");
        assertThat(workspace.sheet().at(box("alb").centerX(), box("alb").bottom() + 8, Selection.NONE, null, 6)).as("its name")
                .isEqualTo(new Hit.Tile("alb"));
    }

    @Test
    void aLockedLinkIsOnlySelected() {
        select("l2");
        act("lock");
        select();
        Design locked = workspace.present();
        Point middle = middle("l2");
        tools.move(Pointer.at(middle.x(), middle.y()));
        assertThat(tools.current().cursor()).isEqualTo(Tool.Cursor.MOVE);
        drag(middle.x(), middle.y(), middle.x() + 24, middle.y() + 24);
        assertThat(workspace.selection()).isEqualTo(Selection.of("l2"));
        assertThat(workspace.present()).isSameAs(locked);
    }

    @Test
    void aPushAlongAPartMovesTheNextOneThatLiesAcross() {
        select("l2");
        List<Point> before = workspace.sheet().way("l2");
        Point corner = before.get(1);
        assertThat(before.get(2).x()).as("an upright part").isEqualTo(corner.x());
        act("next-part");
        act("move-far-right");
        assertThat(workspace.present().layout().routes().get("l2").getFirst()).isEqualTo(new Point(corner.x() + 8, corner.y()));
        assertThat(workspace.notice().orElseThrow().in(Language.ENGLISH)).startsWith("Part 2 of").endsWith(": Left and Right move it.");
    }

    @Test
    void theEndOfTheSelectedLinkIsTakenThoughTheArrowsOfItsPartLieThere() {
        select("l3");
        Point end = workspace.sheet().way("l3").getLast();
        tools.move(Pointer.at(end.x() + 20, end.y()));
        tools.move(Pointer.at(end.x() - 2, end.y()));
        drag(end.x() - 2, end.y(), 832, 112);

        assertThat(workspace.present().architecture().links()).hasSize(3);
        assertThat(workspace.present().architecture().linksById().get("l3").to()).isEqualTo("main");
    }
}
