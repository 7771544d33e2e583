package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.tenfold.Designs;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.editor.Action;
import org.tenfold.editor.FindingList;
import org.tenfold.editor.Workspace;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.picture.Theme;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.draw.Drawing;
import org.tenfold.picture.draw.Lens;
import org.tenfold.review.Review;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Remedy;
import org.tenfold.text.Text;

/** Work that takes long: it stands in one place, can be cancelled, and the sheet stays free. */
class LongWorkTest extends WindowTest {

    private final CountDownLatch go = new CountDownLatch(1);

    private Path large(int parts) throws DesignFileException {
        Path file = folder.resolve("large" + DesignFile.EXTENSION);
        DesignFile.save(file, Designs.large(parts).build());
        return file;
    }

    private boolean isShown(String selector) {
        return robot.lookup(selector).tryQuery().filter(node -> node.isVisible() && node.getParent().isVisible()).isPresent();
    }

    /** Work that a test lets go on when it wants. */
    private void begin(String name, double share) {
        window.jobs().start(Text.name(name).message(), progress -> {
            progress.accept(share);
            go.await();
            return name;
        }, done -> workspace.tell(Text.name(done + " is done").message()), trouble -> Text.name("it failed").message());
    }

    private void awaitShown() {
        await(() -> isShown("#jobs"));
        pulse();
    }

    /** Before what was begun can end by itself. */
    private void cancel() {
        window.actions().stream().filter(action -> action.id().equals("cancel-job")).forEach(Action::run);
    }

    @Test
    void whatTakesLongIsShownWithItsShareAndEnds() {
        robot.interact(() -> {
            begin("Counting", 0.25);
            assertThat(isShown("#jobs")).as("not for work that is done at once").isFalse();
        });
        awaitShown();
        assertThat(robot.lookup("#job").queryLabeled().getText()).isEqualTo("Counting");
        assertThat(((ProgressBar) find("#jobs .progress-bar")).getProgress()).isEqualTo(0.25);
        assertThat(find("#jobs").getAccessibleText()).isEqualTo("Counting 25 %");
        go.countDown();
        settle();
        assertThat(isShown("#jobs")).isFalse();
        assertThat(workspace.notice()).isPresent();
    }

    @Test
    void theSheetStaysAsItIsMeanwhile() {
        robot.interact(() -> window.documents().begin(window.lessons().samples().get(3).design()));
        keys(KeyCode.SHIFT, KeyCode.DIGIT1);
        Viewport before = workspace.viewport();
        robot.interact(() -> begin("Counting", 0.25));
        awaitShown();
        assertThat(workspace.viewport()).isEqualTo(before);
        go.countDown();
    }

    @Test
    void theOldestIsCancelledByItsButtonAndTheNextByItsKey() {
        robot.interact(() -> {
            begin("Counting", 0.25);
            begin("Weighing", 0.5);
        });
        awaitShown();
        assertThat(robot.lookup("#jobs .label").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("Counting", "and 1 more");
        robot.clickOn("#job-cancel");
        await(() -> robot.lookup("#job").queryLabeled().getText().equals("Weighing"));
        robot.push(KeyCode.CONTROL, KeyCode.PERIOD);
        settle();
        assertThat(isShown("#jobs")).isFalse();
        assertThat(workspace.notice()).as("nothing was done").isEmpty();
        assertThat(go.getCount()).isEqualTo(1);
    }

    @Test
    void whatWasCancelledIsReckonedWhenItIsWantedAgain() throws DesignFileException {
        open(large(1_000));
        untilReviewed();
        robot.interact(() -> window.shell().showDock(Dock.Table.COST));
        settle();
        robot.interact(() -> {
            robot.lookup(".toggle-button").match(node -> node instanceof ToggleButton face && face.getText().equals("Over users"))
                    .<ToggleButton>query().fire();
            cancel();
        });
        settle();
        Button again = (Button) find("#curve-again");
        robot.interact(again::fire);
        await(() -> robot.lookup(".users-curve .plot").tryQuery().isPresent());
    }

    @Test
    void theSheetIsUsedWhileAFileIsOpened() throws DesignFileException {
        Path file = large(1_000);
        List<Drawing> ahead = new ArrayList<>();
        List<Drawing> shown = new ArrayList<>();
        robot.interact(() -> {
            workspace.addListener(aspect -> {
                // What comes after it was shown, such as a better arrangement, is drawn then.
                if (aspect == Workspace.Aspect.DESIGN && architecture().components().size() > 1 && shown.isEmpty()) {
                    workspace.drawing().ifPresent(ahead::add);
                    shown.add(window.shell().canvas().drawing());
                }
            });
            window.open(file);
            assertThat(window.jobs().running()).hasSize(1);
            workspace.commit(Text.name("Add a server").message(), new Edit.Add(Component.of("web", "ec2", "Web")));
        });
        settle();
        assertThat(window.documents().tabs()).as("what is drawn meanwhile keeps its tab").hasSize(2);
        assertThat(window.documents().file()).contains(file);
        assertThat(ahead).as("drawn before it was shown").isNotEmpty().containsExactlyElementsOf(shown);
        keys(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(architecture().components()).hasSize(1);
    }

    private Design moved(Design design, String part, double dx, double dy) {
        return Edits.applied(design, new Edit.Place(Map.of(part, design.layout().box(part).orElseThrow().moved(dx, dy))));
    }

    @Test
    void whereLinksRunAfterADropIsFoundBesideTheWindow() throws DesignFileException {
        open(large(400));
        untilReviewed();
        Drawing before = drawn();
        String part = architecture().links().iterator().next().to();
        Design dropped = moved(workspace.present(), part, 40, 24);
        robot.interact(() -> {
            workspace.commit(Text.name("Move").message(), dropped);
            Drawing soon = window.shell().canvas().drawing();
            assertThat(soon.isSettled()).as("within a frame").isFalse();
            assertThat(soon.box(part)).isEqualTo(dropped.layout().box(part));
        });
        settle();
        Drawing settled = drawn();
        assertThat(settled.isSettled()).isTrue();
        Drawing expected = Engine.standard().pictures().next(before, dropped, workspace.review(), window.look().forDrawing());
        assertThat(architecture().links()).allMatch(link -> settled.way(link.id()).equals(expected.way(link.id())));
        assertThat(workspace.drawing()).as("what the pointer meets is what is seen").containsSame(settled);
    }

    @Test
    void inAnotherLookLinksRunWhereTheyRanWithoutBeingLedAnew() throws DesignFileException {
        open(large(400));
        untilReviewed();
        Drawing light = drawn();
        robot.interact(() -> window.wear(Theme.DARK));
        settle();
        Drawing dark = drawn();
        assertThat(dark.look().theme()).isEqualTo(Theme.DARK);
        assertThat(architecture().links()).allMatch(link -> dark.way(link.id()) == light.way(link.id()));
    }

    @Test
    void besideAnotherSheetLinksRunWhereTheyRanWithoutBeingLedAnew() throws DesignFileException {
        open(large(400));
        untilReviewed();
        Drawing alone = drawn();
        robot.interact(() -> window.actions().stream().filter(action -> action.id().equals("split")).findFirst().orElseThrow().run());
        settle();
        Drawing beside = drawn();
        assertThat(architecture().links()).allMatch(link -> beside.way(link.id()) == alone.way(link.id()));
    }

    @Test
    void anotherLensIsSeenWithinAFrameAndItsLinksAreSettledBesideTheWindow() throws DesignFileException {
        open(large(400));
        untilReviewed();
        robot.interact(() -> {
            window.shell().see(Lens.COST);
            Drawing soon = window.shell().canvas().drawing();
            assertThat(soon.look().lens()).isEqualTo(Lens.COST);
            assertThat(soon.isSettled()).isFalse();
        });
        settle();
        assertThat(drawn().look().lens()).isEqualTo(Lens.COST);
        assertThat(drawn().isSettled()).isTrue();
    }

    @Test
    void theNextGestureGoesOnFromWhatIsSettledMeanwhile() throws DesignFileException {
        open(large(400));
        untilReviewed();
        String part = architecture().links().iterator().next().to();
        Design dropped = moved(workspace.present(), part, 40, 24);
        robot.interact(() -> {
            workspace.commit(Text.name("Move").message(), dropped);
            window.shell().canvas().drawing();
            workspace.show(moved(dropped, part, 16, 16));
            assertThat(window.shell().canvas().isAtRest()).isFalse();
        });
        settle();
        assertThat(drawn().box(part)).isEqualTo(workspace.design().layout().box(part)).isNotEqualTo(dropped.layout().box(part));
        robot.interact(() -> {
            workspace.show(null);
            Drawing again = window.shell().canvas().drawing();
            assertThat(again.isSettled()).as("at once").isTrue();
            assertThat(again.box(part)).isEqualTo(dropped.layout().box(part));
        });
    }

    @Test
    void anOpeningThatIsCancelledLeavesNothing() throws DesignFileException {
        Path file = large(2_000);
        Design before = workspace.present();
        robot.interact(() -> {
            window.open(file);
            window.open(file);
            assertThat(window.jobs().running()).as("the same file is read once").hasSize(1);
            cancel();
        });
        settle();
        assertThat(workspace.present()).isSameAs(before);
        assertThat(window.documents().tabs()).hasSize(1);
        assertThat(new Preferences(folder.resolve("preferences.properties")).recentFiles()).isEmpty();
        open(file);
        assertThat(window.documents().file()).as("it can be opened afterwards").contains(file);
    }

    @Test
    void aFileThatCannotBeReadSaysWhyInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("broken" + DesignFile.EXTENSION), "{ \"format\": ");
        open(file);
        assertThat(workspace.notice().map(window.look()::say)).get().asString().startsWith("broken.tenfold.json:").contains("ends in the middle");
        assertThat(window.documents().tabs()).hasSize(1);

        open(Files.writeString(folder.resolve("stack.pdf"), "%PDF"));
        assertThat(workspace.notice().map(window.look()::say)).contains("stack.pdf: only Tenfold designs (.tenfold.json) and CloudFormation templates (.yaml, .json, .template) can be opened.");
    }

    @Test
    void tidyingUpIsCancelledWithoutAStep() throws DesignFileException {
        open(large(400));
        Design before = workspace.present();
        robot.interact(() -> {
            window.tidy();
            assertThat(window.jobs().running()).hasSize(1);
            cancel();
        });
        settle();
        assertThat(workspace.present()).isSameAs(before);
        assertThat(workspace.notice()).isEqualTo(Optional.empty());
        robot.interact(() -> window.tidy());
        settle();
        assertThat(workspace.history().labels()).hasSize(1);
    }

    @Test
    void whatWaitsForTheWindowToSettleIsDoneAfterAJobThatChangesNothing() {
        untilReviewed();
        AtomicInteger done = new AtomicInteger();
        robot.interact(() -> {
            window.jobs().start(Text.name("Counting").message(), progress -> {
                go.await();
                return "";
            }, nothing -> { }, trouble -> Text.name("it failed").message());
            window.whenReviewed(done::incrementAndGet);
        });
        assertThat(done).hasValue(0);
        go.countDown();
        until(() -> done.get() == 1);
    }

    @Test
    void closingTheWindowEndsWhatIsGoingOn() {
        answers.unsaved = Dialogs.Answer.DISCARD;
        robot.interact(() -> {
            begin("Counting", 0.25);
            window.close();
            assertThat(window.jobs().running()).isEmpty();
        });
        // And its thread.
        await(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().equals("job")));
    }

    /** A review of a sample all of whose fixes wait until a test lets them go on. */
    private AtomicInteger openWithSlowFixes() {
        open(Path.of("sample-diagrams/flawed-one-zone.tenfold.json"));
        untilReviewed();
        AtomicInteger asked = new AtomicInteger();
        Review review = workspace.review().orElseThrow();
        List<Finding> slow = review.findings().stream().map(finding -> finding.mendedBy(Remedy.ifAny(() -> {
            asked.incrementAndGet();
            try {
                go.await();
            } catch (InterruptedException stop) {
                throw new CancellationException();
            }
            return Optional.empty();
        }))).toList();
        robot.interact(() -> workspace.accept(new Review(review.topology(), review.traffic(), review.cuts(), review.estimate(), slow,
                review.outlook())));
        return asked;
    }

    @Test
    void commandsAreListedWithoutWorkingOutWhatNobodyLooksAt() {
        AtomicInteger asked = openWithSlowFixes();
        keys(KeyCode.CONTROL, KeyCode.K);
        robot.write("fix");
        settle();
        assertThat(robot.lookup("#command-list .list-cell .label").queryAllAs(Label.class))
                .extracting(Label::getText).contains("Fix the worst finding here");
        assertThat(asked).hasValue(0);
        keys(KeyCode.ESCAPE);
    }

    @Test
    void fixesInALargeDesignAreWorkedOutBesideTheWindow() throws DesignFileException {
        open(large(1_000));
        untilReviewed();
        AtomicInteger held = new AtomicInteger();
        Review review = workspace.review().orElseThrow();
        Edit edit = new Edit.Describe("Mended", "");
        List<Finding> findings = review.findings().stream().map(finding -> finding.mendedBy(Remedy.ifAny(() -> {
            if (Platform.isFxApplicationThread()) {
                held.incrementAndGet();
            }
            return Optional.of(edit);
        }))).toList();
        robot.interact(() -> {
            workspace.accept(new Review(review.topology(), review.traffic(), review.cuts(), review.estimate(), findings, review.outlook()));
            workspace.lookAt(findings.stream().filter(Finding::counts).findFirst().orElseThrow());
        });
        keys(KeyCode.ALT, KeyCode.DIGIT1);
        settle();
        until(() -> robot.lookup("#findings .fix").tryQuery().isPresent() && robot.lookup(".finding-card .fix").tryQuery().isPresent());
        assertThat(held).hasValue(0);
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatCanBeFixedIsLookedForBesideTheWindowUntilTheUserHasEnough() {
        AtomicInteger asked = openWithSlowFixes();
        ComboBox<FindingList.Filter> filter = (ComboBox<FindingList.Filter>) robot.from(window.shell().findings().node())
                .lookup("#findings-filter").query();
        robot.interact(() -> filter.setValue(FindingList.Filter.FIXABLE));
        awaitShown();
        assertThat(robot.lookup("#job").queryLabeled().getText()).isEqualTo("Choosing findings");
        await(() -> asked.get() == 1);
        robot.clickOn("#job-cancel");
        assertThat(filter.getValue()).isEqualTo(FindingList.Filter.ALL);

        robot.interact(() -> filter.setValue(FindingList.Filter.FIXABLE));
        go.countDown();
        settle();
        assertThat(filter.getValue()).isEqualTo(FindingList.Filter.FIXABLE);
        assertThat(robot.from(window.shell().findings().node()).lookup(".empty-hint").query().isVisible()).as("none has a fix").isTrue();
    }
}
