package org.tenfold.design;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * Applies edits. Only what cannot be stored is refused: unknown or doubled ids, a parent that would contain itself. What
 * AWS does not allow can be drawn, and is a finding. Whether a parent is a container at all depends on its service, which
 * this package does not know; the package {@code service} checks it where designs come in and gestures begin.
 */
public final class Edits {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /** Two ways that differ by no more are the same, in sheet units. */
    private static final double ALIKE = 1e-6;

    private static final Text BAD_ID = Text.of(
            "The id \"{id}\" is not usable: ids begin with a small letter and hold up to 64 small letters, digits and hyphens.",
            "ID \"{id}\"{id|을를} 쓸 수 없습니다. ID는 영문 소문자로 시작하고 소문자, 숫자, 하이픈으로 64자까지 쓸 수 있습니다.");
    private static final Text TAKEN = Text.of("The id \"{id}\" is used twice; every component and link needs its own.",
            "ID \"{id}\"{id|이가} 두 번 쓰였습니다. 구성 요소와 연결마다 ID가 달라야 합니다.");
    private static final Text NO_COMPONENT = Text.of("There is no component \"{id}\".", "구성 요소 \"{id}\"{id|이가} 없습니다.");
    private static final Text NOTHING = Text.of("There is nothing with the id \"{id}\".", "ID가 \"{id}\"인 것이 없습니다.");
    private static final Text BAD_NOTE = Text.of("The id \"{id}\" is not usable: notes are called \"note.1\", images \"image.1\".",
            "ID \"{id}\"{id|을를} 쓸 수 없습니다. 메모는 \"note.1\", 이미지는 \"image.1\"처럼 적습니다.");
    private static final Text NO_LINK = Text.of("There is no link \"{id}\".", "연결 \"{id}\"{id|이가} 없습니다.");
    private static final Text NO_PARENT = Text.of("\"{id}\" stands in \"{parent}\", which does not exist.",
            "\"{id}\"{id|은는} \"{parent}\" 안에 있는데, 그런 구성 요소가 없습니다.");
    private static final Text CYCLE = Text.of("\"{id}\" cannot stand in \"{parent}\", because that stands in \"{id}\" itself.",
            "\"{parent}\"{parent|이가} \"{id}\" 안에 있으므로 \"{id}\"{id|을를} 그 안에 둘 수 없습니다.");
    private static final Text NO_END = Text.of("The link \"{link}\" ends at \"{id}\", which does not exist.",
            "연결 \"{link}\"{link|은는} \"{id}\"에 닿아 있는데, 그런 구성 요소가 없습니다.");
    private static final Text TOLD = Text.of("{from} already sends its dead letters to {to}; there is one such line at most.",
            "{from|은는} 배달 못 한 편지를 이미 {to|으로/로} 보냅니다. 그런 선은 하나만 둘 수 있습니다.");
    private static final Text SELF = Text.of("The link \"{link}\" joins \"{id}\" with itself.",
            "연결 \"{link}\"{link|이가} \"{id}\" 자신을 잇고 있습니다.");

    /** What became of an edit. */
    public sealed interface Result {
    }

    /** The design after the edit. */
    public record Applied(Design design) implements Result {
    }

    /**
     * Why the edit cannot be carried out; the design stays as it was.
     *
     * @param about the id of the component or link that cannot be
     * @param member what of it is wrong, as in the file: {@code id}, {@code parent}, {@code from} or {@code to}
     */
    public record Refused(Message reason, String about, String member) implements Result {
    }

    private Edits() {
    }

    /** The design after the edit, or the reason why there is none. */
    public static Result apply(Design design, Edit edit) {
        try {
            Draft draft = new Draft(design);
            draft.carryOut(edit);
            return new Applied(draft.finish());
        } catch (Refusal refusal) {
            return new Refused(refusal.reason, refusal.about, refusal.member);
        }
    }

    /**
     * The design after an edit that the program itself made and knows to be possible.
     *
     * @throws IllegalArgumentException if it is refused after all
     */
    public static Design applied(Design design, Edit edit) {
        return switch (apply(design, edit)) {
            case Applied result -> result.design();
            case Refused refused -> throw new IllegalArgumentException(refused.reason().toString());
        };
    }

    /**
     * A design in the making. Parents and ends of links are checked when all is done, so that the edits of a batch may come
     * in any order, as the components of a file do; a map is copied once for the whole batch, and only if that changes it.
     */
    private static final class Draft {

        /** A map that is copied when its first id comes or goes; until then it is told which of its values are others. */
        private static final class Changing<V> {
            private final SequencedMap<String, V> before;
            private final Map<String, V> revised = new HashMap<>();
            private @Nullable SequencedMap<String, V> copy;

            Changing(SequencedMap<String, V> before) {
                this.before = before;
            }

            boolean has(String id) {
                return copy == null ? before.containsKey(id) : copy.containsKey(id);
            }

            @Nullable V get(String id) {
                V other = copy == null ? revised.get(id) : copy.get(id);
                return other != null || copy != null ? other : before.get(id);
            }

            Collection<V> values() {
                return now().values();
            }

            private SequencedMap<String, V> now() {
                return copy != null ? copy : Revised.of(before, revised);
            }

            private SequencedMap<String, V> own() {
                SequencedMap<String, V> mine = copy;
                if (mine == null) {
                    mine = new LinkedHashMap<>(now());
                    copy = mine;
                }
                return mine;
            }

            void put(String id, V value) {
                if (value.equals(get(id))) {
                    return;
                }
                if (copy == null && before.containsKey(id) && Revised.isFew(revised.size() + 1, before)) {
                    revised.put(id, value);
                } else {
                    own().put(id, value);
                }
            }

            void remove(String id) {
                if (has(id)) {
                    own().remove(id);
                }
            }

            /** Whether anything is another value than before, or not there any more; the same value as another object counts. */
            boolean isChanged() {
                return copy != null || !revised.isEmpty();
            }

            /** What it has become; not to be changed any more. */
            SequencedMap<String, V> done() {
                return copy != null ? Collections.unmodifiableSequencedMap(copy) : now();
            }
        }

        private Design design;
        private final Changing<Component> components;
        private final Changing<Link> links;
        private final Changing<Box> boxes;
        private final Changing<List<Point>> routes;
        private final Set<String> gone = new LinkedHashSet<>();
        private Layout layout;
        private final Set<String> touched = new LinkedHashSet<>();

        Draft(Design design) {
            this.design = design;
            this.components = new Changing<>(design.architecture().componentsById());
            this.links = new Changing<>(design.architecture().linksById());
            this.boxes = new Changing<>(design.layout().boxes());
            this.routes = new Changing<>(design.layout().routes());
            this.layout = design.layout();
        }

        void carryOut(Edit edit) {
            Architecture architecture = design.architecture();
            switch (edit) {
                case Edit.Batch batch -> batch.edits().forEach(this::carryOut);
                case Edit.Add add -> {
                    requireFree(add.component().id());
                    put(add.component());
                }
                case Edit.Change change -> {
                    require(components.has(change.component().id()), change.component().id(), NO_COMPONENT);
                    put(change.component());
                }
                case Edit.Remove remove -> remove(remove.ids());
                case Edit.Connect connect -> {
                    if (connect.link().isTold()) {
                        requireUntold(connect.link());
                    } else {
                        requireFree(connect.link().id());
                    }
                    put(connect.link());
                }
                case Edit.ChangeLink change -> {
                    requireLink(change.link().id());
                    put(change.link());
                }
                case Edit.Disconnect disconnect -> {
                    requireLink(disconnect.link());
                    disconnect(disconnect.link());
                }
                case Edit.Unplace unplace -> {
                    require(components.has(unplace.component()), unplace.component(), NO_COMPONENT);
                    withContents(components.values(), List.of(unplace.component())).forEach(boxes::remove);
                }
                case Edit.Place place -> {
                    place.boxes().keySet().forEach(this::requirePlaceable);
                    place.boxes().forEach(boxes::put);
                }
                case Edit.Bend bend -> {
                    requireLink(bend.link());
                    if (bend.bends().isEmpty()) {
                        routes.remove(bend.link());
                    } else {
                        routes.put(bend.link(), bend.bends());
                    }
                }
                case Edit.SlideLabel slide -> {
                    requireLink(slide.link());
                    layout = layout.withLabel(slide.link(), Optional.ofNullable(slide.share()));
                }
                case Edit.Lock lock -> {
                    lock.ids().forEach(this::requireSomething);
                    layout = layout.withLocked(lock.ids(), lock.locked());
                }
                case Edit.Collapse collapse -> {
                    collapse.containers().forEach(id -> require(components.has(id), id, NO_COMPONENT));
                    layout = layout.withCollapsed(collapse.containers(), collapse.collapsed());
                }
                case Edit.Order order -> {
                    order.ids().forEach(this::requirePlaceable);
                    layout = layout.withOrder(order.ids());
                }
                case Edit.Group group -> {
                    group.ids().forEach(this::requirePlaceable);
                    layout = layout.withGroup(group.ids());
                }
                case Edit.Ungroup ungroup -> layout = layout.withoutGroups(ungroup.ids());
                case Edit.Dress dress -> dress.styles().forEach((id, style) -> {
                    requireSomething(id);
                    layout = layout.withStyle(id, style);
                });
                case Edit.Annotate annotate -> {
                    String id = annotate.annotation().id();
                    if (!Annotation.isId(id)) {
                        throw new Refusal(BAD_NOTE.with("id", id), id, "id");
                    }
                    layout = layout.withAnnotation(annotate.annotation());
                }
                case Edit.Describe describe -> design = design.described(describe.name(), describe.description());
                case Edit.SetRegion set -> design = design.withArchitecture(architecture.withRegion(set.region()));
                case Edit.SetWorkload set -> design = design.withArchitecture(architecture.withWorkload(set.workload()));
                case Edit.SetContext set -> design = design.withArchitecture(architecture.withContext(set.context()));
                case Edit.SetReview set -> design = design.withArchitecture(architecture.withReview(set.review()));
                case Edit.SetScenarios set -> design = design.withScenarios(set.scenarios());
            }
        }

        Design finish() {
            touched.forEach(this::check);
            Architecture before = design.architecture();
            Architecture after = components.isChanged() || links.isChanged() ? before.withParts(components.done(), links.done()) : before;
            if (boxes.isChanged()) {
                carryBends(after);
            }
            Layout left = gone.isEmpty() ? layout : layout.without(gone);
            return design.withArchitecture(after)
                    .withLayout(boxes.isChanged() || routes.isChanged() ? left.with(boxes.done(), routes.done()) : left);
        }

        /** Pinned bends go along where both ends of their link move alike; where one moves they stay. */
        private void carryBends(Architecture after) {
            design.layout().routes().forEach((id, bends) -> {
                Point by = bends.equals(routes.get(id)) ? after.drawnLink(id).map(this::moved).orElse(null) : null;
                if (by != null) {
                    routes.put(id, bends.stream().map(bend -> bend.plus(by.x(), by.y())).toList());
                }
            });
        }

        /** How far both ends of a link moved; null if not alike, or not at all. */
        private @Nullable Point moved(Link link) {
            Point from = moved(link.from());
            Point to = moved(link.to());
            return from != null && to != null && Math.hypot(to.x() - from.x(), to.y() - from.y()) < ALIKE ? from : null;
        }

        private @Nullable Point moved(String id) {
            Box before = design.layout().boxes().get(id);
            Box after = boxes.get(id);
            return before == null || after == null || before.equals(after) || before.width() != after.width() || before.height() != after.height()
                    ? null : new Point(after.x() - before.x(), after.y() - before.y());
        }

        private void put(Component component) {
            Component before = components.get(component.id());
            components.put(component.id(), component);
            forget(component.id());
            touched.add(component.id());
            if (before != null) {
                retold(before, component);
            }
        }

        /** Bends that led to another queue lead nowhere, and of a way that is gone the layout knows nothing. */
        private void retold(Component before, Component after) {
            String old = DeadLetters.queue(before);
            String queue = DeadLetters.queue(after);
            if (Objects.equals(old, queue)) {
                return;
            }
            String id = DeadLetters.id(after.id());
            routes.remove(id);
            if (queue == null) {
                gone.add(id);
            } else {
                forget(id);
            }
        }

        private void put(Link link) {
            if (link.isTold()) {
                tell(link.from(), link.to());
                return;
            }
            links.put(link.id(), link);
            forget(link.id());
            touched.add(link.id());
        }

        /** What comes back under the id of something removed is something else, which the layout knows nothing of. */
        private void forget(String id) {
            if (gone.contains(id)) {
                layout = layout.without(gone);
                gone.clear();
            }
        }

        private void remove(Set<String> ids) {
            Set<String> notes = new HashSet<>(ids);
            notes.retainAll(layout.annotations().keySet());
            if (!notes.isEmpty()) {
                layout = layout.without(notes);
                notes.forEach(boxes::remove);
            }
            List<String> roots = ids.stream().filter(id -> !notes.contains(id)).toList();
            if (roots.isEmpty()) {
                return;
            }
            roots.forEach(id -> require(components.has(id), id, NO_COMPONENT));
            Set<String> all = withContents(components.values(), roots);
            List<String> loose = links.values().stream()
                    .filter(link -> all.contains(link.from()) || all.contains(link.to())).map(Link::id).toList();
            List<Component> tellers = components.values().stream().filter(other -> !all.contains(other.id()))
                    .filter(other -> DeadLetters.queue(other) instanceof String queue && all.contains(queue)).toList();
            loose.forEach(this::drop);
            tellers.forEach(teller -> tell(teller.id(), null));
            all.forEach(this::drop);
        }

        private void disconnect(String link) {
            if (links.has(link)) {
                drop(link);
            } else {
                tell(DeadLetters.from(link), null);
            }
        }

        /** Says by a part's setting where its dead letters go. */
        private void tell(String from, @Nullable String queue) {
            Component component = components.get(from);
            if (component == null) {
                throw new Refusal(NO_COMPONENT.with("id", from), from, "from");
            }
            put(DeadLetters.told(component, queue));
            touched.add(DeadLetters.id(from));
        }

        private void drop(String id) {
            Component component = components.get(id);
            if (component != null && DeadLetters.queue(component) != null) {
                retold(component, DeadLetters.told(component, null));
            }
            components.remove(id);
            links.remove(id);
            boxes.remove(id);
            routes.remove(id);
            touched.remove(id);
            gone.add(id);
        }

        private void check(String id) {
            Component component = components.get(id);
            if (component != null) {
                checkParents(component);
            }
            Link link = links.get(id);
            if (link != null) {
                checkEnds(link);
            }
            Component teller = DeadLetters.isId(id) ? components.get(DeadLetters.from(id)) : null;
            if (teller != null && DeadLetters.queue(teller) instanceof String queue) {
                checkEnds(DeadLetters.link(teller.id(), queue));
            }
        }

        private void checkParents(Component component) {
            Set<String> path = new HashSet<>();
            Component inner = component;
            while (inner.parent() != null) {
                Component outer = components.get(inner.parent());
                if (outer == null) {
                    throw new Refusal(NO_PARENT.with("id", inner.id()).with("parent", inner.parent()), inner.id(), "parent");
                }
                if (!path.add(inner.id())) {
                    throw new Refusal(CYCLE.with("id", component.id()).with("parent", component.parent()),
                            component.id(), "parent");
                }
                inner = outer;
            }
        }

        private void checkEnds(Link link) {
            String from = end(link, link.from(), "from");
            String to = end(link, link.to(), "to");
            if (from.equals(to)) {
                throw new Refusal(SELF.with("link", link.id()).with("id", from), link.id(), "to");
            }
            // Named by the very strings of the components, ends are kept once however many links there are, and are found at a glance.
            if (links.isChanged() && !link.isTold() && (from != link.from() || to != link.to())) {
                links.own().put(link.id(), link.withEnds(from, to));
            }
        }

        /** The id of the component at an end. */
        private String end(Link link, String id, String member) {
            Component component = components.get(id);
            if (component == null) {
                throw new Refusal(NO_END.with("link", link.id()).with("id", id), link.id(), member);
            }
            return component.id();
        }

        private void requireLink(String id) {
            require(hasLink(id), id, NO_LINK);
        }

        private boolean hasLink(String id) {
            return links.has(id) || told(id) != null;
        }

        /** The link of this id that a setting tells, null if none does. */
        private @Nullable Link told(String id) {
            return DeadLetters.isId(id) ? DeadLetters.of(components.get(DeadLetters.from(id)), components::has) : null;
        }

        private void requireUntold(Link link) {
            Link told = told(link.id());
            if (told != null) {
                throw new Refusal(TOLD.with("from", Objects.requireNonNull(components.get(told.from())).name())
                        .with("to", Objects.requireNonNull(components.get(told.to())).name()), link.id(), "id");
            }
        }

        private void requirePlaceable(String id) {
            if (!layout.annotations().containsKey(id)) {
                require(components.has(id), id, NO_COMPONENT);
            }
        }

        private void requireSomething(String id) {
            if (!hasLink(id) && !layout.annotations().containsKey(id)) {
                require(components.has(id), id, NOTHING);
            }
        }

        private void requireFree(String id) {
            if (!ID.matcher(id).matches()) {
                throw new Refusal(BAD_ID.with("id", id), id, "id");
            }
            if (components.has(id) || links.has(id)) {
                throw new Refusal(TAKEN.with("id", id), id, "id");
            }
        }

        private static void require(boolean there, String id, Text otherwise) {
            if (!there) {
                throw new Refusal(otherwise.with("id", id), id, "id");
            }
        }
    }

    /** Ids of components with those of all that stands in them, at any depth. */
    public static Set<String> withContents(Collection<Component> components, Collection<String> roots) {
        Map<String, List<String>> children = new HashMap<>();
        for (Component candidate : components) {
            if (candidate.parent() != null) {
                children.computeIfAbsent(candidate.parent(), parent -> new ArrayList<>()).add(candidate.id());
            }
        }
        Set<String> inside = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            String id = open.remove();
            if (inside.add(id)) {
                open.addAll(children.getOrDefault(id, List.of()));
            }
        }
        return inside;
    }

    /** An id that is free in the design, made of a stem: {@code ec2}, then {@code ec2-2}, {@code ec2-3} … */
    public static String freeId(Architecture architecture, String stem) {
        String id = stem;
        for (int n = 2; taken(architecture, id); n++) {
            id = stem + "-" + n;
        }
        return id;
    }

    private static boolean taken(Architecture architecture, String id) {
        return architecture.componentsById().containsKey(id) || architecture.linksById().containsKey(id);
    }

    /** Leaves nested edits at once; never leaves this class. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Message reason;
        private final String about;
        private final String member;

        Refusal(Message reason, String about, String member) {
            super(null, null, false, false);
            this.reason = reason;
            this.about = about;
            this.member = member;
        }
    }
}
