package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Theme;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.picture.draw.Look;
import org.tenfold.picture.draw.PictureBuilder;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.Scope;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Gestures without a window: the same tool states that the sheet drives. */
class ToolsTest {

    private static final Design TWO = Edits.applied(Design.EMPTY, Edit.all(
            new Edit.Add(Component.of("vpc", "vpc", "VPC")),
            new Edit.Add(Component.of("web", "ec2", "Web").withParent("vpc")),
            new Edit.Add(Component.of("db", "rds", "DB").withParent("vpc")),
            new Edit.Place(Map.of("vpc", new Box(0, 0, 480, 320), "web", Box.tile(80, 80), "db", Box.tile(240, 80)))));

    private final Workspace workspace = new Workspace(ServiceCatalog.standard(), new Arranger(ServiceCatalog.standard(), PriceBook.standard()));
    private final Tools tools = new Tools(workspace, new Tools.Prompts() {
        @Override
        public void rename(String component) {
            asked = "rename " + component;
        }

        @Override
        public void insert(InsertPoint point) {
            asked = point.from() == null ? "insert" : "connect " + point.from();
        }
    });
    private String asked = "";

    @BeforeEach
    void open() {
        workspace.open(TWO);
    }

    private static Pointer with(double x, double y, boolean shift, boolean ctrl, boolean alt) {
        return new Pointer(x, y, x, y, Pointer.Button.LEFT, 1, shift, ctrl, alt, false, false);
    }

    private void drag(Pointer from, Pointer to) {
        tools.press(from);
        tools.move(to);
        tools.release(to);
    }

    private Box box(String id) {
        return workspace.present().layout().box(id).orElseThrow();
    }

    /** A corner is taken hold of where it is, or a little beside it: more so by a finger, which sees it larger as well. */
    @Test
    void aFingerHasMoreRoom() {
        String frame = "vpc";
        workspace.select(Selection.of(frame));
        Box before = box(frame);
        Pointer beside = Pointer.at(before.right() + 10, before.bottom() + 10);
        Pointer to = Pointer.at(before.right() + 90, before.bottom() + 90);
        drag(beside, to);
        assertThat(box(frame)).as("10 pixels beside the corner").isEqualTo(before);
        workspace.select(Selection.of(frame));
        double handle = greatest(tools.marks(Theme.LIGHT, 1));
        tools.move(beside.withFinger());
        assertThat(greatest(tools.marks(Theme.LIGHT, 1))).isEqualTo(2 * handle);
        drag(beside.withFinger(), to.withFinger());
        assertThat(box(frame).width()).isGreaterThan(before.width());
    }

    private static double greatest(List<Mark> marks) {
        return marks.stream().filter(Mark.Box.class::isInstance).map(Mark.Box.class::cast).mapToDouble(Mark.Box::width).filter(width -> width < 30)
                .max().orElseThrow();
    }

    @Test
    void movesInStepsOfTheGridAndLeavesTheRestAlone() {
        drag(Pointer.at(100, 100), Pointer.at(133, 121));

        assertThat(box("web")).isEqualTo(Box.tile(112, 104));
        assertThat(box("db")).isEqualTo(Box.tile(240, 80));
        assertThat(tools.isIdle()).isTrue();
    }

    /** So that a frame in which a hand moved less than the grid has nothing to draw. */
    @Test
    void whatIsShownStaysTheSameFromOnePlaceOfTheGridToTheNext() {
        tools.press(Pointer.at(100, 100));
        tools.move(Pointer.at(133, 121));
        Design shown = workspace.design();
        tools.move(Pointer.at(134, 122));
        assertThat(workspace.design()).isSameAs(shown);
        tools.move(Pointer.at(150, 122));
        assertThat(workspace.design().layout().box("web")).contains(Box.tile(128, 104));
    }

    @Test
    void shiftKeepsToOneAxis() {
        tools.press(Pointer.at(100, 100));
        tools.move(with(180, 124, true, false, false));
        tools.release(with(180, 124, true, false, false));

        assertThat(box("web")).isEqualTo(Box.tile(160, 80));
    }

    @Test
    void shiftThatIsHeldBeforeThePressKeepsToOneAxisTooAndAClickStillToggles() {
        for (boolean selected : new boolean[] {false, true}) {
            workspace.select(selected ? Selection.of("web") : Selection.NONE);
            tools.press(with(100, 100, true, false, false));
            tools.move(with(180, 124, true, false, false));
            tools.release(with(180, 124, true, false, false));
            assertThat(box("web")).isEqualTo(Box.tile(160, 80));
            assertThat(workspace.selection()).isEqualTo(Selection.of("web"));
            workspace.undo();

            workspace.select(selected ? Selection.of("web") : Selection.NONE);
            tools.press(with(100, 100, true, false, false));
            tools.release(with(100, 100, true, false, false));
            assertThat(workspace.selection().has("web")).isNotEqualTo(selected);
        }
    }

    @Test
    void altMovesACopy() {
        tools.press(Pointer.at(100, 100));
        tools.move(with(100, 228, false, false, true));
        tools.release(with(100, 228, false, false, true));

        assertThat(workspace.present().architecture().components()).hasSize(4);
        assertThat(box("web")).isEqualTo(Box.tile(80, 80));
        assertThat(workspace.selection().single()).hasValueSatisfying(id ->
                assertThat(box(id)).isEqualTo(Box.tile(80, 208)));
    }

    @Test
    void duplicatingACopyThatWasDraggedRepeatsItsDistance() {
        tools.press(Pointer.at(100, 100));
        tools.move(with(100, 228, false, false, true));
        tools.release(with(100, 228, false, false, true));
        duplicate();

        assertThat(workspace.selection().single()).hasValueSatisfying(id -> assertThat(box(id)).isEqualTo(Box.tile(80, 336)));
    }

    private void duplicate() {
        SheetCommands.of(workspace).stream().filter(action -> action.id().equals("duplicate")).forEach(Action::run);
    }

    @Test
    void altWithCtrlMovesACopyThatIsLinkedAsItsOriginalIs() {
        workspace.commit(Message.literal("link"), new Edit.Connect(Link.of("web-db", "web", "db", LinkKind.READ_WRITE)));
        tools.press(Pointer.at(100, 100));
        tools.move(with(100, 420, false, true, true));
        tools.release(with(100, 420, false, true, true));

        String copy = workspace.selection().single().orElseThrow();
        assertThat(workspace.present().architecture().links()).extracting(link -> link.from() + " " + link.to())
                .containsExactlyInAnyOrder("web db", copy + " db");
        assertThat(workspace.present().architecture().component(copy).orElseThrow().parent()).as("it stands where it was put").isNull();
        workspace.undo();
        assertThat(workspace.present().architecture().components()).as("one step").hasSize(3);
    }

    @Test
    void leavesTheContainerWhenDroppedOutsideUnlessCtrlKeepsIt() {
        drag(Pointer.at(100, 100), Pointer.at(700, 100));
        assertThat(workspace.present().architecture().component("web").orElseThrow().parent()).isNull();
        workspace.undo();

        tools.press(Pointer.at(100, 100));
        tools.move(with(700, 100, false, true, false));
        tools.release(with(700, 100, false, true, false));
        assertThat(workspace.present().architecture().component("web").orElseThrow().parent()).isEqualTo("vpc");
    }

    @Test
    void beforeItIsDroppedItIsSaidWhatAPartLeavesOrKeeps() {
        tools.press(Pointer.at(100, 100));
        tools.move(Pointer.at(200, 200));
        assertThat(words()).as("it stays where it stands").isEmpty();
        tools.move(Pointer.at(700, 100));
        assertThat(words()).containsExactly("Out of VPC");
        tools.move(with(700, 100, false, true, false));
        assertThat(words()).containsExactly("Stays in VPC");
        tools.move(Pointer.at(700, 100));
        tools.release(Pointer.at(700, 100));
        assertThat(workspace.notice()).isEmpty();
        assertThat(workspace.history().label(workspace.history().position()).map(label -> label.in(Language.ENGLISH))).contains("Move Web out of VPC");
        tools.press(Pointer.at(700, 100));
        tools.move(Pointer.at(160, 200));
        assertThat(words()).containsExactly("VPC");
    }

    @Test
    void whatIsToldOfAPlaceCoversNeitherWhatIsHeldNorItsName() {
        see();
        for (double bottom : new double[] {2_000, 460}) {
            workspace.look(new Viewport(0, 0, 1, 1200, bottom));
            tools.press(Pointer.at(100, 100));
            tools.move(Pointer.at(100, 400));
            Box held = workspace.design().seenBox("web").orElseThrow();
            Box named = new Box(held.x(), held.y(), held.width(), held.height() + workspace.drawing().orElseThrow().texts("web"));
            assertThat(named.height()).isGreaterThan(held.height() + 12);
            assertThat(words()).containsExactly("Out of VPC");
            Mark.Box plate = tools.marks(Theme.LIGHT, 1).stream().filter(Mark.Box.class::isInstance).map(Mark.Box.class::cast)
                    .filter(mark -> mark.height() == 24).findFirst().orElseThrow();
            assertThat(new Box(plate.x(), plate.y(), plate.width(), plate.height()).intersects(named)).isFalse();
            assertThat(plate.y() + plate.height()).as("within the window").isLessThan(bottom);
            tools.cancel();
        }
    }

    private List<String> words() {
        return tools.marks(Theme.LIGHT, 1).stream().filter(Mark.TextRun.class::isInstance).map(mark -> ((Mark.TextRun) mark).text()).toList();
    }

    @Test
    void aContainerTakesInWhatItIsDrawnAroundUnlessCtrlLeavesItOut() {
        workspace.commit(Text.name("Build").message(), Edit.all(new Edit.Add(Component.of("spare", "ec2", "Spare")),
                new Edit.Add(Component.of("files", "s3", "Files")),
                new Edit.Place(Map.of("spare", Box.tile(520, 80), "files", Box.tile(520, 200)))));
        workspace.select(Selection.of("vpc"));
        tools.press(Pointer.at(480, 320));
        tools.move(Pointer.at(560, 320));
        assertThat(workspace.design().architecture().component("spare").orElseThrow().parent()).as("not wholly within").isNull();
        tools.move(Pointer.at(640, 320));
        assertThat(words()).containsExactly("VPC takes in Spare");
        tools.release(Pointer.at(640, 320));
        assertThat(workspace.present().architecture().component("spare").orElseThrow().parent()).isEqualTo("vpc");
        assertThat(workspace.present().architecture().component("files").orElseThrow().parent()).as("no bucket stands in a VPC").isNull();
        workspace.undo();
        assertThat(workspace.present().architecture().component("spare").orElseThrow().parent()).isNull();

        tools.press(Pointer.at(480, 320));
        tools.move(with(640, 320, false, true, false));
        tools.release(with(640, 320, false, true, false));
        assertThat(box("vpc").right()).isGreaterThan(600);
        assertThat(workspace.present().architecture().component("spare").orElseThrow().parent()).isNull();
    }

    @Test
    void escapeRestoresDesignAndSelectionAndKeepsWhatCanBeRedone() {
        drag(Pointer.at(100, 100), Pointer.at(133, 121));
        workspace.undo();
        tools.press(Pointer.at(260, 100));
        tools.move(Pointer.at(300, 200));
        tools.cancel();

        assertThat(workspace.design()).isSameAs(workspace.present());
        assertThat(workspace.history().canRedo()).isTrue();
    }

    @Test
    void movingTheContainerTakesItsContentsAlong() {
        drag(Pointer.at(200, 10), Pointer.at(280, 50));

        assertThat(box("vpc")).isEqualTo(new Box(80, 40, 480, 320));
        assertThat(box("web")).isEqualTo(Box.tile(160, 120));
    }

    @Test
    void whatStandsOutsideAwsIsToldSo() {
        assertThat(Placement.in(workspace.present().architecture().componentsById().get("vpc"), workspace.present().architecture(), workspace.catalog(), workspace.catalog().service("external"),
                Settings.NONE, null).reason()).extracting(reason -> reason.in(Language.ENGLISH))
                .isEqualTo("External belongs outside AWS, so it stands outside VPC.");
    }

    @Test
    void aContainerNeverBecomesSmallerThanItsContents() {
        workspace.select(Selection.of("vpc"));
        drag(Pointer.at(480, 320), Pointer.at(40, 40));

        assertThat(box("vpc").contains(box("web"))).isTrue();
        assertThat(box("vpc").contains(box("db"))).isTrue();
        assertThat(box("vpc").width()).isLessThan(480);
    }

    @Test
    void aMarqueeToTheRightEnclosesAndToTheLeftTouches() {
        drag(Pointer.at(40, 40), Pointer.at(280, 200));
        assertThat(workspace.selection().ids()).containsExactly("web");

        drag(Pointer.at(280, 200), Pointer.at(40, 40));
        assertThat(workspace.selection().ids()).containsExactlyInAnyOrder("web", "db");
    }

    @Test
    void theMiddleButtonPushesTheSheetAndTheToolReturns() {
        double before = workspace.viewport().x();
        tools.press(Pointer.at(100, 100).with(Pointer.Button.MIDDLE));
        tools.move(Pointer.at(140, 100).with(Pointer.Button.MIDDLE));
        tools.release(Pointer.at(140, 100).with(Pointer.Button.MIDDLE));

        assertThat(workspace.viewport().x()).isEqualTo(before - 40);
        assertThat(workspace.present()).isEqualTo(TWO);
        assertThat(tools.isIdle()).isTrue();
    }

    @Test
    void aLinkDrawnBackwardsIsTurnedAndReviewedWhileItIsDrawn() {
        workspace.select(Selection.of("db"));
        tools.press(Pointer.at(240, 112));
        tools.move(Pointer.at(100, 100));
        assertThat(workspace.design().architecture().links()).hasSize(1);
        assertThat(workspace.present().architecture().links()).isEmpty();
        tools.release(Pointer.at(100, 100));

        assertThat(workspace.present().architecture().links()).singleElement()
                .satisfies(link -> assertThat(link.from()).isEqualTo("web"));
    }

    @Test
    void aDoubleClickRenamesAPartAndInsertsOnTheSheet() {
        tools.press(new Pointer(100, 100, 100, 100, Pointer.Button.LEFT, 2, false, false, false, false, false));
        assertThat(asked).isEqualTo("rename web");
        tools.press(new Pointer(900, 900, 900, 900, Pointer.Button.LEFT, 2, false, false, false, false, false));
        assertThat(asked).isEqualTo("insert");
    }

    @Test
    void aPastedFragmentGetsFreshIdsAndKeepsItsInnerLinks() {
        workspace.commit(Message.literal("link"), new Edit.Connect(
                LinkProposal.between(TWO, workspace.catalog(), "web", "db").orElseThrow().link()));
        Fragment copy = Fragment.of(workspace.present(), Selection.of("web", "db"));
        Fragment.Insertion insertion = copy.into(workspace.present(), 32, 32);
        workspace.commit(Message.literal("paste"), insertion.edit());

        assertThat(workspace.present().architecture().components()).hasSize(5);
        assertThat(workspace.present().architecture().links()).hasSize(2);
        assertThat(insertion.roots()).containsExactly("web-2", "db-2");
        assertThat(box("web-2")).isEqualTo(Box.tile(112, 112));
    }

    @Test
    void aCopyHasTheNextFreeNumberInTheSameDesignAndItsOwnNameElsewhere() {
        for (String name : List.of("Web 2", "Web 3")) {
            workspace.select(Selection.of("web"));
            duplicate();
            assertThat(copied().name()).isEqualTo(name);
        }
        duplicate();
        assertThat(copied().name()).as("the copy of a copy").isEqualTo("Web 4");
        workspace.select(Selection.of("vpc"));
        duplicate();
        assertThat(workspace.present().architecture().components()).extracting(Component::name).doesNotHaveDuplicates();

        assertThat(Additions.freeName(Set.of("Web 1"), "Web 1")).isEqualTo("Web 2");
        assertThat(Additions.freeName(Set.of("Redis 7"), "Redis 7")).as("a number that counts nothing").isEqualTo("Redis 7 2");
        Fragment copy = Fragment.of(TWO, Selection.of("vpc"));
        workspace.open(Edits.applied(Design.EMPTY, new Edit.Add(Component.of("web", "ec2", "Shop"))));
        copy.placeAround(workspace, 0, 0);
        assertThat(workspace.present().architecture().components()).extracting(Component::name).containsExactlyInAnyOrder("Shop", "VPC", "Web", "DB");
    }

    /** The workspace with a link from web to db, and with what the sheet would show of it. */
    private Link linked() {
        workspace.commit(Message.literal("link"), new Edit.Connect(
                LinkProposal.between(TWO, workspace.catalog(), "web", "db").orElseThrow().link()));
        see();
        return workspace.present().architecture().links().iterator().next();
    }

    private void see() {
        workspace.setDrawing(new PictureBuilder(workspace.catalog(), PriceBook.standard()).build(workspace.present(), Optional.empty(),
                Look.plain(Language.ENGLISH)));
    }

    @Test
    void aPartDroppedOnALinkComesBetweenItsEndsAsOneStep() {
        Link link = linked();
        workspace.commit(Message.literal("setting"), new Edit.ChangeLink(link.with("timeoutMs", 500)));
        Template proxy = Template.all(workspace.catalog()).stream().filter(template -> template.id().equals("rds-proxy")).findFirst()
                .orElseThrow();
        see();
        Design before = workspace.present();
        tools.place(proxy, true);
        tools.move(Pointer.at(192, 112));
        assertThat(workspace.design().architecture().links()).hasSize(2);
        tools.release(Pointer.at(192, 112));

        assertThat(workspace.present().architecture().links()).extracting(Link::from).containsExactly("web", "rds-proxy");
        assertThat(workspace.present().architecture().links()).extracting(Link::to).containsExactly("rds-proxy", "db");
        assertThat(workspace.present().architecture().links()).allMatch(half -> half.settings().has("timeoutMs"));
        workspace.undo();
        assertThat(workspace.present()).isEqualTo(before);
    }

    @Test
    void aPartDroppedOnALinkThatIsTooShortForItLiesBesideItsNeighbours() {
        workspace.commit(Message.literal("near"), Edit.all(new Edit.Add(Component.of("proxy", "rds-proxy", "Proxy").withParent("vpc")),
                new Edit.Place(Map.of("db", Box.tile(176, 80), "proxy", Box.tile(360, 200)))));
        linked();
        Template template = Template.all(workspace.catalog()).stream().filter(one -> one.id().equals("rds-proxy")).findFirst().orElseThrow();
        drag(Pointer.at(380, 220), Pointer.at(148, 100));
        assertThat(workspace.present().architecture().links()).as("moved onto it").extracting(Link::to).containsExactly("proxy", "db");
        assertBeside("proxy");
        workspace.undo();
        see();
        tools.place(template, true);
        tools.move(Pointer.at(160, 112));
        tools.release(Pointer.at(160, 112));
        assertThat(workspace.present().architecture().links()).as("dragged from the palette").extracting(Link::to)
                .containsExactly("rds-proxy", "db");
        assertBeside("rds-proxy");
    }

    private void assertBeside(String id) {
        for (String other : List.of("web", "db")) {
            assertThat(box(id).intersects(box(other))).as(other).isFalse();
        }
        assertThat(box(id).grown(64).intersects(box("web").union(box("db")))).as("near the link").isTrue();
        assertThat(workspace.present().architecture().component(id).orElseThrow().parent()).isEqualTo("vpc");
        assertThat(box("web")).isEqualTo(Box.tile(80, 80));
        assertThat(box("db")).isEqualTo(Box.tile(176, 80));
    }

    @Test
    void aFunctionMayBeDroppedIntoAVpcAndABucketStaysOutside() {
        for (String service : new String[] {"lambda", "s3"}) {
            tools.place(Template.of(workspace.catalog().service(service)), true);
            tools.move(Pointer.at(160, 240));
            tools.release(Pointer.at(160, 240));
        }
        assertThat(workspace.present().architecture().component("lambda").orElseThrow().parent()).isEqualTo("vpc");
        assertThat(workspace.present().architecture().component("s3").orElseThrow().parent()).isNull();
        assertThat(workspace.notice().orElseThrow().in(Language.ENGLISH)).contains("outside VPC");
        assertThat(box("s3").intersects(box("vpc"))).as("it is seen outside").isFalse();
        assertThat(box("lambda").centerX()).as("it lies where it was let go").isEqualTo(160);
        workspace.undo();
        assertThat(workspace.notice()).as("it stands nowhere now").isEmpty();
    }

    @Test
    void whatIsRefusedIsSeenWhereItLandsAndTheSheetMovesNoFurtherThanThatTakes() {
        workspace.look(new Viewport(-60, -40, 1, 640, 440));
        tools.place(Template.of(workspace.catalog().service("s3")), true);
        tools.move(Pointer.at(160, 60));
        tools.release(Pointer.at(160, 60));
        Box box = box("s3");
        assertThat(box.bottom()).as("above the frame").isNegative();
        assertThat(workspace.viewport().toWindow(box.x(), box.y()).y()).as("below the sentence").isBetween(112.0, 200.0);
        assertThat(workspace.viewport().x()).isEqualTo(-60);
    }

    @Test
    void whatIsMovedOrPastedWhereItCannotStandLiesBesideAndWhatWasHeldTogetherStaysTogether() {
        workspace.commit(Message.literal("stores"), Edit.all(new Edit.Add(Component.of("files", "s3", "Files")),
                new Edit.Add(Component.of("table", "dynamodb", "Table")),
                new Edit.Place(Map.of("files", Box.tile(600, 80), "table", Box.tile(600, 200)))));
        workspace.select(Selection.of("files", "table"));
        tools.press(Pointer.at(620, 100));
        tools.move(Pointer.at(380, 80));
        assertThat(words()).allMatch(words -> words.endsWith("so it stands outside VPC."));
        tools.release(Pointer.at(380, 80));
        assertThat(workspace.notice().orElseThrow().in(Language.ENGLISH)).contains("outside VPC");
        for (String id : List.of("files", "table")) {
            assertThat(workspace.present().architecture().component(id).orElseThrow().parent()).isNull();
            assertThat(box(id).intersects(box("vpc"))).isFalse();
        }
        assertThat(box("table")).isEqualTo(box("files").moved(0, 120));

        Fragment.of(workspace.present(), Selection.of("files")).placeAround(workspace, 160, 200);
        assertThat(workspace.selection().single()).hasValueSatisfying(id -> assertThat(box(id).intersects(box("vpc"))).isFalse());
    }

    @Test
    void aBalancerDroppedOnASubnetLiesInItsVpcBesideTheSubnet() {
        workspace.commit(Message.literal("subnet"), Edit.all(new Edit.Add(Component.of("subnet", "subnet", "Subnet").withParent("vpc")),
                new Edit.Add(Component.of("alb", "alb", "ALB").withParent("vpc")),
                new Edit.Place(Map.of("subnet", new Box(40, 180, 160, 120), "alb", Box.tile(360, 220)))));
        drag(Pointer.at(380, 240), Pointer.at(120, 240));
        assertThat(workspace.present().architecture().component("alb").orElseThrow().parent()).isEqualTo("vpc");
        assertThat(box("alb").intersects(box("subnet"))).isFalse();
        assertThat(box("vpc").contains(box("alb"))).isTrue();
        assertThat(workspace.notice().orElseThrow().in(Language.ENGLISH)).contains("VPC instead of Subnet");
    }

    @Test
    void aCopyStandsInTheContainerInWhichItLies() {
        drag(with(100, 100, false, false, true), with(100, 228, false, false, true));
        assertThat(copied().parent()).isEqualTo("vpc");
        duplicate();
        assertThat(copied().parent()).as("the next one lies below the frame").isNull();

        workspace.open(TWO);
        workspace.select(Selection.of("vpc"));
        duplicate();
        assertThat(copied().parent()).isNull();
        assertThat(box(copied().id())).as("a frame takes in no copy of itself").isEqualTo(box("vpc").moved(32, 32));
    }

    @Test
    void aSecondMachineComesIntoNoGroup() {
        workspace.commit(Message.literal("group"), Edit.all(new Edit.Add(Component.of("group", "auto-scaling-group", "Group").withParent("vpc")),
                new Edit.Change(workspace.present().architecture().component("web").orElseThrow().withParent("group")),
                new Edit.Place(Map.of("group", new Box(40, 40, 160, 200)))));
        workspace.select(Selection.of("web"));
        duplicate();
        assertThat(copied().parent()).isEqualTo("vpc");
        assertThat(box(copied().id()).intersects(box("group"))).isFalse();
    }

    private Component copied() {
        return workspace.present().architecture().component(workspace.selection().single().orElseThrow()).orElseThrow();
    }

    @Test
    void aCopyThatComesToLieOutOfSightIsShown() {
        drag(with(100, 100, false, false, true), with(100, 420, false, false, true));
        workspace.look(new Viewport(0, 0, 1, 640, 600));
        duplicate();
        Box copy = box(copied().id());
        assertThat(workspace.viewport().visible().contains(copy.centerX(), copy.centerY())).isTrue();
    }

    @Test
    void aServiceDroppedOnOneOfItsCategoryTakesItsPlace() {
        Link link = linked();
        Template aurora = Template.of(workspace.catalog().service("aurora"));
        tools.place(aurora, true);
        tools.move(Pointer.at(260, 100));
        tools.release(Pointer.at(260, 100));

        Component db = workspace.present().architecture().component("db").orElseThrow();
        assertThat(db.service()).isEqualTo("aurora");
        assertThat(db.name()).isEqualTo("DB");
        assertThat(workspace.present().architecture().links()).containsExactly(link);
        assertThat(box("db")).isEqualTo(Box.tile(240, 80));
    }

    @Test
    void aClickOnAnArrowAsksForANeighbourAndADragDrawsALink() {
        tools.move(Pointer.at(100, 100));
        tools.press(Pointer.at(159, 112));
        tools.release(Pointer.at(159, 112));
        assertThat(asked).isEqualTo("connect web");
        asked = "";

        tools.move(Pointer.at(100, 100));
        drag(Pointer.at(159, 112), Pointer.at(260, 100));
        assertThat(workspace.present().architecture().links()).hasSize(1);
        assertThat(asked).isEmpty();
    }

    @Test
    void altClickReachesWhatLiesBeneath() {
        workspace.commit(Message.literal("over"), new Edit.Place(Map.of("db", Box.tile(96, 88))));
        Pointer click = with(110, 110, false, false, true);
        List<String> met = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tools.press(click);
            tools.release(click);
            met.add(workspace.selection().single().orElseThrow());
        }

        assertThat(met).containsExactly("db", "web", "vpc", "db");
        assertThat(workspace.present().architecture().components()).hasSize(3);
    }

    @Test
    void qLetsAPartStandBesideTheGrid() {
        Pointer to = new Pointer(113, 107, 113, 107, Pointer.Button.LEFT, 1, false, false, false, true, false);
        tools.press(Pointer.at(100, 100));
        tools.move(to);
        tools.release(to);

        assertThat(box("web")).isEqualTo(Box.tile(93, 87));
    }

    @Test
    void theSheetMovesAlongNearTheEdgeOfTheWindowOnlyWhileSomethingIsDragged() {
        workspace.look(new Viewport(0, 0, 1, 800, 600));
        tools.move(Pointer.at(799, 300));
        assertThat(tools.scroll(0.1)).isFalse();

        tools.press(Pointer.at(100, 100));
        tools.move(Pointer.at(400, 300));
        assertThat(tools.scroll(0.1)).as("in the middle").isFalse();
        tools.move(Pointer.at(799, 300));
        double before = workspace.design().layout().box("web").orElseThrow().x();
        assertThat(tools.scroll(0.1)).isTrue();
        assertThat(workspace.viewport().x()).isGreaterThan(50);
        assertThat(workspace.design().layout().box("web").orElseThrow().x()).isGreaterThan(before + 50);
        assertThat(tools.scroll(0.1)).isTrue();
        tools.cancel();
        assertThat(tools.scroll(0.1)).isFalse();
        assertThat(workspace.viewport().x()).as("where it was before the drag").isZero();

        tools.press(Pointer.at(100, 100));
        tools.move(Pointer.at(400, 300));
        tools.move(Pointer.at(799, 300));
        tools.scroll(0.1);
        double near = workspace.viewport().x();
        tools.release(Pointer.at(799, 300));
        tools.cancel();
        assertThat(workspace.viewport().x()).as("where the drag led").isEqualTo(near);
    }

    @Test
    void whatIsInsertedBesideAPartArrivesLinked() {
        InsertPoint beside = InsertPoint.beside(workspace, "web", 1, 0).orElseThrow();
        assertThat(beside.offers(workspace, List.of())).isNotEmpty()
                .allMatch(offer -> offer.template().service().encloses().filter(level -> level != Scope.GROUP).isEmpty());
        beside.insert(workspace, Template.of(workspace.catalog().service("elasticache")));

        assertThat(workspace.present().architecture().links()).singleElement()
                .satisfies(link -> assertThat(link.from()).isEqualTo("web"));
        assertThat(box("elasticache").intersects(box("db"))).isFalse();
        workspace.undo();
        assertThat(workspace.present()).isEqualTo(TWO);
    }
}
