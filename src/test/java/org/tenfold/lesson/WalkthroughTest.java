package org.tenfold.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.design.Architecture;
import org.tenfold.design.Context.Disruption;
import org.tenfold.design.DesignDiff;
import org.tenfold.pricing.PriceBook;
import org.tenfold.resilience.Resilience.Drill;
import org.tenfold.resilience.Target;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.tenfold.rules.RuleBook;
import org.tenfold.service.Part;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;
import org.tenfold.text.Text;
import org.tenfold.traffic.Traffic.PartLoad;

/** Plays every bundled lesson from its first step to its last, on the real engines. */
class WalkthroughTest {

    private static final Reviewer REVIEWER = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 11, 1));
    private static final LessonBook BOOK = LessonBook.read(ServiceCatalog.standard(), RuleBook.standard());
    private static final LessonRunner LADDER = runner(BOOK.find("one-to-ten-million").orElseThrow());

    private static LessonRunner runner(Lesson lesson) {
        return new LessonRunner(lesson, BOOK::design, REVIEWER::complete);
    }

    private static Stream<Lesson> lessons() {
        return BOOK.lessons().stream();
    }

    private static List<Stage> ladder() {
        return IntStream.range(0, LADDER.size()).mapToObj(LADDER::stage).toList();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyStepCanBePlayed(Lesson lesson) {
        LessonRunner runner = runner(lesson);
        for (int step = 0; step < runner.size(); step++) {
            Stage stage = runner.stage();
            Architecture architecture = stage.design().architecture();
            assertThat(stage.outlined()).as("outlined in %s", stage.step().id())
                    .allMatch(id -> architecture.component(id).isPresent() || architecture.link(id).isPresent());
            assertThat(stage.design().layout().places(architecture.components())).as("%s is placed", stage.step().id()).isTrue();
            assertThat(stage.availability()).isBetween(0.0, 1.0);
            assertThat(stage.review().estimate().complete()).as("the cost of %s", stage.step().id()).isTrue();
            assertThat(stage.review().traffic()).isNotNull();
            assertThat(runner.isLast()).isEqualTo(step == runner.size() - 1);
            runner.next();
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyTextIsFilledInBothLanguages(Lesson lesson) {
        for (Step step : lesson.steps()) {
            for (Text text : List.of(step.text(), step.notYet())) {
                for (Language language : Language.values()) {
                    assertThat(text.with("users", "1,000").with("cost", "$300").with("availability", "99.9 %").in(language))
                            .doesNotContain("{").doesNotContain("}");
                }
            }
            assertThat(step.text().ko()).as("Korean of %s", step.id()).matches("(?s).*[가-힣].*");
        }
    }

    @Test
    void atLeastFourStagesAskAQuestion() {
        assertThat(LADDER.lesson().steps().stream().filter(step -> step.question().isPresent())).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void everyStageHasTenTimesTheUsersOfTheOneBefore() {
        assertThat(ladder()).extracting(Stage::users).containsExactly(1.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6, 1e7);
    }

    @Test
    void everyStageCostsMoreThanTheOneBefore() {
        assertThat(ladder()).extracting(Stage::cost).isSortedAccordingTo(BigDecimal::compareTo).doesNotHaveDuplicates();
    }

    @Test
    void everyStageBringsSomethingNew() {
        assertThat(ladder().getFirst().news()).isEqualTo(DesignDiff.NONE);
        assertThat(ladder().subList(1, LADDER.size())).allSatisfy(stage -> assertThat(stage.outlined()).isNotEmpty());
    }

    @Test
    void theStagesKeepWhatTheirTextsPromise() {
        List<Stage> stages = ladder();
        assertThat(new Goal.Holds(10).holds(stages.getFirst().review())).as("one server holds more than it has").isTrue();
        Goal survivesZone = new Goal.Survives(Disruption.ZONE);
        assertThat(survivesZone.holds(stages.get(0).review())).as("one server survives a zone").isFalse();
        assertThat(survivesZone.holds(stages.get(3).review())).as("two zones survive one").isTrue();
        Target seoul = new Target.Region("ap-northeast-2");
        assertThat(stages.get(5).review().cuts().severedBy(seoul)).as("in one Region").contains("read", "write");
        assertThat(stages.get(6).review().cuts().severedBy(seoul)).as("in two Regions").doesNotContain("read", "write");
        assertThat(stages.get(7).review().cuts().severedBy(seoul)).as("with one Region that writes").contains("write")
                .doesNotContain("read");
    }

    @Test
    void theQuestionAboutTheSecondRegionIsAnsweredByTheDrill() {
        Stage two = ladder().get(6);
        Part dns = two.review().topology().parts().stream().filter(part -> part.id().equals("dns")).findFirst().orElseThrow();
        double interval = Double.parseDouble(dns.text("healthCheckIntervalSeconds"));
        Drill seoul = two.review().outlook().orElseThrow().resilience().drills().stream()
                .filter(drill -> drill.fails().equals(new Target.Region("ap-northeast-2"))).findFirst().orElseThrow();
        Question question = two.step().question().orElseThrow();

        assertThat(question.text().en()).contains("every %.0f seconds and gives up after %.0f failures; names live 60 seconds"
                .formatted(interval, dns.number("failureThreshold")));
        assertThat(seoul.recovery().seconds()).as("two and a half minutes").isEqualTo(150).isEqualTo(interval * dns.number("failureThreshold") + 60);
        assertThat(question.choices().get(question.right()).en()).isEqualTo("After about two and a half minutes");
        assertThat(seoul.recovery().lossSeconds()).as("what the replica had not yet received").isPositive();
    }

    @Test
    void onTheBusyDayTheReplicaIsTheHottestPart() {
        Review busy = ladder().get(4).review();
        String hottest = busy.topology().parts().stream().map(part -> part.id()).max(Comparator.comparingDouble(
                id -> Optional.ofNullable(busy.traffic().load(id)).map(PartLoad::utilization).orElse(0.0))).orElseThrow();
        assertThat(hottest).isEqualTo("replica");
    }

    /** "Each of which costs more than the whole design, and a second server, which doubles it." */
    @Test
    void whatComesLaterCostsMoreThanTheWholeFirstStage() {
        List<Stage> stages = ladder();
        BigDecimal first = stages.getFirst().cost();
        assertThat(cost(stages.get(1), "db")).as("a managed database").isGreaterThan(first);
        assertThat(cost(stages.get(3), "alb")).as("a load balancer").isGreaterThan(first);
        assertThat(cost(stages.getFirst(), "web").doubleValue()).as("a second server").isGreaterThan(0.9 * first.doubleValue());
    }

    private static BigDecimal cost(Stage stage, String component) {
        return stage.review().estimate().lines().stream().filter(line -> line.component().equals(component)).map(CostLine::monthly)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The Korean of a lesson says what the program says on its screens. */
    @ParameterizedTest
    @MethodSource("lessons")
    void partsAreCalledAsEverywhere(Lesson lesson) {
        for (Step step : lesson.steps()) {
            assertThat(step.text().ko() + step.notYet().ko() + step.question().map(question -> question.toString()).orElse(""))
                    .as(step.id()).doesNotContain("스탠바이").doesNotContain("스냅숏").doesNotContainPattern("(?<![가-힣])(큐|리더|라이터)(?!브)");
        }
    }

    @Test
    void deadWorkersStopOnlyWhatMayComeLater() {
        assertThat(ladder().get(5).review().cuts().severedBy("worker"))
                .allMatch(journey -> journey.startsWith("async "));
    }

    @Test
    void mostOfTheLastBillIsBytes() {
        Stage world = ladder().getLast();
        BigDecimal bytes = world.review().estimate().lines().stream()
                .filter(line -> line.name().en().startsWith("Data to")).map(CostLine::monthly)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(bytes.doubleValue()).isGreaterThan(world.cost().doubleValue() / 2);
    }

    @Test
    void goingBeyondTheEndsStaysThere() {
        LessonRunner runner = runner(LADDER.lesson());
        runner.back();
        assertThat(runner.isFirst()).isTrue();
        runner.jump(runner.size() - 1);
        runner.next();
        assertThat(runner.place()).isEqualTo(runner.size() - 1);
    }

    @Test
    void aStageIsReckonedOnce() {
        LessonRunner runner = runner(LADDER.lesson());
        assertThat(runner.known(1)).isEmpty();
        Stage stage = runner.stage(1);
        assertThat(runner.stage(1)).isSameAs(stage);
        assertThat(runner.known(1)).containsSame(stage);
    }
}
