package org.tenfold.desktop;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.editor.Clipboard;
import org.tenfold.editor.Fragment;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.picture.Picture;
import org.tenfold.picture.draw.Look;
import org.tenfold.picture.paint.PngPainter;
import org.tenfold.picture.paint.SvgPainter;

/**
 * The clipboard of the system. What is copied lies there three times: as a design, for this program and its other windows; as an
 * image, for chat and slides; and as SVG, for drawing programs.
 */
final class SystemClipboard implements Clipboard {

    static final DataFormat DESIGN = format("application/x-tenfold-design");
    static final DataFormat SVG = format("image/svg+xml");
    private static final double SCALE = 2;
    /** As much as a slide can use, and little enough to be copied at once. */
    private static final double MOST_PIXELS = 8e6;
    /** Pictures of more parts come a moment later than their design: ten thousand take seconds to draw. */
    private static final int DRAWN_AT_ONCE = 200;

    private final Engine engine;
    private final Supplier<Look> look;
    private final Consumer<List<Path>> files;
    /** What was copied last here, which knows the containers around it, and its text. */
    private @Nullable Fragment own;
    private String ownText = "";

    /**
     * @param look how the pictures are to look
     * @param files takes the files that were copied in another program
     */
    SystemClipboard(Engine engine, Supplier<Look> look, Consumer<List<Path>> files) {
        this.engine = engine;
        this.look = look;
        this.files = files;
    }

    /** A format is known to the toolkit once and for all. */
    private static DataFormat format(String type) {
        DataFormat known = DataFormat.lookupMimeType(type);
        return known != null ? known : new DataFormat(type);
    }

    @Override
    public void put(Fragment fragment) {
        Design design = fragment.asDesign();
        own = fragment;
        ownText = DesignFile.write(design);
        Look now = look.get();
        if (fragment.size() <= DRAWN_AT_ONCE) {
            javafx.scene.input.Clipboard.getSystemClipboard().setContent(drawn(design, ownText, now));
            return;
        }
        javafx.scene.input.Clipboard.getSystemClipboard().setContent(written(ownText));
        String text = ownText;
        Background.run(() -> {
            ClipboardContent content = drawn(design, text, now);
            Platform.runLater(() -> {
                // Something else may have been copied meanwhile, here or elsewhere.
                if (designText(javafx.scene.input.Clipboard.getSystemClipboard()).filter(text::equals).isPresent()) {
                    javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
                }
            });
        });
    }

    private static ClipboardContent written(String text) {
        ClipboardContent content = new ClipboardContent();
        content.put(DESIGN, bytes(text));
        return content;
    }

    private ClipboardContent drawn(Design design, String text, Look look) {
        Picture picture = engine.pictures().build(design, Optional.empty(), look).picture();
        ClipboardContent content = written(text);
        content.put(SVG, bytes(SvgPainter.svg(picture)));
        double scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (picture.bounds().width() * picture.bounds().height())));
        content.putImage(pixels(PngPainter.image(picture, scale)));
        return content;
    }

    /** Beside a picture, a text would be what many programs take first. */
    @Override
    public void putText(Fragment fragment) {
        put(DesignFile.write(fragment.asDesign()));
    }

    /** Hands a text to whatever the user pastes into. */
    static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
    }

    /** A text of a format of its own as other programs read it: the toolkit would write a string as a Java object. */
    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Image pixels(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
        copy.createGraphics().drawImage(image, 0, 0, null);
        int[] data = ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
        return new WritableImage(new PixelBuffer<>(copy.getWidth(), copy.getHeight(), IntBuffer.wrap(data),
                PixelFormat.getIntArgbPreInstance()));
    }

    @Override
    public boolean hasContent() {
        return hasContent(javafx.scene.input.Clipboard.getSystemClipboard());
    }

    /** Whether something lies there, or is dragged, that can come onto the sheet. */
    static boolean hasContent(javafx.scene.input.Clipboard system) {
        return system.hasContent(DESIGN) || system.hasFiles() || system.hasImage() || system.hasString();
    }

    @Override
    public Optional<Content> content() {
        return content(javafx.scene.input.Clipboard.getSystemClipboard());
    }

    /** What lies there, or is dragged. */
    Optional<Content> content(javafx.scene.input.Clipboard system) {
        // Where it is of another version, its picture may still be of use.
        Optional<Content> parts = designText(system).flatMap(text -> own != null && text.equals(ownText) ? Optional.of(new Parts(own)) : parts(text));
        if (parts.isPresent()) {
            return parts;
        }
        // Before their icons and names, which come with them.
        List<Path> copied = system.getFiles().stream().map(File::toPath).toList();
        if (!copied.isEmpty()) {
            return Optional.of(new Files(() -> files.accept(copied)));
        }
        if (system.hasImage() && system.getImage() != null) {
            return png(system.getImage()).map(ImageFile::new);
        }
        String words = system.hasString() ? system.getString().strip() : "";
        return words.isEmpty() ? Optional.empty() : parts(words).or(() -> Optional.of(new Words(words)));
    }

    /** The text of the design that lies there, if one does. */
    private static Optional<String> designText(javafx.scene.input.Clipboard system) {
        return system.getContent(DESIGN) instanceof ByteBuffer bytes
                ? Optional.of(StandardCharsets.UTF_8.decode(bytes.duplicate()).toString()) : Optional.empty();
    }

    /** The parts of a design; empty if the text is none. */
    private Optional<Content> parts(String text) {
        try {
            return Optional.of(new Parts(Fragment.of(DesignFile.parse(text, engine.catalog()).design())));
        } catch (DesignFileException none) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> png(Image image) {
        PixelReader reader = image.getPixelReader();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        if (reader == null || width == 0 || height == 0) {
            return Optional.empty();
        }
        BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] data = ((DataBufferInt) pixels.getRaster().getDataBuffer()).getData();
        reader.getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), data, 0, width);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(pixels, "png", out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Optional.of(out.toByteArray());
    }
}
