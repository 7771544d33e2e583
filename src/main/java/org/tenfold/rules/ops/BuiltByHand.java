package org.tenfold.rules.ops;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Remedy;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Upkeep;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** OPS-004: a system that nobody could build again. */
public final class BuiltByHand implements Rule {

    private static final double FROM = 10_000;

    private static final RuleInfo INFO = new RuleInfo("OPS-004", Severity.MEDIUM, 1_000_000,
            Text.of("Built by hand instead of from a template", "템플릿이 아니라 손으로 구축"),
            Text.of("Nobody rebuilds by hand in a hurry, nor keeps two Regions equal. A template makes the second environment a copy instead of a test of memory.",
                    "급할 때 손으로 다시 만들 수 없고, 두 리전을 똑같이 유지할 수도 없습니다. 템플릿이 있으면 두 번째 환경은 기억력 시험이 아니라 복사입니다."),
            Text.of("Describe everything in CloudFormation, CDK or Terraform, one part after the other: new ones first, then those that change most.",
                    "모든 것을 CloudFormation, CDK, Terraform으로 기술합니다. 새로 만드는 것부터, 그다음 자주 바뀌는 것부터 하나씩 옮깁니다."),
            List.of("REL08-BP05", "REL13-BP04"));

    private static final Text FOUND = Text.of("All that is drawn ({parts|component|components} in {regions|Region|Regions}) is built by hand, and nothing of it from a template.",
            "리전 {regions}곳의 구성 요소 {parts}개를 손으로 만들고, 템플릿으로 만든 것은 없습니다.");
    private static final Text ASKED = Text.of("Can all that is drawn ({parts|component|components} in {regions|Region|Regions}) be built again from a template?",
            "리전 {regions}곳의 구성 요소 {parts}개를 템플릿으로 다시 만들 수 있습니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        boolean described = review.context().says("infrastructure", "code") || !Tools.operations(review, "cloudformation").isEmpty();
        return described || Tools.code(review).findAny().isEmpty() || review.context().environment().equals("hobby") ? Stream.empty()
                : Stream.of(finding(review));
    }

    private static Finding finding(Case review) {
        boolean asked = !review.context().says("infrastructure", "console");
        Finding finding = Finding.of(INFO, (asked ? ASKED : FOUND).with("parts", review.topology().size())
                .with("regions", review.regions().all().size())).from(FROM);
        return asked ? finding.in(Finding.State.QUESTION) : finding.mendedBy(Remedy.by(review, Upkeep.template(regions(review)))).at(review.users() < INFO.fromUsers() ? Severity.LOW
                : review.regions().several() ? Severity.HIGH : Severity.MEDIUM);
    }

    /** Of the parts with code in each Region the first by id: a stack stands in a Region. */
    private static String[] regions(Case review) {
        return Tools.sorted(Tools.code(review)).stream().collect(Collectors.toMap(Part::region, part -> part, (one, other) -> one, TreeMap::new))
                .values().stream().map(Part::id).toArray(String[]::new);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda").context("infrastructure", "console").blaming("");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda").context("infrastructure", "code").passing();
    }
}
