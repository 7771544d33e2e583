package org.tenfold.rules.queue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** QUEUE-014: a function whose results call it again. */
public final class TriggersItself implements Rule {

    private static final RuleInfo INFO = new RuleInfo("QUEUE-014", Severity.MEDIUM, 10_000,
            Text.of("A function triggers itself", "자기 자신을 다시 부르는 함수"),
            Text.of("What the function writes is a new event for it, so it runs without end and the bill grows with it. Input and output need separate places.",
                    "함수가 쓴 결과가 다시 그 함수의 입력이 되어 끝없이 돌고 요금도 함께 늘어납니다. 입력과 출력은 자리를 나누어야 합니다."),
            Text.of("Write results to another bucket, queue or table, or name the kinds of data on the writing link when a prefix keeps them apart.",
                    "결과는 다른 버킷이나 대기열, 테이블에 씁니다. 접두사로 나누었다면 쓰기 연결에 데이터 종류를 적습니다."),
            List.of("AWS Lambda Developer Guide, recursive loop detection"));

    private static final Text FOUND = Text.of("{code} writes to {place}, and that calls {code} again.",
            "{code|은는} {place}에 쓰고, {place|은는} 다시 {code|을를} 부릅니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.FUNCTION).flatMap(code -> Arrays.stream(review.topology().outgoing(code.node()))
                .filter(link -> leavesResults(review.topology().link(link)) && calls(review, place(review, link), code))
                .boxed().limit(1).map(link -> finding(review, code, link)));
    }

    private static Part place(Case review, int link) {
        return review.topology().part(review.topology().to(link));
    }

    private static Finding finding(Case review, Part code, int link) {
        Part place = place(review, link);
        return Finding.of(INFO, FOUND.with("code", code.component().name()).with("place", place.component().name()), code.id(), place.id())
                .mendedBy(review, Messages.elsewhere(review.topology().link(link).id()));
    }

    /** A write that says what data it is about goes to a part of the place that triggers nothing. */
    private static boolean leavesResults(Link link) {
        return link.kind() == LinkKind.PUBLISH || link.kind().writes() && !link.settings().has(LinkSettings.DATASET.name());
    }

    /** Whether an event in the place reaches the function, through queues and topics that lie between. */
    private static boolean calls(Case review, Part place, Part code) {
        Set<Integer> seen = new HashSet<>(Set.of(place.node()));
        Deque<Integer> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int link : review.topology().outgoing(node)) {
                LinkKind kind = review.topology().kind(link);
                int next = review.topology().to(link);
                if (kind != LinkKind.PUBLISH && kind != LinkKind.CONSUME) {
                    continue;
                }
                if (next == code.node()) {
                    return true;
                }
                if (!review.topology().part(next).has(Trait.COMPUTE) && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] >write> photos:s3[versioning=true]",
                "failed:sqs", "photos >publish> resize:lambda[deadLetterQueue=failed] >write> photos").blaming("resize");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] >write> photos:s3[versioning=true]",
                "failed:sqs", "photos >publish> resize:lambda[deadLetterQueue=failed] >write> small:s3[versioning=true]").passing();
    }
}
