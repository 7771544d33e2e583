package org.tenfold.rules.dr;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.Context.Disruption;
import org.tenfold.design.Settings;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Recovery;
import org.tenfold.rules.fix.Upkeep;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** DR-004: data that only one Region has. */
public final class OneRegionOnly implements Rule {

    /** From here on it counts where the recovery of a Region is spoken of; elsewhere it is announced. */
    private static final double MENTIONED_FROM = 100_000;
    private static final RuleInfo INFO = new RuleInfo("DR-004", Severity.HIGH, 1_000_000,
            Text.of("All data in one Region", "한 리전에만 있는 데이터"),
            Text.of("An event that takes the whole Region would end the business. One copy of the data elsewhere is the least insurance.",
                    "리전 전체가 멈추는 일이 생기면 사업도 끝납니다. 다른 곳에 둔 데이터 사본 하나가 최소한의 보험입니다."),
            Text.of("Copy backups to another Region, or replicate buckets, tables and clusters there.",
                    "백업을 다른 리전에 복사하거나, 버킷과 테이블과 클러스터를 그곳에 복제합니다."),
            List.of("REL09-BP01", "REL13-BP02", "Security Hub S3.7", "Checkov CKV_AWS_144"));

    private static final Text FOUND = Text.of("The data of {count} of {all|store|stores} is in {region} only, and no other Region has a copy: {stores}.",
            "저장소 {all}개 가운데 {count}개의 데이터가 {region}에만 있고, 다른 리전에는 사본이 없습니다: {stores}.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> absorbs() {
        return Set.of("DR-005");
    }

    @Override
    public Stream<Finding> check(Case review) {
        return !review.production() || review.context().says("dataStaysInRegion", true) || review.users() < MENTIONED_FROM
                ? Stream.empty() : finding(review).stream();
    }

    private static Optional<Finding> finding(Case review) {
        Stores all = new Stores(review);
        List<Part> stores = all.durable().toList();
        List<Part> alone = Stores.sorted(stores.stream().filter(store -> Double.isInfinite(all.lossWithRegion(store))));
        if (alone.isEmpty() || stores.stream().map(Part::region).distinct().count() > 1) {
            return Optional.empty();
        }
        String region = alone.getFirst().region();
        Finding finding = Finding.of(INFO, FOUND.with("count", alone.size()).with("all", stores.size()).with("region", region)
                .with("stores", Stores.names(alone)), Stores.ids(alone));
        Finding mended = Recovery.neighbour(region).map(neighbour -> finding.mendedBy(review,
                Upkeep.backupPlan(Settings.of("copyTo", neighbour), Stores.ids(alone).toArray(String[]::new)))).orElse(finding);
        boolean spoken = review.context().recovery().containsKey(Disruption.REGION)
                || Stores.plans(review).stream().anyMatch(plan -> plan.stated("copyTo"));
        return Optional.of(spoken && review.users() < INFO.fromUsers() ? mended.at(Severity.MEDIUM).from(MENTIONED_FROM) : mended);
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b+c] > code:lambda > db:dynamodb[pointInTimeRecovery=true]").users(1_000_000)
                .workload("dailyActiveShare", 0.001).blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b+c] > code:lambda > db:dynamodb[pointInTimeRecovery=true]",
                "db >operate[purpose=backup]> plan:backup[copyTo=ap-northeast-1]").users(1_000_000)
                .workload("dailyActiveShare", 0.001).passing();
    }
}
