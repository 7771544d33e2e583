package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Screen;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.desktop.canvas.Surface;
import org.tenfold.editor.History;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Point;
import org.tenfold.picture.Role;
import org.tenfold.picture.Theme;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.draw.Drawing;
import org.tenfold.review.Review;
import org.tenfold.rules.Finding;
import org.tenfold.text.Text;

/**
 * The whole sheet in a corner, with findings as dots and a frame around what is seen; a click or a drag looks elsewhere. It
 * appears when something lies out of sight, and gives way to a part that is selected, or dragged, below it; to any part once
 * one has looked around and leaves the map alone, so that what lies in that corner can be seen and taken hold of.
 */
final class Minimap extends Pane implements View {

    private static final Text NAME = Text.of("Map of the whole sheet", "시트 전체 지도");
    private static final double WIDTH = 200;
    private static final double HEIGHT = 132;
    /** To the corner of the sheet. */
    static final double MARGIN = 12;
    /** The texts and handles around a part. */
    private static final double AIR = 32;
    private static final double DOT = 5;
    /** What changes is painted when nothing has changed for so long: in a large design that takes as long as a frame may. */
    private static final Duration REST = Duration.millis(200);
    private static final Duration LOOKING = Duration.seconds(3);

    private final Workspace workspace;
    private final Appearance look;
    private final Supplier<Drawing> drawing;
    private final Surface surface = new Surface();
    private final Rectangle frame = new Rectangle();
    private Viewport whole = new Viewport(0, 0, 1, WIDTH, HEIGHT);
    private Bounds area = Bounds.EMPTY;
    private final PauseTransition rest = new PauseTransition(REST);
    /** Runs as long as one may want the map after looking elsewhere. */
    private final PauseTransition looking = new PauseTransition(LOOKING);
    private boolean stale = true;
    /** Of the design that is on the map; null before there is one. */
    private @Nullable History history;
    /** From the middle of the frame to where it was taken. */
    private Point grip = new Point(0, 0);

    /**
     * @param drawing what the sheet shows
     */
    Minimap(Workspace workspace, Appearance look, Supplier<Drawing> drawing) {
        this.workspace = workspace;
        this.look = look;
        this.drawing = drawing;
        setId("minimap");
        getStyleClass().add("minimap");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(look.say(NAME));
        frame.getStyleClass().add("minimap-frame");
        setClip(new Rectangle(WIDTH, HEIGHT));
        Region edge = new Region();
        edge.getStyleClass().add("minimap-edge");
        edge.resize(WIDTH, HEIGHT);
        edge.setMouseTransparent(true);
        edge.setManaged(false);
        getChildren().addAll(surface, frame, edge);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(event -> look(event.getX() - grip.x(), event.getY() - grip.y()));
        // The frame, too, is a place to jump to when it is not dragged.
        setOnMouseClicked(event -> {
            if (event.isStillSincePress()) {
                look(event.getX(), event.getY());
            }
        });
        managedProperty().bind(visibleProperty());
        visibleProperty().addListener(visible -> refresh());
        // A part that is being dragged moves on the map when it is let go.
        rest.setOnFinished(event -> workspace.whenAtRest(this::refresh));
        looking.setOnFinished(event -> requestLayout());
        hoverProperty().addListener(hover -> looking.playFromStart());
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        switch (aspect) {
            case DESIGN, REVIEW -> {
                if (history == workspace.history()) {
                    rest.playFromStart();
                } else {
                    history = workspace.history();
                    refresh();
                }
            }
            case VIEW -> {
                looking.playFromStart();
                requestLayout();
            }
            case PLACES, SELECTION -> requestLayout();
            case TOOL, USERS, NOTICE -> { }
        }
    }

    /** Draws everything anew, as for another lens. */
    void refresh() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (!isVisible()) {
            return;
        }
        if (stale) {
            stale = false;
            paint(drawing.get());
        }
        Bounds seen = workspace.viewport().visible();
        boolean needless = workspace.design().layout().boxes().isEmpty()
                || seen.contains(area.x(), area.y()) && seen.contains(area.right(), area.bottom()) || isInTheWay();
        setOpacity(needless ? 0 : 1);
        setMouseTransparent(needless);
        Point corner = whole.toWindow(seen.x(), seen.y());
        frame.setX(corner.x());
        frame.setY(corner.y());
        frame.setWidth(seen.width() * whole.scale());
        frame.setHeight(seen.height() * whole.scale());
    }

    /** Whether something that is worked on, and no larger than the map, lies below it, or any part while nobody looks around. */
    private boolean isInTheWay() {
        Viewport now = workspace.viewport();
        Box below = new Box(now.width() - MARGIN - WIDTH, now.height() - MARGIN - HEIGHT, WIDTH, HEIGHT);
        if (!isHover() && looking.getStatus() != Animation.Status.RUNNING) {
            Point corner = now.toSheet(below.x(), below.y());
            return drawing.get().tilesIn(new Bounds(corner.x(), corner.y(), WIDTH / now.scale(), HEIGHT / now.scale())) > 0;
        }
        return workspace.selection().ids().stream().flatMap(id -> workspace.design().seenBox(id).stream()).anyMatch(box -> {
            Point corner = now.toWindow(box.x(), box.y());
            Box seen = new Box(corner.x(), corner.y(), box.width() * now.scale(), box.height() * now.scale());
            return seen.width() <= WIDTH && seen.height() <= HEIGHT && seen.grown(AIR).intersects(below);
        });
    }

    private void paint(Drawing shown) {
        Theme theme = look.theme();
        area = shown.bounds();
        whole = new Viewport(0, 0, 1, WIDTH, HEIGHT).showing(area, 1);
        List<Mark> marks = new ArrayList<>(shown.map());
        marks.addAll(dots(shown, theme));
        surface.paint(new Picture(area, marks, "", "", theme.color(Role.SHEET)), whole, Screen.getPrimary().getOutputScaleX());
    }

    /** The worst finding of a part lies on top. */
    private List<Mark> dots(Drawing shown, Theme theme) {
        List<Mark> dots = new ArrayList<>();
        List<Finding> findings = workspace.review().map(Review::findings).orElse(List.of()).stream().filter(Finding::counts)
                .sorted(Comparator.comparing(Finding::severity).reversed()).toList();
        double side = DOT / whole.scale();
        for (Finding finding : findings) {
            finding.targets().stream().limit(1).flatMap(id -> shown.box(shown.design().seen(id)).stream()).map(box -> dot(box, side))
                    .forEach(area -> dots.add(Mark.Box.filled(area, side / 2,
                            theme.color(Role.valueOf(finding.severity().name())))));
        }
        return dots;
    }

    private static Bounds dot(Box box, double side) {
        return Bounds.around(box.right(), box.y(), side);
    }

    private void pressed(MouseEvent event) {
        grip = frame.contains(event.getX(), event.getY())
                ? new Point(event.getX() - frame.getX() - frame.getWidth() / 2, event.getY() - frame.getY() - frame.getHeight() / 2)
                : new Point(0, 0);
        look(event.getX() - grip.x(), event.getY() - grip.y());
        event.consume();
    }

    /** Looks at what lies at a place of the map. */
    private void look(double x, double y) {
        Point middle = whole.toSheet(x, y);
        Viewport now = workspace.viewport();
        Bounds seen = now.visible();
        workspace.look(new Viewport(middle.x() - seen.width() / 2, middle.y() - seen.height() / 2, now.scale(), now.width(),
                now.height()));
    }
}
