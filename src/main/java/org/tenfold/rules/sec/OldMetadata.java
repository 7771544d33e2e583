package org.tenfold.rules.sec;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.text.Text;

/** SEC-013: programs get the credentials of an instance for the asking. */
public final class OldMetadata implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SEC-013", Severity.LOW, 10_000,
            Text.of("Instance metadata without session tokens", "세션 토큰 없는 인스턴스 메타데이터"),
            Text.of("A web server can be tricked into reading its own credentials and showing them. IMDSv2 asks for a token first, which stops the usual trick.",
                    "웹 서버를 속여 자기 자격 증명을 읽어 내보이게 할 수 있습니다. IMDSv2는 토큰을 먼저 요구하므로 흔한 수법이 통하지 않습니다."),
            Text.of("Require IMDSv2; current software speaks it.", "IMDSv2를 필수로 정합니다. 요즘 소프트웨어는 모두 지원합니다."),
            List.of("AWS Config ec2-imdsv2-check", "Security Hub EC2.8", "Checkov CKV_AWS_79"));

    private static final Text FOUND = Text.of("{part} also answers IMDSv1, without tokens.", "{part|은는} 토큰 없는 IMDSv1도 받습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("ec2").filter(part -> part.is("imds", "optional"))
                .map(part -> Finding.of(INFO, FOUND.with("part", part.component().name()), part.id())
                        // Without a role there is nothing to steal.
                        .at(part.is("credentials", "keys") ? Severity.ADVICE : Severity.LOW)
                        .mendedBy(() -> Fixes.set(part.component(), "imds", "required")));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, imds=optional]")
                .blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none, imds=required]")
                .passing();
    }
}
