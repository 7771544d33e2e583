package org.tenfold.rules.sec;

import java.util.List;
import java.util.Set;
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

/** SEC-002: clients may speak a version of TLS that is broken. */
public final class OldTls implements Rule {

    private static final Set<String> BROKEN = Set.of("tls-1.0", "tls-1.1");

    private static final RuleInfo INFO = new RuleInfo("SEC-002", Severity.MEDIUM, 1_000,
            Text.of("An old version of TLS is allowed", "오래된 TLS 버전 허용"),
            Text.of("TLS 1.0 and 1.1 are broken, and browsers refuse them (RFC 8996). A newer policy is one choice in the listener and costs nothing.",
                    "TLS 1.0과 1.1은 안전하지 않아 브라우저도 거부합니다(RFC 8996). 새 정책은 리스너에서 고르기만 하면 되고 비용이 없습니다."),
            Text.of("Choose a security policy that begins with TLS 1.2.", "TLS 1.2부터 허용하는 보안 정책을 고릅니다."),
            List.of("Checkov CKV_AWS_103", "Checkov CKV_AWS_174", "Trivy AWS-0047", "Security Hub CloudFront.10"));

    private static final Text FOUND = Text.of("{part} takes clients from {oldest} on.", "{part|은는} {oldest}부터 접속을 받습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Stream.of(Trait.BALANCER, Trait.EDGE, Trait.API).flatMap(review::parts)
                .filter(part -> part.takes("tlsPolicy") && BROKEN.contains(part.text("tlsPolicy")) && isEncrypted(part))
                .map(OldTls::finding);
    }

    /** Where nothing is encrypted the version means nothing. */
    private static boolean isEncrypted(Part part) {
        return !part.takes("listener") || part.is("listener", "https") || part.is("listener", "tls");
    }

    private static Finding finding(Part part) {
        // Inside, a machine of the time before may leave no choice.
        return Finding.of(INFO, FOUND.with("part", part.component().name()).with("oldest", part.label("tlsPolicy")), part.id())
                .at(part.is("scheme", "internal") ? Severity.LOW : Severity.MEDIUM)
                .mendedBy(() -> Fixes.set(part.component(), "tlsPolicy", "tls-1.2"));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b, tlsPolicy=tls-1.0] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]")
                .blaming("alb");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b, tlsPolicy=tls-1.3] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]")
                .passing();
    }
}
