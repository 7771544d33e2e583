package org.tenfold.rules.global;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Regions;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Replicas;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** GLOBAL-004: users of one Region who wait for another one. */
public final class CallsAcrossRegions implements Rule {

    private static final RuleInfo INFO = new RuleInfo("GLOBAL-004", Severity.MEDIUM, 10_000_000,
            Text.of("Requests wait for another Region", "다른 리전의 응답을 기다리는 요청"),
            Text.of("A call to another Region takes 50 to 250 ms, and the caller stops when that Region does. Each Region should be able to answer alone.",
                    "다른 리전을 부르는 데 50~250ms가 걸리고, 그 리전이 멈추면 부른 쪽도 멈춥니다. 리전마다 혼자서 답할 수 있어야 합니다."),
            Text.of("Read from a copy in the same Region, and send what can wait as a message.",
                    "같은 리전의 사본에서 읽고, 나중에 해도 되는 일은 메시지로 보냅니다."),
            List.of("REL10-BP03", "PERF04-BP06"));

    private static final Text FOUND = Text.of("{part} in {region} cannot answer without {store} in {other} (link: {kind}).",
            "{region}의 {part|은는} {other}의 {store} 없이는 답하지 못합니다({kind}).");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Regions regions = review.regions();
        if (!regions.several()) {
            return Stream.empty();
        }
        Set<String> seen = new TreeSet<>();
        return regions.entered().stream().flatMap(regions::inside).flatMap(part -> review.outgoing(part).stream())
                .filter(link -> link.kind().carriesCalls() && Case.isHard(link) && crosses(review, link) && !isWriteToPrimary(review, link))
                .filter(link -> seen.add(link.id())).map(link -> finding(review, link));
    }

    private static boolean crosses(Case review, Link link) {
        Part from = review.start(link);
        Part to = review.end(link);
        return isRegional(from) && isRegional(to) && !from.region().equals(to.region());
    }

    private static boolean isRegional(Part part) {
        return part.service().scope(part.component().settings()).compareTo(Scope.REGION) >= 0;
    }

    /** Where one Region takes all changes, changes have to go there. */
    private static boolean isWriteToPrimary(Case review, Link link) {
        return link.kind() == LinkKind.WRITE && review.end(link).has(Trait.DATABASE)
                && review.regions().takesWrites(review.end(link));
    }

    private static Finding finding(Case review, Link link) {
        Part from = review.start(link);
        Part to = review.end(link);
        Finding finding = Finding.of(INFO, FOUND.with("part", review.owner(from).name()).with("region", from.region())
                .with("store", review.owner(to).name()).with("other", to.region()).with("kind", link.kind().label()),
                link.id(), review.owner(from).id(), review.owner(to).id());
        List<Part> copies = review.regions().twins(to).stream().filter(copy -> copy.region().equals(from.region())).toList();
        boolean there = copies.size() == 1 && (link.kind() == LinkKind.READ || link.kind() == LinkKind.READ_WRITE);
        return there ? finding.mendedBy(review, Replicas.nearCopy(link.id(), copies.getFirst().id(),
                review.regions().takesWrites(copies.getFirst()))) : finding;
    }

    @Override
    public Example wrong() {
        return tables("code2 >read-write> table").blaming("code2-to-table");
    }

    @Override
    public Example right() {
        return tables("code2 >write> table").passing();
    }

    private static Sketch tables(String call) {
        return Sketch.sharedByLatency("code > seoul/table:dynamodb[pointInTimeRecovery=true] >replicate> tokyo/copy:dynamodb[pointInTimeRecovery=true]",
                "code2 >read> copy", call).quietMillions();
    }
}
