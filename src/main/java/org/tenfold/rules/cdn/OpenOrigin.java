package org.tenfold.rules.cdn;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
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

/** CDN-002: a bucket that anybody can read past CloudFront. */
public final class OpenOrigin implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CDN-002", Severity.HIGH, 10,
            Text.of("CloudFront reads a bucket without proving who it is", "신원 확인 없이 버킷을 읽는 CloudFront"),
            Text.of("Without origin access control the bucket must be open to everybody, or CloudFront is refused. With it only this distribution may read.",
                    "오리진 액세스 제어가 없으면 버킷을 모두에게 열거나 CloudFront가 거절당합니다. 있으면 이 배포만 읽을 수 있습니다."),
            Text.of("Turn on origin access control and allow only this distribution in the bucket policy.",
                    "오리진 액세스 제어를 켜고 버킷 정책에서 이 배포만 허용합니다."),
            List.of("Security Hub CloudFront.13", "Checkov CKV2_AWS_46"));

    private static final Text FOUND = Text.of("{cdn} fetches from {bucket} without origin access control.",
            "{cdn|은는} 오리진 액세스 제어 없이 {bucket}에서 가져옵니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("SEC-006");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.EDGE).filter(cdn -> cdn.is("originAccess", "none"))
                .flatMap(cdn -> review.called(cdn, LinkKind.REQUEST)
                        .filter(origin -> origin.isA("s3")).findFirst().stream()
                        .map(bucket -> Finding.of(INFO, FOUND.with("cdn", cdn.component().name())
                                .with("bucket", bucket.component().name()), cdn.id(), bucket.id())
                                // A website endpoint is public by nature, and what it shows is meant to be.
                                .at(bucket.flag("website") ? Severity.MEDIUM : Severity.HIGH)
                                .mendedBy(() -> closed(cdn, bucket))));
    }

    /** The distribution signs its requests, for which the bucket answers as a bucket and not as a website. */
    private static Edit closed(Part cdn, Part bucket) {
        Edit signs = Fixes.set(cdn.component(), "originAccess", "oac");
        return !bucket.flag("website") ? signs
                : Edit.all(signs, new Edit.Change(bucket.component().withSettings(bucket.component().settings().without("website"))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > cdn:cloudfront[originAccess=none] > files:s3[versioning=true]").blaming("cdn");
    }

    @Override
    public Example right() {
        return Sketch.of("users > cdn:cloudfront > files:s3[versioning=true]").passing();
    }
}
