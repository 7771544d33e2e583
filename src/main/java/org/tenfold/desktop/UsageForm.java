package org.tenfold.desktop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.design.Component;
import org.tenfold.design.Setting;
import org.tenfold.design.Settings;
import org.tenfold.editor.Workspace;
import org.tenfold.pricing.UnitName;
import org.tenfold.review.Review;
import org.tenfold.service.Charge;
import org.tenfold.service.Part;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/**
 * What a component takes in a month where somebody knows it, as from a bill: under a fold, a field for each quantity that is billed
 * now and follows from the workload otherwise.
 */
final class UsageForm {

    private static final Text TITLE = Text.of("Usage per month", "월 사용량");
    private static final Text HELP = Text.of("How much of it a month takes, if you know it. Empty: what follows from the workload.",
            "한 달 사용량을 알면 적습니다. 비워 두면 워크로드에서 구한 값을 씁니다.");
    private static final Text COUNTED = Text.of("Counted in {things}; no load of it is known.", "단위는 {things}이며, 부하를 알 수 없습니다.");
    private static final Text NOTHING = Text.of("Nothing of it is billed by use.", "사용량에 따라 청구되는 항목이 없습니다.");
    /** More than anything takes: a thousand million million of bytes, requests or seconds. */
    private static final double MOST = 1e15;
    private static final double WHOLE_FROM = 100;

    private final Workspace workspace;
    private final Appearance look;
    private final String id;
    private final TitledPane fold;
    /** What is billed by each quantity first, by the quantity's name. */
    private Map<String, Charge.Priced> billed = Map.of();
    private Settings shown = Settings.NONE;
    private @Nullable SettingsForm fields;

    /** @param maker makes fields of quantities that change the component's usage */
    UsageForm(Workspace workspace, Appearance look, String id, BiFunction<List<Setting>, String, SettingsForm> maker) {
        this.workspace = workspace;
        this.look = look;
        this.id = id;
        fold = SettingsForm.fold(look.say(TITLE), () -> {
            billed = billed();
            if (billed.isEmpty()) {
                return Controls.paragraph(look.say(NOTHING), "quiet");
            }
            SettingsForm made = maker.apply(billed.entrySet().stream().map(quantity -> Setting.number(quantity.getKey(), 0, 0, MOST,
                    quantity.getValue().name(), HELP).orElse(null).asFirst()).toList(), id);
            made.show(List.of(shown));
            fields = made;
            reviewed();
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

    /** There is another review: the bill may take other quantities where nobody states them. */
    void reviewed() {
        SettingsForm form = fields;
        Topology topology = workspace.review().map(Review::topology).orElse(null);
        if (form == null || topology == null || topology.index(id) < 0) {
            return;
        }
        Part part = topology.part(topology.index(id));
        List<CostLine> lines = workspace.review().orElseThrow().estimate().lines().stream()
                .filter(line -> line.component().equals(id) && line.link() == null).toList();
        billed.forEach((name, charge) -> lines.stream().filter(line -> line.name().equals(charge.name())).findFirst().ifPresentOrElse(
                line -> form.reckon(name, figure(line.unitName().count(line.quantity()).doubleValue()), look.say(line.formula())),
                () -> part.prices().find(charge.place(), charge.price()).ifPresent(price -> form.reckon(name, "",
                        look.say(COUNTED.with("things", UnitName.of(price.unit()).things()))))));
    }

    /** With as many digits as the sentence below it. */
    private static String figure(double count) {
        return count < WHOLE_FROM ? Figures.roughly(count) : Figures.count(count);
    }

    private Map<String, Charge.Priced> billed() {
        Map<String, Charge.Priced> quantities = new LinkedHashMap<>();
        Optional<Part> part = workspace.review().map(Review::topology).filter(topology -> topology.index(id) >= 0)
                .map(topology -> topology.part(topology.index(id)));
        for (Charge charge : part.map(known -> known.service().charges(known)).orElse(List.of())) {
            if (charge instanceof Charge.Priced priced && priced.amount().usageName() instanceof String name) {
                quantities.putIfAbsent(name, priced);
            }
        }
        return quantities;
    }
}
