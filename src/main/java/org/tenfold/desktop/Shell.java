package org.tenfold.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.editor.Action;
import org.tenfold.editor.InsertPoint;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.PartSearch;
import org.tenfold.editor.ReviewLoop;
import org.tenfold.editor.Selection;
import org.tenfold.editor.Tools;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.Point;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.draw.Lens;
import org.tenfold.review.Review;

/** Everything in the window in one language and theme. Made anew for another one. */
final class Shell {

    /** Below this width the palette shows icons only and the tables open on demand. */
    private static final double ROOMY = 1440;
    /** Below this width or height of the sheet its map would hide too much of it. */
    private static final double WIDTH_FOR_MAP = 1100;
    private static final double HEIGHT_FOR_MAP = 400;
    private static final double LESSON = 344;
    /** In a lower window the text of a lesson has the room of its timeline; back and next remain. */
    private static final double ROOM_FOR_TIMELINE = 500;
    /** The text of a lesson never takes more of the window's width. */
    private static final double MOST_LESSON = 0.44;
    /** What the menu of something selected offers, in its order, parted by lines. */
    private static final List<List<String>> OF_SELECTED = List.of(List.of("fix", "rename", "style"),
            List.of("cut", "copy", "paste", "duplicate", "delete"),
            List.of("order-front", "order-back", "group", "ungroup", "collapse", "lock"), List.of("fit-selection"));
    /** What the menu of the open sheet offers. */
    private static final List<List<String>> OF_TAB = List.of(List.of("save", "save-as"), List.of("close-tab", "reopen-tab"));
    private static final List<List<String>> OF_SHEET = List.of(List.of("search", "note", "paste"), List.of("select-all", "fit-all", "tidy"));

    private final Workspace workspace;
    private final Appearance look;
    private final Preferences preferences;
    private final List<Action> actions;
    private final List<View> views;
    private final Sheets sheets;
    private final Sidebar sidebar;
    private final Minimap minimap;
    private final Lenses lenses;
    private final Decisions decisions;
    private final Dock dock;
    /** Whether the user asked for the tables, who then sees them beside the first page too. */
    private boolean tablesAsked;
    private final StartPage start;
    private final InspectorSide side;
    private final Lessons lessons;
    private final LessonPanel lesson;
    private final LessonTimeline timeline;
    private final TopBar bar;
    private final TabStrip tabs;
    private final Documents documents;
    private final OutsideBar outside;
    private final ImportBar imported;
    private final Tools tools;
    private final Announcer announcer;
    private final Panes panes;
    private final Pen pen;
    private final Insertion insertion;
    private final Images images;
    private final Pane overSheet = new Pane();
    private final Spotlight spotlight = new Spotlight(overSheet);
    /** Over the whole window, of which the tables may leave the sheet little. */
    private final Pane overAll = new Pane();
    private final Pane ghosts = new Pane();
    private final DockSplit middle;
    private final BorderPane frame = new BorderPane();
    private final StackPane root;
    private @Nullable ContextMenu menu;

    /**
     * @param artist draws what takes longer than a frame, one after the other
     * @param later runs what can wait until the window is usable
     */
    Shell(Workspace workspace, Documents documents, Engine engine, Appearance look, Preferences preferences, Jobs jobs,
            Function<Consumer<Review>, ReviewLoop> loops, Executor artist, List<Action> actions,
            MenuBar menus, Lessons lessons, Dialogs dialogs, Consumer<Runnable> later) {
        this.workspace = workspace;
        this.look = look;
        this.preferences = preferences;
        this.actions = actions;
        this.lessons = lessons;
        this.tabs = new TabStrip(documents, look);
        this.documents = documents;
        this.outside = new OutsideBar(documents, look);
        this.imported = new ImportBar(documents, look, this::showImport);
        this.tools = new Tools(workspace, new Prompts());
        this.sheets = new Sheets(workspace, engine, look, tools, loops, artist, this::splitChanged);
        this.pen = new Pen(workspace, sheets, look);
        this.insertion = new Insertion(workspace, sheets, look, preferences, overSheet, ghosts);
        this.images = new Images(workspace, jobs, dialogs);
        Spoken spoken = new Spoken(workspace, look);
        this.announcer = new Announcer(workspace, look, spoken, this::canvas);
        Outline outline = new Outline(workspace, look, spoken, this::focus);
        Palette palette = new Palette(workspace, look, tools, insertion, preferences, later);
        this.sidebar = new Sidebar(palette, outline, look, this::togglePalette);
        this.minimap = new Minimap(workspace, look, () -> canvas().drawing());
        this.lenses = new Lenses(look, this::see);
        this.decisions = new Decisions(workspace, engine, look, this::layer, this::focusSheet);
        this.dock = new Dock(workspace, documents, engine, look, preferences, jobs, dialogs, this::focus, ids -> canvas().center(ids), decisions);
        this.lesson = new LessonPanel(look, lessons);
        this.timeline = new LessonTimeline(look, lessons);
        Notice notice = new Notice(workspace, look, tools::isIdle);
        UsersSlider users = new UsersSlider(workspace, look);
        StatusBar status = new StatusBar(workspace, engine, look, jobs, tools::hint, this::showDock);
        Inspector inspector = new Inspector(workspace, engine, look, decisions, images::choose);
        this.start = new StartPage(workspace, engine, look, preferences, documents, dialogs, lessons, later, this::focusSheet);
        this.side = new InspectorSide(inspector, look, preferences);
        views = List.of(sheets, minimap, sidebar, notice, users, status, inspector, dock, start);
        overSheet.setPickOnBounds(false);
        StackPane sheet = new StackPane(sheets.node(), lenses.node(), minimap, start.node(), notice.node(), overSheet);
        StackPane.setAlignment(notice.node(), Pos.TOP_CENTER);
        StackPane.setAlignment(lenses.node(), Pos.TOP_LEFT);
        StackPane.setAlignment(minimap, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(minimap, new Insets(Minimap.MARGIN));
        // A wheel means the sheet, whatever small thing lies over it at the pointer.
        List.of(minimap, lenses.node()).forEach(small -> small.addEventHandler(ScrollEvent.SCROLL, event -> {
            Event.fireEvent(canvas(), event.copyFor(canvas(), canvas()));
            event.consume();
        }));
        sheets.eachSide(side -> {
            side.canvas().addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    event -> showMenu(event, workspace.selection().isEmpty() ? OF_SHEET : OF_SELECTED));
            pen.follow(side.canvas());
        });
        tabs.node().addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (tabs.select(event.getSceneX(), event.getSceneY())) {
                showMenu(event, OF_TAB);
            }
        });
        VBox.setVgrow(sheet, Priority.ALWAYS);
        sheet.setMinSize(0, 0);
        middle = new DockSplit(new VBox(sheets.heads(), sheet), dock.node(), look);
        frame.setCenter(middle);
        bar = new TopBar(look, actions, users.node(), menus);
        frame.setTop(new VBox(bar.node(), tabs.node(), outside.node(), imported.node()));
        timeline.managedProperty().bind(timeline.visibleProperty());
        frame.setBottom(new VBox(timeline, status.node()));
        ghosts.setMouseTransparent(true);
        overAll.setPickOnBounds(false);
        root = new StackPane(frame, overAll, ghosts);
        panes = new Panes(root, ghosts, this::panes, this::focusSheet);
        root.getStyleClass().addAll(look.isDark() ? List.of("shell", "dark") : List.of("shell"));
        tabs.takeDrags(root, sheets);
        notice.follow(root);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::escaped);
        root.widthProperty().addListener(width -> adapt());
        root.heightProperty().addListener(height -> adapt());
        middle.heightOfSheet().subscribe(this::showMap);
        start.node().visibleProperty().subscribe(seen -> {
            // Tab does not go to a sheet that lies below the first page.
            sheets.sides().forEach(side -> side.canvas().setFocusTraversable(!seen));
            shareRoom();
        });
        showLesson();
    }

    /** Fills the bar on top anew, whose menus and buttons show the keys that the commands have now. */
    void renewMenus(MenuBar menus) {
        bar.fill(menus);
        adapt();
    }

    Region root() {
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

    /** From wherever nothing else is to be left, Escape leads back to the sheet. */
    private void escaped(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !canvas().isFocused()) {
            focusSheet();
            event.consume();
        }
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
        if (aspect == Workspace.Aspect.DESIGN) {
            bar.historyChanged();
        } else if (aspect == Workspace.Aspect.SELECTION) {
            adapt();
        } else if (aspect == Workspace.Aspect.TOOL) {
            shareRoom();
        }
    }

    /** Shows which documents are open and what is to be said of the file of the one that is shown. */
    void showTabs() {
        tabs.show();
        outside.show();
        imported.show();
    }

    /** Shows what became of the template of which the design was made. */
    void showImport() {
        documents.current().imported().ifPresent(report -> ImportSheet.open(layer(), report, look, this::focusSheet));
    }

    /** Shows the first page if nothing is drawn and no file is about to be. */
    void offerStart() {
        start.show();
    }

    /** Puts the first page away for an empty sheet. */
    void dismissStart() {
        start.dismiss();
    }

    /** Keeps the first page away if it was away from another shell. */
    void startAs(Shell other) {
        if (other.start.isDismissed()) {
            start.stayDismissed();
        } else {
            start.show();
        }
        canvas().startAs(other.canvas());
        middle.startAs(other.middle);
        dock.startAs(other.dock);
        sidebar.startAs(other.sidebar);
    }

    /** What has the focus. */
    Panes.Held held() {
        return panes.held();
    }

    /** Gives the focus to what it was held by in another shell, or to the sheet. */
    void giveBack(Panes.Held held) {
        // What stands in a pane that is parted or scrolled is in the window only once that has its skin. The toolkit would give the
        // focus to the first button meanwhile.
        root.applyCss();
        focusSheet();
        if (!(held.owner() instanceof CanvasView)) {
            // Once more later, when inspector and tables are filled.
            Platform.runLater(() -> {
                root.applyCss();
                panes.giveBack(held);
            });
        }
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
        tablesAsked = !isDockShown();
        preferences.setFlag(dockFlag(), tablesAsked);
        adapt();
    }

    boolean areTablesShown() {
        return isDockShown();
    }

    /** Makes the tables so much higher, at texts of 100 %; lower if it is negative. */
    void growTables(double by) {
        middle.grow(look.px(by));
    }

    boolean isInspectorShown() {
        return frame.getRight() != null;
    }

    /** Makes the inspector so much wider, at texts of 100 %; narrower if it is negative. */
    void widenInspector(double by) {
        side.widen(by);
    }

    /** Opens the tables with one of them in front. */
    void showDock(Dock.Table table) {
        tablesAsked = true;
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
        CommandPalette.open(overAll, sheetOfAll(), actions, look, preferences, need -> workspace.tell(need.message()), back());
    }

    /** Lets the user choose among earlier versions of a file. */
    void showVersions(Path file, List<VersionList.Entry> entries) {
        VersionList.open(overAll, sheetOfAll(), file, entries, look, version -> documents.openVersion(file, version), back());
    }

    /** Where in the whole window the sheet is. */
    private Bounds sheetOfAll() {
        return overAll.sceneToLocal(overSheet.localToScene(overSheet.getLayoutBounds()));
    }

    /** Gives the focus back to what has it now, unless something else got it meanwhile. */
    private Runnable back() {
        Panes.Held before = panes.held();
        return () -> {
            if (!panes.haveFocus()) {
                panes.giveBack(before);
            }
        };
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
        workspace.selection().single().ifPresent(from -> ConnectSearch.open(overSheet, workspace, from, look, canvas()));
    }

    /** Lets the user find parts. */
    void find() {
        PartSearch search = new PartSearch(workspace.catalog());
        FindBar.open(overSheet, lenses.node(), words -> search.find(workspace.present(), workspace.review(), words), this::focus, look, this::focusSheet);
    }

    /** What writes names and notes on the sheet. */
    Pen pen() {
        return pen;
    }

    /** What brings parts onto the sheet. */
    Insertion insertion() {
        return insertion;
    }

    /** What brings images onto the sheet. */
    Images images() {
        return images;
    }

    /** Lets the user choose colours and lines for what is selected. */
    void showStyles() {
        StyleList.open(overSheet, workspace, canvas(), look, this::focusSheet);
    }

    /** Darkens the sheet around the pointer, or no longer. */
    void spotlight() {
        Point at = workspace.pointed().map(place -> workspace.viewport().toWindow(place.x(), place.y()))
                .orElse(new Point(canvas().getWidth() / 2, canvas().getHeight() / 2));
        Point2D over = overSheet.sceneToLocal(canvas().localToScene(at.x(), at.y()));
        spotlight.toggle(over.getX(), over.getY());
    }

    /** Where on the sheet something comes that was let go at a place of the scene: in the middle of what is seen if that is beside the sheet. */
    org.tenfold.design.Point dropPlace(double sceneX, double sceneY) {
        if (start.node().isVisible()) {
            start.dismiss();
        }
        sheets.activateAt(sceneX, sceneY);
        Point2D local = canvas().sceneToLocal(sceneX, sceneY);
        Viewport seen = workspace.viewport();
        Point place = canvas().contains(local) ? seen.toSheet(local.getX(), local.getY()) : seen.visible().middle();
        return new org.tenfold.design.Point(place.x(), place.y());
    }

    private void showMenu(ContextMenuEvent event, List<List<String>> offered) {
        if (menu != null) {
            menu.hide();
        }
        menu = Menus.context(offered, actions, look);
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

    private boolean isDockShown() {
        return isDockOpen() && (tablesAsked || !isFirstPage());
    }

    /** Whether the first page is there and nothing is in the hand, so that the sheet is as large while it is placed as afterwards. */
    private boolean isFirstPage() {
        return start.node().isVisible() && tools.isIdle();
    }

    private boolean isRoomy() {
        return root.getWidth() >= look.px(ROOMY);
    }

    private void showMap() {
        minimap.setVisible(root.getWidth() >= WIDTH_FOR_MAP && middle.heightOfSheet().get() >= HEIGHT_FOR_MAP && !sheets.isSplit()
                && preferences.flag("minimap", true));
    }

    private void adapt() {
        if (root.getWidth() == 0) {
            // Not in the window yet.
            return;
        }
        bar.adapt(root.getWidth());
        lesson.setWidth(Math.min(look.px(LESSON), root.getWidth() * MOST_LESSON));
        side.adapt(root.getWidth());
        showMap();
        sidebar.setCompact(!preferences.flag("palette.wide", isRoomy()));
        boolean playing = lessons.running().isPresent();
        // The text of a lesson takes the place of the palette.
        frame.setLeft(playing ? lesson.node() : sidebar.node());
        timeline.setVisible(playing && root.getHeight() >= look.px(ROOM_FOR_TIMELINE));
        shareRoom();
    }

    /**
     * The first page has the room of the inspector and the tables, which have nothing to tell yet. In a small window with a lesson the
     * inspector comes when it has something to say.
     */
    private void shareRoom() {
        boolean nothingToSay = isFirstPage() || lessons.running().isPresent() && !isRoomy() && workspace.selection().isEmpty();
        Node wanted = nothingToSay ? null : side;
        if (frame.getRight() != wanted) {
            frame.setRight(wanted);
        }
        middle.setOpen(isDockShown());
    }

    /** What tools ask for. */
    private final class Prompts implements Tools.Prompts {
        @Override
        public void rename(String component) {
            workspace.select(Selection.of(component));
            pen.write();
        }

        @Override
        public void insert(InsertPoint point) {
            insertion.offer(point);
        }
    }
}
