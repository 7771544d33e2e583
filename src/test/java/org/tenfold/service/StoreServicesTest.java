package org.tenfold.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Settings;

/** File systems, purpose-built databases, warehouses, containers and environments, against arithmetic by hand with the prices of Seoul. */
class StoreServicesTest {

    private static final Offset<Double> CENT = within(0.005);
    /** Ten million reads and a million writes; 4 GB are added, 30 GB come in, 500 GB go out. */
    private static final MonthlyUse BUSY = Bill.use(new Flow(0, 10e6, 1e6, 30e9, 500e9), 1, 0, 4);

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
        MonthlyUse most = Bill.use(new Flow(0, 0, 1, 50e12, 0), 1, 0, 0);
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
    void memoryDbBillsNodesWhatIsWrittenAndOlderSnapshots() {
        Map<String, Double> bill = Bill.of("memorydb", Settings.of("shards", 2).with("backupDays", 3), BUSY);
        // 2 shards × 2 nodes × 730 h × 0.369, 30 GB × 0.2, 2 shards × 13.07 GB × 2 snapshots × 0.023
        assertThat(bill.get("Node hours")).isCloseTo(1_077.48, CENT);
        assertThat(bill.get("Data written")).isCloseTo(6, CENT);
        assertThat(bill.get("Snapshots beyond the free one")).isCloseTo(1.20, CENT);
        Part valkey = Parts.of("memorydb", Settings.of("engine", "valkey"));
        // 1 shard × 2 nodes × 730 h × 0.2583, which is 70 % of 0.369
        assertThat(Bill.of(valkey, BUSY).get("Node hours")).isCloseTo(377.12, CENT);
        assertThat(valkey.service().charges(valkey)).filteredOn(Charge.NoPrice.class::isInstance).singleElement()
                .satisfies(charge -> assertThat(charge.name().en()).isEqualTo("Data written"));
    }

    @Test
    void tablesLikeCassandraBillUnits() {
        // A quorum read of up to 4 KB is a unit, of one copy half of one; a write of up to 1 KB is a unit.
        assertThat(Bill.of("keyspaces", Settings.NONE, BUSY).get("Reads")).isCloseTo(10 * 0.1355, CENT);
        assertThat(Bill.of("keyspaces", Settings.of("consistency", "local-one"), BUSY).get("Reads")).isCloseTo(5 * 0.1355, CENT);
        Map<String, Double> large = Bill.of("keyspaces", Settings.of("rowSizeKb", 5).with("storedGb", 100)
                .with("pointInTimeRecovery", true), BUSY);
        assertThat(large.get("Reads")).isCloseTo(20 * 0.1355, CENT);
        assertThat(large.get("Writes")).isCloseTo(5 * 0.68, CENT);
        assertThat(large.get("Storage")).isCloseTo(27.075, CENT);
        assertThat(large.get("Continuous backup")).isCloseTo(21.66, CENT);
        // 100 × 730 h × 0.0007049
        assertThat(Bill.of("keyspaces", Settings.of("capacityMode", "provisioned"), BUSY).get("Writes")).isCloseTo(51.458, CENT);
    }

    @Test
    void measurementsBillWhatComesInStaysAndIsAsked() {
        MonthlyUse use = Bill.use(new Flow(0, 100, 1e6, 0, 0), 1, 0, 0);
        Map<String, Double> bill = Bill.of("timestream", Settings.of("storedGb", 100), use);
        // 1 GB × 0.625; 1 GB for 12 h × 0.045; 100 × 0.0375; 100 × 30 s × 4 units × 0.648 an hour
        assertThat(bill.get("Data ingested")).isCloseTo(0.625, CENT);
        assertThat(bill.get("Memory store")).isCloseTo(0.54, CENT);
        assertThat(bill.get("Magnetic store")).isCloseTo(3.75, CENT);
        assertThat(bill.get("Query units")).isCloseTo(2.16, CENT);
        assertThat(Bill.of("timestream", Settings.NONE, BUSY).get("Query units")).as("never more than all hours")
                .isCloseTo(4 * 730 * 0.648, CENT);
    }

    @Test
    void theLedgerThatWasBilledRequestsAndBothOfItsStores() {
        Map<String, Double> bill = Bill.of("qldb", Settings.of("journalGb", 10).with("indexedGb", 10), BUSY);
        assertThat(bill.get("Read requests")).isCloseTo(1.47, CENT);
        assertThat(bill.get("Write requests")).isCloseTo(0.759, CENT);
        assertThat(bill.get("Journal storage")).isCloseTo(0.33, CENT);
        assertThat(bill.get("Indexed storage")).isCloseTo(2.71, CENT);
    }

    @Test
    void warehousesBillNodesOrTheirWork() {
        Map<String, Double> nodes = Bill.of("redshift", Settings.NONE, BUSY);
        // 2 × 730 h × 0.639; 100 GB × 0.024; 2 GB more on average
        assertThat(nodes.get("Node hours")).isCloseTo(932.94, CENT);
        assertThat(nodes.get("Managed storage")).isCloseTo(2.40, CENT);
        assertThat(nodes.get("Managed storage that the month adds")).isCloseTo(0.048, CENT);
        assertThat(Bill.of("redshift", Settings.of("nodeType", "dc2.large"), BUSY)).as("storage is part of the node")
                .containsOnlyKeys("Node hours");
        assertThat(Bill.of("redshift", Settings.of("deployment", "multi-az"), BUSY).get("Node hours")).isCloseTo(1_865.88, CENT);
        // 1,000 questions, a minute each at the least, on 32 units × 0.438 an hour
        MonthlyUse thousand = Bill.use(new Flow(0, 1_000, 0, 0, 0), 1, 0, 0);
        assertThat(Bill.of("redshift", Settings.of("mode", "serverless"), thousand).get("Processing units"))
                .isCloseTo(233.60, CENT);
    }

    @Test
    void searchBillsDataNodesMastersAndVolumes() {
        Map<String, Double> bill = Bill.of("opensearch", Settings.NONE, BUSY);
        // 3 × 730 h × 0.156 twice; 3 × 100 GB × 0.122
        assertThat(bill.get("Data node hours")).isCloseTo(341.64, CENT);
        assertThat(bill.get("Master node hours")).isCloseTo(341.64, CENT);
        assertThat(bill.get("Volumes")).isCloseTo(36.60, CENT);
        assertThat(Bill.of("opensearch", Settings.of("masters", 0), BUSY)).doesNotContainKey("Master node hours");
    }

    @Test
    void tasksBillProcessorsAndMemory() {
        MonthlyUse two = Bill.use(Flow.NONE, 2, 0.5, 0);
        Map<String, Double> bill = Bill.of("ecs", Settings.of("ephemeralGb", 30), two);
        // 2 × 0.5 vCPU × 730 h × 0.04656; 2 × 1 GB × 730 h × 0.00511; 2 × 10 GB × 730 h × 0.000127
        assertThat(bill.get("vCPU hours")).isCloseTo(33.9888, CENT);
        assertThat(bill.get("Memory hours")).isCloseTo(7.4606, CENT);
        assertThat(bill.get("Temporary storage above 20 GB")).isCloseTo(1.8542, CENT);
        assertThat(Bill.of("ecs", Settings.of("architecture", "arm64"), two).get("vCPU hours")).isCloseTo(27.1925, CENT);
        // 2 × 0.5 vCPU × 730 h × 0.01422902
        assertThat(Bill.of("ecs", Settings.of("purchase", "spot"), two).get("vCPU hours")).isCloseTo(10.3872, CENT);
    }

    @Test
    void clustersBillTheirControlPlaneAndTheirNodes() {
        MonthlyUse two = Bill.use(Flow.NONE, 2, 0.1, 0);
        Map<String, Double> bill = Bill.of("eks", Settings.of("support", "extended"), two);
        // 730 h × 0.1 and × 0.5; 2 × 730 h × 0.104; 2 × 20 GB × 0.0912
        assertThat(bill.get("Cluster hours, one cluster for a VPC")).isCloseTo(73, CENT);
        assertThat(bill.get("Extended support")).isCloseTo(365, CENT);
        assertThat(bill.get("Instance hours")).isCloseTo(151.84, CENT);
        assertThat(bill.get("Volume")).isCloseTo(3.648, CENT);
        assertThat(bill.get("CPU above the baseline")).isZero();
    }

    @Test
    void anEnvironmentBillsItsServersOnly() {
        MonthlyUse three = Bill.use(Flow.NONE, 3, 0.5, 0);
        Map<String, Double> bill = Bill.of("beanstalk", Settings.NONE, three);
        // 3 × 730 h × 0.026; 3 × 2 vCPU × (0.5 − 0.2) × 730 h × 0.05; 3 × 8 GB × 0.0912
        assertThat(bill.get("Instance hours")).isCloseTo(56.94, CENT);
        assertThat(bill.get("CPU above the baseline")).isCloseTo(65.70, CENT);
        assertThat(bill.get("Volume")).isCloseTo(2.1888, CENT);
        Part part = Parts.of("beanstalk", Settings.of("max", 6));
        Station cpu = part.service().capacity(part).stations().getFirst();
        assertThat(cpu.machines()).isEqualTo(2);
        assertThat(cpu.mostMachines()).isEqualTo(6);
        assertThat(part.service().connectionsOpened(part)).isEqualTo(60);
    }
}
