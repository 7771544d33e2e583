package org.tenfold.service.network;

import java.util.List;
import java.util.Map;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Preset;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Station.Balancing;
import org.tenfold.service.Trait;
import org.tenfold.service.formula.LoadBalancerUnits;
import org.tenfold.text.Text;

/** The load balancer for HTTP. Figures: capacity reference 1.6, 1.7, 2.10 and 2.13. */
public final class ApplicationLoadBalancer extends Balancer {

    private static final List<ResourceType> RESOURCES = Balancer.resources(Balancer.resource("application", true)
            .words("listener", Balancer.LISTENER + "Protocol", Map.of("https", "https")).words("listener", Balancer.LISTENER + "Protocol", Map.of("http", "http"))
            .words("redirectToHttps", Balancer.LISTENER + "DefaultActions.Type", Map.of("redirect", true)).otherwise("redirectToHttps", false)
            .set("healthCheckPath", Balancer.TARGETS + "HealthCheckPath")
            .set("healthCheckTimeoutSeconds", Balancer.TARGETS + "HealthCheckTimeoutSeconds")
            .setWhen(Balancer.TARGETS + "TargetGroupAttributes[Key=stickiness.enabled].Value", "true", "stickiness",
                    Balancer.TARGETS + "TargetGroupAttributes[Key=stickiness.type].Value", new Reading.Words(Map.of("app_cookie", "application")))
            .words("stickiness", Balancer.TARGETS + "TargetGroupAttributes[Key=stickiness.enabled].Value", Map.of("true", "duration"))
            .words("balancing", Balancer.TARGETS + "TargetGroupAttributes[Key=load_balancing.algorithm.type].Value",
                    Map.of("round_robin", "round-robin", "least_outstanding_requests", "least-outstanding", "weighted_random", "random"))
            .set("idleTimeoutSeconds", "LoadBalancerAttributes[Key=idle_timeout.timeout_seconds].Value"));

    private static final ServiceInfo INFO = new ServiceInfo("alb", "ALB", Text.name("Application Load Balancer"), Text.name("ALB"),
            Text.of("Shares HTTP requests out to servers, containers or functions in several zones and leaves out those that fail.",
                    "HTTP 요청을 여러 가용 영역의 서버, 컨테이너, 함수에 나누고 실패한 대상은 제외합니다."),
            Category.NETWORKING, "mdi2s-scale-balance", TRAITS,
            RESOURCES)
            .alsoCalled("load balancer", "http balancer", "로드 밸런서", "부하 분산");

    private static final List<Setting> SETTINGS = List.of(
            ZONES, SCHEME,
            Setting.choice("listener", List.of(
                    Setting.of("https", "HTTPS", "HTTPS"),
                    Setting.of("http", "HTTP, unencrypted", "HTTP (암호화 없음)")),
                    Text.of("Listener", "리스너"),
                    Text.of("The protocol that clients speak to it.", "클라이언트가 쓰는 프로토콜입니다.")).in(Topic.SECURITY).asFirst(),
            Setting.choice("balancing", List.of(
                    Setting.of("round-robin", "In turn", "라운드 로빈"),
                    Setting.of("least-outstanding", "To the least busy", "미처리 요청 최소"),
                    Setting.of("random", "Weighted random", "가중치 무작위")),
                    Text.of("Algorithm", "분배 방식"),
                    Text.of("How requests find a target. The least busy target gives the shortest waits.",
                            "요청을 나누는 방법입니다. 가장 덜 바쁜 대상에 보내면 대기가 가장 짧습니다.")).in(Topic.TRAFFIC).asFirst(),
            Setting.choice("stickiness", List.of(
                    Setting.of("none", "None", "없음"),
                    Setting.of("duration", "Balancer's cookie", "로드 밸런서 쿠키"),
                    Setting.of("application", "Application's cookie", "애플리케이션 쿠키")),
                    Text.of("Stickiness", "고정 세션"),
                    Text.of("Sends a user always to the same target. Needed only when targets keep sessions themselves.",
                            "사용자를 늘 같은 대상에 보냅니다. 대상이 세션을 직접 가질 때만 필요합니다.")).in(Topic.TRAFFIC).asFirst(),
            Setting.whole("stickinessSeconds", 86_400, 1, 604_800, Text.of("Stickiness lasts", "고정 세션 유지 시간"),
                    Text.of("How long a cookie ties a user to a target.", "쿠키가 사용자를 대상에 묶어 두는 시간입니다.")).in(Topic.TRAFFIC),
            Setting.whole("rules", 1, 1, 100, Text.of("Routing rules", "라우팅 규칙"),
                    Text.of("Rules that a request is compared with; those beyond ten cost capacity units.",
                            "요청과 비교하는 규칙의 수입니다. 10개를 넘으면 용량 단위를 더 씁니다.")).in(Topic.TRAFFIC),
            Setting.flag("webSockets", false, Text.name("WebSocket"),
                    Text.of("Clients keep connections open over which servers push messages.",
                            "클라이언트가 연결을 열어 두고 서버가 그 연결로 메시지를 보냅니다.")).in(Topic.TRAFFIC),
            Setting.flag("fixedAddresses", false, Text.of("Fixed addresses", "고정 주소"),
                    Text.of("Clients know it by IP addresses, in a firewall for example. It has none that stay.",
                            "클라이언트가 방화벽 등에서 IP 주소로 알고 있습니다. ALB의 주소는 바뀝니다.")).in(Topic.NETWORK),
            CERTIFICATE, CERTIFICATE_REGION, Tls.OLDEST,
            Setting.flag("redirectToHttps", true, Text.of("Redirect HTTP", "HTTP 리디렉션"),
                    Text.of("Answers plain HTTP with a redirect to HTTPS.", "HTTP 요청을 HTTPS로 돌려보냅니다.")).in(Topic.SECURITY),
            Setting.text("healthCheckPath", "/", Text.of("Health check path", "상태 확인 경로"),
                    Text.of("What is asked for to see whether a target is well.", "대상의 상태를 알아보려고 요청하는 경로입니다."))
                    .in(Topic.AVAILABILITY),
            CHECK_INTERVAL,
            Setting.whole("healthCheckTimeoutSeconds", 6, 2, 120, Text.of("Health check timeout", "상태 확인 제한 시간"),
                    Text.of("How long an answer may take.", "응답을 기다리는 시간입니다.")).in(Topic.AVAILABILITY),
            UNHEALTHY_THRESHOLD, HEALTHY_THRESHOLD,
            Setting.flag("deepHealthCheck", false, Text.of("Checks what is behind", "뒷단까지 확인"),
                    Text.of("The check also asks the database; then a slow database takes all targets out at once.",
                            "상태 확인이 데이터베이스까지 묻습니다. 데이터베이스가 느려지면 모든 대상이 한꺼번에 빠집니다."))
                    .in(Topic.AVAILABILITY),
            DEREGISTRATION,
            Setting.whole("idleTimeoutSeconds", 60, 1, 4000, Text.of("Idle timeout", "유휴 제한 시간"),
                    Text.of("How long a silent connection stays open.", "오가는 데이터가 없는 연결을 유지하는 시간입니다.")).in(Topic.NETWORK));

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
        return List.of("lcuHoursPerMonth");
    }

    @Override
    public List<Preset> presets() {
        return List.of(new Preset("internal-alb", Text.of("Internal ALB", "내부 ALB"), Settings.of("scheme", "internal")));
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("auto-scaling-group", "ec2", "ecs", "waf", "cloudfront", "route53", "lambda");
    }

    @Override
    public Ports ports() {
        // A Network Load Balancer in front gives an Application Load Balancer fixed addresses.
        return super.ports().acceptFrom(LinkKind.REQUEST, "nlb").accept(LinkKind.PUBLISH, Trait.TOPIC)
                .acceptFrom(LinkKind.PROTECT, "waf");
    }

    @Override
    public Capacity capacity(Part part) {
        return Capacity.delay(Demand.of(0.001));
    }

    @Override
    public Balancing balancing(Part part) {
        if (!part.is("stickiness", "none")) {
            return Balancing.STICKY;
        }
        return switch (part.text("balancing")) {
            case "round-robin" -> Balancing.ROUND_ROBIN;
            case "least-outstanding" -> Balancing.LEAST_OUTSTANDING;
            default -> Balancing.RANDOM;
        };
    }

    @Override
    public List<Charge> charges(Part part) {
        List<Charge> charges = hours(part, "alb_hour");
        charges.add(Charge.derived(Text.of("Capacity units (LCU)", "용량 단위(LCU)"), PriceKey.of("elb", "alb_lcu_hour"),
                part.region(), "lcuHoursPerMonth",
                use -> unitHours(part, use, (opened, open, gbPerHour) -> LoadBalancerUnits.application(opened, open, gbPerHour,
                        use.perSecond().calls(), part.number("rules")))));
        return charges;
    }

    @Override
    public String keyFact(Part part) {
        return part.text("scheme");
    }
}
