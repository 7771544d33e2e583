package org.tenfold.editor;

import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.tenfold.design.Annotation;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Point;
import org.tenfold.picture.draw.AnnotationMarks;
import org.tenfold.picture.paint.Raster;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Puts notes and images on the sheet. */
public final class Annotations {

    /** So many bytes an image may have: files stay readable, and undo and autosave quick. */
    public static final int MOST_BYTES = 4_000_000;

    private static final Text ADD_NOTE = Text.of("Add a note", "메모 추가");
    private static final Text WRITE_NOTE = Text.of("Change a note", "메모 수정");
    private static final Text ADD_IMAGE = Text.of("Add an image", "이미지 추가");
    private static final Text REPLACE_IMAGE = Text.of("Replace an image", "이미지 바꾸기");
    private static final Text NO_IMAGE = Text.of("This is no image that can be read; PNG and JPEG files can.",
            "읽을 수 있는 이미지가 아닙니다. PNG와 JPEG 파일을 쓸 수 있습니다.");
    private static final Text TOO_LARGE = Text.of("The image is too large; up to 4 MB can lie on the sheet.",
            "이미지가 너무 큽니다. 시트에는 4 MB까지 놓을 수 있습니다.");
    private static final double WIDTH = 22 * Grid.STEP;
    private static final double LARGEST = 60 * Grid.STEP;
    private static final double SMALLEST = 3 * Grid.STEP;

    private Annotations() {
    }

    /** Adds a note around a place as one step, selects it and gives its id. */
    public static String addNote(Workspace workspace, String text, Point middle) {
        String id = Annotation.freeId(workspace.present().layout().annotations().keySet(), "note");
        double height = height(text, WIDTH);
        Box box = Grid.snap(new Box(middle.x() - WIDTH / 2, middle.y() - height / 2, WIDTH, height));
        add(workspace, ADD_NOTE.message(), new Annotation.Note(id, text), box);
        return id;
    }

    /** Gives a note other words, and the height that they need; a note without words goes away. */
    public static void write(Workspace workspace, String id, String text) {
        Design design = workspace.present();
        Box box = design.layout().boxes().get(id);
        if (box == null || !(design.layout().annotations().get(id) instanceof Annotation.Note note) || note.text().equals(text)) {
            return;
        }
        Edit change = text.isBlank() ? new Edit.Remove(id) : Edit.all(new Edit.Annotate(new Annotation.Note(id, text)),
                new Edit.Place(Map.of(id, new Box(box.x(), box.y(), box.width(), Math.max(box.height(), height(text, box.width()))))));
        workspace.commit(WRITE_NOTE.message(), change);
    }

    private static double height(String text, double width) {
        return Math.ceil(AnnotationMarks.height(text, width) / Grid.STEP) * Grid.STEP;
    }

    /**
     * Adds an image around a place as one step and selects it, or tells why it cannot.
     *
     * @param name what it shows, such as the name of its file
     * @param file the bytes of a PNG or JPEG file
     */
    public static void addImage(Workspace workspace, String name, byte[] file, Point middle) {
        pixels(workspace, file).ifPresent(pixels -> {
            double scale = Math.min(1, LARGEST / Math.max(pixels.getWidth(), pixels.getHeight()));
            double width = Math.max(SMALLEST, Math.rint(pixels.getWidth() * scale));
            double height = Math.max(SMALLEST, Math.rint(pixels.getHeight() * scale));
            String id = Annotation.freeId(workspace.present().layout().annotations().keySet(), "image");
            add(workspace, ADD_IMAGE.message(), new Annotation.Image(id, name, Base64.getEncoder().encodeToString(file)),
                    Grid.snap(new Box(middle.x() - width / 2, middle.y() - height / 2, width, height)));
        });
    }

    /**
     * Shows another image in the place of one, as wide as that was and as high as the new one needs, or tells why it cannot.
     *
     * @param file the bytes of a PNG or JPEG file
     */
    public static void replaceImage(Workspace workspace, String id, String name, byte[] file) {
        Box box = workspace.present().layout().boxes().get(id);
        if (box != null && workspace.present().layout().annotations().get(id) instanceof Annotation.Image) {
            pixels(workspace, file).ifPresent(pixels -> {
                double height = Math.max(SMALLEST, Math.rint(box.width() * pixels.getHeight() / pixels.getWidth()));
                workspace.commit(REPLACE_IMAGE.message(), Edit.all(
                        new Edit.Annotate(new Annotation.Image(id, name, Base64.getEncoder().encodeToString(file))),
                        new Edit.Place(Map.of(id, new Box(box.x(), box.y(), box.width(), height)))));
            });
        }
    }

    /** What is in the file of an image; tells why it cannot lie on the sheet. */
    private static Optional<BufferedImage> pixels(Workspace workspace, byte[] file) {
        if (file.length > MOST_BYTES) {
            workspace.tell(TOO_LARGE.message());
            return Optional.empty();
        }
        Optional<BufferedImage> pixels = Annotation.Image.type(file)
                .flatMap(type -> Raster.read(Base64.getEncoder().encodeToString(file)));
        if (pixels.isEmpty()) {
            workspace.tell(NO_IMAGE.message());
        }
        return pixels;
    }

    private static void add(Workspace workspace, Message label, Annotation annotation, Box box) {
        if (workspace.commit(label, Edit.all(new Edit.Annotate(annotation), new Edit.Place(Map.of(annotation.id(), box))))) {
            workspace.select(Selection.of(annotation.id()));
        }
    }
}
