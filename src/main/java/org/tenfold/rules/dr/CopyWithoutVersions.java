package org.tenfold.rules.dr;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
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

/** DR-006: replication between buckets that S3 refuses to set up. */
public final class CopyWithoutVersions implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DR-006", Severity.MEDIUM, 1,
            Text.of("Buckets are replicated without versions", "버전 관리 없는 버킷 복제"),
            Text.of("S3 replicates only between buckets that keep versions, and only objects that come after the rule was made. Older objects need a batch copy of their own.",
                    "S3는 버전 관리를 켠 버킷끼리만 복제하고, 규칙을 만든 뒤에 들어온 객체만 복제합니다. 이전 객체는 따로 일괄 복제해야 합니다."),
            Text.of("Keep versions on both sides, copy older objects with Batch Replication, and use Replication Time Control where 15 minutes matter.",
                    "양쪽의 버전 관리를 켜고, 이전 객체는 Batch Replication으로 복사합니다. 15분 안에 복제되어야 하면 Replication Time Control을 씁니다."),
            List.of("Amazon S3 User Guide, requirements for replication"));

    private static final Text FOUND = Text.of("{from} is replicated to {to}, but {count|bucket of the two keeps|buckets keep} no versions.",
            "{from|이가} {to|으로/로} 복제되는데, 두 버킷 가운데 {count}개가 버전을 보관하지 않습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.STORAGE).filter(CopyWithoutVersions::isBucket).flatMap(bucket -> review.outgoing(bucket).stream()
                .filter(link -> link.kind() == LinkKind.REPLICATE && isBucket(review.end(link)))
                .filter(link -> !bucket.flag("versioning") || !review.end(link).flag("versioning"))
                .map(link -> finding(link, bucket, review.end(link))));
    }

    private static boolean isBucket(Part part) {
        return part.isA("s3");
    }

    private static Finding finding(Link link, Part from, Part to) {
        List<Part> forgetful = Stream.of(from, to).filter(bucket -> !bucket.flag("versioning")).toList();
        return Finding.of(INFO, FOUND.with("from", from.component().name()).with("to", to.component().name())
                .with("count", forgetful.size()), Stream.concat(Stream.of(link.id()), forgetful.stream().map(Part::id)).toList())
                .mendedBy(() -> new Edit.Batch(forgetful.stream().map(bucket -> Fixes.set(bucket.component(), "versioning", true)).toList()));
    }

    @Override
    public Example wrong() {
        return Sketch.failingOver("code >write> seoul/files:s3[versioning=true] >replicate> tokyo/copies:s3", "code2 >write> copies")
                .blaming("files-to-copies");
    }

    @Override
    public Example right() {
        return Sketch.failingOver("code >write> seoul/files:s3[versioning=true] >replicate> tokyo/copies:s3[versioning=true]", "code2 >write> copies")
                .passing();
    }
}
