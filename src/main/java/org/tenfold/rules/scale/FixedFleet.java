package org.tenfold.rules.scale;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Workload;
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

/** SCALE-001: the same number of servers at noon and at night. */
public final class FixedFleet implements Rule {

    private static final double VARIABLE = 2;

    private static final RuleInfo INFO = new RuleInfo("SCALE-001", Severity.MEDIUM, 10_000,
            Text.of("A fixed number of servers under a changing load", "부하는 변하는데 서버 수는 고정"),
            Text.of("You pay for the peak all night, or you fail at the peak. With Auto Scaling the bill follows the visitors.",
                    "밤새 최고 부하만큼 비용을 내거나, 최고 부하 때 멈춥니다. Auto Scaling을 쓰면 비용이 방문자를 따라갑니다."),
            Text.of("Put the servers into an Auto Scaling group with target tracking.", "서버를 대상 추적 정책이 있는 Auto Scaling 그룹에 둡니다."),
            List.of("REL07-BP01", "COST09-BP03", "PERF02-BP05"));

    private static final Text FOUND = Text.of("{parts}: always {units|unit|units}, though the peak is {factor} times the average.",
            "{parts}: 최고 부하가 평균의 {factor}배인데 항상 {units}대입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Workload workload = review.topology().architecture().workload();
        if (workload.peakFactor() < VARIABLE) {
            return Stream.empty();
        }
        Map<String, List<Part>> tiers = review.parts(Trait.COMPUTE)
                .filter(part -> Case.serves(part) && part.group() == null && part.takes("count"))
                .collect(Collectors.groupingBy(review::tier, TreeMap::new, Collectors.toList()));
        boolean assumed = !workload.given().has("peakFactor");
        return tiers.values().stream().filter(parts -> units(review, parts) >= 2)
                .map(parts -> finding(review, parts, workload.peakFactor())).map(finding -> assumed ? finding.asHygiene() : finding);
    }

    private static double units(Case review, List<Part> parts) {
        return parts.stream().mapToDouble(review::units).sum();
    }

    private static Finding finding(Case review, List<Part> parts, double factor) {
        return Finding.of(INFO, FOUND.with("units", units(review, parts)).with("factor", factor).with("parts", String.join(", ",
                parts.stream().map(part -> part.component().name()).sorted().toList())), parts.stream().map(Part::id).sorted().toList())
                .mendedBy(review, Fleets.group(parts.stream().map(Part::id).sorted().toArray(String[]::new)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]")
                .workload("peakFactor", 4).blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]").workload("peakFactor", 4).passing();
    }
}
