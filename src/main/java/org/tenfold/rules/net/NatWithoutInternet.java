package org.tenfold.rules.net;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
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

/** NET-005: a NAT gateway, or a public subnet, that has no internet itself. */
public final class NatWithoutInternet implements Rule {

    private static final RuleInfo INFO = new RuleInfo("NET-005", Severity.HIGH, 10,
            Text.of("NAT gateway or public subnet without internet", "인터넷이 없는 NAT 게이트웨이나 퍼블릭 서브넷"),
            Text.of("A NAT gateway sends what it gets through the internet gateway of its own subnet. In a private subnet it sends to itself, and nothing comes out.",
                    "NAT 게이트웨이는 자기 서브넷의 인터넷 게이트웨이로 내보냅니다. 프라이빗 서브넷에 두면 자기 자신에게 보내는 셈이라 아무것도 나가지 못합니다."),
            Text.of("Put it into a public subnet, and give the VPC an internet gateway.",
                    "퍼블릭 서브넷에 두고, VPC에 인터넷 게이트웨이를 붙입니다."),
            List.of("VPC User Guide: NAT gateways", "Amazon EC2 API: CreateNatGateway"));

    private static final Text PRIVATE = Text.of("{nat} has to lead to the internet, but stands in {subnet}, which has no route there.",
            "{nat|은는} 인터넷으로 나가야 하는데, 인터넷과 이어지지 않은 {subnet}에 있습니다.");
    private static final Text ASKED = Text.of("Does a route of {subnet} lead to the internet gateway? {nat} needs one.",
            "{subnet}에 인터넷 게이트웨이로 가는 경로가 있습니까? {nat}에 필요합니다.");
    private static final Text WITHOUT = Text.of("{vpc} has {count|public subnet|public subnets}, but no internet gateway is drawn in it as in others.",
            "{vpc}에는 퍼블릭 서브넷이 {count}개 있지만, 다른 VPC와 달리 인터넷 게이트웨이가 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Stream.concat(review.parts("nat-gateway").filter(nat -> nat.is("mode", "zonal") && nat.is("connectivity", "public")
                && Boolean.FALSE.equals(nat.publicSubnet())).map(nat -> hidden(review, nat)), doorless(review));
    }

    private static Finding hidden(Case review, Part nat) {
        Component box = Objects.requireNonNull(review.topology().container(nat.component(), "subnet"));
        Part subnet = review.topology().part(review.topology().index(box.id()));
        Finding finding = Finding.of(INFO, (subnet.stated("access") ? PRIVATE : ASKED).with("nat", nat.component().name())
                .with("subnet", box.name()), nat.id(), box.id());
        Optional<Part> wide = review.parts("subnet").filter(other -> other.is("access", "public")
                && WaysOut.vpc(review, other).equals(WaysOut.vpc(review, nat)) && other.region().equals(nat.region())
                && other.zones().getFirst().equals(nat.zones().getFirst())).min(Comparator.comparing(Part::id));
        if (wide.isPresent()) {
            finding = finding.mendedBy(() -> new Edit.Change(nat.component().withParent(wide.get().id())));
        } else if (subnet.members().size() == 1) {
            finding = finding.mendedBy(() -> Fixes.set(box, "access", "public"));
        }
        return subnet.stated("access") ? finding : finding.in(Finding.State.QUESTION);
    }

    /** An internet gateway is seldom drawn; where some VPC has one, a VPC without has none. */
    private static Stream<Finding> doorless(Case review) {
        Set<String> doors = review.parts("internet-gateway").map(door -> WaysOut.vpc(review, door)).collect(Collectors.toSet());
        if (doors.isEmpty() || doors.contains("")) {
            return Stream.empty();
        }
        Map<String, Long> open = review.parts("subnet").filter(subnet -> subnet.is("access", "public"))
                .collect(Collectors.groupingBy(subnet -> WaysOut.vpc(review, subnet), TreeMap::new, Collectors.counting()));
        return open.entrySet().stream().filter(entry -> !entry.getKey().isEmpty() && !doors.contains(entry.getKey()))
                .map(entry -> {
                    Part vpc = review.topology().part(review.topology().index(entry.getKey()));
                    String id = Edits.freeId(review.topology().architecture(), "internet-gateway");
                    return Finding.of(INFO, WITHOUT.with("vpc", vpc.component().name()).with("count", entry.getValue()), vpc.id())
                            .mendedBy(() -> new Edit.Add(Component.of(id, "internet-gateway", "Internet gateway").withParent(vpc.id())));
                });
    }

    @Override
    public Example wrong() {
        return Sketch.of("vpc/inner:subnet[access=private, zone=a]/nat:nat-gateway",
                "users > vpc/alb[zones=a+b] > vpc/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").blaming("nat");
    }

    @Override
    public Example right() {
        return Sketch.of("vpc/wide:subnet[access=public, zone=a]/nat:nat-gateway",
                "users > vpc/alb[zones=a+b] > vpc/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").passing();
    }
}
