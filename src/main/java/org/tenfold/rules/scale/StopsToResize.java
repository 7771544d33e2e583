package org.tenfold.rules.scale;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Fleets;
import org.tenfold.rules.fix.Replicas;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** SCALE-011: one machine whose next size means a stop. */
public final class StopsToResize implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SCALE-011", Severity.LOW, 1_000,
            Text.of("The next size means a stop", "크기를 바꾸려면 멈춰야 함"),
            Text.of("Another instance type needs a stop and a start, and users are offline meanwhile. With a second unit one goes on while the other is changed.",
                    "인스턴스 유형을 바꾸려면 멈추었다 시작해야 하고 그동안 사용자는 쓸 수 없습니다. 하나 더 있으면 하나를 바꾸는 동안 다른 하나가 일합니다."),
            Text.of("Add a unit or a standby first, then change one after the other.",
                    "먼저 한 대나 대기 인스턴스를 더하고, 하나씩 바꿉니다."),
            List.of("REL08-BP04", "PERF02-BP04"));

    private static final Text FOUND = Text.of("{part} is 1 unit and {percent} % busy at the peak; a larger one means a stop.",
            "{part|은는} 한 대이고 최고 부하에서 사용률이 {percent}%입니다. 더 큰 것으로 바꾸려면 멈춰야 합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** From here on the next size is only a matter of time. */
    private static final double HALF_FULL = 0.5;

    @Override
    public Stream<Finding> check(Case review) {
        if (Boolean.TRUE.equals(review.context().given().get("maintenanceWindow"))) {
            return Stream.empty();
        }
        Stream<Part> machines = review.parts("ec2").filter(part -> part.group() == null && part.number("count") == 1
                && Case.serves(part) && review.callers(part, LinkKind.REQUEST).noneMatch(caller -> hasOthers(review, caller)));
        Stream<Part> databases = review.parts("rds").filter(db -> db.is("deployment", "single") && db.is("role", "primary"));
        return Stream.concat(machines, databases).filter(part -> Loads.utilization(review, part) > HALF_FULL)
                .map(part -> Finding.of(INFO, FOUND.with("part", part.component().name())
                        .with("percent", Math.round(Loads.utilization(review, part) * 100)), part.id())
                        .mendedBy(review, part.takes("count") ? Fleets.atLeast(part.id(), 2) : Replicas.standby(part.id())));
    }

    /** Whether a load balancer has other servers for the time of the change. */
    private static boolean hasOthers(Case review, Part caller) {
        return caller.has(Trait.BALANCER) && review.called(caller, LinkKind.REQUEST).size() > 1;
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[zones=a, statementMs=90]").settingAside("SPOF-002#db").blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[zones=a, statementMs=10]").settingAside("SPOF-002#db").passing();
    }
}
