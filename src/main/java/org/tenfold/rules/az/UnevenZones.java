package org.tenfold.rules.az;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Few;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** AZ-003: a load balancer and its targets do not stand in the same zones. */
public final class UnevenZones implements Rule {

    private static final RuleInfo INFO = new RuleInfo("AZ-003", Severity.HIGH, 1_000,
            Text.of("Load balancer and servers in different zones", "로드 밸런서와 서버의 가용 영역이 어긋남"),
            Text.of("A server in a zone that the balancer does not use gets no request. And a node of a balancer that stays within its zone answers its share of the users with errors when no server stands there.",
                    "로드 밸런서가 쓰지 않는 가용 영역의 서버는 요청을 받지 못합니다. 또 자기 영역 안에만 보내는 노드는 그 영역에 서버가 없으면 맡은 사용자에게 오류를 돌려줍니다."),
            Text.of("Give both the same zones, or let the balancer send across zones.",
                    "둘의 가용 영역을 맞추거나, 로드 밸런서가 영역을 넘어 보내게 합니다."),
            List.of("Security Hub ELB.9", "AWS Config nlb-cross-zone-load-balancing-enabled", "Checkov CKV_AWS_152"));

    private static final Text UNUSED = Text.of("{part} uses zones {zones}, but servers stand in {others} too and get no requests.",
            "{part|은는} 가용 영역 {zones}만 쓰는데, {others}에도 서버가 있어 요청을 받지 못합니다.");
    private static final Text EMPTY = Text.of("{part} has a node in {others} and sends within the zone only, but no server stands there.",
            "{part|은는} {others}에도 노드가 있고 영역 안에만 보내는데, 그곳에 서버가 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.BALANCER).filter(Part::zonesStated).map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part balancer) {
        Few<Part> targets = review.called(balancer, LinkKind.REQUEST)
                .filter(part -> part.has(Trait.VPC_RESIDENT) && part.has(Trait.COMPUTE)
                        && part.region().equals(balancer.region()));
        if (targets.isEmpty() || !targets.allMatch(Part::zonesStated)) {
            return Optional.empty();
        }
        Set<String> served = new TreeSet<>();
        targets.forEach(target -> served.addAll(target.zones()));
        List<String> unused = served.stream().filter(zone -> !balancer.zones().contains(zone)).toList();
        List<String> empty = balancer.is("crossZone", false)
                ? balancer.zones().stream().filter(zone -> !served.contains(zone)).toList() : List.of();
        if (unused.isEmpty() && empty.isEmpty()) {
            return Optional.empty();
        }
        List<String> blamed = new ArrayList<>();
        blamed.add(balancer.id());
        blamed.addAll(new TreeSet<>(targets.map(target -> review.owner(target).id())));
        Finding finding = Finding.of(INFO, (unused.isEmpty() ? EMPTY : UNUSED).with("part", balancer.component().name())
                .with("zones", String.join(", ", balancer.zones()))
                .with("others", String.join(", ", unused.isEmpty() ? empty : unused)), blamed);
        Component mended = empty.isEmpty() ? balancer.component() : balancer.component().with("crossZone", true);
        if (unused.isEmpty()) {
            return Optional.of(finding.mendedBy(() -> new Edit.Change(mended)));
        }
        return Optional.of(review.confined(balancer.component()) ? finding : finding.mendedBy(() -> new Edit.Change(
                mended.with("zones", Stream.concat(balancer.zones().stream(), unused.stream()).toList()))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=3, zones=a+b+c, sessionStore=jwt, uploadsTo=none]")
                .blaming("alb");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b+c] > web:ec2[count=3, zones=a+b+c, sessionStore=jwt, uploadsTo=none]").passing();
    }
}
