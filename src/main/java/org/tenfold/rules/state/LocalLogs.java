package org.tenfold.rules.state;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
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

/** STATE-004: logs that vanish with the servers that wrote them. */
public final class LocalLogs implements Rule {

    private static final RuleInfo INFO = new RuleInfo("STATE-004", Severity.MEDIUM, 10_000,
            Text.of("Logs stay on servers that come and go", "사라지는 서버에만 남는 로그"),
            Text.of("The instance that crashed is removed together with the evidence. Central logs let you search all servers at once, too.",
                    "고장 난 인스턴스는 증거와 함께 없어집니다. 로그를 한곳에 모으면 모든 서버를 한 번에 검색할 수도 있습니다."),
            Text.of("Send logs to CloudWatch Logs, and say how long they are kept.",
                    "로그를 CloudWatch Logs로 보내고 보존 기간을 정합니다."),
            List.of("REL06-BP01", "OPS04-BP02", "SEC04-BP01"));

    private static final Text FOUND = Text.of("{part} runs up to {units|unit|units} that come and go, and sends its logs nowhere.",
            "{part|은는} 최대 {units}대가 생겼다 사라지는데, 로그를 어디로도 보내지 않습니다.");
    private static final Text ASKED = Text.of("Where do the logs of {parts} go when a server is gone?",
            "서버가 없어지면 {parts}의 로그는 어디에 남습니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        if (review.topology().architecture().context().environment().equals("hobby")) {
            return Stream.empty();
        }
        List<Part> local = review.parts(Trait.COMPUTE)
                .filter(part -> part.is("logs", false) && !part.has(Trait.FUNCTION) && comesAndGoes(review, part))
                .filter(part -> review.outgoing(part).noneMatch(LocalLogs::sendsLogs)
                        && review.outgoing(review.owning(part)).noneMatch(LocalLogs::sendsLogs))
                .sorted(Comparator.comparing(Part::id)).toList();
        // A drawing that speaks of no logs at all says nothing about them, whatever the default is.
        return local.isEmpty() || isSpokenOf(review) ? local.stream().map(part -> found(review, part)) : Stream.of(question(review, local));
    }

    private static Finding found(Case review, Part part) {
        return Finding.of(INFO, FOUND.with("part", review.owner(part).name()).with("units", review.mostUnits(part)), part.id())
                .mendedBy(() -> Fixes.set(part.component(), "logs", true));
    }

    private static Finding question(Case review, List<Part> silent) {
        return Finding.of(INFO, ASKED.with("parts", review.owners(silent)), silent.stream().map(Part::id).toList()).in(Finding.State.QUESTION);
    }

    private static boolean isSpokenOf(Case review) {
        return review.topology().parts().stream().anyMatch(part -> part.stated("logs"))
                || review.topology().links().stream().anyMatch(LocalLogs::sendsLogs);
    }

    private static boolean comesAndGoes(Case review, Part part) {
        return part.group() != null || part.takes("max") && review.mostUnits(part) > 1;
    }

    private static boolean sendsLogs(Link link) {
        return link.kind() == LinkKind.OPERATE && "logs".equals(link.settings().get(LinkSettings.PURPOSE.name()));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=false]").blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]").passing();
    }
}
