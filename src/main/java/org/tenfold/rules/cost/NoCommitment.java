package org.tenfold.rules.cost;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.cost.Committed;
import org.tenfold.design.Architecture;
import org.tenfold.design.Edit;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** COST-006: machines around the clock at the price on demand. */
public final class NoCommitment implements Rule {

    private static final RuleInfo INFO = new RuleInfo("COST-006", Severity.LOW, 10_000,
            Text.of("Machines that always run, paid by the hour", "시간제로 내는 상시 서버"),
            Text.of("A commitment of one year to what never switches off saves a double-digit share of its price. Commit to that part only: what comes and goes with the load stays on demand.",
                    "꺼지지 않는 부분을 1년 약정하면 두 자릿수 비율로 쌉니다. 부하에 따라 늘고 주는 부분은 온디맨드로 둡니다."),
            Text.of("Buy Savings Plans or Reserved Instances for the base.",
                    "늘 실행되는 부분에 Savings Plans나 예약 인스턴스를 삽니다."),
            List.of("COST07-BP01"));

    private static final Text FOUND = Text.of("{count|line|lines} of machines that always run would cost {saved} a month less under a commitment of one year.",
            "늘 실행되는 서버 항목 {count}개를 1년 약정하면 한 달에 {saved|을를} 아낍니다.");
    private static final Text ASKED = Text.of("Are the machines that always run covered by Reserved Instances or Savings Plans?",
            "늘 실행되는 서버를 예약하거나 Savings Plans로 약정했습니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Architecture architecture = review.topology().architecture();
        if (review.users() < INFO.fromUsers() || !review.production() || architecture.components().isEmpty()) {
            return Stream.empty();
        }
        if (!architecture.context().given().has("commitment")) {
            return review.parts(Trait.COMPUTE).anyMatch(part -> review.units(part) < Double.POSITIVE_INFINITY)
                    ? Stream.of(Finding.of(INFO, ASKED.message(), List.of()).in(Finding.State.QUESTION)) : Stream.empty();
        }
        if (!architecture.context().says("commitment", "none")) {
            return Stream.empty();
        }
        Committed committed = Committed.of(review.estimate(), review.topology().prices(), 1);
        List<String> targets = committed.changed().stream().map(change -> change.onDemand().component()).distinct().sorted().toList();
        return targets.isEmpty() ? Stream.empty() : Stream.of(Finding.of(INFO, FOUND.with("count", committed.changed().size())
                .with("saved", Spending.dollars(committed.saved())), targets)
                .mendedBy(() -> new Edit.SetContext(architecture.context().with("commitment", "1yr"))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, instanceType=m7g.large, requestMs=200]")
                .context("commitment", "none").blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, instanceType=m7g.large, requestMs=200]")
                .context("commitment", "1yr").passing();
    }
}
