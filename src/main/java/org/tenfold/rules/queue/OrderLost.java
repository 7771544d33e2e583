package org.tenfold.rules.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** QUEUE-008: an order that the queue does not keep. */
public final class OrderLost implements Rule {

    private static final RuleInfo INFO = new RuleInfo("QUEUE-008", Severity.MEDIUM, 10_000,
            Text.of("The order of messages is not kept", "지켜지지 않는 메시지 순서"),
            Text.of("A standard queue delivers in about the order of sending, and records with random keys lie in different shards. If order matters, say so with a message group or a partition key.",
                    "표준 대기열은 보낸 순서를 대강만 지키고, 키가 무작위인 레코드는 여러 샤드에 흩어집니다. 순서가 중요하면 메시지 그룹이나 파티션 키로 알려야 합니다."),
            Text.of("Take a FIFO queue with a message group for each thing, or a stream with the id of the thing as partition key.",
                    "대상마다 메시지 그룹을 둔 FIFO 대기열이나, 대상의 식별자를 파티션 키로 쓰는 스트림을 씁니다."),
            List.of("Amazon SQS Developer Guide, FIFO queues", "Amazon Kinesis Data Streams Developer Guide, partition key"));

    private static final Text QUEUE = Text.of("{part} must keep the order of its messages but is a standard queue.",
            "{part|은는} 메시지 순서를 지켜야 하는데 표준 대기열입니다.");
    private static final Text STREAM = Text.of("{part} must keep the order of its records, whose random keys spread them over {shards|shard|shards}.",
            "{part|은는} 레코드 순서를 지켜야 하는데 무작위 키 때문에 샤드 {shards}개로 흩어집니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Stream<Finding> queues = review.parts("sqs").filter(queue -> queue.is("ordering", "required") && queue.is("type", "standard"))
                .map(queue -> Finding.of(INFO, QUEUE.with("part", queue.component().name()), queue.id()).mendedBy(() -> inOrder(review, queue)));
        Stream<Finding> streams = review.parts("kinesis").filter(stream -> stream.is("ordering", "required") && stream.flag("randomKeys")
                        && (stream.number("shards") > 1 || stream.is("mode", "on-demand")))
                .map(stream -> Finding.of(INFO, STREAM.with("part", stream.component().name()).with("shards", stream.number("shards")),
                        stream.id()).mendedBy(() -> Fixes.set(stream.component(), "randomKeys", false)));
        return Stream.concat(queues, streams);
    }

    /** A FIFO queue, and the topics before it in order too: a standard topic delivers to none. */
    private static Edit inOrder(Case review, Part queue) {
        List<Edit> edits = new ArrayList<>(List.of(Fixes.set(queue.component(), "type", "fifo")));
        review.callers(queue, LinkKind.PUBLISH).filter(topic -> topic.isA("sns") && !topic.is("type", "fifo"))
                .forEach(topic -> edits.add(Fixes.set(topic.component(), "type", "fifo")));
        return new Edit.Batch(edits);
    }

    @Override
    public Example wrong() {
        return Sketch.of("failed:sqs",
                "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > jobs:sqs[deadLetterQueue=failed, visibilitySeconds=180, ordering=required] > mail:lambda[idempotent=yes]").blaming("jobs");
    }

    @Override
    public Example right() {
        return Sketch.of("failed:sqs",
                "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > jobs:sqs[deadLetterQueue=failed, visibilitySeconds=180, ordering=required, type=fifo] > mail:lambda[idempotent=yes]").passing();
    }
}
