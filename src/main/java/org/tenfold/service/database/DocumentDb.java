package org.tenfold.service.database;

import java.util.List;
import java.util.Set;
import org.tenfold.design.Setting;
import org.tenfold.design.Settings;
import org.tenfold.pricing.Machine;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Capacity;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Failure;
import org.tenfold.service.MachineTypes;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.Trait;
import org.tenfold.service.ZoneUse;
import org.tenfold.text.Text;

/**
 * A document database with the storage of Aurora's kind: one writer, readers, six copies in three zones. CPU per
 * operation and pages per read are assumptions (additions: purpose-built stores).
 */
public final class DocumentDb implements Service {

    private static final Set<Trait> TRAITS = Trait.setOf(Trait.DATABASE, Trait.VPC_RESIDENT);

    private static final List<Setting> SETTINGS = List.of(
            Setting.machine("instanceClass", "db.r6g.large", MachineTypes.choices("documentdb"),
                    Text.of("Instance class", "인스턴스 클래스"),
                    Text.of("Family and size of the writer and of each reader.", "쓰기 인스턴스와 읽기 인스턴스의 패밀리와 크기입니다.")),
            ClusterStore.READERS,
            ClusterStore.CONFIGURATION,
            ClusterStore.STORAGE,
            ClusterStore.ZONES,
            ClusterStore.BACKUPS,
            ClusterStore.OPERATION,
            ClusterStore.BUFFER_MISS,
            Relational.ENCRYPTED,
            Relational.DELETION_PROTECTION);

    @Override
    public String id() {
        return "documentdb";
    }

    @Override
    public String domainName() {
        return "DOCDB";
    }

    @Override
    public Text title() {
        return Text.name("Amazon DocumentDB");
    }

    @Override
    public Text shortName() {
        return Text.name("DocumentDB");
    }

    @Override
    public Text summary() {
        return Text.of("Keeps JSON documents and speaks like MongoDB: one writer, readers, and shared storage in three zones.",
                "JSON 문서를 담고 MongoDB처럼 쓰는 데이터베이스입니다. 쓰기 인스턴스 하나, 읽기 인스턴스, 세 가용 영역의 공유 스토리지로 이룹니다.");
    }

    @Override
    public Category category() {
        return Category.DATABASE;
    }

    @Override
    public String glyph() {
        return "mdi2c-code-json";
    }

    @Override
    public Set<Trait> traits() {
        return TRAITS;
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.SUBNET;
    }

    @Override
    public ZoneUse zoneUse(Settings settings) {
        return ClusterStore.zoneUse(settings);
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> cloudFormationTypes() {
        return List.of("AWS::DocDB::DBCluster", "AWS::DocDB::DBInstance", "AWS::DocDB::GlobalCluster");
    }

    @Override
    public List<String> usageNames() {
        return List.of("storageGrowthGbPerMonth", "ioPerMonth", "replicatedIoPerMonth", "backupGbPerMonth");
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.ANSWER;
    }

    @Override
    public Ports ports() {
        return ClusterStore.ports(id());
    }

    @Override
    public Capacity capacity(Part part) {
        return ClusterStore.capacity(part, machine(part));
    }

    @Override
    public Failure failure(Part part) {
        return ClusterStore.failure(part, "Amazon DocumentDB SLA: 99.9 %");
    }

    @Override
    public List<Charge> charges(Part part) {
        return ClusterStore.charges(part, "documentdb",
                PriceKey.documentDb(ClusterStore.configuration(part), part.text("instanceClass")), "global_cluster_replicated_write_io");
    }

    private static Machine machine(Part part) {
        return MachineTypes.of(part, "documentdb", "instanceClass");
    }

    @Override
    public String keyFact(Part part) {
        return part.text("instanceClass");
    }

    @Override
    public int count(Part part) {
        return ClusterStore.instances(part);
    }
}
