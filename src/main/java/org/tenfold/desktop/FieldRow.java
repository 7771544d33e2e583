package org.tenfold.desktop;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/**
 * A name with a control: side by side where the name has room in at most two lines without breaking a word, else the control
 * below the name, as wide as the row. So no text is cut, however large texts are and however narrow the panel is.
 */
final class FieldRow extends Flowing {

    private static final double GAP = 4;
    private static final double MOST_LINES = 2.4;

    private final Label name;
    private final List<Node> tools;
    private final Node control;

    /**
     * @param tools small buttons that stay beside the name; those that are not managed take no room
     */
    FieldRow(Label name, List<? extends Node> tools, Node control, String... styles) {
        this.name = name;
        this.tools = List.copyOf(tools);
        this.control = control;
        getChildren().add(name);
        getChildren().addAll(tools);
        getChildren().add(control);
        getStyleClass().addAll(styles);
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + name.prefWidth(-1) + toolsWidth() + GAP + Controls.width(control) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        double frame = snappedTopInset() + snappedBottomInset();
        double beside = beside(inner);
        if (fits(beside)) {
            return frame + Math.ceil(Math.max(name.prefHeight(beside), Controls.height(control, -1)));
        }
        double head = Math.max(name.prefHeight(inner - toolsWidth()), toolsHeight());
        return frame + Math.ceil(head + GAP + Controls.height(control, inner));
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double inner = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        double beside = beside(inner);
        if (fits(beside)) {
            double width = Controls.width(control);
            place(name, left, top, beside, height);
            placeTools(left + inner - width - GAP, top, height);
            place(control, left + inner - width, top, width, height);
        } else {
            double words = inner - toolsWidth();
            double head = Math.max(name.prefHeight(words), toolsHeight());
            place(name, left, top, words, head);
            placeTools(left + inner, top, head);
            place(control, left, top + head + GAP, inner, Controls.height(control, inner));
        }
    }

    /** Centred on the middle of the line. */
    private static void place(Node node, double x, double y, double width, double height) {
        double wanted = Math.min(height, Controls.height(node, width));
        double wide = node instanceof Label ? width : Math.min(width, node.maxWidth(-1));
        // On whole pixels, so that frames and rings are as sharp as elsewhere.
        node.resizeRelocate(Math.floor(x), Math.floor(y + (height - wanted) / 2), Math.ceil(wide), Math.ceil(wanted));
    }

    private void placeTools(double right, double y, double height) {
        double x = right;
        for (Node tool : tools.reversed()) {
            if (tool.isManaged()) {
                x -= Controls.width(tool);
                place(tool, x, y, Controls.width(tool), height);
                x -= GAP;
            }
        }
    }

    /** What is left for the name beside the control. */
    private double beside(double inner) {
        return inner - toolsWidth() - Controls.width(control) - 2 * GAP;
    }

    private boolean fits(double width) {
        if (width <= 0 || name.prefHeight(width) > MOST_LINES * lineHeight()) {
            return false;
        }
        for (String word : name.getText().split(" ")) {
            if (Controls.width(word, name.getFont()) > width) {
                return false;
            }
        }
        return true;
    }

    private double lineHeight() {
        Text line = new Text("A");
        line.setFont(name.getFont());
        return line.getLayoutBounds().getHeight();
    }

    private double toolsWidth() {
        return tools.stream().filter(Node::isManaged).mapToDouble(tool -> GAP + Controls.width(tool)).sum();
    }

    private double toolsHeight() {
        return tools.stream().filter(Node::isManaged).mapToDouble(tool -> Controls.height(tool, -1)).max().orElse(0);
    }
}
