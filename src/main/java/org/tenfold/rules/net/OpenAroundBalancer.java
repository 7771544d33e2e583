package org.tenfold.rules.net;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** NET-006: servers behind a load balancer let everybody in. */
public final class OpenAroundBalancer implements Rule {

    private static final RuleInfo INFO = new RuleInfo("NET-006", Severity.HIGH, 1_000,
            Text.of("Servers let clients in past the load balancer", "로드 밸런서를 거치지 않고 들어오는 클라이언트"),
            Text.of("Attackers and crawlers skip the balancer, its encryption and its filter. Servers that let in only the balancer's security group send everybody through the front door.",
                    "공격자와 수집기가 로드 밸런서와 암호화, 방화벽을 건너뜁니다. 로드 밸런서의 보안 그룹만 허용하면 모두가 정문으로 들어옵니다."),
            Text.of("Let in the security group of the load balancer instead of addresses.",
                    "주소 대신 로드 밸런서의 보안 그룹을 허용합니다."),
            List.of("SEC05-BP02", "AWS Config vpc-sg-open-only-to-authorized-ports", "Security Hub EC2.18"));

    private static final Text FOUND = Text.of("{group} lets everybody in to {part}, although {balancer} stands before it.",
            "{group|은는} {balancer} 뒤에 있는 {part}에 누구나 들어오게 합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("security-group").map(Firewall::of)
                .filter(group -> group.letsEverybodyIn() && !group.opensOnlyAdministration())
                .map(group -> finding(review, group)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Firewall group) {
        for (Part part : Firewall.protectedBy(review, group.part()).sorted(Comparator.comparing(Part::id)).toList()) {
            List<Part> balancers = review.callers(part, LinkKind.REQUEST)
                    .filter(caller -> caller.has(Trait.BALANCER)).stream().sorted(Comparator.comparing(Part::id)).toList();
            boolean needed = balancers.stream().anyMatch(balancer -> showsClients(review, balancer));
            if (part.has(Trait.COMPUTE) && !balancers.isEmpty() && !needed) {
                return Optional.of(finding(review, group, part, balancers.getFirst()));
            }
        }
        return Optional.empty();
    }

    /** Behind such a balancer the packets come from the clients themselves, and no group can stand for them. */
    private static boolean showsClients(Case review, Part balancer) {
        return balancer.is("keepsClientAddress", true) && Firewall.around(review, balancer).findAny().isEmpty();
    }

    private static Finding finding(Case review, Firewall group, Part part, Part balancer) {
        Finding finding = Finding.of(INFO, FOUND.with("group", group.part().component().name())
                .with("part", review.owner(part).name()).with("balancer", balancer.component().name()),
                group.part().id(), part.id(), balancer.id());
        return Firewall.around(review, balancer).filter(door -> !door.part().id().equals(group.part().id()))
                .map(door -> door.part().id()).min(Comparator.naturalOrder())
                .map(door -> finding.mendedBy(() -> Fixes.set(group.part().component(), "allowsFrom", group.letting(door)))).orElse(finding);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "door:security-group[allowsFrom=0.0.0.0/0, ports=443] >protect> alb",
                "inner:security-group[allowsFrom=0.0.0.0/0, ports=8080] >protect> web").blaming("inner");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "door:security-group[allowsFrom=0.0.0.0/0, ports=443] >protect> alb",
                "inner:security-group[allowsFrom=door, ports=8080] >protect> web").passing();
    }
}
