package org.tenfold.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.kordamp.ikonli.IkonHandler;

/** The outlines of the Material Design 2 icons, taken from the same font file that the window's controls use. */
public final class Icons {

    /** An icon fills the em square, which reaches from 64 units below the baseline to 448 above it. */
    private static final double MIDDLE_ABOVE_BASELINE = (448.0 - 64.0) / 512.0 / 2;

    private static final Map<String, Optional<Integer>> CODE_POINTS = new ConcurrentHashMap<>();

    /**
     * The handlers of the pack, one for each first letter; all of them name the same font. Other libraries bring icons of their
     * own, and whose come first depends on the class path.
     */
    private static final class Pack {
        static final List<IkonHandler> HANDLERS = ServiceLoader.load(IkonHandler.class).stream()
                .filter(provider -> provider.type().getPackageName().equals("org.kordamp.ikonli.materialdesign2"))
                .map(ServiceLoader.Provider::get).toList();
        static final Face FACE = new Face(HANDLERS.getFirst()::getFontResourceAsStream);
    }

    private Icons() { }

    /** Whether the pack has an icon of this name, such as {@code mdi2d-database}. */
    public static boolean exists(String icon) {
        return codePoint(icon).isPresent();
    }

    /**
     * The icon as a shape on the sheet.
     *
     * @throws IllegalArgumentException if the pack has no such icon
     */
    static Path2D outline(Mark.Glyph glyph) {
        int codePoint = codePoint(glyph.icon())
                .orElseThrow(() -> new IllegalArgumentException("no such icon: " + glyph.icon()));
        double size = glyph.size();
        return new Path2D.Double(Pack.FACE.outline(codePoint), new AffineTransform(
                size, 0, 0, size, glyph.centreX() - size / 2, glyph.centreY() + size * MIDDLE_ABOVE_BASELINE));
    }

    private static Optional<Integer> codePoint(String icon) {
        return CODE_POINTS.computeIfAbsent(icon, name -> Pack.HANDLERS.stream()
                .filter(handler -> handler.supports(name)).findFirst()
                .flatMap(handler -> {
                    try {
                        return Optional.of(handler.resolve(name).getCode());
                    } catch (IllegalArgumentException e) {
                        return Optional.empty();
                    }
                }));
    }
}
