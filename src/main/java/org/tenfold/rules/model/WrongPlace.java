package org.tenfold.rules.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Edit;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** MODEL-001: a part stands in a container in which AWS does not keep it. */
public final class WrongPlace implements Rule {

    private static final RuleInfo INFO = new RuleInfo("MODEL-001", Severity.CRITICAL, 1,
            Text.of("Drawn where AWS does not keep it", "AWS에서 있을 수 없는 자리"),
            Text.of("AWS keeps every resource at one level: for the whole world, for a Region, for a VPC, or in one zone. Whoever draws a bucket into a subnet believes that it fails with that zone, and every figure about failures is then wrong.",
                    "AWS의 모든 리소스는 전 세계, 리전, VPC, 가용 영역 가운데 정해진 한 수준에 있습니다. 버킷을 서브넷 안에 그리면 그 가용 영역과 함께 멈춘다고 오해하게 되고, 장애를 따지는 수치도 모두 틀어집니다."),
            Text.of("Move it out to the nearest container that may hold it.", "그것을 둘 수 있는 가장 가까운 상위 영역으로 옮깁니다."),
            List.of("AWS: Regional and zonal resources", "REL10-BP01"));

    private static final Text FOUND = Text.of("{part} stands in {place}, but AWS keeps it in {level}.",
            "{part|이가} {place} 안에 있지만, AWS는 이것을 {level}에 둡니다.");
    private static final Text OUTSIDE = Text.of("{part} stands in {place}, but belongs outside AWS.",
            "{part|이가} {place} 안에 있지만, AWS 바깥에 있어야 합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("AZ-002");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.topology().parts().stream().map(part -> finding(review, part)).filter(Objects::nonNull);
    }

    private static @Nullable Finding finding(Case review, Part part) {
        Part place = review.topology().around(part);
        if (place == null) {
            return null;
        }
        Scope level = part.service().scope(part.component().settings());
        if (mayHold(place, level)) {
            return null;
        }
        Part legal = review.topology().around(place);
        while (legal != null && !mayHold(legal, level)) {
            legal = review.topology().around(legal);
        }
        Message message = level == Scope.OUTSIDE ? OUTSIDE.with("part", part.component().name())
                : FOUND.with("part", part.component().name()).with("level", level.label());
        return Finding.of(INFO, message.with("place", place.component().name()), part.id(), place.id())
                .mendedBy(new Edit.Change(part.component().withParent(legal == null ? null : legal.id())));
    }

    private static boolean mayHold(Part place, Scope level) {
        Scope enclosed = place.service().encloses().orElse(null);
        return enclosed != null && level.mayStandIn(enclosed);
    }

    @Override
    public Example wrong() {
        return Sketch.of("vpc/availability-zone/dns:route53", "users > dns > alb[zones=a+b] > web:ec2[count=2, zones=a+b]").blaming("dns");
    }

    @Override
    public Example right() {
        return Sketch.of("vpc/availability-zone/bastion:ec2[role=bastion]",
                "users > dns:route53 > alb[zones=a+b] > web:ec2[count=2, zones=a+b]")
                .passing();
    }
}
