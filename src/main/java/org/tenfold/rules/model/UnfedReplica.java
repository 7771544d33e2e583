package org.tenfold.rules.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** MODEL-006: a copy that nothing feeds, or that two feed, or that cannot read what feeds it. */
public final class UnfedReplica implements Rule {

    private static final RuleInfo INFO = new RuleInfo("MODEL-006", Severity.HIGH, 1,
            Text.of("A replica that is no copy of anything", "아무것도 복제하지 않는 복제본"),
            Text.of("What is not fed by exactly one source is no replica: without one it stays empty, with two it would need a database that is written in several places, which RDS is not.",
                    "정확히 하나의 원본에서 데이터를 받지 않으면 복제본이 아닙니다. 원본이 없으면 비어 있고, 둘이면 여러 곳에서 쓰는 데이터베이스여야 하는데 RDS는 그렇지 않습니다."),
            Text.of("Draw the replication from its source, or say that it is a database of its own.",
                    "원본에서 오는 복제 연결을 그리거나, 독립된 데이터베이스로 바꿉니다."),
            List.of("Amazon RDS User Guide: Working with DB instance read replicas"));

    private static final Text NONE = Text.of("{part} is a read replica, but no database replicates to it.",
            "{part|은는} 읽기 전용 복제본인데 복제해 주는 데이터베이스가 없습니다.");
    private static final Text SEVERAL = Text.of("{part} is a read replica of {count} databases: {sources}.",
            "{part|은는} 데이터베이스 {count}개의 복제본으로 그려져 있습니다: {sources}.");
    private static final Text ROLE = Text.of("{source} replicates to {part}, which is drawn as a database of its own.",
            "{source|이가} {part|으로/로} 복제하는데, {part|은는} 독립된 데이터베이스로 그려져 있습니다.");
    private static final Text ENGINE = Text.of("{source} ({from}) replicates to {part} ({to}), which does not understand it.",
            "{source}({from})에서 {part}({to})로 복제할 수 없습니다. 엔진이 다릅니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Stream.of(Trait.DATABASE, Trait.CACHE).flatMap(review::parts).filter(part -> part.takes("engine"))
                .map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part part) {
        SortedMap<String, Part> sources = new TreeMap<>();
        for (int link : review.topology().incoming(part.node())) {
            if (review.topology().kind(link) == LinkKind.REPLICATE) {
                Part source = review.topology().part(review.topology().from(link));
                sources.put(source.id(), source);
            }
        }
        boolean relational = part.takes("role");
        boolean replica = relational && part.is("role", "replica");
        String name = part.component().name();
        if (replica && sources.isEmpty()) {
            return Optional.of(fed(review, part, Finding.of(INFO, NONE.with("part", name), part.id())));
        }
        if (replica && sources.size() > 1) {
            return Optional.of(Finding.of(INFO, SEVERAL.with("part", name).with("count", sources.size()).with("sources",
                    String.join(", ", sources.values().stream().map(source -> source.component().name()).toList())),
                    Stream.concat(Stream.of(part.id()), sources.keySet().stream()).toList()));
        }
        Optional<Part> foreign = sources.values().stream().filter(source -> source.takes("engine")
                && !part.text("engine").equals(source.text("engine"))).findFirst();
        if (foreign.isPresent()) {
            return Optional.of(Finding.of(INFO, ENGINE.with("part", name).with("source", foreign.get().component().name())
                    .with("from", foreign.get().label("engine")).with("to", part.label("engine")), part.id(), foreign.get().id()));
        }
        // What is copied synchronously is a standby that somebody drew, and no replica.
        return relational && !replica && !sources.isEmpty() && !isStandby(review, part)
                ? Optional.of(Finding.of(INFO, ROLE.with("part", name)
                        .with("source", sources.get(sources.firstKey()).component().name()), part.id(), sources.firstKey())
                        .mendedBy(() -> Fixes.set(part.component(), "role", "replica"))) : Optional.empty();
    }

    private static boolean isStandby(Case review, Part part) {
        return review.incoming(part).anyMatch(link -> link.kind() == LinkKind.REPLICATE
                && "synchronous".equals(link.settings().get(LinkSettings.MODE.name())));
    }

    /** From the only database that it can be a copy of. */
    private static Finding fed(Case review, Part part, Finding finding) {
        List<Part> candidates = review.parts("rds").filter(other -> !other.is("role", "replica")
                && other.text("engine").equals(part.text("engine"))).toList();
        return candidates.size() != 1 ? finding : finding.mendedBy(() -> new Edit.Connect(Link.of(Edits.freeId(
                review.topology().architecture(), candidates.getFirst().id() + "-to-" + part.id()), candidates.getFirst().id(),
                part.id(), LinkKind.REPLICATE)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az]", "web >read> copy:rds[role=replica]").blaming("copy");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az] >replicate> copy:rds[role=replica]", "web >read> copy").passing();
    }
}
