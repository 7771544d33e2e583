package org.tenfold.service.network;

import static org.tenfold.pricing.PriceBook.HOURS_PER_MONTH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Charge;
import org.tenfold.service.Failure;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.MonthlyUse;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.PublicAddresses;
import org.tenfold.service.ResourceType;
import org.tenfold.service.Trait;
import org.tenfold.service.VpcService;
import org.tenfold.service.formula.BillingMonth;
import org.tenfold.service.formula.LoadBalancerUnits;
import org.tenfold.text.Text;

/** What the load balancers of Elastic Load Balancing have in common. */
abstract sealed class Balancer implements VpcService
        permits ApplicationLoadBalancer, NetworkLoadBalancer, ClassicLoadBalancer {

    static final Set<Trait> TRAITS = Trait.setOf(Trait.BALANCER, Trait.VPC_RESIDENT, Trait.PUBLIC);

    /** Paths of templates to its listeners and to the groups of targets to which they pass requests. */
    static final String LISTENER = "<AWS::ElasticLoadBalancingV2::Listener.LoadBalancerArn > ";
    static final String TARGETS = LISTENER + "DefaultActions.TargetGroupArn > ";

    /** What a template says of a balancer of a type. */
    static ResourceType resource(String type, boolean usual) {
        ResourceType drawn = ResourceType.drawn("AWS::ElasticLoadBalancingV2::LoadBalancer");
        return (usual ? drawn.unlessOther("Type", type) : drawn.when("Type", type))
                .in("Subnets", "SubnetMappings.SubnetId", "SecurityGroups > VpcId")
                .set("scheme", "Scheme")
                .set("healthCheckIntervalSeconds", TARGETS + "HealthCheckIntervalSeconds")
                .set("unhealthyThreshold", TARGETS + "UnhealthyThresholdCount").set("healthyThreshold", TARGETS + "HealthyThresholdCount")
                .set("deregistrationDelaySeconds", TARGETS + "TargetGroupAttributes[Key=deregistration_delay.timeout_seconds].Value")
                .words("tlsPolicy", LISTENER + "SslPolicy", Map.of("elbsecuritypolicy-tls13-1-2-2021-06", "tls-1.3",
                        "elbsecuritypolicy-tls13-1-2-res-2021-06", "tls-1.3", "elbsecuritypolicy-tls-1-2-2017-01", "tls-1.2",
                        "elbsecuritypolicy-fs-1-2-res-2020-10", "tls-1.2", "elbsecuritypolicy-tls-1-1-2017-01", "tls-1.1",
                        "elbsecuritypolicy-2016-08", "tls-1.0"));
    }

    /** A balancer with what both kinds have around it. */
    static List<ResourceType> resources(ResourceType balancer) {
        return List.of(balancer,
                ResourceType.part("AWS::ElasticLoadBalancingV2::Listener", "LoadBalancerArn")
                        .link(LinkKind.REQUEST, "DefaultActions.AuthenticateCognitoConfig.UserPoolArn"),
                ResourceType.part("AWS::ElasticLoadBalancingV2::ListenerRule", "ListenerArn"),
                ResourceType.part("AWS::ElasticLoadBalancingV2::ListenerCertificate", "ListenerArn"),
                ResourceType.part("AWS::ElasticLoadBalancingV2::TargetGroup", "<AWS::ElasticLoadBalancingV2::Listener.DefaultActions",
                        "<AWS::ElasticLoadBalancingV2::ListenerRule.Actions").link(LinkKind.REQUEST, "Targets.Id"),
                ResourceType.part("AWS::CertificateManager::Certificate"));
    }

    static final Setting ZONES = Setting.zones(Text.of("Zones", "가용 영역"),
            Text.of("Letters of the zones in which it has nodes. Without them it takes the zone boxes of its VPC.",
                    "노드를 두는 가용 영역입니다. 비워 두면 VPC의 가용 영역 상자를 따릅니다."));
    static final Setting SCHEME = Setting.choice("scheme", List.of(
                    Setting.of("internet-facing", "Internet-facing", "인터넷 경계"),
                    Setting.of("internal", "Internal", "내부")),
            Text.of("Scheme", "체계"),
            Text.of("Whether clients on the internet can reach it.", "인터넷의 클라이언트가 닿을 수 있는지 정합니다."))
            .in(Topic.NETWORK).asFirst();
    /** Defaults and ranges of the target group API (component catalogue 2.3). */
    static final Setting CHECK_INTERVAL = Setting.whole("healthCheckIntervalSeconds", 30, 5, 300,
            Text.of("Health check interval", "상태 확인 간격"),
            Text.of("How often each target is asked whether it is well.", "대상마다 상태를 확인하는 간격입니다.")).in(Topic.AVAILABILITY);
    static final Setting UNHEALTHY_THRESHOLD = Setting.whole("unhealthyThreshold", 2, 2, 10,
            Text.of("Failures until unhealthy", "비정상 판정 횟수"),
            Text.of("Failed checks in a row after which a target gets no more requests.",
                    "이만큼 연달아 실패하면 대상에 요청을 보내지 않습니다.")).in(Topic.AVAILABILITY);
    static final Setting HEALTHY_THRESHOLD = Setting.whole("healthyThreshold", 5, 2, 10,
            Text.of("Successes until healthy", "정상 판정 횟수"),
            Text.of("Good checks in a row after which a target gets requests again.",
                    "이만큼 연달아 성공하면 대상에 다시 요청을 보냅니다.")).in(Topic.AVAILABILITY);
    static final Setting DEREGISTRATION = Setting.whole("deregistrationDelaySeconds", 300, 0, 3600,
            Text.of("Deregistration delay", "등록 취소 지연"),
            Text.of("How long requests under way may finish on a target that leaves.",
                    "빠지는 대상에서 진행 중인 요청을 기다려 주는 시간입니다.")).in(Topic.AVAILABILITY);
    static final Setting CERTIFICATE = Setting.text("certificate", null, Text.of("Certificate", "인증서"),
            Text.of("Name of the certificate that encrypted listeners show.", "암호화 리스너가 쓰는 인증서의 이름입니다."))
            .in(Topic.SECURITY);
    static final Setting CERTIFICATE_REGION = Tls.certificateRegion(Text.of(
            "Region in which the certificate was issued; a load balancer takes those of its own Region only.",
            "인증서를 발급한 리전입니다. 로드 밸런서는 자기 리전의 인증서만 씁니다."));

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.REQUEST, Trait.CLIENT, Trait.EDGE, Trait.COMPUTE, Trait.API, Trait.EXTERNAL)
                .acceptFrom(LinkKind.REQUEST, "internet-gateway", "on-premises")
                .accept(LinkKind.RESOLVE, Trait.DNS)
                .acceptFrom(LinkKind.PROTECT, "security-group")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public final Behaviour behaviour(Part part) {
        return Behaviour.SPREAD;
    }

    @Override
    public final double detectionSeconds(Part part) {
        return part.number("healthCheckIntervalSeconds") * part.number("unhealthyThreshold");
    }

    @Override
    public final Failure failure(Part part) {
        return new Failure(new Failure.Whole(0.9999, false), Text.name("Elastic Load Balancing SLA"),
                new Recovery(60, 0, Text.of("AWS replaces the node; its address leaves the DNS answer within a minute.",
                        "AWS가 노드를 교체합니다. 1분 안에 그 주소가 DNS 응답에서 빠집니다.")),
                new Recovery(60, 0, Text.of("The nodes of the other zones go on; the lost zone leaves the DNS answer within a minute.",
                        "다른 가용 영역의 노드가 계속 일합니다. 1분 안에 장애 영역이 DNS 응답에서 빠집니다.")),
                new Recovery(Double.POSITIVE_INFINITY, 0, Text.of("It is gone with its Region.", "리전과 함께 멈춥니다.")));
    }

    /** The hours of the balancer itself and, facing the internet, of one public address for each of its zones. */
    static List<Charge> hours(Part part, String dimension) {
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed(Text.of("Load balancer hours", "로드 밸런서 시간"), PriceKey.of("elb", dimension), part.region(),
                HOURS_PER_MONTH));
        if (part.is("scheme", "internet-facing")) {
            charges.add(PublicAddresses.fixed(part, part.zones().size()));
        }
        return charges;
    }

    /**
     * Capacity units used over a month, as the month's mean rate says: all dimensions grow in step with the requests, so that
     * with a constant mix this is what the hours of the day add up to (capacity reference section 6).
     */
    static double unitHours(Part part, MonthlyUse use, Units units) {
        double opened = use.perSecond().calls() / part.workload().number("requestsPerConnection");
        double open = opened * part.workload().number("connectionSeconds");
        double gbPerHour = (use.perSecond().bytesIn() + use.perSecond().bytesOut()) * 3600 / 1e9;
        return units.of(opened, open, gbPerHour).units() * BillingMonth.HOURS;
    }

    /** The capacity units that a load takes. */
    interface Units {
        LoadBalancerUnits of(double newConnectionsPerSecond, double activeConnections, double gbPerHour);
    }
}
