package org.tenfold.rules.cdn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Link;
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
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** CDN-007: an origin that CloudFront cannot reach or talk to. */
public final class HiddenOrigin implements Rule {

    private static final RuleInfo INFO = new RuleInfo("CDN-007", Severity.MEDIUM, 10,
            Text.of("CloudFront cannot fetch from this origin", "CloudFront가 가져올 수 없는 오리진"),
            Text.of("CloudFront fetches over HTTP from addresses on the internet. An origin in private subnets needs a VPC origin, and another protocol another front door.",
                    "CloudFront는 인터넷 주소에서 HTTP로 가져옵니다. 프라이빗 서브넷의 오리진에는 VPC 오리진이 필요하고, 다른 프로토콜에는 다른 입구가 필요합니다."),
            Text.of("Turn on a VPC origin, or put an Application Load Balancer or an API in between.",
                    "VPC 오리진을 켜거나, 사이에 Application Load Balancer나 API를 둡니다."),
            List.of("Amazon CloudFront Developer Guide, restrict access with VPC origins"));

    private static final Text PRIVATE = Text.of("{origin} has no address on the internet, and {cdn} has no VPC origin.",
            "{origin|은는} 인터넷 주소가 없고 {cdn}에는 VPC 오리진이 없습니다.");
    private static final Text PROTOCOL = Text.of("{origin} listens for UDP, and {cdn} speaks HTTP only.",
            "{origin|은는} UDP를 받는데 {cdn|은는} HTTP만 씁니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts("cloudfront").flatMap(cdn -> review.outgoing(cdn).filter(link -> link.kind() == LinkKind.REQUEST)
                .map(link -> finding(review, cdn, link)).stream().<Finding>mapMulti(Optional::ifPresent));
    }

    private static Optional<Finding> finding(Case review, Part cdn, Link link) {
        Part origin = review.end(link);
        if (origin.is("listener", "udp")) {
            return Optional.of(Finding.of(INFO, text(PROTOCOL, cdn, origin), link.id(), cdn.id(), origin.id()));
        }
        boolean hidden = origin.is("scheme", "internal")
                || origin.takes("publicAddress") && (Boolean.FALSE.equals(origin.publicSubnet()) || Boolean.FALSE.equals(origin.value("publicAddress")));
        return !hidden || cdn.is("originLock", "vpc-origin") ? Optional.empty()
                : Optional.of(Finding.of(INFO, text(PRIVATE, cdn, origin), link.id(), cdn.id(), origin.id())
                        .mendedBy(() -> Fixes.set(cdn.component(), "originLock", "vpc-origin")));
    }

    private static Message text(Text text, Part cdn, Part origin) {
        return text.with("cdn", cdn.component().name()).with("origin", origin.component().name());
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > cdn:cloudfront[versionedNames=true] > alb[zones=a+b, scheme=internal] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").blaming("cdn-to-alb");
    }

    @Override
    public Example right() {
        return Sketch.of("users > cdn:cloudfront[versionedNames=true, originLock=vpc-origin] > alb[zones=a+b, scheme=internal] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]").passing();
    }
}
