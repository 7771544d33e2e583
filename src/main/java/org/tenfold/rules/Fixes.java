package org.tenfold.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.rules.fix.Zones;
import org.tenfold.service.Part;

/** Changes that several rules propose. */
public final class Fixes {

    private Fixes() {
    }

    /** One setting changed. */
    public static Edit set(Component component, String setting, Object value) {
        return new Edit.Change(component.with(setting, value));
    }

    /**
     * Several edits, each made for this architecture alone, as one. Where several change settings of the same component, all of
     * these settings change.
     */
    public static Edit together(Architecture architecture, List<Edit> edits) {
        Map<String, Component> changed = new LinkedHashMap<>();
        List<Edit> rest = new ArrayList<>();
        edits.forEach(edit -> sort(architecture, edit, changed, rest));
        List<Edit> all = new ArrayList<>(changed.values().stream().map(Edit.Change::new).toList());
        all.addAll(rest);
        return new Edit.Batch(all);
    }

    private static void sort(Architecture architecture, Edit edit, Map<String, Component> changed, List<Edit> rest) {
        switch (edit) {
            case Edit.Batch batch -> batch.edits().forEach(inner -> sort(architecture, inner, changed, rest));
            case Edit.Change(Component wanted) when settingsOnly(architecture, wanted) -> {
                Component before = architecture.component(wanted.id()).orElseThrow();
                Component now = changed.getOrDefault(wanted.id(), before);
                for (Map.Entry<String, Object> given : wanted.settings().asMap().entrySet()) {
                    if (!given.getValue().equals(before.settings().get(given.getKey()))) {
                        now = now.with(given.getKey(), given.getValue());
                    }
                }
                changed.put(wanted.id(), now);
            }
            default -> {
                if (!rest.contains(edit)) {
                    rest.add(edit);
                }
            }
        }
    }

    private static boolean settingsOnly(Architecture architecture, Component wanted) {
        return architecture.component(wanted.id()).filter(before -> before.withSettings(wanted.settings()).equals(wanted)).isPresent();
    }

    /** These zones of a part's Region and one more. */
    public static List<String> andAnotherZone(Part part, List<String> zones) {
        List<String> more = new ArrayList<>(zones);
        Zones.letters(part.region()).stream().filter(letter -> !zones.contains(letter)).findFirst().ifPresent(more::add);
        return more;
    }

    /** What scales by itself never running fewer. */
    public static Edit atLeast(Part scaling, double units) {
        Component more = scaling.component().with("min", units).with("max", Math.max(units, scaling.number("max")));
        return new Edit.Change(!scaling.takes("desired") ? more
                : more.with("desired", Math.max(units, scaling.number("desired"))));
    }
}
