package org.tenfold.rules.cost;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Component;
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

/** COST-002: a database doubled for ten users. */
public final class StandbyForFew implements Rule {

    private static final RuleInfo INFO = new RuleInfo("COST-002", Severity.ADVICE, 1,
            Text.of("A standby for ten users", "사용자 열 명에 대기 데이터베이스"),
            Text.of("A standby doubles the price of the database for people who would not notice an hour of restoring. Come back to it when there are more of them, or promises to keep.",
                    "대기 인스턴스는 데이터베이스 값을 두 배로 만들지만, 이 정도 사용자라면 한 시간의 복원을 알아채지 못합니다. 사용자나 약속이 늘면 다시 검토합니다."),
            Text.of("Run one instance and keep the backups.",
                    "인스턴스 하나로 운영하고 백업을 유지합니다."),
            List.of("COST05-BP01"));

    private static final double TEN_USERS = 10;

    private static final Text FOUND = Text.of("{part} costs {usd} a month with its standby, for {users|user|users}.",
            "{part|은는} 사용자 {users}명을 위해 대기 인스턴스를 포함해 한 달에 {usd|이가} 듭니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        if (!Spending.isThrifty(review, TEN_USERS)) {
            return Stream.empty();
        }
        return review.parts(Trait.RELATIONAL)
                .filter(part -> part.is("deployment", "multi-az") || part.is("deployment", "multi-az-cluster"))
                .map(part -> Finding.of(INFO, FOUND.with("part", part.component().name()).with("users", review.users())
                        .with("usd", Spending.dollars(Spending.of(review, part))), part.id())
                        .mendedBy(() -> Fixes.set(single(part.component()), "deployment", "single")));
    }

    /** One instance stands in one zone: the first of those that were named. */
    private static Component single(Component database) {
        return database.settings().get("zones") instanceof List<?> zones && zones.size() > 1
                ? database.with("zones", List.of(zones.getFirst())) : database;
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > web:ec2[zones=a] > db:rds[deployment=multi-az, zones=a+b, dataShape=relational]").users(5).blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > web:ec2[zones=a] > db:rds[deployment=single, zones=a, dataShape=relational]").users(5).passing();
    }
}
