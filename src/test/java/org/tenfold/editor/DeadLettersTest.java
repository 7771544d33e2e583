package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.DeadLetters;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Point;
import org.tenfold.design.Style;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Theme;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.picture.draw.Look;
import org.tenfold.picture.draw.PictureBuilder;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;
import org.tenfold.text.Message;

/** The way of dead letters by hand and by keys: a link to look at and to take hold of, whose truth is a setting. */
class DeadLettersTest {

    private static final String WAY = DeadLetters.id("jobs");
    /** Three queues in a row, the first of which hands its dead letters to the second, and a database below. */
    private static final Design QUEUES = Edits.applied(Design.EMPTY, Edit.all(
            new Edit.Add(Component.of("jobs", "sqs", "Jobs").with(DeadLetters.SETTING, "failed")),
            new Edit.Add(Component.of("failed", "sqs", "Failed")),
            new Edit.Add(Component.of("other", "sqs", "Other")),
            new Edit.Add(Component.of("db", "rds", "DB")),
            new Edit.Place(Map.of("jobs", Box.tile(80, 80), "failed", Box.tile(320, 80), "other", Box.tile(560, 80), "db", Box.tile(320, 320)))));

    private final Workspace workspace = new Workspace(ServiceCatalog.standard(), new Arranger(ServiceCatalog.standard(), PriceBook.standard()));
    private final Tools tools = new Tools(workspace, new Tools.Prompts() {
        @Override
        public void rename(String component) {
            throw new AssertionError(component);
        }

        @Override
        public void insert(InsertPoint point) {
            throw new AssertionError(point);
        }
    });
    private final List<Action> actions = new ArrayList<>();

    @BeforeEach
    void open() {
        actions.addAll(SheetCommands.of(workspace));
        workspace.open(QUEUES);
        workspace.look(new Viewport(0, 0, 1, 1000, 800));
        see();
    }

    private void see() {
        workspace.setDrawing(new PictureBuilder(workspace.catalog(), PriceBook.standard()).build(workspace.present(), Optional.empty(),
                Look.plain(Language.ENGLISH)));
    }

    private void act(String id) {
        assertThat(actions.stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow().run()).as(id).isTrue();
        see();
    }

    private void click(double x, double y) {
        tools.move(Pointer.at(x, y));
        tools.press(Pointer.at(x, y));
        tools.release(Pointer.at(x, y));
    }

    private void drag(double x, double y, double toX, double toY) {
        tools.press(Pointer.at(x, y));
        tools.move(Pointer.at(toX, toY));
        tools.release(Pointer.at(toX, toY));
        see();
    }

    private @Nullable Object queueOf(String id) {
        return workspace.present().architecture().component(id).orElseThrow().settings().get(DeadLetters.SETTING);
    }

    private List<Point> way() {
        return workspace.sheet().way(WAY);
    }

    @Test
    void whatALockedWayLeavesIsNotReplacedByWhatHasNone() {
        Template mail = Template.all(workspace.catalog()).stream().filter(offer -> offer.service().id().equals("ses")).findFirst().orElseThrow();
        assertThat(Replacement.at(workspace.sheet(), mail, Language.ENGLISH, 112, 112)).as("a queue of the same kind").isPresent();
        workspace.commit(Message.literal("lock"), new Edit.Lock(Set.of(WAY), true));
        assertThat(Replacement.at(workspace.sheet(), mail, Language.ENGLISH, 112, 112)).isEmpty();
    }

    @Test
    void aClickSelectsItAndDeletingItClearsTheSettingAsOneStep() {
        for (int x : new int[] {170, 232}) {
            workspace.select(Selection.NONE);
            click(x, 112);
            assertThat(workspace.selection()).as("line, label: %d", x).isEqualTo(Selection.of(WAY));
        }
        act("delete");
        assertThat(queueOf("jobs")).isNull();
        assertThat(workspace.selection().isEmpty()).isTrue();
        workspace.undo();
        assertThat(workspace.present()).isEqualTo(QUEUES);
        assertThat(workspace.selection()).isEqualTo(Selection.of(WAY));
    }

    @Test
    void theQueueThatGetsThemTakesTheSettingAlongAndUndoBringsItBack() {
        workspace.select(Selection.of("failed"));
        act("delete");
        assertThat(queueOf("jobs")).isNull();
        workspace.undo();
        assertThat(queueOf("jobs")).isEqualTo("failed");
    }

    @Test
    void aLineThatIsLockedStaysAndKeepsItsQueue() {
        workspace.select(Selection.of(WAY));
        act("lock");
        act("delete");
        assertThat(queueOf("jobs")).isEqualTo("failed");
        workspace.select(Selection.of("failed"));
        act("delete");
        assertThat(workspace.present().architecture().component("failed")).isPresent();
        assertThat(LinkProposal.between(workspace.present(), workspace.catalog(), "jobs", "other")).isEmpty();
    }

    @Test
    void itIsBentByHandAndByKeysAndStraightenedAgain() {
        workspace.select(Selection.of(WAY));
        drag(170, 112, 170, 176);
        assertThat(workspace.present().layout().routes().get(WAY)).contains(new Point(104 + 64, 176));
        act("move-far-down");
        List<Point> pushed = workspace.present().layout().routes().get(WAY);
        assertThat(pushed).extracting(Point::y).contains(184.0);
        assertThat(way()).containsAll(pushed);
        act("clear-bends");
        assertThat(workspace.present().layout().routes()).isEmpty();
    }

    @Test
    void itsLabelSlidesAndItsLookIsChanged() {
        workspace.select(Selection.of(WAY));
        act("label-forward");
        assertThat(workspace.present().layout().labels()).containsKey(WAY);
        workspace.commit(Additions.ADD.message(), new Edit.Dress(Map.of(WAY, new Style(Style.Hue.RED, Style.Line.DOTTED))));
        var before = workspace.drawing().orElseThrow().link(WAY).orElseThrow();
        see();
        assertThat(workspace.drawing().orElseThrow().link(WAY).orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void itsFarEndGoesToAnotherQueueAndToNothingElse() {
        workspace.select(Selection.of(WAY));
        drag(318, 112, 590, 110);
        assertThat(queueOf("jobs")).isEqualTo("other");
        assertThat(workspace.selection()).isEqualTo(Selection.of(WAY));
        workspace.undo();
        assertThat(workspace.present()).isEqualTo(QUEUES);
        see();
        drag(318, 112, 350, 350);
        assertThat(workspace.present()).as("a database").isEqualTo(QUEUES);
        drag(318, 112, 110, 110);
        assertThat(workspace.present()).as("itself").isEqualTo(QUEUES);
    }

    @Test
    void itsNearEndGoesToAQueueThatHasNoSuchLineYet() {
        workspace.commit(Additions.ADD.message(), new Edit.Dress(Map.of(WAY, new Style(Style.Hue.RED, null))));
        see();
        workspace.select(Selection.of(WAY));
        drag(146, 112, 590, 110);
        assertThat(queueOf("jobs")).isNull();
        assertThat(queueOf("other")).isEqualTo("failed");
        assertThat(workspace.selection()).isEqualTo(Selection.of(DeadLetters.id("other")));
        assertThat(workspace.present().layout().style(DeadLetters.id("other"))).isEqualTo(new Style(Style.Hue.RED, null));
        workspace.undo();
        workspace.commit(Additions.ADD.message(), new Edit.Connect(DeadLetters.link("other", "jobs")));
        see();
        Design before = workspace.present();
        workspace.select(Selection.of(WAY));
        tools.press(Pointer.at(146, 112));
        tools.move(Pointer.at(590, 110));
        assertThat(tools.marks(Theme.LIGHT, 1)).as("it is said why not")
                .anyMatch(mark -> mark instanceof Mark.TextRun run && run.text().contains("sends them nowhere yet"));
        tools.release(Pointer.at(590, 110));
        assertThat(workspace.present()).isEqualTo(before);
    }

    @Test
    void aLineToAnotherQueueTakesThePlaceOfTheOneThereIsAndSaysSo() {
        LinkProposal proposal = LinkProposal.between(QUEUES, workspace.catalog(), "jobs", "other").orElseThrow();
        assertThat(proposal.label().in(Language.ENGLISH)).isEqualTo("Dead letters, no longer to Failed");
        workspace.select(Selection.of("jobs", "other"));
        act("connect");
        assertThat(queueOf("jobs")).isEqualTo("other");
        assertThat(workspace.selection()).isEqualTo(Selection.of(WAY));
        workspace.undo();
        assertThat(workspace.present()).isEqualTo(QUEUES);
    }

    @Test
    void aQueueInsertedBesideOneThatHasSuchALineTakesItOverAndSaysSo() {
        InsertPoint.beside(workspace, "jobs", 0, 1).orElseThrow().insert(workspace, Template.of(workspace.catalog().service("sqs")));
        assertThat(queueOf("jobs")).isEqualTo(workspace.selection().single().orElseThrow());
        assertThat(workspace.notice().orElseThrow().in(Language.ENGLISH)).isEqualTo("Dead letters, no longer to Failed");
    }

    @Test
    void keysComeToItFromBothOfItsEndsAndGoAlongIt() {
        for (String end : List.of("jobs", "failed")) {
            workspace.select(Selection.of(end));
            act("next-link");
            assertThat(workspace.selection()).as(end).isEqualTo(Selection.of(WAY));
        }
        act("travel-right");
        assertThat(workspace.selection()).isEqualTo(Selection.of("failed"));
        act("travel-left");
        assertThat(workspace.selection()).isEqualTo(Selection.of("jobs"));
    }

    @Test
    void aRectangleAndAllTakeItWithBothOfItsEnds() {
        drag(40, 40, 480, 220);
        assertThat(workspace.selection().ids()).containsExactlyInAnyOrder("jobs", "failed", WAY);
        act("select-all");
        assertThat(workspace.selection().ids()).containsExactlyInAnyOrder("jobs", "failed", "other", "db", WAY);
    }

    @Test
    void aCopyOfBothQueuesKeepsTheWayAsItIsLaid() {
        workspace.select(Selection.of(WAY));
        drag(170, 112, 170, 176);
        workspace.commit(Additions.ADD.message(), Edit.all(new Edit.SlideLabel(WAY, 0.75),
                new Edit.Dress(Map.of(WAY, new Style(Style.Hue.RED, null)))));
        workspace.select(Selection.of("jobs", "failed"));
        act("duplicate");
        String copy = DeadLetters.id("jobs-2");
        assertThat(workspace.present().architecture().drawnLink(copy)).contains(DeadLetters.link("jobs-2", "failed-2"));
        assertThat(workspace.present().layout().routes().get(copy)).hasSameSizeAs(workspace.present().layout().routes().get(WAY));
        assertThat(workspace.present().layout().labels()).containsEntry(copy, 0.75);
        assertThat(workspace.present().layout().style(copy)).isEqualTo(new Style(Style.Hue.RED, null));
    }

    @Test
    void aQueueThatIsJoinedByItIsNotPutBetweenOthers() {
        workspace.commit(Additions.ADD.message(), Edit.all(new Edit.Add(Component.of("news", "sns", "News")),
                new Edit.Add(Component.of("code", "lambda", "Code")),
                new Edit.Place(Map.of("news", Box.tile(80, 560), "code", Box.tile(560, 560))),
                new Edit.Connect(Link.of("sent", "news", "code", LinkKind.PUBLISH))));
        see();
        drag(352, 112, 352, 592);
        assertThat(workspace.present().architecture().links()).hasSize(1);
        assertThat(queueOf("jobs")).isEqualTo("failed");
    }

    @Test
    void theConfigurationOfAQueueMakesNoQueueItsOwn() {
        workspace.select(Selection.of("jobs"));
        act("copy-configuration");
        workspace.commit(Additions.ADD.message(), new Edit.Connect(DeadLetters.link("failed", "other")));
        workspace.select(Selection.of("failed", "other"));
        act("paste-configuration");
        assertThat(queueOf("failed")).isEqualTo("other");
        assertThat(queueOf("other")).isEqualTo("failed");
    }

    @Test
    void nothingIsPutBetweenItsEnds() {
        assertThat(Splice.of(QUEUES, workspace.catalog(), WAY, "other")).isEmpty();
        tools.place(Template.of(workspace.catalog().service("sqs")), true);
        tools.move(Pointer.at(232, 112));
        tools.release(Pointer.at(232, 112));
        assertThat(queueOf("jobs")).isEqualTo("failed");
        assertThat(workspace.present().architecture().links()).isEmpty();
    }
}
