package org.tenfold.rules.cache;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** CACHE-001: sessions in a cache that keeps no copies. */
public final class SessionsInMemcached implements Rule {

    private static final String SESSION = "session";

    private static final RuleInfo INFO = new RuleInfo("CACHE-001", Severity.HIGH, 1_000,
            Text.of("Sessions in Memcached", "Memcached에 둔 세션"),
            Text.of("Memcached keeps neither copies nor anything on disk: when a node restarts, everybody whose session was there is signed out.",
                    "Memcached는 복제본도 디스크 저장도 없습니다. 노드가 다시 시작하면 그 노드에 세션이 있던 사용자가 모두 로그아웃됩니다."),
            Text.of("Use Valkey with a replica, or DynamoDB.", "복제본이 있는 Valkey나 DynamoDB를 씁니다."),
            List.of("ElastiCache User Guide: Mitigating failures", "REL05-BP06"));

    private static final Text FOUND = Text.of("{part} holds the sessions of {callers} on {nodes|Memcached node|Memcached nodes} without copies.",
            "{part|이가} {callers}의 세션을 복제본 없는 Memcached 노드 {nodes}개에 둡니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.CACHE).filter(part -> part.is("engine", "memcached"))
                .map(cache -> finding(review, cache)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part cache) {
        List<Part> callers = review.incoming(cache).filter(SessionsInMemcached::holdsSessions).map(review::start)
                .filter(caller -> !alsoKeepsThem(review, caller)).distinct().toList();
        return callers.isEmpty() ? Optional.empty()
                : Optional.of(Finding.of(INFO, FOUND.with("part", cache.component().name()).with("nodes", cache.whole("shards"))
                        .with("callers", String.join(", ", callers.stream().map(part -> review.owner(part).name()).sorted().toList())),
                        cache.id()).mendedBy(() -> new Edit.Change(cache.component().with("engine", "valkey").with("replicas", 1)
                                .with("deployment", "multi-az"))));
    }

    private static boolean holdsSessions(Link link) {
        return SESSION.equals(link.settings().get(LinkSettings.DATASET.name()));
    }

    private static boolean alsoKeepsThem(Case review, Part caller) {
        return review.outgoing(caller).filter(SessionsInMemcached::holdsSessions)
                .anyMatch(link -> review.end(link).has(Trait.DATABASE));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=external, uploadsTo=none]",
                "web >read-write[dataset=session]> sessions:elasticache[engine=memcached, shards=2, zones=a+b]")
                .users(5_000).blaming("sessions");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=external, uploadsTo=none]",
                "web >read-write[dataset=session]> sessions:elasticache").users(5_000).passing();
    }
}
