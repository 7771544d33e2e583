package org.tenfold.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.text.Text;

/**
 * A part of a design that was copied: components with all that stands in them, the links among them, and their places.
 *
 * @param boxes by component id
 */
public record Fragment(List<Component> components, List<Link> links, Map<String, Box> boxes) {

    private static final Text INSERT = Text.of("Insert {count} parts", "{count}개 요소 추가");

    /**
     * A fragment about to be inserted.
     *
     * @param edit adds all of it under ids that are free
     * @param roots the new ids of those components that are not contained in others of the fragment
     * @param ids the new ids of all components by their old ones
     */
    public record Insertion(Edit edit, List<String> roots, Map<String, String> ids) {
    }

    /** The selected components with their contents, and the links that run among them. */
    public static Fragment of(Design design, Selection selection) {
        Architecture architecture = design.architecture();
        Set<String> ids = new LinkedHashSet<>();
        for (String id : selection.ids()) {
            if (architecture.componentsById().containsKey(id)) {
                ids.addAll(Edits.withContents(architecture.components(), id));
            }
        }
        Map<String, Box> boxes = new LinkedHashMap<>();
        ids.forEach(id -> design.layout().box(id).ifPresent(box -> boxes.put(id, box)));
        return new Fragment(
                architecture.components().stream().filter(component -> ids.contains(component.id())).toList(),
                architecture.links().stream().filter(link -> ids.contains(link.from()) && ids.contains(link.to())).toList(),
                boxes);
    }

    /** The box around all of it; empty if nothing of it has a place. */
    public Optional<Box> bounds() {
        return boxes.values().stream().reduce(Box::union);
    }

    public boolean isEmpty() {
        return components.isEmpty();
    }

    /** The same fragment for another design, in which no container outside the fragment is meant. */
    public Fragment detached() {
        Set<String> ids = components.stream().map(Component::id).collect(Collectors.toSet());
        return new Fragment(components.stream().map(component -> component.parent() == null || ids.contains(component.parent())
                ? component : component.withParent(null)).toList(), links, boxes);
    }

    /** Adds all of it around a place of the sheet as one step, and selects it. */
    public void placeAround(Workspace workspace, double x, double y) {
        Box around = boxes.values().stream().reduce(Box::union).orElse(new Box(x, y, 0, 0));
        Insertion insertion = into(workspace.present(), Grid.snap(x - around.centerX()), Grid.snap(y - around.centerY()));
        if (workspace.commit(INSERT.with("count", components.size()), insertion.edit())) {
            workspace.select(Selection.of(insertion.roots()));
        }
    }

    /**
     * The edit that inserts this fragment into a design under fresh ids, shifted. What stood in a container outside the
     * fragment stays there if the design still has it.
     */
    public Insertion into(Design design, double dx, double dy) {
        Architecture architecture = design.architecture();
        Map<String, String> fresh = new HashMap<>();
        List<Edit> edits = new ArrayList<>();
        List<String> roots = new ArrayList<>();
        Map<String, Box> moved = new LinkedHashMap<>();
        Set<String> used = new LinkedHashSet<>();
        for (Component component : components) {
            fresh.put(component.id(), freshId(architecture, used, component.id()));
        }
        for (Component component : components) {
            String id = fresh.get(component.id());
            String parent = component.parent();
            String newParent = parent == null ? null
                    : fresh.getOrDefault(parent, architecture.componentsById().containsKey(parent) ? parent : null);
            edits.add(new Edit.Add(component.withId(id).withParent(newParent)));
            if (parent == null || !fresh.containsKey(parent)) {
                roots.add(id);
            }
            Box box = boxes.get(component.id());
            if (box != null) {
                moved.put(id, box.moved(dx, dy));
            }
        }
        for (Link link : links) {
            String id = freshId(architecture, used, link.id());
            edits.add(new Edit.Connect(link.withId(id).withEnds(fresh.get(link.from()), fresh.get(link.to()))));
        }
        edits.add(new Edit.Place(moved));
        return new Insertion(new Edit.Batch(edits), roots, Map.copyOf(fresh));
    }

    /** The links that join a copy to what its original is joined to outside of the fragment. */
    public static List<Edit> outerLinks(Design design, Map<String, String> ids) {
        Set<String> used = new LinkedHashSet<>();
        List<Edit> edits = new ArrayList<>();
        for (Link link : design.architecture().links()) {
            if (ids.containsKey(link.from()) != ids.containsKey(link.to())) {
                String from = ids.getOrDefault(link.from(), link.from());
                String to = ids.getOrDefault(link.to(), link.to());
                String id = freshId(design.architecture(), used, LinkProposal.idStem(from, to));
                edits.add(new Edit.Connect(link.withId(id).withEnds(from, to)));
            }
        }
        return edits;
    }

    private static String freshId(Architecture architecture, Set<String> used, String id) {
        String stem = id.replaceFirst("-\\d+$", "");
        String candidate = Edits.freeId(architecture, stem);
        for (int n = 2; used.contains(candidate); n++) {
            candidate = Edits.freeId(architecture, stem + "-" + n);
        }
        used.add(candidate);
        return candidate;
    }
}
