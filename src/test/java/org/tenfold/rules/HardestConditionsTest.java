package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.sentences;
import static org.tenfold.rules.Reviews.states;

import org.junit.jupiter.api.Test;

/**
 * The hardest conditions of the rule catalogue (domain/rules.md, section 7), as far as the tests of a single rule's guards
 * beside this one do not hold them: those that take several rules together, or the design as it runs and not as it is drawn.
 */
class HardestConditionsTest {

    private static final String PAIR = "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b] ";

    @Test
    void whatCountsAreRunningUnitsAndNotDrawnBoxes() {
        assertThat(states("SPOF-001", Sketch.of("users > alb[zones=a+b] > group:auto-scaling-group[min=2, zones=a+b]", "group/web:ec2")))
                .isEmpty();
        assertThat(states("SPOF-001", Sketch.of("users > alb[zones=a+b] > group:auto-scaling-group[min=1, desired=2, zones=a+b]",
                "group/web:ec2"))).containsExactly("group now medium");
        assertThat(states("SPOF-001", Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b]"))).isEmpty();
        assertThat(states("SPOF-001", Sketch.of("users > alb[zones=a+b] > web:ec2[zones=a]"))).containsExactly("web now high");
    }

    @Test
    void readingAndWritingAreJourneysOfTheirOwn() {
        // Two ways to read and one to write: the database stops writing alone.
        Sketch sketch = Sketch.of(PAIR + ">write> db:rds[zones=a] >replicate> copy:rds[role=replica, zones=b]", "web >read> copy");
        assertThat(sentences("SPOF-002", sketch)).singleElement().asString().contains("writing").doesNotContain("reading");
        // Nothing writes: then no writable database can be the only one.
        assertThat(states("SPOF-002", Sketch.of(PAIR + ">read> db:rds[zones=a]"))).isEmpty();
    }

    @Test
    void aStandbyStandsInForTheWriter() {
        assertThat(states("SPOF-002", Sketch.of(PAIR + "> db:rds[deployment=multi-az, zones=a+b]"))).isEmpty();
        assertThat(states("SPOF-002", Sketch.of(PAIR + "> db:rds[deployment=multi-az-cluster, zones=a+b+c]"))).isEmpty();
        assertThat(states("SPOF-002", Sketch.of(PAIR + "> db:aurora[readers=1, zones=a+b]"))).isEmpty();
    }

    @Test
    void whatAwsKeepsInSeveralZonesIsNoSinglePoint() {
        Sketch sketch = Sketch.of("users > dns:route53 > api:api-gateway > code:lambda > table:dynamodb", "code > files:s3",
                "code > jobs:sqs > worker:lambda");
        for (String rule : new String[] {"SPOF-001", "SPOF-002", "SPOF-006", "SPOF-012", "AZ-001"}) {
            assertThat(states(rule, sketch)).as(rule).isEmpty();
        }
    }

    @Test
    void whatNoRequestPassesIsNoSinglePoint() {
        Sketch sketch = Sketch.of(PAIR, "admins:users > bastion:ec2[role=bastion, zones=a] >operate[purpose=administer]> web",
                "web >operate[purpose=metrics]> grafana:ec2[role=app, zones=a]", "repository:external",
                "builds:ec2[role=worker, zones=a] >operate[purpose=deploy]> web");
        assertThat(states("SPOF-001", sketch)).isEmpty();
    }

    @Test
    void oneUnitOneZoneOrTooLittleLeft() {
        String load = ", requestMs=50";
        // One unit: that it exists only once says it all.
        Sketch one = Sketch.of("users > alb[zones=a+b] > web:ec2[zones=a]");
        assertThat(states("SPOF-001", one)).containsExactly("web now high");
        assertThat(states("AZ-001", one)).isEmpty();
        assertThat(states("AZ-004", one)).isEmpty();
        // Two in one zone: where they stand.
        Sketch together = Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a]");
        assertThat(states("SPOF-001", together)).isEmpty();
        assertThat(states("AZ-001", together)).containsExactly("web now high");
        assertThat(states("AZ-004", together)).isEmpty();
        // Two in two zones, of which one alone cannot carry the peak: what is left.
        Sketch apart = Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b" + load + "]").users(100_000)
                .workload("dailyActiveShare", 0.2);
        assertThat(states("SPOF-001", apart)).isEmpty();
        assertThat(states("AZ-001", apart)).isEmpty();
        assertThat(states("AZ-004", apart)).containsExactly("web now high");
    }

    @Test
    void aCacheIsOnlyAsSoftAsTheDatabaseBehindItIsStrong() {
        String cache = "web >read-write[soft=true]> cache:elasticache[replicas=0, zones=a, hitRatio=0.95]";
        assertThat(states("SPOF-005", Sketch.of(PAIR + "> db:rds[deployment=multi-az]", cache))).containsExactly("cache now advice");
        Sketch weak = Sketch.of(PAIR + ">read-write[callsPerRead=40]> db:rds[deployment=multi-az, statementMs=5]", cache).users(50_000);
        assertThat(states("SPOF-005", weak)).containsExactly("cache now high");
        assertThat(sentences("SPOF-005", weak)).singleElement().asString().containsPattern("\\d{3,} %");
    }

    @Test
    void aSubnetIsWhatItsRoutesMakeItAndNotItsName() {
        assertThat(states("NET-001", Sketch.of("vpc/public:subnet[access=private]/db:rds", "users > web:ec2 > db"))).isEmpty();
        assertThat(states("NET-001", Sketch.of("vpc/private:subnet[access=public]/db:rds", "users > web:ec2 > db"))).hasSize(1);
    }

    @Test
    void workersOfOneGroupCompeteForTheSameMessages() {
        assertThat(states("QUEUE-002", Sketch.of(PAIR + "> jobs:sqs > group:auto-scaling-group/worker:ec2[role=worker, count=4]"))).isEmpty();
    }

    @Test
    void whatIsTooMuchIsToldWithItsPrice() {
        Sketch small = Sketch.of("users > alb[zones=a+b] > web:ec2[zones=a] > db:rds[deployment=multi-az]").users(5)
                .context("environment", "hobby");
        assertThat(sentences("COST-001", small)).singleElement().asString().contains("$");
        assertThat(sentences("COST-002", small)).singleElement().asString().contains("$");
    }
}
