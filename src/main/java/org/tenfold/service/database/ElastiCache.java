package org.tenfold.service.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.Machine;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Demand;
import org.tenfold.service.Failure;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.Limit;
import org.tenfold.service.MachineLimits;
import org.tenfold.service.MachineTypes;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Preset;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Station;
import org.tenfold.service.Trait;
import org.tenfold.service.ZoneUse;
import org.tenfold.text.Text;

/**
 * A cache in memory beside the database: its caller asks it first and the database only for what it lacks. With replicas in
 * other zones it survives the loss of a node nearly without loss.
 */
public final class ElastiCache implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            cache(ResourceType.drawn("AWS::ElastiCache::ReplicationGroup"))
                    .in("CacheSubnetGroupName > SubnetIds", "SecurityGroupIds > VpcId")
                    .set("replicas", "ReplicasPerNodeGroup").set("replicas", "NumCacheClusters", new Reading.Scaled(1, -1))
                    .otherwise("replicas", 0)
                    .set("shards", "NumNodeGroups")
                    .words("deployment", "MultiAZEnabled", Map.of("true", "multi-az", "false", "single")).otherwise("deployment", "single")
                    .set("requireTls", "TransitEncryptionEnabled").otherwise("requireTls", false)
                    .set("encrypted", "AtRestEncryptionEnabled").otherwise("encrypted", false),
            cache(ResourceType.drawn("AWS::ElastiCache::CacheCluster"))
                    .in("CacheSubnetGroupName > SubnetIds", "VpcSecurityGroupIds > VpcId")
                    .otherwise("replicas", 0)
                    .setWhen("Engine", "memcached", "shards", "NumCacheNodes", new Reading.AsIs())
                    .words("deployment", "AZMode", Map.of("cross-az", "multi-az", "single-az", "single")).otherwise("deployment", "single")
                    .set("requireTls", "TransitEncryptionEnabled").otherwise("requireTls", false)
                    .otherwise("encrypted", false),
            cache(ResourceType.drawn("AWS::ElastiCache::ServerlessCache"))
                    .in("SubnetIds", "SecurityGroupIds > VpcId")
                    .otherwise("mode", "serverless"),
            ResourceType.part("AWS::ElastiCache::SubnetGroup"),
            ResourceType.part("AWS::ElastiCache::ParameterGroup"));

    private static ResourceType cache(ResourceType type) {
        return type.set("engine", "Engine").set("nodeType", "CacheNodeType").set("port", "Port").set("engineVersion", "EngineVersion")
                .set("backupDays", "SnapshotRetentionLimit");
    }

    private static final ServiceInfo INFO = new ServiceInfo("elasticache", "ELASTICACHE",
            Text.name("Amazon ElastiCache"), Text.name("ElastiCache"),
            Text.of("A cache in memory that answers in well under a millisecond and spares the database.",
                    "1밀리초도 안 걸려 답하며 데이터베이스의 부담을 덜어 주는 메모리 캐시입니다."),
            Category.DATABASE, "mdi2l-lightning-bolt", Trait.setOf(Trait.CACHE, Trait.VPC_RESIDENT),
            RESOURCES)
            .alsoCalled("cache", "redis", "valkey", "memcached", "캐시", "레디스");

    private static final int MOST_ZONES = 3;
    private static final int FREE_SNAPSHOTS = 1;
    /** A GET with the way there and back; an assumption. */
    private static final double LOOKUP_SECONDS = 0.0005;
    /** A write that waits for the log, "single-digit milliseconds" by the ElastiCache User Guide; the digit is an assumption. */
    private static final double LOG_SECONDS = 0.004;
    /** Writes that may be lost when the log is written after the answer (ElastiCache User Guide, durability options). */
    private static final double UNLOGGED_SECONDS = 10;
    /** Clients of one node (S-22). */
    private static final double CONNECTIONS_PER_NODE = 65_000;
    private static final Text MULTI_SOURCE = Text.of("Amazon ElastiCache SLA, Multi-AZ: 99.99 %", "Amazon ElastiCache SLA, 다중 AZ: 99.99%");

    private static final List<Setting> SETTINGS = Stream.concat(Stream.of(
            Setting.choice("engine", List.of(
                            Setting.of("valkey", "Valkey", "Valkey"),
                            Setting.of("redis", "Redis OSS", "Redis OSS"),
                            Setting.of("memcached", "Memcached", "Memcached")),
                    Text.of("Engine", "엔진"), Text.of("The cache software. Memcached keeps no replicas.",
                            "캐시 소프트웨어입니다. Memcached에는 복제본이 없습니다.")).in(Topic.SIZE).asFirst(),
            Setting.machine("nodeType", "cache.t3.small", MachineTypes.choices("elasticache"), Text.of("Node type", "노드 유형"),
                    Text.of("Family and size of each node: its memory is what can be cached.",
                            "노드의 패밀리와 크기입니다. 메모리만큼 캐시할 수 있습니다.")),
            Setting.whole("replicas", 1, 0, 5, Text.of("Replicas per shard", "샤드당 복제본"),
                    Text.of("Copies of each shard that take over when its primary fails.",
                            "샤드의 기본 노드에 장애가 나면 이어받는 사본의 수입니다.")).in(Topic.AVAILABILITY).asFirst(),
            Setting.choice("deployment", List.of(
                            Setting.of("multi-az", "Multi-AZ with automatic failover", "다중 AZ, 자동 장애 조치"),
                            Setting.of("single", "One zone", "단일 가용 영역")),
                    Text.of("Deployment", "배포"),
                    Text.of("Whether its nodes stand in several zones and a replica takes over by itself.",
                            "노드를 여러 가용 영역에 두고 복제본이 자동으로 이어받게 할지 정합니다.")).in(Topic.AVAILABILITY).asFirst(),
            Setting.number("hitRatio", 0.8, 0, 1, Text.of("Hit ratio", "적중률"),
                    Text.of("Share of the lookups that it answers. The rest go to the database.",
                            "직접 답하는 조회의 비율입니다. 나머지는 데이터베이스로 갑니다.")).in(Topic.TRAFFIC).asFirst().asAssumption(),
            Setting.zones(Text.of("Zones", "가용 영역"),
                    Text.of("Letters of the zones of its nodes, the primary's first.",
                            "노드의 가용 영역입니다. 기본 노드의 영역을 먼저 적습니다.")),
            Setting.whole("shards", 1, 1, 500, Text.of("Shards", "샤드"),
                    Text.of("Parts of the data, each on nodes of its own; for Memcached the number of nodes.",
                            "데이터를 나눈 조각의 수이며 조각마다 노드가 따로 있습니다. Memcached에서는 노드 수입니다.")),
            Setting.choice("mode", List.of(
                            Setting.of("nodes", "Nodes", "노드"),
                            Setting.of("serverless", "Serverless", "서버리스")),
                    Text.of("Mode", "모드"),
                    Text.of("Nodes that you choose, or a cache that grows by itself and bills what it holds and does.",
                            "노드를 직접 고르거나, 저절로 커지며 쓴 만큼 요금을 내는 캐시를 씁니다.")).in(Topic.SCALING),
            Setting.number("cachedGb", 1, 0, 100_000, Text.of("Cached data", "캐시 데이터"),
                    Text.of("Serverless only: what it holds on average.", "서버리스에서 평균적으로 담고 있는 양입니다.")).in(Topic.SIZE),
            Setting.number("operationsPerSecond", 100_000, 1, 10_000_000, Text.of("Operations per node", "노드당 작업"),
                    Text.of("What one node answers per second: 50,000 for large values, 400,000 for big nodes with a recent engine.",
                            "노드 하나가 초당 답하는 수입니다. 큰 값은 50,000, 최신 엔진의 큰 노드는 400,000입니다."))
                    .in(Topic.PERFORMANCE).asAssumption(),
            Setting.whole("ttlSeconds", 300, 0, 31_536_000, Text.of("Time to live", "유지 시간"),
                    Text.of("How long an entry lives: the longest that a reader may see an old value. 0 for ever.",
                            "항목을 유지하는 시간입니다. 오래된 값을 볼 수 있는 가장 긴 시간이기도 합니다. 0은 무기한입니다.")).in(Topic.DATA).orElse(null),
            Setting.choice("eviction", List.of(
                            Setting.of("volatile-lru", "Least recently used with an expiry (volatile-lru)", "만료가 있는 것 중 가장 오래 안 쓴 것 (volatile-lru)"),
                            Setting.of("allkeys-lru", "Least recently used (allkeys-lru)", "가장 오래 안 쓴 것 (allkeys-lru)"),
                            Setting.of("allkeys-lfu", "Least often used (allkeys-lfu)", "가장 적게 쓴 것 (allkeys-lfu)"),
                            Setting.of("noeviction", "Nothing (noeviction)", "제거 안 함 (noeviction)")),
                    Text.of("Dropped when full", "가득 찼을 때 버릴 항목"),
                    Text.of("What a full cache drops to make room. Nothing means that it refuses new entries.",
                            "가득 찬 캐시가 자리를 내려고 버리는 항목입니다. 제거하지 않으면 새 항목을 거절합니다.")).in(Topic.DATA),
            Relational.PORT,
            Setting.choice("promotion", List.of(
                    Setting.of("automated", "Automated", "자동화됨"),
                    Setting.of("runbook", "Written down", "절차서 있음"),
                    Setting.of("cold", "Starts empty there", "비운 채 시작"),
                    Setting.of("none", "Nothing prepared", "준비 없음")),
                    Text.of("Promotion in another Region", "다른 리전에서 승격"),
                    Text.of("As a global datastore: how its copy becomes the primary when this Region fails. ElastiCache never does that by itself.",
                            "글로벌 데이터스토어에서 이 리전에 장애가 나면 사본을 어떻게 승격하는지 정합니다. ElastiCache가 스스로 하지는 않습니다.")).in(Topic.AVAILABILITY).orElse(null),
            Setting.choice("durability", List.of(
                            Setting.of("none", "None", "없음"),
                            Setting.of("async", "Log written after the answer", "답한 뒤 로그에 씀"),
                            Setting.of("sync", "Log written before the answer", "로그에 쓴 뒤 답함")),
                    Text.of("Durability", "내구성"),
                    Text.of("Valkey 9 on nodes: writes go to a log in several zones. After the answer, up to ten seconds of them may be lost.",
                            "노드 방식의 Valkey 9에서 쓰기를 여러 가용 영역의 로그에 남깁니다. 답한 뒤에 쓰면 최대 10초의 쓰기를 잃을 수 있습니다."))
                    .in(Topic.DATA),
            Setting.number("workingSetGb", 1, 0, 1e6, Text.of("Working set", "작업 집합"),
                    Text.of("Data that readers ask for again and again, in 10⁹ bytes: what the cache should have room for.",
                            "되풀이해 찾는 데이터의 크기(10⁹바이트)입니다. 캐시에 들어가야 하는 양입니다.")).in(Topic.SIZE).orElse(null),
            Setting.number("staleSeconds", 60, 0, 31_536_000, Text.of("Old values tolerated", "허용하는 지연"),
                    Text.of("How long after a change readers may still see the old value. Without a value, as long as entries live.",
                            "값이 바뀐 뒤 예전 값이 보여도 되는 시간입니다. 비워 두면 유지 시간만큼입니다.")).in(Topic.DATA).orElse(null),
            Setting.number("hottestKeyShare", 0, 0, 1, Text.of("Share of the busiest key", "가장 붐비는 키의 비율"),
                    Text.of("Share of the lookups that ask for one and the same entry.", "같은 항목 하나에 몰리는 조회의 비율입니다."))
                    .in(Topic.PERFORMANCE).orElse(null),
            Setting.number("refillMs", 50, 0, 600_000, Text.of("Refill", "다시 채우는 시간"),
                    Text.of("How long the busiest entry takes to be computed or fetched anew.",
                            "가장 붐비는 항목을 다시 계산하거나 가져오는 데 걸리는 시간입니다.")).in(Topic.PERFORMANCE).asAssumption(),
            Setting.question("stampedeProtection", Text.of("One refills, others wait", "하나만 다시 채움"),
                    Text.of("When an entry expires, one request refills it and the others wait or get the old value.",
                            "항목이 만료되면 요청 하나만 다시 채우고 나머지는 기다리거나 예전 값을 받습니다."))
                    .in(Topic.PERFORMANCE),
            Setting.whole("backupDays", 0, 0, 35, Text.of("Snapshots kept", "스냅샷 보관"),
                    Text.of("Days that daily snapshots are kept; 0 for none.", "일일 스냅샷을 보관하는 일수입니다. 0이면 만들지 않습니다."))
                    .in(Topic.DATA),
            Setting.flag("encrypted", true, Text.of("Encrypted", "암호화"),
                    Text.of("Encrypts what it keeps on disk and in snapshots.", "디스크와 스냅샷에 두는 데이터를 암호화합니다."))
                    .in(Topic.SECURITY),
            Setting.flag("requireTls", true, Text.of("TLS required", "TLS 필수"),
                    Text.of("Refuses connections that are not encrypted.", "암호화되지 않은 연결을 거부합니다.")).in(Topic.SECURITY)), EngineVersion.SETTINGS.stream()).toList();

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
        return List.of("processingUnitsPerMonth");
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("session-store", Text.of("Session store", "세션 저장소"), Settings.of("replicas", 1)),
                new Preset("cache-single-node", Text.of("Cache, single node", "캐시, 단일 노드"),
                        Settings.of("replicas", 0).with("deployment", "single")),
                new Preset("memcached", Text.name("Memcached"), Settings.of("engine", "memcached").with("shards", 2)),
                new Preset("serverless-cache", Text.of("Serverless cache", "서버리스 캐시"), Settings.of("mode", "serverless")));
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.SUBNET;
    }

    @Override
    public ZoneUse zoneUse(Settings settings) {
        if ("serverless".equals(settings.get("mode"))) {
            return ZoneUse.copies(MOST_ZONES);
        }
        if ("single".equals(settings.get("deployment"))) {
            return ZoneUse.ONE;
        }
        double copies = "memcached".equals(settings.get("engine")) ? given(settings, "shards", 1)
                : 1 + given(settings, "replicas", 1);
        return ZoneUse.copies((int) Math.min(MOST_ZONES, copies));
    }

    private static double given(Settings settings, String name, double otherwise) {
        return settings.get(name) instanceof Double number ? number : otherwise;
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("ec2", "auto-scaling-group", "ecs");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .acceptData(Trait.COMPUTE)
                .acceptDataFrom("aws-service", "on-premises")
                .acceptFrom(LinkKind.REPLICATE, "elasticache")
                .acceptFrom(LinkKind.PROTECT, "security-group")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.SIDE_CACHE;
    }

    @Override
    public Capacity capacity(Part part) {
        Demand passes = new Demand(1, 1 - part.number("hitRatio"), 1);
        double logged = part.is("durability", "sync") ? LOG_SECONDS : 0;
        Demand network = new Demand(LOOKUP_SECONDS, LOOKUP_SECONDS, LOOKUP_SECONDS + logged);
        if (serverless(part)) {
            return new Capacity(List.of(), List.of(), network, passes);
        }
        int shards = part.whole("shards");
        double seconds = 1 / part.number("operationsPerSecond");
        // Commands run on one thread of the primary of their shard, whatever the node has in vCPUs.
        Station thread = Station.of(Text.of("Main thread", "메인 스레드"), shards, 1, Demand.of(seconds));
        Limit bandwidth = new Limit(Text.of("Network",
                "네트워크"), Limit.GBIT, MachineLimits.of(machine(part)).networkGbps() * shards,
                flow -> Math.max(flow.bytesIn(), flow.bytesOut()) * 8 / 1e9, true, MachineLimits.SOURCE);
        return new Capacity(List.of(thread), List.of(bandwidth), network, passes);
    }

    @Override
    public double connectionsTaken(Part part) {
        return CONNECTIONS_PER_NODE;
    }

    @Override
    public Failure failure(Part part) {
        if (serverless(part)) {
            return Failure.regional(0.9999, MULTI_SOURCE, true);
        }
        boolean memcached = part.is("engine", "memcached");
        if (!memcached && part.whole("replicas") > 0 && part.is("deployment", "multi-az")) {
            Recovery promoted = switch (part.text("durability")) {
                case "sync" -> new Recovery(45, 0, Text.of("A replica takes over in seconds to a minute, with all writes from the log.",
                        "복제본이 몇 초에서 1분 안에 이어받습니다. 로그에 모든 쓰기가 있습니다."));
                case "async" -> new Recovery(45, UNLOGGED_SECONDS,
                        Text.of("A replica takes over in seconds to a minute; up to ten seconds of writes may be missing.",
                                "복제본이 몇 초에서 1분 안에 이어받습니다. 최대 10초의 쓰기가 빠질 수 있습니다."));
                default -> new Recovery(45, 1,
                        Text.of("A replica takes over in seconds to a minute; the last second of writes may be missing.",
                                "복제본이 몇 초에서 1분 안에 이어받습니다. 마지막 1초의 쓰기가 빠질 수 있습니다."));
            };
            return new Failure(new Failure.Whole(0.9999, false), MULTI_SOURCE, promoted, promoted, Failure.lostRegion(true));
        }
        int shards = part.whole("shards");
        Recovery replaced = new Recovery(600, Double.POSITIVE_INFINITY,
                Text.of("The node is replaced by an empty one; what it held is gone and the database carries all reads meanwhile.",
                        "노드가 빈 노드로 바뀝니다. 담고 있던 것은 사라지고 그동안 데이터베이스가 모든 읽기를 받습니다."));
        return new Failure(new Failure.Units(shards, shards, 0.995), Text.of("Amazon ElastiCache SLA, one zone: 99.5 %", "Amazon ElastiCache SLA, 한 가용 영역: 99.5%"), replaced,
                replaced,
                Failure.lostRegion(true));
    }

    @Override
    public List<Charge> charges(Part part) {
        String engine = part.text("engine");
        if (serverless(part)) {
            double gb = Math.max(engine.equals("valkey") ? 0.1 : 1, part.number("cachedGb"));
            double unitsPerCall = Math.ceil(part.workload().number("cacheValueKb"));
            return List.of(
                    Charge.fixed(Text.of("Cached data", "캐시 데이터"),
                            PriceKey.of("elasticache", "serverless_" + engine + "_data_stored"), part.region(),
                            gb * PriceBook.HOURS_PER_MONTH),
                    Charge.derived(Text.of("Processing units", "처리 단위"),
                            PriceKey.of("elasticache", "serverless_" + engine + "_ecpu"), part.region(),
                            "processingUnitsPerMonth",
                            use -> use.calls().calls() * unitsPerCall));
        }
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed(Text.of("Node hours", "노드 시간"), PriceKey.elasticache(engine, part.text("nodeType")),
                part.region(), nodes(part) * (double) PriceBook.HOURS_PER_MONTH));
        if (part.is("durability", "sync")) {
            charges.add(new Charge.NoPrice(Text.of("Durable writes", "내구성 쓰기"),
                    Text.of("The price book has no price for writes to the log before the answer.",
                            "가격표에 답하기 전에 로그에 쓰는 요금이 없습니다.").message()));
        }
        charges.addAll(EngineVersion.charges(part));
        double billedSnapshots = part.number("backupDays") - FREE_SNAPSHOTS;
        if (billedSnapshots > 0) {
            charges.add(Charge.fixed(Text.of("Snapshots beyond the free one", "무료 하나를 넘는 스냅샷"),
                    PriceKey.of("elasticache", "backup_storage"), part.region(),
                    machine(part).memoryGib() * part.number("shards") * billedSnapshots));
        }
        return charges;
    }

    private static boolean serverless(Part part) {
        return part.is("mode", "serverless");
    }

    private static int nodes(Part part) {
        return part.whole("shards") * (part.is("engine", "memcached") ? 1 : 1 + part.whole("replicas"));
    }

    private static Machine machine(Part part) {
        return MachineTypes.of(part, "elasticache", "nodeType");
    }

    @Override
    public String keyFact(Part part) {
        return serverless(part) ? "serverless" : part.text("nodeType");
    }

    @Override
    public int count(Part part) {
        return serverless(part) ? 1 : nodes(part);
    }
}
