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
}
