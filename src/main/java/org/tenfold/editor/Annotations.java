package org.tenfold.editor;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Text ADD_IMAGES = Text.of("Add {count|image|images}", "이미지 {count}개 추가");
    private static final Text REPLACE_IMAGE = Text.of("Replace an image", "이미지 바꾸기");
    private static final Text NO_IMAGE = Text.of("This is no image that can be read; PNG and JPEG files can.",
            "읽을 수 있는 이미지가 아닙니다. PNG와 JPEG 파일을 쓸 수 있습니다.");
    private static final Text TOO_LARGE = Text.of("The image is too large; up to 4 MB can lie on the sheet.",
            "이미지가 너무 큽니다. 시트에는 4 MB까지 놓을 수 있습니다.");
    private static final double WIDTH = 22 * Grid.STEP;
    private static final double LARGEST = 60 * Grid.STEP;
    private static final double SMALLEST = 3 * Grid.STEP;
    /** Between images that come together. */
    private static final double APART = 2 * Grid.STEP;

    /**
     * An image from elsewhere.
     *
     * @param name what it shows, such as the name of its file
     * @param file the bytes of a PNG or JPEG file
     */
    public record Picture(String name, byte[] file) {
    }

    private Annotations() {
    }

    /** Adds an empty note as one step, selects it and gives its id: where the pointer is, or in the middle of what is seen, beside what is there. */
    public static String addNote(Workspace workspace) {
        Box free = free(workspace, box(workspace.pointedOrMiddle(), WIDTH, height("", WIDTH)));
        return addNote(workspace, "", new Point(free.centerX(), free.centerY()));
    }

    /** Adds a note around a place as one step, selects it and gives its id. */
    public static String addNote(Workspace workspace, String text, Point middle) {
        String id = Annotation.freeId(workspace.present().layout().annotations().keySet(), "note");
        add(workspace, ADD_NOTE.message(), List.of(new Annotation.Note(id, text)), Map.of(id, box(middle, WIDTH, height(text, WIDTH))));
        return id;
    }

    private static Box box(Point middle, double width, double height) {
        return Grid.snap(new Box(middle.x() - width / 2, middle.y() - height / 2, width, height));
    }

    private static Box free(Workspace workspace, Box wanted) {
        return workspace.sheet().free(wanted, workspace.viewport().visible());
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

    /** Adds an image as one step and selects it, in the middle of what is seen beside what is there, or tells why it cannot. */
    public static void addImage(Workspace workspace, Picture picture) {
        org.tenfold.picture.Point middle = workspace.viewport().visible().middle();
        box(workspace, picture, new Point(middle.x(), middle.y())).ifPresent(box -> add(workspace, List.of(picture), List.of(free(workspace, box))));
    }

    /**
     * Adds images as one step and selects them, the first around a place and the others side by side with it, in as many rows as what is
     * seen needs, or tells why they cannot.
     */
    public static void addImages(Workspace workspace, List<Picture> pictures, Point middle) {
        double right = workspace.viewport().visible().right();
        List<Picture> shown = new ArrayList<>();
        List<Box> boxes = new ArrayList<>();
        for (Picture picture : pictures) {
            box(workspace, picture, middle).ifPresent(box -> {
                shown.add(picture);
                boxes.add(boxes.isEmpty() ? box : next(boxes, box, right));
            });
        }
        if (!shown.isEmpty()) {
            add(workspace, shown, boxes);
        }
    }

    /** Where the next image lies: right of the last one, or below all where that goes too far to the right. */
    private static Box next(List<Box> boxes, Box image, double right) {
        Box last = boxes.getLast();
        double bottom = boxes.stream().mapToDouble(Box::bottom).max().orElseThrow();
        boolean fits = last.right() + APART + image.width() <= right;
        return new Box(fits ? up(last.right() + APART) : boxes.getFirst().x(), fits ? last.y() : up(bottom + APART), image.width(), image.height());
    }

    private static double up(double coordinate) {
        return Math.ceil(coordinate / Grid.STEP) * Grid.STEP;
    }

    /** The box of an image around a place; tells why it cannot lie on the sheet. */
    private static Optional<Box> box(Workspace workspace, Picture picture, Point middle) {
        return pixels(workspace, picture.file()).map(pixels -> {
            double scale = Math.min(1, LARGEST / Math.max(pixels.getWidth(), pixels.getHeight()));
            return box(middle, Math.max(SMALLEST, Math.rint(pixels.getWidth() * scale)), Math.max(SMALLEST, Math.rint(pixels.getHeight() * scale)));
        });
    }

    private static void add(Workspace workspace, List<Picture> pictures, List<Box> boxes) {
        Set<String> taken = new HashSet<>(workspace.present().layout().annotations().keySet());
        List<Annotation> images = new ArrayList<>();
        Map<String, Box> places = new LinkedHashMap<>();
        for (int i = 0; i < pictures.size(); i++) {
            String id = Annotation.freeId(taken, "image");
            taken.add(id);
            images.add(new Annotation.Image(id, pictures.get(i).name(), Base64.getEncoder().encodeToString(pictures.get(i).file())));
            places.put(id, boxes.get(i));
        }
        add(workspace, ADD_IMAGES.with("count", images.size()), images, places);
    }

    /** Shows another image in the place of one, as wide as that was and as high as the new one needs, or tells why it cannot. */
    public static void replaceImage(Workspace workspace, String id, Picture picture) {
        Box box = workspace.present().layout().boxes().get(id);
        if (box != null && workspace.present().layout().annotations().get(id) instanceof Annotation.Image) {
            pixels(workspace, picture.file()).ifPresent(pixels -> {
                double height = Math.max(SMALLEST, Math.rint(box.width() * pixels.getHeight() / pixels.getWidth()));
                workspace.commit(REPLACE_IMAGE.message(), Edit.all(
                        new Edit.Annotate(new Annotation.Image(id, picture.name(), Base64.getEncoder().encodeToString(picture.file()))),
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

    private static void add(Workspace workspace, Message label, List<? extends Annotation> annotations, Map<String, Box> boxes) {
        List<Edit> edits = new ArrayList<>(annotations.stream().map(Edit.Annotate::new).toList());
        edits.add(new Edit.Place(boxes));
        if (workspace.commit(label, new Edit.Batch(edits))) {
            workspace.select(Selection.of(boxes.keySet()));
        }
    }
}
