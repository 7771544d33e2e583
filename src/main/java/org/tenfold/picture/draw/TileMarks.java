package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.design.Box;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Color;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.Hatching;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Mark.Anchor;
import org.tenfold.picture.Mark.Form;
import org.tenfold.picture.Mark.Glyph;
import org.tenfold.picture.Mark.Group;
import org.tenfold.picture.Mark.Sign;
import org.tenfold.picture.Mark.TextRun;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke;
import org.tenfold.picture.Stroke.Dash;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.Theme;
import org.tenfold.picture.draw.Tile.Figure;
import org.tenfold.rules.Severity;
import org.tenfold.text.Language;

/** The anatomy of a component. */
final class TileMarks {

    private static final double RADIUS = 8;
    private static final double GLYPH = 36;
    private static final double BADGE = 18;
    private static final String LOCK = "mdi2l-lock";
    private static final double LOCK_GLYPH = 11;
    /** How far the sheets behind a collapsed container look out. */
    private static final double PILE = 4;
    /** A diamond has least room for its letter. */
    static final double WIDE_BADGE = 22;
    private static final double COUNT_HEIGHT = 16;
    /** Bars under a lens have one length, for they are compared: of load, … */
    private static final double LOAD_BAR = 40;
    /** … and of shares of the bill, beside longer figures. */
    private static final double SHARE_BAR = 24;
    private static final double BAR_HEIGHT = 6;
    private static final double BAR_GAP = 5;
    private static final double SHADOW_FILL = 0.12;
    /** How far signs at corners, strokes and the sheets of a pile reach beyond a box at most, … */
    static final double OVERHANG = 16;
    /** … and letters beyond the room that is kept for them. */
    private static final double TEXT_OVERHANG = 8;
    private static final TextStyle SMALL = TextStyle.semibold(11);
    private static final TextStyle LETTER = TextStyle.semibold(10);

    private final Theme theme;
    private final Language language;

    TileMarks(Look look) {
        this.theme = look.theme();
        this.language = look.language();
    }

    /** The room that the marks of a component and its shadows do not leave in any detail. */
    static Box room(Tile tile, Box box, List<Shadow> shadows) {
        double figure = tile.figure() == null ? 0 : width(tile.figure());
        Box room = room(box, Math.max(Footprint.TEXT_WIDTH, figure), tile.footprint().texts(box).bottom());
        for (Shadow shadow : shadows) {
            room = room.union(room(shadow.box(), Footprint.TEXT_WIDTH, Shadow.FOOTPRINT.texts(shadow.box()).bottom()));
        }
        return room;
    }

    private static Box room(Box box, double textWidth, double bottom) {
        double left = Math.min(box.x() - OVERHANG, box.centerX() - textWidth / 2);
        double top = box.y() - OVERHANG;
        return new Box(left, top, 2 * (box.centerX() - left), bottom + TEXT_OVERHANG - top);
    }

    /** A component with all that it says, and its shadows behind it. */
    Group near(Tile tile, Box box, List<Shadow> shadows) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < shadows.size(); i++) {
            shadow(marks, tile, shadows.get(i), share(tile.count(), i + 1, shadows.size() + 1));
        }
        if (tile.collapsed()) {
            // Two sheets behind it say that there is more than one thing.
            for (int sheet = 2; sheet > 0; sheet--) {
                marks.add(Mark.Box.framed(bounds(box.moved(sheet * PILE, -sheet * PILE)).grow(-0.75), RADIUS,
                        Stroke.solid(theme.color(tile.role()), 1.5)));
            }
        }
        marks.add(Mark.Box.filled(bounds(box), RADIUS, theme.color(tile.role())));
        marks.add(new Glyph(tile.icon(), box.centerX(), box.centerY(), GLYPH, theme.color(Role.ON_TILE)));
        if (tile.locked()) {
            lock(marks, box.x() + 2, box.bottom() - 2);
        }
        marks.addAll(count(tile, box, shadows));
        marks.addAll(badge(tile, box));
        double baseline = name(marks, tile, box);
        if (!tile.line().isEmpty()) {
            baseline += Footprint.FACT_LINE;
            marks.add(text(box.centerX(), baseline, Fonts.ellipsize(tile.line(), Footprint.FACT, Footprint.TEXT_WIDTH),
                    Footprint.FACT, Role.SECONDARY));
        }
        if (tile.figure() != null) {
            figure(marks, tile.figure(), box.centerX(), baseline + Footprint.FACT_LINE);
        }
        return group(tile, marks);
    }

    /** A component without rounding and figures. */
    Group middle(Tile tile, Box box) {
        List<Mark> marks = new ArrayList<>();
        marks.add(far(tile, box));
        marks.add(new Glyph(tile.icon(), box.centerX(), box.centerY(), GLYPH, theme.color(Role.ON_TILE)));
        marks.addAll(badge(tile, box));
        name(marks, tile, box);
        return group(tile, marks);
    }

    /** One rectangle. */
    Mark far(Tile tile, Box box) {
        return Mark.Box.filled(bounds(box), 0, theme.color(tile.role()));
    }

    /** How many of some units stand in one of several zones, when they go round robin. */
    private static int share(int count, int zone, int zones) {
        return (count + zones - 1 - zone) / zones;
    }

    private void shadow(List<Mark> marks, Tile owner, Shadow shadow, int count) {
        Color color = theme.color(owner.role());
        Box box = shadow.box();
        marks.add(new Mark.Box(box.x() + 0.75, box.y() + 0.75, box.width() - 1.5, box.height() - 1.5, RADIUS,
                theme.color(Role.SHEET).mix(color, SHADOW_FILL), new Stroke(color, 1.5, Dash.SHORT)));
        marks.add(new Glyph(owner.icon(), box.centerX(), box.centerY(), GLYPH, color));
        count(marks, count, box);
        String says = shadow.kind() == Shadow.Kind.UNIT ? owner.fact() : shadow.kind().label().in(language);
        if (!says.isEmpty()) {
            marks.add(text(box.centerX(), box.bottom() + Footprint.TEXT_GAP + Footprint.FACT_LINE - 3,
                    Fonts.ellipsize(says, Footprint.FACT, Footprint.TEXT_WIDTH), Footprint.FACT, Role.SECONDARY));
        }
    }

    private static Group group(Tile tile, List<Mark> marks) {
        String figure = tile.figure() == null ? "" : ", " + tile.figure().text();
        return Group.of(tile.id(), tile.name(), tile.fact() + figure, marks);
    }

    private double name(List<Mark> marks, Tile tile, Box box) {
        double baseline = box.bottom() + Footprint.TEXT_GAP - 3;
        for (String line : tile.nameLines()) {
            baseline += Footprint.NAME_LINE;
            marks.add(text(box.centerX(), baseline, line, Footprint.NAME, Role.TEXT));
        }
        return baseline;
    }

    /** How many machines stand at the tile itself; empty for one. */
    List<Mark> count(Tile tile, Box box, List<Shadow> shadows) {
        List<Mark> marks = new ArrayList<>();
        count(marks, share(tile.count(), 0, shadows.size() + 1), box);
        return marks;
    }

    private void count(List<Mark> marks, int count, Box box) {
        if (count <= 1) {
            return;
        }
        String text = "×" + count;
        double width = Math.max(Fonts.width(text, SMALL) + 8, 22);
        Bounds plate = new Bounds(box.right() - width + 5, box.bottom() - COUNT_HEIGHT + 5, width, COUNT_HEIGHT);
        marks.add(new Mark.Box(plate.x(), plate.y(), plate.width(), plate.height(), COUNT_HEIGHT / 2, theme.color(Role.SHEET),
                Stroke.solid(theme.color(Role.SEPARATOR), 1)));
        marks.add(text(plate.x() + width / 2, plate.y() + 12, text, SMALL, Role.TEXT));
    }

    /** The mark of what is locked. */
    void lock(List<Mark> marks, double x, double y) {
        marks.add(new Sign(Form.CIRCLE, x, y, BADGE, theme.color(Role.SHEET), Stroke.solid(theme.color(Role.SECONDARY), 1)));
        marks.add(new Glyph(LOCK, x, y, LOCK_GLYPH, theme.color(Role.SECONDARY)));
    }

    /** The badge of the worst finding: form, letter and colour say the same. Empty without one. */
    List<Mark> badge(Tile tile, Box box) {
        Severity severity = tile.badge();
        if (severity == null) {
            return List.of();
        }
        double x = box.right() - 2;
        double y = box.y() + 2;
        Color color = color(theme, severity);
        Color sheet = theme.color(Role.SHEET);
        boolean hollow = severity == Severity.LOW;
        Form form = switch (severity) {
            case CRITICAL, LOW -> Form.CIRCLE;
            case HIGH -> Form.TRIANGLE;
            case MEDIUM -> Form.DIAMOND;
            case ADVICE -> Form.STAR;
        };
        return List.of(
                new Sign(form, x, y, form == Form.DIAMOND ? WIDE_BADGE : BADGE, hollow ? sheet : color, Stroke.solid(hollow ? color : sheet, 1.5)),
                new TextRun(x, y + (form == Form.TRIANGLE ? 5 : 3.5), severity.name().substring(0, 1), LETTER,
                        hollow ? color : Theme.on(color), Anchor.MIDDLE));
    }

    static Color color(Theme theme, Severity severity) {
        return theme.color(switch (severity) {
            case CRITICAL -> Role.CRITICAL;
            case HIGH -> Role.HIGH;
            case MEDIUM -> Role.MEDIUM;
            case LOW -> Role.LOW;
            case ADVICE -> Role.ADVICE;
        });
    }

    /** Over a tile that is dead. */
    Mark cross(Box box) {
        return crossed(bounds(box).grow(-6));
    }

    private Mark crossed(Bounds area) {
        Stroke halo = Stroke.solid(theme.color(Role.SHEET), 9);
        Stroke stroke = Stroke.solid(theme.color(Role.CRITICAL), 5);
        List<Mark> lines = new ArrayList<>();
        for (Stroke line : List.of(halo, stroke)) {
            lines.add(Mark.Line.straight(area.x(), area.y(), area.x() + area.width(), area.y() + area.height(), line));
            lines.add(Mark.Line.straight(area.x(), area.y() + area.height(), area.x() + area.width(), area.y(), line));
        }
        return Group.of("", "", "", lines);
    }

    /** Over a tile that works with a part of its machines. */
    Mark hatch(Box box) {
        return Group.of("", "", "", Hatching.over(bounds(box), RADIUS, 9, Stroke.solid(theme.color(Role.SHEET).fade(0.6), 3)));
    }

    private static double width(Figure figure) {
        return Fonts.width(figure.text(), SMALL) + (figure.bar() < 0 ? 0 : barWidth(figure) + BAR_GAP);
    }

    private static double barWidth(Figure figure) {
        return figure.load() ? LOAD_BAR : SHARE_BAR;
    }

    private void figure(List<Mark> marks, Figure figure, double centre, double baseline) {
        double left = centre - width(figure) / 2;
        if (figure.bar() >= 0) {
            double barWidth = barWidth(figure);
            Bounds bar = new Bounds(left, baseline - 7, barWidth, BAR_HEIGHT);
            Color color = figure.load() ? Theme.load(figure.bar()) : theme.color(Role.ACCENT);
            double filled = Math.clamp(figure.bar(), 0, 1) * barWidth;
            marks.add(Mark.Box.filled(bar, BAR_HEIGHT / 2, theme.track()));
            if (filled > 0) {
                Bounds part = new Bounds(bar.x(), bar.y(), Math.max(filled, BAR_HEIGHT), BAR_HEIGHT);
                marks.add(Mark.Box.filled(part, BAR_HEIGHT / 2, color));
                if (figure.load() && figure.bar() > 1) {
                    marks.addAll(Hatching.over(part, BAR_HEIGHT / 2, 5, Stroke.solid(theme.color(Role.SHEET).fade(0.7), 1.5)));
                }
            }
            left += barWidth + BAR_GAP;
        }
        marks.add(new TextRun(left, baseline, figure.text(), SMALL, theme.color(Role.TEXT), Anchor.START));
    }

    private TextRun text(double x, double baseline, String text, TextStyle style, Role role) {
        return new TextRun(x, baseline, text, style, theme.color(role), Anchor.MIDDLE);
    }

    static Bounds bounds(Box box) {
        return new Bounds(box.x(), box.y(), box.width(), box.height());
    }
}
