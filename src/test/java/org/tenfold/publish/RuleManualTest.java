package org.tenfold.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.publish.RuleManual.Chapter;
import org.tenfold.publish.RuleManual.Page;
import org.tenfold.publish.RuleManual.Part;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleBook;
import org.tenfold.rules.RuleInfo;
import org.tenfold.text.Language;

class RuleManualTest {

    private static final RuleBook BOOK = RuleBook.standard();

    @Test
    void everyRuleStandsInTheChapterOfItsFamily() {
        List<Chapter> chapters = new RuleManual(Language.ENGLISH).chapters(BOOK);

        assertThat(chapters.stream().flatMap(chapter -> chapter.rules().stream()).map(RuleInfo::id))
                .containsExactlyInAnyOrderElementsOf(BOOK.rules().stream().map(rule -> rule.info().id()).toList());
        assertThat(chapters).allSatisfy(chapter -> assertThat(chapter.rules()).allMatch(rule -> rule.family().equals(chapter.family().name()))
                .extracting(RuleInfo::id).isSorted());
    }

    @Test
    void everyRuleHasAPageInBothLanguages() {
        for (Language language : Language.values()) {
            for (Rule rule : BOOK.rules()) {
                Page page = new RuleManual(language).page(rule);
                assertThat(page.parts().stream().filter(Part::notation)).hasSize(2);
                assertThat(page.parts()).allSatisfy(part -> assertThat(part.lines()).isNotEmpty().noneMatch(String::isBlank));
            }
        }
    }

    @Test
    void aPageReadsLikeAManual() {
        Page page = new RuleManual(Language.ENGLISH).page(BOOK.find("SPOF-001").orElseThrow());
        assertThat(page.parts().stream().map(Part::heading)).containsExactly("Why it matters", "When it counts", "How to mend it",
                "An example of wrong", "An example of right", "References");
        assertThat(page.parts().get(1).lines()).containsExactly("Usually high. From 1,000 users on. From 100 users on it is announced in grey. "
                + "One step milder in development and for hobby projects. When it counts, it is told with what follows from it: SCALE-011, SPOF-003.");
        assertThat(page.parts().get(3).lines().getFirst()).startsWith("users > ");
        assertThat(page.parts().get(3).lines().getLast()).startsWith("To blame: ");
    }
}
