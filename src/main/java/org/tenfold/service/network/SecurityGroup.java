package org.tenfold.service.network;

import java.util.List;
import java.util.Map;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.service.Category;
import org.tenfold.service.Ports;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.service.VpcService;
import org.tenfold.text.Text;

/** A stateful firewall around network interfaces; links of the kind protect say whose. It costs nothing and never fails. */
public final class SecurityGroup implements VpcService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.part("AWS::EC2::SecurityGroup").with(admission("SecurityGroupIngress")),
            ResourceType.part("AWS::EC2::SecurityGroupIngress", "GroupId").with(admission("")),
            ResourceType.part("AWS::EC2::SecurityGroupEgress", "GroupId"));

    /** Whose group is let in calls whoever has this one; who administers by a shell or a desktop does not. */
    private static ResourceType.Wire admission(String each) {
        return new ResourceType.Wire(null, each, "SourceSecurityGroupId", true, Map.of("FromPort", List.of("22", "3389")), List.of());
    }

    private static final ServiceInfo INFO = new ServiceInfo("security-group", "SECURITY_GROUP", Text.of("Security group", "보안 그룹"),
            Text.of("Says which traffic may reach the parts that it protects; answers may always leave.",
                    "보호하는 구성 요소에 들어올 수 있는 트래픽을 정합니다. 응답은 언제나 나갈 수 있습니다."),
            Category.SECURITY, "mdi2s-shield-outline", Trait.setOf(Trait.PROTECTION),
            RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            Setting.text("allowsFrom", null, Text.of("Lets in from", "허용 출처"),
                    Text.of("Address ranges such as 0.0.0.0/0, names of other security groups, or of prefix lists; commas between them.",
                            "0.0.0.0/0 같은 주소 범위, 다른 보안 그룹이나 접두사 목록의 이름입니다. 여럿이면 쉼표로 나눕니다."))
                    .in(Topic.SECURITY).asFirst(),
            Setting.text("ports", null, Text.of("Ports", "포트"),
                    Text.of("Port numbers or ranges that it lets in, such as 443 or 8000-8080; all for every protocol.",
                            "들어오게 허용하는 포트 번호나 범위입니다. 443이나 8000-8080처럼 적고, 모든 프로토콜이면 all이라고 적습니다."))
                    .in(Topic.SECURITY).asFirst(),
            Setting.flag("defaultGroup", false, Text.of("Default group", "기본 그룹"),
                    Text.of("The group that every VPC starts with: parts get it when nobody names another.",
                            "VPC를 만들 때 생기는 그룹입니다. 다른 그룹을 정하지 않은 구성 요소에 적용됩니다."))
                    .in(Topic.SECURITY));

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
