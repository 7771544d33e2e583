package org.tenfold.rules.sec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Remedy;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Edges;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** SEC-006: a bucket whose objects anybody can fetch. */
public final class PublicBucket implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SEC-006", Severity.HIGH, 1,
            Text.of("Bucket open to everybody", "누구에게나 열린 버킷"),
            Text.of("Open buckets leak data, and strangers spend your transfer budget. A closed bucket behind CloudFront is as fast and shows only what it should.",
                    "열린 버킷에서는 데이터가 새고, 모르는 사람이 전송 비용을 쓰게 합니다. 버킷을 닫고 CloudFront로 제공하면 똑같이 빠르면서 보여 줄 것만 보여 줍니다."),
            Text.of("Block public access, serve through CloudFront with origin access control, and take uploads by presigned URLs.",
                    "퍼블릭 액세스를 차단하고, 오리진 액세스 제어를 켠 CloudFront로 제공하며, 업로드는 미리 서명된 URL로 받습니다."),
            List.of("SEC03-BP07", "AWS Config s3-bucket-level-public-access-prohibited", "Security Hub S3.1", "Security Hub S3.2",
                    "Security Hub S3.3", "Security Hub S3.8", "Checkov CKV2_AWS_6", "Checkov CKV_AWS_53"));

    private static final Text OPEN = Text.of("{bucket} does not block public access.", "{bucket|은는} 퍼블릭 액세스를 차단하지 않습니다.");
    private static final Text SITE = Text.of("{callers} fetch from {bucket} as a website, which works only while everybody can read it.",
            "{callers|이가} 웹사이트인 {bucket}에서 직접 가져옵니다. 그러려면 누구나 읽을 수 있어야 합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("s3").filter(bucket -> !bucket.flag("publicDataset"))
                .map(bucket -> finding(review, bucket)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part bucket) {
        List<Part> callers = review.callers(bucket, LinkKind.REQUEST);
        List<String> clients = callers.stream().filter(part -> part.has(Trait.CLIENT))
                .map(part -> part.component().name()).distinct().sorted().toList();
        boolean open = !bucket.flag("blockPublicAccess");
        if (!open && (clients.isEmpty() || !bucket.flag("website"))) {
            return Optional.empty();
        }
        List<String> targets = new ArrayList<>(List.of(bucket.id()));
        if (clients.isEmpty()) {
            // Open only for the distributions: whoever mends those mends this.
            callers.stream().filter(part -> part.has(Trait.EDGE)).map(Part::id).sorted().forEach(targets::add);
        }
        Message message = open ? OPEN.with("bucket", bucket.component().name())
                : SITE.with("bucket", bucket.component().name()).with("callers", String.join(", ", clients));
        return Optional.of(Finding.of(INFO, message, targets).mendedBy(clients.isEmpty()
                ? Remedy.of(Fixes.set(bucket.component(), "blockPublicAccess", true)) : Remedy.by(review, Edges.cdnForBucket(bucket.id()))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > files:s3[versioning=true, website=true]").users(50).blaming("files");
    }

    @Override
    public Example right() {
        return Sketch.of("users > cdn:cloudfront > files:s3[versioning=true]").users(150).passing();
    }
}
