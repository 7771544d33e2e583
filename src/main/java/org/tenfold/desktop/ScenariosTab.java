package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.design.Edits;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.Workspace;
import org.tenfold.file.DesignFileException;
import org.tenfold.publish.ScenariosSection;
import org.tenfold.review.Reviewer;
import org.tenfold.rules.Severity;
import org.tenfold.scenario.Comparison;
import org.tenfold.scenario.Comparison.Variant;
import org.tenfold.scenario.Scenario;
import org.tenfold.scenario.Scenarios;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * The design and its variants in one table and one chart. A variant is made from the design as it stands or from what another
 * tab holds, changed in the form or in a tab of its own, and saved with the design; every step can be undone.
 */
final class ScenariosTab implements View {

    private static final Text EMPTY = Text.of("Scenarios compare variants of this design: another Region, other sizes, a commitment, more users.",
            "시나리오로 이 설계의 변형을 비교합니다. 다른 리전, 다른 크기, 약정, 더 많은 사용자 등입니다.");
    private static final Text NEW = Text.of("New scenario", "새 시나리오");
    private static final Text FROM_HERE = Text.of("From this design", "이 설계에서");
    private static final Text FROM_TAB = Text.of("What \"{name}\" changes", "\"{name}\"에서 달라진 것");
    private static final Text OPEN = Text.of("Open in a tab", "탭에서 열기");
    private static final Text ADOPT = Text.of("Make it the design", "이 설계로 채택");
    private static final Text DELETE = Text.of("Delete", "삭제");
    private static final Text SCENARIO_N = Text.of("Scenario {number}", "시나리오 {number}");
    private static final Text ADDED = Text.of("Add {name}", "{name} 추가");
    private static final Text CHANGED = Text.of("Change {name}", "{name} 수정");
    private static final Text DELETED = Text.of("Delete {name}", "{name} 삭제");
    private static final Text ADOPTED = Text.of("Adopt {name}", "{name} 채택");
    private static final Text TITLE = Text.of("{design}: {scenario}", "{design}: {scenario}");

    private static final Text RECKONING = Text.of("Comparing the scenarios", "시나리오를 비교하는 중");
    private static final Text NAME = Text.of("Scenario", "시나리오");
    private static final Text USERS = Text.of("Users", "사용자");
    private static final Text MONTHLY = Text.of("A month", "월 비용");
    private static final Text COMPARED = Text.of("Compared", "차이");
    private static final Text AVAILABLE = Text.of("Available", "가용성");
    private static final Text FINDINGS = Text.of("Findings", "지적 사항");
    private static final Text BEATEN = Text.of("{better} is at least as good in cost, delay, availability and findings.",
            "비용, 지연, 가용성, 지적 사항 모두에서 {better|이가} 낫거나 같습니다.");
    private static final Text DOES_NOT_FIT = Text.of("does not fit", "맞지 않음");

    /** What the table takes before the chart, or the form, gets more than it needs. */
    private static final double ROOM_FOR_TABLE = 704;
    private static final double LEAST_SIDE = 272;
    private static final double MOST_SIDE = 440;

    private final Workspace workspace;
    private final Documents documents;
    private final Engine engine;
    private final Appearance look;
    private final TableView<Row> table;
    private final BorderPane side = new BorderPane();
    private final HBox sideBar = new HBox(2);
    private final ScenarioForm form;
    private final Button open;
    private final Button adopt;
    private final Button delete;
    private final MenuButton create;
    private final HBox body;
    private final VBox root = new VBox();
    private final Jobs jobs;
    private @Nullable Asked wanted;
    private Jobs.@Nullable Job reckoning;
    private ScenarioChart.Against against = ScenarioChart.Against.P99;
    private boolean editing;
    private @Nullable Comparison shown;

    /** What was asked about, and by what it is to be reckoned. */
    private record Asked(Design design, Reviewer reviewer) {

        boolean same(@Nullable Asked other) {
            return other != null && other.design == design && other.reviewer == reviewer;
        }
    }

    private record Row(@Nullable Scenario scenario, String name, @Nullable Variant variant, String note) {
    }

    ScenariosTab(Workspace workspace, Documents documents, Engine engine, Appearance look, Jobs jobs) {
        this.jobs = jobs;
        this.workspace = workspace;
        this.documents = documents;
        this.engine = engine;
        this.look = look;
        this.table = table();
        this.form = new ScenarioForm(engine, look, this::change);
        this.create = new MenuButton(look.say(NEW));
        create.setId("scenario-new");
        Controls.passEscape(create);
        create.getStyleClass().add("compact");
        create.setOnShowing(event -> offer());
        offer();
        this.open = button(OPEN, "scenario-open", this::open);
        this.adopt = button(ADOPT, "scenario-adopt", this::adopt);
        this.delete = button(DELETE, "scenario-delete", this::delete);
        Region spacer = new Region();
        WrappingBar bar = new WrappingBar(8, List.of(create, open, adopt, delete, spacer, sideBar), spacer);
        bar.getStyleClass().add("face-bar");
        sideBar();
        side.setMinHeight(0);
        // Beside a wide inspector there is no room for all columns; those are scrolled, the form is not.
        side.minWidthProperty().bind(Bindings.min(look.px(LEAST_SIDE), root.widthProperty().divide(2)));
        side.prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.clamp(root.getWidth() - look.px(ROOM_FOR_TABLE), look.px(LEAST_SIDE), look.px(MOST_SIDE)), root.widthProperty()));
        HBox.setHgrow(table, Priority.ALWAYS);
        body = new HBox(table, side);
        body.setMinSize(0, look.px(Dock.LEAST));
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren().setAll(bar, body);
        chosen(null);
    }

    private TableView<Row> table() {
        TableView<Row> made = Tables.table("scenarios", look.say(EMPTY));
        made.getColumns().add(Tables.labels(look, look.say(NAME), 170, ScenariosTab::named));
        made.getColumns().add(figures(USERS, 76, variant -> Figures.count(variant.architecture().workload().users())));
        made.getColumns().add(figures(MONTHLY, 96,
                variant -> (variant.estimate().complete() ? "" : "≥ ") + Figures.cents(variant.estimate().total())));
        made.getColumns().add(figures(COMPARED, 92, this::compared));
        made.getColumns().add(figures(Text.name("p99"), 68, variant -> Double.isFinite(variant.p99Seconds()) ? Figures.latency(variant.p99Seconds()) : "–"));
        made.getColumns().add(figures(AVAILABLE, 76,
                variant -> Double.isNaN(variant.availability()) ? "–" : Figures.availability(variant.availability())));
        made.getColumns().add(Tables.nodes(look, look.say(FINDINGS), 112, row -> findings(row.variant())));
        made.getSelectionModel().selectedItemProperty().addListener((observed, before, row) -> chosen(row == null ? null : row.scenario()));
        return made;
    }

    private TableColumn<Row, String> figures(Text title, double width, Function<Variant, String> figure) {
        return Tables.figures(look, look.say(title), width, row -> row.variant() == null ? "" : figure.apply(row.variant()));
    }

    private static Node named(Row row) {
        Node label = Controls.label(row.name());
        if (row.note().isEmpty()) {
            return label;
        }
        HBox both = new HBox(6, label, Controls.icon("mdi2a-arrow-down-thin-circle-outline"));
        both.setAlignment(Pos.CENTER_LEFT);
        return Controls.hinted(both, row.note());
    }

    private String compared(Variant variant) {
        if (variant.scenario() == null || shown == null) {
            return "";
        }
        var more = variant.estimate().total().subtract(shown.variants().getFirst().estimate().total());
        return (more.signum() < 0 ? "−" : "+") + Figures.cents(more.abs());
    }

    private static @Nullable Node findings(@Nullable Variant variant) {
        if (variant == null) {
            return null;
        }
        HBox counts = new HBox(8);
        counts.setAlignment(Pos.CENTER_LEFT);
        for (Map.Entry<Severity, Integer> entry : variant.findings().entrySet()) {
            if (entry.getKey().atLeast(Severity.MEDIUM)) {
                counts.getChildren().add(Controls.label(entry.getKey().mark() + " " + entry.getValue(), "severity-" + entry.getKey().id()));
            }
        }
        return counts;
    }

    private Button button(Text name, String id, Runnable perform) {
        Button button = new Button(look.say(name));
        button.setId(id);
        button.getStyleClass().addAll("flat", "face");
        button.setOnAction(event -> perform.run());
        return button;
    }

    /** What the right side shows: the chart against one of three measures, or the form. */
    private void sideBar() {
        ToggleGroup group = new ToggleGroup();
        for (ScenarioChart.Against one : ScenarioChart.Against.values()) {
            face(group, look.say(one.label()), "scenario-" + one.name().toLowerCase(Locale.ROOT), !editing && one == against, () -> {
                against = one;
                editing = false;
                showSide();
            });
        }
        face(group, look.say(Text.of("Edit", "편집")), "scenario-edit", editing, () -> {
            editing = true;
            showSide();
        });
    }

    private void face(ToggleGroup group, String name, String id, boolean selected, Runnable turn) {
        ToggleButton button = new ToggleButton(name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setId(id);
        button.getStyleClass().addAll("flat", "face");
        button.setToggleGroup(group);
        button.setSelected(selected);
        button.setOnAction(event -> {
            button.setSelected(true);
            turn.run();
        });
        sideBar.getChildren().add(button);
    }

    /** The ways to begin: with nothing changed, or with what another open design has different. */
    private void offer() {
        create.getItems().clear();
        MenuItem here = new MenuItem(look.say(FROM_HERE));
        here.setOnAction(event -> create(Map.of(), null));
        create.getItems().add(here);
        for (OpenDocument other : documents.tabs()) {
            other.held().filter(held -> other != documents.current()).ifPresent(held -> {
                MenuItem item = new MenuItem(look.say(FROM_TAB.with("name", documents.name(other))));
                item.setOnAction(event -> create(Scenarios.change(workspace.document(), held.history().design()), documents.name(other)));
                create.getItems().add(item);
            });
        }
    }

    /** Adds a scenario with a change. */
    void create(Map<String, Object> change, @Nullable String name) {
        List<Scenario> all = new ArrayList<>(Scenarios.of(workspace.document()));
        String id = Scenarios.freeId(workspace.document());
        String called = name != null ? name : look.say(SCENARIO_N.with("number", all.size() + 1));
        all.add(Scenario.named(id, called).withChange(change));
        commit(ADDED.with("name", called), all);
        editing = true;
        sideBar.getChildren().clear();
        sideBar();
        fill();
        select(id);
    }

    private void change(Scenario changed) {
        List<Scenario> all = Scenarios.of(workspace.document()).stream()
                .map(scenario -> scenario.id().equals(changed.id()) ? changed : scenario).toList();
        commit(CHANGED.with("name", changed.name()), all);
    }

    private void commit(Message label, List<Scenario> scenarios) {
        workspace.commitToDocument(label, Edits.applied(workspace.document(), Scenarios.edit(scenarios)));
    }

    private void delete() {
        selected().ifPresent(gone -> commit(DELETED.with("name", gone.name()),
                Scenarios.of(workspace.document()).stream().filter(scenario -> !scenario.id().equals(gone.id())).toList()));
    }

    private void open() {
        selected().ifPresent(scenario -> applied(scenario).ifPresent(design -> documents.begin(design.withScenarios(List.of())
                .described(look.say(TITLE.with("design", documents.name()).with("scenario", scenario.name())), design.description()))));
    }

    private void adopt() {
        selected().ifPresent(scenario -> applied(scenario).ifPresent(design -> {
            Message label = ADOPTED.with("name", scenario.name());
            workspace.commitToDocument(label, workspace.document().withArchitecture(design.architecture()).withLayout(design.layout()));
        }));
    }

    private Optional<Design> applied(Scenario scenario) {
        try {
            return Optional.of(Scenarios.apply(workspace.document(), scenario.id(), engine.catalog()));
        } catch (DesignFileException wrong) {
            workspace.tell(wrong.reason());
            return Optional.empty();
        }
    }

    private Optional<Scenario> selected() {
        Row row = table.getSelectionModel().getSelectedItem();
        return row == null ? Optional.empty() : Optional.ofNullable(row.scenario());
    }

    private void select(String id) {
        table.getItems().stream().filter(row -> row.scenario() != null && row.scenario().id().equals(id)).findFirst()
                .ifPresent(row -> table.getSelectionModel().select(row));
    }

    private void chosen(@Nullable Scenario scenario) {
        open.setDisable(scenario == null);
        adopt.setDisable(scenario == null);
        delete.setDisable(scenario == null);
        showSide();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        if (aspect == Workspace.Aspect.REVIEW || aspect == Workspace.Aspect.DESIGN) {
            reckon();
        }
    }

    /** The figures of variants are reckoned only when somebody looks at them, and only for the latest state. */
    void reckon() {
        Asked asked = new Asked(workspace.document(), engine.reviewer());
        if (root.getScene() == null || asked.same(wanted)) {
            return;
        }
        wanted = asked;
        fill();
        if (reckoning != null) {
            reckoning.cancel();
        }
        reckoning = jobs.start(RECKONING.message(), progress -> Comparison.of(asked.design(), asked.reviewer(), progress), comparison -> {
            shown = comparison;
            fill();
        }).whenCancelled(() -> {
            // Unless another state came between, the user did not want to wait; it is reckoned when somebody looks again.
            if (wanted == asked) {
                wanted = null;
            }
        });
    }

    private void fill() {
        String chosen = selected().map(Scenario::id).orElse(null);
        List<Row> rows = new ArrayList<>();
        Comparison known = shown;
        ScenariosSection words = new ScenariosSection(known == null ? new Comparison(List.of(), List.of()) : known, look.language());
        List<Scenario> scenarios = Scenarios.of(workspace.document());
        if (!scenarios.isEmpty()) {
            rows.add(row(null, words.asDrawn(), known, words));
        }
        scenarios.forEach(scenario -> rows.add(row(scenario, scenario.name(), known, words)));
        table.getItems().setAll(rows);
        // Nothing is compared with nothing.
        side.setVisible(!rows.isEmpty());
        side.setManaged(!rows.isEmpty());
        sideBar.setVisible(!rows.isEmpty());
        sideBar.setManaged(!rows.isEmpty());
        if (chosen != null) {
            select(chosen);
        }
        showSide();
    }

    private Row row(@Nullable Scenario scenario, String name, @Nullable Comparison known, ScenariosSection words) {
        Variant variant = known == null ? null : known.of(scenario == null ? null : scenario.id())
                .filter(found -> Objects.equals(found.scenario(), scenario)).orElse(null);
        String note = variant == null || known == null ? "" : known.better(variant)
                .map(better -> look.say(BEATEN.with("better", words.name(better)))).orElse("");
        String misfit = known == null ? "" : known.misfits().stream().filter(odd -> odd.scenario().equals(scenario))
                .map(odd -> look.say(odd.reason())).findFirst().orElse("");
        return misfit.isEmpty() ? new Row(scenario, name, variant, note) : new Row(scenario, name + " (" + look.say(DOES_NOT_FIT) + ")", null, misfit);
    }

    private void showSide() {
        Comparison known = shown;
        if (editing) {
            side.setCenter(form.of(selected().orElse(null), workspace.document()));
        } else {
            side.setCenter(known == null || known.variants().size() < 2 ? null : new ScenarioChart(known, against, look).node());
        }
    }
}
