package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.hygiene;
import static org.tenfold.rules.Reviews.states;

import org.junit.jupiter.api.Test;

/** When rules about operation must keep quiet, ask, or speak more softly. */
class OperationsGuardsTest {

    private static final String SITE = "users > alb[zones=a+b] > code:lambda > table:dynamodb[pointInTimeRecovery=true]";

    @Test
    void aSmallSiteNeedsNoMonitoring() {
        String[] lines = {SITE, "code >operate[purpose=metrics]> watch:cloudwatch", "table >operate[purpose=metrics]> watch"};
        assertThat(states("OPS-001", Sketch.of(lines).users(99))).isEmpty();
        assertThat(states("OPS-001", Sketch.of(lines).users(100))).containsExactly("alb later medium");
        assertThat(states("OPS-001", Sketch.of(lines).users(1_000))).containsExactly("alb now medium");
        assertThat(states("OPS-001", Sketch.of(lines).users(100_000))).containsExactly("alb now high");
    }

    @Test
    void aFewLinksToTheMonitorStandForAll() {
        assertThat(hygiene("OPS-001", Sketch.of(SITE, "code >operate[purpose=metrics]> watch:cloudwatch"))).containsExactly("alb now low");
    }

    @Test
    void whatNobodySpokeOfIsOneLineForTheWholeDesign() {
        assertThat(hygiene("OPS-001", Sketch.of(SITE))).containsExactly("design now low");
        assertThat(states("OPS-001", Sketch.of(SITE, "watch:cloudwatch"))).isEmpty();
        assertThat(states("OPS-001", Sketch.of(SITE, "tool:external[kind=monitoring]"))).isEmpty();
        assertThat(states("OPS-001", Sketch.of("users > web:ec2[zones=a, monitoring=true] > db:rds[zones=a]"))).isEmpty();
        assertThat(states("OPS-001", Sketch.of("users > web:ec2[zones=a, monitoring=false] > db:rds[zones=a]")))
                .containsExactly("web now medium");
    }

    @Test
    void whatNoRequestReachesNeedNotBeWatched() {
        assertThat(states("OPS-001", Sketch.of(SITE, "alb >operate> watch:cloudwatch", "code >operate> watch", "table >operate> watch",
                "spare:rds[zones=a]"))).isEmpty();
        assertThat(states("OPS-001", Sketch.of("web:ec2", "db:rds"))).isEmpty();
    }

    @Test
    void theFixOfTheWholeDesignAddsWhatWatchesIt() {
        assertThat(Reviews.mended("OPS-001", Sketch.of(SITE)).components()).anySatisfy(part -> {
            assertThat(part.service()).isEqualTo("cloudwatch");
            assertThat(part.settings().get("alarms")).isEqualTo(12.0);
        });
    }

    @Test
    void alarmsMayActThroughACompositeAlarm() {
        assertThat(states("OPS-002", Sketch.of(SITE, "watch:cloudwatch[alarms=20, compositeAlarms=1, alarmActions=composite]"))).isEmpty();
        assertThat(states("OPS-002", Sketch.of(SITE, "watch:cloudwatch[alarms=20, alarmActions=composite]")))
                .containsExactly("watch now medium");
        assertThat(states("OPS-002", Sketch.of(SITE, "watch:cloudwatch[alarms=20]"))).containsExactly("watch question medium");
        assertThat(states("OPS-002", Sketch.of(SITE, "watch:cloudwatch[alarms=0]"))).isEmpty();
    }

    @Test
    void anAlarmIsHeardThroughATopicWithSubscribersOrByWhatScales() {
        assertThat(states("OPS-002", Sketch.of(SITE, "watch:cloudwatch >operate[purpose=notify]> topic:sns"))).containsExactly("watch now medium");
        assertThat(states("OPS-002", Sketch.of(SITE, "watch:cloudwatch >operate[purpose=notify]> topic:sns",
                "topic >publish> mail:external[kind=receiver]"))).isEmpty();
        assertThat(states("OPS-002", Sketch.of(SITE, "watch:cloudwatch >operate[purpose=scale]> code"))).isEmpty();
    }

    @Test
    void aMonolithNeedsNoTraces() {
        assertThat(states("OPS-003", Sketch.of(SITE).users(100_000))).isEmpty();
        assertThat(states("OPS-003", Sketch.of("users > alb[zones=a+b] > web:ec2[tracing=true] > db:rds", "alb > web2:ec2 > db",
                "alb > web3:ec2 > db").users(100_000))).isEmpty();
    }

    @Test
    void aChainIsTracedWhereEveryPartIs() {
        String chain = "users > api:api-gateway > one:lambda > two:lambda > three:lambda";
        assertThat(hygiene("OPS-003", Sketch.of(chain).users(100_000))).containsExactly("one now low");
        assertThat(states("OPS-003", Sketch.of(chain, "eye:xray").users(100_000))).isEmpty();
        assertThat(states("OPS-003", Sketch.of(chain, "one >operate[purpose=trace]> eye:xray").users(100_000)))
                .containsExactly("two now medium");
        assertThat(states("OPS-003", Sketch.of("users > api:api-gateway > one:lambda[tracing=true] > two:lambda",
                "two >request[soft=true]> three:lambda").users(100_000))).isEmpty();
    }

    @Test
    void servicesThatCallEachOtherInACircleEndSomewhere() {
        assertThat(states("OPS-003", Sketch.of("users > api:api-gateway > one:lambda[tracing=true] > two:lambda > three:lambda",
                "three > one").users(100_000))).hasSize(1);
    }

    @Test
    void aHobbyMayBeBuiltByHandAndTwoRegionsMayNot() {
        assertThat(states("OPS-004", Sketch.of(SITE).context("infrastructure", "console").context("environment", "hobby"))).isEmpty();
        assertThat(states("OPS-004", Sketch.of(SITE).context("infrastructure", "console"))).containsExactly("design now low");
        assertThat(states("OPS-004", Sketch.of(SITE).context("infrastructure", "console").users(1_000_000)))
                .containsExactly("design now medium");
        assertThat(states("OPS-004", Sketch.inTwoRegions("users > dns:route53 > front").context("infrastructure", "console")))
                .containsExactly("design now high");
        assertThat(states("OPS-004", Sketch.of(SITE))).containsExactly("design question medium");
        assertThat(states("OPS-004", Sketch.of(SITE, "stack:cloudformation"))).isEmpty();
    }

    @Test
    void smallSystemsMayBeReleasedByHand() {
        assertThat(states("OPS-005", Sketch.of(SITE).context("delivery", "manual").users(999))).isEmpty();
        assertThat(states("OPS-005", Sketch.of(SITE).context("delivery", "manual"))).containsExactly("code now low");
        assertThat(states("OPS-005", Sketch.of(SITE).context("delivery", "pipeline"))).isEmpty();
        assertThat(states("OPS-005", Sketch.of(SITE))).containsExactly("design question low");
    }

    @Test
    void aPipelineIsTakenToReleaseWhatItIsLinkedTo() {
        assertThat(states("OPS-005", Sketch.of(SITE, "alb > other:lambda", "line:codedeploy >operate[purpose=deploy]> code")))
                .containsExactly("other now low");
        assertThat(states("OPS-005", Sketch.of(SITE, "line:codepipeline"))).isEmpty();
        assertThat(states("OPS-005", Sketch.of(SITE, "jenkins:external[kind=build] >operate[purpose=deploy]> code"))).isEmpty();
        assertThat(states("OPS-005", Sketch.of("users > fleet:auto-scaling-group[zones=a+b]", "fleet/web:ec2",
                "line:codedeploy >operate[purpose=deploy]> fleet", "jump:ec2[role=bastion]"))).isEmpty();
    }

    @Test
    void aRegionWithoutMachinesNeedsNoRelease() {
        assertThat(states("OPS-006", Sketch.of("seoul:region[region=ap-northeast-2]/front:alb[zones=a+b+c] > seoul/code:lambda > seoul/db:dynamodb",
                "users > dns:route53 > front", "db >replicate> tokyo:region[region=ap-northeast-1]/copy:dynamodb",
                "line:codepipeline >operate[purpose=deploy]> code").users(1e6))).isEmpty();
        assertThat(states("OPS-006", Sketch.inTwoRegions("users > dns:route53 > front", "line:codepipeline >operate[purpose=deploy]> code")))
                .containsExactly("line now high");
        assertThat(states("OPS-005", Sketch.inTwoRegions("users > dns:route53 > front", "line:codepipeline >operate[purpose=deploy]> code")))
                .isEmpty();
    }

    @Test
    void oneServerHasNothingToReleaseStepByStep() {
        assertThat(states("OPS-007", Sketch.of("users > web:ec2[zones=a]", "line:codedeploy[strategy=all-at-once] >operate[purpose=deploy]> web")
                .users(100_000))).isEmpty();
        assertThat(states("OPS-007", Sketch.of("users > web:ec2[count=2, zones=a+b]",
                "line:codedeploy[strategy=all-at-once] >operate[purpose=deploy]> web").users(100_000))).containsExactly("line now medium");
        assertThat(states("OPS-007", Sketch.of("users > app:beanstalk[deploymentPolicy=all-at-once]").users(100_000)))
                .containsExactly("app now medium");
        assertThat(states("OPS-007", Sketch.of("users > web:ec2[count=2, zones=a+b] > jobs:sqs > worker:ec2[count=2, role=worker]",
                "line:codedeploy[strategy=all-at-once] >operate[purpose=deploy]> worker").users(100_000))).isEmpty();
    }

    @Test
    void aLawMayAskForEndlessLogs() {
        assertThat(states("OPS-008", Sketch.of(SITE, "watch:cloudwatch[retentionDays=0, logsKeptByLaw=true]"))).isEmpty();
        assertThat(states("OPS-008", Sketch.of(SITE, "watch:cloudwatch[retentionDays=400]"))).isEmpty();
        assertThat(hygiene("OPS-008", Sketch.of(SITE, "watch:cloudwatch"))).containsExactly("watch now low");
    }

    @Test
    void practiceWithinAYearIsEnoughAndOnlyForProduction() {
        assertThat(states("OPS-009", Sketch.of(SITE).users(1e6).context("failureDrill", "year"))).isEmpty();
        assertThat(states("OPS-009", Sketch.of(SITE).users(1e6).context("failureDrill", "earlier"))).containsExactly("design now medium");
        assertThat(states("OPS-009", Sketch.of(SITE).users(1e6).context("failureDrill", "never").context("environment", "staging"))).isEmpty();
        assertThat(states("OPS-009", Sketch.of(SITE).users(1e6))).containsExactly("design question medium");
        assertThat(states("OPS-009", Sketch.of(SITE).users(999_999))).isEmpty();
    }

    @Test
    void jobsAndToolsHaveNoBusinessToMeasure() {
        String watch = "watch:cloudwatch[customMetrics=0]";
        assertThat(states("OPS-010", Sketch.of(SITE, watch))).containsExactly("watch now low");
        assertThat(states("OPS-010", Sketch.of(SITE, watch).context("kind", "batch"))).isEmpty();
        assertThat(states("OPS-010", Sketch.of(SITE, watch).context("kind", "internal"))).isEmpty();
        assertThat(states("OPS-010", Sketch.of(SITE, watch).context("environment", "dev"))).isEmpty();
        assertThat(hygiene("OPS-010", Sketch.of(SITE, "watch:cloudwatch"))).containsExactly("watch now low");
        assertThat(states("OPS-010", Sketch.of(SITE))).isEmpty();
    }

    @Test
    void aTimeoutThatSomebodyChoseMayBeTheDefault() {
        String jobs = "users > web:ec2[zones=a] > jobs:sqs > report:lambda";
        assertThat(states("OPS-011", Sketch.of(jobs + "[durationMs=20000]"))).containsExactly("report now medium");
        assertThat(states("OPS-011", Sketch.of(jobs + "[durationMs=20000, timeoutSeconds=30]"))).isEmpty();
        assertThat(states("OPS-011", Sketch.of(jobs + "[durationMs=10000]"))).isEmpty();
        assertThat(states("OPS-011", Sketch.of(jobs + "[durationMs=8000]", "report > bank:external[latencyMs=5000]")))
                .containsExactly("report now medium");
    }
}
