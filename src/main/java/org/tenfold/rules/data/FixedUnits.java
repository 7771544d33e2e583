package org.tenfold.rules.data;

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
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic;

/** DATA-019: a table whose units nobody adjusts. */
public final class FixedUnits implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-019", Severity.MEDIUM, 10_000,
            Text.of("A table with fixed capacity", "용량이 고정된 테이블"),
            Text.of("Fixed units refuse calls in a spike and are paid for at night. Capacity that follows the demand does both better.",
                    "고정된 단위는 요청이 몰리면 거절하고 밤에는 놀면서 요금을 냅니다. 수요를 따라가는 용량은 둘 다 낫습니다."),
            Text.of("Switch to on-demand capacity, or let auto scaling adjust the units.",
                    "온디맨드 용량으로 바꾸거나 자동 조정이 단위를 바꾸게 합니다."),
            List.of("Security Hub DynamoDB.1", "Checkov CKV2_AWS_16"));

    private static final Text FOUND = Text.of("{table} has {read} read and {write} write units at any time; traffic at the peak is {factor} times the average.",
            "{table|은는} 읽기 {read}단위와 쓰기 {write}단위로 늘 고정인데 최고 부하는 평균의 {factor}배입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Traffic as flat as this is served well by fixed, reserved units. */
    private static final double FLAT = 1.5;

    @Override
    public Stream<Finding> check(Case review) {
        double factor = review.topology().architecture().workload().peakFactor();
        return review.parts(Trait.DATABASE).filter(table -> factor > FLAT && table.isA("dynamodb")
                        && table.is("capacityMode", "provisioned") && !table.flag("autoScaling"))
                .map(table -> Finding.of(INFO, FOUND.with("table", table.component().name()).with("factor", factor)
                        .with("read", table.number("readUnits")).with("write", table.number("writeUnits")), table.id())
                        .mendedBy(() -> Fixes.set(table.component(), "capacityMode", "on-demand")));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > carts:dynamodb[capacityMode=provisioned, readUnits=100, writeUnits=50, pointInTimeRecovery=true]").blaming("carts");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > carts:dynamodb[capacityMode=provisioned, readUnits=100, writeUnits=50, autoScaling=true, pointInTimeRecovery=true]").passing();
    }
}
