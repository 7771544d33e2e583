package org.tenfold.desktop;

import java.util.Collection;
import org.tenfold.picture.Theme;
import org.tenfold.picture.draw.Lens;
import org.tenfold.picture.draw.Look;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Language, theme and lens of the window, as everything that is shown reads them. Belongs to the toolkit's thread. */
public final class Appearance {

    private Language language;
    private Theme theme;
    private Lens lens = Lens.FINDINGS;

    public Appearance(Language language, Theme theme) {
        this.language = language;
        this.theme = theme;
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

    void see(Lens other) {
        lens = other;
    }

    /** How a drawing is to look on the sheet. */
    public Look forDrawing() {
        return new Look(theme, language, lens);
    }

    void speak(Language other) {
        language = other;
    }

    void wear(Theme other) {
        theme = other;
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

    /** Words in a row, as a list is written. */
    public String list(Collection<String> words) {
        return String.join(", ", words);
    }
}
