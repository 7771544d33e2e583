package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tenfold.cost.Breakdown.By;
import org.tenfold.cost.Committed;
import org.tenfold.cost.Estimator;
import org.tenfold.design.Architecture;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.Workspace;
import org.tenfold.publish.Block.Sentence;
import org.tenfold.publish.CommitmentSection;
import org.tenfold.publish.RegionsSection;
import org.tenfold.publish.RegionsSection.InRegion;
import org.tenfold.publish.Table;
import org.tenfold.publish.Wording;
import org.tenfold.review.Review;
import org.tenfold.service.Scope;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.TrafficEngine;

/** The bill of a month: line by line, by component, service and tier, and over the number of users, with the sum below. */
final class CostTab implements View {

    static final Text EMPTY = Text.of("Place something that costs money, and its price shows here.",
            "비용이 드는 것을 놓으면 가격이 여기에 나타납니다.");
    static final Text MONTHLY = Text.of("A month", "월 비용");
    private static final Text LINES = Text.of("Lines", "항목별");
    private static final Text COMPONENTS = Text.of("Components", "구성 요소별");
    private static final Text SERVICES = Text.of("Services", "서비스별");
    private static final Text TIERS = Text.of("Tiers", "계층별");
    private static final Text USERS = Text.of("Over users", "사용자 수별");
    private static final Text REGIONS = Text.of("Regions", "리전별");
    private static final Text COMMITMENTS = Text.of("Commitments", "약정");
    private static final Text SEVERAL_REGIONS = Text.of("Regions can be compared for designs that draw no Region of their own.",
            "리전을 직접 그리지 않은 설계만 리전별로 비교할 수 있습니다.");

    /** Below this width the table of lines has it all, until one is chosen. */
    private static final double ROOM_FOR_DETAIL = 1000;

    /** What the tab can show. */
    private enum Face {
        LINES(CostTab.LINES), COMPONENTS(CostTab.COMPONENTS), SERVICES(CostTab.SERVICES), TIERS(CostTab.TIERS),
        USERS(CostTab.USERS), REGIONS(CostTab.REGIONS), COMMITMENTS(CostTab.COMMITMENTS);

        private final Text label;

        Face(Text label) {
            this.label = label;
        }
    }

    private final Workspace workspace;
    private final Engine engine;
    private final Appearance look;
    private final PriceChoice prices;
    private final Map<Face, Side> sides = new EnumMap<>(Face.class);
    private final BorderPane body = new BorderPane();
    private final SheetTable sheet;
    private final CostSums sums;
    private final LastEdit lastEdit;
    private final VBox root;
    private Face face = Face.LINES;

    /** A face as it is seen, and what fills it. */
    private record Side(Node node, Consumer<Review> fill) {
    }

    CostTab(Workspace workspace, Engine engine, Appearance look, Preferences preferences, Jobs jobs, Dialogs dialogs, Focus focus,
            LastEdit lastEdit) {
        this.workspace = workspace;
        this.engine = engine;
        this.look = look;
        this.lastEdit = lastEdit;
        this.prices = new PriceChoice(workspace, engine, look, preferences, jobs, dialogs);
        this.sheet = new SheetTable(look);
        CostLines lines = new CostLines(engine, look, focus, ROOM_FOR_DETAIL);
        CostShares shares = new CostShares(look, focus);
        UsersCurve curve = new UsersCurve(workspace, engine, look, jobs);
        sides.put(Face.LINES, new Side(lines, lines::show));
        sides.put(Face.COMPONENTS, new Side(shares, review -> shares.show(review, By.COMPONENT)));
        sides.put(Face.SERVICES, new Side(shares, review -> shares.show(review, By.SERVICE)));
        sides.put(Face.TIERS, new Side(shares, review -> shares.show(review, By.TIER)));
        sides.put(Face.USERS, new Side(curve.node(), curve::show));
        sides.put(Face.REGIONS, new Side(sheet.node(), this::regions));
        sides.put(Face.COMMITMENTS, new Side(sheet.node(), this::commitments));
        ToggleGroup faces = new ToggleGroup();
        List<Node> bar = new ArrayList<>();
        for (Face one : Face.values()) {
            ToggleButton button = new ToggleButton(look.say(one.label));
            button.getStyleClass().addAll("flat", "face");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setId("cost-" + one.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(faces);
            button.setSelected(one == face);
            button.setOnAction(event -> {
                button.setSelected(true);
                turnTo(one);
            });
            bar.add(button);
        }
        Node spacer = new Region();
        bar.add(spacer);
        bar.addAll(prices.nodes());
        WrappingBar chooser = new WrappingBar(4, bar, spacer);
        chooser.getStyleClass().add("face-bar");
        this.sums = new CostSums(engine, look);
        body.setMinSize(0, look.px(Dock.LEAST));
        VBox.setVgrow(body, Priority.ALWAYS);
        root = new VBox(chooser, body, sums);
        turnTo(face);
    }

    private void turnTo(Face other) {
        face = other;
        body.setCenter(side().node());
        fill();
    }

    private Side side() {
        return Objects.requireNonNull(sides.get(face));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        if (aspect == Workspace.Aspect.REVIEW) {
            fill();
        }
    }

    private void fill() {
        workspace.review().ifPresent(review -> {
            prices.show();
            side().fill().accept(review);
            sums.show(review, lastEdit.change());
        });
    }

    /** What the design would cost in every Region: the cost alone takes a few milliseconds each. */
    private void regions(Review review) {
        boolean drawn = review.architecture().components().stream()
                .anyMatch(part -> engine.catalog().service(part.service()).encloses().orElse(null) == Scope.REGION);
        if (drawn) {
            sheet.show(Optional.empty(), List.of(look.say(SEVERAL_REGIONS)));
            return;
        }
        List<InRegion> everywhere = engine.prices().regions().stream().map(region -> new InRegion(region, Estimator.estimate(
                TrafficEngine.load(Topology.of(review.architecture().withRegion(region.code()), engine.catalog(), engine.prices())),
                engine.reviewer().freeTier()))).toList();
        RegionsSection section = new RegionsSection(everywhere, Wording.ofNames(review.topology(), look.language()));
        sheet.show(Optional.of(section.totals()), section.remarks().stream().map(Sentence::text).toList());
    }

    /** What one and three years would save, with the share of the time from which on they pay. */
    private void commitments(Review review) {
        List<Table.Row> rows = new ArrayList<>();
        List<Table.Column> columns = List.of();
        List<String> remarks = new ArrayList<>();
        for (int years : new int[] {1, 3}) {
            CommitmentSection section = new CommitmentSection(Committed.of(review.estimate(), engine.prices(), years),
                    Wording.ofNames(review.topology(), look.language()));
            columns = section.changes().columns();
            rows.addAll(section.changes().rows());
            section.remarks().reversed().forEach(sentence -> remarks.add(sentence.text()));
        }
        sheet.show(Optional.of(Table.of(columns, rows)), remarks);
    }

    /** What people call a part. */
    static String name(Architecture architecture, String id) {
        return architecture.component(id).map(component -> component.name()).filter(name -> !name.isBlank()).orElse(id);
    }
}
