package org.tenfold.service.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.Flow;
import org.tenfold.service.Limit;
import org.tenfold.service.Messages;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Preset;
import org.tenfold.service.RegionalService;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * A stream of records in order, in shards, that every consumer reads at its own pace and may read again. Each shard
 * takes 1 MB and 1,000 records a second (component catalogue 2.6).
 */
public final class Kinesis implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::Kinesis::Stream")
                    .words("mode", "StreamModeDetails.StreamMode", Map.of("on_demand", "on-demand", "provisioned", "provisioned"))
                    .set("shards", "ShardCount").otherwise("shards", 1)
                    .set("retentionHours", "RetentionPeriodHours")
                    .ifThere("encrypted", "StreamEncryption", true).otherwise("encrypted", false)
                    .ifThere("enhancedFanOut", "<AWS::Kinesis::StreamConsumer.StreamARN", true),
            ResourceType.part("AWS::Kinesis::StreamConsumer", "StreamARN"));

    private static final ServiceInfo INFO = new ServiceInfo("kinesis", "KINESIS_STREAM",
            Text.name("Amazon Kinesis Data Streams"), Text.name("Kinesis"),
            Text.of("Keeps records in their order for a day or longer, so that several consumers read them, each at its own pace.",
                    "레코드를 순서대로 하루 이상 보관합니다. 여러 소비자가 저마다의 속도로 읽습니다."),
            Category.ANALYTICS, "mdi2w-waves-arrow-right", Trait.setOf(Trait.QUEUE),
            RESOURCES)
            .alsoCalled("stream", "스트림");

    private static final String SOURCE = "Amazon Kinesis Data Streams Developer Guide, quotas (2026-08)";
    private static final double SHARD_MB_PER_SECOND = 1;
    private static final double SHARD_RECORDS_PER_SECOND = 1_000;
    /** What a stream on demand takes at the most without a raised quota. */
    private static final double ON_DEMAND_MB_PER_SECOND = 200;
    private static final double ON_DEMAND_RECORDS_PER_SECOND = 200_000;
    private static final double PAYLOAD_UNIT_KB = 25;
    private static final double INCLUDED_HOURS = 24;
    private static final double EXTENDED_HOURS = 168;
    /** The time that the sender waits; an assumption. */
    private static final double PUT_SECONDS = 0.015;

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("mode", List.of(
                    Setting.of("provisioned", "Provisioned", "프로비저닝"),
                    Setting.of("on-demand", "On demand", "온디맨드")),
                    Text.of("Mode", "모드"),
                    Text.of("Shards by the hour, or a stream that grows by itself and bills by the GB.",
                            "샤드를 시간마다 내거나, 저절로 커지며 GB마다 냅니다.")).in(Topic.SCALING).asFirst(),
            Setting.whole("shards", 2, 1, 10_000, Text.of("Shards", "샤드"),
                    Text.of("Parts of the stream; each takes 1 MB and 1,000 records a second and gives 2 MB.",
                            "스트림을 나눈 조각의 수입니다. 하나가 초당 1 MB, 레코드 1,000개를 받고 2 MB를 내보냅니다.")).in(Topic.SCALING).asFirst(),
            Setting.number("recordKb", 2, 0.001, 1_024, Text.of("Record size", "레코드 크기"),
                    Text.of("Average size of a record.", "레코드의 평균 크기입니다.")).in(Topic.DATA).asFirst().asAssumption(),
            Setting.whole("retentionHours", 24, 24, 8_760, Text.of("Retention", "보존 시간"),
                    Text.of("How long records are kept; beyond 24 hours it costs more.",
                            "레코드를 보관하는 시간입니다. 24시간을 넘으면 요금이 더 붙습니다.")).in(Topic.DATA).asFirst(),
            Setting.whole("consumers", 1, 1, 20, Text.of("Consumers", "소비자 수"),
                    Text.of("Applications that read the whole stream.",
                            "스트림 전체를 읽는 애플리케이션의 수입니다.")).in(Topic.TRAFFIC).asFirst(),
            Messages.ORDERING,
            Setting.flag("randomKeys", false, Text.of("Random partition keys", "무작위 파티션 키"),
                    Text.of("Records get any key, so that those of one thing are spread over the shards.",
                            "키를 아무렇게나 정해 같은 대상의 레코드가 여러 샤드로 흩어집니다.")).in(Topic.DATA),
            Setting.flag("enhancedFanOut", false, Text.of("Enhanced fan-out", "향상된 팬아웃"),
                    Text.of("Gives each consumer 2 MB a second of each shard for itself, at a price.",
                            "소비자마다 샤드당 초당 2 MB를 따로 줍니다. 추가 요금이 붙습니다.")).in(Topic.PERFORMANCE).asFirst(),
            Setting.flag("encrypted", true, Text.of("Encrypted", "암호화"),
                    Text.of("Encrypts records at rest.", "레코드를 암호화해 보관합니다.")).in(Topic.SECURITY));

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
        return List.of("payloadUnitsPerMonth", "ingestedGbPerMonth", "retrievedGbPerMonth", "fanOutGbPerMonth");
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("kinesis-on-demand", Text.of("Kinesis on demand", "Kinesis 온디맨드"),
                        Settings.of("mode", "on-demand")));
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("lambda", "firehose");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.PUBLISH, Trait.COMPUTE, Trait.API, Trait.TOPIC, Trait.CLIENT, Trait.EXTERNAL)
                .acceptFrom(LinkKind.REPLICATE, "dynamodb")
                .acceptFrom(LinkKind.NETWORK, "vpc-endpoint")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.FAN_OUT;
    }

    @Override
    public Capacity capacity(Part part) {
        double shards = part.number("shards");
        double recordMb = part.number("recordKb") / 1_000;
        boolean onDemand = onDemand(part);
        return Capacity.delay(Demand.of(PUT_SECONDS),
                new Limit(Text.of("Records", "레코드"), Limit.RECORDS,
                        onDemand ? ON_DEMAND_RECORDS_PER_SECOND : SHARD_RECORDS_PER_SECOND * shards, Flow::calls, true, SOURCE),
                new Limit(Text.of("Data", "데이터"), Text.name("MB/s"), onDemand ? ON_DEMAND_MB_PER_SECOND : SHARD_MB_PER_SECOND * shards,
                        flow -> flow.calls() * recordMb, true, SOURCE));
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.999, Text.name("Amazon Kinesis SLA (2024-02-09), Data Streams: 99.9 %"), true);
    }

    @Override
    public List<Charge> charges(Part part) {
        return onDemand(part) ? onDemandCharges(part) : provisionedCharges(part);
    }

    private static List<Charge> onDemandCharges(Part part) {
        // Records are billed in whole kB.
        double gb = Math.ceil(part.number("recordKb")) / 1e6;
        double read = gb * part.number("consumers");
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed(Text.of("Stream hours", "스트림 시간"), key("on_demand_stream_hour"), part.region(),
                PriceBook.HOURS_PER_MONTH));
        charges.add(Charge.derived(Text.of("Data in", "들어온 데이터"), key("on_demand_data_ingested"), part.region(),
                "ingestedGbPerMonth", use -> use.calls().calls() * gb));
        boolean fanOut = part.flag("enhancedFanOut");
        charges.add(Charge.derived(Text.of("Data out", "나간 데이터"),
                key(fanOut ? "on_demand_enhanced_fan_out_retrieved" : "on_demand_data_retrieved"), part.region(),
                "retrievedGbPerMonth", use -> use.calls().calls() * read));
        return charges;
    }

    private static List<Charge> provisionedCharges(Part part) {
        double shardHours = part.number("shards") * PriceBook.HOURS_PER_MONTH;
        double units = Math.ceil(part.number("recordKb") / PAYLOAD_UNIT_KB);
        double hours = part.number("retentionHours");
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed(Text.of("Shard hours", "샤드 시간"), key("provisioned_shard_hour"), part.region(), shardHours));
        charges.add(Charge.derived(Text.of("Payload units", "페이로드 단위"), key("provisioned_put_payload_units"), part.region(),
                "payloadUnitsPerMonth", use -> use.calls().calls() * units));
        if (hours > INCLUDED_HOURS) {
            charges.add(Charge.fixed(Text.of("Extended retention", "연장 보존"), key("extended_retention_shard_hour"),
                    part.region(), shardHours));
        }
        if (hours > EXTENDED_HOURS) {
            charges.add(Charge.derived(Text.of("Long-term retention", "장기 보존"), key("long_term_retention"), part.region(),
                    "ingestedGbPerMonth", use -> use.calls().calls() * part.number("recordKb") / 1e6
                            * (hours - EXTENDED_HOURS) / PriceBook.HOURS_PER_MONTH));
        }
        if (part.flag("enhancedFanOut")) {
            double consumers = part.number("consumers");
            charges.add(Charge.fixed(Text.of("Fan-out hours", "팬아웃 시간"), key("enhanced_fan_out_consumer_shard_hour"),
                    part.region(), shardHours * consumers));
            charges.add(Charge.derived(Text.of("Fan-out data", "팬아웃 데이터"), key("enhanced_fan_out_data_retrieved"),
                    part.region(), "fanOutGbPerMonth",
                    use -> use.calls().calls() * part.number("recordKb") / 1e6 * consumers));
        }
        return charges;
    }

    private static boolean onDemand(Part part) {
        return part.is("mode", "on-demand");
    }

    private static PriceKey key(String dimension) {
        return PriceKey.of("kinesis_data_streams", dimension);
    }

    @Override
    public String keyFact(Part part) {
        return part.text("mode");
    }

    @Override
    public int count(Part part) {
        return onDemand(part) ? 1 : part.whole("shards");
    }
}
