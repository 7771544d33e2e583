package org.tenfold.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.rules.fix.Types;
import org.tenfold.service.Part;
import org.tenfold.service.Service;

/** Changes that several rules propose. */
public final class Fixes {

    private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e", "f");

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

    /** These zones and one more. */
    public static List<String> andAnotherZone(List<String> zones) {
        List<String> more = new ArrayList<>(zones);
        LETTERS.stream().filter(letter -> !zones.contains(letter)).findFirst().ifPresent(more::add);
        return more;
    }

    /** An Auto Scaling group that always runs two. */
    public static Edit twoAlways(Part group) {
        return atLeast(group, 2);
    }

    /** What scales by itself never running fewer. */
    public static Edit atLeast(Part scaling, double units) {
        Component more = scaling.component().with("min", units).with("max", Math.max(units, scaling.number("max")));
        return new Edit.Change(!scaling.takes("desired") ? more
                : more.with("desired", Math.max(units, scaling.number("desired"))));
    }

    /**
     * The component as another service: what both can be told is carried over. A stickiness that is only on or off becomes the
     * load balancer's own.
     */
    public static Component replaced(Component component, Service successor) {
        return Types.replaced(component, successor);
    }

    /** The id, or the id with the smallest number behind it that no component or link has. */
    public static String freeId(Architecture architecture, String id) {
        String free = id;
        for (int number = 2; architecture.component(free).isPresent() || architecture.link(free).isPresent(); number++) {
            free = id + "-" + number;
        }
        return free;
    }
}
