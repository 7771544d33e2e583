package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.states;

import org.junit.jupiter.api.Test;

/** When rules about caches, replicas and tables must keep quiet, or speak more softly. */
class CacheGuardsTest {

    @Test
    void aStoreOfSessionsMayRefuseAndNeedsNoHits() {
        Sketch sketch = Sketch.of("users > web:ec2[zones=a]",
                "web >read-write[dataset=session]> cache:elasticache[eviction=noeviction, hitRatio=0]");
        assertThat(states("CACHE-006", sketch)).isEmpty();
        assertThat(states("CACHE-009", sketch)).isEmpty();
    }

    @Test
    void aShortMemoryThatAnswersMuchIsFine() {
        assertThat(states("CACHE-004", Sketch.of("users > web:ec2[zones=a] > cache:elasticache[ttlSeconds=1]"))).isEmpty();
    }

    @Test
    void aServerlessCacheSplitsItsKeysItself() {
        assertThat(states("CACHE-011", Sketch.of("users > web:ec2[zones=a] > cache:elasticache[mode=serverless, operationsPerSecond=5]")))
                .isEmpty();
    }

    @Test
    void aReplicaLikeItsSourceOrLargerFollows() {
        assertThat(states("DATA-022", Sketch.of("users > web:ec2[zones=a] > db:rds[instanceClass=db.m5.large]",
                "db >replicate> copy:rds[role=replica, instanceClass=db.m5.xlarge]"))).isEmpty();
    }

    @Test
    void tablesOnDemandHaveNoFixedUnits() {
        assertThat(states("DATA-019", Sketch.of("users > code:lambda > table:dynamodb"))).isEmpty();
    }
}
