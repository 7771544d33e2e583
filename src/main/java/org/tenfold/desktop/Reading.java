package org.tenfold.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.tenfold.design.Design;
import org.tenfold.editor.Workspace;
import org.tenfold.exchange.ImportReport;
import org.tenfold.exchange.Importer;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.picture.draw.Look;
import org.tenfold.text.Message;

/**
 * Reads files to the point at which they only have to be shown: with a place for every part and the first drawing.
 *
 * @param look how that is drawn
 */
record Reading(Engine engine, Workspace workspace, Look look) implements Loading.Reader {

    /** Shares of the time, measured on a design of ten thousand parts. */
    private static final double READ = 0.2;
    private static final double PLACED = 0.25;

    /** What a file says, without its text, which would lie in memory while the picture is made that takes most of it. */
    private record Found(Design design, List<Message> notes, Optional<ImportReport> imported) {
    }

    @Override
    public Loading.Loaded read(Path file, DoubleConsumer progress) throws DesignFileException {
        FileState state = FileState.of(file);
        progress.accept(0);
        Found found = found(file, share -> progress.accept(READ * share));
        Workspace.Placed placed = workspace.place(found.design);
        progress.accept(PLACED);
        return new Loading.Loaded(state, placed.drawn(engine.pictures().build(placed.design(), Optional.empty(), look,
                share -> progress.accept(PLACED + (1 - PLACED) * share)).prepared()), found.notes, found.imported);
    }

    private Found found(Path file, DoubleConsumer progress) throws DesignFileException {
        String text = DesignFile.text(file);
        String name = file.getFileName().toString();
        if (Importer.takes(name, text)) {
            Importer.Imported imported = new Importer(engine.catalog()).read(text, name, look.language());
            // What the user has not done there is nothing to undo of, so it is arranged here and not as a step that follows.
            Design design = imported.design().architecture().componentsById().size() > Arranger.MOST_AT_ONCE ? imported.design()
                    : engine.arranger().placed(imported.design());
            return new Found(design, List.of(), Optional.of(imported.report()));
        }
        DesignFile.Content content = DesignFile.parse(text, engine.catalog(), progress);
        return new Found(content.design(), content.notes(), Optional.empty());
    }
}
