package org.tenfold.rules.net;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Link;
import org.tenfold.rules.AddressRange;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Firewall;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Remedy;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** NET-007: a call that is drawn, and a security group that drops it. */
public final class MissingRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo("NET-007", Severity.HIGH, 10,
            Text.of("A security group drops a call that is drawn", "그려진 호출을 막는 보안 그룹"),
            Text.of("The drawing shows an arrow, but the firewall drops the packets: a security group lets nothing in that it does not name. Answers need no rule, because it remembers the call.",
                    "그림에는 화살표가 있지만 방화벽이 패킷을 버립니다. 보안 그룹은 적혀 있지 않은 것을 들이지 않습니다. 응답은 호출을 기억하므로 규칙이 필요 없습니다."),
            Text.of("Let in the security group of the caller, at the port of the called.",
                    "호출하는 쪽의 보안 그룹을 호출받는 포트에 허용합니다."),
            List.of("VPC User Guide: Security groups"));

    private static final Text SOURCE = Text.of("{caller|call|calls} {part}, but {groups} does not let it in.",
            "{caller|이가} {part|을를} 부르는데 {groups|이가} 들이지 않습니다.");
    private static final Text PORT = Text.of("{caller|call|calls} {part} at port {port}, but {groups} lets in at other ports only.",
            "{caller|이가} {part}의 {port}번 포트를 부르는데 {groups|은는} 다른 포트만 엽니다.");

    private static final Text OPEN = Text.of("Open its port in the group", "그룹에서 그 포트 열기");
    private static final Text ELSEWHERE = Text.of("It listens where the group is open: say so", "그룹이 연 포트에서 받는다고 적기");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        if (review.parts("security-group").findAny().isEmpty()) {
            return Stream.empty();
        }
        Map<Integer, Part> guarded = new TreeMap<>();
        review.parts("security-group").flatMap(group -> Firewall.protectedBy(review, group))
                .forEach(part -> guarded.put(part.node(), part));
        return guarded.values().stream().flatMap(part -> blocked(review, part));
    }

    private static Stream<Finding> blocked(Case review, Part part) {
        List<Firewall> groups = Firewall.around(review, part).sorted(Comparator.comparing(group -> group.part().id())).toList();
        // A group that says nothing, or speaks in words of its own, cannot be judged.
        if (!groups.stream().allMatch(group -> isJudged(review, group))) {
            return Stream.empty();
        }
        return review.incoming(part).filter(link -> link.kind().carriesCalls() && isInside(review, review.start(link), part))
                .map(link -> finding(review, link, part, groups)).stream().<Finding>mapMulti(Optional::ifPresent);
    }

    private static boolean isJudged(Case review, Firewall group) {
        return !group.sources().isEmpty() && group.sources().stream().allMatch(source -> source.startsWith("pl-")
                || source.contains(":") || AddressRange.of(source).isPresent() || named(review, source).isPresent());
    }

    private static Optional<Component> named(Case review, String source) {
        return review.topology().architecture().components().stream()
                .filter(component -> component.id().equals(source) || component.name().equals(source)).findFirst();
    }

    private static boolean isInside(Case review, Part caller, Part part) {
        return caller.has(Trait.VPC_RESIDENT) && part.has(Trait.VPC_RESIDENT)
                && caller.region().equals(part.region()) && WaysOut.vpc(review, caller).equals(WaysOut.vpc(review, part));
    }

    private static Optional<Finding> finding(Case review, Link link, Part part, List<Firewall> groups) {
        Part caller = review.start(link);
        List<Firewall> letting = groups.stream().filter(group -> letsIn(review, group, caller)).toList();
        Integer port = KeptData.port(part);
        boolean reaches = letting.stream().anyMatch(group -> port == null || group.ports() == null || group.ports().include(port));
        if (reaches) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, (letting.isEmpty() ? SOURCE : PORT).with("caller", review.owner(caller).name())
                .with("part", review.owner(part).name()).with("port", port == null ? "" : String.valueOf(port))
                .with("groups", String.join(", ", groups.stream().map(group -> group.part().component().name()).toList())),
                link.id(), groups.getFirst().part().id(), part.id(), caller.id());
        return Optional.of(letting.isEmpty() ? open(review, finding, groups.getFirst(), caller, port)
                : port == null ? finding : atPort(finding, letting.getFirst(), part, port));
    }

    /** The group opens the port too; or the store listens where the group is open, and nobody had said so. */
    private static Finding atPort(Finding finding, Firewall group, Part part, int port) {
        Remedy opened = Remedy.by(() -> Fixes.set(group.part().component(), "ports", group.part().text("ports") + ", " + port));
        Remedy elsewhere = Remedy.ifAny(() -> Optional.ofNullable(group.ports()).map(ports -> (double) ports.ranges().getFirst().from())
                .filter(open -> part.takes("port") && part.setting("port").refusal(open) == null)
                .map(open -> Fixes.set(part.component(), "port", open)));
        return finding.mendedBy(new Remedy.Choice(OPEN, opened), new Remedy.Choice(ELSEWHERE, elsewhere));
    }

    private static boolean letsIn(Case review, Firewall group, Part caller) {
        if (group.letsEverybodyIn() || group.names(review.owner(caller)) || group.names(caller.component())
                || group.sources().stream().anyMatch(source -> source.startsWith("pl-"))) {
            return true;
        }
        boolean byGroup = Firewall.around(review, caller).anyMatch(own -> group.names(own.part().component()));
        return byGroup || group.sources().stream().map(AddressRange::of).flatMap(Optional::stream)
                .anyMatch(range -> mayBe(review, caller, range));
    }

    /** Whether the caller's address may lie in the range: its subnet or VPC overlaps it, or nobody knows where it stands. */
    private static boolean mayBe(Case review, Part caller, AddressRange range) {
        for (String box : List.of("subnet", "vpc")) {
            Component around = review.topology().container(caller.component(), box);
            Object stated = around == null ? null : around.settings().get("cidr");
            if (stated != null) {
                return AddressRange.of(stated.toString()).map(range::overlaps).orElse(true);
            }
        }
        return true;
    }

    /** By the group of the caller; where it has none the group cannot name it. */
    private static Finding open(Case review, Finding finding, Firewall group, Part caller, @Nullable Integer port) {
        boolean fits = port == null || group.ports() == null || group.ports().include(port);
        return Firewall.around(review, caller).map(own -> own.part().id()).min(Comparator.naturalOrder())
                .filter(own -> fits)
                .map(own -> finding.mendedBy(() -> Fixes.set(group.part().component(), "allowsFrom",
                        group.part().text("allowsFrom") + ", " + own))).orElse(finding);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az]", "servers:security-group[allowsFrom=alb, ports=8080] >protect> web",
                "data:security-group[allowsFrom=data, ports=5432] >protect> db").blaming("web-to-db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az]", "servers:security-group[allowsFrom=alb, ports=8080] >protect> web",
                "data:security-group[allowsFrom=servers, ports=5432] >protect> db").passing();
    }
}
