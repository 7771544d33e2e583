package org.tenfold.rules.ops;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** OPS-006: a Region that runs last month's version. */
public final class ReleasedInOneRegion implements Rule {

    private static final RuleInfo INFO = new RuleInfo("OPS-006", Severity.HIGH, 1_000_000,
            Text.of("Releases do not reach every Region", "모든 리전에 닿지 않는 배포"),
            Text.of("After a failover users get last month's version. Every Region that may serve users must get every release.",
                    "장애 조치 뒤 사용자가 지난달 버전을 쓰게 됩니다. 사용자를 받을 수 있는 리전은 모두 배포를 받아야 합니다."),
            Text.of("Release in every Region, one after the other.", "모든 리전에 하나씩 차례로 배포합니다."),
            List.of("REL13-BP04", "AWS Config codepipeline-region-fanout-check"));

    private static final Text FOUND = Text.of("{deployers} releases in {covered} only, but {count|part with your code stands|parts with your code stand} in {missing} too: {parts}.",
            "{deployers|은는} {covered}에만 배포하는데, {missing}에서도 구성 요소 {count}개가 코드를 실행합니다: {parts}.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        List<Part> deployers = !review.regions().several() ? List.of()
                : Tools.deployers(review).stream().filter(part -> !Tools.released(review, part).isEmpty()).toList();
        if (deployers.isEmpty()) {
            return Stream.empty();
        }
        Set<String> covered = deployers.stream().flatMap(part -> Tools.released(review, part).stream()).map(Part::region)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Part> left = Tools.sorted(Tools.code(review).filter(part -> !covered.contains(part.region())));
        return left.isEmpty() ? Stream.empty() : Stream.of(finding(review, deployers, covered, left));
    }

    private static Finding finding(Case review, List<Part> deployers, Set<String> covered, List<Part> left) {
        Finding finding = Finding.of(INFO, FOUND.with("deployers", Tools.names(review, deployers)).with("covered", String.join(", ", covered))
                .with("count", left.size()).with("missing", String.join(", ", left.stream().map(Part::region).distinct().sorted().toList()))
                .with("parts", Tools.names(review, left)),
                Stream.concat(deployers.stream().map(Part::id), Tools.owners(review, left).stream()).toList());
        return deployers.size() > 1 ? finding
                : finding.mendedBy(() -> Releases.to(review, deployers.getFirst().id(), left));
    }

    @Override
    public Example wrong() {
        return Sketch.failingOver("line:codepipeline >operate[purpose=deploy]> code").blaming("line");
    }

    @Override
    public Example right() {
        return Sketch.failingOver("line:codepipeline >operate[purpose=deploy]> code", "line >operate[purpose=deploy]> code2").passing();
    }
}
