package org.tenfold.picture;

import java.util.List;

/**
 * One thing that every painter can paint. The kinds are few on purpose: an output format is finished when it can
 * fill and stroke an outline and write a text (see {@link Outlines}).
 */
public sealed interface Mark {

    /** The rectangle that this mark paints into; what lies outside it need not be painted again. */
    Bounds bounds();

    /**
     * A rectangle: tile, container frame, plate behind a label, bar of a gauge.
     *
     * @param x left edge
     * @param y top edge
     * @param radius of its corners, 0 for sharp ones
     * @param fill {@link Color#NONE} leaves the inside as it is
     * @param stroke centred on the edge, {@link Stroke#NONE} for no frame
     */
    record Box(double x, double y, double width, double height, double radius, Color fill, Stroke stroke) implements Mark {

        /** A filled rectangle without a frame. */
        public static Box filled(Bounds area, double radius, Color fill) {
            return new Box(area.x(), area.y(), area.width(), area.height(), radius, fill, Stroke.NONE);
        }

        /** A frame. */
        public static Box framed(Bounds area, double radius, Stroke stroke) {
            return new Box(area.x(), area.y(), area.width(), area.height(), radius, Color.NONE, stroke);
        }

        @Override
        public Bounds bounds() {
            return new Bounds(x, y, width, height).grow(stroke.width() / 2);
        }
    }

    /**
     * A line through points: a link, a gauge's axis, a hatching.
     *
     * @param points at least two
     * @param radius of the bends, 0 for sharp ones
     * @param arrow whether a filled head stands at the last point
     * @param jumps places on the line where it hops over another one in a small half circle
     */
    record Line(List<Point> points, double radius, Stroke stroke, boolean arrow, List<Point> jumps) implements Mark {

        private static final double ARROW_LENGTH = 8;

        public Line {
            if (points.size() < 2) {
                throw new IllegalArgumentException("a line needs two points");
            }
            points = List.copyOf(points);
            jumps = List.copyOf(jumps);
        }

        /** A straight line without an arrow. */
        public static Line straight(double x1, double y1, double x2, double y2, Stroke stroke) {
            return new Line(List.of(new Point(x1, y1), new Point(x2, y2)), 0, stroke, false, List.of());
        }

        /** How long its arrow's head is: 8 units, more on a line thicker than 3. */
        public double arrowLength() {
            return arrow ? Math.max(ARROW_LENGTH, stroke.width() * 2.5) : 0;
        }

        @Override
        public Bounds bounds() {
            Point first = points.getFirst();
            double left = first.x();
            double top = first.y();
            double right = left;
            double bottom = top;
            for (Point point : points) {
                left = Math.min(left, point.x());
                top = Math.min(top, point.y());
                right = Math.max(right, point.x());
                bottom = Math.max(bottom, point.y());
            }
            double margin = Math.max(stroke.width() / 2, arrowLength() / 2);
            return new Bounds(left, top, right - left, bottom - top)
                    .grow(jumps.isEmpty() ? margin : Math.max(margin, Outlines.JUMP_RADIUS + stroke.width() / 2));
        }
    }

    /**
     * One line of text; {@link Fonts} wraps and shortens beforehand.
     *
     * @param x the place that {@code anchor} speaks of
     * @param y the baseline
     */
    record TextRun(double x, double y, String text, TextStyle style, Color color, Anchor anchor) implements Mark {

        /** The left end of its baseline. */
        public double left() {
            return anchor == Anchor.START ? x : x - Fonts.width(text, style) * (anchor == Anchor.MIDDLE ? 0.5 : 1);
        }

        @Override
        public Bounds bounds() {
            double top = y - Fonts.ascent(style.size());
            return new Bounds(left(), top, Fonts.width(text, style), Fonts.lineHeight(style.size()));
        }
    }

    /** Which part of a text stands at its place. */
    enum Anchor { START, MIDDLE, END }

    /**
     * An icon of the Material Design 2 pack.
     *
     * @param icon its name in the pack, such as {@code mdi2d-database}; see {@link Icons}
     * @param size side of the square that it fills
     */
    record Glyph(String icon, double centreX, double centreY, double size, Color color) implements Mark {
        @Override
        public Bounds bounds() {
            return Bounds.around(centreX, centreY, size);
        }
    }

    /**
     * A small sign, as in a finding's badge.
     *
     * @param size side of the square that it fills; a triangle reaches a little beyond
     */
    record Sign(Form form, double centreX, double centreY, double size, Color fill, Stroke stroke) implements Mark {

        /** How much larger a triangle is drawn, so that a letter in its middle has room. */
        static final double TRIANGLE_REACH = 1.15;

        @Override
        public Bounds bounds() {
            return Bounds.around(centreX, centreY, size * TRIANGLE_REACH).grow(stroke.width());
        }
    }

    /**
     * A picture that a user put on the sheet, stretched into a rectangle.
     *
     * @param data the bytes of a PNG or JPEG file in Base64, as the design holds them
     */
    record Image(double x, double y, double width, double height, String data) implements Mark {
        @Override
        public Bounds bounds() {
            return new Bounds(x, y, width, height);
        }
    }

    /** Forms that stay apart without colour. */
    enum Form { CIRCLE, TRIANGLE, DIAMOND, STAR, CROSS }

    /**
     * Marks that belong together, painted in their order: a component with its texts and badges, or a link with its
     * label. Readers of a PDF or SVG meet groups in the order of the picture.
     *
     * @param id unique in the picture, such as the component's id; empty for a group that only dims
     * @param title what assistive tools read out; empty for none
     * @param description the longer text behind the title; empty for none
     * @param opacity 0 to 1, multiplied into the colour of everything inside
     * @param bounds the rectangle around the children, kept because painters ask for it at every frame
     */
    record Group(String id, String title, String description, double opacity, Bounds bounds, List<Mark> children)
            implements Mark {

        public Group {
            children = List.copyOf(children);
        }

        /** A group that measures its children. */
        public static Group of(String id, String title, String description, List<Mark> children) {
            return new Group(id, title, description, 1, Bounds.of(children), children);
        }

        /** The same group, dimmed. */
        public Group dimmed(double factor) {
            return new Group(id, title, description, opacity * factor, bounds, children);
        }
    }
}
