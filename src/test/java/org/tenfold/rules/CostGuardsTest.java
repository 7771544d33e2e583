package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.states;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.design.Architecture;

/** When rules about money must keep quiet, and that none asks for less where another asks for more. */
class CostGuardsTest {

    private static final String HOBBY = "users > alb[zones=a+b] > web:ec2[zones=a] > db:rds[deployment=multi-az, dataShape=key-value]";
    private static final String FLEET = "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, instanceType=m7g.large, requestMs=200]";

    private static Sketch hobby() {
        return Sketch.of(HOBBY).users(5).context("environment", "hobby");
    }

    @Test
    void fiveUsersNeedNeitherBalancerNorStandbyNorSql() {
        assertThat(states("COST-001", hobby())).containsExactly("alb now advice");
        assertThat(states("COST-002", hobby())).containsExactly("db now advice");
        assertThat(states("COST-003", hobby())).containsExactly("db now advice");
    }

    @Test
    void aClassIsTaughtWithAllItsParts() {
        for (String rule : new String[] {"COST-001", "COST-002", "COST-003", "COST-008", "COST-010"}) {
            assertThat(states(rule, Sketch.of(HOBBY, "vpc/nat-a:nat-gateway[zones=a]", "vpc/nat-b:nat-gateway[zones=b]",
                    "web > search:opensearch").users(5).context("environment", "hobby").context("teaching", true))).as(rule).isEmpty();
        }
    }

    @Test
    void whoStatesAnObjectivePaysForIt() {
        assertThat(states("COST-001", hobby().workload("sloAvailability", 0.9995))).isEmpty();
        assertThat(states("COST-002", hobby().workload("sloAvailability", 0.9995))).isEmpty();
    }

    @Test
    void whetherSqlIsNeededIsAsked() {
        Sketch unanswered = Sketch.of("users > web:ec2[zones=a] > db:rds[zones=a]").users(50);
        assertThat(states("COST-003", unanswered)).containsExactly("db question advice");
        assertThat(states("COST-003", Sketch.of("users > web:ec2[zones=a] > db:rds[zones=a, dataShape=relational]").users(50))).isEmpty();
    }

    @Test
    void aDatabaseAboveAHundredUsersIsNoWaste() {
        assertThat(states("COST-003", Sketch.of("users > web:ec2[zones=a] > db:rds[zones=a, dataShape=key-value]").users(101))).isEmpty();
    }

    @Test
    void regionsForLawOrForPeopleFarAwayAreNoWaste() {
        String[] lines = {"seoul:region[region=ap-northeast-2]/front:alb[zones=a+b+c] > seoul/code:lambda",
            "tokyo:region[region=ap-northeast-1]/front2:alb[zones=a+c+d] > tokyo/code2:lambda",
            "users > dns:route53 >resolve[policy=latency]> front", "dns >resolve[policy=latency]> front2"};
        assertThat(states("COST-004", Sketch.of(lines).users(5_000))).containsExactly("tokyo now advice");
        assertThat(states("COST-004", Sketch.of(lines).users(5_000).context("homeRegions", true))).isEmpty();
        assertThat(states("COST-004", Sketch.of(lines).users(100_000))).isEmpty();
    }

    @Test
    void aDatabaseIsChosenForItsMemory() {
        assertThat(states("COST-005", Sketch.of("users > web:ec2[zones=a] > db:rds[instanceClass=db.m5.4xlarge]"))).isEmpty();
    }

    @Test
    void aMachineThatSomebodyChoseTooLargeCounts() {
        assertThat(states("COST-005", Sketch.of(FLEET.replace("m7g.large", "m7g.8xlarge")))).containsExactly("web now low");
    }

    @Test
    void commitmentsAreAskedForAndShortLivesExcused() {
        assertThat(states("COST-006", Sketch.of(FLEET))).containsExactly("design question low");
        assertThat(states("COST-006", Sketch.of(FLEET).context("commitment", "short"))).isEmpty();
        assertThat(states("COST-006", Sketch.of(FLEET).context("commitment", "none"))).containsExactly("web now low");
    }

    @Test
    void natGatewaysOfALargeProductionSystemAreNoWaste() {
        Sketch two = Sketch.of("vpc/nat-a:nat-gateway[zones=a]", "vpc/nat-b:nat-gateway[zones=b]", "users > vpc/web:ec2[zones=a]");
        assertThat(states("COST-008", two.users(10_001))).isEmpty();
        assertThat(states("COST-008", two.users(50))).containsExactly("nat-b now advice");
    }

    @Test
    void filesThatMoveByThemselvesNeedNoRules() {
        assertThat(states("COST-009", Sketch.of(
                "users > web:ec2[zones=a, uploadsTo=s3] > files:s3[versioning=true, lifecycle=false, storageClass=intelligent-tiering]")
                .workload("uploadKb", 50_000))).isEmpty();
    }

    @Test
    void aBudgetOfTheAccountCounts() {
        assertThat(states("COST-011", Sketch.of(FLEET).context("budgetAlarm", "account"))).isEmpty();
        assertThat(states("COST-011", Sketch.of(FLEET))).containsExactly("design question low");
    }

    @Test
    void aFleetOfAHobbyMayBeOneServer() {
        String fleet = "users > fleet:auto-scaling-group[min=1, desired=1, max=%s, zones=a+b]";
        assertThat(states("COST-001", Sketch.of(fleet.formatted("4"), "fleet/web:ec2").users(50).context("environment", "hobby")))
                .containsExactly("fleet now advice");
        assertThat(states("COST-001", Sketch.of(fleet.formatted("1"), "fleet/web:ec2").users(50).context("environment", "hobby"))).isEmpty();
        assertThat(states("COST-001", Sketch.of(fleet.formatted("4"), "fleet/web:ec2").users(50))).isEmpty();
    }

    @Test
    void whatKeepsACopyAliveInAnotherZoneIsNoChatter() {
        Sketch talk = Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b] > db:rds[deployment=multi-az]").workload("readResultKb", 2_000);
        assertThat(states("COST-007", talk)).containsExactly("web-to-db now low");
        assertThat(states("COST-007", Sketch.of("users > web:ec2[zones=a] > db:ec2[role=database, zones=a]",
                "db >replicate[mode=synchronous]> copy:ec2[role=database, zones=b]").workload("writeStatementKb", 5_000))).isEmpty();
        assertThat(states("COST-007", Sketch.of("users > web:ec2[zones=a] > db:rds[zones=a]").workload("readResultKb", 2_000))).isEmpty();
    }

    @Test
    void aNatThatPassesMuchIsWorthItsPrice() {
        Sketch silent = Sketch.of("vpc/nat:nat-gateway[zones=a]", "users > vpc/inner:subnet[access=private, zone=a]/web:ec2 > bank:external").users(50);
        assertThat(states("COST-008", silent)).containsExactly("nat now advice");
        assertThat(states("COST-008", silent.users(10_000))).isEmpty();
    }

    @Test
    void aBucketThatHardlyGrowsNeedsNoRules() {
        String files = "users > web:ec2[zones=a, uploadsTo=s3] > files:s3[lifecycle=false]";
        assertThat(states("COST-009", Sketch.of(files).workload("uploadKb", 50_000))).containsExactly("files now low");
        assertThat(states("COST-009", Sketch.of(files).workload("uploadKb", 1))).isEmpty();
    }

    @Test
    void aClusterForFewBecomesTasksOfItsOwn() {
        Sketch sketch = Sketch.of("users > alb[zones=a+b] > app:eks > db:rds[zones=a, dataShape=relational]").users(5_000);
        assertThat(states("COST-010", sketch)).containsExactly("app now advice");
        mendsCheaply("COST-010", sketch);
        assertThat(Reviews.mended("COST-010", sketch).component("app").orElseThrow().service()).isEqualTo("ecs");
        assertThat(states("COST-010", Sketch.of("users > alb[zones=a+b] > app:eks").users(10_000))).isEmpty();
        assertThat(states("COST-010", sketch.context("kind", "analytics"))).isEmpty();
    }

    @Test
    void aSearchForFewMovesIntoTheDatabase() {
        Sketch sketch = Sketch.of("users > web:ec2[zones=a] > search:opensearch", "web > db:rds[zones=a, dataShape=relational]").users(500);
        assertThat(states("COST-010", sketch)).containsExactly("search now advice");
        mendsCheaply("COST-010", sketch);
        assertThat(Reviews.mended("COST-010", sketch).component("search")).isEmpty();
    }

    @Test
    void howManyServicesBecomeOneIsLeftToPeople() {
        String[] lines = {"users > a:ecs[zones=a+b] > b:ecs[zones=a+b] > c:ecs[zones=a+b] > d:ecs[zones=a+b]", "d > e:ecs[zones=a+b]"};
        Sketch five = Sketch.of(lines).users(500);
        assertThat(states("COST-010", five)).containsExactly("a now advice");
        assertThat(Reviews.decisions("COST-010", five)).singleElement().asString().contains("taken together");
        assertThat(states("COST-010", Sketch.of(lines[0]).users(500))).isEmpty();
        assertThat(states("COST-010", Sketch.of("users > api:api-gateway > a:lambda", "api > b:lambda", "api > c:lambda", "api > d:lambda",
                "api > e:lambda").users(500))).as("functions have no floor price").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COST-001", "COST-002", "COST-003", "COST-004", "COST-005", "COST-008"})
    void whatSavesMoneyCostsLess(String rule) {
        Architecture wrong = RuleBook.standard().find(rule).orElseThrow().wrong().architecture();
        assertThat(Reviews.monthly(Reviews.mended(rule, wrong))).isLessThan(Reviews.monthly(wrong));
    }

    /** The finding is gone, nothing as bad has come, what is drawn can be built, and it costs less. */
    private static void mendsCheaply(String rule, Sketch sketch) {
        Architecture mended = Reviews.mended(rule, sketch);
        assertThat(states(rule, mended)).isEmpty();
        assertThat(Reviews.told(mended)).filteredOn(line -> !Reviews.told(sketch).contains(line) && line.startsWith("now ")).isEmpty();
        assertThat(states("MODEL-001", mended)).isEmpty();
        assertThat(states("MODEL-002", mended)).isEmpty();
        assertThat(Reviews.monthly(mended)).isLessThan(Reviews.monthly(sketch.architecture()));
    }
}
