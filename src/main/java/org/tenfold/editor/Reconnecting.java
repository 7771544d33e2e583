package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Point;
import org.tenfold.picture.Color;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.Theme;
import org.tenfold.text.Text;

/**
 * Takes an end of a link to another component. Settings stay, and so does the kind where AWS allows it there; dead letters go
 * only where AWS takes them. What was fades until the end is let go, in the open of which it goes back.
 */
final class Reconnecting extends LinkDrag {

    private static final Text RECONNECT = Text.of("Reconnect a link to {what}", "연결을 {what|으로/로} 옮기기");
    private static final Text CHOICES = Text.of("Let go on another part to connect it instead · Esc drops it",
            "다른 구성 요소에 놓으면 연결을 옮김 · Esc 취소");
    private static final Text NO_LETTERS = Text.of("Dead letters go to another queue, from a part that sends them nowhere yet",
            "배달 못 한 편지는 아직 보내는 곳이 없는 요소에서 다른 대기열로만 갑니다");
    private static final double FADED = 0.35;

    private final Hit.End end;
    private final Link link;
    private final List<Point> way;
    /** The link as it would be; itself where that makes no link. */
    private Link moved;

    Reconnecting(Workspace workspace, Tool idle, Hit.End end, Pointer start) {
        super(workspace, idle, start);
        this.end = end;
        this.way = workspace.sheet().way(end.link());
        this.link = base.architecture().drawnLink(end.link()).orElseThrow();
        this.moved = link;
        workspace.select(Selection.of(link.id()));
    }

    @Override
    void reach(@Nullable String component) {
        moved = component == null ? link : movedTo(component);
        workspace.show(moved.equals(link) ? null : Edits.applied(base, edit()));
    }

    private Edit edit() {
        if (moved.id().equals(link.id())) {
            return Edit.all(new Edit.ChangeLink(moved), new Edit.Bend(link.id(), List.of()));
        }
        // What a setting tells is called by the part that it leaves.
        return Edit.all(new Edit.Disconnect(link.id()), new Edit.Connect(moved),
                new Edit.Dress(Map.of(moved.id(), base.layout().style(link.id()))));
    }

    /** The link with its end at another component; itself where that makes no link. */
    private Link movedTo(String component) {
        String from = end.first() ? component : link.from();
        String to = end.first() ? link.to() : component;
        if (link.isTold()) {
            Link told = link.withEnds(from, to);
            boolean taken = !from.equals(link.from()) && base.architecture().drawnLink(told.id()).isPresent();
            return from.equals(to) || taken || !LinkProposal.takesLetters(workspace.catalog(), part(from), part(to)) ? link : told;
        }
        boolean exists = base.architecture().links().stream().anyMatch(other -> other != link && other.from().equals(from)
                && other.to().equals(to) && other.kind() == link.kind());
        if (from.equals(to) || exists || LinkProposal.holds(base, from, to) || LinkProposal.holds(base, to, from)) {
            return link;
        }
        List<LinkKind> kinds = LinkProposal.kinds(workspace.catalog(), part(from), part(to));
        LinkKind kind = kinds.isEmpty() || kinds.contains(link.kind()) ? link.kind() : kinds.getFirst();
        return link.withEnds(from, to).withKind(kind);
    }

    private Component part(String id) {
        return base.architecture().componentsById().get(id);
    }

    @Override
    void drop(Pointer pointer) {
        String to = target;
        if (workspace.isDraft() && to != null) {
            workspace.commit(RECONNECT.with("what", Labels.of(base, List.of(to))), workspace.design());
        }
        workspace.select(Selection.of(moved.id()));
    }

    /** Marked as selected, the link would not look as if it faded. */
    @Override
    public boolean marksSelection() {
        return false;
    }

    @Override
    public List<Mark> marks(Theme theme, double scale) {
        List<Mark> marks = new ArrayList<>();
        Color accent = theme.color(Role.ACCENT);
        marks.add(line(way, Stroke.solid(accent.fade(FADED), 2 / scale)));
        if (!workspace.isDraft()) {
            Point fixed = end.first() ? way.getLast() : way.getFirst();
            Point corner = new Point(last.x(), fixed.y());
            marks.add(line(List.of(fixed, corner, new Point(last.x(), last.y())), new Stroke(accent, 1.5 / scale, Stroke.Dash.DASHED)));
            if (link.isTold() && target != null && !link.touches(target)) {
                marks.addAll(reached(false, NO_LETTERS.in(workspace.language()), theme, scale));
            }
        } else if (target != null) {
            boolean legal = moved.isTold() || !LinkProposal.kinds(workspace.catalog(), part(moved.from()), part(moved.to())).isEmpty();
            Text words = legal ? moved.label() : LinkProposal.ILLEGAL;
            marks.addAll(reached(legal, words.in(workspace.language()), theme, scale));
        }
        return marks;
    }

    private static Mark line(List<Point> points, Stroke stroke) {
        return new Mark.Line(points.stream().map(point -> new org.tenfold.picture.Point(point.x(), point.y())).toList(), 6, stroke,
                false, List.of());
    }

    @Override
    Text choices() {
        return CHOICES;
    }
}
