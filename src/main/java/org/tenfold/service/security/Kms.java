package org.tenfold.service.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * Keys that never leave AWS's devices. Services that encrypt with a key of AWS's own ask it for nothing; a link means
 * that code asks it with each request.
 */
public final class Kms implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::KMS::Key")
                    .set("rotationDays", "RotationPeriodInDays").ifThere("rotationDays", "EnableKeyRotation", 365),
            ResourceType.part("AWS::KMS::Alias", "TargetKeyId"));

    private static final ServiceInfo INFO = new ServiceInfo("kms", "KMS_KEY", Text.name("AWS KMS"), Text.name("KMS"),
            Text.of("Keeps keys and encrypts or signs with them, so that nobody ever sees the keys themselves.",
                    "키를 보관하고 그 키로 암호화하거나 서명합니다. 키 자체는 아무도 볼 수 없습니다."),
            Category.SECURITY, "mdi2k-key-variant", Set.of(), RESOURCES);

    /** An assumption. */
    private static final double REQUEST_SECONDS = 0.01;

    private static final String SOURCE = "AWS KMS Developer Guide, request quotas (2026): cryptographic operations";
    private static final Map<String, Double> SYMMETRIC = Map.of("us-east-1", 100_000.0, "us-west-2", 100_000.0, "eu-west-1", 100_000.0,
            "us-east-2", 20_000.0, "ap-southeast-1", 20_000.0, "ap-southeast-2", 20_000.0, "ap-northeast-1", 20_000.0,
            "eu-central-1", 20_000.0, "eu-west-2", 20_000.0);
    /** Each of the first two rotations of a key costs as much as a key, further ones nothing (AWS KMS pricing, since 2024-04). */
    private static final int BILLED_ROTATIONS = 2;
    private static final double SYMMETRIC_ELSEWHERE = 10_000;
    private static final double ASYMMETRIC = 1_000;

    private static final List<Setting> SETTINGS = List.of(
            Setting.whole("keys", 1, 0, 100_000, Text.of("Keys", "키 수"),
                    Text.of("Keys of your own; each is billed by the month.",
                            "직접 만든 키의 수입니다. 하나마다 매달 요금이 붙습니다.")).in(Topic.SIZE).asFirst(),
            Setting.choice("kind", List.of(
                    Setting.of("symmetric", "Encryption", "암호화"),
                    Setting.of("rsa-2048", "Signatures, RSA 2048", "서명, RSA 2048"),
                    Setting.of("asymmetric", "Signatures, others", "서명, 기타")),
                    Text.of("Kind", "종류"),
                    Text.of("What it is used for, which decides the price of a request.",
                            "키의 용도입니다. 요청 가격을 정합니다.")).in(Topic.SECURITY).asFirst(),
            Setting.whole("rotationDays", 365, 90, 2_560, Text.of("Rotation", "교체 주기"),
                    Text.of("Days after which a key gets new material.",
                            "키 재료를 새로 바꾸는 주기(일)입니다.")).in(Topic.SECURITY).orElse(null).asFirst(),
            Setting.number("quotaPerSecond", 10_000, 1, 1_000_000, Text.of("Request quota", "요청 할당량"),
                    Text.of("Requests a second that the account may send in the Region; AWS raises it on request. Without a value the default: with symmetric keys 10,000, 20,000 or 100,000 by Region, with RSA and elliptic-curve keys 1,000.",
                            "계정이 리전에서 초당 보낼 수 있는 요청 수입니다. 요청하면 AWS가 올려 줍니다. 비워 두면 기본값입니다. 대칭 키는 리전에 따라 10,000, 20,000 또는 100,000이고, RSA와 타원 곡선 키는 1,000입니다."))
                    .in(Topic.SCALING).orElse(null));

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
                .accept(LinkKind.REQUEST, Trait.COMPUTE, Trait.API)
                .acceptFrom(LinkKind.NETWORK, "vpc-endpoint")
                .accept(LinkKind.OPERATE, Trait.COMPUTE, Trait.DATABASE, Trait.STORAGE);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.ANSWER;
    }

    @Override
    public Capacity capacity(Part part) {
        return Capacity.delay(Demand.of(REQUEST_SECONDS), new Limit(Text.of("Requests of the account", "계정당 요청"), Limit.REQUESTS,
                part.value("quotaPerSecond") instanceof Double stated ? stated : quota(part), Flow::calls, true, SOURCE));
    }

    private static double quota(Part part) {
        return part.is("kind", "symmetric") ? SYMMETRIC.getOrDefault(part.region(), SYMMETRIC_ELSEWHERE) : ASYMMETRIC;
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.99999, Text.name("AWS KMS SLA (2022-11-29): 99.999 %"), true);
    }

    @Override
    public List<Charge> charges(Part part) {
        String requests = switch (part.text("kind")) {
            case "rsa-2048" -> "requests_asymmetric_rsa_2048";
            case "asymmetric" -> "requests_asymmetric";
            default -> "requests_symmetric";
        };
        PriceKey key = PriceKey.of("kms", "customer_managed_key");
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed(Text.of("Keys", "키"), key, part.region(), part.number("keys")));
        if (part.is("kind", "symmetric") && part.value("rotationDays") != null) {
            charges.add(Charge.fixed(Text.of("Rotated material, after two rotations", "교체한 키 자료, 두 번 교체한 뒤"), key, part.region(),
                    part.number("keys") * BILLED_ROTATIONS));
        }
        charges.add(Charge.derived(Text.of("Requests", "요청"), PriceKey.of("kms", requests), part.region(), "requestsPerMonth",
                use -> use.calls().calls()));
        return charges;
    }
}
