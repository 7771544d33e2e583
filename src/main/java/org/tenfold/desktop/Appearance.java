package org.tenfold.desktop;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.tenfold.picture.Theme;
import org.tenfold.picture.draw.Lens;
import org.tenfold.picture.draw.Look;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Language, theme, text size, motion and lens of the window, as everything that is shown reads them. Belongs to the toolkit's thread. */
public final class Appearance {

    /** What takes the motion from controls that have some; a switch needs a time above none. */
    private static final String STILL = """
            .tab-pane { -fx-open-tab-animation: none; -fx-close-tab-animation: none; }
            .toggle-switch { -fx-thumb-move-animation-time: 1; }
            """;
    private static final char NARROW_SPACE = '\u202f';
    private static final double FONT = 13;
    private static final double ICON = 16;
    private static final double HINT_ICON = 26;
    private static final double ICON_AIR = 16;
    private static final double BAR = 48;
    private static final double BAR_AIR = 28;

    private Language language;
    private Theme theme;
    private double textScale = 1;
    private boolean still;
    private Lens lens = Lens.FINDINGS;

    public Appearance(Language language, Theme theme) {
        this.language = language;
        this.theme = theme;
    }

    /** Takes over what the user and the system want now. */
    void follow(Preferences preferences) {
        language = preferences.language();
        theme = preferences.chosenTheme().orElseGet(Surroundings::theme);
        textScale = preferences.textSize() / 100.0;
        still = preferences.flag(Preferences.STILL, Surroundings.isStill());
    }

    public Language language() {
        return language;
    }

    public Theme theme() {
        return theme;
    }

    public Lens lens() {
        return lens;
    }

    /** Whether things should appear where they belong instead of moving there. */
    public boolean isStill() {
        return still;
    }

    /** A length that suits the size of texts, which the user may double: that many pixels at 100 %. */
    double px(double length) {
        return length * textScale;
    }

    /** What ordinary texts are written in. */
    Font font() {
        return Font.font("Pretendard", px(FONT));
    }

    /** The height of a bar of the window: room for a line, and air that does not grow with it, so that the sheet keeps its room. */
    double bar() {
        return px(BAR - BAR_AIR) + BAR_AIR;
    }

    /** Lets all controls look as the theme has it. Made before that, they would first load the toolkit's own look. */
    void wear() {
        String primer = (isDark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
        if (!primer.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(primer);
        }
    }

    /** Gives a scene, and the popups over it, the style sheets of the theme and the sizes. */
    void dress(Scene scene) {
        wear();
        List<String> sheets = new ArrayList<>(List.of(resource("tenfold.css")));
        if (theme == Theme.HIGH_CONTRAST) {
            sheets.add(resource("high-contrast.css"));
        }
        sheets.add(sheet());
        scene.getStylesheets().setAll(sheets);
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Appearance.class.getResource(name), name).toExternalForm();
    }

    /**
     * The style sheet that makes texts, icons and bars as large as the user wants them, and still, as an address. The size of an icon
     * is that of its font: told in em, it would grow each time that styles are applied.
     */
    private String sheet() {
        String css = String.format(Locale.ROOT, """
                .root { -fx-font-size: %spx; }
                .ikonli-font-icon { -fx-icon-size: %spx; }
                .empty-hint > .ikonli-font-icon { -fx-icon-size: %5$spx; }
                .top-bar { -fx-min-height: %3$spx; -fx-pref-height: %3$spx; }
                .icon-only { -fx-min-width: %4$spx; -fx-pref-width: %4$spx; -fx-min-height: %4$spx; -fx-pref-height: %4$spx; }
                .status-bar-row { -fx-min-height: %4$spx; }
                """, px(FONT), px(ICON), bar(), px(ICON) + ICON_AIR, px(HINT_ICON)) + (still ? STILL : "");
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    void see(Lens other) {
        lens = other;
    }

    /** How a drawing is to look on the sheet. */
    public Look forDrawing() {
        return new Look(theme, language, lens);
    }

    public boolean isDark() {
        return theme != Theme.LIGHT;
    }

    /** The words for a text. */
    public String say(Text text) {
        return text.in(language);
    }

    /** The sentence of a message. */
    public String say(Message message) {
        return message.in(language);
    }

    /** A moment by the user's day and clock; to the second, for who saves often does so several times a minute. */
    public String say(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM).withLocale(language.locale())
                .format(moment.atZone(ZoneId.systemDefault()))
                // The window's letters have no narrow space, as English has before AM.
                .replace(NARROW_SPACE, ' ');
    }

    /** Words in a row, as a list is written. */
    public String list(Collection<String> words) {
        return String.join(", ", words);
    }
}
