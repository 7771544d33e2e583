package org.tenfold.editor;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Words for what a step was about. */
final class Labels {

    private static final Text PARTS = Text.of("{count} parts", "{count}개 요소");
    private static final Text LINK = Text.of("a link", "연결");

    private Labels() {
    }

    /** The name of the only part, or the number of parts. */
    static Message of(Design design, Collection<String> ids) {
        if (ids.size() != 1) {
            return PARTS.with("count", ids.size());
        }
        return design.architecture().component(ids.iterator().next())
                .map(component -> Message.literal(component.name())).orElse(LINK.message());
    }

    /** Those of the components that stand in none of the others; links are left out. */
    static Set<String> roots(Architecture architecture, Collection<String> ids) {
        Set<String> roots = new LinkedHashSet<>();
        for (String id : ids) {
            Component component = architecture.componentsById().get(id);
            if (component != null && outer(architecture, component).stream().noneMatch(ids::contains)) {
                roots.add(id);
            }
        }
        return roots;
    }

    private static List<String> outer(Architecture architecture, Component component) {
        List<String> outer = new java.util.ArrayList<>();
        for (String id = component.parent(); id != null; id = architecture.componentsById().get(id).parent()) {
            outer.add(id);
        }
        return outer;
    }
}
