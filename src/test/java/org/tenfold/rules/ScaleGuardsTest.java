package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.states;

import org.junit.jupiter.api.Test;

/** When rules about growing with the load must keep quiet, or speak more softly. */
class ScaleGuardsTest {

    private static final String FLEET = "users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b%s]";

    @Test
    void serversThatRefuseOrAreAddedByTheClockMeetAnyPeak() {
        String[] drawing = {FLEET.formatted(", min=3, max=18%s"), "fleet/web:ec2[requestMs=150%s]"};
        assertThat(states("SCALE-005", spiky(drawing, "", ""))).containsExactly("fleet now medium");
        assertThat(states("SCALE-005", spiky(drawing, "", ", shedsLoad=true"))).isEmpty();
        assertThat(states("SCALE-005", spiky(drawing, ", policy=scheduled", ""))).isEmpty();
        assertThat(states("SCALE-005", Sketch.of(drawing[0].formatted(""), drawing[1].formatted("")).users(100_000)))
                .containsExactly("fleet question medium");
    }

    private static Sketch spiky(String[] drawing, String group, String server) {
        return Sketch.of(drawing[0].formatted(group), drawing[1].formatted(server)).users(100_000).workload("spikeSeconds", 10);
    }

    @Test
    void burstsWhosePriceIsAcceptedAreFine() {
        String web = "users > web:ec2[zones=a, requestMs=400, instanceType=t3.medium%s]";
        assertThat(states("SCALE-006", Sketch.of(web.formatted(", cpuCredits=standard")))).containsExactly("web now medium");
        assertThat(states("SCALE-006", Sketch.of(web.formatted("")))).containsExactly("web now low");
        assertThat(states("SCALE-006", Sketch.of(web.formatted(", cpuCredits=unlimited")))).isEmpty();
        assertThat(states("SCALE-006", Sketch.of("users > web:ec2[zones=a, cpuCredits=standard]").users(999))).isEmpty();
    }

    @Test
    void aVolumeThatGoesToTheNewServerKeepsItsData() {
        String database = "fleet/db:ec2[role=database]";
        assertThat(states("SCALE-007", Sketch.of("users > web:ec2[zones=a] > fleet:auto-scaling-group", database)))
                .containsExactly("db now high");
        assertThat(states("SCALE-007", Sketch.of("users > web:ec2[zones=a] > fleet:auto-scaling-group[reattachesVolumes=true]", database)))
                .isEmpty();
        assertThat(states("SCALE-007", Sketch.of("users > web:ec2[zones=a] > fleet:auto-scaling-group[min=2, max=2]", database))).isEmpty();
    }

    @Test
    void aVolumeTakenOverSavesFilesAndNotSessions() {
        String site = "users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b, reattachesVolumes=%s]";
        String web = "fleet/web:ec2[uploadsTo=local-disk, sessionStore=%s]";
        assertThat(Reviews.told(Sketch.of(site.formatted("false"), web.formatted("jwt"))).toString()).contains("SCALE-007 web");
        assertThat(Reviews.told(Sketch.of(site.formatted("true"), web.formatted("jwt"))).toString()).doesNotContain("SCALE-007");
        assertThat(Reviews.told(Sketch.of(site.formatted("true"), web.formatted("local-memory"))).toString()).contains("SCALE-007 web");
    }

    @Test
    void workersBehindAQueueMayBeSpot() {
        assertThat(states("SCALE-008", Sketch.of(FLEET.formatted(""), "fleet/web:ec2[purchase=spot]"))).containsExactly("fleet now medium");
        assertThat(states("SCALE-008", Sketch.of("users > web:ec2[zones=a] > jobs:sqs > fleet:auto-scaling-group[spotShare=1]", "fleet/worker:ec2")))
                .isEmpty();
        assertThat(states("SCALE-008", Sketch.of(FLEET.formatted(", onDemandBase=1"), "fleet/web:ec2[purchase=spot]"))).isEmpty();
        assertThat(states("SCALE-008", Sketch.of(FLEET.formatted(""), "fleet/web:ec2[purchase=spot]").context("kind", "batch"))).isEmpty();
    }

    @Test
    void aFrontThatRefusesTooMuchMayOutgrowWhatStandsBehind() {
        String web = "fleet/web:ec2%s > db:rds[statementMs=120]";
        assertThat(states("SCALE-009", Sketch.of(FLEET.formatted(""), web.formatted("")))).as("takes the peak and a third more")
                .containsExactly("db now medium");
        assertThat(states("SCALE-009", Sketch.of(FLEET.formatted(""), web.formatted("").replace("120", "170")))).containsExactly("db now high");
        assertThat(states("SCALE-009", Sketch.of(FLEET.formatted(""), web.formatted("[shedsLoad=true]")))).isEmpty();
        assertThat(states("SCALE-009", Sketch.of(FLEET.formatted(""), "fleet/web:ec2 > db:rds"))).isEmpty();
        assertThat(states("SCALE-009", Sketch.of("users > web:ec2[zones=a] > db:rds[statementMs=120]"))).isEmpty();
    }

    @Test
    void whatHardlyUsesAStoreDoesNotOutgrowIt() {
        String models = "users > api:api-gateway > submit:lambda > jobs:sqs > gpu:auto-scaling-group[min=0, desired=0, max=10]";
        String results = "gpu/model:ec2[role=worker] >write> results:s3";
        assertThat(states("SCALE-009", Sketch.of(models, results, "users >read> results").users(1e7))).isEmpty();
    }

    @Test
    void workThatNobodyWaitsForMayKeepMachinesBusy() {
        String web = "users > web:ec2[zones=a, requestMs=320, instanceType=m5.large]";
        assertThat(states("SCALE-010", Sketch.of(web))).containsExactly("web now medium");
        assertThat(states("SCALE-010", Sketch.of(web).context("kind", "batch"))).isEmpty();
        assertThat(states("SCALE-010", Sketch.of("users > web:ec2[zones=a] > jobs:sqs > worker:ec2[role=worker, requestMs=4000]"))).isEmpty();
    }

    @Test
    void aMachineMayStopWhereAMaintenanceWindowIsAccepted() {
        String db = "users > web:ec2[count=2, zones=a+b] > db:rds[zones=a, statementMs=115]";
        assertThat(states("SCALE-011", Sketch.of(db).settingAside("SPOF-002#db"))).containsExactly("db now low");
        assertThat(states("SCALE-011", Sketch.of(db).settingAside("SPOF-002#db").context("maintenanceWindow", true))).isEmpty();
        assertThat(states("SCALE-011", Sketch.of(db))).isEmpty();
        assertThat(states("SCALE-011", Sketch.of(db).settingAside("SPOF-002#db").users(900))).isEmpty();
    }

    @Test
    void retriesWithABudgetDoNotMultiply() {
        String chain = "users > one:ec2[zones=a] >request[retries=2, backoff=%s]> two:lambda >request[retries=2, backoff=%s]> three:lambda";
        assertThat(states("SCALE-012", Sketch.of(chain.formatted("none", "none")))).containsExactly("one-to-two now medium");
        assertThat(states("SCALE-012", Sketch.of(chain.formatted("adaptive", "none")))).isEmpty();
        assertThat(states("SCALE-012", Sketch.of(chain.formatted("none", "jitter")))).isEmpty();
    }

    @Test
    void aCallerMustWaitLongerThanAllTriesOfWhatItCalls() {
        String chain = "users > one:ec2[zones=a] >request[timeoutMs=%s]> two:lambda >request[timeoutMs=1000, retries=2]> three:lambda";
        assertThat(states("SCALE-012", Sketch.of(chain.formatted("2000")))).containsExactly("one-to-two now medium");
        assertThat(states("SCALE-012", Sketch.of(chain.formatted("3000")))).isEmpty();
    }

    @Test
    void aFamilyWhoseStrengthIsScarceOrAGeneralOneFits() {
        String web = "users > web:ec2[zones=a, instanceType=%s, memoryNeededGib=%s]";
        assertThat(states("SCALE-013", Sketch.of(web.formatted("c5.large", "3.6")))).containsExactly("web now low");
        assertThat(states("SCALE-013", Sketch.of(web.formatted("m5.large", "7.6")))).isEmpty();
        assertThat(states("SCALE-013", Sketch.of(web.formatted("r5.large", "15")))).isEmpty();
        assertThat(states("SCALE-013", Sketch.of("users > web:ec2[zones=a, instanceType=c5.large]"))).isEmpty();
    }

    @Test
    void functionsAndTasksScaleByThemselves() {
        for (String web : new String[] {"users > api:api-gateway > code:lambda", "users > alb[zones=a+b] > app:ecs[min=2, max=8]"}) {
            for (String rule : new String[] {"SCALE-001", "SCALE-002", "SCALE-003", "SCALE-004"}) {
                assertThat(states(rule, Sketch.of(web).workload("peakFactor", 4))).as(rule + " " + web).isEmpty();
            }
        }
    }

    @Test
    void aGroupGrowsAsFarAsThePeakNeeds() {
        String web = "fleet/web:ec2[requestMs=150, instanceType=m5.large]";
        assertThat(states("SCALE-002", Sketch.of(FLEET.formatted(", min=2, max=3"), web).users(100_000))).containsExactly("fleet now high");
        assertThat(states("SCALE-002", Sketch.of(FLEET.formatted(", min=2, max=30"), web).users(100_000))).isEmpty();
        assertThat(states("SCALE-002", Sketch.of(FLEET.formatted(", min=2, max=2"), "fleet/web:ec2"))).containsExactly("fleet now low");
    }

    @Test
    void aGroupNeedsAPolicyThatDoesNotUndoItself() {
        assertThat(states("SCALE-003", Sketch.of(FLEET.formatted(", policy=none, min=2, max=4"), "fleet/web:ec2"))).containsExactly("fleet now medium");
        String step = ", policy=step, min=2, max=8, highShare=0.7, lowShare=%s";
        assertThat(states("SCALE-003", Sketch.of(FLEET.formatted(step.formatted("0.5")), "fleet/web:ec2"))).containsExactly("fleet now medium");
        assertThat(states("SCALE-003", Sketch.of(FLEET.formatted(step.formatted("0.4")), "fleet/web:ec2"))).isEmpty();
        assertThat(states("SCALE-003", Sketch.of(FLEET.formatted(", policy=predictive"), "fleet/web:ec2"))).isEmpty();
    }

    @Test
    void aGroupWaitsAsLongAsItsServersStart() {
        String web = "fleet/web:ec2[bootSeconds=120]";
        assertThat(states("SCALE-004", Sketch.of(FLEET.formatted(", gracePeriodSeconds=60"), web))).containsExactly("fleet now medium");
        assertThat(states("SCALE-004", Sketch.of(FLEET.formatted(", gracePeriodSeconds=180, warmupSeconds=60"), web))).containsExactly("fleet now medium");
        assertThat(states("SCALE-004", Sketch.of(FLEET.formatted(", gracePeriodSeconds=180, warmupSeconds=180"), web))).isEmpty();
    }

    @Test
    void filesOnDisksThatComeAndGoAreToldByWhereTheyLie() {
        assertThat(states("SCALE-007", Sketch.of("users > fleet:auto-scaling-group[zones=a+b]", "fleet/files:ec2[role=file-server]")))
                .containsExactly("files now high");
        assertThat(states("SCALE-007", Sketch.of(FLEET.formatted(""), "fleet/web:ec2[sessionStore=external, uploadsTo=s3]"))).isEmpty();
    }

    @Test
    void whatIsAskedForMoreThanTheMachineHasIsNoMatterOfCredits() {
        String site = "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, requestMs=%s]";
        assertThat(states("SCALE-006", Sketch.of(site.formatted("500")).workload("peakFactor", 1.2))).containsExactly("web now low");
        Sketch over = Sketch.of(site.formatted("5000")).workload("peakFactor", 1.2);
        assertThat(states("SCALE-006", over)).isEmpty();
        assertThat(states("SCALE-010", over)).isNotEmpty();
    }
}
