package org.tenfold.service.network;

import static org.tenfold.pricing.PriceBook.HOURS_PER_MONTH;

import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Failure;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.RegionalService;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * A hub that joins VPCs, VPNs and lines of a Region. No request is addressed to it: what passes it has to be stated,
 * because which of the drawn calls go through it is a matter of routes.
 */
public final class TransitGateway implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::EC2::TransitGateway")
                    .set("attachments", "<AWS::EC2::TransitGatewayAttachment.TransitGatewayId", new Reading.Count(0))
                    .set("attachments", "<AWS::EC2::TransitGatewayVpcAttachment.TransitGatewayId", new Reading.Count(0)),
            ResourceType.part("AWS::EC2::TransitGatewayAttachment", "TransitGatewayId").linkFrom(LinkKind.NETWORK, "VpcId"),
            ResourceType.part("AWS::EC2::TransitGatewayVpcAttachment", "TransitGatewayId").linkFrom(LinkKind.NETWORK, "VpcId"),
            ResourceType.part("AWS::EC2::TransitGatewayRouteTable", "TransitGatewayId"),
            ResourceType.part("AWS::EC2::TransitGatewayRoute", "TransitGatewayRouteTableId"));

    private static final ServiceInfo INFO = new ServiceInfo("transit-gateway", "TRANSIT_GATEWAY",
            Text.name("AWS Transit Gateway"), Text.name("Transit Gateway"),
            Text.of("Joins many VPCs and networks of your own in one place, so that each needs one attachment instead of a link to every other.",
                    "여러 VPC와 직접 운영하는 네트워크를 한곳에서 잇습니다. 서로를 하나하나 잇는 대신 연결 하나씩이면 됩니다."),
            Category.NETWORKING, "mdi2h-hub-outline", Trait.setOf(Trait.NETWORK),
            RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            Setting.whole("attachments", 2, 1, 5_000, Text.of("Attachments", "연결 수"),
                    Text.of("VPCs, VPN connections and lines that are attached, each billed by the hour.",
                            "붙어 있는 VPC, VPN 연결, 전용선의 수입니다. 하나마다 시간당 요금이 붙습니다.")).in(Topic.SIZE).asFirst());

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
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.NETWORK, Trait.EXTERNAL)
                .acceptFrom(LinkKind.NETWORK, "vpc", "vpn", "direct-connect", "transit-gateway");
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.9999, Text.name("AWS Transit Gateway SLA: 99.99 %"), false);
    }

    @Override
    public List<Charge> charges(Part part) {
        return List.of(
                Charge.fixed(Text.of("Attachment hours", "연결 시간"),
                        PriceKey.of("vpc", "transit_gateway_vpc_attachment_hour"), part.region(),
                        part.number("attachments") * HOURS_PER_MONTH),
                Charge.derived(Text.of("Data processed", "처리한 데이터"), PriceKey.of("vpc", "transit_gateway_data_processed"),
                        part.region(), "processedGbPerMonth",
                        use -> (use.calls().bytesIn() + use.calls().bytesOut()) / 1e9));
    }
}
