package org.tenfold.rules.net;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.PortRanges;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** NET-008: a network access list that lets calls in and keeps their answers back. */
public final class NoReturnPath implements Rule {

    private static final int SERVICES_BELOW = 1_024;
    private static final String EPHEMERAL = PortRanges.EPHEMERAL.from() + "-" + PortRanges.EPHEMERAL.to();

    private static final RuleInfo INFO = new RuleInfo("NET-008", Severity.HIGH, 10,
            Text.of("Network ACL without the way back", "돌아오는 길이 없는 네트워크 ACL"),
            Text.of("A network ACL forgets the request that it let in and blocks the answer; a security group remembers. The list that a VPC starts with allows everything, one of your own denies everything until you allow it.",
                    "네트워크 ACL은 들여보낸 요청을 기억하지 않아 응답을 막습니다. 보안 그룹은 기억합니다. VPC의 기본 목록은 모두 허용하고, 직접 만든 목록은 허용하기 전까지 모두 거부합니다."),
            Text.of("Allow ports 1024 to 65535 in the other direction, or keep the default list and use security groups.",
                    "반대 방향으로 1024~65535 포트를 허용하거나, 기본 목록을 두고 보안 그룹을 씁니다."),
            List.of("VPC User Guide: Network ACLs, ephemeral ports"));

    private static final Text IN = Text.of("{acl} lets in at {ports}, but answers cannot leave: 1024-65535 is not allowed out.",
            "{acl|은는} {ports} 포트로 들이지만 1024-65535로 나가는 길이 없어 응답이 나가지 못합니다.");
    private static final Text OUT = Text.of("{acl} lets out at {ports}, but answers cannot come back: 1024-65535 is not allowed in.",
            "{acl|은는} {ports} 포트로 내보내지만 1024-65535로 들어오는 길이 없어 응답이 돌아오지 못합니다.");
    private static final Text ASKED = Text.of("Which ports does {acl} let out? It lets in at {ports}, and answers leave for 1024-65535.",
            "{acl|은는} 어떤 포트로 내보냅니까? {ports} 포트로 들이고, 응답은 1024-65535로 나갑니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("network-acl").map(NoReturnPath::finding).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Part acl) {
        Optional<PortRanges> in = ports(acl, "ports");
        Optional<PortRanges> out = ports(acl, "portsOut");
        if (in.isPresent() && acl.value("portsOut") == null) {
            return Optional.of(told(ASKED, acl, "ports", "portsOut", EPHEMERAL).in(Finding.State.QUESTION));
        }
        if (in.isPresent() && out.isPresent() && !out.get().include(PortRanges.EPHEMERAL)) {
            return Optional.of(told(IN, acl, "ports", "portsOut", acl.text("portsOut") + ", " + EPHEMERAL));
        }
        boolean calls = in.isPresent() && out.isPresent() && out.get().ranges().stream().anyMatch(range -> range.from() < SERVICES_BELOW);
        return calls && !in.get().include(PortRanges.EPHEMERAL)
                ? Optional.of(told(OUT, acl, "portsOut", "ports", acl.text("ports") + ", " + EPHEMERAL)) : Optional.empty();
    }

    private static Optional<PortRanges> ports(Part acl, String setting) {
        Object given = acl.value(setting);
        return given == null ? Optional.empty() : PortRanges.of(given.toString());
    }

    private static Finding told(Text words, Part acl, String open, String lacking, String wanted) {
        return Finding.of(INFO, words.with("acl", acl.component().name()).with("ports", acl.text(open)), acl.id())
                .mendedBy(() -> Fixes.set(acl.component(), lacking, wanted));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > vpc/alb[zones=a+b] > vpc/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "vpc/wide:subnet[access=public, zone=a]", "vpc/list:network-acl[allowsFrom=0.0.0.0/0, ports=443, portsOut=8080] >protect> wide")
                .users(500).blaming("list");
    }

    @Override
    public Example right() {
        return Sketch.of("users > vpc/alb[zones=a+b] > vpc/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "vpc/wide:subnet[access=public, zone=a]",
                "vpc/list:network-acl[allowsFrom=0.0.0.0/0, ports=443, portsOut=1024-65535] >protect> wide").users(500).passing();
    }
}
