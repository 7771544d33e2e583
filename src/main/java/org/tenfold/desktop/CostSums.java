package org.tenfold.desktop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.tenfold.cost.Estimate;
import org.tenfold.cost.EstimateChange;
import org.tenfold.design.Architecture;
import org.tenfold.pricing.ExchangeRate;
import org.tenfold.review.Review;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** The sums below a bill: of the month, what of it is fixed, what the last edit changed, and all of it in won. */
final class CostSums extends HBox {

    private static final Text SUM = Text.of("Sum", "합계");
    private static final Text LEAST = Text.of("At least", "최소");
    static final Text FIXED = Text.of("Fixed", "고정");
    static final Text BY_USE = Text.of("By use", "사용량");
    private static final Text UNKNOWN = Text.of("{count} not known", "{count}개 항목은 알 수 없음");
    private static final Text PER_THOUSAND = Text.of("Per 1,000 users", "사용자 천 명당");
    private static final Text IN_WON = Text.of("At {rate} won of {date}", "{date} 환율 {rate}원");
    private static final Text IN_WON_UNDATED = Text.of("At {rate} won", "환율 {rate}원");
    private static final Text LAST_EDIT = Text.of("Last edit", "마지막 편집");

    private final Engine engine;
    private final Appearance look;
    /** Figures that give way, the last of them first, where there is no room for all; the breakdowns have them too. */
    private final List<Node> lesser = new ArrayList<>();

    CostSums(Engine engine, Appearance look) {
        super(24);
        this.engine = engine;
        this.look = look;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("table-foot");
    }

    /** @param lastEdit what the last edit changed, if it changed anything */
    void show(Review review, Optional<EstimateChange> lastEdit) {
        Estimate estimate = review.estimate();
        getChildren().clear();
        Map<Text, String> figures = new LinkedHashMap<>();
        figures.put(FIXED, Figures.cents(estimate.fixed()));
        figures.put(BY_USE, Figures.cents(estimate.usageDriven()));
        figures.put(PER_THOUSAND, Figures.cents(estimate.perThousandUsers(review.architecture().workload().users())));
        lesser.clear();
        figures.forEach((name, figure) -> lesser.add(figure(name, figure)));
        getChildren().addAll(lesser);
        lastEdit.ifPresent(change -> getChildren().add(lastEdit(change, review.architecture())));
        if (!estimate.complete()) {
            Label unknown = Controls.label(look.say(UNKNOWN.with("count", estimate.unknown().size())), "quiet");
            unknown.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(unknown);
        }
        Label sum = Controls.label(Figures.cents(estimate.total()), "strong");
        sum.setId("cost-sum");
        sum.setMinWidth(Region.USE_PREF_SIZE);
        Label title = Controls.label(look.say(estimate.complete() ? SUM : LEAST), "strong");
        getChildren().add(Controls.spacer());
        engine.rates().exchange(review.architecture()).ifPresent(rate -> getChildren().add(inWon(rate, estimate.total())));
        getChildren().add(pair(title, sum));
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double wanted = getChildren().stream().mapToDouble(child -> child.prefWidth(-1) + getSpacing()).sum() - getSpacing();
        for (Node figure : lesser.reversed()) {
            boolean fits = wanted <= room;
            wanted -= fits ? 0 : figure.prefWidth(-1) + getSpacing();
            figure.setVisible(fits);
            figure.setManaged(fits);
        }
        super.layoutChildren();
    }

    /** What it does not have room for gives way. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private Node inWon(ExchangeRate rate, BigDecimal usd) {
        Label won = Controls.label(Figures.won(rate.won(usd)), "figure");
        won.setId("cost-won");
        won.setMinWidth(Region.USE_PREF_SIZE);
        Message at = rate.asOf() == null ? IN_WON_UNDATED.message() : IN_WON.with("date", rate.asOf());
        return pair(Controls.label(look.say(at.with("rate", Figures.number(rate.wonPerDollar().doubleValue(), 2))), "quiet"), won);
    }

    private Node figure(Text name, String figure) {
        Label value = Controls.label(figure, "figure");
        value.setMinWidth(Region.USE_PREF_SIZE);
        return pair(Controls.label(look.say(name), "quiet"), value);
    }

    private static HBox pair(Label name, Label value) {
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox pair = new HBox(6, name, value);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    private Node lastEdit(EstimateChange change, Architecture architecture) {
        BigDecimal more = change.difference();
        Label value = Controls.label((more.signum() < 0 ? "−" : "+") + Figures.cents(more.abs()), "figure", "last-edit");
        value.setId("last-edit");
        value.setMinWidth(Region.USE_PREF_SIZE);
        StringBuilder lines = new StringBuilder();
        change.lines().stream().limit(8).forEach(line -> lines.append(CostTab.name(architecture, line.component())).append(", ")
                .append(look.say(line.name())).append("  ").append(Figures.cents(line.before())).append(" → ")
                .append(Figures.cents(line.after())).append('\n'));
        return Controls.hinted(pair(Controls.label(look.say(LAST_EDIT), "quiet"), value), lines.toString().stripTrailing());
    }
}
