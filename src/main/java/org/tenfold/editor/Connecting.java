package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.picture.Color;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Point;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.Theme;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * Draws a link from a component to the one under the pointer. It takes the first kind that AWS allows, turns round when only
 * the other direction is allowed, and is drawn even when none is, as a finding will say.
 */
final class Connecting implements Tool {

    private static final Text CONNECT = Text.of("Connect {from} to {to}", "{from|을를} {to}에 연결");
    private static final Text TURNED = Text.of("{kind}, from {from} to {to}", "{kind}, {from}에서 {to|으로/로}");
    private static final Text ILLEGAL = Text.of("AWS has no such connection; it will be a finding",
            "AWS에 없는 연결이라 지적 사항이 됩니다");

    private final Workspace workspace;
    private final Tools.Prompts prompts;
    private final Tool idle;
    private final String from;
    private final Pointer start;
    private final Design base;
    private Pointer last;
    private @Nullable String target;
    private @Nullable LinkProposal proposal;

    Connecting(Workspace workspace, Tools.Prompts prompts, Tool idle, String from, Pointer start) {
        this.workspace = workspace;
        this.prompts = prompts;
        this.idle = idle;
        this.from = from;
        this.start = start;
        this.last = start;
        this.base = workspace.present();
    }

    @Override
    public Tool move(Pointer pointer) {
        last = pointer;
        String under = new Sheet(base, workspace.catalog(), null).endAt(pointer.x(), pointer.y());
        if (!java.util.Objects.equals(under, target)) {
            target = under;
            proposal = under == null ? null : LinkProposal.between(base, workspace.catalog(), from, under).orElse(null);
            workspace.show(proposal == null ? null : Edits.applied(base, new Edit.Connect(proposal.link())));
        }
        return this;
    }

    @Override
    public Tool release(Pointer pointer) {
        move(pointer);
        if (proposal != null) {
            workspace.commit(CONNECT.with("from", Labels.of(base, List.of(proposal.link().from())))
                    .with("to", Labels.of(base, List.of(proposal.link().to()))), workspace.design());
            workspace.select(Selection.of(proposal.link().id()));
        } else if (target == null && start.windowDistance(pointer) > 24) {
            prompts.connectTo(from, pointer.x(), pointer.y());
        }
        return idle;
    }

    @Override
    public Tool cancel() {
        workspace.show(null);
        return idle;
    }

    @Override
    public List<Mark> marks(Theme theme, double scale) {
        List<Mark> marks = new ArrayList<>();
        if (proposal == null) {
            Box box = base.layout().boxes().get(from);
            Stroke stroke = new Stroke(theme.color(Role.ACCENT), 1.5 / scale, Stroke.Dash.SOLID);
            marks.add(new Mark.Line(elbow(box, start, last), 6, stroke, true, List.of()));
            return marks;
        }
        Color color = theme.color(proposal.legal() ? Role.ACCENT : Role.REFUSED);
        Optional.ofNullable(base.layout().boxes().get(target))
                .ifPresent(box -> marks.add(Hints.ring(box, color, 3, 2, scale)));
        marks.addAll(Hints.chip(words(proposal).in(workspace.language()), last, color, theme, scale));
        return marks;
    }

    private Message words(LinkProposal link) {
        if (!link.legal()) {
            return ILLEGAL.message();
        }
        return link.turned() ? TURNED.with("kind", link.link().kind().label())
                .with("from", Labels.of(base, List.of(link.link().from()))).with("to", Labels.of(base, List.of(link.link().to())))
                : link.link().kind().label().message();
    }

    /** A right-angled line from the side at which the gesture began. */
    private static List<Point> elbow(Box box, Pointer start, Pointer end) {
        boolean sideways = Math.abs(start.x() - box.centerX()) > Math.abs(start.y() - box.centerY());
        Point corner = sideways ? new Point(end.x(), start.y()) : new Point(start.x(), end.y());
        return List.of(new Point(start.x(), start.y()), corner, new Point(end.x(), end.y()));
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSS;
    }
}
