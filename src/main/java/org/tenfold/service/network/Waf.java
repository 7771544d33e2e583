package org.tenfold.service.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Failure;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Preset;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.service.ZoneUse;
import org.tenfold.text.Text;

/**
 * A web ACL of AWS WAF in front of a distribution, a load balancer, a REST API or a user pool; links of the kind protect say
 * of which. The requests that it bills are those of what it protects.
 */
public final class Waf implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::WAFv2::WebACL")
                    .words("attachedTo", "Scope", Map.of("cloudfront", "cloudfront", "regional", "regional"))
                    .set("rules", "Rules.Name", new Reading.Count(0)).otherwise("rules", 0)
                    .set("requestsPerAddress", "Rules.Statement.RateBasedStatement.Limit"),
            ResourceType.part("AWS::WAFv2::WebACLAssociation", "WebACLArn").link(LinkKind.PROTECT, "ResourceArn"),
            ResourceType.part("AWS::WAFv2::IPSet"),
            ResourceType.part("AWS::WAFv2::RegexPatternSet"),
            ResourceType.part("AWS::WAFv2::LoggingConfiguration", "ResourceArn"));

    private static final ServiceInfo INFO = new ServiceInfo("waf", "WAF_WEB_ACL", Text.name("AWS WAF"), Text.name("WAF"),
            Text.of("Inspects web requests and turns away those that its rules recognise as attacks or as too many.",
                    "웹 요청을 검사해 공격이거나 지나치게 많은 요청을 규칙에 따라 막습니다."),
            Category.SECURITY, "mdi2w-wall", Trait.setOf(Trait.PROTECTION),
            RESOURCES)
            .alsoCalled("firewall", "web application firewall", "방화벽", "웹 방화벽");

    private static final Set<String> PROTECTED = Set.of("cloudfront", "alb", "api-gateway", "cognito");

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("attachedTo", List.of(
                    Setting.of("regional", "Load balancer, REST API or user pool", "로드 밸런서, REST API, 사용자 풀"),
                    Setting.of("cloudfront", "CloudFront distribution", "CloudFront 배포")),
                    Text.of("Attached to", "적용 대상"),
                    Text.of("A distribution, which is worldwide, or something in a Region.",
                            "전 세계에 걸친 배포인지 리전의 리소스인지 정합니다.")).in(Topic.NETWORK).asFirst(),
            Setting.whole("rules", 3, 0, 1_500, Text.of("Rules", "규칙 수"),
                    Text.of("Own rules and groups of managed rules; each is billed by the month.",
                            "직접 만든 규칙과 관리형 규칙 그룹의 수입니다. 하나마다 매달 요금이 붙습니다.")).in(Topic.SECURITY).asFirst(),
            Setting.whole("requestsPerAddress", 2_000, 10, 2_000_000_000, Text.of("Requests of one address", "주소당 요청"),
                    Text.of("Requests that one address may send in five minutes before it is blocked.",
                            "한 주소가 5분 동안 보낼 수 있는 요청 수입니다. 넘으면 막습니다.")).in(Topic.SECURITY).orElse(null).asFirst(),
            Setting.flag("botControl", false, Text.of("Bot control", "봇 제어"),
                    Text.of("Recognises common bots, at a price by the month and by the request.",
                            "흔한 봇을 알아냅니다. 매달, 그리고 요청마다 요금이 붙습니다.")).in(Topic.SECURITY).asFirst());

    /**
     * Whether a web ACL can be attached to a part. Of the APIs of API Gateway only REST APIs take one, not HTTP and WebSocket APIs
     * (AWS WAF API Reference, "Welcome": protected resource types; API Gateway Developer Guide, "Choose between REST APIs and
     * HTTP APIs").
     */
    public static boolean canProtect(Part part) {
        return PROTECTED.contains(part.service().id()) && (!part.isA("api-gateway") || part.is("kind", "rest"));
    }

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public Scope scope(Settings settings) {
        return "cloudfront".equals(settings.get("attachedTo")) ? Scope.GLOBAL : Scope.REGION;
    }

    @Override
    public ZoneUse zoneUse(Settings settings) {
        return ZoneUse.SPREAD;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> usageNames() {
        return List.of("requestsPerMonth", "botControlRequestsPerMonth");
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("waf-cloudfront", Text.of("WAF for CloudFront", "CloudFront용 WAF"),
                        Settings.of("attachedTo", "cloudfront")));
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("alb", "cloudfront", "api-gateway");
    }

    @Override
    public Ports ports() {
        return Ports.NONE;
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.9995, Text.name("AWS WAF SLA: 99.95 %"), false);
    }

    @Override
    public List<Charge> charges(Part part) {
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed(Text.name("Web ACL"), key("web_acl"), part.region(), 1));
        if (part.number("rules") > 0) {
            charges.add(Charge.fixed(Text.of("Rules", "규칙"), key("rule"), part.region(), part.number("rules")));
        }
        charges.add(Charge.derived(Text.of("Requests inspected", "검사한 요청"), key("requests"), part.region(),
                "requestsPerMonth", use -> use.calls().calls()));
        if (part.flag("botControl")) {
            charges.add(Charge.fixed(Text.of("Bot control", "봇 제어"), key("bot_control_subscription"), part.region(), 1));
            charges.add(Charge.derived(Text.of("Requests inspected for bots", "봇 검사를 한 요청"),
                    key("bot_control_requests_common"), part.region(), "botControlRequestsPerMonth",
                    use -> use.calls().calls()));
        }
        return charges;
    }

    private static PriceKey key(String dimension) {
        return PriceKey.of("waf", dimension);
    }
}
