package org.tenfold.rules.ops;

import java.util.List;
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

/** OPS-008: logs that are kept and paid for ever. */
public final class EndlessLogs implements Rule {

    /** Three months: long enough to look back at a season of incidents. */
    private static final double USUAL_DAYS = 90;

    private static final RuleInfo INFO = new RuleInfo("OPS-008", Severity.LOW, 10_000,
            Text.of("Logs are kept for ever", "기한 없이 보관하는 로그"),
            Text.of("You pay for the logs of years ago, and keep what you should have deleted. Give logs a life that matches why you keep them.",
                    "몇 년 전 로그에도 요금을 내고, 지웠어야 할 내용까지 갖고 있게 됩니다. 보관하는 이유에 맞게 기한을 정합니다."),
            Text.of("Keep logs for 30 to 400 days.", "로그를 30~400일 보관합니다."),
            List.of("AWS Config cw-loggroup-retention-period-check", "Checkov CKV_AWS_66"));

    private static final Text FOUND = Text.of("{watch} keeps the logs of {count|part|parts} for ever: its retention is 0 days, which means without end.",
            "{watch}의 로그 보존이 0일, 곧 무기한입니다. 구성 요소 {count}개가 로그를 보냅니다.");
    private static final Text UNSAID = Text.of("{watch} has no limit for the age of logs, and AWS deletes none by itself. Parts that send logs there: {count}.",
            "{watch}에 로그 보존 기한이 없어 AWS가 로그를 지우지 않습니다. 구성 요소 {count}개가 로그를 보냅니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Tools.cloudWatches(review).stream().filter(watch -> !watch.flag("logsKeptByLaw")
                        && !(watch.value("retentionDays") instanceof Double days && days > 0))
                .map(watch -> finding(watch, senders(review, watch)));
    }

    private static long senders(Case review, Part watch) {
        return review.parts(Trait.COMPUTE).filter(part -> part.is("logs", true)
                || review.outgoing(part).anyMatch(link -> Tools.isFor(link, "logs") && review.end(link) == watch)).count();
    }

    private static Finding finding(Part watch, long senders) {
        boolean stated = watch.stated("retentionDays");
        Finding finding = Finding.of(INFO, (stated ? FOUND : UNSAID).with("watch", watch.component().name()).with("count", senders), watch.id())
                .mendedBy(() -> Fixes.set(watch.component(), "retentionDays", USUAL_DAYS));
        return stated ? finding : finding.asHygiene();
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda[logs=true]", "watch:cloudwatch[retentionDays=0, alarmActions=all]")
                .blaming("watch");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda[logs=true]", "watch:cloudwatch[retentionDays=90, alarmActions=all]")
                .passing();
    }
}
