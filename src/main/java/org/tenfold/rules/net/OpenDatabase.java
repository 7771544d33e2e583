package org.tenfold.rules.net;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

/** NET-002: a database that the internet reaches. */
public final class OpenDatabase implements Rule {

    private static final RuleInfo INFO = new RuleInfo("NET-002", Severity.CRITICAL, 1,
            Text.of("Database open to the internet", "인터넷에 공개된 데이터베이스"),
            Text.of("Bots find every open database port within minutes and try passwords without end. This is how small projects most often lose all their data.",
                    "열린 데이터베이스 포트는 몇 분 안에 봇이 찾아내 비밀번호를 끝없이 시도합니다. 작은 프로젝트가 데이터를 모두 잃는 가장 흔한 길입니다."),
            Text.of("Close public access, let only the application's security group in, and administer it through Systems Manager or a bastion.",
                    "퍼블릭 액세스를 끄고 애플리케이션의 보안 그룹만 허용합니다. 관리는 Systems Manager나 배스천 호스트를 거칩니다."),
            List.of("AWS Config rds-instance-public-access-check", "Security Hub RDS.2", "Checkov CKV_AWS_17", "Trivy AWS-0180",
                    "SEC05-BP02"));

    private static final Text PUBLIC = Text.of("{part} is publicly accessible.", "{part|은는} 퍼블릭 액세스가 켜져 있습니다.");
    private static final Text CALLED = Text.of("{part} runs a database or cache and is called by {users} directly.",
            "{part|은는} 데이터베이스나 캐시를 실행하는데 {users|이가} 직접 부릅니다.");

    private static final Text OPEN = Text.of("{group} lets everybody in to {part} at port {port}.",
            "{group|이가} {part}의 포트 {port|을를} 모두에게 엽니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("NET-001");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.topology().parts().stream().map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part part) {
        if (KeptData.isOpen(part)) {
            return Optional.of(Finding.of(INFO, PUBLIC.with("part", part.component().name()), part.id())
                    .mendedBy(() -> Fixes.set(part.component(), "publiclyAccessible", false)));
        }
        Optional<Part> users = !KeptData.isOnMachine(part) ? Optional.empty() : review.callers(part, LinkKind.REQUEST)
                .filter(caller -> caller.has(Trait.CLIENT)).findFirst();
        return users.isPresent() ? users.map(called -> Finding.of(INFO, CALLED.with("part", part.component().name())
                .with("users", called.component().name()), part.id(), called.id())) : letIn(review, part);
    }

    /** A group that lets everybody in at the port of the store; what opens all ports is the matter of other rules. */
    private static Optional<Finding> letIn(Case review, Part part) {
        boolean guarded = KeptData.isIn(part) && !review.callers(part, LinkKind.PROTECT).isEmpty();
        Integer port = guarded ? KeptData.port(part) : null;
        return port == null ? Optional.empty() : Firewall.around(review, part)
                .filter(group -> group.letsEverybodyIn() && group.ports() != null && group.ports().include(port) && !group.ports().areAll())
                .min(Comparator.comparing(group -> group.part().id())).map(group -> letIn(review, part, group, port));
    }

    private static Finding letIn(Case review, Part part, Firewall group, int port) {
        String callers = review.incoming(part).filter(link -> link.kind().carriesCalls())
                .map(link -> review.owner(review.start(link)).id()).distinct().stream().sorted().collect(Collectors.joining(", "));
        // Without an address on the internet the open door is not found yet.
        boolean reached = Boolean.TRUE.equals(part.publicSubnet()) || part.is("publicAddress", true);
        Finding finding = Finding.of(INFO, OPEN.with("group", group.part().component().name()).with("part", part.component().name())
                .with("port", String.valueOf(port)), part.id(), group.part().id()).at(reached ? Severity.CRITICAL : Severity.HIGH);
        return callers.isEmpty() ? finding
                : finding.mendedBy(() -> Fixes.set(group.part().component(), "allowsFrom", group.letting(callers)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b] > db:rds[deployment=multi-az, publiclyAccessible=true]")
                .blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b] > db:rds[deployment=multi-az]").passing();
    }
}
