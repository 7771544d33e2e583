package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.desktop.canvas.Surface;
import org.tenfold.desktop.canvas.TiledSheet;
import org.tenfold.desktop.canvas.TiledSheet.Motion;
import org.tenfold.editor.DrawingLoop;
import org.tenfold.editor.Grid;
import org.tenfold.editor.Tools;
import org.tenfold.editor.ViewTrail;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Point;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.Theme;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.draw.Aftermath;
import org.tenfold.picture.draw.Detail;
import org.tenfold.picture.draw.Drawing;
import org.tenfold.picture.draw.Look;
import org.tenfold.picture.draw.PictureBuilder;
import org.tenfold.review.Review;

/** The sheet: paints the picture with what the tool in hand shows, and looks where it is scrolled and zoomed to. */
final class CanvasView extends Pane implements View {

    private static final double LEAST_SCALE = 0.02;
    private static final double GREATEST_SCALE = 4;
    private static final double WHEEL_ZOOM = 1.0015;
    private static final double GRID_VISIBLE_FROM = 0.6;
    /** Room around what is fitted into the sheet, in its units, … */
    private static final double MARGIN = 40;
    /** … and at the upper edge, where the lenses lie over it, in pixels. */
    private static final double HEAD = 36;

    private final Workspace workspace;
    private final Subject subject;
    private final PictureBuilder builder;
    private final Appearance look;
    private final Tools tools;
    private final SheetHands hands;
    private final TiledSheet sheet = new TiledSheet();
    /** What the tool in hand and the selection show, over the sheet. */
    private final Surface over = new Surface();
    private final Rectangle edge = new Rectangle();
    private @Nullable Frame painted;
    private @Nullable Drawing drawing;
    /** What it was made for: something pushed into another container may still count as part of the one that it came from. */
    private @Nullable Design drawn;
    private final DrawingLoop drawings;
    /** Whether what was settled is being painted, over as many frames as that takes. */
    private boolean arriving;
    private final PauseTransition rest = new PauseTransition(Duration.millis(150));
    private final PauseTransition settling = new PauseTransition(Duration.millis(500));
    private ViewTrail trail = new ViewTrail();
    private boolean zooming;
    private Collection<String> outlined = List.of();
    private boolean stale;
    private boolean placed;
    /** The view that shows everything; null if nobody asked for it or there is nothing. */
    private @Nullable Viewport everything;

    CanvasView(Workspace workspace, Subject subject, PictureBuilder builder, Appearance look, Tools tools, Executor artist) {
        this.workspace = workspace;
        this.subject = subject;
        this.builder = builder;
        this.look = look;
        this.tools = tools;
        this.drawings = new DrawingLoop(builder, artist, Platform::runLater, this::settled);
        this.hands = new SheetHands(this, workspace, subject, tools);
        setId("canvas");
        getStyleClass().add("sheet");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setClip(edge);
        getChildren().addAll(sheet, over);
        setMinSize(0, 0);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(ZoomEvent.ZOOM, event -> zoomBy(event.getZoomFactor(), event.getX(), event.getY()));
        rest.setOnFinished(event -> {
            zooming = false;
            requestLayout();
        });
        settling.setOnFinished(event -> trail.rest(workspace.viewport()));
        focusedProperty().addListener((observed, before, focus) -> {
            if (focus) {
                subject.activate();
            }
            requestLayout();
        });
    }

    /** Shows what is looked at already, instead of everything at first. */
    void join() {
        placed = true;
    }

    /** Goes on where another one was, instead of showing everything at first. */
    void startAs(CanvasView other) {
        placed = other.placed;
        everything = other.everything;
        trail = other.trail;
    }

    /** What the pointer and the keys do here. */
    SheetHands hands() {
        return hands;
    }

    /** The last drawing, which may not be that of what is shown now. */
    Optional<Drawing> lastDrawing() {
        return Optional.ofNullable(drawing);
    }

    /** Another sheet is worked on now. */
    void rest() {
        hands.rest();
        requestLayout();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        switch (aspect) {
            case DESIGN, PLACES, REVIEW -> stale = true;
            case SELECTION, VIEW, TOOL -> { }
            case USERS, NOTICE -> {
                return;
            }
        }
        if (aspect == Workspace.Aspect.VIEW) {
            settling.playFromStart();
        }
        if (aspect == Workspace.Aspect.TOOL && subject.isActive()) {
            hands.toolChanged();
        }
        requestLayout();
    }

    /**
     * The drawing of what is shown now. After an edit its links are led as while something is dragged, until they are settled beside the
     * window; so are figures that come later.
     */
    Drawing drawing() {
        if (drawing != null && !stale) {
            return drawing;
        }
        boolean active = subject.isActive();
        boolean draft = active && workspace.isDraft();
        Design design = subject.design();
        Optional<Review> review = subject.review();
        Look wanted = look.forDrawing();
        // In another look, beside another sheet or back from another tab, it goes on from what was seen of the design before.
        Drawing last = active && !draft || drawing == null ? workspace.drawing().orElse(null) : drawing;
        Drawing fresh = workspace.drawing().filter(made -> active && made.isSettled() && made.shows(design, review, wanted))
                .orElseGet(() -> last == null ? builder.build(design, review, wanted)
                        : draft ? last.shows(design, review, wanted) ? last : builder.dragged(last, design, review, wanted)
                        : drawn == design && last.look().equals(wanted) ? last : builder.soon(last, design, review, wanted));
        drawing = fresh;
        drawn = design;
        stale = false;
        if (!draft && fresh.isSettled() && fresh.shows(design, review, wanted)) {
            drawings.forget();
        } else if (!draft) {
            drawings.request(fresh, design, review, wanted);
        }
        if (active) {
            workspace.setDrawing(fresh);
        }
        return fresh;
    }

    /** Takes the settled drawing of what is shown, or of what a gesture that has begun since goes on from. */
    private void settled(Drawing made) {
        if (made.design() == subject.present()) {
            drawing = made;
            drawn = made.design();
            if (subject.isActive() && !workspace.isDraft()) {
                workspace.setDrawing(made);
            }
            arriving = true;
            stale = true;
            requestLayout();
        }
    }

    /** Whether nothing is being settled, and what was is painted. */
    boolean isAtRest() {
        return drawings.isIdle() && !arriving;
    }

    /** Draws everything anew, as for another lens. */
    void refresh() {
        stale = true;
        painted = null;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        if (edge.getWidth() != width || edge.getHeight() != height) {
            edge.setWidth(width);
            edge.setHeight(height);
            // Who looks at everything goes on seeing everything, as when a table is opened below it; what is only tried out counts not.
            boolean showsAll = !placed || subject.isActive() && workspace.viewport().equals(everything) && !workspace.isDraft();
            if (subject.isActive()) {
                workspace.look(workspace.viewport().resized(width, height));
            }
            if (showsAll) {
                placed = true;
                fitAll();
            }
        }
        paint();
        getChildren().stream().filter(child -> child.isManaged()).forEach(Node::autosize);
    }

    /** What of the sheet's squares is true of: a frame that differs from the last one in more than places paints all anew. */
    private record Frame(Drawing drawing, Aftermath aftermath, Look look, boolean moving) implements TiledSheet.Content {

        boolean sameButFor(Frame other) {
            return aftermath.equals(other.aftermath) && look.equals(other.look) && (moving || !other.moving);
        }

        @Override
        public Detail detail(double scale, Bounds area) {
            return drawing.detail(scale, area);
        }

        @Override
        public Picture picture(Bounds area, double scale, Detail detail) {
            Theme theme = look.theme();
            List<Mark> marks = new ArrayList<>();
            if (scale >= GRID_VISIBLE_FROM) {
                marks.addAll(grid(area, scale, theme));
            }
            marks.addAll(drawing.marks(detail, area, aftermath));
            return new Picture(area, marks, "", "", theme.color(Role.SHEET));
        }
    }

    private void paint() {
        Viewport viewport = workspace.viewport().resized(getWidth(), getHeight());
        double density = getScene() == null || getScene().getWindow() == null ? 1
                : getScene().getWindow().getOutputScaleX();
        Drawing shown = drawing();
        Frame frame = new Frame(shown, shown.aftermath(failing()), look.forDrawing(), zooming);
        Frame before = painted;
        if (before == null || !frame.sameButFor(before)) {
            sheet.forget();
        } else {
            shown.changes(before.drawing(), sheet.detail()).ifPresentOrElse(sheet::forget, sheet::forget);
        }
        painted = frame;
        Motion motion = zooming ? Motion.ZOOMING : arriving || workspace.isDraft() ? Motion.DRAGGING : Motion.NONE;
        if (sheet.show(viewport, density, motion, frame)) {
            arriving = false;
        } else {
            Platform.runLater(this::requestLayout);
        }
        over.paintAlone(new Overlay(workspace, subject, shown, outlined, look).marks(tools, viewport.scale()),
                TiledSheet.onWholePixels(viewport, density), density);
    }

    /** Whose failure is shown: the first that a finding blames, or what is selected. */
    private Collection<String> failing() {
        return workspace.finding().filter(looked -> subject.isActive()).<Collection<String>>map(finding -> finding.targets().stream().limit(1).toList())
                .orElse(workspace.selection().ids());
    }

    /** Faint lines every eight grid steps, which give the sheet a rhythm without saying anything. */
    private static List<Mark> grid(Bounds visible, double scale, Theme theme) {
        double step = Grid.STEP * 8;
        Stroke stroke = Stroke.solid(theme.color(Role.GRID), 1 / scale);
        List<Mark> lines = new ArrayList<>();
        for (double x = Math.floor(visible.x() / step) * step; x <= visible.right(); x += step) {
            lines.add(Mark.Line.straight(x, visible.y(), x, visible.bottom(), stroke));
        }
        for (double y = Math.floor(visible.y() / step) * step; y <= visible.bottom(); y += step) {
            lines.add(Mark.Line.straight(visible.x(), y, visible.right(), y, stroke));
        }
        return lines;
    }

    /** Outlines components and links that somebody should look at. */
    void outline(Collection<String> ids) {
        outlined = ids;
        requestLayout();
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoomBy(Math.pow(WHEEL_ZOOM, event.getDeltaY()), event.getX(), event.getY());
        } else {
            workspace.look(workspace.viewport().moved(event.getDeltaX(), event.getDeltaY()));
        }
        event.consume();
    }

    /** While the scale changes, letters may be a little blurred; they are sharpened when it rests. */
    private void zoomBy(double factor, double x, double y) {
        zooming = true;
        rest.playFromStart();
        Viewport viewport = workspace.viewport();
        workspace.look(viewport.zoomed(Math.clamp(viewport.scale() * factor, LEAST_SCALE, GREATEST_SCALE), x, y));
    }

    /** Zooms at the middle of the sheet. */
    void zoomBy(double factor) {
        zoomBy(factor, getWidth() / 2, getHeight() / 2);
    }

    /** Shows the sheet at 100 %, around what is in the middle. */
    void zoomToActualSize() {
        zoomBy(1 / workspace.viewport().scale());
    }

    /** Shows everything. */
    void fitAll() {
        boolean empty = subject.design().architecture().componentsById().isEmpty();
        fit(Optional.of(drawing().bounds()).filter(bounds -> !empty));
        everything = empty ? null : workspace.viewport();
    }

    /** Shows what is selected. */
    void fitSelection() {
        fit(area(workspace.selection().ids()));
    }

    /** Where parts, notes and links are seen on a layer over the sheet. */
    Optional<Bounds> area(Collection<String> ids, Node layer) {
        return area(ids).map(area -> {
            Point low = workspace.viewport().toWindow(area.x(), area.y());
            Point2D at = layer.sceneToLocal(localToScene(low.x(), low.y()));
            double scale = workspace.viewport().scale();
            return new Bounds(at.getX(), at.getY(), area.width() * scale, area.height() * scale);
        });
    }

    /** Where parts, notes and links are seen. */
    private Optional<Bounds> area(Collection<String> ids) {
        Drawing drawn = drawing();
        Design design = workspace.design();
        return ids.stream().map(design::seen).flatMap(id -> Stream.concat(
                drawn.box(id).or(() -> design.seenBox(id)).stream().map(box -> new Bounds(box.x(), box.y(), box.width(), box.height())),
                drawn.way(id).stream().map(point -> Bounds.around(point.x(), point.y(), 1)))).reduce(Bounds::union);
    }

    private void fit(Optional<Bounds> area) {
        Viewport viewport = workspace.viewport();
        workspace.look(area.map(bounds -> showing(bounds.grow(MARGIN), 1.25))
                .orElse(new Viewport(0, 0, 1, viewport.width(), viewport.height())));
    }

    /** An area in the middle of what the lenses leave free. */
    private Viewport showing(Bounds area, double maxScale) {
        Viewport viewport = workspace.viewport();
        double head = Math.min(look.px(HEAD), viewport.height() / 2);
        return viewport.resized(viewport.width(), viewport.height() - head).showing(area, maxScale)
                .moved(0, head).resized(viewport.width(), viewport.height());
    }

    boolean hasBack() {
        return trail.hasBack();
    }

    boolean hasForward() {
        return trail.hasForward();
    }

    /** Looks at what was looked at before. */
    void back() {
        trail.rest(workspace.viewport());
        trail.back().ifPresent(this::lookAgain);
    }

    /** Looks at what was gone back from. */
    void forward() {
        trail.forward().ifPresent(this::lookAgain);
    }

    private void lookAgain(Viewport view) {
        workspace.look(view.resized(workspace.viewport().width(), workspace.viewport().height()));
    }

    /** Brings some components into the middle without another scale, unless they are too large for it. */
    void center(Collection<String> ids) {
        area(ids).or(() -> Optional.of(drawing().bounds()).filter(all -> !all.isEmpty())).ifPresent(area -> workspace.look(showing(area.grow(80),
                Math.max(workspace.viewport().scale(), 0.8))));
    }
}
