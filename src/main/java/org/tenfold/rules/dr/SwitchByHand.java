package org.tenfold.rules.dr;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.Architecture;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Regions.Door;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** DR-008: a Region that stands ready, with no way for users to get there. */
public final class SwitchByHand implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DR-008", Severity.MEDIUM, 1_000_000,
            Text.of("The switch to the other Region has to be built in the crisis", "위기 중에 만들어야 하는 리전 전환"),
            Text.of("In a crisis the interfaces that change things are busy or down; those of Route 53 stand in a single Region, us-east-1. Prepare the switch so that only health checks and answers are needed, which run everywhere.",
                    "위기 때는 설정을 바꾸는 기능이 붐비거나 멈춥니다. Route 53의 변경 기능은 us-east-1 한 곳에 있습니다. 어디서나 동작하는 상태 확인과 응답만으로 전환되도록 미리 준비합니다."),
            Text.of("Make failover records with health checks, or routing controls, before you need them.",
                    "상태 확인이 있는 장애 조치 레코드나 라우팅 컨트롤을 미리 만들어 둡니다."),
            List.of("REL11-BP04", "AWS whitepaper, AWS Fault Isolation Boundaries: global services"));

    private static final Text FOUND = Text.of("{part} in {region} stands ready, but no record or front door leads users there; {others} gets them all.",
            "{region}의 {part|이가} 대기하지만 그곳으로 이어지는 레코드나 진입점이 없고, 모든 사용자가 {others|으로/로} 갑니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Set<String> entered = review.regions().entered();
        return !review.regions().several() || entered.isEmpty() ? Stream.empty() : Stream.of(Trait.BALANCER, Trait.API)
                .flatMap(review::parts).filter(part -> !entered.contains(part.region()) && isEntry(review, part))
                .map(part -> finding(review, part, entered));
    }

    /** Something works behind it, and nothing calls it from inside. */
    private static boolean isEntry(Case review, Part part) {
        return !review.called(part, LinkKind.REQUEST).isEmpty() && review.callers(part, LinkKind.REQUEST).isEmpty()
                && !part.is("scheme", "internal");
    }

    private static Finding finding(Case review, Part part, Set<String> entered) {
        Finding finding = Finding.of(INFO, FOUND.with("part", part.component().name()).with("region", part.region())
                .with("others", String.join(", ", entered)), part.id());
        return failover(review, part).map(finding::mendedBy).orElse(finding);
    }

    /** Certain where one record leads to the Region that serves now. */
    private static Optional<Edit> failover(Case review, Part standby) {
        List<Door> records = review.regions().doors().stream().filter(door -> door.from().has(Trait.DNS))
                .sorted(Comparator.comparing(door -> door.link().id())).toList();
        if (records.size() != 1) {
            return Optional.empty();
        }
        Link primary = records.getFirst().link().with(LinkSettings.POLICY.name(), "failover").with(LinkSettings.HEALTH_CHECK.name(), true);
        Architecture architecture = review.topology().architecture();
        return Optional.of(Edit.all(new Edit.ChangeLink(primary), new Edit.Connect(Link.of(Edits.freeId(architecture,
                primary.from() + "-to-" + standby.id()), primary.from(), standby.id(), LinkKind.RESOLVE)
                .with(LinkSettings.POLICY.name(), "failover").with(LinkSettings.HEALTH_CHECK.name(), true))));
    }

    @Override
    public Example wrong() {
        return Sketch.inTwoRegions("users > dns:route53 > front").blaming("front2");
    }

    @Override
    public Example right() {
        return Sketch.failingOver()
                .passing();
    }
}
