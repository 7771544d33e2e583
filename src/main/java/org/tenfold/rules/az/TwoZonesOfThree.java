package org.tenfold.rules.az;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Zones;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.text.Text;

/** AZ-009: two zones where a third would be cheaper. */
public final class TwoZonesOfThree implements Rule {

    private static final RuleInfo INFO = new RuleInfo("AZ-009", Severity.LOW, 100_000,
            Text.of("Two zones where three are offered", "세 곳을 쓸 수 있는데 두 곳만 사용"),
            Text.of("With two zones each must be able to carry everything, so half of all machines idle; with three it is a third. Systems that decide by majority need three as well.",
                    "두 영역이면 각각이 전체를 감당해야 하므로 절반이 놀게 됩니다. 세 영역이면 3분의 1만 놉니다. 다수결로 움직이는 시스템에도 세 곳이 필요합니다."),
            Text.of("Add the third zone.", "세 번째 가용 영역을 더합니다."),
            List.of("REL10-BP01", "REL11-BP05"));

    private static final Text FOUND = Text.of("{part} uses zones {zones}; every Region offered here has at least three.",
            "{part|은는} 가용 영역 {zones}만 씁니다. 여기서 고를 수 있는 리전에는 모두 세 곳 이상이 있습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        List<Part> inTwo = !review.production() ? List.of() : review.topology().parts().stream()
                .filter(part -> part.zonesStated() && part.zones().size() == 2 && wantsThree(review, part)).toList();
        if (inTwo.isEmpty()) {
            return Stream.empty();
        }
        // Where no zone is drawn or set, the two are the program's own, and nobody chose against a third.
        Set<String> spoken = review.topology().parts().stream().filter(TwoZonesOfThree::speaksOfZones).map(part -> vpc(review, part))
                .collect(Collectors.toSet());
        return inTwo.stream().filter(part -> spoken.contains(vpc(review, part))).map(part -> finding(review, part));
    }

    private static boolean speaksOfZones(Part part) {
        return part.service().encloses().orElse(null) == Scope.ZONE || part.component().settings().has("zones")
                || part.component().settings().has("zone");
    }

    private static String vpc(Case review, Part part) {
        Component around = review.topology().container(part.component(), "vpc");
        return around == null ? "" : around.id();
    }

    /** Servers of users of which there are several, and clusters of three machines or more. */
    private static boolean wantsThree(Case review, Part part) {
        if (part.takes("readers")) {
            return part.whole("readers") >= 2;
        }
        double units = review.units(part);
        return Case.serves(part) && units >= 2 && !Double.isInfinite(units);
    }

    private static Finding finding(Case review, Part part) {
        Component owner = review.owner(part);
        return Finding.of(INFO, FOUND.with("part", owner.name()).with("zones", String.join(", ", part.zones())), owner.id())
                .mendedBy(review, Zones.spread(owner.id()));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b+c] > fleet:auto-scaling-group[zones=a+b, max=20]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]").users(100_000).blaming("fleet");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b+c] > fleet:auto-scaling-group[zones=a+b+c, max=20]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]").users(100_000).passing();
    }
}
