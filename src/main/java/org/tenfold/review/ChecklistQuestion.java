package org.tenfold.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.resilience.Target;
import org.tenfold.review.Checklist.Standing;
import org.tenfold.rules.Case;
import org.tenfold.rules.RuleInfo;
import org.tenfold.service.Failure;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.topology.JourneyNames;

/**
 * A question of the {@link Checklist}: which rules ask it, from which number of users on it should be answered with yes, and
 * what in a design shows that it is. The scales are those of the rules behind it.
 */
public enum ChecklistQuestion {

    /** Does it survive a zone? */
    REDUNDANCY(1_000, Set.of("SPOF", "AZ"), Set.of(), Set.of(), ChecklistQuestion::redundancy,
            Text.of("Redundancy across zones", "가용 영역 이중화"),
            Text.of("Is every part that users wait for there twice, in more than one Availability Zone?",
                    "사용자가 기다리는 모든 부분이 둘 이상, 여러 가용 영역에 있습니까?"),
            Text.of("Users are served whichever zone fails: {parts}.", "어느 가용 영역에 장애가 나도 서비스가 이어집니다: {parts}."),
            Text.of("Users stop with one zone or one machine: {parts}.", "가용 영역 하나나 서버 하나에 서비스가 멈춥니다: {parts}."),
            Text.of("No journey of users is drawn yet. Draw users and the links that they take.",
                    "아직 사용자의 경로가 없습니다. 사용자와 연결을 그려 주십시오.")),

    /** Does it follow the load? */
    SCALING(10_000, Set.of("SCALE"), Set.of("LB-004", "AZ-004"), Set.of(), ChecklistQuestion::scaling,
            Text.name("Auto Scaling"),
            Text.of("Do servers come and go with the load, by themselves?", "서버가 부하에 따라 스스로 늘고 줄어듭니까?"),
            Text.of("These follow the load: {parts}.", "부하에 따라 늘고 줄어듭니다: {parts}."),
            Text.of("Always the same number: {parts}.", "수가 고정되어 있습니다: {parts}."),
            Text.of("There is nothing that could scale.", "늘리거나 줄일 서버가 없습니다.")),

    /** Is what many ask for kept at hand? */
    CACHING(10_000, Set.of("CACHE", "CDN"), Set.of("DATA-006"), Set.of("CACHE-009", "CDN-008"), ChecklistQuestion::caching,
            Text.of("Caching", "캐싱"),
            Text.of("Are files kept near users, and answers that many ask for in memory?",
                    "파일은 사용자 가까이에, 자주 찾는 답은 메모리에 있습니까?"),
            Text.of("Kept at hand by {parts}.", "{parts}에 두고 있습니다."),
            Text.of("No rule finds anything that a cache or a CDN would relieve.", "캐시나 CDN으로 덜어 줄 부하를 찾지 못했습니다.")),

    /** Would anybody notice? */
    MONITORING(1_000, Set.of(), Set.of("OPS-001", "OPS-002", "OPS-003", "OPS-008", "OPS-010", "OPS-011", "STATE-004"), Set.of(),
            ChecklistQuestion::monitoring,
            Text.of("Metrics, logs and monitoring", "지표, 로그, 모니터링"),
            Text.of("Would you see that something is wrong before users call?", "사용자가 알리기 전에 문제를 볼 수 있습니까?"),
            Text.of("Logs leave {parts}.", "{parts}의 로그를 모으고 있습니다."),
            Text.of("No logs leave {parts}; what happened there is lost with it.", "{parts}의 로그를 모으지 않습니다. 장애와 함께 기록도 사라집니다."),
            Text.of("There is no server to watch.", "지켜볼 서버가 없습니다.")),

    /** Is the work left to AWS where it can be? */
    MANAGED(100, Set.of(), Set.of("DATA-001", "SPOF-004", "SPOF-007", "SPOF-009", "SEC-011", "DATA-023"), Set.of(), ChecklistQuestion::managed,
            Text.of("Managed services", "관리형 서비스"),
            Text.of("Does AWS run the databases, brokers and balancers?", "데이터베이스, 브로커, 로드 밸런서를 AWS가 운영합니까?"),
            Text.of("AWS runs {parts}.", "{parts|은는} AWS가 운영합니다."),
            Text.of("You run these yourself: {parts}.", "직접 운영합니다: {parts}."),
            Text.of("Nothing here could be left to AWS.", "AWS에 맡길 것이 없습니다.")),

    /** Can it be built again? */
    CODE(1_000_000, Set.of(), Set.of("OPS-004", "OPS-005", "OPS-006", "OPS-007"), Set.of(), ChecklistQuestion::code,
            Text.of("Infrastructure as code", "코드형 인프라"),
            Text.of("Does a template build all of it, so that it can be built again?", "템플릿 하나로 전체를 다시 만들 수 있습니까?"),
            Text.of("Built by {parts}.", "{parts|으로/로} 만듭니다."),
            Text.of("A drawing does not tell. Add CloudFormation if a template builds this.",
                    "그림만으로는 알 수 없습니다. 템플릿으로 만든다면 CloudFormation을 추가해 주십시오.")),

    /** Does the database suit the data? */
    DATABASE(10, Set.of("DATA"), Set.of("CACHE-002", "DEPRECATED-002", "DEPRECATED-003", "DEPRECATED-012"),
            Set.of("DATA-001", "DATA-011", "DATA-023"), ChecklistQuestion::database,
            Text.of("The right database", "알맞은 데이터베이스"),
            Text.of("Is each kind of data in the kind of database that suits it, and used as that wants?",
                    "데이터마다 알맞은 데이터베이스를 쓰고, 그 특성에 맞게 쓰고 있습니까?"),
            Text.of("No rule objects to {parts}.", "{parts}에 지적할 점이 없습니다."),
            Text.of("No database is drawn.", "데이터베이스가 없습니다.")),

    /** Can parts fail and wait without each other? */
    COUPLING(100_000, Set.of("QUEUE"), Set.of("LB-001", "SPOF-006", "SPOF-012", "SPOF-013", "SCALE-012"), Set.of(), ChecklistQuestion::coupling,
            Text.of("Loose coupling", "느슨한 결합"),
            Text.of("Does work that can wait go through a queue, so that one part does not stop another?",
                    "기다려도 되는 작업은 대기열을 거쳐, 한 부분이 다른 부분을 멈추지 않습니까?"),
            Text.of("Kept apart by {parts}.", "{parts|이가} 사이를 떼어 놓습니다."),
            Text.of("No rule finds a call that a queue could take over.", "대기열로 바꿀 만한 호출을 찾지 못했습니다.")),

    /** Does it survive a Region, and is it near its users? */
    REGIONS(1_000_000, Set.of("GLOBAL", "DNS"), Set.of("DR-004", "DR-005", "DR-006", "DR-007", "DR-008", "DR-010"), Set.of(),
            ChecklistQuestion::regions,
            Text.of("Regions", "리전"),
            Text.of("Is there a second Region for the day on which the first one fails?", "한 리전에 장애가 나는 날을 위한 두 번째 리전이 있습니까?"),
            Text.of("It stands in {parts}.", "{parts}에 있습니다."),
            Text.of("Everything stands in one Region: {parts}.", "모두 한 리전에 있습니다: {parts}."),
            Text.of("Nothing is drawn yet.", "아직 그린 것이 없습니다."));

    /**
     * What in a design speaks for a yes and what against it.
     *
     * @param shown ids of the parts that do it
     * @param lacking ids of those that do not and should
     * @param otherwise how the design stands to the question if there are neither
     */
    record Evidence(List<String> shown, List<String> lacking, Standing otherwise) {

        /** Parts, told apart. */
        static Evidence of(Stream<Part> parts, Predicate<Part> does, Standing otherwise) {
            List<String> shown = new ArrayList<>();
            List<String> lacking = new ArrayList<>();
            parts.forEach(part -> (does.test(part) ? shown : lacking).add(part.id()));
            return new Evidence(shown, lacking, otherwise);
        }
    }

    private final double fromUsers;
    private final Set<String> families;
    private final Set<String> also;
    private final Set<String> except;
    private final Function<Review, Evidence> evidence;
    private final Text title;
    private final Text asks;
    private final Text met;
    private final Text lacks;
    private final Text none;

    ChecklistQuestion(double fromUsers, Set<String> families, Set<String> also, Set<String> except, Function<Review, Evidence> evidence,
            Text title, Text asks, Text met, Text lacks, Text none) {
        this.fromUsers = fromUsers;
        this.families = families;
        this.also = also;
        this.except = except;
        this.evidence = evidence;
        this.title = title;
        this.asks = asks;
        this.met = met;
        this.lacks = lacks;
        this.none = none;
    }

    /** A question about which nothing in a drawing can speak for a no but the rules. */
    ChecklistQuestion(double fromUsers, Set<String> families, Set<String> also, Set<String> except, Function<Review, Evidence> evidence,
            Text title, Text asks, Text met, Text none) {
        this(fromUsers, families, also, except, evidence, title, asks, met, none, none);
    }

    /** The name in files and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text title() {
        return title;
    }

    /** The question itself. */
    public Text asks() {
        return asks;
    }

    /** The number of users from which on the answer should be yes. */
    public double fromUsers() {
        return fromUsers;
    }

    /** Whether the rule looks at this. */
    public boolean isAskedBy(RuleInfo rule) {
        return also.contains(rule.id()) || families.contains(rule.family()) && !except.contains(rule.id());
    }

    Evidence evidence(Review review) {
        return evidence.apply(review);
    }

    Text met() {
        return met;
    }

    Text lacks() {
        return lacks;
    }

    Text none() {
        return none;
    }

    private static Evidence redundancy(Review review) {
        if (review.cuts().journeys().isEmpty()) {
            return new Evidence(List.of(), List.of(), Standing.ASK);
        }
        Set<String> fatal = review.cuts().severed().entrySet().stream().filter(cut -> stopsUsers(cut.getValue()))
                .map(cut -> cut.getKey()).filter(Target.Zone.class::isInstance).map(Target.Zone.class::cast)
                .map(zone -> zone.region() + zone.letter()).collect(Collectors.toSet());
        return Evidence.of(review.topology().parts().stream().filter(part -> part.service().encloses().isEmpty())
                .filter(part -> !(structure(review, part) instanceof Failure.Ideal)), part -> !isSingle(review, part, fatal), Standing.MET);
    }

    /** Whether users stop with it, because it is one machine or stands in a zone with which they stop. */
    private static boolean isSingle(Review review, Part part, Set<String> fatal) {
        return structure(review, part) instanceof Failure.Units made && made.count() <= made.needed()
                && stopsUsers(review.cuts().severedBy(part.id()))
                || part.zones().size() == 1 && fatal.contains(part.region() + part.zones().getFirst());
    }

    private static Failure.Structure structure(Review review, Part part) {
        return review.topology().failure(part.node()).structure();
    }

    /** Whether users wait for one of the journeys; for work behind a queue they do not. */
    private static boolean stopsUsers(List<String> journeys) {
        return journeys.stream().anyMatch(journey -> !JourneyNames.isLater(journey));
    }

    private static Evidence scaling(Review review) {
        return Evidence.of(parts(review, Trait.COMPUTE).filter(part -> part.has(Trait.FUNCTION) || Case.serves(part)),
                part -> part.has(Trait.FUNCTION) || scales(review, part), Standing.NOT_NEEDED);
    }

    private static boolean scales(Review review, Part part) {
        Part owner = part.group() == null ? part : review.topology().part(review.topology().index(part.group().id()));
        return owner.takes("max") && owner.takes("min") && owner.number("max") > owner.number("min");
    }

    private static Evidence caching(Review review) {
        return new Evidence(review.topology().parts().stream().filter(part -> part.has(Trait.CACHE) || part.isA("cloudfront"))
                .map(Part::id).toList(), List.of(), Standing.NOT_NEEDED);
    }

    private static Evidence monitoring(Review review) {
        return Evidence.of(parts(review, Trait.COMPUTE).filter(part -> part.takes("logs")), part -> part.flag("logs"), Standing.NOT_NEEDED);
    }

    /** Software that one runs on a server of one's own, against the services that would take its place. */
    private static Evidence managed(Review review) {
        return Evidence.of(review.topology().parts().stream().filter(part -> isSelfRun(part) || part.has(Trait.DATABASE)
                || part.has(Trait.CACHE) || part.has(Trait.QUEUE) || part.has(Trait.BALANCER)
                || part.has(Trait.STORAGE) || part.has(Trait.FUNCTION)), part -> !isSelfRun(part), Standing.NOT_NEEDED);
    }

    private static boolean isSelfRun(Part part) {
        return part.isA("ec2") && (part.flag("localDatabase")
                || !Case.serves(part) && !part.is("role", "worker") && !part.is("role", "bastion"));
    }

    private static Evidence code(Review review) {
        return new Evidence(review.topology().parts().stream().filter(part -> part.isA("cloudformation"))
                .map(Part::id).toList(), List.of(), Standing.ASK);
    }

    private static Evidence database(Review review) {
        return Evidence.of(parts(review, Trait.DATABASE), part -> true, Standing.NOT_NEEDED);
    }

    private static Evidence coupling(Review review) {
        return Evidence.of(review.topology().parts().stream().filter(part -> part.has(Trait.QUEUE) || part.has(Trait.TOPIC)),
                part -> true, Standing.NOT_NEEDED);
    }

    private static Evidence regions(Review review) {
        List<String> regions = review.topology().parts().isEmpty() ? List.of() : review.topology().regions().stream().sorted().toList();
        return regions.size() == 1 ? new Evidence(List.of(), regions, Standing.NOT_NEEDED) : new Evidence(regions, List.of(), Standing.NOT_NEEDED);
    }

    private static Stream<Part> parts(Review review, Trait trait) {
        return review.topology().parts().stream().filter(part -> part.has(trait) && !part.has(Trait.CONTAINER));
    }
}
