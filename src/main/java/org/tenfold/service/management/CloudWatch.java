package org.tenfold.service.management;

import java.util.ArrayList;
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
 * Metrics, alarms, logs and dashboards. No request waits for it; what logs cost when they come in and while they are kept is
 * billed where they are written, with the setting of the sender and the retention of the CloudWatch of its Region.
 */
public final class CloudWatch implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.gathered("AWS::CloudWatch::Alarm")
                    .set("alarms", "", new Reading.Count(0))
                    .linkFrom(LinkKind.OPERATE, "Dimensions.Value").with("purpose", "", new Reading.Always("metrics"))
                    .link(LinkKind.PUBLISH, "AlarmActions"),
            ResourceType.gathered("AWS::CloudWatch::CompositeAlarm")
                    .set("compositeAlarms", "", new Reading.Count(0)).link(LinkKind.PUBLISH, "AlarmActions"),
            ResourceType.gathered("AWS::CloudWatch::Dashboard").set("dashboards", "", new Reading.Count(0)),
            ResourceType.gathered("AWS::Logs::LogGroup", "LogGroupName", "<AWS::ECS::TaskDefinition.ContainerDefinitions",
                    "<AWS::Lambda::Function.LoggingConfig", "<AWS::ApiGateway::Stage.AccessLogSetting", "<AWS::ApiGatewayV2::Stage.AccessLogSettings",
                    "<AWS::EC2::FlowLog.LogGroupName", "<AWS::EC2::FlowLog.LogDestination", "<AWS::StepFunctions::StateMachine.LoggingConfiguration",
                    "<AWS::WAFv2::LoggingConfiguration.LogDestinationConfigs"),
            ResourceType.part("AWS::Logs::MetricFilter", "LogGroupName"),
            ResourceType.part("AWS::Logs::SubscriptionFilter", "LogGroupName"));

    private static final ServiceInfo INFO = new ServiceInfo("cloudwatch", "CLOUDWATCH",
            Text.name("Amazon CloudWatch"), Text.name("CloudWatch"),
            Text.of("Gathers metrics and logs, draws them, and raises alarms that people or scaling act upon.",
                    "지표와 로그를 모아 보여 주고, 사람이나 자동 확장이 대응할 경보를 울립니다."),
            Category.MANAGEMENT, "mdi2c-chart-areaspline", Trait.setOf(Trait.OPERATIONS),
            RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            Setting.whole("alarms", 10, 0, 100_000, Text.of("Alarms", "경보 수"),
                    Text.of("Alarms on one metric each.", "지표 하나씩을 보는 경보의 수입니다.")).in(Topic.OPERATION).asFirst(),
            Setting.choice("resolution", List.of(
                    Setting.of("standard", "A minute", "1분"),
                    Setting.of("high", "Ten seconds", "10초")),
                    Text.of("Alarm resolution", "경보 해상도"),
                    Text.of("How often an alarm looks; ten seconds cost three times as much as a minute.",
                            "경보가 지표를 보는 간격입니다. 10초마다 보면 1분마다 볼 때보다 요금이 세 배입니다.")).in(Topic.OPERATION).asFirst(),
            Setting.choice("alarmActions", List.of(
                    Setting.of("all", "Every alarm acts", "모든 경보"),
                    Setting.of("composite", "Only composite alarms act", "복합 경보만"),
                    Setting.of("none", "No alarm acts", "없음")),
                    Text.of("Alarm actions", "경보 작업"),
                    Text.of("Which alarms tell somebody or set something off.",
                            "누군가에게 알리거나 무언가를 실행하는 경보를 정합니다.")).in(Topic.OPERATION).orElse(null),
            Setting.whole("compositeAlarms", 0, 0, 10_000, Text.of("Composite alarms", "복합 경보"),
                    Text.of("Alarms that combine others.", "다른 경보를 조합한 경보의 수입니다.")).in(Topic.OPERATION),
            Setting.whole("customMetrics", 0, 0, 10_000_000, Text.of("Own metrics", "사용자 지정 지표"),
                    Text.of("Metrics that your code or the agent sends.",
                            "코드나 에이전트가 보내는 지표의 수입니다.")).in(Topic.OPERATION).asFirst(),
            Setting.whole("dashboards", 1, 0, 1_000, Text.of("Dashboards", "대시보드"),
                    Text.of("The first three cost nothing.", "세 개까지 무료입니다.")).in(Topic.OPERATION).asFirst(),
            Setting.number("storedLogsGb", 0, 0, 1_000_000_000, Text.of("Stored logs", "보관 로그"),
                    Text.of("Logs, compressed, beside those of the parts that are drawn: these are reckoned with the parts, by the retention here.",
                            "그린 구성 요소의 로그 외에 보관하는 로그(압축 후)입니다. 구성 요소의 로그는 아래 보존 기간에 따라 각 구성 요소에서 셉니다.")).in(Topic.DATA).asFirst(),
            Setting.whole("retentionDays", 30, 0, 3_653, Text.of("Log retention", "로그 보존"),
                    Text.of("Days that logs are kept; 0, and AWS's default, is for ever.",
                            "로그를 보관하는 일수입니다. 0이면 계속 보관하며, AWS의 기본값입니다.")).in(Topic.DATA).orElse(null),
            Setting.flag("logsKeptByLaw", false, Text.of("Logs kept by law", "법정 보관 로그"),
                    Text.of("A law or a contract asks to keep the logs without an end.",
                            "법이나 계약에 따라 로그를 기한 없이 보관합니다.")).in(Topic.DATA));

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
        return Ports.NONE.accept(LinkKind.OPERATE, Trait.CLIENT, Trait.COMPUTE, Trait.DATABASE, Trait.CACHE, Trait.STORAGE, Trait.BALANCER, Trait.EDGE,
                        Trait.API, Trait.QUEUE, Trait.TOPIC, Trait.NETWORK, Trait.DNS, Trait.EXTERNAL, Trait.OPERATIONS)
                .acceptFrom(LinkKind.NETWORK, "vpc-endpoint")
                .acceptFrom(LinkKind.OPERATE, "vpc");
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.999, Text.name("Amazon CloudWatch SLA: 99.9 %"), true);
    }

    @Override
    public List<Charge> charges(Part part) {
        String alarm = part.is("resolution", "high") ? "alarm_high_resolution" : "alarm_standard";
        List<Charge> charges = new ArrayList<>();
        add(charges, part, "alarms", Text.of("Alarms", "경보"), alarm);
        add(charges, part, "compositeAlarms", Text.of("Composite alarms", "복합 경보"), "alarm_composite");
        add(charges, part, "customMetrics", Text.of("Own metrics", "사용자 지정 지표"), "custom_metrics");
        add(charges, part, "dashboards", Text.of("Dashboards", "대시보드"), "dashboard");
        add(charges, part, "storedLogsGb", Text.of("Stored logs", "보관 로그"), "logs_storage");
        return charges;
    }

    private static void add(List<Charge> charges, Part part, String setting, Text name, String dimension) {
        if (part.number(setting) > 0) {
            charges.add(Charge.fixed(name, PriceKey.of("cloudwatch", dimension), part.region(), part.number(setting)));
        }
    }
}
