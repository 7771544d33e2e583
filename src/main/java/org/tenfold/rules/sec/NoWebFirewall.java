package org.tenfold.rules.sec;

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
import org.tenfold.rules.fix.Edges;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.service.network.Waf;
import org.tenfold.text.Text;

/** SEC-009: nothing filters what many strangers send. */
public final class NoWebFirewall implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SEC-009", Severity.MEDIUM, 100_000,
            Text.of("Public entrance without a web application firewall", "웹 방화벽이 없는 공개 진입점"),
            Text.of("At this size bots and attacks are ordinary traffic. Filtered at the outermost part they cost no server time, and a rate rule also limits the bill.",
                    "이 규모에서는 봇과 공격이 늘 있는 트래픽입니다. 가장 바깥에서 거르면 서버가 일하지 않아도 되고, 속도 제한 규칙은 요금도 막아 줍니다."),
            Text.of("Attach AWS WAF with managed rules and a rate rule to the outermost part. HTTP and WebSocket APIs take none: put CloudFront in front of them.",
                    "가장 바깥 구성 요소에 관리형 규칙과 속도 제한 규칙을 넣은 AWS WAF를 붙입니다. HTTP API와 WebSocket API에는 붙일 수 없으므로 앞에 CloudFront를 둡니다."),
            List.of("SEC05-BP03", "AWS Config alb-waf-enabled", "AWS Config cloudfront-associated-with-waf",
                    "AWS Config api-gw-associated-with-waf", "Security Hub ELB.16", "Security Hub CloudFront.6",
                    "Security Hub APIGateway.4"));

    private static final Text FOUND = Text.of("{part} is open to {users} registered users and to everybody else, without AWS WAF.",
            "{part|은는} 등록 사용자 {users}명과 그 밖의 모두에게 AWS WAF 없이 열려 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        // Where no firewall is drawn at all, the drawing is about something else.
        boolean drawn = review.parts("waf").findAny().isPresent();
        return review.entrances().stream().filter(part -> isOpen(review, part)).map(part -> {
            Finding finding = Finding.of(INFO, FOUND.with("part", part.component().name()).with("users", review.users()), part.id())
                    .mendedBy(review, Edges.waf(part.id()));
            // A user pool has quotas and threat protection of its own, and none of AWS's controls asks for a firewall before it.
            return drawn && !part.isA("cognito") ? finding : finding.asHygiene();
        });
    }

    private static boolean isOpen(Case review, Part first) {
        if (!(Waf.canProtect(first) || first.has(Trait.API)) || first.is("scheme", "internal") || isFiltered(review, first)) {
            return false;
        }
        if (!first.has(Trait.EDGE)) {
            return true;
        }
        // Files need no filter; and behind a distribution each origin may have its own.
        return review.called(first, LinkKind.REQUEST)
                .anyMatch(origin -> !origin.has(Trait.STORAGE) && !isFiltered(review, origin));
    }

    private static boolean isFiltered(Case review, Part part) {
        for (int link : review.topology().incoming(part.node())) {
            if (review.topology().kind(link) == LinkKind.PROTECT
                    && review.topology().part(review.topology().from(link)).isA("waf")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > api:api-gateway[auth=cognito] > code:lambda", "users > site:api-gateway[kind=rest, auth=cognito] > code",
                "waf >protect> site").users(100_000).blaming("api");
    }

    @Override
    public Example right() {
        return Sketch.of("users > api:api-gateway[kind=rest, auth=cognito] > code:lambda",
                "users > site:api-gateway[kind=rest, auth=cognito] > code", "waf >protect> site", "waf >protect> api").users(100_000).passing();
    }
}
