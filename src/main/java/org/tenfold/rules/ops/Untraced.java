package org.tenfold.rules.ops;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** OPS-003: a chain of services in which nobody can see where the time goes. */
public final class Untraced implements Rule {

    private static final int MANY = 3;

    private static final RuleInfo INFO = new RuleInfo("OPS-003", Severity.MEDIUM, 100_000,
            Text.of("No traces through a chain of services", "이어지는 서비스에 추적이 없음"),
            Text.of("With several services a slow page has no obvious culprit; a trace shows the time of each hop. A sample of a few per cent is usually enough.",
                    "서비스가 여럿이면 느린 페이지의 원인을 바로 알 수 없습니다. 추적은 구간마다 걸린 시간을 보여 줍니다. 보통 몇 퍼센트만 표본으로 남겨도 충분합니다."),
            Text.of("Turn on tracing everywhere in the chain, with X-Ray by OpenTelemetry.", "OpenTelemetry로 X-Ray 추적을 모든 구간에 켭니다."),
            List.of("REL06-BP07", "OPS08-BP03", "Security Hub APIGateway.3", "Checkov CKV_AWS_50"));

    private static final Text FOUND = Text.of("A request passes {count} services in a row ({chain}); {untraced} of them without traces.",
            "요청이 서비스 {count}개를 차례로 지나는데({chain}), {untraced}개는 추적을 보내지 않습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        // Where calls go in a circle, it matters where one begins: always at the same, however it was drawn.
        List<Part> callers = Tools.sorted(Tools.code(review).filter(part -> Case.serves(part)
                && review.outgoing(part).anyMatch(Chains::isWaitedFor)));
        Chains chains = new Chains(review);
        List<Part> chain = callers.stream().map(chains::from).max(Comparator.<List<Part>>comparingInt(List::size)
                .thenComparing(found -> found.getFirst().id(), Comparator.reverseOrder())).orElse(List.of());
        return chain.size() < MANY ? Stream.empty() : finding(review, chain);
    }

    private static Stream<Finding> finding(Case review, List<Part> chain) {
        List<Part> tracers = Tools.operations(review, "xray");
        Set<String> linked = tracers.stream().flatMap(part -> review.incoming(part).stream()).map(link -> review.start(link).id()).collect(Collectors.toSet());
        boolean all = !tracers.isEmpty() && linked.isEmpty();
        List<Part> untraced = chain.stream().filter(part -> !all && !part.is("tracing", true) && !linked.contains(part.id())).toList();
        if (untraced.isEmpty()) {
            return Stream.empty();
        }
        boolean spoken = !tracers.isEmpty() || chain.stream().anyMatch(part -> part.takes("tracing") && part.stated("tracing"));
        Finding finding = Finding.of(INFO, FOUND.with("count", chain.size()).with("chain", Tools.names(review, chain))
                .with("untraced", untraced.size()), Tools.owners(review, untraced))
                .mendedBy(() -> new Edit.Batch(untraced.stream().filter(part -> part.takes("tracing"))
                        .map(part -> Fixes.set(part.component(), "tracing", true)).toList()));
        return Stream.of(spoken ? finding : finding.asHygiene());
    }

    /** The longest chains of services that wait for each other, found once for each service. */
    private static final class Chains {

        private final Case review;
        private final @Nullable List<Part>[] known;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Chains(Case review) {
            this.review = review;
            this.known = new List[review.topology().size()];
        }

        /** The longest chain that begins at a part; where calls go in a circle, up to where it closes. */
        List<Part> from(Part part) {
            List<Part> chain = known[part.node()];
            if (chain == null) {
                known[part.node()] = List.of();
                chain = known[part.node()] = search(part);
            }
            return chain;
        }

        private List<Part> search(Part part) {
            List<Part> longest = Tools.sorted(review.outgoing(part).filter(Chains::isWaitedFor).map(review::end).filter(Chains::passesOn).stream())
                    .stream().map(this::from).max(Comparator.<List<Part>>comparingInt(List::size)
                            .thenComparing(found -> found.isEmpty() ? "" : found.getFirst().id(), Comparator.reverseOrder())).orElse(List.of());
            if (!part.has(Trait.COMPUTE)) {
                return longest;
            }
            List<Part> chain = new ArrayList<>(List.of(part));
            chain.addAll(longest);
            return chain;
        }

        private static boolean isWaitedFor(Link link) {
            return link.kind() == LinkKind.REQUEST && Case.isHard(link);
        }

        private static boolean passesOn(Part part) {
            return part.has(Trait.BALANCER) || part.has(Trait.API) || Case.serves(part);
        }
    }

    @Override
    public Example wrong() {
        return chain("[tracing=true]", "").blaming("stock");
    }

    @Override
    public Example right() {
        return chain("[tracing=true]", "[tracing=true]").passing();
    }

    private static Sketch chain(String first, String last) {
        return Sketch.of("users > api:api-gateway > shop:lambda" + first + " > cart:lambda" + first + " > stock:lambda" + last)
                .users(100_000).workload("dailyActiveShare", 0.01);
    }
}
