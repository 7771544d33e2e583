package org.tenfold.rules.spof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Remedy;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Networks;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** SPOF-008: one line between AWS and the user's own data centre. */
public final class SingleLine implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SPOF-008", Severity.MEDIUM, 10_000,
            Text.of("One line to your own data centre", "자체 데이터 센터로 가는 회선이 하나"),
            Text.of("The line to your data centre is part of the path. One cut cable, or one tunnel under maintenance, and both sides are alone.",
                    "자체 데이터 센터로 가는 회선도 경로의 일부입니다. 케이블 하나가 끊기거나 터널 하나가 점검에 들어가면 양쪽이 끊어집니다."),
            Text.of("Use both tunnels of a VPN connection; back Direct Connect by a VPN, or take lines in two locations.",
                    "VPN 연결의 터널 두 개를 모두 씁니다. Direct Connect는 VPN으로 보완하거나 두 로케이션에 회선을 둡니다."),
            List.of("REL02-BP02", "AWS Config vpc-vpn-2-tunnels-up", "Security Hub EC2.20",
                    "Prowler directconnect_connection_redundancy"));

    private static final Text TUNNEL = Text.of("{part} uses 1 tunnel, and nothing else joins {site} to AWS.",
            "{part|은는} 터널 1개만 쓰고, {site|과와} AWS를 잇는 다른 회선이 없습니다.");
    private static final Text LINE = Text.of("{part} has {lines|line|lines} in {locations|location|locations}, and nothing else joins {site} to AWS.",
            "{part|은는} 로케이션 {locations}곳에 회선 {lines}개이고, {site|과와} AWS를 잇는 다른 회선이 없습니다.");

    private static final Text VPN = Text.of("A VPN that takes over", "이어받을 VPN 추가");
    private static final Text LOCATION = Text.of("A second line in another location", "다른 로케이션에 두 번째 회선 추가");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("on-premises").filter(site -> worksWithAws(review, site))
                .map(site -> finding(review, site)).<Finding>mapMulti(Optional::ifPresent);
    }

    /** Whether it and something in AWS need each other; copying backups can wait for a repair. */
    private static boolean worksWithAws(Case review, Part site) {
        return Stream.concat(review.outgoing(site).stream().map(link -> new Way(link, review.end(link))),
                        review.incoming(site).stream().map(link -> new Way(link, review.start(link))))
                .anyMatch(way -> (way.link.kind().carriesCalls() && Case.isHard(way.link) || way.link.kind() == LinkKind.REPLICATE)
                        && !way.other.has(Trait.CLIENT) && !way.other.has(Trait.EXTERNAL));
    }

    /** A link and what stands at its other end. */
    private record Way(Link link, Part other) {
    }

    private static Optional<Finding> finding(Case review, Part site) {
        List<Part> lines = Stream.concat(review.called(site, LinkKind.NETWORK).stream(),
                        review.callers(site, LinkKind.NETWORK).stream())
                .filter(part -> part.takes("connections")).distinct().toList();
        if (lines.size() != 1) {
            return Optional.empty();
        }
        Part line = lines.getFirst();
        if (line.takes("tunnels")) {
            return line.whole("connections") > 1 || line.whole("tunnels") > 1 ? Optional.empty()
                    : Optional.of(Finding.of(INFO, TUNNEL.with("part", line.component().name())
                            .with("site", site.component().name()), line.id(), site.id())
                            .mendedBy(() -> Fixes.set(line.component(), "tunnels", 2)));
        }
        return line.whole("connections") > 1 && line.whole("locations") > 1 ? Optional.empty()
                : Optional.of(Finding.of(INFO, LINE.with("part", line.component().name())
                        .with("lines", line.number("connections")).with("locations", line.number("locations"))
                        .with("site", site.component().name()), line.id(), site.id())
                        .mendedBy(new Remedy.Choice(VPN, Remedy.by(review, Networks.backupVpn(line.id()))),
                                new Remedy.Choice(LOCATION, Remedy.of(new Edit.Change(line.component()
                                        .with("connections", Math.max(2, line.number("connections")))
                                        .with("locations", Math.max(2, line.number("locations"))))))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("vpc/alb[zones=a+b] > vpc/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "users > alb", "web >read-write> store:on-premises[kind=database, offsiteCopy=true]",
                "vpc >network> vpn[tunnels=1]", "store >network> vpn").blaming("vpn");
    }

    @Override
    public Example right() {
        return Sketch.of("vpc/alb[zones=a+b] > vpc/web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "users > alb", "web >read-write> store:on-premises[kind=database, offsiteCopy=true]",
                "vpc >network> vpn", "store >network> vpn").passing();
    }
}
