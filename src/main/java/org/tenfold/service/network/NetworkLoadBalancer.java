package org.tenfold.service.network;

import java.util.List;
import java.util.Locale;
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
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.formula.LoadBalancerUnits;
import org.tenfold.service.formula.LoadBalancerUnits.Protocol;
import org.tenfold.text.Text;

/** The load balancer for connections. Figures: capacity reference 1.6 and 1.7. */
public final class NetworkLoadBalancer extends Balancer {

    private static final List<ResourceType> RESOURCES = Balancer.resources(Balancer.resource("network", false)
            .words("listener", Balancer.LISTENER + "Protocol", Map.of("tcp", "tcp", "tls", "tls", "udp", "udp", "tcp_udp", "tcp"))
            .set("crossZone", "LoadBalancerAttributes[Key=load_balancing.cross_zone.enabled].Value"));

    private static final ServiceInfo INFO = new ServiceInfo("nlb", "NLB", Text.name("Network Load Balancer"), Text.name("NLB"),
            Text.of("Shares TCP, TLS or UDP connections out to targets, fast and with one fixed address per zone.",
                    "TCP, TLS, UDP 연결을 대상에 빠르게 나눕니다. 가용 영역마다 고정 주소가 하나 있습니다."),
            Category.NETWORKING, "mdi2c-call-split", TRAITS,
            RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            ZONES, SCHEME,
            Setting.choice("listener", List.of(
                    Setting.of("tcp", "TCP", "TCP"),
                    Setting.of("tls", "TLS", "TLS"),
                    Setting.of("udp", "UDP", "UDP")),
                    Text.of("Listener", "리스너"),
                    Text.of("The protocol of its connections; encryption ends here only with TLS.",
                            "연결의 프로토콜입니다. TLS일 때만 여기에서 암호화가 끝납니다.")).in(Topic.NETWORK).asFirst(),
            Setting.flag("crossZone", false, Text.of("Across zones", "교차 영역 분배"),
                    Text.of("A node also sends to targets in other zones. That evens the load and costs data transfer.",
                            "노드가 다른 가용 영역의 대상에도 보냅니다. 부하가 고르게 되지만 데이터 전송 요금이 듭니다."))
                    .in(Topic.AVAILABILITY).asFirst(),
            Setting.flag("stickiness", false, Text.of("Stickiness", "고정 세션"),
                    Text.of("Sends a source address always to the same target.", "같은 발신 주소를 늘 같은 대상에 보냅니다.")).in(Topic.TRAFFIC),
            Setting.flag("readsRequests", false, Text.of("Reads requests", "요청 내용으로 분배"),
                    Text.of("It is expected to route by path or host, or to sign users in, which takes a balancer that understands HTTP.",
                            "경로나 호스트로 나누거나 로그인을 처리해야 합니다. HTTP를 이해하는 로드 밸런서가 필요합니다.")).in(Topic.TRAFFIC),
            Setting.flag("keepsClientAddress", true, Text.of("Client addresses", "클라이언트 주소 유지"),
                    Text.of("Targets see the addresses of clients, so that their firewalls must let clients in, not the balancer.",
                            "대상이 클라이언트의 주소를 그대로 봅니다. 대상의 방화벽은 로드 밸런서가 아니라 클라이언트를 허용해야 합니다."))
                    .in(Topic.NETWORK),
            CERTIFICATE, CERTIFICATE_REGION, Tls.OLDEST, CHECK_INTERVAL, UNHEALTHY_THRESHOLD, HEALTHY_THRESHOLD, DEREGISTRATION);

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
        return List.of("nlcuHoursPerMonth");
    }

    @Override
    public List<Preset> presets() {
        return List.of(new Preset("internal-nlb", Text.of("Internal NLB", "내부 NLB"), Settings.of("scheme", "internal")));
    }

    /** AWS PrivateLink leads from an endpoint of another VPC to a network load balancer, and to no other. */
    @Override
    public Ports ports() {
        return super.ports().acceptFrom(LinkKind.NETWORK, "vpc-endpoint");
    }

    @Override
    public Capacity capacity(Part part) {
        return Capacity.delay(Demand.of(0.0001));
    }

    @Override
    public List<Charge> charges(Part part) {
        Protocol protocol = Protocol.valueOf(part.text("listener").toUpperCase(Locale.ROOT));
        List<Charge> charges = hours(part, "nlb_hour");
        charges.add(Charge.derived(Text.of("Capacity units (NLCU)", "용량 단위(NLCU)"), PriceKey.of("elb", "nlb_nlcu_hour"),
                part.region(), "nlcuHoursPerMonth",
                use -> unitHours(part, use,
                        (opened, open, gbPerHour) -> LoadBalancerUnits.network(protocol, opened, open, gbPerHour))));
        return charges;
    }

    @Override
    public String keyFact(Part part) {
        return part.text("listener");
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("auto-scaling-group", "ec2", "ecs", "alb", "route53");
    }
}
