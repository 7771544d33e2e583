package org.tenfold.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One variant of a design, as its file keeps it.
 *
 * @param id how commands name it
 * @param name how people call it
 * @param change what differs: a JSON merge over the architecture, in which components go by their ids, with the ids of what
 *     goes under {@code remove}
 * @param layout places, bends and looks of what only this variant has, in the form of the file: a merge over the design's layout
 * @param commitmentYears for how long machines are paid in this variant: 0 for on demand, 1 or 3
 * @param extra keys of the file that this version does not know and keeps
 */
public record Scenario(String id, String name, Map<String, Object> change, Map<String, Object> layout, int commitmentYears,
        Map<String, Object> extra) {

    private static final Map<String, Integer> TERMS = Map.of("1yr", 1, "3yr", 3);

    /** A scenario that changes nothing yet. */
    public static Scenario named(String id, String name) {
        return new Scenario(id, name, Map.of(), Map.of(), 0, Map.of());
    }

    /** A scenario of a file; what is missing in it is empty. */
    static Scenario of(Map<String, Object> members) {
        Map<String, Object> extra = new LinkedHashMap<>(members);
        String id = String.valueOf(extra.remove("id"));
        String name = extra.remove("name") instanceof String given && !given.isBlank() ? given : id;
        Integer years = TERMS.get(String.valueOf(extra.get("commitment")));
        if (years != null) {
            extra.remove("commitment");
        }
        return new Scenario(id, name, Scenarios.members(extra.remove("change")), Scenarios.members(extra.remove("layout")),
                years == null ? 0 : years, extra);
    }

    /** The scenario as a file keeps it. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", id);
        members.put("name", name);
        if (commitmentYears > 0) {
            members.put("commitment", commitmentYears + "yr");
        }
        members.put("change", change);
        if (!layout.isEmpty()) {
            members.put("layout", layout);
        }
        members.putAll(extra);
        return members;
    }

    public Scenario withName(String newName) {
        return new Scenario(id, newName, change, layout, commitmentYears, extra);
    }

    public Scenario withChange(Map<String, Object> newChange) {
        return new Scenario(id, name, newChange, layout, commitmentYears, extra);
    }

    Scenario withLayout(Map<String, Object> newLayout) {
        return new Scenario(id, name, change, newLayout, commitmentYears, extra);
    }

    /** @param years for which machines are committed to: 0 for none, 1 or 3 */
    public Scenario withCommitment(int years) {
        return new Scenario(id, name, change, layout, years, extra);
    }

    /** What it sets at a place of the architecture, such as {@code workload}, {@code users}; null where it changes nothing. */
    public @Nullable Object value(String... path) {
        Object at = change;
        for (String member : path) {
            at = Scenarios.members(at).get(member);
        }
        return at;
    }

    /**
     * This scenario with another value at a place of the architecture.
     *
     * @param value null to leave the place as the design has it
     */
    public Scenario with(@Nullable Object value, String... path) {
        return withChange(set(change, value, path, 0));
    }

    private static Map<String, Object> set(Map<String, Object> object, @Nullable Object value, String[] path, int depth) {
        Map<String, Object> changed = new LinkedHashMap<>(object);
        String member = path[depth];
        if (depth < path.length - 1) {
            Map<String, Object> inner = set(Scenarios.members(object.get(member)), value, path, depth + 1);
            put(changed, member, inner.isEmpty() ? null : inner);
        } else {
            put(changed, member, value);
        }
        return changed;
    }

    private static void put(Map<String, Object> object, String member, @Nullable Object value) {
        if (value == null) {
            object.remove(member);
        } else {
            object.put(member, value);
        }
    }
}
