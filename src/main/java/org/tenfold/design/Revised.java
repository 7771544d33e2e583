package org.tenfold.design;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map of ids in which a few values are not those of another one, whose ids, order and other values it shares. So an edit that moves
 * some parts of many costs what it moves, and what differs between two such maps is told without looking at the rest. It never changes.
 *
 * @param <V> of the values
 */
final class Revised<V> extends AbstractMap<String, V> implements SequencedMap<String, V> {

    /** When more than one so-manieth of the values is another one, a map of its own is quicker. */
    private static final int FEW = 16;

    private final SequencedMap<String, V> ground;
    private final Map<String, V> revised;

    /** @param revised other values of ids of the ground */
    private Revised(SequencedMap<String, V> ground, Map<String, V> revised) {
        this.ground = ground;
        this.revised = revised;
    }

    /**
     * A map with other values; itself if they are the same.
     *
     * @param map not to be changed any more
     * @param values of ids that it has
     */
    static <V> SequencedMap<String, V> of(SequencedMap<String, V> map, Map<String, V> values) {
        SequencedMap<String, V> ground = ground(map);
        Map<String, V> revised = new HashMap<>(revised(map));
        values.forEach((id, value) -> {
            // What is back as it was is the same object again.
            if (value.equals(ground.get(id))) {
                revised.remove(id);
            } else {
                revised.put(id, value);
            }
        });
        if (revised.equals(revised(map))) {
            return map;
        }
        return revised.isEmpty() ? ground : new Revised<>(ground, revised);
    }

    /** Whether so many values can be told apart from the rest at little cost. */
    static boolean isFew(int values, Map<String, ?> map) {
        return values + revised(map).size() <= map.size() / FEW;
    }

    /** The ids whose values here and there are not equal, or that have one on one side only. */
    static <V> Set<String> differences(SequencedMap<String, V> one, SequencedMap<String, V> other) {
        if (one == other) {
            return Set.of();
        }
        boolean sameGround = ground(one) == ground(other);
        Set<String> differences = new HashSet<>(sameGround ? revised(one).keySet() : one.keySet());
        differences.addAll(sameGround ? revised(other).keySet() : other.keySet());
        differences.removeIf(id -> Objects.equals(one.get(id), other.get(id)));
        return differences;
    }

    private static <V> SequencedMap<String, V> ground(SequencedMap<String, V> map) {
        return map instanceof Revised<V> mine ? mine.ground : map;
    }

    private static <V> Map<String, V> revised(Map<String, V> map) {
        return map instanceof Revised<V> mine ? mine.revised : Map.of();
    }

    @Override
    public @Nullable V get(@Nullable Object id) {
        V value = revised.get(id);
        return value != null ? value : ground.get(id);
    }

    @Override
    public boolean containsKey(@Nullable Object id) {
        return ground.containsKey(id);
    }

    @Override
    public int size() {
        return ground.size();
    }

    @Override
    public Set<String> keySet() {
        return ground.keySet();
    }

    @Override
    public SequencedMap<String, V> reversed() {
        return new LinkedHashMap<>(this).reversed();
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, V>> iterator() {
                Iterator<Map.Entry<String, V>> all = ground.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return all.hasNext();
                    }

                    @Override
                    public Map.Entry<String, V> next() {
                        Map.Entry<String, V> entry = all.next();
                        V value = revised.get(entry.getKey());
                        return value == null ? entry : Map.entry(entry.getKey(), value);
                    }
                };
            }

            @Override
            public int size() {
                return ground.size();
            }
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (other instanceof Revised<?> map && map.ground == ground) {
            return map.revised.equals(revised);
        }
        // Over a ground there is always something that differs from it.
        return other != ground && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
