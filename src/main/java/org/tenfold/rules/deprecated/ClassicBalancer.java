package org.tenfold.rules.deprecated;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Types;
import org.tenfold.service.Part;
import org.tenfold.service.Service;
import org.tenfold.text.Text;

/** DEPRECATED-001: a load balancer of the previous generation. */
public final class ClassicBalancer implements Rule {

    private static final String CLASSIC = "clb";

    private static final RuleInfo INFO = new RuleInfo("DEPRECATED-001", Severity.HIGH, 1,
            Text.of("Classic Load Balancer in a new design", "새 설계에 Classic Load Balancer 사용"),
            Text.of("It belongs to the previous generation, built for a network that AWS has since closed. It cannot route by path or host, knows no target groups and takes no web firewall, so a design that begins with it begins with a migration ahead.",
                    "Classic Load Balancer는 이미 종료된 예전 네트워크에 맞춰 만든 이전 세대입니다. 경로나 호스트로 나누는 규칙도, 대상 그룹도, 웹 방화벽도 없습니다. 지금 쓰기 시작하면 나중에 반드시 옮겨야 합니다."),
            Text.of("Take an Application Load Balancer for HTTP, a Network Load Balancer for everything else. Servers and links stay as they are.",
                    "HTTP라면 Application Load Balancer를, 그 밖에는 Network Load Balancer를 씁니다. 서버와 연결은 그대로 둡니다."),
            List.of("Elastic Load Balancing: Migrate your Classic Load Balancer"));

    private static final Text FOUND = Text.of("{part} is a Classic Load Balancer; its successor is the {successor}.",
            "{part|은는} Classic Load Balancer입니다. 후속 서비스는 {successor}입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("AZ-003", "LB-003", "LB-005", "LB-006", "LB-007");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(CLASSIC).map(part -> finding(review, part));
    }

    private static Finding finding(Case review, Part part) {
        Service successor = review.catalog().service(part.is("listener", "tcp") ? "nlb" : "alb");
        // What runs already has to move, but nothing new is built on it.
        return Finding.of(INFO, FOUND.with("part", part.component().name()).with("successor", successor.title()), part.id())
                .at(review.existing() ? Severity.MEDIUM : Severity.HIGH).mendedBy(() -> new Edit.Change(Types.replaced(part.component(), successor)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > clb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]")
                .blaming("clb");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").passing();
    }
}
