package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.states;

import org.junit.jupiter.api.Test;

/** When rules about queues, topics and functions must keep quiet, or speak more softly. */
class MessageGuardsTest {

    @Test
    void workersOfTheSameKindCompeteForTheSameMessages() {
        assertThat(states("QUEUE-002", Sketch.of("users > web:ec2[zones=a] > jobs:sqs", "jobs > one:ec2[role=worker] > files:s3",
                "jobs > two:ec2[role=worker] > files"))).isEmpty();
    }

    @Test
    void aPushThatMayBeMissingOrIsKeptByItsReceiverNeedsNoQueue() {
        assertThat(states("QUEUE-003", Sketch.of("users > web:ec2[zones=a] > topic:sns >publish[soft=true]> code:lambda"))).isEmpty();
        assertThat(states("QUEUE-003", Sketch.of("failed:sqs",
                "users > web:ec2[zones=a] > topic:sns > code:lambda[deadLetterQueue=failed]"))).isEmpty();
        assertThat(states("QUEUE-003", Sketch.of("failed:sqs",
                "users > web:ec2[zones=a] > topic:sns[deadLetterQueue=failed] > code:lambda"))).isEmpty();
    }

    @Test
    void aDeadLetterQueueNeedsNoneItself() {
        assertThat(states("QUEUE-004", Sketch.of("failed:sqs > mender:lambda",
                "users > web:ec2[zones=a] > jobs:sqs[deadLetterQueue=failed] > code:lambda"))).isEmpty();
    }

    @Test
    void timeoutsThatNobodyTouchedAreHygiene() {
        assertThat(states("QUEUE-005", Sketch.of("users > web:ec2[zones=a] > jobs:sqs > code:lambda"))).containsExactly("jobs now low");
        assertThat(states("QUEUE-005", Sketch.of("users > web:ec2[zones=a] > jobs:sqs > worker:ec2[role=worker]"))).isEmpty();
    }

    @Test
    void aFunctionThatMayRunLongerThanItsMessageIsHiddenIsNothingThatAwsMakes() {
        String jobs = "users > web:ec2[zones=a] > jobs:sqs[visibilitySeconds=%d] > code:lambda[timeoutSeconds=60]";
        assertThat(states("QUEUE-005", Sketch.of(jobs.formatted(59)).users(1))).containsExactly("jobs now critical");
        assertThat(states("QUEUE-005", Sketch.of(jobs.formatted(60)).users(1_000))).containsExactly("jobs later medium");
        assertThat(states("QUEUE-005", Sketch.of(jobs.formatted(60)))).containsExactly("jobs now medium");
        assertThat(states("QUEUE-005", Sketch.of(jobs.formatted(360)))).isEmpty();
    }

    @Test
    void aQueueThatNobodyEmptiesMayForgetSoon() {
        assertThat(states("QUEUE-009", Sketch.of("users > web:ec2[zones=a] > jobs:sqs[retentionSeconds=600]").users(100_000))).isEmpty();
    }

    @Test
    void batchesRaiseWhatAFifoQueueTakes() {
        assertThat(states("QUEUE-010", Sketch.of(
                "users > api:api-gateway > code:lambda >publish[callsPerWrite=100]> jobs:sqs[type=fifo, sendBatch=10]")
                .users(100_000))).isEmpty();
    }

    @Test
    void aRestGatewayMayBeToldToWaitLonger() {
        assertThat(states("QUEUE-012", Sketch.of("users > api:api-gateway[kind=rest, timeoutMs=120000] > report:lambda[durationMs=8000]")))
                .isEmpty();
    }

    @Test
    void aPrefixKeepsResultsFromBeingEvents() {
        assertThat(states("QUEUE-014", Sketch.of("users > web:ec2[zones=a] >write> photos:s3",
                "photos >publish> resize:lambda >write[dataset=small]> photos"))).isEmpty();
        assertThat(states("QUEUE-014", Sketch.of("users > web:ec2[zones=a] >publish> jobs:sqs > code:lambda >publish> topic:sns > jobs")))
                .containsExactly("code now medium");
    }

    @Test
    void anAnswerThatIsNeededMayBeWaitedFor() {
        String web = "users > web:ec2[zones=a] >request%s> report:lambda[durationMs=3000]";
        assertThat(states("QUEUE-001", Sketch.of(web.formatted("")).users(100_000))).containsExactly("web-to-report now medium");
        assertThat(states("QUEUE-001", Sketch.of(web.formatted("[answerNeeded=yes]")).users(100_000))).isEmpty();
        assertThat(states("QUEUE-001", Sketch.of(web.formatted("[soft=true]")).users(100_000))).isEmpty();
    }

    @Test
    void aThirdWhoWaitsIsAskedAbout() {
        String chain = "users > one:ec2[zones=a] > two:lambda > three:lambda >request%s> four:lambda";
        assertThat(states("QUEUE-001", Sketch.of(chain.formatted("")).users(100_000))).containsExactly("three-to-four question medium");
        assertThat(states("QUEUE-001", Sketch.of(chain.formatted("[answerNeeded=no]")).users(100_000)))
                .containsExactly("three-to-four now medium");
        assertThat(states("QUEUE-001", Sketch.of("users > one:ec2[zones=a] > two:lambda > three:lambda").users(100_000))).isEmpty();
    }

    @Test
    void functionsAreStartedPerMessageAndNeedNoMetric() {
        assertThat(states("QUEUE-006", Sketch.of("users > web:ec2[zones=a] > jobs:sqs > code:lambda"))).isEmpty();
        assertThat(states("QUEUE-006", Sketch.of("users > web:ec2[zones=a] > jobs:sqs > worker:ecs"))).containsExactly("worker now low");
        assertThat(states("QUEUE-006", Sketch.of("users > web:ec2[zones=a] > jobs:sqs > worker:ecs[metric=cpu]")))
                .containsExactly("worker now medium");
    }

    @Test
    void repeatsAreHarmlessWhereTheWorkerSaysSoOrTheQueueDeliversOnce() {
        String jobs = "users > web:ec2[zones=a] > jobs:sqs%s > code:lambda%s";
        assertThat(states("QUEUE-007", Sketch.of(jobs.formatted("", "")))).containsExactly("code question medium");
        assertThat(states("QUEUE-007", Sketch.of(jobs.formatted("", "[idempotent=no]")))).containsExactly("code now medium");
        assertThat(states("QUEUE-007", Sketch.of(jobs.formatted("", "[idempotent=yes]")))).isEmpty();
        assertThat(states("QUEUE-007", Sketch.of(jobs.formatted("[type=fifo]", "[idempotent=no]")))).isEmpty();
    }

    @Test
    void anOrderThatTheWorkerRestoresNeedsNoFifoQueue() {
        assertThat(states("QUEUE-008", Sketch.of("users > web:ec2[zones=a] > jobs:sqs[ordering=restored]"))).isEmpty();
        assertThat(states("QUEUE-008", Sketch.of("users > web:ec2[zones=a] > jobs:sqs[ordering=required]")))
                .containsExactly("jobs now medium");
        assertThat(states("QUEUE-008", Sketch.of("users > web:ec2[zones=a] > clicks:kinesis[ordering=required]"))).isEmpty();
        assertThat(states("QUEUE-008", Sketch.of("users > web:ec2[zones=a] > clicks:kinesis[ordering=required, randomKeys=true]")))
                .containsExactly("clicks now medium");
    }

    @Test
    void aReplyWithinTheObjectiveIsARequestByDesign() {
        String web = "users > web:ec2[zones=a] >publish[waitsForResult=true%s]> jobs:sqs";
        assertThat(states("QUEUE-011", Sketch.of(web.formatted("")).users(100_000))).containsExactly("web now high");
        assertThat(states("QUEUE-011", Sketch.of(web.formatted(", timeoutMs=200")).users(100_000))).isEmpty();
    }

    @Test
    void aFunctionForASpikyLoadIsRight() {
        String api = "users >request[carries=dynamic]> api:api-gateway > code:lambda[durationMs=2000, memoryMib=1769]";
        assertThat(states("QUEUE-015", Sketch.of(api).users(100_000))).isEmpty();
        assertThat(states("QUEUE-015", Sketch.of(api).users(100_000).workload("peakFactor", 1.2))).containsExactly("code now low");
        assertThat(states("QUEUE-015", Sketch.of("users > web:ec2[zones=a] > jobs:sqs > code:lambda[durationMs=300000]").users(100_000)))
                .containsExactly("code now low");
    }

    @Test
    void aStreamAndAnEventNeedAPlaceForWhatFailsToo() {
        String stream = "users > web:ec2[zones=a] > clicks:kinesis > code:lambda%s";
        assertThat(states("QUEUE-004", Sketch.of("failed:sqs", stream.formatted("")))).containsExactly("code now high");
        assertThat(states("QUEUE-004", Sketch.of("failed:sqs", stream.formatted("[deadLetterQueue=failed]")))).isEmpty();
        Sketch changes = Sketch.of("users > web:ec2[zones=a] > table:dynamodb", "table >consume> code:lambda");
        assertThat(states("QUEUE-004", changes)).containsExactly("code now high");
        assertThat(states("QUEUE-004", Reviews.mended("QUEUE-004", changes))).isEmpty();
        assertThat(states("QUEUE-004", Sketch.of("users > web:ec2[zones=a] > files:s3 >publish> code:lambda"))).containsExactly("code now high");
        assertThat(states("QUEUE-004", Sketch.of("users > web:ec2[zones=a] > files:s3 >publish[soft=true]> code:lambda"))).isEmpty();
        assertThat(states("QUEUE-004", Sketch.of("users > web:ec2[zones=a] > clicks:kinesis > worker:ec2[role=worker]"))).isEmpty();
        // What a topic pushes is told once.
        Sketch pushed = Sketch.of("users > web:ec2[zones=a] > topic:sns > code:lambda");
        assertThat(states("QUEUE-004", pushed)).isEmpty();
        assertThat(states("QUEUE-003", pushed)).containsExactly("topic-to-code now high");
    }

    @Test
    void lettersToPeopleNeedNoQueue() {
        assertThat(states("QUEUE-003", Sketch.of("users > web:ec2[zones=a] > topic:sns >publish> mail:external[kind=receiver]"))).isEmpty();
    }

    @Test
    void aServerMayExtendTheTimeForItsMessage() {
        String jobs = "users > web:ec2[zones=a] > jobs:sqs%s > worker:ec2[role=worker, requestMs=20000]";
        assertThat(states("QUEUE-005", Sketch.of(jobs.formatted("")))).containsExactly("jobs now high");
        assertThat(states("QUEUE-005", Sketch.of(jobs.formatted("[visibilityExtended=true]")))).isEmpty();
        assertThat(states("QUEUE-005", Sketch.of(jobs.formatted("[visibilitySeconds=120]")))).isEmpty();
        assertThat(states("QUEUE-005", Reviews.mended("QUEUE-005", Sketch.of(jobs.formatted(""))))).isEmpty();
        assertThat(states("QUEUE-005", Sketch.of(jobs.formatted("[visibilityExtended=true]").replace("worker:ec2[role=worker, requestMs=20000]",
                "code:lambda[timeoutSeconds=60]")))).containsExactly("jobs now critical");
    }

    @Test
    void messagesHaveTheSizeThatTheServiceTakes() {
        String jobs = "users > web:ec2[zones=a] > jobs:sqs > code:lambda";
        assertThat(states("QUEUE-009", Sketch.of(jobs).users(100_000).workload("requestKb", 1_048))).isEmpty();
        assertThat(states("QUEUE-009", Sketch.of(jobs).users(100_000).workload("requestKb", 1_049))).containsExactly("jobs now medium");
        assertThat(states("QUEUE-009", Sketch.of("users > web:ec2[zones=a] > topic:sns > jobs:sqs > code:lambda").users(100_000)
                .workload("requestKb", 300))).containsExactly("topic now medium");
    }

    @Test
    void highThroughputOrOnDemandLiftsTheCeiling() {
        String fifo = "users >request[carries=dynamic]> api:api-gateway > code:lambda >publish[callsPerWrite=100]> jobs:%s";
        assertThat(states("QUEUE-010", Sketch.of(fifo.formatted("sqs[type=fifo]")).users(100_000))).containsExactly("jobs now medium");
        assertThat(states("QUEUE-010", Sketch.of(fifo.formatted("sqs[type=fifo, highThroughput=true]")).users(100_000))).isEmpty();
        assertThat(states("QUEUE-010", Sketch.of(fifo.formatted("kinesis[shards=1]").replace("=100]", "=1000]")).users(100_000)))
                .containsExactly("jobs now medium");
        assertThat(states("QUEUE-010", Sketch.of(fifo.formatted("kinesis[mode=on-demand]").replace("=100]", "=1000]")).users(100_000))).isEmpty();
    }

    @Test
    void anHttpApiWaitsHalfAMinuteAndNoGatewayPassesLargeFiles() {
        String api = "users > api:api-gateway[kind=%s] > report:lambda[durationMs=%s]";
        assertThat(states("QUEUE-012", Sketch.of(api.formatted("http, timeoutMs=30000", "8000")))).containsExactly("report now medium");
        assertThat(states("QUEUE-012", Sketch.of(api.formatted("http, timeoutMs=30000", "6000")))).isEmpty();
        assertThat(states("QUEUE-012", Sketch.of(api.formatted("http", "100")).workload("requestKb", 7_000))).containsExactly("api now medium");
        assertThat(states("QUEUE-012", Sketch.of(api.formatted("http", "100")).workload("requestKb", 6_000))).isEmpty();
        assertThat(states("QUEUE-012", Sketch.of("users > api:api-gateway > alb[zones=a+b] > web:ec2").workload("requestKb", 7_000))).isEmpty();
    }

    @Test
    void aQuotaThatWasRaisedAboveThePeakIsEnough() {
        String api = "users >request[carries=dynamic]> api:api-gateway[quotaPerSecond=%s] > code:lambda[durationMs=%s, accountConcurrency=%s]";
        assertThat(states("QUEUE-013", Sketch.of(api.formatted("20", "100", "1000")).users(100_000))).containsExactly("api now medium");
        assertThat(states("QUEUE-013", Sketch.of(api.formatted("10000", "100", "1000")).users(100_000))).isEmpty();
        assertThat(states("QUEUE-013", Sketch.of(api.formatted("10000", "1000", "10")).users(100_000))).containsExactly("code now medium");
        assertThat(states("QUEUE-013", Sketch.of(api.formatted("10000", "1000", "5000")).users(100_000))).isEmpty();
    }

    @Test
    void aWorkflowThatCallsItsStepsIsNoLoop() {
        assertThat(states("QUEUE-014", Sketch.of("users > web:ec2[zones=a] > flow:step-functions > code:lambda > table:dynamodb"))).isEmpty();
    }
}
