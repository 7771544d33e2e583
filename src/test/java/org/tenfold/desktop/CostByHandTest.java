package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.geometry.Orientation;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.tenfold.Samples;
import org.tenfold.design.Box;
import org.tenfold.design.Edit;
import org.tenfold.scenario.Scenario;
import org.tenfold.scenario.Scenarios;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

class CostByHandTest extends WindowTest {

    private void press(String id) {
        robot.interact(() -> ((ButtonBase) find(id)).fire());
        settle();
    }

    private void set(String component, String setting, Object value) {
        robot.interact(() -> workspace.commit(Text.name("set").message(),
                new Edit.Change(architecture().component(component).orElseThrow().with(setting, value))));
        untilReviewed();
    }

    @Test
    void theBillShowsWhatTheLastEditChangedAndWhatEachPartCosts() {
        placeFromPalette("ec2", 200, 200);
        untilReviewed();
        robot.interact(() -> window.shell().showDock(Dock.Table.COST));
        settle();
        set("ec2", "count", 2.0);
        // one t3.small more: 730 h × 0.026, and its volume of 8 GiB × 0.0912
        assertThat(((Label) find("#last-edit")).getText()).isEqualTo("+$19.71");
        assertThat(((Label) find("#cost-sum")).getText()).isEqualTo("$39.42");
        robot.interact(workspace::undo);
        untilReviewed();
        assertThat(((Label) find("#cost-sum")).getText()).isEqualTo("$19.71");
        assertThat(robot.lookup("#last-edit").tryQuery()).as("who takes an edit back makes none").isEmpty();
        set("ec2", "count", 3.0);
        assertThat(((Label) find("#last-edit")).getText()).isEqualTo("+$39.42");
        robot.interact(workspace::undo);
        untilReviewed();

        press("#cost-services");
        assertThat(((TableView<?>) find("#cost-shares")).getItems()).hasSize(1);
        assertThat(robot.lookup("#treemap-ec2").tryQuery()).isPresent();
    }

    @Test
    void ownPricesAreChosenInTheWindowAndAWrongFileIsToldInOneSentence() throws IOException {
        placeFromPalette("ec2", 200, 200);
        untilReviewed();
        robot.interact(() -> window.shell().showDock(Dock.Table.COST));
        settle();
        String heads = "service,region,dimension,unit,usd_per_unit,source,as_of\n";
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), heads + "ec2,ap-northeast-2,t3.smal,hour,0.01,Our agreement,2026-10-01\n");
        answers.files.add(wrong);
        choosePrices("prices-file");
        until(() -> workspace.notice().isPresent());
        assertThat(workspace.notice().orElseThrow().in(Language.ENGLISH))
                .startsWith("The price file wrong.csv is wrong in line 2, column dimension: ec2 has no price \"t3.smal\"");
        assertThat(((Label) find("#cost-sum")).getText()).isEqualTo("$19.71");

        answers.files.add(folder.resolve("none.csv"));
        choosePrices("prices-file");
        until(() -> workspace.notice().orElseThrow().in(Language.ENGLISH).endsWith("none.csv does not exist."));

        answers.files.add(Files.writeString(folder.resolve("own.csv"), heads + "ec2,ap-northeast-2,t3.small,hour,0.01,Our agreement,2026-10-01\n"));
        choosePrices("prices-file");
        // 730 h × 0.01, and its volume of 8 GiB × 0.0912
        until(() -> ((Label) find("#cost-sum")).getText().equals("$8.03"));
        assertThat(((MenuButton) find("#own-prices")).getText()).isEqualTo("Prices: own.csv");
        assertThat(((CheckMenuItem) price("prices-public")).isSelected()).isFalse();
        choosePrices("prices-public");
        until(() -> ((Label) find("#cost-sum")).getText().equals("$19.71"));
        assertThat(((CheckMenuItem) price("prices-public")).isSelected()).isTrue();
    }

    @Test
    void ownPricesOutliveTheProgramAndAreMissedWhenTheirFileHasGone() throws IOException, TimeoutException {
        Path own = Files.writeString(folder.resolve("own.csv"), "service,region,dimension,unit,usd_per_unit,source,as_of\n"
                + "ec2,ap-northeast-2,t3.small,hour,0.01,Our agreement,2026-10-01\n");
        robot.interact(() -> window.shell().showDock(Dock.Table.COST));
        settle();
        answers.files.add(own);
        choosePrices("prices-file");

        closeWindow();
        openWindow();
        robot.interact(() -> window.shell().showDock(Dock.Table.COST));
        placeFromPalette("ec2", 200, 200);
        until(() -> ((Label) find("#cost-sum")).getText().equals("$8.03"));
        assertThat(((MenuButton) find("#own-prices")).getText()).isEqualTo("Prices: own.csv");

        closeWindow();
        Files.delete(own);
        openWindow();
        until(() -> workspace.notice().isPresent());
        assertThat(workspace.notice().orElseThrow().in(Language.ENGLISH)).contains("own.csv does not exist", "public list prices");
        robot.interact(() -> window.shell().showDock(Dock.Table.COST));
        assertThat(((CheckMenuItem) price("prices-public")).isSelected()).isTrue();
        choosePrices("prices-public");
        assertThat(new Preferences(folder.resolve("preferences.properties")).value(Preferences.OWN_PRICES)).as("nobody misses it again").isEmpty();
    }

    private MenuItem price(String id) {
        return ((MenuButton) find("#own-prices")).getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    private void choosePrices(String id) {
        robot.clickOn("#own-prices").clickOn("#" + id);
        settle();
    }

    @Test
    void inASmallWindowTablesOfLoadAndRegionsAreSeenWhole() {
        robot.interact(() -> {
            window.stage().setWidth(960);
            window.stage().setHeight(640);
            window.shell().togglePalette();
        });
        open(Samples.file("6-loosely-coupled"));
        untilReviewed();
        robot.interact(() -> window.shell().showDock(Dock.Table.CAPACITY));
        settle();
        assertThat(isScrolledSideways("#capacity")).isFalse();
        robot.interact(() -> window.shell().showDock(Dock.Table.COST));
        press("#cost-regions");
        assertThat(isScrolledSideways("#cost-sheet")).isFalse();
        assertThat(find("#cost-sheet").getBoundsInParent().getWidth()).as("as wide as the pane").isGreaterThan(560);
    }

    private boolean isScrolledSideways(String table) {
        return find(table).lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible());
    }

    @Test
    void theTableOfScenariosHasTheRoomThatItNeeds() {
        placeFromPalette("ec2", 200, 200);
        robot.interact(() -> {
            window.stage().setWidth(1280);
            preferences.setFlag("palette.wide", false);
            window.speak(Language.ENGLISH);
        });
        untilReviewed();
        robot.interact(() -> window.shell().showDock(Dock.Table.SCENARIOS));
        until(() -> !find("#scenario-p99").getParent().isVisible());
        TableView<?> table = (TableView<?>) find("#scenarios");
        settle();
        assertThat(table.getWidth()).as("alone, without scenarios").isGreaterThan(find("#dock").getLayoutBounds().getWidth() - 2);

        robot.interact(() -> workspace.commit(Text.name("scenarios").message(), Scenarios.edit(List.of(
                Scenario.named("tokyo", "In Tokyo").with("ap-northeast-1", "region"),
                Scenario.named("virginia", "In Virginia").with("us-east-1", "region")))));
        until(() -> table.getItems().size() == 3);
        until(() -> find("#scenario-p99").getParent().isVisible());
        settle();
        assertThat(table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum()).as("beside the chart")
                .isLessThanOrEqualTo(table.getWidth());
    }

    @Test
    void costsStandInWonAtTheRateOfTheDesignElseOfThePreferences() {
        placeFromPalette("ec2", 200, 200);
        untilReviewed();
        robot.interact(() -> window.shell().showDock(Dock.Table.COST));
        settle();
        assertThat(robot.lookup("#cost-won").tryQuery()).isEmpty();
        keys(KeyCode.CONTROL, KeyCode.COMMA);
        robot.interact(() -> {
            ((TextField) find("#preferences-won")).setText("14OO won");
            ((TextField) find("#preferences-won")).fireEvent(new ActionEvent());
        });
        settle();
        assertThat(robot.lookup("#cost-won").tryQuery()).as("what is no rate is not taken").isEmpty();
        robot.interact(() -> {
            ((TextField) find("#preferences-won")).setText("1,400@2026-11-25");
            ((TextField) find("#preferences-won")).fireEvent(new ActionEvent());
        });
        keys(KeyCode.ESCAPE);
        // one t3.small and its volume: 19.7096 × 1,400
        until(() -> robot.lookup("#cost-won").tryQueryAs(Label.class).filter(won -> won.getText().equals("₩27,593")).isPresent());
        assertThat(((Label) find("#cost-sum")).getText()).isEqualTo("$19.71");
        assertThat(((Labeled) find("#status-won")).getText()).isEqualTo("₩27,593");
        robot.interact(() -> workspace.commit(Text.name("set").message(), new Edit.SetContext(
                architecture().context().with("wonPerDollar", 1_500.0).with("wonAsOf", "2026-10-01"))));
        untilReviewed();
        assertThat(((Label) find("#cost-won")).getText()).isEqualTo("₩29,564");
    }

    @Test
    void scenariosAreMadeChangedAdoptedAndUndone() {
        placeFromPalette("ec2", 200, 200);
        settle();
        robot.interact(() -> window.shell().showDock(Dock.Table.SCENARIOS));
        robot.interact(() -> window.shell().scenarios().create(Map.of(), "Four servers"));
        settle();
        Scenario made = Scenarios.of(workspace.present()).getFirst();
        assertThat(made.name()).isEqualTo("Four servers");

        robot.interact(() -> workspace.commit(Text.name("change").message(),
                Scenarios.edit(List.of(made.with(4.0, "components", "ec2", "settings", "count")))));
        settle();
        TableView<?> table = (TableView<?>) find("#scenarios");
        assertThat(table.getItems()).hasSize(2);
        robot.interact(() -> table.getSelectionModel().select(1));
        press("#scenario-adopt");
        assertThat(architecture().component("ec2").orElseThrow().settings().get("count")).isEqualTo(4.0);
        robot.interact(workspace::undo);
        settle();
        assertThat(architecture().component("ec2").orElseThrow().settings().has("count")).isFalse();

        robot.interact(() -> table.getSelectionModel().select(1));
        press("#scenario-delete");
        assertThat(Scenarios.of(workspace.present())).isEmpty();
    }

    @Test
    void usersOfAScenarioAreTypedAsAnywhereElseAndWhatCannotBeIsTold() {
        placeFromPalette("ec2", 200, 200);
        untilReviewed();
        robot.interact(() -> window.shell().showDock(Dock.Table.SCENARIOS));
        robot.interact(() -> window.shell().scenarios().create(Map.of(), "More users"));
        settle();
        typeUsers("many");
        assertThat(Scenarios.of(workspace.present()).getFirst().value("workload", "users")).isNull();
        assertThat(robot.lookup(".complaint").queryAllAs(Label.class)).filteredOn(Label::isVisible)
                .extracting(Label::getText).containsExactly("“many” is no number. Write for example 250, 10k, 2M or 3x.");

        typeUsers("12k");
        assertThat(Scenarios.of(workspace.present()).getFirst().value("workload", "users")).isEqualTo(12_000.0);
        typeUsers("");
        assertThat(Scenarios.of(workspace.present()).getFirst().value("workload", "users")).isNull();
    }

    private void typeUsers(String words) {
        robot.interact(() -> {
            TextField users = (TextField) find("#scenario-users");
            users.setText(words);
            users.fireEvent(new ActionEvent());
        });
        settle();
    }

    @Test
    void tilesOfATreemapHaveTheAreasOfTheirSharesAndDoNotOverlap() {
        List<Double> shares = List.of(6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0);
        List<Box> boxes = Treemap.boxes(shares, 600, 400);
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(boxes.get(i).width() * boxes.get(i).height()).isCloseTo(shares.get(i) / 24 * 240_000,
                    Assertions.within(1e-6));
            // The published example reaches ratios below 3 for every tile but the last.
            assertThat(boxes.get(i).width() / boxes.get(i).height()).isBetween(1 / 3.0, 3.0);
        }
        assertThat(boxes).allMatch(box -> box.x() >= 0 && box.y() >= 0 && box.x() + box.width() <= 600 + 1e-6
                && box.y() + box.height() <= 400 + 1e-6);
        assertThat(Treemap.boxes(List.of(), 10, 10)).isEmpty();
    }

    @Test
    void inTheSmallestWindowNoColumnOfCommitmentsIsCutAndOneCanBeRead() {
        preferences.setFlag("palette.wide", false);
        robot.interact(() -> {
            window.stage().setWidth(960);
            window.stage().setHeight(640);
        });
        open(Path.of("sample-diagrams/5-elastic.tenfold.json"));
        untilReviewed();
        robot.interact(() -> window.shell().showDock(Dock.Table.COST));
        settle();
        press("#cost-commitments");
        TableView<?> table = (TableView<?>) find("#cost-sheet");

        double columns = ask(() -> table.getColumns().stream().mapToDouble(TableColumn::getWidth).sum());
        assertThat(columns).isLessThanOrEqualTo(table.getWidth());
        assertThat(robot.from(table).lookup(ScrollBar.class::isInstance).queryAllAs(ScrollBar.class))
                .noneMatch(bar -> bar.isVisible() && bar.getOrientation() == Orientation.HORIZONTAL);
        double foot = ask(() -> table.localToScene(table.getLayoutBounds()).getMaxY());
        assertThat(robot.from(table).lookup(".table-row-cell").queryAllAs(TableRow.class)).as("a line of it stands in the room below the head")
                .anyMatch(row -> !row.isEmpty() && row.localToScene(row.getLayoutBounds()).getMinY() + 20 <= foot);
    }
}
