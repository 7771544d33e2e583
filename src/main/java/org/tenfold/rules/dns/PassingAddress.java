package org.tenfold.rules.dns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Records;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** DNS-004: a record with an address that will be somebody else's. */
public final class PassingAddress implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DNS-004", Severity.MEDIUM, 10,
            Text.of("The domain points to an address that changes", "바뀌는 주소를 가리키는 도메인"),
            Text.of("A server gets another public address when it is stopped and started, and a load balancer changes its addresses without notice; the old one may then belong to a stranger. An alias follows its target wherever it moves.",
                    "서버는 멈췄다 시작하면 공인 주소가 바뀌고, 로드 밸런서의 주소는 예고 없이 바뀝니다. 예전 주소는 남의 것이 될 수 있습니다. 별칭은 대상이 어디로 옮겨 가든 따라갑니다."),
            Text.of("Use an alias for load balancers and CloudFront, and an Elastic IP address for a single server.",
                    "로드 밸런서와 CloudFront에는 별칭을, 서버 한 대에는 탄력적 IP 주소를 씁니다."),
            List.of("Checkov CKV2_AWS_23", "Prowler route53_dangling_ip_subdomain_takeover"));

    private static final Text SERVER = Text.of("{zone} names the public address of {target}, which has no Elastic IP address.",
            "{zone|이가} {target}의 공인 주소를 가리키는데, {target}에는 탄력적 IP 주소가 없습니다.");
    private static final Text BALANCER = Text.of("{zone} names {target} by address; AWS changes the addresses of such a target without notice.",
            "{zone|이가} {target|을를} 주소로 가리킵니다. 이런 대상의 주소는 AWS가 예고 없이 바꿉니다.");
    private static final Text ASKED = Text.of("{zone} leads straight to {target}: does the server keep its public address when it is stopped?",
            "{zone|이가} {target|으로/로} 바로 이어집니다. 서버를 멈춰도 공인 주소가 그대로입니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Records.zones(review).filter(zone -> !zone.is("privateZone", true)).flatMap(zone -> Records.of(review, zone)
                .stream().map(record -> finding(review, zone, record)).<Finding>mapMulti(Optional::ifPresent));
    }

    private static Optional<Finding> finding(Case review, Part zone, Link record) {
        Part target = review.end(record);
        if (target.takes("elasticAddress") && target.group() == null && !Records.is(record, "cname")) {
            if (target.is("elasticAddress", Setting.NO)) {
                return Optional.of(found(SERVER, zone, record, target)
                        .mendedBy(() -> Fixes.set(target.component(), "elasticAddress", Setting.YES)));
            }
            return target.is("elasticAddress", Setting.YES) ? Optional.empty()
                    : Optional.of(found(ASKED, zone, record, target).in(Finding.State.QUESTION));
        }
        // A Network Load Balancer has one fixed address in each zone.
        boolean moves = target.has(Trait.BALANCER) && !target.isA("nlb")
                || target.isA("cloudfront") || target.has(Trait.API);
        return moves && Records.is(record, "address") ? Optional.of(found(BALANCER, zone, record, target)
                .mendedBy(() -> new Edit.ChangeLink(record.with(LinkSettings.RECORD.name(), "alias")))) : Optional.empty();
    }

    private static Finding found(Text message, Part zone, Link record, Part target) {
        return Finding.of(INFO, message.with("zone", zone.component().name()).with("target", target.component().name()),
                record.id(), target.id());
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > dns:route53 > web:ec2[zones=a, publicAddress=true, elasticAddress=no]").users(50)
                .blaming("dns-to-web");
    }

    @Override
    public Example right() {
        return Sketch.of("users > dns:route53 > web:ec2[zones=a, publicAddress=true, elasticAddress=yes]").users(50).passing();
    }
}
