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
import org.tenfold.rules.Records;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** DNS-005: a CNAME where DNS allows none. */
public final class NameAtTheTop implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DNS-005", Severity.MEDIUM, 10,
            Text.of("CNAME for the domain itself", "도메인 자체에 둔 CNAME"),
            Text.of("The domain itself has an SOA and NS records, and DNS allows no CNAME beside others: Route 53 refuses it. Its alias record does the same without breaking the standard.",
                    "도메인 자체에는 SOA와 NS 레코드가 있고, DNS는 다른 레코드 옆에 CNAME을 허용하지 않으므로 Route 53이 거절합니다. 별칭 레코드는 표준을 어기지 않고 같은 일을 합니다."),
            Text.of("Use an alias record for the domain itself; names under it, such as www, may be a CNAME.",
                    "도메인 자체에는 별칭 레코드를 씁니다. www 같은 하위 이름에는 CNAME을 써도 됩니다."),
            List.of("Amazon Route 53 Developer Guide, choosing between alias and non-alias records", "RFC 1034, section 3.6.2"));

    private static final Text FOUND = Text.of("{zone} names {target} by a CNAME for the domain itself, beside its SOA and NS records.",
            "{zone|은는} SOA와 NS 레코드가 있는 도메인 자체에 {target|을를} 가리키는 CNAME을 둡니다.");
    private static final Text ASKED = Text.of("{zone} names {target} by a CNAME: is the record for the domain itself or for a name under it?",
            "{zone|이가} CNAME으로 {target|을를} 가리킵니다. 도메인 자체의 레코드입니까, 하위 이름의 레코드입니까?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Records.zones(review).flatMap(zone -> Records.of(review, zone).stream().filter(record -> Records.is(record, "cname"))
                .map(record -> finding(review, zone, record)).<Finding>mapMulti(Optional::ifPresent));
    }

    private static Optional<Finding> finding(Case review, Part zone, Link record) {
        Part target = review.end(record);
        Object apex = record.settings().get(LinkSettings.APEX.name());
        if (Setting.NO.equals(apex)) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, (apex == null ? ASKED : FOUND).with("zone", zone.component().name())
                .with("target", target.component().name()), record.id(), target.id());
        boolean mayBeAlias = !target.has(Trait.COMPUTE) && !target.has(Trait.EXTERNAL);
        return Optional.of(apex == null ? finding.in(Finding.State.QUESTION) : !mayBeAlias ? finding
                : finding.mendedBy(() -> new Edit.ChangeLink(record.with(LinkSettings.RECORD.name(), "alias"))));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > dns:route53 >resolve[record=cname, apex=yes]> alb[zones=a+b] > code:lambda").users(50)
                .blaming("dns-to-alb");
    }

    @Override
    public Example right() {
        return Sketch.of("users > dns:route53 >resolve[record=alias, apex=yes]> alb[zones=a+b] > code:lambda").users(50).passing();
    }
}
