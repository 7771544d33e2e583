package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.states;

import org.junit.jupiter.api.Test;
import org.tenfold.design.Context;

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

    @Test
    void dataThatADurableStoreHasTooOrThatCanBeHadAgainMayBeCached() {
        String web = "users > web:ec2[zones=a]";
        String write = "web >read-write[durable=yes]> store:";
        assertThat(states("CACHE-002", Sketch.of(web, write + "elasticache"))).containsExactly("store now critical");
        assertThat(states("CACHE-002", Sketch.of(web, write + "elasticache[durability=async]"))).containsExactly("store now medium");
        assertThat(states("CACHE-002", Sketch.of(web, write + "elasticache[durability=sync]"))).isEmpty();
        assertThat(states("CACHE-002", Sketch.of(web, write + "memorydb"))).isEmpty();
        assertThat(states("CACHE-002", Sketch.of(web, write + "elasticache", "web > db:rds"))).isEmpty();
        assertThat(states("CACHE-002", Sketch.of(web, "web >read-write[durable=no]> store:elasticache"))).isEmpty();
        assertThat(states("CACHE-002", Sketch.of(web, "web >read-write> store:elasticache"))).containsExactly("store question critical");
    }

    @Test
    void dataIsDurableOnlyWhereTheSameDataIsWrittenToADatabase() {
        String web = "users > web:ec2[zones=a] >read-write[durable=yes, dataset=scores]> store:elasticache";
        assertThat(states("CACHE-002", Sketch.of(web, "web >read-write[dataset=orders]> db:rds"))).containsExactly("store now critical");
        assertThat(states("CACHE-002", Sketch.of(web, "web >read-write[dataset=scores]> db:rds"))).isEmpty();
        assertThat(states("CACHE-002", Sketch.of(web.replace("durable=yes", "durable=yes, strategy=write-behind"),
                "worker:ec2[role=worker] > db:rds"))).isEmpty();
    }

    @Test
    void aCacheThatKeepsTheBusyEntriesThroughAScanMayBeSmall() {
        String cache = "users > web:ec2[zones=a] > cache:elasticache[workingSetGb=100";
        assertThat(states("CACHE-005", Sketch.of(cache + "]"))).containsExactly("cache now medium");
        assertThat(states("CACHE-005", Sketch.of(cache + ", eviction=allkeys-lfu]"))).isEmpty();
        assertThat(states("CACHE-005", Sketch.of(cache + ", mode=serverless]"))).isEmpty();
        assertThat(states("CACHE-005", Sketch.of("users > web:ec2[zones=a] > cache:elasticache"))).isEmpty();
    }

    @Test
    void entriesThatExpireInTimeOrAreDeletedByAStreamNeedNoInvalidation() {
        String web = "users > web:ec2[zones=a] >read> cache:elasticache[staleSeconds=60, ttlSeconds=%s]";
        assertThat(states("CACHE-007", Sketch.of(web.formatted("300"), "web > db:rds"))).containsExactly("web-to-cache now medium");
        assertThat(states("CACHE-007", Sketch.of(web.formatted("60"), "web > db:rds"))).isEmpty();
        assertThat(states("CACHE-007", Sketch.of(web.formatted("300"), "web >read> db:rds"))).isEmpty();
        assertThat(states("CACHE-007", Sketch.of(web.formatted("300"), "web > db:dynamodb",
                "db >consume> code:lambda >write> cache"))).isEmpty();
        assertThat(states("CACHE-007", Sketch.of("users > web:ec2[zones=a] >read> cache:elasticache[ttlSeconds=300]", "web > db:rds")))
                .isEmpty();
    }

    @Test
    void aCdnFetchesAMissingResponseOnceForAll() {
        String code = "code:lambda >read-write[callsPerRead=1000]> pages:elasticache[hottestKeyShare=0.5, refillMs=200]";
        Sketch sketch = Sketch.of("users >request[carries=dynamic]> api:api-gateway > " + code).users(1_000_000);
        assertThat(states("CACHE-010", sketch)).containsExactly("pages question medium");
        assertThat(states("CACHE-010", Sketch.of("users >request[carries=dynamic]> api:api-gateway > " + code.replace("refillMs=200", "refillMs=50"))
                .users(1_000_000))).isEmpty();
        assertThat(states("CACHE-010", Sketch.of("users > cdn:cloudfront[hitRatioDynamic=0.1] > alb > " + code).users(1_000_000))).isEmpty();
    }

    @Test
    void writesMayWaitAsLongAsTheirLossIsAllowed() {
        String cache = "users > web:ec2[zones=a] >read-write[strategy=write-behind%s]> cache:elasticache";
        assertThat(states("CACHE-012", Sketch.of(cache.formatted("")))).containsExactly("web-to-cache question medium");
        assertThat(states("CACHE-012", Sketch.of(cache.formatted(", flushSeconds=5")))).containsExactly("web-to-cache now medium");
        assertThat(states("CACHE-012", Sketch.of(cache.formatted(", flushSeconds=5")).recovery(Context.Disruption.COMPONENT, 60, 10))).isEmpty();
        assertThat(states("CACHE-012", Sketch.of(cache.formatted(", flushSeconds=5, durable=no")))).isEmpty();
        assertThat(states("CACHE-012", Sketch.of(cache.formatted(", flushSeconds=5") + "[durability=sync]"))).isEmpty();
    }

    @Test
    void entriesThatAStreamDeletesMayLiveForEver() {
        String cache = "users > web:ec2[zones=a] > cache:elasticache[ttlSeconds=0]";
        assertThat(states("CACHE-003", Sketch.of(cache))).containsExactly("cache now medium");
        assertThat(states("CACHE-003", Sketch.of(cache, "web > db:dynamodb", "db >consume> code:lambda >write> cache"))).isEmpty();
        assertThat(states("CACHE-003", Sketch.of(cache.replace("=0", "=60")))).isEmpty();
    }

    @Test
    void secondsInACachePayForWhatThousandsAskFor() {
        String cache = "users >request[carries=dynamic]> api:api-gateway > code:lambda >read-write[callsPerRead=%s]> cache:elasticache[ttlSeconds=2, hitRatio=0.2]";
        assertThat(states("CACHE-004", Sketch.of(cache.formatted("1")))).containsExactly("cache now low");
        assertThat(states("CACHE-004", Sketch.of(cache.formatted("1000")))).isEmpty();
    }

    @Test
    void aCacheThatEvictsWhatWasUsedLeastRefusesNothing() {
        String cache = "users > web:ec2[zones=a] > cache:elasticache[eviction=%s]";
        assertThat(states("CACHE-006", Sketch.of(cache.formatted("noeviction")))).containsExactly("cache now medium");
        assertThat(states("CACHE-006", Sketch.of(cache.formatted("allkeys-lfu")))).isEmpty();
        assertThat(states("CACHE-006", Sketch.of(cache.formatted("volatile-lru")))).isEmpty();
    }

    @Test
    void daxStandsOnlyBeforeTablesThatMayBeReadLate() {
        assertThat(states("MODEL-002", Sketch.of("users > web:ec2[zones=a] > dax", "dax >read-write> db:rds"))).containsExactly("dax-to-db now critical");
        String dax = "users > web:ec2[zones=a] > dax > carts:dynamodb[consistency=%s]";
        assertThat(states("CACHE-008", Sketch.of(dax.formatted("strong")))).containsExactly("dax now advice");
        assertThat(states("CACHE-008", Sketch.of(dax.formatted("transactional")))).containsExactly("dax now advice");
        assertThat(states("CACHE-008", Sketch.of(dax.formatted("eventual")))).isEmpty();
    }

    @Test
    void whereMostRequestsWriteACacheAnswersFew() {
        String cache = "users > web:ec2[zones=a] > cache:elasticache";
        assertThat(states("CACHE-009", Sketch.of(cache))).isEmpty();
        assertThat(states("CACHE-009", Sketch.of(cache).workload("writeShare", 0.6))).containsExactly("cache now advice");
        assertThat(states("CACHE-009", Sketch.of("users > web:ec2[zones=a] >read-write[dataset=limits]> cache:elasticache[hitRatio=0.1]"))).isEmpty();
    }

    @Test
    void severalShardsShareTheWork() {
        String cache = "users > web:ec2[zones=a] > cache:elasticache[operationsPerSecond=5, shards=%s]";
        assertThat(states("CACHE-011", Sketch.of(cache.formatted("1")))).containsExactly("cache now medium");
        assertThat(states("CACHE-011", Sketch.of(cache.formatted("4")))).isEmpty();
    }
}
