package org.tenfold.rules.az;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Zones;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** AZ-006: servers in one zone, their database in another one. */
public final class TiersApart implements Rule {

    private static final RuleInfo INFO = new RuleInfo("AZ-006", Severity.MEDIUM, 10_000,
            Text.of("Servers and database in different single zones", "서버와 데이터베이스가 서로 다른 한 영역에 있음"),
            Text.of("Now the site stops when either zone does: the exposure is doubled instead of halved. Every query pays for crossing zones as well.",
                    "이제 어느 쪽 가용 영역에 장애가 나도 서비스가 멈춥니다. 위험이 절반이 아니라 두 배가 됩니다. 조회할 때마다 영역을 넘는 전송 비용도 듭니다."),
            Text.of("Spread both over the same two zones or more.", "둘 다 같은 두 곳 이상의 가용 영역에 걸쳐 둡니다."),
            List.of("REL10-BP01", "COST08-BP02"));

    private static final Text FOUND = Text.of("{part} stands in zone {here} only, {database} in zone {there} only.",
            "{part|은는} 가용 영역 {here}에만, {database|은는} {there}에만 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.DATABASE)
                .filter(part -> part.zonesStated() && part.zones().size() == 1)
                .flatMap(database -> review.incoming(database).filter(Case::isHard)
                        .map(link -> finding(review, link, database)).stream().<Finding>mapMulti(Optional::ifPresent));
    }

    private static Optional<Finding> finding(Case review, Link link, Part database) {
        Part server = review.start(link);
        boolean machines = server.has(Trait.COMPUTE) && server.has(Trait.VPC_RESIDENT);
        if (!machines || !link.kind().carriesCalls() || !server.region().equals(database.region())) {
            return Optional.empty();
        }
        List<Part> tier = Stream.concat(Stream.of(server), review.callers(server, LinkKind.REQUEST)
                .filter(caller -> caller.has(Trait.BALANCER))
                .stream().flatMap(balancer -> review.called(balancer, LinkKind.REQUEST).stream())).distinct().toList();
        Set<String> zones = tier.stream().flatMap(part -> part.zones().stream()).collect(Collectors.toSet());
        if (!tier.stream().allMatch(Part::zonesStated) || zones.size() != 1 || zones.contains(database.zones().getFirst())) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(INFO, FOUND.with("part", review.owner(server).name())
                .with("here", server.zones().getFirst()).with("database", database.component().name())
                .with("there", database.zones().getFirst()), link.id(), review.owner(server).id(), database.id())
                .mendedBy(review, server.group() == null && server.isA("ec2")
                        ? Zones.copyTo(server.id(), database.zones().getFirst())
                        : Zones.spreadTo(server.id(), database.zones().getFirst())));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a, sessionStore=jwt, uploadsTo=none]",
                "web >read> db:rds[zones=b]").context("environment", "staging").blaming("web-to-db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a, sessionStore=jwt, uploadsTo=none]",
                "web >read> db:rds[zones=a]").context("environment", "staging").passing();
    }
}
