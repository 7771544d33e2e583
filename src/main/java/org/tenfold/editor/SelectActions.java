package org.tenfold.editor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Layout;
import org.tenfold.design.Point;
import org.tenfold.rules.Finding;
import org.tenfold.service.Scope;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Text;

/** The commands that select: all, what is alike, what stands around or inside, what a link leads to. */
public final class SelectActions {

    private final Workspace workspace;
    /** The part whose links the keyboard goes through. */
    private @Nullable String linksOf;
    /** The place where the keyboard goes through what lies on each other. */
    private @Nullable Point stackAt;

    public SelectActions(Workspace workspace) {
        this.workspace = workspace;
    }

    /** All of them, in the order of the menus. */
    public List<Action> all() {
        return List.of(
                Action.of("select-all", MenuPlace.ALL, Text.of("Select all", "모두 선택"), "", "Ctrl+A", this::selectAll)
                        .alsoFor("everything 전부")
                        .when(Needs.DESIGN, () -> !workspace.present().layout().boxes().isEmpty()),
                Action.of("select-type", MenuPlace.SELECT, Text.of("Select all of the same service", "같은 서비스 모두 선택"), "", "",
                        () -> selectAlike(component -> Optional.of(component.service())))
                        .alsoFor("kind similar 종류 유형").when(Needs.PART, this::hasComponent),
                Action.of("select-tier", MenuPlace.SELECT, Text.of("Select all of the same tier", "같은 계층 모두 선택"), "", "",
                        () -> selectAlike(this::tier))
                        .alsoFor("layer web application data 계층").when(Needs.PART, this::hasComponent),
                Action.of("select-zone", MenuPlace.SELECT, Text.of("Select all in the same zone", "같은 가용 영역 모두 선택"), "", "",
                        () -> selectAlike(this::zone))
                        .alsoFor("availability az 가용 영역 AZ")
                        .when(Text.of("Select a part in a zone.", "가용 영역 안의 구성 요소를 선택하십시오."),
                                () -> selected().flatMap(this::zone).isPresent()),
                Action.of("select-finding", MenuPlace.SELECT, Text.of("Select all with the same finding", "같은 지적 사항 모두 선택"), "", "",
                        this::selectSameFinding)
                        .alsoFor("same problem issue 같은 문제").when(Needs.FINDING, () -> !sameFinding().isEmpty()),
                Action.of("select-outer", MenuPlace.SELECT, Text.of("Select the container", "바깥 영역 선택"), "", "Alt+Up",
                        () -> workspace.select(outer(workspace)))
                        .alsoFor("parent container leave up 부모 밖으로 상위").when(Needs.SELECTION, () -> !workspace.selection().isEmpty()),
                Action.of("select-inner", MenuPlace.SELECT, Text.of("Select what stands inside", "안쪽 요소 선택"), "", "Alt+Down",
                        () -> firstInside().ifPresent(id -> workspace.select(Selection.of(id))))
                        .alsoFor("child contents enter down 자식 안으로")
                        .when(Text.of("Select a container that holds something.", "안에 요소가 있는 영역을 선택하십시오."),
                                () -> firstInside().isPresent()),
                Action.of("select-beneath", MenuPlace.SELECT, Text.of("Select what lies beneath", "아래에 겹친 요소 선택"), "", "Alt+U",
                        () -> beneath().ifPresent(id -> workspace.select(Selection.of(id))))
                        .alsoFor("under behind stack cycle overlap 뒤 밑 순환")
                        .when(Text.of("Select something that lies on something else.", "다른 것 위에 놓인 요소를 선택하십시오."),
                                () -> beneath().isPresent()),
                link("next", Text.of("Next link of the part", "요소의 다음 연결"), "Alt+N", false),
                link("previous", Text.of("Previous link of the part", "요소의 이전 연결"), "Alt+Shift+N", true),
                along("right", Text.of("Go along the link to the right", "연결을 따라 오른쪽으로"), "Alt+Shift+Right", 1, 0),
                along("left", Text.of("Go along the link to the left", "연결을 따라 왼쪽으로"), "Alt+Shift+Left", -1, 0),
                along("up", Text.of("Go along the link upwards", "연결을 따라 위로"), "Alt+Shift+Up", 0, -1),
                along("down", Text.of("Go along the link downwards", "연결을 따라 아래로"), "Alt+Shift+Down", 0, 1));
    }

    /** The next thing beneath what is selected: where the last one was looked for as long as it lies there, else at its middle. */
    private Optional<String> beneath() {
        Sheet sheet = workspace.sheet();
        double reach = Sheet.reach(workspace.viewport().scale());
        return workspace.selection().single().flatMap(id -> {
            if (stackAt == null || !sheet.stackAt(stackAt.x(), stackAt.y(), reach).contains(id)) {
                stackAt = middle(id);
            }
            return sheet.beneath(id, stackAt.x(), stackAt.y(), reach).filter(next -> !next.equals(id));
        });
    }

    private Point middle(String id) {
        List<Point> way = workspace.sheet().way(id);
        return workspace.present().seenBox(id).map(box -> new Point(box.centerX(), box.centerY()))
                .orElseGet(() -> way.isEmpty() ? new Point(0, 0) : way.get(way.size() / 2));
    }

    private Action link(String id, Text label, String key, boolean backwards) {
        return Action.of(id + "-link", MenuPlace.LINKS, label, "", key, () -> {
            if (hasComponent()) {
                linksOf = workspace.selection().single().orElse(null);
            }
            Travel.link(workspace.present(), workspace.selection(), linksOf, backwards)
                    .ifPresent(found -> workspace.select(Selection.of(found)));
        }).when(Text.of("Select a part that has links.", "연결이 있는 구성 요소를 선택하십시오."),
                () -> Travel.link(workspace.present(), workspace.selection(), linksOf, backwards).isPresent());
    }

    private Action along(String id, Text label, String key, int dx, int dy) {
        return Action.of("travel-" + id, MenuPlace.LINKS, label, "", key,
                () -> Travel.along(workspace.present(), workspace.selection(), dx, dy)
                        .ifPresent(found -> workspace.select(Selection.of(found))))
                .when(Text.of("Select a part with a link that way.", "그쪽으로 연결된 구성 요소를 선택하십시오."),
                        () -> Travel.along(workspace.present(), workspace.selection(), dx, dy).isPresent());
    }

    /** One level further out: the next group that only a part is selected of, else the container, or nothing at top level. */
    public static Selection outer(Workspace workspace) {
        Architecture architecture = workspace.present().architecture();
        Layout layout = workspace.present().layout();
        Set<String> groups = layout.groupAround(workspace.selection().ids())
                .orElseGet(() -> layout.withGroups(workspace.selection().ids()));
        if (groups.size() > workspace.selection().ids().size()) {
            return Selection.of(groups);
        }
        Set<String> parents = workspace.selection().ids().stream().flatMap(id -> architecture.component(id).stream())
                .map(component -> Optional.ofNullable(component.parent()).orElse("")).collect(Collectors.toSet());
        String only = parents.size() == 1 ? parents.iterator().next() : "";
        return only.isEmpty() ? Selection.NONE : Selection.of(only);
    }

    private Architecture architecture() {
        return workspace.present().architecture();
    }

    private Optional<Component> selected() {
        return workspace.selection().ids().stream().flatMap(id -> architecture().component(id).stream()).findFirst();
    }

    private boolean hasComponent() {
        return selected().isPresent();
    }

    /** First all in the container of what is selected, then all there is. */
    private void selectAll() {
        Set<String> all = withLinks(architecture().componentsById().keySet());
        all.addAll(workspace.present().layout().annotations().keySet());
        Optional<Component> selected = selected();
        @Nullable String container = selected.map(Component::parent).orElse(null);
        Set<String> here = withLinks(architecture().components().stream()
                .filter(component -> Objects.equals(component.parent(), container)).map(Component::id).collect(Collectors.toSet()));
        boolean more = selected.isEmpty() || container == null || workspace.selection().ids().containsAll(here);
        workspace.select(Selection.of(more ? all : here));
    }

    private Set<String> withLinks(Set<String> components) {
        return new LinkedHashSet<>(Sheet.withLinks(workspace.present(),
                architecture().components().stream().map(Component::id).filter(components::contains).toList()));
    }

    private void selectAlike(Function<Component, Optional<String>> trait) {
        Set<String> wanted = workspace.selection().ids().stream().flatMap(id -> architecture().component(id).stream())
                .flatMap(component -> trait.apply(component).stream()).collect(Collectors.toSet());
        workspace.select(Selection.of(architecture().components().stream()
                .filter(component -> trait.apply(component).filter(wanted::contains).isPresent()).map(Component::id).toList()));
    }

    private Optional<String> tier(Component component) {
        return workspace.catalog().find(component.service()).map(service -> service.category().name());
    }

    /** The zone box around a component, or itself if it is one. */
    private Optional<String> zone(Component component) {
        ServiceCatalog catalog = workspace.catalog();
        for (Component at = component; at != null; at = at.parent() == null ? null : architecture().componentsById().get(at.parent())) {
            if (catalog.find(at.service()).flatMap(service -> service.encloses()).filter(level -> level == Scope.ZONE).isPresent()) {
                return Optional.of(at.id());
            }
        }
        return Optional.empty();
    }

    /** What has the findings that count of the selection; if none of them does, those that the inspector shows for later. */
    private List<String> sameFinding() {
        List<Finding> findings = workspace.review().map(review -> review.findings().stream()
                .filter(finding -> finding.state() != Finding.State.SUPPRESSED).toList()).orElse(List.of());
        List<Finding> own = findings.stream().filter(finding -> finding.targets().stream().anyMatch(workspace.selection()::has)).toList();
        boolean counting = own.stream().anyMatch(Finding::counts);
        Set<String> rules = own.stream().filter(finding -> !counting || finding.counts()).map(finding -> finding.rule().id())
                .collect(Collectors.toSet());
        return findings.stream().filter(finding -> !counting || finding.counts()).filter(finding -> rules.contains(finding.rule().id())).flatMap(finding -> finding.targets().stream())
                .filter(id -> architecture().componentsById().containsKey(id) || architecture().linksById().containsKey(id))
                .distinct().toList();
    }

    private void selectSameFinding() {
        workspace.select(Selection.of(sameFinding()));
    }

    private Optional<String> firstInside() {
        return workspace.selection().single().flatMap(id -> Travel.inside(workspace.present(), id));
    }
}
