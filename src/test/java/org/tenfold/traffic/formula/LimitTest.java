package org.tenfold.traffic.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.service.formula.BillingMonth;
import org.tenfold.service.formula.BlockStorage;
import org.tenfold.service.formula.CapacityUnits;
import org.tenfold.service.formula.ConnectionLimit;
import org.tenfold.service.formula.CpuCredits;
import org.tenfold.service.formula.LoadBalancerUnits;
import org.tenfold.service.formula.LoadBalancerUnits.Dimension;
import org.tenfold.traffic.formula.RegionRoundTrips.Evidence;

/** Limits of services, distances and billing units. */
class LimitTest {

    /** Values printed in the guides (S-06, S-07, S-08). */
    @ParameterizedTest
    @CsvSource({"POSTGRESQL, 64, 5000", "MYSQL, 16, 1307", "AURORA_POSTGRESQL, 16, 1725", "AURORA_MYSQL, 4, 90",
            "AURORA_MYSQL, 8, 135", "AURORA_MYSQL, 16, 1000", "AURORA_MYSQL, 32, 2000", "AURORA_MYSQL, 64, 3000",
            "AURORA_MYSQL, 256, 5000", "MARIADB, 1024, 12000"})
    void connectionsFollowTheMemory(ConnectionLimit engine, double memoryGib, int connections) {
        assertThat(engine.forInstance(memoryGib)).isEqualTo(connections);
    }

    @Test
    void aBurstableInstanceLivesOffItsBalanceAboveTheBaseline() {
        CpuCredits medium = new CpuCredits(2, 0.2);
        assertThat(medium.most()).isEqualTo(576);
        assertThat(medium.sustainedVcpus()).isEqualTo(0.4);
        assertThat(medium.hoursUntilExhausted(0.6, medium.most())).isCloseTo(12, within(1e-9));
        assertThat(medium.hoursUntilExhausted(0.2, 0)).isInfinite();
        assertThat(medium.surplusVcpuHours(0.1, 24)).isZero();
    }

    @Test
    void theSmallerOfVolumeAndInstanceDecides() {
        BlockStorage volume = new BlockStorage(16_000, 1_000);
        BlockStorage instance = new BlockStorage(3_600, 81.25);
        assertThat(volume.behind(instance).iopsAt(16)).isEqualTo(3_600);
        assertThat(volume.behind(instance).iopsAt(256)).isEqualTo(325);
        assertThat(volume.servers(16, 0.001)).isEqualTo(16);
        assertThat(new BlockStorage(100, 10).servers(16, 0.001)).isEqualTo(1);
    }

    @Test
    void theLargestDimensionOfABalancerIsBilled() {
        assertThat(LoadBalancerUnits.application(100, 0, 1, 0, 0).dominant()).isEqualTo(Dimension.NEW_CONNECTIONS);
        assertThat(LoadBalancerUnits.application(0, 9_000, 1, 0, 0).dominant())
                .isEqualTo(Dimension.ACTIVE_CONNECTIONS);
        assertThat(LoadBalancerUnits.application(0, 0, 1, 1_000, 20).dominant()).isEqualTo(Dimension.RULES);
        assertThat(LoadBalancerUnits.application(0, 0, 1, 1_000, 20).units()).isEqualTo(10);
    }

    @Test
    void aHalfReadUnitIsEnoughForAnEventualRead() {
        assertThat(CapacityUnits.reads(10, 4, CapacityUnits.Consistency.EVENTUAL)).isEqualTo(5);
        assertThat(CapacityUnits.reads(10, 4.1, CapacityUnits.Consistency.STRONG)).isEqualTo(20);
    }

    @Test
    void aBacklogGrowsAgesAndDrains() {
        QueueBacklog backlog = QueueBacklog.empty(8, 0.02).after(600, 500);
        assertThat(backlog.messages()).isEqualTo(60_000);
        assertThat(backlog.oldestAgeSeconds()).isEqualTo(150);
        assertThat(backlog.drainSeconds(100)).isEqualTo(200);
        assertThat(backlog.drainSeconds(400)).isInfinite();
        assertThat(backlog.after(1_000, 0).drainSeconds(400)).isZero();
    }

    @Test
    void aBucketNeverRunsDryAtItsRate() {
        assertThat(new TokenBucket(100, 50).secondsUntilThrottled(100, 50)).isInfinite();
        assertThat(new TokenBucket(100, 50).secondsUntilThrottled(150, 999)).isEqualTo(1);
    }

    @Test
    void roundTripsAreKnownBetweenAllRegionsWithPrices() {
        RegionRoundTrips table = RegionRoundTrips.bundled();
        List<String> regions = List.of("us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-northeast-1",
                "ap-northeast-2", "ap-southeast-1");
        for (String region : regions) {
            for (String other : regions) {
                assertThat(table.between(region, other)).isPresent().isEqualTo(table.between(other, region));
            }
        }
        assertThat(table.between("us-east-1", "eu-west-1"))
                .hasValue(new RegionRoundTrips.RoundTrip(67, Evidence.MEASURED, "S-44"));
        assertThat(table.between("ap-northeast-2", "ap-northeast-2")).hasValueSatisfying(
                inside -> assertThat(inside.ms()).isEqualTo(1));
        assertThat(table.between("us-east-1", "nowhere-1")).isEmpty();
    }

    @Test
    void noRoundTripIsFasterThanLight() {
        Place virginia = new Place(38.95, -77.45);
        Place ireland = new Place(53.35, -6.26);
        double fastest = virginia.kmTo(ireland) / 100;
        assertThat(RegionRoundTrips.bundled().between("us-east-1", "eu-west-1").orElseThrow().ms())
                .isGreaterThan(fastest);
        assertThat(virginia.roundTripMs(ireland)).isGreaterThan(fastest);
    }

    @Test
    void lambdaIsLimitedByConcurrencyOrByItsRate() {
        assertThat(Concurrency.lambdaLimitPerSecond(1_000, 0.2)).isEqualTo(5_000);
        assertThat(Concurrency.lambdaLimitPerSecond(1_000, 0.02)).isEqualTo(10_000);
    }

    @Test
    void lambdaRoundsUpToAMillisecond() {
        assertThat(BillingMonth.lambdaGbSeconds(1_000, 0.0101, 1_024)).isCloseTo(11, within(1e-9));
        assertThat(BillingMonth.lambdaGbSeconds(1_000, 0.003, 1_024)).isCloseTo(3, within(1e-9));
    }

    @Test
    void moreBatchesMakeANarrowerInterval() {
        BatchMeans few = BatchMeans.of(new double[] {1, 1.2, 0.8}, 0.95);
        BatchMeans many = BatchMeans.of(new double[] {1, 1.2, 0.8, 1, 1.2, 0.8, 1, 1.2, 0.8}, 0.95);
        assertThat(few.tQuantile()).isCloseTo(4.3027, within(1e-4));
        assertThat(many.halfWidth()).isLessThan(few.halfWidth());
    }
}
