package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.states;

import org.junit.jupiter.api.Test;

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
}
