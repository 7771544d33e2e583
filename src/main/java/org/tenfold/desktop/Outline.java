package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Annotation;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.editor.Selection;
import org.tenfold.editor.Template;
import org.tenfold.editor.Workspace;
import org.tenfold.text.Text;

/** The design as a tree of containers, parts, links and annotations: the sheet's twin for the keyboard and for assistive tools. */
final class Outline implements View {

    private static final Text OUTLINE = Text.of("Outline", "개요");
    private static final Text TO = Text.of("{kind} to {name}", "{name|으로/로} {kind}");

    private final Workspace workspace;
    private final Appearance look;
    private final Spoken spoken;
    private final TreeView<String> tree = new TreeView<>(new TreeItem<>(""));
    private @Nullable Architecture shown;
    private Map<String, Annotation> shownAnnotations = Map.of();
    private boolean following;

    /**
     * @param focus brings what was chosen into view
     */
    Outline(Workspace workspace, Appearance look, Spoken spoken, Focus focus) {
        this.workspace = workspace;
        this.look = look;
        this.spoken = spoken;
        tree.setId("outline");
        tree.setShowRoot(false);
        Controls.passEscape(tree);
        tree.setAccessibleText(look.say(OUTLINE));
        tree.setCellFactory(made -> new Cell());
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.getStyleClass().addAll("dense", "plain-list");
        tree.getSelectionModel().getSelectedItems().addListener((InvalidationListener) change -> chosen(focus));
        tree.visibleProperty().addListener(seen -> {
            show();
            follow();
        });
        show();
    }

    @Override
    public Node node() {
        return tree;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        switch (aspect) {
            case DESIGN -> show();
            case SELECTION -> follow();
            case REVIEW -> tree.refresh();
            case PLACES, VIEW, TOOL, USERS, NOTICE -> { }
        }
    }

    private void chosen(Focus focus) {
        if (following) {
            return;
        }
        List<String> ids = tree.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull)
                .map(TreeItem::getValue).toList();
        if (!ids.isEmpty() && !Set.copyOf(ids).equals(workspace.selection().ids())) {
            following = true;
            focus.on(ids);
            following = false;
        }
    }

    /** Shows the design as it is now; behind the palette it waits until it is seen. */
    private void show() {
        Architecture architecture = workspace.present().architecture();
        Map<String, Annotation> annotations = workspace.present().layout().annotations();
        if (!tree.isVisible() || architecture == shown && annotations.equals(shownAnnotations)) {
            return;
        }
        shown = architecture;
        shownAnnotations = annotations;
        following = true;
        tree.getRoot().getChildren().setAll(items(architecture));
        annotations.keySet().forEach(id -> tree.getRoot().getChildren().add(new TreeItem<>(id)));
        following = false;
        follow();
    }

    private static List<TreeItem<String>> items(Architecture architecture) {
        Map<String, TreeItem<String>> items = new LinkedHashMap<>();
        architecture.components().forEach(component -> items.put(component.id(), new TreeItem<>(component.id())));
        List<TreeItem<String>> top = new ArrayList<>();
        for (Component component : architecture.components()) {
            TreeItem<String> item = Objects.requireNonNull(items.get(component.id()));
            item.setExpanded(true);
            @Nullable TreeItem<String> parent = component.parent() == null ? null : items.get(component.parent());
            (parent == null ? top : parent.getChildren()).add(item);
        }
        architecture.drawnLinks().forEach(link -> Objects.requireNonNull(items.get(link.from())).getChildren().add(new TreeItem<>(link.id())));
        return top;
    }

    private void follow() {
        if (following || !tree.isVisible()) {
            return;
        }
        following = true;
        tree.getSelectionModel().clearSelection();
        select(tree.getRoot(), workspace.selection());
        following = false;
    }

    private void select(TreeItem<String> item, Selection selection) {
        if (selection.has(item.getValue())) {
            tree.getSelectionModel().select(item);
        }
        item.getChildren().forEach(child -> select(child, selection));
    }

    /** Where a link leads, which stands under the part that it comes from. */
    private String target(String id) {
        Architecture architecture = workspace.present().architecture();
        return architecture.drawnLink(id).map(link -> look.say(TO.with("kind", link.label())
                .with("name", architecture.componentsById().get(link.to()).name()))).orElse("");
    }

    private final class Cell extends TreeCell<String> {

        private final Tooltip whole = new Tooltip();

        Cell() {
            // As wide as the tree, so that what is too long is shortened; the pointer shows it whole.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String id, boolean empty) {
            super.updateItem(id, empty);
            if (empty || id == null || id.isEmpty()) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            Component component = workspace.present().architecture().componentsById().get(id);
            boolean note = workspace.present().layout().annotations().containsKey(id);
            setText(component != null ? component.name() : note ? spoken.part(id).replace('\n', ' ') : target(id));
            whole.setText(getText());
            setTooltip(whole);
            setAccessibleText(spoken.part(id));
            setGraphic(note ? Controls.icon("mdi2n-note-outline") : component == null ? Controls.icon("mdi2a-arrow-right")
                    : Palette.tile(Template.of(workspace.catalog().service(component.service())), look, 18, 11));
        }
    }
}
