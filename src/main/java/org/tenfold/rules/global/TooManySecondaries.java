package org.tenfold.rules.global;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.design.LinkKind;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Replicas;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** GLOBAL-001: more members than a global database or datastore takes. Other limits hold in China, whose Regions cannot be drawn. */
public final class TooManySecondaries implements Rule {

    /** Other Regions of one Aurora global database: ten since May 2025, five in older material. */
    private static final int OF_AURORA = 10;
    /** Other Regions of one ElastiCache global datastore. */
    private static final int OF_ELASTICACHE = 2;

    private static final RuleInfo INFO = new RuleInfo("GLOBAL-001", Severity.HIGH, 1,
            Text.of("More secondary Regions than the service takes", "서비스가 허용하는 수보다 많은 보조 리전"),
            Text.of("It is a limit of the product: the next member is refused, and a Region has only one cluster of a global database. Plan the Regions accordingly.",
                    "제품의 한도입니다. 그다음 멤버는 거절되고, 한 리전에는 글로벌 데이터베이스의 클러스터가 하나뿐입니다. 한도에 맞춰 리전을 정합니다."),
            Text.of("Use fewer secondary Regions; let neighbours read from the nearest one.",
                    "보조 리전을 줄이고, 이웃 리전은 가까운 보조 리전에서 읽게 합니다."),
            List.of("Amazon Aurora User Guide, limitations of global databases", "Amazon ElastiCache User Guide, limitations of Global Datastore"));

    private static final Text FOUND = Text.of("{store} has secondaries in {count} other Regions; {most} are possible.",
            "{store|은는} 다른 리전 {count}곳에 보조 클러스터가 있는데, 가능한 수는 {most}곳입니다.");
    private static final Text TWICE = Text.of("{store} has {count} clusters in {region}; a global database has one in each Region.",
            "{store|은는} {region}에 클러스터가 {count}개 있습니다. 글로벌 데이터베이스는 리전마다 하나만 둡니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return !review.regions().several() ? Stream.empty() : Stream.concat(
                review.parts(Trait.RELATIONAL).filter(part -> part.isA("aurora")).map(part -> finding(review, part, OF_AURORA)),
                review.parts(Trait.CACHE).filter(part -> part.isA("elasticache"))
                        .map(part -> finding(review, part, OF_ELASTICACHE))).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part store, int most) {
        List<Part> copies = review.called(store, LinkKind.REPLICATE)
                .filter(copy -> copy.service().id().equals(store.service().id())).toList();
        List<String> others = copies.stream().map(Part::region).filter(region -> !region.equals(store.region())).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<String> targets = Stream.concat(Stream.of(store.id()), copies.stream().map(Part::id).sorted()).toList();
        if (others.stream().distinct().count() > most) {
            return Optional.of(Finding.of(INFO, FOUND.with("store", store.component().name())
                    .with("count", others.stream().distinct().count()).with("most", most), targets)
                    .mendedBy(review, Replicas.fewerSecondaries(store.id(), most)));
        }
        return Stream.concat(Stream.of(store.region()), copies.stream().map(Part::region))
                .collect(Collectors.groupingBy(region -> region, Collectors.counting())).entrySet().stream()
                .filter(members -> members.getValue() > 1).min(Map.Entry.comparingByKey())
                .map(members -> Finding.of(INFO, TWICE.with("store", store.component().name()).with("count", members.getValue())
                        .with("region", members.getKey()), targets).mendedBy(review, Replicas.fewerSecondaries(store.id(), most)));
    }

    @Override
    public Example wrong() {
        return caches("cache >replicate> oregon:region[region=us-west-2]/copy3:elasticache[zones=a+b]")
                .blaming("cache");
    }

    @Override
    public Example right() {
        return caches().passing();
    }

    private static Sketch caches(String... lines) {
        return Sketch.failingOver(Stream.concat(Stream.of(
                "code >read-write[dataset=session]> seoul/cache:elasticache[zones=a+b] >replicate> tokyo/copy:elasticache[zones=a+c]",
                "code2 >read-write[dataset=session]> copy",
                "cache >replicate> virginia:region[region=us-east-1]/copy2:elasticache[zones=a+b]"), Stream.of(lines)).toArray(String[]::new)).quietMillions();
    }
}
