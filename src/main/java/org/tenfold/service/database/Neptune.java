package org.tenfold.service.database;

import java.util.List;
import org.tenfold.pricing.PriceKey;
import org.tenfold.text.Text;

/**
 * A graph database with the storage of Aurora's kind: one writer, readers, six copies in three zones. CPU per query and
 * pages per read are assumptions (additions: purpose-built stores).
 */
public final class Neptune extends ClusterStore {

    /** The store as it is placed. */
    public Neptune() {
        super(2);
    }

    @Override
    public String id() {
        return "neptune";
    }

    @Override
    public String domainName() {
        return "NEPTUNE";
    }

    @Override
    public Text title() {
        return Text.name("Amazon Neptune");
    }

    @Override
    public Text shortName() {
        return Text.name("Neptune");
    }

    @Override
    public Text summary() {
        return Text.of("Keeps things and how they are related, for questions such as friends of friends.",
                "대상과 그 관계를 담는 그래프 데이터베이스입니다. 친구의 친구 같은 질문에 답합니다.");
    }

    @Override
    public String glyph() {
        return "mdi2g-graph-outline";
    }

    @Override
    public List<String> cloudFormationTypes() {
        return List.of("AWS::Neptune::DBCluster", "AWS::Neptune::DBInstance", "AWS::Neptune::GlobalCluster");
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
