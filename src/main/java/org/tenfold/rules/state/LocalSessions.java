package org.tenfold.rules.state;

import java.util.ArrayList;
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

/** STATE-001: sessions in the memory of servers among which requests are dealt out. */
public final class LocalSessions implements Rule {

    private static final RuleInfo INFO = new RuleInfo("STATE-001", Severity.HIGH, 1_000,
            Text.of("Sessions in server memory behind a load balancer", "로드 밸런서 뒤 서버의 메모리에 있는 세션"),
            Text.of("The next request may reach another server, which has never heard of this login. Users are signed out at random, and each server that leaves takes its sessions with it.",
                    "다음 요청은 이 로그인을 모르는 다른 서버로 갈 수 있습니다. 사용자는 아무 때나 로그아웃되고, 서버가 빠질 때마다 그 서버의 세션도 사라집니다."),
            Text.of("Keep sessions in ElastiCache or DynamoDB, or give the client a signed token.",
                    "세션을 ElastiCache나 DynamoDB에 두거나, 클라이언트에 서명된 토큰을 줍니다."),
            List.of("REL05-BP06", "PERF03-BP05"));

    private static final Text FOUND = Text.of("{part} keeps sessions in memory; {balancer} deals requests to up to {units|unit|units} without stickiness.",
            "{part|은는} 세션을 메모리에 두는데, {balancer|은는} 고정 세션 없이 최대 {units}대에 요청을 나눕니다.");
    private static final Text ASKED = Text.of("Where does {part} keep sessions? {balancer} deals requests to up to {units|unit|units}.",
            "{part|은는} 세션을 어디에 둡니까? {balancer|이가} 최대 {units}대에 요청을 나눕니다.");

    /** A network load balancer pins a connection, not a user (Elastic Load Balancing User Guide, How Elastic Load Balancing works). */
    private static final Text FOUND_BY_CONNECTION = Text.of("{part} keeps sessions in memory; {balancer} keeps a connection on one of up to {units|unit|units}, but a user's next connection may reach another.",
            "{part|은는} 세션을 메모리에 두는데, {balancer|은는} 최대 {units}대 가운데 한 대에 연결 하나만 묶어 두므로 같은 사용자의 다음 연결은 다른 서버로 갈 수 있습니다.");
    private static final Text ASKED_BY_CONNECTION = Text.of("Where does {part} keep what it must know of a user after a connection ends? The next one may reach another of up to {units|unit|units} behind {balancer}.",
            "연결이 끝난 뒤에도 필요한 사용자의 세션을 {part|은는} 어디에 둡니까? 다음 연결은 {balancer} 뒤 최대 {units}대 가운데 다른 서버로 갈 수 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("SCALE-007");
    }

    @Override
    public Stream<Finding> check(Case review) {
        Set<String> told = new HashSet<>();
        List<Finding> found = new ArrayList<>();
        for (Part balancer : review.parts(Trait.BALANCER).filter(part -> !isSticky(part)).toList()) {
            List<Part> servers = review.called(balancer, LinkKind.REQUEST)
                    .filter(part -> part.takes("sessionStore")).toList();
            double units = servers.stream().mapToDouble(review::mostUnits).sum();
            for (Part server : servers) {
                boolean unknown = server.value("sessionStore") == null;
                if (units >= 2 && (unknown || server.is("sessionStore", "local-memory")) && told.add(server.id())) {
                    Finding finding = Finding.of(INFO, words(balancer, unknown).with("part", server.component().name())
                            .with("balancer", balancer.component().name()).with("units", units), server.id(), balancer.id())
                            .mendedBy(review, State.sessionsOutside(server.id()));
                    found.add(unknown ? finding.in(Finding.State.QUESTION) : finding);
                }
            }
        }
        return found.stream();
    }

    private static Text words(Part balancer, boolean unknown) {
        boolean byConnection = balancer.isA("nlb");
        return unknown ? byConnection ? ASKED_BY_CONNECTION : ASKED : byConnection ? FOUND_BY_CONNECTION : FOUND;
    }

    /** Whether the load balancer sends a user always to the same server. */
    static boolean isSticky(Part balancer) {
        Object value = !balancer.takes("stickiness") ? null : balancer.value("stickiness");
        return value instanceof Boolean flag ? flag : value != null && !value.equals("none");
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=local-memory, uploadsTo=none]")
                .blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=external, uploadsTo=none]").passing();
    }
}
