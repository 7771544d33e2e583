package org.tenfold.service.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.Part;
import org.tenfold.service.Preset;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.ServerFleet;
import org.tenfold.service.Servers;
import org.tenfold.service.Telemetry;
import org.tenfold.text.Text;

/**
 * A service of containers on Fargate, which brings its own machines: tasks of a fixed size, spread over zones, as many
 * as its Auto Scaling wants.
 */
public final class Ecs implements ServerFleet {

    private static final String TARGET = "<AWS::ApplicationAutoScaling::ScalableTarget.ResourceId";
    private static final String TRACKED = TARGET + " > <AWS::ApplicationAutoScaling::ScalingPolicy.ScalingTargetId > TargetTrackingScalingPolicyConfiguration.";
    private static final String TRACKED_METRIC = TRACKED + "PredefinedMetricSpecification.PredefinedMetricType";

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::ECS::Service")
                    .in("NetworkConfiguration.AwsvpcConfiguration.Subnets", "NetworkConfiguration.AwsvpcConfiguration.SecurityGroups > VpcId")
                    .scaled("vcpu", "TaskDefinition > Cpu", 1 / 1024.0).scaled("vcpu", "TaskDefinition > ContainerDefinitions.Cpu", 1 / 1024.0)
                    .scaled("memoryGib", "TaskDefinition > Memory", 1 / 1024.0)
                    .scaled("memoryGib", "TaskDefinition > ContainerDefinitions.Memory", 1 / 1024.0)
                    .set("min", TARGET + " > MinCapacity").set("min", "DesiredCount").otherwise("min", 1)
                    .set("max", TARGET + " > MaxCapacity").set("max", "DesiredCount").otherwise("max", 1)
                    .set("architecture", "TaskDefinition > RuntimePlatform.CpuArchitecture")
                    .ifThere("purchase", "CapacityProviderStrategy[CapacityProvider=FARGATE_SPOT]", "spot")
                    .words("metric", TRACKED_METRIC, Map.of("ecsserviceaveragecpuutilization", "cpu", "albrequestcountpertarget", "requests"))
                    .setWhen(TRACKED_METRIC, "ecsserviceaveragecpuutilization", "targetShare", TRACKED + "TargetValue", new Reading.Scaled(0.01, 0))
                    .setWhen(TRACKED_METRIC, "albrequestcountpertarget", "targetRequestsPerMinute", TRACKED + "TargetValue", new Reading.AsIs())
                    .set("ephemeralGb", "TaskDefinition > EphemeralStorage.SizeInGiB")
                    .ifThere("credentials", "TaskDefinition > TaskRoleArn", "role")
                    .ifThere("secrets", "TaskDefinition > ContainerDefinitions.Secrets", "secrets-manager")
                    .ifThere("logs", "TaskDefinition > ContainerDefinitions.LogConfiguration", true)
                    .linkFrom(LinkKind.REQUEST, "LoadBalancers.TargetGroupArn").linkFrom(LinkKind.REQUEST, "LoadBalancers.LoadBalancerName"),
            ResourceType.part("AWS::ECS::Cluster"),
            ResourceType.part("AWS::ECS::TaskDefinition"),
            ResourceType.part("AWS::ECS::ClusterCapacityProviderAssociations", "Cluster"),
            ResourceType.part("AWS::ECS::CapacityProvider"),
            ResourceType.part("AWS::ApplicationAutoScaling::ScalableTarget", "ResourceId"),
            ResourceType.part("AWS::ApplicationAutoScaling::ScalingPolicy", "ScalingTargetId", "ResourceId"),
            ResourceType.part("AWS::ServiceDiscovery::Service"),
            ResourceType.part("AWS::ServiceDiscovery::PrivateDnsNamespace"),
            ResourceType.part("AWS::ECR::Repository"));

    private static final ServiceInfo INFO = new ServiceInfo("ecs", "ECS_SERVICE",
            Text.of("Amazon ECS on Fargate", "Fargate의 Amazon ECS"), Text.name("ECS"),
            Text.of("Runs containers as tasks, replaces those that fail and adds some when they are busy, without machines to keep.",
                    "컨테이너를 작업으로 실행하고, 고장 나면 바꾸고 바쁘면 늘립니다. 관리할 서버가 없습니다."),
            Category.CONTAINERS, "mdi2d-docker", TRAITS,
            RESOURCES)
            .alsoCalled("container", "docker", "fargate", "컨테이너", "도커");

    private static final double INCLUDED_GB = 20;
    /** Until a health check has failed twice and a new task runs; an assumption. */
    private static final double REPLACE_SECONDS = 120;

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("vcpu", List.of(
                    Setting.of("0.5", "0.5", "0.5"),
                    Setting.of("0.25", "0.25", "0.25"),
                    Setting.of("1", "1", "1"),
                    Setting.of("2", "2", "2"),
                    Setting.of("4", "4", "4"),
                    Setting.of("8", "8", "8"),
                    Setting.of("16", "16", "16")),
                    Text.of("vCPUs per task", "작업당 vCPU"),
                    Text.of("Processors of each task.", "작업마다 쓰는 프로세서입니다.")).in(Topic.SIZE).asFirst(),
            Setting.number("memoryGib", 1, 0.5, 120, Text.of("Memory per task", "작업당 메모리"),
                    Text.of("Memory of each task: two to eight times its vCPUs.",
                            "작업마다 쓰는 메모리입니다. vCPU의 2~8배입니다.")).in(Topic.SIZE).asFirst(),
            Servers.LEAST,
            Servers.MOST,
            Servers.REQUEST,
            Setting.zones(Text.of("Zones", "가용 영역"),
                    Text.of("Letters of the zones over which the tasks are spread.", "작업을 나누어 두는 가용 영역입니다.")),
            Setting.choice("architecture", List.of(
                    Setting.of("x86_64", "x86", "x86"),
                    Setting.of("arm64", "Arm (Graviton)", "Arm (Graviton)")),
                    Text.of("Architecture", "아키텍처"),
                    Text.of("Kind of processor; Arm costs a fifth less.", "프로세서의 종류입니다. Arm이 20% 저렴합니다.")).in(Topic.SIZE),
            Setting.choice("purchase", List.of(
                    Setting.of("on-demand", "On demand", "온디맨드"),
                    Setting.of("spot", "Spot", "스팟")),
                    Text.of("Purchase", "구매 방식"),
                    Text.of("Spot is cheap capacity that AWS takes back with two minutes' notice. Its price follows the market; the estimate takes that of one day.",
                            "스팟은 저렴하지만 AWS가 2분 전에 알리고 회수할 수 있습니다. 가격은 시장에 따라 바뀌며 견적은 어느 하루의 가격을 씁니다.")).in(Topic.OPERATION),
            Servers.TARGET, Servers.METRIC, Servers.TARGET_REQUESTS, Servers.TARGET_NETWORK, Servers.TARGET_BACKLOG,
            Servers.FILE,
            Servers.SESSIONS,
            Servers.UPLOADS, Servers.CRON, Servers.LOCAL_CACHE, Servers.IDEMPOTENT, Servers.SHEDS,
            Servers.LISTENER, Servers.SIGN_IN, Servers.SECRETS, Servers.CREDENTIALS,
            Servers.POOL,
            Setting.number("ephemeralGb", 20, 20, 200, Text.of("Temporary storage", "임시 스토리지"),
                    Text.of("Disk of each task, gone with it; 20 GB are included.",
                            "작업과 함께 사라지는 디스크입니다. 20 GB까지 포함됩니다.")).in(Topic.SIZE),
            Telemetry.LOGS,
            Telemetry.TRACING);

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
        return Stream.concat(Stream.of("vcpuHoursPerMonth", "memoryGbHoursPerMonth", "ephemeralGbHoursPerMonth",
                "publicAddressHoursPerMonth"),
                Telemetry.usageNames().stream()).toList();
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("ecs-worker", Text.of("ECS worker", "ECS 작업자"),
                        Settings.of("vcpu", "0.25").with("memoryGib", 0.5)));
    }

    @Override
    public Capacity capacity(Part part) {
        return Capacity.station(Servers.station(part, vcpus(part)), Demand.NONE);
    }

    private static double vcpus(Part part) {
        return Double.parseDouble(part.text("vcpu"));
    }

    @Override
    public Failure failure(Part part) {
        return Servers.failure(part, REPLACE_SECONDS, Text.of("AWS Compute SLA, task held to be like an instance: 99.5 %", "AWS Compute SLA, 작업을 인스턴스와 같다고 봄: 99.5%"));
    }

    @Override
    public List<Charge> charges(Part part) {
        List<Charge> charges = new ArrayList<>();
        String kind = (part.is("architecture", "arm64") ? "linux_arm_" : "linux_x86_") + (part.is("purchase", "spot") ? "spot_" : "");
        charges.add(hourly(part, Text.of("vCPU hours", "vCPU 시간"), kind + "vcpu_hour", "vcpuHoursPerMonth", vcpus(part)));
        charges.add(hourly(part, Text.of("Memory hours", "메모리 시간"), kind + "memory_gb_hour", "memoryGbHoursPerMonth",
                part.number("memoryGib")));
        double extra = part.number("ephemeralGb") - INCLUDED_GB;
        if (extra > 0) {
            charges.add(hourly(part, Text.of("Temporary storage above 20 GB", "20 GB를 넘는 임시 스토리지"),
                    "ephemeral_storage_over_20gb", "ephemeralGbHoursPerMonth", extra));
        }
        charges.addAll(Servers.publicAddresses(part));
        charges.addAll(Telemetry.charges(part));
        return charges;
    }

    private static Charge hourly(Part part, Text name, String dimension, String usageName, double perTask) {
        return Charge.running(name, PriceKey.of("ecs_fargate", dimension), part.region(), usageName,
                perTask * PriceBook.HOURS_PER_MONTH, Servers.scales(part));
    }

    @Override
    public String keyFact(Part part) {
        return part.text("vcpu") + " vCPU";
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("alb", "aurora", "elasticache", "sqs", "s3", "dynamodb");
    }
}
