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
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** SEC-016: one wrong click deletes what the business lives on. */
public final class NoDeletionProtection implements Rule {

    private static final RuleInfo INFO = new RuleInfo("SEC-016", Severity.HIGH, 1,
            Text.of("Production data can be deleted by mistake", "실수로 지울 수 있는 운영 데이터"),
            Text.of("One wrong deletion of a stack takes the business with it. Deletion protection turns the mistake into an error message.",
                    "스택을 한 번 잘못 지우면 사업이 함께 사라집니다. 삭제 방지를 켜면 실수가 오류 메시지로 끝납니다."),
            Text.of("Turn on deletion protection, and keep a snapshot when something is deleted.",
                    "삭제 방지를 켜고, 삭제할 때 스냅샷을 남깁니다."),
            List.of("Security Hub RDS.7", "Security Hub RDS.8", "Security Hub DynamoDB.6", "Checkov CKV_AWS_293"));

    private static final Text FOUND = Text.of("{part} can be deleted with one command.", "{part|은는} 명령 한 번으로 지워집니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        if (!review.production()) {
            return Stream.empty();
        }
        return Stream.concat(review.parts(Trait.DATABASE), review.parts("cognito"))
                .filter(part -> part.is("deletionProtection", false) && !part.is("role", "replica"))
                .map(NoDeletionProtection::finding);
    }

    private static Finding finding(Part part) {
        Finding finding = Finding.of(INFO, FOUND.with("part", part.component().name()), part.id())
                .mendedBy(() -> Fixes.set(part.component(), "deletionProtection", true));
        return part.stated("deletionProtection") ? finding : finding.asHygiene();
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > web:ec2[zones=a] > db:rds[zones=a, deletionProtection=false]").users(50).blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > web:ec2[zones=a] > db:rds[zones=a, deletionProtection=true]").users(50).passing();
    }
}
