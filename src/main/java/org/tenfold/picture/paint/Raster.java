package org.tenfold.picture.paint;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads the pictures that users put on the sheet. */
public final class Raster {

    private Raster() {
    }

    /** A PNG or JPEG file in Base64 as pixels; empty if it is damaged. */
    public static Optional<BufferedImage> read(String data) {
        byte[] bytes = Base64.getDecoder().decode(data);
        try {
            // In memory, and closed by the reader itself.
            return Optional.ofNullable(ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))));
        } catch (IOException | RuntimeException damaged) {
            // The readers of the platform answer a damaged file with exceptions of either kind.
            return Optional.empty();
        }
    }
}
