package org.tenfold.rules.cost;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Savings;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** COST-001: a load balancer or a fleet where one server does. */
public final class FleetForFew implements Rule {

    private static final RuleInfo INFO = new RuleInfo("COST-001", Severity.ADVICE, 1,
            Text.of("A load balancer or a fleet for a hobby", "취미 프로젝트에 로드 밸런서나 서버 그룹"),
            Text.of("A load balancer bills every hour and can cost more than the server behind it. For a hundred people one server with backups is the honest choice.",
                    "로드 밸런서는 시간마다 요금이 붙어 뒤에 있는 서버보다 비쌀 수 있습니다. 사용자 백 명이면 백업이 있는 서버 한 대가 알맞습니다."),
            Text.of("Run one server, or functions that cost nothing while nobody comes.",
                    "서버 한 대로 운영하거나, 아무도 오지 않으면 비용이 들지 않는 함수를 씁니다."),
            List.of("COST05-BP05", "COST06-BP01"));

    private static final Text BALANCER = Text.of("{part} costs {usd} a month for {perSecond|request|requests} a second, of {total} in all.",
            "{part|은는} 초당 요청 {perSecond}개를 위해 한 달에 {usd|이가} 듭니다(전체 {total}).");
    private static final Text FLEET = Text.of("{part} may grow to {max|server|servers} for {users|user|users}.",
            "{part|은는} 사용자 {users}명을 위해 서버를 {max}대까지 늘릴 수 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        String environment = review.topology().architecture().context().environment();
        if (!Spending.isThrifty(review, Spending.FEW_USERS) || !environment.equals("hobby") && !environment.equals("dev")) {
            return Stream.empty();
        }
        Stream<Finding> balancers = review.parts(Trait.BALANCER).filter(part -> Spending.callsPerSecond(review, part) < 1)
                .map(part -> Finding.of(INFO, BALANCER.with("part", part.component().name())
                        .with("usd", Spending.dollars(Spending.of(review, part)))
                        .with("total", Spending.dollars(review.estimate().total()))
                        .with("perSecond", Spending.callsPerSecond(review, part)), part.id())
                        .mendedBy(review, Savings.withoutBalancer(part.id())));
        Stream<Finding> fleets = review.templates().map(review::owning).distinct().filter(group -> group.number("max") > 1)
                .map(group -> Finding.of(INFO, FLEET.with("part", group.component().name()).with("max", group.number("max"))
                        .with("users", review.users()), group.id())
                        .mendedBy(() -> new Edit.Change(group.component().with("min", 1).with("desired", 1).with("max", 1))));
        return Stream.concat(balancers, fleets);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[zones=a]").users(50).context("environment", "hobby").blaming("alb");
    }

    @Override
    public Example right() {
        return Sketch.of("users > web:ec2[zones=a]").users(50).context("environment", "hobby").passing();
    }
}
