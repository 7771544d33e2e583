package org.tenfold.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Breakdown;
import org.tenfold.cost.Breakdown.By;
import org.tenfold.cost.Breakdown.Share;
import org.tenfold.cost.Committed;
import org.tenfold.cost.Estimate;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.cost.Estimate.Unknown;
import org.tenfold.cost.EstimateChange;
import org.tenfold.cost.Estimator;
import org.tenfold.design.Architecture;
import org.tenfold.editor.History;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.Workspace;
import org.tenfold.pricing.Price;
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

    private static final Text EMPTY = Text.of("Place something that costs money, and its price shows here.",
            "비용이 드는 것을 놓으면 가격이 여기에 나타납니다.");
    private static final Text PART = Text.of("Part", "구성 요소");
    private static final Text NAME = Text.of("Share", "구분");
    private static final Text WHAT = Text.of("What is billed", "청구 항목");
    private static final Text QUANTITY = Text.of("Quantity", "수량");
    private static final Text PRICE = Text.of("Unit price", "단가");
    private static final Text MONTHLY = Text.of("A month", "월 비용");
    private static final Text BASIS = Text.of("Basis", "근거");
    private static final Text OF_TOTAL = Text.of("Of the total", "비율");
    private static final Text LINES = Text.of("Lines", "항목별");
    private static final Text COMPONENTS = Text.of("Components", "구성 요소별");
    private static final Text SERVICES = Text.of("Services", "서비스별");
    private static final Text TIERS = Text.of("Tiers", "계층별");
    private static final Text USERS = Text.of("Over users", "사용자 수별");

    /** Below this width the table of lines has it all, until one is chosen. */
    private static final double ROOM_FOR_DETAIL = 720;
    private static final Text REGIONS = Text.of("Regions", "리전별");
    private static final Text COMMITMENTS = Text.of("Commitments", "약정");
    private static final Text FREE_TIER = Text.of("Free tier", "무료 한도");
    private static final Text FREE_HINT = Text.of("Takes off what AWS gives every account for nothing, for ever.",
            "AWS가 모든 계정에 기간 제한 없이 주는 무료 사용량을 뺍니다.");
    private static final Text PRICES = Text.of("Prices", "가격");
    private static final Text OWN_PRICES = Text.of("Prices: {file}", "가격: {file}");
    private static final Text PUBLIC = Text.of("Public list prices", "공개 정가");
    private static final Text CHOOSE_FILE = Text.of("Own prices from a file …", "직접 정한 가격 파일 …");
    private static final Text READING = Text.of("Reading the prices of {file}", "{file}의 가격을 읽는 중");
    private static final Text TAKEN = Text.of("Costs are reckoned with the prices of {file}, where it has any.",
            "{file}에 있는 항목은 그 가격으로 계산합니다.");
    private static final Text OWN_FILE = Text.of("Own prices (CSV)", "직접 정한 가격(CSV)");
    private static final Text SEVERAL_REGIONS = Text.of("Regions can be compared for designs that draw no Region of their own.",
            "리전을 직접 그리지 않은 설계만 리전별로 비교할 수 있습니다.");

    /** What the tab can show. */
    private enum Face {
        LINES(CostTab.LINES), COMPONENTS(CostTab.COMPONENTS), SERVICES(CostTab.SERVICES), TIERS(CostTab.TIERS), USERS(CostTab.USERS), REGIONS(CostTab.REGIONS), COMMITMENTS(CostTab.COMMITMENTS);

        private final Text label;

        Face(Text label) {
            this.label = label;
        }
    }

    private final Workspace workspace;
    private final Engine engine;
    private final Jobs jobs;
    private final Appearance look;
    private final Focus focus;
    private final TableView<Row> lines;
    private final TableView<ShareRow> shares;
    private final CostDetail detail;
    private final Treemap treemap = new Treemap();
    private final UsersCurve curve;
    private final ToggleGroup faces = new ToggleGroup();
    private final BorderPane body = new BorderPane();
    private final CheckBox free = new CheckBox();
    private final MenuButton prices = new MenuButton();
    private final SheetTable sheet;
    private final CostSums sums;
    private final VBox root;
    private Face face = Face.LINES;
    private boolean room;
    private @Nullable Review shown;
    private @Nullable History ofHistory;
    private @Nullable EstimateChange lastEdit;

    private record Row(String id, String name, String what, String quantity, String price, String monthly, String basis,
            @Nullable CostLine line, @Nullable Unknown unknown) {
    }

    private record ShareRow(Share share, String name, double part) {
    }

    CostTab(Workspace workspace, Engine engine, Appearance look, Jobs jobs, Focus focus) {
        this.jobs = jobs;
        this.workspace = workspace;
        this.engine = engine;
        this.look = look;
        this.focus = focus;
        this.lines = lines();
        this.shares = shares();
        shares.setAccessibleText(look.say(OF_TOTAL));
        this.sheet = new SheetTable(look);
        this.detail = new CostDetail(engine, look);
        this.curve = new UsersCurve(workspace, engine, look, jobs);
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
        bar.addAll(List.of(spacer, freeTier(), prices));
        WrappingBar chooser = new WrappingBar(4, bar, spacer);
        chooser.widthProperty().addListener((observed, before, width) -> {
            boolean enough = width.doubleValue() >= look.px(ROOM_FOR_DETAIL);
            if (enough != room) {
                room = enough;
                explain(lines.getSelectionModel().getSelectedItem());
            }
        });
        offerPrices();
        chooser.getStyleClass().add("face-bar");
        this.sums = new CostSums(engine, look, ROOM_FOR_DETAIL);
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        root = new VBox(chooser, body, sums);
        turnTo(face);
        compare();
        fill();
    }

    private Node freeTier() {
        free.setText(look.say(FREE_TIER));
        free.setId("free-tier");
        free.getStyleClass().add("small-text");
        free.setMinWidth(Region.USE_PREF_SIZE);
        free.setOnAction(event -> engine.rates().setFreeTier(free.isSelected()));
        return Controls.hinted(free, look.say(FREE_HINT));
    }

    /** The prices to choose from: the public ones, or those of a file. */
    private void offerPrices() {
        prices.setId("own-prices");
        prices.getStyleClass().add("compact");
        prices.setMinWidth(Region.USE_PREF_SIZE);
        MenuItem usual = new MenuItem(look.say(PUBLIC));
        usual.setOnAction(event -> {
            engine.rates().takePublic();
            namePrices();
        });
        MenuItem file = new MenuItem(look.say(CHOOSE_FILE));
        file.setOnAction(event -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(look.say(OWN_FILE));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(look.say(OWN_FILE), "*.csv"));
            engine.rates().own().map(Path::toAbsolutePath).map(Path::getParent).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
            File chosen = chooser.showOpenDialog(prices.getScene().getWindow());
            if (chosen != null) {
                take(chosen.toPath());
            }
        });
        prices.getItems().setAll(usual, file);
        namePrices();
    }

    /** Reckons with the user's own prices and says so, or tells why the file cannot be used. */
    void take(Path file) {
        jobs.start(READING.with("file", file.getFileName()), progress -> engine.rates().read(file), prices -> {
            engine.rates().take(file, prices);
            workspace.tell(TAKEN.with("file", file.getFileName()));
            namePrices();
        }, trouble -> Rates.reason(file, trouble));
    }

    private void namePrices() {
        prices.setText(look.say(engine.rates().own().map(file -> OWN_PRICES.with("file", file.getFileName()))
                .orElse(PRICES.message())));
    }

    private TableView<Row> lines() {
        TableView<Row> table = Tables.table("costs", look.say(EMPTY));
        table.getColumns().add(Tables.words(look, look.say(PART), 160, Row::name));
        table.getColumns().add(Tables.words(look, look.say(WHAT), 184, Row::what));
        table.getColumns().add(Tables.figures(look, look.say(QUANTITY), 176, Row::quantity));
        table.getColumns().add(Tables.figures(look, look.say(PRICE), 110, Row::price));
        table.getColumns().add(Tables.words(look, look.say(BASIS), 96, Row::basis));
        table.getColumns().add(Tables.figures(look, look.say(MONTHLY), 112, Row::monthly));
        table.getSelectionModel().selectedItemProperty().addListener((observed, before, chosen) -> explain(chosen));
        table.setOnMouseClicked(event -> {
            Row chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                focus.on(List.of(chosen.id()));
            }
        });
        return table;
    }

    private TableView<ShareRow> shares() {
        TableView<ShareRow> table = Tables.table("cost-shares", look.say(EMPTY));
        table.getColumns().add(Tables.words(look, look.say(NAME), 150, ShareRow::name));
        table.getColumns().add(Tables.nodes(look, look.say(OF_TOTAL), 150, this::bar));
        table.getColumns().add(Tables.figures(look, look.say(CostSums.FIXED), 92, row -> Figures.cents(row.share().fixed())));
        table.getColumns().add(Tables.figures(look, look.say(CostSums.BY_USE), 92, row -> Figures.cents(row.share().usageDriven())));
        table.getColumns().add(Tables.figures(look, look.say(MONTHLY), 104,
                row -> (row.share().complete() ? "" : "≥ ") + Figures.cents(row.share().monthly())));
        table.setOnMouseClicked(event -> {
            ShareRow chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                focus.on(chosen.share().components());
            }
        });
        return table;
    }

    /** The share of the total as a bar: what is fixed full, what follows the use lighter. */
    private Node bar(ShareRow row) {
        double most = 84;
        double fixed = row.share().monthly().signum() == 0 ? 0
                : row.share().fixed().doubleValue() / row.share().monthly().doubleValue() * row.part() * most;
        Region full = piece(fixed, colour(row.share()));
        Region light = piece(row.part() * most - fixed, colour(row.share()) + "66");
        Label percent = Controls.label(Figures.percent(row.part()), "figure", "quiet");
        percent.setMinWidth(Region.USE_PREF_SIZE);
        percent.setAlignment(Pos.CENTER_RIGHT);
        HBox bar = new HBox(full, light, Controls.spacer(), percent);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private static Region piece(double width, String colour) {
        Region piece = new Region();
        piece.setMinSize(Math.max(0, width), 10);
        piece.setMaxSize(Math.max(0, width), 10);
        piece.setStyle("-fx-background-color: " + colour + ";");
        return piece;
    }

    private String colour(Share share) {
        return Tints.css(Tints.role(share.category()), look.theme());
    }

    private void explain(@Nullable Row row) {
        if (face == Face.LINES && row == null && !room) {
            body.setRight(null);
        } else if (face == Face.LINES && shown != null) {
            Node words = row == null ? detail.overview(shown) : row.line() != null ? detail.of(row.line(), row.name())
                    : detail.of(Objects.requireNonNull(row.unknown()), row.name());
            body.setRight(Controls.beside(words, look));
        }
    }

    private void turnTo(Face other) {
        face = other;
        body.setRight(null);
        switch (face) {
            case LINES -> {
                body.setCenter(lines);
                explain(lines.getSelectionModel().getSelectedItem());
            }
            case USERS -> body.setCenter(curve.node());
            case REGIONS, COMMITMENTS -> body.setCenter(sheet.node());
            default -> {
                HBox.setHgrow(treemap, Priority.ALWAYS);
                HBox.setHgrow(shares, Priority.SOMETIMES);
                shares.setPrefWidth(look.px(600));
                shares.setMinWidth(260);
                treemap.setPrefWidth(360);
                HBox both = new HBox(16, shares, treemap);
                both.getStyleClass().add("cost-both");
                body.setCenter(both);
            }
        }
        fill();
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

    /** Notes what the last edit changed, whether somebody looks or not. */
    void compare() {
        workspace.review().ifPresent(review -> {
            Review before = shown;
            boolean sameDocument = ofHistory == workspace.history();
            shown = review;
            ofHistory = workspace.history();
            if (!sameDocument) {
                lastEdit = null;
            } else if (before != null && !before.architecture().equals(review.architecture())
                    && before.architecture().workload().users() == review.architecture().workload().users()) {
                EstimateChange change = EstimateChange.between(before.estimate(), review.estimate());
                lastEdit = change.lines().isEmpty() ? null : change;
            }
        });
    }

    private void fill() {
        Review review = shown;
        if (review == null) {
            return;
        }
        free.setSelected(engine.reviewer().freeTier());
        switch (face) {
            case LINES -> fillLines(review.estimate(), review.architecture());
            case COMPONENTS -> fillShares(review, By.COMPONENT);
            case SERVICES -> fillShares(review, By.SERVICE);
            case TIERS -> fillShares(review, By.TIER);
            case USERS -> curve.show(review);
            case REGIONS -> regions(review);
            case COMMITMENTS -> commitments(review);
        }
        sums.show(review, Optional.ofNullable(lastEdit));
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

    private void fillLines(Estimate estimate, Architecture architecture) {
        List<Row> rows = new ArrayList<>();
        for (CostLine line : estimate.lines()) {
            Price price = line.price();
            boolean assumed = line.basis() == Estimate.Basis.ASSUMPTION || price != null && price.uncertain();
            rows.add(new Row(line.link() == null ? line.component() : line.link(), name(architecture, line.component()),
                    look.say(line.name()), Figures.roughly(line.quantity().doubleValue()) + " " + line.unit(),
                    Figures.price(line.unitPrice()), Figures.cents(line.monthly()) + (assumed ? "*" : "\u2007"),
                    look.say(CostDetail.basis(line.basis())), line, null));
        }
        for (Unknown unknown : estimate.unknown()) {
            rows.add(new Row(unknown.component(), name(architecture, unknown.component()), look.say(unknown.name()), "", "", "?\u2007",
                    "", null, unknown));
        }
        Tables.fill(lines, rows);
        explain(lines.getSelectionModel().getSelectedItem());
    }

    private void fillShares(Review review, By by) {
        Breakdown breakdown = Breakdown.of(review.estimate(), by, review.topology());
        double total = review.estimate().total().doubleValue();
        List<ShareRow> rows = breakdown.shares().stream().map(share -> new ShareRow(share, look.say(share.name()),
                total == 0 ? 0 : share.monthly().doubleValue() / total)).toList();
        Tables.fill(shares, rows);
        treemap.show(rows.stream().filter(row -> row.share().monthly().signum() > 0).map(row -> new Treemap.Tile(row.share().key(),
                row.name(), Figures.money(row.share().monthly()), Figures.percent(row.part()), row.part(),
                colour(row.share()), () -> focus.on(row.share().components()))).toList());
    }

    /** What people call a part. */
    static String name(Architecture architecture, String id) {
        return architecture.component(id).map(component -> component.name()).filter(name -> !name.isBlank()).orElse(id);
    }
}
