package org.tenfold.service.network;

import static org.tenfold.pricing.PriceBook.HOURS_PER_MONTH;

import java.util.List;
import java.util.Map;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Failure;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.PublicAddresses;
import org.tenfold.service.ResourceType;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * Two fixed addresses worldwide that lead over AWS's own network to the nearest healthy endpoint. It shares requests out
 * like a balancer, without a limit that a design reaches (it is bounded by what stands behind it).
 */
public final class GlobalAccelerator implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::GlobalAccelerator::Accelerator")
                    .words("clientAffinity", "<AWS::GlobalAccelerator::Listener.AcceleratorArn > ClientAffinity",
                            Map.of("none", "none", "source_ip", "source-ip")),
            ResourceType.part("AWS::GlobalAccelerator::Listener", "AcceleratorArn"),
            ResourceType.part("AWS::GlobalAccelerator::EndpointGroup", "ListenerArn").link(LinkKind.REQUEST, "EndpointConfigurations.EndpointId"));

    private static final ServiceInfo INFO = new ServiceInfo("global-accelerator", "GLOBAL_ACCELERATOR",
            Text.name("AWS Global Accelerator"), Text.name("Global Accelerator"),
            Text.of("Two fixed addresses that take users onto AWS's network near them and lead to the nearest healthy endpoint.",
                    "고정 주소 두 개로 사용자 가까이에서 AWS 네트워크에 들어와 가장 가까운 정상 엔드포인트로 갑니다."),
            Category.NETWORKING, "mdi2r-rocket-launch-outline", Trait.setOf(Trait.EDGE, Trait.PUBLIC),
            RESOURCES);

    /** The fixed addresses of an accelerator. */
    private static final int ADDRESSES = 2;

    private static final List<Setting> SETTINGS = List.of(
            Setting.whole("healthCheckIntervalSeconds", 30, 10, 30, Text.of("Health check interval", "상태 확인 간격"),
                    Text.of("How often each endpoint is asked whether it is well: every 10 or 30 seconds.",
                            "엔드포인트마다 상태를 확인하는 간격입니다. 10초 또는 30초입니다.")).in(Topic.AVAILABILITY).asFirst(),
            Setting.whole("unhealthyThreshold", 3, 1, 10, Text.of("Failures until unhealthy", "비정상 판정 횟수"),
                    Text.of("Failed checks in a row after which an endpoint gets no more connections.",
                            "이만큼 연달아 실패하면 엔드포인트에 연결을 보내지 않습니다.")).in(Topic.AVAILABILITY).asFirst(),
            Setting.choice("clientAffinity", List.of(
                    Setting.of("none", "None", "없음"),
                    Setting.of("source-ip", "By source address", "출발지 주소별")),
                    Text.of("Client affinity", "클라이언트 선호도"),
                    Text.of("Whether a client always comes to the same endpoint.",
                            "같은 클라이언트를 항상 같은 엔드포인트로 보낼지 정합니다.")).in(Topic.NETWORK).asFirst());

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
        return List.of("premiumGbPerMonth");
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("alb", "nlb", "users");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.REQUEST, Trait.CLIENT, Trait.EXTERNAL)
                .accept(LinkKind.RESOLVE, Trait.DNS)
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.SPREAD;
    }

    @Override
    public Failure failure(Part part) {
        double detection = part.number("healthCheckIntervalSeconds") * part.number("unhealthyThreshold");
        Recovery elsewhere = new Recovery(0, 0, Text.of("Other edge locations take the connections.",
                "다른 엣지 로케이션이 연결을 받습니다."));
        Recovery region = new Recovery(detection, 0, Text.of("New connections go to the endpoints of another Region, if it has any.",
                "다른 리전에 엔드포인트가 있으면 새 연결이 그쪽으로 갑니다."));
        return new Failure(new Failure.Whole(0.9999, true), Text.name("AWS Global Accelerator SLA: 99.99 %"), elsewhere, elsewhere, region);
    }

    @Override
    public List<Charge> charges(Part part) {
        return List.of(
                Charge.fixed(Text.of("Accelerator hours", "액셀러레이터 시간"),
                        PriceKey.of("global_accelerator", "accelerator_hour"), part.region(), HOURS_PER_MONTH),
                PublicAddresses.fixed(part, ADDRESSES),
                // Billed on top of the ordinary transfer, for the busier direction, which is that of the answers.
                Charge.derived(Text.of("Data over AWS's network", "AWS 네트워크로 오간 데이터"),
                        PriceKey.of("global_accelerator", "dt_premium_to_" + geography(part)), part.region(),
                        "premiumGbPerMonth", use -> Math.max(use.calls().bytesIn(), use.calls().bytesOut()) / 1e9));
    }

    /** The part of the world in which the users are, as the price files name it. */
    private static String geography(Part part) {
        return switch (part.workload().viewers()) {
            case "united_states" -> "us_canada";
            case "europe" -> "europe";
            case "japan", "asia_pacific" -> "asia_pacific";
            default -> switch (part.region()) {
                case "us-east-1", "us-west-2" -> "us_canada";
                case "eu-west-1", "eu-central-1" -> "europe";
                case "ap-northeast-2" -> "south_korea";
                default -> "asia_pacific";
            };
        };
    }
}
