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
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** QUEUE-006: workers who look idle while messages wait. */
public final class ScaledByCpu implements Rule {

    private static final RuleInfo INFO = new RuleInfo("QUEUE-006", Severity.MEDIUM, 10_000,
            Text.of("Workers scale by CPU instead of by what waits", "대기 메시지가 아니라 CPU로 늘어나는 작업자"),
            Text.of("A worker that waits for others uses little CPU while the queue grows. What waits for each worker says directly how long a message will take.",
                    "다른 것을 기다리는 작업자는 대기열이 길어져도 CPU를 거의 쓰지 않습니다. 작업자당 대기 메시지는 얼마나 기다릴지를 바로 알려 줍니다."),
            Text.of("Keep the messages that wait for each worker at the time that is allowed, divided by the time that one takes.",
                    "작업자당 대기 메시지를 허용하는 대기 시간을 처리 시간으로 나눈 수로 유지합니다."),
            List.of("Amazon EC2 Auto Scaling User Guide, scaling based on Amazon SQS", "REL07-BP03"));

    private static final Text FOUND = Text.of("The workers of {queue} ({workers}) run {min} to {max|unit|units} by their CPU.",
            "{workers|은는} {queue}의 메시지를 처리하며 CPU에 따라 {min}~{max}대로 움직입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("sqs").flatMap(queue -> review.called(queue, LinkKind.CONSUME).map(review::owning)
                .filter(ScaledByCpu::followsCpu).map(workers -> finding(queue, workers)).stream());
    }

    private static boolean followsCpu(Part workers) {
        return workers.is("metric", "cpu") && workers.number("max") > workers.number("min")
                && !workers.is("policy", "none") && !workers.is("policy", "scheduled");
    }

    private static Finding finding(Part queue, Part workers) {
        Finding finding = Finding.of(INFO, FOUND.with("workers", workers.component().name()).with("queue", queue.component().name())
                .with("min", workers.number("min")).with("max", workers.number("max")), workers.id(), queue.id())
                .mendedBy(() -> Fixes.set(workers.component(), "metric", "backlog"));
        return workers.stated("metric") ? finding : finding.asHygiene();
    }

    @Override
    public Example wrong() {
        return Sketch.of("failed:sqs",
                "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > jobs:sqs[deadLetterQueue=failed]",
                "jobs > fleet:auto-scaling-group[zones=a+b, metric=cpu]",
                "fleet/worker:ec2[role=worker, idempotent=yes, logs=true]").blaming("fleet");
    }

    @Override
    public Example right() {
        return Sketch.of("failed:sqs",
                "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > jobs:sqs[deadLetterQueue=failed]",
                "jobs > fleet:auto-scaling-group[zones=a+b, metric=backlog]",
                "fleet/worker:ec2[role=worker, idempotent=yes, logs=true]").passing();
    }
}
