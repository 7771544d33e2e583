package org.tenfold.rules.queue;

import java.util.List;
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

/** QUEUE-009: messages that are dropped before a long outage ends. */
public final class ShortRetention implements Rule {

    private static final RuleInfo INFO = new RuleInfo("QUEUE-009", Severity.MEDIUM, 100_000,
            Text.of("Messages are dropped before a night is over", "하룻밤도 못 가 버려지는 메시지"),
            Text.of("A queue is there for the time when its workers are down. Messages that are older than the retention are deleted unseen, so it must outlast the longest outage of the workers.",
                    "대기열은 작업자가 멈춘 동안을 위해 있습니다. 보존 기간이 지난 메시지는 소리 없이 지워지므로 작업자의 가장 긴 장애보다 길어야 합니다."),
            Text.of("Keep messages for days: four unless you have a reason, fourteen at most.",
                    "메시지를 며칠 동안 보관합니다. 이유가 없으면 4일, 길면 14일입니다."),
            List.of("Amazon SQS API Reference, CreateQueue"));

    private static final Text FOUND = Text.of("{queue} drops messages after {hours|hour|hours}; workers that stop on a Friday evening may be back later.",
            "{queue|은는} {hours}시간이 지나면 메시지를 버립니다. 금요일 저녁에 멈춘 작업자는 그보다 늦게 돌아올 수 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** A fault in the evening that is mended the next day. */
    private static final double A_DAY = 86_400;
    private static final double FOUR_DAYS = 345_600;

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.QUEUE).filter(queue -> queue.service().find("retentionSeconds") != null
                        && queue.number("retentionSeconds") < A_DAY && !review.called(queue, LinkKind.CONSUME).isEmpty())
                .map(queue -> Finding.of(INFO, FOUND.with("queue", queue.component().name())
                        .with("hours", queue.number("retentionSeconds") / 3600), queue.id())
                        .mendedBy(() -> Fixes.set(queue.component(), "retentionSeconds", FOUR_DAYS)));
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
