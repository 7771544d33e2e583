package org.tenfold.rules.queue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
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

/** QUEUE-001: a user who waits for helpers one after the other. */
public final class WaitingChain implements Rule {

    private static final RuleInfo INFO = new RuleInfo("QUEUE-001", Severity.MEDIUM, 100_000,
            Text.of("Users wait for work that a queue could take", "대기열에 맡길 수 있는 일을 기다리는 사용자"),
            Text.of("The user waits for the slowest helper, and its failure becomes the failure of the page. With a queue between them each side works at its own speed.",
                    "사용자는 가장 느린 일을 기다리고, 그 일이 실패하면 페이지도 실패합니다. 사이에 대기열을 두면 저마다 자기 속도로 일합니다."),
            Text.of("Put SQS between, or SNS or EventBridge when several need to know, and answer before the work is done.",
                    "사이에 SQS를 두고, 여럿이 알아야 하면 SNS나 EventBridge를 둡니다. 일이 끝나기 전에 먼저 답합니다."),
            List.of("REL04-BP02", "COST09-BP02"));

    private static final Text SLOW = Text.of("{caller} waits for {callee}, which takes {ms} ms on average, while users wait for {caller}.",
            "사용자가 {caller|을를} 기다리는 동안 {caller|은는} 평균 {ms}밀리초 걸리는 {callee|을를} 기다립니다.");
    private static final Text CHAIN = Text.of("{caller} is the third in a row that waits: for {callee}, whose answer is not needed.",
            "{caller|은는} 줄지어 기다리는 세 번째이며, 답이 꼭 필요하지 않은 {callee|을를} 기다립니다.");
    private static final Text ASKED = Text.of("Does the answer to users need what {callee} returns? {caller} is the third in a row that waits.",
            "사용자에게 주는 답에 {callee}의 결과가 꼭 필요합니까? {caller|은는} 줄지어 기다리는 세 번째입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double SLOW_MS = 1_000;

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.COMPUTE).mapMulti((callee, told) -> {
            for (Link link : review.incoming(callee).filter(link -> waits(review, link))) {
                finding(review, link, callee).ifPresent(told);
            }
        });
    }

    /** Whether code waits for an answer over the link that nobody said was needed. */
    private static boolean waits(Case review, Link link) {
        return link.kind() == LinkKind.REQUEST && Case.isHard(link) && review.start(link).has(Trait.COMPUTE)
                && !Case.says(link, LinkSettings.ANSWER_NEEDED, Setting.YES);
    }

    private static Optional<Finding> finding(Case review, Link link, Part callee) {
        Part caller = review.start(link);
        double ms = callee.takes("durationMs") ? callee.number("durationMs") : callee.takes("requestMs") ? callee.number("requestMs") : 0;
        boolean slow = ms > SLOW_MS && review.incoming(caller).anyMatch(call -> call.kind() == LinkKind.REQUEST);
        boolean third = before(review, caller).anyMatch(second -> before(review, second).anyMatch(first -> first != callee));
        if (!slow && !third) {
            return Optional.empty();
        }
        boolean asked = !slow && link.settings().get(LinkSettings.ANSWER_NEEDED.name()) == null;
        Finding finding = Finding.of(INFO, (slow ? SLOW : asked ? ASKED : CHAIN).with("caller", review.owner(caller).name())
                .with("callee", review.owner(callee).name()).with("ms", ms), link.id(), review.owner(callee).id())
                .mendedBy(review, Messages.queue(link.id()));
        return Optional.of(asked ? finding.in(Finding.State.QUESTION) : finding);
    }

    /** Code that waits for a part, directly or through a load balancer or an API. */
    private static Stream<Part> before(Case review, Part part) {
        return review.incoming(part).filter(link -> link.kind() == LinkKind.REQUEST && Case.isHard(link)).map(review::start)
                .stream().flatMap(caller -> caller.has(Trait.BALANCER) || caller.has(Trait.API)
                        ? review.callers(caller, LinkKind.REQUEST).stream() : Stream.of(caller))
                .filter(caller -> caller.has(Trait.COMPUTE) && caller != part);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b+c] > web:ec2[count=3, zones=a+b+c, sessionStore=jwt, uploadsTo=none] >request[callsPerRead=0]> report:lambda[durationMs=3000]").users(100_000).blaming("web-to-report");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b+c] > web:ec2[count=3, zones=a+b+c, sessionStore=jwt, uploadsTo=none] >request[callsPerRead=0, answerNeeded=yes]> report:lambda[durationMs=3000]").users(100_000).passing();
    }
}
