package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The large parts of the window, between which a key moves the focus. Each gets the focus back where it was last. A ring around
 * the part shows where the focus went, until the pointer is used or the focus leaves the part.
 */
final class Panes {

    /** Of the scene, which outlives what it shows: keys were used last, not the pointer. */
    private static final String KEYS = "tenfold.keys";

    private final Parent root;
    private final Supplier<List<Node>> panes;
    private final Runnable sheet;
    private final Map<Node, Node> last = new WeakHashMap<>();
    private final Region ring = new Region();
    private @Nullable Node ringed;
    /** What the focus came to without being seen there, and was shown. */
    private @Nullable Node shown;
    /** Whether the focus is there only to come back. */
    private boolean showing;
    /** Whether what had the focus was taken away. */
    private boolean orphaned;

    /**
     * @param root of the window
     * @param panes those that are in the window now, in the order of the key; some may be out of sight
     * @param layer over the window, on which the ring stands
     * @param sheet gives the sheet the focus
     */
    Panes(Parent root, Pane layer, Supplier<List<Node>> panes, Runnable sheet) {
        this.root = root;
        this.panes = panes;
        this.sheet = sheet;
        ring.setId("pane-ring");
        ring.getStyleClass().add("pane-ring");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.setVisible(false);
        layer.getChildren().add(ring);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> root.getScene().getProperties().put(KEYS, KEYS));
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            root.getScene().getProperties().remove(KEYS);
            unmark();
        });
        ChangeListener<@Nullable Node> follow = (owner, before, now) -> {
            followed(now);
            passOn(before, now);
        };
        root.sceneProperty().addListener((observed, before, scene) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(follow);
            }
            if (scene != null) {
                scene.focusOwnerProperty().addListener(follow);
            }
        });
        root.layoutBoundsProperty().addListener(resized -> unmark());
    }

    /** Gives the focus to the next part of the window that can take it, or with −1 to the one before. */
    void step(int direction) {
        List<Node> present = panes.get().stream().filter(Panes::isSeen).toList();
        Node owner = root.getScene().getFocusOwner();
        int now = -1;
        for (int place = 0; place < present.size(); place++) {
            if (holds(present.get(place), owner)) {
                now = place;
            }
        }
        if (now >= 0 && owner != null) {
            last.put(present.get(now), owner);
        }
        int from = now < 0 && direction < 0 ? 0 : now;
        for (int step = 1; step <= present.size(); step++) {
            Node pane = present.get(Math.floorMod(from + direction * step, present.size()));
            Optional<Node> target = Optional.ofNullable(last.get(pane)).filter(node -> holds(pane, node) && canTake(node))
                    .or(() -> first(pane));
            if (target.isPresent()) {
                focus(target.get());
                mark(pane);
                return;
            }
        }
    }

    /**
     * What has the focus.
     *
     * @param anchor where in its words the selection begins, which a field forgets without the focus
     * @param caret where it ends
     */
    record Held(@Nullable Node owner, int anchor, int caret) {
    }

    Held held() {
        Node owner = root.getScene().getFocusOwner();
        return owner instanceof TextInputControl field ? new Held(field, field.getAnchor(), field.getCaretPosition()) : new Held(owner, 0, 0);
    }

    /** Whether something in the window has the focus; what was taken out of it may still do. */
    boolean haveFocus() {
        return holds(root, root.getScene().getFocusOwner());
    }

    /**
     * Gives the focus back to what had it. In a window that was made anew, what is called so gets it, or the first in what it stood
     * in; else the sheet.
     */
    void giveBack(Held held) {
        for (Node at = held.owner(); at != null && at != root; at = at.getParent()) {
            Node same = holds(root, at) ? at : at.getId() == null ? null : root.lookup("#" + at.getId());
            Optional<Node> target = Optional.ofNullable(same).flatMap(Panes::first);
            if (target.isPresent()) {
                target.get().requestFocus();
                if (target.get() instanceof TextInputControl field) {
                    field.selectRange(held.anchor(), held.caret());
                }
                return;
            }
        }
        sheet.run();
    }

    /** Only what keys brought the focus to shows it: there and back again, as with Tab. */
    private static void focus(Node target) {
        target.requestFocus();
        Node there = target.getScene().getFocusOwner();
        if (target.requestFocusTraversal(TraversalDirection.NEXT) && target.getScene().getFocusOwner() != there) {
            target.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
        if (target.getScene().getFocusOwner() != there) {
            target.requestFocus();
        }
    }

    private void mark(Node pane) {
        ringed = pane;
        Parent layer = ring.getParent();
        Bounds area = layer.sceneToLocal(pane.localToScene(pane.getLayoutBounds()));
        ring.resizeRelocate(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
        ring.setVisible(true);
    }

    private void unmark() {
        ringed = null;
        ring.setVisible(false);
    }

    private void followed(@Nullable Node owner) {
        Node pane = ringed;
        if (pane != null && !holds(pane, owner)) {
            unmark();
        }
        if (owner != null && owner.isFocusVisible() && panes.get().contains(owner)) {
            // The sheet has no ring of its own.
            mark(owner);
        }
        if (showing) {
            return;
        }
        if (owner != null && owner.getScene().getProperties().containsKey(KEYS) && owner != shown && !owner.isFocusVisible() && Veil.covers(owner)) {
            // Who opened a card by a key sees where the focus is before the first Tab.
            shown = owner;
            Platform.runLater(() -> {
                // What was taken away meanwhile may still say that it is focused.
                if (owner.getScene() != null && owner.getScene().getFocusOwner() == owner && !(owner instanceof TextInputControl)) {
                    showing = true;
                    focus(owner);
                    showing = false;
                }
            });
        } else if (owner == null || !Veil.covers(owner)) {
            shown = null;
        }
    }

    /** The toolkit gives the focus of what was taken away to the first button of the window; the sheet is to have it. */
    private void passOn(@Nullable Node before, @Nullable Node now) {
        if (now != null && orphaned) {
            Platform.runLater(() -> {
                if (root.getScene() != null && root.getScene().getFocusOwner() == now) {
                    sheet.run();
                }
            });
        }
        orphaned = now == null && before != null && before.getScene() == null;
    }

    private static boolean holds(Node pane, @Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == pane) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeen(Node pane) {
        for (Node at = pane; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return pane.getScene() != null;
    }

    private static boolean canTake(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && isSeen(node);
    }

    private static Optional<Node> first(Node node) {
        if (canTake(node)) {
            return Optional.of(node);
        }
        if (!node.isVisible() || node.isDisabled() || !(node instanceof Parent parent)) {
            return Optional.empty();
        }
        List<Node> children = new ArrayList<>(parent.getChildrenUnmodifiable());
        return children.stream().flatMap(child -> first(child).stream()).findFirst();
    }
}
