package org.tenfold.rules.dr;

import static org.tenfold.rules.fix.Stores.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Architecture;
import org.tenfold.design.Context.RecoveryTarget;
import org.tenfold.design.Design;
import org.tenfold.design.Edits;
import org.tenfold.rules.Case;
import org.tenfold.rules.fix.Fix;
import org.tenfold.rules.fix.Recovery;
import org.tenfold.rules.fix.Recovery.Way;
import org.tenfold.rules.fix.Transformation;
import org.tenfold.rules.fix.Upkeep;
import org.tenfold.service.Part;
import org.tenfold.text.Language;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/**
 * The strategies against the loss of a Region, the cheapest first, and those of them that keep a target. Whether one does is not
 * guessed: it is built in a draft, and for that the loss of each Region is reckoned again.
 */
final class Strategies {

    private static final Text PILOT_LIGHT = Text.of("Pilot light: the data follows at once, servers are built in the crisis",
            "파일럿 라이트: 데이터만 곧바로 복제하고 서버는 위기 때 만들기");
    private static final Text WARM_STANDBY = Text.of("Warm standby: everything stands there too, small", "웜 스탠바이: 모두 작게 준비해 두기");
    private static final Text FULL_STANDBY = Text.of("Full standby: everything stands there too, as large", "전체 스탠바이: 모두 같은 크기로 준비해 두기");
    private static final Text ACTIVE = Text.of("Active in both Regions", "두 리전에서 동시 운영");
    private static final Text ON_CLUSTERS = Text.of("{way}; the database becomes an Aurora global database", "{way}, 데이터베이스는 Aurora 글로벌 데이터베이스로");
    private static final Text AUTOMATED = Text.of("{way}; the copy is promoted automatically", "{way}, 사본은 자동으로 승격");

    private final Case review;
    private final RecoveryTarget target;
    private final Way way;
    /** All durable stores of the Region. */
    private final List<Part> stores;

    private Strategies(Case review, RecoveryTarget target, Way way) {
        this.review = review;
        this.target = target;
        this.way = way;
        this.stores = Stores.sorted(new Stores(review).durable().filter(store -> store.region().equals(way.from())));
    }

    /** What keeps the target when that Region is lost: of each strategy that can be built the simplest way. */
    static Stream<Fix> keeping(Case review, String region, RecoveryTarget target) {
        return other(review, region).stream().flatMap(other -> new Strategies(review, target, Twins.way(review, region, other)).keeping());
    }

    /** The Region that has most of the data already, or else serves users; where there is one Region only, its neighbour. */
    private static Optional<String> other(Case review, String region) {
        if (!review.regions().several()) {
            return Recovery.neighbour(region);
        }
        return review.regions().all().stream().filter(other -> !other.equals(region)).max(Comparator
                .<String>comparingLong(other -> review.topology().parts().stream().filter(part -> part.region().equals(region)
                        && review.regions().twins(part).stream().anyMatch(twin -> twin.region().equals(other))).count())
                .thenComparing(review.regions().entered()::contains).thenComparing(Comparator.reverseOrder()));
    }

    private Stream<Fix> keeping() {
        return Stream.of(ways(PILOT_LIGHT, Recovery.pilotLight(way, ids(stores)), false), ways(WARM_STANDBY, Recovery.warmStandby(way), true),
                        ways(FULL_STANDBY, Recovery.fullStandby(way), true), ways(ACTIVE, Recovery.activeInBoth(way), true))
                .flatMap(ways -> ways.flatMap(Optional::stream).filter(this::keeps).limit(1));
    }

    /**
     * A strategy as it is, and with databases that are copied and promoted faster.
     *
     * @param ready whether servers stand ready, so that it matters how soon a copy is promoted
     */
    private Stream<Optional<Fix>> ways(Text name, Transformation strategy, boolean ready) {
        List<Part> databases = stores.stream().filter(store -> store.isA("rds")).toList();
        List<Part> promoted = ready ? stores.stream().filter(store -> store.takes("promotion")).toList() : List.of();
        return Stream.of(new Means(List.of(), List.of()), new Means(databases, List.of()), new Means(List.of(), promoted),
                new Means(databases, promoted)).distinct().map(means -> means.fix(review, name, strategy));
    }

    /** What makes a strategy faster: databases that become clusters, and stores whose copies are promoted by an automation. */
    private record Means(List<Part> clusters, List<Part> automated) {

        Optional<Fix> fix(Case review, Text name, Transformation strategy) {
            List<Transformation> steps = new ArrayList<>();
            clusters.forEach(database -> steps.add(cluster(database.id())));
            steps.add(strategy);
            if (!automated.isEmpty()) {
                steps.add(Upkeep.promotion(ids(automated)));
            }
            Text faster = clusters.isEmpty() ? name : and(ON_CLUSTERS, name);
            return Fix.of(review.topology(), review.catalog(), steps).map(fix -> fix.called(automated.isEmpty() ? faster : and(AUTOMATED, faster)));
        }

        private static Text and(Text pattern, Text way) {
            return Text.of(pattern.with("way", way).in(Language.ENGLISH), pattern.with("way", way).in(Language.KOREAN));
        }
    }

    /** Whether the target is kept whichever Region is lost, once this is built. */
    private boolean keeps(Fix fix) {
        Architecture built = Edits.applied(Design.EMPTY.withArchitecture(review.topology().architecture()), fix.edit()).architecture();
        Topology topology = Topology.of(built, review.catalog(), review.topology().prices());
        // Load, cuts and cost of before: nothing here asks for them.
        Case then = review.over(topology);
        return RegionLoss.all(then).stream().noneMatch(loss -> loss.misses(target));
    }

    private static String[] ids(List<Part> stores) {
        return Stores.ids(stores).toArray(String[]::new);
    }
}
