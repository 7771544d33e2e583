package org.tenfold.desktop;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.tenfold.editor.Workspace;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.picture.draw.Look;

/**
 * Reads files to the point at which they only have to be shown: with a place for every part and the first drawing.
 *
 * @param look how that is drawn
 */
record Reading(Engine engine, Workspace workspace, Look look) implements Loading.Reader {

    /** Shares of the time, measured on a design of ten thousand parts. */
    private static final double READ = 0.2;
    private static final double PLACED = 0.25;

    @Override
    public Loading.Loaded read(Path file, DoubleConsumer progress) throws DesignFileException {
        FileState state = FileState.of(file);
        progress.accept(0);
        DesignFile.Content content = DesignFile.read(file, engine.catalog(), share -> progress.accept(READ * share));
        Workspace.Placed placed = workspace.place(content.design());
        progress.accept(PLACED);
        return new Loading.Loaded(state, placed.drawn(engine.pictures().build(placed.design(), Optional.empty(), look,
                share -> progress.accept(PLACED + (1 - PLACED) * share)).prepared()), content.notes());
    }
}
