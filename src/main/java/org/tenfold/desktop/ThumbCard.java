package org.tenfold.desktop;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A button with a small picture, a name and a line below it. */
final class ThumbCard extends Button {

    static final double WIDTH = 216;
    static final double HEIGHT = 128;
    private static final double PADDING = 8;

    private final Thumbnail picture;
    private final Label line = Controls.label(" ", "quiet", "small-text");

    ThumbCard(Engine engine, Appearance look, String name, Runnable chosen) {
        picture = new Thumbnail(engine, look, WIDTH, HEIGHT);
        Label title = Controls.label(name, "strong");
        title.setMaxWidth(WIDTH);
        line.setMaxWidth(WIDTH);
        setGraphic(new VBox(4, picture, title, line));
        setAccessibleText(name);
        getStyleClass().add("thumb");
        setOnAction(event -> chosen.run());
    }

    /** The width of a card with its frame. */
    static double outerWidth() {
        return WIDTH + 2 * (PADDING + 1);
    }

    Thumbnail picture() {
        return picture;
    }

    /** Says something below the name. */
    void tell(String words) {
        line.setText(words);
        setAccessibleHelp(words);
    }
}
