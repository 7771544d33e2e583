package org.tenfold.editor;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.picture.Color;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.Theme;
import org.tenfold.text.Text;

/**
 * Selects what a rectangle encloses when it is drawn to the right, and what it touches when it is drawn to the left. Shift
 * adds to the selection, Alt takes away. A mere click selects the container that was clicked into, or nothing.
 */
final class Marquee extends Drag {

    private static final Text CHOICES = Text.of("To the right what is inside, to the left what is touched · Shift adds · Alt takes away",
            "오른쪽으로 끌면 들어온 것, 왼쪽으로 끌면 닿은 것 · Shift 추가 · Alt 제외");

    private final @Nullable String container;
    private Pointer end;

    Marquee(Workspace workspace, Tool idle, @Nullable String container, Pointer start) {
        super(workspace, idle, start);
        this.container = container;
        this.end = start;
    }

    @Override
    void drag(Pointer pointer) {
        end = pointer;
        Set<String> caught = base.layout().withGroups(workspace.sheet().inside(area(), end.x() < start.x()));
        workspace.select(end.alt() ? before.minus(caught) : end.shift() ? before.plus(caught) : Selection.of(caught));
    }

    @Override
    void drop(Pointer pointer) {
        // It is selected already.
    }

    @Override
    void click() {
        if (!start.shift()) {
            workspace.select(container == null ? Selection.NONE : Selection.of(container));
        }
    }

    private Box area() {
        return new Box(Math.min(start.x(), end.x()), Math.min(start.y(), end.y()), Math.abs(end.x() - start.x()),
                Math.abs(end.y() - start.y()));
    }

    @Override
    Text choices() {
        return CHOICES;
    }

    @Override
    public List<Mark> marks(Theme theme, double scale) {
        Color accent = theme.color(Role.ACCENT);
        Box box = area();
        return !drags() ? List.of() : List.of(new Mark.Box(box.x(), box.y(), box.width(), box.height(), 0,
                accent.fade(0.08), new Stroke(accent, 1 / scale, end.x() < start.x() ? Stroke.Dash.DASHED : Stroke.Dash.SOLID)));
    }
}
