package org.tenfold.service.compute;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.service.Category;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.Scaling;
import org.tenfold.service.Scope;
import org.tenfold.service.Servers;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.service.ZoneUse;
import org.tenfold.text.Text;

/**
 * Keeps a number of machines alike running, replaces those that fail and follows the load. It holds exactly one EC2 component,
 * its template, which does the work and pays for it.
 */
public final class AutoScalingGroup implements Service {

    private static final String POLICY = "<AWS::AutoScaling::ScalingPolicy.AutoScalingGroupName > ";
    private static final String TRACKED = POLICY + "TargetTrackingConfiguration.";
    private static final String TRACKED_METRIC = TRACKED + "PredefinedMetricSpecification.PredefinedMetricType";

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::AutoScaling::AutoScalingGroup")
                    .in("VPCZoneIdentifier")
                    .set("min", "MinSize").set("max", "MaxSize")
                    .set("desired", "DesiredCapacity").set("desired", "MinSize")
                    .words("healthCheck", "HealthCheckType", Map.of("elb", "elb", "ec2", "ec2")).otherwise("healthCheck", "ec2")
                    .set("gracePeriodSeconds", "HealthCheckGracePeriod").otherwise("gracePeriodSeconds", 0)
                    .set("cooldownSeconds", "Cooldown")
                    .set("warmupSeconds", "DefaultInstanceWarmup").set("warmupSeconds", POLICY + "EstimatedInstanceWarmup")
                    .words("policy", POLICY + "PolicyType", Map.of("targettrackingscaling", "target-tracking", "stepscaling", "step",
                            "predictivescaling", "predictive", "simplescaling", "simple"))
                    .ifThere("policy", "<AWS::AutoScaling::ScalingPolicy.AutoScalingGroupName", "simple")
                    .ifThere("policy", "<AWS::AutoScaling::ScheduledAction.AutoScalingGroupName", "scheduled").otherwise("policy", "none")
                    .words("metric", TRACKED_METRIC, Map.of("asgaveragecpuutilization", "cpu", "albrequestcountpertarget", "requests",
                            "asgaveragenetworkin", "network", "asgaveragenetworkout", "network"))
                    .setWhen(TRACKED_METRIC, "asgaveragecpuutilization", "targetShare", TRACKED + "TargetValue", new Reading.Scaled(0.01, 0))
                    .setWhen(TRACKED_METRIC, "albrequestcountpertarget", "targetRequestsPerMinute", TRACKED + "TargetValue", new Reading.AsIs())
                    .set("stepSize", POLICY + "ScalingAdjustment")
                    .set("onDemandBase", "MixedInstancesPolicy.InstancesDistribution.OnDemandBaseCapacity")
                    .set("spotShare", "MixedInstancesPolicy.InstancesDistribution.OnDemandPercentageAboveBaseCapacity", new Reading.Scaled(-0.01, 1))
                    .ifThere("launch", "LaunchConfigurationName", "configuration")
                    .linkFrom(LinkKind.REQUEST, "TargetGroupARNs").linkFrom(LinkKind.REQUEST, "LoadBalancerNames"),
            ResourceType.part("AWS::AutoScaling::ScalingPolicy", "AutoScalingGroupName"),
            ResourceType.part("AWS::AutoScaling::ScheduledAction", "AutoScalingGroupName"),
            ResourceType.part("AWS::AutoScaling::WarmPool", "AutoScalingGroupName"),
            ResourceType.part("AWS::AutoScaling::LifecycleHook", "AutoScalingGroupName"),
            ResourceType.part("AWS::EC2::LaunchTemplate"),
            ResourceType.part("AWS::AutoScaling::LaunchConfiguration"));

    private static final ServiceInfo INFO = new ServiceInfo("auto-scaling-group", "ASG",
            Text.name("Amazon EC2 Auto Scaling"), Text.of("Auto Scaling group", "Auto Scaling 그룹"),
            Text.of("Keeps as many instances running as its policy wants and replaces those that fail.",
                    "정책이 원하는 만큼 인스턴스를 유지하고 고장 난 인스턴스를 바꿉니다."),
            Category.COMPUTE, "mdi2a-arrow-expand-horizontal", Trait.setOf(Trait.COMPUTE, Trait.VPC_RESIDENT, Trait.CONTAINER),
            RESOURCES)
            .alsoCalled("asg", "fleet", "오토 스케일링");

    private static final List<Setting> SETTINGS = List.of(
            Setting.whole("min", 2, 0, 10_000, Text.of("Minimum", "최소"),
                    Text.of("Instances that always run.", "항상 실행하는 인스턴스 수입니다.")).in(Topic.SCALING).asFirst(),
            Setting.whole("desired", 2, 0, 10_000, Text.of("Desired", "원하는 용량"),
                    Text.of("Instances at the start; without a policy they stay that many.",
                            "처음에 실행하는 인스턴스 수입니다. 정책이 없으면 그대로 유지합니다.")).in(Topic.SCALING).asFirst(),
            Setting.whole("max", 4, 0, 10_000, Text.of("Maximum", "최대"),
                    Text.of("Instances that it never exceeds: leave room above the peak.",
                            "넘지 않는 인스턴스 수입니다. 최고 부하보다 여유를 둡니다.")).in(Topic.SCALING).asFirst(),
            Setting.zones(Text.of("Zones", "가용 영역"),
                    Text.of("Letters of the zones over which it spreads its instances. Without them it takes the zone boxes of its VPC.",
                            "인스턴스를 나누어 두는 가용 영역입니다. 비워 두면 VPC의 가용 영역 상자를 따릅니다.")),
            Setting.choice("policy", List.of(
                            Setting.of("target-tracking", "Target tracking", "대상 추적"),
                            Setting.of("step", "Step", "단계"),
                            Setting.of("simple", "Simple", "단순"),
                            Setting.of("predictive", "Predictive", "예측"),
                            Setting.of("scheduled", "Scheduled", "예약"),
                            Setting.of("none", "None", "없음")),
                    Text.of("Policy", "정책"), Text.of("What makes it grow and shrink.", "늘리고 줄이는 기준입니다."))
                    .in(Topic.SCALING).asFirst(),
            Servers.METRIC, Servers.TARGET_REQUESTS, Servers.TARGET_NETWORK, Servers.TARGET_BACKLOG,
            Setting.flag("reattachesVolumes", false, Text.of("Volumes go to the new instance", "볼륨을 새 인스턴스에 다시 연결"),
                    Text.of("A new instance takes over the volume and so the data of the one that it replaces.",
                            "새 인스턴스가 이전 인스턴스의 볼륨과 데이터를 이어받습니다.")).in(Topic.DATA),
            Setting.number("targetShare", 0.6, 0.01, 1, Text.of("Target", "목표"),
                    Text.of("CPU utilisation that target tracking and predictive scaling keep, if they go by CPU.", "CPU를 지표로 쓸 때 대상 추적과 예측 정책이 유지하는 CPU 사용률입니다."))
                    .in(Topic.SCALING).asFirst().asAssumption(),
            Setting.number("highShare", 0.7, 0.01, 1, Text.of("Grow above", "확장 기준"),
                    Text.of("CPU utilisation above which step and simple policies add instances; of another metric, share of its target.",
                            "단계·단순 정책이 인스턴스를 늘리는 CPU 사용률입니다. 다른 지표를 쓰면 그 목표에 대한 비율입니다.")).in(Topic.SCALING).asAssumption(),
            Setting.number("lowShare", 0.3, 0, 1, Text.of("Shrink below", "축소 기준"),
                    Text.of("CPU utilisation below which step and simple policies remove instances; of another metric, share of its target.",
                            "단계·단순 정책이 인스턴스를 줄이는 CPU 사용률입니다. 다른 지표를 쓰면 그 목표에 대한 비율입니다.")).in(Topic.SCALING).asAssumption(),
            Setting.whole("stepSize", 1, 1, 1_000, Text.of("Step", "증감 수"),
                    Text.of("Instances that one action of a simple policy adds or removes. A step policy takes as many again for each further 10 points of utilisation beyond its threshold.",
                            "단순 정책이 한 번에 늘리거나 줄이는 인스턴스 수입니다. 단계 정책은 기준을 10%p 더 벗어날 때마다 그만큼씩 더합니다.")).in(Topic.SCALING),
            Setting.number("scheduledFromHour", 8, 0, 24, Text.of("Larger from", "확대 시작 시각"),
                    Text.of("Hour of the day at which a scheduled group takes its larger size.",
                            "예약 정책이 인스턴스를 늘리는 시각(시)입니다.")).in(Topic.SCALING).asAssumption(),
            Setting.number("scheduledToHour", 22, 0, 24, Text.of("Larger until", "확대 종료 시각"),
                    Text.of("Hour at which it returns to the minimum; not after the other hour it is that of the next day.",
                            "최소 수로 돌아가는 시각(시)입니다. 시작 시각보다 늦지 않으면 다음 날로 봅니다.")).in(Topic.SCALING).asAssumption(),
            Setting.whole("scheduledSize", 4, 0, 10_000, Text.of("Larger size", "확대 크기"),
                    Text.of("Instances that a scheduled group runs between the two hours. Without a value its maximum.",
                            "두 시각 사이에 예약 정책이 실행하는 인스턴스 수입니다. 비워 두면 최대 수입니다.")).in(Topic.SCALING).orElse(null),
            Setting.whole("cooldownSeconds", 300, 0, 86_400, Text.of("Cooldown", "휴지 기간"),
                    Text.of("Pause after an action of a simple policy; other policies warm up that long unless the warm-up is stated.",
                            "단순 정책이 한 번 동작한 뒤 쉬는 시간입니다. 다른 정책은 준비 시간을 적지 않으면 이 시간 동안 준비합니다."))
                    .in(Topic.SCALING),
            Setting.whole("warmupSeconds", 300, 0, 86_400, Text.of("Warm-up", "준비 시간"),
                    Text.of("How long a new instance does not count in the metric; until then the group does not shrink.",
                            "새 인스턴스를 지표에 넣지 않는 시간입니다. 그동안 그룹은 줄어들지 않습니다.")).in(Topic.SCALING).orElse(null),
            Setting.whole("metricPeriodSeconds", 60, 10, 300, Text.of("Metric period", "지표 주기"),
                    Text.of("How often the policy sees a new figure: 300 without detailed monitoring.",
                            "정책이 새 값을 보는 주기입니다. 세부 모니터링이 없으면 300초입니다.")).in(Topic.SCALING),
            Setting.number("spotShare", 0, 0, 1, Text.of("Share of Spot", "스팟 비율"),
                    Text.of("Share of the instances above the base that are Spot: cheaper, but AWS may take them back.",
                            "기본 수를 넘는 인스턴스 가운데 스팟의 비율입니다. 저렴하지만 AWS가 회수할 수 있습니다.")).in(Topic.SCALING),
            Setting.whole("onDemandBase", 0, 0, 10_000, Text.of("On-demand base", "온디맨드 기본 수"),
                    Text.of("Instances that are always on demand before any Spot is used.",
                            "스팟을 쓰기 전에 항상 온디맨드로 두는 인스턴스 수입니다.")).in(Topic.SCALING),
            Setting.choice("healthCheck", List.of(
                            Setting.of("elb", "Load balancer", "로드 밸런서"),
                            Setting.of("ec2", "EC2 status only", "EC2 상태만")),
                    Text.of("Health check", "상태 확인"),
                    Text.of("Whether an instance that the load balancer finds ill is replaced too.",
                            "로드 밸런서가 비정상으로 본 인스턴스도 바꿀지 정합니다.")).in(Topic.AVAILABILITY),
            Setting.whole("gracePeriodSeconds", 300, 0, 86_400, Text.of("Grace period", "유예 기간"),
                    Text.of("How long a new instance may be ill without being replaced.",
                            "새 인스턴스의 상태 확인을 미루는 시간입니다.")).in(Topic.AVAILABILITY),
            Setting.choice("launch", List.of(
                            Setting.of("template", "Launch template", "시작 템플릿"),
                            Setting.of("configuration", "Launch configuration", "시작 구성")),
                    Text.of("Launched from", "시작 방식"),
                    Text.of("Launch configurations are an older form that gets no new features.",
                            "시작 구성은 새 기능이 추가되지 않는 예전 방식입니다.")));

    private static final double HOURS = 24;
    private static final Map<String, Object> DEFAULTS = SETTINGS.stream().filter(setting -> setting.defaultValue() != null)
            .collect(Collectors.toUnmodifiableMap(Setting::name, Setting::defaultValue));

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.SUBNET;
    }

    @Override
    public Optional<Scope> encloses() {
        return Optional.of(Scope.GROUP);
    }

    @Override
    public ZoneUse zoneUse(Settings settings) {
        return ZoneUse.SPREAD;
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("alb", "rds", "elasticache", "s3", "sqs", "dynamodb");
    }

    @Override
    public Ports ports() {
        return Ec2.PORTS;
    }

    /** Whether a group changes its size with the load. */
    static boolean grows(Component group) {
        return !"none".equals(value(group, "policy"));
    }

    /**
     * What the number of a group's instances goes by.
     *
     * @param least how many there are at the least
     * @param bootSeconds from the start of an instance until it serves
     * @param peakHour the hour of the day's peak
     */
    static Scaling scaling(Component group, double least, double bootSeconds, double peakHour) {
        String policy = (String) value(group, "policy");
        // Without a warm-up of its own a group takes its default cooldown (EC2 Auto Scaling User Guide, "Default instance warmup").
        double warmup = value(group, "warmupSeconds") instanceof Double stated ? stated : number(group, "cooldownSeconds");
        Scaling.Pace pace = new Scaling.Pace(bootSeconds, warmup, number(group, "metricPeriodSeconds"));
        if (policy.equals("scheduled")) {
            return scheduled(group, least, peakHour);
        }
        boolean cpu = Servers.CPU.equals(value(group, "metric"));
        // A figure has a target of its own, of which all is kept.
        Scaling.Tracking tracking = new Scaling.Tracking(cpu ? number(group, "targetShare") : 1, pace);
        return Servers.watching(name -> value(group, name), switch (policy) {
            case "step", "simple" -> new Scaling.Stepwise(number(group, "highShare"), number(group, "lowShare"), whole(group, "stepSize"),
                    policy.equals("step"), number(group, "cooldownSeconds"), Scaling.Metric.CPU, pace);
            case "predictive" -> new Scaling.Predictive(tracking);
            default -> tracking;
        });
    }

    private static Scaling.Scheduled scheduled(Component group, double least, double peakHour) {
        double stated = value(group, "scheduledSize") instanceof Double size ? size : whole(group, "max");
        double large = Math.clamp(stated, least, Math.max(least, whole(group, "max")));
        double from = number(group, "scheduledFromHour");
        double until = number(group, "scheduledToHour");
        double hours = until > from ? until - from : until - from + HOURS;
        boolean largeAtPeak = (peakHour - from + HOURS) % HOURS < hours;
        return new Scaling.Scheduled(largeAtPeak ? large : least, least + (large - least) * hours / HOURS);
    }

    /** A whole number of a group's settings. */
    static int whole(Component group, String setting) {
        return (int) number(group, setting);
    }

    /** Share of the instances above the on-demand base that are Spot. */
    static double spotShare(Component group) {
        return number(group, "spotShare");
    }

    private static double number(Component group, String setting) {
        return (Double) value(group, setting);
    }

    private static @Nullable Object value(Component group, String name) {
        Object given = group.settings().get(name);
        return given != null ? given : DEFAULTS.get(name);
    }

    @Override
    public String keyFact(Part part) {
        return part.whole("min") + "–" + part.whole("max");
    }

    @Override
    public Text whyFree() {
        return Text.of("The group costs nothing; its instances are billed with the EC2 component in it.",
                "그룹 자체는 무료이며, 인스턴스 요금은 그룹 안의 EC2에 붙습니다.");
    }
}
