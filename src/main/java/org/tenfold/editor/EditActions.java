package org.tenfold.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.editor.Action.Menu;
import org.tenfold.text.Text;

/** The commands that change or select parts of the open design. */
public final class EditActions {

    private static final Text DELETE = Text.of("Delete {what}", "{what} 삭제");
    private static final Text PASTE = Text.of("Paste {count} parts", "{count}개 요소 붙여넣기");
    private static final Text DUPLICATE = Text.of("Duplicate {what}", "{what} 복제");
    private static final Text CONNECT = Text.of("Connect {from} to {to}", "{from|을를} {to}에 연결");
    private static final Text NUDGE = Text.of("Move {what}", "{what} 이동");

    private static final double COPY_SHIFT = 4 * Grid.STEP;

    private final Workspace workspace;
    private Fragment clipboard = new Fragment(List.of(), List.of(), Map.of());
    private int pastes;

    public EditActions(Workspace workspace) {
        this.workspace = workspace;
    }

    /** All of them, in the order of the menus. */
    public List<Action> all() {
        List<Action> all = new ArrayList<>(List.of(
                Action.of("undo", Menu.EDIT, Text.of("Undo", "실행 취소"), "mdi2u-undo", "Ctrl+Z", workspace::undo)
                        .when(() -> workspace.history().canUndo()),
                Action.of("redo", Menu.EDIT, Text.of("Redo", "다시 실행"), "mdi2r-redo", "Ctrl+Shift+Z Ctrl+Y", workspace::redo)
                        .when(() -> workspace.history().canRedo()),
                Action.of("cut", Menu.EDIT, Text.of("Cut", "잘라내기"), "mdi2c-content-cut", "Ctrl+X", this::cut)
                        .when(this::hasComponents),
                Action.of("copy", Menu.EDIT, Text.of("Copy", "복사"), "mdi2c-content-copy", "Ctrl+C", this::copy)
                        .when(this::hasComponents),
                Action.of("paste", Menu.EDIT, Text.of("Paste", "붙여넣기"), "mdi2c-content-paste", "Ctrl+V", () -> paste(true))
                        .when(() -> !clipboard.isEmpty()),
                Action.of("paste-in-place", Menu.EDIT, Text.of("Paste in place", "제자리에 붙여넣기"), "", "Ctrl+Shift+V",
                        () -> paste(false)).when(() -> !clipboard.isEmpty()),
                Action.of("duplicate", Menu.EDIT, Text.of("Duplicate", "복제"), "mdi2c-content-duplicate", "Ctrl+D",
                        this::duplicate).when(this::hasComponents),
                Action.of("delete", Menu.EDIT, Text.of("Delete", "삭제"), "mdi2d-delete-outline", "Delete Backspace",
                        this::delete).when(() -> !workspace.selection().isEmpty()),
                Action.of("connect", Menu.EDIT, Text.of("Connect the two selected", "선택한 둘 연결"), "mdi2v-vector-line", "Ctrl+L",
                        () -> proposal().ifPresent(this::connect)).when(() -> proposal().isPresent()),
                Action.of("select-all", Menu.EDIT, Text.of("Select all", "모두 선택"), "", "Ctrl+A", this::selectAll)
                        .when(() -> !workspace.present().architecture().componentsById().isEmpty()),
                Action.of("select-outer", Menu.EDIT, Text.of("Select the container", "바깥 영역 선택"), "", "Alt+Up",
                        this::selectOuter).when(() -> !workspace.selection().isEmpty())));
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
        return Action.of("move-" + id, Menu.ARRANGE, label, "", key, () -> move(dx, dy)).when(this::hasComponents);
    }

    private boolean hasComponents() {
        return !roots().isEmpty();
    }

    private Set<String> roots() {
        return Labels.roots(workspace.present().architecture(), workspace.selection().ids());
    }

    private void cut() {
        copy();
        delete();
    }

    private void copy() {
        clipboard = Fragment.of(workspace.present(), workspace.selection());
        pastes = 0;
    }

    /** Each further paste of the same copy lands a little further away. */
    private void paste(boolean shifted) {
        pastes++;
        double shift = shifted ? pastes * COPY_SHIFT : 0;
        insert(clipboard, PASTE.with("count", clipboard.components().size()), shift);
    }

    private void duplicate() {
        Design design = workspace.present();
        insert(Fragment.of(design, workspace.selection()),
                DUPLICATE.with("what", Labels.of(design, workspace.selection().ids())), COPY_SHIFT);
    }

    private void insert(Fragment fragment, org.tenfold.text.Message label, double shift) {
        Fragment.Insertion insertion = fragment.into(workspace.present(), shift, shift);
        if (workspace.commit(label, insertion.edit())) {
            workspace.select(Selection.of(insertion.roots()));
        }
    }

    /** The link from the component that was selected first to the one selected second. */
    private Optional<LinkProposal> proposal() {
        List<String> ids = List.copyOf(workspace.selection().ids());
        return ids.size() != 2 ? Optional.empty()
                : LinkProposal.between(workspace.present(), workspace.catalog(), ids.getFirst(), ids.getLast());
    }

    private void connect(LinkProposal proposal) {
        Design design = workspace.present();
        boolean done = workspace.commit(CONNECT.with("from", Labels.of(design, List.of(proposal.link().from())))
                .with("to", Labels.of(design, List.of(proposal.link().to()))), new Edit.Connect(proposal.link()));
        if (done) {
            workspace.select(Selection.of(proposal.link().id()));
        }
    }

    private void delete() {
        Architecture architecture = workspace.present().architecture();
        Set<String> roots = roots();
        List<Edit> edits = new ArrayList<>();
        for (String id : workspace.selection().ids()) {
            architecture.link(id).filter(link -> roots.stream().noneMatch(root -> {
                Set<String> gone = Edits.withContents(architecture.components(), root);
                return gone.contains(link.from()) || gone.contains(link.to());
            })).ifPresent(link -> edits.add(new Edit.Disconnect(link.id())));
        }
        roots.forEach(root -> edits.add(new Edit.Remove(root)));
        workspace.commit(DELETE.with("what", Labels.of(workspace.present(), workspace.selection().ids())),
                new Edit.Batch(edits));
    }

    private void move(double dx, double dy) {
        Design design = workspace.present();
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (String root : roots()) {
            for (String id : Edits.withContents(design.architecture().components(), root)) {
                design.layout().box(id).ifPresent(box -> boxes.put(id, box.moved(dx, dy)));
            }
        }
        workspace.commit(NUDGE.with("what", Labels.of(design, workspace.selection().ids())), new Edit.Place(boxes), "nudge");
    }

    private void selectAll() {
        Architecture architecture = workspace.present().architecture();
        Set<String> ids = new java.util.LinkedHashSet<>(architecture.componentsById().keySet());
        ids.addAll(architecture.linksById().keySet());
        workspace.select(Selection.of(ids));
    }

    private void selectOuter() {
        String outer = workspace.selection().single().flatMap(id -> workspace.present().architecture().component(id))
                .map(Component::parent).orElse(null);
        workspace.select(outer == null ? Selection.NONE : Selection.of(outer));
    }
}
