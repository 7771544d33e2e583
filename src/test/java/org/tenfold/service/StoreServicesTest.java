package org.tenfold.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Settings;

/** File systems, caches in line and purpose-built databases, against arithmetic by hand with the prices of Seoul. */
class StoreServicesTest {

    private static final Offset<Double> CENT = within(0.005);
    /** Ten million reads and a million writes; 4 GB are added, 30 GB come in, 500 GB go out. */
    private static final MonthlyUse BUSY = new MonthlyUse(new Flow(0, 10e6, 1e6, 30e9, 500e9), 1, 0, 4, true);

    private static Capacity capacity(String service, Settings settings) {
        Part part = Parts.of(service, settings);
        return part.service().capacity(part);
    }

    @Test
    void anElasticFileSystemBillsWhatItKeepsReadsAndTakes() {
        Map<String, Double> bill = Bill.of("efs", Settings.of("storedGb", 100), BUSY);
        // 100 GB × 0.33; 4 GB more at the end are 2 on average; 500 GB × 0.03; 30 GB × 0.07
        assertThat(bill.get("Storage")).isCloseTo(33, CENT);
        assertThat(bill.get("Storage that the month adds")).isCloseTo(0.66, CENT);
        assertThat(bill.get("Data read")).isCloseTo(15, CENT);
        assertThat(bill.get("Data written")).isCloseTo(2.10, CENT);
        assertThat(Bill.of("efs", Settings.of("storedGb", 100).with("deployment", "one-zone"), BUSY).get("Storage"))
                .isCloseTo(17.60, CENT);
    }

    @Test
    void aFileSystemMayKeepWhatIsSeldomReadForLess() {
        Settings elastic = Settings.of("storedGb", 1_000).with("infrequentShare", 0.8);
        // 200 × 0.33 and 800 × 0.02; without the elastic mode 800 × 0.0272, in one zone 800 × 0.0145
        assertThat(Bill.of("efs", elastic, BUSY)).hasEntrySatisfying("Storage", usd -> assertThat(usd).isCloseTo(66, CENT))
                .hasEntrySatisfying("Infrequent access storage", usd -> assertThat(usd).isCloseTo(16, CENT));
        assertThat(Bill.of("efs", elastic.with("throughput", "bursting"), BUSY).get("Infrequent access storage"))
                .isCloseTo(21.76, CENT);
        assertThat(Bill.of("efs", elastic.with("deployment", "one-zone"), BUSY).get("Infrequent access storage"))
                .isCloseTo(11.60, CENT);
    }

    @Test
    void provisionedThroughputBillsWhatTheSizeDoesNotEarn() {
        // 2^40 bytes are 1,024 GiB and earn 50 MiB/s, which leaves 50 × 6.6
        Settings settings = Settings.of("throughput", "provisioned").with("storedGb", 1_099.511627776);
        assertThat(Bill.of("efs", settings, BUSY).get("Throughput above the earned")).isCloseTo(330, CENT);
        assertThat(Bill.of("efs", settings.with("provisionedMibPerSecond", 20), BUSY).get("Throughput above the earned"))
                .isZero();
        assertThat(capacity("efs", settings).limits().getLast().capacity()).isEqualTo(100);
        assertThat(capacity("efs", settings.with("throughput", "bursting")).limits().getLast().capacity())
                .isCloseTo(50, within(1e-9));
    }

    @Test
    void storageGatewaysBillAtMost125DollarsForWhatIsWritten() {
        MonthlyUse most = new MonthlyUse(new Flow(0, 0, 1, 50e12, 0), 1, 0, 0, true);
        assertThat(Bill.of("storage-gateway", Settings.NONE, BUSY).get("Data written to AWS")).isCloseTo(0.30, CENT);
        assertThat(Bill.of("storage-gateway", Settings.NONE, most).get("Data written to AWS")).isCloseTo(125, CENT);
        // 1,000 GB × 0.025, 10,000 GB × 0.0045
        Map<String, Double> tapes = Bill.of("storage-gateway",
                Settings.of("kind", "tape").with("storedGb", 1_000).with("archivedGb", 10_000), Bill.IDLE);
        assertThat(tapes.get("Tape storage")).isCloseTo(25, CENT);
        assertThat(tapes.get("Archived tapes")).isCloseTo(45, CENT);
    }

    @Test
    void aProxyBillsTheProcessorsOfTheDatabase() {
        // 2 × 730 h × 0.018
        assertThat(Bill.of("rds-proxy", Settings.NONE, BUSY)).containsOnlyKeys("vCPU hours of the database")
                .allSatisfy((name, usd) -> assertThat(usd).isCloseTo(26.28, CENT));
    }

    @Test
    void aCacheInLineBillsEachNodeAndPassesItsMisses() {
        // 3 × 730 h × 0.061
        assertThat(Bill.of("dax", Settings.NONE, BUSY).get("Node hours")).isCloseTo(133.59, CENT);
        assertThat(capacity("dax", Settings.of("hitRatio", 0.9)).passes().readSeconds()).isCloseTo(0.1, within(1e-12));
        assertThat(capacity("dax", Settings.of("hitRatio", 0.9)).passes().writeSeconds()).isEqualTo(1);
    }

    @Test
    void clustersOfDocumentsAndGraphsBillInstancesStorageOperationsAndBackups() {
        Map<String, Double> documents = Bill.of("documentdb", Settings.of("storageGib", 100), BUSY);
        // 2 × 730 h × 0.3173; 100 × 0.12; 2 GB × 0.12
        assertThat(documents.get("Instance hours")).isCloseTo(463.258, CENT);
        assertThat(documents.get("Storage")).isCloseTo(12, CENT);
        assertThat(documents.get("Storage that the month adds")).isCloseTo(0.24, CENT);
        // 10 M reads × 5 % × 4 pages + 1 M writes × 4 = 6 M at 0.24 a million
        assertThat(documents.get("I/O requests")).isCloseTo(1.44, CENT);
        // 4 GB in 365/12 days, seven days of it × 0.023
        assertThat(documents.get("Backups beyond the free share")).isCloseTo(4 / (365.0 / 12) * 7 * 0.023, CENT);
        // 730 h × 0.3967
        assertThat(Bill.of("neptune", Settings.of("readers", 0), BUSY).get("Instance hours")).isCloseTo(289.591, CENT);
    }

    @Test
    void optimisedClustersBillNoOperations() {
        Map<String, Double> bill = Bill.of("documentdb", Settings.of("configuration", "io-optimized").with("readers", 0), BUSY);
        // 730 h × 0.349, 10 × 0.36
        assertThat(bill).doesNotContainKey("I/O requests");
        assertThat(bill.get("Instance hours")).isCloseTo(254.77, CENT);
        assertThat(bill.get("Storage")).isCloseTo(3.60, CENT);
    }

    @Test
    void memoryDbHasNoPriceAndSaysWhy() {
        Part part = Parts.of("memorydb", Settings.NONE);
        assertThat(part.service().charges(part)).singleElement().isInstanceOf(Charge.NoPrice.class);
    }
}
