package org.tenfold.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Layout;
import org.tenfold.design.Link;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.json.Json;
import org.tenfold.json.JsonException;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Message;
import org.tenfold.text.Nearest;
import org.tenfold.text.Text;

/**
 * Variants of a design. A scenario is a change over the architecture and not a copy of it, so it stays a variant of the
 * design as that goes on: a JSON merge (RFC 7396) in which components and links go by their ids, and a list of components to
 * remove with all that stands in them and their links.
 */
public final class Scenarios {

    private static final Text NO_SCENARIO = Text.of("There is no scenario \"{id}\"; the nearest is \"{nearest}\".",
            "시나리오 \"{id}\"{id|이가} 없습니다. 가장 가까운 것은 \"{nearest}\"입니다.");
    private static final Text NONE = Text.of("There is no scenario \"{id}\"; the design has none.",
            "시나리오 \"{id}\"{id|이가} 없습니다. 이 설계에는 시나리오가 없습니다.");
    private static final Text DOES_NOT_FIT = Text.of("The scenario \"{id}\" does not fit the design. {reason}",
            "시나리오 \"{id}\"{id|이가} 설계에 맞지 않습니다. {reason}");
    private static final Text AT = Text.of("{path}: {reason}", "{path}: {reason}");
    private static final Pattern IN_ARCHITECTURE = Pattern.compile("architecture\\.(?:(?<list>components|links)\\[(?<number>\\d+)])?(?<rest>.*)");
    private static final Text NO_PART = Text.of("It changes \"{part}\", which does not exist.",
            "없는 \"{part}\"{part|을를} 바꿉니다.");
    private static final String COMPONENTS = "components";
    private static final String LINKS = "links";

    private Scenarios() {
    }

    /** The scenarios of a design, in its order. */
    public static List<Scenario> of(Design design) {
        return design.scenarios().stream().map(Scenario::of).toList();
    }

    /**
     * The scenario with this id.
     *
     * @throws DesignFileException if there is none
     */
    public static Scenario find(Design design, String id) throws DesignFileException {
        List<String> known = new ArrayList<>();
        for (Scenario scenario : of(design)) {
            if (scenario.id().equals(id)) {
                return scenario;
            }
            known.add(scenario.id());
        }
        Message reason = Nearest.to(id, known).map(nearest -> NO_SCENARIO.with("nearest", nearest)).orElse(NONE.message());
        throw new DesignFileException(reason.with("id", id));
    }

    /** The step that makes these the scenarios of a design. */
    public static Edit edit(List<Scenario> scenarios) {
        return new Edit.SetScenarios(scenarios.stream().map(Scenario::members).toList());
    }

    /** An id that no scenario of the design has. */
    public static String freeId(Design design) {
        List<String> taken = of(design).stream().map(Scenario::id).toList();
        int number = 1;
        while (taken.contains("scenario-" + number)) {
            number++;
        }
        return "scenario-" + number;
    }

    /**
     * The design with a scenario carried out.
     *
     * @throws DesignFileException if there is no such scenario or it makes no valid design
     */
    public static Design apply(Design design, String id, ServiceCatalog catalog) throws DesignFileException {
        Scenario scenario = find(design, id);
        Map<String, Object> change = scenario.change();
        try {
            Map<String, Object> document = document(design);
            Map<String, Object> merged = new LinkedHashMap<>(change);
            merged.remove("remove");
            Map<String, Object> architecture = members(document.get("architecture"));
            mergeParts(COMPONENTS, "service", architecture, merged);
            mergeParts(LINKS, "from", architecture, merged);
            document.put("architecture", merge(architecture, merged));
            document.put("layout", joined(members(document.get("layout")), scenario.layout()));
            return without(design, parsed(document, of(design).indexOf(scenario), catalog), change.get("remove"));
        } catch (JsonException impossible) {
            throw new IllegalStateException("What was just written cannot be read", impossible);
        } catch (DesignFileException wrong) {
            throw new DesignFileException(DOES_NOT_FIT.with("id", id).with("reason", wrong.reason()));
        }
    }

    /**
     * The design of a document that a scenario made. It is no file that anybody wrote: what is wrong in it is said to be wrong where
     * it stands in the scenario.
     *
     * @param number the place of the scenario among those of the design
     */
    private static Design parsed(Map<String, Object> document, int number, ServiceCatalog catalog) throws DesignFileException {
        try {
            return DesignFile.parse(Json.write(document), catalog).design();
        } catch (DesignFileException wrong) {
            Matcher path = IN_ARCHITECTURE.matcher(wrong.path());
            if (!path.matches()) {
                throw wrong;
            }
            String list = path.group("list");
            String part = list == null ? "" : list + "." + members(((List<?>) members(document.get("architecture")).get(list))
                    .get(Integer.parseInt(path.group("number")))).get("id");
            throw new DesignFileException(AT.with("path", "scenarios[" + number + "].change." + part + path.group("rest"))
                    .with("reason", wrong.what()));
        }
    }

    private static Map<String, Object> document(Design design) throws JsonException {
        return new LinkedHashMap<>(members(Json.parse(DesignFile.write(design)).plain()));
    }

    /** The change that makes one state of a design the other: what {@link #apply} needs. */
    public static Map<String, Object> change(Design from, Design to) {
        try {
            Map<String, Object> before = new LinkedHashMap<>(members(document(from).get("architecture")));
            Map<String, Object> after = new LinkedHashMap<>(members(document(to).get("architecture")));
            for (Map<String, Object> state : List.of(before, after)) {
                state.computeIfPresent(COMPONENTS, (name, list) -> byId(list));
                state.computeIfPresent(LINKS, (name, list) -> byId(list));
            }
            List<String> gone = new ArrayList<>(members(before.get(COMPONENTS)).keySet());
            gone.removeAll(members(after.get(COMPONENTS)).keySet());
            members(before.get(COMPONENTS)).keySet().removeAll(gone);
            members(before.get(LINKS)).values().removeIf(link -> gone.contains(members(link).get("from")) || gone.contains(members(link).get("to")));
            Map<String, Object> change = difference(before, after);
            if (!gone.isEmpty()) {
                change.put("remove", gone);
            }
            return change;
        } catch (JsonException impossible) {
            throw new IllegalStateException("What was just written cannot be read", impossible);
        }
    }

    /**
     * The design whose variant is a given one: the opposite of {@link #apply}. What differs in the architecture becomes the
     * scenario's change. The sheet is shared: what both have stands in both where it stands in the variant, and only what the
     * variant alone has is placed in the scenario.
     *
     * @param scenario which one; the design gets it if it has none with this id, unless nothing differs
     */
    public static Design revised(Design design, Scenario scenario, Design variant) {
        Set<String> known = ids(design);
        Set<String> seen = ids(variant);
        Set<String> own = new LinkedHashSet<>(seen);
        own.removeAll(known);
        Set<String> shared = new LinkedHashSet<>(seen);
        shared.removeAll(own);
        shared.addAll(variant.layout().annotations().keySet());
        known.removeAll(seen);
        Design base = design.described(variant.name(), variant.description()).withScenarios(variant.scenarios())
                .withLayout(variant.layout().only(shared).and(design.layout().only(known)));
        List<Scenario> all = new ArrayList<>(of(base));
        boolean listed = all.stream().anyMatch(one -> one.id().equals(scenario.id()));
        if (!listed) {
            all.add(scenario);
        }
        all.replaceAll(one -> one.id().equals(scenario.id())
                ? one.withChange(change(base, variant)).withLayout(layout(variant.layout().only(own))) : one);
        if (!listed && all.getLast().change().isEmpty()) {
            all.removeLast();
        }
        return base.withScenarios(all.stream().map(Scenario::members).toList());
    }

    private static Set<String> ids(Design design) {
        Set<String> ids = new LinkedHashSet<>(design.architecture().componentsById().keySet());
        design.architecture().drawnLinks().map(Link::id).forEach(ids::add);
        return ids;
    }

    private static Map<String, Object> layout(Layout layout) {
        try {
            return members(document(Design.EMPTY.withLayout(layout.withExtra(Map.of()))).get("layout"));
        } catch (JsonException impossible) {
            throw new IllegalStateException("What was just written cannot be read", impossible);
        }
    }

    /** Both of two layouts: members of the second beside those of the first, lists after each other. */
    private static Map<String, Object> joined(Map<String, Object> layout, Map<String, Object> more) {
        Map<String, Object> both = new LinkedHashMap<>(layout);
        more.forEach((name, value) -> both.merge(name, value, (one, other) -> {
            if (one instanceof List<?> list && other instanceof List<?> rest) {
                return Stream.concat(list.stream(), rest.stream()).toList();
            }
            return one instanceof Map && other instanceof Map ? joined(members(one), members(other)) : other;
        }));
        return both;
    }

    private static Map<String, Object> byId(@Nullable Object parts) {
        Map<String, Object> byId = new LinkedHashMap<>();
        for (Object part : parts instanceof List<?> list ? list : List.of()) {
            byId.put(String.valueOf(members(part).get("id")), part);
        }
        return byId;
    }

    /** The merge that makes one object the other. */
    private static Map<String, Object> difference(Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> change = new LinkedHashMap<>();
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> change.put(name, null));
        after.forEach((name, value) -> {
            Object old = before.get(name);
            if (old instanceof Map && value instanceof Map) {
                Map<String, Object> inner = difference(members(old), members(value));
                if (!inner.isEmpty()) {
                    change.put(name, inner);
                }
            } else if (!value.equals(old)) {
                change.put(name, value);
            }
        });
        return change;
    }

    /**
     * Carries out changes of components or links that are named by their ids; a change may also hold the whole list.
     *
     * @param needed the member without which there is no such part
     */
    private static void mergeParts(String list, String needed, Map<String, Object> architecture, Map<String, Object> change)
            throws DesignFileException {
        if (!(change.get(list) instanceof Map<?, ?> changes)) {
            return;
        }
        Map<String, Object> parts = byId(architecture.get(list));
        for (Map.Entry<String, Object> part : members(changes).entrySet()) {
            if (part.getValue() != null && !parts.containsKey(part.getKey()) && !members(part.getValue()).containsKey(needed)) {
                throw new DesignFileException(NO_PART.with("part", part.getKey()));
            }
        }
        List<Object> merged = new ArrayList<>();
        members(merge(parts, changes)).forEach((id, part) -> merged.add(merge(part, Map.of("id", id))));
        change.put(list, merged);
    }

    /** What a design has as a whole may go with the container that it stands in. */
    private static Design without(Design design, Design changed, @Nullable Object ids) throws DesignFileException {
        Design left = changed;
        for (Object id : ids instanceof List<?> list ? list : List.of()) {
            if (left.architecture().component(String.valueOf(id)).isEmpty() && design.architecture().component(String.valueOf(id)).isPresent()) {
                continue;
            }
            switch (Edits.apply(left, new Edit.Remove(String.valueOf(id)))) {
                case Edits.Applied(Design after) -> left = after;
                case Edits.Refused refused -> throw new DesignFileException(refused.reason());
            }
        }
        return left;
    }

    /** A JSON merge: members of the change replace those of the target, null removes one. */
    private static Object merge(@Nullable Object target, Object change) {
        if (!(change instanceof Map)) {
            return change;
        }
        Map<String, Object> merged = new LinkedHashMap<>(target instanceof Map ? members(target) : Map.of());
        members(change).forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else {
                merged.put(name, merge(merged.get(name), value));
            }
        });
        return merged;
    }

    /** An object of a document; its members' names are strings because JSON has no others. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> members(@Nullable Object object) {
        return object instanceof Map ? (Map<String, Object>) object : Map.of();
    }
}
