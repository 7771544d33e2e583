package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tenfold.editor.Template;
import org.tenfold.editor.Tools;
import org.tenfold.editor.Workspace;
import org.tenfold.service.Category;
import org.tenfold.text.Text;

/**
 * Everything that can be placed: searched, recent, by category. A thing is dragged onto the sheet, or clicked and then put
 * down with a second click, or placed in the middle with Enter.
 */
final class Palette implements View {

    private static final Text SEARCH = Text.of("Search services", "서비스 검색");
    private static final Text RECENT = Text.of("Recent", "최근");
    private static final Text NOTHING = Text.of("Nothing is called that. Try \"database\" or \"queue\".",
            "그런 이름이 없습니다. \"데이터베이스\"나 \"대기열\"로 찾아 보십시오.");
    private static final Text HOW = Text.of("Drag onto the sheet, or click and click again where it belongs. Enter places it in the middle.",
            "시트로 끌거나, 누른 다음 놓을 자리를 누릅니다. Enter를 누르면 가운데에 놓입니다.");

    /** More rows than most windows show; each costs a start as much as a button. */
    private static final int FIRST = 24;

    private final Appearance look;
    private final Tools tools;
    private final Insertion insertion;
    private final Preferences preferences;
    private final Consumer<Runnable> later;
    private final List<Template> templates;
    private final TextField search = new TextField();
    private final VBox rows = new VBox();
    private final ScrollPane scroll;
    private final VBox root;
    /** The rows of all categories, until those that are out of sight stand there too. */
    private final List<Supplier<Node>> waiting = new ArrayList<>();
    private boolean compact;

    /** @param later runs what can wait until the window is usable */
    Palette(Workspace workspace, Appearance look, Tools tools, Insertion insertion, Preferences preferences,
            Consumer<Runnable> later) {
        this.look = look;
        this.tools = tools;
        this.insertion = insertion;
        this.preferences = preferences;
        this.later = later;
        this.templates = Template.all(workspace.catalog());
        search.setId("palette-search");
        search.setPromptText(look.say(SEARCH));
        search.setAccessibleText(look.say(SEARCH));
        search.textProperty().addListener(text -> fill());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        rows.getStyleClass().add("palette-rows");
        scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        StackPane searchBox = new StackPane(search);
        searchBox.getStyleClass().add("palette-search");
        searchBox.managedProperty().bind(searchBox.visibleProperty());
        root = new VBox(searchBox, scroll);
        root.getStyleClass().add("palette");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        // What can be placed does not depend on what is open.
    }

    /** Shows icons only, where the window is narrow, or names beside them. */
    void setCompact(boolean narrow) {
        if (compact != narrow || rows.getChildren().isEmpty()) {
            compact = narrow;
            root.getChildren().getFirst().setVisible(!narrow);
            // A bar would take half of the strip; the wheel and the keys scroll it as well.
            scroll.setVbarPolicy(narrow ? ScrollPane.ScrollBarPolicy.NEVER : ScrollPane.ScrollBarPolicy.AS_NEEDED);
            if (search.getText().isEmpty()) {
                fill();
            } else {
                search.clear();
            }
        }
    }

    private void fill() {
        rows.getChildren().clear();
        waiting.clear();
        String wanted = search.getText().strip();
        if (wanted.isEmpty()) {
            fillByCategory();
            return;
        }
        List<Template> found = templates.stream().filter(template -> template.matches(wanted))
                .sorted(Comparator.comparingInt(template -> template.rank(wanted))).toList();
        if (found.isEmpty()) {
            rows.getChildren().add(Controls.paragraph(look.say(NOTHING), "empty-hint"));
        }
        found.forEach(template -> rows.getChildren().add(row(template)));
    }

    private void fillByCategory() {
        List<Template> recent = new ArrayList<>();
        for (String id : preferences.recentTemplates()) {
            templates.stream().filter(template -> template.id().equals(id)).findFirst().ifPresent(recent::add);
        }
        section(look.say(RECENT), recent.subList(0, Math.min(4, recent.size())));
        for (Category category : Category.values()) {
            section(look.say(category.label()),
                    templates.stream().filter(template -> template.service().category() == category).toList());
        }
        rows.getChildren().setAll(waiting.stream().limit(FIRST).map(Supplier::get).toList());
        later.accept(() -> {
            rows.getChildren().addAll(waiting.stream().skip(FIRST).map(Supplier::get).toList());
            waiting.clear();
        });
    }

    private void section(String title, List<Template> members) {
        if (!members.isEmpty()) {
            if (!compact) {
                waiting.add(() -> Controls.label(title, "section-title"));
            } else if (!waiting.isEmpty()) {
                waiting.add(() -> Controls.label("", "palette-gap"));
            }
            members.stream().filter(template -> !compact || template.plain()).forEach(template -> waiting.add(() -> row(template)));
        }
    }

    private Node row(Template template) {
        String name = look.say(template.label());
        HBox row = new HBox(tile(template, 28, 16));
        row.setAlignment(compact ? Pos.CENTER : Pos.CENTER_LEFT);
        row.getStyleClass().add("palette-row");
        row.setId("palette-" + template.id());
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(name);
        row.setAccessibleHelp(look.say(HOW));
        Controls.tipped(row, look.say(template.service().title()) + "\n" + look.say(template.service().summary()));
        if (!compact) {
            row.getChildren().add(Controls.label(name, template.plain() ? "palette-name" : "palette-preset"));
        }
        new Drag(row, template);
        row.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                place(template);
                event.consume();
            }
        });
        return row;
    }

    /** A tile of a service in small. */
    private StackPane tile(Template template, double side, int iconSize) {
        return tile(template, look, side, iconSize);
    }

    static StackPane tile(Template template, Appearance look, double side, int iconSize) {
        FontIcon icon = Controls.icon(template.service().glyph());
        icon.setIconSize(iconSize);
        icon.getStyleClass().add("tile-icon");
        StackPane tile = new StackPane(icon);
        tile.setMinSize(look.px(side), look.px(side));
        tile.setMaxSize(look.px(side), look.px(side));
        tile.getStyleClass().add("tile");
        tile.setStyle("-fx-background-color: " + Tints.css(Tints.role(template.service().category()), look.theme()) + ";");
        return tile;
    }

    private void searchKey(KeyEvent event) {
        boolean hasRow = rows.getChildren().stream().anyMatch(node -> node.getStyleClass().contains("palette-row"));
        if (event.getCode() == KeyCode.ENTER && hasRow && !search.getText().isBlank()) {
            String wanted = search.getText().strip();
            templates.stream().filter(template -> template.matches(wanted))
                    .min(Comparator.comparingInt(template -> template.rank(wanted))).ifPresent(this::place);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            rows.getChildren().stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
            event.consume();
        }
    }

    private void place(Template template) {
        preferences.addRecentTemplate(template.id());
        insertion.place(template);
    }

    /**
     * Press, drag, release on one row; without a drag it is a click, which takes the thing into the hand. Once pressed it
     * listens to the whole scene, for the pointer leaves the row.
     */
    private final class Drag {
        private static final double THRESHOLD = 4;

        private final Node row;
        private final Template template;
        private final EventHandler<MouseEvent> dragged = this::dragged;
        private final EventHandler<MouseEvent> released = this::released;
        private double startX;
        private double startY;
        private boolean dragging;

        Drag(Node row, Template template) {
            this.row = row;
            this.template = template;
            row.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        }

        private void pressed(MouseEvent event) {
            if (event.getButton() == MouseButton.PRIMARY) {
                startX = event.getSceneX();
                startY = event.getSceneY();
                dragging = false;
                row.getScene().addEventFilter(MouseEvent.MOUSE_DRAGGED, dragged);
                row.getScene().addEventFilter(MouseEvent.MOUSE_RELEASED, released);
                event.consume();
            }
        }

        private void dragged(MouseEvent event) {
            dragging |= Math.hypot(event.getSceneX() - startX, event.getSceneY() - startY) > THRESHOLD;
            if (dragging) {
                insertion.drag(event, template);
            }
            event.consume();
        }

        private void released(MouseEvent event) {
            row.getScene().removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragged);
            row.getScene().removeEventFilter(MouseEvent.MOUSE_RELEASED, released);
            preferences.addRecentTemplate(template.id());
            if (dragging) {
                insertion.drop(event);
            } else {
                tools.place(template, false);
            }
            event.consume();
        }
    }
}
