package org.tenfold.service.place;

import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.ResourceType;
import org.tenfold.service.Scope;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Telemetry;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** A private network in one Region. */
public final class Vpc extends Place {

    /** Which connections there are is not known, so nothing but a statement tells how much is logged. */
    private static final String LOGGED = "flowLogGbPerMonth";
    private static final String STORED = "storedFlowLogGbPerMonth";

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::EC2::VPC")
                    .set("cidr", "CidrBlock")
                    .ifThere("flowLogs", "<AWS::EC2::FlowLog.ResourceId", true)
                    .ifThere("egressOnlyGateway", "<AWS::EC2::EgressOnlyInternetGateway.VpcId", true),
            ResourceType.part("AWS::EC2::VPCCidrBlock", "VpcId"),
            ResourceType.part("AWS::EC2::FlowLog", "ResourceId"),
            ResourceType.part("AWS::EC2::EgressOnlyInternetGateway", "VpcId"),
            ResourceType.part("AWS::EC2::VPCDHCPOptionsAssociation", "VpcId"),
            ResourceType.part("AWS::EC2::DHCPOptions"));

    private static final ServiceInfo INFO = new ServiceInfo("vpc", "VPC", Text.name("VPC"),
            Text.of("A private network of your own in one Region. Servers, load balancers and databases stand in it.",
                    "리전 안에 두는 전용 네트워크입니다. 서버, 로드 밸런서, 데이터베이스가 그 안에 있습니다."),
            Category.GROUPS, "mdi2c-cloud-lock-outline", TRAITS, RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            Setting.text("cidr", null, Text.of("Address range", "주소 범위"),
                    Text.of("IPv4 range in CIDR form such as 10.0.0.0/16, from /16 to /28.",
                            "10.0.0.0/16 같은 CIDR 형식의 IPv4 범위입니다. /16부터 /28까지입니다."))
                    .in(Topic.NETWORK).asFirst(),
            Setting.flag("flowLogs", false, Text.of("Flow logs", "흐름 로그"),
                    Text.of("Records in CloudWatch Logs which addresses talked to each other, at a price by the GB. How much that is follows from the number of connections, so it has to be stated.",
                            "어떤 주소끼리 통신했는지 CloudWatch Logs에 기록하며 GB 단위로 요금이 붙습니다. 기록량은 연결 수에 따라 달라지므로 직접 입력해야 합니다.")).asFirst(),
            Setting.flag("egressOnlyGateway", false, Text.of("IPv6 way out", "IPv6 송신 경로"),
                    Text.of("An egress-only internet gateway lets parts with IPv6 addresses call out without a NAT gateway.",
                            "송신 전용 인터넷 게이트웨이로 IPv6 주소가 있는 구성 요소가 NAT 게이트웨이 없이 밖으로 나갑니다."))
                    .in(Topic.NETWORK));

    public Vpc() {
        super(Scope.REGION, Scope.VPC);
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
    public List<String> usageNames() {
        return List.of(LOGGED, STORED);
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("availability-zone", "alb", "subnet", "internet-gateway", "rds");
    }

    @Override
    public Ports ports() {
        return Ports.NONE.acceptFrom(LinkKind.NETWORK, "vpc", "on-premises").accept(LinkKind.NETWORK, Trait.NETWORK);
    }

    @Override
    public List<Charge> charges(Part part) {
        if (!part.flag("flowLogs")) {
            return List.of();
        }
        Charge logged = Charge.derived(Text.of("Flow logs", "흐름 로그"), PriceKey.of("cloudwatch", "logs_vended_to_cloudwatch"),
                part.region(), LOGGED, use -> 0);
        return List.of(logged, Telemetry.stored(part, Text.of("Stored flow logs", "보관 흐름 로그"), STORED,
                part.component().usage().getOrDefault(LOGGED, 0.0)));
    }
}
