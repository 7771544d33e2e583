package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.tenfold.design.Box;

/** Shares of a whole as tiles whose areas are the shares, each as nearly square as can be. */
final class Treemap extends Pane {

    private static final double GAP = 2;
    private static final double LEAST_WIDTH_FOR_WORDS = 56;
    private static final double WIDTH_FOR_PERCENT = 128;
    private static final double LEAST_HEIGHT_FOR_WORDS = 24;
    private static final double LEAST_HEIGHT_FOR_FIGURES = 44;

    /**
     * One tile.
     *
     * @param figure what is written under the name
     * @param percent what is written behind the figure where there is room
     * @param colour as {@code #rrggbb}
     */
    record Tile(String id, String name, String figure, String percent, double share, String colour, Runnable chosen) {
    }

    private List<Tile> tiles = List.of();
    private double laidWidth = -1;
    private double laidHeight = -1;

    Treemap() {
        setMinSize(0, 0);
        getStyleClass().add("treemap");
    }

    /** Shows other tiles, the largest first. */
    void show(List<Tile> shown) {
        tiles = List.copyOf(shown);
        laidWidth = -1;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() == laidWidth && getHeight() == laidHeight) {
            super.layoutChildren();
            return;
        }
        laidWidth = getWidth();
        laidHeight = getHeight();
        getChildren().clear();
        List<Box> boxes = boxes(tiles.stream().map(Tile::share).toList(), getWidth(), getHeight());
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (box.width() > GAP && box.height() > GAP) {
                getChildren().add(tile(tiles.get(i), box));
            }
        }
        super.layoutChildren();
    }

    private static Node tile(Tile tile, Box box) {
        VBox words = new VBox();
        words.setAlignment(Pos.TOP_LEFT);
        words.getStyleClass().add("treemap-tile");
        words.setStyle("-fx-background-color: " + tile.colour() + "2e; -fx-border-color: " + tile.colour() + " transparent transparent transparent;");
        words.setManaged(false);
        words.resizeRelocate(box.x(), box.y(), box.width() - GAP, box.height() - GAP);
        if (box.width() > LEAST_WIDTH_FOR_WORDS && box.height() > LEAST_HEIGHT_FOR_WORDS) {
            words.getChildren().add(line(tile.name(), "treemap-name"));
            if (box.height() > LEAST_HEIGHT_FOR_FIGURES) {
                words.getChildren().add(line(box.width() > WIDTH_FOR_PERCENT ? tile.figure() + "  " + tile.percent() : tile.figure(), "treemap-figure"));
            }
        }
        Controls.tipped(words, tile.name() + "  " + tile.figure() + "  " + tile.percent());
        words.setAccessibleText(tile.name() + ", " + tile.figure());
        words.setFocusTraversable(true);
        words.setId("treemap-" + tile.id());
        words.setOnMouseClicked(event -> tile.chosen().run());
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                tile.chosen().run();
            }
        });
        return words;
    }

    private static Label line(String words, String style) {
        Label label = Controls.label(words, style);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMinWidth(0);
        return label;
    }

    /**
     * Boxes whose areas are as the shares, in their order: rows along the shorter side, each closed as soon as one more would
     * make its boxes narrower (Bruls, Huizing and van Wijk, Squarified Treemaps, 2000).
     *
     * @param shares from large to small, none below zero
     */
    static List<Box> boxes(List<Double> shares, double width, double height) {
        double total = shares.stream().mapToDouble(Double::doubleValue).sum();
        List<Box> boxes = new ArrayList<>();
        if (total <= 0 || width <= 0 || height <= 0) {
            return boxes;
        }
        double scale = width * height / total;
        double x = 0;
        double y = 0;
        int next = 0;
        while (next < shares.size()) {
            double free = Math.min(width - x, height - y);
            int end = next + 1;
            while (end < shares.size() && worst(shares, next, end + 1, scale, free) <= worst(shares, next, end, scale, free)) {
                end++;
            }
            double area = shares.subList(next, end).stream().mapToDouble(Double::doubleValue).sum() * scale;
            boolean upright = width - x >= height - y;
            double thick = free <= 0 ? 0 : area / free;
            double along = upright ? y : x;
            for (int i = next; i < end; i++) {
                double length = thick <= 0 ? 0 : shares.get(i) * scale / thick;
                boxes.add(upright ? new Box(x, along, thick, length) : new Box(along, y, length, thick));
                along += length;
            }
            x += upright ? thick : 0;
            y += upright ? 0 : thick;
            next = end;
        }
        return boxes;
    }

    /** How far from square the boxes of a row are at the worst: the longer side over the shorter. */
    private static double worst(List<Double> shares, int from, int to, double scale, double side) {
        double sum = 0;
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double area = shares.get(i) * scale;
            sum += area;
            most = Math.max(most, area);
            least = Math.min(least, area);
        }
        return Math.max(side * side * most / (sum * sum), sum * sum / (side * side * least));
    }
}
