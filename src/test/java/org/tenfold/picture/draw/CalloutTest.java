package org.tenfold.picture.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Theme;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.tenfold.rules.Finding;
import org.tenfold.text.Language;

class CalloutTest {

    @Test
    void theProofOfWhatStandsInACollapsedContainerStandsBesideThat() {
        Design bare = DemoDesigns.small();
        Component web = bare.architecture().component("web").orElseThrow();
        Design small = DemoDesigns.arranged(Edits.applied(bare, Edit.all(new Edit.Add(Component.of("vpc", "vpc", "VPC")), new Edit.Change(web.withParent("vpc")))));
        Review review = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 9, 1)).complete(small.architecture());
        Finding finding = review.findings().stream().filter(found -> found.targets().getFirst().equals("web")).findFirst().orElseThrow();
        Design collapsed = Edits.applied(small, new Edit.Collapse(Set.of("vpc"), true));
        for (Design design : List.of(small, collapsed)) {
            Drawing drawing = DemoDesigns.BUILDER.build(design, Optional.of(review), Look.plain(Language.ENGLISH));
            List<Mark> marks = Callout.of(finding, review, drawing, Theme.LIGHT, Language.ENGLISH, 1, drawing.bounds().grow(400));
            Box place = drawing.box(design.seen("web")).orElseThrow();
            assertThat(marks).as("collapsed: %s", design == collapsed).isNotEmpty();
            Mark.Box plate = (Mark.Box) marks.getFirst();
            assertThat(Math.abs(plate.x() - place.centerX())).isLessThan(400);
        }
    }
}
