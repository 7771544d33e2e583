package org.tenfold.rules.sec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** SEC-003: a certificate from a Region in which nobody looks for it. */
public final class WrongCertificateRegion implements Rule {

    /** The Region from which CloudFront takes certificates. */
    private static final String OF_CLOUDFRONT = "us-east-1";

    private static final RuleInfo INFO = new RuleInfo("SEC-003", Severity.HIGH, 10,
            Text.of("Certificate from the wrong Region", "다른 리전에서 발급한 인증서"),
            Text.of("CloudFront takes certificates from us-east-1 only, a load balancer only from its own Region. From anywhere else the certificate does not even appear in the list.",
                    "CloudFront는 us-east-1의 인증서만, 로드 밸런서는 자기 리전의 인증서만 씁니다. 다른 리전의 인증서는 목록에 나타나지도 않습니다."),
            Text.of("Issue the certificate again in the right Region; ACM does not move it.",
                    "맞는 리전에서 인증서를 다시 발급합니다. ACM 인증서는 옮길 수 없습니다."),
            List.of("CloudFront Developer Guide: Requirements for certificates", "Security Hub CloudFront.7"));

    private static final Text FOUND = Text.of("The certificate of {part} is from {given}, but has to be from {wanted}.",
            "{part}의 인증서는 {given} 리전의 것이지만 {wanted} 리전의 것이어야 합니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Stream.of(Trait.BALANCER, Trait.EDGE).flatMap(review::parts)
                .map(part -> finding(part, part.has(Trait.EDGE) ? OF_CLOUDFRONT : part.region()))
                .<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Part part, String wanted) {
        Object given = part.takes("certificateRegion") ? part.value("certificateRegion") : null;
        return given == null || given.equals(wanted) ? Optional.empty()
                : Optional.of(Finding.of(INFO, FOUND.with("part", part.component().name()).with("given", given)
                        .with("wanted", wanted), part.id())
                        .mendedBy(() -> Fixes.set(part.component(), "certificateRegion", wanted)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > cdn:cloudfront[certificateRegion=ap-northeast-2] > files:s3[versioning=true]").blaming("cdn");
    }

    @Override
    public Example right() {
        return Sketch.of("users > cdn:cloudfront[certificateRegion=us-east-1] > files:s3[versioning=true]").passing();
    }
}
