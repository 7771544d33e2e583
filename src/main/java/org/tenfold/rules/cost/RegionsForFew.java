package org.tenfold.rules.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.design.Context;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Trait;
import org.tenfold.rules.fix.Recovery;
import org.tenfold.text.Text;

/** COST-004: several active Regions for a small audience. */
public final class RegionsForFew implements Rule {

    private static final RuleInfo INFO = new RuleInfo("COST-004", Severity.ADVICE, 1,
            Text.of("A second Region below a hundred thousand users", "사용자 십만 명 아래의 두 번째 리전"),
            Text.of("A second Region doubles the bill and brings the hardest questions of consistency. One Region with several zones already survives almost everything.",
                    "두 번째 리전은 비용을 두 배로 만들고 가장 어려운 일관성 문제를 가져옵니다. 가용 영역이 여럿인 리전 하나로도 거의 모든 장애를 견딥니다."),
            Text.of("Keep one Region in several zones, and copies of the backups in another.",
                    "여러 가용 영역을 쓰는 리전 하나로 운영하고 백업만 다른 리전에 복사합니다."),
            List.of("COST07-BP02", "REL13-BP01"));

    private static final double MANY_USERS = 100_000;

    private static final Text FOUND = Text.of("{regions} Regions serve {users|user|users}; what stands in {region} costs {usd} of {total} a month.",
            "리전 {regions}곳이 사용자 {users}명을 받습니다. {region}에 있는 것이 한 달 {total} 가운데 {usd|을를} 차지합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Context context = review.topology().architecture().context();
        boolean apart = context.says("homeRegions", true) || context.says("dataStaysInRegion", true)
                || review.parts(Trait.CLIENT).map(users -> users.value("geography")).distinct().count() > 1;
        if (apart || !review.regions().activeInSeveral() || review.users() >= MANY_USERS
                || !Spending.isThrifty(review, MANY_USERS)) {
            return Stream.empty();
        }
        String home = review.topology().architecture().region();
        return review.regions().active().stream().filter(region -> !region.equals(home)).sorted().limit(1)
                .map(region -> Finding.of(INFO, FOUND.with("regions", review.regions().active().size())
                        .with("users", review.users()).with("region", region)
                        .with("usd", Spending.dollars(review.regions().inside(region).map(part -> Spending.of(review, part))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)))
                        .with("total", Spending.dollars(review.estimate().total())),
                        review.regions().box(region) instanceof Component box ? List.of(box.id()) : List.of())
                        .mendedBy(review, Recovery.collapsed(region)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("seoul:region[region=ap-northeast-2]/front:alb[zones=a+b+c] > seoul/code:lambda",
                "tokyo:region[region=ap-northeast-1]/front2:alb[zones=a+c+d] > tokyo/code2:lambda",
                "users > dns:route53 >resolve[policy=latency]> front", "dns >resolve[policy=latency]> front2")
                .users(5_000).blaming("tokyo");
    }

    @Override
    public Example right() {
        return Sketch.of("seoul:region[region=ap-northeast-2]/front:alb[zones=a+b+c] > seoul/code:lambda", "users > dns:route53 > front")
                .users(5_000).passing();
    }
}
