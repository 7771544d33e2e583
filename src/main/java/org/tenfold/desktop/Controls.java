package org.tenfold.desktop;

import atlantafx.base.controls.ToggleSwitch;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tenfold.editor.Action;

/** Makes the small controls that the parts of the window share, so that they look and read alike. */
final class Controls {

    /** How far the ring of the focus reaches beyond a control. */
    private static final double RING = 4;

    private static final Duration HINT_AFTER = Duration.millis(400);
    private static final double WIDEST_HINT = 420;

    private Controls() {
    }

    static FontIcon icon(String literal) {
        return new FontIcon(literal);
    }

    static Label label(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A label that breaks its lines. */
    static Label paragraph(String words, String... styles) {
        Label label = label(words, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A node with words that come up when the pointer rests on it; assistive tools read them too. */
    static <N extends Node> N hinted(N node, String words) {
        node.setAccessibleHelp(words);
        return tipped(node, words);
    }

    /**
     * A node with words that come up when the pointer rests on it. A window has hundreds of them and shows one, so the popup
     * is made when the pointer first comes: all of them would be a tenth of the window's start.
     */
    static <N extends Node> N tipped(N node, String words) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip tooltip = new Tooltip(words);
                tooltip.setWrapText(true);
                tooltip.setMaxWidth(WIDEST_HINT);
                tooltip.setShowDelay(HINT_AFTER);
                Tooltip.install(node, tooltip);
            }
        });
        return node;
    }

    /**
     * Lets a turn of the wheel move all that is scrolled as far as the system says. The toolkit takes the height of the content for the
     * way that it can go, so that what is little higher than its room hardly moves.
     */
    static void scrollEvenly(Scene scene) {
        scene.addEventFilter(ScrollEvent.SCROLL, event -> {
            Node at = event.getTarget() instanceof Node target ? target : null;
            while (at != null && !(at instanceof ScrollPane) && !(at instanceof VirtualFlow<?>)) {
                at = at.getParent();
            }
            if (at instanceof ScrollPane pane && event.getDeltaY() != 0 && !event.isControlDown()) {
                double way = pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
                double value = Math.clamp(pane.getVvalue() - event.getDeltaY() / way, 0, 1);
                if (way > 0 && value != pane.getVvalue()) {
                    pane.setVvalue(value);
                    event.consume();
                }
            }
        });
    }

    /** Lets Escape be heard beyond a list or a button with a menu, which would keep it for itself. */
    static void passEscape(Control keeper) {
        keeper.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                Event.fireEvent(keeper.getParent(), event.copyFor(keeper.getParent(), keeper.getParent()));
                event.consume();
            }
        });
    }

    /** What may be higher than its room, without a frame: as high as its content where there is room, never scrolled sideways. */
    static ScrollPane scroll(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // Lines that break make the content higher than it is in one line.
        content.heightProperty().addListener(height -> scroll.setPrefViewportHeight(content.getHeight()));
        scroll.getStyleClass().add("plain-scroll");
        leaveRoomForRings(content, scroll);
        return scroll;
    }

    /** Rings of the focus lie outside of controls, where a scrolled pane would cut them at its edges; its content stays where it is. */
    static void leaveRoomForRings(Region content, ScrollPane scroll) {
        content.setPadding(new Insets(RING));
        VBox.setMargin(scroll, new Insets(-RING));
    }

    /** What a node says to assistive tools, else what is written in it. */
    static String spoken(Node node) {
        return node.getAccessibleText() != null ? node.getAccessibleText()
                : node instanceof Labeled labeled ? labeled.getText()
                : node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().map(Controls::spoken)
                        .filter(words -> !words.isBlank()).collect(Collectors.joining(" ")) : "";
    }

    /** What explains a table, beside it and scrolled by itself. */
    static ScrollPane beside(Node words, Appearance look) {
        ScrollPane scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setPrefWidth(look.px(304));
        scroll.setMinWidth(240);
        return scroll;
    }

    /** A box in which one of some values is chosen, and nothing written. */
    static <T> ComboBox<T> choice(String id, Collection<? extends T> values, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String written) {
                throw new UnsupportedOperationException("It is chosen, not written.");
            }
        });
        return box;
    }

    /** The width of words in one line. */
    static double width(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return Math.ceil(text.getLayoutBounds().getWidth());
    }

    /** The height that a node wants at a width, and no less than it needs; on whole pixels. */
    static double height(Node node, double width) {
        return Math.ceil(Math.max(node.minHeight(width), node.prefHeight(width)));
    }

    /** The width that a node wants, and no less than it needs; on whole pixels. */
    static double width(Node node) {
        return Math.ceil(Math.max(node.minWidth(-1), node.prefWidth(-1)));
    }

    static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    static <B extends ButtonBase> B named(B button, String name) {
        button.setAccessibleText(name);
        return tipped(button, name);
    }

    /** A switch that the space bar turns as well; by itself it knows the pointer only. */
    static ToggleSwitch toggleSwitch() {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                toggle.fire();
                event.consume();
            }
        });
        return toggle;
    }

    /** A flat button with an icon only, whose name is its tooltip. */
    static Button iconButton(String icon, String name, Runnable perform) {
        Button button = named(new Button(null, icon(icon)), name);
        button.getStyleClass().addAll("flat", "icon-only");
        button.setOnAction(event -> perform.run());
        button.setFocusTraversable(true);
        return button;
    }

    /** The toolbar's button of an action. */
    static Button actionButton(Action action, Appearance look) {
        String name = look.say(action.label());
        String keys = action.shortcuts().isEmpty() ? "" : "  " + action.shortcuts().getFirst();
        Button button = iconButton(action.icon(), name + keys, action::run);
        button.setAccessibleText(name);
        button.setId("action-" + action.id());
        return button;
    }

    static ToggleButton toggle(String icon, String name) {
        ToggleButton button = named(new ToggleButton(null, icon(icon)), name);
        button.getStyleClass().addAll("flat", "icon-only");
        return button;
    }
}
