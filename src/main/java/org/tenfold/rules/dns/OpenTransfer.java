package org.tenfold.rules.dns;

import java.util.List;
import java.util.stream.Stream;
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
import org.tenfold.text.Text;

/** DNS-010: a domain that can be carried off. */
public final class OpenTransfer implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DNS-010", Severity.MEDIUM, 1_000,
            Text.of("The domain may be moved away", "이전 잠금이 꺼진 도메인"),
            Text.of("Whoever gets hold of the account at the registrar, or of its mailbox, moves the domain elsewhere and owns every address under it. The transfer lock is free and only has to be lifted for the hour in which you move the domain yourself.",
                    "등록 기관의 계정이나 메일함을 손에 넣은 사람은 도메인을 다른 곳으로 옮기고 그 아래의 모든 주소를 차지합니다. 이전 잠금은 무료이고, 직접 도메인을 옮길 때만 잠깐 풀면 됩니다."),
            Text.of("Switch on the transfer lock at the registrar.", "등록 기관에서 이전 잠금을 켭니다."),
            List.of("Amazon Route 53 Developer Guide, locking a domain", "Prowler route53_domains_transferlock_enabled"));

    private static final Text FOUND = Text.of("The domain of {zone} is not locked against a transfer, and {users|user relies|users rely} on it.",
            "{zone}의 도메인은 이전 잠금이 꺼져 있고, 사용자 {users}명이 이 도메인을 씁니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return Records.zones(review).filter(zone -> zone.is("transferLocked", Setting.NO)
                && !zone.is("privateZone", true)).map(zone -> finding(review, zone));
    }

    private static Finding finding(Case review, Part zone) {
        return Finding.of(INFO, FOUND.with("zone", zone.component().name()).with("users", review.users()), zone.id())
                .mendedBy(() -> Fixes.set(zone.component(), "transferLocked", Setting.YES));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > dns:route53[transferLocked=no] > alb[zones=a+b] > code:lambda").users(1_000).blaming("dns");
    }

    @Override
    public Example right() {
        return Sketch.of("users > dns:route53[transferLocked=yes] > alb[zones=a+b] > code:lambda").users(1_000).passing();
    }
}
