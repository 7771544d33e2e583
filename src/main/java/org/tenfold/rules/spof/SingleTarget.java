package org.tenfold.rules.spof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Fleets;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** SPOF-003: a load balancer with nothing to choose from. */
public final class SingleTarget implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SPOF-003", Severity.HIGH, 1_000,
            Text.of("A load balancer with one server behind it", "서버 한 대만 있는 로드 밸런서"),
            Text.of("A load balancer takes a failed server out of service by sending its requests to another. With one server behind it there is no other: it costs what redundancy costs and protects from nothing.",
                    "로드 밸런서는 고장 난 서버 대신 다른 서버에 요청을 보냅니다. 뒤에 한 대만 있으면 보낼 곳이 없습니다. 이중화 비용을 내면서 아무것도 지키지 못합니다."),
            Text.of("Let the Auto Scaling group run at least two, or add a second server in another Availability Zone.",
                    "Auto Scaling 그룹의 최소를 2로 올리거나 다른 가용 영역에 두 번째 서버를 둡니다."),
            List.of("REL11-BP02", "PERF04-BP04"));

    private static final Text FOUND = Text.of("{balancer} has 1 unit behind it: {part}.",
            "{balancer} 뒤에 {part} 1대만 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.BALANCER).map(balancer -> finding(review, balancer)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part balancer) {
        List<Part> targets = review.called(balancer, LinkKind.REQUEST);
        if (targets.size() != 1 || review.units(targets.getFirst()) != 1) {
            return Optional.empty();
        }
        Part target = targets.getFirst();
        Component owner = review.owner(target);
        // One server that waits for the loss of another Region is the warm standby that somebody chose; it grows when it is needed.
        if (target.group() != null && !review.production() || review.regions().standsBy(balancer.region())) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, FOUND.with("balancer", balancer.component().name()).with("part", owner.name()),
                balancer.id(), owner.id());
        boolean alone = target.group() == null && target.isA("ec2");
        return Optional.of(finding.mendedBy(review, alone ? Fleets.group(target.id()) : Fleets.atLeast(target.id(), 2)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] >request[soft=true]> inner:alb[scheme=internal, zones=a+b]",
                "inner > reports:ec2[zones=a]").blaming("inner");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] >request[soft=true]> inner:alb[scheme=internal, zones=a+b]",
                "inner > reports:ec2[count=2, zones=a+b, sessionStore=none, uploadsTo=none]").passing();
    }
}
