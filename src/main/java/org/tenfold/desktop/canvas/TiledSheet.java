package org.tenfold.desktop.canvas;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Color;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.draw.Detail;

/**
 * A sheet painted in squares. Pushing the sheet only pushes the squares and paints those that come into sight; a change paints those
 * again that it touches. So the cost of a frame follows what changed and not what is seen. While the scale changes, what was painted
 * last is stretched, and out of sight the squares of a newer scale are painted, bit by bit, until they can take its place.
 */
public final class TiledSheet extends Pane {

    /** The side of a square in device pixels: few enough to push them quickly, small enough to paint one quickly. */
    private static final int SIDE = 256;
    /** For so long squares are painted in a frame while the scale changes, and after that until all is sharp. */
    private static final long A_WHILE = Duration.ofMillis(3).toNanos();
    private static final long AS_LONG_AS_IT_TAKES = Duration.ofDays(1).toNanos();
    /** For so long squares that changed are painted in a frame while something is dragged; the others show for a frame more what they did. */
    private static final long A_GOOD_WHILE = Duration.ofMillis(10).toNanos();
    /** A greater step from frame to frame is none of a zoom that goes on: all is painted at once. */
    private static final double MOST_STEP = 1.6;
    /** Whoever zooms out sees so much more soon. */
    private static final double AHEAD = 1.25;

    private final Sprites sprites = new Sprites();
    private final Layer squares = new Layer();
    private final Surface stretched = new Surface(sprites);
    /** What is stretched until the squares have its scale and are painted; null while they are seen. */
    private @Nullable Still still;
    /** Whether the scale changes, or has changed and not all is painted yet. */
    private boolean gradual;
    /** Device pixels per window pixel. */
    private double density;
    private double lastScale;

    /** What is going on, so that more frames follow and this one need not show all as it is. */
    public enum Motion {
        NONE,
        /** What changed may be seen some frames later, for it changes again. */
        DRAGGING,
        /** What was painted at a scale near that of the view will do. */
        ZOOMING
    }

    /** What there is to see. */
    public interface Content {

        /**
         * How much of it is worth painting in a window.
         *
         * @param scale window pixels per sheet unit
         * @param area what the window shows
         */
        Detail detail(double scale, Bounds area);

        /** What an area shows. */
        Picture picture(Bounds area, double scale, Detail detail);
    }

    /** A square's column and row; the sheet's origin is a corner of 0, 0. */
    private record Place(int column, int row) {
    }

    private static final class Square {
        final Surface surface;
        /** Whether it shows something else than is there now. */
        boolean stale = true;
        boolean blank = true;
        /** In which frame it became so. */
        long since;
        /** Who has begun to paint it. */
        private @Nullable ScreenPainter painter;

        Square(Sprites sprites) {
            surface = new Surface(sprites);
        }

        void forget(long frame) {
            since = stale ? since : frame;
            stale = true;
            painter = null;
        }

        boolean isBegun() {
            return painter != null;
        }

        /**
         * Paints it. What is seen already is never seen half painted, so only what is blank may take more than a frame.
         *
         * @param end by {@link System#nanoTime}
         */
        void paint(Supplier<Picture> there, Viewport view, double density, boolean moving, long end) {
            ScreenPainter begun = painter;
            if (begun == null) {
                begun = surface.begin(there.get(), view, density, moving);
            }
            if (!blank) {
                begun.finish();
            } else if (!begun.paintUntil(end)) {
                painter = begun;
                return;
            }
            painter = null;
            stale = false;
            blank = false;
            surface.show();
        }
    }

    /** The squares of one scale and detail. */
    private final class Layer extends Pane {
        private final Map<Place, Square> painted = new HashMap<>();
        private final Deque<Square> spare = new ArrayDeque<>();
        /** Device pixels per sheet unit. */
        double scale;
        Detail detail = Detail.FAR;
        /** Whether more is painted than a view shows. */
        boolean ahead;
        private Color background = Color.NONE;
        private long frame;

        Layer() {
            setMouseTransparent(true);
            setManaged(false);
        }

        void forget() {
            painted.values().forEach(square -> square.forget(frame));
        }

        void forget(Collection<Bounds> areas) {
            painted.forEach((place, square) -> {
                if (!square.stale || square.isBegun()) {
                    Bounds mine = view(place).visible().grow(2 / scale);
                    if (areas.stream().anyMatch(mine::intersects)) {
                        square.forget(frame);
                    }
                }
            });
        }

        /** Begins anew at another scale. */
        void begin(double newScale, Viewport view, Content content) {
            painted.values().forEach(this::lay);
            painted.clear();
            scale = newScale;
            ahead = false;
            detail = content.detail(scale / density, view.visible());
        }

        void see(Detail other) {
            if (detail != other) {
                detail = other;
                forget();
            }
        }

        private void lay(Square square) {
            square.surface.setVisible(false);
            spare.add(square);
        }

        private Square take() {
            @Nullable Square used = spare.poll();
            Square square = used != null ? used : new Square(sprites);
            if (used == null) {
                getChildren().add(square.surface);
            }
            square.forget(frame);
            square.blank = true;
            return square;
        }

        private Viewport view(Place place) {
            return new Viewport(place.column * SIDE / scale, place.row * SIDE / scale, scale / density, SIDE / density, SIDE / density);
        }

        /**
         * Paints what is stale of what is seen, and puts the squares where they are seen.
         *
         * @param time how long it may take, in nanoseconds
         * @param changes how long what changed may take of it; whoever waits longest comes first
         * @return whether none of them is stale any more
         */
        boolean paint(Viewport seen, boolean moving, long time, long changes, Content content) {
            long start = System.nanoTime();
            frame++;
            Viewport view = ahead ? ahead(seen) : seen;
            long left = Math.round(view.x() * scale);
            long top = Math.round(view.y() * scale);
            double stretch = scale / (view.scale() * density);
            int firstColumn = (int) Math.floorDiv(left, SIDE);
            int lastColumn = (int) Math.floorDiv(left + Surface.pixels(view.width() * stretch, density) - 1, SIDE);
            int firstRow = (int) Math.floorDiv(top, SIDE);
            int lastRow = (int) Math.floorDiv(top + Surface.pixels(view.height() * stretch, density) - 1, SIDE);
            for (Iterator<Map.Entry<Place, Square>> all = painted.entrySet().iterator(); all.hasNext();) {
                Map.Entry<Place, Square> entry = all.next();
                Place place = entry.getKey();
                if (place.column < firstColumn || place.column > lastColumn || place.row < firstRow || place.row > lastRow) {
                    lay(entry.getValue());
                    all.remove();
                }
            }
            List<Place> stale = new ArrayList<>();
            for (int column = firstColumn; column <= lastColumn; column++) {
                for (int row = firstRow; row <= lastRow; row++) {
                    Place place = new Place(column, row);
                    Square square = painted.computeIfAbsent(place, none -> take());
                    if (square.stale) {
                        stale.add(place);
                    }
                    square.surface.setX((column * (long) SIDE - left) / density);
                    square.surface.setY((row * (long) SIDE - top) / density);
                }
            }
            stale.sort(Comparator.comparing((Place place) -> !square(place).blank).thenComparingLong(place -> square(place).since));
            boolean first = true;
            for (Place place : stale) {
                Square square = square(place);
                if (first || System.nanoTime() - start < (square.blank ? time : changes)) {
                    first = false;
                    Viewport mine = view(place);
                    square.paint(() -> picture(mine, content), mine, density, moving, start + time);
                }
            }
            painted.values().forEach(square -> square.surface.setVisible(!square.blank));
            return painted.values().stream().noneMatch(square -> square.stale);
        }

        private Square square(Place place) {
            return Objects.requireNonNull(painted.get(place));
        }

        private Picture picture(Viewport mine, Content content) {
            Picture there = content.picture(mine.visible(), mine.scale(), detail);
            background = there.background();
            return there;
        }

        boolean isWhole() {
            return !painted.isEmpty() && painted.values().stream().noneMatch(square -> square.blank);
        }

        /** What is painted, as one image. */
        Still still() {
            int firstColumn = painted.keySet().stream().mapToInt(Place::column).min().orElse(0);
            int lastColumn = painted.keySet().stream().mapToInt(Place::column).max().orElse(0);
            int firstRow = painted.keySet().stream().mapToInt(Place::row).min().orElse(0);
            int lastRow = painted.keySet().stream().mapToInt(Place::row).max().orElse(0);
            int width = (lastColumn - firstColumn + 1) * SIDE;
            int height = (lastRow - firstRow + 1) * SIDE;
            // Megabytes for each of the scales that a zoom goes through would soon be collected, and a collection takes a frame.
            Pixels before = still == null ? new Pixels(1, 1) : still.pixels();
            Pixels whole = before.width >= width && before.height >= height ? before
                    : new Pixels(Math.max(width, before.width), Math.max(height, before.height));
            whole.fill(0, 0, width, height, background);
            painted.forEach((place, square) -> {
                if (!square.blank) {
                    whole.put(square.surface.pixels(), (place.column - firstColumn) * SIDE, (place.row - firstRow) * SIDE);
                }
            });
            return new Still(whole, width, height, scale, firstColumn * (double) SIDE, firstRow * (double) SIDE, background);
        }
    }

    public TiledSheet() {
        setMouseTransparent(true);
        setManaged(false);
        stretched.setVisible(false);
        getChildren().setAll(squares, stretched);
    }

    /** Everything must be painted again. */
    public void forget() {
        squares.forget();
    }

    /** What lies in these areas of the sheet must be painted again. */
    public void forget(Collection<Bounds> areas) {
        squares.forget(areas);
    }

    /** In which detail it is being painted. */
    public Detail detail() {
        return squares.detail;
    }

    /**
     * Shows a part of the sheet.
     *
     * @param view what is seen; it is shown to the nearest whole pixel
     * @param pixels device pixels per window pixel
     * @return whether all is shown as it is; if not, the next frame shows more of it
     */
    public boolean show(Viewport view, double pixels, Motion motion, Content content) {
        boolean moving = motion == Motion.ZOOMING;
        boolean sameScreen = pixels == density;
        density = pixels;
        double scale = view.scale() * density;
        boolean step = scale <= lastScale * MOST_STEP && scale >= lastScale / MOST_STEP;
        gradual = sameScreen && (moving || gradual) && step;
        boolean other = squares.scale != scale || !sameScreen;
        if (gradual && other && still == null) {
            still = squares.still();
            aim(view, scale, content);
        }
        if (!(moving && gradual) && other) {
            squares.begin(scale, view, content);
        } else if (!moving) {
            squares.see(content.detail(view.scale(), view.visible()));
        }
        // A zoom may come to the very scale that was painted ahead of it.
        squares.ahead &= squares.scale != scale;
        long time = gradual ? A_WHILE : AS_LONG_AS_IT_TAKES;
        boolean fresh = squares.paint(view, moving, time, motion == Motion.DRAGGING ? Math.min(time, A_GOOD_WHILE) : time, content);
        if (fresh && squares.scale != scale) {
            still = squares.still();
            aim(view, scale, content);
            fresh = false;
        }
        lastScale = scale;
        gradual &= moving || !fresh;
        Still seen = gradual && !(squares.scale == scale && squares.isWhole()) ? still : null;
        still = seen;
        squares.setVisible(seen == null);
        stretched.setVisible(seen != null);
        if (seen != null) {
            stretched.show(seen, view, density);
        }
        return fresh;
    }

    /** Begins to paint what the present still gives way to; when zooming out, with what will be seen next. */
    private void aim(Viewport view, double scale, Content content) {
        boolean out = scale < lastScale;
        squares.begin(out ? scale / AHEAD : scale, out ? ahead(view) : view, content);
        squares.ahead = out;
    }

    private static Viewport ahead(Viewport view) {
        return view.zoomed(view.scale() / AHEAD, view.width() / 2, view.height() / 2);
    }

    /** The view as {@link #show} shows it. */
    public static Viewport onWholePixels(Viewport view, double pixels) {
        double scale = view.scale() * pixels;
        return new Viewport(Math.round(view.x() * scale) / scale, Math.round(view.y() * scale) / scale, view.scale(), view.width(),
                view.height());
    }
}
