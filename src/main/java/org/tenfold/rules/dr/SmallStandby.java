package org.tenfold.rules.dr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Regions;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.StationLoad;

/** DR-010: Regions that drown in the users of another one. */
public final class SmallStandby implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DR-010", Severity.HIGH, 1_000_000,
            Text.of("The other Region cannot grow to the whole load", "전체 부하까지 늘어날 수 없는 다른 리전"),
            Text.of("When one Region fails, the survivors get its users too, and drown. They must be allowed and able to grow to full size; quotas are per Region and do not grow by themselves.",
                    "리전 하나에 장애가 나면 남은 리전이 그 사용자까지 받다가 함께 멈춥니다. 전체 크기까지 늘어날 수 있어야 합니다. 할당량은 리전마다 따로이고 저절로 오르지 않습니다."),
            Text.of("Raise the maximum and the quotas there, reserve capacity, or keep more machines running.",
                    "그 리전의 최대 수와 할당량을 올리고, 용량을 예약하거나 서버를 더 켜 둡니다."),
            List.of("REL01-BP06"));

    private static final Text FOUND = Text.of("Without {region}, the peak keeps {parts} {busy} % busy at full size.",
            "{region|이가} 빠지면 최고 부하에서 {parts|은는} 최대로 늘어나도 사용률이 {busy}%입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Regions regions = review.regions();
        Set<String> entered = regions.entered();
        if (entered.size() < 2 || review.context().says("degradedMode", true)) {
            return Stream.empty();
        }
        double needed = entered.stream().flatMap(regions::inside).flatMap(part -> stations(review, part))
                .mapToDouble(StationLoad::busyServers).sum();
        return regions.active().stream().map(lost -> finding(review, lost, needed)).<Finding>mapMulti(Optional::ifPresent)
                .min(Comparator.comparing(Finding::key)).stream();
    }

    private static Stream<StationLoad> stations(Case review, Part part) {
        return !part.has(Trait.COMPUTE) ? Stream.empty()
                : review.traffic().parts().get(part.node()).stations().stream();
    }

    private static Optional<Finding> finding(Case review, String lost, double needed) {
        List<Part> left = review.regions().entered().stream().filter(region -> !region.equals(lost))
                .flatMap(review.regions()::inside).filter(part -> stations(review, part).findAny().isPresent())
                .sorted(Comparator.comparing(Part::id)).toList();
        double room = left.stream().flatMap(part -> stations(review, part))
                .mapToDouble(load -> load.station().mostMachines() * load.station().servers()).sum();
        if (left.isEmpty() || room >= needed) {
            return Optional.empty();
        }
        List<Part> owners = left.stream().map(review::owning).distinct().toList();
        Finding finding = Finding.of(INFO, FOUND.with("region", lost).with("busy", Math.round(100 * needed / room))
                .with("parts", Stores.names(owners)), Stores.ids(owners));
        return Optional.of(owners.stream().allMatch(owner -> owner.takes("max"))
                ? finding.mendedBy(() -> larger(owners, needed / room)) : finding);
    }

    private static Edit larger(List<Part> groups, double times) {
        List<Edit> edits = new ArrayList<>();
        groups.forEach(group -> edits.add(Fixes.set(group.component(), "max", Math.ceil(group.number("max") * times + 1e-9))));
        return new Edit.Batch(edits);
    }

    @Override
    public Example wrong() {
        return fleets(4).blaming("fleet2");
    }

    @Override
    public Example right() {
        return fleets(40).passing();
    }

    private static Sketch fleets(int most) {
        return Sketch.of("users > dns:route53 >resolve[policy=failover]> seoul:region[region=ap-northeast-2]/front:alb[zones=a+b+c]",
                "dns >resolve[policy=failover]> tokyo:region[region=ap-northeast-1]/front2:alb[zones=a+c+d]",
                "front > seoul/fleet:auto-scaling-group[zones=a+b+c, min=12, desired=12, max=40]",
                "fleet/web:ec2[instanceType=c5.xlarge, requestMs=50, sessionStore=jwt, uploadsTo=none, logs=true]",
                "front2 > tokyo/fleet2:auto-scaling-group[zones=a+c+d, min=3, desired=3, max=" + most + "]",
                "fleet2/web2:ec2[instanceType=c5.xlarge, requestMs=50, sessionStore=jwt, uploadsTo=none, logs=true]")
                .users(1_000_000).workload("staticShare", 0).workload("dailyActiveShare", 0.03);
    }
}
