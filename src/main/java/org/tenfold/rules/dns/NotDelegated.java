package org.tenfold.rules.dns;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
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

/** DNS-009: a zone that nobody in the world asks. */
public final class NotDelegated implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DNS-009", Severity.LOW, 10,
            Text.of("The registrar does not name this zone", "등록 기관이 이 영역을 가리키지 않음"),
            Text.of("Records in Route 53 are invisible until the registrar of the domain names the zone's name servers. The registrar tells the world where the zone lives.",
                    "도메인 등록 기관이 이 영역의 네임 서버를 알려 주기 전에는 Route 53의 레코드가 보이지 않습니다. 영역이 어디에 있는지 세상에 알리는 것은 등록 기관입니다."),
            Text.of("Enter the zone's four name servers at the registrar.", "영역의 네임 서버 네 개를 등록 기관에 입력합니다."),
            List.of("Amazon Route 53 Developer Guide, making Route 53 the DNS service of a domain"));

    private static final Text FOUND = Text.of("Users ask for names in {zone}, but its registrar names none of its name servers.",
            "사용자가 {zone}의 이름을 묻는데, 등록 기관에는 이 영역의 네임 서버가 하나도 없습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Records.zones(review).filter(zone -> zone.is("delegated", Setting.NO)
                        && !zone.is("privateZone", true) && isAsked(review, zone)).map(NotDelegated::finding);
    }

    private static boolean isAsked(Case review, Part zone) {
        return review.callers(zone, LinkKind.RESOLVE).anyMatch(caller -> caller.has(Trait.CLIENT));
    }

    private static Finding finding(Part zone) {
        return Finding.of(INFO, FOUND.with("zone", zone.component().name()), zone.id())
                .mendedBy(() -> Fixes.set(zone.component(), "delegated", Setting.YES));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > dns:route53[delegated=no] > web:ec2[zones=a, elasticAddress=yes]").users(50).blaming("dns");
    }

    @Override
    public Example right() {
        return Sketch.of("users > dns:route53[delegated=yes] > web:ec2[zones=a, elasticAddress=yes]").users(50).passing();
    }
}
