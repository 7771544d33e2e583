package org.tenfold.rules.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** COST-008: NAT gateways that a small network does not need. */
public final class IdleNat implements Rule {

    private static final RuleInfo INFO = new RuleInfo("COST-008", Severity.ADVICE, 1,
            Text.of("A NAT gateway that hardly anybody needs", "거의 쓰지 않는 NAT 게이트웨이"),
            Text.of("A NAT gateway bills every hour even when silent. For experiments there are cheaper ways out to the internet.",
                    "NAT 게이트웨이는 아무것도 보내지 않아도 시간마다 요금이 붙습니다. 실험에는 더 싼 방법이 있습니다."),
            Text.of("Keep one, or none: a public subnet with a tight security group, endpoints, or IPv6.",
                    "하나만 두거나 없앱니다. 보안 그룹을 좁힌 퍼블릭 서브넷, 엔드포인트, IPv6로 대신할 수 있습니다."),
            List.of("COST05-BP05"));

    private static final double SMALL_GB = 5;

    private static final Text SEVERAL = Text.of("{count} NAT gateways stand in one network; all but one cost {usd} a month.",
            "한 네트워크에 NAT 게이트웨이가 {count}개 있습니다. 하나를 뺀 나머지에 한 달 {usd|이가} 듭니다.");
    private static final Text SILENT = Text.of("{part} passes {gb} GB a month and costs {usd}.",
            "{part|은는} 한 달에 {gb}GB를 보내고 {usd|이가} 듭니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        boolean small = !review.production() || review.users() <= Spending.FEW_USERS;
        if (!small || !Spending.isThrifty(review, Double.POSITIVE_INFINITY)) {
            return Stream.empty();
        }
        Map<String, List<Part>> networks = new TreeMap<>();
        review.parts("nat-gateway").forEach(nat -> networks.computeIfAbsent(network(review, nat), none -> new ArrayList<>()).add(nat));
        return networks.values().stream().flatMap(nats -> nats.size() > 1 ? Stream.of(several(review, nats))
                : silent(review, nats.getFirst()).stream());
    }

    private static String network(Case review, Part nat) {
        Component vpc = review.topology().container(nat.component(), "vpc");
        return nat.region() + (vpc == null ? "" : " " + vpc.id());
    }

    private static Finding several(Case review, List<Part> nats) {
        List<Part> others = nats.stream().sorted(Comparator.comparing(Part::id)).skip(1).toList();
        return Finding.of(INFO, SEVERAL.with("count", nats.size()).with("usd", Spending.dollars(
                others.stream().map(nat -> Spending.of(review, nat)).reduce(BigDecimal.ZERO, BigDecimal::add))),
                others.stream().map(Part::id).toList())
                .mendedBy(() -> new Edit.Batch(others.stream().<Edit>map(nat -> new Edit.Remove(nat.id())).toList()));
    }

    /** What passes a gateway stands in its bill. */
    private static Optional<Finding> silent(Case review, Part nat) {
        List<BigDecimal> passed = review.costs(nat).stream().filter(line -> line.link() == null
                && line.unit().contains("GB")).map(CostLine::quantity).toList();
        double gb = passed.stream().mapToDouble(BigDecimal::doubleValue).sum();
        return passed.isEmpty() || gb >= SMALL_GB ? Optional.empty() : Optional.of(Finding.of(INFO, SILENT
                .with("part", nat.component().name()).with("gb", gb).with("usd", Spending.dollars(Spending.of(review, nat))), nat.id()));
    }

    @Override
    public Example wrong() {
        return Sketch.of("vpc/nat-a:nat-gateway[zones=a]", "vpc/nat-b:nat-gateway[zones=b]", "users > vpc/web:ec2[zones=a]")
                .users(50).blaming("nat-b");
    }

    @Override
    public Example right() {
        return Sketch.of("vpc/nat-a:nat-gateway[zones=a]", "users > vpc/web:ec2[zones=a]").users(50).passing();
    }
}
