package org.tenfold.rules.lb;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** LB-005: requests under way are cut off when a server leaves. */
public final class NoDraining implements Rule {

    private static final double DRAIN_SECONDS = 60;

    private static final RuleInfo INFO = new RuleInfo("LB-005", Severity.MEDIUM, 10_000,
            Text.of("Servers leave in the middle of requests", "처리 중인 요청을 끊고 빠지는 서버"),
            Text.of("Without a delay, each deployment and each scale-in cuts people off in the middle of what they do. Draining lets requests under way finish.",
                    "지연이 없으면 배포하거나 서버를 줄일 때마다 처리 중인 요청이 끊깁니다. 등록 취소 지연을 두면 진행 중인 요청이 끝난 뒤 빠집니다."),
            Text.of("Allow 30 to 120 seconds for ordinary web requests.", "보통의 웹 요청이라면 30~120초를 둡니다."),
            List.of("Security Hub ELB.7", "REL05-BP01"));

    private static final Text FOUND = Text.of("{part} waits 0 seconds for requests under way when a target leaves.",
            "{part|은는} 대상이 빠질 때 진행 중인 요청을 0초 기다립니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.BALANCER)
                .filter(part -> part.number("deregistrationDelaySeconds") == 0 && !part.is("listener", "udp")
                        && review.called(part, LinkKind.REQUEST).anyMatch(target -> target.has(Trait.COMPUTE)))
                .map(part -> Finding.of(INFO, FOUND.with("part", part.component().name()), part.id())
                        .mendedBy(() -> Fixes.set(part.component(), "deregistrationDelaySeconds", DRAIN_SECONDS)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b, deregistrationDelaySeconds=0] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]")
                .blaming("alb");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b, deregistrationDelaySeconds=60] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]")
                .passing();
    }
}
