package org.tenfold.desktop.canvas;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Viewport;

/**
 * A sheet painted in squares, each on a canvas of its own. Pushing the sheet only pushes the squares and paints those that come
 * into sight; a change paints those again that it touches. So the cost of a frame follows what changed and not what is seen. While
 * the scale changes, what is painted already is stretched, and the squares of the new scale come over it a few in each frame.
 */
public final class TiledSheet extends Pane {

    /** The side of a square in window pixels: few enough to push them quickly, small enough to paint one quickly. */
    private static final int SIDE = 256;
    /** Squares are stretched while the scale changes, as long as they are neither too coarse nor too many. */
    private static final double LEAST_STRETCH = 0.7;
    private static final double MOST_STRETCH = 1.6;
    /** So many squares are painted in a frame while the scale changes, and after that until all is sharp, … */
    private static final int AT_ONCE = 3;
    /** … and no more of them once they hold so many marks. */
    private static final int MARKS_AT_ONCE = 120;
    private static final int ALL = Integer.MAX_VALUE;

    private final Sprites sprites = new Sprites();
    /** Squares of an earlier scale, seen where the others have none yet. */
    private Layer below = new Layer();
    private Layer above = new Layer();
    private double outputScale;
    /** Whether the scale changes, or has changed and not all is painted yet. */
    private boolean gradual;

    /** A square's column and row; the sheet's origin is a corner of 0, 0. */
    private record Place(int column, int row) {
    }

    /** A canvas with the painter that knows it. */
    private static final class Square {
        final Canvas canvas = new Canvas(SIDE, SIDE);
        final CanvasPainter painter;
        /** Whether it shows something else than is there now. */
        boolean stale = true;
        boolean blank = true;

        Square(Sprites sprites) {
            painter = new CanvasPainter(canvas.getGraphicsContext2D(), sprites);
            canvas.setMouseTransparent(true);
            canvas.setManaged(false);
        }
    }

    /** The squares of one scale. */
    private final class Layer extends Pane {
        final Map<Place, Square> squares = new HashMap<>();
        final Deque<Square> spare = new ArrayDeque<>();
        double scale;

        Layer() {
            setMouseTransparent(true);
            setManaged(false);
        }

        void forget() {
            squares.values().forEach(square -> square.stale = true);
        }

        void clear() {
            squares.values().forEach(this::lay);
            squares.clear();
        }

        private void lay(Square square) {
            square.canvas.setVisible(false);
            spare.add(square);
        }

        private Square take() {
            @Nullable Square used = spare.poll();
            Square square = used != null ? used : new Square(sprites);
            if (used == null) {
                getChildren().add(square.canvas);
            }
            square.stale = true;
            square.blank = true;
            return square;
        }

        private Viewport view(Place place) {
            return new Viewport(place.column * SIDE / scale, place.row * SIDE / scale, scale, SIDE, SIDE);
        }

        /**
         * Puts the squares where they are seen, and paints what is stale of them.
         *
         * @param most how many squares may be painted, fewer if they are crowded; {@link #ALL} for as many as there are
         * @return whether none of them is stale any more
         */
        boolean show(Viewport view, boolean moving, int most, Function<Bounds, Picture> picture) {
            double stretch = view.scale() / scale;
            getTransforms().setAll(stretch == 1 ? List.of() : List.of(new Scale(stretch, stretch)));
            double left = stretch == 1 ? Math.round(view.x() * scale) : view.x() * scale;
            double top = stretch == 1 ? Math.round(view.y() * scale) : view.y() * scale;
            int firstColumn = (int) Math.floor(left / SIDE);
            int lastColumn = (int) Math.floor((left + view.width() / stretch - 1) / SIDE);
            int firstRow = (int) Math.floor(top / SIDE);
            int lastRow = (int) Math.floor((top + view.height() / stretch - 1) / SIDE);
            for (Iterator<Map.Entry<Place, Square>> all = squares.entrySet().iterator(); all.hasNext();) {
                Map.Entry<Place, Square> entry = all.next();
                Place place = entry.getKey();
                if (place.column < firstColumn || place.column > lastColumn || place.row < firstRow || place.row > lastRow) {
                    lay(entry.getValue());
                    all.remove();
                }
            }
            int painted = 0;
            int marks = 0;
            boolean fresh = true;
            for (int column = firstColumn; column <= lastColumn; column++) {
                for (int row = firstRow; row <= lastRow; row++) {
                    Place place = new Place(column, row);
                    Square square = squares.computeIfAbsent(place, none -> take());
                    if (square.stale && painted < most && (most == ALL || marks < MARKS_AT_ONCE)) {
                        painted++;
                        square.stale = false;
                        square.blank = false;
                        Viewport mine = view(place);
                        Picture there = picture.apply(mine.visible());
                        marks += there.marks().size();
                        square.painter.paint(there, mine, outputScale, moving);
                    }
                    fresh &= !square.stale;
                    square.canvas.setVisible(!square.blank);
                    square.canvas.setTranslateX(column * (double) SIDE - left);
                    square.canvas.setTranslateY(row * (double) SIDE - top);
                }
            }
            return fresh;
        }
    }

    public TiledSheet() {
        setMouseTransparent(true);
        setManaged(false);
        getChildren().setAll(below, above);
    }

    /** Everything must be painted again. */
    public void forget() {
        above.forget();
    }

    /** What lies in these areas of the sheet must be painted again. */
    public void forget(Collection<Bounds> areas) {
        above.squares.forEach((place, square) -> {
            if (!square.stale) {
                Bounds mine = above.view(place).visible().grow(2 / above.scale);
                square.stale = areas.stream().anyMatch(mine::intersects);
            }
        });
    }

    /**
     * Shows a part of the sheet.
     *
     * @param view what is seen; it is shown to the nearest whole pixel
     * @param pixels device pixels per window pixel
     * @param moving whether the scale is changing, so that squares of a scale near it will do
     * @param picture what an area of the sheet shows
     * @return whether all is shown as it is; if not, the next frame shows more of it
     */
    public boolean show(Viewport view, double pixels, boolean moving, Function<Bounds, Picture> picture) {
        gradual = pixels == outputScale && (moving || gradual);
        double ratio = view.scale() / above.scale;
        boolean stretched = moving && gradual && ratio >= LEAST_STRETCH && ratio <= MOST_STRETCH;
        if (!stretched && (view.scale() != above.scale || pixels != outputScale)) {
            rescale(view.scale());
            outputScale = pixels;
        }
        boolean fresh = above.show(view, moving, gradual ? AT_ONCE : ALL, picture);
        if (fresh) {
            below.clear();
            gradual &= moving;
        } else if (!below.squares.isEmpty()) {
            below.show(view, moving, 0, picture);
        }
        return fresh;
    }

    /** Begins a new scale. What is painted stays below until the new squares are. */
    private void rescale(double scale) {
        boolean whole = above.squares.values().stream().noneMatch(square -> square.blank);
        if (gradual && whole) {
            Layer painted = above;
            above = below;
            below = painted;
            below.toBack();
        }
        if (!gradual) {
            below.clear();
        }
        above.clear();
        above.scale = scale;
    }

    /** The view as {@link #show} shows it. */
    public static Viewport onWholePixels(Viewport view) {
        return new Viewport(Math.round(view.x() * view.scale()) / view.scale(), Math.round(view.y() * view.scale()) / view.scale(),
                view.scale(), view.width(), view.height());
    }
}
