package org.tenfold.desktop;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.tenfold.editor.Fragment;
import org.tenfold.editor.Workspace;
import org.tenfold.picture.Point;
import org.tenfold.text.Text;

/** The tabs of the open documents; out of sight while there is only one. */
final class TabStrip {

    private static final Text CHANGED = Text.of("{name}, not saved", "{name}, 저장하지 않음");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final Documents documents;
    private final Appearance look;
    private final TabPane pane = new TabPane();
    private final StackPane root = new StackPane();
    private boolean showing;

    TabStrip(Documents documents, Appearance look) {
        this.documents = documents;
        this.look = look;
        pane.setId("documents");
        pane.getStyleClass().add("documents");
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        pane.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
        pane.setFocusTraversable(true);
        pane.getSelectionModel().selectedItemProperty().addListener(chosen -> selected());
        pane.getTabs().addListener((InvalidationListener) moved -> reordered());
        show();
    }

    Node node() {
        return root;
    }

    /** Brings the tabs up to date with the documents. */
    void show() {
        List<OpenDocument> open = documents.tabs();
        if (open.size() <= 1 || documents.isLent()) {
            root.getChildren().clear();
            return;
        }
        showing = true;
        pane.getTabs().removeIf(tab -> !open.contains(document(tab)));
        for (int place = 0; place < open.size(); place++) {
            OpenDocument document = open.get(place);
            Tab tab = tab(document).orElseGet(() -> make(document));
            if (pane.getTabs().indexOf(tab) != place) {
                pane.getTabs().remove(tab);
                pane.getTabs().add(place, tab);
            }
            name(tab, document);
        }
        tab(documents.current()).ifPresent(pane.getSelectionModel()::select);
        if (root.getChildren().isEmpty()) {
            root.getChildren().add(pane);
        }
        showing = false;
    }

    private Tab make(OpenDocument document) {
        Tab tab = new Tab();
        tab.setUserData(document);
        tab.setGraphic(Controls.label(""));
        tab.setOnCloseRequest(event -> {
            event.consume();
            documents.close(document);
        });
        return tab;
    }

    /** A label of its own instead of the tab's, because that can be found on the screen. */
    private void name(Tab tab, OpenDocument document) {
        Label label = (Label) tab.getGraphic();
        String name = documents.name(document);
        label.setText(document.isChanged() ? name + " •" : name);
        label.setAccessibleText(document.isChanged() ? look.say(CHANGED.with("name", name)) : name);
        tab.setTooltip(new Tooltip(document.file().map(Object::toString).orElse(name)));
    }

    private void selected() {
        Tab tab = pane.getSelectionModel().getSelectedItem();
        if (!showing && tab != null) {
            documents.select(document(tab));
            if (documents.current() != document(tab)) {
                // Its file is still being read.
                show();
            }
        }
    }

    private void reordered() {
        if (!showing && pane.getTabs().size() == documents.tabs().size()) {
            for (int place = 0; place < pane.getTabs().size(); place++) {
                documents.move(document(pane.getTabs().get(place)), place);
            }
        }
    }

    /** Copies what is dragged from a sheet onto the tab of another document there, into the middle of what is seen of it. */
    void takeDrags(Node window, Sheets sheets) {
        window.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> mark(target(event, sheets)));
        window.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            Optional<OpenDocument> target = target(event, sheets);
            mark(Optional.empty());
            target.ifPresent(document -> {
                event.consume();
                sheets.tools().cancel();
                copy(sheets.workspace(), document, sheets);
            });
        });
    }

    private Optional<OpenDocument> target(MouseEvent event, Sheets sheets) {
        return sheets.tools().isMoving() ? at(event.getSceneX(), event.getSceneY()).filter(document -> document != documents.current())
                : Optional.empty();
    }

    private void copy(Workspace workspace, OpenDocument target, Sheets sheets) {
        Fragment fragment = Fragment.of(workspace.present(), workspace.selection()).detached();
        documents.select(target, () -> {
            Point middle = workspace.viewport().visible().middle();
            fragment.placeAround(workspace, middle.x(), middle.y());
            sheets.canvas().requestFocus();
        });
    }

    /** Turns to the document whose tab is at a place of the scene, and says whether there is one. */
    boolean select(double sceneX, double sceneY) {
        Optional<OpenDocument> there = at(sceneX, sceneY);
        there.ifPresent(documents::select);
        return there.isPresent();
    }

    /** The document whose tab is at a place of the scene. */
    private Optional<OpenDocument> at(double sceneX, double sceneY) {
        return root.getChildren().isEmpty() ? Optional.empty() : pane.getTabs().stream().filter(tab -> {
            Node header = header(tab);
            return header.localToScene(header.getLayoutBounds()).contains(new Point2D(sceneX, sceneY));
        }).map(TabStrip::document).findFirst();
    }

    /** Marks the tab on which something would be dropped. */
    private void mark(Optional<OpenDocument> target) {
        pane.getTabs().forEach(tab -> header(tab).pseudoClassStateChanged(TARGET, target.filter(document(tab)::equals).isPresent()));
    }

    /** The whole header around a tab's name. */
    private static Node header(Tab tab) {
        Node node = tab.getGraphic();
        while (node.getParent() != null && !node.getStyleClass().contains("tab")) {
            node = node.getParent();
        }
        return node.getStyleClass().contains("tab") ? node : tab.getGraphic();
    }

    private Optional<Tab> tab(OpenDocument document) {
        return pane.getTabs().stream().filter(tab -> tab.getUserData() == document).findFirst();
    }

    private static OpenDocument document(Tab tab) {
        return (OpenDocument) tab.getUserData();
    }
}
