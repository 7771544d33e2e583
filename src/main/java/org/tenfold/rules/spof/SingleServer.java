package org.tenfold.rules.spof;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Balancers;
import org.tenfold.rules.fix.Fleets;
import org.tenfold.rules.fix.Transformation;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.topology.JourneyNames;

/** SPOF-001: one machine stands between the users and what they want. */
public final class SingleServer implements Rule {

    /** Roles that other rules are about, or that no request passes. */
    private static final Set<String> OTHERS = Set.of("database", "cache", "broker", "bastion", "nat-instance");

    private static final RuleInfo INFO = new RuleInfo("SPOF-001", Severity.HIGH, 1_000,
            Text.of("One server carries everybody", "서버 한 대가 단일 장애점"),
            Text.of("When this machine stops, and every machine does once, nobody gets an answer. A bigger machine is faster, not safer: it is still one.",
                    "서버는 언젠가 멈추고, 이 서버가 멈추면 아무도 응답을 받지 못합니다. 더 큰 서버로 바꾸면 빨라질 뿐 안전해지지는 않습니다. 여전히 한 대이기 때문입니다."),
            Text.of("Run at least two behind a load balancer, in two Availability Zones, best in an Auto Scaling group.",
                    "로드 밸런서 뒤에 두 대 이상을 두 가용 영역에 나누어 둡니다. Auto Scaling 그룹에 두면 가장 좋습니다."),
            List.of("REL10-BP01", "REL11-BP02", "Security Hub AutoScaling.2", "Prowler autoscaling_group_multiple_az"));

    private static final Text FOUND = Text.of("{part} runs on 1 unit in {zones|zone|zones}; without it these stop: {journeys}.",
            "{part|은는} 가용 영역 {zones}곳에 1대뿐입니다. 장애가 나면 {journeys|이가} 멈춥니다.");
    private static final Text HEALS = Text.of(
            "{part} always runs 1 unit over {zones|zone|zones}; until a lost one is replaced these stop: {journeys}.",
            "{part|은는} 가용 영역 {zones}곳에서 1대만 유지합니다. 교체될 때까지 {journeys|이가} 멈춥니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("SPOF-003", "SCALE-011");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.COMPUTE)
                .filter(part -> !part.takes("role") || !OTHERS.contains(part.text("role")))
                .filter(part -> review.units(part) == 1 && !review.stopped(part).isEmpty())
                .map(part -> finding(review, part));
    }

    private static Finding finding(Case review, Part part) {
        Component owner = review.owner(part);
        boolean heals = part.group() != null && part.zones().size() > 1;
        Finding finding = Finding.of(INFO, (heals ? HEALS : FOUND).with("part", owner.name()).with("zones", part.zones().size())
                .with("journeys", JourneyNames.list(review.stopped(part), review.topology())), owner.id())
                .at(heals ? Severity.MEDIUM : Severity.HIGH);
        return finding.mendedBy(review, safe(review, part));
    }

    /** At least two of it behind a load balancer; a plain server becomes a group. */
    private static Transformation[] safe(Case review, Part part) {
        boolean alone = part.group() == null && part.isA("ec2");
        Transformation several = alone ? Fleets.group(part.id()) : Fleets.atLeast(part.id(), 2);
        List<Part> callers = review.callers(part, LinkKind.REQUEST);
        boolean balanced = part.isA("beanstalk")
                || !callers.isEmpty() && callers.stream().allMatch(caller -> caller.has(Trait.BALANCER));
        return balanced ? new Transformation[] { several } : new Transformation[] { several, Balancers.inFront(part.id()) };
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > web:ec2[zones=a]").users(5_000).blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none]").users(5_000).passing();
    }
}
