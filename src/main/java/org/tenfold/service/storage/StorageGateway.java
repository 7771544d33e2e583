package org.tenfold.service.storage;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Failure;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Preset;
import org.tenfold.service.ResourceType;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * An appliance in one's own data centre that keeps files, volumes or tapes in S3. It works at the pace of the line to
 * AWS, which is its user's: it has no limit here.
 */
public final class StorageGateway implements Service {

    private static final ServiceInfo INFO = new ServiceInfo("storage-gateway", "STORAGE_GATEWAY",
            Text.name("AWS Storage Gateway"), Text.name("Storage Gateway"),
            Text.of("Stands in your own data centre and puts what servers there write as files, disks or tapes into S3.",
                    "직접 운영하는 데이터 센터에 두고, 그곳 서버가 쓰는 파일, 디스크, 테이프를 S3에 넣습니다."),
            Category.STORAGE, "mdi2t-transfer-up", Trait.setOf(Trait.STORAGE, Trait.EXTERNAL),
            List.of(ResourceType.drawn("AWS::StorageGateway::TapePool")));

    /** Data written is billed up to 125 dollars a month for each gateway, which at a cent a GB are 12,500 GB. */
    private static final double MOST_BILLED_GB = 12_500;

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("kind", List.of(
                    Setting.of("file", "S3 file gateway", "S3 파일 게이트웨이"),
                    Setting.of("volume", "Volume gateway", "볼륨 게이트웨이"),
                    Setting.of("tape", "Tape gateway", "테이프 게이트웨이")),
                    Text.of("Kind", "종류"),
                    Text.of("What it looks like to the servers: a file share, a disk, or a tape library for backup software.",
                            "서버에 보이는 모습입니다. 파일 공유, 디스크, 백업 소프트웨어용 테이프 라이브러리입니다.")).in(Topic.DATA).asFirst(),
            Setting.number("storedGb", 0, 0, 1_000_000_000, Text.of("Stored data", "저장 데이터"),
                    Text.of("Volumes or tapes at hand; files are billed at the bucket behind.",
                            "바로 쓸 수 있는 볼륨이나 테이프의 데이터입니다. 파일은 뒤의 버킷에서 청구됩니다.")).in(Topic.SIZE).asFirst(),
            Setting.number("archivedGb", 0, 0, 1_000_000_000, Text.of("Archived tapes", "보관한 테이프"),
                    Text.of("Data on tapes that were put into the archive.", "아카이브에 넣은 테이프의 데이터입니다.")).in(Topic.SIZE),
            Setting.whole("backupHour", 2, 0, 23, Text.of("Backup window", "백업 시작 시각"),
                    Text.of("Hour of the day at which the nightly backup starts.",
                            "야간 백업을 시작하는 시각입니다.")).in(Topic.OPERATION).asAssumption());

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.OUTSIDE;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> usageNames() {
        return List.of("writtenGbPerMonth");
    }

    @Override
    public List<Preset> presets() {
        return List.of(
                new Preset("tape-gateway", Text.of("Tape gateway", "테이프 게이트웨이"), Settings.of("kind", "tape")),
                new Preset("volume-gateway", Text.of("Volume gateway", "볼륨 게이트웨이"), Settings.of("kind", "volume")));
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .acceptFrom(LinkKind.READ_WRITE, "on-premises")
                .acceptFrom(LinkKind.WRITE, "on-premises")
                .acceptFrom(LinkKind.READ, "on-premises")
                .acceptFrom(LinkKind.REPLICATE, "on-premises")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS, Trait.EXTERNAL);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.CALL;
    }

    @Override
    public Failure failure(Part part) {
        Recovery repaired = new Recovery(4 * 3600, 0, Text.of("A new appliance is started in the data centre and finds its data in S3.",
                "데이터 센터에서 어플라이언스를 새로 시작하면 S3에 있는 데이터를 찾습니다."));
        Recovery none = new Recovery(0, 0, Text.of("It does not stand in AWS.", "AWS 안에 있지 않습니다."));
        return new Failure(new Failure.Whole(0.995, true), Text.of("assumption: the appliance is one virtual machine of your own", "가정: 어플라이언스는 직접 운영하는 가상 머신 한 대"), repaired,
                none, none);
    }

    @Override
    public List<Charge> charges(Part part) {
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.derived(Text.of("Data written to AWS", "AWS에 쓴 데이터"), key("data_written_to_aws"), part.region(),
                "writtenGbPerMonth", use -> Math.min(MOST_BILLED_GB, use.calls().bytesIn() / 1e9)));
        switch (part.text("kind")) {
            case "volume" -> charges.add(Charge.fixed(Text.of("Volume storage", "볼륨 스토리지"), key("volume_storage"), part.region(),
                    part.number("storedGb")));
            case "tape" -> {
                charges.add(Charge.fixed(Text.of("Tape storage", "테이프 스토리지"), key("virtual_tape_storage"), part.region(),
                        part.number("storedGb")));
                charges.add(Charge.fixed(Text.of("Archived tapes", "보관한 테이프"), key("virtual_tape_archive_storage"),
                        part.region(), part.number("archivedGb")));
            }
            default -> { }
        }
        return charges;
    }

    private static PriceKey key(String dimension) {
        return PriceKey.of("storage_gateway", dimension);
    }

    @Override
    public String keyFact(Part part) {
        return part.text("kind");
    }
}
