package org.tenfold.design;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** What is seen in place of a component: the outermost collapsed container around it, or itself. */
    public String seen(String component) {
        if (layout.collapsed().isEmpty()) {
            return component;
        }
        String seen = component;
        Component at = architecture.componentsById().get(component);
        while (at != null && at.parent() != null) {
            seen = layout.isCollapsed(at.parent()) ? at.parent() : seen;
            at = architecture.componentsById().get(at.parent());
        }
        return seen;
    }

    /** Whether something is seen itself: it stands in no collapsed container. */
    public boolean isSeen(String id) {
        return seen(id).equals(id);
    }

    /** Where something is seen: a collapsed container as a tile, what stands in it nowhere. */
    public Optional<Box> seenBox(String id) {
        return layout.box(id).filter(box -> isSeen(id)).map(box -> layout.isCollapsed(id) ? Box.tile(box.x(), box.y()) : box);
    }

    /** Whether something must not go: it is locked itself, or something that stands in it, or a link that ends there. */
    public boolean holdsLocked(String id) {
        if (layout.locked().isEmpty()) {
            return false;
        }
        Set<String> all = Edits.withContents(architecture.components(), List.of(id));
        return all.stream().anyMatch(layout::isLocked) || architecture.drawnLinks()
                .anyMatch(link -> layout.isLocked(link.id()) && (all.contains(link.from()) || all.contains(link.to())));
    }
}
