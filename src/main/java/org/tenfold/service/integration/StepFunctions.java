package org.tenfold.service.integration;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.tenfold.service.Preset;
import org.tenfold.service.RegionalService;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * A workflow that calls what it links to, step by step. Standard workflows bill each step, express ones each run and its
 * time; the rate of starts is a quota of the account that depends on the Region.
 */
public final class StepFunctions implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::StepFunctions::StateMachine")
                    .words("type", "StateMachineType", Map.of("standard", "standard", "express", "express")).words("type", "Type",
                            Map.of("standard", "standard", "express", "express")));

    private static final ServiceInfo INFO = new ServiceInfo("step-functions", "STEP_FUNCTIONS",
            Text.name("AWS Step Functions"), Text.name("Step Functions"),
            Text.of("Runs a workflow: calls functions and services one after another, waits, tries again, and remembers where it stands.",
                    "워크플로를 실행합니다. 함수와 서비스를 차례로 호출하고 기다리고 다시 시도하며 진행 상태를 기억합니다."),
            Category.INTEGRATION, "mdi2s-state-machine", Trait.setOf(Trait.API), RESOURCES)
            .alsoCalled("workflow", "state machine", "워크플로");

    private static final String SOURCE = "AWS Step Functions Developer Guide, quotas: refill rate of StartExecution by Region";
    private static final Set<String> LARGE_REGIONS = Set.of("us-east-1", "us-west-2", "eu-west-1");
    private static final double STANDARD_STARTS_IN_LARGE_REGIONS = 300;
    private static final double STANDARD_STARTS = 150;
    private static final double EXPRESS_STARTS = 6_000;
    /** Between two steps; an assumption. */
    private static final double STEP_SECONDS = 0.02;
    private static final double BILLED_MS = 100;
    private static final double BILLED_MIB = 64;

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("type", List.of(
                    Setting.of("standard", "Standard", "표준"),
                    Setting.of("express", "Express", "익스프레스")),
                    Text.of("Type", "유형"),
                    Text.of("Standard runs each workflow exactly once, for up to a year; express is for many short ones.",
                            "표준은 워크플로를 정확히 한 번, 최대 1년까지 실행합니다. 익스프레스는 짧고 많은 실행에 씁니다.")).in(Topic.SCALING).asFirst(),
            Setting.number("steps", 5, 1, 25_000, Text.of("Steps of a run", "실행당 단계"),
                    Text.of("State transitions of one run, with repeated ones; standard workflows are billed by them.",
                            "실행 한 번의 상태 전환 수입니다. 재시도도 셉니다. 표준 워크플로는 이에 따라 청구됩니다.")).in(Topic.TRAFFIC).asFirst().asAssumption(),
            Setting.number("runMs", 500, 1, 300_000, Text.of("Run time", "실행 시간"),
                    Text.of("Express only: how long a run takes, billed in tenths of a second.",
                            "익스프레스에서 실행 한 번에 걸리는 시간입니다. 0.1초 단위로 청구됩니다.")).in(Topic.PERFORMANCE).asFirst().asAssumption(),
            Setting.number("memoryMib", 64, 1, 10_240, Text.of("Memory", "메모리"),
                    Text.of("Express only: memory of a run, billed in pieces of 64 MiB.",
                            "익스프레스에서 실행 한 번이 쓰는 메모리입니다. 64 MiB 단위로 청구됩니다.")).in(Topic.SIZE),
            Setting.number("startsPerSecond", 150, 1, 1_000_000, Text.of("Starts", "시작 할당량"),
                    Text.of("Runs that the account may start in a second for long. Without a value 150 for standard and 6,000 for express workflows.",
                            "계정이 계속해서 초당 시작할 수 있는 실행 수입니다. 비워 두면 표준 150, 익스프레스 6,000입니다."))
                    .in(Topic.SCALING).orElse(null).asFirst());

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
        return List.of("transitionsPerMonth", "requestsPerMonth", "gbSecondsPerMonth");
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("express-workflow", Text.of("Express workflow", "익스프레스 워크플로"), Settings.of("type", "express")));
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("lambda", "api-gateway", "eventbridge");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.REQUEST, Trait.API, Trait.COMPUTE)
                .accept(LinkKind.PUBLISH, Trait.TOPIC, Trait.API, Trait.COMPUTE, Trait.STORAGE)
                .acceptFrom(LinkKind.NETWORK, "vpc-endpoint")
                .acceptFrom(LinkKind.PROTECT, "iam-role")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.CALL;
    }

    /** Nobody starts a workflow to get a file. */
    @Override
    public boolean servesFiles() {
        return false;
    }

    @Override
    public Capacity capacity(Part part) {
        double starts = part.value("startsPerSecond") instanceof Double stated ? stated
                : express(part) ? EXPRESS_STARTS
                : LARGE_REGIONS.contains(part.region()) ? STANDARD_STARTS_IN_LARGE_REGIONS : STANDARD_STARTS;
        return Capacity.delay(Demand.of(STEP_SECONDS * part.number("steps")), new Limit(Text.of("Starts", "시작"), Text.of("runs/s", "실행/초"), starts,
                Flow::calls, true, SOURCE));
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.999, Text.of("AWS Step Functions SLA, in a list of 2019-01: 99.9 %", "AWS Step Functions SLA(2019-01 목록): 99.9%"), false);
    }

    @Override
    public List<Charge> charges(Part part) {
        if (!express(part)) {
            return List.of(Charge.derived(Text.of("State transitions", "상태 전환"), key("standard_state_transitions"),
                    part.region(), "transitionsPerMonth", use -> use.calls().calls() * part.number("steps")));
        }
        double seconds = Math.ceil(part.number("runMs") / BILLED_MS) * BILLED_MS / 1_000;
        double gb = Math.ceil(part.number("memoryMib") / BILLED_MIB) * BILLED_MIB / 1_024;
        return List.of(
                Charge.derived(Text.of("Runs", "실행"), key("express_requests"), part.region(), "requestsPerMonth",
                        use -> use.calls().calls()),
                Charge.derived(Text.of("Run time", "실행 시간"), key("express_duration"), part.region(), "gbSecondsPerMonth",
                        use -> use.calls().calls() * seconds * gb));
    }

    private static boolean express(Part part) {
        return part.is("type", "express");
    }

    private static PriceKey key(String dimension) {
        return PriceKey.of("step_functions", dimension);
    }

    @Override
    public String keyFact(Part part) {
        return part.text("type");
    }
}
