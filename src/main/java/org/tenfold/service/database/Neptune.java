package org.tenfold.service.database;

import java.util.List;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Category;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ServiceInfo;
import org.tenfold.text.Text;

/**
 * A graph database with the storage of Aurora's kind: one writer, readers, six copies in three zones. CPU per query and
 * pages per read are assumptions (additions: purpose-built stores).
 */
public final class Neptune extends ClusterStore {

    private static final List<ResourceType> RESOURCES = ClusterStore.resources("Neptune");

    private static final ServiceInfo INFO = new ServiceInfo("neptune", "NEPTUNE", Text.name("Amazon Neptune"), Text.name("Neptune"),
            Text.of("Keeps things and how they are related, for questions such as friends of friends.",
                    "대상과 그 관계를 담는 그래프 데이터베이스입니다. 친구의 친구 같은 질문에 답합니다."),
            Category.DATABASE, "mdi2g-graph-outline", TRAITS,
            RESOURCES)
            .alsoCalled("graph", "그래프");

    /** The store as it is placed. */
    public Neptune() {
        super(2);
    }

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    PriceKey instance(String configuration, String instanceClass) {
        return PriceKey.neptune(configuration, instanceClass);
    }

    @Override
    String replicatedWrite() {
        return "global_database_replicated_write_io";
    }
}
