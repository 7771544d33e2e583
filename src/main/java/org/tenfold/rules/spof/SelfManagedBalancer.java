package org.tenfold.rules.spof;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Types;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.topology.JourneyNames;

/** SPOF-004: a load balancer or proxy of one's own, on one machine, through which everybody comes. */
public final class SelfManagedBalancer implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SPOF-004", Severity.HIGH, 10_000,
            Text.of("A load balancer of your own on one server", "서버 한 대에서 직접 운영하는 로드 밸런서"),
            Text.of("A balancer that you run on one machine only moves the single point of failure from the web server to itself. Elastic Load Balancing is a fleet over several zones that scales and mends itself.",
                    "로드 밸런서를 서버 한 대에 직접 두면 단일 장애점이 웹 서버에서 그 서버로 옮겨 갈 뿐입니다. Elastic Load Balancing은 여러 가용 영역에 걸쳐 스스로 확장하고 복구합니다."),
            Text.of("Replace it by an Application Load Balancer for HTTP, or a Network Load Balancer for everything else.",
                    "HTTP라면 Application Load Balancer로, 그 밖에는 Network Load Balancer로 바꿉니다."),
            List.of("REL11-BP02", "SEC01-BP05"));

    private static final Text FOUND = Text.of("{part} is 1 machine that balances for {servers}; without it these stop: {journeys}.",
            "{part|은는} {servers} 앞에서 부하를 나누는 1대입니다. 장애가 나면 {journeys|이가} 멈춥니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("SPOF-001");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.COMPUTE)
                .filter(part -> part.is("role", "load-balancer") || part.is("role", "proxy"))
                .filter(part -> review.units(part) == 1 && !review.stopped(part).isEmpty() && !servers(review, part).isEmpty())
                .map(part -> finding(review, part));
    }

    private static List<Part> servers(Case review, Part part) {
        return review.called(part, LinkKind.REQUEST).filter(called -> called.has(Trait.COMPUTE)).toList();
    }

    private static Finding finding(Case review, Part part) {
        String servers = String.join(", ", servers(review, part).stream().map(server -> review.owner(server).name()).distinct()
                .toList());
        Finding finding = Finding.of(INFO, FOUND.with("part", review.owner(part).name()).with("servers", servers)
                .with("journeys", JourneyNames.list(review.stopped(part), review.topology())), review.owner(part).id());
        if (part.group() != null || review.confined(part.component())) {
            return finding;
        }
        return finding.mendedBy(() -> new Edit.Change(Types.replaced(part.component(), review.catalog().service("alb"))
                .with("zones", Fixes.andAnotherZone(part, part.zones()))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > nginx:ec2[role=load-balancer, zones=a]",
                "nginx > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").blaming("nginx");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").passing();
    }
}
