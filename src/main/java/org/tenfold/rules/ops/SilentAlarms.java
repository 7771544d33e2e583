package org.tenfold.rules.ops;

import java.util.List;
import java.util.Optional;
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

/** OPS-002: alarms that nobody hears. */
public final class SilentAlarms implements Rule {

    private static final RuleInfo INFO = new RuleInfo("OPS-002", Severity.MEDIUM, 1_000,
            Text.of("Alarms that reach nobody", "아무에게도 닿지 않는 경보"),
            Text.of("An alarm that nobody hears is decoration. Connect each to a person or to something that reacts.",
                    "아무도 듣지 못하는 경보는 장식일 뿐입니다. 경보마다 사람이나 자동 대응에 연결합니다."),
            Text.of("Send alarms to a topic that somebody subscribes to, or let them scale or restart what is in trouble.",
                    "누군가 구독하는 주제로 경보를 보내거나, 확장이나 재시작 같은 대응을 실행하게 합니다."),
            List.of("REL06-BP03", "AWS Config cloudwatch-alarm-action-check", "Checkov CKV_AWS_319"));

    private static final Text FOUND = Text.of("{watch} has {alarms|alarm|alarms} and {composite} composite ones, and none of them acts.",
            "{watch|은는} 경보가 {alarms}개, 복합 경보가 {composite}개인데 실행하는 작업이 없습니다.");
    private static final Text UNHEARD = Text.of("{watch} sends {alarms|alarm|alarms} to {topic}, which nobody subscribes to.",
            "{watch|이가} 경보 {alarms}개를 {topic|으로/로} 보내는데, 구독자가 0명입니다.");
    private static final Text ASKED = Text.of("Who or what hears the {alarms|alarm|alarms} of {watch}?",
            "{watch}의 경보 {alarms}개는 누구에게 알리거나 무엇을 실행합니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Tools.cloudWatches(review).stream().filter(watch -> watch.number("alarms") + watch.number("compositeAlarms") > 0)
                .map(watch -> finding(review, watch)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part watch) {
        List<Part> receivers = review.outgoing(watch).filter(link -> link.kind() == LinkKind.OPERATE || link.kind() == LinkKind.PUBLISH)
                .map(review::end).toList();
        if (!receivers.isEmpty()) {
            boolean unheard = receivers.stream().allMatch(part -> part.has(Trait.TOPIC)
                    && review.called(part, LinkKind.PUBLISH).isEmpty());
            Part topic = receivers.getFirst();
            return !unheard ? Optional.empty() : Optional.of(Finding.of(INFO, UNHEARD.with("watch", watch.component().name())
                    .with("alarms", watch.number("alarms")).with("topic", topic.component().name()), watch.id(), topic.id())
                    .mendedBy(() -> subscribed(review.topology().architecture(), topic.id())));
        }
        boolean act = watch.is("alarmActions", "all") || watch.is("alarmActions", "composite") && watch.number("compositeAlarms") > 0;
        boolean asked = watch.value("alarmActions") == null;
        if (act) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, (asked ? ASKED : FOUND).with("watch", watch.component().name())
                .with("alarms", watch.number("alarms")).with("composite", watch.number("compositeAlarms")), watch.id());
        return Optional.of(asked ? finding.in(Finding.State.QUESTION)
                : finding.mendedBy(() -> heard(review.topology().architecture(), watch)));
    }

    /** A topic for the alarms, with somebody who gets its messages. */
    private static Edit heard(Architecture architecture, Part watch) {
        String topic = Edits.freeId(architecture, "alarms");
        return Edit.all(new Edit.Add(Component.of(topic, "sns", "Alarms").withParent(watch.component().parent())),
                new Edit.Connect(Link.of(Edits.freeId(architecture, watch.id() + "-to-" + topic), watch.id(), topic, LinkKind.OPERATE)
                        .with(LinkSettings.PURPOSE.name(), "notify")), subscribed(architecture, topic));
    }

    private static Edit subscribed(Architecture architecture, String topic) {
        String receiver = Edits.freeId(architecture, "on-call");
        return Edit.all(new Edit.Add(Component.of(receiver, "external", "On call").with("kind", "receiver")),
                new Edit.Connect(Link.of(Edits.freeId(architecture, topic + "-to-" + receiver), topic, receiver, LinkKind.PUBLISH)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda", "watch:cloudwatch[alarms=5, alarmActions=none]").blaming("watch");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda", "watch:cloudwatch[alarms=5, alarmActions=all]").passing();
    }
}
