package org.tenfold.rules.queue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** QUEUE-009: messages that are dropped before a long outage ends, or that are too large. */
public final class ShortRetention implements Rule {

    private static final RuleInfo INFO = new RuleInfo("QUEUE-009", Severity.MEDIUM, 100_000,
            Text.of("Messages that the queue drops or refuses", "대기열이 버리거나 거절하는 메시지"),
            Text.of("A queue is there for the time when its workers are down. Messages that are older than the retention are deleted unseen, so it must outlast the longest outage of the workers. What is larger than the service takes is refused at once.",
                    "대기열은 작업자가 멈춘 동안을 위해 있습니다. 보존 기간이 지난 메시지는 소리 없이 지워지므로 작업자의 가장 긴 장애보다 길어야 합니다. 서비스가 받는 크기를 넘는 메시지는 바로 거절됩니다."),
            Text.of("Keep messages for days: four unless you have a reason, fourteen at most. Keep large bodies in S3 and send where they lie.",
                    "메시지를 며칠 동안 보관합니다. 이유가 없으면 4일, 길면 14일입니다. 큰 본문은 S3에 두고 그 위치만 보냅니다."),
            List.of("Amazon SQS API Reference, CreateQueue", "Amazon SQS Developer Guide, message quotas")).leaving(Text.of(
                    "A body that is too large goes into a bucket and the message only says where it lies; both sides of your code have to agree on that.",
                    "너무 큰 본문은 버킷에 두고 메시지에는 그 위치만 적습니다. 보내는 코드와 받는 코드가 모두 그렇게 약속해야 합니다."));

    private static final Text FOUND = Text.of("{queue} drops messages after {hours|hour|hours}; workers that stop on a Friday evening may be back later.",
            "{queue|은는} {hours}시간이 지나면 메시지를 버립니다. 금요일 저녁에 멈춘 작업자는 그보다 늦게 돌아올 수 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final Text LARGE = Text.of("{queue} takes messages of {most} KB at most, and a request has {kb} KB.",
            "{queue|은는} {most}KB까지의 메시지를 받는데 요청 하나가 {kb}KB입니다.");

    /** One MiB for SQS since August 2025, 256 KiB for SNS (quotas of both services). */
    private static final Map<String, Double> LARGEST_KB = Map.of("sqs", 1_048.576, "sns", 262.144);

    /** A fault in the evening that is mended the next day. */
    private static final double A_DAY = 86_400;
    private static final double FOUR_DAYS = 345_600;

    @Override
    public Stream<Finding> check(Case review) {
        Stream<Finding> refused = Stream.of(Trait.QUEUE, Trait.TOPIC).flatMap(review::parts)
                .filter(queue -> LARGEST_KB.containsKey(queue.service().id()) && !review.callers(queue, LinkKind.PUBLISH).isEmpty()
                        && queue.workload().number("requestKb") > LARGEST_KB.get(queue.service().id()))
                .map(queue -> Finding.of(INFO, LARGE.with("queue", queue.component().name()).with("kb", queue.workload().number("requestKb"))
                        .with("most", Math.floor(LARGEST_KB.get(queue.service().id()))), queue.id()));
        Stream<Finding> dropped = review.parts(Trait.QUEUE).filter(queue -> queue.takes("retentionSeconds")
                        && queue.number("retentionSeconds") < A_DAY && !review.called(queue, LinkKind.CONSUME).isEmpty())
                .map(queue -> Finding.of(INFO, FOUND.with("queue", queue.component().name())
                        .with("hours", queue.number("retentionSeconds") / 3600), queue.id())
                        .mendedBy(() -> Fixes.set(queue.component(), "retentionSeconds", FOUR_DAYS)));
        return Stream.concat(refused, dropped);
    }

    @Override
    public Example wrong() {
        return Sketch.of("failed:sqs", "users >request[carries=dynamic]> api:api-gateway > code:lambda > jobs:sqs[deadLetterQueue=failed, retentionSeconds=3600]",
                "jobs > mail:lambda").users(100_000).blaming("jobs");
    }

    @Override
    public Example right() {
        return Sketch.of("failed:sqs", "users >request[carries=dynamic]> api:api-gateway > code:lambda > jobs:sqs[deadLetterQueue=failed]",
                "jobs > mail:lambda").users(100_000).passing();
    }
}
