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
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** QUEUE-005: a message that comes back while it is being worked on. */
public final class ShortVisibility implements Rule {

    private static final RuleInfo INFO = new RuleInfo("QUEUE-005", Severity.HIGH, 10_000,
            Text.of("Messages come back before the work is done", "처리가 끝나기 전에 다시 보이는 메시지"),
            Text.of("When the visibility timeout is over, the queue hands the message to the next worker although the first is still at it: the work is done twice. The lock on a message must outlast the work.",
                    "표시 제한 시간이 지나면 처리 중인 메시지를 다른 작업자가 또 받아 일을 두 번 하게 됩니다. 메시지를 잠그는 시간은 처리 시간보다 길어야 합니다."),
            Text.of("Set the visibility timeout to six times the timeout of the function, or above the slowest work of a server; or let servers extend it while they work.",
                    "표시 제한 시간을 함수 제한 시간의 여섯 배로, 서버라면 가장 오래 걸리는 처리보다 길게 정합니다. 서버가 처리하는 동안 시간을 연장하게 해도 됩니다."),
            List.of("AWS Lambda Developer Guide, using Lambda with Amazon SQS: an event source mapping needs a visibility timeout of at least the function's"));

    private static final Text TOO_FEW_TIMES = Text.of("{queue} hides a message for {seconds} s. {worker} may run for {most} s, and AWS asks for six times as long, {needed} s, because a message waits hidden while the function is throttled.",
            "{queue|은는} 메시지를 {seconds}초 숨깁니다. {worker|은는} {most}초까지 실행될 수 있고, 함수가 스로틀링되는 동안에도 메시지를 숨겨 두어야 하므로 AWS는 그 여섯 배인 {needed}초를 권합니다.");
    private static final Text FOUND = Text.of("{queue} hides a message for {seconds} s, and {worker} may work on it for {most} s.",
            "{queue|은는} 메시지를 {seconds}초 숨기는데 {worker|은는} 최대 {most}초 동안 처리할 수 있습니다.");

    private static final Text REFUSED = Text.of("{queue} hides a message for {seconds} s, less than the {most} s for which {worker} may run, so AWS does not let the function read from it.",
            "{queue|은는} 메시지를 {seconds}초 숨기는데 {worker|은는} {most}초까지 실행될 수 있습니다. 숨기는 시간이 더 짧으면 AWS가 둘의 연결을 거부합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** A batch may be tried again while the function is throttled, so AWS asks for six times its timeout. */
    private static final double TIMES_TIMEOUT = 6;
    private static final double MOST_SECONDS = 43_200;
    /** The slowest of a hundred runs over their mean, for times that vary as at random (exponentially); an assumption. */
    private static final double SLOWEST_OF_HUNDRED = Math.log(100);

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.QUEUE).filter(queue -> queue.takes("visibilitySeconds"))
                .flatMap(queue -> review.called(queue, LinkKind.CONSUME)
                        .filter(worker -> needed(queue, worker) > queue.number("visibilitySeconds"))
                        .findFirst().stream().map(worker -> finding(queue, worker)));
    }

    /** Seconds for which a message has to be hidden. */
    private static double needed(Part queue, Part worker) {
        return worker.has(Trait.FUNCTION) ? worker.number("timeoutSeconds") * TIMES_TIMEOUT
                : queue.flag("visibilityExtended") ? 0 : most(worker);
    }

    /** Seconds that a worker may work on a message: a function until it is stopped, a server until it is done. */
    private static double most(Part worker) {
        return worker.has(Trait.FUNCTION) ? worker.number("timeoutSeconds")
                : worker.takes("requestMs") ? Math.ceil(worker.number("requestMs") * SLOWEST_OF_HUNDRED / 1_000) : 0;
    }

    private static Finding finding(Part queue, Part worker) {
        double seconds = queue.number("visibilitySeconds");
        // What AWS does not let anybody make is wrong for one user too; that work is done twice matters from the rule's users on.
        boolean function = worker.has(Trait.FUNCTION);
        boolean refused = function && seconds < most(worker);
        Finding finding = Finding.of(INFO, (refused ? REFUSED : function ? TOO_FEW_TIMES : FOUND).with("queue", queue.component().name())
                .with("worker", worker.component().name()).with("seconds", seconds).with("most", most(worker)).with("needed", needed(queue, worker)),
                queue.id(), worker.id()).mendedBy(() -> Fixes.set(queue.component(), "visibilitySeconds",
                        Math.min(MOST_SECONDS, needed(queue, worker))));
        boolean spoken = Stream.of("timeoutSeconds", "requestMs").anyMatch(setting -> worker.takes(setting) && worker.stated(setting));
        Finding weighed = refused ? finding.at(Severity.CRITICAL).from(1) : function ? finding.at(Severity.MEDIUM) : finding;
        return refused || queue.stated("visibilitySeconds") || spoken ? weighed : weighed.asHygiene();
    }

    @Override
    public Example wrong() {
        return Sketch.of("failed:sqs", "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > jobs:sqs[deadLetterQueue=failed] > mail:lambda[timeoutSeconds=300]").blaming("jobs");
    }

    @Override
    public Example right() {
        return Sketch.of("failed:sqs", "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > jobs:sqs[deadLetterQueue=failed, visibilitySeconds=1800]",
                "jobs > mail:lambda[timeoutSeconds=300]").passing();
    }
}
