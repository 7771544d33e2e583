package org.tenfold.rules.scale;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Fleets;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/** SCALE-009: a front that grows further than what stands behind it. */
public final class OutgrowsNext implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SCALE-009", Severity.HIGH, 10_000,
            Text.of("What stands behind cannot follow", "뒤가 앞의 확장을 따라가지 못함"),
            Text.of("Growing the front only moves the fire to the back: at its greatest number it sends more than the part behind can take, and everything waits there.",
                    "앞만 늘리면 병목이 뒤로 옮겨 갈 뿐입니다. 앞이 최대로 늘면 뒤가 감당하지 못할 만큼 보내고 모두 거기서 기다립니다."),
            Text.of("Let the front refuse what the back cannot take, put a queue or a cache between, or let the back grow too.",
                    "뒤가 감당하지 못할 요청은 앞에서 거절하거나, 사이에 대기열이나 캐시를 두거나, 뒤도 함께 늘립니다."),
            List.of("REL05-BP02", "REL01-BP03"));

    private static final Text FOUND = Text.of("{front} can grow to {most} times the load of the peak; {back} takes {takes} times.",
            "{front|은는} 최고 부하의 {most}배까지 늘어나는데 {back|이가} 감당하는 것은 {takes}배입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** How much further the front may go, for estimates that are wrong; what takes the peak and so much more is not yet in danger. */
    private static final double TOLERANCE = 1.2;
    /** What takes twice the peak is no neighbour to worry about. */
    private static final double NEAR = 0.5;
    /** Of several callers that share a load evenly each counts. */
    private static final double GOOD_PART = 0.2;
    /** Fronts that are hardly used could grow without end on paper. */
    private static final double LEAST_USE = 0.01;

    @Override
    public Set<String> absorbs() {
        return Set.of("SCALE-010", "DATA-006");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.topology().parts().stream().filter(back -> Loads.utilization(review, back) > NEAR)
                .map(back -> mainCallers(review, back).filter(front -> front != back && grows(review, front)
                                && Loads.utilization(review, back) > TOLERANCE * Math.max(LEAST_USE, Loads.utilization(review, front)))
                        .min(Comparator.comparing(Part::id)).map(front -> finding(review, front, back)))
                .<Finding>mapMulti(Optional::ifPresent);
    }

    /** Who sends a good part of a component's load: what the others send more when they grow is not felt there. */
    private static Stream<Part> mainCallers(Case review, Part back) {
        Topology topology = review.topology();
        double least = GOOD_PART * review.traffic().parts().get(back.node()).peak().calls();
        return Arrays.stream(topology.incoming(back.node(), link -> topology.kind(link).carriesCalls() && topology.kind(link) != LinkKind.PUBLISH
                && Case.isHard(topology.link(link)) && review.traffic().links().get(link).calls() >= least))
                .mapToObj(link -> topology.part(topology.from(link)));
    }

    /** Whether it adds units by itself, and does not refuse what is too much. */
    private static boolean grows(Case review, Part front) {
        return front.has(Trait.COMPUTE) && !front.is("shedsLoad", true)
                && review.traffic().parts().get(front.node()).stations().stream()
                        .anyMatch(load -> load.station().mostMachines() > load.station().machines());
    }

    private static Finding finding(Case review, Part front, Part back) {
        Finding finding = Finding.of(INFO, FOUND.with("front", review.owner(front).name()).with("back", review.owner(back).name())
                .with("most", times(Math.max(LEAST_USE, Loads.utilization(review, front)))).with("takes", times(Loads.utilization(review, back))),
                review.owner(back).id(), review.owner(front).id()).at(TOLERANCE * Loads.utilization(review, back) > 1 ? Severity.HIGH : Severity.MEDIUM);
        return front.takes("shedsLoad") ? finding.mendedBy(review, Fleets.sheddingLoad(front.id())) : finding;
    }

    /** With two digits that mean something, for a small share of the load is not none of it. */
    private static String times(double utilization) {
        return new BigDecimal(1 / utilization).round(new MathContext(2)).stripTrailingZeros().toPlainString();
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b, warmupSeconds=180]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]",
                "web > db:rds[deployment=multi-az, statementMs=120]").blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b, warmupSeconds=180]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true, shedsLoad=true]",
                "web > db:rds[deployment=multi-az, statementMs=100]").passing();
    }
}
