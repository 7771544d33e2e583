package org.tenfold.service.security;

import java.util.List;
import java.util.Set;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.Flow;
import org.tenfold.service.Limit;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.RegionalService;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * Passwords and tokens that code fetches when it needs them. Code keeps a secret for a while, as AWS advises and its clients do:
 * for five minutes beside a function, for an hour elsewhere. What fetches with each request says so on the link.
 *
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html">Use AWS Secrets Manager
 *     secrets in Lambda functions: cached for 300 seconds</a>
 */
public final class SecretsManager implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::SecretsManager::Secret")
                    .set("rotationDays", "<AWS::SecretsManager::RotationSchedule.SecretId > RotationRules.AutomaticallyAfterDays"),
            ResourceType.part("AWS::SecretsManager::RotationSchedule", "SecretId"),
            ResourceType.part("AWS::SecretsManager::SecretTargetAttachment", "SecretId"),
            ResourceType.part("AWS::SecretsManager::ResourcePolicy", "SecretId"));

    private static final ServiceInfo INFO = new ServiceInfo("secrets-manager", "SECRET",
            Text.name("AWS Secrets Manager"), Text.name("Secrets Manager"),
            Text.of("Keeps passwords and tokens out of the code, hands them to those who may have them, and changes them by itself.",
                    "비밀번호와 토큰을 코드 밖에 보관하고, 권한이 있는 곳에만 주며, 스스로 바꿉니다."),
            Category.SECURITY, "mdi2f-form-textbox-password", Set.of(),
            RESOURCES);

    private static final double FETCHES_PER_SECOND = 10_000;
    /** One request in a thousand finds that its secret has been kept long enough: an assumption, of 3.3 requests a second for 300 s. */
    private static final double FETCHES_PER_REQUEST = 0.001;
    private static final Text KEPT = Text.of("{quantity}: unless a link says otherwise, one request in a thousand fetches a secret, which code keeps for some minutes (an assumption).",
            "{quantity}: 연결에 따로 정하지 않으면 요청 천 건에 한 번 가져온다고 봅니다. 코드가 보안 암호를 몇 분 동안 보관하기 때문입니다(가정).");
    /** An assumption. */
    private static final double FETCH_SECONDS = 0.015;

    private static final List<Setting> SETTINGS = List.of(
            Setting.whole("secrets", 1, 0, 500_000, Text.of("Secrets", "보안 암호 수"),
                    Text.of("Secrets that are kept; each is billed by the month.",
                            "보관하는 보안 암호의 수입니다. 하나마다 매달 요금이 붙습니다.")).in(Topic.SIZE).asFirst(),
            Setting.whole("rotationDays", 30, 1, 1_000, Text.of("Rotation", "교체 주기"),
                    Text.of("Days after which a secret is changed.",
                            "보안 암호를 바꾸는 주기(일)입니다.")).in(Topic.SECURITY).orElse(null).asFirst());

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> usageNames() {
        return List.of("requestsPerMonth");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.REQUEST, Trait.COMPUTE)
                // A proxy takes the passwords of its database from here, and a database may keep that of its administrator here.
                .acceptFrom(LinkKind.NETWORK, "vpc-endpoint")
                .accept(LinkKind.OPERATE, Trait.COMPUTE, Trait.DATABASE)
                .acceptFrom(LinkKind.OPERATE, "rds-proxy");
    }

    @Override
    public double usualCalls() {
        return FETCHES_PER_REQUEST;
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.ANSWER;
    }

    @Override
    public Capacity capacity(Part part) {
        return Capacity.delay(Demand.of(FETCH_SECONDS), new Limit(Text.of("Fetches of the account", "계정당 조회"), Limit.REQUESTS,
                FETCHES_PER_SECOND, Flow::calls, true, "AWS Secrets Manager User Guide, quotas (2026-08)"));
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.999, Text.name("AWS Secrets Manager SLA: 99.9 %"), true);
    }

    @Override
    public List<Charge> charges(Part part) {
        return List.of(
                Charge.fixed(Text.of("Secrets", "보안 암호"), PriceKey.of("secrets_manager", "secret"), part.region(),
                        part.number("secrets")),
                Charge.assumed(Text.of("Requests", "요청"), PriceKey.of("secrets_manager", "api_requests"), part.region(),
                        "requestsPerMonth", use -> use.calls().calls(), KEPT));
    }
}
