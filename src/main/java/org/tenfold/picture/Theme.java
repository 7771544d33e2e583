package org.tenfold.picture;

import java.util.EnumMap;
import java.util.Map;
import org.tenfold.text.Text;

/**
 * The colours of a drawing. Hues say the same in every theme; only their lightness follows the sheet: lines and tiles
 * keep a contrast of at least 3 to it, texts of 4.5 (WCAG 2.2, 1.4.3 and 1.4.11), more in high contrast.
 */
public enum Theme {
    LIGHT(Text.of("Light", "밝게"), 3, "#FFFFFF", "#EFF2F5", "#1F2328", "#59636E", "#D1D9E0", "#FFFFFF"),
    DARK(Text.of("Dark", "어둡게"), 4.5, "#0D1117", "#1A2029", "#E6EDF3", "#9198A1", "#3D444D", "#FFFFFF"),
    /** White and bright hues on black. */
    HIGH_CONTRAST(Text.of("High contrast", "고대비"), 7, "#000000", "#1C1C1C", "#FFFFFF", "#E0E0E0", "#FFFFFF", "#000000"),
    /** For paper: no fills, and lines dark enough for a grey-scale print. */
    PRINT(Text.of("Print", "인쇄용"), 4.5, "#FFFFFF", "#FFFFFF", "#000000", "#404040", "#A0A0A0", "#FFFFFF");

    private static final double TEXT_CONTRAST = 4.5;
    private static final Map<Role, Color> LIGHT_FILLS = Map.of(
            Role.PUBLIC_SUBNET, Color.of("#F2F6E8"), Role.PRIVATE_SUBNET, Color.of("#E6F6F7"));
    private static final double DARK_FILL_SHARE = 0.08;
    private static final double TRACK_SHARE = 0.2;

    /** Load from 0 to 100 %, a scale that colour-blind eyes can tell apart. */
    private static final double[] LOAD_STOPS = {0, 0.4, 0.6, 0.8, 1};
    private static final Color[] LOAD_COLORS = {Color.of("#2C7BB6"), Color.of("#ABD9E9"), Color.of("#FFFFBF"),
        Color.of("#FDAE61"), Color.of("#D7191C")};

    private final Text label;
    private final double lineContrast;
    private final Map<Role, Color> colors = new EnumMap<>(Role.class);

    Theme(Text label, double lineContrast, String sheet, String grid, String text, String secondary, String separator,
            String onTile) {
        this.label = label;
        this.lineContrast = lineContrast;
        colors.put(Role.SHEET, Color.of(sheet));
        colors.put(Role.GRID, Color.of(grid));
        colors.put(Role.TEXT, Color.of(text));
        colors.put(Role.SECONDARY, Color.of(secondary));
        colors.put(Role.SEPARATOR, Color.of(separator));
        colors.put(Role.ON_TILE, Color.of(onTile));
        for (Role role : Role.values()) {
            colors.computeIfAbsent(role, line -> line.light().readableOn(Color.of(sheet), lineContrast));
        }
    }

    public Text label() {
        return label;
    }

    /** The colour of tiles, lines, frames and neutral texts. */
    public Color color(Role role) {
        return colors.get(role);
    }

    /** The hue of a role as a colour for text on the sheet or inside the role's own container, such as its title. */
    public Color text(Role role) {
        Color ground = fill(role).isVisible() ? fill(role) : color(Role.SHEET);
        return color(role).readableOn(ground, Math.max(TEXT_CONTRAST, lineContrast));
    }

    /** What of a bar is not filled: no more than a hint in every theme, so that it is not taken for the share. */
    public Color track() {
        return color(Role.SHEET).mix(color(Role.SECONDARY), TRACK_SHARE);
    }

    /** The inside of a container, {@link Color#NONE} for those that show the sheet. */
    public Color fill(Role container) {
        if (!LIGHT_FILLS.containsKey(container)) {
            return Color.NONE;
        }
        return switch (this) {
            case LIGHT -> LIGHT_FILLS.get(container);
            case DARK -> color(Role.SHEET).mix(color(container), DARK_FILL_SHARE);
            case HIGH_CONTRAST, PRINT -> Color.NONE;
        };
    }

    /** Black or white, whichever reads better on a ground: for letters in badges and figures on the load scale. */
    public static Color on(Color ground) {
        return ground.contrast(Color.WHITE) >= ground.contrast(Color.BLACK) ? Color.WHITE : Color.BLACK;
    }

    /**
     * The colour of a load, the same in every theme.
     *
     * @param utilisation 1 is full; what lies above keeps the colour and is hatched by the caller
     */
    public static Color load(double utilisation) {
        int upper = 1;
        while (upper < LOAD_STOPS.length - 1 && utilisation > LOAD_STOPS[upper]) {
            upper++;
        }
        double share = (utilisation - LOAD_STOPS[upper - 1]) / (LOAD_STOPS[upper] - LOAD_STOPS[upper - 1]);
        return LOAD_COLORS[upper - 1].mix(LOAD_COLORS[upper], Math.clamp(share, 0, 1));
    }
}
