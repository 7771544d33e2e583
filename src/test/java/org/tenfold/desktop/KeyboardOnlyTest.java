package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Line;
import org.junit.jupiter.api.Test;
import org.tenfold.design.DeadLetters;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.editor.Selection;
import org.tenfold.picture.Viewport;
import org.tenfold.text.Language;

/** What is done without a pointer, and what assistive tools are told meanwhile. Nothing here reaches into the window by another way. */
class KeyboardOnlyTest extends WindowTest {

    /** What is said in the end: how many zones and links there are is known to a review. */
    private String heard() {
        untilReviewed();
        return window.shell().canvas().getAccessibleText();
    }

    private Node focused() {
        return window.stage().getScene().getFocusOwner();
    }

    /** Types where the focus is and takes the first choice. */
    private void choose(String words) {
        robot.write(words);
        settle();
        keys(KeyCode.ENTER);
    }

    private void tabTo(String id) {
        for (int presses = 0; !id.equals(focused().getId()); presses++) {
            assertThat(presses).as("Tab reaches %s", id).isLessThan(60);
            keys(KeyCode.TAB);
        }
    }

    @Test
    void tabReachesWhateverIsOnACardAndNothingBelowIt() {
        keys(KeyCode.CONTROL, KeyCode.COMMA);
        List<String> reached = new ArrayList<>();
        do {
            // What scrolls takes the focus too, and has no name of its own.
            if (focused().getId() != null) {
                reached.add(focused().getId());
            }
            keys(KeyCode.TAB);
            assertThat(focused().isFocusVisible()).as("the focus is seen").isTrue();
        } while (!"preferences-language".equals(focused().getId()));
        assertThat(reached).containsExactly("preferences-language", "preferences-theme", "preferences-text-size", "preferences-still",
                "preferences-single-keys", "preferences-keys", "preferences-free-tier", "preferences-won", "preferences-close");
        keys(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused().getId()).isEqualTo("preferences-close");
    }

    @Test
    void escapeLeadsBackToTheSheetFromEveryPart() {
        open(Path.of("sample-diagrams/flawed-one-zone.tenfold.json"));
        untilReviewed();
        robot.interact(() -> window.shell().showDock(Dock.Table.FINDINGS));
        settle();
        List<String> left = new ArrayList<>();
        for (int parts = 1; !left.contains(window.shell().canvas().getId()); parts++) {
            for (int presses = 0; presses < parts; presses++) {
                keys(KeyCode.F6);
            }
            left.add(focused().getId());
            keys(KeyCode.ESCAPE);
            assertThat(window.shell().canvas().isFocused()).as("from %s", left).isTrue();
        }
        assertThat(left).hasSizeGreaterThan(4);
        robot.interact(() -> find("#findings").requestFocus());
        keys(KeyCode.ESCAPE);
        assertThat(window.shell().canvas().isFocused()).as("lists of the toolkit keep Escape for themselves").isTrue();
        robot.interact(() -> window.shell().showDock(Dock.Table.SCENARIOS));
        settle();
        robot.interact(() -> find("#scenario-new").requestFocus());
        keys(KeyCode.ESCAPE);
        assertThat(window.shell().canvas().isFocused()).as("so do its buttons with a menu").isTrue();
    }

    @Test
    void whatAKeyOpensShowsWhereTheFocusIsBeforeTheFirstTab() {
        keys(KeyCode.F1);
        until(() -> "keys-close".equals(focused().getId()) && focused().isFocusVisible());
        keys(KeyCode.ENTER);
        keys(KeyCode.CONTROL, KeyCode.COMMA);
        until(() -> "preferences-language".equals(focused().getId()) && focused().isFocusVisible());
        keys(KeyCode.DOWN);
        until(() -> window.workspace().language() == Language.KOREAN && "preferences-language".equals(focused().getId())
                && focused().isFocusVisible());
        keys(KeyCode.ESCAPE);
        keys(KeyCode.INSERT);
        choose("ec2");
        Runnable ask = () -> Question.ask(window.shell().layer(), "Go on?", "Something may be lost.",
                List.of(new Question.Choice("yes", "Yes", () -> { }), new Question.Choice("no", "No", () -> { })));
        robot.interact(ask);
        until(() -> "yes".equals(focused().getId()) && focused().isFocusVisible());
        keys(KeyCode.ESCAPE);
        robot.clickOn(window.shell().canvas());
        robot.interact(ask);
        settle();
        assertThat(focused().getId()).isEqualTo("yes");
        assertThat(focused().isFocusVisible()).as("who clicks looks at the pointer").isFalse();
    }

    @Test
    void buildsConnectsConfiguresReviewsAndExportsThreeTiers() throws IOException {
        // Build: the first part by search, the next ones beside it and connected.
        keys(KeyCode.INSERT);
        choose("application load");
        assertThat(heard()).startsWith("Add ").contains("ALB, 2 zones");
        keys(KeyCode.CONTROL, KeyCode.RIGHT);
        choose("ec2");
        keys(KeyCode.F2);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        choose("Web");
        keys(KeyCode.INSERT);
        choose("rds");
        String database = workspace.selection().single().orElseThrow();
        assertThat(architecture().components()).extracting(part -> part.service()).containsExactlyInAnyOrder("alb", "ec2", "rds");
        assertThat(architecture().links()).hasSize(1);

        // Connect what stands there already.
        keys(KeyCode.SHIFT, KeyCode.TAB);
        while (!workspace.selection().single().equals(architecture().components().stream()
                .filter(part -> part.service().equals("ec2")).map(part -> part.id()).findFirst())) {
            keys(KeyCode.TAB);
        }
        keys(KeyCode.ALT, KeyCode.L);
        choose("rds");
        assertThat(architecture().links()).hasSize(2).extracting(Link::kind).contains(LinkKind.REQUEST);
        assertThat(heard()).startsWith("Connect Web to ").contains(" from Web to ");

        // Configure: the inspector's first fields with Tab.
        keys(KeyCode.ESCAPE);
        keys(KeyCode.TAB);
        while (!workspace.selection().has(database)) {
            keys(KeyCode.TAB);
        }
        keys(KeyCode.F6);
        assertThat(focused().getId()).as("the inspector comes after the sheet").isEqualTo("inspector-name");
        assertThat(find("#pane-ring").isVisible()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("Orders");
        settle();
        assertThat(component(database).name()).isEqualTo("Orders");
        tabTo("setting-deployment");
        keys(KeyCode.DOWN);
        assertThat(component(database).settings().get("deployment")).isEqualTo("multi-az");
        keys(KeyCode.SHIFT, KeyCode.F6);
        assertThat(window.shell().canvas().isFocused()).isTrue();

        // Review: findings one after the other, and a fix.
        untilReviewed();
        keys(KeyCode.F8);
        assertThat(workspace.finding()).isPresent();
        assertThat(heard()).contains(workspace.finding().orElseThrow().message().in(Language.ENGLISH));
        int parts = architecture().componentsById().size() + architecture().linksById().size();
        long findings = workspace.review().orElseThrow().findings().size();
        keys(KeyCode.ALT, KeyCode.ENTER);
        untilReviewed();
        assertThat(architecture().componentsById().size() + architecture().linksById().size() != parts
                || workspace.review().orElseThrow().findings().size() < findings).as("the fix did something").isTrue();

        // Export.
        Path pdf = folder.resolve("three-tiers.pdf");
        answers.files.add(pdf);
        keys(KeyCode.CONTROL, KeyCode.E);
        until(() -> "export-save".equals(focused().getId()) && !focused().isDisabled());
        keys(KeyCode.ENTER);
        until(() -> Files.exists(pdf) && Files.size(pdf) > 10_000);
        assertThat(new String(Files.readAllBytes(pdf), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        until(() -> workspace.notice().isPresent());
        assertThat(heard()).startsWith("three-tiers.pdf was written.");
    }

    @Test
    void partsLinksAndContainersAreSpoken() {
        robot.interact(() -> {
            window.documents().begin(window.lessons().samples().get(4).design());
            window.shell().canvas().requestFocus();
        });
        untilReviewed();
        assertThat(heard()).startsWith("Sheet, ");

        String group = architecture().components().stream().filter(part -> part.service().equals("auto-scaling-group")).findFirst()
                .orElseThrow().id();
        robot.interact(() -> workspace.select(Selection.of(group)));
        assertThat(heard()).matches("In Shop. .*Auto Scaling group, 2 zones, \\d+ links?, 1 part inside.*");
        keys(KeyCode.ALT, KeyCode.DOWN);
        assertThat(heard()).startsWith("In ").contains(component(group).name() + ". ").containsPattern("\\d+ per cent busy");
        keys(KeyCode.ESCAPE);
        assertThat(workspace.selection().has(group)).isTrue();
        String balancer = architecture().components().stream().filter(part -> part.service().equals("alb")).findFirst().orElseThrow().id();
        robot.interact(() -> workspace.select(Selection.of(balancer)));
        keys(KeyCode.ALT, KeyCode.N);
        Link link = architecture().link(workspace.selection().single().orElseThrow()).orElseThrow();
        assertThat(link.touches(balancer)).isTrue();
        assertThat(heard()).contains("from " + component(link.from()).name() + " to " + component(link.to()).name())
                .containsPattern("per second at the peak");
        String first = link.id();
        keys(KeyCode.ALT, KeyCode.N);
        assertThat(workspace.selection().has(first)).as("the next link").isFalse();
        keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.N);
        assertThat(workspace.selection().has(first)).as("and back").isTrue();

        robot.interact(() -> window.speak(Language.KOREAN));
        robot.interact(() -> workspace.select(Selection.of(group)));
        assertThat(heard()).contains("가용 영역 2개").contains("안에 요소 1개");
    }

    @Test
    void theWayOfDeadLettersIsReachedSpokenAndDeleted() {
        open(Path.of("sample-diagrams/6-loosely-coupled.tenfold.json"));
        robot.interact(() -> window.shell().canvas().requestFocus());
        untilReviewed();
        String way = DeadLetters.id("orders");
        int links = 0;
        robot.interact(() -> workspace.select(Selection.of("failed")));
        assertThat(heard()).contains("1 link");
        robot.interact(() -> workspace.select(Selection.of("orders")));
        assertThat(heard()).contains("3 links");
        do {
            keys(KeyCode.ALT, KeyCode.N);
            links++;
        } while (!workspace.selection().has(way) && links < 9);
        assertThat(links).isLessThanOrEqualTo(3);
        assertThat(heard()).isEqualTo("Dead letters, from Orders to ship to Failed.");
        keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(workspace.selection()).isEqualTo(Selection.of("failed"));
        keys(KeyCode.ALT, KeyCode.N);
        assertThat(workspace.selection()).isEqualTo(Selection.of(way));
        keys(KeyCode.DELETE);
        assertThat(component("orders").settings().has(DeadLetters.SETTING)).isFalse();
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(heard()).startsWith("Undone: Delete a link. Dead letters, from ");
        assertThat(component("orders").settings().get(DeadLetters.SETTING)).isEqualTo("failed");
    }

    @Test
    void theFocusIsWhereItWasInAnotherLanguageAndTheme() {
        keys(KeyCode.INSERT);
        choose("ec2");
        for (String command : List.of("dark", "한국어", "dark", "english")) {
            keys(KeyCode.CONTROL, KeyCode.K);
            choose(command);
            double x = box("ec2").x();
            keys(KeyCode.RIGHT);
            assertThat(box("ec2").x()).as(command).isGreaterThan(x);
        }
        keys(KeyCode.F6);
        assertThat(focused().getId()).isEqualTo("inspector-name");
        keys(KeyCode.END);
        keys(KeyCode.LEFT);
        robot.write("x");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        robot.write("y");
        keys(KeyCode.CONTROL, KeyCode.K);
        choose("어둡게 또는");
        robot.write("z");
        settle();
        assertThat(component("ec2").name()).isEqualTo("ECxyz2");
        tabTo("setting-instanceType");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        assertThat(focused().getId()).isEqualTo("setting-instanceType");
        keys(KeyCode.ESCAPE);
        robot.interact(() -> window.shell().showDock(Dock.Table.CAPACITY));
        settle();
        do {
            keys(KeyCode.F6);
        } while (!"dock".equals(focused().getId()));
        keys(KeyCode.TAB);
        assertThat(focused().getId()).isEqualTo("capacity");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        assertThat(focused().getId()).isEqualTo("capacity");
    }

    @Test
    void theSheetHasTheFocusOfAFieldWhosePartIsUndone() {
        keys(KeyCode.INSERT);
        choose("ec2");
        keys(KeyCode.F6);
        assertThat(focused().getId()).isEqualTo("inspector-name");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(architecture().components()).isEmpty();
        assertThat(focused()).isSameAs(window.shell().canvas());
    }

    @Test
    void undoAndRefusalsAreSpoken() {
        keys(KeyCode.INSERT);
        choose("ec2");
        keys(KeyCode.DELETE);
        assertThat(heard()).startsWith("Delete EC2. Sheet, 0 parts");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(heard()).startsWith("Undone: Delete EC2.");
    }

    @Test
    void arrowsPushTheSheetWhereNothingIsSelectedAndNeverLeaveIt() {
        keys(KeyCode.INSERT);
        choose("ec2");
        keys(KeyCode.CONTROL, KeyCode.RIGHT);
        choose("rds");
        keys(KeyCode.CONTROL, KeyCode.RIGHT);
        choose("s3");
        robot.interact(() -> workspace.select(Selection.NONE));
        Viewport before = workspace.viewport();
        keys(KeyCode.RIGHT);
        keys(KeyCode.DOWN);
        assertThat(focused()).isSameAs(window.shell().canvas());
        assertThat(workspace.viewport().x()).isGreaterThan(before.x());
        assertThat(workspace.viewport().y()).isGreaterThan(before.y());
        keys(KeyCode.LEFT);
        keys(KeyCode.SHIFT, KeyCode.UP);
        assertThat(workspace.viewport().x()).isEqualTo(before.x());
        assertThat(workspace.viewport().y()).isLessThan(before.y());
        robot.interact(() -> workspace.select(Selection.of(architecture().links().stream().map(Link::id).toList())));
        keys(KeyCode.RIGHT);
        assertThat(focused()).as("several links cannot be moved").isSameAs(window.shell().canvas());
    }

    @Test
    void theRingAroundAFigureAtTheFootCutsNoWord() {
        untilReviewed();
        do {
            keys(KeyCode.F6);
        } while (!"status-cost".equals(focused().getId()));
        do {
            keys(KeyCode.TAB);
            settle();
            for (Labeled words : robot.from(focused()).lookup(".status-cell, .label").queryAllAs(Labeled.class)) {
                assertThat(words.isTextTruncated()).as("%s in %s", words.getText(), focused().getId()).isFalse();
            }
        } while (!"status-findings".equals(focused().getId()));
    }

    @Test
    void theFocusGoesRoundTheWindowAndComesBackToWhereItWas() {
        keys(KeyCode.CONTROL, KeyCode.J);
        List<Node> visited = new ArrayList<>();
        visited.add(focused());
        for (int press = 0; press < 5; press++) {
            keys(KeyCode.F6);
            assertThat(find("#pane-ring").isVisible()).isTrue();
            visited.add(focused());
        }
        assertThat(visited).as("the figures at the foot too").contains(find("#status-cost"));
        keys(KeyCode.F6);
        assertThat(focused()).isSameAs(window.shell().canvas());
        assertThat(visited).doesNotHaveDuplicates();
        keys(KeyCode.F6);
        keys(KeyCode.TAB);
        Node second = focused();
        keys(KeyCode.SHIFT, KeyCode.F6);
        keys(KeyCode.F6);
        assertThat(focused()).as("where it was in that part").isSameAs(second).isInstanceOf(Node.class);
    }

    @Test
    void whatAnInputMethodComposesOnTheSheetBecomesTheNameSyllableBySyllable() {
        keys(KeyCode.INSERT);
        choose("ec2");
        for (String[] step : new String[][] {{"ㅎ", ""}, {"하", ""}, {"한", ""}, {"ㄱ", "한"}, {"그", ""}, {"글", ""}}) {
            compose(step[0], step[1]);
            assertThat(focused()).as("an input method would end the syllable if the focus moved").isSameAs(window.shell().canvas());
        }
        // As nabi tells the end of a syllable: one by one.
        robot.interact(() -> {
            fire("", "");
            Platform.runLater(() -> {
                fire("", "글");
                Platform.runLater(() -> fire("ㅇ", ""));
            });
        });
        settle();
        assertThat(focused()).as("the next syllable follows at once").isSameAs(window.shell().canvas());
        compose("", "이");
        until(() -> robot.lookup("#rename").tryQuery().filter(Node::isFocused).isPresent());
        keys(KeyCode.ENTER);
        assertThat(component("ec2").name()).isEqualTo("한글이");
        assertThat(robot.lookup("#rename").tryQuery()).isEmpty();
        assertThat(focused()).isSameAs(window.shell().canvas());
    }

    @Test
    void theLineUnderASyllableStandsUnderIt() {
        keys(KeyCode.INSERT);
        choose("ec2");
        compose("한", "");
        TextField field = (TextField) find("#rename");
        Bounds words = field.lookup(".text").localToScene(field.lookup(".text").getLayoutBounds());
        List<Bounds> lines = field.lookup(".text").getParent().getChildrenUnmodifiable().stream().filter(Line.class::isInstance)
                .map(line -> line.localToScene(line.getLayoutBounds())).toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.getMinX()).isBetween(words.getMinX() - 3, words.getMinX() + 3);
            assertThat(line.getMaxX()).isBetween(words.getMaxX() - 3, words.getMaxX() + 3);
            assertThat(line.getMinY()).isBetween(words.getMaxY() - 3, words.getMaxY() + 3);
        });
        compose("", "한");
        until(() -> focused() == find("#rename"));
    }

    @Test
    void enterKeepsTheSyllableThatItEnds() {
        keys(KeyCode.INSERT);
        choose("ec2");
        compose("글", "");
        robot.interact(() -> {
            fire("", "");
            focused().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        settle();
        assertThat(component("ec2").name()).isEqualTo("글");
        assertThat(focused()).isSameAs(window.shell().canvas());
    }

    @Test
    void whatAnInputMethodStillSaysAfterEscapeBeginsNoName() {
        keys(KeyCode.INSERT);
        choose("ec2");
        String before = component("ec2").name();
        compose("", "");
        assertThat(robot.lookup("#rename").tryQuery()).as("nothing, as is told at a click").isEmpty();
        compose("웹", "");
        robot.interact(() -> {
            fire("", "");
            fire("", "웹");
            fire("서", "");
            find("#rename").parentProperty().addListener(gone -> {
                fire("", "");
                fire("", "서");
            });
        });
        keys(KeyCode.ESCAPE);
        // As ibus does: the end of the syllable comes while the field goes, and once more after the key.
        compose("", "");
        compose("", "서");
        assertThat(robot.lookup("#rename").tryQuery()).isEmpty();
        assertThat(component("ec2").name()).isEqualTo(before);
        compose("ㄷ", "");
        assertThat(((TextField) find("#rename")).getText()).as("the next syllable").isEqualTo("ㄷ");
        keys(KeyCode.ESCAPE);
        keys(KeyCode.D);
        assertThat(((TextField) find("#rename")).getText()).as("a letter without an input method").isEqualTo("d");
    }

    private void compose(String composing, String committed) {
        robot.interact(() -> fire(composing, committed));
        settle();
    }

    private void fire(String composing, String committed) {
        Node owner = focused();
        owner.fireEvent(new InputMethodEvent(owner, owner, InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                composing.isEmpty() ? List.of() : List.of(new InputMethodTextRun(composing, InputMethodHighlight.UNSELECTED_RAW)),
                committed, composing.length()));
    }
}
