package org.tenfold.rules.cost;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.pricing.Machine;
import org.tenfold.pricing.PriceBook;
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

/**
 * COST-005: a machine of which less than a fifth is used at the peak. Databases are left out, other than in the catalogue: they
 * are chosen for the memory that their busy data needs, which a drawing does not tell.
 */
public final class TooLarge implements Rule {

    private static final RuleInfo INFO = new RuleInfo("COST-005", Severity.LOW, 10_000,
            Text.of("Machines that are mostly idle", "대부분 놀고 있는 인스턴스"),
            Text.of("A smaller machine would do the work with room to spare, even with a zone less. What is idle at the peak is idle all day.",
                    "더 작은 인스턴스로도 가용 영역 하나를 잃은 때까지 여유 있게 처리할 수 있습니다. 최고 부하에서 노는 자원은 하루 내내 놉니다."),
            Text.of("Take a smaller size, and compare with the same size of a Graviton family.",
                    "더 작은 크기를 쓰고, 같은 크기의 Graviton 계열과 비교합니다."),
            List.of("COST06-BP02", "PERF02-BP04"));

    private static final String TYPE = "instanceType";
    private static final double IDLE = 0.2;
    /** Four fifths when one of two zones is gone. */
    private static final double ENOUGH = 0.4;

    private static final Text FOUND = Text.of("{part} is {busy} % busy at the peak on {machine}; on {smaller} it would be {then} %.",
            "{part|은는} 최고 부하에서 {machine}의 {busy}%를 씁니다. {smaller}에서는 {then}%입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        // Most parts run on one of a few types.
        Map<String, List<Machine>> smaller = new HashMap<>();
        return review.parts("ec2").map(part -> finding(review, part, smaller)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part part, Map<String, List<Machine>> smaller) {
        double busy = review.traffic().parts().get(part.node()).utilization();
        Machine machine = busy > 0 && busy < IDLE ? part.prices().machine("ec2", part.text(TYPE)).orElse(null) : null;
        if (machine == null) {
            return Optional.empty();
        }
        return smaller.computeIfAbsent(machine.type(), type -> smaller(part.prices(), machine)).stream()
                .filter(less -> busy * machine.vcpu() / less.vcpu() <= ENOUGH).findFirst().map(less -> {
                    Finding finding = Finding.of(INFO, FOUND.with("part", review.owner(part).name()).with("busy", share(busy))
                            .with("then", share(busy * machine.vcpu() / less.vcpu())).with("machine", machine.type())
                            .with("smaller", less.type()), part.id())
                            .mendedBy(() -> Fixes.set(part.component(), TYPE, less.type()));
                    return part.stated(TYPE) ? finding : finding.asHygiene();
                });
    }

    /** Machines of the family with fewer processors, the smallest first. */
    private static List<Machine> smaller(PriceBook prices, Machine machine) {
        return prices.machines(machine.kind()).stream()
                .filter(other -> other.family().equals(machine.family()) && other.vcpu() < machine.vcpu())
                .sorted(Comparator.comparing(Machine::vcpu).thenComparing(Machine::memoryGib)).toList();
    }

    private static String share(double busy) {
        return busy < 0.01 ? "<1" : Long.toString(Math.round(busy * 100));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, instanceType=m5.4xlarge]").blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, instanceType=m5.large]").passing();
    }
}
