package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.design.Box;
import org.tenfold.picture.Color;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Mark.Anchor;
import org.tenfold.picture.Mark.Glyph;
import org.tenfold.picture.Mark.Group;
import org.tenfold.picture.Mark.TextRun;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.Stroke.Dash;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.Theme;

/** A container: its frame as AWS draws it, and its title at the top left. */
final class FrameMarks {

    static final TextStyle TITLE = TextStyle.semibold(12);
    static final double GLYPH = 16;
    private static final TextStyle FACT = TextStyle.regular(11);
    private static final double LINE = 1.5;
    private static final double FAR_LINE = 8;
    private static final double INSET = 8;
    private static final double TEXT_GAP = 6;
    private static final double FACT_GAP = 8;
    private static final double SMALLEST_FOR_TITLE = 48;

    private final Theme theme;
    private final TileMarks tiles;

    FrameMarks(Look look) {
        this.theme = look.theme();
        this.tiles = new TileMarks(look);
    }

    Group near(Tile tile, Box box) {
        List<Mark> marks = new ArrayList<>();
        marks.add(frame(box, theme.fill(tile.role()), new Stroke(theme.color(tile.role()), LINE, tile.dash())));
        marks.addAll(tiles.badge(tile, box));
        if (tile.locked()) {
            tiles.lock(marks, box.x() + 2, box.bottom() - 2);
        }
        return Group.of(tile.id(), tile.name(), tile.fact(), marks);
    }

    /** The title, on a plate that interrupts the band of a group which crosses the container; empty where it has no room. */
    List<Mark> title(Tile tile, Box box) {
        if (box.width() < SMALLEST_FOR_TITLE) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        if (!tile.band()) {
            Color fill = theme.fill(tile.role());
            marks.add(Mark.Box.filled(TileMarks.bounds(Sheet.title(tile, box)), 0,
                    fill.isVisible() ? fill : theme.color(Role.SHEET)));
        }
        Color color = theme.text(tile.role());
        marks.add(new Glyph(tile.icon(), box.x() + INSET + GLYPH / 2, box.y() + INSET + GLYPH / 2, GLYPH,
                theme.color(tile.role())));
        double left = box.x() + INSET + GLYPH + TEXT_GAP;
        double baseline = box.y() + INSET + 12;
        double room = titleRoom(box);
        String name = Fonts.ellipsize(tile.name(), TITLE, room);
        marks.add(new TextRun(left, baseline, name, TITLE, color, Anchor.START));
        if (showsFact(tile, box)) {
            marks.add(new TextRun(left + Fonts.width(name, TITLE) + FACT_GAP, baseline, tile.fact(), FACT, theme.color(Role.SECONDARY), Anchor.START));
        }
        return marks;
    }

    /** The room that the marks of a frame do not leave in any detail. */
    static Box room(Box box) {
        return box.grown(TileMarks.OVERHANG);
    }

    private static double titleRoom(Box box) {
        return box.width() - 2 * INSET - GLYPH - TEXT_GAP;
    }

    private static boolean showsFact(Tile tile, Box box) {
        return !tile.fact().isEmpty()
                && Fonts.width(tile.name(), TITLE) + FACT_GAP + Fonts.width(tile.fact(), FACT) <= titleRoom(box);
    }

    /** What glyph, name and fact take of a frame's width. */
    static double titleWidth(Tile tile, Box box) {
        return GLYPH + TEXT_GAP + Fonts.width(tile.name(), TITLE)
                + (showsFact(tile, box) ? FACT_GAP + Fonts.width(tile.fact(), FACT) : 0) + 4;
    }

    /** The frame alone, strong enough to be seen from far away, over whatever runs under it. */
    Mark far(Tile tile, Box box) {
        Color fill = theme.fill(tile.role());
        boolean covers = fill.isVisible() || tile.band();
        return frame(box, covers ? fill : theme.color(Role.SHEET), new Stroke(theme.color(tile.role()), FAR_LINE, Dash.SOLID));
    }

    private static Mark frame(Box box, Color fill, Stroke line) {
        return new Mark.Box(box.x(), box.y(), box.width(), box.height(), 0, fill, line);
    }
}
