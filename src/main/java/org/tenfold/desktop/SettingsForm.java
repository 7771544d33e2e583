package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Choice;
import org.tenfold.design.Settings;
import org.tenfold.text.Text;

/** The fields of some settings: the first ones at once, the rest under More by topic. */
final class SettingsForm {

    private static final Text MORE = Text.of("More", "더 보기");
    private static final int MOST_FIRST = 6;

    private final List<SettingField> fields = new ArrayList<>();
    private final VBox root = new VBox();

    /**
     * @param machines what is known of the machine types of a setting
     * @param change takes new values of a setting
     */
    SettingsForm(List<Setting> settings, Appearance look, List<Choice> offered,
            Function<String, MachineField.Machines> machines, Function<String, SettingField.Change> change) {
        root.getStyleClass().add("form");
        List<Setting> first = settings.stream().filter(Setting::first).limit(MOST_FIRST).toList();
        first.forEach(setting -> root.getChildren().add(field(setting, look, offered, machines, change)));
        Map<Setting.Topic, List<Setting>> rest = new LinkedHashMap<>();
        settings.stream().filter(setting -> !first.contains(setting))
                .forEach(setting -> rest.computeIfAbsent(setting.topic(), none -> new ArrayList<>()).add(setting));
        if (rest.isEmpty()) {
            return;
        }
        VBox more = new VBox();
        more.getStyleClass().add("form");
        rest.forEach((topic, members) -> {
            Label heading = Controls.label(look.say(topic.label()), "section-title");
            more.getChildren().add(heading);
            members.forEach(setting -> more.getChildren().add(field(setting, look, offered, machines, change)));
        });
        if (first.isEmpty()) {
            root.getChildren().add(more);
            return;
        }
        TitledPane fold = new TitledPane(look.say(MORE), more);
        fold.setExpanded(false);
        fold.setAnimated(false);
        fold.getStyleClass().add("fold");
        root.getChildren().add(fold);
    }

    private Node field(Setting setting, Appearance look, List<Choice> offered,
            Function<String, MachineField.Machines> machines, Function<String, SettingField.Change> change) {
        SettingField field = new SettingField(setting, look, offered, machines.apply(setting.name()), change.apply(setting.name()));
        fields.add(field);
        return field.node();
    }

    Node node() {
        return root;
    }

    /** Shows the values that were given, of each of what is selected. */
    void show(List<Settings> given) {
        fields.forEach(field -> field.show(given.stream().map(settings -> Optional.ofNullable(settings.get(field.setting().name()))).toList()));
    }
}
