package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Edits;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.Theme;
import org.tenfold.picture.Viewport;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Shows an arrangement before it is made: Enter or a click makes it, Escape leaves everything as it was. */
final class TidyPreview implements Tool {

    private static final Text ASK = Text.of("Enter keeps this arrangement, Escape drops it.", "Enter로 이대로 정돈하고, Esc로 취소합니다.");

    private static final double AIR = 40;

    private final Workspace workspace;
    private final Tool idle;
    private final Message label;
    private final Design base;
    private final Map<String, Box> places;
    /** What was looked at, if what is arranged would have left the window. */
    private final @Nullable Viewport before;

    /** @param places where things are to stand */
    TidyPreview(Workspace workspace, Tool idle, Message label, Map<String, Box> places) {
        this.workspace = workspace;
        this.idle = idle;
        this.label = label;
        this.base = workspace.present();
        this.places = places;
        workspace.show(Edits.applied(base, Tidying.arranged(base, places)));
        workspace.tell(ASK.message());
        Viewport view = workspace.viewport();
        Bounds area = workspace.bounds(workspace.selection().ids()).map(Hints::bounds).orElse(view.visible());
        Viewport revealing = view.revealing(area, AIR);
        before = revealing.equals(view) ? null : view;
        workspace.look(revealing);
    }

    @Override
    public Tool press(Pointer pointer) {
        return switch (pointer.button()) {
            case MIDDLE -> new Panning(workspace, this, pointer);
            case LEFT -> accept();
            case RIGHT, NONE -> this;
        };
    }

    @Override
    public Tool move(Pointer pointer) {
        // A command that was given meanwhile has taken the arrangement away.
        return workspace.isDraft() ? this : idle;
    }

    @Override
    public Tool accept() {
        workspace.tell(null);
        if (workspace.isDraft()) {
            workspace.commit(label, Tidying.arranged(base, places));
        }
        return idle;
    }

    @Override
    public Tool cancel() {
        workspace.tell(null);
        workspace.show(null);
        if (before != null) {
            workspace.look(before);
        }
        return idle;
    }

    /** Where things stood. */
    @Override
    public List<Mark> marks(Theme theme, double scale) {
        List<Mark> marks = new ArrayList<>();
        Stroke stroke = new Stroke(theme.color(Role.SECONDARY), 1 / scale, Stroke.Dash.DASHED);
        places.forEach((id, place) -> base.seenBox(id).filter(box -> !box.equals(place))
                .ifPresent(box -> marks.add(Mark.Box.framed(Hints.bounds(box), 8, stroke))));
        return marks;
    }
}
