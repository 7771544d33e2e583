package org.tenfold.service.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceKey;
import org.tenfold.pricing.Region;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.Flow;
import org.tenfold.service.Limit;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.ResourceType;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** The content delivery network. Figures: capacity reference 1.6 and 1.7. */
public final class CloudFront implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::CloudFront::Distribution")
                    .words("viewerProtocol", "DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy",
                            Map.of("redirect-to-https", "redirect-to-https", "https-only", "https-only", "allow-all", "allow-all"))
                    .set("defaultTtlSeconds", "DistributionConfig.DefaultCacheBehavior.DefaultTTL")
                    .ifThere("originAccess", "DistributionConfig.Origins.OriginAccessControlId", "oac")
                    .ifThere("originAccess", "DistributionConfig.Origins.S3OriginConfig.OriginAccessIdentity", "oai").otherwise("originAccess", "none")
                    .ifThere("originLock", "DistributionConfig.Origins.VpcOriginConfig", "vpc-origin")
                    .ifThere("originLock", "DistributionConfig.Origins.OriginCustomHeaders", "secret-header")
                    .set("connectionAttempts", "DistributionConfig.Origins.ConnectionAttempts")
                    .set("connectionTimeoutSeconds", "DistributionConfig.Origins.ConnectionTimeout")
                    .set("originShield", "DistributionConfig.Origins.OriginShield.Enabled")
                    .words("tlsPolicy", "DistributionConfig.ViewerCertificate.MinimumProtocolVersion", Map.of("tlsv1.2_2018", "tls-1.2",
                            "tlsv1.2_2019", "tls-1.2", "tlsv1.2_2021", "tls-1.2", "tlsv1.2_2025", "tls-1.2", "tlsv1.3_2025", "tls-1.3",
                            "tlsv1.1_2016", "tls-1.1", "tlsv1_2016", "tls-1.0", "tlsv1", "tls-1.0"))
                    .link(LinkKind.REQUEST, "DistributionConfig.Origins.DomainName")
                    .link(LinkKind.REQUEST, "DistributionConfig.Origins.VpcOriginConfig.VpcOriginId > VpcOriginEndpointConfig.Arn")
                    .linkFrom(LinkKind.PROTECT, "DistributionConfig.WebACLId"),
            ResourceType.part("AWS::CloudFront::OriginAccessControl"),
            ResourceType.part("AWS::CloudFront::CloudFrontOriginAccessIdentity"),
            ResourceType.part("AWS::CloudFront::CachePolicy"),
            ResourceType.part("AWS::CloudFront::OriginRequestPolicy"),
            ResourceType.part("AWS::CloudFront::ResponseHeadersPolicy"),
            ResourceType.part("AWS::CloudFront::Function"),
            ResourceType.part("AWS::CloudFront::VpcOrigin"));

    private static final ServiceInfo INFO = new ServiceInfo("cloudfront", "CLOUDFRONT",
            Text.name("Amazon CloudFront"), Text.name("CloudFront"),
            Text.of("Keeps copies of files near the viewers, so that most requests never reach the origin.",
                    "파일의 사본을 뷰어 가까이에 두어 대부분의 요청이 오리진까지 가지 않습니다."),
            Category.NETWORKING, "mdi2e-earth-arrow-right", Trait.setOf(Trait.EDGE, Trait.PUBLIC),
            RESOURCES)
            .alsoCalled("cdn", "content delivery network", "콘텐츠 전송 네트워크");

    private static final List<Setting> SETTINGS = List.of(
            Setting.number("hitRatioStatic", 0.95, 0, 1, Text.of("Hit ratio of files", "정적 파일 적중률"),
                    Text.of("Share of the file requests that edges answer themselves; 95 to 99 % is good.",
                            "엣지가 직접 답하는 파일 요청의 비율입니다. 95~99%면 좋습니다.")).asFirst().asAssumption(),
            Setting.number("hitRatioDynamic", 0, 0, 1, Text.of("Hit ratio of dynamic reads", "동적 읽기 적중률"),
                    Text.of("Share of the dynamic reads that edges answer; 0 unless responses may be cached.",
                            "엣지가 답하는 동적 읽기의 비율입니다. 응답을 캐시할 수 없으면 0입니다.")).asFirst().asAssumption(),
            Setting.whole("defaultTtlSeconds", 86_400, 0, 31_536_000, Text.of("Default time to live", "기본 TTL"),
                    Text.of("How long an edge keeps a file whose origin says nothing about it.",
                            "오리진이 따로 정하지 않은 파일을 엣지가 보관하는 시간입니다.")).in(Topic.DATA).asFirst(),
            Setting.flag("versionedNames", false, Text.of("Versioned file names", "버전이 든 파일 이름"),
                    Text.of("A changed file gets a new name, so that old copies at the edges are never asked for again.",
                            "파일이 바뀌면 이름도 바뀌어 엣지의 옛 사본을 다시 찾지 않습니다.")).in(Topic.DATA),
            Setting.choice("dynamicResponses", List.of(
                    Setting.of("same-for-all", "The same for all", "모두에게 같음"),
                    Setting.of("personal-in-key", "Personal, told apart by the cache key", "사람마다 다르고 캐시 키로 구분함"),
                    Setting.of("personal", "Personal, not in the cache key", "사람마다 다르지만 캐시 키에 없음")),
                    Text.of("Cached dynamic responses", "캐시하는 동적 응답"),
                    Text.of("Whether what edges keep of dynamic responses depends on who asks, by cookie or sign-in.",
                            "엣지가 보관하는 동적 응답이 쿠키나 로그인에 따라 달라지는지 정합니다.")).in(Topic.DATA).orElse(null),
            Setting.choice("fallback", List.of(
                    Setting.of("none", "None", "없음"),
                    Setting.of("error-page", "A page of its own", "별도 오류 페이지"),
                    Setting.of("dns-switch", "A DNS switch that was practised", "연습해 둔 DNS 전환")),
                    Text.of("When the origin fails", "오리진 장애 대책"),
                    Text.of("What users get while the only origin, or the CDN itself, is down.",
                            "유일한 오리진이나 CDN에 장애가 났을 때 사용자에게 주는 것입니다.")).in(Topic.AVAILABILITY),
            Setting.choice("viewerProtocol", List.of(
                    Setting.of("redirect-to-https", "Redirect to HTTPS", "HTTPS로 리디렉션"),
                    Setting.of("https-only", "HTTPS only", "HTTPS만"),
                    Setting.of("allow-all", "HTTP and HTTPS", "HTTP와 HTTPS")),
                    Text.of("Viewer protocol", "뷰어 프로토콜"),
                    Text.of("Whether viewers may come unencrypted.", "뷰어의 암호화되지 않은 접속을 받을지 정합니다."))
                    .in(Topic.SECURITY).asFirst(),
            Setting.choice("originAccess", List.of(
                    Setting.of("oac", "Origin access control", "오리진 액세스 제어(OAC)"),
                    Setting.of("oai", "Origin access identity (former)", "오리진 액세스 ID(이전 방식)"),
                    Setting.of("none", "None", "없음")),
                    Text.of("Access to S3", "S3 접근"),
                    Text.of("How a bucket knows that it is CloudFront who asks.", "버킷이 CloudFront의 요청임을 확인하는 방법입니다."))
                    .in(Topic.SECURITY).asFirst(),
            Setting.choice("originLock", List.of(
                    Setting.of("none", "None", "없음"),
                    Setting.of("secret-header", "Secret header", "비밀 헤더"),
                    Setting.of("prefix-list", "Firewall with CloudFront's prefix list", "CloudFront 접두사 목록 방화벽"),
                    Setting.of("vpc-origin", "VPC origin", "VPC 오리진")),
                    Text.of("Lock of servers", "오리진 잠금"),
                    Text.of("How load balancers, servers and APIs behind it refuse requests that did not come through it.",
                            "뒤에 있는 로드 밸런서, 서버, API가 이곳을 거치지 않은 요청을 거부하는 방법입니다."))
                    .in(Topic.SECURITY).orElse(null),
            Tls.OLDEST,
            Tls.certificateRegion(Text.of(
                    "Region in which the certificate of an own name was issued; without a value it shows CloudFront's own.",
                    "사용자 도메인의 인증서를 발급한 리전입니다. 비워 두면 CloudFront의 인증서를 씁니다.")),
            Setting.flag("originShield", false, Text.name("Origin Shield"),
                    Text.of("One more cache in front of the origin; every miss passes it and is billed.",
                            "오리진 앞에 캐시를 하나 더 둡니다. 적중하지 않은 요청마다 요금이 듭니다.")).in(Topic.PERFORMANCE).asFirst(),
            Setting.whole("connectionAttempts", 3, 1, 3, Text.of("Connection attempts", "연결 시도 횟수"),
                    Text.of("Tries to reach an origin before the next one of its group is asked.",
                            "다음 오리진으로 넘어가기 전에 연결을 시도하는 횟수입니다.")).in(Topic.AVAILABILITY),
            Setting.whole("connectionTimeoutSeconds", 10, 1, 10, Text.of("Connection timeout", "연결 제한 시간"),
                    Text.of("How long one try may take.", "연결 시도 한 번을 기다리는 시간입니다.")).in(Topic.AVAILABILITY),
            Setting.whole("errorTtlSeconds", 10, 0, 31_536_000, Text.of("Errors are kept", "오류 보관 시간"),
                    Text.of("How long an edge repeats an origin's error.", "엣지가 오리진의 오류를 되풀이하는 시간입니다.")).in(Topic.AVAILABILITY));

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.GLOBAL;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> usageNames() {
        return List.of("requestsPerMonth", "dataOutGbPerMonth", "originShieldRequestsPerMonth");
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("s3", "alb", "waf", "api-gateway", "route53");
    }

    @Override
    public Ports ports() {
        return Ports.NONE.accept(LinkKind.REQUEST, Trait.CLIENT, Trait.COMPUTE, Trait.EXTERNAL)
                .accept(LinkKind.RESOLVE, Trait.DNS)
                .acceptFrom(LinkKind.PROTECT, "waf")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.SHIELD;
    }

    @Override
    public Capacity capacity(Part part) {
        Limit requests = new Limit(Text.of("Requests of a distribution", "배포당 요청"), Limit.REQUESTS, 250_000, Flow::calls, true,
                "CloudFront quotas");
        Limit bandwidth = new Limit(Text.of("Transfer rate of a distribution", "배포당 전송률"), Limit.GBIT, 150,
                flow -> flow.bytesOut() * 8 / 1e9, true, "CloudFront quotas");
        double dynamicMisses = 1 - part.number("hitRatioDynamic");
        return new Capacity(List.of(), List.of(requests, bandwidth), Demand.of(0.001),
                new Demand(1 - part.number("hitRatioStatic"), dynamicMisses, 1));
    }

    /** Three attempts of ten seconds, the defaults of an origin: CloudFront developer guide. */
    @Override
    public double detectionSeconds(Part part) {
        return 30;
    }

    @Override
    public Failure failure(Part part) {
        Recovery elsewhere = new Recovery(0, 0, Text.of("Other edge locations answer.", "다른 엣지 로케이션이 응답합니다."));
        return new Failure(new Failure.Whole(0.999, true), Text.name("CloudFront SLA"), elsewhere, elsewhere, elsewhere);
    }

    @Override
    public List<Charge> charges(Part part) {
        String place = geography(part);
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.derived(Text.of("HTTPS requests", "HTTPS 요청"), PriceKey.of("cloudfront", "https_requests"), place,
                "requestsPerMonth", use -> use.calls().calls()));
        charges.add(Charge.derived(Text.of("Data to viewers", "뷰어에게 보낸 데이터"),
                PriceKey.of("cloudfront", "data_transfer_out_to_internet"), place, "dataOutGbPerMonth",
                use -> use.calls().bytesOut() / 1e9));
        if (part.flag("originShield")) {
            Demand passes = capacity(part).passes();
            charges.add(Charge.derived(Text.of("Origin Shield requests", "Origin Shield 요청"),
                    PriceKey.of("cloudfront", "origin_shield_requests"), part.region(), "originShieldRequestsPerMonth",
                    use -> use.calls().statics() * passes.staticSeconds() + use.calls().reads() * passes.readSeconds()));
        }
        return charges;
    }

    /** The price geography in which the viewers are. */
    private static String geography(Part part) {
        return switch (part.workload().viewers()) {
            case "united_states" -> "geo:us_canada_mexico";
            case "europe" -> "geo:europe_israel";
            case "japan" -> "geo:japan";
            case "asia_pacific" -> "geo:asia_pacific";
            default -> part.prices().region(part.region()).map(Region::geography).orElse(part.region());
        };
    }
}
