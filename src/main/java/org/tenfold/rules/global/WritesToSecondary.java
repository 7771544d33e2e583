package org.tenfold.rules.global;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Regions;
import org.tenfold.rules.Regions.Writing;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * GLOBAL-002: users whose changes go to a copy. A Region that only stands by is promoted before it serves, so its links show
 * what will be; a read replica of RDS is the matter of another rule.
 */
public final class WritesToSecondary implements Rule {

    private static final RuleInfo INFO = new RuleInfo("GLOBAL-002", Severity.HIGH, 10_000_000,
            Text.of("Writes are sent to a secondary Region", "보조 리전에 보내는 쓰기"),
            Text.of("Secondaries are for reading. Only the primary Region takes changes; the others follow within about a second.",
                    "보조 리전은 읽기 전용입니다. 변경은 기본 리전만 받고, 나머지는 약 1초 안에 따라옵니다."),
            Text.of("Write to the primary Region, let the secondary pass writes on, or use a store that takes writes everywhere.",
                    "기본 리전에 쓰거나, 보조 클러스터가 쓰기를 넘기게 하거나, 모든 리전에서 쓰기를 받는 저장소를 씁니다."),
            List.of("Amazon Aurora User Guide, write forwarding in a global database", "Amazon ElastiCache User Guide, Global Datastore"));

    private static final Text FOUND = Text.of("{part} in {region} serves users and writes to {store}, a copy of {original} in {primary}.",
            "{region}의 {part|이가} 사용자에게 서비스하면서 {store}에 쓰는데, {primary}에 있는 {original}의 사본입니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("DNS-007");
    }

    @Override
    public Stream<Finding> check(Case review) {
        Regions regions = review.regions();
        return !regions.several() ? Stream.empty() : regions.active().stream().flatMap(region -> regions.writings(region).stream())
                .filter(writing -> isKept(writing.store()) && !regions.takesWrites(writing.store()))
                .map(writing -> finding(review, writing));
    }

    private static boolean isKept(Part store) {
        return (store.has(Trait.DATABASE) || store.has(Trait.CACHE)) && !store.is("role", "replica");
    }

    private static Finding finding(Case review, Writing writing) {
        Part original = review.regions().original(writing.store());
        Finding told = Finding.of(INFO, FOUND.with("part", review.owner(writing.by()).name()).with("region", writing.by().region())
                .with("store", writing.store().component().name()).with("original", original.component().name())
                .with("primary", original.region()), writing.link().id(), writing.store().id());
        // Of a database another rule tells at every size that users cannot save.
        Finding finding = writing.store().has(Trait.CACHE) ? told.from(1) : told;
        if (writing.store().takes("writeForwarding")) {
            return finding.mendedBy(() -> Fixes.set(writing.store().component(), "writeForwarding", true));
        }
        boolean direct = review.end(writing.link()) == writing.store();
        return !direct ? finding : finding.mendedBy(toPrimary(review, writing.link(), original));
    }

    /** Writes go to the primary; reads, if the link carries them too, stay where they are. */
    private static Edit toPrimary(Case review, Link link, Part original) {
        if (!link.kind().reads()) {
            return new Edit.ChangeLink(link.withEnds(link.from(), original.id()));
        }
        String id = Edits.freeId(review.topology().architecture(), link.from() + "-to-" + original.id());
        return Edit.all(new Edit.ChangeLink(link.withKind(LinkKind.READ)),
                new Edit.Connect(link.withId(id).withEnds(link.from(), original.id()).withKind(LinkKind.WRITE)));
    }

    @Override
    public Example wrong() {
        return clusters("tokyo/copy:aurora[zones=a+c+d]").blaming("code2-to-pool2");
    }

    @Override
    public Example right() {
        return clusters("tokyo/copy:aurora[zones=a+c+d, writeForwarding=true]").passing();
    }

    private static Sketch clusters(String copy) {
        return Sketch.sharedByLatency("code > seoul/pool:rds-proxy > seoul/db:aurora[zones=a+b+c] >replicate> " + copy, "code2 > tokyo/pool2:rds-proxy > copy")
                .quietMillions();
    }
}
