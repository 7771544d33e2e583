package org.tenfold.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.editor.Action;
import org.tenfold.editor.ArrangeActions;
import org.tenfold.editor.Clipboard;
import org.tenfold.editor.EditActions;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.ReviewLoop;
import org.tenfold.editor.SelectActions;
import org.tenfold.editor.SheetActions;
import org.tenfold.editor.Tidying;
import org.tenfold.editor.Workspace;
import org.tenfold.file.DesignFile;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.TextStyle;
import org.tenfold.picture.Theme;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.draw.Lens;
import org.tenfold.picture.draw.Look;
import org.tenfold.pricing.ExchangeRate;
import org.tenfold.review.Review;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

/** One window: a workspace, the actions on it, and the shell that shows it in a language and a theme. */
public final class AppWindow {

    private static final Text NOT_KEPT = Text.of("Nothing can be written to {folder}: a crash would cost what you have not saved. Save it now.",
            "{folder}에 쓸 수 없어, 비정상 종료되면 저장하지 않은 작업을 잃습니다. 지금 저장하십시오.");
    private static final Text FILE_GONE = Text.of(
            "{files} is no longer where it was. It stays among the recent files on the first page (File menu), where you can locate it.",
            "{files|이가} 원래 위치에 없습니다. 첫 화면(파일 메뉴)의 최근 파일에 남아 있으니 거기서 찾을 수 있습니다.");
    private static final Text FILES_GONE = Text.of(
            "{files} are no longer where they were. They stay among the recent files on the first page (File menu), where you can locate them.",
            "{files|이가} 원래 위치에 없습니다. 첫 화면(파일 메뉴)의 최근 파일에 남아 있으니 거기서 찾을 수 있습니다.");
    private static final Text TITLE = Text.name("{name}{mark} · Tenfold");
    private static final double FONT_SIZE = 13;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;

    private final Stage stage;
    private final Preferences preferences;
    private final Engine engine = Engine.standard().withOwnRates();
    private final Appearance look;
    private final Workspace workspace;
    private final Documents documents;
    private final Dialogs dialogs;
    private final Lessons lessons;
    private final Workers workers = Workers.hire();
    private final Jobs jobs;
    private final Tidying tidying;
    private final Recovery recovery;
    private final EarlierVersions versions;
    private final ReviewPace pace = new ReviewPace(this::review);
    private final ReviewLoop reviews;
    private final FileWatch outside;
    private final Subscription surroundings;
    private final Workspace.Listener follower = this::changed;
    private final Keymap keymap;
    private final SystemClipboard clipboard;
    private final List<Action> standard = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final Scene scene;
    private Shell shell;
    /** Asks for the review of what is being painted; null if none is to be asked for. */
    private @Nullable Runnable afterPainting;

    /** Fills a stage, which the caller shows. */
    public AppWindow(Stage stage, Preferences preferences, double width, double height) {
        this(stage, preferences, width, height, null);
    }

    /**
     * Fills a stage, which the caller shows.
     *
     * @param answers answers questions for the user; null to ask
     */
    AppWindow(Stage stage, Preferences preferences, double width, double height, @Nullable Dialogs answers) {
        this.stage = stage;
        this.preferences = preferences;
        this.look = new Appearance(preferences.language(), Theme.LIGHT);
        look.follow(preferences);
        look.wear();
        this.keymap = new Keymap(preferences);
        ratesChanged();
        this.workspace = new Workspace(engine.catalog(), engine.arranger());
        this.dialogs = answers != null ? answers : new WindowDialogs(stage, look, () -> shell().layer(), this::knownFiles);
        this.jobs = new Jobs(workers.jobs(), Platform::runLater, workspace::tell);
        Unsaved unsaved = new Unsaved(preferences.unsaved());
        this.versions = new EarlierVersions(this, engine, preferences.versions(), workers.disk());
        Loading loading = new Loading(jobs, () -> new Reading(engine, workspace, look.forDrawing()), versions::offer);
        this.documents = new Documents(workspace, look, preferences, dialogs, loading,
                () -> new Autosave(unsaved, workers::keepLater, workers.keeper(), () -> Platform.runLater(
                        () -> workspace.tell(NOT_KEPT.with("folder", preferences.unsaved())))), new DocumentsShown());
        this.lessons = new Lessons(this, engine);
        this.tidying = new Tidying(workspace, jobs, () -> shell().canvas().fitAll());
        this.recovery = new Recovery(documents, loading, unsaved, engine, look, () -> shell().layer());
        workspace.setReviewer(() -> Optional.of(engine.reviewer()));
        this.reviews = reviewLoop(workspace::accept);
        // It goes on while the window is made.
        review();
        workspace.setLanguage(look.language());
        for (TextStyle.Weight weight : TextStyle.Weight.values()) {
            Font.loadFont(Fonts.open(weight), FONT_SIZE);
        }
        standard.addAll(new FileActions(this).all());
        clipboard = new SystemClipboard(engine, () -> new Look(Theme.LIGHT, look.language(), Lens.DRAW), this::paste);
        standard.addAll(new EditActions(workspace, clipboard).all());
        standard.addAll(new ViewActions(this).all());
        standard.addAll(new SelectActions(workspace).all());
        standard.addAll(new SheetActions(workspace).all());
        standard.addAll(new ArrangeActions(workspace).all());
        standard.addAll(new ReviewActions(this).all());
        standard.addAll(lessons.actions());
        standard.addAll(new HelpActions(this).all());
        actions.addAll(keymap.apply(standard));
        shell = newShell();
        // After whoever made the window had time to say what it begins with, and when that could not be opened.
        Platform.runLater(this::offerStart);
        jobs.addListener(() -> Platform.runLater(this::offerStart));
        // The toolkit lays a window out at the size that its root prefers before it shows it at its own.
        shell.root().setPrefSize(width, height);
        scene = new Scene(shell.root(), width, height);
        look.dress(scene);
        Controls.scrollEvenly(scene);
        surroundings = Surroundings.onChange(this::looksChanged);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> perform(event));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // Lists, fields and panes would take this key to move the focus.
            if (event.getCode() == KeyCode.TAB && event.isShortcutDown()) {
                perform(event);
            }
        });
        scene.addEventHandler(DragEvent.DRAG_OVER, this::dragOver);
        scene.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        workspace.addListener(follower);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
        outside = new FileWatch(documents, workers.disk());
        retitle();
        engine.rates().whenChanged(() -> {
            preferences.setFlag(Preferences.FREE_TIER, engine.reviewer().freeTier());
            reviews.renew();
        });
        // Said once more when everything is open, for what is opened takes back what was told.
        PriceChoice.restore(engine.rates(), preferences, jobs, missing -> whenReviewed(() -> workspace.tell(missing)));
        whenReviewed(() -> workers.keeper().execute(Unsaved::rehearse));
        // The empty sheet needed no rule; the first design shall not wait for them.
        whenUsable(() -> workers.review().execute(() -> engine.reviewer().rules().rules()));
    }

    /** Shows the first page if nothing is drawn and no file is about to be. */
    public void offerStart() {
        shell.offerStart();
    }

    private ReviewLoop reviewLoop(Consumer<Review> accept) {
        return new ReviewLoop(pace.timed(architecture -> engine.reviewer().review(architecture)), engine::complete, workers.review(),
                Platform::runLater, accept);
    }

    private void ratesChanged() {
        // First what the listener writes back, so that it writes what was just chosen.
        engine.rates().setFreeTier(preferences.flag(Preferences.FREE_TIER, false));
        engine.rates().setExchange(preferences.value(Preferences.WON_RATE).flatMap(ExchangeRate::parse));
    }

    private boolean isSettled() {
        return workspace.isReviewed() && jobs.running().isEmpty();
    }

    /** Runs something once as soon as nothing is being opened or arranged and the figures are those of what is shown. */
    void whenReviewed(Runnable then) {
        if (isSettled()) {
            Platform.runLater(then);
            return;
        }
        // The last of it may be a job that changes nothing, such as the look for what was left behind.
        new Runnable() {
            private final Workspace.Listener figures = aspect -> run();

            void listen() {
                workspace.addListener(figures);
                jobs.addListener(this);
            }

            @Override
            public void run() {
                if (isSettled()) {
                    workspace.removeListener(figures);
                    jobs.removeListener(this);
                    Platform.runLater(then);
                }
            }
        }.listen();
    }

    /** Runs something once as soon as the window can be worked with: figures stand in it, and it is painted. */
    void whenUsable(Runnable then) {
        whenReviewed(() -> new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                // The one after next begins when the next is on the screen.
                if (++frames == 3) {
                    stop();
                    then.run();
                }
            }
        }.start());
    }

    /** Opens a file, if one is given. */
    public void open(@Nullable Path file) {
        if (file != null) {
            documents.open(file);
        }
    }

    /** Lets the user choose among the earlier versions of the file at hand. */
    void showVersions() {
        versions.show();
    }

    /** Closes the window, unless changes would be lost and the user wants to keep them. */
    public void close() {
        // What is still being typed into a field counts.
        shell.canvas().requestFocus();
        documents.guardAll(this::end);
    }

    /** Goes, and returns when nothing is written any more. */
    private void end() {
        workspace.removeListener(follower);
        outside.stop();
        surroundings.unsubscribe();
        pace.end();
        jobs.cancelAll();
        WindowPlace.keep(stage, preferences);
        stage.hide();
        workers.end();
    }

    /** Opens files and comes to the front, as a second start of the program asks for. */
    void show(List<Path> files) {
        files.forEach(documents::open);
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /**
     * Opens what was open when the window was last closed.
     *
     * @param asked a file that the window was opened for; it is the one that is shown
     */
    public void restoreSession(Optional<Path> asked) {
        List<Path> gone = documents.restore(preferences.session(), preferences.sessionFront(), asked);
        if (!gone.isEmpty()) {
            // When everything is open, for what is opened takes back what was told.
            whenReviewed(() -> workspace.tell((gone.size() == 1 ? FILE_GONE : FILES_GONE)
                    .with("files", look.list(gone.stream().map(file -> file.getFileName().toString()).toList()))));
        }
    }

    /** Offers what an earlier window left behind unsaved. */
    public void offerRecovery() {
        recovery.offer();
    }

    public Workspace workspace() {
        return workspace;
    }

    public Documents documents() {
        return documents;
    }

    /** Everything that can be done. */
    public List<Action> actions() {
        return List.copyOf(actions);
    }

    Appearance look() {
        return look;
    }

    Shell shell() {
        return shell;
    }

    Stage stage() {
        return stage;
    }

    /** What is going on beside the window. */
    Jobs jobs() {
        return jobs;
    }

    Lessons lessons() {
        return lessons;
    }

    /** Arranges everything anew, as one step, while the window stays usable. */
    void tidy() {
        tidying.tidy();
    }

    /** Arranges what is selected and shows the result, to be kept or dropped. */
    void tidySelection() {
        tidying.tidySelection(shell.tools());
    }

    boolean canTidySelection() {
        return tidying.canTidySelection();
    }

    /** Shows the design as it is now as a file of a format would hold it, and lets the user save that. */
    void export(Export format) {
        Design design = workspace.present();
        // With the slider somewhere else, the review on the screen is not that of the design.
        Optional<Review> known = workspace.review().filter(review -> review.outlook().isPresent())
                .filter(review -> review.architecture().equals(design.architecture()));
        String source = documents.file().map(path -> path.getFileName().toString()).orElse(documents.name() + DesignFile.EXTENSION);
        ExportSheet.open(shell.layer(), jobs, new Exporting(engine, source, design, known, look.forDrawing()), format, look,
                chosen -> dialogs.askSave(documents.name(), chosen.extension()), workspace::tell, shell.canvas()::requestFocus);
    }

    /** Shows everything in another language. */
    public void speak(Language language) {
        preferences.setLanguage(language);
        looksChanged();
    }

    /** Shows everything in another theme. */
    public void wear(Theme theme) {
        preferences.setTheme(theme);
        looksChanged();
    }

    /** Lets the user choose, with the focus on one of the choices. */
    void showPreferences(String focus) {
        PreferencesSheet.open(shell.layer(), preferences, keymap, look, new Choosing(), focus, shell.canvas()::requestFocus);
    }

    /** Shows all keys and lets the user change them. */
    void showKeys() {
        shell.showKeys(new KeySheet.Keys(standard, actions, keymap, this::keysChanged));
    }

    /** Gives the commands the keys that they have now. */
    private void keysChanged() {
        actions.clear();
        actions.addAll(keymap.apply(standard));
        shell.renewMenus(menus());
    }

    /** Shows everything as the user and the system want it now. */
    private void looksChanged() {
        look.follow(preferences);
        workspace.setLanguage(look.language());
        Sheets.@Nullable Pair beside = shell.sheets().pair();
        Viewport seen = workspace.viewport();
        shell.sheets().close();
        Shell before = shell;
        Panes.Held focus = before.held();
        shell = newShell();
        shell.startAs(before);
        scene.setRoot(shell.root());
        look.dress(scene);
        retitle();
        if (beside != null) {
            shell.sheets().open(beside);
        }
        workspace.look(seen);
        shell.giveBack(focus);
    }

    /** What follows from a choice on the sheet, which is shown anew if the window is. */
    private final class Choosing implements PreferencesSheet.Effects {
        @Override
        public void looksChanged() {
            String focus = scene.getFocusOwner() == null ? "" : String.valueOf(scene.getFocusOwner().getId());
            AppWindow.this.looksChanged();
            showPreferences(focus);
        }

        @Override
        public void keysChanged() {
            AppWindow.this.keysChanged();
        }

        @Override
        public void costChanged() {
            ratesChanged();
        }

        @Override
        public void showKeys() {
            AppWindow.this.showKeys();
        }
    }

    /** The file at hand, then those of last time. */
    private List<Path> knownFiles() {
        return Stream.concat(documents.file().stream(), preferences.recentFiles().stream()).toList();
    }

    private void perform(KeyEvent event) {
        Menus.perform(actions, event, need -> workspace.tell(need.message()));
        if (event.getCode().isArrowKey() && shell.sheets().sides().stream().anyMatch(side -> side.canvas().isFocused())) {
            // Left to the toolkit, what cannot be moved sends the focus to whatever lies that way.
            event.consume();
        }
    }

    private Shell newShell() {
        Shell made = new Shell(workspace, documents, engine, look, preferences, jobs, this::reviewLoop, workers.artist(), actions,
                menus(), lessons, dialogs, task -> whenUsable(() -> Platform.runLater(task)));
        Menus.spareGestures(made.root());
        return made;
    }

    private MenuBar menus() {
        return Menus.bar(actions, look, preferences::recentFiles, documents::open);
    }

    private void changed(Workspace.Aspect aspect) {
        if (aspect == Workspace.Aspect.DESIGN || aspect == Workspace.Aspect.USERS) {
            if (workspace.review().isEmpty()) {
                // Another document may hold the same, as one empty sheet after another does.
                reviews.forget();
            }
            lessons.follow();
            pace.changed(workspace.isDraft());
            documents.changed();
            retitle();
            shell.showTabs();
        } else if (aspect == Workspace.Aspect.PLACES) {
            pace.wentOn();
        }
        shell.changed(aspect);
    }

    /** Reviews what is shown as soon as it is laid out and painted, which a review would only slow down. */
    private void review() {
        if (!stage.isShowing()) {
            reviews.request(workspace.architecture());
        } else if (afterPainting == null) {
            Runnable once = () -> {
                scene.removePostLayoutPulseListener(afterPainting);
                afterPainting = null;
                reviews.request(workspace.architecture());
            };
            afterPainting = once;
            scene.addPostLayoutPulseListener(once);
            Platform.requestNextPulse();
        }
    }

    /** Shows what happens to the documents. */
    private final class DocumentsShown implements Documents.Listener {
        @Override
        public void opened() {
            shell.canvas().fitAll();
            tidying.refine();
        }

        @Override
        public void saved(Path file, Design design) {
            versions.keep(file, design);
        }

        @Override
        public void tabsChanged() {
            retitle();
            shell.showTabs();
            if (!documents.isLent()) {
                preferences.setSession(documents.tabs().stream().flatMap(tab -> tab.file().stream()).toList(),
                        documents.file().orElse(null));
            }
        }
    }

    private void retitle() {
        stage.setTitle(look.say(TITLE.with("name", documents.name())
                .with("mark", workspace.history().isChanged() ? " •" : "")));
    }

    private void dragOver(DragEvent event) {
        boolean onSheet = shell.canvas().contains(shell.canvas().sceneToLocal(event.getSceneX(), event.getSceneY()));
        if (event.getDragboard().hasFiles() || onSheet && SystemClipboard.hasContent(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    /** What another program lets go becomes what it becomes when it is pasted. */
    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            drop(event.getDragboard().getFiles().stream().map(File::toPath).toList(), event.getSceneX(), event.getSceneY());
        } else {
            clipboard.content(event.getDragboard()).ifPresent(content -> drop(content, event.getSceneX(), event.getSceneY()));
        }
        event.setDropCompleted(true);
        event.consume();
    }

    /** Takes what was let go at a place of the scene and is no file. */
    void drop(Clipboard.Content content, double sceneX, double sceneY) {
        content.placeAt(workspace, shell.dropPlace(sceneX, sceneY));
    }

    /** Takes files that were let go at a place of the scene: images go there, all else is opened. */
    void drop(List<Path> files, double sceneX, double sceneY) {
        take(files, images -> shell.images().insert(images, shell.dropPlace(sceneX, sceneY)));
    }

    /** Takes files that were copied in another program. */
    private void paste(List<Path> files) {
        take(files, images -> shell.images().insert(images, workspace.pointedOrMiddle()));
    }

    private void take(List<Path> files, Consumer<List<Path>> images) {
        Map<Boolean, List<Path>> byImage = files.stream().collect(Collectors.partitioningBy(
                file -> file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g)")));
        byImage.get(false).forEach(documents::open);
        if (!byImage.get(true).isEmpty()) {
            images.accept(byImage.get(true));
        }
    }
}
