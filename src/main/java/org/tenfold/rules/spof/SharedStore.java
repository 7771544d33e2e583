package org.tenfold.rules.spof;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Stores;
import org.tenfold.service.Failure;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** SPOF-012: services that look independent and stop together with one store. */
public final class SharedStore implements Rule {

    /** Availability that a managed service must publish to count as something to share. */
    private static final double RELIABLE = 0.9999;
    private static final int SEVERAL = 3;

    private static final RuleInfo INFO = new RuleInfo("SPOF-012", Severity.HIGH, 100_000,
            Text.of("Several services share one store", "여러 서비스가 저장소 하나를 공유"),
            Text.of("Splitting code into services does not isolate failure when they all stop together with one database. A shared fate is the hidden single point of failure of microservices.",
                    "코드를 여러 서비스로 나눠도 데이터베이스 하나와 함께 모두 멈춘다면 장애는 나뉘지 않습니다. 함께 멈추는 저장소는 마이크로서비스의 숨은 단일 장애점입니다."),
            Text.of("Give each service a store of its own, or at least each class of importance.",
                    "서비스마다, 적어도 중요도마다 저장소를 나눕니다."),
            List.of("REL10-BP03", "AWS Resilience Hub: shared fate"));

    private static final Text FOUND = Text.of("{count} services cannot do without {part}: {services}.",
            "서비스 {count}개가 {part} 없이는 일하지 못합니다: {services}.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.topology().parts().stream().filter(SharedStore::isStore)
                .filter(part -> !isReliable(review, part)).map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static boolean isStore(Part part) {
        boolean store = part.has(Trait.DATABASE) || part.has(Trait.CACHE);
        return store && !part.isA("rds-proxy")
                || part.has(Trait.COMPUTE) && (part.is("role", "database") || part.is("role", "cache"));
    }

    private static boolean isReliable(Case review, Part part) {
        boolean cluster = part.takes("readers");
        return !cluster && review.topology().failure(part.node()).structure() instanceof Failure.Whole whole
                && whole.availability() >= RELIABLE;
    }

    private static Optional<Finding> finding(Case review, Part store) {
        SortedMap<String, SortedMap<String, String>> services = new TreeMap<>();
        boolean pooled = true;
        // The same service again in another Region is a question of several Regions.
        List<Part> callers = review.incoming(store).filter(Case::isHard).map(review::start)
                .filter(caller -> caller.region().equals(store.region())).toList();
        for (Part caller : callers) {
            if (caller.has(Trait.COMPUTE)) {
                add(services, review, caller);
                pooled = false;
            } else if (caller.isA("rds-proxy")) {
                review.incoming(caller).filter(Case::isHard).map(review::start).forEach(behind -> add(services, review, behind));
            }
        }
        if (services.size() < SEVERAL) {
            return Optional.empty();
        }
        boolean softened = pooled && store.takes("readers") && store.whole("readers") > 0;
        return Optional.of(Finding.of(INFO, FOUND.with("part", review.owner(store).name()).with("count", services.size())
                .with("services", services.values().stream().map(parts -> parts.get(parts.lastKey())).collect(Collectors.joining(", "))), store.id())
                .at(softened ? Severity.MEDIUM : Severity.HIGH)
                .mendedBy(review, Stores.oneEach(store.id(), services.values().stream().map(parts -> List.copyOf(parts.keySet())).toList())));
    }

    /** The names of the parts of each service, by id. */
    private static void add(SortedMap<String, SortedMap<String, String>> services, Case review, Part caller) {
        services.computeIfAbsent(review.tier(caller), none -> new TreeMap<>()).put(review.owner(caller).id(), review.owner(caller).name());
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > api:api-gateway > carts:lambda[reservedConcurrency=50] > db:rds[deployment=multi-az-cluster]",
                "api > orders:lambda[reservedConcurrency=50] > db",
                "api > bills:lambda[reservedConcurrency=50] > db").users(100_000).blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > api:api-gateway > carts:lambda > table:dynamodb", "api > orders:lambda > table",
                "api > bills:lambda > table").users(100_000).passing();
    }
}
