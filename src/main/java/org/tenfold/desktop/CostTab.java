package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Estimate;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.cost.Estimate.Unknown;
import org.tenfold.design.Architecture;
import org.tenfold.editor.Workspace;
import org.tenfold.text.Text;

/** The bill of a month, line by line, with the sum below. */
final class CostTab implements View {

    private static final Text EMPTY = Text.of("Place something that costs money, and its price shows here.",
            "비용이 드는 것을 놓으면 가격이 여기에 나타납니다.");
    private static final Text PART = Text.of("Part", "구성 요소");
    private static final Text WHAT = Text.of("What is billed", "청구 항목");
    private static final Text QUANTITY = Text.of("Quantity", "수량");
    private static final Text PRICE = Text.of("Unit price", "단가");
    private static final Text MONTHLY = Text.of("A month", "월 비용");
    private static final Text BASIS = Text.of("Basis", "근거");
    private static final Text SOURCE = Text.of("Price of {date}, {source}", "{date} 기준 가격, {source}");
    private static final Text SUM = Text.of("Sum", "합계");
    private static final Text LEAST = Text.of("At least", "최소");
    private static final Text UNKNOWN = Text.of("{count} not known", "{count}개 항목은 알 수 없음");

    private final Workspace workspace;
    private final Appearance look;
    private final TableView<Row> table;
    private final Label open = Controls.label("", "quiet");
    private final Label title = Controls.label("", "strong");
    private final Label sum = Controls.label("", "strong");
    private final VBox root;

    private record Row(String id, String name, String what, String quantity, String price, String monthly, String basis,
            @Nullable String why) {
    }

    CostTab(Workspace workspace, Appearance look, Focus focus) {
        this.workspace = workspace;
        this.look = look;
        table = Tables.table("costs", look.say(EMPTY));
        table.getColumns().add(Tables.words(look.say(PART), 180, Row::name));
        table.getColumns().add(Tables.nodes(look.say(WHAT), 260, CostTab::explained));
        table.getColumns().add(Tables.figures(look.say(QUANTITY), 160, Row::quantity));
        table.getColumns().add(Tables.figures(look.say(PRICE), 120, Row::price));
        table.getColumns().add(Tables.words(look.say(BASIS), 104, Row::basis));
        table.getColumns().add(Tables.figures(look.say(MONTHLY), 112, Row::monthly));
        table.setOnMouseClicked(event -> {
            Row chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                focus.on(List.of(chosen.id()));
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        sum.setId("cost-sum");
        HBox foot = new HBox(16, open, Controls.spacer(), title, sum);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("table-foot");
        root = new VBox(table, foot);
        show();
    }

    private static Node explained(Row row) {
        Label label = Controls.label(row.what());
        if (row.why() != null) {
            Tooltip tooltip = new Tooltip(row.why());
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(420);
            label.setTooltip(tooltip);
        }
        return label;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        if (aspect == Workspace.Aspect.REVIEW) {
            show();
        }
    }

    private void show() {
        workspace.review().ifPresent(review -> show(review.estimate(), review.architecture()));
    }

    private void show(Estimate estimate, Architecture architecture) {
        List<Row> rows = new ArrayList<>();
        for (CostLine line : estimate.lines()) {
            String source = look.say(SOURCE.with("date", line.price().asOf()).with("source", line.price().source()));
            rows.add(new Row(line.link() == null ? line.component() : line.link(), name(architecture, line.component()),
                    look.say(line.name()), Figures.roughly(line.quantity().doubleValue()) + " " + line.unit(),
                    Figures.price(line.unitPrice()), Figures.cents(line.monthly()),
                    look.say(basis(line.basis())), look.say(line.formula()) + "\n" + source));
        }
        for (Unknown unknown : estimate.unknown()) {
            rows.add(new Row(unknown.component(), name(architecture, unknown.component()), look.say(unknown.name()), "", "", "?",
                    "", look.say(unknown.detail())));
        }
        Tables.fill(table, rows);
        open.setText(estimate.complete() ? "" : look.say(UNKNOWN.with("count", estimate.unknown().size())));
        title.setText(look.say(estimate.complete() ? SUM : LEAST));
        sum.setText(Figures.cents(estimate.total()));
    }

    private static String name(Architecture architecture, String id) {
        return architecture.component(id).map(component -> component.name()).orElse(id);
    }

    private static Text basis(Estimate.Basis basis) {
        return switch (basis) {
            case SETTINGS -> Text.of("Settings", "설정");
            case WORKLOAD -> Text.of("Workload", "워크로드");
            case USAGE -> Text.of("Stated", "직접 입력");
            case ASSUMPTION -> Text.of("Assumption", "가정");
        };
    }
}
