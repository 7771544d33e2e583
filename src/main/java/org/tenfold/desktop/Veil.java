package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What lies over the window, such as a card or a question: keys stay in it, and commands of the window wait until it is away. */
final class Veil {

    private Veil() {
    }

    /** Keeps all keys that nothing on the veil wants; Tab goes round its controls, and from the last to the first. */
    static void keepKeys(Parent veil) {
        veil.getStyleClass().add("veil");
        // Fields would take Tab for themselves and lead below the veil.
        veil.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                step(veil, event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        veil.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
    }

    private static void step(Parent veil, TraversalDirection direction) {
        boolean on = direction == TraversalDirection.NEXT;
        List<Node> stops = new ArrayList<>();
        collect(veil, stops);
        if (stops.isEmpty()) {
            return;
        }
        Node owner = veil.getScene().getFocusOwner();
        Node end = on ? stops.getLast() : stops.getFirst();
        if (owner != end && stops.contains(owner)) {
            owner.requestFocusTraversal(direction);
        } else {
            Node begin = on ? stops.getFirst() : stops.getLast();
            begin.requestFocus();
            // Only what keys brought the focus to shows it: there and back again.
            if (begin.requestFocusTraversal(direction)) {
                veil.getScene().getFocusOwner().requestFocusTraversal(on ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
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
