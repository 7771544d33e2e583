package org.tenfold.rules.cdn;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
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

/** CDN-004: a fix that users get tomorrow. */
public final class StaleFiles implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CDN-004", Severity.LOW, 10_000,
            Text.of("Changed files reach users a day late", "하루 늦게 퍼지는 파일 변경"),
            Text.of("Edges keep a file for a day unless told otherwise, so a fix shipped now appears tomorrow. Names that change with the content make long caching safe.",
                    "엣지는 따로 정하지 않으면 파일을 하루 보관하므로 지금 배포한 수정은 내일 보입니다. 내용이 바뀔 때 이름도 바뀌면 오래 캐시해도 안전합니다."),
            Text.of("Put a hash into the names of files and invalidate only the page that names them.",
                    "파일 이름에 해시를 넣고, 그 이름을 적은 페이지만 무효화합니다."),
            List.of("Amazon CloudFront Developer Guide, managing how long content stays in the cache"));

    private static final Text FOUND = Text.of("{cdn} keeps files for {hours|hour|hours}, their names do not change, and no deployment removes them.",
            "{cdn|은는} 파일을 {hours}시간 보관하는데 이름이 바뀌지 않고 배포할 때 지우지도 않습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double DAY = 86_400;
    private static final double HOUR = 3_600;

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("cloudfront").filter(cdn -> !cdn.flag("versionedNames") && cdn.number("defaultTtlSeconds") >= DAY
                        && review.traffic().parts().get(cdn.node()).peak().statics() > 0 && !isInvalidated(review, cdn))
                .map(cdn -> {
                    Finding finding = Finding.of(INFO, FOUND.with("cdn", cdn.component().name())
                            .with("hours", Math.round(cdn.number("defaultTtlSeconds") / HOUR)), cdn.id())
                            .mendedBy(() -> Fixes.set(cdn.component(), "versionedNames", true));
                    return cdn.stated("versionedNames") || cdn.stated("defaultTtlSeconds") ? finding : finding.asHygiene();
                });
    }

    private static boolean isInvalidated(Case review, Part cdn) {
        return review.incoming(cdn).anyMatch(link -> link.kind() == LinkKind.OPERATE && Case.says(link, LinkSettings.PURPOSE, "deploy"));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > cdn:cloudfront[defaultTtlSeconds=86400] > files:s3[versioning=true]").blaming("cdn");
    }

    @Override
    public Example right() {
        return Sketch.of("users > cdn:cloudfront[defaultTtlSeconds=86400, versionedNames=true] > files:s3[versioning=true]").passing();
    }
}
