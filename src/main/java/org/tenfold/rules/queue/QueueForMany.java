package org.tenfold.rules.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Messages;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/** QUEUE-002: a queue whose messages several different workers need. */
public final class QueueForMany implements Rule {

    private static final RuleInfo INFO = new RuleInfo("QUEUE-002", Severity.HIGH, 10_000,
            Text.of("One queue for workers that each need every message", "작업자마다 모든 메시지가 필요한데 대기열은 하나"),
            Text.of("A message that one worker takes is gone for the others, so each sees only part of them. A queue shares work out; a topic copies it.",
                    "작업자 하나가 가져간 메시지는 다른 작업자에게 보이지 않으므로 저마다 일부만 받습니다. 대기열은 일을 나누고, 주제는 일을 복사합니다."),
            Text.of("Publish to an SNS topic or EventBridge and give every kind of worker a queue of its own.",
                    "SNS 주제나 EventBridge에 게시하고 작업자 종류마다 대기열을 따로 둡니다."),
            List.of("REL04-BP02"));

    private static final Text FOUND = Text.of("{queue} gives each message to only one of {workers}, which do different work.",
            "{queue|은는} 메시지 하나를 하는 일이 서로 다른 {workers} 중 하나에만 줍니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.QUEUE).filter(queue -> queue.isA("sqs"))
                .map(queue -> finding(review, queue)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part queue) {
        List<Part> workers = review.called(queue, LinkKind.CONSUME);
        if (workers.stream().map(worker -> Work.of(review, worker)).distinct().count() < 2) {
            return Optional.empty();
        }
        List<String> targets = new ArrayList<>(List.of(queue.id()));
        workers.forEach(worker -> targets.add(review.owner(worker).id()));
        return Optional.of(Finding.of(INFO, FOUND.with("queue", queue.component().name()).with("workers",
                String.join(", ", workers.stream().map(worker -> review.owner(worker).name()).toList())), targets)
                .mendedBy(review, Messages.fanOut(queue.id())));
    }

    /** What a worker is and what it calls; workers that agree in both are taken to compete for the same work. */
    private record Work(String service, Set<Integer> called) {

        static Work of(Case review, Part worker) {
            Topology topology = review.topology();
            return new Work(worker.service().id(), Arrays.stream(topology.outgoing(worker.node()))
                    .filter(link -> topology.kind(link).carriesCalls()).map(topology::to).boxed()
                    .collect(Collectors.toSet()));
        }
    }

    @Override
    public Example wrong() {
        return Sketch.of("failed:sqs", "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > jobs:sqs[deadLetterQueue=failed]",
                "jobs > mail:lambda > sent:dynamodb[pointInTimeRecovery=true]",
                "jobs > bill:lambda > bills:dynamodb[pointInTimeRecovery=true]").blaming("jobs");
    }

    @Override
    public Example right() {
        return Sketch.of("failed:sqs", "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > topic:sns",
                "topic > letters:sqs[deadLetterQueue=failed] > mail:lambda > sent:dynamodb[pointInTimeRecovery=true]",
                "topic > orders:sqs[deadLetterQueue=failed] > bill:lambda > bills:dynamodb[pointInTimeRecovery=true]").passing();
    }
}
