package org.tenfold.traffic.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Queueing stations against facts that do not come from their own formulas. */
class QueueTest {

    private static final Percentage ROUNDING = Percentage.withPercentage(1e-8);

    @Property(tries = 200)
    void oneServerIsTheSimpleQueue(@ForAll @DoubleRange(min = 0.01, max = 0.98) double utilization) {
        Sojourn sojourn = new Mmc(utilization, 1, 1).sojourn();
        assertThat(sojourn.meanSeconds()).isCloseTo(1 / (1 - utilization), ROUNDING);
        assertThat(sojourn.tail(3)).isCloseTo(Math.exp(-3 * (1 - utilization)), ROUNDING);
        assertThat(sojourn.quantileSeconds(0.99)).isCloseTo(Math.log(100) / (1 - utilization), ROUNDING);
    }

    @Property(tries = 200)
    void littlesLawHolds(@ForAll @DoubleRange(min = 0.01, max = 0.98) double utilization,
            @ForAll @IntRange(min = 1, max = 60) int servers) {
        Mmc station = new Mmc(utilization * servers * 20, 20, servers);
        double inService = station.meanInSystem() - station.meanQueueLength();
        assertThat(inService).isCloseTo(utilization * servers, ROUNDING);
    }

    @Property(tries = 200)
    void percentilesAreOrderedAndGrowWithLoad(@ForAll @DoubleRange(min = 0.01, max = 0.9) double utilization,
            @ForAll @IntRange(min = 1, max = 40) int servers) {
        Sojourn calm = new Mmc(utilization * servers, 1, servers).sojourn();
        Sojourn busier = new Mmc((utilization + 0.05) * servers, 1, servers).sojourn();
        assertThat(calm.quantileSeconds(0.5)).isLessThan(calm.quantileSeconds(0.95));
        assertThat(calm.quantileSeconds(0.95)).isLessThan(calm.quantileSeconds(0.99));
        assertThat(busier.quantileSeconds(0.99)).isGreaterThanOrEqualTo(calm.quantileSeconds(0.99));
        assertThat(busier.tail(2)).isGreaterThanOrEqualTo(calm.tail(2));
    }

    @Property(tries = 200)
    void theTailAtAQuantileIsWhatIsLeft(@ForAll @DoubleRange(min = 0.01, max = 0.99) double utilization,
            @ForAll @IntRange(min = 1, max = 40) int servers,
            @ForAll @Scale(3) @DoubleRange(min = 0.01, max = 0.999) double share) {
        Sojourn sojourn = new Mmc(utilization * servers, 1, servers).sojourn();
        assertThat(sojourn.tail(sojourn.quantileSeconds(share))).isCloseTo(1 - share, ROUNDING);
    }

    @Property(tries = 100)
    void aPoolWithoutQueueIsErlangB(@ForAll @DoubleRange(min = 0.1, max = 80) double erlangs,
            @ForAll @IntRange(min = 1, max = 60) int servers) {
        assertThat(new Mmck(erlangs, 1, servers, servers).rejected())
                .isCloseTo(Erlang.blocked(servers, erlangs), ROUNDING);
    }

    @Property(tries = 100)
    void aLongQueueIsAnEndlessOne(@ForAll @DoubleRange(min = 0.05, max = 0.8) double utilization,
            @ForAll @IntRange(min = 1, max = 20) int servers) {
        Mmck finite = new Mmck(utilization * servers, 1, servers, servers + 500);
        Sojourn endless = new Mmc(utilization * servers, 1, servers).sojourn();
        assertThat(finite.meanSojournSeconds()).isCloseTo(endless.meanSeconds(), ROUNDING);
        assertThat(finite.waitTail(0.7)).isCloseTo(endless.waitTail(0.7), within(1e-9));
    }

    @Test
    void randomArrivalsAndServiceMakeTheGeneralQueueTheOrdinaryOne() {
        assertThat(new GeneralQueue(8, 1, 10, 1, 1).sojourn()).isEqualTo(new Mmc(8, 1, 10).sojourn());
    }

    @Test
    void constantServiceHalvesTheWait() {
        assertThat(GeneralQueue.mg1(0.8, 1, 0).sojourn().meanWaitSeconds())
                .isCloseTo(new Mmc(0.8, 1, 1).sojourn().meanWaitSeconds() / 2, ROUNDING);
    }

    @Test
    void withoutAnyVariationNobodyWaits() {
        Sojourn sojourn = new GeneralQueue(0.8, 1, 1, 0, 0).sojourn();
        assertThat(sojourn.meanWaitSeconds()).isZero();
        assertThat(sojourn.tail(1)).isCloseTo(Math.exp(-1), ROUNDING);
    }

    @Test
    void aFractionOfAServerIsASlowServer() {
        assertThat(new Mmc(2, 10, 0.4).sojourn()).isEqualTo(new Mmc(2, 4, 1).sojourn());
        assertThat(new Mmc(2, 10, 1.6).utilization()).isCloseTo(2 / 16.0, ROUNDING);
        assertThat(new Mmc(20, 10, 2.5).sojourn()).isEqualTo(new Mmc(20, 12.5, 2).sojourn());
    }

    @Test
    void aSaturatedStationNeverAnswersInTime() {
        Sojourn sojourn = new Mmc(8, 1, 8).sojourn();
        assertThat(sojourn.saturated()).isTrue();
        assertThat(sojourn.tail(1e9)).isEqualTo(1);
        assertThat(sojourn.meanSeconds()).isInfinite();
        assertThat(sojourn.quantileSeconds(0.5)).isInfinite();
    }

    @Test
    void anIdleStationOnlyServes() {
        assertThat(new Mmc(0, 5, 3).sojourn().meanSeconds()).isCloseTo(0.2, ROUNDING);
    }

    @Test
    void theMoreABalancerKnowsTheShorterIsTheWait() {
        assertThat(List.of(Balancing.STICKY, Balancing.RANDOM, Balancing.ROUND_ROBIN, Balancing.LEAST_OUTSTANDING))
                .extracting(policy -> policy.sojourn(6, 1, 2, 4).quantileSeconds(0.99))
                .isSortedAccordingTo((first, second) -> Double.compare(second, first));
        assertThat(List.of(Balancing.values()))
                .allSatisfy(policy -> assertThat(policy.sojourn(1, 1, 2, 1)).isEqualTo(new Mmc(1, 1, 2).sojourn()));
    }

    @Test
    void aQueueCannotBeSmallerThanItsServers() {
        assertThatThrownBy(() -> new Mmck(1, 1, 5, 4)).hasMessageContaining("below the 5 servers");
    }

    @Test
    void theObjectiveIsMetUpToTheLargestLoadAndNotBeyond() {
        double largest = Mmc.largestArrivalPerSecond(100, 4, 0.06, 0.99);
        assertThat(new Mmc(largest * 0.9999, 100, 4).sojourn().meets(0.06, 0.99)).isTrue();
        assertThat(new Mmc(largest * 1.0001, 100, 4).sojourn().meets(0.06, 0.99)).isFalse();
    }
}
