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
 * into sight; a change paints those again that it touches. So the cost of a frame follows what changed and not what is seen.
 */
public final class TiledSheet extends Pane {

    /** The side of a square in window pixels: few enough to push them quickly, small enough to paint one quickly. */
    private static final int SIDE = 256;
    /** Squares are stretched while the scale changes, as long as they are neither too coarse nor too many. */
    private static final double LEAST_STRETCH = 0.7;
    private static final double MOST_STRETCH = 1.6;

    private final Sprites sprites = new Sprites();
    private final Map<Place, Square> squares = new HashMap<>();
    private final Deque<Square> spare = new ArrayDeque<>();
    private double scale;
    private double outputScale;

    /** A square's column and row; the sheet's origin is a corner of 0, 0. */
    private record Place(int column, int row) {
    }

    /** A canvas with the painter that knows it. */
    private static final class Square {
        final Canvas canvas = new Canvas(SIDE, SIDE);
        final CanvasPainter painter;
        boolean stale = true;

        Square(Sprites sprites) {
            painter = new CanvasPainter(canvas.getGraphicsContext2D(), sprites);
            canvas.setMouseTransparent(true);
            canvas.setManaged(false);
        }
    }

    public TiledSheet() {
        setMouseTransparent(true);
        setManaged(false);
    }

    /** Everything must be painted again. */
    public void forget() {
        squares.values().forEach(square -> square.stale = true);
    }

    /** What lies in these areas of the sheet must be painted again. */
    public void forget(Collection<Bounds> areas) {
        squares.forEach((place, square) -> {
            if (!square.stale) {
                Bounds mine = view(place).visible().grow(2 / scale);
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
     */
    public void show(Viewport view, double pixels, boolean moving, Function<Bounds, Picture> picture) {
        double ratio = view.scale() / scale;
        boolean stretched = moving && pixels == outputScale && ratio >= LEAST_STRETCH && ratio <= MOST_STRETCH;
        if (!stretched && (view.scale() != scale || pixels != outputScale)) {
            scale = view.scale();
            outputScale = pixels;
            forget();
        }
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
                entry.getValue().canvas.setVisible(false);
                spare.add(entry.getValue());
                all.remove();
            }
        }
        for (int column = firstColumn; column <= lastColumn; column++) {
            for (int row = firstRow; row <= lastRow; row++) {
                Place place = new Place(column, row);
                Square square = squares.computeIfAbsent(place, none -> take());
                if (square.stale) {
                    square.stale = false;
                    Viewport mine = view(place);
                    square.painter.paint(picture.apply(mine.visible()), mine, outputScale, moving);
                }
                square.canvas.setTranslateX(column * (double) SIDE - left);
                square.canvas.setTranslateY(row * (double) SIDE - top);
            }
        }
    }

    /** The view as {@link #show} shows it. */
    public static Viewport onWholePixels(Viewport view) {
        return new Viewport(Math.round(view.x() * view.scale()) / view.scale(), Math.round(view.y() * view.scale()) / view.scale(),
                view.scale(), view.width(), view.height());
    }

    private Square take() {
        @Nullable Square used = spare.poll();
        Square square = used != null ? used : new Square(sprites);
        if (used == null) {
            getChildren().add(square.canvas);
        }
        square.canvas.setVisible(true);
        square.stale = true;
        return square;
    }

    private Viewport view(Place place) {
        return new Viewport(place.column * SIDE / scale, place.row * SIDE / scale, scale, SIDE, SIDE);
    }
}
