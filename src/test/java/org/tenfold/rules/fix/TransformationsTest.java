package org.tenfold.rules.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceBook;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Recovery.Way;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.topology.Topology;

/** What each transformation makes of a small design: what is new (+), gone (-) or different (~). */
class TransformationsTest {

    @Test
    void aServerBecomesTheTemplateOfAGroupInTwoZones() {
        assertThat(changes(Sketch.of("users > vpc/az-a:availability-zone[zone=a]/web:ec2[sessionStore=none] > vpc/db:rds"),
                Fleets.group("web"))).containsExactly(
                "~ web:ec2 in web-group {sessionStore=none, logs=true}",
                "+ az-b:availability-zone in vpc {zone=b}",
                "+ web-group:auto-scaling-group in vpc {min=2.0, desired=2.0, max=4.0, zones=[a, b]}",
                "~ users >request> web-group {}");
    }

    @Test
    void aGroupTakesTheZonesThatAreDrawnAndWhatServersKeptMovesOut() {
        assertThat(changes(Sketch.of("region/vpc/az-a:availability-zone[zone=a]", "region/vpc/az-c:availability-zone[zone=c]",
                "users > az-a/web:ec2[sessionStore=local-memory, uploadsTo=local-disk]"), Fleets.group("web"))).containsExactly(
                "~ web:ec2 in web-group {sessionStore=external, uploadsTo=s3, logs=true}",
                "+ sessions:dynamodb in region {pointInTimeRecovery=true}",
                "+ files:s3 in region {versioning=true}",
                "+ web-group:auto-scaling-group in vpc {min=2.0, desired=2.0, max=4.0, zones=[a, c]}",
                "~ users >request> web-group {}",
                "+ web >read-write> sessions {dataset=session}",
                "+ web >read-write> files {}");
    }

    @Test
    void severalServersBecomeOneGroup() {
        assertThat(changes(Sketch.of("users > alb[zones=a+b] > one:ec2[zones=a, count=2] > db:rds", "alb > two:ec2[zones=b] > db"),
                Fleets.group("one", "two"))).containsExactly(
                "~ one:ec2 in one-group {logs=true}",
                "+ one-group:auto-scaling-group in - {min=3.0, desired=3.0, max=6.0, zones=[a, b]}",
                "~ alb >request> one-group {}",
                "- alb >request> two {}",
                "- two >read-write> db {}");
    }

    @Test
    void whatStandsBetweenGoesAndItsEndsMeet() {
        assertThat(changes(Sketch.of("users > dns:route53 > cdn:cloudfront > alb > web:ec2[count=2]"), Types.bypass("cdn")))
                .containsExactly("- dns >resolve> cdn {}", "- cdn >request> alb {}", "+ dns >resolve> alb {}");
    }

    @Test
    void jobsAndBrokersBecomeManaged() {
        assertThat(changes(Sketch.of("users > web:ec2[cron=true]"), State.jobsOutside("web"))).containsExactly(
                "~ web:ec2 in - {cron=false}", "+ schedule:eventbridge in - {}", "+ jobs:lambda in - {deadLetterQueue=failed}",
                "+ failed:sqs in - {retentionSeconds=1209600.0}", "+ schedule >publish> jobs {}");
        assertThat(changes(Sketch.of("users > web:ec2 > mq:ec2[role=broker] > worker:ec2[role=worker]"), Messages.insteadOf("mq")))
                .containsExactly("+ failed:sqs in - {retentionSeconds=1209600.0}", "+ mq-queue:sqs in - {deadLetterQueue=failed}",
                        "~ web >publish> mq-queue {}", "- mq >request> worker {}", "+ mq-queue >consume> worker {}");
    }

    @Test
    void databasesAndMachinesInGroupsAreNotGroupedAgain() {
        assertThat(fix(Sketch.of("web:ec2[role=database]"), Fleets.group("web"))).isEmpty();
        assertThat(fix(Sketch.of("fleet:auto-scaling-group/web:ec2"), Fleets.group("web"))).isEmpty();
    }

    @Test
    void aBalancerStandsBeforeAServerAndIsWhatUsersCall() {
        assertThat(changes(Sketch.of("users > dns:route53 >resolve[policy=weighted]> vpc/web:ec2[zones=a]"), Balancers.inFront("web")))
                .containsExactly(
                        "+ alb:alb in vpc {zones=[a, b]}",
                        "~ dns >resolve> alb {policy=weighted}",
                        "+ alb >request> web {}");
    }

    @Test
    void serversThatServersCallGetAnInternalBalancer() {
        assertThat(changes(Sketch.of("users > web:ec2[zones=a] > app:ec2[zones=a]"), Balancers.inFront("app"))).contains(
                "+ alb:alb in - {zones=[a, b], scheme=internal}", "~ web >request> alb {}");
    }

    @Test
    void severalServersShareOneBalancer() {
        assertThat(changes(Sketch.of("users > dns:route53 > one:ec2[zones=a]", "dns > two:ec2[zones=c]"),
                Balancers.inFront("one", "two"))).containsExactly(
                "+ alb:alb in - {zones=[a, c]}",
                "~ dns >resolve> alb {}",
                "- dns >resolve> two {}",
                "+ alb >request> one {}",
                "+ alb >request> two {}");
    }

    @Test
    void aGroupAndABalancerTogether() {
        assertThat(changes(Sketch.of("users > web:ec2[zones=a]"), Fleets.group("web"), Balancers.inFront("web"))).containsExactly(
                "~ web:ec2 in web-group {logs=true}",
                "+ web-group:auto-scaling-group in - {min=2.0, desired=2.0, max=4.0, zones=[a, b]}",
                "+ alb:alb in - {zones=[a, b]}",
                "~ users >request> alb {}",
                "+ alb >request> web-group {}");
    }

    @Test
    void aServerIsCopiedIntoTheBoxOfAnotherZoneOrANewOne() {
        assertThat(changes(Sketch.of("users > vpc/alb[zones=a]", "vpc/az-a:availability-zone[zone=a]/out:subnet[access=public]/web-1:ec2",
                "alb > web-1 > vpc/db:rds"), Zones.copyTo("web-1", "b"))).containsExactly(
                "~ alb:alb in vpc {zones=[a, b]}",
                "+ az-b:availability-zone in vpc {zone=b}",
                "+ public-b:subnet in az-b {access=public}",
                "+ web:ec2 in public-b {}",
                "+ alb >request> web {}",
                "+ web >read-write> db {}");
    }

    @Test
    void storesGetTheirStandby() {
        assertThat(changes(Sketch.of("db:rds[zones=a]"), Replicas.standby("db")))
                .containsExactly("~ db:rds in - {zones=[a, b], deployment=multi-az}");
        assertThat(changes(Sketch.of("db:aurora[readers=0]"), Replicas.standby("db")))
                .containsExactly("~ db:aurora in - {readers=1.0}");
        assertThat(changes(Sketch.of("cache:elasticache[replicas=0, deployment=single]"), Replicas.standby("cache")))
                .containsExactly("~ cache:elasticache in - {replicas=1.0, deployment=multi-az}");
        assertThat(fix(Sketch.of("files:s3"), Replicas.standby("files"))).isEmpty();
    }

    @Test
    void aReplicaTakesTheReads() {
        assertThat(changes(Sketch.of("users > web:ec2[zones=a] >read-write[callsPerRead=5]> db:rds[zones=a, storageGib=100]"),
                Replicas.readReplica("db"))).containsExactly(
                "+ db-replica:rds in - {storageGib=100.0, role=replica, backupDays=0.0, zones=[b]}",
                "+ db >replicate> db-replica {}",
                "+ web >read> db-replica {callsPerRead=5.0, soft=true}");
    }

    @Test
    void everythingOnOneServerIsSplit() {
        assertThat(changes(Sketch.of("users > server:ec2[localDatabase=true, uploadsTo=local-disk, zones=a]").users(500),
                Stores.split("server"))).containsExactly(
                "~ server:ec2 in - {localDatabase=false, uploadsTo=s3, zones=[a]}",
                "+ db:rds in - {backupDays=7.0}",
                "+ files:s3 in - {versioning=true}",
                "+ server >read-write> db {}",
                "+ server >read-write> files {}");
    }

    @Test
    void aDatabaseOfOnesOwnBecomesAManagedOneInAPrivateSubnet() {
        assertThat(changes(Sketch.of("vpc/az-a:availability-zone[zone=a]/deep:subnet[access=private]",
                "az-a/out:subnet[access=public]/db:ec2[role=database, volumeGib=50]", "users > out/web:ec2 > db"),
                Stores.managed("db"))).containsExactly(
                "~ db:rds in deep {storageGib=50.0, backupDays=7.0, deployment=multi-az, zones=[a, b]}",
                "~ web >read-write> db {}");
    }

    @Test
    void cachesStandBesideAndInLine() {
        assertThat(changes(Sketch.of("users > vpc/web:ec2[zones=a, localCache=true]"), Caches.shared("web"))).containsExactly(
                "~ web:ec2 in vpc {zones=[a], localCache=false}",
                "+ cache:elasticache in vpc {ttlSeconds=300.0, zones=[a, b]}",
                "+ web >read-write> cache {soft=true}");
        assertThat(changes(Sketch.of("users > vpc/web:ec2[zones=a] > table:dynamodb"), Caches.dax("table"))).containsExactly(
                "+ table-dax:dax in vpc {}",
                "~ web >read-write> table-dax {}",
                "+ table-dax >read-write> table {}");
    }

    @Test
    void aDistributionTakesWhatUsersCallAndFilesFromTheirBucket() {
        assertThat(changes(Sketch.of("users > dns:route53 > alb > web:ec2[count=2] >write> files:s3"), Edges.cdn("alb")))
                .containsExactly(
                        "+ cdn:cloudfront in - {fallback=error-page}",
                        "~ dns >resolve> cdn {}",
                        "+ cdn >request> alb {}",
                        "+ cdn >request> files {carries=static}");
    }

    @Test
    void aQueueStandsOnALink() {
        assertThat(changes(Sketch.of("users > web:ec2[zones=a] >request[callsPerWrite=2, timeoutMs=500]> mail:lambda[timeoutSeconds=60]"),
                Messages.queue("web-to-mail"))).containsExactly(
                "+ failed:sqs in - {retentionSeconds=1209600.0}",
                "+ mail-queue:sqs in - {deadLetterQueue=failed, visibilitySeconds=360.0}",
                "~ web >publish> mail-queue {callsPerWrite=2.0}",
                "+ mail-queue >consume> mail {}");
    }

    @Test
    void eachWorkerGetsAQueueOfItsOwnBehindATopic() {
        assertThat(changes(Sketch.of("users > web:ec2[zones=a] > jobs:sqs > mail:lambda", "jobs > report:lambda"),
                Messages.fanOut("jobs"))).containsExactly(
                "+ jobs-topic:sns in - {}",
                "+ report-queue:sqs in - {}",
                "~ web >publish> jobs-topic {}",
                "- jobs >consume> report {}",
                "+ report-queue >consume> report {}",
                "+ jobs-topic >publish> jobs {}",
                "+ jobs-topic >publish> report-queue {}");
    }

    @Test
    void everyZoneGetsItsWayOut() {
        assertThat(changes(Sketch.of("vpc/az-a:availability-zone[zone=a]/out-a:subnet[access=public]/nat:nat-gateway",
                "vpc/az-b:availability-zone[zone=b]/in-b:subnet[access=private]/web:ec2", "web > nat"), Networks.natPerZone("nat")))
                .containsExactly(
                        "+ public-b:subnet in az-b {access=public}",
                        "+ nat-b:nat-gateway in public-b {}",
                        "+ web >network> nat-b {}");
        assertThat(changes(Sketch.of("vpc/nat:nat-gateway[zones=a]"), Networks.natPerZone("nat")))
                .containsExactly("~ nat:nat-gateway in vpc {mode=regional}");
    }

    @Test
    void namesFollowTheLanguageOfTheDrawing() {
        Architecture korean = Edits.applied(Design.EMPTY, new Edit.Add(Component.of("web", "ec2", "웹"))).architecture();
        assertThat(after(korean, Fleets.group("web")).component("web-group").orElseThrow().name()).isEqualTo("웹 그룹");
    }

    @Test
    void aServerMovesIntoTheBoxOfAnotherZoneOrANewOne() {
        assertThat(changes(Sketch.of("users > vpc/alb[zones=a]", "vpc/az-a:availability-zone[zone=a]/out:subnet[access=public]/web-1:ec2",
                "alb > web-1 > vpc/db:rds"), Zones.move("web-1"))).contains(
                "~ web-1:ec2 in public-b {}",
                "+ public-b:subnet in az-b {access=public}",
                "~ alb:alb in vpc {zones=[a, b]}");
        assertThat(changes(Sketch.of("users > alb[zones=a+b] > web-1:ec2[zones=a]", "alb > web-2:ec2[zones=a]"), Zones.move("web-2")))
                .containsExactly("~ web-2:ec2 in - {zones=[b]}");
    }

    @Test
    void copiesCountOn() {
        assertThat(after(Sketch.of("users > alb[zones=a] > web-1:ec2[zones=a]", "alb > web-2:ec2[zones=a]").architecture(),
                Zones.copyTo("web-1", "b")).component("web").orElseThrow().name()).isEqualTo("web-3");
    }

    @Test
    void whatTakesMoreThanADrawingIsSaid() {
        assertThat(fix(Sketch.of("users > web:ec2[zones=a, localCache=true]"), Caches.shared("web")).orElseThrow().besides())
                .containsExactly(Draft.CODE_CHANGES);
        assertThat(fix(Sketch.of("db:rds"), Replicas.standby("db")).orElseThrow().besides()).isEmpty();
    }
    private static final String[] SHOP = {"users > dns:route53 > seoul:region/vpc/alb[zones=a+b] > vpc/group:auto-scaling-group[zones=a+b, min=4, desired=4, max=20]",
        "group/web:ec2[sessionStore=jwt, uploadsTo=none] > vpc/db:aurora[readers=2, zones=a+b]", "web > seoul/jobs:sqs > seoul/worker:lambda > seoul/table:dynamodb"};

    @Test
    void aPilotLightIsTheDataAlone() {
        assertThat(changes(Sketch.of(SHOP), Recovery.pilotLight(Way.to("ap-northeast-2", "ap-northeast-1"), "db", "table"))).containsExactly(
                "+ tokyo:region in - {region=ap-northeast-1}",
                "+ vpc-tokyo:vpc in tokyo {}",
                "+ db-tokyo:aurora in vpc-tokyo {readers=0.0, zones=[a, c]}",
                "+ table-tokyo:dynamodb in tokyo {}",
                "+ db >replicate> db-tokyo {}",
                "+ table >replicate> table-tokyo {}");
    }

    @Test
    void aWarmStandbyIsAllThatRequestsReachAndSmall() {
        assertThat(changes(Sketch.of(SHOP), Recovery.warmStandby(Way.to("ap-northeast-2", "ap-northeast-1")))).containsExactly(
                "~ dns:route53 in - {healthChecks=2.0}",
                "+ tokyo:region in - {region=ap-northeast-1}",
                "+ vpc-tokyo:vpc in tokyo {}",
                "+ alb-tokyo:alb in vpc-tokyo {zones=[a, c]}",
                "+ group-tokyo:auto-scaling-group in vpc-tokyo {zones=[a, c], min=2.0, desired=2.0, max=20.0}",
                "+ web-tokyo:ec2 in group-tokyo {sessionStore=jwt, uploadsTo=none}",
                "+ db-tokyo:aurora in vpc-tokyo {readers=0.0, zones=[a, c]}",
                "+ jobs-tokyo:sqs in tokyo {}",
                "+ worker-tokyo:lambda in tokyo {}",
                "+ table-tokyo:dynamodb in tokyo {}",
                "~ dns >resolve> alb {policy=failover, healthCheck=true}",
                "+ db >replicate> db-tokyo {}",
                "+ table >replicate> table-tokyo {}",
                "+ alb-tokyo >request> group-tokyo {}",
                "+ web-tokyo >read-write> db-tokyo {}",
                "+ web-tokyo >publish> jobs-tokyo {}",
                "+ jobs-tokyo >consume> worker-tokyo {}",
                "+ worker-tokyo >read-write> table-tokyo {}",
                "+ dns >resolve> alb-tokyo {policy=failover, healthCheck=true}");
    }

    @Test
    void activeInBothIsAsLargeAndPassesWritesOn() {
        assertThat(changes(Sketch.of(SHOP), Recovery.activeInBoth(Way.to("ap-northeast-2", "ap-northeast-1")))).contains(
                "+ group-tokyo:auto-scaling-group in vpc-tokyo {zones=[a, c], min=4.0, desired=4.0, max=20.0}",
                "+ db-tokyo:aurora in vpc-tokyo {readers=2.0, zones=[a, c], writeForwarding=true}",
                "~ dns >resolve> alb {policy=latency, healthCheck=true}",
                "+ dns >resolve> alb-tokyo {policy=latency, healthCheck=true}");
        // A replica of RDS in another Region passes no writes on.
        assertThat(fix(Sketch.of("users > dns:route53 > seoul:region/alb[zones=a+b] > seoul/code:lambda > seoul/db:rds[deployment=multi-az, zones=a+b]"),
                Recovery.activeInBoth(Way.to("ap-northeast-2", "ap-northeast-1")))).isEmpty();
    }

    @Test
    void usersWhoKnewAnAddressLearnAName() {
        assertThat(changes(Sketch.of("users > seoul:region/alb[zones=a+b] > seoul/code:lambda"), Recovery.warmStandby(Way.to("ap-northeast-2", "us-west-2"))))
                .contains("+ dns:route53 in - {healthChecks=2.0}", "+ oregon:region in - {region=us-west-2}",
                        "~ users >resolve> dns {}", "+ dns >resolve> alb {policy=failover, healthCheck=true}",
                        "+ dns >resolve> alb-oregon {policy=failover, healthCheck=true}");
    }

    @Test
    void whatDoesNotOutliveAZoneOrCannotBeCopiedIsNotBuiltTwice() {
        assertThat(fix(Sketch.of("users > dns:route53 > seoul:region/alb[zones=a] > seoul/code:lambda"),
                Recovery.warmStandby(Way.to("ap-northeast-2", "ap-northeast-1")))).isEmpty();
        assertThat(fix(Sketch.of("users > dns:route53 > seoul:region/alb[zones=a+b] > seoul/code:lambda > seoul/search:opensearch"),
                Recovery.warmStandby(Way.to("ap-northeast-2", "ap-northeast-1")))).isEmpty();
    }

    @Test
    void aRegionThatIsTooMuchGoesWithItsRecords() {
        assertThat(changes(Sketch.inTwoRegions("users > dns:route53 >resolve[policy=latency, healthCheck=true]> front",
                "dns >resolve[policy=latency, healthCheck=true]> front2"), Recovery.collapsed("ap-northeast-1"))).containsExactly(
                "- front2 >request> code2 {}", "~ dns >resolve> front {}", "- dns >resolve> front2 {policy=latency, healthCheck=true}");
        // The only original of some data stays.
        assertThat(fix(Sketch.inTwoRegions("code2 > tokyo/db:dynamodb >replicate> seoul/copy:dynamodb"), Recovery.collapsed("ap-northeast-1"))).isEmpty();
    }

    @Test
    void eachServiceGetsAStoreOfItsOwn() {
        assertThat(changes(Sketch.of("carts:lambda > db:rds[deployment=multi-az]", "orders:lambda > proxy:rds-proxy > db"),
                Stores.oneEach("db", List.of(List.of("carts"), List.of("orders"))))).containsExactly(
                "+ db-orders:rds in - {deployment=multi-az}", "+ db-orders-proxy:rds-proxy in - {}",
                "~ orders >read-write> db-orders-proxy {}", "+ db-orders-proxy >read-write> db-orders {}");
    }

    @Test
    void aTableAndADatabaseStandInForEachOther() {
        assertThat(changes(Sketch.of("code:lambda > proxy:rds-proxy > db:aurora[readers=2, zones=a+b]"), Stores.table("db"))).containsExactly(
                "~ db:dynamodb in - {pointInTimeRecovery=true}", "- code >read-write> proxy {}",
                "- proxy >read-write> db {}", "+ code >read-write> db {}");
        assertThat(changes(Sketch.of("vpc/web:ecs > region/carts:dynamodb[queries=scans]"), Stores.relational("carts"))).containsExactly(
                "~ carts:rds in vpc {backupDays=7.0, deployment=multi-az, zones=[a, b]}");
        // A copy of the database would not follow.
        assertThat(fix(Sketch.of("code:lambda > db:rds >replicate> copy:rds[role=replica]"), Stores.table("db"))).isEmpty();
    }

    @Test
    void secondariesThatNobodyReadsGoFirst() {
        String[] global = {"seoul:region/code:lambda > seoul/db:aurora >replicate> tokyo:region[region=ap-northeast-1]/idle:aurora",
            "db >replicate> oregon:region[region=us-west-2]/read:aurora", "oregon/far:lambda >read> read", "db >replicate> oregon/twice:aurora"};
        assertThat(changes(Sketch.of(global), Replicas.fewerSecondaries("db", 1))).containsExactly("- db >replicate> idle {}", "- db >replicate> twice {}");
        assertThat(changes(Sketch.of(global), Replicas.fewerSecondaries("db", 5))).containsExactly("- db >replicate> twice {}");
    }

    @Test
    void aDatabaseWithCopiesNearAndFarBecomesAGlobalCluster() {
        assertThat(changes(Sketch.of("seoul:region/web:ecs >read> seoul/near:rds[role=replica]", "web > seoul/db:rds[deployment=multi-az, zones=a+b] >replicate> near",
                "db >replicate> tokyo:region[region=ap-northeast-1]/far:rds[role=replica, zones=a]"), Stores.cluster("db"))).containsExactly(
                "~ db:aurora in seoul {zones=[a, b], readers=2.0}", "~ far:aurora in tokyo {zones=[a], readers=0.0}",
                "~ web >read> db {}", "- db >replicate> near {}");
    }

    @Test
    void aBucketGetsASecondOriginInAnotherRegion() {
        assertThat(changes(Sketch.of("users > cdn:cloudfront >request[carries=static]> files:s3"), Edges.secondOrigin("cdn-to-files")))
                .containsExactly("~ files:s3 in - {versioning=true}", "+ tokyo:region in - {region=ap-northeast-1}",
                        "+ files-tokyo:s3 in tokyo {versioning=true}", "+ files >replicate> files-tokyo {}",
                        "+ cdn >request> files-tokyo {carries=static, weight=0.0}");
    }

    @Test
    void reportsLeaveTheDatabaseOfTheUsers() {
        assertThat(changes(Sketch.of("users > web:ec2 > db:aurora[zones=a+b]", "bi:ec2[role=worker] >read[analytic=true]> db"),
                Stores.warehouse("db", "bi-to-db"))).containsExactly("+ warehouse:redshift in - {zones=[a]}",
                "~ bi >read> warehouse {analytic=true}", "+ db >replicate> warehouse {}");
        assertThat(fix(Sketch.of("bi:ec2 >read> db:rds[engine=oracle]"), Stores.warehouse("db", "bi-to-db"))).isEmpty();
    }

    @Test
    void aMachineGrowsWithinItsFamilyAndItsReplicasWithIt() {
        assertThat(changes(Sketch.of("db:rds[instanceClass=db.m5.large] >replicate> copy:rds[role=replica, instanceClass=db.m5.large]"),
                Growth.largerMachine("db", 1.7))).containsExactly("~ db:rds in - {instanceClass=db.m5.xlarge}",
                "~ copy:rds in - {role=replica, instanceClass=db.m5.xlarge}");
        assertThat(fix(Sketch.of("db:rds[instanceClass=db.m5.24xlarge]"), Growth.largerMachine("db", 1.7))).isEmpty();
        assertThat(changes(Sketch.of("web:ec2[instanceType=c3.large]"), Growth.currentMachine("web")))
                .containsExactly("~ web:ec2 in - {instanceType=c6i.large}");
    }

    @Test
    void anAlwaysBusyFunctionBecomesTasks() {
        assertThat(changes(Sketch.of("users > api:api-gateway > code:lambda[durationMs=2000]"), Fleets.container("code", 30))).containsExactly(
                "~ code:ecs in - {zones=[a, b, c], logs=true, vcpu=1, memoryGib=2.0, requestMs=2000.0, max=30.0}");
    }

    @Test
    void onePlanSavesSeveralStores() {
        assertThat(changes(Sketch.of("seoul:region/db:rds[storageGib=50]", "seoul/files:s3[storedGb=20]"),
                Upkeep.backupPlan(Settings.of("copyTo", "ap-northeast-1"), "db", "files"))).containsExactly(
                "+ backup:backup in seoul {copyTo=ap-northeast-1, databasesGb=50.0, bucketsGb=20.0}",
                "+ db >operate> backup {purpose=backup}", "+ files >operate> backup {purpose=backup}");
        // A plan to which nothing is linked saves all of its Region.
        assertThat(changes(Sketch.of("db:dynamodb", "plan:backup"), Upkeep.backupPlan(Settings.of("everyHours", 1.0), "db")))
                .containsExactly("~ plan:backup in - {everyHours=1.0}");
    }

    @Test
    void onePlanSavesStoresWhoseLinksWouldHaveTheSameId() {
        String alike = "orders-of-a-shop-that-has-more-to-tell-than-an-id-has-room";
        assertThat(changes(Sketch.of(alike + "1:s3", alike + "2:s3", alike + "3:s3"),
                Upkeep.backupPlan(Settings.NONE, alike + "1", alike + "2", alike + "3"))).filteredOn(change -> change.contains(">operate>")).hasSize(3);
    }

    @Test
    void aGroupForAllBecomesOnePerTier() {
        assertThat(changes(Sketch.of("users > alb[zones=a+b] > web:ec2[zones=a] > db:rds[zones=a]", "all:security-group >protect> alb",
                "all >protect> web", "all >protect> db"), Networks.groupPerTier("all", "alb", "web", "db"))).containsExactly(
                "+ alb-sg:security-group in - {allowsFrom=0.0.0.0/0, ports=80, 443}",
                "+ web-sg:security-group in - {allowsFrom=alb}",
                "+ db-sg:security-group in - {allowsFrom=web}",
                "- all >protect> alb {}", "- all >protect> web {}", "- all >protect> db {}",
                "+ alb-sg >protect> alb {}", "+ web-sg >protect> web {}", "+ db-sg >protect> db {}");
    }

    private static Optional<Fix> fix(Sketch sketch, Transformation... steps) {
        return fix(sketch.architecture(), steps);
    }

    private static Optional<Fix> fix(Architecture architecture, Transformation... steps) {
        return Fix.of(Topology.of(architecture, ServiceCatalog.standard(), PriceBook.standard()), ServiceCatalog.standard(),
                List.of(steps));
    }

    private static Architecture after(Architecture architecture, Transformation... steps) {
        return Edits.applied(Design.EMPTY.withArchitecture(architecture), fix(architecture, steps).orElseThrow().edit())
                .architecture();
    }

    private static List<String> changes(Sketch sketch, Transformation... steps) {
        Architecture before = sketch.architecture();
        Architecture after = after(before, steps);
        List<String> changes = new ArrayList<>();
        for (Component component : after.components()) {
            Component earlier = before.component(component.id()).orElse(null);
            if (!component.equals(earlier)) {
                changes.add((earlier == null ? "+ " : "~ ") + component.id() + ":" + component.service() + " in "
                        + (component.parent() == null ? "-" : component.parent()) + " " + component.settings());
            }
        }
        List<String> links = before.links().stream().map(TransformationsTest::line).collect(Collectors.toList());
        List<String> left = after.links().stream().map(TransformationsTest::line).toList();
        for (Link link : before.links()) {
            Link later = after.link(link.id()).orElse(null);
            if (later == null || !later.from().equals(link.from())) {
                changes.add("- " + line(link));
            } else if (!later.equals(link)) {
                changes.add("~ " + line(later));
                links.add(line(later));
            }
        }
        left.stream().filter(line -> !links.contains(line)).map(line -> "+ " + line).forEach(changes::add);
        return changes;
    }

    private static String line(Link link) {
        return link.from() + " >" + link.kind().id() + "> " + link.to() + " " + link.settings();
    }
}
