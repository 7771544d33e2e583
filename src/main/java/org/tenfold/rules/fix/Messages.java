package org.tenfold.rules.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Settings;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** Queues and topics between those who send and those who work. */
public final class Messages {

    /** The longest that SQS keeps a message, in seconds: fourteen days. */
    private static final double LONGEST = 1_209_600;
    /** Of how many run times of its function a queue hides a message, as AWS advises for Lambda. */
    private static final double RUNS = 6;

    private static final Text QUEUE = Text.of(" queue", " 대기열");
    private static final Text TOPIC = Text.of(" topic", " 주제");
    private static final Text RESULTS = Text.of("Results", "결과");
    private static final Text FAILED = Text.of("Failed", "실패한 메시지");

    private Messages() {
    }

    /** A queue with a dead-letter queue on a link: the caller leaves its message there, and who was called takes it. */
    public static Transformation queue(String link) {
        return draft -> {
            Link drawn = draft.link(link);
            draft.require(drawn.kind() == LinkKind.REQUEST || drawn.kind() == LinkKind.PUBLISH);
            draft.require(draft.has(drawn.to(), Trait.COMPUTE));
            String queue = before(draft, drawn.to());
            Settings settings = drawn.settings().without(LinkSettings.TIMEOUT.name()).without(LinkSettings.RETRIES.name())
                    .without(LinkSettings.WEIGHT.name()).without(LinkSettings.GROUP.name());
            draft.redirect(drawn.withKind(LinkKind.PUBLISH).withSettings(settings), queue);
            draft.connect(queue, drawn.to(), LinkKind.CONSUME, Settings.NONE);
            if (drawn.kind() == LinkKind.REQUEST) {
                draft.also(Draft.CODE_CHANGES);
            }
        };
    }

    /** A queue for a worker, with another one for what fails. */
    private static String before(Draft draft, String worker) {
        Part part = draft.worker(worker);
        @Nullable String home = draft.home(draft.owner(worker).id(), Scope.REGION);
        String name = draft.owner(worker).component().name();
        Settings settings = Settings.of("deadLetterQueue", failed(draft, home));
        if (part.takes("timeoutSeconds")) {
            settings = settings.with("visibilitySeconds", RUNS * part.number("timeoutSeconds"));
        }
        return draft.add("sqs", draft.owner(worker).id() + "-queue", name + draft.say(QUEUE), home, settings);
    }

    private static String failed(Draft draft, @Nullable String home) {
        return draft.add("sqs", "failed", draft.say(FAILED), home, Settings.of("retentionSeconds", LONGEST));
    }

    /** Whoever sends over a link answers at once, and tells the result later. */
    public static Transformation answeredLater(String link) {
        return draft -> {
            Link sending = draft.link(link);
            draft.change(sending.withSettings(sending.settings().without(LinkSettings.WAITS_FOR_RESULT.name())));
            draft.also(Draft.CODE_CHANGES);
        };
    }

    /** What a part leaves over a link goes to another place of the same kind, from which nothing comes back. */
    public static Transformation elsewhere(String link) {
        return draft -> {
            Link result = draft.link(link);
            Component place = draft.component(result.to());
            String other = draft.add(place.service(), place.id() + "-results", draft.say(RESULTS), place.parent(), place.settings());
            draft.redirect(result, other);
            draft.also(Draft.CODE_CHANGES);
        };
    }

    /** A queue that keeps what a queue, topic or function could not deliver or handle. */
    public static Transformation deadLetters(String id) {
        return draft -> {
            Part part = draft.part(id);
            draft.require(part.takes("deadLetterQueue") && part.value("deadLetterQueue") == null);
            String failed = failed(draft, draft.home(id, Scope.REGION));
            if (part.is("type", "fifo")) {
                draft.set(failed, "type", "fifo");
            }
            draft.set(id, "deadLetterQueue", failed);
        };
    }

    /** SQS in place of a broker on a machine of one's own: who sent to it sends to the queue, who it called takes from there. */
    public static Transformation insteadOf(String broker) {
        return draft -> {
            Part own = draft.part(broker);
            draft.require(own.is("role", "broker") && own.group() == null);
            String queue = draft.add("sqs", broker + "-queue", own.component().name(), draft.home(broker, Scope.REGION),
                    Settings.of("deadLetterQueue", failed(draft, draft.home(broker, Scope.REGION))));
            for (Link link : draft.into(broker)) {
                if (link.kind().carriesCalls()) {
                    draft.redirect(link.withKind(LinkKind.PUBLISH), queue);
                }
            }
            for (Link link : draft.outOf(broker)) {
                if (link.kind().carriesCalls() || link.kind() == LinkKind.CONSUME) {
                    draft.connect(queue, link.to(), LinkKind.CONSUME, Settings.NONE);
                }
            }
            draft.carryOut(new Edit.Remove(broker));
            draft.also(Draft.CODE_CHANGES);
        };
    }

    /** A topic before a queue that several work from, and a queue for each of them, so that each gets every message. */
    public static Transformation fanOut(String queue) {
        return draft -> {
            Part part = draft.part(queue);
            draft.require(part.isA("sqs"));
            List<Link> workers = new ArrayList<>(draft.outOf(queue).stream().filter(link -> link.kind() == LinkKind.CONSUME).toList());
            draft.require(workers.size() > 1);
            List<Link> senders = draft.into(queue);
            String topic = draft.add("sns", queue + "-topic", part.component().name() + draft.say(TOPIC),
                    part.component().parent(), part.is("type", "fifo") ? Settings.of("type", "fifo") : Settings.NONE);
            senders.forEach(link -> draft.redirect(link, topic));
            draft.connect(topic, queue, LinkKind.PUBLISH, Settings.NONE);
            workers.removeFirst();
            for (Link link : workers) {
                String own = draft.add("sqs", draft.owner(link.to()).id() + "-queue",
                        draft.owner(link.to()).component().name() + draft.say(QUEUE), part.component().parent(),
                        part.component().settings());
                draft.connect(topic, own, LinkKind.PUBLISH, Settings.NONE);
                draft.change(Objects.requireNonNull(link).withEnds(own, link.to()));
            }
        };
    }
}
