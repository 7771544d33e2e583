package org.tenfold.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.Workspace;
import org.tenfold.exchange.ImportReport;
import org.tenfold.exchange.Importer;
import org.tenfold.file.DesignFileException;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Reads files beside the window, each only once at a time, and tells in a sentence what cannot be read. */
final class Loading {

    /** Reads designs; on a worker's thread. */
    interface Reader {

        /**
         * What a file holds, ready to be shown.
         *
         * @param progress takes the share that is done
         */
        Loaded read(Path file, DoubleConsumer progress) throws DesignFileException;
    }

    /**
     * What a file held.
     *
     * @param state of the file when it was read
     * @param notes what the reader has to say, mostly nothing
     * @param imported what became of a template; empty if it is a design
     */
    record Loaded(FileState state, Workspace.Placed placed, List<Message> notes, Optional<ImportReport> imported) {
    }

    private static final Text NO_DESIGN = Text.of(
            "only Tenfold designs (.tenfold.json) and CloudFormation templates (.yaml, .json, .template) can be opened.",
            "Tenfold 설계 파일(.tenfold.json)과 CloudFormation 템플릿(.yaml, .json, .template)만 열 수 있습니다.");
    private static final Text OPENING = Text.of("Opening {file}", "{file} 여는 중");
    private static final Text FINDING = Text.of("Looking for work that was not saved", "저장하지 않은 작업 찾는 중");

    private final Jobs jobs;
    private final Supplier<Reader> readers;
    private final BiConsumer<Path, Message> unreadable;
    private final Map<Path, Jobs.Job> loading = new HashMap<>();

    /**
     * @param readers gives what reads a file as it is to be shown now
     * @param unreadable told of a file that cannot be read, and why
     */
    Loading(Jobs jobs, Supplier<Reader> readers, BiConsumer<Path, Message> unreadable) {
        this.jobs = jobs;
        this.readers = readers;
        this.unreadable = unreadable;
    }

    /** Reads a file, unless that is going on already. */
    void load(Path path, Consumer<Loaded> then, Runnable failed) {
        Jobs.Job last = loading.get(path);
        if (last == null || !jobs.running().contains(last)) {
            Reader reader = readers.get();
            loading.put(path, jobs.start(OPENING.with("file", path.getFileName()), progress -> reader.read(path, progress), then, trouble -> {
                failed.run();
                Message problem = problem(path, trouble);
                unreadable.accept(path, problem);
                return problem;
            }));
        }
    }

    /** Whether a file is being read. */
    boolean isReading() {
        return jobs.running().stream().anyMatch(loading::containsValue);
    }

    /** Reads what earlier windows left behind unsaved. */
    void findLeft(Unsaved unsaved, Consumer<List<LeftBehind>> then) {
        Reader reader = readers.get();
        jobs.start(FINDING.message(), progress -> LeftBehind.all(unsaved, reader, progress), then);
    }

    /** What is wrong with a file, in one sentence. */
    static Message problem(Path path, Exception trouble) {
        Object reason = trouble instanceof DesignFileException known ? known.reason() : trouble;
        if (Files.isRegularFile(path) && !Importer.mayBeTemplate(path.getFileName().toString())) {
            // What is wrong with it as a text says nothing to who takes a picture for a design.
            reason = NO_DESIGN.message();
        }
        return DesignFileException.about(path.getFileName(), reason);
    }
}
