package org.tenfold.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tenfold.service.Failure;
import org.tenfold.topology.Need;

/** The worked numbers E1 to E12 of the resilience reference, with explicit own variables, and what they teach. */
class LikelihoodTest {

    private static final double ZONE = 0.9995;
    private static final double UNIT = 0.995 / ZONE;
    private static final double REGION = 0.9999;
    private static final double ALB = 0.9999;
    private static final double RDS = 0.9995;
    private static final int[] ANYWHERE = {};

    /** Region 0 with zones 2, 3 and 4; Region 1 without. */
    private static final int[] REGION_OF = {0, 1, 0, 0, 0};
    private static final int A = 2;
    private static final int B = 3;
    private static final int C = 4;

    private final List<Odds> parts = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private double regionWorks = 1;
    private int diagramLimit = Likelihood.MOST_NODES;

    @Test
    void e1AServerAndADatabaseInSeriesMultiply() {
        assertAvailability(all(whole(0.995), whole(0.995)), 0.990025);
    }

    @Test
    void e2TwoServersInOneZoneAreFarFromIndependent() {
        assertAvailability(any(whole(0.995), whole(0.995)), 0.999975);
        assertAvailability(any(unit(A), unit(A)), 0.999479740);
        assertAvailability(any(unit(A), unit(B)), 0.999975);
        assertAvailability(units(2, 1, A), 0.999479740);
        assertAvailability(units(2, 1, A, B), 0.999975);
    }

    @Test
    void e3TheDatabaseDominatesABalancedTier() {
        assertAvailability(e3(), 0.999375065);
    }

    @Test
    void e4ADatabaseInOneZoneFailsWithHalfOfTheServers() {
        assertAvailability(all(whole(ALB), any(unit(A), unit(B)), unit(A)), 0.994878104);
    }

    @Test
    void e5TiersInTheSameZonesFailTogetherWhichHelpsASeries() {
        assertAvailability(all(whole(ALB), any(unit(A), unit(B)), any(unit(A), unit(B))), 0.999850276);
    }

    @Test
    void e6ServerAndDatabaseInDifferentZonesAreWorseThanInOne() {
        assertAvailability(all(whole(ALB), unit(A), unit(B)), 0.989925998);
        assertAvailability(all(whole(ALB), unit(A), unit(A)), 0.990421208);
    }

    @Test
    void e7ABridgeIsExactAndItsBoundsAreThoseOfEsaryAndProschan() {
        assertAvailability(bridgeByPaths(bridge()), 0.97848);
        assertAvailability(bridgeByCuts(bridge()), 0.97848);
        diagramLimit = 1;
        Interval fromCuts = likelihood(bridgeByCuts(bridge()));
        Interval fromPaths = likelihood(bridgeByPaths(bridge()));
        assertThat(fromCuts.isExact()).isFalse();
        assertThat(fromCuts.lower()).isCloseTo(0.978140780, within(5e-10));
        assertThat(fromPaths.upper()).isCloseTo(0.997348780, within(5e-10));
    }

    @Test
    void e8FourOfSixOverThreeZonesSurviveAZoneButNotOverTwo() {
        assertAvailability(units(6, 4, A, B, C), 0.999970641);
        assertAvailability(units(6, 4, A, B), 0.998998445);
    }

    @Test
    void e9SwitchingBetweenRegionsCostsMoreThanTheirLoss() {
        regionWorks = REGION;
        assertAvailability(e3(0), 0.999275127);
        int both = any(e3(0), e3(1));
        assertAvailability(both, 0.999999475);
        assertThat(likelihood(both).lessSwitching(4, 150).lower()).isCloseTo(0.999980449, within(5e-10));
    }

    @Test
    void e10AHardCacheCostsAvailability() {
        assertAvailability(all(e3(), whole(0.9999)), 0.999275127);
        assertAvailability(all(e3(), whole(0.995)), 0.994378190);
    }

    @Test
    void e11ServicesInSeriesMultiplyTheirFigures() {
        assertAvailability(all(whole(0.999), whole(0.9995), whole(0.9995), whole(0.9999)), 0.997901450);
    }

    @Test
    void e12FailoversOfADatabaseAddUp() {
        assertThat(Interval.exactly(1).lessSwitching(2, 90).lower()).isCloseTo(0.999994292, within(5e-10));
    }

    @Test
    void partsThatNeedEachOtherInACircleWorkTogetherOrNotAtAll() {
        parts.add(odds(new Failure.Whole(0.9, true), 0.9, Standing.NOWHERE, ANYWHERE));
        parts.add(odds(new Failure.Whole(0.8, true), 0.8, Standing.NOWHERE, ANYWHERE));
        needs.add(new Need(0, 1));
        needs.add(new Need(1, 0));
        assertAvailability(0, 0.72);
    }

    @Test
    void aPublishedFigureIsReproducedByThePartAlone() {
        FaultRates rates = FaultRates.ASSUMED;
        for (Failure.Structure structure : List.of(new Failure.Units(1, 1, 0.995), new Failure.Whole(0.9995, false))) {
            Odds published = Odds.published(new Standing(structure, 0, new int[] {A}, new int[] {1}, true, true), rates);
            parts.add(published);
            needs.add(new Need(parts.size() - 1));
        }
        regionWorks = rates.region();
        assertAvailability(0, 0.995);
        assertAvailability(1, Math.min(0.9995, rates.region() * rates.zone()));
    }

    private int e3() {
        return e3(Standing.NOWHERE);
    }

    private int e3(int region) {
        return all(part(new Failure.Whole(ALB, false), ALB, region),
                any(inZone(region), inZone(region)), part(new Failure.Whole(RDS, false), RDS, region));
    }

    /** The two units of E3 stand in zones of their own, which are part of their published figure. */
    private int inZone(int region) {
        return part(new Failure.Whole(0.995, false), 0.995, region);
    }

    private int[] bridge() {
        return IntStream.range(0, 5).map(i -> whole(0.9)).toArray();
    }

    private int bridgeByPaths(int[] edge) {
        return any(all(edge[0], edge[3]), all(edge[1], edge[4]), all(edge[0], edge[2], edge[4]), all(edge[1], edge[2], edge[3]));
    }

    private int bridgeByCuts(int[] edge) {
        return all(any(edge[0], edge[1]), any(edge[3], edge[4]), any(edge[0], edge[2], edge[4]), any(edge[1], edge[2], edge[3]));
    }

    private int whole(double own) {
        return part(new Failure.Whole(own, true), own, Standing.NOWHERE);
    }

    private int unit(int zone) {
        return units(1, 1, zone);
    }

    private int units(int count, int needed, int... zones) {
        return part(new Failure.Units(count, needed, UNIT), UNIT, 0, zones);
    }

    private int part(Failure.Structure structure, double own, int region, int... zones) {
        parts.add(odds(structure, own, region, zones));
        return need(new Need(parts.size() - 1));
    }

    private static Odds odds(Failure.Structure structure, double own, int region, int... zones) {
        int[] units = new int[zones.length];
        if (structure instanceof Failure.Units made) {
            for (int i = 0; i < made.count(); i++) {
                units[i % zones.length]++;
            }
        }
        return new Odds(new Standing(structure, region, zones, units, true, true), own);
    }

    private int all(int... below) {
        return need(new Need(Need.NOTHING, below));
    }

    private int any(int... below) {
        return need(new Need(Need.NOTHING, new int[0], new int[][] {below}));
    }

    private int need(Need need) {
        needs.add(need);
        return needs.size() - 1;
    }

    private Interval likelihood(int need) {
        return new Likelihood(needs, parts, new double[] {regionWorks, regionWorks, ZONE, ZONE, ZONE}, REGION_OF, diagramLimit)
                .of(need);
    }

    private void assertAvailability(int need, double expected) {
        Interval found = likelihood(need);
        assertThat(found.isExact()).isTrue();
        assertThat(found.lower()).isCloseTo(expected, within(5e-10));
    }
}
