package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.sentences;
import static org.tenfold.rules.Reviews.states;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Context;
import org.tenfold.design.Context.Disruption;

/** When rules about backups and the loss of a Region must keep quiet, ask, or speak more softly; and what they reckon. */
class RecoveryGuardsTest {

    private static final String[] FAILOVER = {"users > dns:route53 >resolve[policy=failover]> front",
        "dns >resolve[policy=failover]> front2"};
    private static final String CLUSTERS = "seoul/db:aurora[zones=a+b+c] >replicate> tokyo/copy:aurora[zones=a+c+d]";

    private static Sketch failover(String... lines) {
        return Sketch.inTwoRegions(Stream.of(FAILOVER, lines).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private static Sketch store(String store) {
        return Sketch.of("users > alb[zones=a+b] > code:lambda > " + store);
    }

    @Test
    void whatCanBeHadAgainNeedsNoBackup() {
        assertThat(states("DR-001", store("db:dynamodb[pointInTimeRecovery=false]"))).containsExactly("db now high");
        assertThat(states("DR-001", Sketch.of("users > alb[zones=a+b] > code:lambda",
                "code >read-write[dataset=session]> sessions:dynamodb[pointInTimeRecovery=false]"))).isEmpty();
        assertThat(states("DR-001", store("db:rds >replicate> copy:rds[role=replica, backupDays=0]"))).isEmpty();
        assertThat(states("DR-001", Sketch.of("users > alb[zones=a+b] > code:lambda",
                "code >read-write[durable=no]> views:dynamodb[pointInTimeRecovery=false]"))).isEmpty();
    }

    @Test
    void withoutATargetNoBackupIsTooRare() {
        assertThat(states("DR-002", store("share:efs[backupDays=7]"))).isEmpty();
        assertThat(states("DR-002", store("share:efs[backupDays=7]").recovery(Disruption.REGION, 60, 60))).isEmpty();
        assertThat(states("DR-002", store("share:efs[backupDays=7]").recovery(Disruption.ZONE, 60, 86_399)))
                .containsExactly("share now medium");
        assertThat(states("DR-002", store("share:efs[backupDays=7]").recovery(Disruption.ZONE, 60, 86_400))).isEmpty();
    }

    @Test
    void aReplicaWithinTheTargetMakesRareBackupsEnough() {
        assertThat(states("DR-002", store("db:rds").recovery(Disruption.COMPONENT, 60, 60))).containsExactly("db now medium");
        assertThat(states("DR-002", store("db:rds >replicate> copy:rds[role=replica]").recovery(Disruption.COMPONENT, 60, 60))).isEmpty();
        assertThat(states("DR-002", store("db:rds[deployment=multi-az]").recovery(Disruption.COMPONENT, 60, 0))).isEmpty();
    }

    @Test
    void fewKindsOfStoreAndAnAnnouncedPlanNeedNoOther() {
        String[] three = {"users > alb[zones=a+b] > code:lambda", "code > db:rds", "code > table:dynamodb[pointInTimeRecovery=true]",
            "code >write> files:s3[versioning=true]"};
        assertThat(states("DR-003", Sketch.of(three).context("backups", "each"))).containsExactly("db now low");
        assertThat(states("DR-003", Sketch.of(three).context("backups", "plan"))).isEmpty();
        assertThat(states("DR-003", Sketch.of(three[0], three[1], three[2]).context("backups", "each"))).isEmpty();
        assertThat(states("DR-003", Sketch.of(three))).containsExactly("db question low");
    }

    @Test
    void dataThatMustNotLeaveItsRegionStays() {
        assertThat(states("DR-004", store("db:dynamodb").users(1_000_000).context("dataStaysInRegion", true))).isEmpty();
        assertThat(states("DR-004", store("db:dynamodb").users(1_000_000).context("environment", "staging"))).isEmpty();
        assertThat(states("DR-004", store("db:dynamodb").users(1_000_000))).containsExactly("db now high");
    }

    @Test
    void belowAMillionUsersOneRegionIsMilder() {
        assertThat(states("DR-004", store("db:dynamodb").users(100_000).recovery(Disruption.REGION, 86_400, 86_400)))
                .containsExactly("db now medium");
        assertThat(states("DR-004", store("db:dynamodb").users(100_000))).containsExactly("db later high");
        assertThat(states("DR-004", store("db:dynamodb").users(99_999))).isEmpty();
    }

    @Test
    void aCopyInAnotherRegionMayBeAReplicaOrABackup() {
        assertThat(states("DR-004", failover("code > " + CLUSTERS))).isEmpty();
        assertThat(states("DR-004", store("db:dynamodb >operate[purpose=backup]> plan:backup[copyTo=ap-northeast-1]").users(1e6)))
                .isEmpty();
        assertThat(states("DR-004", store("db:dynamodb >operate[purpose=backup]> plan:backup[copyTo=ap-northeast-2]").users(1e6)))
                .containsExactly("db now high");
    }

    @Test
    void withoutATargetEveryStrategyWillDo() {
        assertThat(states("DR-005", store("db:dynamodb").users(1e6))).isEmpty();
    }

    @Test
    void dataWithoutACopyExplainsThatItCannotBeRestored() {
        Sketch sketch = store("db:dynamodb").users(1e6).recovery(Disruption.REGION, 86_400, 86_400);
        assertThat(states("DR-004", sketch)).containsExactly("db now high");
        assertThat(states("DR-005", sketch)).isEmpty();
    }

    @Test
    void backupsElsewhereTakeADayAndLoseWhatCameAfterTheLastCopy() {
        Sketch sketch = store("db:dynamodb >operate[purpose=backup]> plan:backup[copyTo=ap-northeast-1, everyHours=12]").users(1e6);
        assertThat(states("DR-005", sketch.recovery(Disruption.REGION, 86_400, 43_200))).isEmpty();
        assertThat(sentences("DR-005", sketch.recovery(Disruption.REGION, 86_399, 43_200))).singleElement().asString()
                .contains("backup and restore").contains("24 h").contains("12 h");
    }

    /** Detection 30 s × 3, a minute in caches, ten minutes to decide, two to promote a cluster; machines run already. */
    @Test
    void aStandbyTakesDetectionDecisionPromotionAndNames() {
        Sketch sketch = failover("code > " + CLUSTERS, "code2 > copy");
        double seconds = 30 * 3 + 60 + 600 + 120;
        assertThat(states("DR-005", sketch.recovery(Disruption.REGION, seconds, 1))).isEmpty();
        assertThat(states("DR-005", sketch.recovery(Disruption.REGION, seconds - 1, 1))).containsExactly("db now high");
        Sketch files = failover("code >write> seoul/files:s3[versioning=true] >replicate> tokyo/copies:s3[versioning=true]", "code2 >write> copies");
        assertThat(states("DR-005", files.recovery(Disruption.REGION, seconds, 900))).isEmpty();
        assertThat(states("DR-005", files.recovery(Disruption.REGION, seconds, 899))).containsExactly("files now high");
    }

    /** Nobody has to decide anything where both sides take writes and checks take the dead one out. */
    @Test
    void whatIsActiveInSeveralRegionsNeedsOnlyToBeFoundDead() {
        Sketch sketch = Sketch.inTwoRegions("users > dns:route53 >resolve[policy=latency]> front", "dns >resolve[policy=latency]> front2",
                "code > seoul/db:dynamodb >replicate> tokyo/copy:dynamodb", "code2 > copy");
        assertThat(states("DR-005", sketch.recovery(Disruption.REGION, 150, 1))).isEmpty();
        assertThat(states("DR-005", sketch.recovery(Disruption.REGION, 149, 1))).containsExactly("db now high");
    }

    @Test
    void machinesThatAreNotThereYetHaveToStart() {
        String[] lines = {"seoul:region[region=ap-northeast-2]/front:alb[zones=a+b+c] > seoul/fleet:auto-scaling-group[zones=a+b+c, min=4]",
            "tokyo:region[region=ap-northeast-1]/front2:alb[zones=a+c+d] > tokyo/fleet2:auto-scaling-group[zones=a+c+d, min=2, warmupSeconds=300]",
            "fleet/web:ec2", "fleet2/web2:ec2", FAILOVER[0], FAILOVER[1],
            "fleet > seoul/db:dynamodb >replicate> tokyo/copy:dynamodb", "fleet2 > copy"};
        double seconds = 150 + 120 + 300;
        assertThat(states("DR-005", Sketch.of(lines).users(1e6).recovery(Disruption.REGION, seconds, 1))).isEmpty();
        assertThat(states("DR-005", Sketch.of(lines).users(1e6).recovery(Disruption.REGION, seconds - 1, 1))).hasSize(1);
    }

    @Test
    void bucketsWithVersionsMayBeReplicated() {
        assertThat(states("DR-006", failover("code >write> seoul/files:s3[versioning=true] >replicate> tokyo/copies:s3[versioning=true]")))
                .isEmpty();
        assertThat(states("DR-006", failover("code >write> seoul/files:s3 >replicate> tokyo/copies:s3")))
                .containsExactly("files-to-copies now medium");
    }

    @Test
    void aServiceOfTheWholeWorldAndACacheThatMayBeColdNeedNoTwin() {
        assertThat(states("DR-007", failover("code > seoul/db:dynamodb >replicate> tokyo/copy:dynamodb", "code2 > copy",
                "code > seoul/cache:elasticache[zones=a+b]"))).isEmpty();
        assertThat(states("DR-007", failover("code >read-write[dataset=session]> seoul/cache:elasticache[zones=a+b]")))
                .containsExactly("cache now high");
        assertThat(states("DR-007", failover("code >request[soft=true]> seoul/mail:ses"))).isEmpty();
    }

    @Test
    void whatIsRestoredFromBackupsHasNoTwinsYet() {
        assertThat(states("DR-007", Sketch.of("seoul:region[region=ap-northeast-2]/front:alb[zones=a+b+c] > seoul/code:lambda > seoul/db:dynamodb",
                "users > dns:route53 > front", "db >replicate> tokyo:region[region=ap-northeast-1]/copy:dynamodb").users(1e6))).isEmpty();
        assertThat(states("DR-008", Sketch.of("seoul:region[region=ap-northeast-2]/front:alb[zones=a+b+c] > seoul/code:lambda > seoul/db:dynamodb",
                "users > dns:route53 > front", "db >replicate> tokyo:region[region=ap-northeast-1]/copy:dynamodb").users(1e6))).isEmpty();
    }

    @Test
    void aPreparedSwitchNeedsNoHand() {
        assertThat(states("DR-008", Sketch.inTwoRegions("users > dns:route53 > front"))).containsExactly("front2 now medium");
        assertThat(states("DR-008", Sketch.inTwoRegions("users > ga:global-accelerator > front", "ga > front2"))).isEmpty();
        assertThat(states("DR-008", failover())).isEmpty();
    }

    @Test
    void restoringIsForProductionAndWhatNobodySaidIsHygiene() {
        assertThat(states("DR-009", store("db:dynamodb >operate> plan:backup[restoreTested=false]").context("environment", "dev")))
                .isEmpty();
        assertThat(states("DR-009", store("db:dynamodb >operate> plan:backup[restoreTested=true]"))).isEmpty();
        assertThat(Reviews.hygiene("DR-009", store("db:dynamodb >operate> plan:backup"))).containsExactly("plan now low");
    }

    @Test
    void aSmallStandbyMayBeWanted() {
        Example wrong = RuleBook.standard().find("DR-010").orElseThrow().wrong();
        assertThat(Reviews.states("DR-010", wrong.architecture())).containsExactly("fleet2 now high");
        // 416.7 requests a second keep 20.8 vCPUs busy for 50 ms each; 4 machines have 16
        assertThat(Reviews.sentences("DR-010", wrong.architecture()))
                .containsExactly("Without ap-northeast-2, the peak keeps fleet2 130 % busy at full size.");
        Context context = wrong.architecture().context();
        assertThat(Reviews.states("DR-010", wrong.architecture().withContext(new Context(
                context.given().with("degradedMode", true), context.recovery())))).isEmpty();
    }

    @Test
    void aDataCentreMayHaveACopyOfItsOwnAndNothingSoftDependsOnIt() {
        assertThat(states("DR-011", store("db:on-premises[kind=database]"))).containsExactly("db now low");
        assertThat(states("DR-011", store("db:on-premises[kind=database, offsiteCopy=true]"))).isEmpty();
        assertThat(states("DR-011", store("db:on-premises[kind=database] >operate[purpose=backup]> plan:backup"))).isEmpty();
        assertThat(states("DR-011", Sketch.of("users > alb[zones=a+b] > code:lambda >read[soft=true]> db:on-premises[kind=database]")))
                .isEmpty();
    }

    @Test
    void copiesThatStayWarmMayGoWhenever() {
        assertThat(states("DR-012", store("db:dynamodb >operate> plan:backup[retainDays=7]"))).isEmpty();
        assertThat(states("DR-012", store("db:dynamodb >operate> plan:backup[moveToColdAfterDays=1, retainDays=91]"))).isEmpty();
        assertThat(states("DR-012", store("db:dynamodb >operate> plan:backup[moveToColdAfterDays=1, retainDays=90]")
                .context("environment", "hobby").users(1))).containsExactly("plan now critical");
    }
}
