package org.tenfold.picture.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.design.Link;
import org.tenfold.picture.draw.Tile.Figure;
import org.tenfold.review.Review;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Severity;
import org.tenfold.service.Failure;
import org.tenfold.service.Flow;
import org.tenfold.service.Part;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.PartLoad;

/** What a review says of single components and links under a lens, in the words of the drawing. */
final class Figures {

    private static final Text A_MONTH = Text.of("{amount}/mo", "월 {amount}");
    private static final double WIDEST = 6;
    private static final double NARROWEST = 1;

    private final Optional<Review> review;
    private final Look look;
    private final Map<String, Severity> badges = new HashMap<>();
    private final Map<String, BigDecimal> costs = new HashMap<>();
    private final Map<String, BigDecimal> transfers = new HashMap<>();
    private final Map<String, Flow> flows = new HashMap<>();
    private double greatest;

    /**
     * What a link carries under the lens.
     *
     * @param width of its line, 0 for the usual one
     */
    record LinkFigure(String text, double width) {
    }

    Figures(Optional<Review> review, Look look) {
        this.review = look.lens() == Lens.DRAW ? Optional.empty() : review;
        this.look = look;
        this.review.ifPresent(this::collect);
    }

    private void collect(Review known) {
        for (Finding finding : known.findings()) {
            if (finding.counts()) {
                finding.targets().stream().limit(1).forEach(target -> badges.merge(target, finding.severity(),
                        (a, b) -> a.atLeast(b) ? a : b));
            }
        }
        if (look.lens() == Lens.COST) {
            for (CostLine line : known.estimate().lines()) {
                String link = line.link();
                (link == null ? costs : transfers).merge(link == null ? line.component() : link, line.monthly(), BigDecimal::add);
            }
            greatest = transfers.values().stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        } else if (look.lens() == Lens.LOAD) {
            for (int i = 0; i < known.topology().links().size(); i++) {
                Flow flow = known.traffic().links().get(i);
                flows.put(known.topology().link(i).id(), flow);
                greatest = Math.max(greatest, flow.calls());
            }
        }
    }

    @Nullable Severity badge(String component) {
        return badges.get(component);
    }

    boolean severing(String component) {
        return look.lens() == Lens.FAILURE
                && review.map(known -> !known.cuts().severedBy(component).isEmpty()).orElse(false);
    }

    @Nullable Figure of(Part part) {
        if (review.isEmpty()) {
            return null;
        }
        return switch (look.lens()) {
            case DRAW, FINDINGS -> null;
            case LOAD -> load(part.id());
            case COST -> cost(part.id());
            case FAILURE -> availability(part);
        };
    }

    private @Nullable Figure load(String component) {
        PartLoad load = review.orElseThrow().traffic().load(component);
        if (load == null || load.stations().isEmpty() && load.limits().isEmpty()) {
            return null;
        }
        double used = load.utilization();
        return new Figure(number(used * 100, used < 0.1 && used > 0 ? 1 : 0) + " %", used, true);
    }

    private @Nullable Figure cost(String component) {
        BigDecimal cost = costs.get(component);
        if (cost == null) {
            return null;
        }
        double total = review.orElseThrow().estimate().total().doubleValue();
        return new Figure(A_MONTH.with("amount", dollars(cost)).in(look.language()),
                total > 0 ? cost.doubleValue() / total : 0, false);
    }

    private @Nullable Figure availability(Part part) {
        double availability = switch (part.service().failure(part).structure()) {
            case Failure.Ideal _ -> Double.NaN;
            case Failure.Whole whole -> whole.availability();
            case Failure.Units units -> atLeast(units.needed(), units.count(), units.availability());
        };
        return Double.isNaN(availability) ? null : new Figure(percent(availability), -1, false);
    }

    /** The chance that at least some of equal, independent units work: a binomial tail. */
    private static double atLeast(int needed, int count, double each) {
        double failing = 0;
        double ways = 1;
        for (int working = 0; working < needed; working++) {
            failing += ways * Math.pow(each, working) * Math.pow(1 - each, count - working);
            ways = ways * (count - working) / (working + 1);
        }
        return 1 - failing;
    }

    LinkFigure of(Link link) {
        BigDecimal cost = transfers.get(link.id());
        if (cost != null && cost.signum() > 0) {
            return new LinkFigure(dollars(cost), width(cost.doubleValue()));
        }
        Flow flow = flows.get(link.id());
        if (flow != null && flow.calls() > 0) {
            double calls = flow.calls();
            return new LinkFigure(number(calls, calls < 10 ? 1 : 0) + "/s", width(calls));
        }
        return new LinkFigure("", 0);
    }

    /** From 1 to 6 units by the logarithm of the figure, down to a thousandth of the greatest one. */
    private double width(double figure) {
        double share = 1 + Math.log10(figure / greatest) / 3;
        return NARROWEST + (WIDEST - NARROWEST) * Math.clamp(share, 0, 1);
    }

    private static String dollars(BigDecimal amount) {
        return amount.compareTo(BigDecimal.TEN) < 0 && amount.signum() > 0
                ? "$" + amount.setScale(2, RoundingMode.HALF_UP)
                : "$" + String.format(Locale.ROOT, "%,d", amount.setScale(0, RoundingMode.HALF_UP).toBigInteger());
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    /** As many nines as there are, and never a rounded-up 100. */
    private static String percent(double share) {
        BigDecimal exact = BigDecimal.valueOf(share * 100).setScale(7, RoundingMode.HALF_UP);
        int digits = 2;
        while (digits < 7 && exact.setScale(digits, RoundingMode.DOWN).doubleValue() < exact.doubleValue() - 1e-9
                && 100 - exact.doubleValue() < 5 * Math.pow(10, -digits)) {
            digits++;
        }
        return exact.setScale(digits, RoundingMode.DOWN) + " %";
    }
}
