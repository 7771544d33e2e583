package org.tenfold.rules.dr;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
import org.tenfold.rules.Case;
import org.tenfold.rules.Few;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;

/** What keeps data that users would miss, and the copies of it in time and in other Regions. */
final class Stores {

    /** Settings that keep copies in time, and the values with which they do. */
    static final SortedMap<String, Object> KEEPING = new TreeMap<>(
            Map.of("backupDays", 7, "pointInTimeRecovery", true, "versioning", true));

    private static final double HOUR = 3_600;
    /** How far back the last restorable moment of continuous backups lies: five minutes (RDS, Aurora, DynamoDB documentation). */
    static final double CONTINUOUS = 300;
    /** Stores whose {@code backupDays} is continuous; others take a snapshot a day. */
    private static final List<String> CONTINUOUSLY_SAVED = List.of("rds", "aurora", "documentdb", "neptune");
    private static final String NOWHERE = "none";

    private final Case review;
    private final List<Part> plans;

    /** The stores and backup plans of a design. */
    Stores(Case review) {
        this.review = review;
        this.plans = plans(review);
    }

    /** Whether it keeps rows, objects or files that can be saved. */
    static boolean keeps(Part part) {
        if (part.has(Trait.COMPUTE)) {
            return part.is("role", "database") || part.is("localDatabase", true);
        }
        if (part.has(Trait.CACHE) || !part.has(Trait.DATABASE) && !part.has(Trait.STORAGE)) {
            return false;
        }
        for (String setting : KEEPING.keySet()) {
            if (part.takes(setting)) {
                return true;
            }
        }
        return false;
    }

    /** The settings of a part that keep copies in time, in the order of their names. */
    static Stream<String> settings(Part part) {
        return KEEPING.keySet().stream().filter(part::takes);
    }

    /** Whether it is a copy of another store. */
    static boolean isCopy(Case review, Part part) {
        if (part.is("role", "replica")) {
            return true;
        }
        for (int number : review.topology().incoming(part.node())) {
            if (review.topology().kind(number) == LinkKind.REPLICATE) {
                return true;
            }
        }
        return false;
    }

    /** Everything that keeps rows, objects or files that can be saved. */
    static Stream<Part> keeping(Case review) {
        return Stream.of(Trait.COMPUTE, Trait.DATABASE, Trait.STORAGE).flatMap(review::parts).filter(Stores::keeps);
    }

    /** Everything that keeps data which could not be had again. */
    Stream<Part> durable() {
        return keeping(review).filter(part -> !canBeHadAgain(review, part) && !isReplicaHere(part));
    }

    /** Whether nothing of it is missed for long: it has only sessions, or all who write to it say that it need not be kept. */
    static boolean canBeHadAgain(Case review, Part part) {
        Few<Link> writes = review.incoming(part).filter(link -> link.kind().writes());
        return review.holdsSessionsOnly(part)
                || !writes.isEmpty() && writes.allMatch(link -> Case.says(link, LinkSettings.DURABLE, Setting.NO));
    }

    /** Whether another store of its Region has all that it has. */
    private boolean isReplicaHere(Part part) {
        return review.callers(part, LinkKind.REPLICATE)
                .anyMatch(source -> source.region().equals(part.region()) && source.service().id().equals(part.service().id()));
    }

    /** All backup plans. */
    static List<Part> plans(Case review) {
        return review.parts(Trait.OPERATIONS).filter(part -> part.isA("backup")).toList();
    }

    /** The backup plans of a store: those that it is linked to, and in its Region those to which nothing is linked. */
    Stream<Part> plans(Part store) {
        return plans.isEmpty() ? Stream.empty() : plans.stream().filter(plan -> {
            List<Part> saved = review.callers(plan, LinkKind.OPERATE);
            return saved.contains(store) || saved.isEmpty() && plan.region().equals(store.region());
        });
    }

    /** Whether a plan copies what it saves to another Region. */
    static boolean copiesAway(Part plan) {
        return !plan.is("copyTo", NOWHERE) && !plan.is("copyTo", plan.region());
    }

    /** Seconds between two moments to which a store can be restored; empty where it has no copy in time. */
    OptionalDouble gapSeconds(Part store) {
        double gap = plans(store).mapToDouble(plan -> plan.number("everyHours") * HOUR).min().orElse(Double.POSITIVE_INFINITY);
        for (String setting : KEEPING.keySet()) {
            if (store.takes(setting)) {
                gap = Math.min(gap, gapSeconds(store, setting));
            }
        }
        return Double.isFinite(gap) ? OptionalDouble.of(gap) : OptionalDouble.empty();
    }

    private static double gapSeconds(Part store, String setting) {
        return switch (store.value(setting)) {
            case Boolean flag when flag -> setting.equals("versioning") ? 0 : CONTINUOUS;
            case Double days when days > 0 -> CONTINUOUSLY_SAVED.contains(store.service().id()) ? CONTINUOUS : 24 * HOUR;
            case null, default -> Double.POSITIVE_INFINITY;
        };
    }

    /** Seconds of writes that are gone with the store's Region, with the best copy that another Region has; infinite without one. */
    double lossWithRegion(Part store) {
        if (!review.regions().several() && plans.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double replicated = review.regions().twins(store).isEmpty() ? Double.POSITIVE_INFINITY
                : review.regions().original(store) != null ? 0 : store.service().copyLagSeconds(store);
        return plans(store).filter(Stores::copiesAway).mapToDouble(plan -> plan.number("everyHours") * HOUR)
                .reduce(replicated, Math::min);
    }

    /** In the order of their ids, so that the first of them is the same however they were drawn. */
    static List<Part> sorted(Stream<Part> parts) {
        return parts.sorted(Comparator.comparing(Part::id)).toList();
    }

    /** Names of parts for a sentence. */
    static String names(List<Part> parts) {
        return String.join(", ", parts.stream().map(part -> part.component().name()).distinct().toList());
    }

    static List<String> ids(List<Part> parts) {
        return parts.stream().map(Part::id).toList();
    }
}
