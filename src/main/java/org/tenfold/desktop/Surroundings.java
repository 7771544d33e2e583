package org.tenfold.desktop;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.util.Subscription;
import org.tenfold.picture.Theme;

/** What the user's system asks of all programs: colours and motion. */
final class Surroundings {

    private Surroundings() {
    }

    /** The theme that suits the system's own. */
    static Theme theme() {
        Platform.Preferences system = Platform.getPreferences();
        boolean contrast = system.getBoolean("Windows.SPI.HighContrast").orElse(false)
                || system.getString("GTK.theme_name").orElse("").contains("HighContrast");
        return contrast ? Theme.HIGH_CONTRAST : system.getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    /** Whether the system asks programs not to move things about. */
    static boolean isStill() {
        return Platform.getPreferences().isReducedMotion();
    }

    /** Runs something whenever the system changes its mind, until the subscription ends. */
    static Subscription onChange(Runnable then) {
        Platform.Preferences system = Platform.getPreferences();
        return system.colorSchemeProperty().subscribe(then).and(system.reducedMotionProperty().subscribe(then));
    }
}
