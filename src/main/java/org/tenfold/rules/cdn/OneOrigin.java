package org.tenfold.rules.cdn;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Edges;
import org.tenfold.rules.fix.Transformation;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** CDN-005: nothing to show when the origin is down. */
public final class OneOrigin implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CDN-005", Severity.MEDIUM, 100_000,
            Text.of("Nothing to show when the origin fails", "오리진에 장애가 나면 보여 줄 것이 없음"),
            Text.of("A CDN invents nothing: when its origin is down, everything that is not cached fails. And somebody has to know what happens when the CDN itself is down.",
                    "CDN은 내용을 만들지 못합니다. 오리진이 멈추면 캐시에 없는 것은 모두 실패합니다. CDN 자체가 멈추면 어떻게 할지도 정해 두어야 합니다."),
            Text.of("Add a second origin in another Region for reads, a page for errors, and a DNS switch that was practised.",
                    "읽기용으로 다른 리전에 둘째 오리진을 두고, 오류 페이지를 만들고, DNS 전환을 연습해 둡니다."),
            List.of("Security Hub CloudFront.4", "Checkov CKV_AWS_310"));

    private static final Text FOUND = Text.of("{cdn} has 1 origin for what {origin} serves, and no other way is set for {users|user|users}.",
            "{cdn|은는} {origin|이가} 주는 내용의 오리진이 하나뿐이고, 사용자 {users}명에게 다른 길이 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final double MANY = 1_000_000;

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("cloudfront").filter(cdn -> cdn.is("fallback", "none"))
                .flatMap(cdn -> alone(review, cdn).stream().map(link -> finding(review, cdn, link))
                        // Of several the worst, and of these the first by name.
                        .min(Comparator.comparing(Finding::severity).thenComparing(finding -> finding.targets().get(1)))
                        .map(finding -> finding.mendedBy(review, mending(review, cdn))).stream());
    }

    /** Buckets can be copied; what computes its answers leaves a page at least. */
    private static Transformation[] mending(Case review, Part cdn) {
        List<Link> alone = alone(review, cdn);
        boolean files = alone.stream().allMatch(link -> review.end(link).isA("s3"));
        return files ? alone.stream().map(link -> Edges.secondOrigin(link.id())).toArray(Transformation[]::new)
                : new Transformation[] {Edges.errorPage(cdn.id())};
    }

    /** Links to origins whose route has no other origin. */
    private static List<Link> alone(Case review, Part cdn) {
        List<Link> fetches = review.outgoing(cdn).filter(link -> link.kind() == LinkKind.REQUEST).toList();
        return fetches.stream().filter(link -> Case.isHard(link) && fetches.stream()
                .noneMatch(other -> other != link && group(other).equals(group(link))
                        && Objects.equals(other.settings().get(LinkSettings.CARRIES.name()), link.settings().get(LinkSettings.CARRIES.name()))))
                .toList();
    }

    private static Object group(Link link) {
        Object given = link.settings().get(LinkSettings.GROUP.name());
        return given != null ? given : "";
    }

    private static Finding finding(Case review, Part cdn, Link link) {
        Part origin = review.end(link);
        Finding finding = Finding.of(INFO, FOUND.with("cdn", cdn.component().name()).with("origin", origin.component().name())
                .with("users", review.users()), cdn.id(), link.id());
        // AWS keeps what stands in several zones through the loss of one, which is enough until users are very many.
        boolean sturdy = origin.zones().size() > 1 || origin.has(Trait.STORAGE);
        return review.users() >= MANY ? finding.at(Severity.HIGH) : sturdy ? finding.at(Severity.LOW) : finding;
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > cdn:cloudfront[versionedNames=true] > office:on-premises").users(100_000).blaming("cdn");
    }

    @Override
    public Example right() {
        return Sketch.of("users > cdn:cloudfront[versionedNames=true, fallback=dns-switch] > office:on-premises").users(100_000).passing();
    }
}
