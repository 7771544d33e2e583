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
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** A pipeline from a source to where it runs. No request waits for it; how often it runs is its users' to say. */
public final class CodePipeline implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::CodePipeline::Pipeline")
                    .words("type", "PipelineType", Map.of("v1", "v1", "v2", "v2"))
                    .ifThere("approval", "Stages.Actions.ActionTypeId[Category=Approval]", true)
                    .link(LinkKind.OPERATE, "Stages.Actions.Configuration").with("purpose", "", new Reading.Always("deploy"))
                    .link(LinkKind.WRITE, "ArtifactStore.Location"));

    private static final ServiceInfo INFO = new ServiceInfo("codepipeline", "CODEPIPELINE",
            Text.name("AWS CodePipeline"), Text.name("CodePipeline"),
            Text.of("Takes each change of the source through build, test and deployment, one stage after another.",
                    "소스가 바뀔 때마다 빌드, 테스트, 배포를 단계별로 진행합니다."),
            Category.DEVELOPER_TOOLS, "mdi2p-pipe", Trait.setOf(Trait.OPERATIONS), RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("type", List.of(
                    Setting.of("v2", "V2", "V2"),
                    Setting.of("v1", "V1", "V1")),
                    Text.of("Type", "유형"),
                    Text.of("V2 bills the minutes that actions take, V1 each pipeline that runs in the month.",
                            "V2는 작업이 걸리는 분마다, V1은 그달에 실행한 파이프라인마다 청구됩니다.")).in(Topic.OPERATION).asFirst(),
            Setting.whole("runsPerMonth", 60, 0, 1_000_000, Text.of("Runs", "실행 수"),
                    Text.of("Changes that go through in a month.",
                            "한 달에 처리하는 변경의 수입니다.")).in(Topic.OPERATION).asFirst().asAssumption(),
            Setting.number("actionMinutes", 5, 0, 100_000, Text.of("Minutes of a run", "실행당 분"),
                    Text.of("Minutes that the actions of one run take together.",
                            "실행 한 번의 작업 시간을 모두 더한 분입니다.")).in(Topic.OPERATION).asFirst().asAssumption(),
            Setting.flag("approval", false, Text.of("Approval", "승인 단계"),
                    Text.of("Waits for a person before it deploys.", "배포 전에 사람의 승인을 기다립니다.")).in(Topic.OPERATION).asFirst());

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
                .acceptFor("deploy", Trait.CLIENT, Trait.EXTERNAL, Trait.OPERATIONS, Trait.STORAGE)
                .acceptFrom(LinkKind.OPERATE, "eventbridge");
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.999, Text.name("AWS CodePipeline SLA: 99.9 %"), false);
    }

    @Override
    public List<Charge> charges(Part part) {
        double runs = part.number("runsPerMonth");
        if (runs == 0) {
            return List.of();
        }
        return List.of(part.is("type", "v1")
                ? Charge.fixed(Text.of("Active pipeline", "활성 파이프라인"), key("v1_active_pipeline"), part.region(), 1)
                : Charge.fixed(Text.of("Minutes of actions", "작업 시간(분)"), key("v2_action_execution_minute"), part.region(),
                        runs * part.number("actionMinutes")));
    }

    private static PriceKey key(String dimension) {
        return PriceKey.of("codepipeline", dimension);
    }
}
