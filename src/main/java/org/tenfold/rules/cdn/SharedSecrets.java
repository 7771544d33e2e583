package org.tenfold.rules.cdn;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** CDN-003: responses for one user that another may get. */
public final class SharedSecrets implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CDN-003", Severity.MEDIUM, 10_000,
            Text.of("Personal responses in a shared cache", "모두가 쓰는 캐시에 담긴 개인 응답"),
            Text.of("One user may get the page of another. Only what is the same for everybody may be shared by a cache.",
                    "다른 사용자의 페이지를 받을 수 있습니다. 모두에게 같은 것만 함께 쓰는 캐시에 둡니다."),
            Text.of("Do not cache these paths, or put the cookie or the Authorization header into the cache key.",
                    "이런 경로는 캐시하지 않거나, 쿠키나 Authorization 헤더를 캐시 키에 넣습니다."),
            List.of("Amazon CloudFront Developer Guide, cache key", "SEC07-BP02"));

    private static final Text FOUND = Text.of("{cdn} answers {percent} % of the dynamic reads from its cache, and they depend on who asks, which its cache key does not say.",
            "{cdn|은는} 동적 읽기의 {percent}%에 캐시로 답합니다. 응답은 누가 묻느냐에 따라 다른데 캐시 키에는 그것이 없습니다.");
    private static final Text ASKED = Text.of("Do the dynamic responses that {cdn} keeps depend on who asks? It answers {percent} % of them from its cache.",
            "{cdn|이가} 캐시하는 동적 응답은 누가 묻느냐에 따라 다릅니까? {percent}%에 캐시로 답합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("cloudfront").filter(cdn -> cdn.number("hitRatioDynamic") > 0
                && (cdn.value("dynamicResponses") == null || cdn.is("dynamicResponses", "personal"))).map(SharedSecrets::finding);
    }

    private static Finding finding(Part cdn) {
        boolean asked = cdn.value("dynamicResponses") == null;
        Finding finding = Finding.of(INFO, (asked ? ASKED : FOUND).with("cdn", cdn.component().name())
                .with("percent", Math.round(cdn.number("hitRatioDynamic") * 100)), cdn.id());
        return asked ? finding.in(Finding.State.QUESTION) : finding.mendedBy(() -> Fixes.set(cdn.component(), "hitRatioDynamic", 0.0));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > cdn:cloudfront[hitRatioDynamic=0.5, dynamicResponses=personal, versionedNames=true] > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").blaming("cdn");
    }

    @Override
    public Example right() {
        return Sketch.of("users > cdn:cloudfront[hitRatioDynamic=0.5, dynamicResponses=same-for-all, versionedNames=true] > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").passing();
    }
}
