package org.tenfold.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tenfold.Samples;
import org.tenfold.design.Architecture;
import org.tenfold.design.Design;
import org.tenfold.design.Edits;
import org.tenfold.pricing.PriceBook;
import org.tenfold.rules.Finding;
import org.tenfold.rules.RuleBook;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Growth;
import org.tenfold.service.Part;

/** The way of a design to a number of users. */
class NextRungTest {

    private static final Reviewer REVIEWER = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 11, 1));

    @Test
    void aServerForEverythingIsSplitFirstAndDoubledThen() {
        NextRung rung = NextRung.of(REVIEWER, Sketch.of(
                "users > server:ec2[localDatabase=true, zones=a, sessionStore=local-memory, uploadsTo=local-disk]").architecture(), 10_000);
        assertThat(rung.steps()).extracting(step -> step.finding().map(Finding::key).orElse("")).startsWith("SPOF-009#server",
                "SPOF-001#server");
        assertThat(rung.carries()).isTrue();
        assertThat(rung.left()).isEmpty();
        Architecture end = rung.end().architecture();
        assertThat(end.component("server").orElseThrow().parent()).isEqualTo("server-group");
        assertThat(end.componentsById()).containsKeys("alb", "db", "files", "sessions");
    }

    @Test
    void whereTheLoadBreaksItCapacityIsAdded() {
        NextRung rung = NextRung.of(REVIEWER, Sketch.of("users > alb[zones=a+b+c] > fleet:auto-scaling-group[zones=a+b+c, min=3, desired=3, max=3]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, requestMs=50, logs=true]").architecture(), 2_000_000);
        assertThat(rung.start().outlook().orElseThrow().performance().maxUsers()).isLessThan(2_000_000);
        assertThat(rung.carries()).isTrue();
        assertThat(rung.end().architecture().component("fleet").orElseThrow().settings().get("max")).isInstanceOf(Double.class)
                .satisfies(max -> assertThat((Double) max).isGreaterThan(3));
    }

    @Test
    void whatNothingCertainMendsIsLeft() {
        Architecture design = RuleBook.standard().rules().stream().map(rule -> rule.wrong().architecture())
                .filter(architecture -> !leftToPeople(architecture).isEmpty()).findFirst().orElseThrow();
        NextRung rung = NextRung.of(REVIEWER, design, design.workload().users());
        assertThat(rung.left()).extracting(Finding::key).containsAll(leftToPeople(design));
    }

    @Test
    void aQuotaThatNobodyKnowsIsNotRaised() {
        Review review = REVIEWER.review(Sketch.of("users > code:lambda > key:kms").architecture());
        Part key = review.topology().part(review.topology().index("key"));
        assertThat(key.value("quotaPerSecond")).isNull();
        assertThat(Growth.ways(key, 2)).isEmpty();
    }

    /** Keys of the findings that count there and for which there is no fix. */
    private static List<String> leftToPeople(Architecture architecture) {
        return REVIEWER.review(architecture).findings().stream()
                .filter(finding -> finding.counts() && finding.severity().atLeast(Severity.MEDIUM) && finding.fix().isEmpty())
                .map(Finding::key).toList();
    }

    @TestFactory
    Stream<DynamicTest> aSampleReachesTenTimesItsUsersOrSaysWhyNot() {
        return Samples.all().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            Design design = Samples.design(file);
            double users = Math.min(10_000_000, 10 * design.architecture().workload().users());
            NextRung rung = NextRung.of(REVIEWER, design.architecture(), users);
            assertThat(rung.carries() || rung.limit().isPresent() || rung.end().outlook().orElseThrow().performance().limitingNode() < 0)
                    .isTrue();
            for (NextRung.Step step : rung.steps()) {
                step.finding().ifPresent(finding -> assertThat(step.effects().mends(finding)).as(finding.key()).isTrue());
            }
            Architecture all = Edits.applied(Design.EMPTY.withArchitecture(design.architecture().withUsers(users)), rung.edit())
                    .architecture();
            assertThat(all).isEqualTo(rung.end().architecture());
            assertThat(rung.left()).allMatch(finding -> finding.severity().atLeast(Severity.MEDIUM));
        }));
    }
}
