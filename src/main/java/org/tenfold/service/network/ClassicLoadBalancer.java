package org.tenfold.service.network;

import java.util.List;
import java.util.Map;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Part;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Station.Balancing;
import org.tenfold.text.Text;

/** The load balancer of the generation before; drawn to be replaced. */
public final class ClassicLoadBalancer extends Balancer {

    private static final List<ResourceType> RESOURCES = List.of(ResourceType.drawn("AWS::ElasticLoadBalancing::LoadBalancer")
            .in("Subnets", "SecurityGroups > VpcId")
            .set("scheme", "Scheme")
            .words("listener", "Listeners.Protocol", Map.of("https", "https", "ssl", "https")).words("listener", "Listeners.Protocol",
                    Map.of("http", "http", "tcp", "tcp"))
            .set("healthCheckIntervalSeconds", "HealthCheck.Interval")
            .set("unhealthyThreshold", "HealthCheck.UnhealthyThreshold").set("healthyThreshold", "HealthCheck.HealthyThreshold")
            .link(LinkKind.REQUEST, "Instances"));

    private static final ServiceInfo INFO = new ServiceInfo("clb", "CLB", Text.name("Classic Load Balancer"), Text.name("CLB"),
            Text.of("The former load balancer of AWS. New designs take an Application or Network Load Balancer.",
                    "AWS의 이전 세대 로드 밸런서입니다. 새 설계에는 Application Load Balancer나 Network Load Balancer를 씁니다."),
            Category.NETWORKING, "mdi2s-source-branch", TRAITS, RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            ZONES, SCHEME,
            Setting.choice("listener", List.of(
                    Setting.of("https", "HTTPS", "HTTPS"),
                    Setting.of("http", "HTTP, unencrypted", "HTTP (암호화 없음)"),
                    Setting.of("tcp", "TCP", "TCP")),
                    Text.of("Listener", "리스너"),
                    Text.of("The protocol that clients speak to it.", "클라이언트가 쓰는 프로토콜입니다.")).in(Topic.SECURITY).asFirst(),
            Setting.flag("stickiness", false, Text.of("Stickiness", "고정 세션"),
                    Text.of("Sends a user always to the same server.", "사용자를 늘 같은 서버에 보냅니다.")).in(Topic.TRAFFIC).asFirst(),
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
        return List.of("processedGbPerMonth");
    }

    @Override
    public Capacity capacity(Part part) {
        // Taken like the Application Load Balancer's; no figure is published.
        return Capacity.delay(Demand.of(0.001));
    }

    @Override
    public Balancing balancing(Part part) {
        return part.flag("stickiness") ? Balancing.STICKY : Balancing.LEAST_OUTSTANDING;
    }

    @Override
    public List<Charge> charges(Part part) {
        List<Charge> charges = hours(part, "clb_hour");
        charges.add(Charge.derived(Text.of("Data processed", "처리한 데이터"), PriceKey.of("elb", "clb_data_processed"),
                part.region(), "processedGbPerMonth", use -> (use.calls().bytesIn() + use.calls().bytesOut()) / 1e9));
        return charges;
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("auto-scaling-group", "ec2", "route53");
    }
}
