package org.tenfold.picture;

/**
 * What a colour says. {@link Theme#color} gives the colour for it; the light values are those of AWS's own convention for
 * architecture diagrams, so that people read a drawing at once.
 */
public enum Role {
    /** The sheet, and the plates behind labels. */
    SHEET("#FFFFFF", Use.NEUTRAL),
    /** The grid on the sheet. */
    GRID("#EFF2F5", Use.NEUTRAL),
    /** Names and figures. */
    TEXT("#1F2328", Use.NEUTRAL),
    /** Key settings, units. */
    SECONDARY("#59636E", Use.NEUTRAL),
    /** Thin lines between parts, empty part of a gauge. */
    SEPARATOR("#D1D9E0", Use.NEUTRAL),
    /** The glyph on a tile. */
    ON_TILE("#FFFFFF", Use.NEUTRAL),
    /** Selection, drop target. */
    ACCENT("#0969DA", Use.LINE),
    /** Smart guides. */
    GUIDE("#BF3989", Use.LINE),
    /** A refused drop. */
    REFUSED("#CF222E", Use.LINE),
    /** Connections. */
    LINK("#57606A", Use.LINE),

    /** Compute and containers. */
    COMPUTE("#ED7100", Use.LINE),
    STORAGE("#7AA116", Use.LINE),
    /** Databases and developer tools. */
    DATABASE("#C925D1", Use.LINE),
    /** Networking, delivery, analytics. */
    NETWORK("#8C4FFF", Use.LINE),
    /** Integration and management. */
    INTEGRATION("#E7157B", Use.LINE),
    /** Security and identity. */
    SECURITY("#DD344C", Use.LINE),
    /** Users. */
    USERS("#232F3E", Use.LINE),
    /** General parts and those on the own premises. */
    GENERAL("#5A6C86", Use.LINE),

    /** Frame of the AWS cloud. */
    CLOUD("#232F3E", Use.LINE),
    REGION("#00A4A6", Use.LINE),
    VPC("#8C4FFF", Use.LINE),
    AVAILABILITY_ZONE("#00A4A6", Use.LINE),
    PUBLIC_SUBNET("#7AA116", Use.LINE),
    PRIVATE_SUBNET("#00A4A6", Use.LINE),
    AUTO_SCALING_GROUP("#ED7100", Use.LINE),
    SECURITY_GROUP("#DD344C", Use.LINE),

    CRITICAL("#CF222E", Use.LINE),
    HIGH("#BC4C00", Use.LINE),
    MEDIUM("#9A6700", Use.LINE),
    LOW("#59636E", Use.LINE),
    ADVICE("#0969DA", Use.LINE);

    private final Color light;
    private final Use use;

    Role(String light, Use use) {
        this.light = Color.of(light);
        this.use = use;
    }

    Color light() {
        return light;
    }

    Use use() {
        return use;
    }

    /** How a theme comes to its colour for a role. */
    enum Use {
        /** Each theme names it. */
        NEUTRAL,
        /** The hue stays; a theme lifts or darkens it until it stands out from the sheet. */
        LINE
    }
}
