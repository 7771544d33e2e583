package org.tenfold.desktop;

import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.editor.Workspace;
import org.tenfold.rules.Finding;

/** What is selected, with all that can be said and asked of it: its page, what was found of it and what changes did. */
final class Inspector implements View {

    private final Workspace workspace;
    private final Appearance look;
    private final Decisions decisions;
    private final VBox content = new VBox();
    private final VBox facts = new VBox(4);
    /** The finding that is looked at, above all else. */
    private final VBox finding = new VBox(4);
    private final ChangeEffect effect;
    private final InspectorPages pages;
    private final ScrollPane root;
    private @Nullable Object shown;
    private String told = "";
    private InspectorPages.Page page = new InspectorPages.Page();

    /** @param chooseImage lets the user choose another image for the one that is selected */
    Inspector(Workspace workspace, Engine engine, Appearance look, Decisions decisions, Runnable chooseImage) {
        this.workspace = workspace;
        this.pages = new InspectorPages(workspace, engine, look, chooseImage);
        this.look = look;
        this.decisions = decisions;
        content.getStyleClass().add("inspector");
        // What does not fit is broken or put below, never cut.
        content.setMinWidth(0);
        this.effect = new ChangeEffect(workspace, look);
        root = new ScrollPane(content);
        root.setId("inspector");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().addAll("plain-scroll", "inspector-scroll");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::takeBack);
        // While nobody sees it, as beside the first page, it rests; whether that is shown is known a moment later.
        root.sceneProperty().subscribe(() -> Platform.runLater(this::wake));
    }

    /** A field takes its own typing back. When nothing of that is left its keys go on through the steps, as everywhere else. */
    private void takeBack(KeyEvent event) {
        if (!(event.getTarget() instanceof TextInputControl field) || !event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean z = event.getCode() == KeyCode.Z;
        if (z && !event.isShiftDown() && !field.isUndoable()) {
            workspace.undo();
            event.consume();
        } else if ((z && event.isShiftDown() || event.getCode() == KeyCode.Y) && !field.isRedoable()) {
            workspace.redo();
            event.consume();
        }
    }

    private void wake() {
        if (root.getScene() != null) {
            show();
            showFacts();
        }
    }

    /** Makes it this wide. */
    void setWidth(double width) {
        root.setMinWidth(width);
        root.setMaxWidth(width);
        root.setPrefWidth(width);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        if (root.getScene() == null) {
            return;
        }
        switch (aspect) {
            case DESIGN, SELECTION -> show();
            case REVIEW -> {
                showFacts();
                effect.reviewed();
                page.reviewed().run();
            }
            case PLACES, VIEW, TOOL, USERS, NOTICE -> { }
        }
    }

    /** Builds anew for another part; for the same one only brings values up to date, so that the caret stays where it is. */
    private void show() {
        Object subject = pages.subject();
        if (!Objects.equals(subject, shown)) {
            shown = subject;
            page = pages.page();
            effect.begin();
            content.getChildren().setAll(finding);
            content.getChildren().addAll(page.content());
            content.getChildren().addAll(effect.node(), facts);
            root.setVvalue(0);
            showFacts();
        }
        if (!workspace.finding().map(Finding::key).orElse("").equals(told)) {
            root.setVvalue(0);
            showFacts();
        }
        page.update().run();
    }

    private void showFacts() {
        facts.getChildren().clear();
        Finding looked = workspace.finding().orElse(null);
        told = looked == null ? "" : looked.key();
        finding.getChildren().setAll(looked == null ? List.of() : List.of(FindingCard.of(looked, workspace, look, decisions)));
        finding.setManaged(looked != null);
        workspace.selection().single().ifPresent(id -> workspace.review()
                .ifPresent(review -> facts.getChildren().setAll(Facts.about(id, review, looked, workspace, look, decisions))));
    }
}
