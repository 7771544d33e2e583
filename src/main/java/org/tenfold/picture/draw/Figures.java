package org.tenfold.picture.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.design.Link;
import org.tenfold.picture.draw.Tile.Figure;
import org.tenfold.resilience.Resilience.Drill;
import org.tenfold.resilience.Target;
import org.tenfold.review.Review;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Severity;
import org.tenfold.service.Failure;
import org.tenfold.service.Flow;
import org.tenfold.service.Part;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import org.tenfold.topology.JourneyNames;
import org.tenfold.traffic.Traffic.PartLoad;

/** What a review says of single components and links under a lens, in the words of the drawing. */
final class Figures {

    private static final Text A_MONTH = Text.of("{amount}/mo", "월 {amount}");
    private static final Text PARTS = Text.of("{count|part|parts}", "요소 {count}개");
    private static final Text PARTS_AND_FINDINGS = Text.of("{count|part|parts}, {found} found", "요소 {count}개, 지적 {found}건");
    private static final Text SURVIVES = Text.of("survives", "견딤");
    private static final Text CAPACITY_LEFT = Text.of("{share} % is left", "용량 {share}% 남음");
    private static final Text SEVERS_ALL = Text.of("stops everything", "전체 중단");
    private static final Text SEVERS_SOME = Text.of("severs {count} journeys", "여정 {count}개 중단");
    private static final Text SEVERS = Text.of("severs {journeys}", "{journeys} 중단");
    private static final Text AND = Text.of(", ", "·");
    private static final String SINGLE_POINTS = "SPOF";
    private static final double WIDEST = 6;
    private static final double NARROWEST = 1;

    private final Optional<Review> review;
    private final Look look;
    private final Map<String, Severity> badges = new HashMap<>();
    private final Map<String, Severity> cuts = new HashMap<>();
    private final Map<String, Drill> drills = new HashMap<>();
    private final Map<String, BigDecimal> costs = new HashMap<>();
    private final Map<String, BigDecimal> transfers = new HashMap<>();
    private final Map<String, Flow> flows = new HashMap<>();
    private double greatest;
    private int journeys;

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
                finding.targets().stream().limit(1).forEach(target -> mark(badges, target, finding.severity()));
                if (finding.rule().family().equals(SINGLE_POINTS) && (look.lens() == Lens.FAILURE || look.lens() == Lens.FINDINGS)) {
                    finding.targets().stream().limit(1).filter(target -> !known.cuts().severedBy(target).isEmpty())
                            .forEach(target -> mark(cuts, target, finding.severity()));
                }
            }
        }
        if (look.lens() == Lens.FAILURE) {
            journeys = known.cuts().journeys().size();
            known.outlook().ifPresent(outlook -> outlook.resilience().drills().forEach(drill -> {
                if (drill.fails() instanceof Target.Part part) {
                    drills.put(part.id(), drill);
                }
            }));
        } else if (look.lens() == Lens.COST) {
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

    private static void mark(Map<String, Severity> marks, String target, Severity severity) {
        marks.merge(target, severity, (a, b) -> a.atLeast(b) ? a : b);
    }

    @Nullable Severity badge(String component) {
        return badges.get(component);
    }

    /** How bad it is that a component's failure alone stops users; null if it does not, or the lens does not tell. */
    @Nullable Severity cut(String component) {
        Severity found = cuts.get(component);
        Drill drill = drills.get(component);
        return found == null && drill != null && !drill.survives() ? Severity.HIGH : found;
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
        return new Figure((used == 0 ? "0" : rate(used * 100)) + " %", used, true, "");
    }

    private @Nullable Figure cost(String component) {
        BigDecimal cost = costs.get(component);
        if (cost == null) {
            return null;
        }
        double total = review.orElseThrow().estimate().total().doubleValue();
        return new Figure(A_MONTH.with("amount", dollars(cost)).in(look.language()),
                total > 0 ? cost.doubleValue() / total : 0, false, "");
    }

    /** How much stands in a container, and how much is to be said of it; whatever the lens, for nothing else shows it then. */
    static Message summary(Optional<Review> known, Set<String> inside, long parts) {
        long found = known.stream().flatMap(review -> review.findings().stream()).filter(Finding::counts)
                .filter(finding -> finding.targets().stream().limit(1).anyMatch(inside::contains)).count();
        return (found == 0 ? PARTS : PARTS_AND_FINDINGS).with("count", parts).with("found", found);
    }

    /** What components cost together; null before the first review, or when nothing is known to cost anything. */
    @Nullable Figure cost(Optional<Review> known, Set<String> components) {
        BigDecimal cost = known.stream().flatMap(review -> review.estimate().lines().stream())
                .filter(line -> components.contains(line.component())).map(CostLine::monthly).reduce(BigDecimal.ZERO, BigDecimal::add);
        return cost.signum() == 0 ? null : new Figure(A_MONTH.with("amount", dollars(cost)).in(look.language()), -1, false, "");
    }

    private @Nullable Figure availability(Part part) {
        double availability = switch (part.service().failure(part).structure()) {
            case Failure.Ideal _ -> Double.NaN;
            case Failure.Whole whole -> whole.availability();
            case Failure.Units units -> atLeast(units.needed(), units.count(), units.availability());
        };
        return Double.isNaN(availability) ? null : new Figure(percent(availability), -1, false, verdict(part.id()));
    }

    /** What follows when a machine of a part fails, as short as a line under a tile must be. */
    private String verdict(String component) {
        Drill drill = drills.get(component);
        if (drill == null) {
            return "";
        }
        if (drill.survives()) {
            return (drill.capacityLeft() < 1 ? CAPACITY_LEFT.with("share", number(drill.capacityLeft() * 100, 0)) : SURVIVES.message())
                    .in(look.language());
        }
        int severed = drill.severed().size();
        return (severed == journeys ? SEVERS_ALL.message() : severed > 2 ? SEVERS_SOME.with("count", severed)
                : SEVERS.with("journeys", drill.severed().stream().map(this::journey).collect(Collectors.joining(AND.in(look.language())))))
                .in(look.language());
    }

    private String journey(String name) {
        return JourneyNames.of(name, review.orElseThrow().topology()).in(look.language());
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

    /** What links that are drawn as one carry together. */
    LinkFigure of(List<Link> links) {
        BigDecimal cost = links.stream().map(link -> transfers.getOrDefault(link.id(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (cost.signum() > 0) {
            return new LinkFigure(dollars(cost), width(cost.doubleValue()));
        }
        double calls = links.stream().map(link -> flows.get(link.id())).filter(Objects::nonNull).mapToDouble(Flow::calls).sum();
        return calls > 0 ? new LinkFigure(rate(calls) + "/s", width(calls)) : new LinkFigure("", 0);
    }

    /** From 1 to 6 units by the logarithm of the figure, down to a thousandth of the greatest one. */
    private double width(double figure) {
        double share = 1 + Math.log10(figure / greatest) / 3;
        return NARROWEST + (WIDEST - NARROWEST) * Math.clamp(share, 0, 1);
    }

    /** Two significant digits below ten, and never a nought for what is not nothing. */
    private static String rate(double value) {
        return value < 0.1 ? "<0.1" : number(value, value < 9.95 ? 1 : 0);
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
        if (share == 1) {
            return "100 %";
        }
        BigDecimal exact = BigDecimal.valueOf(share * 100).setScale(7, RoundingMode.HALF_UP);
        int digits = 2;
        while (digits < 7 && exact.setScale(digits, RoundingMode.DOWN).doubleValue() < exact.doubleValue() - 1e-9
                && 100 - exact.doubleValue() < 5 * Math.pow(10, -digits)) {
            digits++;
        }
        return exact.setScale(digits, RoundingMode.DOWN) + " %";
    }
}
