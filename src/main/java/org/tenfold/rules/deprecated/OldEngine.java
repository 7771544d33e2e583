package org.tenfold.rules.deprecated;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** DEPRECATED-012: a database whose engine is past its standard support. */
public final class OldEngine implements Rule {

    /**
     * When the standard support of a major version ends, and what follows it. MySQL 5.7 and 8.0: Amazon RDS User Guide, MySQL on
     * Amazon RDS versions. Aurora MySQL 2 (5.7): Aurora User Guide, Extended Support. PostgreSQL on RDS: release calendar of
     * the Amazon RDS for PostgreSQL release notes, as endoflife-date/endoflife.date pull request 4632 reads it. Aurora PostgreSQL 11
     * and 12: AWS Database Blog, upgrade strategies for each; 13 and 14: notices of AWS to owners of clusters, as quoted in
     * aws-samples/aws-fault-injection-simulator-workshop-v2 issue 177 and guardian/giant issue 850. MariaDB is not among them: it has no Extended Support.
     *
     * @param version how the version begins
     */
    private record Ending(String service, String engine, String version, LocalDate end, String successor) {

        boolean concerns(Part database, String runs) {
            return database.service().id().equals(service) && database.is("engine", engine)
                    && (runs.equals(version) || runs.startsWith(version + "."));
        }
    }

    private static final List<Ending> ENDINGS = List.of(
            new Ending("rds", "mysql", "5.7", LocalDate.of(2024, 2, 29), "8.4"),
            new Ending("rds", "mysql", "8.0", LocalDate.of(2026, 7, 31), "8.4"),
            new Ending("rds", "postgresql", "11", LocalDate.of(2024, 2, 29), "17"),
            new Ending("rds", "postgresql", "12", LocalDate.of(2025, 2, 28), "17"),
            new Ending("rds", "postgresql", "13", LocalDate.of(2026, 2, 28), "17"),
            new Ending("rds", "postgresql", "14", LocalDate.of(2027, 2, 28), "17"),
            new Ending("rds", "postgresql", "15", LocalDate.of(2028, 2, 29), "17"),
            new Ending("rds", "postgresql", "16", LocalDate.of(2029, 2, 28), "17"),
            new Ending("aurora", "mysql", "5.7", LocalDate.of(2024, 10, 31), "8.0"),
            new Ending("aurora", "postgresql", "11", LocalDate.of(2024, 2, 29), "17"),
            new Ending("aurora", "postgresql", "12", LocalDate.of(2025, 2, 28), "17"),
            new Ending("aurora", "postgresql", "13", LocalDate.of(2026, 2, 28), "17"),
            new Ending("aurora", "postgresql", "14", LocalDate.of(2027, 2, 28), "17"));

    private static final RuleInfo INFO = new RuleInfo("DEPRECATED-012", Severity.MEDIUM, 1,
            Text.of("A database engine past its standard support", "표준 지원이 끝난 데이터베이스 엔진"),
            Text.of("RDS enrols old engines in paid Extended Support by itself: the bill grows with every vCPU, and after three years the upgrade is forced. Upgrading in time avoids both.",
                    "RDS는 오래된 엔진을 유료 확장 지원에 자동으로 등록합니다. vCPU마다 요금이 붙고 3년 뒤에는 강제로 업그레이드됩니다. 제때 올리면 둘 다 피할 수 있습니다."),
            Text.of("Upgrade the engine after a rehearsal on a copy.", "복사본에서 연습한 뒤 엔진을 업그레이드합니다."),
            List.of("Amazon RDS User Guide, Extended Support", "Prowler rds_instance_deprecated_engine_version",
                    "Prowler rds_instance_extended_support"));

    private static final Text FOUND = Text.of("{part} runs {engine} {version}, whose standard support ended on {end}.",
            "{part|은는} {end}에 표준 지원이 끝난 {engine} {version|을를} 씁니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        return review.parts(Trait.RELATIONAL)
                .filter(database -> database.takes("engineVersion") && !database.flag("extendedSupport"))
                .map(database -> finding(review, database)).<Finding>mapMulti(Optional::ifPresent);
    }

    private static Optional<Finding> finding(Case review, Part database) {
        if (!(database.value("engineVersion") instanceof String runs)) {
            return Optional.empty();
        }
        return ENDINGS.stream().filter(ending -> ending.concerns(database, runs.strip()) && ending.end.isBefore(review.today()))
                .findFirst().map(ending -> Finding.of(INFO, FOUND.with("part", database.component().name())
                        .with("engine", database.label("engine")).with("version", runs).with("end", ending.end), database.id())
                        .mendedBy(() -> Fixes.set(database.component(), "engineVersion", ending.successor)));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az, engine=mysql, engineVersion=5.7.44]").blaming("db");
    }

    @Override
    public Example right() {
        return Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none] > db:rds[deployment=multi-az, engine=mysql, engineVersion=8.4]").passing();
    }
}
