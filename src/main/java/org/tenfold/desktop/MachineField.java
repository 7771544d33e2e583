package org.tenfold.desktop;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Setting.Choice;
import org.tenfold.pricing.Machine;
import org.tenfold.text.Text;

/**
 * Chooses a machine type from a list that shows vCPU, memory, price and the load that each would have side by side. Words and
 * numbers in the search narrow it: {@code m5}, {@code 8 vcpu}, {@code 16 gib}.
 */
final class MachineField implements SettingControl {

    private static final Text TYPE = Text.of("Type", "유형");
    private static final Text VCPU = Text.name("vCPU");
    private static final Text MEMORY = Text.name("GiB");
    private static final Text MONTHLY = Text.of("A month", "월 비용");
    private static final Text BUSY = Text.of("Busy", "사용률");
    private static final Text SEARCH = Text.of("Search: m5, 8 vcpu, 16 gib", "검색: m5, 8 vcpu, 16 gib");
    private static final Text CURRENT = Text.of("{type} · {vcpu} vCPU · {memory} GiB · {price}/mo", "{type} · {vcpu} vCPU · {memory} GiB · 월 {price}");
    private static final double WIDTH = 432;
    private static final double HEIGHT = 360;
    /** What it leaves of the window. */
    private static final double AIR = 32;

    /** What is known of machine types in the place of the one that stands there now. */
    interface Machines {

        Optional<Machine> machine(String type);

        /** What one of it costs a month. */
        Optional<BigDecimal> monthly(String type);

        /** Reckons how busy the part would be with it, beside the window, and tells so if that can be said. */
        void busy(String type, Consumer<OptionalDouble> then);
    }

    private final Appearance look;
    private final List<String> types;
    private final Machines machines;
    private final Consumer<String> chosen;
    private final Button button = new Button();
    private final Map<String, OptionalDouble> loads = new HashMap<>();
    private @Nullable String now;

    MachineField(List<Choice> choices, Machines machines, Appearance look, Consumer<String> chosen) {
        this.look = look;
        this.types = choices.stream().map(Choice::value).toList();
        this.machines = machines;
        this.chosen = chosen;
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setGraphic(Controls.icon("mdi2m-menu-down"));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().add("machine");
        button.setOnAction(event -> open());
    }

    @Override
    public Node node() {
        return button;
    }

    @Override
    public void show(@Nullable Object value, String otherwise) {
        String type = value instanceof String words ? words : null;
        now = type;
        loads.clear();
        button.setText(type == null ? otherwise : machines.machine(type).map(machine -> look.say(CURRENT.with("type", type)
                .with("vcpu", Figures.number(machine.vcpu(), 2)).with("memory", Figures.number(machine.memoryGib(), 2))
                .with("price", machines.monthly(type).map(Figures::money).orElse("?")))).orElse(type));
    }

    private void open() {
        Popup popup = new Popup();
        popup.setAutoHide(true);
        FilteredList<String> rows = new FilteredList<>(FXCollections.observableArrayList(types));
        TableView<String> table = table(rows);
        TextField search = new TextField();
        search.setId("machine-search");
        search.setPromptText(look.say(SEARCH));
        search.setAccessibleText(look.say(SEARCH));
        search.textProperty().addListener(text -> {
            rows.setPredicate(type -> matches(type, search.getText()));
            table.getSelectionModel().selectFirst();
        });
        Runnable take = () -> {
            String type = table.getSelectionModel().getSelectedItem();
            popup.hide();
            if (type != null && !type.equals(now)) {
                chosen.accept(type);
            }
        };
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
            if (step != 0 && !rows.isEmpty()) {
                int row = Math.clamp(table.getSelectionModel().getSelectedIndex() + step, 0, rows.size() - 1);
                table.getSelectionModel().select(row);
                table.scrollTo(Math.max(0, row - 4));
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                take.run();
                event.consume();
            }
        });
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> take.run());
        VBox card = new VBox(8, search, table);
        card.setId("machines");
        card.getStyleClass().add("popup-card");
        VBox.setVgrow(table, Priority.ALWAYS);
        Scene window = button.getScene();
        card.setPrefSize(Math.min(look.px(WIDTH), window.getWidth() - AIR), Math.min(look.px(HEIGHT), window.getHeight() - AIR));
        popup.getContent().add(card);
        popup.getScene().getStylesheets().setAll(button.getScene().getStylesheets());
        table.getSelectionModel().select(now);
        Bounds at = button.localToScreen(button.getLayoutBounds());
        popup.show(button, at.getMaxX() - card.getPrefWidth(), at.getMaxY() + 4);
        // Once it knows how high its rows are: before that it would come to rest somewhere above.
        card.layout();
        table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 4));
        search.requestFocus();
    }

    private TableView<String> table(FilteredList<String> rows) {
        TableView<String> table = new TableView<>(rows);
        table.getStyleClass().addAll("plain-table", "one-line-rows", "dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(Tables.words(look, look.say(TYPE), 128, type -> type));
        table.getColumns().add(Tables.figures(look, look.say(VCPU), 56, type -> size(type, Machine::vcpu)));
        table.getColumns().add(Tables.figures(look, look.say(MEMORY), 64, type -> size(type, Machine::memoryGib)));
        table.getColumns().add(Tables.figures(look, look.say(MONTHLY), 88, type -> machines.monthly(type).map(Figures::money).orElse("?")));
        TableColumn<String, String> busy = Tables.figures(look, look.say(BUSY), 72, type -> busy(type, table));
        table.getColumns().add(busy);
        return table;
    }

    private String size(String type, ToDoubleFunction<Machine> figure) {
        return machines.machine(type).map(machine -> Figures.number(figure.applyAsDouble(machine), 2)).orElse("?");
    }

    /** Reckoned only for rows that are looked at. */
    private String busy(String type, TableView<String> table) {
        OptionalDouble load = loads.get(type);
        if (load == null) {
            loads.put(type, OptionalDouble.empty());
            machines.busy(type, reckoned -> {
                loads.put(type, reckoned);
                table.refresh();
            });
            return "…";
        }
        return load.isPresent() ? Figures.percent(load.getAsDouble()) : "–";
    }

    private boolean matches(String type, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        Machine machine = machines.machine(type).orElse(null);
        String described = machine == null ? type : type + " " + Figures.number(machine.vcpu(), 2) + "vcpu "
                + Figures.number(machine.memoryGib(), 2) + "gib " + machine.architecture();
        String[] parts = wanted.replaceAll("(\\d)\\s+(vcpu|gib)", "$1$2").split("\\s+");
        return Arrays.stream(parts).allMatch(part -> part.matches("[\\d.]+(vcpu|gib)")
                ? (" " + described).contains(" " + part) : described.contains(part));
    }
}
