package org.tenfold.picture.paint;

import java.awt.Shape;
import java.util.List;
import org.tenfold.picture.Color;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Outlines;
import org.tenfold.picture.Stroke;

/**
 * Walks a display list and reduces its marks to a few operations of an output. A painter serves one output and one
 * thread. Colours arrive with the opacity of the groups around them already multiplied in.
 */
public abstract class Painter {

    private double opacity = 1;

    /** Paints marks from the back to the front. */
    protected final void paint(List<Mark> marks) {
        for (Mark mark : marks) {
            if (isVisible(mark)) {
                paint(mark);
            }
        }
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Box box -> box(box);
            case Mark.Line line -> line(line);
            case Mark.TextRun run -> text(run);
            case Mark.Glyph glyph -> glyph(glyph);
            case Mark.Sign sign -> sign(sign);
            case Mark.Image image -> image(image);
            case Mark.Group group -> {
                double outside = opacity;
                opacity *= group.opacity();
                open(group);
                paint(group.children());
                close(group);
                opacity = outside;
            }
        }
    }

    /** Whether a mark is worth painting; an output that shows a part of the picture skips the rest. */
    protected boolean isVisible(Mark mark) {
        return true;
    }

    /** Paints a rectangle. */
    protected void box(Mark.Box box) {
        fillAndStroke(Outlines.of(box), box.fill(), box.stroke());
    }

    /** Paints a line and its arrow. */
    protected void line(Mark.Line line) {
        fillAndStroke(Outlines.of(line), Color.NONE, line.stroke());
        arrow(line);
    }

    /** Paints the head of a line's arrow, if it has one. */
    protected final void arrow(Mark.Line line) {
        if (line.arrow()) {
            fillAndStroke(Outlines.arrow(line), line.stroke().color(), Stroke.NONE);
        }
    }

    /** Paints an icon. */
    protected void glyph(Mark.Glyph glyph) {
        fillAndStroke(Outlines.of(glyph), glyph.color(), Stroke.NONE);
    }

    /** Paints a sign. */
    protected void sign(Mark.Sign sign) {
        fillAndStroke(Outlines.of(sign), sign.fill(), sign.stroke());
    }

    private void fillAndStroke(Shape outline, Color fill, Stroke stroke) {
        if (fill.isVisible()) {
            fill(outline, faded(fill));
        }
        if (stroke.isVisible()) {
            stroke(outline, new Stroke(faded(stroke.color()), stroke.width(), stroke.dash()));
        }
    }

    /** The colour under the opacity of the groups around the current mark. */
    protected final Color faded(Color color) {
        return color.fade(opacity);
    }

    /** The product of the opacities of the groups around the current mark. */
    protected final double opacity() {
        return opacity;
    }

    /** Fills an outline by the non-zero rule. */
    protected abstract void fill(Shape outline, Color color);

    /** Draws along an outline with flat ends and round joins. */
    protected abstract void stroke(Shape outline, Stroke stroke);

    /** Paints a text; its colour still needs {@link #faded}. */
    protected abstract void text(Mark.TextRun run);

    /** Paints a picture under {@link #opacity}. One that cannot be read is left out: its frame still shows that it is there. */
    protected abstract void image(Mark.Image image);

    /** Called before a group's children. */
    protected void open(Mark.Group group) { }

    /** Called after a group's children. */
    protected void close(Mark.Group group) { }
}
