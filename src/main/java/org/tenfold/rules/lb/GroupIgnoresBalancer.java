package org.tenfold.rules.lb;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** LB-004: a group that does not replace what its load balancer finds ill. */
public final class GroupIgnoresBalancer implements Rule {

    private static final RuleInfo INFO = new RuleInfo("LB-004", Severity.HIGH, 10_000,
            Text.of("The group ignores the load balancer's health check", "로드 밸런서의 상태 확인을 무시하는 그룹"),
            Text.of("EC2's own check notices dead hardware only. A hung program stays in the group for ever: the load balancer leaves it out, nobody replaces it, and capacity shrinks in silence.",
                    "EC2 자체 확인은 하드웨어 고장만 알아챕니다. 멈춘 프로그램은 그룹에 계속 남습니다. 로드 밸런서가 제외해도 아무도 교체하지 않아 용량이 조용히 줄어듭니다."),
            Text.of("Let the group use the load balancer's check, with a grace period longer than the start.",
                    "그룹이 로드 밸런서의 상태 확인을 쓰게 하고, 유예 기간을 부팅 시간보다 길게 둡니다."),
            List.of("Security Hub AutoScaling.1", "REL11-BP02", "AWS Config autoscaling-group-elb-healthcheck-required"));

    private static final double MARGIN_SECONDS = 60;
    private static final Text FOUND = Text.of("{part} stands behind {balancer} but replaces instances by EC2 status only.",
            "{part|은는} {balancer} 뒤에 있지만 EC2 상태만 보고 인스턴스를 바꿉니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.templates()
                .filter(part -> part.takes("bootSeconds")
                        && review.owning(part).is("healthCheck", "ec2"))
                .map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part template) {
        Part group = review.owning(template);
        return review.callers(template, LinkKind.REQUEST).filter(caller -> caller.has(Trait.BALANCER))
                .stream().min(Comparator.comparing(Part::id))
                .map(balancer -> Finding.of(INFO, FOUND.with("part", group.component().name())
                        .with("balancer", balancer.component().name()), group.id())
                        .mendedBy(() -> new Edit.Change(group.component().with("healthCheck", "elb").with("gracePeriodSeconds",
                                Math.max(group.number("gracePeriodSeconds"), template.number("bootSeconds") + MARGIN_SECONDS)))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b, healthCheck=ec2]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]").blaming("fleet");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b, healthCheck=elb]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]").passing();
    }
}
