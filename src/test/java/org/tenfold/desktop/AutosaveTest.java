package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.Workspace;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.picture.Theme;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.picture.draw.Lens;
import org.tenfold.picture.draw.Look;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

class AutosaveTest {

    private static final ServiceCatalog CATALOG = ServiceCatalog.standard();

    @TempDir
    Path folder;

    private final Deque<Runnable> soon = new ArrayDeque<>();
    private final Workspace workspace = new Workspace(CATALOG, new Arranger(CATALOG, PriceBook.standard()));
    private final Loading loading = new Loading(new Jobs(Runnable::run, Runnable::run, workspace::tell),
            () -> new Reading(Engine.standard(), workspace, new Look(Theme.LIGHT, Language.ENGLISH, Lens.DRAW)), (path, problem) -> { });
    private Path state;
    private int lost;
    private Path file;
    private Documents documents;

    private final class Answers implements Dialogs {
        @Override
        public Optional<Path> askOpen(Content content) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> askSave(String suggested, String extension) {
            return Optional.of(file);
        }

        @Override
        public void askUnsaved(String name, Consumer<Dialogs.Answer> then) {
            then.accept(Dialogs.Answer.DISCARD);
        }
    }

    @BeforeEach
    void openWindow() {
        state = folder.resolve("state");
        file = folder.resolve("shop" + DesignFile.EXTENSION);
        documents = new Documents(workspace, new Appearance(Language.ENGLISH, Theme.LIGHT),
                new Preferences(folder.resolve("preferences.properties")), new Answers(), loading,
                () -> new Autosave(new Unsaved(state), (task, milliseconds) -> soon.add(task), Runnable::run, () -> lost++), new Documents.Listener() {
                    @Override
                    public void opened() {
                        // no window follows
                    }

                    @Override
                    public void saved(Path path, Design design) {
                        // no window follows
                    }

                    @Override
                    public void tabsChanged() {
                        // no window follows
                    }
                });
        workspace.addListener(aspect -> documents.changed());
    }

    private void add(String id) {
        workspace.commit(Text.name(id).message(), new Edit.Add(Component.of(id, "ec2", id)));
    }

    private void aMomentPasses() {
        while (!soon.isEmpty()) {
            soon.remove().run();
        }
    }

    private List<Path> pieces() throws IOException {
        if (!Files.exists(state)) {
            return List.of();
        }
        try (Stream<Path> places = Files.list(state)) {
            return places.toList();
        }
    }

    private static Design kept(Path piece) throws DesignFileException {
        return DesignFile.read(piece.resolve("design" + DesignFile.EXTENSION), CATALOG).design();
    }

    @Test
    void aBurstOfEditsIsKeptOnceAndWhole() throws IOException, DesignFileException {
        add("a");
        add("b");
        assertThat(soon).hasSize(1);
        aMomentPasses();
        assertThat(pieces()).hasSize(1);
        assertThat(kept(pieces().getFirst())).isEqualTo(workspace.present());

        add("c");
        aMomentPasses();
        assertThat(pieces()).hasSize(1);
        assertThat(kept(pieces().getFirst())).isEqualTo(workspace.present());
    }

    @Test
    void whatIsSavedOrUndoneOrLetGoIsNotKeptAnyLonger() throws IOException {
        add("a");
        aMomentPasses();
        documents.save();
        assertThat(pieces()).isEmpty();

        add("b");
        aMomentPasses();
        assertThat(pieces()).hasSize(1);
        workspace.undo();
        assertThat(pieces()).isEmpty();

        workspace.redo();
        aMomentPasses();
        documents.close(documents.current());
        assertThat(pieces()).isEmpty();
        aMomentPasses();
        assertThat(pieces()).isEmpty();
    }

    @Test
    void theDocumentStaysKeptWhileALessonIsPlayed() throws IOException, DesignFileException {
        add("a");
        Design own = workspace.present();
        aMomentPasses();
        documents.lend(Design.EMPTY, () -> false, () -> { });
        add("copy");
        aMomentPasses();
        assertThat(kept(pieces().getFirst())).isEqualTo(own);
    }

    @Test
    void whatALostWindowLeftIsFoundOnceAndOpensAsAChangedDocument() throws DesignFileException {
        documents.saveAs();
        add("a");
        aMomentPasses();
        Design lost = workspace.present();
        assertThat(new Unsaved(state).left()).as("held while its window runs").isEmpty();

        Path copy = folder.resolve("after-the-crash");
        copyWithoutLock(copy);
        List<LeftBehind> left = new ArrayList<>();
        loading.findLeft(new Unsaved(copy), left::addAll);
        assertThat(left).hasSize(1);
        assertThat(left.getFirst().document()).contains(file.toAbsolutePath());

        documents.begin();
        documents.recover(left.getFirst());
        assertThat(documents.tabs()).as("it takes the place of the saved state").hasSize(1);
        assertThat(workspace.present()).isEqualTo(lost);
        assertThat(workspace.history().isChanged()).isTrue();
        assertThat(documents.file()).contains(file.toAbsolutePath());
        documents.save();
        assertThat(new Unsaved(copy).left()).isEmpty();
    }

    @Test
    void aWindowThatWasKilledBeforeItWroteLeavesNothing() throws IOException {
        Files.createDirectories(state.resolve("untitled-1"));
        add("a");
        aMomentPasses();
        assertThat(new Unsaved(state).left()).as("one was never written, one is held").isEmpty();
        assertThat(pieces()).extracting(piece -> piece.getFileName().toString()).containsExactly("untitled-2");
    }

    @Test
    void eachTabIsKeptByItself() throws IOException, DesignFileException {
        add("a");
        Design first = workspace.present();
        documents.begin();
        add("b");
        aMomentPasses();
        assertThat(pieces()).as("also what was put aside before it was kept").hasSize(2);

        documents.step(-1);
        assertThat(workspace.present()).isEqualTo(first);
        documents.close(documents.current());
        assertThat(pieces()).hasSize(1);
        assertThat(kept(pieces().getFirst()).architecture().component("b")).isPresent();

        documents.reopen();
        aMomentPasses();
        assertThat(workspace.present()).isEqualTo(first);
        assertThat(pieces()).as("what comes back is kept again").hasSize(2);
    }

    @Test
    void whatIsTakenOverIsKeptOnceHoweverTheWorkerGetsToIt() throws IOException, DesignFileException {
        Unsaved unsaved = new Unsaved(state);
        Unsaved.Piece left = unsaved.begin(file);
        add("a");
        left.keep(workspace.present());
        soon.clear();
        Deque<Runnable> work = new ArrayDeque<>();
        Autosave autosave = new Autosave(unsaved, (task, milliseconds) -> soon.add(task), work::add, () -> lost++);
        autosave.changed(workspace.history(), file);
        autosave.adopt(left, workspace.present(), file);
        aMomentPasses();
        assertThat(pieces()).as("of the same file").noneMatch(piece -> piece.getFileName().toString().startsWith("untitled"));
        work.forEach(Runnable::run);
        assertThat(pieces()).hasSize(1);
        assertThat(kept(pieces().getFirst())).isEqualTo(workspace.present());
    }

    @Test
    void thatNothingCanBeKeptIsToldOnceUntilSomethingCan() throws IOException {
        Files.createFile(state);
        add("a");
        aMomentPasses();
        add("b");
        aMomentPasses();
        assertThat(lost).isEqualTo(1);
        Files.delete(state);
        add("c");
        aMomentPasses();
        assertThat(pieces()).as("it goes on when it can").hasSize(1);
        assertThat(lost).isEqualTo(1);
    }

    @Test
    void aSlowWritingDoesNotPutOffTheNextOne() {
        assertThat(Autosave.restMs(0)).isEqualTo(100);
        assertThat(Autosave.restMs(40)).as("a large design").isEqualTo(200);
        assertThat(Autosave.restMs(50_000)).as("a disk that stood still").isEqualTo(300);
    }

    @Test
    void anotherWindowOnTheSameFileKeepsItsOwn() throws IOException {
        Unsaved unsaved = new Unsaved(state);
        unsaved.begin(file);
        unsaved.begin(file);
        unsaved.begin(null);
        assertThat(pieces()).hasSize(3);
    }

    private void copyWithoutLock(Path to) {
        try (Stream<Path> files = Files.walk(state)) {
            for (Path from : files.toList()) {
                if (!from.getFileName().toString().equals("lock")) {
                    Files.copy(from, to.resolve(state.relativize(from).toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
