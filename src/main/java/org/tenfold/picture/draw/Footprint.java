package org.tenfold.picture.draw;

import java.util.List;
import org.tenfold.design.Box;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.TextStyle;

/**
 * The room that a tile's texts take. It depends on the name alone, so that neither a setting nor a lens moves anything.
 */
public final class Footprint {

    /** The greatest width of the texts under a tile. */
    public static final double TEXT_WIDTH = 112;

    static final TextStyle NAME = TextStyle.semibold(13);
    static final TextStyle FACT = TextStyle.regular(11);
    static final double NAME_LINE = 16;
    static final double FACT_LINE = 15;
    static final double TEXT_GAP = 5;
    private static final int MOST_NAME_LINES = 2;

    private Footprint() {
    }

    /** The lines of a component's name. */
    public static List<String> nameLines(String name) {
        return Fonts.wrap(name, NAME, TEXT_WIDTH, MOST_NAME_LINES);
    }

    /** The room for the texts under a tile: the name, the key fact and the lens line. */
    public static Box texts(Box tile, int nameLines) {
        return new Box(tile.centerX() - TEXT_WIDTH / 2, tile.bottom() + TEXT_GAP, TEXT_WIDTH,
                NAME_LINE * nameLines + 2 * FACT_LINE);
    }

    /** A tile with its texts. */
    public static Box around(Box tile, int nameLines) {
        return tile.union(texts(tile, nameLines));
    }
}
