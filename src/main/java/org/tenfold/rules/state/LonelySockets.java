package org.tenfold.rules.state;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Caches;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** STATE-007: open connections to servers that cannot talk to each other. */
public final class LonelySockets implements Rule {

    private static final RuleInfo INFO = new RuleInfo("STATE-007", Severity.HIGH, 1_000,
            Text.of("Open connections without a shared channel", "공유 채널이 없는 WebSocket 연결"),
            Text.of("Two people who chat may be connected to different servers, which cannot see each other, so that the message never arrives. A shared channel must carry messages between the servers.",
                    "대화하는 두 사람이 서로 다른 서버에 연결될 수 있습니다. 서버끼리는 서로를 모르므로 메시지가 도착하지 않습니다. 서버 사이에 메시지를 나르는 공유 채널이 필요합니다."),
            Text.of("Join the servers by Valkey's publish and subscribe, or let API Gateway hold the connections and a table remember them.",
                    "Valkey의 게시·구독으로 서버를 잇거나, 연결은 API Gateway가 맡고 테이블에 기록합니다."),
            List.of("REL05-BP06", "API Gateway: WebSocket APIs"));

    private static final Text FOUND = Text.of("{balancer} keeps connections open to up to {units|unit|units} of {part}, and nothing joins them.",
            "{balancer|이가} {part} 최대 {units}대와 연결을 열어 두는데, 서버끼리 잇는 것이 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.BALANCER).filter(part -> part.is("webSockets", true))
                .flatMap(balancer -> review.called(balancer, LinkKind.REQUEST).stream()
                        .filter(server -> Case.serves(server) && !Double.isInfinite(review.units(server))
                                && Servers.beside(review, server) >= 2 && !isJoined(review, server))
                        .map(server -> Finding.of(INFO, FOUND.with("balancer", balancer.component().name())
                                .with("part", review.owner(server).name()).with("units", Servers.beside(review, server)),
                                server.id(), balancer.id()).mendedBy(review, Caches.channel(server.id()))));
    }

    /** Whether messages for other servers can leave it. */
    private static boolean isJoined(Case review, Part server) {
        return review.outgoing(server).map(review::end).map(Part::service)
                .anyMatch(called -> called.has(Trait.CACHE) || called.has(Trait.TOPIC) || called.has(Trait.QUEUE));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b, webSockets=true] > chat:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]")
                .blaming("chat");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b, webSockets=true] > chat:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "chat > channel:elasticache[ttlSeconds=60]").passing();
    }
}
