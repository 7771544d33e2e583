package org.tenfold.traffic.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Estimator;
import org.tenfold.pricing.PriceBook;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Flow;
import org.tenfold.service.MonthlyUse;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.Traffic;
import org.tenfold.traffic.TrafficEngine;

/**
 * The web application of the capacity reference as a drawing, and what the engine makes of it: a CDN before files and a balancer,
 * servers with a cache, and a database with replicas and a copy in another Region.
 *
 * @param traffic its load
 */
record WebApplication(Traffic traffic) {

    /**
     * The lines of the drawing.
     *
     * @param cdnHitStatic share of the files that the CDN answers
     * @param cacheHit share of the reads that the cache answers
     * @param replicas read replicas of the database, which take all reads; with none the database takes them
     * @param callsPerRead calls for a read that the cache does not answer
     * @param callsPerWrite calls for a write
     * @param more further lines
     */
    static String[] drawing(double cdnHitStatic, double cacheHit, int replicas, double callsPerRead, double callsPerWrite, String... more) {
        List<String> lines = new ArrayList<>(List.of(
                "users > cdn:cloudfront[hitRatioStatic=" + cdnHitStatic + ", hitRatioDynamic=0] > alb[zones=a+b] > app:ec2[count=2, zones=a+b, logs=true]",
                "cdn >request[carries=static]> files:s3",
                "app >read> cache:elasticache[zones=a+b, hitRatio=" + cacheHit + "]",
                "app >write> files"));
        if (replicas == 0) {
            lines.add("app >read-write[callsPerRead=" + callsPerRead + ", callsPerWrite=" + callsPerWrite + "]> db:rds[zones=a]");
        } else {
            lines.add("app >write[callsPerWrite=" + callsPerWrite + "]> db:rds[zones=a]");
            for (int i = 1; i <= replicas; i++) {
                lines.add("app >read[callsPerRead=" + callsPerRead + "]> replica" + i + ":rds[role=replica, zones=a]");
                lines.add("db >replicate> replica" + i);
            }
        }
        lines.addAll(List.of(more));
        return lines.toArray(String[]::new);
    }

    static WebApplication of(Sketch sketch) {
        return new WebApplication(TrafficEngine.load(Topology.of(sketch.architecture(), ServiceCatalog.standard(), PriceBook.standard())));
    }

    /** Calls a second at the peak that reach a part; none where there is no such part. */
    double peak(String part) {
        Traffic.PartLoad load = traffic.load(part);
        return load == null ? 0 : load.peak().calls();
    }

    /** Lookups a second at the peak in the cache; what fills it comes beside them. */
    double lookups() {
        return Objects.requireNonNull(traffic.load("cache")).peak().reads();
    }

    /** Those of them that the cache does not answer: each fills it. */
    double misses() {
        return Objects.requireNonNull(traffic.load("cache")).peak().writes();
    }

    /**
     * How much of something is billed in a month.
     *
     * @param link the link on which it is billed; null for what the parts bill themselves
     */
    double billed(String name, @Nullable String link) {
        return Estimator.estimate(traffic, false).lines().stream()
                .filter(line -> line.name().en().equals(name) && Objects.equals(line.link(), link))
                .mapToDouble(line -> line.quantity().doubleValue()).sum();
    }

    /** What a part handles in a month. */
    MonthlyUse month(String part) {
        Traffic.PartLoad load = traffic.load(part);
        if (load == null) {
            throw new AssertionError(part + " is not drawn");
        }
        return load.month();
    }

    /** What a link carries in a month. */
    Flow monthOver(String from, String to) {
        Topology topology = traffic.topology();
        for (int link = 0; link < topology.links().size(); link++) {
            if (topology.link(link).from().equals(from) && topology.link(link).to().equals(to)) {
                return traffic.links().get(link).times(MonthlyUse.SECONDS / topology.architecture().workload().peakFactor());
            }
        }
        throw new AssertionError(from + " and " + to + " are not joined");
    }
}
