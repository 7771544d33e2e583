package org.tenfold.service.network;

import static org.tenfold.pricing.PriceBook.HOURS_PER_MONTH;

import java.util.ArrayList;
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
import org.tenfold.service.Failure;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.Limit;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Preset;
import org.tenfold.service.PublicAddresses;
import org.tenfold.service.ResourceType;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.service.ZoneUse;
import org.tenfold.text.Text;

/**
 * The way from private subnets to the internet. What it processes is what the private parts around it send out and get back,
 * which the cost engine finds on their links.
 */
public final class NatGateway implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::EC2::NatGateway")
                    .in("SubnetId", "VpcId")
                    .words("mode", "AvailabilityMode", Map.of("zonal", "zonal", "regional", "regional"))
                    .words("connectivity", "ConnectivityType", Map.of("public", "public", "private", "private")),
            ResourceType.part("AWS::EC2::EIP", "<AWS::EC2::NatGateway.AllocationId", "<AWS::ElasticLoadBalancingV2::LoadBalancer.SubnetMappings.AllocationId"));

    private static final ServiceInfo INFO = new ServiceInfo("nat-gateway", "NAT_GATEWAY", Text.of("NAT gateway", "NAT 게이트웨이"),
            Text.of("Lets parts in private subnets call out to the internet without being reachable from it.",
                    "프라이빗 서브넷의 구성 요소가 인터넷으로 나가게 합니다. 인터넷에서 들어올 수는 없습니다."),
            Category.NETWORKING, "mdi2r-router-network", Trait.setOf(Trait.NETWORK, Trait.VPC_RESIDENT),
            RESOURCES)
            .alsoCalled("nat");

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("mode", List.of(
                    Setting.of("zonal", "In one zone", "한 가용 영역"),
                    Setting.of("regional", "Across zones", "여러 가용 영역")),
                    Text.of("Mode", "모드"),
                    Text.of("A zonal gateway is lost with its zone; a regional one follows the zones of its VPC.",
                            "영역 방식은 가용 영역과 함께 멈춥니다. 리전 방식은 VPC의 가용 영역을 따라갑니다."))
                    .in(Topic.AVAILABILITY).asFirst(),
            Setting.choice("connectivity", List.of(
                    Setting.of("public", "To the internet", "인터넷으로"),
                    Setting.of("private", "To other networks", "다른 네트워크로")),
                    Text.of("Connectivity", "연결"),
                    Text.of("Where it leads.", "어디로 나가는지 정합니다.")).in(Topic.NETWORK).asFirst(),
            Setting.zones(Text.of("Zones", "가용 영역"),
                    Text.of("The zone of a zonal gateway, or those of a regional one.",
                            "영역 방식이면 한 가용 영역, 리전 방식이면 여러 가용 영역을 적습니다.")));

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public Scope scope(Settings settings) {
        return regional(settings) ? Scope.VPC : Scope.SUBNET;
    }

    @Override
    public ZoneUse zoneUse(Settings settings) {
        return regional(settings) ? ZoneUse.SPREAD : ZoneUse.ONE;
    }

    private static boolean regional(Settings settings) {
        return "regional".equals(settings.get("mode"));
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
    public List<Preset> presets() {
        return List.of(new Preset("regional-nat-gateway", Text.of("Regional NAT gateway", "리전 NAT 게이트웨이"),
                Settings.of("mode", "regional")));
    }

    @Override
    public Ports ports() {
        return Ports.NONE.acceptFrom(LinkKind.NETWORK, "subnet", "vpc").accept(LinkKind.NETWORK, Trait.COMPUTE);
    }

    @Override
    public Capacity capacity(Part part) {
        return Capacity.delay(Demand.NONE, new Limit(Text.of("Transfer rate", "전송률"), Limit.GBIT, 100,
                flow -> (flow.bytesIn() + flow.bytesOut()) * 8 / 1e9, true, "NAT gateway documentation"));
    }

    @Override
    public Failure failure(Part part) {
        Recovery unit = new Recovery(60, 0, Text.of("AWS replaces it within the zone.", "AWS가 가용 영역 안에서 교체합니다."));
        Recovery region = new Recovery(Double.POSITIVE_INFINITY, 0, Text.of("It is gone with its Region.", "리전과 함께 멈춥니다."));
        if (regional(part.component().settings())) {
            return new Failure(new Failure.Whole(0.999, false), Text.of("NAT gateway SLA", "NAT 게이트웨이 SLA"), unit,
                    new Recovery(60, 0, Text.of("It goes on in the other zones.", "다른 가용 영역에서 계속합니다.")), region);
        }
        return new Failure(new Failure.Units(1, 1, 0.999), Text.of("NAT gateway SLA", "NAT 게이트웨이 SLA"), unit,
                new Recovery(Double.POSITIVE_INFINITY, 0,
                        Text.of("Nothing leads out until the zone is back or somebody changes the routes.",
                                "가용 영역이 돌아오거나 경로를 바꿀 때까지 나갈 길이 없습니다.")), region);
    }

    @Override
    public List<Charge> charges(Part part) {
        // A regional gateway is billed for every zone that it is active in.
        double gateways = count(part);
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed(Text.of("Gateway hours", "게이트웨이 시간"), PriceKey.of("vpc", "nat_gateway_hour"), part.region(),
                gateways * HOURS_PER_MONTH));
        if (part.is("connectivity", "public")) {
            charges.add(PublicAddresses.fixed(part, gateways));
        }
        charges.add(Charge.derived(Text.of("Data processed", "처리한 데이터"), PriceKey.of("vpc", "nat_gateway_data_processed"),
                part.region(), "processedGbPerMonth", use -> (use.calls().bytesIn() + use.calls().bytesOut()) / 1e9));
        return charges;
    }

    @Override
    public String keyFact(Part part) {
        return part.text("mode");
    }

    @Override
    public int count(Part part) {
        return regional(part.component().settings()) ? part.zones().size() : 1;
    }
}
