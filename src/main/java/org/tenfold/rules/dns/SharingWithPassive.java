package org.tenfold.rules.dns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Regions;
import org.tenfold.rules.Regions.Door;
import org.tenfold.rules.Regions.Writing;
import org.tenfold.rules.Records;
import org.tenfold.rules.Remedy;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** DNS-007: users sent to a Region that cannot save what they do. */
public final class SharingWithPassive implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DNS-007", Severity.MEDIUM, 1,
            Text.of("Users are shared out to a Region that cannot write", "쓰기를 받지 못하는 리전에 사용자를 나눠 보냄"),
            Text.of("Users sent there can read but not save. Serving in all Regions at once needs a store that takes writes in each of them, or a way to pass writes on.",
                    "그 리전으로 간 사용자는 읽을 수만 있고 저장하지 못합니다. 모든 리전에서 서비스하려면 리전마다 쓰기를 받는 저장소가 있거나, 쓰기를 넘길 길이 있어야 합니다."),
            Text.of("Use failover records, pass writes on to the primary Region, or keep the data in a global table.",
                    "장애 조치 레코드를 쓰거나, 쓰기를 기본 리전으로 넘기거나, 데이터를 글로벌 테이블에 둡니다."),
            List.of("REL13-BP02", "Amazon Aurora User Guide, write forwarding in a global database"));

    private static final Text FOUND = Text.of("{zone} shares users out to {region} too (policy: {policy}), where they write to {stores}: a copy, which takes no writes.",
            "{zone|은는} {region}에도 사용자를 나누어 보내는데(정책: {policy}), 그곳에서 쓰는 {stores|은는} 쓰기를 받지 않는 사본입니다.");
    private static final Text FORWARDING = Text.of("Let the copy pass writes on to the primary Region", "사본이 쓰기를 기본 리전으로 넘기게 하기");
    private static final Text FAILOVER = Text.of("Send users there only when the primary Region fails", "기본 리전에 장애가 났을 때만 그곳으로 보내기");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Regions regions = review.regions();
        if (!regions.activeInSeveral()) {
            return Stream.empty();
        }
        return regions.doors().stream().filter(door -> door.open() && door.shares())
                .map(door -> finding(review, door)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Door door) {
        List<Writing> all = review.regions().writings(door.to().region()).stream()
                .filter(writing -> writing.store().has(Trait.DATABASE)).toList();
        List<Writing> writings = all.stream().filter(writing -> isRefused(review, writing.store(), all)).toList();
        if (writings.isEmpty()) {
            return Optional.empty();
        }
        List<Link> writes = writings.stream().map(Writing::link).distinct().toList();
        List<Part> stores = writings.stream().map(Writing::store).distinct().toList();
        Finding finding = Finding.of(INFO, FOUND.with("zone", door.from().component().name()).with("region", door.to().region())
                .with("policy", LinkSettings.POLICY.label(door.policy()))
                .with("stores", String.join(", ", stores.stream().map(store -> store.component().name()).distinct().sorted().toList())),
                Stream.of(Stream.of(door.link().id()), writes.stream().map(Link::id).sorted(), stores.stream().map(Part::id).sorted())
                        .flatMap(some -> some).distinct().toList());
        return Optional.of(finding.mendedBy(new Remedy.Choice(FORWARDING, Remedy.ifAny(() -> forwarding(stores))),
                new Remedy.Choice(FAILOVER, Remedy.ifAny(() -> failover(review, door)))));
    }

    private static Optional<Edit> forwarding(List<Part> stores) {
        return !stores.stream().allMatch(store -> store.takes("writeForwarding")) ? Optional.empty()
                : Optional.of(new Edit.Batch(stores.stream().map(store -> Fixes.set(store.component(), "writeForwarding", true)).toList()));
    }

    /** Failover answers with the first record as long as its target works, so that one must not lead to the copy. */
    private static Optional<Edit> failover(Case review, Door door) {
        List<Link> records = Records.of(review, door.from(), door.policy());
        return records.isEmpty() || review.end(records.getFirst()).region().equals(door.to().region()) ? Optional.empty()
                : Optional.of(new Edit.Batch(records.stream().<Edit>map(record -> new Edit.ChangeLink(record
                        .with(LinkSettings.POLICY.name(), "failover").with(LinkSettings.HEALTH_CHECK.name(), true))).toList()));
    }

    /** Whether a store is a copy that takes no writes, and nobody in that Region writes to its original either. */
    private static boolean isRefused(Case review, Part store, List<Writing> writings) {
        Part original = review.regions().original(store);
        return !review.regions().takesWrites(store) && writings.stream().noneMatch(writing -> writing.store() == original);
    }

    @Override
    public Example wrong() {
        return Sketch.sharedByLatency("code > seoul/pool:rds-proxy > seoul/db:aurora[zones=a+b+c] >replicate> tokyo/copy:aurora[zones=a+c+d]",
                "code2 > tokyo/pool2:rds-proxy > copy").blaming("dns-to-front2");
    }

    @Override
    public Example right() {
        return Sketch.sharedByLatency("code > seoul/pool:rds-proxy > seoul/db:aurora[zones=a+b+c] >replicate> tokyo/copy:aurora[zones=a+c+d, writeForwarding=true]",
                "code2 > tokyo/pool2:rds-proxy > copy").passing();
    }
}
