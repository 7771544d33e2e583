package org.tenfold.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.editor.Workspace;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.text.Text;

/**
 * The designs that are open in a window, in tabs; one of them lies on the table, which is the workspace, the others are put
 * aside with their histories and views. Nothing is thrown away without asking, and whatever cannot be read or written is told
 * in a sentence while all that is open stays as it is.
 */
public final class Documents {

    private static final Text UNTITLED = Text.of("Untitled", "제목 없음");
    private static final Text VERSION = Text.name("{file}, {time}");
    private static final Text RELOAD = Text.of("Reload {file}", "{file} 다시 읽기");
    private static final Text NOT_OVER = Text.of("Not saved: {file} is no longer what you opened. Read it again or keep yours first.",
            "저장하지 않았습니다. {file|이가} 열 때와 다릅니다. 먼저 다시 읽을지 내 것을 유지할지 정하십시오.");
    private static final int MOST_CLOSED = 10;

    /** Told of what happens to the documents. */
    interface Listener {

        /** Another design lies on the table for the first time. */
        void opened();

        /** A design was saved to a file. */
        void saved(Path file, Design design);

        /** Tabs came, went, moved or are called otherwise. */
        void tabsChanged();
    }

    private final Workspace workspace;
    private final Appearance look;
    private final Preferences preferences;
    private final Dialogs dialogs;
    private final Loading loading;
    private final Supplier<Autosave> keeper;
    private final Listener listener;
    private final List<OpenDocument> open = new ArrayList<>();
    private final Deque<OpenDocument> closed = new ArrayDeque<>();
    private OpenDocument current;
    private @Nullable Lent lent;

    /** What lies on the table instead of the current document. */
    private record Lent(BooleanSupplier touched, Runnable back) {
    }

    /**
     * @param loading reads files
     * @param keeper makes what keeps the unsaved work of one document
     */
    Documents(Workspace workspace, Appearance look, Preferences preferences, Dialogs dialogs, Loading loading, Supplier<Autosave> keeper,
            Listener listener) {
        this.workspace = workspace;
        this.look = look;
        this.preferences = preferences;
        this.dialogs = dialogs;
        this.loading = loading;
        this.keeper = keeper;
        this.listener = listener;
        this.current = new OpenDocument(null, keeper.get());
        current.hold(workspace.hold());
        open.add(current);
    }

    /** All that is open, from left to right. */
    List<OpenDocument> tabs() {
        return Collections.unmodifiableList(open);
    }

    /** The document on the table, or the one that would lie there if nothing were lent. */
    OpenDocument current() {
        return current;
    }

    /** The file of the open design, if it has one. */
    public Optional<Path> file() {
        return lent != null ? Optional.empty() : current.file();
    }

    /** The name of the open design as the window's title and questions say it. */
    public String name() {
        String title = lent == null && !current.title().isEmpty() ? current.title() : workspace.document().name();
        return !title.isBlank() ? title : file().map(Path::getFileName).map(Path::toString).orElse(look.say(UNTITLED));
    }

    /** The name of a document as its tab says it: its file's, the one that it was given, or its own. */
    String name(OpenDocument document) {
        String own = document.history().map(history -> history.design().name()).orElse("");
        return Stream.of(document.fileName(), document.title(), own).filter(name -> !name.isBlank()).findFirst().orElse(look.say(UNTITLED));
    }

    /** The design on the table changed. */
    void changed() {
        if (lent == null) {
            current.autosave.changed(workspace.history(), current.file().orElse(null));
        }
    }

    /** Begins an empty design in a tab of its own. */
    public void begin() {
        begin(Design.EMPTY);
    }

    /** Begins with a design that lies in no file of the user, such as a sample, in a tab of its own. */
    public void begin(Design design) {
        guardLent(() -> show(workspace.place(design)));
    }

    /** Makes a design, such as one that is lent, a document of the user in a tab of its own. */
    void adopt(Design design) {
        takeBack();
        show(workspace.place(design));
    }

    /**
     * Shows a design that is not the user's document. The document is put aside with its history until {@link #takeBack};
     * whatever opens, begins or closes takes it back first.
     *
     * @param touched whether something of it would be lost; shows what that is
     * @param back told when the document is on the table again
     */
    void lend(Design design, BooleanSupplier touched, Runnable back) {
        if (lent == null) {
            current.hold(workspace.hold());
            lent = new Lent(touched, back);
        }
        workspace.tell(null);
        workspace.open(design);
        listener.opened();
        listener.tabsChanged();
    }

    /** Puts the user's document back on the table, if it lies aside. */
    void takeBack() {
        Lent away = lent;
        if (away != null) {
            lent = null;
            workspace.tell(null);
            workspace.putBack(current.held().orElseThrow());
            away.back().run();
            listener.tabsChanged();
        }
    }

    /** Whether something that is not the user's document is on the table. */
    boolean isLent() {
        return lent != null;
    }

    /** Asks for a file and opens it. */
    public void open() {
        dialogs.askOpen(Dialogs.Content.DESIGN).ifPresent(this::open);
    }

    /** Whether a file is being read. */
    boolean isOpening() {
        return loading.isReading();
    }

    /** Asks for a template and makes a design of it. */
    void importTemplate() {
        dialogs.askOpen(Dialogs.Content.TEMPLATE).ifPresent(this::open);
    }

    /** The user knows what became of the template of the document on the table. */
    void importTold() {
        current.importTold();
        listener.tabsChanged();
    }

    /** Opens a file, or makes a design of a template, in a tab of its own as soon as it is read, or shows the tab that has it. */
    public void open(Path path) {
        if (tab(path).isPresent()) {
            guardLent(() -> tab(path).ifPresent(this::select));
            return;
        }
        loading.load(path, loaded -> guardLent(() -> tab(path).ifPresentOrElse(this::select, () -> {
            show(loaded.placed());
            loaded.imported().ifPresentOrElse(report -> {
                current.imported(report);
                workspace.recovered();
            }, () -> {
                current.liesIn(path, loaded.state());
                preferences.addRecentFile(path);
            });
            listener.tabsChanged();
            loaded.notes().stream().findFirst().ifPresent(workspace::tell);
        })), () -> { });
    }

    /** Opens what a file held once, as an unsaved document in a tab of its own, called by the file and the time. */
    void openVersion(Path file, Versions.Version version) {
        loading.load(version.place(), loaded -> guardLent(() -> {
            show(loaded.placed());
            current.setTitle(look.say(VERSION.with("file", OpenDocument.fileName(file)).with("time", look.say(version.saved()))));
            workspace.recovered();
            listener.tabsChanged();
        }), () -> { });
    }

    private Optional<OpenDocument> tab(Path path) {
        return open.stream().filter(document -> document.file().filter(path::equals).isPresent()).findFirst();
    }

    /** Opens what was kept of a document's unsaved state, as its changed state. */
    void recover(LeftBehind left) {
        takeBack();
        left.document().flatMap(this::tab).ifPresent(this::remove);
        show(left.kept().orElseThrow().placed());
        left.document().ifPresent(file -> {
            current.liesIn(file, left.saved().map(Loading.Loaded::state).orElse(FileState.GONE));
            listener.tabsChanged();
        });
        workspace.recovered();
        current.autosave.adopt(left.piece(), workspace.document(), current.file().orElse(null));
    }

    /**
     * Opens the files of an earlier session without reading any but the one that is shown.
     *
     * @param shown lay on the table then
     * @param asked is to lie there now, whether it was among them or not
     * @return those that are gone and left out
     */
    List<Path> restore(List<Path> files, @Nullable Path shown, Optional<Path> asked) {
        Map<Boolean, List<Path>> there = files.stream().collect(Collectors.partitioningBy(Files::isRegularFile));
        there.get(true).forEach(file -> open.add(new OpenDocument(file, keeper.get())));
        if (asked.isPresent() && tab(asked.get()).isEmpty()) {
            open(asked.get());
        } else {
            showFirst(asked.or(() -> Optional.ofNullable(shown)));
        }
        return there.get(false);
    }

    /** Puts a document of an earlier session on the table, instead of the one that is blank. */
    private void showFirst(Optional<Path> shown) {
        shown.flatMap(this::tab)
                .or(() -> open.stream().filter(document -> document.held().isEmpty()).findFirst()).ifPresent(document -> {
                    OpenDocument blank = current;
                    select(document, () -> {
                        if (isBlank(blank)) {
                            open.remove(blank);
                            listener.tabsChanged();
                        }
                    });
                });
    }

    private boolean isBlank(OpenDocument document) {
        return document.file().isEmpty() && document.history().filter(history -> history.design().equals(Design.EMPTY)
                && !history.canUndo() && !history.canRedo()).isPresent();
    }

    /** Puts a design on the table in a tab of its own; an untouched empty document gives way to it. */
    private void show(Workspace.Placed placed) {
        current.hold(workspace.hold());
        OpenDocument fresh = new OpenDocument(null, keeper.get());
        int place = open.indexOf(current);
        if (isBlank(current)) {
            open.set(place, fresh);
        } else {
            open.add(place + 1, fresh);
        }
        current = fresh;
        workspace.tell(null);
        workspace.open(placed);
        fresh.hold(workspace.hold());
        listener.opened();
        listener.tabsChanged();
    }

    /** Puts an open document on the table, after its file was read if it never lay there. */
    void select(OpenDocument document) {
        select(document, () -> { });
    }

    /**
     * Puts an open document on the table.
     *
     * @param then told when it lies there
     */
    void select(OpenDocument document, Runnable then) {
        takeBack();
        if (document != current && document.held().isEmpty()) {
            Path file = document.file().orElseThrow();
            loading.load(file, loaded -> {
                if (open.contains(document)) {
                    putOnTable(document, () -> {
                        workspace.open(loaded.placed());
                        document.liesIn(file, loaded.state());
                        document.hold(workspace.hold());
                        listener.opened();
                    });
                    then.run();
                }
            }, () -> {
                open.remove(document);
                listener.tabsChanged();
            });
            return;
        }
        if (document != current) {
            putOnTable(document, () -> workspace.putBack(document.held().orElseThrow()));
        }
        then.run();
    }

    private void putOnTable(OpenDocument document, Runnable put) {
        takeBack();
        current.hold(workspace.hold());
        current = document;
        workspace.tell(null);
        put.run();
        listener.tabsChanged();
    }

    /** Puts the document so many tabs to the right on the table; past the last comes the first. */
    void step(int tabs) {
        select(open.get(Math.floorMod(open.indexOf(current) + tabs, open.size())));
    }

    /** Gives a document another place among the tabs. */
    void move(OpenDocument document, int place) {
        if (open.indexOf(document) != place) {
            open.remove(document);
            open.add(place, document);
            listener.tabsChanged();
        }
    }

    /** Closes a document after the user said what is to become of its changes. The window always has one. */
    void close(OpenDocument document) {
        guardLent(() -> {
            if (document.isChanged()) {
                select(document);
            }
            guardDocument(document, () -> {
                document.autosave.discard();
                if (document == current) {
                    document.hold(workspace.hold());
                }
                if (!isBlank(document)) {
                    closed.push(document);
                    if (closed.size() > MOST_CLOSED) {
                        closed.removeLast();
                    }
                }
                remove(document);
                listener.tabsChanged();
            });
        });
    }

    private void remove(OpenDocument document) {
        if (open.size() == 1) {
            show(workspace.place(Design.EMPTY));
        } else if (document == current) {
            int place = open.indexOf(document);
            select(open.get(place == open.size() - 1 ? place - 1 : place + 1));
        }
        open.remove(document);
    }

    boolean canReopen() {
        return !closed.isEmpty();
    }

    /** Brings back the document that was closed last, with its history and also with what was not saved. */
    void reopen() {
        takeBack();
        OpenDocument last = closed.poll();
        if (last != null) {
            open.add(open.indexOf(current) + 1, last);
            select(last);
            changed();
        }
    }

    /** Saves to the design's file, or asks for one. */
    public boolean save() {
        return file().map(this::write).orElseGet(this::saveAs);
    }

    /** Asks for a file and saves to it. */
    public boolean saveAs() {
        return dialogs.askSave(name(), DesignFile.EXTENSION).map(this::write).orElse(false);
    }

    /** A file that another program changed meanwhile is not written over before the user decided. */
    private boolean write(Path path) {
        if (file().filter(path::equals).isPresent() && Files.exists(path) && current.wasChangedOutside(FileState.of(path))) {
            listener.tabsChanged();
            workspace.tell(NOT_OVER.with("file", path.getFileName()));
            return false;
        }
        try {
            DesignFile.save(path, workspace.document());
        } catch (DesignFileException e) {
            workspace.tell(Loading.problem(path, e));
            return false;
        }
        if (lent == null) {
            current.liesIn(path, FileState.of(path));
        }
        preferences.addRecentFile(path);
        workspace.saved();
        workspace.tell(null);
        listener.saved(path, workspace.document());
        listener.tabsChanged();
        return true;
    }

    /** Looks whether another program changed the file of the document on the table. */
    void lookOutside(OpenDocument document, FileState now) {
        if (document == current && lent == null && !document.isOutside() && document.wasChangedOutside(now)) {
            listener.tabsChanged();
        }
    }

    /** Takes what another program wrote, as a step that can be undone. */
    void reload() {
        OpenDocument document = current;
        Path file = document.file().orElseThrow();
        loading.load(file, loaded -> {
            if (document == current && lent == null) {
                workspace.commit(RELOAD.with("file", file.getFileName()), loaded.placed().design());
                document.liesIn(file, loaded.state());
                workspace.saved();
                listener.tabsChanged();
            }
        }, () -> { });
    }

    /** Keeps what is on the table although the file says something else now; saving will write over it. */
    void keepMine() {
        current.ignoreOutside();
        workspace.recovered();
        listener.tabsChanged();
    }

    /** Goes on when nothing of any document would be lost, after the user said what is to become of changes. */
    void guardAll(Runnable then) {
        guardLent(() -> guardEach(new ArrayDeque<>(open), then));
    }

    private void guardEach(Deque<OpenDocument> left, Runnable then) {
        OpenDocument next = left.poll();
        if (next == null) {
            open.forEach(document -> document.autosave.discard());
            then.run();
        } else if (next.isChanged()) {
            select(next);
            guardDocument(next, () -> guardEach(left, then));
        } else {
            guardEach(left, then);
        }
    }

    private void guardLent(Runnable then) {
        Runnable document = () -> {
            takeBack();
            then.run();
        };
        if (lent != null && lent.touched().getAsBoolean()) {
            ask(document);
        } else {
            document.run();
        }
    }

    private void guardDocument(OpenDocument document, Runnable then) {
        if (document.isChanged()) {
            ask(then);
        } else {
            then.run();
        }
    }

    private void ask(Runnable then) {
        dialogs.askUnsaved(name(), answer -> {
            boolean goOn = switch (answer) {
                case SAVE -> save();
                case DISCARD -> true;
                case CANCEL -> false;
            };
            if (goOn) {
                then.run();
            }
        });
    }
}
