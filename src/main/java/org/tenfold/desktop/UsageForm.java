package org.tenfold.desktop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Setting;
import org.tenfold.design.Settings;
import org.tenfold.editor.Workspace;
import org.tenfold.service.Charge;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/**
 * What a component takes in a month where somebody knows it, as from a bill: under a fold, a field for each quantity that is billed
 * now and follows from the workload otherwise.
 */
final class UsageForm {

    private static final Text TITLE = Text.of("Usage per month", "월 사용량");
    private static final Text HELP = Text.of("How much of it a month takes, if you know it. Empty: what follows from the workload.",
            "한 달 사용량을 알면 적습니다. 비워 두면 워크로드에서 구한 값을 씁니다.");
    private static final Text NOTHING = Text.of("Nothing of it is billed by use.", "사용량에 따라 청구되는 항목이 없습니다.");
    /** More than anything takes: a thousand million million of bytes, requests or seconds. */
    private static final double MOST = 1e15;

    private final TitledPane fold;
    private Settings shown = Settings.NONE;
    private @Nullable SettingsForm fields;

    /** @param maker makes fields of quantities that change the component's usage */
    UsageForm(Workspace workspace, Appearance look, String id, BiFunction<List<Setting>, String, SettingsForm> maker) {
        fold = SettingsForm.fold(look.say(TITLE), () -> {
            List<Setting> quantities = quantities(workspace, id);
            if (quantities.isEmpty()) {
                return Controls.paragraph(look.say(NOTHING), "quiet");
            }
            SettingsForm made = maker.apply(quantities, id);
            made.show(List.of(shown));
            fields = made;
            return made.node();
        });
        fold.setId("usage");
    }

    Node node() {
        return fold;
    }

    void show(Component component) {
        shown = Settings.of(component.usage());
        if (fields != null) {
            fields.show(List.of(shown));
        }
    }

    /** The quantities that a part is billed by now, each called as its first line of the bill. */
    private static List<Setting> quantities(Workspace workspace, String id) {
        Map<String, Setting> quantities = new LinkedHashMap<>();
        Optional<Part> part = workspace.review().map(review -> review.topology()).filter(topology -> topology.index(id) >= 0)
                .map(topology -> topology.part(topology.index(id)));
        for (Charge charge : part.map(known -> known.service().charges(known)).orElse(List.of())) {
            String name = charge instanceof Charge.Priced priced ? priced.amount().usageName() : null;
            if (name != null) {
                quantities.computeIfAbsent(name, made -> Setting.number(made, 0, 0, MOST, charge.name(), HELP).orElse(null).asFirst());
            }
        }
        return List.copyOf(quantities.values());
    }
}
