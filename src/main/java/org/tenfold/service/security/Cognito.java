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
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * Signs users in. It is billed by the users who come in a month, whom no published ratio gives: half of the registered
 * ones are assumed.
 */
public final class Cognito implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::Cognito::UserPool")
                    .words("mfa", "MfaConfiguration", Map.of("on", "required", "optional", "optional", "off", "off")).otherwise("mfa", "off")
                    .words("plan", "UserPoolTier", Map.of("lite", "lite", "essentials", "essentials", "plus", "plus"))
                    .words("deletionProtection", "DeletionProtection", Map.of("active", true, "inactive", false))
                    .link(LinkKind.REQUEST, "LambdaConfig"),
            ResourceType.part("AWS::Cognito::UserPoolClient", "UserPoolId"),
            ResourceType.part("AWS::Cognito::UserPoolDomain", "UserPoolId"),
            ResourceType.part("AWS::Cognito::UserPoolGroup", "UserPoolId"),
            ResourceType.part("AWS::Cognito::UserPoolIdentityProvider", "UserPoolId"),
            ResourceType.part("AWS::Cognito::UserPoolResourceServer", "UserPoolId"),
            ResourceType.part("AWS::Cognito::IdentityPool", "CognitoIdentityProviders.ProviderName", "CognitoIdentityProviders.ClientId"),
            ResourceType.part("AWS::Cognito::IdentityPoolRoleAttachment", "IdentityPoolId"));

    private static final ServiceInfo INFO = new ServiceInfo("cognito", "COGNITO_USER_POOL",
            Text.name("Amazon Cognito"), Text.name("Cognito"),
            Text.of("Keeps the users of your application and signs them in, by itself or through Google, Facebook or a company's directory.",
                    "애플리케이션의 사용자를 관리하고 로그인을 처리합니다. Google, Facebook, 회사 디렉터리로도 로그인합니다."),
            Category.SECURITY, "mdi2a-account-key", Set.of(), RESOURCES)
            .alsoCalled("login", "sign-in", "user pool", "로그인", "사용자 풀");

    /** Checking a password is slow on purpose; an assumption. */
    private static final double SIGN_IN_SECONDS = 0.3;

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("plan", List.of(
                    Setting.of("essentials", "Essentials", "Essentials"),
                    Setting.of("lite", "Lite", "Lite"),
                    Setting.of("plus", "Plus", "Plus")),
                    Text.of("Plan", "요금제"),
                    Text.of("What signing in can do, and what a user costs.",
                            "로그인 기능의 범위와 사용자당 요금을 정합니다.")).in(Topic.SIZE).asFirst(),
            Setting.number("monthlyActiveShare", 0.5, 0, 1, Text.of("Active in a month", "월 활성 비율"),
                    Text.of("Share of the registered users who come in a month.",
                            "한 달 동안 찾아오는 등록 사용자의 비율입니다.")).in(Topic.TRAFFIC).asFirst().asAssumption(),
            Setting.number("federatedShare", 0, 0, 1, Text.of("From company directories", "회사 디렉터리 비율"),
                    Text.of("Share of them who sign in with SAML or OIDC, at a price of its own.",
                            "SAML이나 OIDC로 로그인하는 사용자의 비율입니다. 요금이 따로 붙습니다.")).in(Topic.TRAFFIC).asFirst(),
            Setting.number("quotaPerSecond", 120, 1, 100_000, Text.of("Sign-in quota", "로그인 할당량"),
                    Text.of("Sign-ins a second that the account may have; AWS raises it for a price.",
                            "계정이 초당 처리할 수 있는 로그인 수입니다. 비용을 내면 AWS가 올려 줍니다.")).in(Topic.SCALING).asFirst(),
            Setting.flag("multiRegion", false, Text.of("Replicated", "리전 간 복제"),
                    Text.of("A replica of the pool in another Region signs users in when this Region fails.",
                            "이 리전에 장애가 나면 다른 리전의 사용자 풀 복제본이 로그인을 처리합니다.")).in(Topic.AVAILABILITY),
            Setting.choice("mfa", List.of(
                    Setting.of("optional", "Optional", "선택"),
                    Setting.of("required", "Required", "필수"),
                    Setting.of("off", "Off", "사용 안 함")),
                    Text.of("Second factor", "다중 인증"),
                    Text.of("Whether users need a second proof.", "두 번째 인증 수단을 요구할지 정합니다.")).in(Topic.SECURITY).asFirst(),
            Setting.flag("deletionProtection", false, Text.of("Deletion protection", "삭제 방지"),
                    Text.of("Refuses to be deleted until it is switched off.", "끄기 전에는 삭제되지 않습니다.")).in(Topic.SECURITY));

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
        return List.of("activeUsersPerMonth", "federatedUsersPerMonth");
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("api-gateway", "alb", "users");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.REQUEST, Trait.CLIENT, Trait.COMPUTE, Trait.API, Trait.BALANCER)
                .acceptFrom(LinkKind.PROTECT, "waf")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.SIGN_IN;
    }

    @Override
    public Capacity capacity(Part part) {
        return Capacity.delay(Demand.of(SIGN_IN_SECONDS), new Limit(Text.of("Sign-ins of the account", "계정당 로그인"),
                Text.of("sign-ins/s", "로그인/초"), part.number("quotaPerSecond"), Flow::calls, true, "Service Quotas, Cognito user pools: rate of UserAuthentication requests"));
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.999, Text.of("Amazon Cognito SLA, as several public documents quote it: 99.9 %", "Amazon Cognito SLA(여러 공개 문서의 인용): 99.9%"), true);
    }

    @Override
    public List<Charge> charges(Part part) {
        double active = part.workload().users() * part.number("monthlyActiveShare");
        double federated = part.number("federatedShare");
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.assumed(Text.of("Active users", "활성 사용자"), key("user_pool_" + part.text("plan") + "_mau"),
                part.region(), "activeUsersPerMonth", use -> active * (1 - federated)));
        if (federated > 0) {
            charges.add(Charge.assumed(Text.of("Users of company directories", "회사 디렉터리 사용자"),
                    key("saml_oidc_federated_mau"), part.region(), "federatedUsersPerMonth", use -> active * federated));
        }
        return charges;
    }

    private static PriceKey key(String dimension) {
        return PriceKey.of("cognito", dimension);
    }

    @Override
    public String keyFact(Part part) {
        return part.text("plan");
    }
}
