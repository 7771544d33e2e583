package org.tenfold.rules.cdn;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Types;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** CDN-008: a CDN for a handful of users nearby. */
public final class EdgeForFew implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CDN-008", Severity.ADVICE, 1,
            Text.of("A CDN for a handful of users", "적은 사용자에게는 이른 CDN"),
            Text.of("A CDN brings little to few users near the Region, and is one more layer to understand when something looks stale.",
                    "리전 가까이에 있는 적은 사용자에게 CDN은 큰 도움이 되지 않고, 오래된 내용이 보일 때 살펴볼 계층만 늘립니다."),
            Text.of("Leave it out until users are many or far away, or keep it where it serves a private bucket over HTTPS.",
                    "사용자가 많아지거나 멀어질 때까지 빼 둡니다. 비공개 버킷을 HTTPS로 내보낼 때는 그대로 둡니다."),
            List.of("COST05-BP05"));

    private static final Text FOUND = Text.of("{cdn} stands in front of {users|user|users} who are near, and of no bucket.",
            "{cdn|은는} 가까이 있는 사용자 {users}명 앞에 있고, 뒤에 버킷이 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double FEW = 100;

    @Override
    public Stream<Finding> check(Case review) {
        boolean far = review.parts(Trait.CLIENT).anyMatch(users -> users.takes("geography")
                && !users.is("geography", "region"));
        if (far || review.users() > FEW) {
            return Stream.empty();
        }
        return review.parts(Trait.EDGE).filter(cdn -> cdn.isA("cloudfront"))
                .filter(cdn -> review.callers(cdn, LinkKind.PROTECT).isEmpty() && !review.called(cdn, LinkKind.REQUEST).isEmpty()
                        && review.called(cdn, LinkKind.REQUEST).noneMatch(origin -> origin.has(Trait.STORAGE)))
                .map(cdn -> Finding.of(INFO, FOUND.with("cdn", cdn.component().name()).with("users", review.users()), cdn.id())
                        .mendedBy(review, Types.bypass(cdn.id())));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > cdn:cloudfront > web:ec2[zones=a]").users(50).blaming("cdn");
    }

    @Override
    public Example right() {
        return Sketch.of("users > cdn:cloudfront > files:s3[versioning=true]").users(50).passing();
    }
}
