package org.tenfold.rules.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Types;
import org.tenfold.service.Part;
import org.tenfold.service.Service;
import org.tenfold.text.Text;

/** DATA-014: data of another shape than tables, in a relational database. */
public final class WrongStore implements Rule {

    private static final RuleInfo INFO = new RuleInfo("DATA-014", Severity.MEDIUM, 100_000,
            Text.of("A relational database for data of another shape", "데이터 모양에 맞지 않는 관계형 데이터베이스"),
            Text.of("Each shape of data has a store that keeps it for less and finds it faster. The larger the system, the more the mismatch costs.",
                    "데이터 모양마다 더 싸게 보관하고 더 빨리 찾는 저장소가 있습니다. 시스템이 클수록 맞지 않는 대가가 커집니다."),
            Text.of("Move this data, and only this, to the store that is made for it; compare the price first.",
                    "이 데이터만 알맞은 저장소로 옮깁니다. 먼저 요금을 비교합니다."),
            List.of("PERF03-BP01"));

    private static final Text FOUND = Text.of("The data of {db} has the shape “{shape}”, with {writes|write|writes} a second at the peak; {store} is made for that.",
            "{db}의 데이터는 모양이 “{shape}”이고 최고 부하에서 초당 {writes}번 쓰기를 받습니다. {store|이가} 알맞습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Below so many writes a second values by key, and series of times, do no harm in tables. */
    private static final double MANY_VALUES = 5_000;
    private static final double MANY_RECORDS = 10_000;

    @Override
    public Stream<Finding> check(Case review) {
        return Databases.relational(review).filter(db -> !db.is("dataShape", "relational") && !Databases.isCopy(review, db))
                .map(db -> finding(review, db)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part db) {
        String shape = db.text("dataShape");
        double writes = review.traffic().parts().get(db.node()).peak().writes();
        boolean small = shape.equals("key-value") && writes <= MANY_VALUES || shape.equals("time-series") && writes <= MANY_RECORDS;
        if (small) {
            return Optional.empty();
        }
        Service store = review.catalog().service(store(shape));
        return Optional.of(Finding.of(INFO, FOUND.with("db", db.component().name()).with("shape", db.label("dataShape"))
                .with("writes", Math.round(writes)).with("store", store.shortName().message()), db.id())
                .mendedBy(review, Types.replace(db.id(), store.id())));
    }

    private static String store(String shape) {
        return switch (shape) {
            case "key-value" -> "dynamodb";
            case "graph" -> "neptune";
            case "documents" -> "documentdb";
            case "wide-column" -> "keyspaces";
            case "time-series" -> "timestream";
            case "search" -> "opensearch";
            default -> throw new IllegalStateException("No store for " + shape);
        };
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b+c] > web:ec2[count=3, zones=a+b+c, sessionStore=jwt, uploadsTo=none]",
                "web > friends:rds[deployment=multi-az, dataShape=graph]").users(100_000).blaming("friends");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b+c] > web:ec2[count=3, zones=a+b+c, sessionStore=jwt, uploadsTo=none]",
                "web > friends:rds[deployment=multi-az]").users(100_000).passing();
    }
}
