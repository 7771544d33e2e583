package org.tenfold.service.database;

import java.util.List;
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
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.RegionalService;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.service.formula.BillingMonth;
import org.tenfold.text.Text;

/**
 * Timestream for LiveAnalytics: measurements over time, new ones in memory, old ones on disk. It takes no new customers
 * since 2025-06-20 and is drawn for those who have it. It grows by itself, so that it has no queue here; its latencies
 * are assumptions.
 */
public final class Timestream implements RegionalService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::Timestream::Database"),
            ResourceType.part("AWS::Timestream::Table", "DatabaseName"));

    private static final ServiceInfo INFO = new ServiceInfo("timestream", "TIMESTREAM_LIVEANALYTICS",
            Text.name("Amazon Timestream for LiveAnalytics"), Text.name("Timestream"),
            Text.of("Keeps measurements over time, the newest in memory. Closed to new customers since June 2025.",
                    "시간에 따른 측정값을 보관하며 최신 값은 메모리에 둡니다. 2025년 6월부터 신규 고객을 받지 않습니다."),
            Category.DATABASE, "mdi2c-chart-timeline-variant", Trait.setOf(Trait.DATABASE),
            RESOURCES);

    private static final double READ_SECONDS = 0.1;
    private static final double WRITE_SECONDS = 0.02;
    /** A query is billed for half a minute at least; queries at the same time share it. */
    private static final double LEAST_QUERY_SECONDS = 30;
    private static final double KB_PER_GB = 1e6;

    private static final List<Setting> SETTINGS = List.of(
            Setting.number("recordKb", 1, 0.001, 2_000, Text.of("Record size", "레코드 크기"),
                    Text.of("Size of what one write sends; each is billed in whole kB.",
                            "쓰기 한 번이 보내는 크기입니다. 1 kB 단위로 올려 청구됩니다.")).in(Topic.DATA).asFirst().asAssumption(),
            Setting.whole("memoryHours", 12, 1, 8_766, Text.of("Hours in memory", "메모리 보관 시간"),
                    Text.of("How long a measurement stays in memory before it moves to disk.",
                            "측정값을 디스크로 옮기기 전에 메모리에 두는 시간입니다.")).in(Topic.DATA).asFirst(),
            Setting.number("storedGb", 0, 0, 1_000_000_000, Text.of("Stored data", "저장 데이터"),
                    Text.of("Data on disk.", "디스크에 저장된 데이터입니다.")).in(Topic.SIZE).asFirst(),
            Setting.whole("queryTcus", 4, 4, 1_000, Text.of("Query units", "질의 단위"),
                    Text.of("Timestream compute units that work while anything is asked; at least 4.",
                            "질의를 처리하는 동안 쓰는 컴퓨팅 단위 수입니다. 최소 4입니다.")).in(Topic.SCALING).asFirst());

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
        return List.of("ingestedGbPerMonth", "memoryStoreGbHoursPerMonth", "tcuHoursPerMonth");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .acceptData(Trait.COMPUTE)
                .acceptDataFrom("aws-service", "on-premises")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.ANSWER;
    }

    @Override
    public Capacity capacity(Part part) {
        return Capacity.delay(new Demand(READ_SECONDS, READ_SECONDS, WRITE_SECONDS));
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.9999, Text.name("Amazon Timestream SLA: 99.99 %"), true);
    }

    @Override
    public List<Charge> charges(Part part) {
        double gbPerWrite = Math.ceil(part.number("recordKb")) / KB_PER_GB;
        double memoryHours = part.number("memoryHours");
        double units = part.number("queryTcus");
        return List.of(
                Charge.derived(Text.of("Data ingested", "수집한 데이터"), key("writes_ingested"), part.region(),
                        "ingestedGbPerMonth", use -> use.calls().writes() * gbPerWrite),
                // What comes in during the hours in memory is there all the time.
                Charge.derived(Text.of("Memory store", "메모리 저장소"), key("memory_store"), part.region(),
                        "memoryStoreGbHoursPerMonth", use -> use.calls().writes() * gbPerWrite * memoryHours),
                Charge.fixed(Text.of("Magnetic store", "마그네틱 저장소"), key("magnetic_store"), part.region(),
                        part.number("storedGb")),
                Charge.assumed(Text.of("Query units", "질의 단위"), key("query_tcu_hour"), part.region(), "tcuHoursPerMonth",
                        use -> units * Math.min(BillingMonth.HOURS, use.calls().reads() * LEAST_QUERY_SECONDS / 3600)));
    }

    private static PriceKey key(String dimension) {
        return PriceKey.of("timestream", "liveanalytics_" + dimension);
    }
}
