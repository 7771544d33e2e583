package org.tenfold.rules.net;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        return KeptData.isOnMachine(part) ? review.callers(part, LinkKind.REQUEST).stream()
                .filter(caller -> caller.has(Trait.CLIENT)).findFirst()
                .map(users -> Finding.of(INFO, CALLED.with("part", part.component().name())
                        .with("users", users.component().name()), part.id(), users.id())) : Optional.empty();
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
