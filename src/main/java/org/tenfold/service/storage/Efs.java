package org.tenfold.service.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.tenfold.service.Failure.Recovery;
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
 * A file system that many machines share, with a mount target in each zone. In the elastic mode its throughput grows
 * with what is read and written, up to the quotas of the Region; in the other modes it is what was provisioned or earned
 * by size.
 */
public final class Efs implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::EFS::FileSystem")
                    .in("<AWS::EFS::MountTarget.FileSystemId > SubnetId")
                    .words("throughput", "ThroughputMode", Map.of("elastic", "elastic", "provisioned", "provisioned", "bursting", "bursting"))
                    .otherwise("throughput", "bursting")
                    .set("provisionedMibPerSecond", "ProvisionedThroughputInMibps")
                    .ifThere("deployment", "AvailabilityZoneName", "one-zone")
                    .set("encrypted", "Encrypted").otherwise("encrypted", false)
                    .words("backupDays", "BackupPolicy.Status", Map.of("enabled", 35)),
            ResourceType.part("AWS::EFS::MountTarget", "FileSystemId"),
            ResourceType.part("AWS::EFS::AccessPoint", "FileSystemId"));

    private static final ServiceInfo INFO = new ServiceInfo("efs", "EFS", Text.name("Amazon EFS"), Text.name("EFS"),
            Text.of("A file system that servers in all zones share, so that a file one of them writes is there for every other.",
                    "여러 가용 영역의 서버가 함께 쓰는 파일 시스템입니다. 한 서버가 쓴 파일을 다른 서버도 봅니다."),
            Category.STORAGE, "mdi2f-folder-network", Trait.setOf(Trait.STORAGE, Trait.VPC_RESIDENT),
            RESOURCES)
            .alsoCalled("file system", "nfs", "shared files", "파일 시스템", "공유 파일");

    private static final String SOURCE = "Amazon EFS User Guide, performance (2025-06)";
    private static final double BYTES_PER_MIB = 1_048_576;
    /** Elastic: 20 to 60 GiB/s of reads and 1 to 5 GiB/s of writes, depending on the Region; the least of both. */
    private static final double ELASTIC_READ_MIB = 20 * 1024;
    private static final double ELASTIC_WRITE_MIB = 1024;
    /** A file system earns 50 KiB/s for each GiB, and reads at three times the rate of its writes. */
    private static final double EARNED_MIB_PER_GIB = 50.0 / 1024;
    private static final double READS_PER_WRITE_RATE = 3;
    private static final double LEAST_EARNED_MIB = 1;
    /** "Low single-digit milliseconds"; the digit is an assumption. */
    private static final double OPERATION_SECONDS = 0.003;
    private static final double GB_PER_GIB = 1.073741824;

    private static final List<Setting> SETTINGS = List.of(
            Setting.number("storedGb", 10, 0, 1_000_000_000, Text.of("Stored data", "저장 데이터"),
                    Text.of("Data in the file system at the start of the month.", "월초에 저장된 데이터입니다.")).in(Topic.SIZE).asFirst(),
            Setting.choice("deployment", List.of(
                    Setting.of("regional", "Regional", "리전"),
                    Setting.of("one-zone", "One Zone", "단일 영역")),
                    Text.of("Deployment", "배포"),
                    Text.of("Whether it keeps copies in several zones or in one only, which costs about half.",
                            "여러 가용 영역에 사본을 둘지, 절반쯤의 비용으로 한 곳에만 둘지 정합니다.")).in(Topic.AVAILABILITY).asFirst(),
            Setting.choice("throughput", List.of(
                    Setting.of("elastic", "Elastic", "탄력"),
                    Setting.of("provisioned", "Provisioned", "프로비저닝"),
                    Setting.of("bursting", "Bursting", "버스팅")),
                    Text.of("Throughput mode", "처리량 모드"),
                    Text.of("Elastic bills what is read and written; provisioned a fixed rate; bursting earns its rate by its size.",
                            "탄력은 읽고 쓴 만큼, 프로비저닝은 정한 만큼 냅니다. 버스팅은 크기에 따라 속도를 얻습니다.")).in(Topic.PERFORMANCE).asFirst(),
            Setting.number("provisionedMibPerSecond", 100, 1, 3_072, Text.of("Provisioned throughput", "프로비저닝된 처리량"),
                    Text.of("MiB per second in the provisioned mode; what the size earns is included.",
                            "프로비저닝 모드의 초당 처리량(MiB)입니다. 크기로 얻는 만큼은 포함됩니다.")).in(Topic.PERFORMANCE),
            Setting.number("infrequentShare", 0, 0, 1, Text.of("Infrequent access", "드문 접근 비율"),
                    Text.of("Share of the data that lifecycle rules have moved to the cheaper class.",
                            "수명 주기 규칙이 더 싼 클래스로 옮긴 데이터의 비율입니다.")).in(Topic.DATA).asFirst(),
            Setting.number("infrequentReadShare", 0.02, 0, 1, Text.of("Reads of infrequent access", "드문 접근 읽기 비율"),
                    Text.of("Share of what is read that comes from the cheaper class, which bills each GB.",
                            "읽는 양 가운데 싼 클래스에서 읽는 비율입니다. 읽은 GB마다 요금이 붙습니다.")).in(Topic.DATA).asAssumption(),
            Setting.zones(Text.of("Zones", "가용 영역"),
                    Text.of("Letters of the zones with a mount target.", "탑재 대상을 두는 가용 영역입니다.")),
            Setting.flag("encrypted", true, Text.of("Encrypted", "암호화"),
                    Text.of("Encrypts files at rest, at no charge.", "파일을 암호화해 저장합니다. 추가 요금은 없습니다.")).in(Topic.SECURITY),
            Setting.whole("backupDays", 0, 0, 365, Text.of("Backups kept", "백업 보관"),
                    Text.of("Days that AWS Backup keeps daily copies; 0 for none. They are billed at the backup plan.",
                            "AWS Backup이 일일 사본을 보관하는 일수입니다. 0이면 만들지 않습니다. 요금은 백업 계획에 나옵니다.")).in(Topic.DATA));

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.VPC;
    }

    @Override
    public ZoneUse zoneUse(Settings settings) {
        return "one-zone".equals(settings.get("deployment")) ? ZoneUse.ONE : ZoneUse.SPREAD;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> usageNames() {
        return List.of("storageGrowthGbPerMonth", "readGbPerMonth", "writtenGbPerMonth", "infrequentReadGbPerMonth");
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("efs-one-zone", Text.of("EFS, one zone", "EFS, 단일 영역"), Settings.of("deployment", "one-zone")));
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("ec2", "auto-scaling-group", "ecs", "backup");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .acceptData(Trait.COMPUTE)
                .acceptDataFrom("aws-service", "on-premises")
                .acceptFrom(LinkKind.REPLICATE, "efs")
                .acceptFrom(LinkKind.PROTECT, "security-group")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.ANSWER;
    }

    @Override
    public Capacity capacity(Part part) {
        double writes = switch (part.text("throughput")) {
            case "elastic" -> ELASTIC_WRITE_MIB;
            case "provisioned" -> Math.max(part.number("provisionedMibPerSecond"), earned(part));
            default -> Math.max(LEAST_EARNED_MIB, earned(part));
        };
        double reads = part.is("throughput", "elastic") ? ELASTIC_READ_MIB : writes * READS_PER_WRITE_RATE;
        return Capacity.delay(Demand.of(OPERATION_SECONDS),
                new Limit(Text.of("Read throughput", "읽기 처리량"), Limit.MIB, reads, flow -> flow.bytesOut() / BYTES_PER_MIB, true,
                        SOURCE),
                new Limit(Text.of("Write throughput", "쓰기 처리량"), Limit.MIB, writes, flow -> flow.bytesIn() / BYTES_PER_MIB, true,
                        SOURCE));
    }

    private static double earned(Part part) {
        return part.number("storedGb") / GB_PER_GIB * EARNED_MIB_PER_GIB;
    }

    /** The usual lag of its copies in other Regions: most arrive within a quarter of an hour. */
    @Override
    public double copyLagSeconds(Part part) {
        return 900;
    }

    @Override
    public Failure failure(Part part) {
        if (!oneZone(part)) {
            return Failure.regional(0.9999, Text.of("Amazon EFS SLA (2022-05-04), Regional: 99.99 %", "Amazon EFS SLA(2022-05-04), 리전 파일 시스템: 99.99%"), true);
        }
        Recovery unit = new Recovery(0, 0, Text.of("AWS keeps several copies within the zone.", "AWS가 영역 안에 사본을 여러 개 둡니다."));
        Recovery lost = new Recovery(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
                Text.of("Its files are out of reach with its zone, and gone if the zone is.",
                        "가용 영역과 함께 파일에 닿을 수 없고, 영역을 잃으면 파일도 잃습니다."));
        return new Failure(new Failure.Units(1, 1, 0.999), Text.name("Amazon EFS SLA (2022-05-04), One Zone: 99.9 %"), unit, lost, lost);
    }

    @Override
    public List<Charge> charges(Part part) {
        boolean elastic = part.is("throughput", "elastic");
        String infrequentClass = oneZone(part) ? "one_zone_ia_storage" : elastic ? "ia_storage_elastic_throughput" : "ia_storage";
        PriceKey storage = key(oneZone(part) ? "one_zone_storage" : "standard_storage");
        double stored = part.number("storedGb");
        double infrequent = part.number("infrequentShare");
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed(Text.of("Storage", "스토리지"), storage, part.region(), stored * (1 - infrequent)));
        if (infrequent > 0) {
            charges.add(Charge.fixed(Text.of("Infrequent access storage", "드문 접근 스토리지"), key(infrequentClass),
                    part.region(), stored * infrequent));
            charges.add(Charge.assumed(Text.of("Reads of infrequent access", "드문 접근 읽기"), key("ia_read"), part.region(),
                    "infrequentReadGbPerMonth", use -> use.calls().bytesOut() / 1e9 * part.number("infrequentReadShare")));
        }
        charges.add(Charge.growth(storage, part.region()));
        switch (part.text("throughput")) {
            case "elastic" -> {
                charges.add(Charge.derived(Text.of("Data read", "읽은 데이터"), key("elastic_throughput_read"), part.region(),
                        "readGbPerMonth", use -> use.calls().bytesOut() / 1e9));
                charges.add(Charge.derived(Text.of("Data written", "쓴 데이터"), key("elastic_throughput_write"), part.region(),
                        "writtenGbPerMonth", use -> use.calls().bytesIn() / 1e9));
            }
            case "provisioned" -> charges.add(Charge.fixed(Text.of("Throughput above the earned", "크기로 얻는 양을 넘는 처리량"),
                    key("provisioned_throughput"), part.region(),
                    Math.max(0, part.number("provisionedMibPerSecond") - earned(part))));
            default -> { }
        }
        return charges;
    }

    private static boolean oneZone(Part part) {
        return part.is("deployment", "one-zone");
    }

    private static PriceKey key(String dimension) {
        return PriceKey.of("efs", dimension);
    }

    @Override
    public String keyFact(Part part) {
        return part.text("throughput");
    }
}
