package org.tenfold.picture.draw;

import org.tenfold.design.Link;
import org.tenfold.design.Style;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke.Dash;
import org.tenfold.picture.draw.Figures.LinkFigure;
import org.tenfold.text.Text;

/**
 * How a link is drawn and what it says.
 *
 * @param label empty for none
 */
record LinkStyle(Dash dash, Role role, double width, boolean arrow, String label) {

    /** The line between a store and its standby. */
    static final LinkStyle SYNCHRONOUS = new LinkStyle(Dash.DASH_DOT, Role.DATABASE, 1.5, false, "");

    private static final double WIDTH = 1.5;
    private static final Text LETTERS = Text.of("dead letters", "배달 못 한 편지");
    private static final Text READ = Text.of("read", "읽기");
    private static final Text WRITE = Text.of("write", "쓰기");
    private static final Text READ_WRITE = Text.of("read, write", "읽기·쓰기");

    /** The way of messages that failed too often, which a setting tells. */
    static LinkStyle letters(Look look, Style style) {
        return new LinkStyle(Dress.dash(style, Dash.LONG), Dress.role(style, Role.LINK), WIDTH, true, LETTERS.in(look.language()));
    }

    static LinkStyle of(Link link, LinkFigure figure, Look look, Style style) {
        Dash usual = switch (link.kind()) {
            case RESOLVE, REQUEST, READ, WRITE, READ_WRITE, NETWORK -> Dash.SOLID;
            case PUBLISH, CONSUME -> Dash.SHORT;
            case REPLICATE -> "synchronous".equals(link.settings().get("mode")) ? Dash.DASH_DOT : Dash.LONG;
            case PROTECT, OPERATE -> Dash.DOTTED;
        };
        boolean arrow = switch (link.kind()) {
            case NETWORK, PROTECT -> false;
            default -> true;
        };
        Text kind = switch (link.kind()) {
            case READ -> READ;
            case WRITE -> WRITE;
            case READ_WRITE -> READ_WRITE;
            default -> Text.name("");
        };
        return new LinkStyle(Dress.dash(style, usual), Dress.role(style, Role.LINK), figure.width() > 0 ? figure.width() : WIDTH, arrow,
                figure.text().isEmpty() ? kind.in(look.language()) : figure.text());
    }
}
