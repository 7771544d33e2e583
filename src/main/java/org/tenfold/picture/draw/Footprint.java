package org.tenfold.picture.draw;

import java.util.List;
import org.tenfold.design.Box;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.TextStyle;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/**
 * The room that a tile's texts take: its name, its key fact, and a line that a lens may fill, so that no lens moves anything.
 *
 * @param textWidth the width of the widest line
 * @param nameLines one or two
 */
public record Footprint(double textWidth, int nameLines) {

    /** The greatest width of the texts under a tile. */
    public static final double TEXT_WIDTH = 112;

    static final TextStyle NAME = TextStyle.semibold(13);
    static final TextStyle FACT = TextStyle.regular(11);
    static final double NAME_LINE = 16;
    static final double FACT_LINE = 15;
    static final double TEXT_GAP = 5;
    private static final int MOST_NAME_LINES = 2;
    /** What the bar and a figure of a lens take. */
    private static final double LENS_WIDTH = 80;

    /** The lines of a component's name. */
    public static List<String> nameLines(String name) {
        return Fonts.wrap(name, NAME, TEXT_WIDTH, MOST_NAME_LINES);
    }

    /** The footprint of a component, wide enough for every language, so that none moves anything. */
    public static Footprint of(Part part) {
        Text fact = KeyFact.of(part);
        boolean english = Fonts.width(fact.en(), FACT) > Fonts.width(fact.ko(), FACT);
        return of(part.component().name(), english ? fact.en() : fact.ko());
    }

    /** The footprint of a component with this name and key fact; the latter may be empty. */
    public static Footprint of(String name, String fact) {
        List<String> lines = nameLines(name);
        double widest = lines.stream().mapToDouble(line -> Fonts.width(line, NAME)).max().orElse(0);
        return new Footprint(Math.clamp(Math.max(widest, Fonts.width(fact, FACT)), LENS_WIDTH, TEXT_WIDTH), lines.size());
    }

    /** The room for the texts under a tile: the name, the key fact and the lens line. */
    public Box texts(Box tile) {
        return new Box(tile.centerX() - textWidth / 2, tile.bottom() + TEXT_GAP, textWidth,
                NAME_LINE * nameLines + 2 * FACT_LINE);
    }

    /** A tile with its texts. */
    public Box around(Box tile) {
        return tile.union(texts(tile));
    }
}
