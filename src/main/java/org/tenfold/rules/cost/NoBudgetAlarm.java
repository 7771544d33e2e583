package org.tenfold.rules.cost;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Context;
import org.tenfold.design.Edit;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.text.Text;

/** COST-011: no budget alarm. */
public final class NoBudgetAlarm implements Rule {

    private static final RuleInfo INFO = new RuleInfo("COST-011", Severity.LOW, 1_000,
            Text.of("Nobody is told when costs rise", "비용이 늘어도 아무도 모르는 상태"),
            Text.of("A loop or a leak is noticed on the invoice. A mail at half of the budget is the cheapest protection there is.",
                    "무한 반복이나 누수는 청구서를 보고서야 알게 됩니다. 예산의 절반에서 오는 메일 한 통이 가장 싼 보호입니다."),
            Text.of("Set a budget with an alarm, and turn on the detection of unusual cost.",
                    "경보가 있는 예산을 정하고 비용 이상 탐지를 켭니다."),
            List.of("COST02-BP05", "COST03-BP05"));

    private static final Text FOUND = Text.of("A month costs {usd}, and nobody is told when it becomes more.",
            "한 달에 {usd|이가} 드는데, 더 늘어도 알림을 받는 사람이 없습니다.");
    private static final Text ASKED = Text.of("Is anybody told when a month costs more than it should?",
            "한 달 비용이 예산을 넘으면 누군가 알림을 받습니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Context context = review.topology().architecture().context();
        Object alarm = context.given().get("budgetAlarm");
        if (review.topology().parts().isEmpty() || alarm != null && !alarm.equals("none")) {
            return Stream.empty();
        }
        return Stream.of(alarm == null ? Finding.of(INFO, ASKED.message(), List.of()).in(Finding.State.QUESTION)
                : Finding.of(INFO, FOUND.with("usd", Spending.dollars(review.estimate().total())), List.of())
                        .mendedBy(() -> new Edit.SetContext(context.with("budgetAlarm", "set"))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").users(1_000).context("budgetAlarm", "none").blaming("");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").users(1_000).context("budgetAlarm", "account").passing();
    }
}
