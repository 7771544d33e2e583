package org.tenfold.rules.ops;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/**
 * OPS-011: a function whose timeout nobody chose, and whose work is too long for it. The three seconds and 128 MiB that AWS
 * gives a function without a word are not the defaults here, so what counts is the room that the default leaves.
 */
public final class DefaultTimeout implements Rule {

    /** The slowest calls take about three times as long as the mean. */
    private static final double ROOM = 3;
    private static final double MOST_SECONDS = 900;

    private static final RuleInfo INFO = new RuleInfo("OPS-011", Severity.MEDIUM, 10_000,
            Text.of("A function's timeout was never chosen", "정하지 않은 함수 제한 시간"),
            Text.of("Defaults are made for first tries. Measure how long the slowest calls take, and set timeout and memory on purpose: too short cuts work off, too long pays for calls that hang.",
                    "기본값은 처음 해 볼 때를 위한 것입니다. 가장 느린 호출의 시간을 재고 제한 시간과 메모리를 직접 정합니다. 너무 짧으면 일이 끊기고, 너무 길면 멈춘 호출에도 요금을 냅니다."),
            Text.of("Set the timeout to three times what the work takes, and try several sizes of memory.",
                    "제한 시간을 작업 시간의 세 배로 정하고, 메모리 크기를 여럿 시험합니다."),
            List.of("REL05-BP05", "AWS Lambda Developer Guide, configuring timeout"));

    private static final Text FOUND = Text.of("{part} works {seconds} s on a call, and {outside} s of that wait for others; its timeout was left at {timeout} s.",
            "{part|은는} 호출 하나에 {seconds}초 일하고 그 가운데 {outside}초는 다른 시스템을 기다립니다. 제한 시간은 기본값 {timeout}초 그대로입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.FUNCTION).filter(part -> part.takes("timeoutSeconds") && !part.stated("timeoutSeconds"))
                .map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part part) {
        double outside = review.outgoing(part).filter(link -> link.kind().carriesCalls() && Case.isHard(link)).map(review::end)
                .filter(called -> called.takes("latencyMs")).stream().mapToDouble(called -> called.number("latencyMs")).max().orElse(0) / 1_000;
        double seconds = part.number("durationMs") / 1_000 + outside;
        return seconds * ROOM <= part.number("timeoutSeconds") ? Optional.empty()
                : Optional.of(Finding.of(INFO, FOUND.with("part", part.component().name()).with("seconds", seconds).with("outside", outside)
                        .with("timeout", part.number("timeoutSeconds")), part.id())
                        .mendedBy(() -> Fixes.set(part.component(), "timeoutSeconds", Math.min(MOST_SECONDS, Math.ceil(seconds * ROOM)))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("failed:sqs", "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > jobs:sqs[deadLetterQueue=failed, visibilitySeconds=5400]",
                "jobs > report:lambda[durationMs=60000]").blaming("report");
    }

    @Override
    public Example right() {
        return Sketch.of("failed:sqs", "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > jobs:sqs[deadLetterQueue=failed, visibilitySeconds=5400]",
                "jobs > report:lambda[durationMs=60000, timeoutSeconds=900]").passing();
    }
}
