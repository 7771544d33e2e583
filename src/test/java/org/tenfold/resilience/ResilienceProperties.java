package org.tenfold.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tenfold.Designs.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tenfold.Designs;
import org.tenfold.design.LinkKind;
import org.tenfold.resilience.Resilience.Drill;
import org.tenfold.service.Failure;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.topology.Journeys;
import org.tenfold.topology.Journeys.Journey;
import org.tenfold.topology.Need;
import org.tenfold.topology.Topology;

/** The engines against plain removal and plain enumeration, and the invariants of resilience reference 4.3, on random cases. */
class ResilienceProperties {

    private static final String[] SERVICES = {"ec2", "ec2", "ec2", "alb", "nlb", "cloudfront", "api-gateway", "lambda", "rds", "aurora",
        "dynamodb", "elasticache", "s3", "sqs", "sns", "external"};
    private static final String[] LETTERS = {"a", "b", "c"};
    /** Two Regions and three zones, of which the last is in the second Region. */
    private static final int[] REGION_OF = {0, 1, 0, 0, 1};

    @Property(tries = 300)
    void cutsAreWhatRemovingOneAfterTheOtherFinds(@ForAll long seed) {
        Topology topology = randomDesign(new Random(seed)).topology();
        Cuts cuts = Cuts.of(topology);
        Journeys journeys = topology.journeys();
        for (Part part : topology.parts()) {
            if (!(part.service().failure(part).structure() instanceof Failure.Ideal)) {
                assertThat(cuts.severedBy(new Target.Part(part.id()))).as("%s", part.id())
                        .isEqualTo(severed(journeys, node -> topology.part(node).id().equals(part.id())));
            }
        }
        for (String letter : LETTERS) {
            assertThat(cuts.severedBy(new Target.Zone("ap-northeast-2", letter, letter))).as("zone %s", letter)
                    .isEqualTo(severed(journeys, node -> fallsWithZone(topology.part(node), letter)));
        }
        assertThat(cuts.severedBy(new Target.Region("ap-northeast-2"))).as("region")
                .isEqualTo(severed(journeys, node -> fallsWithRegion(topology.part(node))));
    }

    @Property(tries = 300)
    void availabilityIsWhatAddingUpAllStatesFinds(@ForAll long seed) {
        Random random = new Random(seed);
        List<Odds> parts = randomParts(random, 6);
        List<Need> needs = randomNeeds(random, parts.size(), true);
        double[] domains = {0.9, 0.95, 0.8, 0.7, 0.85};
        Interval found = new Likelihood(needs, parts, domains, REGION_OF, Likelihood.MOST_NODES).of(0, 1);
        assertThat(found.isExact()).isTrue();
        assertThat(found.lower()).isCloseTo(addedUp(needs, parts, domains), within(1e-12));
    }

    @Property(tries = 300)
    void boundsHoldTheExactAvailabilityBetweenThem(@ForAll long seed) {
        Random random = new Random(seed);
        List<Odds> parts = randomParts(random, 8);
        List<Need> needs = randomNeeds(random, parts.size(), false);
        double[] domains = {0.9, 0.95, 0.8, 0.7, 0.85};
        double exact = new Likelihood(needs, parts, domains, REGION_OF, Likelihood.MOST_NODES).of(0).lower();
        Interval bounds = new Likelihood(needs, parts, domains, REGION_OF, 1).of(0);
        assertThat(bounds.lower()).isLessThanOrEqualTo(exact + 1e-12);
        assertThat(bounds.upper()).isGreaterThanOrEqualTo(exact - 1e-12);
        assertThat(exact).isBetween(0.0, 1 + 1e-12);
    }

    @Property(tries = 100)
    void aRegionSeversWhatItsZonesSeverAndAZoneWhatItsPartsSever(@ForAll long seed) {
        Topology topology = randomDesign(new Random(seed)).topology();
        Cuts cuts = Cuts.of(topology);
        cuts.severed().forEach((target, severed) -> {
            if (target instanceof Target.Zone zone) {
                assertThat(cuts.severedBy(new Target.Region(zone.region()))).containsAll(severed);
            } else if (target instanceof Target.Part(String id) && topology.part(topology.index(id)).service().id().equals("ec2")) {
                String letter = topology.part(topology.index(id)).zones().getFirst();
                assertThat(cuts.severedBy(new Target.Zone("ap-northeast-2", letter, letter))).containsAll(severed);
            }
        });
    }

    @Property(tries = 50)
    void anotherUnitInAnotherZoneNeverLowersAvailabilityAndAnotherHardCallNeverRaisesIt(@ForAll long seed) {
        Random random = new Random(seed);
        Designs base = randomDesign(random).alb("front").ec2("unit", "a").path("users front unit");
        double before = availability(base);
        base.ec2("twin", "b").path("front twin");
        assertThat(availability(base)).isGreaterThanOrEqualTo(before - 1e-12);
        double twins = availability(base);
        base.part("bank", "external").path("unit bank").path("twin bank");
        assertThat(availability(base)).isLessThanOrEqualTo(twins + 1e-12);
    }

    @Property(tries = 50)
    void aSoftCallChangesNothing(@ForAll long seed) {
        Designs base = randomDesign(new Random(seed)).ec2("caller", "a").path("users caller");
        double before = availability(base);
        base.part("extra", "external").link("caller", "extra", LinkKind.REQUEST, "soft", true);
        assertThat(availability(base)).isEqualTo(before);
        assertThat(Cuts.of(base.topology()).severedBy("extra")).isEmpty();
    }

    @Property(tries = 100)
    void aDrillSurvivesExactlyWhenNothingIsSeveredAndLeavesNoMoreThanAll(@ForAll long seed) {
        Topology topology = randomDesign(new Random(seed)).topology();
        Resilience resilience = ResilienceEngine.survival(Cuts.of(topology));
        assertThat(resilience.drills()).allSatisfy(drill -> {
            assertThat(drill.survives()).isEqualTo(drill.severed().isEmpty());
            assertThat(drill.capacityLeft()).isBetween(0.0, 1.0);
            assertThat(drill.capacityLeft() > 0).as("%s", drill).isEqualTo(drill.severed().size() < resilience.journeys().size());
        });
        assertThat(resilience.singlePoints()).containsExactlyInAnyOrderElementsOf(
                resilience.drills().stream().filter(drill -> drill.severed().stream().anyMatch(journey -> !journey.startsWith("async "))
                        || !drill.survives() && (drill.recovery().lossSeconds() > 0 || Double.isInfinite(drill.recovery().seconds())))
                        .map(Drill::fails).toList());
    }

    private static double availability(Designs design) {
        Resilience found = ResilienceEngine.survival(Cuts.of(design.topology()));
        assertThat(found.exact()).isTrue();
        return found.availability();
    }

    /** A few parts with random zones and whatever legal links chance draws, circles included. */
    private static Designs randomDesign(Random random) {
        Designs design = design().users().dns();
        List<String> services = new ArrayList<>(List.of("users", "route53"));
        List<String> ids = new ArrayList<>(List.of("users", "dns"));
        int size = 3 + random.nextInt(8);
        for (int i = 0; i < size; i++) {
            String service = SERVICES[random.nextInt(SERVICES.length)];
            design.part("p" + i, service);
            Service known = ServiceCatalog.standard().service(service);
            if (service.equals("ec2") || known.find("zones") != null && random.nextBoolean()) {
                design.with("p" + i, "zones", randomZones(random, service.equals("ec2") ? 1 : 3));
            }
            services.add(service);
            ids.add("p" + i);
        }
        for (int i = 0; i < 3 * size; i++) {
            int from = random.nextInt(ids.size());
            int to = random.nextInt(ids.size());
            List<LinkKind> kinds = ServiceCatalog.legalKinds(ServiceCatalog.standard().service(services.get(from)),
                    ServiceCatalog.standard().service(services.get(to)));
            if (from != to && !kinds.isEmpty()) {
                design.link(ids.get(from), ids.get(to), kinds.get(random.nextInt(Math.min(3, kinds.size()))));
            }
        }
        return design;
    }

    private static List<String> randomZones(Random random, int most) {
        List<String> zones = new ArrayList<>(List.of(LETTERS));
        Collections.shuffle(zones, random);
        return List.copyOf(zones.subList(0, 1 + random.nextInt(most)));
    }

    private static boolean fallsWithRegion(Part part) {
        Failure.Structure structure = part.service().failure(part).structure();
        return part.service().scope(part.component().settings()).compareTo(Scope.REGION) >= 0
                && !(structure instanceof Failure.Ideal) && !(structure instanceof Failure.Whole whole && whole.global());
    }

    private static boolean fallsWithZone(Part part, String letter) {
        if (!fallsWithRegion(part) || !part.zonesStated()
                || part.service().scope(part.component().settings()).compareTo(Scope.VPC) < 0) {
            return false;
        }
        return switch (part.service().failure(part).structure()) {
            case Failure.Ideal ideal -> false;
            case Failure.Whole whole -> part.zones().equals(List.of(letter));
            case Failure.Units units -> IntStream.range(0, units.count())
                    .filter(unit -> !part.zones().get(unit % part.zones().size()).equals(letter)).count() < units.needed();
        };
    }

    private static List<String> severed(Journeys journeys, IntPredicate failed) {
        boolean[] works = works(journeys.needs(), failed);
        return journeys.all().stream().filter(journey -> !works[journey.need()]).map(Journey::name).toList();
    }

    /** Everything works until a reason is found why not. */
    private static boolean[] works(List<Need> needs, IntPredicate failed) {
        boolean[] works = new boolean[needs.size()];
        Arrays.fill(works, true);
        for (boolean changed = true; changed;) {
            changed = false;
            for (int i = 0; i < works.length; i++) {
                Need need = needs.get(i);
                boolean now = (need.component() == Need.NOTHING || !failed.test(need.component()))
                        && IntStream.of(need.all()).allMatch(needed -> works[needed])
                        && Stream.of(need.groups()).allMatch(group -> IntStream.of(group).anyMatch(needed -> works[needed]));
                changed |= works[i] && !now;
                works[i] = now;
            }
        }
        return works;
    }

    private static List<Odds> randomParts(Random random, int count) {
        List<Odds> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double own = random.nextDouble();
            parts.add(new Odds(switch (random.nextInt(4)) {
                case 0 -> new Standing(new Failure.Whole(own, true), Standing.NOWHERE, new int[0], new int[0], true, true);
                case 1 -> new Standing(new Failure.Whole(own, false), 1, new int[] {4}, new int[1], true, true);
                case 2 -> new Standing(new Failure.Whole(own, false), 0, new int[] {2, 3}, new int[2], true, true);
                default -> new Standing(new Failure.Units(1, 1, own), 0, new int[] {2}, new int[] {1}, true, false);
            }, own));
        }
        return parts;
    }

    private static List<Need> randomNeeds(Random random, int parts, boolean circles) {
        List<Need> needs = new ArrayList<>();
        int size = 10;
        for (int i = 0; i < size; i++) {
            IntStream.Builder all = IntStream.builder();
            IntStream.Builder alternatives = IntStream.builder();
            for (int tries = 0; tries < 4; tries++) {
                int other = circles ? random.nextInt(size) : i + 1 + random.nextInt(size - i);
                if (other < size) {
                    (random.nextInt(3) == 0 ? all : alternatives).add(other);
                }
            }
            int[] group = alternatives.build().toArray();
            needs.add(new Need(random.nextInt(-1, parts), all.build().toArray(), group.length == 0 ? new int[0][] : new int[][] {group}));
        }
        return needs;
    }

    private static double addedUp(List<Need> needs, List<Odds> parts, double[] domains) {
        double sum = 0;
        for (int places = 0; places < 1 << domains.length; places++) {
            for (int own = 0; own < 1 << parts.size(); own++) {
                double weight = 1;
                boolean[] up = new boolean[domains.length];
                for (int domain = 0; domain < domains.length; domain++) {
                    up[domain] = (places >> domain & 1) == 1;
                    weight *= up[domain] ? domains[domain] : 1 - domains[domain];
                }
                int working = own;
                for (int part = 0; part < parts.size(); part++) {
                    weight *= (own >> part & 1) == 1 ? parts.get(part).own() : 1 - parts.get(part).own();
                }
                boolean[] works = works(needs, part -> (working >> part & 1) == 0 || !stands(parts.get(part).standing(), up));
                sum += works[0] && works[1] ? weight : 0;
            }
        }
        return sum;
    }

    private static boolean stands(Standing standing, boolean[] up) {
        return (standing.region() == Standing.NOWHERE || up[standing.region()])
                && (standing.zones().length == 0 || Arrays.stream(standing.zones()).anyMatch(zone -> up[zone]));
    }
}
