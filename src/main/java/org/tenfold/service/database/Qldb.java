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
import org.tenfold.text.Text;

/**
 * A ledger whose history nobody can change. AWS ended it on 2025-07-31; it is drawn for designs of that time and never
 * proposed. It grew by itself, so that it has no queue here; its latencies are assumptions.
 */
public final class Qldb implements RegionalService {

    private static final ServiceInfo INFO = new ServiceInfo("qldb", "QLDB",
            Text.of("Amazon QLDB (ended)", "Amazon QLDB (종료)"), Text.name("QLDB"),
            Text.of("A ledger that proves its own history. AWS ended it in July 2025: it can be drawn, but no longer be had.",
                    "변경 이력을 증명하는 원장 데이터베이스입니다. 2025년 7월에 종료되어 그릴 수는 있지만 쓸 수는 없습니다."),
            Category.DATABASE, "mdi2b-book-lock-outline", Trait.setOf(Trait.DATABASE), List.of(ResourceType.drawn("AWS::QLDB::Ledger")));

    private static final double READ_SECONDS = 0.01;
    private static final double WRITE_SECONDS = 0.03;

    private static final List<Setting> SETTINGS = List.of(
            Setting.number("journalGb", 0, 0, 1_000_000_000, Text.of("Journal", "저널"),
                    Text.of("Data in the journal, which only grows.", "늘어나기만 하는 저널의 데이터입니다.")).in(Topic.SIZE).asFirst(),
            Setting.number("indexedGb", 0, 0, 1_000_000_000, Text.of("Indexed data", "색인 데이터"),
                    Text.of("Data in the tables and their indexes.", "테이블과 그 색인의 데이터입니다.")).in(Topic.SIZE).asFirst());

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
        return List.of("readRequestsPerMonth", "writeRequestsPerMonth");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .acceptData(Trait.COMPUTE)
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
        return Failure.regional(0.999, Text.of("Amazon QLDB SLA, until its end: 99.9 %", "Amazon QLDB SLA, 종료 전: 99.9%"), true);
    }

    @Override
    public List<Charge> charges(Part part) {
        return List.of(
                Charge.fixed(Text.of("Journal storage", "저널 스토리지"), key("journal_storage"), part.region(),
                        part.number("journalGb")),
                Charge.fixed(Text.of("Indexed storage", "색인 스토리지"), key("indexed_storage"), part.region(),
                        part.number("indexedGb")),
                Charge.derived(Text.of("Read requests", "읽기 요청"), key("read_ios"), part.region(), "readRequestsPerMonth",
                        use -> use.calls().reads()),
                Charge.derived(Text.of("Write requests", "쓰기 요청"), key("write_ios"), part.region(), "writeRequestsPerMonth",
                        use -> use.calls().writes()));
    }

    private static PriceKey key(String dimension) {
        return PriceKey.of("qldb", dimension);
    }
}
