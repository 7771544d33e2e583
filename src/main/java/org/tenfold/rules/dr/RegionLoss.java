package org.tenfold.rules.dr;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tenfold.design.Context.RecoveryTarget;
import org.tenfold.rules.Case;
import org.tenfold.rules.Records;
import org.tenfold.rules.Regions;
import org.tenfold.rules.Regions.Door;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * What follows the loss of a Region at best: how long users are away and what they lose. Resilience reference 3.3 and 3.4; the
 * times of people and of promotions are assumptions of that document.
 *
 * @param region the Region that is lost
 * @param strategy what stands ready elsewhere
 * @param seconds until users are served again; infinite where nothing brings the data back
 * @param lossSeconds the most that is lost of what was written
 * @param stores what loses most, sorted by id
 */
record RegionLoss(String region, Strategy strategy, double seconds, double lossSeconds, List<Part> stores) {

    /** Seconds by which the fastest copies between Regions are late; who allows less is told by a rule of its own. */
    private static final double LATE = 1;
    /** Until somebody has noticed and decided, where a switch is not automatic. */
    private static final double DECIDED = 600;
    /** The order of a day: everything is built and restored from copies. */
    private static final double RESTORED = 86_400;
    /** Tens of minutes: the machines have to be made first. */
    private static final double BUILT = 1_800;
    /** Of a secondary of a global database, and of a read replica, which takes longer. */
    private static final double CLUSTER_PROMOTED = 120;
    private static final double REPLICA_PROMOTED = 300;

    /** The four strategies of the AWS whitepaper on disaster recovery, and having none. */
    enum Strategy {
        NONE(Text.of("no copy in another Region", "다른 리전에 사본 없음")),
        BACKUP(Text.of("backup and restore", "백업 및 복원")),
        PILOT_LIGHT(Text.of("pilot light", "파일럿 라이트")),
        WARM_STANDBY(Text.of("warm standby", "웜 스탠바이")),
        ACTIVE_ACTIVE(Text.of("active in several Regions", "여러 리전 동시 운영"));

        private final Text label;

        Strategy(Text label) {
            this.label = label;
        }

        Text label() {
            return label;
        }
    }

    /** The loss of each Region in which users are served; of the only one where there is only one. */
    static List<RegionLoss> all(Case review) {
        Regions regions = review.regions();
        Set<String> lost = regions.several() && !regions.active().isEmpty() ? regions.active() : regions.all();
        return lost.stream().map(region -> of(review, region)).toList();
    }

    /** Whether the target is missed. */
    boolean misses(RecoveryTarget target) {
        return seconds > target.timeSeconds() || lossSeconds > Math.max(target.lossSeconds(), LATE);
    }

    private static RegionLoss of(Case review, String region) {
        Stores all = new Stores(review);
        List<Part> stores = Stores.sorted(all.durable().filter(store -> store.region().equals(region)));
        double loss = stores.stream().mapToDouble(store -> all.lossWithRegion(store)).max().orElse(0);
        List<Part> worst = stores.stream().filter(store -> all.lossWithRegion(store) == loss && loss > 0).toList();
        if (Double.isInfinite(loss)) {
            return new RegionLoss(region, Strategy.NONE, loss, loss, worst);
        }
        Regions regions = review.regions();
        Set<String> left = new TreeSet<>(regions.entered());
        left.remove(region);
        List<Part> ready = left.stream().flatMap(regions::inside).filter(part -> part.has(Trait.COMPUTE)).toList();
        boolean restored = stores.stream().anyMatch(store -> regions.twins(store).isEmpty());
        if (restored || ready.isEmpty()) {
            return restored ? new RegionLoss(region, Strategy.BACKUP, RESTORED, loss, worst)
                    : new RegionLoss(region, Strategy.PILOT_LIGHT, DECIDED + promotion(promoted(review, stores)) + BUILT, loss, worst);
        }
        List<Part> promoted = promoted(review, stores);
        double promotion = promotion(promoted);
        double switching = switching(review, left);
        boolean alone = promoted.stream().allMatch(store -> store.is("promotion", "automated"));
        double decision = alone && Double.isFinite(switching) ? 0 : DECIDED;
        double machines = machines(review, region, ready);
        Strategy strategy = ready.stream().anyMatch(part -> review.units(part) == 0) ? Strategy.PILOT_LIGHT
                : left.stream().anyMatch(regions.active()::contains) ? Strategy.ACTIVE_ACTIVE : Strategy.WARM_STANDBY;
        return new RegionLoss(region, strategy, (Double.isInfinite(switching) ? 0 : switching) + decision + promotion + machines, loss, worst);
    }

    /**
     * The stores of which a copy must be made the primary first. A copy that passes writes on cannot, once the Region is lost to
     * which it passes them.
     */
    private static List<Part> promoted(Case review, List<Part> stores) {
        return stores.stream().filter(store -> review.regions().twins(store).stream().noneMatch(review.regions()::takesWritesAlone)).toList();
    }

    private static double promotion(List<Part> promoted) {
        return promoted.stream().mapToDouble(store -> store.takes("readers") ? CLUSTER_PROMOTED : REPLICA_PROMOTED).max().orElse(0);
    }

    /** Until users are sent to what is left; infinite where nobody sends them by itself. */
    private static double switching(Case review, Set<String> left) {
        double slowest = 0;
        boolean any = false;
        for (Door door : review.regions().doors()) {
            if (left.contains(door.to().region())) {
                any = true;
                boolean alone = door.from().has(Trait.DNS)
                        ? !door.policy().equals("simple") && Records.tellsHealth(review, door.from(), door.link())
                        : door.from().has(Trait.EDGE);
                slowest = Math.max(slowest, alone ? door.from().service().detectionSeconds(door.from()) : Double.POSITIVE_INFINITY);
            }
        }
        return any ? slowest : Double.POSITIVE_INFINITY;
    }

    /** Until as many machines run as in the lost Region; nothing where they do already. */
    private static double machines(Case review, String region, List<Part> ready) {
        double lost = finite(review, review.regions().inside(region).filter(part -> part.has(Trait.COMPUTE)).toList());
        return finite(review, ready) >= lost ? 0 : ready.stream().mapToDouble(part -> {
            Part owner = review.owning(part);
            return given(part, "bootSeconds") + given(owner, "warmupSeconds");
        }).max().orElse(0);
    }

    private static double given(Part part, String setting) {
        return part.takes(setting) && part.value(setting) instanceof Double seconds ? seconds : 0;
    }

    private static double finite(Case review, List<Part> compute) {
        return compute.stream().mapToDouble(review::units).filter(Double::isFinite).sum();
    }

    static Comparator<RegionLoss> worstFirst() {
        return Comparator.comparingDouble(RegionLoss::seconds).thenComparingDouble(RegionLoss::lossSeconds).reversed();
    }
}
