package org.tenfold.service.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
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
import org.tenfold.service.RegionalService;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * A bus that hands each event to every target whose rule matches. The rate at which an account may put events onto it
 * depends on the Region; the default is that of the smaller ones.
 */
public final class EventBridge implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::Events::EventBus").ifThere("archive", "<AWS::Events::Archive.SourceArn", true),
            ResourceType.gathered("AWS::Events::Rule", "EventBusName").link(LinkKind.PUBLISH, "Targets.Arn"),
            ResourceType.gathered("AWS::Scheduler::Schedule").link(LinkKind.PUBLISH, "Target.Arn"),
            ResourceType.part("AWS::Events::Archive", "SourceArn"),
            ResourceType.part("AWS::Events::EventBusPolicy", "EventBusName"));

    private static final ServiceInfo INFO = new ServiceInfo("eventbridge", "EVENTBRIDGE_BUS",
            Text.name("Amazon EventBridge"), Text.name("EventBridge"),
            Text.of("Takes events and hands each to every target whose rule it matches, without the sender knowing them.",
                    "이벤트를 받아 규칙에 맞는 모든 대상에 전달합니다. 보내는 쪽은 받는 쪽을 몰라도 됩니다."),
            Category.INTEGRATION, "mdi2c-calendar-sync", Trait.setOf(Trait.TOPIC),
            RESOURCES);

    private static final double BILLED_KB = 64;
    /** The time that the sender waits; an assumption, as for SNS. */
    private static final double PUT_SECONDS = 0.02;

    private static final String SOURCE = "Amazon EventBridge endpoints and quotas: PutEvents by Region (AWS General Reference)";
    private static final Map<String, Double> EVENTS_PER_SECOND = Map.of("us-east-1", 10_000.0, "us-west-2", 10_000.0,
            "eu-west-1", 10_000.0, "eu-central-1", 2_400.0, "ap-northeast-1", 1_200.0, "ap-southeast-1", 1_200.0,
            "ap-northeast-2", 600.0);
    private static final double OTHER_EVENTS_PER_SECOND = 400;

    private static final List<Setting> SETTINGS = List.of(
            Setting.number("eventKb", 2, 0.001, 1_000, Text.of("Event size", "이벤트 크기"),
                    Text.of("Size of an event; each 64 kB are billed as one.",
                            "이벤트의 크기입니다. 64 kB마다 하나로 청구됩니다.")).in(Topic.DATA).asFirst().asAssumption(),
            Setting.number("quotaPerSecond", 600, 1, 1_000_000, Text.of("Event quota", "이벤트 할당량"),
                    Text.of("Events a second that the account may put onto its buses in the Region; AWS raises it on request. Without a value the Region's default, from 400 to 10,000.",
                            "계정이 리전의 버스에 초당 넣을 수 있는 이벤트 수입니다. 요청하면 AWS가 올려 줍니다. 비워 두면 400~10,000인 리전의 기본값입니다.")).in(Topic.SCALING).asFirst().orElse(null),
            Setting.whole("apiDestinations", 0, 0, 100, Text.of("Web targets", "웹 대상"),
                    Text.of("Targets outside AWS that are called for each event, billed for each call.",
                            "이벤트마다 호출하는 AWS 밖의 대상입니다. 호출마다 요금이 붙습니다.")).in(Topic.NETWORK).asFirst(),
            Setting.flag("archive", false, Text.of("Archive", "보관"),
                    Text.of("Keeps all events, so that they can be sent again.",
                            "모든 이벤트를 보관해 다시 보낼 수 있게 합니다.")).in(Topic.DATA).asFirst(),
            Setting.reference("deadLetterQueue", Text.of("Dead-letter queue", "배달 못 한 편지 대기열"),
                    Text.of("Queue that gets events which could not be delivered.",
                            "전달하지 못한 이벤트를 받는 대기열입니다.")).in(Topic.AVAILABILITY));

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
        return List.of("eventsPerMonth", "apiDestinationCallsPerMonth", "archivedGbPerMonth");
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("lambda", "sqs", "step-functions");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.PUBLISH, Trait.COMPUTE, Trait.API, Trait.STORAGE, Trait.OPERATIONS, Trait.EXTERNAL)
                // Bounces, complaints and deliveries (Amazon SES Developer Guide, Monitor email sending using event publishing).
                .acceptFrom(LinkKind.PUBLISH, "ses")
                .acceptFrom(LinkKind.NETWORK, "vpc-endpoint")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.FAN_OUT;
    }

    @Override
    public Capacity capacity(Part part) {
        return Capacity.delay(Demand.of(PUT_SECONDS), new Limit(Text.of("Events of the account", "계정당 이벤트"), Text.of("events/s", "이벤트/초"),
                part.value("quotaPerSecond") instanceof Double stated ? stated
                        : EVENTS_PER_SECOND.getOrDefault(part.region(), OTHER_EVENTS_PER_SECOND), Flow::calls, true, SOURCE));
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.9999, Text.of("Amazon EventBridge SLA, as Genesys Cloud quotes it: 99.99 %", "Amazon EventBridge SLA(Genesys Cloud의 인용): 99.99%"), false);
    }

    @Override
    public List<Charge> charges(Part part) {
        double billed = Math.ceil(part.number("eventKb") / BILLED_KB);
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.derived(Text.of("Events", "이벤트"), key("custom_events_published"), part.region(), "eventsPerMonth",
                use -> use.calls().calls() * billed));
        double web = part.number("apiDestinations");
        if (web > 0) {
            charges.add(Charge.derived(Text.of("Calls of web targets", "웹 대상 호출"), key("api_destination_invocations"),
                    part.region(), "apiDestinationCallsPerMonth", use -> use.calls().calls() * web));
        }
        if (part.flag("archive")) {
            charges.add(Charge.derived(Text.of("Archiving", "보관 처리"), key("archive_processing"), part.region(),
                    "archivedGbPerMonth", use -> use.calls().calls() * part.number("eventKb") / 1e6));
        }
        return charges;
    }

    private static PriceKey key(String dimension) {
        return PriceKey.of("eventbridge", dimension);
    }
}
