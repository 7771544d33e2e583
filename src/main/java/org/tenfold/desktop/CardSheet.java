package org.tenfold.desktop;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tenfold.text.Text;

/** A large card over the window with a heading, put away by its cross, by Escape or by a click beside it. */
final class CardSheet extends Veil {

    private static final Text CLOSE = Text.of("Close", "닫기");
    private static final double MARGIN = 32;

    private final VBox card;

    /**
     * @param layer over the window
     * @param width at most, at texts of 100 %
     * @param height at most, at texts of 100 %, or {@link #USE_PREF_SIZE} for as high as its content wants
     * @param closed told when it goes away
     */
    CardSheet(Pane layer, String id, String heading, Appearance look, double width, double height, Runnable closed) {
        super(layer, closed);
        Button cross = Controls.iconButton("mdi2c-close", look.say(CLOSE), this::close);
        cross.setId(id + "-close");
        Label title = Controls.paragraph(heading, "heading");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(8, title, cross);
        head.setAlignment(Pos.CENTER_LEFT);
        card = new VBox(12, head);
        card.setId(id);
        card.getStyleClass().add("card");
        card.setMaxWidth(Math.min(look.px(width), layer.getWidth() - 2 * MARGIN));
        card.setMaxHeight(height < 0 ? height : Math.min(look.px(height), layer.getHeight() - 2 * MARGIN));
        setMargin(card, new Insets(MARGIN));
        getChildren().add(card);
        // Lists keep Escape for themselves.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        heedClicksBeside();
    }

    /** What stands under the heading; the last of it takes the room that is left. */
    void show(Node... content) {
        card.getChildren().addAll(content);
        VBox.setVgrow(content[content.length - 1], Priority.ALWAYS);
        open();
        // What a pane that scrolls holds comes into the scene with its skin; before that it could not take the focus.
        applyCss();
    }
}
