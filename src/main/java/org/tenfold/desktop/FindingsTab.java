package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.editor.FindingList;
import org.tenfold.editor.FindingList.Filter;
import org.tenfold.editor.FindingList.Group;
import org.tenfold.editor.FindingList.Grouping;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.Workspace;
import org.tenfold.review.Score;
import org.tenfold.rules.Finding;
import org.tenfold.text.Text;

/**
 * What the rules found: what counts in groups, and folded below what hardens single parts, questions, what is to come and what
 * was set aside. Choosing a finding shows it on the sheet and in full beside it.
 */
final class FindingsTab implements View {

    private static final Text SCORE = Text.of("Score {points}", "점수 {points}");
    private static final Text GROUP_BY = Text.of("Grouped by", "묶는 기준");
    private static final Text BY = Text.of("By {what}", "{what}별");
    private static final Text SHOW = Text.of("Which findings are shown", "표시할 지적 사항");
    private static final Text SEARCH = Text.of("Search findings", "지적 사항 검색");
    private static final Text NOTHING = Text.of("Nothing to point out. Draw on, or pull the users slider.",
            "지적할 것이 없습니다. 계속 그리거나 사용자 슬라이더를 움직여 보십시오.");
    private static final Text NOT_FOUND = Text.of("No finding fits the search or the choice above.", "조건에 맞는 지적 사항이 없습니다.");
    private static final Text CHOOSING = Text.of("Choosing findings", "지적 사항 고르는 중");
    private static final Text FIX_ALL = Text.of("Fix all", "모두 수정");
    private static final Text HARDENED = Text.of("{what}", "{what}");
    private static final Text DECISIONS = Text.of("Decisions about rules", "규칙에 대한 결정");
    private static final Text SPOKEN = Text.of("{severity}: {title}. {message}", "{severity}: {title}. {message}");
    private static final Text FIXABLE = Text.of("A fix is offered.", "바로 수정할 수 있습니다.");
    private static final String REMEMBERED = "findings.grouping";
    /** Below this width a row shows only what and where. */
    private static final double ROOM_FOR_MESSAGES = 760;
    private static final double FIX_WIDTH = 64;
    private static final double SEARCH_WIDTH = 120;
    /** Two rows. */
    private static final double LEAST_LIST = 56;

    /** A row: a group, or a finding in it. */
    private sealed interface Row {
        record Head(Group group) implements Row {
        }

        record Line(Finding finding) implements Row {
        }
    }

    private final Workspace workspace;
    private final Appearance look;
    private final Focus centre;
    private final Decisions decisions;
    private final Jobs jobs;
    private final Label score = Controls.label("", "score");
    private final ComboBox<Grouping> grouping;
    private final ComboBox<Filter> filter;
    private final TextField search = new TextField();
    private final TreeView<Row> tree = new TreeView<>(new TreeItem<>());
    private final Label nothing;
    private final VBox root;
    /** Which groups the user opened or closed, by their id. */
    private final Map<String, Boolean> opened = new HashMap<>();
    private FindingList list = new FindingList(List.of());
    private boolean following;
    /** Whether a row is being brought into view. */
    private boolean bringing;
    private Jobs.@Nullable Job choosing;

    /** @param centre brings parts into view */
    FindingsTab(Workspace workspace, Appearance look, Preferences preferences, Jobs jobs, Focus centre, Decisions decisions) {
        this.workspace = workspace;
        this.look = look;
        this.centre = centre;
        this.decisions = decisions;
        this.jobs = jobs;
        this.nothing = Controls.paragraph(look.say(NOTHING), "quiet", "empty-hint");
        score.setId("score");
        score.setMinWidth(Region.USE_PREF_SIZE);
        grouping = combo("findings-grouping", look.say(GROUP_BY), value -> look.say(BY.with("what", value.label())), Grouping.values());
        grouping.setValue(preferences.choice(REMEMBERED, Grouping.class, Grouping.SEVERITY));
        grouping.valueProperty().addListener(value -> {
            preferences.setChoice(REMEMBERED, grouping.getValue());
            show();
        });
        filter = combo("findings-filter", look.say(SHOW), value -> look.say(value.label()), Filter.values());
        filter.setValue(Filter.ALL);
        filter.valueProperty().addListener(value -> show());
        search.setId("findings-search");
        search.setPromptText(look.say(SEARCH));
        search.setAccessibleText(look.say(SEARCH));
        search.textProperty().addListener(text -> show());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        Button rules = Controls.iconButton("mdi2t-tune", look.say(DECISIONS), decisions::show);
        rules.setId("findings-decisions");
        search.setPrefWidth(look.px(SEARCH_WIDTH));
        // Large texts in a narrow window take a second row.
        WrappingBar bar = new WrappingBar(8, List.of(score, grouping, filter, search, rules), search);
        bar.getStyleClass().add("findings-bar");
        tree.setId("findings");
        tree.setShowRoot(false);
        Controls.passEscape(tree);
        tree.getStyleClass().addAll("plain-list", "findings-tree");
        tree.setCellFactory(made -> new Cell());
        tree.getSelectionModel().selectedItemProperty().addListener(chosen -> chosen());
        tree.addEventHandler(KeyEvent.KEY_PRESSED, this::treeKey);
        VBox.setVgrow(tree, Priority.ALWAYS);
        root = new VBox(bar, nothing, tree);
        root.heightProperty().addListener(height -> spareRows(bar));
        nothing.managedProperty().bind(nothing.visibleProperty());
        tree.managedProperty().bind(tree.visibleProperty());
        tree.widthProperty().addListener(width -> tree.refresh());
        show();
    }

    /** In a small window with large texts what narrows the list gives way to the list. */
    private void spareRows(Region bar) {
        showNarrowing(true);
        showNarrowing(root.getHeight() - bar.prefHeight(root.getWidth()) >= look.px(LEAST_LIST));
    }

    private void showNarrowing(boolean shown) {
        for (Node control : List.of(filter, search)) {
            control.setVisible(shown);
            control.setManaged(shown);
        }
    }

    private static <T> ComboBox<T> combo(String id, String name, Function<T, String> words, T[] values) {
        ComboBox<T> box = Controls.choice(id, List.of(values), words);
        box.setAccessibleText(name);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return Controls.tipped(box, name);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        switch (aspect) {
            case REVIEW -> show();
            case SELECTION -> follow();
            default -> { }
        }
    }

    /** Goes to the next finding that counts, or to the one before, in the order of the list. */
    void step(int direction) {
        List<Finding> all = list.counting();
        if (!all.isEmpty()) {
            int at = workspace.finding().map(now -> all.stream().map(Finding::key).toList().indexOf(now.key())).orElse(-1);
            look(all.get(at < 0 && direction < 0 ? all.size() - 1 : Math.floorMod(at + direction, all.size())));
        }
    }

    private void look(Finding finding) {
        workspace.lookAt(finding);
        if (!finding.targets().isEmpty()) {
            centre.on(finding.targets());
        }
    }

    private void show() {
        workspace.review().ifPresent(review -> {
            Score now = Score.of(review.findings());
            score.setText(look.say(SCORE.with("points", now.points())));
            score.setTooltip(new Tooltip(look.say(now.explanation())));
            score.setAccessibleText(look.say(now.explanation()));
            score.setVisible(!review.topology().parts().isEmpty());
            nothing.setText(look.say(review.findings().isEmpty() ? NOTHING : NOT_FOUND));
            Architecture architecture = review.architecture();
            Grouping by = grouping.getValue();
            Filter only = filter.getValue();
            String words = search.getText();
            Jobs.Job overtaken = choosing;
            choosing = null;
            if (overtaken != null) {
                overtaken.cancel();
            }
            // In a large design either takes longer than a frame.
            if (only.takesLong() || !words.isBlank()) {
                choosing = jobs.start(CHOOSING.message(),
                        progress -> FindingList.of(review.findings(), architecture, by, only, words, progress), this::fill)
                        .whenCancelled(this::chooseAll);
            } else {
                fill(FindingList.of(review.findings(), architecture, by, only, words));
            }
        });
    }

    /** Unless another choice came between, the user did not want to wait. */
    private void chooseAll() {
        if (choosing != null) {
            filter.setValue(Filter.ALL);
            search.clear();
        }
    }

    private void fill(FindingList chosen) {
        list = chosen;
        following = true;
        tree.getRoot().getChildren().setAll(list.groups().stream().map(this::item).toList());
        following = false;
        nothing.setVisible(list.groups().isEmpty());
        tree.setVisible(!list.groups().isEmpty());
        follow();
    }

    private TreeItem<Row> item(Group group) {
        TreeItem<Row> item = new TreeItem<>(new Row.Head(group));
        // All at once, for every change of a tree is told to all that stands above it.
        item.getChildren().setAll(group.findings().stream().map(finding -> new TreeItem<Row>(new Row.Line(finding))).toList());
        item.setExpanded(opened.getOrDefault(group.id(), !group.folded()));
        item.expandedProperty().addListener(now -> opened.put(group.id(), item.isExpanded()));
        return item;
    }

    /** Marks the finding that is looked at. */
    private void follow() {
        if (following) {
            return;
        }
        following = true;
        Optional<TreeItem<Row>> wanted = workspace.finding().map(Finding::key).flatMap(key -> tree.getRoot().getChildren().stream()
                .flatMap(group -> group.getChildren().stream())
                .filter(item -> item.getValue() instanceof Row.Line(Finding finding) && finding.key().equals(key)).findFirst());
        wanted.ifPresentOrElse(item -> {
            if (!Objects.equals(tree.getSelectionModel().getSelectedItem(), item)) {
                item.getParent().setExpanded(true);
                tree.getSelectionModel().select(item);
                tree.scrollTo(Math.max(0, tree.getRow(item) - 1));
            }
        }, () -> {
            TreeItem<Row> selected = tree.getSelectionModel().getSelectedItem();
            if (selected != null && selected.getValue() instanceof Row.Line) {
                tree.getSelectionModel().clearSelection();
            }
        });
        following = false;
    }

    private void chosen() {
        TreeItem<Row> item = tree.getSelectionModel().getSelectedItem();
        if (!following && item != null && item.getValue() instanceof Row.Line(Finding finding)) {
            following = true;
            look(finding);
            following = false;
        }
    }

    private void treeKey(KeyEvent event) {
        TreeItem<Row> item = tree.getSelectionModel().getSelectedItem();
        if (item == null || event.getCode() != KeyCode.ENTER || event.isAltDown()) {
            return;
        }
        switch (item.getValue()) {
            case Row.Head head -> item.setExpanded(!item.isExpanded());
            case Row.Line(Finding finding) -> decisions.explain(finding.rule().id());
        }
        event.consume();
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            tree.requestFocus();
            tree.getSelectionModel().selectFirst();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    private String where(Finding finding) {
        Architecture architecture = workspace.design().architecture();
        return look.list(finding.targets().stream().map(id -> look.say(FindingList.named(id, architecture))).limit(3).toList());
    }

    private final class Cell extends TreeCell<Row> {

        Cell() {
            setPrefWidth(0);
            // A key may bring the focus to the button of a row of which only the upper edge is in view; under the pointer nothing moves.
            focusWithinProperty().subscribe(within -> {
                if (within && !bringing) {
                    // What is brought into view may let rows go, and another one gets their focus: it would call for the next, and so on.
                    bringing = true;
                    bringIntoView();
                    bringing = false;
                }
            });
        }

        private void bringIntoView() {
            // A row that is no longer needed may have left with the focus.
            if (getScene() != null && getScene().getFocusOwner() instanceof Node owner && owner.isFocusVisible()
                    && tree.lookup(".virtual-flow") instanceof VirtualFlow<?> rows) {
                rows.scrollTo(getIndex());
            }
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setContextMenu(null);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            switch (row) {
                case Row.Head(Group group) -> head(group);
                case Row.Line(Finding finding) -> line(finding);
            }
        }

        private void head(Group group) {
            String said = look.say(group.title());
            String title = group.id().startsWith("severity-") ? said.substring(0, 1).toUpperCase(look.language().locale()) + said.substring(1) : said;
            HBox words = new HBox(8, Controls.label(title, "strong"), Controls.label(Integer.toString(group.findings().size()), "quiet"));
            words.setAlignment(Pos.CENTER_LEFT);
            group.together().ifPresent(edit -> {
                Button all = new Button(look.say(FIX_ALL), Controls.icon("mdi2a-auto-fix"));
                all.getStyleClass().addAll("small", "fix");
                all.setId("fix-" + group.id());
                all.setOnAction(event -> workspace.commit(HARDENED.with("what", group.title()), edit));
                words.getChildren().addAll(Controls.spacer(), all);
            });
            setGraphic(words);
            setAccessibleText(title + ", " + group.findings().size());
        }

        private void line(Finding finding) {
            Label mark = FindingCard.mark(finding, look);
            Label title = Controls.label(look.say(finding.rule().title()));
            Label where = Controls.label(where(finding), "quiet");
            List<Node> shown = new ArrayList<>(List.of(mark, title, where));
            title.setMinWidth(look.px(96));
            where.setMinWidth(0);
            if (tree.getWidth() >= look.px(ROOM_FOR_MESSAGES)) {
                title.setMaxWidth(look.px(300));
                title.setPrefWidth(look.px(300));
                where.setPrefWidth(look.px(160));
                where.setMinWidth(look.px(96));
                Label message = Controls.label(look.say(finding.message()), "quiet");
                message.setMinWidth(0);
                message.setPrefWidth(look.px(80));
                message.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(message, Priority.ALWAYS);
                shown.add(message);
            } else {
                shown.add(Controls.spacer());
            }
            Label id = Controls.label(finding.rule().id(), "quiet", "small-text");
            id.setMinWidth(Region.USE_PREF_SIZE);
            shown.add(id);
            Region room = new Region();
            room.setMinWidth(look.px(FIX_WIDTH));
            shown.add(room);
            HBox row = new HBox(8, shown.toArray(Node[]::new));
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setContextMenu(decisions.menu(finding));
            String spoken = look.say(SPOKEN.with("severity", mark.getAccessibleText()).with("title", finding.rule().title())
                    .with("message", finding.message()));
            setAccessibleText(spoken);
            FixPreview.soon(row, workspace, finding.remedy().isKnown(), finding::isFixable, fixable -> {
                if (fixable) {
                    Button fix = FindingCard.fixButton(finding, workspace, look);
                    fix.setMinWidth(look.px(FIX_WIDTH));
                    row.getChildren().set(row.getChildren().size() - 1, fix);
                    setAccessibleText(spoken + " " + look.say(FIXABLE));
                }
            });
        }
    }
}
