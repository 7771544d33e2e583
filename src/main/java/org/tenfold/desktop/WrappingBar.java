package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Controls in a row, which go on in further rows where there is no room: nothing is cut. One of them may take what is left of
 * its row.
 */
final class WrappingBar extends Flowing {

    private static final double ROW_GAP = 4;

    private final double gap;
    private final @Nullable Node growing;

    /** @param growing the control that takes the room that is left in its row, as a spacer does; null for none */
    WrappingBar(double gap, List<? extends Node> controls, @Nullable Node growing) {
        this.gap = gap;
        this.growing = growing;
        getChildren().addAll(controls);
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + width(getManagedChildren()) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        List<List<Node>> rows = rows(width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset());
        return snappedTopInset() + rows.stream().mapToDouble(WrappingBar::height).sum() + (rows.size() - 1) * ROW_GAP + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double y = snappedTopInset();
        for (List<Node> row : rows(room)) {
            double height = height(row);
            double left = Math.max(0, room - width(row));
            double x = snappedLeftInset();
            for (Node node : row) {
                double width = Math.min(room, Controls.width(node) + (node == growing ? Math.floor(left) : 0));
                double tall = Controls.height(node, width);
                node.resizeRelocate(Math.round(x), Math.floor(y + (height - tall) / 2), width, tall);
                x += width + gap;
            }
            y += height + ROW_GAP;
        }
    }

    private List<List<Node>> rows(double room) {
        List<List<Node>> rows = new ArrayList<>();
        List<Node> row = new ArrayList<>();
        for (Node node : getManagedChildren()) {
            row.add(node);
            if (row.size() > 1 && width(row) > room + 0.5) {
                row.removeLast();
                rows.add(row);
                row = new ArrayList<>(List.of(node));
            }
        }
        rows.add(row);
        return rows;
    }

    private double width(List<Node> row) {
        return row.stream().mapToDouble(Controls::width).sum() + Math.max(0, row.size() - 1) * gap;
    }

    private static double height(List<Node> row) {
        return row.stream().mapToDouble(node -> Controls.height(node, -1)).max().orElse(0);
    }
}
