package org.tenfold.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Committed;
import org.tenfold.cost.Estimate;
import org.tenfold.design.Architecture;
import org.tenfold.design.Design;
import org.tenfold.file.DesignFileException;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Severity;
import org.tenfold.text.Message;
import org.tenfold.traffic.Performance.Latency;

/**
 * A design and its scenarios side by side.
 *
 * @param variants the design as it is drawn, then those of its scenarios that make a valid design, in their order
 * @param misfits the scenarios that do not, with the reason
 */
public record Comparison(List<Variant> variants, List<Misfit> misfits) {

    public Comparison {
        variants = List.copyOf(variants);
        misfits = List.copyOf(misfits);
    }

    /**
     * One variant and what was found about it.
     *
     * @param scenario null for the design as it is drawn
     * @param estimate a month's cost, under the scenario's commitment if it has one
     */
    public record Variant(@Nullable Scenario scenario, Review review, Estimate estimate) {

        public Architecture architecture() {
            return review.architecture();
        }

        /** How long 99 of 100 dynamic requests take at the most, in seconds; without dynamic requests of files; NaN without any. */
        public double p99Seconds() {
            return review.outlook().map(outlook -> outlook.performance().latency())
                    .map(latency -> latency.getOrDefault("dynamic", latency.get("static"))).map(Latency::p99).orElse(Double.NaN);
        }

        /** The share of the time in which every journey works; NaN where nothing is known. */
        public double availability() {
            return review.outlook().map(outlook -> outlook.resilience().availability()).orElse(Double.NaN);
        }

        /** The largest number of users that it serves within its objectives; NaN where nothing is known. */
        public double maxUsers() {
            return review.outlook().map(outlook -> outlook.performance().maxUsers()).orElse(Double.NaN);
        }

        /** How many findings count now, by severity. */
        public Map<Severity, Integer> findings() {
            Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
            review.findings().stream().filter(finding -> finding.state() == Finding.State.NOW)
                    .forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
            return counts;
        }

        /** Findings that somebody should act upon: critical, high and medium. */
        public int seriousFindings() {
            return findings().entrySet().stream().filter(entry -> entry.getKey().atLeast(Severity.MEDIUM))
                    .mapToInt(Map.Entry::getValue).sum();
        }

        /**
         * Whether it is as good as the other in cost, delay, availability and findings, and better in one of them. Only variants
         * for as many users can be told apart so, and only when both totals are whole.
         */
        public boolean beats(Variant other) {
            if (architecture().workload().users() != other.architecture().workload().users() || !estimate.complete()
                    || !other.estimate.complete() || !Double.isFinite(p99Seconds()) || !Double.isFinite(other.p99Seconds())) {
                return false;
            }
            int[] signs = {other.estimate.total().compareTo(estimate.total()), Double.compare(other.p99Seconds(), p99Seconds()),
                Double.compare(availability(), other.availability()), Integer.compare(other.seriousFindings(), seriousFindings())};
            boolean better = false;
            for (int sign : signs) {
                if (sign < 0) {
                    return false;
                }
                better |= sign > 0;
            }
            return better;
        }
    }

    /** A scenario that makes no valid design. */
    public record Misfit(Scenario scenario, Message reason) {
    }

    /** A design and all its scenarios, reviewed in both stages. */
    public static Comparison of(Design design, Reviewer reviewer) {
        return of(design, reviewer, share -> { });
    }

    /**
     * The same, which may be followed and ended.
     *
     * @param progress takes the share of the variants that is reviewed; what it throws ends the comparison
     */
    public static Comparison of(Design design, Reviewer reviewer, DoubleConsumer progress) {
        List<Variant> variants = new ArrayList<>();
        List<Misfit> misfits = new ArrayList<>();
        variants.add(variant(null, design.architecture(), reviewer));
        List<Scenario> scenarios = Scenarios.of(design);
        for (Scenario scenario : scenarios) {
            progress.accept((double) (variants.size() + misfits.size()) / (1 + scenarios.size()));
            try {
                variants.add(variant(scenario, Scenarios.apply(design, scenario.id(), reviewer.catalog()).architecture(), reviewer));
            } catch (DesignFileException wrong) {
                misfits.add(new Misfit(scenario, wrong.reason()));
            }
        }
        return new Comparison(variants, misfits);
    }

    /** The same of a design that has scenarios; empty for one that has none. */
    public static Optional<Comparison> ofScenarios(Design design, Reviewer reviewer) {
        return design.scenarios().isEmpty() ? Optional.empty() : Optional.of(of(design, reviewer));
    }

    private static Variant variant(@Nullable Scenario scenario, Architecture architecture, Reviewer reviewer) {
        return variant(scenario, reviewer.complete(architecture), reviewer.prices());
    }

    /** One variant as it was reviewed; without the second stage of the review some of its figures are not known. */
    public static Variant variant(@Nullable Scenario scenario, Review review, PriceBook prices) {
        int years = scenario == null ? 0 : scenario.commitmentYears();
        Estimate estimate = years == 0 ? review.estimate() : Committed.of(review.estimate(), prices, years).estimate();
        return new Variant(scenario, review, estimate);
    }

    /** A variant that is better than this one in everything that counts, if there is one. */
    public Optional<Variant> better(Variant than) {
        return variants.stream().filter(other -> other.beats(than)).findFirst();
    }

    /**
     * What all variants cost together, if they are environments of one system that run side by side: each for another
     * environment.
     */
    public Optional<BigDecimal> together() {
        List<String> environments = variants.stream().map(variant -> variant.architecture().context().environment()).toList();
        return variants.size() > 1 && environments.stream().distinct().count() == environments.size()
                ? variants.stream().map(variant -> variant.estimate().total()).reduce(BigDecimal::add) : Optional.empty();
    }

    /** The variant of a scenario, or with null the design as it is drawn. */
    public Optional<Variant> of(@Nullable String id) {
        return variants.stream().filter(variant -> Objects.equals(id, variant.scenario() == null ? null : variant.scenario().id()))
                .findFirst();
    }
}
