package org.tenfold.rules.lb;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Few;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** LB-006: a load balancer between tiers that faces the internet. */
public final class ExposedInside implements Rule {

    private static final RuleInfo INFO = new RuleInfo("LB-006", Severity.MEDIUM, 1_000,
            Text.of("An inner load balancer faces the internet", "인터넷에 노출된 내부 로드 밸런서"),
            Text.of("Only servers of your own call it, but it has public addresses: anybody may knock at a private service, and internal traffic leaves the network to come back.",
                    "자기 서버만 호출하는데도 퍼블릭 주소가 있습니다. 누구나 내부 서비스에 접근을 시도할 수 있고, 내부 트래픽이 밖으로 나갔다가 돌아옵니다."),
            Text.of("Make it internal and put it into private subnets.", "체계를 내부로 바꾸고 프라이빗 서브넷에 둡니다."),
            List.of("SEC05-BP01", "SEC05-BP02"));

    private static final Text FOUND = Text.of("{part} is internet-facing, but is called by nobody but {callers}.",
            "{part|은는} 인터넷 경계이지만 {callers}만 호출합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("LB-007");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.BALANCER).filter(part -> part.is("scheme", "internet-facing"))
                .map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part balancer) {
        Few<Part> callers = review.incoming(balancer).filter(link -> link.kind() == LinkKind.REQUEST || link.kind() == LinkKind.RESOLVE)
                .map(review::start).distinct();
        boolean inside = callers.allMatch(part -> part.has(Trait.COMPUTE) && part.has(Trait.VPC_RESIDENT)
                && part.region().equals(balancer.region()));
        if (callers.isEmpty() || !inside) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, FOUND.with("part", balancer.component().name()).with("callers", String.join(", ",
                callers.stream().map(part -> review.owner(part).name()).distinct().sorted().toList())), balancer.id())
                .mendedBy(() -> Fixes.set(balancer.component(), "scheme", "internal"));
        return Optional.of(balancer.stated("scheme") ? finding : finding.asHygiene());
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > inner:alb[scheme=internet-facing, zones=a+b] > app:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]")
                .blaming("inner");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > inner:alb[scheme=internal, zones=a+b] > app:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").passing();
    }
}
