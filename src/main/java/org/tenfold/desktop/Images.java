package org.tenfold.desktop;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenfold.design.Annotation;
import org.tenfold.design.Point;
import org.tenfold.editor.Annotations;
import org.tenfold.editor.Grid;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.Workspace;
import org.tenfold.text.Text;

/** Brings images from files onto the sheet. */
final class Images {

    private static final Text READING = Text.of("Reading {file}", "{file} 읽는 중");
    private static final Text NOT_READ = Text.of("{file} could not be read.", "{file|을를} 읽을 수 없습니다.");

    /** How far apart several images begin. */
    private static final double APART = 4 * Grid.STEP;

    private final Workspace workspace;
    private final Jobs jobs;
    private final Dialogs dialogs;

    Images(Workspace workspace, Jobs jobs, Dialogs dialogs) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.dialogs = dialogs;
    }

    /** Puts the images in files on the sheet, the first with its middle at a place and each a little further right below. */
    void insert(List<Path> files, Point middle) {
        for (int i = 0; i < files.size(); i++) {
            insert(files.get(i), middle.plus(i * APART, i * APART));
        }
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
            org.tenfold.picture.Point middle = workspace.viewport().visible().middle();
            insert(file, new Point(middle.x(), middle.y()));
        }
    }

    private void insert(Path file, Point middle) {
        read(file, bytes -> Annotations.addImage(workspace, file.getFileName().toString(), bytes, middle));
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
