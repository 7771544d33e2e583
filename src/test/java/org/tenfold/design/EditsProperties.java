package org.tenfold.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However an edit is kept, as a few values that differ or as a whole, the design is that of maps which are copied each time. */
class EditsProperties {

    private static final int PARTS = 80;
    private static final int STEPS = 30;

    @Property(tries = 100)
    void editsFollowEachOtherAsInPlainMaps(@ForAll long seed) {
        Random random = new Random(seed);
        SequencedMap<String, Component> components = new LinkedHashMap<>();
        SequencedMap<String, Box> boxes = new LinkedHashMap<>();
        Design design = Design.EMPTY;
        for (int i = 0; i < PARTS; i++) {
            design = Edits.applied(design, step(new Edit.Add(Component.of("part-" + i, "ec2", "Part")), components, boxes));
            design = Edits.applied(design, step(new Edit.Place(Map.of("part-" + i, Box.tile(i, i))), components, boxes));
        }
        List<Design> past = new ArrayList<>(List.of(design));
        for (int i = 0; i < STEPS; i++) {
            Map<String, Box> before = new LinkedHashMap<>(boxes);
            Design last = design;
            List<Edit> edits = new ArrayList<>();
            for (int part = 0; part <= random.nextInt(4); part++) {
                edits.add(step(edit(components, random), components, boxes));
            }
            design = Edits.applied(last, new Edit.Batch(edits));
            assertSame(design.architecture().componentsById(), components);
            assertSame(design.layout().boxes(), boxes);
            Set<String> moved = new HashSet<>(before.keySet());
            moved.addAll(boxes.keySet());
            moved.removeIf(id -> Objects.equals(before.get(id), boxes.get(id)));
            assertThat(design.layout().moved(last.layout())).isEqualTo(moved);
            past.add(design);
        }
        for (Design one : past) {
            for (Design other : past) {
                boolean same = new LinkedHashMap<>(one.architecture().componentsById())
                        .equals(new LinkedHashMap<>(other.architecture().componentsById()));
                assertThat(one.architecture().equals(other.architecture())).isEqualTo(same);
                assertThat(one.architecture().sameButForParents(other.architecture())).isEqualTo(
                        withoutParents(one.architecture()).equals(withoutParents(other.architecture())));
            }
        }
    }

    private static Map<String, Component> withoutParents(Architecture architecture) {
        Map<String, Component> parts = new LinkedHashMap<>();
        architecture.componentsById().forEach((id, component) -> parts.put(id, component.withParent(null)));
        return parts;
    }

    /** Takes an edit down in plain maps. */
    private static Edit step(Edit edit, SequencedMap<String, Component> components, SequencedMap<String, Box> boxes) {
        switch (edit) {
            case Edit.Add add -> components.put(add.component().id(), add.component());
            case Edit.Change change -> components.put(change.component().id(), change.component());
            case Edit.Place place -> boxes.putAll(place.boxes());
            case Edit.Remove remove -> {
                components.keySet().removeAll(remove.ids());
                boxes.keySet().removeAll(remove.ids());
            }
            default -> throw new IllegalArgumentException(edit.toString());
        }
        return edit;
    }

    private static Edit edit(SequencedMap<String, Component> components, Random random) {
        List<String> ids = List.copyOf(components.keySet());
        String id = ids.get(random.nextInt(ids.size()));
        Component component = Objects.requireNonNull(components.get(id));
        return switch (random.nextInt(12)) {
            case 0 -> new Edit.Add(Component.of(Edits.freeId(new Architecture("", Workload.DEFAULT, Context.DEFAULT, ReviewSettings.DEFAULT,
                    components, new LinkedHashMap<>(), Map.of()), "part"), "ec2", "New"));
            case 1 -> id.equals(ids.getFirst()) || isParent(components, id) ? new Edit.Place(Map.of(id, Box.tile(1, 1))) : new Edit.Remove(id);
            // Names are few, so that now and then something is as it was before.
            case 2, 3 -> new Edit.Change(component.withName(random.nextBoolean() ? "Part" : "Other"));
            case 4, 5 -> id.equals(ids.getFirst()) ? new Edit.Change(component)
                    : new Edit.Change(component.withParent(random.nextBoolean() ? ids.getFirst() : null));
            default -> new Edit.Place(Map.of(id, Box.tile(random.nextInt(3), random.nextInt(3))));
        };
    }

    private static boolean isParent(Map<String, Component> components, String id) {
        return components.values().stream().anyMatch(component -> id.equals(component.parent()));
    }

    private static <V> void assertSame(SequencedMap<String, V> map, SequencedMap<String, V> plain) {
        assertThat(map.equals(plain)).isTrue();
        assertThat(plain.equals(map)).isTrue();
        assertThat(map).hasSameHashCodeAs(plain).hasSameSizeAs(plain);
        assertThat(List.copyOf(map.entrySet())).isEqualTo(List.copyOf(plain.entrySet()));
        assertThat(List.copyOf(map.keySet())).isEqualTo(List.copyOf(plain.keySet()));
        assertThat(List.copyOf(map.reversed().values())).isEqualTo(List.copyOf(plain.reversed().values()));
        plain.forEach((id, value) -> assertThat(map.get(id)).isEqualTo(value));
        assertThat(map.containsKey("nothing")).isFalse();
    }
}
