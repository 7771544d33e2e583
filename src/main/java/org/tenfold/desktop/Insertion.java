package org.tenfold.desktop;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.editor.InsertPoint;
import org.tenfold.editor.Template;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.Point;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.route.Way;

/** Brings parts onto the sheet: dragged from the palette, found by search, beside or between what is there. */
final class Insertion {

    private static final double GHOST = 48;
    private static final int GHOST_ICON = 28;

    private final Workspace workspace;
    private final Sheets sheets;
    private final Appearance look;
    private final Preferences preferences;
    private final Pane searches;
    private final Pane ghosts;
    /** What is dragged and not over the sheet. */
    private @Nullable StackPane ghost;

    /**
     * @param searches over all sheets and what lies over them, on which the search stands
     * @param ghosts over the window, on which stands what is dragged
     */
    Insertion(Workspace workspace, Sheets sheets, Appearance look, Preferences preferences, Pane searches, Pane ghosts) {
        this.workspace = workspace;
        this.sheets = sheets;
        this.look = look;
        this.preferences = preferences;
        this.searches = searches;
        this.ghosts = ghosts;
    }

    /** Offers what can be inserted: where the selection says, between the ends of a link too, else where the pointer is. */
    void offer() {
        offer(workspace.selection().single().flatMap(this::middleOf).or(() -> InsertPoint.bySelection(workspace)).orElseGet(() -> {
            org.tenfold.design.Point place = workspace.pointedOrMiddle();
            return InsertPoint.at(place.x(), place.y());
        }));
    }

    /** Nothing stands on the way of dead letters. */
    private Optional<InsertPoint> middleOf(String link) {
        List<org.tenfold.design.Point> way = sheets.canvas().drawing().way(link);
        return way.size() < 2 || workspace.present().architecture().link(link).isEmpty() ? Optional.empty() : Optional.of(Way.at(way, 0.5)).map(at -> InsertPoint.into(link, at.x(), at.y()));
    }

    /** Offers what can stand beside the selected component and be linked to it. */
    void offerNeighbour(int dx, int dy) {
        workspace.selection().single().flatMap(id -> InsertPoint.beside(workspace, id, dx, dy)).ifPresent(this::offer);
    }

    /** Offers what can be inserted at a place. */
    void offer(InsertPoint point) {
        Point at = workspace.viewport().toWindow(point.x(), point.y());
        List<InsertPoint.Offer> offers = point.offers(workspace, preferences.recentTemplates());
        Pane over = sheets.over();
        Optional<Node> line = Optional.ofNullable(point.from()).flatMap(workspace.present()::seenBox).map(box -> line(box, at));
        line.ifPresent(over.getChildren()::add);
        Point2D place = searches.sceneToLocal(sheets.canvas().localToScene(at.x(), at.y()));
        InsertSearch.open(searches, place.getX(), place.getY(), offers, look, template -> {
            preferences.addRecentTemplate(template.id());
            point.insert(workspace, template);
        }, () -> {
            line.ifPresent(over.getChildren()::remove);
            sheets.canvas().requestFocus();
        });
    }

    /** What will be a link, from the side of a part to where something is to be chosen. */
    private Node line(Box from, Point to) {
        Viewport view = workspace.viewport();
        Point low = view.toWindow(from.x(), from.y());
        Point high = view.toWindow(from.right(), from.bottom());
        Point middle = view.toWindow(from.centerX(), from.centerY());
        double beside = Math.max(low.x() - to.x(), to.x() - high.x());
        double above = Math.max(low.y() - to.y(), to.y() - high.y());
        Point begin = beside >= above ? new Point(to.x() < middle.x() ? low.x() : high.x(), middle.y())
                : new Point(middle.x(), to.y() < middle.y() ? low.y() : high.y());
        Point corner = beside >= above ? new Point(to.x(), begin.y()) : new Point(begin.x(), to.y());
        Polyline line = new Polyline(begin.x(), begin.y(), corner.x(), corner.y(), to.x(), to.y());
        line.getStyleClass().add("coming-link");
        line.setMouseTransparent(true);
        return line;
    }

    /** Places something where the selection says, else in the middle of what is seen. */
    void place(Template template) {
        Point middle = workspace.viewport().visible().middle();
        InsertPoint.bySelection(workspace).orElseGet(() -> InsertPoint.at(middle.x(), middle.y())).insert(workspace, template);
        sheets.canvas().requestFocus();
    }

    /** Drags something on; what is over the sheet is drawn by the sheet. */
    void drag(MouseEvent event, Template template) {
        sheets.activateAt(event.getSceneX(), event.getSceneY());
        sheets.canvas().hands().dragged(event, template);
        if (ghost == null) {
            ghost = Palette.tile(template, look, GHOST, GHOST_ICON);
            ghost.setOpacity(0.85);
            ghosts.getChildren().add(ghost);
        }
        ghost.setVisible(!sheets.canvas().contains(sheets.canvas().sceneToLocal(event.getSceneX(), event.getSceneY())));
        ghost.relocate(event.getSceneX() - GHOST / 2, event.getSceneY() - GHOST / 2);
    }

    /** Lets go what was dragged. */
    void drop(MouseEvent event) {
        ghosts.getChildren().remove(ghost);
        ghost = null;
        sheets.canvas().hands().dropped(event);
    }
}
