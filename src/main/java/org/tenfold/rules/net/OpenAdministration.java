package org.tenfold.rules.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Firewall;
import org.tenfold.rules.PortRanges;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Networks;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** NET-010: everybody may try passwords at SSH or remote desktop. */
public final class OpenAdministration implements Rule {

    private static final RuleInfo INFO = new RuleInfo("NET-010", Severity.CRITICAL, 1,
            Text.of("SSH or remote desktop open to the world", "전 세계에 열린 SSH나 원격 데스크톱"),
            Text.of("Bots that guess passwords arrive within minutes. One weak password or one leaked key, and a stranger runs your server.",
                    "비밀번호를 추측하는 봇이 몇 분 안에 찾아옵니다. 약한 비밀번호나 유출된 키 하나면 모르는 사람이 서버를 움직입니다."),
            Text.of("Use Session Manager, which needs no open port, or let in only the address of your office.",
                    "열린 포트가 필요 없는 Session Manager를 쓰거나, 사무실 주소만 허용합니다."),
            List.of("AWS Config restricted-ssh", "AWS Config nacl-no-unrestricted-ssh-rdp", "Security Hub EC2.13",
                    "Security Hub EC2.14", "Security Hub EC2.21", "Checkov CKV_AWS_24", "Checkov CKV_AWS_25", "Trivy AWS-0107"));

    private static final Text FOUND = Text.of("{group} lets everybody in to {parts}. Open ports: {ports}.",
            "{group|이가} 누구나 {ports} 포트로 {parts}에 들어오게 합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("NET-014");
    }

    @Override
    public boolean announced() {
        return false;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Stream<Finding> groups = review.parts("security-group").map(group -> finding(review, group)).<Finding>mapMulti(Optional::ifPresent);
        // Behind a list stands a security group, which decides: Security Hub rates EC2.21 as medium. A list that allows
        // everything is what every VPC starts with.
        Stream<Finding> lists = review.parts("network-acl").filter(list -> !allowsAll(list))
                .map(list -> finding(review, list)).<Finding>mapMulti(Optional::ifPresent).map(finding -> finding.at(Severity.MEDIUM));
        return Stream.concat(groups, lists);
    }

    private static boolean allowsAll(Part list) {
        PortRanges ports = Firewall.of(list).ports();
        return ports != null && ports.areAll();
    }

    private static Optional<Finding> finding(Case review, Part group) {
        Firewall firewall = Firewall.of(group);
        List<Part> parts = firewall.letsEverybodyIn() && firewall.opensAdministration()
                ? Firewall.protectedBy(review, group).sorted(Comparator.comparing(Part::id)).toList() : List.of();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<String> targets = new ArrayList<>(List.of(group.id()));
        parts.forEach(part -> targets.add(part.id()));
        Finding finding = Finding.of(INFO, FOUND.with("group", group.component().name())
                .with("ports", group.text("ports"))
                .with("parts", String.join(", ", parts.stream().map(part -> review.owner(part).name()).distinct().toList())), targets);
        boolean closes = group.isA("security-group") && firewall.opensOnlyAdministration()
                && parts.stream().allMatch(part -> part.takes("adminAccess"));
        return Optional.of(closes ? finding.mendedBy(review, Networks.sessionManager(group.id(),
                parts.stream().map(Part::id).toArray(String[]::new))) : finding);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "repair:security-group[allowsFrom=0.0.0.0/0, ports=22] >protect> web").blaming("repair");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "repair:security-group[allowsFrom=203.0.113.7/32, ports=22] >protect> web").passing();
    }
}
