package org.tenfold.service.security;

import java.util.List;
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
import org.tenfold.text.Text;

/**
 * What a part may do, without a password. It is checked where the call arrives: it carries no load, does not fail apart
 * from the services, and costs nothing.
 */
public final class IamRole implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.part("AWS::IAM::Role").grants("Policies.PolicyDocument"),
            ResourceType.part("AWS::IAM::Policy", "Roles").grants("PolicyDocument"),
            ResourceType.part("AWS::IAM::ManagedPolicy", "Roles", "<AWS::IAM::Role.ManagedPolicyArns").grants("PolicyDocument"),
            ResourceType.part("AWS::IAM::RolePolicy", "RoleName").grants("PolicyDocument"),
            ResourceType.part("AWS::IAM::InstanceProfile"));

    private static final ServiceInfo INFO = new ServiceInfo("iam-role", "IAM_ROLE", Text.of("IAM role", "IAM 역할"),
            Text.of("Says what a server or function may do in AWS, with keys that change by themselves.",
                    "서버나 함수가 AWS에서 할 수 있는 일을 정합니다. 키는 저절로 바뀝니다."),
            Category.SECURITY, "mdi2b-badge-account-outline", Trait.setOf(Trait.PROTECTION),
            RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            Setting.text("allows", null, Text.of("Allows", "허용 작업"),
                    Text.of("Actions that it allows, such as s3:GetObject; as few as do.",
                            "s3:GetObject처럼 허용하는 작업입니다. 꼭 필요한 만큼만 둡니다.")).in(Topic.SECURITY).asFirst(),
            Setting.text("trusts", null, Text.of("Trusts", "신뢰 대상"),
                    Text.of("Who may take it on, such as ec2.amazonaws.com.",
                            "ec2.amazonaws.com처럼 이 역할을 맡을 수 있는 대상입니다.")).in(Topic.SECURITY).asFirst());

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
    public Ports ports() {
        return Ports.NONE;
    }

    @Override
    public Text whyFree() {
        return Text.of("Identities and permissions cost nothing.",
                "자격 증명과 권한은 무료입니다.");
    }
}
