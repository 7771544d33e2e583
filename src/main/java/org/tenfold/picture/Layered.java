package org.tenfold.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Values by id that never change. What is made from it by a {@link Change} shares with it all that stays the same: a thin layer of
 * what differs over a ground that both have in common. So one frame of a drag costs what it changes, and what differs between two
 * frames is told without looking at the rest. The order of the ids is not kept.
 *
 * @param <V> of the values
 */
public final class Layered<V> {

    /** A layer becomes part of a new ground when it is more than one so-manieth of the ground, … */
    private static final int THICK = 16;
    /** … but never while it is smaller than this. */
    private static final int THIN = 64;

    private final Map<String, V> ground;
    /** What differs from the ground; null for what is not there any more. */
    private final Map<String, @Nullable V> layer;

    private Layered(Map<String, V> ground, Map<String, @Nullable V> layer) {
        this.ground = ground;
        this.layer = layer;
    }

    /** No values. */
    public static <V> Layered<V> empty() {
        return new Layered<>(Map.of(), Map.of());
    }

    /** The value of an id, null if it has none. */
    public @Nullable V get(String id) {
        V over = layer.get(id);
        return over != null || layer.containsKey(id) ? over : ground.get(id);
    }

    public boolean has(String id) {
        return get(id) != null;
    }

    /** Shows every id with its value, in no order. */
    public void forEach(BiConsumer<String, V> visitor) {
        ground.forEach((id, value) -> {
            if (layer.isEmpty() || !layer.containsKey(id)) {
                visitor.accept(id, value);
            }
        });
        layer.forEach((id, value) -> {
            if (value != null) {
                visitor.accept(id, value);
            }
        });
    }

    /** All ids that have a value. */
    public Set<String> ids() {
        Set<String> ids = HashSet.newHashSet(ground.size() + layer.size());
        forEach((id, value) -> ids.add(id));
        return ids;
    }

    /** All values, in no order. */
    public List<V> values() {
        List<V> values = new ArrayList<>(ground.size() + layer.size());
        forEach((id, value) -> values.add(value));
        return values;
    }

    /** The ids whose values here and there are not equal, or that have one on one side only. */
    public Set<String> differences(Layered<V> other) {
        if (other == this) {
            return Set.of();
        }
        Set<String> differences = new HashSet<>(ground == other.ground ? layer.keySet() : ids());
        differences.addAll(ground == other.ground ? other.layer.keySet() : other.ids());
        differences.removeIf(id -> Objects.equals(get(id), other.get(id)));
        return differences;
    }

    /** Begins the next version. */
    public Change<V> change() {
        return new Change<>(this);
    }

    /**
     * The next version in the making.
     *
     * @param <V> of the values
     */
    public static final class Change<V> {

        private final Layered<V> before;
        private final Map<String, @Nullable V> changed = new HashMap<>();

        private Change(Layered<V> before) {
            this.before = before;
        }

        /** The value of an id as it is now. */
        public @Nullable V get(String id) {
            V now = changed.get(id);
            return now != null || changed.containsKey(id) ? now : before.get(id);
        }

        /** Gives an id a value, or with null takes it away. A value that is equal to the one before leaves that in its place. */
        public void put(String id, @Nullable V value) {
            V was = before.get(id);
            if (value == null ? was == null : value.equals(was)) {
                changed.remove(id);
            } else {
                changed.put(id, value);
            }
        }

        /** The version with all that was put, which is the one before if nothing was. */
        public Layered<V> done() {
            if (changed.isEmpty()) {
                return before;
            }
            Map<String, @Nullable V> layer = new HashMap<>(before.layer);
            changed.forEach((id, value) -> {
                // What is back as it was is the same object again.
                if (Objects.equals(before.ground.get(id), value)) {
                    layer.remove(id);
                } else {
                    layer.put(id, value);
                }
            });
            if (!before.ground.isEmpty() && (layer.size() <= THIN || layer.size() <= before.ground.size() / THICK)) {
                return new Layered<>(before.ground, layer);
            }
            Map<String, V> ground = HashMap.newHashMap(before.ground.size() + layer.size());
            new Layered<>(before.ground, layer).forEach(ground::put);
            return new Layered<>(ground, Map.of());
        }
    }
}
