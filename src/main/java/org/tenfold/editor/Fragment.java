package org.tenfold.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenfold.design.Annotation;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.DeadLetters;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Layout;
import org.tenfold.design.Link;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * A part of a design that was copied: components with all that stands in them, the links among them, annotations, and how all of
 * it lies and looks on the sheet.
 *
 * @param layout of these alone
 */
public record Fragment(List<Component> components, List<Link> links, Layout layout) {

    private static final Text INSERT = Text.of("Insert {count|part|parts}", "{count}개 요소 추가");

    /**
     * A fragment about to be inserted.
     *
     * @param edit adds all of it under ids that are free
     * @param roots the new ids of annotations, and of those components that are not contained in others of the fragment
     * @param ids the new ids of everything by their old ones
     */
    public record Insertion(Edit edit, List<String> roots, Map<String, String> ids) {
    }

    /** The selected components with their contents, the links that run among them, and the selected annotations. */
    public static Fragment of(Design design, Selection selection) {
        Architecture architecture = design.architecture();
        Set<String> ids = Parts.withContents(design, Parts.roots(design, selection.ids()));
        List<Link> links = architecture.links().stream().filter(link -> ids.contains(link.from()) && ids.contains(link.to())).toList();
        Set<String> all = new LinkedHashSet<>(Sheet.withLinks(design, List.copyOf(ids)));
        return new Fragment(architecture.components().stream().filter(component -> ids.contains(component.id())).toList(), links,
                design.layout().only(all).withExtra(Map.of()));
    }

    /** The box around all of it; empty if nothing of it has a place. */
    public Optional<Box> bounds() {
        return layout.bounds();
    }

    /** How many components and annotations it is. */
    public int size() {
        return components.size() + layout.annotations().size();
    }

    /** A design of its own, as a file holds it. */
    public Design asDesign() {
        Fragment alone = detached();
        List<Edit> edits = new ArrayList<>();
        alone.components.forEach(component -> edits.add(new Edit.Add(component)));
        alone.links.forEach(link -> edits.add(new Edit.Connect(link)));
        return Edits.applied(Design.EMPTY.withLayout(layout), new Edit.Batch(edits));
    }

    /** All of a design. */
    public static Fragment of(Design design) {
        return new Fragment(List.copyOf(design.architecture().components()), List.copyOf(design.architecture().links()), design.layout());
    }

    /** The same fragment for another design, in which no container and no queue of dead letters outside the fragment is meant. */
    public Fragment detached() {
        Set<String> ids = ids();
        return new Fragment(components.stream()
                .map(component -> naming(component, id -> Optional.of(id).filter(ids::contains))).toList(), links, layout);
    }

    /** A component that names its container and the queue of its dead letters as they are called elsewhere, if they are there. */
    private static Component naming(Component component, Function<String, Optional<String>> called) {
        String parent = component.parent();
        Component placed = parent == null ? component : component.withParent(called.apply(parent).orElse(null));
        return component.settings().get(DeadLetters.SETTING) instanceof String queue
                ? placed.withSettings(called.apply(queue).map(id -> placed.settings().with(DeadLetters.SETTING, id))
                        .orElseGet(() -> placed.settings().without(DeadLetters.SETTING)))
                : placed;
    }

    /** Adds all of it around a place of the sheet as one step, and selects it. */
    public void placeAround(Workspace workspace, double x, double y) {
        Box around = bounds().orElse(new Box(x, y, 0, 0));
        insert(workspace, INSERT.with("count", size()), Grid.snap(x - around.centerX()), Grid.snap(y - around.centerY()), false, Set.of());
    }

    /** The ids of its components. */
    Set<String> ids() {
        return components.stream().map(Component::id).collect(Collectors.toSet());
    }

    /**
     * Adds all of it, shifted, as one step, and selects it: what is put somewhere stands in the container that is there, in whichever it
     * stood before.
     *
     * @param linked whether it is linked as its original is
     * @param besides containers that take nothing in: the copy of a frame may lie over it
     */
    void insert(Workspace workspace, Message label, double dx, double dy, boolean linked, Set<String> besides) {
        Design design = workspace.present();
        Insertion insertion = into(design, dx, dy);
        List<Edit> edits = new ArrayList<>(List.of(insertion.edit()));
        if (linked) {
            edits.addAll(outerLinks(design, insertion.ids()));
        }
        Design placed = Edits.applied(design, new Edit.Batch(edits));
        Set<String> around = new LinkedHashSet<>(besides);
        around.addAll(insertion.ids().values());
        Landing landing = Landing.of(workspace, new Surroundings(workspace.places(placed), around), placed, insertion.roots());
        workspace.commit(label, landing.settled(workspace, landing.within(placed), Optional.empty()));
        workspace.select(Selection.of(insertion.roots()));
        if (workspace.bounds(insertion.roots()).map(Hints::bounds).filter(workspace.viewport().visible()::intersects).isEmpty()) {
            workspace.reveal(insertion.roots().getFirst());
        }
        landing.tell(workspace);
    }

    /**
     * The edit that inserts this fragment into a design under fresh ids, shifted. What stood in a container outside the
     * fragment stays there if the design still has it, and so does the queue that gets its dead letters. Copies are never locked, and
     * have a name of their own where the design has the one that they bring.
     */
    public Insertion into(Design design, double dx, double dy) {
        Map<String, String> fresh = freshIds(design);
        Set<String> annotations = layout.annotations().keySet();
        List<Edit> edits = new ArrayList<>();
        List<String> roots = new ArrayList<>();
        Set<String> theirs = Additions.names(design);
        Set<String> taken = new HashSet<>(theirs);
        components.forEach(component -> taken.add(component.name()));
        for (Component component : components) {
            String name = theirs.contains(component.name()) ? Additions.freeName(taken, component.name()) : component.name();
            taken.add(name);
            String parent = component.parent();
            edits.add(new Edit.Add(naming(component, id -> Optional.ofNullable(fresh.get(id))
                    .or(() -> design.architecture().component(id).map(Component::id))).withId(fresh.get(component.id())).withName(name)));
            if (parent == null || !fresh.containsKey(parent)) {
                roots.add(fresh.get(component.id()));
            }
        }
        links.forEach(link -> edits.add(new Edit.Connect(
                link.withId(fresh.get(link.id())).withEnds(fresh.get(link.from()), fresh.get(link.to())))));
        layout.annotations().forEach((id, annotation) -> edits.add(new Edit.Annotate(annotation.withId(fresh.get(id)))));
        annotations.forEach(id -> roots.add(fresh.get(id)));
        edits.addAll(laidOut(fresh, dx, dy));
        return new Insertion(new Edit.Batch(edits), roots, Map.copyOf(fresh));
    }

    private Map<String, String> freshIds(Design design) {
        Map<String, String> fresh = new HashMap<>();
        Set<String> used = new LinkedHashSet<>();
        components.forEach(component -> fresh.put(component.id(), freshId(design.architecture(), used, component.id())));
        links.forEach(link -> fresh.put(link.id(), freshId(design.architecture(), used, link.id())));
        components.forEach(component -> fresh.put(DeadLetters.id(component.id()), DeadLetters.id(fresh.get(component.id()))));
        Set<String> taken = new HashSet<>(design.layout().annotations().keySet());
        for (String id : layout.annotations().keySet()) {
            String free = Annotation.freeId(taken, id.substring(0, id.indexOf('.')));
            taken.add(free);
            fresh.put(id, free);
        }
        return fresh;
    }

    /** Places and looks under fresh ids. */
    private List<Edit> laidOut(Map<String, String> fresh, double dx, double dy) {
        List<Edit> edits = new ArrayList<>();
        Map<String, Box> boxes = new LinkedHashMap<>();
        layout.boxes().forEach((id, box) -> boxes.put(fresh.get(id), box.moved(dx, dy)));
        edits.add(new Edit.Place(boxes));
        layout.routes().forEach((id, bends) -> edits.add(new Edit.Bend(fresh.get(id),
                bends.stream().map(bend -> bend.plus(dx, dy)).toList())));
        layout.labels().forEach((id, share) -> edits.add(new Edit.SlideLabel(fresh.get(id), share)));
        layout.collapsed().forEach(id -> edits.add(new Edit.Collapse(Set.of(fresh.get(id)), true)));
        layout.groups().forEach(group -> edits.add(new Edit.Group(group.stream().map(fresh::get).collect(Collectors.toSet()))));
        layout.styles().forEach((id, style) -> edits.add(new Edit.Dress(Map.of(fresh.get(id), style))));
        return edits;
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
