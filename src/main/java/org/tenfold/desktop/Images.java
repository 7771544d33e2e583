package org.tenfold.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tenfold.design.Annotation;
import org.tenfold.design.Point;
import org.tenfold.editor.Annotations;
import org.tenfold.editor.Annotations.Picture;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.Workspace;
import org.tenfold.text.Text;

/** Brings images from files onto the sheet. */
final class Images {

    private static final Text READING = Text.of("Reading {file}", "{file} 읽는 중");
    private static final Text NOT_READ = Text.of("{file} could not be read.", "{file|을를} 읽을 수 없습니다.");

    private final Workspace workspace;
    private final Jobs jobs;
    private final Dialogs dialogs;

    Images(Workspace workspace, Jobs jobs, Dialogs dialogs) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.dialogs = dialogs;
    }

    /** Puts the images in files on the sheet, the first with its middle at a place and the others side by side with it. */
    void insert(List<Path> files, Point middle) {
        read(files, pictures -> Annotations.addImages(workspace, pictures, middle));
    }

    /** Lets the user choose an image for the middle of what is seen, or another one for the image that alone is selected. */
    void choose() {
        dialogs.askOpen(Dialogs.Content.IMAGE).ifPresent(this::insert);
    }

    private void insert(Path file) {
        Optional<String> replaced = workspace.selection().single()
                .filter(id -> workspace.present().layout().annotations().get(id) instanceof Annotation.Image);
        read(List.of(file), pictures -> pictures.forEach(picture -> replaced.ifPresentOrElse(
                id -> Annotations.replaceImage(workspace, id, picture), () -> Annotations.addImage(workspace, picture))));
    }

    /** What could be read of some files, and the names of the others. */
    private record Read(List<Picture> pictures, List<String> unread) {
    }

    private void read(List<Path> files, Consumer<List<Picture>> then) {
        String names = files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
        jobs.start(READING.with("file", names), progress -> read(files), read -> {
            then.accept(read.pictures());
            if (!read.unread().isEmpty()) {
                workspace.tell(NOT_READ.with("file", String.join(", ", read.unread())));
            }
        });
    }

    /** Reads as much as can lie on the sheet, and a little more of what is too large for it. */
    private static Read read(List<Path> files) {
        Read read = new Read(new ArrayList<>(), new ArrayList<>());
        for (Path file : files) {
            String name = file.getFileName().toString();
            try (InputStream in = Files.newInputStream(file)) {
                read.pictures().add(new Picture(name, in.readNBytes(Annotations.MOST_BYTES + 1)));
            } catch (IOException unreadable) {
                read.unread().add(name);
            }
        }
        return read;
    }
}
