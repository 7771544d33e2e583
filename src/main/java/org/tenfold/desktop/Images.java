package org.tenfold.desktop;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import org.tenfold.design.Annotation;
import org.tenfold.design.Point;
import org.tenfold.editor.Annotations;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.Workspace;
import org.tenfold.text.Text;

/** Brings images from files onto the sheet. */
final class Images {

    private static final Text READING = Text.of("Reading {file}", "{file} 읽는 중");
    private static final Text NOT_READ = Text.of("{file} could not be read.", "{file|을를} 읽을 수 없습니다.");

    private final Workspace workspace;
    private final Sheets sheets;
    private final Jobs jobs;
    private final Dialogs dialogs;

    Images(Workspace workspace, Sheets sheets, Jobs jobs, Dialogs dialogs) {
        this.workspace = workspace;
        this.sheets = sheets;
        this.jobs = jobs;
        this.dialogs = dialogs;
    }

    /** Puts the image in a file on the sheet, where it was let go. */
    void drop(Path file, double sceneX, double sceneY) {
        sheets.activateAt(sceneX, sceneY);
        Point2D local = sheets.canvas().sceneToLocal(sceneX, sceneY);
        insert(file, onSheet(workspace.viewport().toSheet(local.getX(), local.getY())));
    }

    /** Puts the image in a file where the pointer is, or in the middle of what is seen. */
    void paste(Path file) {
        insert(file, workspace.pointedOrMiddle());
    }

    /** Lets the user choose an image for the middle of what is seen, or another one for the image that alone is selected. */
    void choose() {
        dialogs.askOpen(Dialogs.Content.IMAGE).ifPresent(this::insert);
    }

    private void insert(Path file) {
        Optional<String> replaced = workspace.selection().single()
                .filter(id -> workspace.present().layout().annotations().get(id) instanceof Annotation.Image);
        if (replaced.isPresent()) {
            read(file, bytes -> Annotations.replaceImage(workspace, replaced.get(), file.getFileName().toString(), bytes));
        } else {
            insert(file, onSheet(workspace.viewport().visible().middle()));
        }
    }

    private void insert(Path file, Point middle) {
        read(file, bytes -> Annotations.addImage(workspace, file.getFileName().toString(), bytes, middle));
    }

    private static Point onSheet(org.tenfold.picture.Point place) {
        return new Point(place.x(), place.y());
    }

    /** Reads as much as can lie on the sheet, and a little more of what is too large for it. */
    private void read(Path file, Consumer<byte[]> then) {
        jobs.start(READING.with("file", file.getFileName()), progress -> {
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(Annotations.MOST_BYTES + 1);
            }
        }, then, trouble -> NOT_READ.with("file", file.getFileName()));
    }
}
