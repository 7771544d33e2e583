package org.tenfold.rules.sec;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** SEC-007: the password of a database lies where many can read it. */
public final class ExposedSecrets implements Rule {

    private static final Set<String> EXPOSED = Set.of("environment", "inline");
    /** Databases beside the relational ones that ask for a password. */
    private static final Set<String> WITH_PASSWORD = Set.of("documentdb", "redshift");

    private static final RuleInfo INFO = new RuleInfo("SEC-007", Severity.HIGH, 1_000,
            Text.of("Passwords in code or environment variables", "코드나 환경 변수에 있는 비밀번호"),
            Text.of("Whoever reads the repository, the image or the console owns the database. A secret store keeps the password out of all of them and changes it by itself.",
                    "저장소나 이미지, 콘솔을 볼 수 있는 사람은 누구나 데이터베이스에 들어갑니다. 비밀 저장소를 쓰면 비밀번호가 그런 곳에 남지 않고 저절로 바뀝니다."),
            Text.of("Keep it in Secrets Manager with rotation, or sign in to the database with the role.",
                    "Secrets Manager에 두고 자동으로 교체하거나, 역할로 데이터베이스에 로그인합니다."),
            List.of("SEC02-BP03", "Checkov CKV_AWS_45", "Checkov CKV_AWS_46", "Security Hub ECS.8"));

    private static final Text FOUND = Text.of("{part} has the password of {stores} in {place}.",
            "{part|은는} {stores}의 비밀번호를 {place}에 둡니다.");
    private static final Text ASKED = Text.of("Where does {part} have the password of {stores} from?",
            "{part|은는} {stores}의 비밀번호를 어디에서 가져옵니까?");
    private static final Text ENVIRONMENT = Text.of("environment variables", "환경 변수");
    private static final Text CODE = Text.of("the code or image", "코드나 이미지");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        boolean hobby = review.topology().architecture().context().environment().equals("hobby");
        return review.parts(Trait.COMPUTE).filter(part -> part.takes("secrets"))
                .map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent)
                .map(finding -> hobby ? finding.at(Severity.LOW) : finding);
    }

    private static Optional<Finding> finding(Case review, Part part) {
        Object kept = part.value("secrets");
        if (kept != null && !EXPOSED.contains(kept)) {
            return Optional.empty();
        }
        Set<String> stores = new TreeSet<>();
        for (int link : review.topology().outgoing(part.node())) {
            Part called = review.topology().part(review.topology().to(link));
            if (kept == null && called.isA("secrets-manager")) {
                return Optional.empty();
            }
            if (called.has(Trait.RELATIONAL) || WITH_PASSWORD.contains(called.service().id())) {
                stores.add(called.component().name());
            }
        }
        if (stores.isEmpty()) {
            return Optional.empty();
        }
        Message message = (kept == null ? ASKED : FOUND).with("part", part.component().name())
                .with("stores", String.join(", ", stores)).with("place", "inline".equals(kept) ? CODE : ENVIRONMENT);
        Finding finding = Finding.of(INFO, message, part.id())
                .mendedBy(() -> Fixes.set(part.component(), "secrets", "secrets-manager"));
        return Optional.of(kept == null ? finding.in(Finding.State.QUESTION) : finding);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, secrets=environment]",
                "web > db:rds[deployment=multi-az]").blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, secrets=secrets-manager]",
                "web > db:rds[deployment=multi-az]").passing();
    }
}
