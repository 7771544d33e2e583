package org.tenfold.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Edits;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Point;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.Theme;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * Draws a link from a component to the one under the pointer. It takes the first kind that AWS allows, turns round when only
 * the other direction is allowed, and is drawn even when none is, as a finding will say. Let go in the open it asks what to
 * put there; a mere click on the arrow asks for a neighbour in that direction.
 */
final class Connecting extends LinkDrag {

    private static final Text TURNED = Text.of("{kind}, from {from} to {to}", "{kind}, {from}에서 {to|으로/로}");
    private static final Text CHOICES = Text.of("Let go on a part to connect it, on the sheet to choose a new one · Esc drops it",
            "구성 요소에 놓으면 연결, 빈 곳에 놓으면 새로 고르기 · Esc 취소");

    private final Tools.Prompts prompts;
    private final Hit.Dot dot;
    private final String from;
    /** Where the line begins as long as it ends nowhere. */
    private final Point begin;
    private @Nullable LinkProposal proposal;

    Connecting(Workspace workspace, Tools.Prompts prompts, Tool idle, Hit.Dot dot, Pointer start) {
        super(workspace, idle, start);
        this.prompts = prompts;
        this.dot = dot;
        this.from = dot.id();
        this.begin = workspace.sheet().edge(from, new org.tenfold.design.Point(dot.dx(), dot.dy()))
                .map(edge -> new Point(edge.x(), edge.y())).orElseGet(() -> new Point(start.x(), start.y()));
    }

    @Override
    void reach(@Nullable String component) {
        proposal = component == null ? null : LinkProposal.between(base, workspace.catalog(), from, component).orElse(null);
        workspace.show(proposal == null ? null : Edits.applied(base, proposal.edit()));
    }

    @Override
    void drop(Pointer pointer) {
        if (proposal != null) {
            proposal.connect(workspace);
        } else if (target == null) {
            prompts.insert(InsertPoint.from(from, pointer.x(), pointer.y()));
        }
    }

    @Override
    void click() {
        InsertPoint.beside(workspace, from, dot.dx(), dot.dy()).ifPresent(prompts::insert);
    }

    @Override
    public List<Mark> marks(Theme theme, double scale) {
        if (proposal == null) {
            Stroke stroke = new Stroke(theme.color(Role.ACCENT), 1.5 / scale, Stroke.Dash.SOLID);
            return List.of(new Mark.Line(elbow(), 6, stroke, true, List.of()));
        }
        return reached(proposal.legal(), words(proposal).in(workspace.language()), theme, scale);
    }

    private Message words(LinkProposal link) {
        if (!link.legal()) {
            return LinkProposal.ILLEGAL.message();
        }
        return link.turned() ? TURNED.with("kind", link.label())
                .with("from", Labels.of(base, List.of(link.link().from()))).with("to", Labels.of(base, List.of(link.link().to())))
                : link.label();
    }

    /** A right-angled line from the side at which the gesture began. */
    private List<Point> elbow() {
        Point corner = dot.dx() != 0 ? new Point(last.x(), begin.y()) : new Point(begin.x(), last.y());
        return List.of(begin, corner, new Point(last.x(), last.y()));
    }

    @Override
    Text choices() {
        return CHOICES;
    }
}
