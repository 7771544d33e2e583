package org.tenfold.service.database;

import java.util.List;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Category;
import org.tenfold.service.Part;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.text.Text;

/**
 * A document database with the storage of Aurora's kind: one writer, readers, six copies in three zones. CPU per
 * operation and pages per read are assumptions (additions: purpose-built stores).
 */
public final class DocumentDb extends ClusterStore {

    private static final List<ResourceType> RESOURCES = ClusterStore.resources("DocDB");

    private static final ServiceInfo INFO = new ServiceInfo("documentdb", "DOCDB",
            Text.name("Amazon DocumentDB"), Text.name("DocumentDB"),
            Text.of("Keeps JSON documents and speaks like MongoDB: one writer, readers, and shared storage in three zones.",
                    "JSON 문서를 담고 MongoDB처럼 쓰는 데이터베이스입니다. 쓰기 인스턴스 하나, 읽기 인스턴스, 세 가용 영역의 공유 스토리지로 이룹니다."),
            Category.DATABASE, "mdi2c-code-json", TRAITS,
            RESOURCES)
            .alsoCalled("mongodb", "document database", "몽고디비");

    /** The store as it is placed. */
    public DocumentDb() {
        super(0.67);
    }

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    PriceKey instance(String configuration, String instanceClass) {
        return PriceKey.documentDb(configuration, instanceClass);
    }

    @Override
    String replicatedWrite() {
        return "global_cluster_replicated_write_io";
    }

    /** The usual lag of its copies in other Regions: about a second. */
    @Override
    public double copyLagSeconds(Part part) {
        return 1;
    }
}
