package org.tenfold.rules.cost;

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
import org.tenfold.text.Text;

/** COST-009: a growing bucket without lifecycle rules. */
public final class KeptForEver implements Rule {

    private static final RuleInfo INFO = new RuleInfo("COST-009", Severity.LOW, 10_000,
            Text.of("Files that keep their full price for ever", "영원히 제값을 내는 파일"),
            Text.of("Old files are rarely read and cost as much as new ones. Lifecycle rules move or delete them by themselves.",
                    "오래된 파일은 거의 읽지 않지만 새 파일과 값이 같습니다. 수명 주기 규칙이 알아서 옮기거나 지웁니다."),
            Text.of("Let old files move to Intelligent-Tiering or expire.",
                    "오래된 파일을 Intelligent-Tiering으로 옮기거나 만료시킵니다."),
            List.of("Security Hub S3.10", "Security Hub S3.13", "Checkov CKV2_AWS_61", "SUS04-BP03"));

    private static final double MUCH_GB = 100;

    private static final Text FOUND = Text.of("{part} grows by {gb} GB a month and has no lifecycle rules.",
            "{part|은는} 한 달에 {gb}GB씩 늘어나는데 수명 주기 규칙이 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("s3").filter(bucket -> !bucket.flag("lifecycle") && !bucket.is("storageClass", "intelligent-tiering")
                        && grown(review, bucket) > MUCH_GB)
                .map(bucket -> {
                    Finding finding = Finding.of(INFO, FOUND.with("part", bucket.component().name())
                            .with("gb", Math.round(grown(review, bucket))), bucket.id())
                            .mendedBy(() -> Fixes.set(bucket.component(), "lifecycle", true));
                    return bucket.stated("lifecycle") ? finding : finding.asHygiene();
                });
    }

    private static double grown(Case review, Part bucket) {
        return review.traffic().parts().get(bucket.node()).month().writtenGb();
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=s3] > files:s3[versioning=true, lifecycle=false]").workload("uploadKb", 50_000).blaming("files");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=s3] > files:s3[versioning=true, lifecycle=true]").workload("uploadKb", 50_000).passing();
    }
}
