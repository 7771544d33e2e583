package org.tenfold.service.network;

import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.service.Category;
import org.tenfold.service.Ports;
import org.tenfold.service.ResourceType;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.service.ZoneUse;
import org.tenfold.text.Text;

/**
 * A route between two VPCs. It is no machine: it has no limit of its own, cannot fail apart from the network of the two
 * VPCs, and costs nothing itself; data between zones and Regions is billed on the links that move it.
 */
public final class VpcPeering implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::EC2::VPCPeeringConnection").linkFrom(LinkKind.NETWORK, "VpcId").linkFrom(LinkKind.NETWORK, "PeerVpcId"));

    private static final ServiceInfo INFO = new ServiceInfo("vpc-peering", "VPC_PEERING", Text.of("VPC peering", "VPC 피어링"),
            Text.of("Joins two VPCs as if they were one network. It does not pass on: a VPC behind the peer stays out of reach.",
                    "두 VPC를 한 네트워크처럼 잇습니다. 상대 VPC 너머의 VPC까지는 이어지지 않습니다."),
            Category.NETWORKING, "mdi2s-swap-horizontal-bold", Trait.setOf(Trait.NETWORK), RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            Setting.flag("dnsResolution", true, Text.of("Private names", "프라이빗 이름"),
                    Text.of("Names of the one VPC resolve to private addresses in the other.",
                            "한 VPC의 이름을 다른 VPC에서 프라이빗 주소로 풀어 줍니다.")).in(Topic.NETWORK).asFirst());

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.REGION;
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
    public Ports ports() {
        return Ports.NONE.acceptFrom(LinkKind.NETWORK, "vpc");
    }

    @Override
    public Text whyFree() {
        return Text.of("The peering costs nothing; what crosses zones or Regions over it is billed on the links.",
                "피어링 자체는 무료이며, 가용 영역이나 리전을 건너는 데이터는 연결에서 청구합니다.");
    }
}
