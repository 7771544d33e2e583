package org.tenfold.rules.model;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/** MODEL-004: the users of a web application reach nothing that answers. */
public final class NoEntry implements Rule {

    private static final Set<Trait> ANSWERS = Set.of(Trait.COMPUTE, Trait.STORAGE, Trait.API, Trait.EDGE);

    private static final RuleInfo INFO = new RuleInfo("MODEL-004", Severity.HIGH, 1,
            Text.of("Users reach nothing", "사용자가 닿는 곳이 없음"),
            Text.of("Whatever concerns users is followed from where they enter. Without a way in nobody can tell which parts are on the path of a request, how much load they get and whose failure users notice.",
                    "사용자와 관련된 검토는 모두 진입점에서 시작합니다. 들어오는 길이 없으면 어떤 구성 요소가 요청 경로에 있는지, 부하가 얼마인지, 무엇이 멈추면 사용자가 알게 되는지 판단할 수 없습니다."),
            Text.of("Connect the users with the first part that receives their requests; with a name of their own, through Route 53.",
                    "사용자를 요청을 처음 받는 구성 요소에 연결합니다. 도메인 이름이 있으면 Route 53을 거칩니다."),
            List.of());

    private static final Text FOUND = Text.of("No link leads from the users to anything that answers requests.",
            "사용자에서 요청에 답하는 구성 요소까지 이어지는 연결이 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Topology topology = review.topology();
        boolean web = topology.architecture().context().kind().equals("web");
        boolean somethingAnswers = topology.parts().stream().anyMatch(NoEntry::answers);
        boolean priceList = topology.links().isEmpty() && topology.sources().length == 0;
        if (!web || !somethingAnswers || priceList || isForAnOffice(review)) {
            return Stream.empty();
        }
        boolean[] reached = Reach.from(topology, topology.entries().stream().mapToInt(Topology.Entry::node).toArray());
        if (IntStream.range(0, reached.length).anyMatch(node -> reached[node] && answers(topology.part(node)))) {
            return Stream.empty();
        }
        List<Part> users = review.parts(Trait.CLIENT).toList();
        Finding finding = Finding.of(INFO, FOUND.message(), users.stream().map(Part::id).sorted().toList());
        List<Part> doors = topology.parts().stream().filter(part -> isDoor(topology, part)).toList();
        return Stream.of(users.size() < 2 && doors.size() == 1
                ? finding.mendedBy(review, Entries.users(doors.getFirst().id())) : finding);
    }

    /** Whether no users are drawn because an office is whom it serves. */
    private static boolean isForAnOffice(Case review) {
        return review.parts(Trait.CLIENT).findAny().isEmpty() && review.parts("on-premises")
                .anyMatch(office -> review.outgoing(office).anyMatch(link -> link.kind().carriesCalls()));
    }

    private static boolean answers(Part part) {
        return part.service().traits().stream().anyMatch(ANSWERS::contains);
    }

    private static boolean isDoor(Topology topology, Part part) {
        return part.has(Trait.PUBLIC) && topology.incoming(part.node()).length == 0;
    }

    @Override
    public Example wrong() {
        return Sketch.of("users", "alb[zones=a+b] > web:ec2[count=2, zones=a+b]").blaming("users");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b]").passing();
    }
}
