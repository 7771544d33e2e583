package org.tenfold.rules.net;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
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
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** NET-011: a bastion that nobody reaches, or past which one gets in. */
public final class BypassedBastion implements Rule {

    /** A source with more addresses than this is no office. */
    private static final int WIDE_PREFIX = 24;
    private static final Set<String> WITHOUT_PORT = Set.of("session-manager", "instance-connect");

    private static final RuleInfo INFO = new RuleInfo("NET-011", Severity.MEDIUM, 1_000,
            Text.of("Bastion misplaced or bypassed", "잘못 두었거나 우회되는 배스천 호스트"),
            Text.of("A bastion is the only door for administrators: outside it one is checked, inside it one is trusted. A second path without a guard makes it useless.",
                    "배스천 호스트는 관리자가 들어가는 유일한 문입니다. 문 밖에서는 확인하고 안에서는 믿습니다. 지키지 않는 길이 하나 더 있으면 쓸모가 없습니다."),
            Text.of("Put it into a public subnet, let in the addresses of administrators only, and let the servers accept SSH from it alone. Better: Session Manager.",
                    "퍼블릭 서브넷에 두고 관리자의 주소만 허용하며, 서버는 배스천 호스트의 SSH만 받게 합니다. Session Manager가 더 낫습니다."),
            List.of("SEC06-BP03", "SEC05-BP02"));

    private static final Text HIDDEN = Text.of("{part} is a bastion in {subnet}, which the internet does not reach.",
            "배스천 호스트 {part|이가} 인터넷이 닿지 않는 {subnet}에 있습니다.");
    private static final Text PAST = Text.of("{from} administers {part} directly, past {bastion}.",
            "{from|이가} {bastion|을를} 거치지 않고 {part|을를} 직접 관리합니다.");
    private static final Text WIDE = Text.of("{group} lets {addresses} addresses ({source}) in to the bastion {part}.",
            "{group|이가} 주소 {addresses}개({source})를 배스천 호스트 {part}에 들입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        List<Part> bastions = review.parts("ec2").filter(part -> part.is("role", "bastion")).sorted(Comparator.comparing(Part::id)).toList();
        if (bastions.isEmpty()) {
            return Stream.empty();
        }
        return Stream.concat(bastions.stream().map(bastion -> misplaced(review, bastion)).flatMap(Optional::stream),
                Stream.of(Trait.CLIENT, Trait.EXTERNAL).flatMap(review::parts)
                        .flatMap(from -> past(review, from, bastions.getFirst())));
    }

    private static Optional<Finding> misplaced(Case review, Part bastion) {
        if (isAdministeredWithoutPort(bastion)) {
            return Optional.empty();
        }
        if (Boolean.FALSE.equals(bastion.publicSubnet())) {
            Component subnet = Objects.requireNonNull(review.topology().container(bastion.component(), "subnet"));
            return Optional.of(Finding.of(INFO, HIDDEN.with("part", bastion.component().name()).with("subnet", subnet.name()),
                    review.owner(bastion).id(), subnet.id()).mendedBy(review, Networks.intoPublicSubnet(bastion.id())));
        }
        for (Firewall group : Firewall.around(review, bastion).sorted(Comparator.comparing(group -> group.part().id())).toList()) {
            for (String source : group.sources()) {
                Optional<AddressRange> range = AddressRange.of(source)
                        .filter(one -> !one.isPrivate() && !one.isEverything() && one.prefix() < WIDE_PREFIX);
                if (range.isPresent()) {
                    return Optional.of(Finding.of(INFO, WIDE.with("group", group.part().component().name())
                            .with("addresses", range.get().size()).with("source", range.get())
                            .with("part", bastion.component().name()), review.owner(bastion).id(), group.part().id()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAdministeredWithoutPort(Part part) {
        return part.takes("adminAccess") && part.value("adminAccess") instanceof String access && WITHOUT_PORT.contains(access);
    }

    /** Links of administration from outside that end at other machines than bastions. */
    private static Stream<Finding> past(Case review, Part from, Part bastion) {
        return review.outgoing(from).filter(link -> link.kind() == LinkKind.OPERATE
                && "administer".equals(link.settings().get(LinkSettings.PURPOSE.name())))
                .filter(link -> isInner(review.end(link))).stream()
                .map(link -> Finding.of(INFO, PAST.with("from", from.component().name())
                        .with("part", review.owner(review.end(link)).name()).with("bastion", bastion.component().name()),
                        link.id(), bastion.id()).mendedBy(review, Networks.through(bastion.id(), link.id())));
    }

    private static boolean isInner(Part part) {
        boolean inside = part.has(Trait.VPC_RESIDENT) && !Boolean.TRUE.equals(part.publicSubnet());
        return inside && !part.is("role", "bastion") && !isAdministeredWithoutPort(part);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "jump:ec2[role=bastion, zones=a] >operate[purpose=administer]> web",
                "office:on-premises >operate[purpose=administer]> web").users(5_000).blaming("office-to-web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "jump:ec2[role=bastion, zones=a] >operate[purpose=administer]> web",
                "office:on-premises >operate[purpose=administer]> jump").users(5_000).passing();
    }
}
