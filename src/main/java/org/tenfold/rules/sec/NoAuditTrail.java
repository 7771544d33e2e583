package org.tenfold.rules.sec;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Architecture;
import org.tenfold.design.Context;
import org.tenfold.design.Edit;
import org.tenfold.design.Settings;
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

/** SEC-014: nothing records who did what. */
public final class NoAuditTrail implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SEC-014", Severity.LOW, 10_000,
            Text.of("No record of who did what", "누가 무엇을 했는지 남지 않음"),
            Text.of("After an incident nobody can say who changed what, or which address talked to which. Records cost little compared with guessing.",
                    "사고가 난 뒤 누가 무엇을 바꿨는지, 어떤 주소끼리 통신했는지 알 수 없습니다. 기록하는 비용은 추측하는 비용에 비하면 적습니다."),
            Text.of("Turn on a CloudTrail trail for all Regions, and flow logs in each VPC.",
                    "모든 리전에 CloudTrail 추적을 켜고, VPC마다 흐름 로그를 켭니다."),
            List.of("SEC04-BP01", "AWS Config vpc-flow-logs-enabled", "Security Hub CloudTrail.1", "Security Hub EC2.6"));

    private static final Text TRAIL = Text.of("CloudTrail does not record all Regions of the account.",
            "CloudTrail이 계정의 모든 리전을 기록하지 않습니다.");
    private static final Text FLOWS = Text.of("{vpc} records no flow logs.", "{vpc|은는} 흐름 로그를 기록하지 않습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        if (!review.production() || review.topology().links().isEmpty()) {
            return Stream.empty();
        }
        return Stream.concat(trail(review.topology().architecture()), review.parts("vpc")
                .filter(vpc -> !vpc.flag("flowLogs")).map(NoAuditTrail::flows));
    }

    private static Stream<Finding> trail(Architecture architecture) {
        Settings given = architecture.context().given();
        Object audit = given.get("audit");
        if ("all-regions".equals(audit)) {
            return Stream.empty();
        }
        Finding finding = Finding.of(INFO, TRAIL.message()).mendedBy(() -> new Edit.SetContext(
                new Context(given.with("audit", "all-regions"), architecture.context().recovery())));
        return Stream.of(audit == null ? finding.asHygiene() : finding);
    }

    private static Finding flows(Part vpc) {
        Finding finding = Finding.of(INFO, FLOWS.with("vpc", vpc.component().name()), vpc.id())
                .mendedBy(() -> Fixes.set(vpc.component(), "flowLogs", true));
        return vpc.stated("flowLogs") ? finding : finding.asHygiene();
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > shop:vpc[flowLogs=false]/alb[zones=a+b] > shop/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]")
                .blaming("shop");
    }

    @Override
    public Example right() {
        return Sketch.of("users > shop:vpc[flowLogs=true]/alb[zones=a+b] > shop/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]")
                .context("audit", "all-regions").passing();
    }
}
