package org.tenfold.desktop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.tenfold.cost.Estimate;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.Workspace;
import org.tenfold.pricing.ExchangeRate;
import org.tenfold.pricing.PriceBook;
import org.tenfold.publish.Show;
import org.tenfold.resilience.Resilience;
import org.tenfold.review.Review;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Severity;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import org.tenfold.traffic.Performance;
import org.tenfold.traffic.Traffic;

/** The figures that matter, always in sight: cost, prices' date, users held, availability, findings, saved or not. */
final class StatusBar implements View {

    private static final Text A_MONTH = Text.of("{total} a month", "월 {total}");
    private static final Text AT_LEAST = Text.of("at least {total} a month", "월 {total} 이상");
    private static final Text RANGE = Text.of("{total} ({low}–{high}) a month", "월 {total} ({low}–{high})");
    private static final Text IN_WON = Text.of("{won} at {rate} won a dollar, rate of {date}", "{won}, 달러당 {rate}원, {date} 환율");
    private static final Text UNDATED = Text.of("unknown day", "알 수 없는 날");
    private static final Text PRICES = Text.of("prices of {oldest} to {newest}", "가격 기준 {oldest}~{newest}");
    private static final Text PRICES_ONE = Text.of("prices of {newest}", "가격 기준 {newest}");
    private static final Text HOLDS = Text.of("holds {users} users ({what})", "사용자 {users}명까지 ({what})");
    private static final Text HOLDS_PLAIN = Text.of("holds {users} users", "사용자 {users}명까지");
    private static final Text HOLDS_ANY = Text.of("holds more than {users} users", "사용자 {users}명을 넘어도 견딤");
    /** Beyond so many times today's users nothing is reckoned. */
    private static final double FAR = 1000;
    private static final Text HOLDS_NONE = Text.of("too slow for any users", "목표 지연 시간을 지키지 못함");
    private static final Text DOWNTIME = Text.of("{share} · {minutes} a month down", "{share} · 월 중단 {minutes}");
    private static final Text SAVED = Text.of("saved", "저장됨");
    private static final Text CHANGED = Text.of("not saved", "저장 안 됨");
    private static final Text NO_FINDINGS = Text.of("nothing found", "지적 없음");
    private static final Text OVERLOADED = Text.of("▲ {what} is overloaded", "▲ {what} 과부하");
    private static final Text TOO_MANY = Text.of("▲ too many users", "▲ 사용자가 너무 많음");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final Workspace workspace;
    private final PriceBook prices;
    private final Rates rates;
    private final Appearance look;
    private final Labeled cost;
    private final Labeled won;
    private final Labeled pricesDate = cell(new Label(), "status-prices");
    private final Labeled region = cell(new Label(), "status-region");
    private final Labeled holds;
    private final Labeled availability;
    private final Labeled overload;
    private final Labeled hint = cell(new Label(), "status-hint");
    private final Labeled saved = cell(new Label(), "status-saved");
    private final HBox counts = new HBox(8);
    private final Button findings;
    private final Supplier<Optional<Text>> gesture;
    private final Row root;

    /**
     * @param gesture what else the gesture that is going on can do
     * @param show opens the table behind a figure
     */
    StatusBar(Workspace workspace, Engine engine, Appearance look, Jobs jobs, Supplier<Optional<Text>> gesture, Consumer<Dock.Table> show) {
        this.workspace = workspace;
        this.gesture = gesture;
        this.prices = engine.prices();
        this.rates = engine.rates();
        this.look = look;
        Function<Dock.Table, Button> opening = table -> {
            Button button = new Button();
            button.setAccessibleHelp(look.say(table.command()));
            button.setOnAction(event -> show.accept(table));
            return button;
        };
        cost = cell(opening.apply(Dock.Table.COST), "status-cost");
        won = cell(opening.apply(Dock.Table.COST), "status-won");
        holds = cell(opening.apply(Dock.Table.CAPACITY), "status-holds");
        availability = cell(opening.apply(Dock.Table.RESILIENCE), "status-availability");
        overload = cell(opening.apply(Dock.Table.CAPACITY), "status-overload");
        findings = cell(opening.apply(Dock.Table.FINDINGS), "status-findings");
        cost.getStyleClass().add("strong");
        overload.pseudoClassStateChanged(OVER, true);
        counts.setAlignment(Pos.CENTER_LEFT);
        findings.setGraphic(counts);
        root = new Row(List.of(cost, won, pricesDate, region, holds, availability, overload, findings, hint),
                List.of(new JobBar(jobs, look).node(), saved), List.of(pricesDate, region, won, availability, holds, hint));
        show();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void changed(Workspace.Aspect aspect) {
        switch (aspect) {
            case DESIGN, REVIEW, USERS -> show();
            case TOOL -> put(hint, gesture.get().map(look::say).orElse(""));
            case PLACES, SELECTION, VIEW, NOTICE -> { }
        }
    }

    private void show() {
        put(saved, look.say(workspace.history().isChanged() ? CHANGED : SAVED));
        boolean late = !workspace.isReviewed();
        List.of(cost, won, holds, availability).forEach(label -> label.pseudoClassStateChanged(LATE, late));
        workspace.review().ifPresent(this::show);
    }

    private void show(Review review) {
        Estimate estimate = review.estimate();
        put(cost, look.say(total(estimate)));
        Optional<ExchangeRate> rate = rates.exchange(review.architecture());
        put(won, rate.map(exchange -> Figures.won(exchange.won(estimate.total()))).orElse(""));
        won.setTooltip(rate.map(exchange -> new Tooltip(look.say(IN_WON.with("won", Figures.won(exchange.won(estimate.total())))
                .with("rate", Figures.number(exchange.wonPerDollar().doubleValue(), 2))
                .with("date", exchange.asOf() == null ? look.say(UNDATED) : exchange.asOf())))).orElse(null));
        put(region, regionName(review));
        put(pricesDate, estimate.newest() == null || estimate.oldest() == null ? "" : look.say(
                estimate.newest().equals(estimate.oldest()) ? PRICES_ONE.with("newest", estimate.newest())
                        : PRICES.with("oldest", month(estimate.oldest())).with("newest", month(estimate.newest()))));
        boolean used = review.traffic().peakPerSecond() > 0;
        put(holds, review.outlook().filter(outlook -> used).map(outlook -> look.say(holds(outlook.performance(),
                review.traffic().users()))).orElse(
                used ? holds.getText() : ""));
        put(availability, review.outlook().filter(outlook -> used).map(outlook -> availability(outlook.resilience()))
                .orElse(used ? availability.getText() : ""));
        holds.pseudoClassStateChanged(OVER, review.outlook().filter(outlook -> used)
                .map(outlook -> outlook.performance().maxUsers() < review.traffic().users()).orElse(false));
        Optional<Message> warning = overload(review);
        put(overload, warning.map(look::say).orElse(""));
        showFindings(review.findings(), warning.isPresent());
    }

    /** What gives way under the load of now, if something does. */
    private static Optional<Message> overload(Review review) {
        Traffic traffic = review.traffic();
        if (traffic.bottleneck() != null && traffic.bottleneck().utilization() >= 1) {
            return review.architecture().component(traffic.topology().part(traffic.bottleneck().node()).id())
                    .map(component -> OVERLOADED.with("what", component.name()));
        }
        return review.outlook().filter(outlook -> traffic.peakPerSecond() > 0)
                .filter(outlook -> outlook.performance().maxUsers() < traffic.users()).map(outlook -> TOO_MANY.message());
    }

    private String regionName(Review review) {
        return prices.region(review.architecture().region()).map(known -> look.say(Text.of(known.english(), known.korean())))
                .orElse(review.architecture().region());
    }

    private static Message total(Estimate estimate) {
        String total = Figures.money(estimate.total());
        if (!estimate.complete()) {
            return AT_LEAST.with("total", total);
        }
        boolean wide = estimate.high().subtract(estimate.low()).doubleValue() > 0.2 * estimate.total().doubleValue();
        return wide ? RANGE.with("total", total).with("low", Figures.money(estimate.low()))
                .with("high", Figures.money(estimate.high())) : A_MONTH.with("total", total);
    }

    private static String month(LocalDate date) {
        return String.format(Locale.ROOT, "%04d-%02d", date.getYear(), date.getMonthValue());
    }

    private static Message holds(Performance performance, double now) {
        if (Double.isInfinite(performance.maxUsers())) {
            return HOLDS_ANY.with("users", Figures.roughly(now * FAR));
        }
        if (performance.maxUsers() <= 0) {
            return HOLDS_NONE.message();
        }
        String users = Show.people(performance.maxUsers());
        return performance.limitedBy() == null ? HOLDS_PLAIN.with("users", users)
                : HOLDS.with("users", users).with("what", performance.limitedBy());
    }

    private String availability(Resilience resilience) {
        return look.say(DOWNTIME.with("share", Figures.availability(resilience.availability())).with("minutes",
                Figures.duration(resilience.downtimeMinutesPerMonth() * 60, look.language())));
    }

    private void showFindings(List<Finding> all, boolean overloaded) {
        counts.getChildren().clear();
        List<String> words = new ArrayList<>();
        for (Severity severity : List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM)) {
            long count = all.stream().filter(finding -> finding.counts() && finding.severity() == severity).count();
            if (count > 0) {
                counts.getChildren().add(Controls.label(severity.mark() + " " + count, "severity-" + severity.id()));
                words.add(count + " " + look.say(severity.label()));
            }
        }
        if (words.isEmpty() && !overloaded) {
            counts.getChildren().add(Controls.label(look.say(NO_FINDINGS), "quiet"));
            words.add(look.say(NO_FINDINGS));
        }
        findings.setAccessibleText(look.list(words));
        // Cells of the row are not managed, so that it does not learn of this by itself.
        root.requestLayout();
    }

    private static <L extends Labeled> L cell(L cell, String id) {
        cell.getStyleClass().add("status-cell");
        cell.setId(id);
        cell.setManaged(false);
        return cell;
    }

    /** Says something in a cell, or takes it out of the row. */
    private void put(Labeled cell, String words) {
        if (!words.equals(cell.getText())) {
            cell.setText(words);
            root.requestLayout();
        }
    }

    /** Figures from the left, what goes on and the state of the file at the right. Where there is no room for all, lesser figures go as a whole. */
    private static final class Row extends Region {
        /** Cells grow by so much at a time, … */
        private static final double STEP = 8;
        /** … and keep room that they need no more, up to this. */
        private static final double SPARE = 24;

        /** How wide the cells of the left are: their figures follow the hand, and what stands beside them shall not move with each digit. */
        private final Map<Node, Double> widths = new HashMap<>();
        private final List<Node> left;
        private final List<Node> right;
        private final List<? extends Node> lesser;

        /** @param lesser those of the left that may go, the first of them first */
        Row(List<Node> left, List<Node> right, List<? extends Node> lesser) {
            this.left = left;
            this.right = right;
            this.lesser = lesser;
            getChildren().addAll(left);
            getChildren().addAll(right);
            getStyleClass().add("status-bar-row");
        }

        @Override
        protected void layoutChildren() {
            double end = getWidth() - snappedRightInset();
            for (Node node : right.reversed()) {
                if (says(node)) {
                    end -= width(node);
                    place(node, end);
                }
            }
            Set<Node> shown = new LinkedHashSet<>(left);
            shown.removeIf(node -> !says(node));
            double room = end - snappedLeftInset();
            shown.forEach(this::widen);
            if (shown.stream().mapToDouble(widths::get).sum() > room) {
                shown.forEach(node -> widths.put(node, width(node)));
            }
            double wanted = shown.stream().mapToDouble(widths::get).sum();
            for (Node node : lesser) {
                if (wanted > room && shown.remove(node)) {
                    wanted -= widths.get(node);
                }
            }
            double x = snappedLeftInset();
            for (Node node : left) {
                node.setVisible(shown.contains(node));
                if (node.isVisible()) {
                    place(node, x);
                    x += widths.get(node);
                }
            }
        }

        private void widen(Node node) {
            double needed = width(node);
            double kept = widths.getOrDefault(node, 0.0);
            if (needed > kept || needed < kept - SPARE) {
                widths.put(node, Math.ceil(needed / STEP) * STEP);
            }
        }

        private void place(Node node, double x) {
            node.resizeRelocate(x, snappedTopInset(), width(node), getHeight() - snappedTopInset() - snappedBottomInset());
        }

        private static boolean says(Node node) {
            return node instanceof Labeled cell ? !cell.getText().isEmpty() || cell.getGraphic() != null : node.isManaged();
        }

        private static double width(Node node) {
            return Math.ceil(node.prefWidth(-1));
        }
    }
}
