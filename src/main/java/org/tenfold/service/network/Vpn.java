package org.tenfold.service.network;

import static org.tenfold.pricing.PriceBook.HOURS_PER_MONTH;

import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceKey;
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
import org.tenfold.service.ZoneUse;
import org.tenfold.text.Text;

/**
 * Site-to-Site VPN connections between a VPC or transit gateway and a network elsewhere. No request is addressed to it,
 * so that it has no load of its own. What leaves AWS through it is billed as any data to the internet, on the links of
 * the parts that send it.
 */
public final class Vpn implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::EC2::VPNConnection")
                    .linkFrom(LinkKind.NETWORK, "CustomerGatewayId")
                    .linkFrom(LinkKind.NETWORK, "VpnGatewayId > <AWS::EC2::VPCGatewayAttachment.VpnGatewayId > VpcId")
                    .link(LinkKind.NETWORK, "TransitGatewayId"),
            ResourceType.part("AWS::EC2::VPNGateway"),
            ResourceType.part("AWS::EC2::VPNConnectionRoute", "VpnConnectionId"),
            ResourceType.part("AWS::EC2::VPNGatewayRoutePropagation", "VpnGatewayId"));

    private static final ServiceInfo INFO = new ServiceInfo("vpn", "VPN_CONNECTION",
            Text.name("AWS Site-to-Site VPN"), Text.name("VPN"),
            Text.of("Encrypted tunnels over the internet between a network of your own and AWS, ready within hours.",
                    "직접 운영하는 네트워크와 AWS를 인터넷 위에서 잇는 암호화 터널입니다. 몇 시간이면 준비됩니다."),
            Category.NETWORKING, "mdi2t-tunnel-outline", Trait.setOf(Trait.NETWORK),
            RESOURCES);

    /** Each connection has two tunnels, each with an address of its own at AWS's end. */
    private static final int TUNNELS = 2;

    private static final List<Setting> SETTINGS = List.of(
            Setting.whole("connections", 1, 1, 100, Text.of("Connections", "연결 수"),
                    Text.of("VPN connections, each billed by the hour.",
                            "VPN 연결의 수입니다. 하나마다 시간당 요금이 붙습니다.")).in(Topic.SIZE).asFirst(),
            Setting.whole("tunnels", 2, 1, 2, Text.of("Tunnels in use", "사용하는 터널"),
                    Text.of("Each connection has two, in different zones, of 1.25 Gbit/s each; use both, because AWS maintains one after the other.",
                            "연결마다 서로 다른 가용 영역에 1.25 Gbit/s 터널이 두 개 있습니다. AWS가 하나씩 점검하므로 둘 다 씁니다."))
                    .in(Topic.AVAILABILITY).asFirst());

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
        return ZoneUse.copies(2);
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.NETWORK, Trait.EXTERNAL, Trait.CLIENT)
                .acceptFrom(LinkKind.NETWORK, "vpc", "transit-gateway");
    }

    @Override
    public Failure failure(Part part) {
        Recovery region = Failure.lostRegion(false);
        if (part.whole("tunnels") == 2) {
            Recovery other = new Recovery(60, 0, Text.of("Traffic moves to the other tunnel within about a minute.",
                    "1분쯤 안에 트래픽이 다른 터널로 옮겨 갑니다."));
            return new Failure(new Failure.Whole(0.9995, false), Text.name("AWS Site-to-Site VPN SLA: 99.95 %"), other, other, region);
        }
        Recovery wait = new Recovery(1_800, 0, Text.of("The one tunnel stays away until AWS has repaired or maintained its end.",
                "하나뿐인 터널은 AWS가 점검이나 복구를 마칠 때까지 끊깁니다."));
        return new Failure(new Failure.Units(1, 1, 0.995), Text.of("assumption: nobody publishes a figure for one tunnel", "가정: 터널 하나의 수치는 공개되지 않음"), wait, wait,
                region);
    }

    @Override
    public List<Charge> charges(Part part) {
        return List.of(Charge.fixed(Text.of("Connection hours", "연결 시간"),
                PriceKey.of("vpc", "site_to_site_vpn_connection_hour"), part.region(),
                part.number("connections") * HOURS_PER_MONTH), PublicAddresses.fixed(part, part.number("connections") * TUNNELS));
    }

    @Override
    public int count(Part part) {
        return part.whole("connections");
    }
}
