package org.tenfold.rules.lb;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Balancers;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** LB-001: several servers that users reach by name alone. */
public final class NoBalancer implements Rule {

    private static final RuleInfo INFO = new RuleInfo("LB-001", Severity.HIGH, 1_000,
            Text.of("Several servers and no load balancer", "서버는 여러 대인데 로드 밸런서가 없음"),
            Text.of("DNS alone goes on sending people to a dead server until caches run out. A load balancer asks every server every few seconds and leaves out the dead one.",
                    "DNS만으로는 캐시가 만료될 때까지 죽은 서버로 사용자를 계속 보냅니다. 로드 밸런서는 몇 초마다 서버를 확인해 죽은 서버를 제외합니다."),
            Text.of("Put an Application Load Balancer in front for HTTP, or a Network Load Balancer for everything else.",
                    "HTTP라면 Application Load Balancer를, 그 밖에는 Network Load Balancer를 앞에 둡니다."),
            List.of("REL11-BP02", "REL02-BP01"));

    /** Seconds that Route 53 advises for records with a health check at most. */
    private static final double LONGEST_TTL = 60;

    private static final Text FOUND = Text.of("{source} sends people straight to {units|unit|units}: {servers}.",
            "{source|이가} 사용자를 서버 {units}대로 바로 보냅니다: {servers}.");
    private static final Text CHECKED = Text.of("{source} deals people to {units|unit|units} by checked records: {servers}. That balances, but coarsely.",
            "{source|이가} 상태 확인이 있는 레코드로 서버 {units}대에 나눕니다: {servers}. 부하는 나뉘지만 거칠게 나뉩니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Set<String> told = new HashSet<>();
        return Stream.concat(review.parts(Trait.CLIENT), review.parts(Trait.DNS))
                .flatMap(source -> tiers(review, source).stream().map(links -> finding(review, source, links)).<Finding>mapMulti(Optional::ifPresent))
                .filter(finding -> told.add(finding.key()));
    }

    /** Links to servers of users, by route: those of one route stand in for each other. */
    private static Collection<List<Link>> tiers(Case review, Part source) {
        LinkKind kind = source.has(Trait.DNS) ? LinkKind.RESOLVE : LinkKind.REQUEST;
        return review.outgoing(source).filter(link -> link.kind() == kind && Case.serves(review.end(link))
                        && !Double.isInfinite(review.units(review.end(link))))
                .stream().collect(Collectors.groupingBy(link -> String.valueOf(link.settings().get(LinkSettings.GROUP.name()))
                        + review.end(link).region())).values();
    }

    private static Optional<Finding> finding(Case review, Part source, List<Link> links) {
        List<Part> servers = links.stream().map(review::end).distinct().sorted(Comparator.comparing(Part::id)).toList();
        double units = servers.stream().mapToDouble(review::mostUnits).sum();
        // Elastic Beanstalk comes with a balancer of its own, and one of two that takes over is not a pair that shares.
        boolean alone = servers.stream().noneMatch(part -> part.isA("beanstalk"))
                && links.stream().noneMatch(link -> "failover".equals(link.settings().get(LinkSettings.POLICY.name())));
        if (units < 2 || !alone) {
            return Optional.empty();
        }
        boolean checked = links.stream().allMatch(NoBalancer::isChecked) && !isRemembered(source);
        List<String> targets = Stream.concat(servers.stream().map(part -> review.owner(part).id()),
                links.stream().map(Link::id).sorted()).toList();
        Finding finding = Finding.of(INFO, (checked ? CHECKED : FOUND).with("source", source.component().name()).with("units", units)
                .with("servers", String.join(", ", servers.stream().map(part -> review.owner(part).name()).toList())), targets);
        return Optional.of(checked ? finding.at(Severity.LOW)
                : finding.mendedBy(review, Balancers.inFront(servers.stream().map(Part::id).toArray(String[]::new))));
    }

    /** Whether somebody lets resolvers keep the answers for so long that a check changes little. */
    private static boolean isRemembered(Part source) {
        return source.has(Trait.DNS) && source.stated("ttlSeconds") && source.number("ttlSeconds") > LONGEST_TTL;
    }

    private static boolean isChecked(Link link) {
        Object policy = link.settings().get(LinkSettings.POLICY.name());
        return ("multivalue".equals(policy) || "weighted".equals(policy))
                && Boolean.TRUE.equals(link.settings().get(LinkSettings.HEALTH_CHECK.name()));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > dns:route53 > one:ec2[zones=a, sessionStore=jwt, uploadsTo=none]",
                "dns > two:ec2[zones=b, sessionStore=jwt, uploadsTo=none]").blaming("one");
    }

    @Override
    public Example right() {
        return Sketch.of("users > dns:route53 > alb[zones=a+b] > one:ec2[zones=a, sessionStore=jwt, uploadsTo=none]",
                "alb > two:ec2[zones=b, sessionStore=jwt, uploadsTo=none]").passing();
    }
}
