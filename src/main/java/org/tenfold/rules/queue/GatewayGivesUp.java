package org.tenfold.rules.queue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Messages;
import org.tenfold.rules.fix.Transformation;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** QUEUE-012: a gateway that stops waiting before the function is done, or that does not pass on what is so large. */
public final class GatewayGivesUp implements Rule {

    private static final RuleInfo INFO = new RuleInfo("QUEUE-012", Severity.MEDIUM, 10_000,
            Text.of("Too slow or too large for the gateway", "게이트웨이에는 너무 느리거나 큰 요청"),
            Text.of("A gateway waits for a limited time and passes on a limited size. The user gets an error while the function keeps running and billing. Work that takes long belongs into the background, and large files past the API.",
                    "게이트웨이는 정해진 시간만 기다리고 정해진 크기까지만 전달합니다. 함수는 계속 돌며 요금을 내는데 사용자는 오류를 받습니다. 오래 걸리는 일은 뒤에서 처리하고, 큰 파일은 API를 거치지 않게 합니다."),
            Text.of("Answer at once and do the work behind a queue or Step Functions; let users upload straight to S3.",
                    "바로 답하고 일은 대기열이나 Step Functions 뒤에서 합니다. 업로드는 S3로 바로 받습니다."),
            List.of("Amazon API Gateway quotas", "AWS Lambda quotas")).leaving(Text.of(
                    "How what is too large goes past the API is up to you: clients usually get a presigned address of S3 for it.",
                    "너무 큰 것이 API를 거치지 않고 오가게 하는 방법은 직접 정합니다. 보통 클라이언트에 S3의 미리 서명된 주소를 줍니다."));

    private static final Text FOUND = Text.of("{code} takes {mean} ms on average, so about one call in a hundred takes more than {slow} ms; {api} waits {limit} ms.",
            "{code|은는} 평균 {mean}밀리초가 걸려 백 번에 한 번쯤 {slow}밀리초를 넘는데, {api|은는} {limit}밀리초만 기다립니다.");

    private static final Text LARGE = Text.of("{api} passes {most} KB at most, and a request or response has {kb} KB.",
            "{api|은는} {most}KB까지만 전달하는데 요청이나 응답 하나가 {kb}KB입니다.");

    /** Ten MB through API Gateway, six MB to and from a function (quotas of both services). */
    private static final double GATEWAY_KB = 10_485.76;
    private static final double FUNCTION_KB = 6_291.456;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** An HTTP API waits half a minute and no longer. */
    private static final double HTTP_MS = 30_000;
    /** The slowest of a hundred calls over their mean, for times that vary as at random (exponentially); an assumption. */
    private static final double SLOWEST_OF_HUNDRED = Math.log(100);

    @Override
    public Stream<Finding> check(Case review) {
        return Stream.concat(large(review), slow(review));
    }

    /** What is larger than the gateway, or the function behind it, passes on. */
    private static Stream<Finding> large(Case review) {
        return review.parts(Trait.API).filter(api -> api.isA("api-gateway"))
                .map(api -> large(review, api)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> large(Case review, Part api) {
        boolean function = review.called(api, LinkKind.REQUEST).anyMatch(called -> called.has(Trait.FUNCTION));
        double most = function ? FUNCTION_KB : GATEWAY_KB;
        double kb = Math.max(api.workload().number("requestKb"), api.workload().number("dynamicKb"));
        return kb <= most || review.called(api, LinkKind.REQUEST).isEmpty() ? Optional.empty()
                : Optional.of(Finding.of(INFO, LARGE.with("api", api.component().name()).with("kb", kb).with("most", Math.floor(most)), api.id()));
    }

    private static Stream<Finding> slow(Case review) {
        return review.parts(Trait.API).filter(api -> api.takes("timeoutMs") && api.takes("kind")).flatMap(api -> review.called(api, LinkKind.REQUEST).stream()
                .filter(code -> code.has(Trait.FUNCTION)
                        && code.number("durationMs") * SLOWEST_OF_HUNDRED > limitMs(api))
                .map(code -> Finding.of(INFO, FOUND.with("code", code.component().name()).with("api", api.component().name())
                        .with("mean", code.number("durationMs")).with("limit", limitMs(api))
                        .with("slow", Math.round(code.number("durationMs") * SLOWEST_OF_HUNDRED)), code.id(), api.id())
                        .mendedBy(review, review.incoming(code).filter(link -> link.kind() == LinkKind.REQUEST && link.from().equals(api.id()))
                                .map(link -> Messages.queue(link.id())).toArray(Transformation[]::new))));
    }

    private static double limitMs(Part api) {
        return api.is("kind", "http") ? Math.min(HTTP_MS, api.number("timeoutMs")) : api.number("timeoutMs");
    }

    @Override
    public Example wrong() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > report:lambda[durationMs=8000]").blaming("report");
    }

    @Override
    public Example right() {
        return Sketch.of("users >request[carries=dynamic]> api:api-gateway > report:lambda[durationMs=800]").passing();
    }
}
