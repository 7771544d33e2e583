package org.tenfold.rules.net;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.AddressRange;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Firewall;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Networks;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** NET-009: a network access list is to separate parts that it never stands between. */
public final class ListInsideSubnet implements Rule {

    private static final RuleInfo INFO = new RuleInfo("NET-009", Severity.MEDIUM, 1_000,
            Text.of("Network ACL between parts of one subnet", "한 서브넷 안을 가르려는 네트워크 ACL"),
            Text.of("A network ACL stands at the border of the subnet; what stays inside never meets it. Security groups sit on each network card and do separate two machines.",
                    "네트워크 ACL은 서브넷 경계에 있어 안에서 오가는 트래픽은 거치지 않습니다. 두 머신을 가르는 것은 네트워크 카드마다 붙는 보안 그룹입니다."),
            Text.of("Separate them by security groups, or put them into different subnets.",
                    "보안 그룹으로 가르거나, 서로 다른 서브넷에 둡니다."),
            List.of("SEC05-BP02", "VPC User Guide: Network ACLs"));

    private static final Text FOUND = Text.of("{acl} keeps out {range}, which lies inside {subnet} ({around}) that it surrounds.",
            "{acl|이가} 막는 {range|은는} 이것이 둘러싼 {subnet}({around}) 안에 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("network-acl").filter(acl -> acl.value("deniesFrom") != null)
                .map(acl -> finding(review, acl)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part acl) {
        List<Part> subnets = review.called(acl, LinkKind.PROTECT).filter(part -> part.isA("subnet")).toList();
        // Of several subnets each is the outside of the others, and the rule has a use.
        Object stated = subnets.size() == 1 ? subnets.getFirst().value("cidr") : null;
        Optional<AddressRange> around = stated == null ? Optional.empty() : AddressRange.of(stated.toString());
        return around.flatMap(range -> Firewall.sources(acl, "deniesFrom").stream().map(AddressRange::of)
                .flatMap(Optional::stream).filter(range::contains).findFirst()
                .map(inside -> Finding.of(INFO, FOUND.with("acl", acl.component().name()).with("range", inside)
                        .with("subnet", subnets.getFirst().component().name()).with("around", range), acl.id(),
                        subnets.getFirst().id()).mendedBy(review, Networks.withoutDenial(acl.id(), inside.toString()))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > vpc/alb[zones=a+b] > vpc/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "vpc/inner:subnet[access=private, zone=a, cidr=10.0.1.0/24]",
                "vpc/list:network-acl[deniesFrom=10.0.1.7/32] >protect> inner").blaming("list");
    }

    @Override
    public Example right() {
        return Sketch.of("users > vpc/alb[zones=a+b] > vpc/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "vpc/inner:subnet[access=private, zone=a, cidr=10.0.1.0/24]",
                "vpc/list:network-acl[deniesFrom=10.0.2.0/24] >protect> inner").passing();
    }
}
