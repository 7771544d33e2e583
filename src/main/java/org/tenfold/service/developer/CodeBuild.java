package org.tenfold.service.developer;

import java.util.List;
import java.util.Map;
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
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * Builds and tests in containers that live for one build. No request waits for it; how often it builds is its users' to
 * say.
 */
public final class CodeBuild implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::CodeBuild::Project")
                    .words("compute", "Environment.ComputeType", Map.of("build_general1_small", "general1_small", "build_general1_medium",
                            "general1_medium", "build_general1_large", "general1_large")),
            ResourceType.part("AWS::CodeBuild::SourceCredential"));

    private static final ServiceInfo INFO = new ServiceInfo("codebuild", "CODEBUILD",
            Text.name("AWS CodeBuild"), Text.name("CodeBuild"),
            Text.of("Builds and tests source code in a fresh container each time.", "매번 새 컨테이너에서 소스 코드를 빌드하고 테스트합니다."),
            Category.DEVELOPER_TOOLS, "mdi2h-hammer-wrench", Trait.setOf(Trait.OPERATIONS), RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("compute", List.of(
                    Setting.of("general1_small", "Small, x86", "소형, x86"),
                    Setting.of("general1_medium", "Medium, x86", "중형, x86"),
                    Setting.of("general1_large", "Large, x86", "대형, x86"),
                    Setting.of("arm1_small", "Small, Arm", "소형, Arm"),
                    Setting.of("arm1_medium", "Medium, Arm", "중형, Arm"),
                    Setting.of("arm1_large", "Large, Arm", "대형, Arm")),
                    Text.of("Machine", "머신"),
                    Text.of("Size of the container that builds.", "빌드하는 컨테이너의 크기입니다.")).in(Topic.SIZE).asFirst(),
            Setting.whole("buildsPerMonth", 60, 0, 1_000_000, Text.of("Builds", "빌드 수"),
                    Text.of("Builds in a month.", "한 달에 실행하는 빌드의 수입니다.")).in(Topic.OPERATION).asFirst().asAssumption(),
            Setting.number("buildMinutes", 5, 0, 2_160, Text.of("Minutes of a build", "빌드당 분"),
                    Text.of("How long one build takes, billed in whole minutes.",
                            "빌드 한 번에 걸리는 시간입니다. 분 단위로 올려 청구됩니다.")).in(Topic.OPERATION).asFirst().asAssumption());

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
        return Ports.NONE
                .acceptFor("deploy", Trait.CLIENT, Trait.EXTERNAL, Trait.OPERATIONS)
                .acceptFrom(LinkKind.OPERATE, "eventbridge");
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.999, Text.name("AWS CodeBuild SLA: 99.9 %"), false);
    }

    @Override
    public List<Charge> charges(Part part) {
        return List.of(Charge.fixed(Text.of("Build minutes", "빌드 시간(분)"),
                PriceKey.of("codebuild", "linux_" + part.text("compute") + "_build_minute"), part.region(),
                part.number("buildsPerMonth") * Math.ceil(part.number("buildMinutes"))));
    }
}
