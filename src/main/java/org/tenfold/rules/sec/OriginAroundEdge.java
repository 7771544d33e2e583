package org.tenfold.rules.sec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Firewall;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** SEC-010: what stands behind CloudFront also answers those who go around it. */
public final class OriginAroundEdge implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SEC-010", Severity.MEDIUM, 100_000,
            Text.of("Origin reachable around CloudFront", "CloudFront를 돌아서 닿는 오리진"),
            Text.of("Attackers look up the address of the origin and skip the cache, the filter and the rate limit. The origin has to refuse all that did not come through the edge.",
                    "공격자는 오리진의 주소를 찾아내 캐시와 필터, 속도 제한을 건너뜁니다. 오리진은 엣지를 거치지 않은 요청을 모두 거부해야 합니다."),
            Text.of("Use a VPC origin, or let in CloudFront's prefix list only and check a secret header.",
                    "VPC 오리진을 쓰거나, CloudFront 접두사 목록만 허용하고 비밀 헤더를 확인합니다."),
            List.of("SEC05-BP02", "CloudFront Developer Guide: Restrict access with VPC origins"));

    private static final Text FOUND = Text.of("{origin} answers everybody, not only {cdn} in front of it.",
            "{origin|은는} 앞에 있는 {cdn|을를} 거치지 않은 요청에도 답합니다.");
    private static final Text ASKED = Text.of("How does {origin} refuse requests that did not come through {cdn}?",
            "{origin|은는} {cdn|을를} 거치지 않은 요청을 어떻게 거부합니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("cloudfront")
                .filter(cdn -> cdn.value("originLock") == null || cdn.is("originLock", "none"))
                .map(cdn -> finding(review, cdn)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part cdn) {
        List<Part> origins = review.called(cdn, LinkKind.REQUEST)
                .filter(origin -> isOwn(origin) && !origin.is("scheme", "internal")
                        && !servesOthers(review, origin, cdn))
                .stream().sorted(Comparator.comparing(Part::id)).toList();
        if (origins.isEmpty()) {
            return Optional.empty();
        }
        List<Part> open = origins.stream().filter(origin -> cdn.stated("originLock") || letsEverybodyIn(review, origin)).toList();
        List<Part> blamed = open.isEmpty() ? origins : open;
        List<String> targets = new ArrayList<>(blamed.stream().map(Part::id).toList());
        targets.add(cdn.id());
        Finding finding = Finding.of(INFO, (open.isEmpty() ? ASKED : FOUND).with("cdn", cdn.component().name())
                .with("origin", String.join(", ", blamed.stream().map(part -> review.owner(part).name()).toList())), targets)
                .mendedBy(lock(cdn, blamed));
        return Optional.of(open.isEmpty() ? finding.in(Finding.State.QUESTION) : finding);
    }

    /** Whether it is a server, load balancer or API of the user's own. */
    private static boolean isOwn(Part origin) {
        return origin.has(Trait.BALANCER) || origin.has(Trait.COMPUTE) || origin.has(Trait.API);
    }

    private static boolean servesOthers(Case review, Part origin, Part cdn) {
        for (int link : review.topology().incoming(origin.node())) {
            LinkKind kind = review.topology().kind(link);
            if ((kind == LinkKind.REQUEST || kind == LinkKind.RESOLVE) && review.topology().from(link) != cdn.node()) {
                return true;
            }
        }
        return false;
    }

    private static boolean letsEverybodyIn(Case review, Part origin) {
        return Firewall.around(review, origin).anyMatch(Firewall::letsEverybodyIn);
    }

    /** Inside a VPC the origin needs no public address; an API can only check a header. */
    private static Edit lock(Part cdn, List<Part> origins) {
        boolean inside = origins.stream().allMatch(origin -> origin.has(Trait.VPC_RESIDENT));
        List<Edit> edits = new ArrayList<>(List.of(Fixes.set(cdn.component(), "originLock", inside ? "vpc-origin" : "secret-header")));
        if (inside) {
            origins.stream().filter(origin -> origin.takes("scheme"))
                    .forEach(origin -> edits.add(Fixes.set(origin.component(), "scheme", "internal")));
        }
        return new Edit.Batch(edits);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > cdn:cloudfront[originLock=none, fallback=error-page] > alb[zones=a+b+c]", "waf[attachedTo=cloudfront] >protect> cdn",
                "alb > fleet:auto-scaling-group[zones=a+b+c, max=20]", "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]")
                .users(100_000).blaming("alb");
    }

    @Override
    public Example right() {
        return Sketch.of("users > cdn:cloudfront[originLock=vpc-origin, fallback=error-page] > alb[zones=a+b+c, scheme=internal]",
                "waf[attachedTo=cloudfront] >protect> cdn",
                "alb > fleet:auto-scaling-group[zones=a+b+c, max=20]", "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]")
                .users(100_000).passing();
    }
}
