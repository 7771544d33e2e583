package org.tenfold.desktop;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Separator;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Annotation;
import org.tenfold.design.Design;
import org.tenfold.editor.Action;
import org.tenfold.editor.Annotations;
import org.tenfold.editor.Fragment;
import org.tenfold.editor.InsertPoint;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.NextLikely;
import org.tenfold.editor.PartSearch;
import org.tenfold.editor.Placement;
import org.tenfold.editor.ReviewLoop;
import org.tenfold.editor.Selection;
import org.tenfold.editor.Template;
import org.tenfold.editor.Tools;
import org.tenfold.editor.Travel;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.Bounds;
import org.tenfold.picture.Point;
import org.tenfold.picture.draw.Lens;
import org.tenfold.picture.route.Way;
import org.tenfold.review.Review;
import org.tenfold.text.Text;

/** Everything in the window in one language and theme. Made anew for another one. */
final class Shell {

    /** Below this width the palette shows icons only and the tables open on demand. */
    private static final double ROOMY = 1440;
    /** Below this width the toolbar leaves out what menus and keys also do. */
    private static final double WHOLE_TOOLBAR = 1120;
    /** Below this width the map of the sheet would hide too much of it. */
    private static final double ROOM_FOR_MAP = 1100;
    /** Below this width the users stand under the menus. */
    private static final double ONE_ROW = 940;
    private static final double LESSON = 344;
    /** The text of a lesson never takes more of the window's width. */
    private static final double MOST_LESSON = 0.44;
    private static final double INSPECTOR = 312;
    /** The inspector never takes more of the window's width. */
    private static final double MOST_INSPECTOR = 0.36;
    private static final List<String> SPARED = List.of("new", "tidy", "fit-all", "export-pdf");
    private static final List<String> ON_TOOLBAR = List.of("new", "open", "save", "undo", "redo", "tidy", "fit-all", "export-pdf");
    private static final List<String> IN_CONTEXT = List.of("fix", "rename", "cut", "copy", "paste", "duplicate", "delete", "lock",
            "order-front", "order-back", "group", "ungroup", "collapse", "style", "fit-selection", "search", "note", "select-all");
    private static final Text READING = Text.of("Reading {file}", "{file} 읽는 중");
    private static final Text NOT_READ = Text.of("{file} could not be read.", "{file|을를} 읽을 수 없습니다.");

    private final Workspace workspace;
    private final Appearance look;
    private final Preferences preferences;
    private final List<Action> actions;
    private final List<View> views;
    private final Sheets sheets;
    private final Palette palette;
    private final Sidebar sidebar;
    private final Minimap minimap;
    private final Lenses lenses;
    private final Decisions decisions;
    private final Dock dock;
    private final StartPage start;
    private final Inspector inspector;
    private final Lessons lessons;
    private final Jobs jobs;
    private final LessonPanel lesson;
    private final LessonTimeline timeline;
    private final TabStrip tabs;
    private final OutsideBar outside;
    private final Tools tools;
    private final Announcer announcer;
    private final Panes panes;
    private final NextLikely nextLikely;
    private final HBox bar = new HBox();
    private final HBox secondBar = new HBox();
    private final UsersSlider users;
    private final Pane overSheet = new Pane();
    private final Spotlight spotlight = new Spotlight(overSheet);
    private final Pane ghosts = new Pane();
    private final DockSplit middle;
    private final BorderPane frame = new BorderPane();
    private final StackPane root;
    private @Nullable StackPane ghost;
    private @Nullable ContextMenu menu;
    /** Into what an input method composes while the sheet has the focus. */
    private @Nullable WritingInPlace composed;

    Shell(Workspace workspace, Documents documents, Engine engine, Appearance look, Preferences preferences, Jobs jobs,
            Function<Consumer<Review>, ReviewLoop> loops, List<Action> actions,
            MenuBar menus, StartPage.Choices choices, Lessons lessons, Runnable chooseImage) {
        this.workspace = workspace;
        this.look = look;
        this.preferences = preferences;
        this.actions = actions;
        this.lessons = lessons;
        this.jobs = jobs;
        this.nextLikely = new NextLikely(lessons.samples().stream().map(Lessons.Sample::design).toList());
        this.tabs = new TabStrip(documents, look);
        this.outside = new OutsideBar(documents, look);
        this.tools = new Tools(workspace, new Prompts());
        this.sheets = new Sheets(workspace, engine, look, tools, loops, this::splitChanged);
        this.palette = new Palette(workspace, look, tools, new FromPalette(), preferences);
        Spoken spoken = new Spoken(workspace, look);
        this.announcer = new Announcer(workspace, look, spoken, this::canvas);
        Outline outline = new Outline(workspace, look, spoken, this::focus);
        this.sidebar = new Sidebar(palette, outline, look, this::togglePalette);
        this.minimap = new Minimap(workspace, look, () -> canvas().drawing());
        this.lenses = new Lenses(look, this::see);
        this.decisions = new Decisions(workspace, engine, look, this::layer, this::focusSheet);
        this.dock = new Dock(workspace, documents, engine, look, preferences, jobs, this::focus, ids -> canvas().center(ids), decisions);
        this.lesson = new LessonPanel(look, lessons);
        this.timeline = new LessonTimeline(look, lessons);
        Notice notice = new Notice(workspace, look);
        UsersSlider users = new UsersSlider(workspace, look);
        StatusBar status = new StatusBar(workspace, engine, look, jobs, this::showDock);
        this.inspector = new Inspector(workspace, engine, look, decisions, chooseImage);
        this.start = new StartPage(workspace, engine, look, preferences, choices);
        views = List.of(sheets, minimap, sidebar, notice, users, status, inspector, dock, start);
        overSheet.setPickOnBounds(false);
        StackPane sheet = new StackPane(sheets.node(), lenses.node(), minimap, start.node(), overSheet, notice.node());
        StackPane.setAlignment(notice.node(), Pos.TOP_CENTER);
        StackPane.setAlignment(lenses.node(), Pos.TOP_LEFT);
        StackPane.setAlignment(minimap, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(minimap, new Insets(12));
        sheets.eachSide(side -> {
            side.canvas().addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
            side.canvas().setRename(this::rename);
            side.canvas().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (composed != null && composed.isComposing()) {
                    composed.key(event);
                }
            });
            side.canvas().addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                if (composed != null && composed.isComposing()) {
                    composed.finish(true);
                }
            });
        });
        VBox.setVgrow(sheet, Priority.ALWAYS);
        sheet.setMinSize(0, 0);
        middle = new DockSplit(new VBox(sheets.heads(), sheet), dock.node(), look);
        frame.setCenter(middle);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("top-bar");
        this.users = users;
        secondBar.setVisible(false);
        fill(menus);
        secondBar.setAlignment(Pos.CENTER_LEFT);
        secondBar.getStyleClass().add("top-bar");
        secondBar.managedProperty().bind(secondBar.visibleProperty());
        frame.setTop(new VBox(bar, secondBar, tabs.node(), outside.node()));
        timeline.managedProperty().bind(timeline.visibleProperty());
        frame.setBottom(new VBox(timeline, status.node()));
        ghosts.setMouseTransparent(true);
        root = new StackPane(frame, ghosts);
        panes = new Panes(root, ghosts, this::panes);
        root.getStyleClass().addAll(look.isDark() ? List.of("shell", "dark") : List.of("shell"));
        root.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> tabs.mark(tools.isMoving()
                ? tabs.at(event.getSceneX(), event.getSceneY()) : Optional.empty()));
        root.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> droppedOnTab(event, documents));
        root.widthProperty().addListener(width -> adapt());
        root.heightProperty().addListener(height -> adapt());
        showLesson();
    }

    /** Fills the bar on top anew, whose menus and buttons show the keys that the commands have now. */
    void renewMenus(MenuBar menus) {
        fill(menus);
        adapt();
    }

    private void fill(MenuBar menus) {
        menus.setMinWidth(HBox.USE_PREF_SIZE);
        bar.getChildren().setAll(menus, new Separator(Orientation.VERTICAL));
        for (String id : ON_TOOLBAR) {
            actions.stream().filter(action -> action.id().equals(id))
                    .forEach(action -> bar.getChildren().add(Controls.actionButton(action, look)));
        }
        HBox.setHgrow(users.node(), Priority.ALWAYS);
        if (!secondBar.isVisible()) {
            bar.getChildren().add(users.node());
        }
    }

    Parent root() {
        return root;
    }

    /** Where cards over the whole window stand. */
    Pane layer() {
        return root;
    }

    /** The sheet that is worked on. */
    CanvasView canvas() {
        return sheets.canvas();
    }

    /** The sheet, or the two that are side by side. */
    Sheets sheets() {
        return sheets;
    }

    private void focusSheet() {
        canvas().requestFocus();
    }

    ScenariosTab scenarios() {
        return dock.scenarios();
    }

    Tools tools() {
        return tools;
    }

    void changed(Workspace.Aspect aspect) {
        views.forEach(view -> view.changed(aspect));
        announcer.changed(aspect);
        if (aspect == Workspace.Aspect.SELECTION) {
            adapt();
        }
    }

    /** Shows which documents are open and what is to be said of the file of the one that is shown. */
    void showTabs() {
        tabs.show();
        outside.show();
    }

    /** Puts the first page away for an empty sheet. */
    void dismissStart() {
        start.dismiss();
    }

    /** Shows the first page, in a tab of its own if something is open. */
    void showStart() {
        start.recall();
    }

    /** The list of findings. */
    FindingsTab findings() {
        return dock.findings();
    }

    /** What can be decided about findings and rules. */
    Decisions decisions() {
        return decisions;
    }

    /** Selects parts and shows them. */
    void focus(List<String> ids) {
        workspace.select(Selection.of(ids));
        canvas().center(ids);
    }

    /** Colours the sheet for another question. */
    void see(Lens lens) {
        look.see(lens);
        lenses.show(lens);
        sheets.sides().forEach(side -> side.canvas().refresh());
        minimap.refresh();
    }

    void togglePalette() {
        preferences.setFlag("palette.wide", !preferences.flag("palette.wide", isRoomy()));
        adapt();
    }

    void toggleMinimap() {
        preferences.setFlag("minimap", !preferences.flag("minimap", true));
        adapt();
    }

    void toggleDock() {
        preferences.setFlag(dockFlag(), !isDockOpen());
        adapt();
    }

    /** Opens the tables with one of them in front. */
    void showDock(Dock.Table table) {
        preferences.setFlag(dockFlag(), true);
        dock.select(table);
        adapt();
    }

    /** Shows the lesson that is being played at its present step, or that there is none any more. */
    void showLesson() {
        lessons.running().ifPresent(lesson::show);
        showTimeline();
        canvas().outline(lessons.running().map(runner -> runner.stage().outlined()).orElse(List.of()));
        adapt();
    }

    /** Brings the figures of the stages up to date. */
    void showTimeline() {
        lessons.running().ifPresent(timeline::show);
    }

    /** Lets the user choose among all commands. */
    void showCommands() {
        CommandPalette.open(overSheet, actions, look, preferences, this::focusSheet);
    }

    /** Shows all keys and lets the user change them. */
    void showKeys(KeySheet.Keys keys) {
        KeySheet.open(root, keys, look, this::focusSheet);
    }

    /** Shows all steps. */
    void showHistory() {
        HistoryList.open(overSheet, workspace, look, this::focusSheet);
    }

    /** Shows the design and a scenario side by side, or the design alone again. */
    void toggleSplit() {
        if (sheets.isSplit()) {
            sheets.close();
        } else {
            sheets.open();
        }
    }

    /** With two sheets there is no room for the map, and what a lesson outlines gives way to what differs. */
    private void splitChanged() {
        if (!sheets.isSplit()) {
            showLesson();
        }
        adapt();
    }

    /** Gives the focus to the next large part of the window, or with −1 to the one before. */
    void stepPane(int direction) {
        panes.step(direction);
    }

    /** From the sheet with the clock. */
    private List<Node> panes() {
        Stream<Node> sheet = start.node().isVisible() ? Stream.of(start.node()) : sheets.sides().stream().map(SheetSide::canvas);
        return Stream.concat(sheet, Stream.of(frame.getRight(), dock.node(), frame.getBottom(), frame.getTop(), frame.getLeft()))
                .filter(Objects::nonNull).toList();
    }

    /** Lets the user choose what to connect the selected component to. */
    void connect() {
        workspace.selection().single().ifPresent(from -> ConnectSearch.open(sheets.over(), workspace, from, look, canvas()));
    }

    /** Lets the user find parts. */
    void find() {
        FindBar.open(overSheet, words -> PartSearch.find(workspace.present(), workspace.catalog(), workspace.review(), words),
                this::focus, look, this::focusSheet);
    }

    /** Offers what can be inserted: between the ends of the link that is selected, else where the pointer is or in the middle. */
    void insert() {
        Optional<InsertPoint> onLink = workspace.selection().single().flatMap(this::middleOf);
        insert(onLink.orElseGet(() -> {
            Point place = workspace.viewport().toSheet(canvas().getWidth() / 2, canvas().getHeight() / 2);
            return InsertPoint.at(place.x(), place.y());
        }));
    }

    private Optional<InsertPoint> middleOf(String link) {
        List<org.tenfold.design.Point> way = canvas().drawing().way(link);
        return way.size() < 2 ? Optional.empty() : Optional.of(Way.at(way, 0.5)).map(at -> InsertPoint.into(link, at.x(), at.y()));
    }

    /** Offers what can stand beside the selected component and be linked to it. */
    void addNeighbour(int dx, int dy) {
        workspace.selection().single().flatMap(id -> InsertPoint.beside(workspace, id, dx, dy)).ifPresent(this::insert);
    }

    /** Begins a new name with what was typed on the sheet. */
    private void rename(String letters, @Nullable InputMethodEvent composing) {
        if (composing == null && composed != null && composed.isComposing()) {
            composed.type(letters);
            return;
        }
        if (composing == null) {
            writeInPlace().ifPresent(writing -> writing.begin(letters));
            return;
        }
        if (composed == null || !composed.isComposing()) {
            composed = writeInPlace().orElse(null);
        }
        if (composed != null) {
            composed.compose(composing);
        }
    }

    /** Lets the user rename the component, or write the note, that is selected. */
    void rename() {
        writeInPlace().ifPresent(WritingInPlace::open);
    }

    private Optional<WritingInPlace> writeInPlace() {
        Design design = workspace.present();
        String id = workspace.selection().single().filter(one -> design.seenBox(one).isPresent()).orElse("");
        if (design.layout().annotations().get(id) instanceof Annotation.Note note) {
            return Optional.of(new NoteField(workspace, note, design.layout().boxes().get(id), sheets.over(), look,
                    this::focusSheet).writing());
        }
        return design.architecture().component(id).map(component -> new RenameField(workspace, component,
                Placement.isContainer(workspace.catalog(), component) && !design.layout().isCollapsed(id), sheets.over(), look,
                this::focusSheet, this::renameNext).writing());
    }

    /** Adds a note where the pointer is, or in the middle, to be written at once. */
    void addNote() {
        Bounds seen = workspace.viewport().visible();
        workspace.select(Selection.of(Annotations.addNote(workspace, "", workspace.pointed()
                .filter(place -> seen.contains(place.x(), place.y()))
                .orElse(new org.tenfold.design.Point(seen.x() + seen.width() / 2, seen.y() + seen.height() / 2)))));
        rename();
    }

    /** Lets the user choose colours and lines for what is selected. */
    void showStyles() {
        StyleList.open(overSheet, workspace, look, this::focusSheet);
    }

    /** Darkens the sheet around the pointer, or no longer. */
    void spotlight() {
        Point at = workspace.pointed().map(place -> workspace.viewport().toWindow(place.x(), place.y()))
                .orElse(new Point(canvas().getWidth() / 2, canvas().getHeight() / 2));
        Point2D over = overSheet.sceneToLocal(canvas().localToScene(at.x(), at.y()));
        spotlight.toggle(over.getX(), over.getY());
    }

    /** Puts the image in a file on the sheet, where it was let go. */
    void dropImage(Path file, double sceneX, double sceneY) {
        if (start.node().isVisible()) {
            start.dismiss();
        }
        sheets.activateAt(sceneX, sceneY);
        Point2D local = canvas().sceneToLocal(sceneX, sceneY);
        insertImage(file, workspace.viewport().toSheet(local.getX(), local.getY()));
    }

    /** Puts the image in a file into the middle of what is seen, or shows it in place of the image that is selected. */
    void insertImage(Path file) {
        Optional<String> replaced = selectedImage();
        if (replaced.isPresent()) {
            readImage(file, bytes -> Annotations.replaceImage(workspace, replaced.get(), file.getFileName().toString(), bytes));
        } else {
            insertImage(file, workspace.viewport().toSheet(canvas().getWidth() / 2, canvas().getHeight() / 2));
        }
    }

    /** The image that alone is selected. */
    Optional<String> selectedImage() {
        return workspace.selection().single()
                .filter(id -> workspace.present().layout().annotations().get(id) instanceof Annotation.Image);
    }

    private void insertImage(Path file, Point middle) {
        readImage(file, bytes -> Annotations.addImage(workspace, file.getFileName().toString(), bytes,
                new org.tenfold.design.Point(middle.x(), middle.y())));
    }

    /** Reads as much as can lie on the sheet, and a little more of what is too large for it. */
    private void readImage(Path file, Consumer<byte[]> then) {
        jobs.start(READING.with("file", file.getFileName()), progress -> {
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(Annotations.MOST_BYTES + 1);
            }
        }, then, trouble -> NOT_READ.with("file", file.getFileName()));
    }

    /** Goes on to the next name in reading order. */
    private void renameNext(boolean backwards) {
        Travel.next(workspace.present(), workspace.selection(), backwards).ifPresent(id -> {
            workspace.select(Selection.of(id));
            canvas().center(List.of(id));
            rename();
        });
    }

    private void insert(InsertPoint point) {
        Point at = workspace.viewport().toWindow(point.x(), point.y());
        List<InsertPoint.Offer> offers = point.offers(workspace, nextLikely, preferences.recentTemplates());
        InsertSearch.open(sheets.over(), at.x(), at.y(), offers, look, template -> {
            preferences.addRecentTemplate(template.id());
            point.insert(workspace, template);
        }, this::focusSheet);
    }

    /** What is dragged onto the tab of another document is copied there, into the middle of what is seen of it. */
    private void droppedOnTab(MouseEvent event, Documents documents) {
        tabs.mark(Optional.empty());
        Optional<OpenDocument> target = tools.isMoving() ? tabs.at(event.getSceneX(), event.getSceneY()) : Optional.empty();
        if (target.isEmpty()) {
            return;
        }
        event.consume();
        tools.cancel();
        Fragment fragment = Fragment.of(workspace.present(), workspace.selection()).detached();
        documents.select(target.get(), () -> {
            Point middle = workspace.viewport().toSheet(canvas().getWidth() / 2, canvas().getHeight() / 2);
            fragment.placeAround(workspace, middle.x(), middle.y());
            canvas().requestFocus();
        });
    }

    private void showMenu(ContextMenuEvent event) {
        if (menu != null) {
            menu.hide();
        }
        menu = Menus.context(actions.stream().filter(action -> IN_CONTEXT.contains(action.id())).toList(), look);
        menu.show(canvas(), event.getScreenX(), event.getScreenY());
        event.consume();
    }

    /** A lesson has its own timeline at the foot, so that the tables begin closed there. */
    private String dockFlag() {
        return lessons.running().isPresent() ? "dock.open.lesson" : "dock.open";
    }

    private boolean isDockOpen() {
        return preferences.flag(dockFlag(), isRoomy() && lessons.running().isEmpty());
    }

    private boolean isRoomy() {
        return root.getWidth() >= look.px(ROOMY);
    }

    /** Large texts leave no room for the users beside the menus; they get a row of their own then. */
    private void placeUsers(boolean beside) {
        HBox home = beside ? bar : secondBar;
        if (!home.getChildren().contains(users.node())) {
            (beside ? secondBar : bar).getChildren().remove(users.node());
            home.getChildren().add(users.node());
        }
        secondBar.setVisible(!beside);
    }

    private void adapt() {
        boolean wide = root.getWidth() >= look.px(WHOLE_TOOLBAR);
        for (String id : SPARED) {
            Node button = root.lookup("#action-" + id);
            if (button != null) {
                button.setVisible(wide);
                button.setManaged(wide);
            }
        }
        placeUsers(root.getWidth() >= look.px(ONE_ROW));
        lesson.setWidth(Math.min(look.px(LESSON), root.getWidth() * MOST_LESSON));
        inspector.setWidth(Math.min(look.px(INSPECTOR), root.getWidth() * MOST_INSPECTOR));
        minimap.setVisible(root.getWidth() >= ROOM_FOR_MAP && !sheets.isSplit() && preferences.flag("minimap", true));
        sidebar.setCompact(!preferences.flag("palette.wide", isRoomy()));
        boolean playing = lessons.running().isPresent();
        // The text of a lesson takes the place of the palette; in a small window the inspector comes when it has something to say.
        frame.setLeft(playing ? lesson.node() : sidebar.node());
        frame.setRight(playing && !isRoomy() && workspace.selection().isEmpty() ? null : inspector.node());
        timeline.setVisible(playing);
        middle.setOpen(isDockOpen());
    }

    /** What tools ask for. */
    private final class Prompts implements Tools.Prompts {
        @Override
        public void rename(String component) {
            workspace.select(Selection.of(component));
            Shell.this.rename();
        }

        @Override
        public void insert(InsertPoint point) {
            Shell.this.insert(point);
        }
    }

    /** What the palette asks for. */
    private final class FromPalette implements Palette.Sheet {
        @Override
        public void drag(MouseEvent event, Template template) {
            sheets.activateAt(event.getSceneX(), event.getSceneY());
            canvas().dragged(event, template);
            if (ghost == null) {
                ghost = Palette.tile(template, look, 48, 28);
                ghost.setOpacity(0.85);
                ghosts.getChildren().add(ghost);
            }
            ghost.setVisible(!canvas().contains(canvas().sceneToLocal(event.getSceneX(), event.getSceneY())));
            ghost.relocate(event.getSceneX() - 24, event.getSceneY() - 24);
        }

        @Override
        public void drop(MouseEvent event) {
            ghosts.getChildren().remove(ghost);
            ghost = null;
            canvas().dropped(event);
        }

        @Override
        public void placeInMiddle(Template template) {
            Point middle = workspace.viewport().toSheet(canvas().getWidth() / 2, canvas().getHeight() / 2);
            InsertPoint.at(middle.x(), middle.y()).insert(workspace, template);
            canvas().requestFocus();
        }
    }
}
