package org.tenfold.rules.sec;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/** SEC-012: an API that writes for anybody. */
public final class OpenApi implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SEC-012", Severity.MEDIUM, 1_000,
            Text.of("API that writes without asking who calls", "호출자를 확인하지 않고 쓰는 API"),
            Text.of("The address of an API is public: anybody may write to your table. An authorizer lets the gateway turn strangers away before your code runs, and before it costs.",
                    "API의 주소는 공개되어 있어 누구나 테이블에 쓸 수 있습니다. 권한 부여자를 두면 코드가 실행되기 전에, 비용이 들기 전에 게이트웨이가 거부합니다."),
            Text.of("Ask for a token of Cognito or another provider, for IAM signatures, or let a function decide.",
                    "Cognito나 다른 공급자의 토큰, IAM 서명을 요구하거나 함수가 판단하게 합니다."),
            List.of("Security Hub APIGateway.8", "Checkov CKV_AWS_309", "Checkov CKV2_AWS_70"));

    private static final Text FOUND = Text.of("{api} lets anybody call, and {stores} is written behind it.",
            "{api|은는} 누구나 부를 수 있는데 그 뒤에서 {stores}에 씁니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("api-gateway").filter(api -> api.is("auth", "none"))
                .map(api -> finding(review, api)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part api) {
        Set<String> stores = written(review, api);
        if (stores.isEmpty()) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, FOUND.with("api", api.component().name()).with("stores", String.join(", ", stores)),
                api.id()).mendedBy(() -> Fixes.set(api.component(), "auth", "cognito"));
        return Optional.of(api.stated("auth") ? finding : finding.asHygiene());
    }

    /** Names of the databases that are written when the API is called. */
    private static Set<String> written(Case review, Part api) {
        Topology topology = review.topology();
        Set<String> stores = new TreeSet<>();
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(api.node()));
        seen.set(api.node());
        while (!open.isEmpty()) {
            for (int link : topology.outgoing(open.remove())) {
                Part called = topology.part(topology.to(link));
                LinkKind kind = topology.kind(link);
                if (called.has(Trait.DATABASE) && kind.writes()) {
                    stores.add(called.component().name());
                } else if (kind == LinkKind.REQUEST && !seen.get(called.node())) {
                    seen.set(called.node());
                    open.add(called.node());
                }
            }
        }
        return stores;
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > api:api-gateway[auth=none] > code:lambda > table:dynamodb[pointInTimeRecovery=true]").blaming("api");
    }

    @Override
    public Example right() {
        return Sketch.of("users > api:api-gateway[auth=cognito] > code:lambda > table:dynamodb[pointInTimeRecovery=true]").passing();
    }
}
