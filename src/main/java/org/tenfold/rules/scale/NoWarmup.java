package org.tenfold.rules.scale;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** SCALE-004: a group that does not wait for its servers to start. */
public final class NoWarmup implements Rule {

    private static final double SLOW_START_SECONDS = 60;
    private static final double MARGIN_SECONDS = 60;

    private static final RuleInfo INFO = new RuleInfo("SCALE-004", Severity.MEDIUM, 10_000,
            Text.of("The group does not wait for servers to start", "서버가 뜨기를 기다리지 않는 그룹"),
            Text.of("A server that is still starting looks idle or ill: the group adds too many, or replaces it again and again. Say how long a start takes, and the group waits.",
                    "뜨는 중인 서버는 노는 것처럼, 또는 고장 난 것처럼 보입니다. 그룹이 너무 많이 늘리거나 같은 서버를 계속 바꿉니다. 시작에 걸리는 시간을 알려 주면 기다립니다."),
            Text.of("Set warm-up and grace period to the start time and a minute more; a prepared image starts faster.",
                    "준비 시간과 유예 기간을 부팅 시간보다 1분 길게 둡니다. 미리 준비한 이미지를 쓰면 더 빨리 뜹니다."),
            List.of("EC2 Auto Scaling: Default instance warmup", "EC2 Auto Scaling: Health check grace period"));

    private static final Text SHORT = Text.of("{part} waits {grace|second|seconds} (grace) and {warmup|second|seconds} (warm-up) for a start of {boot|second|seconds}.",
            "{part|은는} 부팅에 {boot}초가 걸리는데 유예 기간 {grace}초, 준비 시간 {warmup}초만 기다립니다.");
    private static final Text ASKED = Text.of("How long is the warm-up of {part}? Its servers start in {boot|second|seconds}.",
            "{part}의 준비 시간은 몇 초입니까? 서버가 뜨는 데 {boot}초 걸립니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.templates()
                .filter(part -> part.takes("bootSeconds")
                        && part.number("bootSeconds") > SLOW_START_SECONDS)
                .map(part -> finding(review.owning(part), part.number("bootSeconds"))).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Part group, double boot) {
        double grace = group.number("gracePeriodSeconds");
        Object warmup = group.value("warmupSeconds");
        String name = group.component().name();
        Supplier<Edit> waits = () -> new Edit.Change(group.component().with("warmupSeconds", boot + MARGIN_SECONDS)
                .with("gracePeriodSeconds", Math.max(grace, boot + MARGIN_SECONDS)));
        if (grace < boot || warmup instanceof Double stated && stated < boot) {
            return Optional.of(Finding.of(INFO, SHORT.with("part", name).with("boot", boot).with("grace", grace)
                    .with("warmup", warmup == null ? 0 : warmup), group.id()).mendedBy(waits));
        }
        return warmup != null ? Optional.empty()
                : Optional.of(Finding.of(INFO, ASKED.with("part", name).with("boot", boot), group.id())
                        .in(Finding.State.QUESTION).mendedBy(waits));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b, gracePeriodSeconds=0]",
                "fleet/web:ec2[bootSeconds=120, sessionStore=jwt, uploadsTo=none, logs=true]").blaming("fleet");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b, gracePeriodSeconds=180, warmupSeconds=180]",
                "fleet/web:ec2[bootSeconds=120, sessionStore=jwt, uploadsTo=none, logs=true]").passing();
    }
}
