package org.tenfold.rules.queue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Component;
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
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** QUEUE-004: a queue that hands a bad message out for ever. */
public final class NoDeadLetterQueue implements Rule {

    private static final RuleInfo INFO = new RuleInfo("QUEUE-004", Severity.HIGH, 10_000,
            Text.of("No place for messages that always fail", "계속 실패하는 메시지를 둘 곳이 없음"),
            Text.of("A message that makes its worker fail comes back again and again until it is dropped, and nobody sees it. A side queue keeps it for inspection and lets the good ones pass.",
                    "작업자를 실패하게 하는 메시지는 버려질 때까지 되돌아오고 아무도 알아채지 못합니다. 따로 둔 대기열은 그 메시지를 남겨 살펴보게 하고 나머지는 지나가게 합니다."),
            Text.of("Add a dead-letter queue after five attempts or more, and an alarm on its length.",
                    "다섯 번 이상 실패하면 옮기는 배달 못 한 편지 대기열을 두고, 그 길이에 경보를 겁니다."),
            List.of("Amazon SQS Developer Guide, dead-letter queues", "Checkov CKV_AWS_116"));

    private static final Text FOUND = Text.of("{queue} hands its messages to {workers}; what fails every time stays there for {hours|hour|hours} and is then dropped.",
            "{workers|이가} {queue}의 메시지를 가져갑니다. 늘 실패하는 메시지는 {hours}시간 남아 있다가 버려집니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Set<Object> keepers = review.parts(Trait.QUEUE).filter(NoDeadLetterQueue::isQueue)
                .map(queue -> queue.value("deadLetterQueue")).collect(Collectors.toSet());
        return review.parts(Trait.QUEUE).filter(NoDeadLetterQueue::isQueue)
                .filter(queue -> queue.value("deadLetterQueue") == null && !keepers.contains(queue.id())
                        && !review.called(queue, LinkKind.CONSUME).isEmpty())
                .map(queue -> finding(review, queue));
    }

    private static boolean isQueue(Part part) {
        return part.service().id().equals("sqs");
    }

    private static Finding finding(Case review, Part queue) {
        Component failed = DeadLetters.beside(review.topology().architecture(), queue.component());
        return Finding.of(INFO, FOUND.with("queue", queue.component().name())
                .with("hours", Math.round(queue.number("retentionSeconds") / 3600))
                .with("workers", String.join(", ", review.called(queue, LinkKind.CONSUME).stream()
                        .map(worker -> review.owner(worker).name()).toList())), queue.id())
                .mendedBy(() -> Edit.all(new Edit.Add(failed), Fixes.set(queue.component(), "deadLetterQueue", failed.id())));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > jobs:sqs > mail:lambda").blaming("jobs");
    }

    @Override
    public Example right() {
        return Sketch.of("failed:sqs", "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > jobs:sqs[deadLetterQueue=failed] > mail:lambda").passing();
    }
}
