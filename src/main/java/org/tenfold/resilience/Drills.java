package org.tenfold.resilience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.resilience.Resilience.Drill;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Failure;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import org.tenfold.topology.JourneyNames;
import org.tenfold.topology.Journeys;
import org.tenfold.topology.Topology;

/**
 * Plays the ordinary failures: one machine of each component, each zone that somebody stated, each Region. What a student
 * should see of each is in resilience reference 4.2.
 */
final class Drills {

    private static final Text NOT_NEEDED = Text.of("{name} fails, and no journey of users needs it. {how}",
            "{name}에 장애가 나도 사용자 여정은 이어집니다. {how}");
    private static final Text STANDS_BY = Text.of("{name} fails while it only stands by: no request notices. {how}",
            "대기만 하던 {name}에 장애가 나도 요청에는 영향이 없습니다. {how}");
    private static final Text COLD = Text.of("{name} fails: nothing stops, but the database behind it gets {times} times as many reads. {how}",
            "{name}에 장애가 나도 멈추는 것은 없지만, 뒤의 데이터베이스가 받는 읽기가 {times}배가 됩니다. {how}");
    private static final Text ONE_OF = Text.of(
            "One of {count} machines of {name} fails: about one request in {count} fails for {seconds} s, until it gets no more. The others then carry its load. {how}",
            "{name}의 {count}대 가운데 1대에 장애가 납니다. 요청이 더 가지 않을 때까지 {seconds}초 동안 {count}건에 1건꼴로 실패하고, 그 뒤 나머지가 부하를 나눠 받습니다. {how}");
    private static final Text ONE_BESIDE = Text.of("One of {count} machines of {name} fails: the others carry its load. {how}",
            "{name}의 {count}대 가운데 1대에 장애가 나면 나머지가 부하를 나눠 받습니다. {how}");
    private static final Text ONE_OF_WORKERS = Text.of("One of {count} machines of {name} fails: the others take over what it was working on. {how}",
            "{name}의 {count}대 가운데 1대에 장애가 나면 하던 일을 나머지가 이어받습니다. {how}");
    private static final Text REGION_GONE = Text.of("Nothing there comes back before the Region does; only a copy in another Region goes on.",
            "그곳에 있는 것은 리전이 복구될 때까지 돌아오지 않습니다. 다른 리전에 둔 사본만 이어집니다.");
    private static final Text GOES_ON = Text.of("A machine inside {name} fails. {how}", "{name} 안의 장비에 장애가 납니다. {how}");
    private static final Text OTHERS = Text.of(
            "{name} fails: what is beside it carries on, and after {seconds} s no request goes to it any more. {how}",
            "{name}에 장애가 나도 나란히 있는 구성 요소가 계속 일합니다. {seconds}초 뒤에는 요청이 더 가지 않습니다. {how}");
    private static final Text STOPS = Text.of("{name} fails, which stops {journeys}. {how}", "{name}에 장애가 나면 {journeys} 여정이 끊깁니다. {how}");
    private static final Text REPLICA_STAYS = Text.of("{story} Its copy {replica} goes on answering reads, but does not become the primary by itself: that is done by hand and loses what was not copied yet.",
            "{story} 사본 {replica|은는} 읽기에 계속 답하지만 저절로 승격되지 않습니다. 직접 승격해야 하고, 아직 복제되지 않은 쓰기는 잃습니다.");
    private static final Text PLACE_STOPS = Text.of("{place} fails with {parts}, which stops {journeys}. {how}",
            "{place}에 장애가 나면 {parts|을를} 쓸 수 없어 {journeys} 여정이 끊깁니다. {how}");
    private static final Text SLOWEST = Text.of("Last to come back is {part}. {how}", "{part|이가} 가장 늦게 돌아옵니다. {how}");
    private static final Text PLACE_SURVIVED = Text.of(
            "{place} fails with {parts}. All journeys go on after {seconds} s, {until}; {kept}",
            "{place}에 장애가 나면 {parts|이가} 영향을 받습니다. {until} {seconds}초 뒤 모든 여정이 이어지고, {kept}");
    private static final Text UNTIL_BACK = Text.of("the time that {part} takes to take over", "{part|이가} 이어받는");
    private static final Text UNTIL_NOTICED = Text.of("when no request goes there any more", "그곳으로 요청이 더 가지 않는");
    private static final Text KEEPS_SOME = Text.of("the tightest tier keeps {share} % of its capacity.", "가장 빠듯한 계층에 용량의 {share}%가 남습니다.");
    private static final Text KEEPS_ALL = Text.of("no capacity is lost.", "용량은 줄지 않습니다.");
    private static final Text PLACE_STANDS_BY = Text.of(
            "{place} fails with {parts} while these only stand by: no request notices.",
            "{place}에 장애가 나면 {parts|이가} 영향을 받지만, 대기만 하던 것이라 요청에는 영향이 없습니다.");
    private static final Text NOT_COPIED = Text.of("{story} Writes of its last {loss} s had not been copied yet and are lost.",
            "{story} 아직 복제되지 않은 마지막 {loss}초의 쓰기는 잃습니다.");
    private static final Text PROMOTE_FIRST = Text.of("{story} The copy of {store} takes writes only after somebody has promoted it: count some minutes more for that.",
            "{story} {store}의 사본은 사람이 승격한 뒤에야 쓰기를 받으므로 몇 분을 더 잡아야 합니다.");
    private static final Text PLACE_UNUSED = Text.of("{place} fails; nothing that users need stands there.",
            "{place}에 장애가 나도 사용자에게 필요한 것은 그곳에 없습니다.");
    private static final Text ZONE = Text.of("Zone {name}", "가용 영역 {name}");
    private static final Text REGION = Text.of("Region {name}", "리전 {name}");
    private static final Text AND_MORE = Text.of("{names} and {count} more", "{names} 외 {count}개");
    private static final int NAMED_AT_MOST = 3;

    private final Cuts cuts;
    private final Topology topology;
    private final FaultDomains domains;
    private final TierCapacity capacity;

    Drills(Cuts cuts, Journeys journeys, FaultDomains domains) {
        this.cuts = cuts;
        this.topology = cuts.topology();
        this.domains = domains;
        this.capacity = new TierCapacity(journeys, domains);
    }

    /** Components in the order of the drawing, then zones, then Regions; nothing where users do nothing. */
    List<Drill> play() {
        if (cuts.journeys().isEmpty()) {
            return List.of();
        }
        List<Drill> drills = new ArrayList<>();
        for (int node = 0; node < topology.size(); node++) {
            if (domains.standing(node).canFail()) {
                drills.add(component(node));
            }
        }
        int[] places = IntStream.range(0, domains.targets().size()).toArray();
        Arrays.stream(places).filter(place -> !domains.isRegion(place) && affected(place).length > 0)
                .forEach(zone -> drills.add(place(zone)));
        Arrays.stream(places).filter(domains::isRegion).forEach(region -> drills.add(place(region)));
        return drills;
    }

    private Drill component(int node) {
        Part part = topology.part(node);
        Standing standing = domains.standing(node);
        Target target = new Target.Part(part.id());
        Recovery recovery = topology.failure(node).unit();
        boolean cache = topology.behaviour(node) == Behaviour.SIDE_CACHE;
        if (!capacity.isNeeded(node)) {
            Message story = cache && !standing.survivesOne() ? COLD.with("times", timesMoreReads(part)) : NOT_NEEDED.message();
            // What a cache of readable data held is in the database still.
            double loss = cache ? 0 : recovery.lossSeconds();
            return new Drill(target, true, 1, new Recovery(recovery.seconds(), loss, recovery.how()), List.of(), told(story, part, recovery));
        }
        if (!capacity.carries(node)) {
            return new Drill(target, true, 1, new Recovery(0, recovery.lossSeconds(), recovery.how()), List.of(),
                    told(STANDS_BY.message(), part, recovery));
        }
        double share = !standing.survivesOne() ? 0
                : standing.structure() instanceof Failure.Units ? (standing.count() - 1.0) / standing.count() : 1;
        List<String> severed = standing.survivesOne() ? List.of() : cuts.severedBy(target);
        double left = share == 1 ? 1 : capacity.left(new int[] {node}, any -> share, severed);
        if (!severed.isEmpty()) {
            return new Drill(target, false, left, recovery, severed,
                    withReplica(node, told(STOPS.with("journeys", listed(severed)), part, recovery)));
        }
        if (share == 1) {
            return new Drill(target, true, 1, recovery, List.of(), told(GOES_ON.message(), part, recovery));
        }
        double seconds = detectionSeconds(node);
        Message story = (share == 0 ? OTHERS.message() : (seconds > 0 ? ONE_OF : isSentRequests(node) ? ONE_BESIDE : ONE_OF_WORKERS)
                .with("count", standing.count())).with("seconds", seconds);
        return new Drill(target, true, left, new Recovery(seconds, 0, recovery.how()), List.of(), told(story, part, recovery));
    }

    private Drill place(int place) {
        boolean region = domains.isRegion(place);
        Target target = domains.targets().get(place);
        Message name = (region ? REGION : ZONE).with("name", target instanceof Target.Zone zone ? zone.name()
                : target.toString().substring(target.toString().indexOf(':') + 1));
        List<String> severed = cuts.severedBy(target);
        int[] affected = affected(place);
        if (affected.length == 0) {
            return new Drill(target, true, 1, new Recovery(0, 0, PLACE_UNUSED), List.of(), PLACE_UNUSED.with("place", name));
        }
        double left = capacity.left(affected, node -> share(node, place), severed);
        Function<Integer, Recovery> after = node -> region ? topology.failure(node).region() : topology.failure(node).zone();
        int[] lost = Arrays.stream(affected).filter(node -> share(node, place) == 0).toArray();
        Message told = name(lost.length > 0 ? lost : affected);
        if (!severed.isEmpty()) {
            int[] causes = Arrays.stream(lost).filter(node -> !cuts.severedBy(topology.part(node).id()).isEmpty()).toArray();
            int[] guilty = causes.length > 0 ? causes : lost;
            Recovery worst = worst(Arrays.stream(guilty).mapToObj(node -> region ? withCopy(node, after.apply(node)) : after.apply(node)));
            Message story = PLACE_STOPS.with("place", name).with("parts", told).with("journeys", listed(severed))
                    .with("how", region && Double.isInfinite(worst.seconds()) ? REGION_GONE : region || guilty.length == 1 ? worst.how() : SLOWEST.with("how", worst.how())
                            .with("part", topology.part(slowest(guilty, after)).component().name()));
            return new Drill(target, false, left, worst, severed,
                    region ? Arrays.stream(guilty).filter(this::isCopiedAway).boxed().findFirst().map(node -> withReplica(node, story))
                            .orElse(story) : story);
        }
        int[] asked = Arrays.stream(affected).filter(capacity::carries).toArray();
        if (asked.length == 0) {
            return new Drill(target, true, 1, new Recovery(0, 0, PLACE_STANDS_BY), List.of(),
                    PLACE_STANDS_BY.with("place", name).with("parts", told));
        }
        // What goes on by itself takes its own time to; what has others beside it takes the time until that is noticed.
        Function<Integer, Recovery> goingOn = node ->
                takesOver(node, place) ? after.apply(node) : new Recovery(detectionSeconds(node), 0, after.apply(node).how());
        Recovery worst = worst(Arrays.stream(asked).mapToObj(goingOn::apply));
        Message story = PLACE_SURVIVED.with("place", name).with("parts", told).with("seconds", worst.seconds())
                .with("until", takesOver(slowest(asked, goingOn), place)
                        ? UNTIL_BACK.with("part", topology.part(slowest(asked, goingOn)).component().name()) : UNTIL_NOTICED.message())
                .with("kept", left == 1 ? KEEPS_ALL.message() : KEEPS_SOME.with("share", Math.round(100 * left)));
        double loss = Math.max(worst.lossSeconds(), Arrays.stream(lost).mapToDouble(this::notCopied).max().orElse(0));
        Message withLoss = loss > 0 ? NOT_COPIED.with("story", story).with("loss", loss) : story;
        return new Drill(target, true, left, new Recovery(worst.seconds(), loss, worst.how()), List.of(),
                Arrays.stream(lost).filter(node -> capacity.carries(node) && isPromotedByHand(node)).boxed().findFirst()
                        .map(node -> PROMOTE_FIRST.with("story", withLoss).with("store", topology.part(node).component().name())).orElse(withLoss));
    }

    /** Whether a part that a failing place touches goes on by itself elsewhere. */
    private boolean takesOver(int node, int place) {
        return domains.standing(node).structure() instanceof Failure.Whole && share(node, place) > 0;
    }

    /** What the loss of a Region does to a part: what has a copy in another loses no more than that has not got yet. */
    private Recovery withCopy(int node, Recovery alone) {
        return isCopiedAway(node) ? new Recovery(alone.seconds(), notCopied(node), alone.how()) : alone;
    }

    /** Whether what has a copy elsewhere is the only one that takes writes and AWS does not promote its copy (resilience reference 3.3). */
    private boolean isPromotedByHand(int node) {
        Part part = topology.part(node);
        boolean automated = part.takes("promotion") && part.is("promotion", "automated");
        return part.has(Trait.DATABASE) && !part.has(Trait.MULTI_ACTIVE) && !automated && isCopiedAway(node);
    }

    /** By how many seconds the copies of a store in other Regions are late. */
    private double notCopied(int node) {
        Part part = topology.part(node);
        return isCopiedAway(node) ? part.service().copyLagSeconds(part) : 0;
    }

    private boolean isCopiedAway(int node) {
        Part part = topology.part(node);
        return (part.has(Trait.DATABASE) || part.has(Trait.STORAGE))
                && Arrays.stream(topology.outgoing(node)).filter(link -> topology.kind(link) == LinkKind.REPLICATE)
                        .anyMatch(link -> !topology.part(topology.to(link)).region().equals(part.region()));
    }

    /** What users need and what the loss of a zone or Region touches. A zone that nobody stated is not spoken of. */
    private int[] affected(int place) {
        return IntStream.range(0, topology.size()).filter(node -> {
            Standing standing = domains.standing(node);
            return standing.canFail() && capacity.isNeeded(node) && (standing.region() == place
                    || standing.stated() && standing.uses(place));
        }).toArray();
    }

    private double share(int node, int place) {
        Standing standing = domains.standing(node);
        if (standing.region() == place || !standing.survives(place)) {
            return 0;
        }
        return (double) standing.left(place) / standing.count();
    }

    private boolean isSentRequests(int node) {
        return topology.incoming(node, link -> topology.kind(link) != LinkKind.CONSUME && topology.kind(link).carriesCalls()).length > 0;
    }

    /** Until whatever sends requests to a component notices that it has failed. */
    private double detectionSeconds(int node) {
        return Arrays.stream(topology.incoming(node)).mapToObj(link -> topology.part(topology.from(link)))
                .mapToDouble(caller -> caller.service().detectionSeconds(caller)).max().orElse(0);
    }

    private Message withReplica(int node, Message story) {
        return Arrays.stream(topology.outgoing(node)).filter(link -> topology.kind(link) == LinkKind.REPLICATE)
                .mapToObj(link -> topology.part(topology.to(link))).findFirst()
                .filter(replica -> replica.has(Trait.DATABASE))
                .map(replica -> REPLICA_STAYS.with("story", story).with("replica", replica.component().name())).orElse(story);
    }

    private double timesMoreReads(Part cache) {
        double misses = topology.capacity(cache.node()).passes().readSeconds();
        return misses == 0 ? Double.POSITIVE_INFINITY : 1 / misses;
    }

    private Message name(int[] nodes) {
        String names = Arrays.stream(nodes).limit(NAMED_AT_MOST).mapToObj(node -> topology.part(node).component().name())
                .reduce((some, next) -> some + ", " + next).orElse("");
        return nodes.length <= NAMED_AT_MOST ? Message.literal(names)
                : AND_MORE.with("names", names).with("count", nodes.length - NAMED_AT_MOST);
    }

    private Message listed(List<String> journeys) {
        Message names = JourneyNames.list(journeys.subList(0, Math.min(NAMED_AT_MOST, journeys.size())), topology);
        return journeys.size() <= NAMED_AT_MOST ? names
                : AND_MORE.with("names", names).with("count", journeys.size() - NAMED_AT_MOST);
    }

    private static Message told(Message story, Part part, Recovery recovery) {
        return story.with("name", part.component().name()).with("how", recovery.how());
    }

    private static int slowest(int[] nodes, Function<Integer, Recovery> after) {
        return Arrays.stream(nodes).boxed().max(Comparator.comparingDouble(node -> after.apply(node).seconds())).orElseThrow();
    }

    private static Recovery worst(Stream<Recovery> recoveries) {
        List<Recovery> all = recoveries.toList();
        Recovery longest = all.stream().max(Comparator.comparingDouble(Recovery::seconds)).orElseThrow();
        double loss = all.stream().mapToDouble(Recovery::lossSeconds).max().orElse(0);
        return new Recovery(longest.seconds(), loss, longest.how());
    }
}
