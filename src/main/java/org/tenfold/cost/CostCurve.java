package org.tenfold.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.design.Architecture;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.Traffic;
import org.tenfold.traffic.TrafficEngine;

/**
 * What an architecture costs for more and more users, as it is drawn: nothing is added but what scales by itself.
 *
 * @param points from few users to many, evenly on a logarithmic scale
 * @param knees where the curve changes its nature, from few users to many
 */
public record CostCurve(List<Point> points, List<Knee> knees) {

    /** Points for each tenfold of users. */
    private static final int PER_DECADE = 8;

    private static final Text USE_OVERTAKES = Text.of("Use costs more than what always runs",
            "사용량 비용이 고정 비용을 넘습니다");
    private static final Text SATURATED = Text.of("{component} is full: more users need another design",
            "{component|이가} 가득 찹니다. 더 많은 사용자에게는 다른 설계가 필요합니다");
    private static final Text LEADS = Text.of("{component} becomes the dearest: {line}", "{component|이가} 가장 비싸집니다: {line}");

    /** A point: the users, the total of a month, and how much of it is due without any use. */
    public record Point(double users, BigDecimal total, BigDecimal fixed) {
    }

    /** A place where the curve changes, and why. */
    public record Knee(double users, BigDecimal total, Message why) {
    }

    public CostCurve {
        points = List.copyOf(points);
        knees = List.copyOf(knees);
    }

    /** The line of a bill that costs most, with the component whose it is. */
    private record Leader(String component, Text line) {
    }

    /**
     * The curve of an architecture.
     *
     * @param from the fewest users
     * @param to the most
     * @param freeTier whether free amounts are taken off
     * @param progress takes the share that is reckoned, from 0 to 1; what it throws ends it
     */
    public static CostCurve of(Architecture architecture, ServiceCatalog catalog, PriceBook prices, boolean freeTier, double from,
            double to, DoubleConsumer progress) {
        int steps = (int) Math.round(Math.log10(to / from) * PER_DECADE);
        List<Point> points = new ArrayList<>();
        List<Knee> knees = new ArrayList<>();
        @Nullable Leader leader = null;
        @Nullable Point before = null;
        boolean full = false;
        for (int step = 0; step <= steps; step++) {
            progress.accept((double) step / steps);
            double users = from * Math.pow(to / from, step / (double) steps);
            Traffic traffic = TrafficEngine.load(Topology.of(architecture.withUsers(users), catalog, prices));
            Estimate estimate = Estimator.estimate(traffic, freeTier);
            Point point = new Point(users, estimate.total(), estimate.fixed());
            Leader leads = leader(estimate, architecture);
            if (before != null && usageLeads(point) && !usageLeads(before)) {
                knees.add(new Knee(users, point.total(), USE_OVERTAKES.message()));
            }
            if (leader != null && leads != null && !leads.equals(leader)) {
                knees.add(new Knee(users, point.total(), LEADS.with("component", leads.component()).with("line", leads.line())));
            }
            if (!full && traffic.bottleneck() != null && traffic.saturationUsers() <= users) {
                full = true;
                String busiest = traffic.topology().part(traffic.bottleneck().node()).component().name();
                knees.add(new Knee(users, point.total(), SATURATED.with("component", busiest)));
            }
            points.add(point);
            leader = leads;
            before = point;
        }
        return new CostCurve(points, knees);
    }

    private static boolean usageLeads(Point point) {
        return point.total().subtract(point.fixed()).compareTo(point.fixed()) > 0;
    }

    private static @Nullable Leader leader(Estimate estimate, Architecture architecture) {
        return estimate.lines().stream().max(Comparator.comparing(CostLine::monthly))
                .map(line -> new Leader(architecture.component(line.component()).map(part -> part.name()).orElse(line.component()),
                        line.name())).orElse(null);
    }

    /** What it costs at a number of users within the curve, between the points that lie around it. */
    public BigDecimal at(double users) {
        Point last = points.getFirst();
        for (Point point : points) {
            if (point.users() >= users) {
                double share = point.users() == last.users() ? 0 : (users - last.users()) / (point.users() - last.users());
                return last.total().add(point.total().subtract(last.total()).multiply(BigDecimal.valueOf(share)));
            }
            last = point;
        }
        return last.total();
    }
}
