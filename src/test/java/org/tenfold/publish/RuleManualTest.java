package org.tenfold.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.publish.RuleManual.Chapter;
import org.tenfold.publish.RuleManual.Page;
import org.tenfold.publish.RuleManual.Part;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Reviewer;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleBook;
import org.tenfold.rules.RuleInfo;
import org.tenfold.text.Language;

class RuleManualTest {

    private static final RuleBook BOOK = RuleBook.standard();
    private static final Reviewer REVIEWER = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 11, 1));

    @Test
    void everyRuleStandsInTheChapterOfItsFamily() {
        List<Chapter> chapters = new RuleManual(REVIEWER, Language.ENGLISH).chapters();

        assertThat(chapters.stream().flatMap(chapter -> chapter.rules().stream()).map(RuleInfo::id))
                .containsExactlyInAnyOrderElementsOf(BOOK.rules().stream().map(rule -> rule.info().id()).toList());
        assertThat(chapters).allSatisfy(chapter -> assertThat(chapter.rules()).allMatch(rule -> rule.family().equals(chapter.family().name()))
                .extracting(RuleInfo::id).isSorted());
    }

    @Test
    void everyRuleHasAPageInBothLanguages() {
        for (Language language : Language.values()) {
            for (Rule rule : BOOK.rules()) {
                Page page = new RuleManual(REVIEWER, language).page(rule);
                assertThat(page.parts().stream().filter(Part::notation)).hasSize(2);
                assertThat(page.parts()).allSatisfy(part -> assertThat(part.lines()).isNotEmpty().noneMatch(String::isBlank));
            }
        }
    }

    @Test
    void aPageReadsLikeAManual() {
        Page page = new RuleManual(REVIEWER, Language.ENGLISH).page(BOOK.find("SPOF-001").orElseThrow());
        assertThat(page.parts().stream().map(Part::heading)).containsExactly("What it says", "Why it matters", "When it counts", "How to mend it",
                "An example of wrong", "An example of right", "References");
        assertThat(page.parts().get(2).lines()).containsExactly("Usually high. From 1,000 users on. From 100 users on it is announced in grey. "
                + "One step milder in development and for hobby projects. When it counts, it is told with what follows from it: SCALE-011, SPOF-003.");
        assertThat(page.parts().getFirst().lines()).containsExactly("web runs on 1 unit in 1 zone; without it these stop: files, reading, writing.");
        assertThat(page.parts().get(3).lines()).contains("The designer carries it out with one click.");
        assertThat(page.parts().get(4).lines().getFirst()).startsWith("users > ");
        assertThat(page.parts().get(4).lines().getLast()).startsWith("To blame: ");
    }

    @Test
    void whereAPersonDecidesThePageSaysSo() {
        RuleManual manual = new RuleManual(REVIEWER, Language.ENGLISH);
        assertThat(manual.page(BOOK.find("DATA-017").orElseThrow()).parts().get(3).lines())
                .contains("The designer offers to choose: Split the rows over shards; Move the data to DynamoDB.");
        assertThat(manual.page(BOOK.find("OPS-009").orElseThrow()).parts().get(3).lines().getLast()).startsWith("No drawing practises for you");
    }

    @Test
    void theReferenceInMarkdownHoldsEveryRuleInBothLanguages() {
        for (Language language : Language.values()) {
            String markdown = new RuleManual(REVIEWER, language).markdown();
            assertThat(markdown.lines().filter(line -> line.startsWith("### ")).map(line -> line.split(" ")[1]))
                    .containsExactlyInAnyOrderElementsOf(BOOK.rules().stream().map(rule -> rule.info().id()).toList());
            assertThat(markdown.lines().filter(line -> line.startsWith("```")).count()).isEqualTo(4 * BOOK.rules().size());
        }
    }
}
