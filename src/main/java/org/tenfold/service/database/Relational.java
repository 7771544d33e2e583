package org.tenfold.service.database;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.pricing.Machine;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Flow;
import org.tenfold.service.Limit;
import org.tenfold.service.MachineLimits;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.PublicAddresses;
import org.tenfold.service.Servers;
import org.tenfold.service.Trait;
import org.tenfold.service.formula.BillingMonth;
import org.tenfold.service.formula.ConnectionLimit;
import org.tenfold.service.formula.UniversalScalability;
import org.tenfold.text.Text;

/**
 * What RDS and Aurora have in common: statements cost CPU that scales worse than the vCPUs, pages come from memory or from the
 * volume, and connections are few (capacity reference 1.2, 1.3, 1.4, 1.7).
 */
final class Relational {

    /** Time of an indexed read and of a commit without load, in seconds; assumptions. */
    private static final double READ_SECONDS = 0.0015;
    private static final double COMMIT_SECONDS = 0.004;
    /** A commit waits for the copy in another zone: one round trip between zones. */
    private static final double OTHER_ZONE_SECONDS = 0.0008;
    /** Pages that a read touches and log records that a write makes; assumptions. */
    private static final double PAGES_PER_READ = 4;
    private static final double IO_PER_WRITE = 4;
    /** What a backup keeps of a change: the rows and their log; an assumption. */
    private static final double BACKUP_PER_WRITTEN = 2;

    static final Setting STATEMENT = Setting.number("statementMs", 0.67, 0.001, 60_000,
            Text.of("CPU per statement", "문장당 CPU"),
            Text.of("Milliseconds of one vCPU that a statement takes: 0.25 for key lookups, 0.67 ordinary, 2 for joins and sorts.",
                    "SQL 문장 하나가 쓰는 vCPU 시간(ms)입니다. 키 조회 0.25, 보통 0.67, 조인과 정렬 2입니다."))
            .in(Topic.PERFORMANCE).asAssumption();
    static final Setting BUFFER_MISS = Setting.number("bufferMissShare", 0.05, 0, 1, Text.of("Pages not in memory",
            "메모리에 없는 페이지"),
            Text.of("Share of the pages that a read finds on the volume only.", "읽을 때 볼륨에서 가져와야 하는 페이지의 비율입니다."))
            .in(Topic.PERFORMANCE).asAssumption();
    static final Setting MAX_CONNECTIONS = Setting.whole("maxConnections", 1, 1, 100_000,
            Text.of("Most connections", "최대 연결 수"),
            Text.of("Connections that it accepts. Without a value the default of its engine for its memory.",
                    "받아들이는 연결 수입니다. 비워 두면 메모리에 따른 엔진 기본값입니다."))
            .in(Topic.PERFORMANCE).orElse(null);
    static final Setting PUBLIC = Setting.flag("publiclyAccessible", false, Text.of("Publicly accessible", "퍼블릭 액세스"),
            Text.of("Gives it an address on the internet. A database hardly ever needs one.",
                    "인터넷 주소를 줍니다. 데이터베이스에는 거의 필요하지 않습니다.")).in(Topic.SECURITY);
    static final Setting PORT = Setting.whole("port", 5_432, 1_150, 65_535, Text.of("Port", "포트"),
            Text.of("Where it listens; without a value at the usual port of its engine.", "접속을 받는 포트입니다. 비워 두면 엔진의 기본 포트입니다."))
            .in(Topic.NETWORK).orElse(null);
    static final Setting PROMOTION = Setting.choice("promotion", List.of(
                    Setting.of("by-hand", "Somebody decides", "사람이 판단"),
                    Setting.of("automated", "Automated", "자동화됨")),
            Text.of("Promotion in another Region", "다른 리전에서 승격"),
            Text.of("Who makes its copy in another Region the primary when this Region fails. AWS never does so by itself.",
                    "이 리전에 장애가 나면 다른 리전의 사본을 어떻게 승격하는지 정합니다. AWS가 스스로 하지는 않습니다."))
            .in(Topic.AVAILABILITY);
    static final Setting ENCRYPTED = Setting.flag("encrypted", true, Text.of("Encrypted", "암호화"),
            Text.of("Encrypts storage and backups, at no charge.", "스토리지와 백업을 암호화합니다. 추가 요금은 없습니다."))
            .in(Topic.SECURITY);
    /** Off by default with MySQL, MariaDB and older PostgreSQL: parameters require_secure_transport and rds.force_ssl. */
    static final Setting REQUIRE_TLS = Setting.flag("requireTls", false, Text.of("TLS required", "TLS 필수"),
            Text.of("Refuses connections that are not encrypted.", "암호화되지 않은 연결을 거부합니다.")).in(Topic.SECURITY);
    static final Setting DELETION_PROTECTION = Setting.flag("deletionProtection", false,
            Text.of("Deletion protection", "삭제 방지"),
            Text.of("Refuses to be deleted until it is switched off.", "끄기 전에는 삭제되지 않습니다.")).in(Topic.SECURITY);

    static final Setting SHARDS = Setting.whole("shards", 1, 1, 500, Text.of("Shards", "샤드"),
            Text.of("Databases of this kind among which the application divides the rows by a key. Each has its own copies and its own bill.",
                    "애플리케이션이 키에 따라 행을 나누어 두는 같은 데이터베이스의 수입니다. 샤드마다 사본을 따로 두고 요금도 따로 냅니다."))
            .in(Topic.SCALING);
    static final Setting SHARD_KEY = Setting.text("shardKey", null, Text.of("Shard key", "샤드 키"),
            Text.of("The column that decides on which shard a row lies.", "행이 놓일 샤드를 정하는 열입니다.")).in(Topic.SCALING);
    static final Setting SHARD_METHOD = Setting.choice("shardMethod", List.of(
                    Setting.of("hash", "Hash", "해시"),
                    Setting.of("range", "Range", "범위"),
                    Setting.of("list", "List", "목록")),
            Text.of("Division", "분할 방식"),
            Text.of("How the key divides the rows. Hash spreads them evenly; ranges and lists keep neighbours together and can run hot.",
                    "키로 행을 나누는 방식입니다. 해시는 고르게 나누고, 범위와 목록은 이웃을 모아 두지만 한곳에 몰릴 수 있습니다."))
            .in(Topic.SCALING).orElse(null);
    static final Setting HOTTEST_SHARD = Setting.number("hottestShardShare", 1, 0, 1, Text.of("Share of the busiest shard",
            "가장 붐비는 샤드의 비율"),
            Text.of("Share of all calls that go to one shard, for instance a celebrity's. Without a value they are spread evenly.",
                    "유명인의 데이터처럼 샤드 하나에 몰리는 호출의 비율입니다. 비워 두면 고르게 나뉜 것으로 봅니다.")).in(Topic.SCALING).orElse(null);
    static final Setting CROSS_SHARD = Setting.number("crossShardShare", 0, 0, 1, Text.of("Reads of all shards", "전체 샤드 조회"),
            Text.of("Share of the reads that must ask every shard, such as joins over the key.",
                    "키를 넘나드는 조인처럼 모든 샤드에 물어야 하는 조회의 비율입니다.")).in(Topic.SCALING).asAssumption();
    static final Setting SHARD_VALUES = Setting.number("shardKeyValues", 1, 1, 1e15, Text.of("Values of the shard key", "샤드 키 값의 수"),
            Text.of("How many different values the key has: many for an account, few for a country.",
                    "키가 가지는 서로 다른 값의 수입니다. 계정 번호는 많고 나라는 적습니다.")).in(Topic.SCALING).orElse(null);
    static final Setting SHARD_GROWS = Setting.flag("shardKeyGrows", false, Text.of("Shard key grows", "커지기만 하는 샤드 키"),
            Text.of("New rows always have the greatest key, as times and counters do.",
                    "시각이나 일련번호처럼 새 행의 키가 늘 가장 큽니다.")).in(Topic.SCALING);
    static final Setting SHARD_IN_QUERY = Setting.flag("shardKeyInQuery", true, Text.of("Queries name the shard key", "조회에 샤드 키 포함"),
            Text.of("The main query says the key, so that one shard can answer it.",
                    "주된 조회가 키를 알려 주어 샤드 하나로 답할 수 있습니다.")).in(Topic.SCALING);
    static final Setting DATA_SHAPE = Setting.choice("dataShape", List.of(
                    Setting.of("relational", "Tables that are joined", "조인하는 테이블"),
                    Setting.of("key-value", "Values found by one key", "키 하나로 찾는 값"),
                    Setting.of("graph", "Graph, three steps and more", "세 단계 이상 따라가는 그래프"),
                    Setting.of("documents", "Documents", "문서"),
                    Setting.of("wide-column", "Wide rows (Cassandra)", "와이드 컬럼 (Cassandra)"),
                    Setting.of("time-series", "Time series", "시계열"),
                    Setting.of("search", "Words in texts", "텍스트 검색")),
            Text.of("Shape of the data", "데이터의 모양"),
            Text.of("What most of the data looks like and how it is asked for.", "데이터 대부분이 어떤 모양이고 어떻게 찾는지 정합니다."))
            .in(Topic.DATA);
    /** What the data is and how its rows are divided. */
    static final List<Setting> SHAPE = List.of(DATA_SHAPE, SHARDS, SHARD_KEY, SHARD_METHOD, SHARD_VALUES, SHARD_GROWS, SHARD_IN_QUERY,
            HOTTEST_SHARD, CROSS_SHARD);

    private Relational() {
    }

    /** Seconds of one vCPU that a read costs on all shards together, of which most ask one and some ask all. */
    static double readSeconds(Part part, double statementSeconds) {
        return statementSeconds * (1 + part.number("crossShardShare") * (part.number("shards") - 1));
    }

    /** The busiest shard as a ceiling of its own, if its share is stated: no other shard can help it. */
    static Optional<Limit> hottestShard(Part part, Machine machine, double statementSeconds) {
        return part.value("hottestShardShare") instanceof Double share && part.number("shards") > 1
                ? Optional.of(new Limit(Text.of("Busiest shard", "가장 붐비는 샤드"), Limit.VCPU, machine.vcpu(),
                        flow -> flow.calls() * share * statementSeconds, true, Text.of("the share that is stated", "입력한 비율")))
                : Optional.empty();
    }

    /** Links that a relational database takes. */
    static Ports ports(String... copiesFrom) {
        return Ports.NONE
                .acceptData(Trait.COMPUTE)
                .acceptDataFrom("rds-proxy", "on-premises", "aws-service")
                .acceptFrom(LinkKind.REPLICATE, copiesFrom)
                .acceptFrom(LinkKind.PROTECT, "security-group")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS, Trait.COMPUTE);
    }

    /** Seconds of one vCPU per statement on a machine where the vCPUs get in each other's way. */
    static double statementSeconds(Part part, Machine machine) {
        double statementsPerSecond = 1000 / part.number("statementMs");
        return 1 / UniversalScalability.relational(statementsPerSecond).perProcessorPerSecond(Math.max(1, machine.vcpu()));
    }

    /** What a call takes beside the CPU, so that without load it takes the time that is documented. */
    static Demand delay(Part part, boolean waitsForOtherZone) {
        double cpu = part.number("statementMs") / 1000;
        double read = Math.max(0, READ_SECONDS - cpu);
        double commit = Math.max(0, COMMIT_SECONDS - cpu) + (waitsForOtherZone ? OTHER_ZONE_SECONDS : 0);
        return new Demand(read, read, commit);
    }

    /** Operations of the volume that a flow causes. */
    static double operations(Part part, Flow flow) {
        return (flow.statics() + flow.reads()) * part.number("bufferMissShare") * PAGES_PER_READ + writeOperations(flow.writes());
    }

    /** Operations that so many writes cause. */
    static double writeOperations(double writes) {
        return writes * IO_PER_WRITE;
    }

    /** Connections that it takes: as stated, else the default of the engine, if it is documented. */
    static double connections(Part part, Machine machine, @Nullable ConnectionLimit byMemory) {
        if (part.value("maxConnections") instanceof Double stated) {
            return stated;
        }
        return byMemory == null ? Double.POSITIVE_INFINITY : byMemory.forInstance(machine.memoryGib());
    }

    /** The ceiling that burstable classes reach without paying: listed, never the bottleneck, because they pay. */
    static Optional<Limit> credits(Machine machine, double machines, double perCallSeconds) {
        return MachineLimits.credits(machine).map(earned -> new Limit(Text.of("CPU credits", "CPU 크레딧"), Limit.VCPU,
                earned.sustainedVcpus() * machines, flow -> flow.calls() * perCallSeconds, false, MachineLimits.SOURCE));
    }

    /** The addresses on the internet of so many instances, if they have any. */
    static List<Charge> publicAddresses(Part part, double instances) {
        return part.flag("publiclyAccessible") ? List.of(PublicAddresses.fixed(part, instances)) : List.of();
    }

    /** What burstable classes pay above their baseline. */
    static Optional<Charge> surplus(Part part, Machine machine, String service) {
        return MachineLimits.credits(machine).map(credits -> Charge.derived(Text.of("CPU above the baseline", "기준을 넘는 CPU"),
                PriceKey.of(service, "cpu_credits_unlimited"), part.region(), "surplusVcpuHoursPerMonth",
                use -> Servers.surplusVcpuHours(credits, use)));
    }

    /** Backups beyond the free allowance, which covers one full copy: the changes of the days that are kept. */
    static Charge backups(Part part, String service, String dimension) {
        int days = part.whole("backupDays");
        return Charge.assumed(Text.of("Backups beyond the free share", "무료 한도를 넘는 백업"), PriceKey.of(service, dimension),
                part.region(), "backupGbPerMonth", use -> use.writtenGb() / BillingMonth.DAYS * BACKUP_PER_WRITTEN * days);
    }
}
