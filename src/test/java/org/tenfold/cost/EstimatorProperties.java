package org.tenfold.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.cost.Sketch.part;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.design.Component;
import org.tenfold.design.LinkKind;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;

class EstimatorProperties {

    @Property(tries = 200)
    void theTotalNeverFallsWhenUsersRise(@ForAll @IntRange(min = 1, max = 50_000_000) int users,
            @ForAll @IntRange(min = 0, max = 50_000_000) int more, @ForAll boolean freeTier) {
        Estimate few = shop(Map.of()).workload("users", users).estimate(freeTier);
        Estimate many = shop(Map.of()).workload("users", users + (double) more).estimate(freeTier);
        assertThat(many.total()).isGreaterThanOrEqualTo(few.total());
        assertThat(few.low()).isLessThanOrEqualTo(few.total());
        assertThat(few.high()).isGreaterThanOrEqualTo(few.total());
    }

    @Property(tries = 200)
    void theFreeTierNeverCosts(@ForAll @IntRange(min = 1, max = 50_000_000) int users) {
        Sketch shop = shop(Map.of()).workload("users", users);
        assertThat(shop.estimate(true).total()).isLessThanOrEqualTo(shop.estimate(false).total());
    }

    @Property(tries = 200)
    void whatTheUserStatesReplacesExactlyOneLine(@ForAll @IntRange(min = 0, max = 4) int which,
            @ForAll @DoubleRange(min = 0, max = 1e9) double quantity) {
        Map.Entry<String, String> stated = List.of(Map.entry("alb", "lcuHoursPerMonth"), Map.entry("cdn", "requestsPerMonth"),
                Map.entry("cdn", "dataOutGbPerMonth"), Map.entry("nat", "processedGbPerMonth"),
                Map.entry("api", "requestsPerMonth")).get(which);
        List<CostLine> derived = shop(Map.of()).estimate().lines();
        List<CostLine> replaced = shop(Map.of(stated.getKey(), Map.of(stated.getValue(), quantity))).estimate().lines();
        assertThat(replaced).hasSameSizeAs(derived);
        assertThat(IntStream.range(0, derived.size()).filter(i -> !derived.get(i).equals(replaced.get(i))).boxed())
                .singleElement().satisfies(i -> {
                    assertThat(replaced.get(i).component()).isEqualTo(stated.getKey());
                    assertThat(replaced.get(i).basis()).isEqualTo(Estimate.Basis.USAGE);
                });
    }

    @Property(tries = 300)
    void everyServiceCostsAtLeastNothingAndSaysWhatItDoesNotKnow(@ForAll @IntRange(min = 0, max = 1000) int which) {
        List<String> services = ServiceCatalog.standard().all().stream().map(service -> service.id()).toList();
        List<String> regions = PriceBook.standard().regions().stream().map(region -> region.code()).toList();
        Estimate estimate = Sketch.of(part("it", services.get(which % services.size())))
                .region(regions.get(which % regions.size())).estimate();
        assertThat(estimate.total()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
        assertThat(estimate.unknown()).allSatisfy(unknown -> assertThat(unknown.component()).isEqualTo("it"));
    }

    /** A shop with a line of each sort, and some usage stated. */
    private static Sketch shop(Map<String, Map<String, Double>> usage) {
        List<Component> parts = List.of(part("users", "users"), part("cdn", "cloudfront"), part("vpc", "vpc"),
                part("out", "subnet").withParent("vpc").with("access", "public").with("zone", "a"),
                part("in", "subnet").withParent("vpc").with("zone", "a"),
                part("nat", "nat-gateway").withParent("out"), part("alb", "alb").withParent("vpc"),
                part("web", "ec2").withParent("in"), part("app", "ec2").withParent("vpc").with("zones", List.of("b")),
                part("pay", "external").with("monthlyUsd", 5.0), part("api", "api-gateway"),
                part("job", "lambda"), part("items", "dynamodb"), part("files", "s3"), part("jobs", "sqs"), part("news", "sns"),
                part("db", "rds").withParent("vpc").with("deployment", "multi-az"), part("cache", "elasticache").withParent("vpc"),
                part("group", "auto-scaling-group").withParent("vpc"), part("worker", "ec2").withParent("group"));
        return Sketch.of(parts.stream().map(part -> part.withUsage(usage.getOrDefault(part.id(), Map.of()))).toArray(Component[]::new))
                .link("users", "cdn", LinkKind.REQUEST).link("users", "api", LinkKind.REQUEST).link("cdn", "alb", LinkKind.REQUEST)
                .link("alb", "web", LinkKind.REQUEST).link("web", "app", LinkKind.REQUEST).link("web", "pay", LinkKind.REQUEST)
                .link("cdn", "files", LinkKind.REQUEST).link("api", "job", LinkKind.REQUEST).link("job", "items", LinkKind.READ_WRITE)
                .link("web", "files", LinkKind.WRITE).link("web", "db", LinkKind.READ_WRITE).link("web", "cache", LinkKind.READ_WRITE)
                .link("web", "jobs", LinkKind.PUBLISH).link("jobs", "worker", LinkKind.CONSUME).link("worker", "news", LinkKind.PUBLISH);
    }
}
