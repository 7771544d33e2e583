package org.tenfold.rules.az;

import java.util.List;
import java.util.stream.Stream;
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
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** AZ-007: a function that a VPC holds in one zone. */
public final class FunctionInOneZone implements Rule {

    private static final RuleInfo INFO = new RuleInfo("AZ-007", Severity.MEDIUM, 10_000,
            Text.of("A function held in one Availability Zone", "한 가용 영역에 묶인 함수"),
            Text.of("Lambda runs in several zones by itself. Attached to a VPC it runs only where you gave it subnets, and with one subnet every call fails when that zone does.",
                    "Lambda는 원래 여러 가용 영역에서 실행됩니다. VPC에 연결하면 지정한 서브넷에서만 실행되므로, 서브넷이 하나면 그 영역의 장애 때 모든 호출이 실패합니다."),
            Text.of("Give it a private subnet in a second zone.", "두 번째 가용 영역의 프라이빗 서브넷을 더합니다."),
            List.of("AWS Config lambda-vpc-multi-az-check", "Security Hub Lambda.5"));

    private static final Text FOUND = Text.of("{part} is attached to a VPC with subnets in zone {zone} only.",
            "{part|은는} 가용 영역 {zone}의 서브넷만 있는 VPC에 연결되어 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.FUNCTION)
                .filter(part -> part.is("vpcAttached", true) && part.zonesStated() && part.zones().size() == 1)
                .map(part -> finding(review, part));
    }

    private static Finding finding(Case review, Part part) {
        Finding finding = Finding.of(INFO, FOUND.with("part", part.component().name()).with("zone", part.zones().getFirst()),
                part.id());
        Component vpc = review.topology().container(part.component(), "vpc");
        boolean elsewhere = vpc != null && review.parts("availability-zone")
                .filter(zone -> vpc.id().equals(zone.component().parent()))
                .map(zone -> zone.text("zone")).distinct().count() > 1;
        return elsewhere ? finding.mendedBy(() -> new Edit.Change(part.component().withParent(vpc.id()))) : finding;
    }

    @Override
    public Example wrong() {
        return Sketch.of("vpc/one:availability-zone[zone=a]/in:subnet/shop:lambda[vpcAttached=true]",
                "vpc/two:availability-zone[zone=b]", "users > api:api-gateway > shop").blaming("shop");
    }

    @Override
    public Example right() {
        return Sketch.of("vpc/shop:lambda[vpcAttached=true]", "vpc/one:availability-zone[zone=a]",
                "vpc/two:availability-zone[zone=b]", "users > api:api-gateway > shop").passing();
    }
}
