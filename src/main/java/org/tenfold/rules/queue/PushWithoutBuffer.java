package org.tenfold.rules.queue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** QUEUE-003: a topic that pushes straight to what may be down. */
public final class PushWithoutBuffer implements Rule {

    private static final RuleInfo INFO = new RuleInfo("QUEUE-003", Severity.HIGH, 10_000,
            Text.of("A topic pushes without a queue behind it", "대기열 없이 바로 전달하는 주제"),
            Text.of("A topic tries a receiver again only for a while. If the receiver stays down longer, the event is lost. A queue between them keeps it until the receiver is back.",
                    "주제는 받는 쪽에 얼마 동안만 다시 보냅니다. 그보다 오래 장애가 이어지면 이벤트를 잃습니다. 사이에 대기열을 두면 받는 쪽이 돌아올 때까지 보관합니다."),
            Text.of("Put an SQS queue with a dead-letter queue between the topic and the receiver.",
                    "주제와 받는 쪽 사이에 배달 못 한 편지 대기열을 갖춘 SQS 대기열을 둡니다."),
            List.of("REL04-BP02", "Amazon SNS message delivery retries"));

    private static final Text FOUND = Text.of("{topic} pushes to {target}, and neither keeps an event that could not be delivered.",
            "{topic|은는} {target|으로/로} 바로 보내며, 전달하지 못한 이벤트는 어디에도 남지 않습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.TOPIC).filter(topic -> topic.value("deadLetterQueue") == null)
                .flatMap(topic -> Arrays.stream(review.topology().outgoing(topic.node())).boxed()
                        .filter(link -> isLost(review, link)).map(link -> finding(review, topic, link)));
    }

    private static boolean isLost(Case review, int link) {
        Link drawn = review.topology().link(link);
        Part target = review.topology().part(review.topology().to(link));
        boolean keeps = target.takes("deadLetterQueue") && target.value("deadLetterQueue") != null;
        return drawn.kind() == LinkKind.PUBLISH && target.has(Trait.COMPUTE) && !keeps
                && !Boolean.TRUE.equals(drawn.settings().get(LinkSettings.SOFT.name()));
    }

    private static Finding finding(Case review, Part topic, int link) {
        Link drawn = review.topology().link(link);
        Part target = review.topology().part(review.topology().to(link));
        return Finding.of(INFO, FOUND.with("topic", topic.component().name()).with("target", review.owner(target).name()),
                drawn.id(), topic.id(), review.owner(target).id())
                .mendedBy(() -> throughQueue(review.topology().architecture(), topic, drawn));
    }

    /** A queue between the topic and who takes its messages, and one for those that nobody could work off. */
    private static Edit throughQueue(Architecture architecture, Part topic, Link drawn) {
        Component failed = LetterQueue.beside(architecture, topic.component());
        String name = Edits.freeId(architecture, topic.id() + "-queue");
        Component queue = Component.of(name, "sqs", name).withParent(topic.component().parent())
                .with("deadLetterQueue", failed.id());
        return Edit.all(new Edit.Add(failed), new Edit.Add(queue), new Edit.ChangeLink(drawn.withEnds(drawn.from(), name)),
                new Edit.Connect(Link.of(Edits.freeId(architecture, name + "-link"), name, drawn.to(), LinkKind.CONSUME)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > topic:sns > mail:lambda").blaming("topic-to-mail");
    }

    @Override
    public Example right() {
        return Sketch.of("failed:sqs", "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > topic:sns > letters:sqs[deadLetterQueue=failed] > mail:lambda").passing();
    }
}
