package org.tenfold.picture.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.picture.Mark.Group;
import org.tenfold.picture.Theme;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.tenfold.text.Language;

class FailureLensTest {

    private static final Reviewer REVIEWER = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 9, 1));

    private final Design design = DemoDesigns.arranged(DemoDesigns.twoZones(false));
    private final Review review = REVIEWER.complete(design.architecture());

    @Test
    void aDeadServerSeversWhatOnlyItReaches() {
        Design small = DemoDesigns.arranged(DemoDesigns.small());
        Aftermath aftermath = Aftermath.of(REVIEWER.complete(small.architecture()), "web");
        assertThat(aftermath.dead()).containsExactly("web");
        assertThat(aftermath.severed()).containsExactly("db");
    }

    @Test
    void aDeadZoneLeavesWhatAlsoStandsInAnotherOneDegraded() {
        Aftermath aftermath = Aftermath.of(review, "az-a");
        assertThat(aftermath.dead()).containsExactly("nat-a");
        assertThat(aftermath.degraded()).contains("web", "db", "cache");
        assertThat(aftermath.severed()).isEmpty();
    }

    @Test
    void whatIsSelectedFailsUnderTheLensOfFailuresOnly() {
        assertThat(drawing(Lens.FAILURE).aftermath(List.of("alb")).dead()).containsExactly("alb");
        assertThat(drawing(Lens.LOAD).aftermath(List.of("alb"))).isEqualTo(Aftermath.NONE);
        assertThat(drawing(Lens.FAILURE).aftermath(List.of("alb", "web"))).isEqualTo(Aftermath.NONE);
    }

    @Test
    void theDeadIsDimmedAndCrossedAndTheRestStays() {
        Drawing drawing = drawing(Lens.FAILURE);
        var plain = drawing.marks(Detail.NEAR, drawing.bounds());
        var after = drawing.marks(Detail.NEAR, drawing.bounds(), Aftermath.of(review, "db"));
        assertThat(after).filteredOn(mark -> mark instanceof Group group && group.id().equals("db")).singleElement()
                .satisfies(mark -> assertThat(((Group) mark).opacity()).isEqualTo(0.35));
        assertThat(after).contains(drawing.component("web").orElseThrow()).hasSizeGreaterThan(plain.size());
    }

    @Test
    void theWayOfDeadLettersDiesWithTheQueueThatHandsThemOn() {
        Design design = DemoDesigns.arranged(Edits.applied(Design.EMPTY, new Edit.Batch(List.of(new Edit.Add(Component.of("failed", "sqs", "Failed")),
                new Edit.Add(Component.of("jobs", "sqs", "Jobs").with("deadLetterQueue", "failed"))))));
        Drawing drawing = DemoDesigns.BUILDER.build(design, Optional.empty(), new Look(Theme.LIGHT, Language.ENGLISH, Lens.FAILURE));
        String way = drawing.links().views().ids().iterator().next();

        assertThat(drawing.marks(Detail.NEAR, drawing.bounds(), new Aftermath(Set.of("jobs"), Set.of(), Set.of())))
                .filteredOn(mark -> mark instanceof Group group && group.id().equals(way)).singleElement()
                .satisfies(mark -> assertThat(((Group) mark).opacity()).isEqualTo(0.35));
    }

    @Test
    void aSinglePointOfFailureIsCutOffUnderTheLensesThatAsk() {
        Design small = DemoDesigns.arranged(DemoDesigns.small());
        Review known = REVIEWER.complete(small.architecture());
        for (Lens lens : Lens.values()) {
            Drawing drawing = DemoDesigns.BUILDER.build(small, Optional.of(known), new Look(Theme.LIGHT, Language.ENGLISH, lens));
            assertThat(drawing.cut("web") != null).as("%s", lens).isEqualTo(lens == Lens.FAILURE || lens == Lens.FINDINGS);
        }
    }

    private Drawing drawing(Lens lens) {
        return DemoDesigns.BUILDER.build(design, Optional.of(review), new Look(Theme.LIGHT, Language.ENGLISH, lens));
    }
}
