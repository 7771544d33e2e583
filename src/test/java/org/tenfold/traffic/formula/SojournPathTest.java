package org.tenfold.traffic.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.traffic.formula.SojournMix.Kind;
import org.tenfold.traffic.formula.SojournPath.Visit;

/** Paths and mixes against distributions with a closed form. */
class SojournPathTest {

    private static final double TAIL_ERROR = 1e-7;
    private static final Sojourn SLOW = new Mmc(1.5, 1, 2).sojourn();
    private static final Sojourn QUICK = new Mmc(300, 100, 4).sojourn();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20, 100, 400, 2_000})
    void manyVisitsToAnIdleStationAreErlangDistributed(int visits) {
        SojournPath path = new SojournPath(0, List.of(new Visit(Sojourn.withoutWaiting(visits), visits)));
        for (double t : new double[] {0.2, 0.5, 0.9, 1, 1.1, 1.5, 3}) {
            assertThat(path.tail(t)).isCloseTo(RegularizedGamma.Q.value(visits, t * visits), within(TAIL_ERROR));
        }
    }

    @Property(tries = 100)
    void oneVisitIsTheStationItself(@ForAll @DoubleRange(min = 0, max = 0.95) double utilization,
            @ForAll @IntRange(min = 1, max = 30) int servers) {
        Sojourn station = new Mmc(utilization * servers, 1, servers).sojourn();
        SojournPath path = new SojournPath(0, List.of(new Visit(station, 1)));
        for (double t : new double[] {0.01, 0.3, 1, 4, 20}) {
            assertThat(path.tail(t)).isCloseTo(station.tail(t), within(TAIL_ERROR));
        }
        assertThat(path.quantileSeconds(0.99)).isCloseTo(station.quantileSeconds(0.99), Percentage.withPercentage(1e-3));
    }

    @Test
    void aFractionOfAVisitIsAVisitBySomeRequests() {
        SojournPath some = new SojournPath(0.1, List.of(new Visit(SLOW, 0.3)));
        assertThat(some.tail(0.1)).isCloseTo(0.3, within(TAIL_ERROR));
        assertThat(some.tail(1.1)).isCloseTo(0.3 * SLOW.tail(1), within(TAIL_ERROR));
        assertThat(some.quantileSeconds(0.5)).isEqualTo(0.1);
        assertThat(some.meanSeconds()).isCloseTo(0.1 + 0.3 * SLOW.meanSeconds(), within(1e-12));
    }

    @Test
    void oneAndAHalfVisitsAreHalfTheTimeTwo() {
        SojournPath path = new SojournPath(0, List.of(new Visit(SLOW, 1.5)));
        SojournPath twice = new SojournPath(0, List.of(new Visit(SLOW, 2)));
        assertThat(path.tail(3)).isCloseTo((SLOW.tail(3) + twice.tail(3)) / 2, within(TAIL_ERROR));
    }

    @Test
    void fixedDelaysShiftEverything() {
        SojournPath path = new SojournPath(0, List.of(new Visit(SLOW, 1), new Visit(QUICK, 3)));
        SojournPath later = new SojournPath(5, List.of(new Visit(SLOW, 1), new Visit(QUICK, 3)));
        assertThat(later.quantileSeconds(0.95)).isCloseTo(5 + path.quantileSeconds(0.95), within(1e-4));
        assertThat(later.meanSeconds()).isCloseTo(5 + path.meanSeconds(), within(1e-12));
        assertThat(later.tail(4.999)).isEqualTo(1);
    }

    @Test
    void aPathWithoutStationsTakesItsDelay() {
        SojournPath path = new SojournPath(0.15, List.of());
        assertThat(path.quantileSeconds(0.99)).isEqualTo(0.15);
        assertThat(path.tail(0.149)).isEqualTo(1);
        assertThat(path.tail(0.15)).isZero();
        assertThat(new SojournPath(0, List.of(new Visit(SLOW, 0))).quantileSeconds(0.99)).isZero();
    }

    @Test
    void onlyASaturatedStationThatIsVisitedMatters() {
        Sojourn saturated = new Mmc(3, 1, 2).sojourn();
        SojournPath through = new SojournPath(0, List.of(new Visit(saturated, 0.1)));
        SojournPath past = new SojournPath(0, List.of(new Visit(saturated, 0), new Visit(SLOW, 1)));
        assertThat(through.tail(1e6)).isEqualTo(1);
        assertThat(through.quantileSeconds(0.5)).isInfinite();
        assertThat(past.tail(2)).isCloseTo(SLOW.tail(2), within(TAIL_ERROR));
    }

    @Property(tries = 50)
    void percentilesAreOrderedAndLessThanTheirSum(@ForAll @DoubleRange(min = 0.1, max = 0.9) double utilization,
            @ForAll @IntRange(min = 2, max = 12) int stations) {
        List<Sojourn> each = IntStream.rangeClosed(1, stations)
                .mapToObj(i -> new Mmc(utilization * i * i, i, i).sojourn()).toList();
        SojournPath path = new SojournPath(0, each.stream().map(station -> new Visit(station, 1)).toList());
        assertThat(path.quantileSeconds(0.5)).isLessThan(path.quantileSeconds(0.95));
        assertThat(path.quantileSeconds(0.95)).isLessThan(path.quantileSeconds(0.99));
        assertThat(path.quantileSeconds(0.99))
                .isLessThan(each.stream().mapToDouble(station -> station.quantileSeconds(0.99)).sum());
        assertThat(path.tail(path.quantileSeconds(0.99))).isCloseTo(0.01, within(1e-6));
    }

    @Test
    void aMixOfFixedTimesStepsFromOneToTheNext() {
        SojournMix mix = new SojournMix(List.of(fixed(60, 0.02), fixed(37, 0.1), fixed(3, 0.3), fixed(0, 9)));
        assertThat(mix.quantileSeconds(0.5)).isEqualTo(0.02);
        assertThat(mix.quantileSeconds(0.95)).isCloseTo(0.1, within(1e-6));
        assertThat(mix.quantileSeconds(0.99)).isCloseTo(0.3, within(1e-6));
        assertThat(mix.meanSeconds()).isCloseTo(0.6 * 0.02 + 0.37 * 0.1 + 0.03 * 0.3, within(1e-12));
    }

    @Test
    void aMixOfOneKindIsThatKind() {
        SojournPath path = new SojournPath(0.02, List.of(new Visit(QUICK, 2)));
        SojournMix mix = new SojournMix(List.of(new Kind(7, path)));
        assertThat(mix.tail(0.06)).isEqualTo(path.tail(0.06));
        assertThat(mix.quantileSeconds(0.95)).isCloseTo(path.quantileSeconds(0.95), within(1e-6));
    }

    @Test
    void fewRequestsThatAreNeverAnsweredSpareTheMedian() {
        SojournPath stuck = new SojournPath(0, List.of(new Visit(new Mmc(3, 1, 2).sojourn(), 1)));
        SojournMix mix = new SojournMix(List.of(new Kind(98, new SojournPath(0, List.of(new Visit(QUICK, 1)))),
                new Kind(2, stuck)));
        assertThat(mix.quantileSeconds(0.5)).isBetween(0.001, 0.1);
        assertThat(mix.quantileSeconds(0.98)).isInfinite();
        assertThat(mix.quantileSeconds(0.99)).isInfinite();
        assertThat(mix.meanSeconds()).isInfinite();
    }

    @Test
    void aMixNeedsRequests() {
        assertThatThrownBy(() -> new SojournMix(List.of(fixed(0, 1)))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Kind fixed(double weight, double seconds) {
        return new Kind(weight, new SojournPath(seconds, List.of()));
    }
}
