package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Point;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Role;
import org.tenfold.picture.Theme;

/** No gesture is going on: shows what can be taken hold of, selects, and begins gestures. */
final class Idle implements Tool {

    /** So many times larger is what a finger takes hold of: 24 pixels instead of 12 (WCAG 2.5.8). */
    private static final double FINGER = 2;

    private final Workspace workspace;
    private final Tools.Prompts prompts;
    private Hit under = new Hit.Nothing();
    private @Nullable String hovered;
    /** Whether the pointer was a finger last. */
    private boolean finger;

    Idle(Workspace workspace, Tools.Prompts prompts) {
        this.workspace = workspace;
        this.prompts = prompts;
    }

    @Override
    public Tool move(Pointer pointer) {
        finger = pointer.finger();
        Hit hit = hitAt(pointer);
        @Nullable String part = switch (hit) {
            case Hit.Tile tile -> tile.id();
            case Hit.Badge badge -> badge.id();
            case Hit.Dot dot -> dot.id();
            case Hit.Frame frame -> frame.id();
            default -> hovered != null && workspace.sheet().near(hovered, pointer.x(), pointer.y(), reach()) ? hovered : null;
        };
        under = hit;
        hovered = part;
        return this;
    }

    @Override
    public Tool away() {
        under = new Hit.Nothing();
        hovered = null;
        return this;
    }

    @Override
    public Tool press(Pointer pointer) {
        finger = pointer.finger();
        return switch (pointer.button()) {
            case MIDDLE -> new Panning(workspace, this, pointer);
            case LEFT -> pressLeft(pointer);
            case RIGHT -> {
                selectForMenu(pointer);
                yield this;
            }
            case NONE -> this;
        };
    }

    private Tool pressLeft(Pointer pointer) {
        Hit hit = hitAt(pointer);
        boolean twice = pointer.clicks() == 2;
        return switch (hit) {
            case Hit.Tile tile when twice && workspace.present().layout().isCollapsed(tile.id()) -> {
                workspace.commit(SheetActions.EXPAND.with("what", Labels.of(workspace.present(), List.of(tile.id()))),
                        new Edit.Collapse(Set.of(tile.id()), false));
                yield this;
            }
            case Hit.Tile tile when twice -> rename(tile.id());
            case Hit.Frame frame when twice -> rename(frame.id());
            case Hit.Inside _, Hit.Nothing _ when twice -> {
                prompts.insert(InsertPoint.at(pointer.x(), pointer.y()));
                yield this;
            }
            case Hit.Dot dot -> new Connecting(workspace, prompts, this, dot, pointer);
            case Hit.OfLink on when pointer.shift() -> {
                workspace.select(workspace.selection().toggled(on.link()));
                yield this;
            }
            case Hit.End end -> new Reconnecting(workspace, this, end, pointer);
            case Hit.Label label -> new Sliding(workspace, this, label.link(), pointer);
            case Hit.Part part -> new Bending(workspace, this, part, pointer);
            case Hit.Handle handle -> new Resizing(workspace, this, handle, pointer);
            case Hit.Tile tile -> pick(tile.id(), pointer);
            case Hit.Badge badge -> pick(badge.id(), pointer);
            case Hit.Frame frame -> pick(frame.id(), pointer);
            case Hit.OnLink on -> {
                workspace.select(Selection.of(on.link()));
                yield this;
            }
            case Hit.Inside inside when workspace.selection().has(inside.id()) && !pointer.shift() -> pick(inside.id(), pointer);
            case Hit.Inside inside -> new Marquee(workspace, this, inside.id(), pointer);
            case Hit.Nothing _ -> new Marquee(workspace, this, null, pointer);
        };
    }

    private Tool rename(String id) {
        prompts.rename(id);
        return this;
    }

    /** A click means the part itself, a drag of what is not selected all of its group. */
    private Tool pick(String id, Pointer pointer) {
        Selection before = workspace.selection();
        Selection clicked = pointer.shift() ? before.toggled(id) : Selection.of(id);
        Set<String> group = workspace.present().layout().withGroups(Set.of(id));
        boolean had = before.has(id);
        Selection dragged = had ? before : pointer.shift() ? before.plus(group) : Selection.of(group);
        if (!had) {
            workspace.select(clicked);
        }
        return new Moving(workspace, this, id, pointer, before, clicked, dragged);
    }

    private void selectForMenu(Pointer pointer) {
        String id = switch (hitAt(pointer)) {
            case Hit.Tile tile -> tile.id();
            case Hit.Frame frame -> frame.id();
            case Hit.OfLink on -> on.link();
            case Hit.Badge badge -> badge.id();
            case Hit.Dot dot -> dot.id();
            case Hit.Handle handle -> handle.id();
            case Hit.Inside _, Hit.Nothing _ -> null;
        };
        if (id == null) {
            workspace.select(Selection.NONE);
        } else if (!workspace.selection().has(id)) {
            workspace.select(Selection.of(id));
        }
    }

    private Hit hitAt(Pointer pointer) {
        return workspace.sheet().at(pointer.x(), pointer.y(), workspace.selection(), hovered,
                reach());
    }

    private double reach() {
        return Sheet.reach(grip(workspace.viewport().scale()));
    }

    /** The scale at which what can be taken hold of is as large as the pointer needs it. */
    private double grip(double scale) {
        return finger ? scale / FINGER : scale;
    }

    @Override
    public Tool cancel() {
        return this;
    }

    @Override
    public List<Mark> marks(Theme theme, double scale) {
        Design design = workspace.design();
        Sheet sheet = workspace.sheet();
        List<Mark> marks = new ArrayList<>();
        @Nullable String single = workspace.selection().single().orElse(null);
        Box selected = single == null ? null : design.seenBox(single).orElse(null);
        if (selected != null && sheet.isResizable(single)) {
            Sheet.corners(selected).forEach(corner -> marks.add(Hints.handle(corner, theme, grip(scale))));
        }
        if (single != null && sheet.isFreeLink(single)) {
            List<Point> way = sheet.way(single);
            if (way.size() > 1) {
                marks.add(Hints.handleBeside(way.getFirst(), way.get(1), theme, grip(scale)));
                marks.add(Hints.handleBeside(way.getLast(), way.get(way.size() - 2), theme, grip(scale)));
                workspace.linkPart().ifPresent(part -> marks.addAll(Hints.part(way, part.index(way), theme, scale)));
            }
        }
        if (hovered != null && !workspace.selection().has(hovered)) {
            design.seenBox(hovered).ifPresent(box -> marks.add(
                    Hints.ring(box, theme.color(Role.ACCENT).fade(0.5), 2, 1, scale)));
        }
        Stream.of(Optional.ofNullable(hovered), Optional.ofNullable(single)).flatMap(Optional::stream).distinct()
                .filter(id -> sheet.hasDots(id) && Box.TILE / Sheet.reach(grip(scale)) >= Sheet.LEAST_TILE).forEach(id -> arrows(id, sheet, theme, scale, marks));
        return marks;
    }

    /** Four arrows around a component, the one under the pointer filled. */
    private void arrows(String id, Sheet sheet, Theme theme, double scale, List<Mark> marks) {
        for (Point direction : Sheet.DIRECTIONS) {
            boolean pointed = under instanceof Hit.Dot dot && dot.id().equals(id) && dot.dx() == direction.x() && dot.dy() == direction.y();
            sheet.arrow(id, direction, Sheet.reach(grip(scale))).ifPresent(at -> marks.addAll(Hints.arrow(at, direction, pointed, theme, grip(scale))));
        }
    }

    @Override
    public Cursor cursor() {
        return switch (under) {
            case Hit.Tile _, Hit.Frame _, Hit.OnLink _ -> Cursor.MOVE;
            case Hit.Dot _, Hit.End _ -> Cursor.CROSS;
            case Hit.Part part -> part.level() ? Cursor.RESIZE_VERTICAL : Cursor.RESIZE_HORIZONTAL;
            case Hit.Label _ -> Cursor.HAND;
            case Hit.Badge _ -> Cursor.POINTING;
            case Hit.Handle handle -> handle.horizontal() == 0 ? Cursor.RESIZE_VERTICAL
                    : handle.vertical() == 0 ? Cursor.RESIZE_HORIZONTAL
                    : handle.horizontal() == handle.vertical() ? Cursor.RESIZE_BOTH : Cursor.RESIZE_BOTH_BACK;
            case Hit.Inside _, Hit.Nothing _ -> Cursor.ARROW;
        };
    }
}
