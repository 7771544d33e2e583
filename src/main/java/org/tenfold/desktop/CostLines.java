package org.tenfold.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Estimate;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.cost.Estimate.Unknown;
import org.tenfold.design.Architecture;
import org.tenfold.pricing.Price;
import org.tenfold.pricing.UnitName;
import org.tenfold.review.Review;
import org.tenfold.text.Text;

/** A bill line by line, with why the one that is chosen is what it is. */
final class CostLines extends BorderPane {

    private static final Text PART = Text.of("Part", "구성 요소");
    private static final Text WHAT = Text.of("What is billed", "청구 항목");
    private static final Text QUANTITY = Text.of("Quantity", "수량");
    private static final Text PRICE = Text.of("Unit price", "단가");
    private static final Text BASIS = Text.of("Basis", "근거");

    /** Below this width of the table the basis is told with the line that is chosen only. */
    private static final double ROOM_FOR_BASIS = 616;

    private final Appearance look;
    private final CostDetail detail;
    private final TableView<Row> table;
    private boolean room;
    private @Nullable Review shown;

    /** A row, with either a line or what is not known of the bill; what it says is put together when it is seen. */
    private record Row(String id, String name, @Nullable CostLine line, @Nullable Unknown unknown) {

        /** Something of its line. */
        String said(Function<CostLine, String> figure, String otherwise) {
            return line == null ? otherwise : figure.apply(line);
        }
    }

    /** @param roomy from which width on, at texts of 100 %, the table leaves room for words while no line is chosen */
    CostLines(Engine engine, Appearance look, Focus focus, double roomy) {
        this.look = look;
        this.detail = new CostDetail(engine, look);
        this.table = table(focus);
        setMinSize(0, 0);
        setCenter(table);
        widthProperty().addListener((observed, before, width) -> {
            boolean enough = width.doubleValue() >= look.px(roomy);
            if (enough != room) {
                room = enough;
                explain();
            }
        });
    }

    private TableView<Row> table(Focus focus) {
        TableView<Row> table = Tables.table("costs", look.say(CostTab.EMPTY));
        table.getColumns().add(Tables.words(look, look.say(PART), 144, Row::name));
        table.getColumns().add(Tables.words(look, look.say(WHAT), 168,
                row -> look.say(row.line() != null ? row.line().name() : Objects.requireNonNull(row.unknown()).name())));
        table.getColumns().add(Tables.quantities(look, look.say(QUANTITY), 184, row -> row.said(this::quantity, "")));
        table.getColumns().add(Tables.quantities(look, look.say(PRICE), 128,
                row -> row.said(line -> look.say(line.unitName().price(Figures.price(line.unitPrice()))), "")));
        TableColumn<Row, String> basis = Tables.words(look, look.say(BASIS), 96,
                row -> row.said(line -> look.say(line.basis().words()), ""));
        basis.visibleProperty().bind(table.widthProperty().greaterThan(look.px(ROOM_FOR_BASIS)));
        table.getColumns().add(basis);
        table.getColumns().add(Tables.figures(look, look.say(CostTab.MONTHLY), 100, row -> row.said(CostLines::monthly, "?\u2007")));
        table.getSelectionModel().selectedItemProperty().addListener((observed, before, chosen) -> explain());
        Tables.clicked(table, row -> focus.on(List.of(row.id())));
        return table;
    }

    private void explain() {
        Row row = table.getSelectionModel().getSelectedItem();
        if (shown == null || row == null && !room) {
            setRight(null);
        } else {
            Node words = row == null ? detail.overview(shown) : row.line() != null ? detail.of(row.line(), row.name())
                    : detail.of(Objects.requireNonNull(row.unknown()), row.name());
            setRight(Controls.beside(words, look));
        }
    }

    void show(Review review) {
        shown = review;
        Estimate estimate = review.estimate();
        Architecture architecture = review.architecture();
        List<Row> rows = new ArrayList<>();
        for (CostLine line : estimate.lines()) {
            rows.add(new Row(line.link() == null ? line.component() : line.link(), CostTab.name(architecture, line.component()), line, null));
        }
        for (Unknown unknown : estimate.unknown()) {
            rows.add(new Row(unknown.component(), CostTab.name(architecture, unknown.component()), null, unknown));
        }
        Tables.fill(table, rows);
        explain();
    }

    private static String monthly(CostLine line) {
        Price price = line.price();
        boolean assumed = line.basis() == Estimate.Basis.ASSUMPTION || price != null && price.uncertain();
        return Figures.cents(line.monthly()) + (assumed ? "*" : "\u2007");
    }

    private String quantity(CostLine line) {
        UnitName unit = line.unitName();
        return quantity(unit.count(line.quantity()).doubleValue()) + " " + look.say(unit.counted(line.quantity()));
    }

    /** Whole from a hundred on, as on the command line and in reports, so that it times the price is the sum. */
    private static String quantity(double counted) {
        return counted < 100 ? Figures.roughly(counted) : Figures.count(counted);
    }
}
