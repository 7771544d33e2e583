package org.tenfold.rules.lb;

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
import org.tenfold.rules.fix.Edges;
import org.tenfold.rules.fix.Types;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** LB-002: a load balancer of the wrong layer. */
public final class WrongBalancer implements Rule {

    private static final RuleInfo INFO = new RuleInfo("LB-002", Severity.MEDIUM, 1_000,
            Text.of("The wrong kind of load balancer", "용도에 맞지 않는 로드 밸런서"),
            Text.of("An Application Load Balancer understands HTTP: paths, hosts, sign-in. A Network Load Balancer passes connections on and keeps fixed addresses. On the wrong layer, routing or allow-listing is impossible.",
                    "Application Load Balancer는 경로, 호스트, 로그인 같은 HTTP를 이해합니다. Network Load Balancer는 연결을 그대로 넘기고 주소가 고정됩니다. 계층이 맞지 않으면 경로 분배나 주소 허용이 불가능합니다."),
            Text.of("Change the kind; for fixed addresses put a Network Load Balancer or Global Accelerator in front of the Application Load Balancer.",
                    "종류를 바꿉니다. 고정 주소가 필요하면 Application Load Balancer 앞에 Network Load Balancer나 Global Accelerator를 둡니다."),
            List.of("Elastic Load Balancing: Features", "PERF04-BP04"));

    private static final Text UNFIXED = Text.of("{part} is to have fixed addresses, but its addresses change.",
            "{part|은는} 고정 주소가 필요하지만 ALB의 주소는 바뀝니다.");
    private static final Text BLIND = Text.of("{part} is to route by what requests say, but a Network Load Balancer does not read them.",
            "{part|은는} 요청 내용으로 나누어야 하지만 Network Load Balancer는 요청을 읽지 않습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.BALANCER).map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent);
    }

    /** Listeners of an Application Load Balancer speak HTTP by their choices, so that other protocols on one cannot be drawn. */
    private static Optional<Finding> finding(Case review, Part part) {
        boolean fronted = review.callers(part, LinkKind.REQUEST).map(caller -> caller.service().id())
                .anyMatch(id -> id.equals("nlb") || id.equals("global-accelerator"));
        if (part.is("fixedAddresses", true) && !fronted) {
            return Optional.of(Finding.of(INFO, UNFIXED.with("part", part.component().name()), part.id())
                    .mendedBy(review, Edges.accelerator(part.id())));
        }
        return part.is("readsRequests", true)
                ? Optional.of(Finding.of(INFO, BLIND.with("part", part.component().name()), part.id()).mendedBy(
                        () -> new Edit.Change(Types.replaced(part.component(), review.catalog().service("alb")))))
                : Optional.empty();
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > nlb[zones=a+b, readsRequests=true] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]")
                .blaming("nlb");
    }

    @Override
    public Example right() {
        return Sketch.of("users > nlb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").passing();
    }
}
