package org.tenfold.rules.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
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

/**
 * OPS-001: parts on the way of requests that nobody watches. It speaks once for a design: of what is left out where somebody
 * drew what is watched; as hygiene where nobody spoke of it at all.
 */
public final class Unwatched implements Rule {

    private static final double SERIOUS_FROM = 100_000;
    /** Traffic, errors, latency, saturation. */
    private static final int SIGNALS = 4;
    private static final Set<Trait> WATCHED = Set.of(Trait.BALANCER, Trait.API, Trait.COMPUTE, Trait.DATABASE, Trait.CACHE, Trait.QUEUE);

    private static final RuleInfo INFO = new RuleInfo("OPS-001", Severity.MEDIUM, 1_000,
            Text.of("Nobody watches what requests need", "요청에 필요한 것을 아무도 지켜보지 않음"),
            Text.of("You hear of outages from users. Four signals are enough to begin: traffic, errors, latency and how full things are.",
                    "장애를 사용자에게서 듣게 됩니다. 트래픽, 오류, 지연 시간, 포화도 네 가지면 시작하기에 충분합니다."),
            Text.of("Watch how long the slowest hundredth of the requests takes, server errors, CPU, connections, free memory and the age of messages with CloudWatch, and set alarms.",
                    "CloudWatch로 p99 응답 시간, 5xx 오류, CPU, 연결 수, 남은 메모리, 메시지 대기 시간을 보고 경보를 겁니다."),
            List.of("REL06-BP01", "REL11-BP01", "Security Hub RDS.6"));

    private static final Text LEFT_OUT = Text.of("Not watched, unlike others on the way of requests: {parts} ({count} of {all}).",
            "요청이 지나는 구성 요소 {all}개 가운데 {count}개는 나머지와 달리 지켜보지 않습니다: {parts}.");
    private static final Text NOTHING = Text.of("Parts on the way of requests: {all}. Watched: 0.",
            "요청이 지나는 구성 요소가 {all}개인데 지켜보는 것은 0개입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        List<Part> needed = review.topology().parts().stream().filter(part -> isWatched(part)
                && review.traffic().parts().get(part.node()).peak().calls() > 0).toList();
        List<Part> monitors = Tools.monitors(review);
        Set<String> seen = monitors.stream().flatMap(part -> review.incoming(part).stream()).filter(link -> Tools.isFor(link, "metrics"))
                .map(link -> review.start(link).id()).collect(Collectors.toSet());
        List<Part> left = Tools.sorted(needed.stream().filter(part -> !seen.isEmpty() && !seen.contains(part.id())
                && !part.is("monitoring", true)
                || part.takes("monitoring") && part.stated("monitoring") && !part.flag("monitoring")));
        if (!left.isEmpty()) {
            Finding finding = leftOut(review, needed.size(), left, monitors);
            // Where most are left out in silence, the links that are drawn stand for all.
            boolean meant = 2 * left.size() <= needed.size() || left.stream().anyMatch(part -> part.stated("monitoring"));
            return Stream.of(meant ? finding : finding.asHygiene());
        }
        // CloudWatch without a link sees everything, for AWS sends metrics to it by itself.
        boolean spoken = !monitors.isEmpty() || needed.stream().anyMatch(part -> part.is("monitoring", true));
        return needed.isEmpty() || spoken ? Stream.empty() : Stream.of(Finding.of(INFO, NOTHING.with("all", needed.size())).asHygiene()
                .mendedBy(() -> watchingAll(review, needed.size())));
    }

    private static boolean isWatched(Part part) {
        for (Trait trait : part.traits()) {
            if (WATCHED.contains(trait)) {
                return true;
            }
        }
        return false;
    }

    private static Finding leftOut(Case review, int all, List<Part> left, List<Part> monitors) {
        Finding finding = Finding.of(INFO, LEFT_OUT.with("count", left.size()).with("all", all).with("parts", Tools.names(review, left)),
                Tools.owners(review, left)).at(review.users() >= SERIOUS_FROM ? Severity.HIGH : Severity.MEDIUM);
        return finding.mendedBy(() -> {
            List<Edit> edits = new ArrayList<>();
            left.stream().filter(part -> part.takes("monitoring"))
                    .forEach(part -> edits.add(Fixes.set(part.component(), "monitoring", true)));
            if (!monitors.isEmpty()) {
                left.forEach(part -> edits.add(new Edit.Connect(link(review, part, monitors.getFirst()))));
            }
            return new Edit.Batch(edits);
        });
    }

    private static Link link(Case review, Part part, Part monitor) {
        Architecture architecture = review.topology().architecture();
        return Link.of(Edits.freeId(architecture, part.id() + "-to-" + monitor.id()), part.id(), monitor.id(), LinkKind.OPERATE)
                .with(LinkSettings.PURPOSE.name(), "metrics");
    }

    private static Edit watchingAll(Case review, int parts) {
        String id = Edits.freeId(review.topology().architecture(), "cloudwatch");
        return new Edit.Add(Component.of(id, "cloudwatch", "CloudWatch").with("alarms", SIGNALS * parts));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda > table:dynamodb[pointInTimeRecovery=true]",
                "alb >operate[purpose=metrics]> watch:cloudwatch", "code >operate[purpose=metrics]> watch").blaming("table");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda > table:dynamodb[pointInTimeRecovery=true]",
                "alb >operate[purpose=metrics]> watch:cloudwatch", "code >operate[purpose=metrics]> watch",
                "table >operate[purpose=metrics]> watch").passing();
    }
}
