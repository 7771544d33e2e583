package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tenfold.cost.Estimator;
import org.tenfold.design.Architecture;
import org.tenfold.design.Design;
import org.tenfold.design.Edits;
import org.tenfold.pricing.PriceBook;
import org.tenfold.resilience.Cuts;
import org.tenfold.review.Reviewer;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.Traffic;
import org.tenfold.traffic.TrafficEngine;

/** Runs every rule on its own examples: of wrong it must find exactly what it says, of right nothing. */
class StandardRulesTest {

    private static final Reviewer REVIEWER = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 11, 1));

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsFoundAndNothingElse() {
        return eachRule(rule -> {
            Example wrong = rule.wrong();
            List<Finding> found = counting(wrong.architecture());
            assertThat(found).extracting(finding -> finding.rule().id()).containsOnly(rule.info().id());
            assertThat(found).extracting(finding -> finding.targets().isEmpty() ? "" : finding.targets().getFirst())
                    .containsExactlyInAnyOrderElementsOf(wrong.targets());
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsRightPassesEveryRule() {
        return eachRule(rule -> assertThat(counting(rule.right().architecture())).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> aFixMendsAndBreaksNothingAsBad() {
        return eachRule(rule -> {
            Architecture wrong = rule.wrong().architecture();
            List<Finding> before = counting(wrong);
            Set<String> known = before.stream().flatMap(Finding::withConsequences).map(Finding::key).collect(Collectors.toSet());
            for (Finding finding : before) {
                assertThat(finding.choices()).extracting(fix -> fix.name().en()).doesNotContain("").doesNotHaveDuplicates();
                finding.fixes().forEach(fix -> {
                    List<Finding> after = counting(Edits.applied(Design.EMPTY.withArchitecture(wrong), fix.edit()).architecture());
                    assertThat(after).extracting(Finding::key).doesNotContain(finding.key());
                    assertThat(after).filteredOn(other -> !known.contains(other.key()) && other.severity().atLeast(finding.severity()))
                            .extracting(Finding::key).isEmpty();
                });
            }
        });
    }

    /** So an empty sheet need not be shown to any. */
    @TestFactory
    Stream<DynamicTest> whereNothingIsDrawnNothingIsFound() {
        PriceBook prices = PriceBook.standard();
        return eachRule(rule -> {
            Architecture wrong = rule.wrong().architecture();
            Architecture empty = Architecture.EMPTY.withRegion(wrong.region()).withWorkload(wrong.workload()).withContext(wrong.context());
            Topology topology = Topology.of(empty, ServiceCatalog.standard(), prices);
            Traffic traffic = TrafficEngine.load(topology);
            assertThat(rule.check(new Case(topology, traffic, Cuts.of(topology), () -> Estimator.estimate(traffic, false),
                    ServiceCatalog.standard(), LocalDate.of(2026, 11, 1), Case.Sorted.of(topology)))).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> whatNoChangeOfTheDrawingMendsSaysWhatPeopleDecide() {
        return eachRule(rule -> {
            List<Finding> found = counting(rule.wrong().architecture()).stream()
                    .filter(finding -> finding.rule().id().equals(rule.info().id())).toList();
            assertThat(found).isNotEmpty().allSatisfy(finding -> assertThat(finding.fix().isPresent() || finding.decision().isPresent())
                    .as("a fix, or in its RuleInfo what it is leaving to people").isTrue());
        });
    }

    @TestFactory
    Stream<DynamicTest> everySentenceReadsInBothLanguages() {
        return eachRule(rule -> {
            for (Finding finding : REVIEWER.review(rule.wrong().architecture()).findings()) {
                for (Language language : Language.values()) {
                    assertThat(finding.message().in(language)).isNotBlank().doesNotContain("{");
                }
            }
        });
    }

    @Test
    void everyRuleIsInTheList() {
        Set<String> listed = RuleBook.standard().rules().stream().map(rule -> rule.getClass().getName())
                .collect(Collectors.toSet());
        List<String> missing = new ClassFileImporter().importPackages("org.tenfold.rules").stream()
                .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface()
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName).filter(name -> !listed.contains(name))
                .map(name -> "new " + name.substring(name.lastIndexOf('.') + 1) + "(),").toList();
        assertThat(missing).as("lines to add to the list of its family").isEmpty();
    }

    private static List<Finding> counting(Architecture architecture) {
        return REVIEWER.review(architecture).findings().stream().filter(Finding::counts).toList();
    }

    private static Stream<DynamicTest> eachRule(Consumer<Rule> test) {
        return RuleBook.standard().rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.info().id(), () -> test.accept(rule)));
    }
}
