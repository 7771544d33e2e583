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
import org.tenfold.text.Text;

/** SEC-001: users come over connections that anybody on the way can read. */
public final class PlainHttp implements Rule {

    /** Below this one learns at one's own desk. */
    private static final double LEARNING = 10;

    private static final RuleInfo INFO = new RuleInfo("SEC-001", Severity.HIGH, 1,
            Text.of("Users come unencrypted", "암호화되지 않은 사용자 접속"),
            Text.of("Passwords and cookies travel readable through every Wi-Fi and every provider on the way. Certificates from ACM are free and renew themselves.",
                    "비밀번호와 쿠키가 지나는 모든 Wi-Fi와 통신사에서 그대로 읽힙니다. ACM 인증서는 무료이고 저절로 갱신됩니다."),
            Text.of("Take a certificate from ACM, listen on HTTPS, and redirect HTTP to it.",
                    "ACM에서 인증서를 받아 HTTPS로 리스너를 열고, HTTP는 HTTPS로 돌려보냅니다."),
            List.of("SEC09-BP02", "AWS Config alb-http-to-https-redirection-check", "AWS Config elbv2-acm-certificate-required",
                    "AWS Config cloudfront-viewer-policy-https", "Security Hub ELB.1", "Security Hub CloudFront.3",
                    "Checkov CKV_AWS_2", "Checkov CKV2_AWS_20", "Checkov CKV_AWS_34"));

    private static final Text FOUND = Text.of("{part} is the first that users reach, and takes plain HTTP.",
            "{part|은는} 사용자가 처음 닿는 곳인데 암호화되지 않은 HTTP를 받습니다.");
    private static final Text ASKED = Text.of("Users call {part} directly: does it take only HTTPS?",
            "사용자가 {part|을를} 직접 부릅니다. HTTPS만 받습니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Severity severity = review.users() < LEARNING ? Severity.ADVICE : Severity.HIGH;
        return review.entrances().stream().map(PlainHttp::finding).<Finding>mapMulti(Optional::ifPresent)
                .map(finding -> finding.at(severity));
    }

    private static Optional<Finding> finding(Part first) {
        if (first.is("viewerProtocol", "allow-all")) {
            return Optional.of(found(first).mendedBy(() -> Fixes.set(first.component(), "viewerProtocol", "redirect-to-https")));
        }
        if (first.is("listener", "http")) {
            return Optional.of(found(first).mendedBy(() -> Fixes.set(first.component(), "listener", "https")));
        }
        boolean unknown = first.takes("listener") && first.value("listener") == null && answersUsers(first);
        return unknown ? Optional.of(Finding.of(INFO, ASKED.with("part", first.component().name()), first.id())
                .in(Finding.State.QUESTION).from(LEARNING)) : Optional.empty();
    }

    private static boolean answersUsers(Part first) {
        return Case.serves(first) || first.is("role", "proxy") || first.is("role", "load-balancer");
    }

    private static Finding found(Part first) {
        return Finding.of(INFO, FOUND.with("part", first.component().name()), first.id());
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b, listener=http] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]")
                .blaming("alb");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b, listener=https] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]")
                .passing();
    }
}
