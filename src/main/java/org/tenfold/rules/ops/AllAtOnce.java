package org.tenfold.rules.ops;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** OPS-007: a bad build that takes down everything together. */
public final class AllAtOnce implements Rule {

    private static final RuleInfo INFO = new RuleInfo("OPS-007", Severity.MEDIUM, 100_000,
            Text.of("A new version goes everywhere at once", "새 버전을 한꺼번에 배포"),
            Text.of("A bad build takes everything down together. Small steps that go back by themselves keep mistakes small.",
                    "잘못된 빌드가 모든 것을 함께 멈춥니다. 조금씩 올리고 저절로 되돌리면 실수가 작게 끝납니다."),
            Text.of("Release step by step: rolling, blue and green, or to a few first, with an alarm that takes the version back.",
                    "롤링, 블루/그린, 카나리처럼 단계별로 배포하고, 경보가 울리면 이전 버전으로 되돌립니다."),
            List.of("REL08-BP04", "AWS Config codedeploy-lambda-allatonce-traffic-shift-disabled"));

    private static final Text FOUND = Text.of("{deployer} releases to all machines of {parts} at once.",
            "{deployer|은는} {parts}의 모든 서버에 한꺼번에 배포합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Stream.concat(
                Tools.operations(review, "codedeploy").stream().filter(part -> part.is("strategy", "all-at-once"))
                        .map(deployer -> finding(review, deployer, Tools.released(review, deployer), "strategy")),
                review.parts(Trait.COMPUTE).filter(part -> part.is("deploymentPolicy", "all-at-once"))
                        .map(servers -> finding(review, servers, List.of(servers), "deploymentPolicy"))).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part deployer, List<Part> released, String setting) {
        List<Part> serving = released.stream().filter(part -> Case.serves(part) && review.mostUnits(part) > 1
                && review.traffic().parts().get(part.node()).peak().calls() > 0).toList();
        if (serving.isEmpty()) {
            return Optional.empty();
        }
        // Servers are replaced in turn; for functions and tasks the traffic is moved over bit by bit.
        boolean moved = setting.equals("strategy") && serving.stream().allMatch(part -> part.has(Trait.FUNCTION)
                || part.isA("ecs"));
        return Optional.of(Finding.of(INFO, FOUND.with("deployer", deployer.component().name())
                .with("parts", Tools.names(review, serving)),
                Stream.concat(Stream.of(deployer.id()), Tools.owners(review, serving).stream()).distinct().toList())
                .mendedBy(() -> Fixes.set(deployer.component(), setting, moved ? "canary" : "rolling")));
    }

    @Override
    public Example wrong() {
        return released("all-at-once").blaming("line");
    }

    @Override
    public Example right() {
        return released("canary").passing();
    }

    private static Sketch released(String strategy) {
        return Sketch.of("users > alb[zones=a+b] > code:lambda", "line:codedeploy[strategy=" + strategy + "] >operate[purpose=deploy]> code")
                .users(100_000).workload("dailyActiveShare", 0.01);
    }
}
