package org.tenfold.service.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.tenfold.service.ResourceType;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.service.ZoneUse;
import org.tenfold.text.Text;

/**
 * Objects in buckets, in at least three zones. The storage class decides the price of keeping, of asking and of getting
 * back.
 */
public final class S3 implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::S3::Bucket")
                    .words("versioning", "VersioningConfiguration.Status", Map.of("enabled", true, "suspended", false))
                    .set("blockPublicAccess", "PublicAccessBlockConfiguration.BlockPublicAcls")
                    .ifThere("website", "WebsiteConfiguration", true)
                    .ifThere("lifecycle", "LifecycleConfiguration", true)
                    .link(LinkKind.PUBLISH, "NotificationConfiguration.LambdaConfigurations.Function")
                    .link(LinkKind.PUBLISH, "NotificationConfiguration.QueueConfigurations.Queue")
                    .link(LinkKind.PUBLISH, "NotificationConfiguration.TopicConfigurations.Topic")
                    .link(LinkKind.REPLICATE, "ReplicationConfiguration.Rules.Destination.Bucket")
                    .with(new ResourceType.Wire(LinkKind.REQUEST, "WebsiteConfiguration", ResourceType.INTERNET, true, Map.of(), List.of())),
            ResourceType.part("AWS::S3::BucketPolicy", "Bucket"));

    private static final ServiceInfo INFO = new ServiceInfo("s3", "S3_BUCKET", Text.name("Amazon S3"), Text.name("S3"),
            Text.of("Keeps files of any number and size, lasting and cheap, and serves them.", "파일을 수와 크기에 제한 없이 오래, 저렴하게 보관하고 제공합니다."),
            Category.STORAGE, "mdi2b-bucket", Trait.setOf(Trait.STORAGE), RESOURCES)
            .alsoCalled("bucket", "object storage", "storage", "버킷", "객체 스토리지");

    private static final String SOURCE = "Amazon S3 User Guide, performance guidelines (2026-08)";
    /** Requests per second that one prefix takes at least (S-36). */
    private static final double READS_PER_PREFIX = 5_500;
    private static final double WRITES_PER_PREFIX = 3_500;
    /** Until the first byte of a small object: 100 to 200 ms (S-36). */
    private static final double FIRST_BYTE_SECONDS = 0.15;
    private static final double KB_PER_GB = 1e6;
    /** Smaller objects are billed as this in the infrequent classes, and Intelligent-Tiering does not watch them (S3 pricing). */
    private static final double SMALL_KB = 128;

    private static final List<Setting> SETTINGS = List.of(
            Setting.number("storedGb", 0, 0, 1e9, Text.of("Stored data", "저장 데이터"),
                    Text.of("Data in the bucket at the start of the month.", "월초에 저장된 데이터입니다.")).in(Topic.SIZE).asFirst(),
            Setting.choice("storageClass", List.of(
                            Setting.of("standard", "Standard", "Standard"),
                            Setting.of("intelligent-tiering", "Intelligent-Tiering", "Intelligent-Tiering"),
                            Setting.of("standard-ia", "Standard-IA", "Standard-IA"),
                            Setting.of("one-zone-ia", "One Zone-IA", "One Zone-IA"),
                            Setting.of("glacier-instant", "Glacier Instant Retrieval", "Glacier Instant Retrieval")),
                    Text.of("Storage class", "스토리지 클래스"),
                    Text.of("Cheaper to keep is dearer to get back.", "보관이 쌀수록 꺼내는 비용이 높습니다.")).in(Topic.DATA).asFirst(),
            Setting.number("objectKb", 500, 0.001, 5e9, Text.of("Object size", "객체 크기"),
                    Text.of("Average size of a stored object. Infrequent classes bill each object as 128 KB at the least.",
                            "저장한 객체의 평균 크기입니다. 드문 접근 클래스는 객체마다 최소 128 KB로 청구합니다.")).in(Topic.SIZE).asAssumption(),
            Setting.flag("versioning", false, Text.of("Versioning", "버전 관리"),
                    Text.of("Keeps what is overwritten or deleted, so that it can be brought back.",
                            "덮어쓰거나 지운 것을 남겨 되살릴 수 있게 합니다.")).in(Topic.DATA).asFirst(),
            Setting.flag("blockPublicAccess", true, Text.of("Block public access", "퍼블릭 액세스 차단"),
                    Text.of("Refuses everybody on the internet, whatever its policies say.",
                            "정책과 상관없이 인터넷의 모든 접근을 거부합니다.")).in(Topic.SECURITY).asFirst(),
            Setting.flag("website", false, Text.of("Website", "웹사이트"),
                    Text.of("Serves its objects as a website of its own.", "객체를 웹사이트로 직접 제공합니다.")).in(Topic.NETWORK).asFirst(),
            Setting.flag("publicDataset", false, Text.of("Public on purpose", "공개용 데이터"),
                    Text.of("Its objects are meant for everybody, such as open data.", "공공 데이터처럼 누구나 보도록 만든 객체입니다."))
                    .in(Topic.SECURITY),
            Setting.flag("lifecycle", false, Text.of("Lifecycle rules", "수명 주기 규칙"),
                    Text.of("Moves or deletes objects as they age.", "오래된 객체를 옮기거나 지웁니다.")).in(Topic.DATA),
            Setting.whole("prefixes", 1, 1, 100_000, Text.of("Prefixes", "접두사"),
                    Text.of("Beginnings of keys over which the requests are spread; each takes 5,500 reads and 3,500 writes per second.",
                            "요청이 나뉘는 키 앞부분의 수입니다. 하나가 초당 읽기 5,500, 쓰기 3,500을 받습니다."))
                    .in(Topic.PERFORMANCE).asAssumption(),
            Setting.flag("encrypted", true, Text.of("Encrypted", "암호화"),
                    Text.of("Encrypts objects at rest, as every bucket does since 2023.",
                            "객체를 암호화해 저장합니다. 2023년부터 모든 버킷의 기본값입니다.")).in(Topic.SECURITY));

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
        return List.of("writeRequestsPerMonth", "readRequestsPerMonth", "storageGrowthGbPerMonth",
                "retrievedGbPerMonth");
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("static-website", Text.of("Static website", "정적 웹사이트"), Settings.of("website", true)),
                new Preset("archive-bucket", Text.of("Archive", "아카이브"), Settings.of("storageClass", "glacier-instant")));
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.REGION;
    }

    @Override
    public ZoneUse zoneUse(Settings settings) {
        return ZoneUse.copies("one-zone-ia".equals(settings.get("storageClass")) ? 1 : 3);
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("cloudfront", "lambda", "ec2", "backup");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .acceptFrom(LinkKind.REQUEST, "cloudfront")
                .accept(LinkKind.REQUEST, Trait.CLIENT)
                .accept(LinkKind.READ_WRITE, Trait.COMPUTE, Trait.EXTERNAL)
                .accept(LinkKind.READ, Trait.COMPUTE, Trait.CLIENT, Trait.EXTERNAL)
                .accept(LinkKind.WRITE, Trait.COMPUTE, Trait.CLIENT, Trait.EXTERNAL)
                .accept(LinkKind.RESOLVE, Trait.DNS)
                // API Gateway Developer Guide, Create a REST API as an Amazon S3 proxy; Step Functions Developer Guide, AWS SDK integrations.
                .acceptDataFrom("api-gateway", "step-functions", "redshift", "codebuild", "codepipeline")
                .acceptFrom(LinkKind.READ_WRITE, "storage-gateway")
                .acceptFrom(LinkKind.READ, "storage-gateway")
                .acceptFrom(LinkKind.WRITE, "storage-gateway", "firehose")
                .acceptFrom(LinkKind.REPLICATE, "s3")
                .acceptFrom(LinkKind.NETWORK, "vpc-endpoint")
                .acceptFor("backup", Trait.DATABASE)
                .acceptFor("logs", Trait.COMPUTE, Trait.BALANCER, Trait.EDGE)
                .acceptFrom(LinkKind.OPERATE, "vpc")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.ANSWER;
    }

    @Override
    public Capacity capacity(Part part) {
        double prefixes = part.number("prefixes");
        return Capacity.delay(Demand.of(FIRST_BYTE_SECONDS),
                new Limit(Text.of("Reads", "읽기"), Limit.REQUESTS, READS_PER_PREFIX * prefixes,
                        flow -> flow.statics() + flow.reads(), true, SOURCE),
                new Limit(Text.of("Writes", "쓰기"), Limit.REQUESTS, WRITES_PER_PREFIX * prefixes, Flow::writes, true, SOURCE));
    }

    /** The usual lag of its copies in other Regions: most arrive within a quarter of an hour. */
    @Override
    public double copyLagSeconds(Part part) {
        return 900;
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(0.999, Text.name("Amazon S3 SLA: 99.9 %"), true);
    }

    @Override
    public List<Charge> charges(Part part) {
        StorageClass kept = StorageClass.of(part);
        List<Charge> charges = new ArrayList<>();
        double billedKb = Math.max(part.number("objectKb"), kept.leastObjectKb) / part.number("objectKb");
        charges.add(Charge.fixed(Text.of("Storage", "스토리지"), key(kept.storage), part.region(), part.number("storedGb") * billedKb));
        charges.add(Charge.derived(Text.of("Storage that the month adds", "이번 달에 늘어난 스토리지"), key(kept.storage),
                part.region(), "storageGrowthGbPerMonth", use -> use.writtenGb() / 2 * billedKb));
        charges.add(Charge.derived(Text.of("Write requests", "쓰기 요청"), key(kept.writes), part.region(), "writeRequestsPerMonth",
                use -> use.calls().writes() + use.copiedWrites()));
        charges.add(Charge.derived(Text.of("Read requests", "읽기 요청"), key(kept.reads), part.region(), "readRequestsPerMonth",
                use -> use.calls().statics() + use.calls().reads()));
        if (kept.retrieval != null) {
            charges.add(Charge.derived(Text.of("Retrieval", "데이터 꺼내기"), key(kept.retrieval), part.region(), "retrievedGbPerMonth",
                    use -> use.calls().bytesOut() / 1e9));
        }
        if (kept == StorageClass.INTELLIGENT && part.number("objectKb") >= SMALL_KB) {
            double objects = part.number("storedGb") * KB_PER_GB / part.number("objectKb");
            charges.add(Charge.fixed(Text.of("Monitoring of objects", "객체 모니터링"), key("intelligent_tiering_monitoring"),
                    part.region(), objects));
        }
        return charges;
    }

    private static PriceKey key(String dimension) {
        return PriceKey.of("s3", dimension);
    }

    @Override
    public String keyFact(Part part) {
        return part.stated("storageClass") ? part.text("storageClass") : "";
    }

    /** A storage class with the dimensions of its prices; retrieval is null where getting back is free. */
    private enum StorageClass {
        STANDARD("standard", "standard_storage", "standard_put_copy_post_list_requests", "standard_get_select_requests", null, 0),
        STANDARD_IA("standard-ia", "standard_ia_storage", "standard_ia_put_copy_post_list_requests", "standard_ia_get_requests",
                "standard_ia_retrieval", SMALL_KB),
        /** Its requests cost as in Standard-IA. */
        ONE_ZONE_IA("one-zone-ia", "one_zone_ia_storage", "standard_ia_put_copy_post_list_requests", "standard_ia_get_requests",
                "one_zone_ia_retrieval", SMALL_KB),
        /** Priced as if all objects were asked for within the last 30 days; its requests cost as in Standard. */
        INTELLIGENT("intelligent-tiering", "intelligent_tiering_frequent_storage", "standard_put_copy_post_list_requests",
                "standard_get_select_requests", null, 0),
        GLACIER_INSTANT("glacier-instant", "glacier_instant_retrieval_storage", "glacier_instant_put_requests",
                "glacier_instant_get_requests", "glacier_instant_retrieval", SMALL_KB);

        private final String id;
        private final String storage;
        private final String writes;
        private final String reads;
        private final @Nullable String retrieval;
        /** What an object is billed as at the least. */
        private final double leastObjectKb;

        StorageClass(String id, String storage, String writes, String reads, @Nullable String retrieval, double leastObjectKb) {
            this.id = id;
            this.storage = storage;
            this.writes = writes;
            this.reads = reads;
            this.retrieval = retrieval;
            this.leastObjectKb = leastObjectKb;
        }

        static StorageClass of(Part part) {
            String id = part.text("storageClass");
            return Arrays.stream(values()).filter(kept -> kept.id.equals(id)).findFirst().orElseThrow();
        }
    }
}
