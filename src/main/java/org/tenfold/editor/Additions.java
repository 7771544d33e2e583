package org.tenfold.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.service.Scope;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** New components made of templates, with all that belongs to them, and the words for such steps. */
final class Additions {

    static final Text ADD = Text.of("Add {what}", "{what} 추가");
    static final Text REPLACE = Text.of("Replace {old} by {new}", "{old|을를} {new|으로/로} 바꾸기");
    private static final Text BETWEEN = Text.of("Insert {what} between {from} and {to}", "{from|과와} {to} 사이에 {what} 넣기");
    private static final Pattern NUMBERED = Pattern.compile("(.*) (\\d{1,3})");

    /**
     * @param id of the new component
     * @param edit adds and places it
     */
    record Addition(String id, Edit edit) {
    }

    private Additions() {
    }

    /** The words for a step that puts something between the ends of a link. */
    static Message between(Design design, Message what, Link link) {
        return BETWEEN.with("what", what).with("from", Labels.of(design, List.of(link.from())))
                .with("to", Labels.of(design, List.of(link.to())));
    }

    /** A component made of a template, in a container at about the place that is wanted. */
    static Addition of(Design base, Workspace workspace, Template template, @Nullable String parent, Box wanted) {
        String id = Edits.freeId(base.architecture(), template.service().id());
        Box box = Placement.within(wanted, parent == null ? null : base.layout().boxes().get(parent));
        Component component = Component.of(id, template.service().id(), freeName(base, template.label().in(workspace.language())))
                .withSettings(template.settings()).withParent(parent);
        List<Edit> edits = new ArrayList<>(List.of(new Edit.Add(component), new Edit.Place(Map.of(id, box))));
        if (template.service().encloses().orElse(null) == Scope.GROUP) {
            // A group is nothing without the machine that it multiplies.
            workspace.catalog().find(Placement.MACHINE).ifPresent(machine -> {
                String inner = Edits.freeId(base.architecture(), Placement.MACHINE);
                edits.add(new Edit.Add(Component.of(inner, Placement.MACHINE, freeName(base, machine.shortName().in(workspace.language())))
                        .withParent(id)));
                edits.add(new Edit.Place(Map.of(inner,
                        Grid.snap(Box.tile(box.centerX() - Box.TILE / 2, box.y() + Placement.TITLE + Grid.STEP)))));
            });
        }
        return new Addition(id, new Edit.Batch(edits));
    }

    private static String freeName(Design design, String name) {
        return freeName(names(design), name);
    }

    /** The names that parts of a design have. */
    static Set<String> names(Design design) {
        return design.architecture().components().stream().map(Component::name).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * The name, or the same with the first number from 2 on that nobody has: after "Web" and "Web 2", or "Web 1" alone, comes the
     * next. A number that counts nothing, as in "Redis 7", is part of the name.
     */
    static String freeName(Set<String> taken, String name) {
        Matcher numbered = NUMBERED.matcher(name);
        String stem = name;
        if (numbered.matches()) {
            String unnumbered = numbered.group(1);
            int before = Integer.parseInt(numbered.group(2)) - 1;
            if (taken.contains(unnumbered) || taken.contains(unnumbered + " 1") || taken.contains(unnumbered + " " + before)) {
                stem = unnumbered;
            }
        }
        String free = name;
        for (int n = 2; taken.contains(free); n++) {
            free = stem + " " + n;
        }
        return free;
    }
}
