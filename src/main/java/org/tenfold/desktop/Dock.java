package org.tenfold.desktop;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
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
    private final List<View> views;
    private final ScenariosTab scenarios;
    private final TabPane tabs = new TabPane();

    /**
     * @param focus selects parts and shows them
     * @param centre shows parts
     */
    Dock(Workspace workspace, Documents documents, Engine engine, Appearance look, Preferences preferences, Focus focus, Focus centre,
            Decisions decisions) {
        findings = new FindingsTab(workspace, look, preferences, centre, decisions);
        CapacityTab capacity = new CapacityTab(workspace, look, focus);
        ResilienceTab resilience = new ResilienceTab(workspace, look, focus);
        CostTab cost = new CostTab(workspace, engine, look, focus);
        scenarios = new ScenariosTab(workspace, documents, engine, look);
        ChecklistTab checklist = new ChecklistTab(workspace, look, focus);
        NextRungTab nextRung = new NextRungTab(workspace, look);
        views = List.of(findings, capacity, resilience, cost, scenarios, checklist, nextRung);
        add("tab-findings", look.say(FINDINGS), findings.node());
        add("tab-capacity", look.say(CAPACITY), capacity.node());
        add("tab-resilience", look.say(RESILIENCE), resilience.node());
        add("tab-cost", look.say(COST), cost.node());
        add("tab-scenarios", look.say(SCENARIOS), scenarios.node());
        add("tab-checklist", look.say(CHECKLIST), checklist.node());
        add("tab-next-rung", look.say(NEXT_RUNG), nextRung.node());
        tabs.getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> Platform.runLater(scenarios::reckon));
        tabs.setId("dock");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setMinHeight(120);
        tabs.getStyleClass().add("dock");
    }

    private void add(String id, String title, Node content) {
        Tab tab = new Tab(title, content);
        tab.setId(id);
        if (content instanceof Region region) {
            region.setMinHeight(0);
        }
        tabs.getTabs().add(tab);
    }

    ScenariosTab scenarios() {
        return scenarios;
    }

    /** Brings a tab to the front, by its number from the left. */
    void select(int tab) {
        tabs.getSelectionModel().select(tab);
    }

    FindingsTab findings() {
        return findings;
    }

    @Override
    public Node node() {
        return tabs;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        views.forEach(view -> view.changed(aspect));
    }
}
