package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenfold.picture.Color;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Role;
import org.tenfold.picture.Theme;

/** A drag that looks for the component at which a link is to end. */
abstract class LinkDrag extends Drag {

    Pointer last;
    /** The component under the pointer; null in the open. */
    @Nullable String target;

    LinkDrag(Workspace workspace, Tool idle, Pointer start) {
        super(workspace, idle, start);
        this.last = start;
    }

    /** Shows the link as it would end at a component, or in the open. */
    abstract void reach(@Nullable String component);

    @Override
    final void drag(Pointer pointer) {
        last = pointer;
        String under = new Sheet(workspace.places(base), null).endAt(pointer.x(), pointer.y());
        if (!Objects.equals(under, target)) {
            target = under;
            reach(under);
        }
    }

    /**
     * Marks the component that was reached, and says what that makes.
     *
     * @param legal whether AWS has such a connection; what may be drawn and is none will be a finding
     */
    final List<Mark> reached(boolean legal, String words, Theme theme, double scale) {
        Color color = theme.color(legal ? Role.ACCENT : Role.REFUSED);
        List<Mark> marks = new ArrayList<>();
        if (target != null) {
            base.seenBox(target).ifPresent(box -> marks.add(Hints.ring(box, color, 3, 2, scale)));
        }
        marks.addAll(Hints.chip(workspace, words, target, last, color, theme));
        return marks;
    }

    @Override
    public final Cursor cursor() {
        return Cursor.CROSS;
    }
}
