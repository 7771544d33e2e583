package org.tenfold.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Theme;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * Moves what is selected, or else the group of what is grabbed, with all that stands in it. Where it is dropped decides in which container it stands, and a part
 * without links that is dropped on a link comes between its ends; what is locked stays; Ctrl keeps the container, Shift keeps to one axis, Alt moves
 * a copy, with Ctrl one that is linked as the original is, Q lets it stand anywhere. Without a drag it was a click, which with Alt selects what lies beneath.
 */
final class Moving extends Drag {

    private static final Text MOVE = Text.of("Move {what}", "{what} 이동");
    private static final Text MOVE_INTO = Text.of("Move {what} into {parent}", "{what|을를} {parent}에 넣기");
    private static final Text MOVE_OUT = Text.of("Move {what} out of {parent}", "{what|을를} {parent}에서 꺼내기");
    private static final Text OUT = Text.of("Out of {parent}", "{parent} 밖으로");
    private static final Text KEPT = Text.of("Stays in {parent}", "{parent}에 그대로");
    private static final Text DUPLICATE = Text.of("Duplicate {what}", "{what} 복제");
    private static final Text CHOICES = Text.of("Alt copies, with Ctrl the links too · Shift keeps to one axis · Ctrl keeps the container · Q without guides · Esc drops it",
            "Alt 복제, Ctrl도 누르면 연결까지 · Shift 한 방향으로만 · Ctrl 컨테이너 유지 · Q 안내선 없이 · Esc 취소");

    private final String grabbed;
    private final Selection clicked;
    private final Selection selection;
    private final Sheet sheet;
    private final Set<String> roots;
    /** What moves: nothing if what was grabbed is locked. */
    private final Set<String> movable;
    /** The same with all that stands in it. */
    private final Set<String> moving;
    /** What stays, once something moves. */
    private @Nullable Surroundings around;
    /** The same for a copy, beside which everything stays. */
    private @Nullable Surroundings aroundCopy;
    private @Nullable Draft draft;
    private Pointer last;

    /**
     * What letting go would make.
     *
     * @param selected what is selected then
     * @param held what of it is at the pointer
     * @param target the container that takes what is held, or null
     * @param hint what is special about the place, null for nothing
     * @param splice how a link is cut, if one is
     * @param landing what becomes of the parts at their places
     */
    private record Draft(Message label, Design design, Selection selected, String held, @Nullable String target, @Nullable Message hint,
            Optional<Splice> splice, Landing landing, List<Guides.Reason> reasons) {
    }

    /**
     * @param before what was selected before the button went down
     * @param clicked what is selected if it comes up at the same place
     * @param dragged what moves if it does not
     */
    Moving(Workspace workspace, Tool idle, String grabbed, Pointer start, Selection before, Selection clicked, Selection dragged) {
        super(workspace, idle, start, before);
        this.grabbed = grabbed;
        this.clicked = clicked;
        this.last = start;
        this.selection = dragged;
        this.sheet = workspace.sheet();
        this.roots = Parts.roots(base, selection.ids());
        this.movable = new LinkedHashSet<>(base.layout().isLocked(grabbed) ? Set.of() : Parts.movable(base, selection.ids()));
        this.moving = Parts.withContents(base, movable);
        this.movable.removeIf(id -> !base.isSeen(id));
    }

    @Override
    void drag(Pointer pointer) {
        last = pointer;
        if (movable.isEmpty() && !pointer.alt()) {
            draft = null;
            workspace.show(null);
            workspace.select(selection);
        } else {
            Draft made = draftAt(pointer);
            draft = made;
            workspace.select(made.selected());
            workspace.show(made.design());
        }
    }

    @Override
    void drop(Pointer pointer) {
        Draft made = draft;
        if (made == null) {
            workspace.tell(Parts.locked(base, List.of(grabbed)));
            return;
        }
        workspace.commit(made.label(), made.landing().settled(workspace, made.design(), made.splice()));
        workspace.select(made.selected());
        if (pointer.alt()) {
            workspace.duplicated(selection, made.selected());
        }
        made.landing().tell(workspace);
    }

    @Override
    void click() {
        double reach = Sheet.reach(workspace.viewport().scale());
        Selection wanted = start.alt()
                ? sheet.beneath(before.single().orElse(null), start.x(), start.y(), reach).map(Selection::of).orElse(clicked) : clicked;
        workspace.select(wanted);
        if (!start.alt() && !start.shift()) {
            sheet.badgeAt(start.x(), start.y(), reach).flatMap(workspace::worst).ifPresent(workspace::lookAt);
        }
    }

    private Draft draftAt(Pointer pointer) {
        boolean level = !pointer.shift() || isLevel(pointer);
        boolean upright = !pointer.shift() || !isLevel(pointer);
        Box held = Parts.bounds(base, pointer.alt() ? roots : movable).orElseThrow();
        Box wanted = held.moved(level ? pointer.x() - start.x() : 0, upright ? pointer.y() - start.y() : 0);
        Surroundings staying = staying(pointer.alt());
        Guides.Place place = pointer.free() ? new Guides.Place(wanted, List.of())
                : staying.guides(workspace.viewport(), wanted).moved(wanted, level, upright);
        double dx = place.box().x() - held.x();
        double dy = place.box().y() - held.y();
        if (pointer.alt()) {
            Fragment.Insertion copy = Fragment.of(base, selection).into(base, dx, dy);
            List<Edit> edits = new ArrayList<>(List.of(copy.edit()));
            if (pointer.ctrl()) {
                edits.addAll(Fragment.outerLinks(base, copy.ids()));
            }
            return dropped(Edits.applied(base, new Edit.Batch(edits)), new LinkedHashSet<>(copy.roots()), Selection.of(copy.roots()), pointer,
                    place.reasons(), staying);
        }
        return dropped(Edits.applied(base, Parts.shifted(base, moving, dx, dy)), movable, selection, pointer, place.reasons(), staying);
    }

    private Surroundings staying(boolean copy) {
        Surroundings known = copy ? aroundCopy : around;
        if (known == null) {
            known = workspace.around(copy ? Set.of() : moving);
            around = copy ? around : known;
            aroundCopy = copy ? known : aroundCopy;
        }
        return known;
    }

    private boolean isLevel(Pointer pointer) {
        return Math.abs(pointer.x() - start.x()) >= Math.abs(pointer.y() - start.y());
    }

    /** The design after the drop: with other containers, and perhaps with a link cut in two. */
    private Draft dropped(Design placed, Set<String> dropped, Selection selected, Pointer pointer, List<Guides.Reason> reasons,
            Surroundings staying) {
        Message what = Labels.of(placed, dropped);
        Message label = (pointer.alt() ? DUPLICATE : MOVE).with("what", what);
        String held = dropped.contains(grabbed) || dropped.size() != 1 ? grabbed : dropped.iterator().next();
        if (pointer.ctrl() && !pointer.alt()) {
            return new Draft(label, placed, selected, held, null, kept(placed, dropped), Optional.empty(), new Landing(Map.of()), reasons);
        }
        Landing landing = Landing.of(workspace, staying, placed, dropped);
        Design result = landing.within(placed);
        Optional<Splice> splice = splice(result, dropped);
        Placement.Proposal proposal = landing.proposals().get(held);
        @Nullable String target = proposal == null ? null : proposal.parent();
        if (splice.isPresent()) {
            label = Additions.between(base, what, splice.get().link());
            return new Draft(label, Edits.applied(result, splice.get().edit()), selected, held, target, label, splice, landing, reasons);
        }
        @Nullable String left = proposal == null ? null : placed.architecture().componentsById().get(held).parent();
        if (proposal == null || Objects.equals(left, target)) {
            return new Draft(label, result, selected, held, target, null, splice, landing, reasons);
        }
        boolean alone = dropped.size() == 1 && !pointer.alt();
        Message parent = Labels.of(placed, List.of(Objects.requireNonNullElse(target, left)));
        return new Draft(alone ? (target == null ? MOVE_OUT : MOVE_INTO).with("what", what).with("parent", parent) : label, result, selected, held, target,
                target == null ? OUT.with("parent", parent) : parent, splice, landing, reasons);
    }

    /** In which container what is held stays although it now lies elsewhere; null where there is nothing to tell. */
    private @Nullable Message kept(Design placed, Set<String> dropped) {
        String id = dropped.contains(grabbed) ? grabbed : dropped.iterator().next();
        return placed.architecture().component(id).map(Component::parent)
                .filter(parent -> placed.layout().box(parent).filter(box -> placed.seenBox(id)
                        .filter(held -> !box.contains(held.centerX(), held.centerY())).isPresent()).isPresent())
                .map(parent -> KEPT.with("parent", Labels.of(placed, List.of(parent)))).orElse(null);
    }

    private Optional<Splice> splice(Design result, Set<String> dropped) {
        if (dropped.size() != 1) {
            return Optional.empty();
        }
        String id = dropped.iterator().next();
        Box box = result.seenBox(id).orElse(null);
        return box == null || !result.architecture().componentsById().containsKey(id) ? Optional.empty() : Splice.under(sheet, result, id, box.centerX(), box.centerY(), workspace.viewport().scale());
    }

    @Override
    public List<Mark> marks(Theme theme, double scale) {
        Draft made = draft;
        if (made == null) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        String target = made.target();
        if (target != null) {
            made.design().layout().box(target).ifPresent(box -> marks.add(Hints.target(box, theme, scale)));
        }
        marks.addAll(Guides.marks(made.reasons(), theme, scale));
        marks.addAll(made.landing().chip(workspace, made.hint(), made.held(), last, theme));
        return marks;
    }

    @Override
    Text choices() {
        return CHOICES;
    }

    @Override
    public Cursor cursor() {
        return Cursor.MOVE;
    }
}
