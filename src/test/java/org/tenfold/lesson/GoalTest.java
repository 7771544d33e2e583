package org.tenfold.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Architecture;
import org.tenfold.design.Context.Disruption;
import org.tenfold.pricing.PriceBook;
import org.tenfold.resilience.Resilience;
import org.tenfold.resilience.Resilience.Drill;
import org.tenfold.resilience.Target;
import org.tenfold.review.Review;
import org.tenfold.review.Review.Outlook;
import org.tenfold.review.Reviewer;
import org.tenfold.rules.Finding;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Message;
import org.tenfold.text.Text;
import org.tenfold.traffic.Performance;
import org.tenfold.traffic.Performance.Latency;

class GoalTest {

    private static final Reviewer REVIEWER = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 11, 1));

    private static final Review SHOP = review(Sketch.of("users > alb > vpc/subnet/web:ec2[count=2, zones=a+c] > vpc/db:rds")
            .architecture());
    private static final Review NOTHING = review(Architecture.EMPTY);

    private static Review review(Architecture architecture) {
        return REVIEWER.review(architecture);
    }

    private static Service service(String id) {
        return ServiceCatalog.standard().service(id);
    }

    /** The shop with a second stage of these figures. */
    private static Review shop(double availability, double maxUsers, double p99Seconds, Drill... drills) {
        Latency latency = new Latency(p99Seconds / 3, p99Seconds / 4, p99Seconds / 2, p99Seconds);
        return SHOP.with(new Outlook(
                new Performance(Map.of("dynamic", latency), List.of(), maxUsers, null, -1),
                new Resilience(availability, true, availability, List.of(), List.of(), List.of(drills))));
    }

    private static Review shopWith(Finding finding) {
        return new Review(SHOP.topology(), SHOP.traffic(), SHOP.cuts(), SHOP.estimate(), List.of(finding), SHOP.outlook());
    }

    private static Drill drill(Target fails, boolean survives, double recoverySeconds, double lossSeconds) {
        return new Drill(fails, survives, 1, new Recovery(recoverySeconds, lossSeconds, Text.name("back")), List.of(),
                Message.literal("it fails"));
    }

    @Test
    void countsPartsOfAKind() {
        assertThat(new Goal.Present(service("ec2"), 1).holds(SHOP)).isTrue();
        assertThat(new Goal.Present(service("ec2"), 2).holds(SHOP)).isFalse();
        assertThat(new Goal.Absent(service("clb")).holds(SHOP)).isTrue();
        assertThat(new Goal.Absent(service("rds")).holds(SHOP)).isFalse();
    }

    @Test
    void looksForALinkInItsDirection() {
        assertThat(new Goal.Linked(service("ec2"), service("rds")).holds(SHOP)).isTrue();
        assertThat(new Goal.Linked(service("rds"), service("ec2")).holds(SHOP)).isFalse();
    }

    @Test
    void looksForContainersAtAnyDepth() {
        assertThat(new Goal.Inside(service("ec2"), service("vpc")).holds(SHOP)).isTrue();
        assertThat(new Goal.Inside(service("rds"), service("subnet")).holds(SHOP)).isFalse();
        assertThat(new Goal.Inside(service("lambda"), service("vpc")).holds(SHOP)).as("of what is not there").isFalse();
    }

    @Test
    void findingsCountAlsoWhenTheyWereSetAside() {
        RuleInfo rule = new RuleInfo("TEST-001", Severity.HIGH, 1, Text.name("one"), Text.name("why"), Text.name("fix"), List.of());
        Finding found = Finding.of(rule, Message.literal("There is one."), "db");
        Review now = shopWith(found);
        Review setAside = shopWith(found.in(Finding.State.SUPPRESSED));
        Review later = shopWith(found.in(Finding.State.LATER));

        assertThat(new Goal.NoFindingOf(found.rule()).holds(now)).isFalse();
        assertThat(new Goal.NoFindingOf(found.rule()).holds(setAside)).isFalse();
        assertThat(new Goal.NoFindingOf(found.rule()).holds(later)).isTrue();
        assertThat(new Goal.NoFindingFrom(found.severity()).holds(now)).isFalse();
        assertThat(new Goal.NoFindingFrom(Severity.ADVICE).holds(later)).isTrue();
    }

    @Test
    void aCostIsAtMostTheTotal() {
        double total = SHOP.estimate().total().doubleValue();
        assertThat(new Goal.CostAtMost(total + 1).holds(SHOP)).isTrue();
        assertThat(new Goal.CostAtMost(total - 1).holds(SHOP)).isFalse();
    }

    @Test
    void figuresOfTheSecondStageAreCompared() {
        Review shop = shop(0.9995, 5000, 0.25);

        assertThat(new Goal.AvailabilityAtLeast(0.9995).holds(shop)).isTrue();
        assertThat(new Goal.AvailabilityAtLeast(0.9999).holds(shop)).isFalse();
        assertThat(new Goal.Holds(5000).holds(shop)).isTrue();
        assertThat(new Goal.Holds(5001).holds(shop)).isFalse();
        assertThat(new Goal.P99AtMost(250).holds(shop)).isTrue();
        assertThat(new Goal.P99AtMost(249).holds(shop)).isFalse();
    }

    @Test
    void onlyLossesOfTheNamedKindCount() {
        Review shop = shop(0.9995, 5000, 0.25,
                drill(new Target.Part("web"), true, 30, 0),
                drill(new Target.Part("db"), true, 90, 0),
                drill(new Target.Zone("ap-northeast-2", "a", "a"), true, 120, 0),
                drill(new Target.Region("ap-northeast-2"), false, Double.POSITIVE_INFINITY, 300));

        assertThat(new Goal.Survives(Disruption.COMPONENT).holds(shop)).isTrue();
        assertThat(new Goal.Survives(Disruption.ZONE).holds(shop)).isTrue();
        assertThat(new Goal.Survives(Disruption.REGION).holds(shop)).isFalse();
        assertThat(new Goal.RecoveryAtMost(Disruption.COMPONENT, 90).holds(shop)).isTrue();
        assertThat(new Goal.RecoveryAtMost(Disruption.ZONE, 90).holds(shop)).isFalse();
        assertThat(new Goal.RecoveryAtMost(Disruption.REGION, 1e12).holds(shop)).isFalse();
        assertThat(new Goal.DataLossAtMost(Disruption.COMPONENT, 0).holds(shop)).isTrue();
        assertThat(new Goal.DataLossAtMost(Disruption.REGION, 299).holds(shop)).isFalse();
    }

    @Test
    void nothingHoldsBeforeItIsReckoned() {
        assertThat(List.of(new Goal.AvailabilityAtLeast(0), new Goal.Survives(Disruption.ZONE), new Goal.Holds(1),
                new Goal.P99AtMost(1e6), new Goal.RecoveryAtMost(Disruption.ZONE, 1e9),
                new Goal.DataLossAtMost(Disruption.ZONE, 1e9)))
                .noneMatch(goal -> goal.holds(review(SHOP.architecture())));
    }

    @Test
    void aDesignThatServesNobodySurvivesNothing() {
        Review empty = NOTHING.with(shop(1, 1e9, 0.1).outlook().orElseThrow());
        assertThat(List.of(new Goal.Survives(Disruption.COMPONENT), new Goal.AvailabilityAtLeast(0.5), new Goal.Holds(1),
                new Goal.RecoveryAtMost(Disruption.ZONE, 60))).noneMatch(goal -> goal.holds(empty));
    }
}
