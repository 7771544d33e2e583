package org.tenfold.desktop;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.cost.Estimate.Unknown;
import org.tenfold.pricing.Price;
import org.tenfold.pricing.Tiers;
import org.tenfold.pricing.UnitName;
import org.tenfold.review.Review;
import org.tenfold.text.Text;

/** Why a line of the bill is what it is: formula, quantity, the row of the price book with its tiers, source and date. */
final class CostDetail {

    private static final Text FORMULA = Text.of("Where the quantity comes from", "수량이 나온 곳");
    private static final Text FREE = Text.of("{quantity} of it are free of charge.", "이 가운데 {quantity|은는} 무료입니다.");
    private static final Text ROW = Text.of("Price", "가격");
    private static final Text SOURCE = Text.of("Source", "출처");
    private static final Text AS_OF = Text.of("As of {date}", "{date} 기준");
    private static final Text CHECK = Text.of("Assumed or not confirmed: check it before you rely on it.",
            "가정했거나 확인하지 못한 가격입니다. 쓰기 전에 확인해야 합니다.");
    private static final Text UP_TO = Text.of("up to {to}", "{to}까지");
    private static final Text BEYOND = Text.of("beyond", "그 이상");
    private static final Text EACH = Text.of("for each {unit}", "{unit}마다");
    private static final Text NOT_KNOWN = Text.of("Not in the sum", "합계에 없는 항목");
    private static final Text DRIVERS = Text.of("What costs most", "가장 비싼 항목");
    private static final Text CHOOSE = Text.of("Choose a line to see its formula, price, source and date.",
            "항목을 고르면 계산식, 가격, 출처와 날짜를 볼 수 있습니다.");

    private static final int DRIVERS_TOLD = 5;

    private final Engine engine;
    private final Appearance look;

    CostDetail(Engine engine, Appearance look) {
        this.engine = engine;
        this.look = look;
    }

    /** The lines that cost most, while no line is chosen. */
    Node overview(Review review) {
        VBox words = box();
        List<CostLine> drivers = review.estimate().drivers(DRIVERS_TOLD);
        if (!drivers.isEmpty()) {
            words.getChildren().add(Controls.label(look.say(DRIVERS), "section-title"));
            GridPane grid = grid();
            for (CostLine line : drivers) {
                String name = review.architecture().component(line.component()).map(part -> part.name()).orElse(line.component());
                row(grid, name + " · " + look.say(line.name()), Figures.cents(line.monthly()));
            }
            words.getChildren().addAll(grid, Controls.paragraph(look.say(CHOOSE), "quiet", "small-text"));
        }
        return words;
    }

    /** A line. */
    Node of(CostLine line, String component) {
        VBox words = box();
        words.getChildren().add(Controls.paragraph(component + " · " + look.say(line.name()), "strong"));
        UnitName unit = line.unitName();
        words.getChildren().add(Controls.paragraph(look.say(unit.amount(line.quantity())) + " × "
                + look.say(unit.price(Figures.price(line.unitPrice()))) + " = " + Figures.cents(line.monthly())));
        if (line.free().signum() > 0) {
            words.getChildren().add(Controls.label(look.say(FREE.with("quantity", unit.amount(line.free()))), "quiet", "small-text"));
        }
        section(words, FORMULA);
        words.getChildren().add(Controls.paragraph(look.say(line.formula())));
        words.getChildren().add(Controls.label(look.say(line.basis().words()), "quiet", "small-text"));
        Price price = line.price();
        if (price != null) {
            section(words, ROW);
            words.getChildren().add(Controls.paragraph(price.key() + ", " + price.place(), "small-text"));
            GridPane grid = grid();
            for (Tiers.Tier tier : price.tiers().tiers()) {
                String usd = Figures.price(tier.usd());
                if (price.tiers().tiers().size() == 1) {
                    row(grid, look.say(EACH.with("unit", unit.each())), usd);
                } else {
                    row(grid, look.say(tier.to() == null ? BEYOND.message() : UP_TO.with("to", unit.amount(tier.to()))), look.say(unit.price(usd)));
                }
            }
            words.getChildren().add(grid);
            section(words, SOURCE);
            words.getChildren().add(Controls.paragraph(engine.prices().source(price.source()).map(source -> look.say(source.title())).orElse(price.source()),
                    "small-text"));
            words.getChildren().add(Controls.label(look.say(AS_OF.with("date", price.asOf())), "quiet", "small-text"));
            if (price.uncertain()) {
                words.getChildren().add(Controls.paragraph(look.say(CHECK), "small-text", "severity-medium"));
            }
            if (!price.note().isEmpty()) {
                words.getChildren().add(Controls.paragraph(price.note(), "quiet", "small-text"));
            }
        }
        return words;
    }

    /** What is billed but not known. */
    Node of(Unknown unknown, String component) {
        VBox words = box();
        words.getChildren().addAll(Controls.paragraph(component + " · " + look.say(unknown.name()), "strong"),
                Controls.label(look.say(NOT_KNOWN), "section-title"), Controls.paragraph(look.say(unknown.detail())));
        return words;
    }

    private static VBox box() {
        VBox words = new VBox(4);
        words.getStyleClass().add("cost-detail");
        return words;
    }

    private void section(VBox words, Text title) {
        words.getChildren().add(Controls.paragraph(look.say(title), "section-title"));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(4);
        return grid;
    }

    private static void row(GridPane grid, String name, String figure) {
        Label words = Controls.paragraph(name, "small-text");
        GridPane.setHgrow(words, Priority.ALWAYS);
        Label value = Controls.label(figure, "figure", "small-text");
        value.setMinWidth(Region.USE_PREF_SIZE);
        HBox right = new HBox(Controls.spacer(), value);
        grid.addRow(grid.getRowCount(), words, right);
    }
}
