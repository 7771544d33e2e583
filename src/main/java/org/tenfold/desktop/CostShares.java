package org.tenfold.desktop;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.tenfold.cost.Breakdown;
import org.tenfold.cost.Breakdown.By;
import org.tenfold.cost.Breakdown.Share;
import org.tenfold.review.Review;
import org.tenfold.text.Text;

/** A bill by component, service or tier, as a table and as areas. */
final class CostShares extends HBox {

    private static final Text NAME = Text.of("Share", "구분");
    private static final Text OF_TOTAL = Text.of("Of the total", "비율");

    private final Appearance look;
    private final Focus focus;
    private final TableView<ShareRow> shares;
    private final Treemap treemap = new Treemap();

    private record ShareRow(Share share, String name, double part) {
    }

    CostShares(Appearance look, Focus focus) {
        super(16);
        this.look = look;
        this.focus = focus;
        this.shares = table();
        shares.setAccessibleText(look.say(OF_TOTAL));
        setHgrow(treemap, Priority.ALWAYS);
        setHgrow(shares, Priority.SOMETIMES);
        shares.setPrefWidth(look.px(600));
        shares.setMinWidth(260);
        treemap.setPrefWidth(360);
        getChildren().addAll(shares, treemap);
        getStyleClass().add("cost-both");
    }

    private TableView<ShareRow> table() {
        TableView<ShareRow> table = Tables.table("cost-shares", look.say(CostTab.EMPTY));
        table.getColumns().add(Tables.words(look, look.say(NAME), 150, ShareRow::name));
        table.getColumns().add(Tables.nodes(look, look.say(OF_TOTAL), 150, this::bar));
        table.getColumns().add(Tables.figures(look, look.say(CostSums.FIXED), 92, row -> Figures.cents(row.share().fixed())));
        table.getColumns().add(Tables.figures(look, look.say(CostSums.BY_USE), 92, row -> Figures.cents(row.share().usageDriven())));
        table.getColumns().add(Tables.figures(look, look.say(CostTab.MONTHLY), 104,
                row -> (row.share().complete() ? "" : "≥ ") + Figures.cents(row.share().monthly())));
        Tables.clicked(table, row -> focus.on(row.share().components()));
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

    void show(Review review, By by) {
        Breakdown breakdown = Breakdown.of(review.estimate(), by, review.topology());
        double total = review.estimate().total().doubleValue();
        List<ShareRow> rows = breakdown.shares().stream().map(share -> new ShareRow(share, look.say(share.name()),
                total == 0 ? 0 : share.monthly().doubleValue() / total)).toList();
        Tables.fill(shares, rows);
        treemap.show(rows.stream().filter(row -> row.share().monthly().signum() > 0).map(row -> new Treemap.Tile(row.share().key(),
                row.name(), Figures.money(row.share().monthly()), Figures.percent(row.part()), row.part(),
                colour(row.share()), () -> focus.on(row.share().components()))).toList());
    }
}
