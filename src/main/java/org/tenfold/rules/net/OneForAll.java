package org.tenfold.rules.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** NET-014: a security group that separates nothing. */
public final class OneForAll implements Rule {

    private static final RuleInfo INFO = new RuleInfo("NET-014", Severity.HIGH, 1,
            Text.of("Default security group, or everything allowed", "기본 보안 그룹이나 모두 허용"),
            Text.of("Everything may talk to everything: one page that is broken into reaches the database. A group for each tier keeps a break-in where it happened.",
                    "모든 것이 서로 통신할 수 있어 웹 페이지 하나가 뚫리면 데이터베이스까지 닿습니다. 계층마다 그룹을 나누면 침입이 그 자리에 갇힙니다."),
            Text.of("Make one group per tier, each letting in the one before it, and leave the default group empty.",
                    "계층마다 그룹을 만들어 바로 앞 계층의 그룹만 허용하고, 기본 그룹은 비워 둡니다."),
            List.of("AWS Config vpc-default-security-group-closed", "Security Hub EC2.2", "Security Hub EC2.19", "Checkov CKV2_AWS_12",
                    "Checkov CKV_AWS_277"));

    private static final Text DEFAULT = Text.of("{group} is the default group of its VPC and holds {count|part|parts}: {parts}.",
            "{group|은는} VPC의 기본 그룹인데 구성 요소 {count}개에 적용됩니다: {parts}.");
    private static final Text OPEN = Text.of("{group} lets everybody in at every port, to {parts}.",
            "{group|이가} 누구나 모든 포트로 {parts}에 들어오게 합니다.");
    private static final Text ASKED = Text.of("At which ports does {group} let everybody in to {parts}?",
            "{group|은는} 누구나 {parts}의 어떤 포트로 들어오게 합니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("security-group").map(Firewall::of).map(group -> finding(review, group)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Firewall group) {
        List<Part> parts = Firewall.protectedBy(review, group.part()).sorted(Comparator.comparing(Part::id)).toList();
        boolean standard = group.part().flag("defaultGroup");
        boolean unknown = group.letsEverybodyIn() && group.ports() == null;
        boolean open = group.letsEverybodyIn() && group.ports() != null && group.ports().areAll();
        if (parts.isEmpty() || !standard && !unknown && !open) {
            return Optional.empty();
        }
        List<String> targets = new ArrayList<>(List.of(group.part().id()));
        parts.forEach(part -> targets.add(part.id()));
        Finding finding = Finding.of(INFO, (standard ? DEFAULT : open ? OPEN : ASKED).with("group", group.part().component().name())
                .with("count", parts.size()).with("parts", String.join(", ", parts.stream()
                        .map(part -> review.owner(part).name()).distinct().toList())), targets);
        return Optional.of(standard || open ? finding.mendedBy(review, Networks.groupPerTier(group.part().id(),
                parts.stream().map(Part::id).toArray(String[]::new))) : finding.in(Finding.State.QUESTION));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "shared:security-group[defaultGroup=true] >protect> web").blaming("shared");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "servers:security-group[allowsFrom=alb, ports=8080] >protect> web").passing();
    }
}
