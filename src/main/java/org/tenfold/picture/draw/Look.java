package org.tenfold.picture.draw;

import org.tenfold.picture.Theme;
import org.tenfold.text.Language;

/** How a drawing is to look. */
public record Look(Theme theme, Language language, Lens lens) {

    /** A plain drawing on a light sheet. */
    public static Look plain(Language language) {
        return new Look(Theme.LIGHT, language, Lens.DRAW);
    }
}
