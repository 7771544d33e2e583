package org.tenfold.desktop;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A button with a small picture, a name and a line below it. */
final class ThumbCard extends ContentButton {

    private static final double WIDTH = 216;
    /** As wide as the first page in the smallest window has room for. */
    private static final double MOST = 400;
    private static final double HEIGHT = 128;
    private static final double PADDING = 8;

    private final Thumbnail picture;
    private final Label title;
    private final double width;
    private final Label line = Controls.paragraph(" ", "quiet", "small-text");

    ThumbCard(Engine engine, Appearance look, String name, Runnable chosen) {
        width = width(look);
        picture = new Thumbnail(engine, look, width, width * HEIGHT / WIDTH);
        title = Controls.label(name, "strong");
        leaveFree(0);
        setGraphic(new VBox(4, picture, title, line));
        setAccessibleText(name);
        getStyleClass().add("thumb-card");
        setOnAction(event -> chosen.run());
    }

    /** The width of a card with its frame. */
    static double outerWidth(Appearance look) {
        return width(look) + 2 * (PADDING + 1);
    }

    private static double width(Appearance look) {
        return Math.min(MOST, look.px(WIDTH));
    }

    /** Keeps name and line clear of what stands at their right. */
    void leaveFree(double free) {
        title.setMaxWidth(width - free);
        line.setMaxWidth(width - free);
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
