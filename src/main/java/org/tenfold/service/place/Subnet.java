package org.tenfold.service.place;

import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.service.Category;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Preset;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.Scope;
import org.tenfold.service.ServiceInfo;
import org.tenfold.text.Text;

/** A range of addresses in one zone, with one way out. */
public final class Subnet extends Place {

    private static final String ROUTES = "<AWS::EC2::SubnetRouteTableAssociation.SubnetId > RouteTableId > <AWS::EC2::Route.RouteTableId > ";

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::EC2::Subnet")
                    .in("VpcId")
                    .set("cidr", "CidrBlock")
                    .set("zone", "AvailabilityZone", new Reading.Piece("([a-f])$"))
                    .set("access", ROUTES + "GatewayId", new Reading.IfRefersTo("AWS::EC2::InternetGateway", "public"))
                    .ifThere("access", ROUTES + "NatGatewayId", "private")
                    .ifThere("access", ROUTES + "InstanceId", "private")
                    .ifThere("access", ROUTES + "TransitGatewayId", "private")
                    .ifThere("access", "MapPublicIpOnLaunch", "public")
                    .otherwise("access", "isolated")
                    .link(LinkKind.NETWORK, ROUTES + "NatGatewayId"),
            ResourceType.part("AWS::EC2::RouteTable", "<AWS::EC2::SubnetRouteTableAssociation.RouteTableId > SubnetId", "VpcId"),
            ResourceType.part("AWS::EC2::Route", "RouteTableId"),
            ResourceType.part("AWS::EC2::SubnetRouteTableAssociation", "SubnetId"),
            ResourceType.part("AWS::EC2::SubnetCidrBlock", "SubnetId"));

    private static final ServiceInfo INFO = new ServiceInfo("subnet", "SUBNET", Text.of("Subnet", "서브넷"),
            Text.of("A range of addresses of a VPC in one Availability Zone. Its routes make it public, private or isolated.",
                    "VPC의 주소 범위 가운데 한 가용 영역에 있는 부분입니다. 경로에 따라 퍼블릭, 프라이빗, 격리가 됩니다."),
            Category.GROUPS, "mdi2s-select-group", TRAITS,
            RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("access", List.of(
                    Setting.of("private", "Private: out through NAT", "프라이빗: NAT로 나감"),
                    Setting.of("public", "Public: through the internet gateway", "퍼블릭: 인터넷 게이트웨이 사용"),
                    Setting.of("isolated", "Isolated: no way out", "격리: 나가는 길 없음")),
                    Text.of("Way out", "외부 경로"),
                    Text.of("Where the default route leads.", "기본 경로가 향하는 곳입니다.")).in(Topic.NETWORK).asFirst(),
            Setting.choice("zone", List.of(
                    Setting.of("a", "a", "a"), Setting.of("b", "b", "b"), Setting.of("c", "c", "c"),
                    Setting.of("d", "d", "d"), Setting.of("e", "e", "e"), Setting.of("f", "f", "f")),
                    Text.of("Zone", "영역"),
                    Text.of("Its Availability Zone, where no zone box is drawn around it.",
                            "둘레에 가용 영역 상자가 없을 때 이 서브넷의 가용 영역입니다."))
                    .in(Topic.AVAILABILITY).orElse(null).asFirst(),
            Setting.text("cidr", null, Text.of("Address range", "주소 범위"),
                    Text.of("IPv4 range in CIDR form such as 10.0.1.0/24; five of its addresses are kept by AWS.",
                            "10.0.1.0/24 같은 CIDR 형식의 IPv4 범위입니다. 주소 다섯 개는 AWS가 씁니다.")).in(Topic.NETWORK),
            Setting.flag("ipv6Only", false, Text.of("IPv6 only", "IPv6 전용"),
                    Text.of("Its parts have IPv6 addresses only, of which it never runs out.",
                            "구성 요소가 IPv6 주소만 씁니다. 주소가 모자라는 일이 없습니다.")).in(Topic.NETWORK));

    public Subnet() {
        super(Scope.ZONE, Scope.SUBNET);
    }

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("public-subnet", Text.of("Public subnet", "퍼블릭 서브넷"), Settings.of("access", "public")),
                new Preset("private-subnet", Text.of("Private subnet", "프라이빗 서브넷"), Settings.of("access", "private")),
                new Preset("isolated-subnet", Text.of("Isolated subnet", "격리 서브넷"), Settings.of("access", "isolated")));
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("ec2", "rds", "nat-gateway", "auto-scaling-group");
    }

    @Override
    public Ports ports() {
        return Ports.NONE.acceptFrom(LinkKind.PROTECT, "network-acl");
    }

    @Override
    public String keyFact(Part part) {
        return part.text("access");
    }
}
