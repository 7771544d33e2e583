package org.tenfold.rules.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.service.Trait;
import org.tenfold.text.Language;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/**
 * A design while transformations work on it. Every change is carried out at once, so that the next one sees it, and noted, so
 * that all of them together become one edit. What it is asked about are components and links by their ids.
 */
public final class Draft {

    /** The drawing alone does not do it. */
    static final Text CODE_CHANGES = Text.of("Your code must change too.", "코드도 함께 바꿔야 합니다.");
    /** The drawing alone does not do it. */
    static final Text DATA_MOVES = Text.of("Existing data must be moved.", "기존 데이터도 옮겨야 합니다.");

    /** Ends the transformations at once; never leaves this class. */
    private static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Impossible() {
            super(null, null, false, false);
        }
    }

    private final ServiceCatalog catalog;
    private final Language language;
    private final Architecture begun;
    private final List<Edit> edits = new ArrayList<>();
    private final Set<Text> besides = new LinkedHashSet<>();
    private Design design;
    private Topology topology;

    private Draft(Topology topology, ServiceCatalog catalog) {
        this.topology = topology;
        this.catalog = catalog;
        this.begun = topology.architecture();
        this.design = Design.EMPTY.withArchitecture(topology.architecture());
        this.language = topology.architecture().components().stream().anyMatch(part -> isKorean(part.name()))
                ? Language.KOREAN : Language.ENGLISH;
    }

    static Optional<Fix> fix(Topology topology, ServiceCatalog catalog, List<Transformation> steps) {
        Draft draft = new Draft(topology, catalog);
        try {
            steps.forEach(step -> step.apply(draft));
        } catch (Impossible impossible) {
            return Optional.empty();
        }
        return draft.edits.isEmpty() ? Optional.empty()
                : Optional.of(Fix.of(draft.edits.size() == 1 ? draft.edits.getFirst() : new Edit.Batch(draft.edits),
                        List.copyOf(draft.besides)));
    }

    /** Gives up all transformations, the earlier ones too, unless this holds. */
    void require(boolean condition) {
        if (!condition) {
            throw new Impossible();
        }
    }

    /** Notes what no drawing does. */
    void also(Text... beside) {
        besides.addAll(List.of(beside));
    }

    /** A new component's name, in the language of the names that are there. */
    String say(Text name) {
        return name.in(language);
    }

    private static boolean isKorean(String name) {
        return name.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL);
    }

    Architecture architecture() {
        return design.architecture();
    }

    /** The design as it is now, as a graph. */
    Topology topology() {
        if (topology.architecture() != architecture()) {
            topology = Topology.of(architecture(), catalog, topology.prices());
        }
        return topology;
    }

    ServiceCatalog catalog() {
        return catalog;
    }

    Link link(String id) {
        return architecture().link(id).orElseThrow(Impossible::new);
    }

    Component component(String id) {
        return architecture().component(id).orElseThrow(Impossible::new);
    }

    Service service(String id) {
        return catalog.service(component(id).service());
    }

    /** A component with what its surroundings make of it now. */
    Part part(String id) {
        int node = topology().index(id);
        require(node >= 0);
        return topology().part(node);
    }

    List<Part> parts() {
        return topology().parts();
    }

    /** What decides how many there are and where: the Auto Scaling group around a template, else the component itself. */
    Part owner(String id) {
        Part part = part(id);
        return part.group() == null ? part : part(part.group().id());
    }

    /** What does the work: the template in an Auto Scaling group, else the component itself. */
    Part worker(String id) {
        int node = topology().index(id);
        require(node >= 0);
        return topology().part(topology().worker(node));
    }

    boolean has(String id, Trait trait) {
        return service(id).has(trait);
    }

    /** Links that reach a component or the group around it. */
    List<Link> into(String id) {
        String owner = owner(id).id();
        String worker = worker(owner).id();
        return architecture().links().stream().filter(link -> link.to().equals(owner) || link.to().equals(worker)).toList();
    }

    /** Links that leave a component or the group around it. */
    List<Link> outOf(String id) {
        String owner = owner(id).id();
        String worker = worker(owner).id();
        return architecture().links().stream().filter(link -> link.from().equals(owner) || link.from().equals(worker)).toList();
    }

    /** The innermost container around a component at which AWS may keep something of that scope; null for the sheet itself. */
    @Nullable String home(String id, Scope scope) {
        return home(component(id), scope);
    }

    /** The innermost container around a component at which AWS may keep something of that scope; null for the sheet itself. */
    @Nullable String home(Component component, Scope scope) {
        Component box = parent(component);
        while (box != null && !catalog.service(box.service()).encloses()
                .map(level -> level != Scope.GROUP && scope.mayStandIn(level)).orElse(false)) {
            box = parent(box);
        }
        return box == null ? null : box.id();
    }

    /** The nearest container of a service around a component, or null. */
    @Nullable Component around(String id, String service) {
        return topology().container(component(id), service);
    }

    private @Nullable Component parent(Component component) {
        return component.parent() == null ? null : architecture().componentsById().get(component.parent());
    }

    /** All containers of a service within another one, at any depth; everywhere if that is null. */
    List<Component> within(@Nullable String container, String service) {
        return architecture().components().stream().filter(box -> box.service().equals(service)
                && (container == null || isWithin(box, container))).toList();
    }

    private boolean isWithin(Component component, String container) {
        for (Component box = parent(component); box != null; box = parent(box)) {
            if (box.id().equals(container)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where something that the internet must not reach stands beside a component: in its own subnet if that is not public, in
     * another one of its zone, else in its VPC.
     */
    @Nullable String privateHome(String id) {
        Component subnet = around(id, "subnet");
        Component zone = around(id, "availability-zone");
        if (subnet != null && !part(subnet.id()).is("access", "public")) {
            return subnet.id();
        }
        return zone == null ? home(id, Scope.VPC) : within(zone.id(), "subnet").stream()
                .filter(other -> !part(other.id()).is("access", "public")).map(Component::id).findFirst()
                .orElseGet(() -> home(id, Scope.VPC));
    }

    void carryOut(Edit edit) {
        carryOut(List.of(edit));
    }

    /** Carries out several edits at once, for after each by itself the design is another one. */
    private void carryOut(List<Edit> together) {
        switch (Edits.apply(design, new Edit.Batch(together))) {
            case Edits.Applied applied -> {
                design = applied.design();
                edits.addAll(together);
            }
            case Edits.Refused refused -> throw new Impossible();
        }
    }

    /** A new component, under the stem as its id or the first free one like it. */
    String add(String service, String stem, String name, @Nullable String parent, Settings settings) {
        String id = Edits.freeId(architecture(), shortened(stem));
        carryOut(new Edit.Add(Component.of(id, service, name).withParent(parent).withSettings(settings)));
        return id;
    }

    /** Room for a number behind it. */
    private static String shortened(String stem) {
        return stem.length() <= 58 ? stem : stem.substring(0, 58);
    }

    void change(Component component) {
        Component earlier = component(component.id());
        if (component.equals(earlier)) {
            return;
        }
        boolean stays = component.parent() == null || isWithin(earlier, component.parent()) || isNewGroup(component.parent());
        carryOut(new Edit.Change(component));
        if (!stays) {
            carryOut(new Edit.Unplace(component.id()));
        }
    }

    /** Whether it is a group that is drawn around its template where that stands; any other container lies elsewhere on the sheet. */
    private boolean isNewGroup(String container) {
        return begun.component(container).isEmpty() && service(container).encloses().filter(Scope.GROUP::equals).isPresent();
    }

    void set(String id, String setting, Object value) {
        change(component(id).with(setting, value));
    }

    /** The name of one more like it: Web, Web 2, Web 3. */
    String oneMore(String name) {
        Set<String> taken = new LinkedHashSet<>();
        architecture().components().forEach(part -> taken.add(part.name()));
        String counted = name.replaceFirst("\\d+$", "");
        String stem = counted.equals(name) ? name + " " : counted;
        int number = 2;
        while (taken.contains(stem + number)) {
            number++;
        }
        return stem + number;
    }

    /** A link of the first kind that is legal between the two. */
    Link connect(String from, String to, Settings settings) {
        List<LinkKind> legal = ServiceCatalog.legalKinds(service(from), service(to));
        require(!legal.isEmpty());
        return connect(from, to, legal.getFirst(), settings);
    }

    /** A link of a kind that has to be legal between the two. */
    Link connect(String from, String to, LinkKind kind, Settings settings) {
        Link link = between(from, to, kind, settings);
        carryOut(new Edit.Connect(link));
        return link;
    }

    /** A link of a kind that has to be legal from each of many parts, which takes little longer than one. */
    void connectAll(List<String> from, String to, LinkKind kind, Settings settings) {
        Map<String, Edit> together = new LinkedHashMap<>();
        for (String each : from) {
            Link link = between(each, to, kind, settings);
            if (together.containsKey(link.id())) {
                // Its id is free only until the others are there.
                carryOut(List.copyOf(together.values()));
                together.clear();
                link = between(each, to, kind, settings);
            }
            together.put(link.id(), new Edit.Connect(link));
        }
        carryOut(List.copyOf(together.values()));
    }

    private Link between(String from, String to, LinkKind kind, Settings settings) {
        require(ServiceCatalog.legalKinds(service(from), service(to)).contains(kind));
        return Link.of(Edits.freeId(architecture(), shortened(from + "-to-" + to)), from, to, kind).withSettings(settings);
    }

    /** Another state of a link; one that would double another link is taken away instead. */
    void change(Link link) {
        boolean doubled = architecture().links().stream().anyMatch(other -> !other.id().equals(link.id())
                && other.from().equals(link.from()) && other.to().equals(link.to()) && other.kind() == link.kind()
                && other.settings().equals(link.settings()));
        carryOut(doubled ? new Edit.Disconnect(link.id()) : new Edit.ChangeLink(link));
    }

    /** Lets a link end elsewhere, with all that is set on it; it keeps its kind if that is legal there. */
    void redirect(Link link, String to) {
        List<LinkKind> legal = ServiceCatalog.legalKinds(service(link.from()), service(to));
        require(!legal.isEmpty());
        change(link.withEnds(link.from(), to).withKind(legal.contains(link.kind()) ? link.kind() : legal.getFirst()));
    }
}
