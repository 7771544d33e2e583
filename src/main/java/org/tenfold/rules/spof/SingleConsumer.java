package org.tenfold.rules.spof;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Fleets;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** SPOF-006: one machine takes what a queue holds. */
public final class SingleConsumer implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SPOF-006", Severity.MEDIUM, 100_000,
            Text.of("One worker for a queue", "대기열을 처리하는 작업자가 한 대"),
            Text.of("The queue keeps the messages while the worker is down, so this is delay and not loss. But the backlog grows, and what is older than the retention time is deleted.",
                    "작업자가 멈춰도 대기열이 메시지를 보관하므로 손실이 아니라 지연입니다. 하지만 밀린 일이 쌓이고, 보존 기간이 지난 메시지는 지워집니다."),
            Text.of("Run at least two workers in two zones, or let Lambda take the messages.",
                    "작업자를 두 가용 영역에 두 대 이상 두거나 Lambda가 메시지를 처리하게 합니다."),
            List.of("REL04-BP02", "REL11-BP03"));

    private static final Text FOUND = Text.of("{part} is the only unit that takes from {queue}.",
            "{queue}의 메시지를 {part} 1대만 처리합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        if (!review.production()) {
            return Stream.empty();
        }
        Set<String> told = new HashSet<>();
        return review.parts(Trait.QUEUE).sorted(Comparator.comparing(Part::id)).map(queue -> finding(review, queue))
                .<Finding>mapMulti(Optional::ifPresent).filter(finding -> told.add(finding.key()));
    }

    private static Optional<Finding> finding(Case review, Part queue) {
        List<Part> workers = review.called(queue, LinkKind.CONSUME);
        if (workers.size() != 1 || review.mostUnits(workers.getFirst()) != 1) {
            return Optional.empty();
        }
        Part worker = workers.getFirst();
        // Messages in order allow one worker at a time; then a group that starts it in another zone is all one can do.
        boolean ordered = queue.is("type", "fifo")
                || queue.is("ordering", "required") && queue.takes("shards") && queue.number("shards") == 1;
        if (ordered && worker.group() != null && worker.zones().size() > 1) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, FOUND.with("part", review.owner(worker).name())
                .with("queue", queue.component().name()), review.owner(worker).id(), queue.id());
        boolean alone = worker.group() == null && worker.isA("ec2");
        return Optional.of(finding.mendedBy(review, ordered ? Fleets.replaced(worker.id())
                : alone ? Fleets.group(worker.id()) : Fleets.atLeast(worker.id(), 2)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("failed:sqs", "users > alb[zones=a+b+c] > fleet:auto-scaling-group[zones=a+b+c, max=20]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true] > jobs:sqs[deadLetterQueue=failed] > worker:ec2[role=worker, zones=a]")
                .users(100_000).blaming("worker");
    }

    @Override
    public Example right() {
        return Sketch.of("failed:sqs", "users > alb[zones=a+b+c] > fleet:auto-scaling-group[zones=a+b+c, max=20]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true] > jobs:sqs[deadLetterQueue=failed] > worker:lambda")
                .users(100_000).passing();
    }
}
