package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.states;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.design.Architecture;

/** Each way in which one failure stops too much, and what looks like it and does not. */
class FailureGuardsTest {

    private static final String SITE = "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b]";

    @ParameterizedTest
    @CsvSource({"rds[zones=a], critical", "documentdb[readers=0], medium", "neptune[readers=0], medium",
        "memorydb[replicas=0], critical", "'ec2[role=database, zones=a]', critical", "aurora[readers=0], medium"})
    void everyKindOfDatabaseNeedsAStandby(String store, String severity) {
        assertThat(states("SPOF-002", Sketch.of(SITE + " > db:" + store))).containsExactly("db now " + severity);
        assertThat(states("SPOF-002", Sketch.of(SITE + " > db:" + store).users(999))).containsExactly("db later " + severity);
        assertThat(states("SPOF-002", Sketch.of(SITE + " > db:" + store).users(99))).isEmpty();
    }

    @Test
    void aSynchronousCopySavesOnlyFromAnotherZone() {
        String copy = SITE + " > db:ec2[role=database, zones=a] >replicate[mode=synchronous]> copy:ec2[role=database, zones=%s]";
        assertThat(states("SPOF-002", Sketch.of(copy.formatted("b")))).isEmpty();
        assertThat(states("SPOF-002", Sketch.of(copy.formatted("a")))).containsExactly("db now critical");
    }

    @Test
    void aBalancerNeedsTwoOfWhateverStandsBehind() {
        String balancer = "users > alb[zones=a+b] > web:";
        assertThat(states("SPOF-003", Sketch.of(SITE, "alb2:alb[zones=a+b] > app:ecs[min=1, max=1]"))).containsExactly("alb2 now high");
        assertThat(states("SPOF-003", Sketch.of(SITE, "alb2:alb[zones=a+b] > app:ecs[min=2, max=4]"))).isEmpty();
        assertThat(states("SPOF-003", Sketch.of(balancer + "lambda"))).isEmpty();
        assertThat(states("SPOF-003", Sketch.of("users > nlb[zones=a+b] > alb[zones=a+b] > web:ec2[count=2, zones=a+b]"))).isEmpty();
    }

    @Test
    void proxiesBehindANetworkBalancerAreSeveral() {
        assertThat(states("SPOF-004", Sketch.of("users > nlb[zones=a+b] > nginx:ec2[role=proxy, count=2, zones=a+b]",
                "nginx > web:ec2[count=2, zones=a+b]"))).isEmpty();
        assertThat(states("SPOF-004", Sketch.of("users > nginx:ec2[role=proxy, zones=a]", "nginx > web:ec2[count=2, zones=a+b]")))
                .containsExactly("nginx now high");
    }

    @ParameterizedTest
    @ValueSource(strings = {"elasticache[replicas=0, zones=a]", "elasticache[engine=memcached, zones=a]"})
    void sessionsInOneNodeAreLostWithItAndMendedByACopy(String cache) {
        Sketch sketch = Sketch.of(SITE, "web >read-write[dataset=session]> cache:" + cache);
        assertThat(states("SPOF-005", sketch)).containsExactly("cache now high");
        assertThat(states("SPOF-005", Reviews.mended("SPOF-005", sketch))).isEmpty();
    }

    @Test
    void oneOfTwoServersMovesToAnotherZoneForNothing() {
        Sketch sketch = Sketch.of("users > alb[zones=a+b] > web-1:ec2[zones=a]", "alb > web-2:ec2[zones=a]");
        Architecture mended = Reviews.mended("AZ-001", sketch);
        assertThat(states("AZ-001", sketch)).containsExactly("web-1 now high");
        assertThat(states("AZ-001", mended)).isEmpty();
        assertThat(Reviews.monthly(mended)).isEqualByComparingTo(Reviews.monthly(sketch.architecture()));
    }

    @Test
    void oneNodeOfDaxStandsInLineAndThreeDoNot() {
        Sketch one = Sketch.of(SITE + " > dax[nodes=1, zones=a] > table:dynamodb");
        assertThat(states("SPOF-005", one)).containsExactly("dax now high");
        assertThat(states("SPOF-002", one)).isEmpty();
        assertThat(states("SPOF-005", Reviews.mended("SPOF-005", one))).isEmpty();
        assertThat(states("SPOF-005", Sketch.of(SITE + " > dax[nodes=3] > table:dynamodb"))).isEmpty();
    }

    @Test
    void aStreamAndAGroupOfOneHaveASingleWorkerToo() {
        assertThat(states("SPOF-006", Sketch.of(SITE + " > clicks:kinesis > worker:ec2[role=worker, zones=a]").users(1e5)))
                .containsExactly("worker now medium");
        String group = "fleet:auto-scaling-group[min=1, desired=1, max=1, zones=a+b]";
        assertThat(states("SPOF-006", Sketch.of(SITE + " > jobs:sqs > " + group, "fleet/worker:ec2[role=worker]").users(1e5)))
                .containsExactly("fleet now medium");
        assertThat(states("SPOF-006", Sketch.of(SITE + " > clicks:kinesis[shards=1, ordering=required] > " + group,
                "fleet/worker:ec2[role=worker]").users(1e5))).isEmpty();
        assertThat(states("SPOF-006", Sketch.of(SITE + " > jobs:sqs > mail:lambda").users(1e5))).isEmpty();
    }

    @Test
    void aBrokerMayBeReplacedOrKeepItsProtocolWithAStandby() {
        Sketch sketch = Sketch.of(SITE + " >publish> rabbit:ec2[role=broker, zones=a] >consume> worker:ec2[role=worker, count=2, zones=a+b]");
        assertThat(states("SPOF-007", sketch)).containsExactly("rabbit now medium");
        List<Architecture> ways = Reviews.waysToMend("SPOF-007", sketch);
        assertThat(ways).hasSize(2).allSatisfy(mended -> assertThat(states("SPOF-007", mended)).isEmpty());
        assertThat(ways.getFirst().component("rabbit")).isEmpty();
        assertThat(ways.getLast().component("rabbit").orElseThrow().service()).isEqualTo("ec2");
        assertThat(states("SPOF-007", Sketch.of(SITE + " >publish> rabbit:ec2[role=broker, count=2, zones=a+b]"))).isEmpty();
        assertThat(states("SPOF-007", Sketch.of(SITE, "rabbit:ec2[role=broker, zones=a]"))).isEmpty();
    }

    @Test
    void aLineOfOnesOwnNeedsAVpnOrASecondLocation() {
        String[] drawing = {"users > vpc/alb[zones=a+b] > vpc/web:ec2[count=2, zones=a+b] >read-write> office:on-premises[kind=database]",
            "vpc >network> line:direct-connect", "office >network> line"};
        Sketch sketch = Sketch.of(drawing);
        assertThat(states("SPOF-008", sketch)).containsExactly("line now medium");
        assertThat(Reviews.waysToMend("SPOF-008", sketch)).hasSize(2)
                .allSatisfy(mended -> assertThat(states("SPOF-008", mended)).isEmpty());
        assertThat(states("SPOF-008", Sketch.of(drawing[0], "vpc >network> line:direct-connect[connections=2, locations=2]", drawing[2])))
                .isEmpty();
        assertThat(states("SPOF-008", Sketch.of(drawing[0], "vpc >network> vpn", "office >network> vpn"))).isEmpty();
    }

    @Test
    void savingTheOfficeMayWaitForARepair() {
        assertThat(states("SPOF-008", Sketch.of(SITE, "vpc >network> line:direct-connect", "office:on-premises >network> line",
                "office >write[soft=true]> gateway:storage-gateway"))).isEmpty();
    }

    @Test
    void oneServerForAllIsTheStartingPointOfAHobby() {
        Sketch sketch = Sketch.of("users > server:ec2[localDatabase=true, zones=a]");
        assertThat(states("SPOF-009", sketch.users(9))).containsExactly("server later advice");
        assertThat(states("SPOF-009", sketch.users(10))).containsExactly("server now advice");
        assertThat(states("SPOF-009", sketch.users(999))).containsExactly("server now advice");
        assertThat(states("SPOF-009", sketch.users(1_000))).containsExactly("server now high");
        assertThat(states("SPOF-009", Sketch.of(SITE + " > db:ec2[role=database, zones=a]"))).isEmpty();
    }

    @Test
    void oneWayOutIsSaneWhileSmallAndAdviceForPatches() {
        String[] zones = {"vpc/one:availability-zone[zone=a]/out:subnet[access=public]/nat:nat-gateway",
            "vpc/two:availability-zone[zone=b]", "users > vpc/alb > vpc/web:ec2[count=2, zones=a+b]"};
        Sketch needed = Sketch.of(zones[0], zones[1], zones[2] + " > bank:external");
        assertThat(states("SPOF-010", needed)).containsExactly("nat now medium");
        assertThat(states("SPOF-010", needed.users(9_999))).containsExactly("nat later medium");
        assertThat(states("SPOF-010", needed.users(999))).isEmpty();
        assertThat(states("SPOF-010", needed.users(10_000).context("environment", "staging"))).isEmpty();
        assertThat(states("SPOF-010", Sketch.of(zones[0], zones[1], zones[2] + " >request[soft=true]> patches:external")))
                .containsExactly("nat now advice");
        assertThat(states("SPOF-010", Sketch.of(zones))).isEmpty();
        assertThat(states("SPOF-010", Sketch.of(zones[0], zones[1], zones[2], "web >network> nat"))).as("drawn as its way out")
                .containsExactly("nat now advice");
        assertThat(states("SPOF-010", Sketch.of(zones[0].replace("nat-gateway", "nat-gateway[mode=regional]"), zones[1],
                zones[2] + " > bank:external"))).isEmpty();
        assertThat(states("SPOF-010", Sketch.of(zones[0].replace("nat-gateway", "ec2[role=nat-instance]"), zones[1],
                zones[2] + " > bank:external"))).containsExactly("nat now medium");
    }

    @Test
    void aSecondBastionOrSessionManagerIsAnotherWayIn() {
        String jump = "jump:ec2[role=bastion, zones=a] >operate[purpose=administer]> web";
        assertThat(states("SPOF-011", Sketch.of(SITE, jump))).containsExactly("jump now low");
        assertThat(states("SPOF-011", Sketch.of(SITE, jump, jump.replace("jump", "jump2").replace("zones=a", "zones=b")))).isEmpty();
        assertThat(states("SPOF-011", Sketch.of(SITE.replace("count=2", "adminAccess=session-manager, count=2"), jump))).isEmpty();
        assertThat(states("SPOF-011", Sketch.of(SITE.replace("count=2", "adminAccess=instance-connect, count=2"), jump))).isEmpty();
    }

    @Test
    void aCacheOfOnesOwnIsSharedToo() {
        assertThat(states("SPOF-012", Sketch.of("users > api:api-gateway > one:lambda > redis:ec2[role=cache, zones=a]",
                "api > two:lambda > redis", "api > three:lambda > redis").users(1e5))).containsExactly("redis now high");
        assertThat(states("SPOF-012", Sketch.of("users > api:api-gateway > one:lambda > files:s3", "api > two:lambda > files",
                "api > three:lambda > files").users(1e5))).isEmpty();
        assertThat(states("SPOF-012", Sketch.of("users > api:api-gateway > one:lambda > db:rds", "api > two:lambda > db").users(1e5)))
                .isEmpty();
    }

    @Test
    void aPaymentMayBeWaitedForWithALimit() {
        assertThat(states("SPOF-013", Sketch.of(SITE + " > bank:external"))).containsExactly("web-to-bank now medium");
        assertThat(states("SPOF-013", Sketch.of(SITE + " >request[timeoutMs=2000]> bank:external"))).isEmpty();
    }

    @Test
    void aLimitIsLongOnlyAgainstWhatCallersSayThemselves() {
        String flow = "users > api:api-gateway > order:lambda > flow:step-functions > pay:lambda >request[timeoutMs=3000]> bank:external";
        assertThat(states("SPOF-013", Sketch.of(flow))).isEmpty();
        assertThat(states("SPOF-013", Sketch.of("users > api:api-gateway >request[timeoutMs=2000]> pay:lambda >request[timeoutMs=2000]> bank:external")))
                .containsExactly("pay-to-bank now medium");
    }

    @Test
    void unitsOfAGroupOfTasksOrOfAClusterStandApart() {
        assertThat(states("AZ-001", Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[min=2, zones=a]", "fleet/web:ec2")))
                .containsExactly("fleet now high");
        assertThat(states("AZ-001", Sketch.of("users > alb[zones=a+b] > app:ecs[min=2, max=4, zones=a]"))).containsExactly("app now high");
        assertThat(states("AZ-001", Sketch.of("users > alb[zones=a+b] > app:ecs[min=2, max=4, zones=a+b]"))).isEmpty();
        assertThat(states("AZ-001", Sketch.of("users > alb[zones=a+b] > one:ec2[zones=a]", "alb > two:ec2[zones=a]")))
                .containsExactly("one now high");
    }

    @Test
    void machinesMayStandTogetherOnPurposeAndAWarehouseByItsNature() {
        assertThat(states("AZ-001", Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a, clusterPlacement=true]"))).isEmpty();
        assertThat(states("AZ-001", Sketch.of(SITE + " > jobs:sqs > loader:lambda > house:redshift[nodes=4, zones=a]"))).isEmpty();
    }

    @Test
    void aClassicBalancerInOneZoneIsHigh() {
        assertThat(states("AZ-002", Sketch.of("users > clb[zones=a] > web:ec2[zones=a]"))).containsExactly("clb now high");
        assertThat(states("AZ-002", Sketch.of("users > alb > web:ec2[zones=a]"))).isEmpty();
    }

    @Test
    void targetsWithoutANodeGetNothingWhateverCrossesZones() {
        assertThat(states("AZ-003", Sketch.of("users > alb[zones=a+b] > web:ec2[count=3, zones=a+b+c]"))).containsExactly("alb now high");
        assertThat(states("AZ-003", Sketch.of("users > alb > web:ec2[count=2, zones=a+c]"))).as("a guess follows what is stated").isEmpty();
        assertThat(states("AZ-003", Sketch.of("users > nlb[zones=a+b, crossZone=true] > web:ec2[count=3, zones=a+b+c]")))
                .containsExactly("nlb now high");
    }

    @Test
    void whatRefusesOrIsNotWaitedForMayBeShortWithoutAZone() {
        String tight = "users > alb[zones=a+b] >request%s> web:ec2[count=2, zones=a+b, requestMs=100, instanceType=c5.large%s]";
        assertThat(states("AZ-004", Sketch.of(tight.formatted("", "")).users(60_000))).containsExactly("web now high");
        assertThat(states("AZ-004", Sketch.of(tight.formatted("", ", shedsLoad=true")).users(60_000))).isEmpty();
        assertThat(states("AZ-004", Sketch.of(tight.formatted("[soft=true]", "")).users(60_000))).isEmpty();
    }

    @Test
    void aClusterOfThreeNeedsThreeZonesAndASingleDatabaseOne() {
        String db = SITE + " > db:rds[deployment=%s, zones=%s]";
        assertThat(states("AZ-005", Sketch.of(db.formatted("multi-az-cluster", "a+b")))).containsExactly("db now high");
        assertThat(states("AZ-005", Sketch.of(db.formatted("multi-az-cluster", "a+b+c")))).isEmpty();
        assertThat(states("AZ-005", Sketch.of(db.formatted("single", "a")))).isEmpty();
    }

    @Test
    void copiesOfACacheTakeOverFromAnotherZone() {
        String cache = SITE + " > cache:elasticache[";
        assertThat(states("AZ-008", Sketch.of(cache + "deployment=single, zones=a]"))).containsExactly("cache now medium");
        assertThat(states("AZ-008", Sketch.of(cache + "zones=a]"))).containsExactly("cache now medium");
        assertThat(states("AZ-008", Sketch.of(cache + "engine=memcached, shards=2, zones=a]"))).containsExactly("cache now medium");
        assertThat(states("AZ-008", Sketch.of(cache + "engine=memcached, shards=2, zones=a+b]"))).isEmpty();
        assertThat(states("AZ-008", Sketch.of(cache + "replicas=0, zones=a]"))).isEmpty();
        assertThat(states("AZ-008", Sketch.of(cache + "mode=serverless]"))).isEmpty();
        assertThat(states("AZ-008", Sketch.of(SITE + " > cache:memorydb"))).isEmpty();
        Sketch dax = Sketch.of(SITE + " > dax[nodes=3, zones=a] > table:dynamodb");
        assertThat(states("AZ-008", dax)).containsExactly("dax now medium");
        assertThat(states("AZ-001", dax)).isEmpty();
        assertThat(states("AZ-008", Reviews.mended("AZ-008", dax))).isEmpty();
    }

    @Test
    void filesThatCanBeMissingMayKeepToOneZone() {
        String share = "users > web:ec2[count=2, zones=a+b] >read-write%s> share:efs[deployment=one-zone, zones=a]";
        assertThat(states("AZ-010", Sketch.of(share.formatted("")))).containsExactly("share now medium");
        assertThat(states("AZ-010", Sketch.of(share.formatted("[soft=true]")))).isEmpty();
    }

    @Test
    void namesBalanceOnlyWhenTheyAreCheckedOftenAndForgottenSoon() {
        String names = "users > dns:route53%s >resolve[policy=multivalue, healthCheck=true]> one:ec2[zones=a]";
        String more = "dns >resolve[policy=multivalue, healthCheck=true]> two:ec2[zones=b]";
        assertThat(states("LB-001", Sketch.of(names.formatted("[ttlSeconds=60]"), more))).containsExactly("one now low");
        assertThat(states("LB-001", Sketch.of(names.formatted("[ttlSeconds=3600]"), more))).containsExactly("one now high");
    }

    @Test
    void serversOfDifferentNamesAreNoGroup() {
        assertThat(states("LB-001", Sketch.of("users > dns:route53 >resolve[group=shop]> one:ec2[zones=a]",
                "dns >resolve[group=help]> two:ec2[zones=b]"))).isEmpty();
        assertThat(states("LB-001", Sketch.of("users > one:ec2[zones=a]", "users > two:ec2[zones=b]"))).containsExactly("one now high");
    }

    @Test
    void fixedAddressesComeFromAnAccelerator() {
        Sketch sketch = Sketch.of("users > dns:route53 > alb[fixedAddresses=true, zones=a+b] > web:ec2[count=2, zones=a+b]");
        assertThat(states("LB-002", sketch)).containsExactly("alb now medium");
        assertThat(states("LB-002", Reviews.mended("LB-002", sketch))).isEmpty();
        assertThat(states("LB-002", Sketch.of("users > nlb[zones=a+b] > web:ec2[count=2, zones=a+b]"))).isEmpty();
    }

    @Test
    void aHealthCheckAsksSoonAndForAPath() {
        String balancer = "users > alb[zones=a+b, %s] > web:ec2[count=2, zones=a+b] > db:rds";
        assertThat(states("LB-003", Sketch.of(balancer.formatted("healthCheckIntervalSeconds=60, unhealthyThreshold=3"))))
                .containsExactly("alb now high");
        assertThat(states("LB-003", Sketch.of(balancer.formatted("healthCheckIntervalSeconds=60, unhealthyThreshold=2, deepHealthCheck=true"))))
                .isEmpty();
        assertThat(states("LB-003", Sketch.of(balancer.formatted("healthCheckPath=/")))).containsExactly("alb now advice");
        assertThat(states("LB-003", Sketch.of(balancer.formatted("healthCheckPath=/health")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwt", "external", "none"})
    void sessionsThatNoServerKeepsMayBeDealtOut(String store) {
        assertThat(states("STATE-001", Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=" + store + "]")))
                .isEmpty();
        assertThat(states("STATE-002", Sketch.of("users > alb[zones=a+b, stickiness=duration] > web:ec2[count=2, zones=a+b, sessionStore="
                + store + "]"))).isEmpty();
    }

    @Test
    void aGroupThatMayGrowDealsSessionsOutToo() {
        assertThat(states("STATE-001", Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[min=1, desired=1, max=2, zones=a+b]",
                "fleet/web:ec2[sessionStore=local-memory]"))).containsExactly("web now high");
        assertThat(states("STATE-001", Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[min=1, desired=1, max=1, zones=a+b]",
                "fleet/web:ec2[sessionStore=local-memory]"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"efs", "s3", "none"})
    void filesThatLieElsewhereAreOnEveryServer(String place) {
        assertThat(states("STATE-003", Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, uploadsTo=" + place + "]"))).isEmpty();
        assertThat(states("STATE-003", Sketch.of("users > fleet:auto-scaling-group[min=1, desired=1, max=1, zones=a+b]",
                "fleet/web:ec2[uploadsTo=local-disk]"))).containsExactly("web now high");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs:s3", "search:opensearch", "tool:external[kind=monitoring]", "watch:cloudwatch"})
    void logsMayGoAnywhereThatStays(String keeper) {
        assertThat(states("STATE-004", Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b]", "fleet/web:ec2",
                "fleet >operate[purpose=logs]> " + keeper))).isEmpty();
        assertThat(states("STATE-004", Sketch.of("users > alb[zones=a+b] > app:ecs[min=2, max=4, logs=false]"))).containsExactly("app now medium");
    }

    @Test
    void aSharedCacheOrAChannelJoinsServers() {
        String wide = "users > alb[zones=a+b] > web:ec2[count=10, zones=a+b, localCache=true]";
        assertThat(states("STATE-006", Sketch.of(wide).users(1e5))).containsExactly("web now low");
        assertThat(states("STATE-006", Sketch.of(wide + " > cache:elasticache").users(1e5))).isEmpty();
        String chat = "users > alb[zones=a+b, webSockets=true] > chat:ec2[count=2, zones=a+b]";
        assertThat(states("STATE-007", Sketch.of(chat))).containsExactly("chat now high");
        assertThat(states("STATE-007", Sketch.of(chat + " > topic:sns"))).isEmpty();
        assertThat(states("STATE-007", Sketch.of("users > api:api-gateway[kind=websocket] > chat:lambda"))).isEmpty();
    }
}
