package org.tenfold.desktop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

/** Where the window stood when it was closed, so that it comes again there. */
final class WindowPlace {

    private static final String PLACE = "window.place";
    private static final String MAXIMIZED = "window.maximized";
    /** The title bar is held below the upper edge. */
    private static final double GRIP = 16;

    private WindowPlace() {
    }

    /** Remembers where a window stands. One that fills the screen comes again so, and goes back to where it was before. */
    static void keep(Stage stage, Preferences preferences) {
        preferences.setFlag(MAXIMIZED, stage.isMaximized());
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            preferences.setValue(PLACE, String.join(" ", Stream.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())
                    .map(length -> Long.toString(Math.round(length))).toList()));
        }
    }

    /**
     * Puts a window that is not shown yet where the last one stood, if its title bar can be held there.
     *
     * @param screens what there is of screens now; the last window may have stood on one that is gone
     */
    static void restore(Stage stage, Preferences preferences, List<Rectangle2D> screens) {
        kept(preferences).ifPresent(place -> screens.stream()
                .filter(screen -> screen.contains(place.getMinX() + place.getWidth() / 2, place.getMinY() + GRIP)).findFirst()
                .ifPresent(screen -> {
                    stage.setX(place.getMinX());
                    stage.setY(place.getMinY());
                    stage.setWidth(Math.min(place.getWidth(), screen.getWidth()));
                    stage.setHeight(Math.min(place.getHeight(), screen.getHeight()));
                }));
        stage.setMaximized(preferences.flag(MAXIMIZED, false));
    }

    private static Optional<Rectangle2D> kept(Preferences preferences) {
        return preferences.value(PLACE).filter(words -> words.matches("-?\\d{1,6} -?\\d{1,6} \\d{1,6} \\d{1,6}")).map(words -> {
            List<Double> lengths = Stream.of(words.split(" ")).map(Double::valueOf).toList();
            return new Rectangle2D(lengths.get(0), lengths.get(1), lengths.get(2), lengths.get(3));
        });
    }
}
