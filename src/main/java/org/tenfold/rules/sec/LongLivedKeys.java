package org.tenfold.rules.sec;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** SEC-008: keys that never expire lie on servers. */
public final class LongLivedKeys implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SEC-008", Severity.HIGH, 10,
            Text.of("Access keys on servers", "서버에 있는 액세스 키"),
            Text.of("Keys that are copied to disks end up in Git and in images, and work until somebody notices. A role gives short-lived credentials that expire by themselves.",
                    "디스크에 복사한 키는 Git과 이미지에 섞여 들어가고, 누가 알아챌 때까지 계속 통합니다. 역할은 저절로 만료되는 짧은 자격 증명을 줍니다."),
            Text.of("Give it a role: an instance profile for servers, a task role for containers.",
                    "역할을 붙입니다. 서버에는 인스턴스 프로파일, 컨테이너에는 태스크 역할을 씁니다."),
            List.of("SEC02-BP02", "Checkov CKV2_AWS_41"));

    private static final Text FOUND = Text.of("{part|call|calls} {services} with access keys that do not expire.",
            "{part|은는} 만료되지 않는 액세스 키로 {services|을를} 부릅니다.");
    private static final Text ASKED = Text.of("Does {part} call {services} with a role or with access keys?",
            "{part|은는} 역할과 액세스 키 가운데 무엇으로 {services|을를} 부릅니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.COMPUTE).filter(part -> part.takes("credentials") && !part.is("credentials", "role"))
                .map(part -> finding(review, part)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part part) {
        boolean unknown = part.value("credentials") == null;
        Set<String> called = new TreeSet<>();
        for (int link : review.topology().outgoing(part.node())) {
            Part end = review.topology().part(review.topology().to(link));
            if (review.topology().kind(link).carriesCalls() && isAsked(end)) {
                called.add(end.component().name());
            }
        }
        for (int link : review.topology().incoming(part.node())) {
            LinkKind kind = review.topology().kind(link);
            Part start = review.topology().part(review.topology().from(link));
            if (unknown && kind == LinkKind.PROTECT && start.isA("iam-role")) {
                return Optional.empty();
            }
            if (kind == LinkKind.CONSUME) {
                called.add(start.component().name());
            }
        }
        if (called.isEmpty()) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, (unknown ? ASKED : FOUND).with("part", part.component().name())
                .with("services", String.join(", ", called)), part.id())
                .mendedBy(() -> Fixes.set(part.component(), "credentials", "role"));
        return Optional.of(unknown ? finding.in(Finding.State.QUESTION) : finding);
    }

    /** Whether it is a service of AWS outside the VPC, which asks each caller who it is. */
    private static boolean isAsked(Part end) {
        Scope scope = end.service().scope(end.component().settings());
        boolean own = end.has(Trait.PUBLIC) || end.has(Trait.VPC_RESIDENT);
        return !own && (scope == Scope.REGION || scope == Scope.GLOBAL);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > web:ec2[zones=a, uploadsTo=s3, credentials=keys] > files:s3[versioning=true]").users(50)
                .blaming("web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > web:ec2[zones=a, uploadsTo=s3, credentials=role] > files:s3[versioning=true]").users(50).passing();
    }
}
