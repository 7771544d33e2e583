package org.tenfold.rules.lb;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** LB-003: a health check that finds out too late or too little. */
public final class WeakHealthCheck implements Rule {

    private static final double SLOW_SECONDS = 120;

    private static final RuleInfo INFO = new RuleInfo("LB-003", Severity.HIGH, 1_000,
            Text.of("A health check that says little", "제 역할을 못 하는 상태 확인"),
            Text.of("The balancer knows only what the check tells it. A slow check sends people to a dead server for minutes; a page that does not touch the application says all is well while the application is broken.",
                    "로드 밸런서는 상태 확인이 알려 주는 것만 압니다. 확인이 느리면 죽은 서버로 몇 분 동안 사용자를 보냅니다. 애플리케이션을 거치지 않는 페이지는 애플리케이션이 고장 나도 정상이라고 답합니다."),
            Text.of("Ask a page of its own such as /health every 5 to 10 seconds, with two failures as the limit. It must not ask the database: when that is slow, all servers would be taken out at once.",
                    "/health 같은 전용 페이지를 5~10초마다 확인하고 두 번 실패하면 제외합니다. 이 페이지가 데이터베이스를 확인하면 안 됩니다. 데이터베이스가 느려질 때 모든 서버가 한꺼번에 빠집니다."),
            List.of("REL11-BP01", "Elastic Load Balancing: Health checks for target groups"));

    private static final Text SLOW = Text.of("{part} needs {seconds|second|seconds} to leave out a dead target: {threshold|check|checks} every {interval|second|seconds}.",
            "{part|은는} 죽은 대상을 제외하는 데 {seconds}초가 걸립니다. {interval}초마다 {threshold}번 확인합니다.");
    private static final Text NONE = Text.of("{part} asks its targets for no path.", "{part}에 상태 확인 경로가 없습니다.");
    private static final Text SHALLOW = Text.of("{part} judges {targets} by the front page, /.",
            "{part|은는} {targets}의 상태를 첫 페이지(/)로 확인합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.BALANCER).map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part balancer) {
        List<Part> targets = review.called(balancer, LinkKind.REQUEST)
                .filter(part -> part.has(Trait.COMPUTE)).toList();
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        String name = balancer.component().name();
        double interval = balancer.number("healthCheckIntervalSeconds");
        double threshold = balancer.number("unhealthyThreshold");
        boolean asks = balancer.takes("healthCheckPath");
        if (interval * threshold > SLOW_SECONDS) {
            return Optional.of(mended(balancer, Finding.of(INFO, SLOW.with("part", name).with("seconds", interval * threshold)
                    .with("interval", interval).with("threshold", threshold), balancer.id())));
        }
        if (asks && balancer.text("healthCheckPath").isBlank()) {
            return Optional.of(mended(balancer, Finding.of(INFO, NONE.with("part", name), balancer.id())));
        }
        boolean depends = targets.stream().anyMatch(target -> review.outgoing(target)
                .anyMatch(link -> Case.isHard(link) && review.end(link).has(Trait.DATABASE)));
        if (!asks || !depends || !balancer.is("healthCheckPath", "/") || balancer.flag("deepHealthCheck")) {
            return Optional.empty();
        }
        Finding finding = mended(balancer, Finding.of(INFO, SHALLOW.with("part", name).with("targets", String.join(", ",
                targets.stream().map(part -> review.owner(part).name()).distinct().toList())), balancer.id())).at(Severity.ADVICE);
        return Optional.of(balancer.stated("healthCheckPath") ? finding : finding.asHygiene());
    }

    private static Finding mended(Part balancer, Finding finding) {
        Component quick = balancer.component().with("healthCheckIntervalSeconds", 10).with("unhealthyThreshold", 2);
        return finding.mendedBy(() -> new Edit.Change(!balancer.takes("healthCheckPath") ? quick
                : quick.with("healthCheckPath", "/health")));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b, healthCheckIntervalSeconds=60, unhealthyThreshold=5]",
                "alb > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]").blaming("alb");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b, healthCheckPath=/health, healthCheckIntervalSeconds=10]",
                "alb > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]").passing();
    }
}
