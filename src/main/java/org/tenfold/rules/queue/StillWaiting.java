package org.tenfold.rules.queue;

import java.util.List;
import java.util.stream.Stream;
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
import org.tenfold.rules.fix.Messages;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** QUEUE-011: a queue whose sender waits all the same. */
public final class StillWaiting implements Rule {

    private static final RuleInfo INFO = new RuleInfo("QUEUE-011", Severity.HIGH, 100_000,
            Text.of("The sender waits for what it put into a queue", "대기열에 넣고도 결과를 기다림"),
            Text.of("You pay for the queue and keep the coupling: when the worker is slow or down, so is the page. Answer at once and say where the result will be.",
                    "대기열 요금을 내면서 결합은 그대로입니다. 작업자가 느리거나 멈추면 페이지도 그렇습니다. 바로 답하고 결과를 볼 곳을 알려 줍니다."),
            Text.of("Answer with status 202 and an address of the result, or push the result over a WebSocket.",
                    "상태 202와 결과 주소로 답하거나, WebSocket으로 결과를 보냅니다."),
            List.of("REL04-BP02"));

    private static final Text FOUND = Text.of("{sender} publishes to {queue} and keeps its caller waiting for the result, up to {ms} ms.",
            "{sender|은는} {queue}에 게시하고 결과를 최대 {ms}밀리초 기다리며 호출자를 붙잡아 둡니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        double objective = review.topology().architecture().workload().number("sloP99Ms");
        return Stream.concat(review.parts(Trait.QUEUE), review.parts(Trait.TOPIC)).flatMap(queue -> review.incoming(queue).stream()
                // A reply that comes within the objective is a request by design.
                .filter(link -> link.kind() == LinkKind.PUBLISH && Case.says(link, LinkSettings.WAITS_FOR_RESULT, true) && waitMs(link) > objective)
                .map(link -> Finding.of(INFO, FOUND.with("sender", review.owner(review.start(link)).name())
                        .with("queue", queue.component().name()).with("ms", waitMs(link)), review.owner(review.start(link)).id(), link.id())
                        .mendedBy(review, Messages.answeredLater(link.id()))));
    }

    private static double waitMs(Link link) {
        return link.settings().get(LinkSettings.TIMEOUT.name()) instanceof Double stated ? stated : (Double) LinkSettings.TIMEOUT.defaultValue();
    }

    @Override
    public Example wrong() {
        return Sketch.of("failed:sqs",
                "users > alb[zones=a+b+c] > web:ec2[count=3, zones=a+b+c, sessionStore=jwt, uploadsTo=none] >publish[waitsForResult=true]> jobs:sqs[deadLetterQueue=failed, visibilitySeconds=180] > mail:lambda[idempotent=yes]").users(100_000).blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("failed:sqs",
                "users > alb[zones=a+b+c] > web:ec2[count=3, zones=a+b+c, sessionStore=jwt, uploadsTo=none] > jobs:sqs[deadLetterQueue=failed, visibilitySeconds=180] > mail:lambda[idempotent=yes]").users(100_000).passing();
    }
}
