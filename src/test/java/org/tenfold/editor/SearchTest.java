package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.tenfold.rules.Finding;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Text;

class SearchTest {

    private static final List<Action> ACTIONS = List.of(action("save", "Save", "저장"), action("save-as", "Save as…", "다른 이름으로 저장…"),
            action("fit", "Show everything", "전체 보기"), action("undo", "Undo", "실행 취소"));

    private static Action action(String id, String english, String korean) {
        return Action.of(id, MenuPlace.BEGIN, Text.of(english, korean), "", "", () -> { });
    }

    private static List<String> commands(String words, String... recent) {
        return new CommandSearch(ACTIONS, List.of(recent)).find(words).stream().map(found -> found.action().id()).toList();
    }

    @Test
    void whatCannotBeDoneNowComesLastHoweverWellItFits() {
        Action saved = action("save", "Save", "저장").when(Text.of("Draw something first.", "먼저 무언가를 그리십시오."), () -> false);
        List<CommandSearch.Found> found = new CommandSearch(List.of(saved, action("save-as", "Save as…", "다른 이름으로 저장…"),
                action("undo", "Undo", "실행 취소")), List.of("save")).find("save");

        assertThat(found).extracting(one -> one.action().id()).containsExactly("save-as", "save");
        assertThat(found).extracting(CommandSearch.Found::enabled).containsExactly(true, false);
    }

    @Test
    void commandsAreFoundInBothLanguagesAndByLettersInOrder() {
        assertThat(commands("SAVE")).containsExactly("save", "save-as");
        assertThat(commands("저장")).containsExactly("save", "save-as");
        assertThat(commands("shev")).containsExactly("fit");
        assertThat(commands("보기")).containsExactly("fit");
        assertThat(commands("xyz")).isEmpty();
    }

    @Test
    void commandsAreFoundWhileASyllableIsUnfinished() {
        // So far it may become 전체 as well.
        assertThat(commands("ㅈ")).contains("save", "save-as");
        assertThat(commands("저")).contains("save", "save-as");
        for (String typed : "젖 저자 저장".split(" ")) {
            assertThat(commands(typed)).as(typed).containsExactly("save", "save-as");
        }
    }

    @Test
    void commandsUsedLastComeFirst() {
        assertThat(commands("", "undo", "fit")).containsExactly("undo", "fit", "save", "save-as");
        assertThat(commands("sav", "save-as")).containsExactly("save-as", "save");
    }

    @Test
    void partsAreFoundByNameServiceAndFinding() {
        ServiceCatalog catalog = ServiceCatalog.standard();
        Design design = Edits.applied(Design.EMPTY, new Edit.Batch(List.of(new Edit.Add(Component.of("u", "users", "Readers")),
                new Edit.Add(Component.of("w", "ec2", "Front")), new Edit.Add(Component.of("d", "rds", "Orders of the front")))));
        Review review = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 1, 1)).review(design.architecture());

        assertThat(find(design, catalog, review, "front")).containsExactlyInAnyOrder("w", "d");
        assertThat(find(design, catalog, review, "amazon rds")).containsExactly("d");
        assertThat(find(design, catalog, review, " ")).isEmpty();
        Finding finding = review.findings().stream().filter(found -> found.state() == Finding.State.NOW
                && !found.targets().isEmpty()).findFirst().orElseThrow();
        assertThat(find(design, catalog, review, finding.rule().id())).contains(finding.targets().getFirst());
    }

    @Test
    void partsAreFoundByTheTitlesThatTheirFindingsAreReadUnder() {
        ServiceCatalog catalog = ServiceCatalog.standard();
        Design design = Edits.applied(Design.EMPTY, new Edit.Batch(List.of(new Edit.Add(Component.of("u", "users", "Readers")),
                new Edit.Add(Component.of("w", "ec2", "Front")), new Edit.Connect(Link.of("l", "u", "w", LinkKind.REQUEST)))));
        Review review = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 1, 1)).review(design.architecture());

        List<Finding> findings = review.findings().stream().filter(finding -> finding.targets().contains("w")).toList();
        assertThat(findings).extracting(Finding::state).as("what does not count yet is read, too").contains(Finding.State.NOW)
                .containsAnyOf(Finding.State.LATER, Finding.State.QUESTION);
        assertThat(findings)
                .allSatisfy(finding -> {
                    assertThat(find(design, catalog, review, finding.rule().title().en())).contains("w");
                    assertThat(find(design, catalog, review, finding.rule().title().ko())).contains("w");
                });
    }

    @Test
    void partsAreFoundByTheirRegionAndTags() {
        ServiceCatalog catalog = ServiceCatalog.standard();
        Component tagged = new Component("w", "ec2", "Front", null, Settings.NONE, Map.of(), Map.of("team", "checkout"), null, Map.of());
        Design design = Edits.applied(Design.EMPTY, new Edit.Batch(List.of(new Edit.Add(tagged),
                new Edit.Add(Component.of("r", "region", "Second").with("region", "ap-northeast-1")),
                new Edit.Add(Component.of("d", "rds", "Orders").withParent("r")))));

        PartSearch search = new PartSearch(catalog);
        assertThat(search.find(design, Optional.empty(), "team=checkout")).containsExactly("w");
        assertThat(search.find(design, Optional.empty(), "tokyo")).containsExactlyInAnyOrder("r", "d");
        assertThat(search.find(design, Optional.empty(), "도쿄 rds")).containsExactly("d");
        assertThat(search.find(design, Optional.empty(), "ap-northeast-2")).containsExactly("w");
    }

    @Test
    void partsAreFoundAtEachKeyOfAWordAndAsTheyAreNow() {
        Design first = Edits.applied(Design.EMPTY, new Edit.Add(Component.of("w", "ec2", "주문 서버")));
        Design second = Edits.applied(first, new Edit.Batch(List.of(new Edit.Change(Component.of("w", "ec2", "결제 서버")),
                new Edit.Add(Component.of("o", "ec2", "주문함")))));
        PartSearch search = new PartSearch(ServiceCatalog.standard());

        for (String typed : "ㅈ 주 줌 주무 주문 주문ㅅ".split(" ")) {
            assertThat(search.find(first, Optional.empty(), typed)).as(typed).hasSize(typed.equals("주문ㅅ") ? 0 : 1);
        }
        assertThat(search.find(second, Optional.empty(), "주문")).containsExactly("o");
        assertThat(search.find(second, Optional.empty(), "결제 서버")).containsExactly("w");
    }

    private static List<String> find(Design design, ServiceCatalog catalog, Review review, String words) {
        return new PartSearch(catalog).find(design, Optional.of(review), words);
    }
}
