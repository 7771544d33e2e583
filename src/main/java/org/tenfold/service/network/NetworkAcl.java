package org.tenfold.service.network;

import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.service.Category;
import org.tenfold.service.Ports;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.service.VpcService;
import org.tenfold.text.Text;

/**
 * A stateless list of rules around subnets; links of the kind protect say which. It costs nothing, carries no requests
 * of its own and never fails.
 */
public final class NetworkAcl implements VpcService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::EC2::NetworkAcl").in("VpcId"),
            ResourceType.part("AWS::EC2::NetworkAclEntry", "NetworkAclId"),
            ResourceType.part("AWS::EC2::SubnetNetworkAclAssociation", "NetworkAclId").link(LinkKind.PROTECT, "SubnetId"));

    private static final ServiceInfo INFO = new ServiceInfo("network-acl", "NETWORK_ACL", Text.of("Network ACL", "네트워크 ACL"),
            Text.of("Numbered rules that allow or deny packets at the edge of a subnet, in each direction by itself: answers need a rule too.",
                    "서브넷 경계에서 패킷을 허용하거나 거부하는 번호 붙은 규칙입니다. 방향마다 따로 적용하므로 응답에도 규칙이 필요합니다."),
            Category.SECURITY, "mdi2s-shield-lock-outline", Trait.setOf(Trait.PROTECTION),
            RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            Setting.text("allowsFrom", null, Text.of("Lets in from", "허용 출처"),
                    Text.of("Address ranges such as 10.0.0.0/16 that may come in. The list that every VPC starts with lets all in.",
                            "10.0.0.0/16처럼 들어오게 허용하는 주소 범위입니다. VPC의 기본 목록은 모두 허용합니다.")).in(Topic.SECURITY).asFirst(),
            Setting.text("deniesFrom", null, Text.of("Keeps out", "거부 출처"),
                    Text.of("Address ranges that are turned away before any other rule, which a security group cannot do.",
                            "다른 규칙보다 먼저 거부하는 주소 범위입니다. 보안 그룹으로는 할 수 없습니다.")).in(Topic.SECURITY).asFirst(),
            Setting.text("ports", null, Text.of("Ports", "포트"),
                    Text.of("Port numbers or ranges that it lets in. Answers to calls from inside arrive at 1024-65535.",
                            "들어오게 허용하는 포트 번호나 범위입니다. 안에서 보낸 호출의 응답은 1024-65535로 들어옵니다."))
                    .in(Topic.SECURITY).asFirst(),
            Setting.text("portsOut", null, Text.of("Ports out", "나가는 포트"),
                    Text.of("Port numbers or ranges that it lets out. Answers to callers leave for 1024-65535.",
                            "나가게 허용하는 포트 번호나 범위입니다. 호출한 쪽에 보내는 응답은 1024-65535로 나갑니다."))
                    .in(Topic.SECURITY).asFirst());

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public Ports ports() {
        return Ports.NONE;
    }

    @Override
    public Text whyFree() {
        return Text.of("It is a rule set of the VPC and costs nothing.",
                "VPC의 규칙 모음이며 무료입니다.");
    }
}
