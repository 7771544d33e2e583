package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
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
    private final VBox root = form();
    private final Function<Setting, SettingField> maker;
    private List<Settings> shown = List.of();

    /**
     * @param machines what is known of the machine types of a setting
     * @param change takes new values of a setting, for each of what is selected; nothing for the default
     * @param visited told when the user comes to a setting, leaves it, or begins to drag
     */
    SettingsForm(List<Setting> settings, Appearance look, List<Choice> offered, Function<Setting, MachineField.Machines> machines,
            BiConsumer<Setting, List<Optional<Object>>> change, Runnable visited) {
        this.maker = setting -> new SettingField(setting, look, offered, machines.apply(setting), values -> change.accept(setting, values),
                visited);
        List<Setting> first = settings.stream().filter(Setting::first).limit(MOST_FIRST).toList();
        List<Setting> rest = settings.stream().filter(setting -> !first.contains(setting)).toList();
        if (first.isEmpty()) {
            root.getChildren().add(byTopic(rest, look));
            return;
        }
        first.forEach(setting -> root.getChildren().add(field(setting)));
        if (!rest.isEmpty()) {
            root.getChildren().add(fold(look.say(MORE), () -> byTopic(rest, look)));
        }
    }

    private static VBox form() {
        VBox form = new VBox();
        form.getStyleClass().add("form");
        return form;
    }

    /** Most folds stay closed, and a window styles what it holds, seen or not: the content is made when the fold first opens. */
    static TitledPane fold(String title, Supplier<Node> content) {
        TitledPane fold = new TitledPane(title, null);
        fold.setExpanded(false);
        fold.setAnimated(false);
        fold.getStyleClass().add("fold");
        fold.expandedProperty().addListener(opened -> {
            if (fold.getContent() == null) {
                fold.setContent(content.get());
            }
        });
        return fold;
    }

    private VBox byTopic(List<Setting> settings, Appearance look) {
        VBox form = form();
        Map<Setting.Topic, List<Setting>> topics = new LinkedHashMap<>();
        settings.forEach(setting -> topics.computeIfAbsent(setting.topic(), none -> new ArrayList<>()).add(setting));
        topics.forEach((topic, members) -> {
            form.getChildren().add(Controls.label(look.say(topic.label()), "section-title"));
            members.forEach(setting -> form.getChildren().add(field(setting)));
        });
        return form;
    }

    private Node field(Setting setting) {
        SettingField field = maker.apply(setting);
        fields.add(field);
        if (!shown.isEmpty()) {
            show(field);
        }
        return field.node();
    }

    Node node() {
        return root;
    }

    /** Shows the values that were given, of each of what is selected. */
    void show(List<Settings> given) {
        shown = given;
        fields.forEach(this::show);
    }

    /**
     * Says what a setting comes to as long as nobody states it.
     *
     * @param figure stands in its empty field; empty if it is not known
     * @param how how that comes about
     */
    void reckon(String name, String figure, String how) {
        fields.stream().filter(field -> field.setting().name().equals(name)).forEach(field -> field.reckon(figure, how));
    }

    private void show(SettingField field) {
        field.show(shown.stream().map(settings -> Optional.ofNullable(settings.get(field.setting().name()))).toList());
    }
}
