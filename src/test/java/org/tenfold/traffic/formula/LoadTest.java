package org.tenfold.traffic.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.tenfold.service.formula.UniversalScalability;

/** How load spreads, repeats and is shielded, and what it takes to carry it. */
class LoadTest {

    private static final Percentage ROUNDING = Percentage.withPercentage(1e-9);

    @Test
    void callsThatComeToAnEndAddUp() {
        double[][] visits = {{0, 2, 0}, {0, 0, 0.5}, {0.2, 0, 0}};
        double[] rate = TrafficEquations.arrivalsPerSecond(new double[] {10, 0, 0}, visits).orElseThrow();
        assertThat(rate[0]).isCloseTo(10 + 0.2 * rate[2], ROUNDING);
        assertThat(rate[1]).isCloseTo(2 * rate[0], ROUNDING);
        assertThat(rate[2]).isCloseTo(0.5 * rate[1], ROUNDING);
    }

    @Property
    void aCircleEndsExactlyWhenItShrinks(@ForAll @DoubleRange(min = 0.1, max = 2) double there,
            @ForAll @DoubleRange(min = 0.1, max = 2) double back) {
        double[][] visits = {{0, there}, {back, 0}};
        assertThat(TrafficEquations.arrivalsPerSecond(new double[] {1, 0}, visits).isPresent())
                .isEqualTo(there * back < 1 - 1e-9);
    }

    @Test
    void aNodeThatCallsItselfForEveryCallNeverEnds() {
        assertThat(TrafficEquations.arrivalsPerSecond(new double[] {0}, new double[][] {{1}})).isEmpty();
        assertThat(TrafficEquations.arrivalsPerSecond(new double[] {3}, new double[][] {{0.5}}))
                .hasValueSatisfying(rate -> assertThat(rate).containsExactly(6));
    }

    @Property
    void attemptsAreTheGeometricSum(@ForAll @DoubleRange(min = 0, max = 0.99) double failure,
            @ForAll @IntRange(min = 0, max = 10) int limit) {
        assertThat(new Retries(failure, limit).attempts())
                .isCloseTo((1 - Math.pow(failure, limit + 1.0)) / (1 - failure), ROUNDING);
    }

    @Test
    void whenEverythingFailsEveryAttemptIsMade() {
        assertThat(new Retries(1, 3).attempts()).isEqualTo(4);
        assertThat(new Retries(1, 3).finalFailure()).isEqualTo(1);
    }

    @Property(tries = 50)
    void aLargerCacheAnswersMore(@ForAll @DoubleRange(min = 0, max = 1.5) double zipf,
            @ForAll @IntRange(min = 1, max = 900) int objects) {
        double smaller = CacheHitRatio.leastRecentlyUsed(1_000, zipf, objects).hitRatio();
        double larger = CacheHitRatio.leastRecentlyUsed(1_000, zipf, objects + 50).hitRatio();
        assertThat(larger).isGreaterThan(smaller).isLessThanOrEqualTo(1);
    }

    @Test
    void withoutFavouritesTheHitRatioIsTheShareThatFits() {
        assertThat(CacheHitRatio.leastRecentlyUsed(1_000, 0, 250).hitRatio()).isCloseTo(0.25, within(1e-9));
        assertThat(CacheHitRatio.leastRecentlyUsed(1_000, 0.9, 1_000).hitRatio()).isEqualTo(1);
        assertThat(CacheHitRatio.leastRecentlyUsed(1_000, 0.9, 0).hitRatio()).isZero();
    }

    @Property
    void enoughInstancesAreLeftAfterTheLossOfAZone(@ForAll @DoubleRange(min = 1, max = 5_000) double arrival,
            @ForAll @IntRange(min = 2, max = 6) int zones) {
        int instances = Sizing.forZoneLoss(arrival, 100, 0.6, zones);
        assertThat(Sizing.leftAfterZoneLoss(instances, zones) * 60.0).isGreaterThanOrEqualTo(arrival - 1e-6);
        assertThat(instances).isGreaterThanOrEqualTo(zones);
    }

    @Test
    void oneZoneCannotBeLost() {
        assertThatThrownBy(() -> Sizing.forZoneLoss(10, 100, 0.6, 1)).hasMessageContaining("only zone");
    }

    @Test
    void anObjectiveThatNoFleetMeetsEndsTheSearch() {
        assertThat(Sizing.forObjective(1, 20, n -> Balancing.RANDOM.sojourn(10, 100, 2, n), 0.001, 0.99))
                .isEqualTo(21);
    }

    @Test
    void moreProcessorsHelpUpToThePeak() {
        UniversalScalability law = UniversalScalability.relational(1_500);
        assertThat(law.throughputPerSecond(1)).isEqualTo(1_500);
        assertThat(law.peakAt()).isBetween(58.0, 59.0);
        assertThat(law.throughputPerSecond(58)).isGreaterThan(law.throughputPerSecond(32))
                .isGreaterThan(law.throughputPerSecond(96));
        assertThat(law.perProcessorPerSecond(16)).isLessThan(1_500);
    }
}
