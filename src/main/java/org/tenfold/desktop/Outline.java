package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Link;
import org.tenfold.editor.Selection;
import org.tenfold.editor.Template;
import org.tenfold.editor.Workspace;
import org.tenfold.review.Review;
import org.tenfold.rules.Finding;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.PartLoad;

/** The design as a tree of containers, parts and links: the sheet's twin for the keyboard and for assistive tools. */
final class Outline implements View {

    private static final Text OUTLINE = Text.of("Outline", "개요");
    private static final Text TO = Text.of("{kind} to {name}", "{name|으로/로} {kind}");
    private static final Text BUSY = Text.of("{share} busy", "사용률 {share}");
    private static final Text FOUND = Text.of("{count} findings", "지적 {count}건");

    private final Workspace workspace;
    private final Appearance look;
    private final TreeView<String> tree = new TreeView<>(new TreeItem<>(""));
    private @Nullable Architecture shown;
    private boolean following;

    /**
     * @param focus brings what was chosen into view
     */
    Outline(Workspace workspace, Appearance look, Focus focus) {
        this.workspace = workspace;
        this.look = look;
        tree.setId("outline");
        tree.setShowRoot(false);
        tree.setAccessibleText(look.say(OUTLINE));
        tree.setCellFactory(made -> new Cell());
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.getStyleClass().addAll("dense", "plain-list");
        tree.getSelectionModel().getSelectedItems().addListener((javafx.beans.InvalidationListener) change -> chosen(focus));
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

    private void show() {
        Architecture architecture = workspace.present().architecture();
        if (architecture == shown) {
            return;
        }
        shown = architecture;
        following = true;
        tree.getRoot().getChildren().setAll(items(architecture, null));
        following = false;
        follow();
    }

    private List<TreeItem<String>> items(Architecture architecture, @Nullable String parent) {
        List<TreeItem<String>> items = new ArrayList<>();
        for (Component component : architecture.components()) {
            if (Objects.equals(component.parent(), parent)) {
                TreeItem<String> item = new TreeItem<>(component.id());
                item.setExpanded(true);
                item.getChildren().setAll(items(architecture, component.id()));
                architecture.links().stream().filter(link -> link.from().equals(component.id()))
                        .forEach(link -> item.getChildren().add(new TreeItem<>(link.id())));
                items.add(item);
            }
        }
        return items;
    }

    private void follow() {
        if (following) {
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

    /** What is said of a part: name, service, load, findings. */
    String spoken(String id) {
        Architecture architecture = workspace.present().architecture();
        Component component = architecture.componentsById().get(id);
        if (component == null) {
            return architecture.link(id).map(this::spoken).orElse("");
        }
        List<String> words = new ArrayList<>(List.of(component.name(),
                look.say(workspace.catalog().service(component.service()).shortName())));
        workspace.review().ifPresent(review -> judge(words, review, id));
        return words.stream().distinct().collect(Collectors.joining(", "));
    }

    private void judge(List<String> words, Review review, String id) {
        PartLoad load = review.traffic().load(id);
        if (load != null && load.utilization() > 0) {
            words.add(look.say(BUSY.with("share", Figures.percent(load.utilization()))));
        }
        long findings = review.findings().stream().filter(Finding::counts)
                .filter(finding -> finding.targets().contains(id)).count();
        if (findings > 0) {
            words.add(look.say(FOUND.with("count", findings)));
        }
    }

    private String spoken(Link link) {
        Component to = workspace.present().architecture().componentsById().get(link.to());
        return look.say(TO.with("kind", link.kind().label()).with("name", to.name()));
    }

    private final class Cell extends TreeCell<String> {
        @Override
        protected void updateItem(@Nullable String id, boolean empty) {
            super.updateItem(id, empty);
            if (empty || id == null || id.isEmpty()) {
                setText(null);
                setGraphic(null);
                return;
            }
            Component component = workspace.present().architecture().componentsById().get(id);
            setText(component == null ? spoken(id) : component.name());
            setAccessibleText(spoken(id));
            setGraphic(component == null ? Controls.icon("mdi2a-arrow-right")
                    : Palette.tile(Template.of(workspace.catalog().service(component.service())), look, 18, 11));
        }
    }
}
