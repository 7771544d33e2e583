package org.tenfold.desktop;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.Workspace;
import org.tenfold.text.Text;

/** The tables below the sheet. */
final class Dock implements View {

    /** The tables, from the left. */
    enum Table {
        FINDINGS(Text.of("Findings", "지적 사항"), Text.of("Table of findings", "지적 사항 표")),
        CAPACITY(Text.of("Capacity", "용량"), Text.of("Table of capacity", "용량 표")),
        RESILIENCE(Text.of("Resilience", "복원력"), Text.of("Table of resilience", "복원력 표")),
        COST(Text.of("Cost", "비용"), Text.of("Table of cost", "비용 표")),
        SCENARIOS(Text.of("Scenarios", "시나리오"), Text.of("Table of scenarios", "시나리오 표")),
        CHECKLIST(Text.of("Nine questions", "아홉 가지 질문"), Text.of("Nine questions", "아홉 가지 질문")),
        NEXT_RUNG(Text.of("Next rung", "다음 단계"), Text.of("Ways to more users", "더 많은 사용자를 감당하는 방법"));

        private final Text title;
        private final Text command;

        Table(Text title, Text command) {
            this.title = title;
            this.command = command;
        }

        /** What the command is called that shows it. */
        Text command() {
            return command;
        }

        private String id() {
            return "tab-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Below this width the titles of the tables stand closer, so that the last is not cut in the smallest window. */
    private static final double ROOMY = 720;
    /** What is below the controls of a table is never lower, as in the style sheet. */
    static final double LEAST = 65;
    private static final PseudoClass CLOSE = PseudoClass.getPseudoClass("close");
    private static final Text TABLES = Text.of("Tables", "표");

    private final LastEdit lastEdit;
    private final Function<Table, View> maker;
    private final Map<Table, View> views = new EnumMap<>(Table.class);
    /** What changed while a table could not be seen. */
    private final Map<View, Set<Workspace.Aspect>> missed = new HashMap<>();
    private final TabPane tabs = new TabPane();

    /**
     * @param focus selects parts and shows them
     * @param centre shows parts
     */
    Dock(Workspace workspace, Documents documents, Engine engine, Appearance look, Preferences preferences, Jobs jobs, Dialogs dialogs,
            Focus focus, Focus centre, Decisions decisions) {
        lastEdit = new LastEdit(workspace);
        lastEdit.reviewed();
        maker = table -> switch (table) {
            case FINDINGS -> new FindingsTab(workspace, look, preferences, jobs, centre, decisions);
            case CAPACITY -> new CapacityTab(workspace, look, focus);
            case RESILIENCE -> new ResilienceTab(workspace, look, focus);
            case COST -> new CostTab(workspace, engine, look, preferences, jobs, dialogs, focus, lastEdit);
            case SCENARIOS -> new ScenariosTab(workspace, documents, engine, look, jobs);
            case CHECKLIST -> new ChecklistTab(workspace, look, focus);
            case NEXT_RUNG -> new NextRungTab(workspace, look);
        };
        for (Table table : Table.values()) {
            Tab tab = new Tab(look.say(table.title));
            tab.setId(table.id());
            tabs.getTabs().add(tab);
        }
        tabs.getSelectionModel().selectedIndexProperty().subscribe(front -> {
            view(Table.values()[front.intValue()]);
            // Later, when what came into sight stands in the window.
            Platform.runLater(this::catchUp);
        });
        tabs.setId("dock");
        tabs.setAccessibleText(look.say(TABLES));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setMinHeight(120);
        tabs.getStyleClass().add("dock");
        double roomy = look.px(ROOMY);
        tabs.widthProperty().addListener(width -> tabs.pseudoClassStateChanged(CLOSE, tabs.getWidth() < roomy));
    }

    /** A table, made when it is first wanted, so that a start does not wait for all seven. */
    private View view(Table table) {
        return views.computeIfAbsent(table, this::make);
    }

    private View make(Table table) {
        View view = maker.apply(table);
        Tab tab = tabs.getTabs().get(table.ordinal());
        tab.setContent(view.node() instanceof Region region && !(region instanceof ScrollPane) ? low(region) : view.node());
        named(view.node(), tab.getText());
        view.node().sceneProperty().addListener((observed, before, now) -> Platform.runLater(this::catchUp));
        missed.put(view, EnumSet.of(Workspace.Aspect.DESIGN, Workspace.Aspect.REVIEW));
        return view;
    }

    /** In a low dock, or with large text, a table keeps some lines below what stands over it, and all of it is scrolled. */
    private static ScrollPane low(Region content) {
        ScrollPane scroll = new ScrollPane(new Least(content));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /** Tables and trees are named after their tab. */
    private static void named(Node node, String title) {
        if (node instanceof TableView<?> || node instanceof TreeView<?>) {
            node.setAccessibleText(title);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> named(child, title));
        }
    }

    ScenariosTab scenarios() {
        return (ScenariosTab) view(Table.SCENARIOS);
    }

    /** Brings a table to the front. */
    void select(Table table) {
        tabs.getSelectionModel().select(table.ordinal());
    }

    /** Has the same table in front as another one. */
    void startAs(Dock other) {
        tabs.getSelectionModel().select(other.tabs.getSelectionModel().getSelectedIndex());
    }

    /** The list of findings, which can be stepped through unseen. */
    FindingsTab findings() {
        View findings = view(Table.FINDINGS);
        catchUp(findings);
        return (FindingsTab) findings;
    }

    @Override
    public Node node() {
        return tabs;
    }

    /** A table that nobody sees rests: filling all seven takes longer than the review itself. */
    @Override
    public void changed(Workspace.Aspect aspect) {
        if (aspect == Workspace.Aspect.REVIEW) {
            lastEdit.reviewed();
        }
        views.values().forEach(view -> missed.computeIfAbsent(view, none -> EnumSet.noneOf(Workspace.Aspect.class)).add(aspect));
        catchUp();
    }

    private void catchUp() {
        View front = view(Table.values()[tabs.getSelectionModel().getSelectedIndex()]);
        if (front.node().getScene() != null) {
            catchUp(front);
        }
    }

    private void catchUp(View view) {
        Set<Workspace.Aspect> changes = missed.remove(view);
        if (changes != null) {
            changes.forEach(view::changed);
        }
    }

    /** Tells a scroll pane how high its content is at the least, which otherwise would be asked as if nothing had to wrap. */
    private static final class Least extends StackPane {

        Least(Region content) {
            super(content);
            widthProperty().addListener(width -> requestLayout());
        }

        @Override
        public @Nullable Orientation getContentBias() {
            return null;
        }

        @Override
        protected double computeMinHeight(double width) {
            return super.computeMinHeight(width < 0 ? getWidth() : width);
        }
    }
}
