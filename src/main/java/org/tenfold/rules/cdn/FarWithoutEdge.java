package org.tenfold.rules.cdn;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Edges;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** CDN-006: users on another continent without an edge near them. */
public final class FarWithoutEdge implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CDN-006", Severity.LOW, 10_000,
            Text.of("Distant users without an edge near them", "가까운 엣지가 없는 먼 사용자"),
            Text.of("Light needs a tenth of a second and more across an ocean, at every round trip. The edge shortens the handshake and uses the backbone even for pages that cannot be cached.",
                    "빛이 바다를 건너 오가는 데 왕복마다 0.1초 넘게 걸립니다. 엣지는 연결을 가까이에서 맺고, 캐시할 수 없는 페이지도 AWS의 전용망으로 보냅니다."),
            Text.of("Put CloudFront in front of HTTP, or Global Accelerator in front of TCP and UDP.",
                    "HTTP 앞에는 CloudFront를, TCP와 UDP 앞에는 Global Accelerator를 둡니다."),
            List.of("PERF04-BP06", "SUS02-BP04"));

    private static final Text FOUND = Text.of("{users} are on another continent than {region}, and nothing answers near them.",
            "{users|은는} {region|과와} 다른 대륙에 있는데 가까이에서 답하는 것이 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** An objective that leaves room for the way across an ocean. */
    private static final double PATIENT_MS = 500;

    @Override
    public Stream<Finding> check(Case review) {
        boolean near = review.parts(Trait.EDGE).findAny().isPresent() || review.topology().regions().size() > 1;
        if (near || review.topology().architecture().workload().number("sloP99Ms") >= PATIENT_MS) {
            return Stream.empty();
        }
        String region = review.topology().architecture().region();
        return review.parts(Trait.CLIENT).filter(users -> users.takes("geography")
                        && !users.is("geography", "region") && !continent(users.text("geography")).equals(continent(region)))
                .map(users -> Finding.of(INFO, FOUND.with("users", users.component().name()).with("region", region), users.id())
                        .mendedBy(review, Edges.cdnFor(users.id())));
    }

    /** The continent of a Region's code or of a geography. */
    private static String continent(String place) {
        return switch (place) {
            case "united_states" -> "us";
            case "europe" -> "eu";
            case "japan", "asia_pacific" -> "ap";
            default -> place.substring(0, 2);
        };
    }

    @Override
    public Example wrong() {
        return Sketch.of("users[geography=europe] > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").blaming("users");
    }

    @Override
    public Example right() {
        return Sketch.of("users[geography=europe] > cdn:cloudfront > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").passing();
    }
}
