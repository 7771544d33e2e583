package org.tenfold.rules.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Entries;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/** MODEL-003: a store that nobody reads or writes. */
public final class UnusedData implements Rule {

    private static final RuleInfo INFO = new RuleInfo("MODEL-003", Severity.HIGH, 1,
            Text.of("Data that nobody reaches", "아무도 쓰지 않는 데이터"),
            Text.of("A store without a reader or writer is forgotten, or its arrow is. It costs money, and load and availability are reckoned as if it were not there.",
                    "읽거나 쓰는 쪽이 없는 저장소는 잊힌 것이거나 화살표가 빠진 것입니다. 비용은 계속 나가고, 부하와 가용성은 없는 것처럼 계산됩니다."),
            Text.of("Draw the link of whoever uses it, or remove it.", "이것을 쓰는 구성 요소에서 연결을 그리거나, 필요 없으면 지웁니다."),
            List.of("COST04-BP03"));

    private static final Text FOUND = Text.of("No path of requests or messages leads to {part}.",
            "요청이나 메시지가 {part}까지 이어지는 길이 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Topology topology = review.topology();
        if (topology.links().isEmpty()) {
            return Stream.empty();
        }
        int[] starts = IntStream.concat(topology.entries().stream().mapToInt(Topology.Entry::node),
                IntStream.range(0, topology.size()).filter(node -> startsByItself(topology, node))).toArray();
        boolean[] reached = Reach.from(topology, starts);
        boolean somethingStarts = Arrays.stream(starts).anyMatch(node -> topology.outgoing(node).length > 0);
        return somethingStarts ? IntStream.range(0, topology.size())
                .filter(node -> !reached[node] && keepsData(topology.part(node)) && !isFed(topology, node))
                .mapToObj(node -> finding(review, topology.part(node))) : Stream.empty();
    }

    /** Where only one part answers users, it is the one that uses the data. */
    private static Finding finding(Case review, Part store) {
        Finding finding = Finding.of(INFO, FOUND.with("part", store.component().name()), store.id());
        List<Part> code = review.parts(Trait.COMPUTE).filter(Case::serves).toList();
        return code.size() == 1 ? finding.mendedBy(review, Entries.use(code.getFirst().id(), store.id())) : finding;
    }

    /** Others outside, schedules, builds and jobs begin work that no user asked for. */
    private static boolean startsByItself(Topology topology, int node) {
        Part part = topology.part(node);
        boolean job = part.has(Trait.COMPUTE) && (part.is("role", "worker")
                || !topology.architecture().context().kind().equals("web"));
        boolean build = part.has(Trait.OPERATIONS) && Arrays.stream(topology.outgoing(node)).anyMatch(link -> topology.kind(link).carriesCalls());
        return part.has(Trait.EXTERNAL) || (job || build || part.has(Trait.TOPIC)) && isCalledByNobody(topology, node);
    }

    private static boolean isCalledByNobody(Topology topology, int node) {
        for (int link : topology.incoming(node)) {
            LinkKind kind = topology.kind(link);
            if (kind.carriesCalls() || kind == LinkKind.CONSUME) {
                return false;
            }
        }
        return true;
    }

    private static boolean keepsData(Part part) {
        return part.has(Trait.DATABASE) || part.has(Trait.CACHE) || part.has(Trait.STORAGE);
    }

    /** Copies, backups and logs arrive without anybody's request. */
    private static boolean isFed(Topology topology, int node) {
        return Arrays.stream(topology.incoming(node)).mapToObj(link -> topology.kind(link))
                .anyMatch(kind -> kind == LinkKind.REPLICATE || kind == LinkKind.OPERATE);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b]", "attic:s3").blaming("attic");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b] > attic:s3").passing();
    }
}
