package org.tenfold.service.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.Flow;
import org.tenfold.service.Limit;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.Scope;
import org.tenfold.service.Servers;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Station;
import org.tenfold.service.Telemetry;
import org.tenfold.service.Trait;
import org.tenfold.service.ZoneUse;
import org.tenfold.service.formula.BillingMonth;
import org.tenfold.text.Text;

/**
 * A function that AWS starts for each call. Calls at a time are limited by its concurrency; more are refused (capacity
 * reference 1.6). What it bills is its run time, so waiting for others costs too; the run time set here is its own.
 */
public final class Lambda implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::Lambda::Function")
                    .in("VpcConfig.SubnetIds", "VpcConfig.SecurityGroupIds > VpcId")
                    .ifThere("vpcAttached", "VpcConfig.SubnetIds", true)
                    .set("memoryMib", "MemorySize").otherwise("memoryMib", 128)
                    .set("timeoutSeconds", "Timeout").otherwise("timeoutSeconds", 3)
                    .set("architecture", "Architectures")
                    .set("reservedConcurrency", "ReservedConcurrentExecutions")
                    .set("provisionedConcurrency", "ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions")
                    .set("provisionedConcurrency", "<AWS::Lambda::Alias.FunctionName > ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions")
                    .set("provisionedConcurrency", "<AWS::Lambda::Version.FunctionName > ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions")
                    .set("ephemeralMib", "EphemeralStorage.Size")
                    .set("deadLetterQueue", "DeadLetterConfig.TargetArn", new Reading.Reference())
                    .words("tracing", "TracingConfig.Mode", Map.of("active", true, "passthrough", false))
                    .ifThere("logs", "<AWS::Logs::LogGroup.LogGroupName", true).ifThere("logs", "LoggingConfig", true),
            ResourceType.part("AWS::Lambda::EventSourceMapping", "FunctionName").linkFrom(LinkKind.CONSUME, "EventSourceArn"),
            ResourceType.part("AWS::Lambda::EventInvokeConfig", "FunctionName")
                    .link(LinkKind.PUBLISH, "DestinationConfig.OnSuccess.Destination").link(LinkKind.PUBLISH, "DestinationConfig.OnFailure.Destination"),
            ResourceType.part("AWS::Lambda::Permission", "FunctionName").linkFrom(LinkKind.REQUEST, "SourceArn"),
            ResourceType.part("AWS::Lambda::Url", "TargetFunctionArn").with(new ResourceType.Wire(LinkKind.REQUEST, "", ResourceType.INTERNET, true,
                    Map.of("AuthType", List.of("aws_iam")), List.of())),
            ResourceType.part("AWS::Lambda::Alias", "FunctionName"),
            ResourceType.part("AWS::Lambda::Version", "FunctionName"),
            ResourceType.part("AWS::Lambda::LayerVersion"),
            ResourceType.part("AWS::Lambda::LayerVersionPermission", "LayerVersionArn"));

    private static final ServiceInfo INFO = new ServiceInfo("lambda", "LAMBDA", Text.name("AWS Lambda"), Text.name("Lambda"),
            Text.of("Runs a function for each call or message, without servers to keep.", "서버 없이 호출이나 메시지마다 함수를 실행합니다."),
            Category.COMPUTE, "mdi2l-lambda", Trait.setOf(Trait.COMPUTE, Trait.FUNCTION),
            RESOURCES)
            .alsoCalled("serverless", "function", "faas", "서버리스", "함수");

    private static final String ATTACHED = "vpcAttached";
    private static final String SOURCE = "AWS Lambda Developer Guide, quotas (2026-08)";
    /** Calls per second that each unit of concurrency may take (S-26). */
    private static final double CALLS_PER_SECOND_AND_UNIT = 10;
    private static final double INCLUDED_EPHEMERAL_MIB = 512;
    private static final double MIB_PER_GIB = 1024;

    private static final List<Setting> SETTINGS = List.of(
            Setting.whole("memoryMib", 512, 128, 10_240, Text.of("Memory", "메모리"),
                    Text.of("Memory of one run; CPU comes with it, a full vCPU at 1,769 MiB.",
                            "실행 하나의 메모리입니다. CPU도 함께 늘어 1,769 MiB에서 vCPU 하나가 됩니다.")).asFirst(),
            // What takes a server 10 ms of a CPU takes 35 with the 0.29 of a vCPU that 512 MiB bring. With 100 ms one answer in a hundred
            // took half a second, and every fresh sketch of a function missed the default objective of 300 ms.
            Setting.number("durationMs", 50, 0.1, 900_000, Text.of("Run time", "실행 시간"),
                    Text.of("How long its own code runs for one call, without waiting for other parts.",
                            "호출 한 번에 자기 코드가 실행되는 시간입니다. 다른 구성 요소를 기다리는 시간은 뺍니다."))
                    .in(Topic.PERFORMANCE).asFirst().asAssumption(),
            Setting.choice("architecture", List.of(
                            Setting.of("x86_64", "x86", "x86"),
                            Setting.of("arm64", "Arm (Graviton)", "Arm (Graviton)")),
                    Text.of("Architecture", "아키텍처"), Text.of("Kind of processor; Arm costs a fifth less.",
                            "프로세서의 종류입니다. Arm이 20% 저렴합니다.")).in(Topic.SIZE).asFirst(),
            Setting.whole("reservedConcurrency", 100, 0, 100_000, Text.of("Reserved concurrency", "예약된 동시성"),
                    Text.of("Runs at a time that are kept for it and that it never exceeds.",
                            "이 함수 몫으로 남겨 두며 넘지 않는 동시 실행 수입니다.")).in(Topic.SCALING).orElse(null).asFirst(),
            Setting.whole("provisionedConcurrency", 0, 0, 100_000, Text.of("Provisioned concurrency", "프로비저닝된 동시성"),
                    Text.of("Runs that are kept warm, billed whether used or not.",
                            "미리 준비해 두는 실행 수입니다. 쓰지 않아도 요금이 붙습니다.")).in(Topic.SCALING).asFirst(),
            Setting.flag(ATTACHED, false, Text.of("In a VPC", "VPC 연결"),
                    Text.of("Reaches private parts of a VPC; it then needs a NAT gateway to reach the internet. Without a value it is attached where it is drawn in a VPC.",
                            "VPC의 프라이빗 구성 요소에 닿습니다. 인터넷에 닿으려면 NAT 게이트웨이가 필요합니다. 비워 두면 VPC 안에 그린 함수만 연결됩니다."))
                    .in(Topic.NETWORK).orElse(null).asFirst(),
            Setting.whole("accountConcurrency", 1_000, 1, 1_000_000, Text.of("Concurrency of the account", "계정의 동시성"),
                    Text.of("Runs at a time that all functions of the account share in a Region: 1,000 unless raised.",
                            "한 리전에서 계정의 모든 함수가 나눠 쓰는 동시 실행 수입니다. 늘리지 않으면 1,000입니다."))
                    .in(Topic.SCALING),
            Setting.whole("timeoutSeconds", 30, 1, 900, Text.of("Timeout", "제한 시간"),
                    Text.of("A run is stopped after this time.", "이 시간이 지나면 실행을 멈춥니다.")).in(Topic.PERFORMANCE),
            Setting.whole("ephemeralMib", 512, 512, 10_240, Text.of("Temporary storage", "임시 스토리지"),
                    Text.of("Disk of one run, gone afterwards.", "실행이 끝나면 사라지는 디스크입니다.")).in(Topic.SIZE),
            Setting.number("coldStartMs", 300, 0, 60_000, Text.of("Cold start", "콜드 스타트"),
                    Text.of("What the first call of a new environment waits.", "새 환경의 첫 호출이 기다리는 시간입니다."))
                    .in(Topic.PERFORMANCE).asAssumption(),
            Setting.number("coldShare", 0.01, 0, 1, Text.of("Cold calls", "콜드 호출"),
                    Text.of("Share of the calls that meet a cold start.", "콜드 스타트를 겪는 호출의 비율입니다."))
                    .in(Topic.PERFORMANCE).asAssumption(),
            Setting.whole("poolSize", 1, 0, 1_000, Text.of("Database pool", "데이터베이스 풀"),
                    Text.of("Connections that one run keeps open to each database.", "실행 하나가 데이터베이스마다 열어 두는 연결 수입니다."))
                    .in(Topic.PERFORMANCE).asAssumption(),
            Servers.IDEMPOTENT,
            Setting.reference("deadLetterQueue", Text.of("Dead-letter queue", "배달 못 한 편지 대기열"),
                    Text.of("Queue that gets events which failed for good.", "끝내 실패한 이벤트를 받는 대기열입니다.")),
            Servers.SIGN_IN, Servers.SECRETS,
            Telemetry.LOGS, Telemetry.TRACING);

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
        return Stream.concat(Stream.of("requestsPerMonth", "gbSecondsPerMonth", "ephemeralGbSecondsPerMonth"),
                Telemetry.usageNames().stream()).toList();
    }

    @Override
    public Scope scope(Settings settings) {
        return Boolean.TRUE.equals(settings.get(ATTACHED)) ? Scope.SUBNET : Scope.REGION;
    }

    @Override
    public Settings drawnInVpc(Settings settings) {
        return settings.has(ATTACHED) ? settings : settings.with(ATTACHED, true);
    }

    @Override
    public ZoneUse zoneUse(Settings settings) {
        return Boolean.TRUE.equals(settings.get(ATTACHED)) ? ZoneUse.SPREAD : ZoneUse.copies(3);
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("dynamodb", "api-gateway", "s3", "sqs", "rds-proxy", "eventbridge");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.REQUEST, Trait.API, Trait.BALANCER, Trait.COMPUTE, Trait.CLIENT, Trait.EXTERNAL)
                // Firehose lets a function change what it gathers (Amazon Data Firehose Developer Guide, Transform source data).
                .acceptFrom(LinkKind.REQUEST, "cloudfront", "cognito", "firehose")
                .accept(LinkKind.CONSUME, Trait.QUEUE)
                .acceptFrom(LinkKind.CONSUME, "dynamodb")
                .accept(LinkKind.PUBLISH, Trait.TOPIC, Trait.STORAGE, Trait.API, Trait.COMPUTE)
                .acceptFrom(LinkKind.PROTECT, "security-group", "iam-role")
                .acceptFrom(LinkKind.NETWORK, "vpc-endpoint")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS, Trait.EXTERNAL);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.CALL;
    }

    @Override
    public Capacity capacity(Part part) {
        double concurrency = concurrency(part);
        double seconds = part.number("durationMs") / 1000;
        boolean warm = part.number("provisionedConcurrency") > 0;
        double cold = warm ? 0 : part.number("coldStartMs") / 1000 * part.number("coldShare");
        Station runs = Station.of(Text.of("Concurrency", "동시 실행"), 1, concurrency, Demand.of(seconds));
        return Capacity.station(runs, Demand.of(cold), new Limit(Text.of("Call rate", "호출률"), Limit.REQUESTS,
                CALLS_PER_SECOND_AND_UNIT * concurrency, Flow::calls, true, SOURCE));
    }

    private static double concurrency(Part part) {
        return part.value("reservedConcurrency") instanceof Double reserved ? reserved : part.number("accountConcurrency");
    }

    @Override
    public double connectionsOpened(Part part) {
        return concurrency(part) * part.number("poolSize");
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.9995, Text.name("AWS Lambda SLA: 99.95 %"), false);
    }

    @Override
    public List<Charge> charges(Part part) {
        String architecture = part.is("architecture", "arm64") ? "arm" : "x86";
        double seconds = part.number("durationMs") / 1000;
        double memory = part.number("memoryMib");
        double provisioned = part.number("provisionedConcurrency");
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.derived(Text.of("Requests", "요청"), key("requests"), part.region(), "requestsPerMonth",
                use -> use.calls().calls()));
        charges.add(Charge.derived(Text.of("Run time", "실행 시간"),
                key((provisioned > 0 ? "provisioned_duration_" : "duration_") + architecture), part.region(),
                "gbSecondsPerMonth",
                use -> BillingMonth.lambdaGbSeconds(use.calls().calls(), seconds, memory)));
        if (provisioned > 0) {
            charges.add(Charge.fixed(Text.of("Provisioned concurrency", "프로비저닝된 동시성"),
                    key("provisioned_concurrency_" + architecture), part.region(),
                    provisioned * memory / MIB_PER_GIB * BillingMonth.SECONDS));
        }
        double extra = part.number("ephemeralMib") - INCLUDED_EPHEMERAL_MIB;
        if (extra > 0) {
            charges.add(Charge.derived(Text.of("Temporary storage above 512 MiB", "512 MiB를 넘는 임시 스토리지"),
                    key("ephemeral_storage_over_512mb"), part.region(), "ephemeralGbSecondsPerMonth",
                    use -> BillingMonth.lambdaGbSeconds(use.calls().calls(), seconds, extra)));
        }
        charges.addAll(Telemetry.charges(part));
        return charges;
    }

    private static PriceKey key(String dimension) {
        return PriceKey.of("lambda", dimension);
    }

    @Override
    public String keyFact(Part part) {
        return part.whole("memoryMib") + " MiB";
    }
}
