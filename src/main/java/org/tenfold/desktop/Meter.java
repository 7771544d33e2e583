package org.tenfold.desktop;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.tenfold.picture.Theme;

/** A bar with its figure: how much of something is used. */
final class Meter extends HBox {

    private static final double WIDTH = 56;
    private static final double HEIGHT = 6;

    Meter(double utilization) {
        super(8);
        Region filled = new Region();
        filled.setMaxSize(Math.max(HEIGHT, WIDTH * Math.min(1, utilization)), HEIGHT);
        filled.setStyle("-fx-background-color: " + Theme.load(utilization).hex() + "; -fx-background-radius: 3;");
        filled.setVisible(utilization > 0);
        StackPane bar = new StackPane(filled);
        StackPane.setAlignment(filled, Pos.CENTER_LEFT);
        bar.getStyleClass().add("meter");
        bar.setMinSize(WIDTH, HEIGHT);
        bar.setMaxSize(WIDTH, HEIGHT);
        Label figure = Controls.label(Figures.percent(utilization), "figure", "meter-figure");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(bar, figure);
    }
}
