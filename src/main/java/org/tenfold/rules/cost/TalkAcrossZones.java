package org.tenfold.rules.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.text.Text;

/** COST-007: transfer between zones that is a notable part of the bill. */
public final class TalkAcrossZones implements Rule {

    private static final RuleInfo INFO = new RuleInfo("COST-007", Severity.LOW, 10_000,
            Text.of("Much traffic between zones", "가용 영역 사이의 많은 통신"),
            Text.of("A GB between two zones is billed on both sides. Where redundancy does not need it, keep parts that talk much together.",
                    "가용 영역을 건너는 1GB는 양쪽에서 청구됩니다. 이중화에 필요하지 않다면 자주 통신하는 것끼리 가까이 둡니다."),
            Text.of("Prefer targets in the same zone, compress what is sent, reach AWS services through gateway endpoints.",
                    "같은 가용 영역의 대상을 우선하고, 보내는 데이터를 압축하고, AWS 서비스는 게이트웨이 엔드포인트로 부릅니다."),
            List.of("COST08-BP01", "COST08-BP02")).leaving(Text.of(
                    "Which of these calls could stay inside a zone only you know. What feeds a copy in another zone is worth its price; for the rest, decide between a target in the same zone and the bill.",
                    "어떤 호출을 같은 가용 영역 안에 둘 수 있는지는 직접 판단해야 합니다. 다른 영역의 사본을 유지하는 전송은 그만한 값을 합니다. 나머지는 같은 영역의 대상을 쓸지 비용을 낼지 정합니다."));

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final String CROSSING = "inter_az_each_direction";

    private static final Text FOUND = Text.of("Data between zones costs {usd} of {total} a month: {percent} %.",
            "가용 영역 사이의 데이터가 한 달 {total} 가운데 {usd}, {percent}%를 차지합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        BigDecimal total = review.estimate().total();
        List<CostLine> crossing = review.estimate().lines().stream().filter(line -> line.link() != null && line.price() != null
                && line.price().key().item().equals(CROSSING) && !isCopying(review, line.link())).toList();
        BigDecimal sum = crossing.stream().map(CostLine::monthly).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(total.multiply(TENTH)) <= 0) {
            return Stream.empty();
        }
        List<String> links = crossing.stream().sorted(Comparator.comparing(CostLine::monthly).reversed()
                .thenComparing(line -> String.valueOf(line.link()))).map(line -> String.valueOf(line.link())).distinct().toList();
        return Stream.of(Finding.of(INFO, FOUND.with("usd", Spending.dollars(sum)).with("total", Spending.dollars(total))
                .with("percent", sum.multiply(BigDecimal.valueOf(100)).divide(total, 0, RoundingMode.HALF_UP)), links));
    }

    /** What keeps a copy alive in another zone is no chatter. */
    private static boolean isCopying(Case review, String link) {
        return review.topology().architecture().link(link).filter(drawn -> drawn.kind() == LinkKind.REPLICATE).isPresent();
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]").workload("readResultKb", 2_000).blaming("web-to-db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az]").passing();
    }
}
