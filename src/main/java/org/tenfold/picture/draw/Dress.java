package org.tenfold.picture.draw;

import org.tenfold.design.Style;
import org.tenfold.picture.Color;
import org.tenfold.picture.Role;
import org.tenfold.picture.Stroke.Dash;
import org.tenfold.picture.Theme;

/** What a style that a user gave makes of the usual look. Its colours are those of roles, so that every theme shows them well. */
public final class Dress {

    private Dress() {
    }

    /** A colour as a theme shows it. */
    public static Color color(Style.Hue hue, Theme theme) {
        return theme.color(role(new Style(hue, null), Role.LINK));
    }

    /** Drawn and skipped lengths of a line in turn; empty for a solid one. */
    public static double[] lengths(Style.Line line) {
        return dash(new Style(null, line), Dash.SOLID).lengths();
    }

    /** The role whose colour a style gives, or the usual one. */
    static Role role(Style style, Role usual) {
        return switch (style.color()) {
            case null -> usual;
            case RED -> Role.SECURITY;
            case ORANGE -> Role.COMPUTE;
            case GOLD -> Role.MEDIUM;
            case GREEN -> Role.STORAGE;
            case TEAL -> Role.REGION;
            case BLUE -> Role.ACCENT;
            case PURPLE -> Role.NETWORK;
            case PINK -> Role.INTEGRATION;
            case GREY -> Role.GENERAL;
        };
    }

    /** The pattern that a style gives a line, or the usual one. */
    static Dash dash(Style style, Dash usual) {
        return switch (style.line()) {
            case null -> usual;
            case SOLID -> Dash.SOLID;
            case DASHED -> Dash.DASHED;
            case DOTTED -> Dash.DOTTED;
        };
    }
}
