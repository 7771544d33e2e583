package org.tenfold.service.network;

import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Category;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.service.VpcService;
import org.tenfold.text.Text;

/**
 * The door between a VPC and the internet. People draw it on the way of requests too, so it passes them on; AWS gives it
 * neither a limit, nor a failure, nor a price of its own.
 */
public final class InternetGateway implements VpcService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::EC2::InternetGateway").in("<AWS::EC2::VPCGatewayAttachment.InternetGatewayId > VpcId"),
            ResourceType.part("AWS::EC2::VPCGatewayAttachment", "InternetGatewayId", "VpnGatewayId"));

    private static final ServiceInfo INFO = new ServiceInfo("internet-gateway", "INTERNET_GATEWAY", Text.of("Internet gateway", "인터넷 게이트웨이"),
            Text.of("Joins a VPC with the internet. Public subnets route to it.", "VPC를 인터넷에 연결합니다. 퍼블릭 서브넷의 경로가 이곳을 향합니다."),
            Category.NETWORKING, "mdi2g-gate", Trait.setOf(Trait.NETWORK),
            RESOURCES);

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.REQUEST, Trait.CLIENT, Trait.EDGE, Trait.EXTERNAL)
                .acceptFrom(LinkKind.NETWORK, "subnet", "vpc", "nat-gateway")
                .accept(LinkKind.NETWORK, Trait.COMPUTE)
                .accept(LinkKind.RESOLVE, Trait.DNS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.SPREAD;
    }

    @Override
    public Text whyFree() {
        return Text.of("The gateway costs nothing; what leaves through it is billed on the links.",
                "게이트웨이 자체는 무료이며, 나가는 데이터는 연결에서 청구합니다.");
    }
}
