package org.tenfold.rules.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** DATA-005: reads that must be fresh, from a copy that is late. */
public final class StaleReads implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-005", Severity.MEDIUM, 10_000,
            Text.of("Fresh reads from a late copy", "뒤늦은 사본에서 읽는 최신 값"),
            Text.of("Right after saving, the user may read the old value because the copy is a moment late. Reads that must be fresh belong on the writer; all others may use the copy.",
                    "사본은 조금 늦으므로 저장한 바로 뒤에 옛 값이 보일 수 있습니다. 최신이어야 하는 읽기는 쓰기 인스턴스로 보내고 나머지만 사본에서 읽습니다."),
            Text.of("Read from the primary what the user has just written, for some seconds after each write.",
                    "방금 쓴 것은 쓴 뒤 몇 초 동안 기본 데이터베이스에서 읽습니다."),
            List.of("Amazon RDS User Guide, working with read replicas"));

    private static final Text FOUND = Text.of("{code} writes to {db} and reads from its copy {copy} what must be fresh; the copy follows asynchronously.",
            "{code|은는} {db}에 쓰고, 최신이어야 하는 값을 비동기로 따라가는 사본 {copy}에서 읽습니다.");
    private static final Text ASKED = Text.of("Must users see at once what they saved? {code} writes to {db} and reads from its copy {copy}.",
            "사용자가 방금 저장한 것이 바로 보여야 합니까? {code|은는} {db}에 쓰고 사본 {copy}에서 읽습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Databases.relational(review).filter(copy -> Databases.isCopy(review, copy) && isLate(review, copy))
                .flatMap(copy -> findings(review, copy));
    }

    private static boolean isLate(Case review, Part copy) {
        return review.incoming(copy).filter(link -> link.kind() == LinkKind.REPLICATE)
                .allMatch(link -> Case.says(link, LinkSettings.MODE, "asynchronous"));
    }

    private static Stream<Finding> findings(Case review, Part copy) {
        Part db = review.topology().part(review.topology().originalOf(copy.node()));
        List<Finding> found = new ArrayList<>();
        Optional<Finding> asked = Optional.empty();
        List<Link> reads = review.incoming(copy).filter(link -> link.kind().reads()).stream().sorted(Comparator.comparing(Link::id)).toList();
        for (Link read : reads) {
            Optional<Link> write = review.incoming(db).filter(link -> link.from().equals(read.from()) && link.kind().writes())
                    .stream().min(Comparator.comparing(Link::id));
            Object fresh = read.settings().get(LinkSettings.FRESH_READS.name());
            if (write.isPresent() && Setting.YES.equals(fresh)) {
                found.add(Finding.of(INFO, text(review, FOUND, read, db, copy), read.id(), copy.id(), db.id())
                        .mendedBy(() -> onPrimary(read, write.get())));
            } else if (write.isPresent() && fresh == null && asked.isEmpty()
                    && !write.get().settings().has(LinkSettings.READS_ON_PRIMARY.name())) {
                // Once for each copy: the answer for one of its readers is hardly another for the next.
                asked = Optional.of(Finding.of(INFO, text(review, ASKED, read, db, copy), copy.id(), read.id())
                        .in(Finding.State.QUESTION));
            }
        }
        asked.ifPresent(found::add);
        return found.stream();
    }

    private static Message text(Case review, Text text, Link read, Part db, Part copy) {
        return text.with("code", review.owner(review.start(read)).name()).with("db", db.component().name())
                .with("copy", copy.component().name());
    }

    /** All reads of this caller go to the primary, until somebody says that some may be late. */
    private static Edit onPrimary(Link read, Link write) {
        return Edit.all(new Edit.ChangeLink(write.withKind(LinkKind.READ_WRITE).with(LinkSettings.READS_ON_PRIMARY.name(), 1.0)),
                new Edit.ChangeLink(read.with(LinkSettings.FRESH_READS.name(), Setting.NO)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az] >replicate> copy:rds[role=replica, zones=b]",
                "web >read[soft=true, freshReads=yes]> copy").blaming("web-to-copy");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]",
                "web > db:rds[deployment=multi-az] >replicate> copy:rds[role=replica, zones=b]",
                "web >read[soft=true, freshReads=no]> copy").passing();
    }
}
