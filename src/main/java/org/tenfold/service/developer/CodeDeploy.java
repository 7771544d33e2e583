package org.tenfold.service.developer;

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
 * Brings a new version onto servers, tasks or functions, all at once or step by step. No request waits for it; only
 * servers outside AWS cost something.
 */
public final class CodeDeploy implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::CodeDeploy::DeploymentGroup")
                    .link(LinkKind.OPERATE, "AutoScalingGroups").with("purpose", "", new Reading.Always("deploy"))
                    .link(LinkKind.OPERATE, "ECSServices.ServiceName").with("purpose", "", new Reading.Always("deploy")),
            ResourceType.part("AWS::CodeDeploy::Application"),
            ResourceType.part("AWS::CodeDeploy::DeploymentConfig"));

    private static final ServiceInfo INFO = new ServiceInfo("codedeploy", "CODEDEPLOY",
            Text.name("AWS CodeDeploy"), Text.name("CodeDeploy"),
            Text.of("Brings a new version onto servers, tasks or functions step by step, and takes it back when alarms say so.",
                    "새 버전을 서버, 작업, 함수에 단계별로 올리고 경보가 울리면 되돌립니다."),
            Category.DEVELOPER_TOOLS, "mdi2c-cloud-upload-outline", Trait.setOf(Trait.OPERATIONS),
            RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("strategy", List.of(
                    Setting.of("rolling", "Half at a time", "절반씩"),
                    Setting.of("one-at-a-time", "One at a time", "하나씩"),
                    Setting.of("all-at-once", "All at once", "한꺼번에"),
                    Setting.of("blue-green", "Blue and green", "블루/그린"),
                    Setting.of("canary", "Canary", "카나리")),
                    Text.of("Strategy", "전략"),
                    Text.of("How many get the new version at a time.",
                            "새 버전을 한 번에 얼마나 올릴지 정합니다.")).in(Topic.OPERATION).asFirst(),
            Setting.flag("automaticRollback", true, Text.of("Automatic rollback", "자동 롤백"),
                    Text.of("Takes a version back when its deployment fails or an alarm goes off.",
                            "배포가 실패하거나 경보가 울리면 이전 버전으로 되돌립니다.")).in(Topic.AVAILABILITY).asFirst(),
            Setting.number("outsideUpdatesPerMonth", 0, 0, 1_000_000, Text.of("Updates outside AWS", "AWS 밖 업데이트"),
                    Text.of("Servers outside AWS times deployments in a month; inside AWS it is free.",
                            "AWS 밖 서버 수에 한 달 배포 수를 곱한 값입니다. AWS 안에서는 무료입니다.")).in(Topic.OPERATION).asFirst());

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
        return Ports.NONE.acceptFor("deploy", Trait.CLIENT, Trait.EXTERNAL, Trait.OPERATIONS);
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.999, Text.name("AWS CodeDeploy SLA: 99.9 %"), false);
    }

    @Override
    public List<Charge> charges(Part part) {
        double updates = part.number("outsideUpdatesPerMonth");
        return updates == 0 ? List.of() : List.of(Charge.fixed(Text.of("Updates outside AWS", "AWS 밖 업데이트"),
                PriceKey.of("codedeploy", "on_premises_instance_update"), part.region(), updates));
    }

    @Override
    public String keyFact(Part part) {
        return part.text("strategy");
    }
}
