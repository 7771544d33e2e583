package org.tenfold.desktop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;

/**
 * Work that lies in no file of the user yet, kept in the user's state folder so that a crash costs nothing. Every piece has a
 * folder of its own with the whole design, the path that it belongs to, and a lock that its window holds while it runs; a piece
 * without a holder was left behind.
 */
final class Unsaved {

    private static final String DESIGN = "design" + DesignFile.EXTENSION;
    private static final String DOCUMENT = "document";
    private static final String LOCK = "lock";
    private static final String UNTITLED = "untitled";

    private final Path folder;

    /** What is kept in a folder, which need not exist yet. */
    Unsaved(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps and removes something once, somewhere else: what that needs is loaded then, so that the first edit after a start is
     * kept as soon as all others.
     */
    static void rehearse() {
        try {
            Path folder = Files.createTempDirectory("tenfold");
            Piece piece = new Unsaved(folder).begin(folder);
            Design design = Edits.applied(Design.EMPTY, new Edit.Add(Component.of("web", "ec2", "web")));
            piece.keep(design);
            // A second time there is a version to keep beside it.
            piece.keep(design);
            piece.discard();
            Files.delete(folder);
        } catch (IOException | DesignFileException trouble) {
            System.getLogger(Unsaved.class.getName()).log(System.Logger.Level.DEBUG, "not rehearsed", trouble);
        }
    }

    /** A piece of work that its holder writes and removes. */
    static final class Piece {
        private final Path place;
        private final FileChannel lock;

        private Piece(Path place, FileChannel lock) {
            this.place = place;
            this.lock = lock;
        }

        /** The file that the work belongs to, if it has one. */
        Optional<Path> document() {
            try {
                return Optional.of(Path.of(Files.readString(place.resolve(DOCUMENT), StandardCharsets.UTF_8)));
            } catch (IOException untitled) {
                return Optional.empty();
            }
        }

        /** The file that holds the design. */
        Path design() {
            return place.resolve(DESIGN);
        }

        /** Writes the whole design in one step. */
        void keep(Design design) throws DesignFileException {
            DesignFile.save(design(), design);
        }

        /** Lets go of it, so that another start may find it. */
        void release() {
            try {
                lock.close();
            } catch (IOException gone) {
                // The system lets go of it when the program ends.
            }
        }

        /** Removes it. */
        void discard() {
            release();
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
                Files.delete(place);
            } catch (IOException stays) {
                // What cannot be removed is offered again at the next start.
            }
        }
    }

    /**
     * A new piece, held by this window.
     *
     * @param document the file that the work belongs to, or null if it has none
     */
    Piece begin(@Nullable Path document) throws IOException {
        Files.createDirectories(folder);
        String key = document == null ? UNTITLED : key(document.toAbsolutePath());
        for (int number = 1; ; number++) {
            Path place = folder.resolve(key + "-" + number);
            try {
                Files.createDirectory(place);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
            Optional<FileChannel> mine = lock(place);
            if (mine.isEmpty()) {
                // Another start took it for left behind before it was held.
                continue;
            }
            FileChannel lock = mine.get();
            if (document != null) {
                Files.writeString(place.resolve(DOCUMENT), document.toAbsolutePath().toString(), StandardCharsets.UTF_8);
            }
            return new Piece(place, lock);
        }
    }

    /** What a folder is called in which something of a file is kept: as long for every path. */
    static String key(Path file) {
        return UUID.nameUUIDFromBytes(file.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * What earlier windows left behind, now held by this one. A folder without a design, whose window was killed before it wrote
     * one, is removed.
     */
    List<Piece> left() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> places = Files.list(folder)) {
            List<Piece> left = new ArrayList<>();
            for (Path place : places.filter(Files::isDirectory).sorted().toList()) {
                lock(place).map(lock -> new Piece(place, lock)).ifPresent(piece -> {
                    if (Files.isRegularFile(piece.design())) {
                        left.add(piece);
                    } else {
                        piece.discard();
                    }
                });
            }
            return left;
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** The lock of a piece; nothing if somebody holds it. */
    private static Optional<FileChannel> lock(Path place) {
        try {
            FileChannel channel = FileChannel.open(place.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return Optional.of(channel);
                }
            } catch (OverlappingFileLockException held) {
                // Another window of this program.
            }
            channel.close();
            return Optional.empty();
        } catch (IOException unwritable) {
            return Optional.empty();
        }
    }
}
