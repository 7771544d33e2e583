package org.tenfold.desktop;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.Workspace;
import org.tenfold.text.Text;

/** The tables below the sheet. */
final class Dock implements View {

    private static final Text FINDINGS = Text.of("Findings", "지적 사항");
    private static final Text CAPACITY = Text.of("Capacity", "용량");
    private static final Text RESILIENCE = Text.of("Resilience", "복원력");
    private static final Text COST = Text.of("Cost", "비용");
    private static final Text NEXT_RUNG = Text.of("Next rung", "다음 단계");
    private static final Text SCENARIOS = Text.of("Scenarios", "시나리오");
    private static final Text CHECKLIST = Text.of("Nine questions", "아홉 가지 질문");

    private final FindingsTab findings;
    private final CostTab cost;
    private final ScenariosTab scenarios;
    private final Map<Tab, View> views = new LinkedHashMap<>();
    /** What changed while a table could not be seen. */
    private final Map<View, Set<Workspace.Aspect>> missed = new HashMap<>();
    private final TabPane tabs = new TabPane();

    /**
     * @param focus selects parts and shows them
     * @param centre shows parts
     */
    Dock(Workspace workspace, Documents documents, Engine engine, Appearance look, Preferences preferences, Jobs jobs, Focus focus, Focus centre,
            Decisions decisions) {
        findings = new FindingsTab(workspace, look, preferences, centre, decisions);
        CapacityTab capacity = new CapacityTab(workspace, look, focus);
        ResilienceTab resilience = new ResilienceTab(workspace, look, focus);
        cost = new CostTab(workspace, engine, look, jobs, focus);
        scenarios = new ScenariosTab(workspace, documents, engine, look, jobs);
        ChecklistTab checklist = new ChecklistTab(workspace, look, focus);
        NextRungTab nextRung = new NextRungTab(workspace, look);
        add("tab-findings", look.say(FINDINGS), findings);
        add("tab-capacity", look.say(CAPACITY), capacity);
        add("tab-resilience", look.say(RESILIENCE), resilience);
        add("tab-cost", look.say(COST), cost);
        add("tab-scenarios", look.say(SCENARIOS), scenarios);
        add("tab-checklist", look.say(CHECKLIST), checklist);
        add("tab-next-rung", look.say(NEXT_RUNG), nextRung);
        // Later, when what came into sight stands in the window.
        tabs.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> Platform.runLater(this::catchUp));
        tabs.sceneProperty().addListener((observed, before, now) -> Platform.runLater(this::catchUp));
        tabs.setId("dock");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setMinHeight(120);
        tabs.getStyleClass().add("dock");
    }

    private void add(String id, String title, View view) {
        Tab tab = new Tab(title, view.node());
        tab.setId(id);
        if (view.node() instanceof Region region) {
            region.setMinHeight(0);
        }
        views.put(tab, view);
        missed.put(view, EnumSet.of(Workspace.Aspect.DESIGN, Workspace.Aspect.REVIEW));
        tabs.getTabs().add(tab);
    }

    ScenariosTab scenarios() {
        return scenarios;
    }

    /** Brings a tab to the front, by its number from the left. */
    void select(int tab) {
        tabs.getSelectionModel().select(tab);
    }

    /** The list of findings, which can be stepped through unseen. */
    FindingsTab findings() {
        catchUp(findings);
        return findings;
    }

    @Override
    public Node node() {
        return tabs;
    }

    /** A table that nobody sees rests: filling all seven takes longer than the review itself. */
    @Override
    public void changed(Workspace.Aspect aspect) {
        if (aspect == Workspace.Aspect.REVIEW) {
            cost.compare();
        }
        views.values().forEach(view -> missed.computeIfAbsent(view, none -> EnumSet.noneOf(Workspace.Aspect.class)).add(aspect));
        catchUp();
    }

    private void catchUp() {
        View front = views.get(tabs.getSelectionModel().getSelectedItem());
        if (front != null && tabs.getScene() != null) {
            catchUp(front);
        }
    }

    private void catchUp(View view) {
        Set<Workspace.Aspect> changes = missed.remove(view);
        if (changes != null) {
            changes.forEach(view::changed);
        }
    }
}
