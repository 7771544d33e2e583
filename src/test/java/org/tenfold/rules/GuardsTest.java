package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Reviewer;

/** When a rule must keep quiet, or speak more softly. */
class GuardsTest {

    private static final Reviewer REVIEWER = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 11, 1));

    @Test
    void oneServerIsTheRightFirstDesign() {
        assertThat(states("SPOF-001", Sketch.of("users > web:ec2[zones=a]").users(99))).isEmpty();
        assertThat(states("SPOF-001", Sketch.of("users > web:ec2[zones=a]").users(100))).containsExactly("web later high");
        assertThat(states("SPOF-001", Sketch.of("users > web:ec2[zones=a]").users(1_000))).containsExactly("web now high");
    }

    @Test
    void outsideProductionAFailureIsMilder() {
        assertThat(states("SPOF-001", Sketch.of("users > web:ec2[zones=a]").context("environment", "hobby")))
                .containsExactly("web now medium");
    }

    @Test
    void aGroupOfOneHealsItselfInAnotherZone() {
        assertThat(states("SPOF-001", Sketch.of("users > fleet:auto-scaling-group[min=1, zones=a+b]", "fleet/web:ec2")))
                .containsExactly("fleet now medium");
    }

    @Test
    void aWorkerBehindAQueueIsNotOnThePathOfUsers() {
        assertThat(states("SPOF-001", Sketch.of("users > web:ec2[count=2, zones=a+b] > jobs:sqs > worker:ec2[role=worker, zones=a]")))
                .isEmpty();
    }

    @Test
    void aDatabaseOnOneServerIsToldAsOneFindingWithItsConsequences() {
        List<Finding> findings = REVIEWER.review(Sketch.of("users > server:ec2[localDatabase=true, zones=a]").architecture())
                .findings();
        assertThat(findings).filteredOn(Finding::counts).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("SPOF-009");
            assertThat(finding.explains()).extracting(other -> other.rule().id()).contains("SPOF-001");
        });
    }

    @Test
    void aReadReplicaDoesNotStandInForTheDatabaseThatIsWritten() {
        assertThat(states("SPOF-002", Sketch.of("users > web:ec2[count=2, zones=a+b] > db:rds", "web >read> copy:rds[role=replica]",
                "db >replicate> copy"))).containsExactly("db now critical");
    }

    @Test
    void anAuroraWithoutReadersLosesOnlyTime() {
        assertThat(states("SPOF-002", Sketch.of("users > web:ec2[count=2, zones=a+b] > db:aurora[readers=0]")))
                .containsExactly("db now medium");
    }

    @Test
    void functionsAndGroupsOutsideProductionMayStandAloneBehindABalancer() {
        assertThat(states("SPOF-003", Sketch.of("users > alb[zones=a+b] > code:lambda"))).isEmpty();
        assertThat(states("SPOF-003", Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[min=1, zones=a+b]",
                "fleet/web:ec2").context("environment", "staging"))).isEmpty();
        String standby = "dns >resolve[policy=failover, healthCheck=true]> tokyo:region[region=ap-northeast-1]/front2:alb[zones=a+c] > "
                + "tokyo/app2:ecs[min=1, max=8]";
        String seoul = "users > dns:route53 >resolve[policy=failover, healthCheck=true]> seoul:region[region=ap-northeast-2]/front:alb[zones=a+c] > "
                + "seoul/app:ecs[min=%s, max=8]";
        assertThat(states("SPOF-003", Sketch.of(seoul.formatted(2), standby))).isEmpty();
        assertThat(states("SPOF-003", Sketch.of(seoul.formatted(1), standby))).containsExactly("front now high");
    }

    @Test
    void aServerlessCacheHasNoNodeToLose() {
        assertThat(states("SPOF-005", Sketch.of("users > web:ec2[count=2, zones=a+b]",
                "web >read-write[dataset=session]> cache:elasticache[mode=serverless, replicas=0]"))).isEmpty();
    }

    @Test
    void aCacheThatTheDatabaseCanDoWithoutIsAdvice() {
        assertThat(states("SPOF-005", Sketch.of("users > web:ec2[count=2, zones=a+b] > db:rds[deployment=multi-az]",
                "web > cache:elasticache[replicas=0, zones=a]"))).containsExactly("cache now advice");
    }

    @Test
    void zonesThatNobodyStatedAreAskedForOnce() {
        Sketch sketch = Sketch.of("users > alb[zones=a+b] > one:ec2", "alb > two:ec2");
        assertThat(states("AZ-001", sketch)).containsExactly("one question advice");
    }

    @Test
    void zonesDoNotMatterOutsideProduction() {
        assertThat(states("AZ-001", Sketch.of("users > web:ec2[count=2, zones=a]").context("environment", "dev"))).isEmpty();
    }

    @Test
    void anApplicationLoadBalancerInOneZoneIsWrongAtAnyScaleAndOthersAreFromAThousandUsers() {
        assertThat(states("AZ-002", Sketch.of("users > alb[zones=a] > web:ec2").users(1))).containsExactly("alb now critical");
        assertThat(states("AZ-002", Sketch.of("users > nlb[zones=a] > web:ec2").users(99))).isEmpty();
        assertThat(states("AZ-002", Sketch.of("users > nlb[zones=a] > web:ec2").users(1_000))).containsExactly("nlb now high");
    }

    @Test
    void sessionsAreAskedForOnlyWhereTheyMatter() {
        assertThat(states("STATE-001", Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b]")))
                .containsExactly("web question high");
        assertThat(states("STATE-001", Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b]").users(500))).isEmpty();
        assertThat(states("STATE-001", Sketch.of("users > alb[zones=a+b] > web:ec2[sessionStore=local-memory, zones=a]"))).isEmpty();
        assertThat(states("STATE-001", Sketch.of(
                "users > alb[zones=a+b, stickiness=duration] > web:ec2[count=2, zones=a+b, sessionStore=local-memory]"))).isEmpty();
    }

    @Test
    void aNetworkLoadBalancerPinsAConnectionAndNoUser() {
        String web = "users > nlb[zones=a+b%s] > web:ec2[count=2, zones=a+b%s]";
        assertThat(Reviews.sentences("STATE-001", Sketch.of(web.formatted("", ", sessionStore=local-memory")))).singleElement().asString()
                .contains("keeps a connection on one of up to 2 units", "a user's next connection may reach another");
        assertThat(Reviews.sentences("STATE-001", Sketch.of(web.formatted("", "")))).singleElement().asString().contains("after a connection ends");
        assertThat(states("STATE-001", Sketch.of(web.formatted(", stickiness=true", ", sessionStore=local-memory")))).isEmpty();
        assertThat(states("STATE-002", Sketch.of(web.formatted(", stickiness=true", ", sessionStore=local-memory")).users(1e5)))
                .containsExactly("web now medium");
    }

    @Test
    void filesOnDisksOfServersBesideEachOtherCountTogether() {
        assertThat(states("STATE-003", Sketch.of("users > alb[zones=a+b] > one:ec2[zones=a, uploadsTo=local-disk]",
                "alb > two:ec2[zones=b, uploadsTo=efs]"))).containsExactly("one now high");
        assertThat(states("STATE-003", Sketch.of("users > web:ec2[zones=a, uploadsTo=local-disk]"))).isEmpty();
    }

    @Test
    void whereUploadsGoIsAskedOnceAndOfThoseWhoTakeThemFromUsers() {
        Sketch services = Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b] > cart:ec2[count=2, zones=a+b]",
                "alb > shop:ec2[count=2, zones=a+b]");
        assertThat(states("STATE-003", services)).containsExactly("shop question high");
        assertThat(Reviews.sentences("STATE-003", services))
                .containsExactly("Where do files that users upload go: to S3, to EFS, or onto the disks of shop, web?");
    }

    @Test
    void aHobbyDatabaseInAPublicSubnetIsLowWhileItIsClosed() {
        assertThat(states("NET-001", Sketch.of("vpc/open:subnet[access=public]/db:rds", "users > web:ec2 > db")
                .context("environment", "hobby"))).containsExactly("db now low");
    }

    @Test
    void anOpenDatabaseExplainsItsPublicSubnet() {
        assertThat(states("NET-001", Sketch.of("vpc/open:subnet[access=public]/db:rds[publiclyAccessible=true]",
                "users > web:ec2 > db"))).isEmpty();
    }

    @Test
    void batchWorkNeedsNoUsersAndAPriceListNoLinks() {
        assertThat(states("MODEL-004", Sketch.of("users", "jobs:sqs > worker:ec2[role=worker] > files:s3").context("kind", "batch")))
                .isEmpty();
        assertThat(states("MODEL-004", Sketch.of("web:ec2", "db:rds"))).isEmpty();
        assertThat(states("MODEL-003", Sketch.of("web:ec2", "db:rds"))).isEmpty();
    }

    @Test
    void oneWorkerAloneNeedNotGrow() {
        assertThat(states("SCALE-002", Sketch.of("users > web:ec2[count=2, zones=a+b] > jobs:sqs",
                "jobs > fleet:auto-scaling-group[min=1, desired=1, max=1]", "fleet/worker:ec2[role=worker]"))).isEmpty();
    }

    @Test
    void aDatabaseCannotHangBehindADistribution() {
        assertThat(states("MODEL-002", Sketch.of("users > cdn:cloudfront > db:rds"))).containsExactly("cdn-to-db now critical");
        assertThat(states("MODEL-002", Sketch.of("users > alb[zones=a+b] > db:rds"))).containsExactly("alb-to-db now critical");
    }

    @Test
    void severalProxiesAreNoSinglePointOfFailure() {
        assertThat(states("SPOF-004", Sketch.of("users > dns:route53 > nginx:ec2[role=proxy, count=2, zones=a+b]",
                "nginx > web:ec2[count=2, zones=a+b]"))).isEmpty();
    }

    @Test
    void aBalancerOfOnesOwnExplainsThatItIsOneServer() {
        assertThat(states("SPOF-001", Sketch.of("users > nginx:ec2[role=load-balancer, zones=a]",
                "nginx > web:ec2[count=2, zones=a+b]"))).isEmpty();
    }

    @Test
    void messagesInOrderNeedOneWorkerAtATime() {
        Sketch ordered = Sketch.of("users > web:ec2[count=2, zones=a+b] > jobs:sqs[type=fifo]",
                "jobs > fleet:auto-scaling-group[min=1, desired=1, max=1, zones=a+b]", "fleet/worker:ec2[role=worker]").users(1e5);
        assertThat(states("SPOF-006", ordered)).isEmpty();
        assertThat(states("SPOF-006", Sketch.of("users > web:ec2[count=2, zones=a+b] > jobs:sqs > worker:ec2[role=worker, zones=a]")
                .users(1e5).context("environment", "staging"))).isEmpty();
    }

    @Test
    void aLineThatOnlySavesBackupsMayBeOne() {
        assertThat(states("SPOF-008", Sketch.of("vpc >network> line:direct-connect", "site:on-premises >network> line",
                "users > web:ec2[count=2, zones=a+b]"))).isEmpty();
    }

    @Test
    void aBastionIsOnNoPathOfUsers() {
        assertThat(states("SPOF-001", Sketch.of("users > web:ec2[count=2, zones=a+b]",
                "jump:ec2[role=bastion, zones=a] >operate[purpose=administer]> web"))).isEmpty();
    }

    @Test
    void serversBehindOneBalancerAreOneServiceAndATableIsMadeToBeShared() {
        assertThat(states("SPOF-012", Sketch.of("users > alb[zones=a+b] > one:ec2[zones=a] > db:rds", "alb > two:ec2[zones=b] > db",
                "alb > three:ec2[zones=a] > db").users(1e5))).isEmpty();
        assertThat(states("SPOF-012", Sketch.of("users > api:api-gateway > one:lambda > table:dynamodb",
                "api > two:lambda > table", "api > three:lambda > table").users(1e5))).isEmpty();
        assertThat(states("SPOF-012", Sketch.of("users > api:api-gateway > one:lambda > pool:rds-proxy > db:aurora",
                "api > two:lambda > pool", "api > three:lambda > pool").users(1e5))).containsExactly("db now medium");
    }

    @Test
    void whatUsersDoNotWaitForMayBeAway() {
        assertThat(states("SPOF-013", Sketch.of("users > web:ec2[count=2, zones=a+b] >request[soft=true]> map:external"))).isEmpty();
        assertThat(states("SPOF-013", Sketch.of("users > web:ec2[count=2, zones=a+b] > jobs:sqs > worker:lambda > bank:external")))
                .isEmpty();
        assertThat(states("SPOF-013", Sketch.of("users > web:ec2[count=2, zones=a+b] >request[timeoutMs=5000]> bank:external")))
                .containsExactly("web-to-bank now medium");
    }

    @Test
    void aBalancerThatCrossesZonesMayHaveNodesWhereNoServerStands() {
        assertThat(states("AZ-003", Sketch.of("users > alb[zones=a+b+c] > web:ec2[count=2, zones=a+b]"))).isEmpty();
        assertThat(states("AZ-003", Sketch.of("users > nlb[zones=a+b+c] > web:ec2[count=2, zones=a+b]")))
                .containsExactly("nlb now high");
        assertThat(states("AZ-003", Sketch.of("users > nlb[zones=a+b+c, crossZone=true] > web:ec2[count=2, zones=a+b]"))).isEmpty();
    }

    @Test
    void capacityWithoutAZoneMattersInProductionOnly() {
        Sketch tight = Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, requestMs=100, instanceType=c5.large]")
                .users(60_000);
        assertThat(states("AZ-004", tight)).containsExactly("web now high");
        assertThat(states("AZ-004", tight.context("environment", "staging"))).isEmpty();
    }

    @Test
    void aGroupThatHasGrownForThePeakIsCountedAsItThenIs() {
        assertThat(states("AZ-004", Sketch.of(
                "users > alb[zones=a+b+c] > fleet:auto-scaling-group[zones=a+b+c, max=9]",
                "fleet/web:ec2[requestMs=100, instanceType=c5.large]").users(60_000))).isEmpty();
    }

    @Test
    void copiesThatAreLeftToAwsStandApart() {
        assertThat(states("AZ-005", Sketch.of("users > web:ec2[count=2, zones=a+b] > db:rds[deployment=multi-az]"))).isEmpty();
        assertThat(states("AZ-005", Sketch.of("users > web:ec2[count=2, zones=a+b] > db:aurora[readers=1, zones=a]")))
                .containsExactly("db now high");
    }

    @Test
    void aTierThatSpansZonesIsNotApartFromItsDatabase() {
        assertThat(states("AZ-006", Sketch.of("users > alb[zones=a+b] > one:ec2[zones=a] > db:rds[zones=a]",
                "alb > two:ec2[zones=b] > db"))).isEmpty();
    }

    @Test
    void aFunctionOutsideVpcsStandsInSeveralZones() {
        assertThat(states("AZ-007", Sketch.of("users > api:api-gateway > shop:lambda"))).isEmpty();
    }

    @Test
    void whoeverSpeaksOfNoZonesChoseNoneOfTwo() {
        String fleet = "users > vpc/alb > vpc/fleet:auto-scaling-group%s";
        String web = "fleet/web:ec2[sessionStore=jwt]";
        assertThat(states("AZ-009", Sketch.of(fleet.formatted(""), web).users(1e5))).isEmpty();
        assertThat(states("AZ-009", Sketch.of(fleet.formatted("[zones=a+c]"), web).users(1e5))).containsExactly("fleet now low");
        assertThat(states("AZ-009", Sketch.of(fleet.formatted(""), web, "vpc/za:availability-zone[zone=a]",
                "vpc/zc:availability-zone[zone=c]").users(1e5))).containsExactly("fleet now low");
    }

    @Test
    void aPairOfDatabasesNeedsNoThirdZone() {
        assertThat(states("AZ-009", Sketch.of("users > web:ec2[count=3, zones=a+b+c] > db:rds[deployment=multi-az, zones=a+b]")
                .users(1e5))).isEmpty();
    }

    @Test
    void aFileSystemBesideItsOnlyServersMayKeepToTheirZone() {
        assertThat(states("AZ-010", Sketch.of("users > web:ec2[count=2, zones=a] > share:efs[deployment=one-zone, zones=a]")))
                .isEmpty();
    }

    @Test
    void checkedRecordsBalanceToo() {
        assertThat(states("LB-001", Sketch.of("users > dns:route53 >resolve[policy=multivalue, healthCheck=true]> one:ec2[zones=a]",
                "dns >resolve[policy=multivalue, healthCheck=true]> two:ec2[zones=b]"))).containsExactly("one now low");
        assertThat(states("LB-001", Sketch.of("users > dns:route53 >resolve[policy=failover]> one:ec2[zones=a]",
                "dns >resolve[policy=failover]> two:ec2[zones=b]"))).isEmpty();
        assertThat(states("LB-001", Sketch.of("users > shop:lambda"))).isEmpty();
    }

    @Test
    void aNetworkLoadBalancerMayStandBeforeHttpServers() {
        assertThat(states("LB-002", Sketch.of("users > nlb[zones=a+b] > alb[fixedAddresses=true, zones=a+b] > web:ec2"))).isEmpty();
        assertThat(states("LB-002", Sketch.of("users > alb[fixedAddresses=true, zones=a+b] > web:ec2")))
                .containsExactly("alb now medium");
    }

    @Test
    void aHealthCheckThatNobodyTouchedIsHygiene() {
        Sketch untouched = Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b] > db:rds");
        assertThat(REVIEWER.review(untouched.architecture()).findings())
                .filteredOn(finding -> finding.rule().id().equals("LB-003")).singleElement().matches(Finding::hygiene);
        assertThat(states("LB-003", Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b]"))).isEmpty();
    }

    @Test
    void aGroupWithoutABalancerHasNoneToListenTo() {
        assertThat(states("LB-004", Sketch.of("users > web:ec2[count=2, zones=a+b] > jobs:sqs",
                "jobs > fleet:auto-scaling-group[healthCheck=ec2, zones=a+b]", "fleet/worker:ec2[role=worker]"))).isEmpty();
    }

    @Test
    void datagramsNeedNoDraining() {
        assertThat(states("LB-005", Sketch.of(
                "users > nlb[listener=udp, deregistrationDelaySeconds=0, zones=a+b] > web:ec2[count=2, zones=a+b]"))).isEmpty();
    }

    @Test
    void aBalancerThatAlsoUsersCallMayFaceThem() {
        assertThat(states("LB-006", Sketch.of("users > alb[scheme=internet-facing, zones=a+b] > web:ec2[count=2, zones=a+b]",
                "web > alb"))).isEmpty();
        assertThat(states("LB-006", Sketch.of("office:on-premises > alb[scheme=internet-facing, zones=a+b] > web:ec2"))).isEmpty();
    }

    @Test
    void anInternalBalancerBelongsBesidePrivateSubnets() {
        assertThat(states("LB-007", Sketch.of("vpc/one:availability-zone[zone=a]/wide:subnet[access=public]",
                "vpc/two:availability-zone[zone=b]/deep:subnet[access=private]",
                "users > cdn:cloudfront > vpc/alb[scheme=internal] > vpc/web:ec2"))).isEmpty();
    }

    @Test
    void stickinessIsASteppingStoneWhileUsersAreFew() {
        String drawing = "users > alb[zones=a+b, stickiness=duration] > web:ec2[count=2, zones=a+b, sessionStore=local-memory]";
        assertThat(states("STATE-002", Sketch.of(drawing).users(5_000))).containsExactly("web now advice");
        assertThat(states("STATE-002", Sketch.of(drawing))).containsExactly("web now medium");
        assertThat(states("STATE-001", Sketch.of(drawing))).isEmpty();
    }

    @Test
    void logsOfFunctionsAndHobbiesMayStay() {
        assertThat(states("STATE-004", Sketch.of("users > api:api-gateway > shop:lambda"))).isEmpty();
        Sketch fleet = Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b]", "fleet/web:ec2[logs=false]");
        assertThat(states("STATE-004", fleet)).containsExactly("web now medium");
        Sketch silent = Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b]", "fleet/web:ec2");
        assertThat(states("STATE-004", silent)).containsExactly("web question medium");
        assertThat(states("STATE-004", Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b]", "fleet/web:ec2",
                "other:ec2[logs=true]"))).containsExactly("web now medium");
        assertThat(states("STATE-004", fleet.context("environment", "hobby"))).isEmpty();
        assertThat(states("STATE-004", Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b]", "fleet/web:ec2",
                "fleet >operate[purpose=logs]> search:opensearch"))).isEmpty();
    }

    @Test
    void oneServerMayKeepTheClock() {
        assertThat(states("STATE-005", Sketch.of("users > web:ec2[cron=true, zones=a]"))).isEmpty();
        assertThat(states("STATE-005", Sketch.of("users > web:ec2[zones=a] > jobs:sqs > worker:ec2[role=worker, count=3, cron=true]")))
                .isEmpty();
    }

    @Test
    void aFewServersMayCacheForThemselves() {
        assertThat(states("STATE-006", Sketch.of("users > alb[zones=a+b] > web:ec2[count=9, zones=a+b, localCache=true]").users(1e5)))
                .isEmpty();
    }

    @Test
    void oneServerKnowsAllItsConnections() {
        assertThat(states("STATE-007", Sketch.of("users > alb[zones=a+b, webSockets=true] > chat:ec2[zones=a]"))).isEmpty();
        assertThat(states("STATE-007", Sketch.of("users > alb[zones=a+b] > chat:ec2[count=2, zones=a+b]"))).isEmpty();
    }

    @Test
    void readsMayGoToAReplica() {
        assertThat(states("DATA-002", Sketch.of("users > web:ec2[count=2, zones=a+b] > db:rds >replicate> copy:rds[role=replica]",
                "web >read> copy"))).isEmpty();
    }

    @Test
    void aReplicaIsToldInTheFindingAboutTheMissingStandby() {
        Sketch single = Sketch.of("users > web:ec2[count=2, zones=a+b] > db:rds[zones=a] >replicate> copy:rds[role=replica, zones=b]",
                "web >read[soft=true]> copy");
        assertThat(states("DATA-003", single)).isEmpty();
        assertThat(states("DATA-003", single.workload("sloAvailability", 0.9995))).isEmpty();
        assertThat(states("SPOF-002", single)).containsExactly("db now critical");
    }

    @Test
    void sessionsReplicasAndSavedDataNeedNoBackupOfTheirOwn() {
        assertThat(states("DR-001", Sketch.of("users > web:ec2 >read-write[dataset=session]> who:dynamodb[pointInTimeRecovery=false]")))
                .isEmpty();
        assertThat(states("DR-001", Sketch.of("users > web:ec2 > db:rds >replicate> copy:rds[role=replica, backupDays=0]",
                "web >read> copy"))).isEmpty();
        assertThat(states("DR-001", Sketch.of("users > web:ec2 > db:rds[backupDays=0]").users(9))).isEmpty();
        assertThat(states("DR-001", Sketch.of("users > web:ec2 > files:efs"))).containsExactly("files now low");
    }

    @Test
    void aPeakThatNobodyStatedIsHygieneForAFixedFleet() {
        String drawing = "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b]";
        assertThat(states("SCALE-001", Sketch.of(drawing))).containsExactly("web now low");
        assertThat(states("SCALE-001", Sketch.of(drawing).workload("peakFactor", 4))).containsExactly("web now medium");
        assertThat(states("SCALE-001", Sketch.of(drawing).workload("peakFactor", 1.5))).isEmpty();
    }

    @Test
    void aScheduleIsAPolicyAndAFixedGroupNeedsNone() {
        assertThat(states("SCALE-003", Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[policy=scheduled, zones=a+b]",
                "fleet/web:ec2"))).isEmpty();
        assertThat(states("SCALE-003", Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[policy=none, min=2, max=2]",
                "fleet/web:ec2"))).isEmpty();
    }

    @Test
    void theWarmUpIsAskedForUnlessServersStartAtOnce() {
        assertThat(states("SCALE-004", Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b]", "fleet/web:ec2")))
                .containsExactly("fleet question medium");
        assertThat(states("SCALE-004", Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b, gracePeriodSeconds=0]",
                "fleet/web:ec2[bootSeconds=30]"))).isEmpty();
    }

    @Test
    void sessionsThatATableKeepsTooMayBeInMemcached() {
        assertThat(states("CACHE-001", Sketch.of(
                "users > web:ec2[count=2, zones=a+b] >read-write[dataset=session]> cache:elasticache[engine=memcached]",
                "web >read-write[dataset=session]> who:dynamodb"))).isEmpty();
        assertThat(states("CACHE-001", Sketch.of("users > web:ec2[count=2, zones=a+b] > pages:elasticache[engine=memcached]"))).isEmpty();
    }

    @Test
    void howLongEntriesLiveIsAskedFor() {
        assertThat(states("CACHE-003", Sketch.of("users > web:ec2[count=2, zones=a+b] > pages:elasticache")))
                .containsExactly("pages question medium");
    }

    private static List<String> states(String rule, Sketch sketch) {
        return REVIEWER.review(sketch.architecture()).findings().stream().filter(finding -> finding.rule().id().equals(rule))
                .map(finding -> finding.targets().getFirst() + " " + finding.state().id() + " " + finding.severity().id()).toList();
    }
}
