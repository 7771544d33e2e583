package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Context;
import org.tenfold.design.Design;
import org.tenfold.design.Setting;
import org.tenfold.design.Workload;
import org.tenfold.editor.NumberEntry;
import org.tenfold.scenario.Scenario;
import org.tenfold.service.Service;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** What a scenario changes, in fields; the sizes of parts are those that their services name first. */
final class ScenarioForm {

    private static final Text CHOOSE = Text.of("Choose a scenario in the table to change it.", "표에서 시나리오를 고르면 바꿀 수 있습니다.");
    private static final Text NAME = Text.of("Name", "이름");
    private static final Text REGION = Text.of("Region", "리전");
    private static final Text USERS = Text.of("Users", "사용자");
    private static final Text ENVIRONMENT = Text.of("Environment", "환경");
    private static final Text COMMITMENT = Text.of("Commitment", "약정");
    private static final Text AS_DRAWN = Text.of("as drawn", "그린 그대로");
    private static final Text ON_DEMAND = Text.of("on demand", "온디맨드");
    private static final Text YEARS = Text.of("{years} years, nothing up front", "{years}년, 선결제 없음");
    private static final Text ONE_YEAR = Text.of("1 year, nothing up front", "1년, 선결제 없음");
    private static final Text PARTS = Text.of("Parts", "구성 요소");

    private final Engine engine;
    private final Appearance look;
    private final Consumer<Scenario> changed;

    ScenarioForm(Engine engine, Appearance look, Consumer<Scenario> changed) {
        this.engine = engine;
        this.look = look;
        this.changed = changed;
    }

    /** The fields of a scenario over a design; with none a hint. */
    Node of(@Nullable Scenario scenario, Design design) {
        VBox fields = new VBox(4);
        fields.getStyleClass().add("cost-detail");
        if (scenario == null) {
            fields.getChildren().add(Controls.paragraph(look.say(CHOOSE), "quiet"));
        } else {
            fill(fields, scenario, design);
        }
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        return scroll;
    }

    private void fill(VBox fields, Scenario scenario, Design design) {
        fields.getChildren().add(row(NAME, text("scenario-name", scenario.name(), "", name -> {
            if (!name.isBlank()) {
                changed.accept(scenario.withName(name.strip()));
            }
        })));
        Map<Object, String> regions = new LinkedHashMap<>();
        engine.prices().regions().forEach(region -> regions.put(region.code(), look.say(Text.of(region.english(), region.korean()))));
        fields.getChildren().add(row(REGION, choice("scenario-region", regions, scenario.value("region"),
                value -> changed.accept(scenario.with(value, "region")))));
        Setting users = Workload.SETTINGS.stream().filter(setting -> setting.name().equals("users")).findFirst().orElseThrow();
        fields.getChildren().add(number("scenario-users", look.say(USERS), users, scenario.value("workload", "users"),
                design.architecture().workload().users(), number -> changed.accept(scenario.with(number, "workload", "users"))));
        Setting environment = Context.SETTINGS.stream().filter(setting -> setting.name().equals("environment")).findFirst().orElseThrow();
        fields.getChildren().add(row(ENVIRONMENT, choice("scenario-environment", choices(environment),
                scenario.value("context", "environment"), value -> changed.accept(scenario.with(value, "context", "environment")))));
        ComboBox<Integer> commitment = Controls.choice("scenario-commitment", List.of(0, 1, 3), years -> years == 0 ? look.say(ON_DEMAND)
                : years == 1 ? look.say(ONE_YEAR) : look.say(YEARS.with("years", years)));
        commitment.setValue(scenario.commitmentYears());
        commitment.setOnAction(event -> changed.accept(scenario.withCommitment(commitment.getValue())));
        fields.getChildren().add(row(COMMITMENT, commitment));
        parts(fields, scenario, design);
    }

    /** The first choices and counts of every part that costs something. */
    private void parts(VBox fields, Scenario scenario, Design design) {
        List<Node> rows = new ArrayList<>();
        for (Component component : design.architecture().components()) {
            Service service = engine.catalog().service(component.service());
            for (Setting setting : service.settings()) {
                if (setting.first() && !setting.choices().isEmpty()) {
                    Map<Object, String> values = choices(setting);
                    Object drawn = component.settings().get(setting.name());
                    Object meant = drawn != null ? drawn : setting.defaultValue();
                    String otherwise = look.say(AS_DRAWN) + (meant == null ? "" : " (" + values.getOrDefault(meant, meant.toString()) + ")");
                    Object value = scenario.value("components", component.id(), "settings", setting.name());
                    Region control = choice("scenario-" + component.id() + "-" + setting.name(), values, value, otherwise,
                            chosen -> changed.accept(scenario.with(chosen, "components", component.id(), "settings", setting.name())));
                    rows.add(row(component.name() + " · " + look.say(setting.label()), control));
                } else if (setting.first() && setting.kind() == Setting.Kind.WHOLE) {
                    Object drawn = component.settings().get(setting.name());
                    Object meant = drawn != null ? drawn : setting.defaultValue();
                    Object value = scenario.value("components", component.id(), "settings", setting.name());
                    rows.add(number("scenario-" + component.id() + "-" + setting.name(), component.name() + " · " + look.say(setting.label()),
                            setting, value, meant instanceof Number number ? number.doubleValue() : null,
                            number -> changed.accept(scenario.with(number, "components", component.id(), "settings", setting.name()))));
                }
            }
        }
        if (!rows.isEmpty()) {
            fields.getChildren().add(Controls.label(look.say(PARTS), "section-title"));
            fields.getChildren().addAll(rows);
        }
    }

    private Map<Object, String> choices(Setting setting) {
        Map<Object, String> choices = new LinkedHashMap<>();
        setting.choices().forEach(choice -> choices.put(choice.value(), look.say(choice.label())));
        return choices;
    }

    private Region choice(String id, Map<Object, String> values, @Nullable Object value, Consumer<@Nullable Object> chosen) {
        return choice(id, values, value, look.say(AS_DRAWN), chosen);
    }

    private static Region choice(String id, Map<Object, String> values, @Nullable Object value, String otherwise,
            Consumer<@Nullable Object> chosen) {
        Object none = new Object();
        ComboBox<Object> box = Controls.choice(id, Stream.concat(Stream.of(none), values.keySet().stream()).toList(),
                item -> item == none ? otherwise : values.getOrDefault(item, String.valueOf(item)));
        box.setValue(value == null ? none : value);
        box.setOnAction(event -> chosen.accept(box.getValue() == none ? null : box.getValue()));
        return box;
    }

    private static TextField text(String id, String value, String hint, Consumer<String> entered) {
        TextField field = new TextField(value);
        field.setId(id);
        field.setPromptText(hint);
        Runnable take = () -> {
            if (!field.getText().equals(value)) {
                entered.accept(field.getText());
            }
        };
        field.setOnAction(event -> take.run());
        field.focusedProperty().addListener((observed, before, focused) -> {
            if (!focused) {
                take.run();
            }
        });
        return field;
    }

    /**
     * A field for a number, typed as in the inspector; what cannot be is told below it.
     *
     * @param drawn what the design says, of which {@code 3x} is a multiple
     * @param entered takes the number, or nothing for what is drawn
     */
    private Node number(String id, String name, Setting setting, @Nullable Object value, @Nullable Double drawn,
            Consumer<@Nullable Double> entered) {
        Label complaint = Controls.paragraph("", "complaint");
        complaint.managedProperty().bind(complaint.visibleProperty());
        complaint.setVisible(false);
        Consumer<Message> complain = reason -> {
            complaint.setText(look.say(reason));
            complaint.setVisible(true);
        };
        TextField field = text(id, value instanceof Number number ? Figures.count(number.doubleValue()) : "",
                look.say(AS_DRAWN) + (drawn == null ? "" : " (" + Figures.count(drawn) + ")"), typed -> {
                    complaint.setVisible(false);
                    if (typed.isBlank()) {
                        entered.accept(null);
                        return;
                    }
                    switch (NumberEntry.read(typed, setting, drawn)) {
                        case NumberEntry.Number(double number) -> entered.accept(number);
                        case NumberEntry.Wrong(Message reason) -> complain.accept(reason);
                    }
                });
        return new VBox(2, row(name, field), complaint);
    }

    private Node row(Text name, Region control) {
        return row(look.say(name), control);
    }

    private Node row(String name, Region control) {
        Label label = Controls.paragraph(name, "small-text");
        label.setLabelFor(control);
        control.setAccessibleText(name);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setPrefWidth(look.px(190));
        return new FieldRow(label, List.of(), control, "field-row");
    }
}
