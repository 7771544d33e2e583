package org.tenfold.rules.queue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
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

/** QUEUE-007: work that a second delivery does again. */
public final class DoneTwice implements Rule {

    private static final RuleInfo INFO = new RuleInfo("QUEUE-007", Severity.MEDIUM, 10_000,
            Text.of("A message that comes twice is worked on twice", "두 번 온 메시지를 두 번 처리함"),
            Text.of("Standard queues, topics and streams deliver at least once, and sometimes twice: the customer pays twice. Remember what is done and skip repeats.",
                    "표준 대기열과 주제와 스트림은 적어도 한 번, 때로는 두 번 전달합니다. 고객이 두 번 결제하게 됩니다. 처리한 것을 기억하고 반복은 건너뜁니다."),
            Text.of("Write the id of each message into a table before the work, under the condition that it is not there yet; a FIFO queue alone is not enough.",
                    "일하기 전에 메시지의 식별자를 아직 없을 때만 테이블에 씁니다. FIFO 대기열만으로는 부족합니다."),
            List.of("REL04-BP04", "Amazon SQS Developer Guide, at-least-once delivery"));

    private static final Text FOUND = Text.of("{worker} takes messages from {source}, which may deliver one twice, and a repeat does harm.",
            "{worker|은는} {source}의 메시지를 처리합니다. 같은 메시지가 두 번 올 수 있고 반복하면 문제가 생깁니다.");
    private static final Text ASKED = Text.of("Does it do harm when {worker} gets a message from {source} twice? It may be delivered more than once.",
            "{worker|이가} {source}에서 같은 메시지를 두 번 받으면 문제가 생깁니까? 두 번 이상 전달될 수 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Set<String> told = new HashSet<>();
        return Stream.concat(review.parts(Trait.QUEUE), review.parts(Trait.TOPIC)).filter(source -> !source.is("type", "fifo"))
                .sorted(Comparator.comparing(Part::id))
                .flatMap(source -> Stream.concat(review.called(source, LinkKind.CONSUME).stream(), review.called(source, LinkKind.PUBLISH).stream())
                        .filter(worker -> worker.takes("idempotent") && !worker.is("idempotent", Setting.YES) && told.add(worker.id()))
                        .map(worker -> finding(review, source, worker)))
                .toList().stream();
    }

    private static Finding finding(Case review, Part source, Part worker) {
        boolean asked = worker.value("idempotent") == null;
        Finding finding = Finding.of(INFO, (asked ? ASKED : FOUND).with("worker", review.owner(worker).name())
                .with("source", source.component().name()), worker.id(), source.id())
                .mendedBy(() -> remembering(review, worker));
        return asked ? finding.in(Finding.State.QUESTION) : finding;
    }

    /** A worker that does no harm, with a table for what it has done where it has no database for that. */
    private static Edit remembering(Case review, Part worker) {
        Edit harmless = Fixes.set(worker.component(), "idempotent", Setting.YES);
        if (review.outgoing(worker).anyMatch(link -> link.kind().writes() && review.end(link).has(Trait.DATABASE))) {
            return harmless;
        }
        Architecture architecture = review.topology().architecture();
        Component region = review.topology().container(worker.component(), "region");
        String done = Edits.freeId(architecture, worker.id() + "-done");
        return Edit.all(harmless, new Edit.Add(Component.of(done, "dynamodb", done).withParent(region == null ? null : region.id())
                        .with("pointInTimeRecovery", true)),
                new Edit.Connect(Link.of(Edits.freeId(architecture, done + "-link"), worker.id(), done, LinkKind.READ_WRITE)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("failed:sqs",
                "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > jobs:sqs[deadLetterQueue=failed, visibilitySeconds=180] > bill:lambda[idempotent=no]").blaming("bill");
    }

    @Override
    public Example right() {
        return Sketch.of("failed:sqs",
                "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > jobs:sqs[deadLetterQueue=failed, visibilitySeconds=180] > bill:lambda[idempotent=yes]").passing();
    }
}
