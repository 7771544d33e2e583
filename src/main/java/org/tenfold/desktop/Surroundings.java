package org.tenfold.desktop;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;
import javafx.util.Subscription;
import org.tenfold.picture.Theme;

/** What the user's system asks of all programs: colours and motion. */
final class Surroundings {

    /** Where the toolkit tells of high contrast, which is no colour scheme of its own. */
    private static final String WINDOWS_CONTRAST = "Windows.SPI.HighContrast";
    private static final String GTK_THEME = "GTK.theme_name";

    private Surroundings() {
    }

    /** The theme that suits the system's own. */
    static Theme theme() {
        Platform.Preferences system = Platform.getPreferences();
        boolean contrast = system.getBoolean(WINDOWS_CONTRAST).orElse(false)
                || system.getString(GTK_THEME).orElse("").contains("HighContrast");
        return contrast ? Theme.HIGH_CONTRAST : system.getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    /** Whether the system asks programs not to move things about. */
    static boolean isStill() {
        return Platform.getPreferences().isReducedMotion();
    }

    /** Runs something whenever the system changes its mind, until the subscription ends. */
    static Subscription onChange(Runnable then) {
        Platform.Preferences system = Platform.getPreferences();
        MapChangeListener<String, Object> contrast = change -> {
            if (change.getKey().equals(WINDOWS_CONTRAST) || change.getKey().equals(GTK_THEME)) {
                then.run();
            }
        };
        system.addListener(contrast);
        return system.colorSchemeProperty().subscribe(then).and(system.reducedMotionProperty().subscribe(then))
                .and(() -> system.removeListener(contrast));
    }
}
