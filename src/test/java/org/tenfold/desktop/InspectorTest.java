package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.DeadLetters;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.editor.Selection;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

/** Numbers as people type them, several parts at once, where a value comes from, and what a change does. */
class InspectorTest extends WindowTest {

    private TextField number(String setting) {
        return (TextField) robot.from(find("#setting-" + setting)).lookup(".text-field").query();
    }

    private void type(String setting, String text) {
        TextField field = number(setting);
        robot.interact(() -> {
            field.requestFocus();
            field.setText(text);
        });
        settle();
    }

    private double count(String id) {
        return (double) Objects.requireNonNull(component(id).settings().get("count"));
    }

    @Test
    void numbersAreTypedAsPeopleWriteThem() {
        placeFromPalette("ec2", 200, 200);
        type("count", "4");
        assertThat(count("ec2")).isEqualTo(4);
        type("count", "3x");
        assertThat(count("ec2")).as("a multiple counts when it is finished").isEqualTo(4);
        keys(KeyCode.ENTER);
        assertThat(count("ec2")).isEqualTo(12);

        robot.push(KeyCode.CONTROL, KeyCode.A).write("2x");
        keys(KeyCode.ENTER);
        assertThat(count("ec2")).as("twice what was there before, not twice the 2").isEqualTo(24);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("12");
        keys(KeyCode.ENTER);

        type("count", "5 kg");
        assertThat(count("ec2")).isEqualTo(12);
        assertThat(robot.lookup(".complaint").match(Node::isVisible).<Label>query().getText()).contains("kg");
        keys(KeyCode.ESCAPE);
        assertThat(component("ec2").settings().get("count")).as("Escape gives back what was there").isNull();
        assertThat(workspace.history().labels()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aNumberStandsInTheUnitBesideItAsSoonAsItIsEntered() {
        placeFromPalette("ec2", 200, 200);
        type("requestMs", "2 s");
        assertThat(number("requestMs").getText()).as("while it is typed").isEqualTo("2 s");
        keys(KeyCode.ENTER);

        assertThat(number("requestMs").getText()).isEqualTo("2,000");
        assertThat(component("ec2").settings().get("requestMs")).isEqualTo(2000.0);
    }

    @Test
    void aStepIsTakenBackFromTheFieldInWhichItWasMade() {
        placeFromPalette("ec2", 200, 200);
        type("count", "4");
        keys(KeyCode.ENTER);
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(component("ec2").settings().get("count")).isNull();
        assertThat(number("count").getText()).isEqualTo("1");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(count("ec2")).isEqualTo(4);
        assertThat(number("count").getText()).isEqualTo("4");
        keys(KeyCode.CONTROL, KeyCode.Z);
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.present().architecture().components()).as("on through the steps before").isEmpty();
    }

    @Test
    void nothingJumpsWhileAUnitIsTyped() {
        placeFromPalette("ec2", 200, 200);
        for (String typed : List.of("50", "50 ", "50 m", "50 ms")) {
            type("requestMs", typed);
            assertThat(component("ec2").settings().get("requestMs")).as(typed).isEqualTo(50.0);
            assertThat(number("requestMs").getText()).isEqualTo(typed);
            assertThat(robot.lookup(".complaint").match(Node::isVisible).tryQuery()).as(typed).isEmpty();
        }
        type("requestMs", "50 mi");
        keys(KeyCode.ENTER);
        assertThat(robot.lookup(".complaint").match(Node::isVisible).<Label>query().getText()).contains("mi");
        assertThat(number("requestMs").getText()).as("to be put right").isEqualTo("50 mi");
        assertThat(component("ec2").settings().get("requestMs")).isEqualTo(50.0);
    }

    /** On the way to what is wrong there are numbers, such as the 20 of 20 GB: nobody meant them. */
    @Test
    void theOldNumberStaysUntilTheNewOneIsRight() {
        placeFromPalette("ec2", 200, 200);
        type("count", "4");
        robot.interact(() -> window.shell().canvas().requestFocus());
        int steps = workspace.history().labels().size();
        for (String wrong : List.of("20 GB", "2000000", "2.5", "2a")) {
            robot.interact(() -> number("count").requestFocus());
            robot.push(KeyCode.CONTROL, KeyCode.A).write(wrong);
            settle();
            assertThat(count("ec2")).as(wrong).isEqualTo(4);
            assertThat(number("count").getText()).as("to be put right").isEqualTo(wrong);
            assertThat(complaint()).isPresent();
        }
        assertThat(workspace.history().labels()).hasSize(steps);
        keys(KeyCode.ESCAPE);
        assertThat(number("count").getText()).isEqualTo("4");
        assertThat(complaint()).as("nothing wrong is left").isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.A).write("20 G").push(KeyCode.BACK_SPACE);
        settle();
        assertThat(count("ec2")).as("put right").isEqualTo(20);
        assertThat(complaint()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        settle();
        assertThat(count("ec2")).as("an empty field waits").isEqualTo(20);
        assertThat(complaint()).isEmpty();
        robot.write("7");
        settle();
        assertThat(count("ec2")).isEqualTo(7);
    }

    @Test
    void whatIsOutOfRangeIsToldInTheWordsOfTheField() {
        type("dailyActiveShare", "200");
        assertThat(complaint()).contains("From 0 % to 100 %; 200 % is outside.");
        type("users", "2.5");
        assertThat(robot.lookup(".complaint").match(Node::isVisible).queryAllAs(Label.class)).extracting(Label::getText)
                .contains("Only whole numbers, from 1 to 100,000,000.");
    }

    @Test
    void escapeGivesANameBack() {
        placeFromPalette("ec2", 200, 200);
        String before = component("ec2").name();
        int steps = workspace.history().labels().size();
        for (String field : List.of("#inspector-name", "#design-name")) {
            TextField name = (TextField) find(field);
            robot.interact(name::requestFocus);
            robot.push(KeyCode.CONTROL, KeyCode.A).write("shop");
            settle();
            assertThat(workspace.history().labels()).hasSize(steps + 1);
            keys(KeyCode.ESCAPE);
            assertThat(workspace.history().labels()).hasSize(steps);
            robot.interact(() -> workspace.select(Selection.NONE));
            settle();
        }
        assertThat(component("ec2").name()).isEqualTo(before);
        assertThat(workspace.present().name()).isEmpty();
    }

    private Optional<String> complaint() {
        return robot.lookup(".complaint").match(Node::isVisible).<Label>tryQuery().map(Label::getText);
    }

    @Test
    void whatIsBeingTypedCountsBeforeTheWindowAsksWhetherToSave() {
        placeFromPalette("ec2", 200, 200);
        type("count", "4");
        type("count", "3x");
        robot.interact(() -> window.close());

        assertThat(answers.askedUnsaved).isEqualTo(1);
        assertThat(count("ec2")).isEqualTo(12);
    }

    @Test
    void severalPartsAreSetTogetherAndShowThatTheyDiffer() {
        placeFromPalette("ec2", 120, 160);
        type("count", "2");
        placeFromPalette("ec2", 320, 160);
        robot.interact(() -> workspace.select(Selection.of("ec2", "ec2-2")));
        settle();
        assertThat(number("count").getText()).isEmpty();
        assertThat(number("count").getPromptText()).isEqualTo("several");

        int steps = workspace.history().labels().size();
        type("count", "6");
        assertThat(count("ec2")).isEqualTo(6);
        assertThat(count("ec2-2")).isEqualTo(6);
        assertThat(workspace.history().labels()).as("one step").hasSize(steps + 1);
        robot.interact(() -> window.shell().canvas().requestFocus());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(count("ec2")).isEqualTo(2);
        assertThat(component("ec2-2").settings().get("count")).isNull();
    }

    @Test
    void eachOfSeveralPartsIsMultipliedAndStepped() {
        placeFromPalette("ec2", 120, 160);
        type("count", "2");
        placeFromPalette("ec2", 320, 160);
        robot.interact(() -> workspace.select(Selection.of("ec2", "ec2-2")));
        settle();
        int steps = workspace.history().labels().size();
        robot.interact(() -> number("count").requestFocus());
        robot.write("3x");
        keys(KeyCode.ENTER);
        assertThat(List.of(count("ec2"), count("ec2-2"))).as("of what they were, not of the 3").containsExactly(6.0, 3.0);
        assertThat(number("count").getText()).isEmpty();
        assertThat(workspace.history().labels()).as("one step").hasSize(steps + 1);

        keys(KeyCode.UP);
        assertThat(List.of(count("ec2"), count("ec2-2"))).containsExactly(7.0, 4.0);
        robot.write("5000x");
        keys(KeyCode.ENTER);
        assertThat(List.of(count("ec2"), count("ec2-2"))).as("neither, if one goes too far").containsExactly(7.0, 4.0);
        assertThat(complaint()).hasValueSatisfying(words -> assertThat(words).contains("35,000 is outside"));
        keys(KeyCode.ESCAPE);

        Label label = robot.lookup(".field-label").match(node -> node instanceof Label words && words.getText().equals("Instances"))
                .query();
        Point2D from = label.localToScreen(10, 10);
        assertThat(count("ec2")).as("as before they came to the field").isEqualTo(2);
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(20, 0)).release(MouseButton.PRIMARY);
        settle();
        assertThat(count("ec2")).isBetween(5.0, 8.0);
        assertThat(count("ec2-2")).as("by as much").isEqualTo(count("ec2") - 1);
    }

    /** As after Ctrl+A, or a rectangle that catches the links among them. */
    @Test
    void partsAreSetTogetherThoughLinksAreSelectedWithThem() {
        placeFromPalette("ec2", 120, 160);
        placeFromPalette("ec2", 320, 160);
        robot.interact(() -> {
            workspace.commit(Text.name("link").message(), new Edit.Connect(Link.of("between", "ec2", "ec2-2", LinkKind.REQUEST)));
            workspace.select(Selection.of("ec2", "ec2-2", "between"));
        });
        settle();
        type("count", "6");
        assertThat(count("ec2")).isEqualTo(6);
        assertThat(count("ec2-2")).isEqualTo(6);
    }

    @Test
    void whatSeveralLinksHaveInCommonIsSetTogether() {
        open(Path.of("sample-diagrams/6-loosely-coupled.tenfold.json"));
        String way = DeadLetters.id("orders");
        robot.interact(() -> workspace.select(Selection.of("l1", "l12")));
        settle();
        assertThat(find("#setting-weight").isVisible()).as("of answering names and of taking messages").isTrue();
        assertThat(robot.lookup("#setting-policy").tryQuery()).as("taking messages knows none").isEmpty();
        robot.interact(() -> workspace.select(Selection.of("l5", DeadLetters.id("orders"), "l9")));
        settle();
        robot.interact(() -> robot.from(find("#setting-soft")).lookup(".toggle-switch").queryAs(ToggleSwitch.class).setSelected(true));
        settle();
        assertThat(List.of("l5", "l9")).allSatisfy(id -> assertThat(architecture().link(id).orElseThrow().settings().get("soft"))
                .isEqualTo(true));
        assertThat(workspace.history().labels()).as("one step").hasSize(1);
    }

    @Test
    void severalLinesOfDeadLettersAreSetWhereTheyAreTold() {
        robot.interact(() -> {
            workspace.commit(Text.name("queues").message(), new Edit.Batch(List.of(new Edit.Add(Component.of("failed", "sqs", "Failed")),
                    new Edit.Add(Component.of("mail", "sqs", "Mail").with(DeadLetters.SETTING, "failed")),
                    new Edit.Add(Component.of("print", "sqs", "Print").with(DeadLetters.SETTING, "failed")))));
            workspace.select(Selection.of(DeadLetters.id("mail"), DeadLetters.id("print")));
        });
        settle();
        type("maxReceives", "7");
        assertThat(List.of("mail", "print")).allSatisfy(id -> assertThat(component(id).settings().get("maxReceives")).isEqualTo(7.0));
    }

    @Test
    void aLabelIsDraggedLikeASlider() {
        placeFromPalette("ec2", 200, 200);
        Label label = robot.lookup(".field-label").match(node -> node instanceof Label words && words.getText().equals("Instances"))
                .query();
        Point2D from = label.localToScreen(10, 10);
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(20, 0)).release(MouseButton.PRIMARY);
        settle();
        assertThat(count("ec2")).isBetween(4.0, 7.0);
        assertThat(workspace.history().labels()).as("placed and scrubbed").hasSize(2);
    }

    @Test
    void escapeEndsTheDragOfALabelAndGivesTheNumberBack() {
        placeFromPalette("ec2", 200, 200);
        Label label = robot.lookup(".field-label").match(node -> node instanceof Label words && words.getText().equals("Instances"))
                .query();
        Point2D from = label.localToScreen(10, 10);
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(20, 0)).release(MouseButton.PRIMARY);
        settle();
        double first = count("ec2");
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(60, 0));
        settle();
        assertThat(count("ec2")).isGreaterThan(first);
        keys(KeyCode.ESCAPE);
        robot.moveTo(from.add(80, 0)).release(MouseButton.PRIMARY);
        settle();
        assertThat(count("ec2")).as("what it was when the second drag began").isEqualTo(first);
        assertThat(workspace.history().labels()).as("placed and scrubbed").hasSize(2);
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(60, 0)).release(MouseButton.PRIMARY);
        settle();
        assertThat(workspace.history().labels()).as("each drag is a step").hasSize(3);
    }

    @Test
    void aValueSaysWhereItComesFromAndWhatItsChangeDid() {
        placeFromPalette("ec2", 200, 200);
        untilReviewed();
        robot.interact(() -> workspace.select(Selection.NONE));
        robot.interact(() -> workspace.select(Selection.of("ec2")));
        robot.interact(() -> ((Button) find("#why-count")).fire());
        assertThat(robot.lookup(".small-text").match(node -> node instanceof Label label
                && label.getText().startsWith("Nobody set it: 1 is the default.")).tryQuery()).isPresent();

        type("count", "3");
        assertThat(robot.lookup(".small-text").match(node -> node instanceof Label label
                && label.getText().startsWith("This design sets 3; the default is 1.")).tryQuery()).isPresent();
        until(() -> find("#effect").isVisible());
        assertThat(robot.from(find("#effect")).lookup(".label").nth(1).<Label>query().getText()).contains(" → ");
    }

    @Test
    void whatExplainsAFieldIsSeenWhileTheFieldIsUsed() {
        placeFromPalette("rds", 200, 200);
        robot.interact(() -> workspace.select(Selection.of("rds")));
        robot.moveTo(at(400, 400));
        settle();
        assertThat(find("#why-engine").getOpacity()).isZero();
        robot.interact(() -> find("#setting-engine").requestFocus());
        settle();
        assertThat(find("#why-engine").getOpacity()).isEqualTo(1);
    }

    /** As a ghost from the palette that comes before the first review and goes away with Escape. */
    @Test
    void whatChangesDidDoesNotBeginWithADrag() {
        placeFromPalette("rds", 200, 200);
        untilReviewed();
        robot.interact(() -> {
            workspace.commit(Text.name("Web").message(), new Edit.Add(Component.of("web", "ec2", "Web")));
            workspace.select(Selection.NONE);
            workspace.show(Edits.applied(workspace.present(), new Edit.Add(Component.of("more", "ec2", "More"))));
        });
        untilReviewed();
        robot.interact(() -> workspace.show(null));
        untilReviewed();
        assertThat(find("#effect").isVisible()).isFalse();
    }

    @Test
    void whatChangesDidBeginsWithTheDesignThatWasOpened() throws DesignFileException {
        untilReviewed();
        for (String service : List.of("ec2", "rds")) {
            Path file = folder.resolve(service + DesignFile.EXTENSION);
            DesignFile.save(file, Edits.applied(Design.EMPTY, new Edit.Add(Component.of("one", service, "One"))));
            open(file);
            untilReviewed();
            assertThat(find("#effect").isVisible()).as(service).isFalse();
        }
        keys(KeyCode.CONTROL, KeyCode.TAB);
        untilReviewed();
        assertThat(find("#effect").isVisible()).as("another tab").isFalse();
        robot.interact(() -> workspace.commit(Text.name("Region").message(), new Edit.SetRegion("us-east-1")));
        until(() -> find("#effect").isVisible());
        robot.interact(workspace::undo);
        untilReviewed();
        assertThat(find("#effect").isVisible()).as("taken back").isFalse();
    }

    @Test
    void whoGoesThroughTheStepsIsNotToldWhatTheyDid() {
        placeFromPalette("ec2", 200, 200);
        untilReviewed();
        for (String count : List.of("3", "5")) {
            type("count", count);
            robot.interact(() -> window.shell().canvas().requestFocus());
        }
        until(() -> find("#effect").isVisible());
        for (Runnable step : List.<Runnable>of(workspace::undo, workspace::redo)) {
            robot.interact(step);
            untilReviewed();
            assertThat(find("#effect").isVisible()).isFalse();
        }
        type("count", "6");
        until(() -> find("#effect").isVisible());
    }

    @Test
    void theWayOfDeadLettersShowsTheSettingsThatTellIt() {
        open(Path.of("sample-diagrams/6-loosely-coupled.tenfold.json"));
        robot.interact(() -> workspace.select(Selection.of(DeadLetters.id("orders"))));
        settle();
        assertThat(robot.lookup("#inspector .label").queryAllAs(Label.class)).extracting(Label::getText).contains("Dead letters");
        type("maxReceives", "3");
        assertThat(component("orders").settings().get("maxReceives")).isEqualTo(3.0);
        @SuppressWarnings("unchecked")
        ComboBox<Setting.Choice> queue = (ComboBox<Setting.Choice>) find("#setting-deadLetterQueue");
        robot.interact(() -> queue.setValue(queue.getItems().stream().filter(choice -> choice.value().equals("parcels")).findFirst().orElseThrow()));
        settle();
        assertThat(workspace.selection()).as("it leads elsewhere").isEqualTo(Selection.of(DeadLetters.id("orders")));
        assertThat(component("orders").settings().get(DeadLetters.SETTING)).isEqualTo("parcels");
        robot.interact(() -> workspace.commit(Text.name("None").message(), new Edit.Disconnect(DeadLetters.id("orders"))));
        settle();
        assertThat(workspace.selection().isEmpty()).isTrue();
        assertThat(find("#design-name").isVisible()).isTrue();
    }

    @Test
    void machinesAreChosenFromAListThatIsSearched() {
        placeFromPalette("ec2", 200, 200);
        untilReviewed();
        assertThat(((Button) find("#setting-instanceType")).getText()).as("has a price from the beginning").contains("$");
        robot.interact(() -> ((Button) find("#setting-instanceType")).fire());
        settle();
        assertThat(robot.lookup("#machines .table-row-cell:selected").match(Node::isVisible).tryQuery()).as("the present one is in sight").isPresent();
        robot.interact(() -> ((TextField) find("#machine-search")).setText("m5 16 gib"));
        settle();
        keys(KeyCode.ENTER);
        String type = (String) component("ec2").settings().get("instanceType");
        assertThat(Engine.standard().prices().machine("ec2", Objects.requireNonNull(type)).orElseThrow().memoryGib()).isEqualTo(16);
        assertThat(type).startsWith("m5");
        assertThat(((Button) find("#setting-instanceType")).getText()).startsWith(type).contains("GiB").contains("$");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200})
    void theListOfMachinesFillsItsCardAndShowsTheOneThatIsChosen(int textSize) {
        robot.interact(() -> {
            preferences.setTextSize(textSize);
            window.speak(Language.ENGLISH);
        });
        robot.interact(() -> workspace.commit(Text.name("Web").message(), new Edit.Batch(List.of(
                new Edit.Add(Component.of("web", "ec2", "Web").with("instanceType", "m5.4xlarge")),
                new Edit.Place(Map.of("web", Box.tile(100, 100)))))));
        robot.interact(() -> workspace.select(Selection.of("web")));
        untilReviewed();
        robot.interact(() -> ((Button) find("#setting-instanceType")).fire());
        settle();
        Node card = find("#machines");
        Node table = robot.from(card).lookup(".table-view").query();
        Node row = robot.from(card).lookup(".table-row-cell").match((Node node) -> node instanceof TableRow<?> one && "m5.4xlarge".equals(one.getItem())).query();
        robot.interact(() -> {
            Bounds room = table.localToScene(table.getLayoutBounds());
            assertThat(card.localToScene(card.getLayoutBounds()).getMaxY() - room.getMaxY()).as("no blank below").isLessThan(20);
            assertThat(room.contains(row.localToScene(row.getLayoutBounds()))).as("the chosen one is seen").isTrue();
        });
        keys(KeyCode.ESCAPE);
    }

    @Test
    void theMachineThatIsShownCostsWhatItCostsNow() {
        placeFromPalette("rds", 200, 200);
        untilReviewed();
        String single = ((Button) find("#setting-instanceClass")).getText();
        robot.interact(() -> workspace.commit(Text.name("Multi-AZ").message(), new Edit.Change(component("rds").with("deployment", "multi-az"))));
        untilReviewed();
        assertThat(((Button) find("#setting-instanceClass")).getText()).as("with a standby").isNotEqualTo(single);
        robot.interact(workspace::undo);
        untilReviewed();
        assertThat(((Button) find("#setting-instanceClass")).getText()).isEqualTo(single);
    }

    @Test
    void whatTheWorkloadTakesInAMonthStandsWhereNobodyStatesIt() {
        open(Path.of("sample-diagrams/6-loosely-coupled.tenfold.json"));
        untilReviewed();
        robot.interact(() -> workspace.select(Selection.of("orders")));
        robot.interact(() -> ((TitledPane) find("#usage")).setExpanded(true));
        settle();
        String reckoned = number("requestsPerMonth").getPromptText();
        assertThat(reckoned).matches("[0-9,]{4,}");
        assertThat(number("requestsPerMonth").getText()).isEmpty();
        assertThat(shownBelow("requestsPerMonth")).startsWith(reckoned.substring(0, 2)).contains(" requests, from the month's load");

        robot.interact(() -> workspace.commit(Text.name("Users").message(), new Edit.SetWorkload(
                workspace.present().architecture().workload().withUsers(1000))));
        untilReviewed();
        assertThat(number("requestsPerMonth").getPromptText()).as("with fewer users").isNotEqualTo(reckoned);
        type("requestsPerMonth", "50M");
        untilReviewed();
        assertThat(shownBelow("requestsPerMonth")).isEqualTo("50,000,000 requests, as you stated.");
    }

    private String shownBelow(String setting) {
        return robot.from(number(setting).getParent().getParent().getParent()).lookup(".small-text").<Label>query().getText();
    }

    @Test
    void whatAPartTakesInAMonthIsStatedWhereItIsKnown() {
        placeFromPalette("sqs", 200, 200);
        untilReviewed();
        assertThat(cost("sqs")).as("no path leads to it").isZero();
        robot.interact(() -> ((TitledPane) find("#usage")).setExpanded(true));
        settle();
        assertThat(number("requestsPerMonth").getPromptText()).isEqualTo("not stated");
        assertThat(shownBelow("requestsPerMonth")).startsWith("Counted in requests");
        type("requestsPerMonth", "50M");
        keys(KeyCode.ENTER);
        assertThat(component("sqs").usage()).containsExactly(Map.entry("requestsPerMonth", 50e6));
        untilReviewed();
        assertThat(cost("sqs")).as("fifty million requests").isGreaterThan(10);

        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        settle();
        assertThat(component("sqs").usage()).as("empty: what follows from the workload").isEmpty();
        robot.write("50M").push(KeyCode.ENTER);
        assertThat(component("sqs").usage()).hasSize(1);
        robot.interact(workspace::undo);
        assertThat(component("sqs").usage()).as("undone").isEmpty();
        assertThat(number("requestsPerMonth").getText()).isEmpty();
    }

    private double cost(String id) {
        return workspace.review().orElseThrow().estimate().lines().stream().filter(line -> line.component().equals(id))
                .mapToDouble(line -> line.monthly().doubleValue()).sum();
    }
}
