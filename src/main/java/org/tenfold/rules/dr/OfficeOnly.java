package org.tenfold.rules.dr;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** DR-011: data that burns with the office. */
public final class OfficeOnly implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DR-011", Severity.LOW, 1_000,
            Text.of("Data of the data centre has no copy outside", "외부 사본이 없는 사내 데이터"),
            Text.of("The part in the cloud may survive while the building burns, and then has nothing to work with. A gateway pushes copies to S3 by itself.",
                    "건물에 불이 나면 클라우드 쪽은 살아남아도 쓸 데이터가 없습니다. 게이트웨이가 사본을 S3로 자동으로 보냅니다."),
            Text.of("Use Storage Gateway, or AWS Backup for what stands outside AWS.",
                    "Storage Gateway나, AWS 밖의 시스템을 위한 AWS Backup을 씁니다."),
            List.of("REL09-BP01", "AWS Storage Gateway User Guide"));

    private static final Text FOUND = Text.of("{count|part in AWS needs|parts in AWS need} the data of {part}, and AWS has no copy of it.",
            "{part}의 데이터가 AWS 구성 요소 {count}개에 꼭 필요한데, AWS에 둔 사본이 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.EXTERNAL).filter(part -> part.isA("on-premises") && keepsData(part))
                .filter(part -> !part.flag("offsiteCopy") && !isCopied(review, part) && users(review, part) > 0)
                .map(part -> finding(review, part));
    }

    private static boolean keepsData(Part part) {
        return part.is("kind", "database") || part.is("kind", "storage");
    }

    /** Any way that its data takes into AWS: a gateway, a backup, a replica. */
    private static boolean isCopied(Case review, Part part) {
        return review.outgoing(part).anyMatch(link -> {
            String to = review.end(link).service().id();
            return to.equals("storage-gateway") || to.equals("backup") || link.kind() == LinkKind.REPLICATE && !to.equals("on-premises");
        });
    }

    private static long users(Case review, Part part) {
        return review.incoming(part).filter(link -> link.kind().carriesCalls() && Case.isHard(link)).map(review::start)
                .filter(caller -> caller.has(Trait.COMPUTE)).map(Part::id).distinct().stream().count();
    }

    private static Finding finding(Case review, Part part) {
        return Finding.of(INFO, FOUND.with("part", part.component().name()).with("count", users(review, part)), part.id())
                .mendedBy(() -> copied(review.topology().architecture(), part));
    }

    private static Edit copied(Architecture architecture, Part part) {
        String id = Edits.freeId(architecture, "storage-gateway");
        return Edit.all(new Edit.Add(Component.of(id, "storage-gateway", "Storage Gateway").withParent(part.component().parent())
                .with("kind", "volume")), new Edit.Connect(Link.of(Edits.freeId(architecture, part.id() + "-to-" + id), part.id(), id,
                        LinkKind.REPLICATE)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda > db:on-premises[kind=database, availabilityShare=0.999]")
                .users(1_000).blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > code:lambda > db:on-premises[kind=database, availabilityShare=0.999]",
                "db >replicate> gateway:storage-gateway[kind=volume]").users(1_000).passing();
    }
}
