package org.tenfold.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.tenfold.cost.Estimate;
import org.tenfold.cost.Estimator;
import org.tenfold.design.Architecture;
import org.tenfold.pricing.PriceBook;
import org.tenfold.resilience.Cuts;
import org.tenfold.resilience.Resilience;
import org.tenfold.resilience.ResilienceEngine;
import org.tenfold.rules.Case;
import org.tenfold.rules.Finding;
import org.tenfold.rules.RuleBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.Performance;
import org.tenfold.traffic.PerformanceEngine;
import org.tenfold.traffic.Traffic;
import org.tenfold.traffic.TrafficEngine;

/**
 * Reviews architectures. It has no state: the same architecture gives the same review, from any thread.
 *
 * @param today the day on which suppressions may have run out
 * @param freeTier whether estimates take off what AWS gives every account free of charge for ever
 */
public record Reviewer(ServiceCatalog catalog, PriceBook prices, RuleBook rules, LocalDate today, boolean freeTier) {

    /** A reviewer that counts no free amounts. */
    public Reviewer(ServiceCatalog catalog, PriceBook prices, RuleBook rules, LocalDate today) {
        this(catalog, prices, rules, today, false);
    }

    /** A reviewer with the program's own services and rules. */
    public static Reviewer standard(PriceBook prices, LocalDate today) {
        return new Reviewer(ServiceCatalog.standard(), prices, RuleBook.standard(), today);
    }

    /** This reviewer, with or without free amounts in its estimates. */
    public Reviewer withFreeTier(boolean counted) {
        return new Reviewer(catalog, prices, rules, today, counted);
    }

    /**
     * The first stage: findings, load and cost.
     *
     * @throws IllegalArgumentException if a service is not in the catalogue; designs are checked when they come in
     */
    public Review review(Architecture architecture) {
        Topology topology = Topology.of(architecture, catalog, prices);
        ForkJoinTask<Cuts> besideLoad = ForkJoinPool.commonPool().submit(() -> Cuts.of(topology));
        ForkJoinTask<Case.Sorted> afterCuts = ForkJoinPool.commonPool().submit(() -> Case.Sorted.of(topology));
        Traffic traffic = TrafficEngine.load(topology);
        // Few rules ask for a price: the others look while the bill is written.
        ForkJoinTask<Estimate> besideRules = ForkJoinPool.commonPool().submit(() -> Estimator.estimate(traffic, freeTier));
        Cuts cuts = besideLoad.join();
        List<Finding> findings = rules.apply(new Case(topology, traffic, cuts, besideRules::join, catalog, today, afterCuts.join()));
        return new Review(topology, traffic, cuts, besideRules.join(), findings, Optional.empty());
    }

    /** The second stage: percentiles, the largest number of users, availability and what follows each failure. */
    public Review.Outlook outlook(Review review) {
        ForkJoinTask<Performance> besideSurvival = ForkJoinPool.commonPool().submit(() -> PerformanceEngine.of(review.traffic()));
        Resilience survival = ResilienceEngine.survival(review.cuts());
        return new Review.Outlook(besideSurvival.join(), survival);
    }

    /** Both stages. */
    public Review complete(Architecture architecture) {
        Review review = review(architecture);
        return review.with(outlook(review));
    }
}
