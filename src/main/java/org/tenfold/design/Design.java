package org.tenfold.design;

import java.util.List;
import java.util.Map;

/**
 * All that the user made: the unit of undo, of saving and of comparison.
 *
 * @param name the title
 * @param description a remark under the title, or empty
 * @param scenarios variants, each a change over the architecture, kept as the file has them
 * @param extra keys of the file that this version does not know and keeps
 */
public record Design(String name, String description, Architecture architecture, Layout layout,
        List<Map<String, Object>> scenarios, Map<String, Object> extra) {

    /** A new design. */
    public static final Design EMPTY = new Design("", "", Architecture.EMPTY, Layout.EMPTY, List.of(), Map.of());

    public Design withArchitecture(Architecture newArchitecture) {
        return new Design(name, description, newArchitecture, layout, scenarios, extra);
    }

    public Design withLayout(Layout newLayout) {
        return new Design(name, description, architecture, newLayout, scenarios, extra);
    }

    /** This design with other variants. */
    public Design withScenarios(List<Map<String, Object>> newScenarios) {
        return new Design(name, description, architecture, layout, List.copyOf(newScenarios), extra);
    }

    /** This design with another title and remark. */
    public Design described(String newName, String newDescription) {
        return new Design(newName, newDescription, architecture, layout, scenarios, extra);
    }
}
