package org.tenfold.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.tenfold.file.DesignFileException;
import org.tenfold.text.Message;

/**
 * A piece of unsaved work that an earlier window left behind, with all that the disk has to say of it.
 *
 * @param document the file that it belongs to, which need not exist; empty if it has none
 * @param kept what the piece holds; empty if it cannot be read
 * @param unreadable why it cannot be read
 * @param saved what its file holds now; empty if there is none that can be read
 */
record LeftBehind(Unsaved.Piece piece, Optional<Path> document, Optional<Loading.Loaded> kept, @Nullable Message unreadable,
        Optional<Loading.Loaded> saved) {

    /** All that is left; on a worker's thread. */
    static List<LeftBehind> all(Unsaved unsaved, Loading.Reader reader, DoubleConsumer progress) {
        List<Unsaved.Piece> pieces = unsaved.left();
        List<LeftBehind> all = new ArrayList<>();
        for (Unsaved.Piece piece : pieces) {
            double begun = (double) all.size() / pieces.size();
            all.add(read(piece, reader, share -> progress.accept(begun + share / pieces.size())));
        }
        return all;
    }

    private static LeftBehind read(Unsaved.Piece piece, Loading.Reader reader, DoubleConsumer progress) {
        Optional<Path> document = piece.document();
        Optional<Loading.Loaded> saved = document.filter(Files::isRegularFile).flatMap(file -> {
            try {
                return Optional.of(reader.read(file, share -> progress.accept(share / 2)));
            } catch (DesignFileException unreadable) {
                return Optional.empty();
            }
        });
        try {
            return new LeftBehind(piece, document, Optional.of(reader.read(piece.design(), share -> progress.accept((1 + share) / 2))),
                    null, saved);
        } catch (DesignFileException broken) {
            return new LeftBehind(piece, document, Optional.empty(), broken.reason(), saved);
        }
    }
}
