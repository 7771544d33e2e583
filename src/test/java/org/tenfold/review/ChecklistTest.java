package org.tenfold.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.Samples;
import org.tenfold.design.Architecture;
import org.tenfold.design.ReviewSettings;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Checklist.Answer;
import org.tenfold.review.Checklist.Standing;
import org.tenfold.rules.Finding;
import org.tenfold.rules.RuleBook;
import org.tenfold.rules.Sketch;
import org.tenfold.text.Language;

class ChecklistTest {

    private static final Reviewer REVIEWER = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 11, 20));

    private static Answer answer(Architecture architecture, ChecklistQuestion question) {
        return Checklist.of(REVIEWER.review(architecture)).answers().get(question.ordinal());
    }

    /** Lines of a sketch, parted by semicolons. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REDUNDANCY | 10000    | users > web:ec2 > db:rds                                                        | NOT_YET    | web, db
            REDUNDANCY | 999      | users > web:ec2 > db:rds                                                        | NOT_NEEDED |
            REDUNDANCY | 10000    | users > alb[zones=a+b] > web:ec2[count=2, zones=a+b] > db:rds[deployment=multi-az, zones=a+b] | MET | alb, web, db
            REDUNDANCY | 10000    | web:ec2; db:rds                                                                 | ASK        |
            SCALING    | 20000    | users > alb[zones=a+b] > web:ec2[count=2, zones=a+b]                            | NOT_YET    | web
            SCALING    | 20000    | users > api:api-gateway > code:lambda                                           | MET        | code
            SCALING    | 20000    | users > files:s3                                                                | NOT_NEEDED |
            CACHING    | 20000    | users > cdn:cloudfront > files:s3                                               | MET        | cdn
            MONITORING | 2000     | users > web:ec2[logs=true]                                                      | MET        | web
            MONITORING | 2000     | users > web:ec2                                                                 | NOT_YET    | web
            MONITORING | 2000     | users > files:s3                                                                | NOT_NEEDED |
            MANAGED    | 2000     | users > web:ec2[count=2, zones=a+b] > db:ec2[role=database]                     | NOT_YET    | db
            MANAGED    | 2000     | users > web:ec2 > db:rds                                                        | MET        | db
            CODE       | 2000     | users > web:ec2                                                                 | NOT_NEEDED |
            CODE       | 2000000  | users > web:ec2                                                                 | ASK        |
            CODE       | 2000     | users > web:ec2; stack:cloudformation                                           | MET        | stack
            DATABASE   | 2000     | users > web:ec2                                                                 | NOT_NEEDED |
            DATABASE   | 2000     | users > web:ec2 > db:rds                                                        | MET        | db
            COUPLING   | 200000   | users > web:ec2 > jobs:sqs > worker:ec2[role=worker, count=2]                   | NOT_YET    | jobs
            COUPLING   | 200000   | dead:sqs; users > web:ec2 > jobs:sqs[deadLetterQueue=dead] > worker:ec2[role=worker, count=2] | MET | jobs
            COUPLING   | 2000     | users > web:ec2 > db:rds                                                        | NOT_NEEDED |
            REGIONS    | 2000     | users > web:ec2                                                                 | NOT_NEEDED |
            REGIONS    | 2000000  | users > web:ec2                                                                 | NOT_YET    |
            """)
    void theDesignAnswers(ChecklistQuestion question, double users, String sketch, Standing standing, String deciding) {
        Architecture architecture = Sketch.of(sketch.split("; ")).users(users).architecture();
        Answer answer = answer(architecture, question);

        assertThat(answer.standing()).as(answer.says().in(Language.ENGLISH)).isEqualTo(standing);
        if (deciding != null) {
            assertThat(answer.deciding()).contains(deciding.split(", "));
        }
        assertThat(answer.deciding()).allMatch(id -> architecture.component(id).isPresent() || architecture.link(id).isPresent());
    }

    @Test
    void aFindingThatCountsDecidesAndIsNamedWithItsMeasuredValues() {
        Answer answer = answer(Sketch.of("users > alb[zones=a] > web:ec2[count=2, zones=a]").architecture(), ChecklistQuestion.REDUNDANCY);

        assertThat(answer.standing()).isEqualTo(Standing.NOT_YET);
        assertThat(answer.findings()).extracting(Finding::key).contains("AZ-002#alb");
        assertThat(answer.says().in(Language.ENGLISH)).contains("one zone only: a");
        assertThat(answer.rules()).contains("AZ-001", "AZ-002", "SPOF-001").doesNotContain("NET-001");
    }

    @Test
    void whatWasSetAsideIsNoGap() {
        Architecture single = Sketch.of("users > web:ec2[zones=a] > db:rds[deployment=multi-az, zones=a+b]").architecture();
        List<ReviewSettings.Suppression> aside = Stream.of("SPOF-001#web", "SPOF-002#db", "AZ-001#web")
                .map(key -> new ReviewSettings.Suppression(key, "A demonstration", null)).toList();
        assertThat(answer(single, ChecklistQuestion.REDUNDANCY).standing()).isEqualTo(Standing.NOT_YET);
        assertThat(answer(single.withReview(new ReviewSettings(aside, Map.of(), List.of())), ChecklistQuestion.REDUNDANCY).standing())
                .isEqualTo(Standing.MET);
    }

    @Test
    void everyQuestionIsAskedByRulesOfTheBook() {
        assertThat(ChecklistQuestion.values()).hasSize(9);
        for (ChecklistQuestion question : List.of(ChecklistQuestion.REDUNDANCY, ChecklistQuestion.SCALING, ChecklistQuestion.CACHING,
                ChecklistQuestion.DATABASE, ChecklistQuestion.COUPLING)) {
            assertThat(RuleBook.standard().rules()).anyMatch(rule -> question.isAskedBy(rule.info()));
        }
    }

    @Test
    void theLastSampleAnswersAllThatADrawingCanTell() throws Exception {
        Checklist checklist = Checklist.of(REVIEWER.review(Samples.design(Samples.file("8-the-world")).architecture()));

        assertThat(checklist.answers()).filteredOn(answer -> answer.standing() == Standing.NOT_YET).isEmpty();
        assertThat(checklist.count(Standing.MET)).isGreaterThanOrEqualTo(6);
        assertThat(checklist.answers()).allSatisfy(answer -> {
            for (Language language : Language.values()) {
                assertThat(answer.says().in(language)).isNotBlank();
            }
        });
    }
}
