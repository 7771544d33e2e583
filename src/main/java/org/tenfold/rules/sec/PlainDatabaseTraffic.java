package org.tenfold.rules.sec;

import java.util.List;
import java.util.Optional;
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
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** SEC-005: a store takes connections that are not encrypted. */
public final class PlainDatabaseTraffic implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SEC-005", Severity.MEDIUM, 1_000,
            Text.of("Connections to data are not encrypted", "데이터 연결을 암호화하지 않음"),
            Text.of("Session tokens and personal data cross the network between servers and stores. Encrypted inside the VPC too, an intruder on one machine cannot read along.",
                    "세션 토큰과 개인 정보가 서버와 저장소 사이를 오갑니다. VPC 안에서도 암호화하면 한 머신에 침입한 사람이 엿볼 수 없습니다."),
            Text.of("Let the store refuse connections without TLS; drivers need its certificate bundle.",
                    "저장소가 TLS 없는 연결을 거부하게 합니다. 드라이버에는 인증서 묶음이 필요합니다."),
            List.of("SEC09-BP02", "Security Hub ElastiCache.5", "Security Hub RDS.38", "Security Hub RDS.39",
                    "Security Hub DynamoDB.7", "Checkov CKV2_AWS_69"));

    private static final Text FOUND = Text.of("{callers} may connect to {part} without TLS.",
            "{callers|이가} TLS 없이 {part}에 연결할 수 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Stream.of(Trait.RELATIONAL, Trait.CACHE).flatMap(review::parts)
                .filter(part -> part.is("requireTls", false) && !part.is("engine", "memcached"))
                .map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part store) {
        List<String> callers = review.incoming(store).filter(link -> link.kind().carriesCalls())
                .map(link -> review.owner(review.start(link)).name()).distinct().stream().sorted().toList();
        if (callers.isEmpty()) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, FOUND.with("part", store.component().name())
                .with("callers", String.join(", ", callers)), store.id())
                .mendedBy(() -> Fixes.set(store.component(), "requireTls", true));
        return Optional.of(store.stated("requireTls") ? finding : finding.asHygiene());
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az, requireTls=false]").blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az, requireTls=true]").passing();
    }
}
