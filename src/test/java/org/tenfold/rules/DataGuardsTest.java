package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.states;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.design.Context;

/** When rules about databases must keep quiet, or speak more softly. */
class DataGuardsTest {

    @Test
    void aFunctionThatAScheduleStartsRunsAlone() {
        String night = "cron:eventbridge > report:lambda > db";
        assertThat(states("DATA-010", Sketch.of("users > web:ec2[zones=a] > db:rds", night))).isEmpty();
        assertThat(states("DATA-010", Sketch.of("users > web:ec2[zones=a] > db:rds", night, "web > cron"))).containsExactly("report now high");
    }

    @Test
    void aBusyDatabaseWithCacheCopiesOrIdleTimeNeedsNoMore() {
        String web = "users > web:ec2[zones=a] > db:rds[statementMs=160]";
        assertThat(states("DATA-006", Sketch.of(web))).containsExactly("db now medium");
        assertThat(states("DATA-006", Sketch.of(web, "web > cache:elasticache"))).isEmpty();
        assertThat(states("DATA-006", Sketch.of(web, "db >replicate> copy:rds[role=replica]"))).isEmpty();
    }

    @Test
    void aProxyHoldsConnectionsBack() {
        assertThat(states("DATA-009", Sketch.of("users > web:ec2[zones=a, count=10, poolSize=100] > db:rds")))
                .containsExactly("db now high");
        assertThat(states("DATA-009", Sketch.of("users > web:ec2[zones=a, count=10, poolSize=100] > proxy:rds-proxy > db:rds")))
                .isEmpty();
    }

    @Test
    void fewFunctionsMayConnectThemselvesAndManyAreToldAsOneFinding() {
        assertThat(states("DATA-010", Sketch.of("users > code:lambda[reservedConcurrency=50] > db:rds"))).isEmpty();
        assertThat(states("DATA-010", Sketch.of("users > code:lambda > db:rds"))).containsExactly("code now high");
        assertThat(states("DATA-009", Sketch.of("users > code:lambda > db:rds"))).isEmpty();
        // What a schedule starts runs alone.
        String web = "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b] > db:rds";
        assertThat(states("DATA-009", Sketch.of(web, "clock:eventbridge > report:lambda > db"))).isEmpty();
        assertThat(states("DATA-010", Sketch.of(web, "web > jobs:sqs > report:lambda > db"))).containsExactly("report now high");
    }

    @Test
    void aProxyForFunctionsIsNeeded() {
        assertThat(states("DATA-011", Sketch.of("users > code:lambda > proxy:rds-proxy > db:rds"))).isEmpty();
    }

    @Test
    void aNightlyJobOverDataOpensFewConnections() {
        Sketch job = Sketch.of("bus:eventbridge > flow:step-functions > extract:lambda >read> db:rds", "users > bi:aws-service").users(1e5);
        assertThat(states("DATA-010", job)).containsExactly("extract now high");
        assertThat(states("DATA-010", job.context("kind", "analytics"))).isEmpty();
    }

    @Test
    void analystsAreWhatAWarehouseIsFor() {
        Sketch reports = Sketch.of("users > bi:aws-service >read> house:redshift[deployment=multi-az]").users(1e5);
        assertThat(states("DATA-013", reports)).containsExactly("bi-to-house now medium");
        assertThat(states("DATA-013", reports.context("kind", "analytics"))).isEmpty();
    }

    @Test
    void aWarehouseThatThePageCanDoWithoutIsNotWaitedFor() {
        assertThat(states("DATA-013", Sketch.of("users > web:ec2[zones=a] >read[soft=true]> warehouse:redshift"))).isEmpty();
    }

    @Test
    void aDatabaseOfOnesOwnIsRightForAHobbyOrForWhatRdsDoesNotOffer() {
        String own = "users > web:ec2[zones=a] > db:ec2[role=database, zones=a";
        assertThat(states("DATA-001", Sketch.of(own + "]"))).containsExactly("db now medium");
        assertThat(states("DATA-001", Sketch.of(own + "]").users(9))).isEmpty();
        assertThat(states("DATA-001", Sketch.of(own + "]").context("environment", "hobby"))).isEmpty();
        assertThat(states("DATA-001", Sketch.of(own + ", databaseEngine=other]"))).isEmpty();
        assertThat(states("DATA-001", Sketch.of(own + ", systemAccess=true]"))).isEmpty();
    }

    @Test
    void theStandbysOfAClusterCanBeRead() {
        String standby = "web > db:rds[deployment=%s] >replicate[mode=synchronous]> standby:rds[zones=b]";
        assertThat(states("DATA-004", Sketch.of("users > web:ec2[zones=a]", standby.formatted("multi-az"), "web >read> standby")))
                .containsExactly("web-to-standby now high");
        assertThat(states("DATA-004", Sketch.of("users > web:ec2[zones=a]", standby.formatted("multi-az-cluster"), "web >read> standby")))
                .isEmpty();
        assertThat(states("DATA-004", Sketch.of("users > web:ec2[zones=a] > db:aurora[readers=1]", "web >read> db"))).isEmpty();
    }

    @Test
    void whetherReadsMustBeFreshIsAskedOnceForEachCopy() {
        String[] drawing = {"users > web:ec2[zones=a] > db:rds >replicate> copy:rds[role=replica]", "web >read%s> copy",
            "users > app:ec2[zones=a] >read-write%s> db", "app >read%s> copy"};
        assertThat(states("DATA-005", copies(drawing, "", "", ""))).containsExactly("copy question medium");
        assertThat(states("DATA-005", copies(drawing, "[freshReads=no]", "", "[freshReads=no]"))).isEmpty();
        assertThat(states("DATA-005", copies(drawing, "[freshReads=no]", "[readsOnPrimaryShare=0.1]", ""))).isEmpty();
        assertThat(states("DATA-005", copies(drawing, "[freshReads=yes]", "", "[freshReads=no]")))
                .containsExactly("web-to-copy now medium");
    }

    private static Sketch copies(String[] drawing, String web, String write, String app) {
        return Sketch.of(drawing[0], drawing[1].formatted(web), drawing[2].formatted(write), drawing[3].formatted(app));
    }

    @Test
    void aCopyThatNobodyReadsAfterWritingIsNeverStale() {
        assertThat(states("DATA-005", Sketch.of("users > web:ec2[zones=a] > db:rds >replicate> copy:rds[role=replica]",
                "bi:ec2[role=worker] >read[freshReads=yes]> copy"))).isEmpty();
    }

    @Test
    void anAddressForAnalysisAndASteadyLoadNeedNoMoreReaders() {
        assertThat(states("DATA-008", Sketch.of("users > web:ec2[zones=a] >read[endpoint=custom]> db:aurora[readers=2]"))).isEmpty();
        assertThat(states("DATA-008", Sketch.of("users > web:ec2[zones=a] > db:aurora[readers=2]").workload("peakFactor", 4)))
                .containsExactly("db now medium");
        assertThat(states("DATA-008", Sketch.of("users > web:ec2[zones=a] > db:aurora[readers=1]").workload("peakFactor", 4))).isEmpty();
    }

    @Test
    void aCopyKeptForReportsIsNearlyRight() {
        assertThat(states("DATA-012", Sketch.of("users > web:ec2[zones=a] > db:rds >replicate> copy:rds[role=replica]",
                "bi:ec2[role=worker] >read[analytic=true]> copy").users(100_000))).containsExactly("bi-to-copy now low");
        assertThat(states("DATA-012", Sketch.of("users > web:ec2[zones=a] > db:rds >replicate> copy:rds[role=replica]",
                "web >read[soft=true, freshReads=no]> copy", "bi:ec2[role=worker] >read[analytic=true]> copy").users(100_000)))
                .containsExactly("bi-to-copy now medium");
        assertThat(states("DATA-012", Sketch.of("users > web:ec2[zones=a] > db:aurora[readers=3]",
                "bi:ec2[role=worker] >read[analytic=true, endpoint=custom]> db").users(100_000))).containsExactly("bi-to-db now low");
    }

    @Test
    void oneDatabaseForEverythingIsRightWhileUsersOrWritesAreFew() {
        Sketch graph = Sketch.of("users > web:ec2[zones=a] > db:rds[dataShape=graph]");
        assertThat(states("DATA-014", graph)).containsExactly("db later medium");
        assertThat(states("DATA-014", graph.users(9_999))).isEmpty();
        assertThat(states("DATA-014", Sketch.of("users > web:ec2[zones=a] > db:rds[dataShape=key-value]").users(100_000))).isEmpty();
        assertThat(states("DATA-014", Sketch.of("users > web:ec2[zones=a] >write[callsPerWrite=1000]> db:rds[dataShape=key-value]")
                .users(100_000))).containsExactly("db now medium");
    }

    @Test
    void questionsThatNobodyWaitsForMayBeAskedOfAnExport() {
        assertThat(states("DATA-015", Sketch.of("users > web:ec2[zones=a] >read[soft=true]> carts:dynamodb[queries=ad-hoc]"))).isEmpty();
        assertThat(states("DATA-015", Sketch.of("users > web:ec2[zones=a] >read[analytic=true]> carts:dynamodb[queries=ad-hoc]"))).isEmpty();
    }

    @Test
    void aQueueOrFewerWritesTakeTheLoadOffTheWriter() {
        String api = "users >request[carries=dynamic]> api:api-gateway > code:lambda[durationMs=1]";
        assertThat(states("DATA-017", Sketch.of(api + " >write[callsPerWrite=360]> db:aurora[instanceClass=db.r6g.large]").users(1e6)))
                .containsExactly("db now medium");
        // A class of 64 processors carries these, though the largest, whose 192 hinder each other, would not.
        assertThat(states("DATA-017", Sketch.of(api + " >write[callsPerWrite=300]> db:aurora[instanceClass=db.r6g.large]").users(1e6))).isEmpty();
        assertThat(states("DATA-017", Sketch.of(api + " >write[callsPerWrite=3]> db:aurora[instanceClass=db.r6g.large]").users(1e6))).isEmpty();
    }

    @Test
    void reportsMayJoinAllShards() {
        assertThat(states("DATA-018", Sketch.of("users > web:ec2[zones=a] >read[analytic=true]> db:rds[shards=4, crossShardShare=0.2]")
                .users(1e6))).isEmpty();
        assertThat(states("DATA-018", Sketch.of("users > web:ec2[zones=a] >read> db:rds[crossShardShare=0.2]").users(1e6))).isEmpty();
        assertThat(states("DATA-018", Sketch.of("users > web:ec2[zones=a] >read> db:rds[shards=4, crossShardShare=0.2]").users(1e6)))
                .containsExactly("db now high");
    }

    @Test
    void aProxyOrAnAwsDriverFollowsAFailover() {
        String web = "users > web:ec2[zones=a, dnsTtlSeconds=600";
        assertThat(states("DATA-020", Sketch.of(web + "] > db:rds[deployment=multi-az]"))).containsExactly("web now medium");
        assertThat(states("DATA-020", Sketch.of(web + "] > proxy:rds-proxy > db:rds[deployment=multi-az]"))).isEmpty();
        assertThat(states("DATA-020", Sketch.of(web + ", failoverDriver=true] > db:rds[deployment=multi-az]"))).isEmpty();
        assertThat(states("DATA-020", Sketch.of(web + "] > db:rds"))).isEmpty();
    }

    @Test
    void aDatabaseThatMostlyWritesGainsNothingFromACopy() {
        String db = "users > web:ec2[zones=a] >read-write[callsPerWrite=%s]> db:rds[instanceClass=db.t3.2xlarge, statementMs=600]";
        assertThat(states("DATA-021", Sketch.of(db.formatted("3")))).containsExactly("db now medium");
        assertThat(states("DATA-021", Sketch.of(db.formatted("60")))).isEmpty();
    }

    @Test
    void enginesWithoutAuroraMayKeepTheirOwnScaling() {
        String scaling = "bus:eventbridge >publish> code:lambda >operate[purpose=scale]> db:rds[engine=%s]";
        assertThat(states("DATA-023", Sketch.of(scaling.formatted("postgresql"), "users > web:ec2[zones=a] > db")))
                .containsExactly("db now advice");
        assertThat(states("DATA-023", Sketch.of(scaling.formatted("mariadb"), "users > web:ec2[zones=a] > db"))).isEmpty();
    }

    @Test
    void anArchiveByTimeMayGrowAtItsEnd() {
        String db = "users >request[carries=dynamic]> api:api-gateway > code:lambda >write[callsPerWrite=%s]> "
                + "db:rds[shards=4, shardMethod=range, shardKeyGrows=true, instanceClass=db.m5.4xlarge]";
        assertThat(states("DATA-024", Sketch.of(db.formatted("1")).users(1e6))).isEmpty();
        assertThat(states("DATA-024", Sketch.of(db.formatted("100")).users(1e6))).containsExactly("db now high");
    }

    @Test
    void aKeyThatQueriesDoNotNameIsWrongForShards() {
        assertThat(states("DATA-024", Sketch.of("users > web:ec2[zones=a] > db:rds[shards=4, shardKeyInQuery=false]").users(1e6)))
                .containsExactly("db now high");
        assertThat(states("DATA-024", Sketch.of("users > web:ec2[zones=a] > db:rds[shardKeyInQuery=false]").users(1e6))).isEmpty();
    }

    @Test
    void tablesSpreadAndRepeatTheirPartitionsThemselves() {
        assertThat(states("DATA-025", Sketch.of("users > code:lambda > table:dynamodb").users(1e6))).isEmpty();
        assertThat(states("DATA-025", Sketch.of("users > web:ec2[zones=a] > db:aurora[shards=4, readers=0]").users(1e6)))
                .containsExactly("db now high");
    }

    @Test
    void anIdleVolumeIsNotSlowAndABusyOneNotIdle() {
        String db = "users > web:ec2[zones=a] >read-write[callsPerRead=40]> db:rds[instanceClass=db.m5.large, storageType=%s]";
        assertThat(states("DATA-026", Sketch.of(db.formatted("gp3")))).isEmpty();
        assertThat(states("DATA-027", Sketch.of(db.formatted("io1, bufferMissShare=1, storageIops=3000").replace("=40]", "=200]")))).isEmpty();
        assertThat(states("DATA-027", Sketch.of(db.formatted("io2, storageIops=5000")))).containsExactly("db now advice");
    }

    @Test
    void aSourceMayHaveAsManyReplicasAsItsEngineAllows() {
        for (String[] engine : new String[][] {{"db2", "3"}, {"oracle", "5"}, {"sqlserver", "5"}, {"mysql", "15"}, {"postgresql", "15"}}) {
            int most = Integer.parseInt(engine[1]);
            assertThat(states("DATA-007", replicas(engine[0], most))).as(engine[0]).isEmpty();
            assertThat(states("DATA-007", replicas(engine[0], most + 1))).as(engine[0]).containsExactly("db now high");
        }
    }

    private static Sketch replicas(String engine, int count) {
        return Sketch.of(Stream.concat(Stream.of("users > web:ec2[zones=a] > db:rds[engine=" + engine + "]"), IntStream.rangeClosed(1, count)
                .mapToObj(number -> "db >replicate> copy" + number + ":rds[role=replica, engine=" + engine + "]")).toArray(String[]::new));
    }

    @Test
    void thePrimaryOfAGlobalDatabaseHasAReaderLessForEachSecondary() {
        String[] world = {"users > seoul:region[region=ap-northeast-2]/web:ec2[zones=a] > seoul/db:aurora[readers=%s]",
            "db >replicate> tokyo:region[region=ap-northeast-1]/copy:aurora"};
        assertThat(states("DATA-007", Sketch.of(world[0].formatted("14"), world[1]))).isEmpty();
        Sketch one = Sketch.of(world[0].formatted("15"), world[1]);
        assertThat(states("DATA-007", one)).containsExactly("db now high");
        assertThat(states("DATA-007", Reviews.mended("DATA-007", one))).isEmpty();
        assertThat(states("DATA-007", Sketch.of(world[0].formatted("15")))).isEmpty();
    }

    @Test
    void functionsThatTogetherOpenHalfAtMostMayConnectThemselves() {
        String code = "users > code:lambda[reservedConcurrency=%s] > db:rds[instanceClass=db.r5.2xlarge]";
        assertThat(states("DATA-010", Sketch.of(code.formatted("1000")))).isEmpty();
        assertThat(states("DATA-010", Sketch.of(code.formatted("1000").replace("db.r5.2xlarge", "db.t3.medium"))))
                .containsExactly("code now high");
    }

    @Test
    void aProxyForAFastFailoverIsNeeded() {
        String proxy = "users > web:ec2[zones=a, poolSize=10] > proxy:rds-proxy > db:rds";
        assertThat(states("DATA-011", Sketch.of(proxy))).containsExactly("proxy now advice");
        assertThat(states("DATA-011", Sketch.of(proxy).recovery(Context.Disruption.COMPONENT, 30, 0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"graph, 1", "documents, 1", "wide-column, 1", "search, 1", "key-value, 1000", "time-series, 2000"})
    void everyShapeOfDataHasAStoreOfItsOwn(String shape, String writes) {
        Sketch sketch = Sketch.of("users > web:ec2[zones=a] >write[callsPerWrite=" + writes + "]> db:rds[dataShape=" + shape + "]").users(100_000);
        assertThat(states("DATA-014", sketch)).containsExactly("db now medium");
        assertThat(states("DATA-014", Reviews.mended("DATA-014", sketch))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"joins", "ad-hoc", "scans"})
    void aTableIsAskedByItsKeys(String queries) {
        String table = "users > web:ec2[zones=a] > carts:dynamodb[queries=%s]";
        assertThat(states("DATA-015", Sketch.of(table.formatted(queries)))).containsExactly("carts now medium");
        assertThat(states("DATA-015", Sketch.of(table.formatted("by-key")))).isEmpty();
    }

    @Test
    void aBusyKeyIsNoHarmBehindACacheThatAnswersForIt() {
        String table = "users >request[carries=dynamic]> api:api-gateway > code:lambda >read[callsPerRead=%s]> %svotes:dynamodb[hottestKeyShare=0.9]";
        assertThat(states("DATA-016", Sketch.of(table.formatted("400", "")).users(100_000))).containsExactly("votes now high");
        assertThat(states("DATA-016", Sketch.of(table.formatted("400", "dax[hitRatio=0.99] > ")).users(100_000))).isEmpty();
        assertThat(states("DATA-016", Sketch.of(table.formatted("1", "")).users(100_000))).isEmpty();
    }

    @Test
    void aReportWaitsForNobodyAndALoaderNeither() {
        assertThat(states("DATA-013", Sketch.of("users > web:ec2[zones=a] > house:redshift"))).containsExactly("web-to-house now medium");
        assertThat(states("DATA-013", Sketch.of("users > web:ec2[zones=a] > jobs:sqs > loader:lambda > house:redshift"))).isEmpty();
    }
}
