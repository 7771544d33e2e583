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
import org.tenfold.text.Text;

/** OPS-010: metrics of machines and none of the business. */
public final class NothingUsersFeel implements Rule {

    private static final RuleInfo INFO = new RuleInfo("OPS-010", Severity.LOW, 10_000,
            Text.of("No metric of what users feel", "사용자가 느끼는 지표가 없음"),
            Text.of("CPU can be green while nobody can pay. One number of the business on the dashboard, such as orders a minute, shows what users feel.",
                    "아무도 결제하지 못하는데 CPU는 정상일 수 있습니다. 분당 주문 수 같은 업무 지표 하나가 사용자가 느끼는 것을 보여 줍니다."),
            Text.of("Let your code publish one number that matters: orders, sign-ins, uploads.",
                    "주문, 로그인, 업로드처럼 중요한 수 하나를 코드가 게시하게 합니다."),
            List.of("REL06-BP02", "PERF05-BP01"));

    private static final Text FOUND = Text.of("{watch} has {alarms|alarm|alarms} and {count} metrics of your own.",
            "{watch}에 경보가 {alarms}개, 직접 만든 지표가 {count}개입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        List<Part> watches = Tools.cloudWatches(review);
        String kind = review.context().kind();
        boolean spared = kind.equals("batch") || kind.equals("internal") || !review.production();
        return spared || watches.isEmpty() || watches.stream().anyMatch(watch -> watch.number("customMetrics") > 0) ? Stream.empty()
                : Stream.of(finding(watches.getFirst()));
    }

    private static Finding finding(Part watch) {
        Finding finding = Finding.of(INFO, FOUND.with("watch", watch.component().name()).with("alarms", watch.number("alarms"))
                .with("count", watch.number("customMetrics")), watch.id()).mendedBy(() -> Fixes.set(watch.component(), "customMetrics", 1));
        return watch.stated("customMetrics") ? finding : finding.asHygiene();
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda", "watch:cloudwatch[customMetrics=0, alarmActions=all]").blaming("watch");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda", "watch:cloudwatch[customMetrics=3, alarmActions=all]").passing();
    }
}
