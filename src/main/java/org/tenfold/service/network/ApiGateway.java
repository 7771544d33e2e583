package org.tenfold.service.network;

import static org.tenfold.pricing.PriceBook.HOURS_PER_MONTH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.Flow;
import org.tenfold.service.Limit;
import org.tenfold.service.MonthlyUse;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Preset;
import org.tenfold.service.ResourceType;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** The managed front of APIs. Figures: capacity reference 1.6 and 1.7. */
public final class ApiGateway implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::ApiGateway::RestApi")
                    .otherwise("kind", "rest")
                    .words("auth", "<AWS::ApiGateway::Authorizer.RestApiId > Type", Map.of("cognito_user_pools", "cognito", "token", "custom",
                            "request", "custom"))
                    .words("auth", "<AWS::ApiGateway::Method.RestApiId > AuthorizationType", Map.of("aws_iam", "iam"))
                    .words("auth", "Auth.DefaultAuthorizer", Map.of("aws_iam", "iam"))
                    .set("cacheGb", "<AWS::ApiGateway::Stage.RestApiId > CacheClusterSize"),
            ResourceType.drawn("AWS::ApiGatewayV2::Api")
                    .words("kind", "ProtocolType", Map.of("http", "http", "websocket", "websocket"))
                    .words("auth", "<AWS::ApiGatewayV2::Authorizer.ApiId > AuthorizerType", Map.of("jwt", "signature", "request", "custom")),
            ResourceType.part("AWS::ApiGateway::Method", "RestApiId").link(LinkKind.REQUEST, "Integration.Uri"),
            ResourceType.part("AWS::ApiGateway::Authorizer", "RestApiId").link(LinkKind.REQUEST, "ProviderARNs").link(LinkKind.REQUEST, "AuthorizerUri"),
            ResourceType.part("AWS::ApiGateway::Resource", "RestApiId"),
            ResourceType.part("AWS::ApiGateway::Deployment", "RestApiId"),
            ResourceType.part("AWS::ApiGateway::Stage", "RestApiId"),
            ResourceType.part("AWS::ApiGateway::Model", "RestApiId"),
            ResourceType.part("AWS::ApiGateway::RequestValidator", "RestApiId"),
            ResourceType.part("AWS::ApiGateway::GatewayResponse", "RestApiId"),
            ResourceType.part("AWS::ApiGateway::BasePathMapping", "RestApiId"),
            ResourceType.part("AWS::ApiGateway::DomainName", "<AWS::ApiGateway::BasePathMapping.DomainName > RestApiId"),
            ResourceType.part("AWS::ApiGateway::UsagePlan", "ApiStages.ApiId"),
            ResourceType.part("AWS::ApiGateway::UsagePlanKey", "UsagePlanId"),
            ResourceType.part("AWS::ApiGateway::ApiKey", "StageKeys.RestApiId", "<AWS::ApiGateway::UsagePlanKey.KeyId"),
            ResourceType.part("AWS::ApiGateway::Account"),
            ResourceType.part("AWS::ApiGateway::VpcLink").link(LinkKind.REQUEST, "TargetArns"),
            ResourceType.part("AWS::ApiGatewayV2::Integration", "ApiId").link(LinkKind.REQUEST, "IntegrationUri"),
            ResourceType.part("AWS::ApiGatewayV2::Authorizer", "ApiId").link(LinkKind.REQUEST, "JwtConfiguration.Issuer"),
            ResourceType.part("AWS::ApiGatewayV2::Route", "ApiId"),
            ResourceType.part("AWS::ApiGatewayV2::Stage", "ApiId"),
            ResourceType.part("AWS::ApiGatewayV2::Deployment", "ApiId"),
            ResourceType.part("AWS::ApiGatewayV2::ApiMapping", "ApiId"),
            ResourceType.part("AWS::ApiGatewayV2::DomainName", "<AWS::ApiGatewayV2::ApiMapping.DomainName > ApiId"),
            ResourceType.part("AWS::ApiGatewayV2::VpcLink"));

    private static final ServiceInfo INFO = new ServiceInfo("api-gateway", "API_GATEWAY",
            Text.name("Amazon API Gateway"), Text.name("API Gateway"),
            Text.of("Takes the calls of an API, checks and throttles them, and passes them to functions or services.",
                    "API 호출을 받아 검사하고 조절한 뒤 함수나 서비스에 넘깁니다."),
            Category.NETWORKING, "mdi2a-api", Trait.setOf(Trait.API, Trait.PUBLIC),
            RESOURCES);

    /** WebSocket messages are billed in pieces of so many bytes (API Gateway pricing). */
    private static final double MESSAGE_BYTES = 32 * 1024;
    /** What one request to an HTTP API may carry before it counts twice (API Gateway pricing). */
    private static final double PIECE_BYTES = 512 * 1024;

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("kind", List.of(
                    Setting.of("http", "HTTP API", "HTTP API"),
                    Setting.of("rest", "REST API", "REST API"),
                    Setting.of("websocket", "WebSocket API", "WebSocket API")),
                    Text.of("Kind", "종류"),
                    Text.of("HTTP APIs cost less; REST APIs add caching, keys, validation and AWS WAF.",
                            "HTTP API가 더 저렴합니다. REST API는 캐시, 키, 검증, AWS WAF를 더합니다.")).asFirst(),
            Setting.number("quotaPerSecond", 10_000, 1, 1_000_000, Text.of("Request quota", "요청 할당량"),
                    Text.of("Requests a second that the account may send to its APIs in the Region; AWS raises it on request.",
                            "계정이 리전의 API에 초당 보낼 수 있는 요청 수입니다. 요청하면 AWS가 올려 줍니다.")).asFirst(),
            Setting.choice("cacheGb", List.of(
                    Setting.of("none", "None", "없음"),
                    Setting.of("0.5", "0.5 GB", "0.5 GB"),
                    Setting.of("1.6", "1.6 GB", "1.6 GB"),
                    Setting.of("6.1", "6.1 GB", "6.1 GB"),
                    Setting.of("13.5", "13.5 GB", "13.5 GB"),
                    Setting.of("28.4", "28.4 GB", "28.4 GB"),
                    Setting.of("58.2", "58.2 GB", "58.2 GB"),
                    Setting.of("118", "118 GB", "118 GB"),
                    Setting.of("237", "237 GB", "237 GB")),
                    Text.of("Cache", "캐시"),
                    Text.of("Memory for responses; REST APIs only, billed by the hour.",
                            "응답을 보관하는 메모리입니다. REST API만 쓸 수 있고 시간당 청구됩니다.")).in(Topic.PERFORMANCE).asFirst(),
            Setting.number("timeoutMs", 29_000, 50, 300_000, Text.of("Integration timeout", "통합 제한 시간"),
                    Text.of("How long it waits for what is behind it.", "뒷단의 응답을 기다리는 시간입니다.")).in(Topic.PERFORMANCE),
            Setting.choice("auth", List.of(
                    Setting.of("none", "None", "없음"),
                    Setting.of("iam", "IAM", "IAM"),
                    Setting.of("cognito", "Cognito or JWT", "Cognito 또는 JWT"),
                    Setting.of("custom", "Own function", "사용자 지정 함수"),
                    Setting.of("signature", "Signed calls, checked by the code", "서명된 호출을 코드에서 확인")),
                    Text.of("Authorisation", "권한 부여"),
                    Text.of("Who may call.", "누가 호출할 수 있는지 정합니다.")).in(Topic.SECURITY).asFirst(),
            Tls.OLDEST);

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.REGION;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> usageNames() {
        return List.of("requestsPerMonth", "connectionMinutesPerMonth");
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("rest-api", Text.name("REST API"), Settings.of("kind", "rest")),
                new Preset("websocket-api", Text.name("WebSocket API"), Settings.of("kind", "websocket")));
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("lambda", "cognito", "waf", "cloudfront", "sqs");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .acceptFrom(LinkKind.REQUEST, "cloudfront")
                .accept(LinkKind.REQUEST, Trait.CLIENT, Trait.COMPUTE, Trait.BALANCER, Trait.EXTERNAL)
                .accept(LinkKind.RESOLVE, Trait.DNS)
                .accept(LinkKind.PUBLISH, Trait.TOPIC)
                .acceptFrom(LinkKind.PROTECT, "waf")
                .acceptFrom(LinkKind.NETWORK, "vpc-endpoint")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.CALL;
    }

    @Override
    public Capacity capacity(Part part) {
        return Capacity.delay(Demand.of(0.010), new Limit(Text.of("Requests of the account", "계정당 요청"), Limit.REQUESTS,
                part.number("quotaPerSecond"), Flow::calls, true, "API Gateway quotas"));
    }

    @Override
    public Failure failure(Part part) {
        return new Failure(new Failure.Whole(0.9995, false), Text.name("API Gateway SLA"),
                new Recovery(0, 0, Text.of("AWS keeps it running.", "AWS가 계속 실행합니다.")),
                new Recovery(0, 0, Text.of("It goes on in the other zones of the Region.", "리전의 다른 가용 영역에서 계속합니다.")),
                new Recovery(Double.POSITIVE_INFINITY, 0, Text.of("It is gone with its Region.", "리전과 함께 멈춥니다.")));
    }

    @Override
    public List<Charge> charges(Part part) {
        List<Charge> charges = new ArrayList<>();
        String kind = part.text("kind");
        charges.add(switch (kind) {
            case "http" -> requests(part, Text.of("HTTP API requests, in steps of 512 KB", "HTTP API 요청, 512 KB 단위"), "http_requests",
                    use -> pieces(use.calls()));
            case "rest" -> requests(part, Text.of("REST API requests", "REST API 요청"), "rest_requests", use -> use.calls().calls());
            default -> Charge.derived(Text.of("WebSocket messages", "WebSocket 메시지"), PriceKey.of("api_gateway", "websocket_messages"),
                    part.region(), "requestsPerMonth", use -> messages(use.calls()));
        });
        if (kind.equals("websocket")) {
            charges.add(Charge.derived(Text.of("Connection minutes", "연결 시간(분)"),
                    PriceKey.of("api_gateway", "websocket_connection_minutes"), part.region(), "connectionMinutesPerMonth",
                    use -> use.calls().calls() / part.workload().number("requestsPerConnection")
                            * part.workload().number("connectionSeconds") / 60));
        } else if (kind.equals("rest") && !part.is("cacheGb", "none")) {
            String size = part.text("cacheGb").replace('.', '_');
            charges.add(Charge.fixed(Text.of("Cache hours", "캐시 시간"),
                    PriceKey.of("api_gateway", "rest_cache_" + size + "gb_hour"), part.region(), HOURS_PER_MONTH));
        }
        return charges;
    }

    /** Messages in both directions, in pieces of 32 KB. */
    private static double messages(Flow flow) {
        double calls = flow.calls();
        return calls == 0 ? 0 : calls * (Math.max(1, Math.ceil(flow.bytesIn() / calls / MESSAGE_BYTES))
                + Math.ceil(flow.bytesOut() / calls / MESSAGE_BYTES));
    }

    private static Charge requests(Part part, Text name, String dimension, ToDoubleFunction<MonthlyUse> quantity) {
        return Charge.derived(name, PriceKey.of("api_gateway", dimension), part.region(), "requestsPerMonth", quantity);
    }

    /** Requests to an HTTP API, each counted once for every begun 512 KB of its question or answer, whichever is larger. */
    private static double pieces(Flow flow) {
        double calls = flow.calls();
        return calls == 0 ? 0 : calls * Math.max(1, Math.ceil(Math.max(flow.bytesIn(), flow.bytesOut()) / calls / PIECE_BYTES));
    }

    @Override
    public String keyFact(Part part) {
        return switch (part.text("kind")) {
            case "http" -> "HTTP";
            case "rest" -> "REST";
            default -> "WebSocket";
        };
    }
}
