package org.tenfold.rules.state;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.State;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** STATE-002: users tied to servers instead of sessions kept outside. */
public final class StickySessions implements Rule {

    private static final double STEPPING_STONE_UNTIL = 10_000;

    private static final RuleInfo INFO = new RuleInfo("STATE-002", Severity.MEDIUM, 1_000,
            Text.of("Users are tied to servers", "서버에 묶여 있는 사용자"),
            Text.of("Stickiness hides that servers keep sessions: load becomes uneven, and a server that leaves still signs its users out. It is a stepping stone, not a design to grow on.",
                    "고정 세션은 서버가 세션을 가진다는 문제를 가릴 뿐입니다. 부하가 고르지 않고, 서버가 빠지면 그 사용자는 여전히 로그아웃됩니다. 거쳐 가는 단계이지 키워 갈 설계가 아닙니다."),
            Text.of("Keep sessions in ElastiCache or DynamoDB, then turn stickiness off.",
                    "세션을 ElastiCache나 DynamoDB로 옮긴 뒤 고정 세션을 끕니다."),
            List.of("REL05-BP06", "PERF04-BP04"));

    private static final Text FOUND = Text.of("{balancer} ties users to one of up to {units|unit|units} because {part} keeps sessions in memory.",
            "{part|이가} 세션을 메모리에 두어 {balancer|이가} 사용자를 최대 {units}대 중 한 대에 묶습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Severity severity = review.users() < STEPPING_STONE_UNTIL ? Severity.ADVICE : Severity.MEDIUM;
        Set<String> told = new HashSet<>();
        return review.parts(Trait.BALANCER).filter(LocalSessions::isSticky)
                .flatMap(balancer -> findings(review, balancer)).filter(finding -> told.add(finding.key()))
                .map(finding -> finding.at(severity));
    }

    private static Stream<Finding> findings(Case review, Part balancer) {
        List<Part> servers = review.called(balancer, LinkKind.REQUEST)
                .filter(part -> part.is("sessionStore", "local-memory")).toList();
        double units = servers.stream().mapToDouble(review::mostUnits).sum();
        return units < 2 ? Stream.empty() : servers.stream().map(server -> Finding.of(INFO,
                FOUND.with("balancer", balancer.component().name()).with("part", review.owner(server).name()).with("units", units),
                server.id(), balancer.id()).mendedBy(review,
                        State.sessionsOutside(servers.stream().map(Part::id).toArray(String[]::new))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b, stickiness=duration] > web:ec2[count=2, zones=a+b, sessionStore=local-memory, uploadsTo=none]")
                .blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b, stickiness=duration] > web:ec2[count=2, zones=a+b, sessionStore=external, uploadsTo=none]")
                .passing();
    }
}
