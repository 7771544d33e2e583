package org.tenfold.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Role;
import org.tenfold.picture.Theme;
import org.tenfold.service.Service;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * Moves what is selected, with all that stands in it. Where it is dropped decides in which container it stands; Ctrl keeps
 * the container, Shift keeps to one axis, Alt moves a copy.
 */
final class Moving implements Tool {

    private static final Text MOVE = Text.of("Move {what}", "{what} 이동");
    private static final Text MOVE_INTO = Text.of("Move {what} into {parent}", "{what|을를} {parent}에 넣기");
    private static final Text DUPLICATE = Text.of("Duplicate {what}", "{what} 복제");

    private static final double THRESHOLD = 3;

    private final Workspace workspace;
    private final Tool idle;
    private final String grabbed;
    private final Pointer start;
    private final Selection selection;
    private final Design base;
    private boolean begun;
    private boolean copying;
    private @Nullable String target;
    private @Nullable Message reason;
    private Pointer last;

    Moving(Workspace workspace, Tool idle, String grabbed, Pointer start) {
        this.workspace = workspace;
        this.idle = idle;
        this.grabbed = grabbed;
        this.start = start;
        this.last = start;
        this.selection = workspace.selection();
        this.base = workspace.present();
    }

    @Override
    public Tool move(Pointer pointer) {
        last = pointer;
        begun |= start.windowDistance(pointer) >= THRESHOLD;
        if (begun) {
            workspace.show(moved(pointer));
        }
        return this;
    }

    @Override
    public Tool release(Pointer pointer) {
        move(pointer);
        if (!begun) {
            workspace.select(Selection.of(grabbed));
            return idle;
        }
        Design result = workspace.design();
        Selection after = workspace.selection();
        workspace.commit(label(result), result);
        workspace.select(after);
        if (reason != null) {
            workspace.tell(reason);
        }
        return idle;
    }

    @Override
    public Tool cancel() {
        workspace.show(null);
        workspace.select(selection);
        return idle;
    }

    private Message label(Design result) {
        Message what = Labels.of(result, workspace.selection().ids());
        if (copying) {
            return DUPLICATE.with("what", what);
        }
        boolean reparented = target != null && workspace.selection().single()
                .map(id -> !Objects.equals(base.architecture().componentsById().get(id).parent(), target)).orElse(false);
        return reparented ? MOVE_INTO.with("what", what).with("parent", Labels.of(result, List.of(target)))
                : MOVE.with("what", what);
    }

    /** The design of the start with the selection moved to the pointer. */
    private Design moved(Pointer pointer) {
        double dx = pointer.x() - start.x();
        double dy = pointer.y() - start.y();
        if (pointer.shift()) {
            boolean level = Math.abs(dx) >= Math.abs(dy);
            dx = level ? dx : 0;
            dy = level ? 0 : dy;
        }
        Box held = base.layout().boxes().get(grabbed);
        dx = Grid.snap(held.x() + dx) - held.x();
        dy = Grid.snap(held.y() + dy) - held.y();
        copying = pointer.alt();
        if (copying) {
            Fragment.Insertion copy = Fragment.of(base, selection).into(base, dx, dy);
            workspace.select(Selection.of(copy.roots()));
            return reparented(Edits.applied(base, copy.edit()), new LinkedHashSet<>(copy.roots()), pointer);
        }
        workspace.select(selection);
        Set<String> roots = Labels.roots(base.architecture(), selection.ids());
        Map<String, Box> boxes = new LinkedHashMap<>();
        for (String root : roots) {
            for (String id : Edits.withContents(base.architecture().components(), root)) {
                Box box = base.layout().boxes().get(id);
                if (box != null) {
                    boxes.put(id, box.moved(dx, dy));
                }
            }
        }
        return reparented(Edits.applied(base, new Edit.Place(boxes)), roots, pointer);
    }

    private Design reparented(Design placed, Set<String> roots, Pointer pointer) {
        target = null;
        reason = null;
        if (pointer.ctrl()) {
            return placed;
        }
        Set<String> moving = new LinkedHashSet<>();
        roots.forEach(root -> moving.addAll(Edits.withContents(placed.architecture().components(), root)));
        List<Edit> edits = new ArrayList<>();
        for (String id : roots) {
            Component component = placed.architecture().componentsById().get(id);
            Box box = placed.layout().boxes().get(id);
            Service service = workspace.catalog().service(component.service());
            Placement.Proposal proposal = Placement.at(placed, workspace.catalog(), service, component.settings(),
                    box.centerX(), box.centerY(), moving);
            boolean stays = Objects.equals(proposal.parent(), component.parent());
            if (!stays) {
                edits.add(new Edit.Change(component.withParent(proposal.parent())));
            }
            boolean isHeld = id.equals(grabbed) || roots.size() == 1;
            if (isHeld) {
                target = proposal.parent();
                reason = stays ? null : proposal.reason();
            }
        }
        return edits.isEmpty() ? placed : Edits.applied(placed, new Edit.Batch(edits));
    }

    @Override
    public List<Mark> marks(Theme theme, double scale) {
        if (!begun) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        Architecture architecture = workspace.design().architecture();
        if (target != null) {
            workspace.design().layout().box(target).ifPresent(box -> marks.add(Hints.target(box, theme, scale)));
        }
        if (reason != null) {
            marks.addAll(Hints.chip(reason.in(workspace.language()), last, theme.color(Role.REFUSED), theme, scale));
        } else if (target != null && architecture.component(target).isPresent()) {
            marks.addAll(Hints.chip(architecture.component(target).orElseThrow().name(), last, theme.color(Role.ACCENT),
                    theme, scale));
        }
        return marks;
    }

    @Override
    public Cursor cursor() {
        return Cursor.MOVE;
    }
}
