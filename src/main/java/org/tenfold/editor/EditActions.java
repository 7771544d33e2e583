package org.tenfold.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.Point;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** The commands that change or select parts of the open design. */
public final class EditActions {

    private static final Text DELETE = Text.of("Delete {what}", "{what} 삭제");
    private static final Text PASTE = Text.of("Paste {count|part|parts}", "{count}개 요소 붙여넣기");
    private static final Text DUPLICATE = Text.of("Duplicate {what}", "{what} 복제");
    private static final Text CONFIGURE = Text.of("Configure {what}", "{what} 구성");
    private static final Text NUDGE = Text.of("Move {what}", "{what} 이동");

    private static final double COPY_SHIFT = 4 * Grid.STEP;

    private final Workspace workspace;
    private final Clipboard clipboard;
    private Optional<Configuration> configuration = Optional.empty();
    /** How often the same was pasted at one place. */
    private int pastes;
    private Optional<Point> lastPlace = Optional.empty();

    public EditActions(Workspace workspace, Clipboard clipboard) {
        this.workspace = workspace;
        this.clipboard = clipboard;
    }

    /** All of them, in the order of the menus. */
    public List<Action> all() {
        List<Action> all = new ArrayList<>(List.of(
                Action.of("undo", MenuPlace.HISTORY, Text.of("Undo", "실행 취소"), "mdi2u-undo", "Ctrl+Z", workspace::undo)
                        .alsoFor("revert take back step 되돌리기")
                        .when(Text.of("Nothing was changed yet.", "아직 변경한 내용이 없습니다."), () -> workspace.history().canUndo()),
                Action.of("redo", MenuPlace.HISTORY, Text.of("Redo", "다시 실행"), "mdi2r-redo", "Ctrl+Shift+Z Ctrl+Y", workspace::redo)
                        .alsoFor("repeat again 되살리기")
                        .when(Text.of("Nothing was undone.", "취소한 작업이 없습니다."), () -> workspace.history().canRedo()),
                Action.of("cut", MenuPlace.CLIPBOARD, Text.of("Cut", "잘라내기"), "mdi2c-content-cut", "Ctrl+X", this::cut)
                        .alsoFor("clipboard move 자르기 클립보드")
                        .when(Needs.PART, this::hasComponents),
                Action.of("copy", MenuPlace.CLIPBOARD, Text.of("Copy", "복사"), "mdi2c-content-copy", "Ctrl+C", this::copy)
                        .alsoFor("clipboard 클립보드")
                        .when(Needs.PART, this::hasComponents),
                Action.of("copy-text", MenuPlace.CLIPBOARD, Text.of("Copy as text", "텍스트로 복사"), "", "",
                        () -> clipboard.putText(copied()))
                        .alsoFor("json source clipboard file editor 클립보드 원문 파일")
                        .when(Needs.PART, this::hasComponents),
                Action.of("paste", MenuPlace.CLIPBOARD, Text.of("Paste", "붙여넣기"), "mdi2c-content-paste", "Ctrl+V", () -> paste(true))
                        .alsoFor("clipboard insert 클립보드")
                        .when(Needs.COPIED, () -> clipboard.hasContent()),
                Action.of("paste-in-place", MenuPlace.CLIPBOARD, Text.of("Paste in place", "제자리에 붙여넣기"), "", "Ctrl+Shift+V",
                        () -> paste(false))
                        .alsoFor("clipboard same position 같은 위치").when(Needs.COPIED, () -> clipboard.hasContent()),
                Action.of("duplicate", MenuPlace.CLIPBOARD, Text.of("Duplicate", "복제"), "mdi2c-content-duplicate", "Ctrl+D",
                        this::duplicate)
                        .alsoFor("copy clone 사본 복사본").when(Needs.PART, this::hasComponents),
                Action.of("duplicate-linked", MenuPlace.CLIPBOARD, Text.of("Duplicate with connections", "연결까지 복제"), "", "Ctrl+Shift+D",
                        this::duplicateLinked)
                        .alsoFor("copy clone with links 사본").when(Needs.PART, this::hasComponents),
                Action.of("delete", MenuPlace.CLIPBOARD, Text.of("Delete", "삭제"), "mdi2d-delete-outline", "Delete Backspace",
                        () -> delete(false))
                        .alsoFor("remove erase clear 제거 지우기").when(Needs.SELECTION, () -> !workspace.selection().isEmpty()),
                Action.of("delete-healing", MenuPlace.CLIPBOARD, Text.of("Delete and join the neighbours", "삭제하고 이웃끼리 잇기"), "",
                        "Ctrl+Delete Ctrl+Backspace", () -> delete(true))
                        .alsoFor("remove keep links bypass 제거 우회").when(Needs.PART, this::hasComponents),
                Action.of("connect", MenuPlace.LINKS, Text.of("Connect the two selected", "선택한 둘 연결"), "mdi2v-vector-line", "Ctrl+L",
                        () -> proposal().ifPresent(link -> link.connect(workspace)))
                        .alsoFor("link edge arrow line join 연결선 화살표 잇기")
                        .when(Text.of("Select the two parts that are to be linked.", "연결할 구성 요소 둘을 선택하십시오."),
                                () -> proposal().isPresent())));
        all.addAll(List.of(
                Action.of("copy-configuration", MenuPlace.CONFIGURATION, Text.of("Copy the configuration", "구성 복사"), "mdi2c-cog-transfer-outline",
                        "Ctrl+Alt+Shift+C", () -> configuration = configuration())
                        .alsoFor("copy settings properties 설정 복사").when(Needs.PART, () -> configuration().isPresent()),
                Action.of("paste-configuration", MenuPlace.CONFIGURATION, Text.of("Paste the configuration", "구성 붙여넣기"), "", "Ctrl+Alt+Shift+V",
                        () -> configured().ifPresent(edit -> workspace.commit(
                                CONFIGURE.with("what", Labels.of(workspace.present(), workspace.selection().ids())), edit)))
                        .alsoFor("apply settings properties 설정 적용")
                        .when(Text.of("Copy a configuration, then select a target.", "구성을 복사한 다음 적용할 대상을 선택하십시오."),
                                () -> configured().isPresent())));
        all.addAll(nudges());
        return all;
    }

    private List<Action> nudges() {
        return List.of(
                nudge("left", Text.of("Move left", "왼쪽으로 이동"), "Left", -1, 0),
                nudge("right", Text.of("Move right", "오른쪽으로 이동"), "Right", 1, 0),
                nudge("up", Text.of("Move up", "위로 이동"), "Up", 0, -1),
                nudge("down", Text.of("Move down", "아래로 이동"), "Down", 0, 1),
                nudge("far-left", Text.of("Move left one grid step", "왼쪽으로 한 칸 이동"), "Shift+Left", -Grid.STEP, 0),
                nudge("far-right", Text.of("Move right one grid step", "오른쪽으로 한 칸 이동"), "Shift+Right", Grid.STEP, 0),
                nudge("far-up", Text.of("Move up one grid step", "위로 한 칸 이동"), "Shift+Up", 0, -Grid.STEP),
                nudge("far-down", Text.of("Move down one grid step", "아래로 한 칸 이동"), "Shift+Down", 0, Grid.STEP));
    }

    private Action nudge(String id, Text label, String key, double dx, double dy) {
        return Action.of("move-" + id, MenuPlace.MOVE, label, "", key, () -> move(dx, dy))
                .alsoFor("nudge arrow bend 꺾기 화살표")
                .when(Text.of("Select a part or a link first.", "먼저 구성 요소나 연결을 선택하십시오."),
                        () -> hasComponents() || LinkPart.link(workspace).isPresent());
    }

    private boolean hasComponents() {
        return !roots().isEmpty();
    }

    private Set<String> roots() {
        return Parts.roots(workspace.present(), workspace.selection().ids());
    }

    /** That of the first of what is selected. */
    private Optional<Configuration> configuration() {
        return workspace.selection().ids().stream().findFirst()
                .flatMap(id -> Configuration.of(workspace.present(), workspace.catalog(), id));
    }

    private Optional<Edit> configured() {
        return configuration.flatMap(copied -> copied.pasted(workspace.present(), workspace.catalog(), workspace.selection().ids()));
    }

    private void cut() {
        copy();
        delete(false);
    }

    private void copy() {
        clipboard.put(copied());
        pastes = 0;
    }

    private Fragment copied() {
        return Fragment.of(workspace.present(), workspace.selection());
    }

    /** With its middle where the pointer is if that is in sight, else beside what was copied; pasted again, further away. */
    private void paste(boolean shifted) {
        switch (clipboard.content().orElse(null)) {
            case null -> { }
            case Clipboard.Parts parts -> paste(parts.fragment(), shifted);
            case Clipboard.Content other -> other.placeAt(workspace, workspace.pointedOrMiddle());
        }
    }

    private void paste(Fragment fragment, boolean shifted) {
        Optional<Point> at = workspace.pointed().filter(place -> shifted && workspace.viewport().visible().contains(place.x(), place.y()))
                .map(place -> new Point(Grid.snap(place.x()), Grid.snap(place.y())));
        if (shifted) {
            pastes = at.equals(lastPlace) ? pastes + 1 : 1;
            lastPlace = at;
        }
        double shift = shifted ? pastes * COPY_SHIFT : 0;
        Message label = PASTE.with("count", fragment.size());
        Optional<Box> bounds = fragment.bounds();
        if (at.isEmpty() || bounds.isEmpty()) {
            fragment.insert(workspace, label, shift, shift, false, fragment.ids());
            return;
        }
        double again = shift - COPY_SHIFT;
        fragment.insert(workspace, label, Grid.snap(at.get().x() - bounds.get().centerX()) + again,
                Grid.snap(at.get().y() - bounds.get().centerY()) + again, false, Set.of());
    }

    /** As far from the original as the user moved the last copy, so that a row is made by repeating. */
    private void duplicate() {
        Design design = workspace.present();
        Selection original = workspace.selection();
        Point shift = lastShift(design, original).orElse(new Point(COPY_SHIFT, COPY_SHIFT));
        duplicate(original, shift, false);
        workspace.duplicated(original, workspace.selection());
    }

    private Optional<Point> lastShift(Design design, Selection selection) {
        Optional<Box> from = workspace.originalOf(selection).flatMap(original -> bounds(design, original));
        return from.flatMap(before -> bounds(design, selection).map(after -> new Point(after.x() - before.x(), after.y() - before.y())));
    }

    private static Optional<Box> bounds(Design design, Selection selection) {
        return selection.ids().stream().flatMap(id -> design.layout().box(id).stream()).reduce(Box::union);
    }

    private void duplicateLinked() {
        duplicate(workspace.selection(), new Point(COPY_SHIFT, COPY_SHIFT), true);
    }

    private void duplicate(Selection original, Point shift, boolean linked) {
        Design design = workspace.present();
        Fragment copied = Fragment.of(design, original);
        copied.insert(workspace, DUPLICATE.with("what", Labels.of(design, original.ids())), shift.x(), shift.y(), linked, copied.ids());
    }

    /** The link from the component that was selected first to the one selected second. */
    private Optional<LinkProposal> proposal() {
        List<String> ids = List.copyOf(workspace.selection().ids());
        return ids.size() != 2 ? Optional.empty()
                : LinkProposal.between(workspace.present(), workspace.catalog(), ids.getFirst(), ids.getLast());
    }

    /**
     * Deletes what is selected and not locked. A part that stood between exactly one caller and one called, and no more, leaves
     * the two of them joined, if AWS allows it.
     *
     * @param always whether also several callers and called are joined, each with each
     */
    private void delete(boolean always) {
        Design design = workspace.present();
        Architecture architecture = design.architecture();
        Set<String> selected = workspace.selection().ids();
        Set<String> roots = Parts.removable(design, roots());
        Set<String> locked = new LinkedHashSet<>(roots());
        selected.stream().filter(design.layout()::isLocked).forEach(locked::add);
        locked.removeAll(roots);
        if (!locked.isEmpty()) {
            workspace.tell(Parts.locked(design, locked));
        }
        Set<String> gone = Parts.withContents(design, roots);
        List<Edit> edits = new ArrayList<>();
        for (String id : selected) {
            architecture.drawnLink(id).filter(link -> !design.layout().isLocked(id) && !gone.contains(link.from()) && !gone.contains(link.to()))
                    .ifPresent(link -> edits.add(new Edit.Disconnect(link.id())));
        }
        edits.addAll(healed(design, gone, always));
        if (!roots.isEmpty()) {
            edits.add(new Edit.Remove(roots));
        }
        if (!edits.isEmpty()) {
            workspace.commit(DELETE.with("what", Labels.of(design, selected)), new Edit.Batch(edits));
        }
    }

    /** The links that take the place of those through what goes. */
    private List<Edit> healed(Design design, Set<String> gone, boolean always) {
        Architecture architecture = design.architecture();
        List<Link> in = architecture.links().stream().filter(link -> gone.contains(link.to()) && !gone.contains(link.from())).toList();
        List<Link> out = architecture.links().stream().filter(link -> gone.contains(link.from()) && !gone.contains(link.to())).toList();
        boolean through = always || gone.size() == 1 && in.size() == 1 && out.size() == 1;
        List<Edit> edits = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        for (Link before : through ? in : List.<Link>of()) {
            for (Link after : out) {
                LinkProposal.between(design, workspace.catalog(), before.from(), after.to())
                        .filter(proposal -> !proposal.link().isTold() && proposal.legal() && !proposal.turned()
                                && used.add(proposal.link().id()))
                        .ifPresent(proposal -> edits.add(new Edit.Connect(proposal.link().withSettings(before.settings()))));
            }
        }
        return edits;
    }

    private void move(double dx, double dy) {
        Design design = workspace.present();
        Set<String> roots = Parts.movable(design, roots());
        Optional<String> link = LinkPart.link(workspace);
        if (link.isPresent()) {
            LinkPart.push(workspace, link.get(), dx, dy);
            return;
        }
        if (roots.isEmpty()) {
            workspace.tell(Parts.locked(design, roots()));
            return;
        }
        workspace.commit(NUDGE.with("what", Labels.of(design, workspace.selection().ids())), Parts.moved(design, roots, dx, dy), "nudge");
    }
}
