package org.tenfold.rules.az;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Zones;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** AZ-002: a load balancer in fewer than two zones. */
public final class BalancerInOneZone implements Rule {

    private static final RuleInfo INFO = new RuleInfo("AZ-002", Severity.CRITICAL, 1,
            Text.of("Load balancer in one Availability Zone", "한 가용 영역에만 있는 로드 밸런서"),
            Text.of("A load balancer is made of nodes in the zones that it is given. In one zone the whole site goes dark with that zone, whatever stands behind it. AWS does not even create an Application Load Balancer in fewer than two.",
                    "로드 밸런서는 지정한 가용 영역에 놓인 노드로 이루어집니다. 한 영역에만 두면 뒤에 무엇이 있든 그 영역과 함께 사이트 전체가 멈춥니다. Application Load Balancer는 가용 영역이 두 곳보다 적으면 만들 수도 없습니다."),
            Text.of("Give it a subnet in a second zone: a public one if it faces the internet, else a private one.",
                    "두 번째 가용 영역의 서브넷을 추가합니다. 인터넷을 향하면 퍼블릭 서브넷, 내부용이면 프라이빗 서브넷입니다."),
            List.of("Elastic Load Balancing API: CreateLoadBalancer", "AWS Config elbv2-multiple-az",
                    "AWS Config clb-multiple-az", "Security Hub ELB.10", "Security Hub ELB.13"));

    /** Other balancers than the Application Load Balancer may stand in one zone, which matters from here on. */
    private static final double OTHERS_FROM = 1_000;

    private static final Text FOUND = Text.of("{part} has nodes in one zone only: {zone}.", "{part}의 노드가 가용 영역 {zone} 한 곳에만 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("AZ-003");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.BALANCER).filter(part -> part.zonesStated() && part.zones().size() < 2)
                .map(part -> finding(review, part));
    }

    private static Finding finding(Case review, Part part) {
        Finding finding = Finding.of(INFO, FOUND.with("part", part.component().name())
                .with("zone", review.topology().zoneName(part.region(), part.zones().getFirst())), part.id());
        finding = finding.mendedBy(review, Zones.spread(part.id()));
        return part.isA("alb") ? finding : finding.at(Severity.HIGH).from(OTHERS_FROM);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").blaming("alb");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").passing();
    }
}
