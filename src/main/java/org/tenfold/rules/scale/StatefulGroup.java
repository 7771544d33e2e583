package org.tenfold.rules.scale;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Remedy;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.State;
import org.tenfold.rules.fix.Transformation;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** SCALE-007: a group that ends servers which remember something. */
public final class StatefulGroup implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SCALE-007", Severity.HIGH, 10_000,
            Text.of("Auto Scaling ends servers that keep state", "상태를 가진 서버를 없애는 Auto Scaling"),
            Text.of("A group ends servers whenever the load falls, and what only they knew is gone. First move sessions, files and data out, then scale.",
                    "그룹은 부하가 줄면 언제든 서버를 없애고, 그 서버만 알던 것은 사라집니다. 세션과 파일과 데이터를 먼저 밖으로 옮긴 뒤 확장합니다."),
            Text.of("Keep sessions in a cache or table, files in S3 and data in a database; then every server may go.",
                    "세션은 캐시나 테이블에, 파일은 S3에, 데이터는 데이터베이스에 둡니다. 그러면 어느 서버든 없애도 됩니다."),
            List.of("REL05-BP06"));

    private static final Text FOUND = Text.of("{group} shrinks to {min|server|servers} by itself, and each keeps {what}.",
            "{group|은는} 스스로 {min}대까지 줄어드는데 서버마다 {what|을를} 가지고 있습니다.");
    private static final Text SESSIONS = Text.of("sessions",
            "세션");
    private static final Text FILES = Text.of("files of users",
            "사용자의 파일");
    private static final Text BOTH = Text.of("sessions and files of users",
            "세션과 사용자의 파일");
    private static final Text DATA = Text.of("data",
            "데이터");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("STATE-002");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.templates().map(template -> finding(review, review.owning(template), template)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part group, Part template) {
        boolean shrinks = !group.is("policy", "none") && group.number("max") > group.number("min");
        // A volume that the next server takes over saves what is on it, not what is in memory.
        boolean lost = !group.flag("reattachesVolumes");
        boolean data = lost && (template.is("role", "database") || template.is("role", "file-server"));
        boolean files = lost && template.is("uploadsTo", "local-disk");
        boolean sessions = template.is("sessionStore", "local-memory");
        Text what = data ? DATA : files && sessions ? BOTH : files ? FILES : sessions ? SESSIONS : null;
        Transformation out = files ? State.filesInBucket(template.id()) : State.sessionsOutside(template.id());
        return !shrinks || what == null ? Optional.empty()
                : Optional.of(Finding.of(INFO, FOUND.with("group", group.component().name()).with("min", group.number("min"))
                        .with("what", what.message()), template.id(), group.id())
                        .mendedBy(what == DATA ? Remedy.NONE : what == BOTH
                                ? Remedy.by(review, out, State.sessionsOutside(template.id())) : Remedy.by(review, out)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b, stickiness=duration] > fleet:auto-scaling-group[zones=a+b, warmupSeconds=180]",
                "fleet/web:ec2[sessionStore=local-memory, uploadsTo=none, logs=true]").blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > fleet:auto-scaling-group[zones=a+b, warmupSeconds=180]",
                "fleet/web:ec2[sessionStore=external, uploadsTo=none, logs=true]").passing();
    }
}
