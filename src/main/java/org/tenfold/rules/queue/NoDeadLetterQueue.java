package org.tenfold.rules.queue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.tenfold.rules.fix.Messages;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** QUEUE-004: a queue, stream or event that is handed out again and again, and then lost. What topics push is told by QUEUE-003. */
public final class NoDeadLetterQueue implements Rule {

    private static final RuleInfo INFO = new RuleInfo("QUEUE-004", Severity.HIGH, 10_000,
            Text.of("No place for messages that always fail", "계속 실패하는 메시지를 둘 곳이 없음"),
            Text.of("A message that makes its worker fail comes back again and again until it is dropped, and nobody sees it. A side queue keeps it for inspection and lets the good ones pass.",
                    "작업자를 실패하게 하는 메시지는 버려질 때까지 되돌아오고 아무도 알아채지 못합니다. 따로 둔 대기열은 그 메시지를 남겨 살펴보게 하고 나머지는 지나가게 합니다."),
            Text.of("Give the queue a dead-letter queue after five attempts or more, and a function a queue for what it failed at; set an alarm on its length.",
                    "대기열에는 다섯 번 이상 실패한 메시지를 옮길 배달 못 한 편지 대기열을, 함수에는 실패한 이벤트를 받을 대기열을 두고, 그 길이에 경보를 겁니다."),
            List.of("Amazon SQS Developer Guide, dead-letter queues", "Checkov CKV_AWS_116"));

    private static final Text FOUND = Text.of("{queue} hands its messages to {workers}; what fails every time stays there for {hours|hour|hours} and is then dropped.",
            "{workers|이가} {queue}의 메시지를 가져갑니다. 늘 실패하는 메시지는 {hours}시간 남아 있다가 버려집니다.");

    private static final Text STREAM = Text.of("{code} reads {source} in order; a record that fails every time holds up the rest of its shard until it is too old, and is then dropped.",
            "{code|은는} {source|을를} 순서대로 읽습니다. 늘 실패하는 레코드는 기한이 지나 버려질 때까지 그 샤드의 나머지를 막습니다.");
    private static final Text EVENT = Text.of("{source} leaves events for {code}; what fails three times is dropped.",
            "{source|이가} 남긴 이벤트를 {code|이가} 처리합니다. 세 번 실패한 이벤트는 버려집니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Stream.concat(queues(review), review.parts(Trait.FUNCTION).filter(code -> code.takes("deadLetterQueue") && code.value("deadLetterQueue") == null)
                .map(code -> function(review, code)).<Finding>mapMulti(Optional::ifPresent));
    }

    private static Stream<Finding> queues(Case review) {
        Set<Object> keepers = review.parts(Trait.QUEUE).filter(NoDeadLetterQueue::isQueue)
                .map(queue -> queue.value("deadLetterQueue")).collect(Collectors.toSet());
        return review.parts(Trait.QUEUE).filter(NoDeadLetterQueue::isQueue)
                .filter(queue -> queue.value("deadLetterQueue") == null && !keepers.contains(queue.id())
                        && !review.called(queue, LinkKind.CONSUME).isEmpty())
                .map(queue -> finding(review, queue));
    }

    private static boolean isQueue(Part part) {
        return part.isA("sqs");
    }

    private static Finding finding(Case review, Part queue) {
        return Finding.of(INFO, FOUND.with("queue", queue.component().name())
                .with("hours", Math.round(queue.number("retentionSeconds") / 3600))
                .with("workers", String.join(", ", review.called(queue, LinkKind.CONSUME)
                        .map(worker -> review.owner(worker).name()).toList())), queue.id())
                .mendedBy(() -> keepingFailed(review, queue));
    }

    private static Edit keepingFailed(Case review, Part queue) {
        Component failed = LetterQueue.beside(review.topology().architecture(), queue.component());
        return Edit.all(new Edit.Add(failed), Fixes.set(queue.component(), "deadLetterQueue", failed.id()));
    }

    /** A function that works on a stream, or on events that somebody left for it. */
    private static Optional<Finding> function(Case review, Part code) {
        Optional<Part> stream = review.callers(code, LinkKind.CONSUME).filter(source -> !isQueue(source))
                .stream().min(Comparator.comparing(Part::id));
        Optional<Part> sender = review.incoming(code).filter(link -> link.kind() == LinkKind.PUBLISH && Case.isHard(link)).map(review::start)
                .filter(from -> !from.has(Trait.TOPIC)).stream().min(Comparator.comparing(Part::id));
        return stream.or(() -> sender).map(source -> Finding.of(INFO, (stream.isPresent() ? STREAM : EVENT)
                .with("code", code.component().name()).with("source", review.owner(source).name()), code.id(), review.owner(source).id())
                .mendedBy(review, Messages.deadLetters(code.id())));
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
