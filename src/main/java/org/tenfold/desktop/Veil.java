package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * What lies over the window, such as a card or a question: keys stay in it, and commands of the window wait until it is away. Tab
 * goes round its controls, and from the last to the first.
 */
class Veil extends StackPane {

    private final Pane layer;
    private final Runnable closed;

    /**
     * @param layer over the window
     * @param closed told when it goes away
     */
    Veil(Pane layer, Runnable closed) {
        this.layer = layer;
        this.closed = closed;
        getStyleClass().add("veil");
        // Fields would take Tab for themselves and lead below the veil.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                step(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (!hasKeys()) {
                takeKeys();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                escape();
            }
            event.consume();
        });
    }

    final void open() {
        layer.getChildren().add(this);
    }

    /** Takes it away. */
    final void close() {
        layer.getChildren().remove(this);
        closed.run();
        // One below it, such as a sheet that a question came over, has the keys again.
        layer.getChildren().reversed().stream().filter(Veil.class::isInstance).map(Veil.class::cast).findFirst().ifPresent(Veil::takeKeys);
    }

    private boolean hasKeys() {
        return over(getScene().getFocusOwner()) == this;
    }

    /** Whether something stands on what lies over the window. */
    static boolean covers(Node node) {
        return over(node) != null;
    }

    private static @Nullable Veil over(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Veil veil) {
                return veil;
            }
        }
        return null;
    }

    private void takeKeys() {
        List<Node> stops = new ArrayList<>();
        collect(this, stops);
        if (!stops.isEmpty()) {
            stops.getFirst().requestFocus();
        }
    }

    /** What Escape does: it takes the veil away unless there is more to it. */
    void escape() {
        close();
    }

    /** Lets a click beside what stands on it do what Escape does. */
    final void heedClicksBeside() {
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                escape();
            }
        });
    }

    private void step(TraversalDirection direction) {
        boolean on = direction == TraversalDirection.NEXT;
        List<Node> stops = new ArrayList<>();
        collect(this, stops);
        if (stops.isEmpty()) {
            return;
        }
        Node owner = getScene().getFocusOwner();
        Node end = on ? stops.getLast() : stops.getFirst();
        if (owner != end && stops.contains(owner)) {
            owner.requestFocusTraversal(direction);
        } else {
            Node begin = on ? stops.getFirst() : stops.getLast();
            begin.requestFocus();
            // Only what keys brought the focus to shows it: there and back again.
            if (begin.requestFocusTraversal(direction)) {
                getScene().getFocusOwner().requestFocusTraversal(on ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        }
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }
}
