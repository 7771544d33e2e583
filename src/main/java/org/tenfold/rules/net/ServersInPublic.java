package org.tenfold.rules.net;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Firewall;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Networks;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** NET-003: servers behind a load balancer that have addresses on the internet of their own. */
public final class ServersInPublic implements Rule {

    private static final RuleInfo INFO = new RuleInfo("NET-003", Severity.MEDIUM, 1_000,
            Text.of("Servers behind a load balancer with public addresses", "로드 밸런서 뒤에서 퍼블릭 주소를 가진 서버"),
            Text.of("The balancer is the front door; servers with public addresses are open windows past encryption, filter and logs. In private subnets there is one guarded entrance.",
                    "로드 밸런서가 정문이라면 퍼블릭 주소가 있는 서버는 암호화, 방화벽, 로그를 비켜 가는 열린 창문입니다. 프라이빗 서브넷에 두면 지키는 입구가 하나가 됩니다."),
            Text.of("Move the servers into private subnets; NAT gateways or VPC endpoints lead out.",
                    "서버를 프라이빗 서브넷으로 옮기고, 밖으로는 NAT 게이트웨이나 VPC 엔드포인트로 나갑니다."),
            List.of("Security Hub EC2.9", "Checkov CKV_AWS_88", "AWS Config ec2-instance-no-public-ip"));

    private static final Text FOUND = Text.of("{part} has a public address although {balancer} stands before it.",
            "{part|은는} {balancer} 뒤에 있는데도 퍼블릭 주소가 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Set<String> told = new HashSet<>();
        return review.parts(Trait.BALANCER).filter(balancer -> balancer.is("scheme", "internet-facing"))
                .sorted(Comparator.comparing(Part::id))
                .flatMap(balancer -> review.called(balancer, LinkKind.REQUEST)
                        .filter(server -> server.has(Trait.COMPUTE) && hasAddress(server) && told.add(server.id()))
                        .map(server -> finding(review, balancer, server)).stream());
    }

    /** In a public subnet servers have one unless somebody said otherwise. */
    private static boolean hasAddress(Part server) {
        Object stated = server.takes("publicAddress") ? server.value("publicAddress") : null;
        return stated == null ? Boolean.TRUE.equals(server.publicSubnet()) : stated.equals(true);
    }

    private static Finding finding(Case review, Part balancer, Part server) {
        Component owner = review.owner(server);
        Finding finding = Finding.of(INFO, FOUND.with("part", owner.name()).with("balancer", balancer.component().name()),
                owner.id(), balancer.id()).at(isGuarded(review, balancer, server) ? Severity.LOW : Severity.MEDIUM);
        if (!Boolean.TRUE.equals(server.publicSubnet())) {
            return finding.mendedBy(() -> Fixes.set(server.component(), "publicAddress", false));
        }
        Component vpc = review.topology().container(server.component(), "vpc");
        if (vpc == null) {
            return finding.mendedBy(review, Networks.withoutPublicAddress(server.id()), Networks.intoPrivateSubnet(owner.id()));
        }
        return finding.mendedBy(review, Networks.withoutPublicAddress(server.id()), Networks.intoPrivateSubnet(owner.id()),
                Networks.nat(vpc.id()));
    }

    /** Whether its security groups let only the load balancer in. */
    private static boolean isGuarded(Case review, Part balancer, Part server) {
        List<Firewall> groups = Firewall.around(review, server).toList();
        List<Component> doors = Stream.concat(Firewall.around(review, balancer).map(group -> group.part().component()),
                Stream.of(balancer.component())).toList();
        return !groups.isEmpty() && groups.stream().allMatch(group -> !group.sources().isEmpty()
                && group.sources().stream().allMatch(source -> doors.stream()
                        .anyMatch(door -> source.equals(door.id()) || source.equals(door.name()))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, publicAddress=true]")
                .blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, publicAddress=false]")
                .passing();
    }
}
