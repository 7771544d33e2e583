package org.tenfold.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.json.Json;
import org.tenfold.json.JsonException;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Message;
import org.tenfold.text.Nearest;
import org.tenfold.text.Text;

/**
 * Variants of a design. A scenario is a change over the architecture and not a copy of it, so it stays a variant of the
 * design as that goes on: a JSON merge (RFC 7396) in which components go by their ids, and a list of components to remove.
 */
public final class Scenarios {

    private static final Text NO_SCENARIO = Text.of("There is no scenario \"{id}\"; the nearest is \"{nearest}\".",
            "시나리오 \"{id}\"{id|이가} 없습니다. 가장 가까운 것은 \"{nearest}\"입니다.");
    private static final Text NONE = Text.of("There is no scenario \"{id}\"; the design has none.",
            "시나리오 \"{id}\"{id|이가} 없습니다. 이 설계에는 시나리오가 없습니다.");
    private static final Text DOES_NOT_FIT = Text.of("The scenario \"{id}\" does not fit the design. {reason}",
            "시나리오 \"{id}\"{id|이가} 설계에 맞지 않습니다. {reason}");
    private static final Text NO_COMPONENT = Text.of("It changes \"{component}\", which does not exist.",
            "없는 구성 요소 \"{component}\"{component|을를} 바꿉니다.");

    private Scenarios() {
    }

    /**
     * The design with a scenario carried out.
     *
     * @throws DesignFileException if there is no such scenario or it makes no valid design
     */
    public static Design apply(Design design, String id, ServiceCatalog catalog) throws DesignFileException {
        Map<String, Object> change = members(scenario(design, id).get("change"));
        try {
            Map<String, Object> document = new LinkedHashMap<>(members(Json.parse(DesignFile.write(design)).plain()));
            Map<String, Object> merged = new LinkedHashMap<>(change);
            merged.remove("remove");
            Map<String, Object> architecture = members(document.get("architecture"));
            if (merged.get("components") instanceof Map<?, ?> parts) {
                merged.put("components", components((List<?>) architecture.get("components"), members(parts)));
            }
            document.put("architecture", merge(architecture, merged));
            Design changed = DesignFile.parse(Json.write(document), catalog).design();
            return without(changed, change.get("remove"));
        } catch (JsonException impossible) {
            throw new IllegalStateException("What was just written cannot be read", impossible);
        } catch (DesignFileException wrong) {
            throw new DesignFileException(DOES_NOT_FIT.with("id", id).with("reason", wrong.reason()));
        }
    }

    private static Map<String, Object> scenario(Design design, String id) throws DesignFileException {
        List<String> known = new ArrayList<>();
        for (Map<String, Object> scenario : design.scenarios()) {
            if (id.equals(scenario.get("id"))) {
                return scenario;
            }
            known.add(String.valueOf(scenario.get("id")));
        }
        Message reason = Nearest.to(id, known).map(nearest -> NO_SCENARIO.with("nearest", nearest)).orElse(NONE.message());
        throw new DesignFileException(reason.with("id", id));
    }

    /** The components, those that the change names merged with it. */
    private static List<Object> components(List<?> components, Map<String, Object> changes)
            throws DesignFileException {
        Map<String, Object> left = new LinkedHashMap<>(changes);
        List<Object> merged = new ArrayList<>();
        for (Object component : components) {
            Object change = left.remove(String.valueOf(members(component).get("id")));
            merged.add(change == null ? component : merge(component, change));
        }
        for (String unknown : left.keySet()) {
            throw new DesignFileException(NO_COMPONENT.with("component", unknown));
        }
        return merged;
    }

    private static Design without(Design design, @Nullable Object ids) throws DesignFileException {
        Design left = design;
        for (Object id : ids instanceof List<?> list ? list : List.of()) {
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
    private static Map<String, Object> members(@Nullable Object object) {
        return object instanceof Map ? (Map<String, Object>) object : Map.of();
    }
}
