package org.tenfold.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Component;
import org.tenfold.design.Settings;

/** What compute, databases, storage and queues bill, carry and lose, against arithmetic by hand with the prices of Seoul. */
class DataServicesTest {

    private static final Offset<Double> CENT = within(0.005);

    private static Map<String, Double> bill(String service, Settings settings, MonthlyUse use) {
        return Bill.of(Parts.of(service, settings), use);
    }

    private static Capacity capacity(String service, Settings settings) {
        Part part = Parts.of(service, settings);
        return part.service().capacity(part);
    }

    @Test
    void twoSmallServersBillHoursAndVolumes() {
        MonthlyUse use = Bill.use(Flow.NONE, 2, 0.1, 0);
        // 2 × 730 h × 0.026, 2 × 8 GiB × 0.0912; 10 % of the CPU is below the baseline of 20 %.
        assertThat(bill("ec2", Settings.of("count", 2), use)).containsEntry("CPU above the baseline", 0.0)
                .hasEntrySatisfying("Instance hours", usd -> assertThat(usd).isCloseTo(37.96, CENT))
                .hasEntrySatisfying("Volume", usd -> assertThat(usd).isCloseTo(1.4592, CENT));
    }

    @Test
    void burstableServersPayForCpuAboveTheirBaseline() {
        MonthlyUse use = Bill.use(Flow.NONE, 2, 0.5, 0);
        // 2 instances × 2 vCPU × (0.5 − 0.2) × 730 h × 0.05
        assertThat(bill("ec2", Settings.of("count", 2), use).get("CPU above the baseline")).isCloseTo(43.80, CENT);
        assertThat(bill("ec2", Settings.of("cpuCredits", "standard"), use)).doesNotContainKey("CPU above the baseline");
    }

    @Test
    void fastVolumesPayWhatIsAboveTheIncludedOnEachOfThem() {
        MonthlyUse three = Bill.use(Flow.NONE, 3, 0, 0);
        Map<String, Double> bill = bill("ec2", Settings.of("volumeIops", 4_000).with("volumeMibPerSecond", 225), three);
        // 3 × 1,000 IOPS × 0.0057 and 3 × 100 MiB/s × 0.0456
        assertThat(bill.get("Volume IOPS above 3,000")).isCloseTo(17.10, CENT);
        assertThat(bill.get("Volume throughput above 125 MiB/s")).isCloseTo(13.68, CENT);
    }

    @Test
    void publicAddressesDetailedMonitoringAndSnapshotsCost() {
        Map<String, Double> bill = bill("ec2",
                Settings.of("publicAddress", true).with("monitoring", true).with("backupDays", 7), Bill.IDLE);
        assertThat(bill.get("Public IPv4 addresses")).isCloseTo(3.65, CENT);
        assertThat(bill.get("Detailed monitoring")).isCloseTo(2.10, CENT);
        // 8 GiB × (1 + 7 × 1 %) × 0.05
        assertThat(bill.get("Snapshots, 1 % changed a day")).isCloseTo(0.428, CENT);
    }

    @Test
    void whatHasNoSteadyPriceSaysWhy() {
        Part windows = Parts.of("ec2", Settings.of("image", "windows"));
        assertThat(windows.service().charges(windows)).hasAtLeastOneElementOfType(Charge.NoPrice.class);
        Part cluster = Parts.of("rds", Settings.of("deployment", "multi-az-cluster"));
        assertThat(cluster.service().charges(cluster)).hasAtLeastOneElementOfType(Charge.NoPrice.class);
        Part oracle = Parts.of("rds", Settings.of("engine", "oracle"));
        assertThat(oracle.service().charges(oracle)).hasAtLeastOneElementOfType(Charge.NoPrice.class);
    }

    @Test
    void aTemplateTakesItsNumbersFromItsGroup() {
        Component group = Parts.component("auto-scaling-group", Settings.of("min", 3).with("max", 9));
        Part template = Parts.of("ec2", Settings.of("count", 50), Parts.SEOUL, group);
        Station cpu = template.service().capacity(template).stations().getFirst();
        assertThat(cpu.machines()).isEqualTo(3);
        assertThat(cpu.mostMachines()).isEqualTo(9);
        // it boots in two minutes and warms up for the group's cooldown
        assertThat(cpu.scaling()).isEqualTo(new Scaling.Tracking(0.6, new Scaling.Pace(120, 300, 60)));
        assertThat(template.service().connectionsOpened(template)).isEqualTo(90);
        assertThat(template.service().failure(template).structure()).isEqualTo(new Failure.Units(3, 1, 0.995));
        assertThat(template.service().count(template)).isEqualTo(2);
    }

    @Test
    void creditsBindOnlyWhereTheyAreNotBought() {
        Limit bought = credits(Settings.NONE);
        assertThat(bought.binding()).isFalse();
        assertThat(bought.capacity()).isEqualTo(0.4, within(1e-12));
        assertThat(capacity("ec2", Settings.NONE).stations().getFirst().servers()).isEqualTo(2);
        Settings standard = Settings.of("cpuCredits", "standard");
        assertThat(credits(standard).binding()).isTrue();
        assertThat(capacity("ec2", standard).stations().getFirst().servers()).isEqualTo(0.4, within(1e-12));
        assertThat(capacity("ec2", Settings.of("instanceType", "t2.small")).stations().getFirst().servers())
                .as("T2 is held to its baseline unless told otherwise").isEqualTo(0.2, within(1e-12));
    }

    private static Limit credits(Settings settings) {
        return capacity("ec2", settings).limits().stream().filter(limit -> limit.name().en().equals("CPU credits"))
                .findFirst().orElseThrow();
    }

    @Test
    void networkIsSizedOnWhatIsSustained() {
        // m5.large sustains 0.75 of its 10 Gbit/s; four of them 3.
        Limit network = capacity("ec2", Settings.of("instanceType", "m5.large").with("count", 4)).limits().getFirst();
        assertThat(network.capacity()).isEqualTo(3);
        assertThat(network.usage().applyAsDouble(new Flow(0, 0, 0, 1e6, 125e6))).isEqualTo(1);
    }

    @Test
    void multiAzBillsBothInstancesAndTwiceTheStorage() {
        Map<String, Double> single = bill("rds", Settings.of("storageGib", 50), Bill.IDLE);
        Map<String, Double> standby = bill("rds", Settings.of("storageGib", 50).with("deployment", "multi-az"), Bill.IDLE);
        assertThat(single.get("Instance hours")).isCloseTo(730 * 0.112, CENT);
        assertThat(single.get("Storage")).isCloseTo(50 * 0.131, CENT);
        assertThat(standby.get("Instance hours")).isCloseTo(2 * single.get("Instance hours"), CENT);
        assertThat(standby.get("Storage")).isCloseTo(2 * single.get("Storage"), CENT);
    }

    @Test
    void databasesPayOnlyForTheIopsAboveTheStepOfTheirSize() {
        assertThat(bill("rds", Settings.of("storageGib", 399).with("storageIops", 14_000), Bill.IDLE))
                .as("below 400 GiB they cannot be had").doesNotContainKey("IOPS above the included");
        assertThat(bill("rds", Settings.of("storageGib", 400).with("storageIops", 14_000), Bill.IDLE).get("IOPS above the included"))
                .isCloseTo(2_000 * 0.023, CENT);
    }

    @Test
    void backupsBillTheChangesOfTheDaysKept() {
        MonthlyUse written = Bill.use(Flow.NONE, 1, 0, 30);
        // 30 GB a month over 365/12 days, doubled for the log, seven days of it, at 0.095
        assertThat(bill("rds", Settings.NONE, written).get("Backups beyond the free share"))
                .isCloseTo(30 / (365.0 / 12) * 2 * 7 * 0.095, CENT);
        assertThat(bill("rds", Settings.of("backupDays", 0), written)).doesNotContainKey("Backups beyond the free share");
    }

    @Test
    void connectionsOfADatabaseFollowItsMemory() {
        Part part = Parts.of("rds", Settings.NONE);
        assertThat(part.service().connectionsTaken(part)).as("PostgreSQL in 4 GiB").isEqualTo(414, within(1.0));
        Part stated = Parts.of("rds", Settings.of("maxConnections", 50));
        assertThat(stated.service().connectionsTaken(stated)).isEqualTo(50);
    }

    @Test
    void aStatementWithoutLoadTakesTheDocumentedTime() {
        Capacity single = capacity("rds", Settings.NONE);
        assertThat(single.delay().readSeconds() + 0.00067).isCloseTo(0.0015, within(1e-9));
        assertThat(single.delay().writeSeconds() + 0.00067).isCloseTo(0.004, within(1e-9));
        // Two vCPUs get in each other's way by 2.3 %.
        assertThat(single.stations().getFirst().perCall().readSeconds()).isCloseTo(0.00067 * 1.02268, within(1e-6));
    }

    @Test
    void auroraBillsEachInstanceAndEachOperation() {
        MonthlyUse use = Bill.use(new Flow(0, 10e6, 1e6, 0, 0), 1, 0, 4);
        Map<String, Double> standard = bill("aurora", Settings.NONE, use);
        assertThat(standard.get("Instance hours")).isCloseTo(2 * bill("aurora", Settings.of("readers", 0), use)
                .get("Instance hours"), CENT);
        // 10 M reads × 5 % × 4 pages + 1 M writes × 4 = 6 M operations at 0.24 a million
        assertThat(standard.get("I/O requests")).isCloseTo(1.44, CENT);
        // 4 GB more at the end of the month are 2 on average.
        assertThat(standard.get("Storage that the month adds")).isCloseTo(2 * 0.12, CENT);
        assertThat(bill("aurora", Settings.of("configuration", "io-optimized"), use)).doesNotContainKey("I/O requests");
    }

    @Test
    void aServerlessClusterBillsTheCapacityThatTheLoadTakes() {
        Settings serverless = Settings.of("instanceClass", "db.serverless").with("maxAcu", 8);
        // The writer half busy: 0.5 × 8 / 0.7 = 5.71, so 6 ACU; the reader a tenth, but never below the writer: 12 × 730 h × 0.20
        MonthlyUse busy = new MonthlyUse(new Flow(0, 1e6, 1e6, 0, 0), List.of(new MonthlyUse.Fleet(1, 0.5),
                new MonthlyUse.Fleet(1, 0.1)), 0, 0, DayCurve.FLAT, true);
        assertThat(bill("aurora", serverless, busy).get("Capacity")).isCloseTo(1_752, CENT);
        assertThat(bill("aurora", serverless, busy)).doesNotContainKey("Instance hours");
        // Half the day asleep at the least capacity, half at twice the mean: 1.0 × 8 / 0.7 is cut at 8. (2 × 0.5 + 2 × 8) / 2 × 730 h × 0.20
        MonthlyUse twice = new MonthlyUse(busy.calls(), busy.fleets(), 0, 0, new DayCurve(List.of(0.0, 2.0)), true);
        assertThat(bill("aurora", serverless, twice).get("Capacity")).isCloseTo(1_241, CENT);
        // I/O-Optimized at 0.26, a single writer: 6 × 730 h × 0.26
        assertThat(bill("aurora", serverless.with("configuration", "io-optimized").with("readers", 0), new MonthlyUse(busy.calls(),
                List.of(new MonthlyUse.Fleet(1, 0.5)), 0, 0, DayCurve.FLAT, true)).get("Capacity")).isCloseTo(1_138.80, CENT);
    }

    @Test
    void aServerlessClusterThatMayPauseRunsWhileSomebodyIsConnectedOnly() {
        Settings pausing = Settings.of("instanceClass", "db.serverless").with("minAcu", 0).with("readers", 0);
        List<MonthlyUse.Fleet> idle = List.of(new MonthlyUse.Fleet(1, 0));
        assertThat(bill("aurora", pausing, new MonthlyUse(Flow.NONE, idle, 0, 0, DayCurve.FLAT, false)).get("Capacity")).isZero();
        // half a unit × 730 h × 0.20
        assertThat(bill("aurora", pausing, new MonthlyUse(Flow.NONE, idle, 0, 0, DayCurve.FLAT, true)).get("Capacity"))
                .isCloseTo(73, CENT);
        assertThat(Parts.of("aurora", pausing).service().charges(Parts.of("aurora", pausing)).getFirst())
                .isInstanceOfSatisfying(Charge.Priced.class, charge -> assertThat(charge.amount()).isInstanceOf(Charge.Derived.class));
    }

    @Test
    void aServerlessClusterCarriesWhatItsMostCapacityDoes() {
        // 16 ACU are 32 GiB and so 4 vCPU; below one ACU at the least PostgreSQL takes 2,000 connections
        Part part = Parts.of("aurora", Settings.of("instanceClass", "db.serverless"));
        assertThat(part.service().capacity(part).stations().getFirst().servers()).isEqualTo(4);
        assertThat(part.service().connectionsTaken(part)).isEqualTo(2_000);
        Part larger = Parts.of("aurora", Settings.of("instanceClass", "db.serverless").with("minAcu", 2));
        // (32 GiB × 0.97 − 0.2) / 9,531,392 bytes
        assertThat(larger.service().connectionsTaken(larger)).isEqualTo(3_474, within(1.0));
        assertThat(part.service().keyFact(part)).isEqualTo("0.5–16 ACU");
    }

    @Test
    void tablesBillUnits() {
        MonthlyUse use = Bill.use(new Flow(0, 10e6, 1e6, 0, 0), 1, 0, 0);
        Map<String, Double> onDemand = bill("dynamodb", Settings.NONE, use);
        // Half a unit for an eventual read of 2 KB, two units for a write of 2 KB.
        assertThat(onDemand.get("Reads")).isCloseTo(5 * 0.1355, CENT);
        assertThat(onDemand.get("Writes")).isCloseTo(2 * 0.68, CENT);
        Map<String, Double> provisioned = bill("dynamodb",
                Settings.of("capacityMode", "provisioned").with("readUnits", 100).with("writeUnits", 50), use);
        assertThat(provisioned.get("Reads")).isCloseTo(100 * 730 * 0.00014098, CENT);
        assertThat(provisioned.get("Writes")).isCloseTo(50 * 730 * 0.0007049, CENT);
    }

    @Test
    void cachesBillEveryNodeOfEveryShard() {
        double node = bill("elasticache", Settings.of("replicas", 0), Bill.IDLE).get("Node hours");
        assertThat(bill("elasticache", Settings.of("shards", 3).with("replicas", 2), Bill.IDLE).get("Node hours"))
                .isCloseTo(9 * node, CENT);
        assertThat(bill("elasticache", Settings.of("engine", "memcached").with("shards", 2).with("replicas", 2), Bill.IDLE)
                .get("Node hours")).as("Memcached has no replicas").isCloseTo(
                        2 * bill("elasticache", Settings.of("engine", "memcached"), Bill.IDLE).get("Node hours"), CENT);
        assertThat(capacity("elasticache", Settings.of("hitRatio", 0.9)).passes().readSeconds()).isEqualTo(0.1, within(1e-12));
    }

    @Test
    void serverlessCachesBillWhatTheyHoldAndDo() {
        MonthlyUse use = Bill.use(new Flow(0, 10e6, 0, 0, 0), 1, 0, 0);
        Map<String, Double> bill = bill("elasticache", Settings.of("mode", "serverless").with("cachedGb", 0.01), use);
        assertThat(bill.get("Cached data")).as("at least 100 MB").isCloseTo(0.1 * 730 * 0.101, CENT);
        assertThat(bill.get("Processing units")).as("4 KB a value").isCloseTo(40 * 0.0027, CENT);
    }

    @Test
    void bucketsBillWhatTheyKeepTakeAndGive() {
        MonthlyUse use = Bill.use(new Flow(9e6, 1e6, 1e6, 0, 50e9), 1, 0, 20);
        Map<String, Double> standard = bill("s3", Settings.of("storedGb", 1_000), use);
        assertThat(standard.get("Storage")).isCloseTo(25, CENT);
        assertThat(standard.get("Storage that the month adds")).isCloseTo(10 * 0.025, CENT);
        assertThat(standard.get("Write requests")).isCloseTo(4.5, CENT);
        assertThat(standard.get("Read requests")).isCloseTo(3.5, CENT);
        Map<String, Double> cold = bill("s3", Settings.of("storedGb", 1_000).with("storageClass", "standard-ia"), use);
        assertThat(cold.get("Storage")).isCloseTo(13.8, CENT);
        assertThat(cold.get("Retrieval")).isCloseTo(0.5, CENT);
    }

    @Test
    void smallObjectsAreBilledAs128KilobytesInInfrequentClassesAndNotWatched() {
        Settings cold = Settings.of("storedGb", 1_000).with("storageClass", "standard-ia");
        assertThat(bill("s3", cold.with("objectKb", 128), Bill.IDLE).get("Storage")).isCloseTo(13.8, CENT);
        assertThat(bill("s3", cold.with("objectKb", 64), Bill.IDLE).get("Storage")).as("twice as much").isCloseTo(27.6, CENT);
        Settings watched = Settings.of("storedGb", 1_000).with("storageClass", "intelligent-tiering");
        // 1,000 GB of 128 KB are 7,812,500 objects × 0.0025 a thousand
        assertThat(bill("s3", watched.with("objectKb", 128), Bill.IDLE).get("Monitoring of objects")).isCloseTo(19.53, CENT);
        assertThat(bill("s3", watched.with("objectKb", 127), Bill.IDLE)).doesNotContainKey("Monitoring of objects");
        assertThat(bill("s3", watched.with("objectKb", 64), Bill.IDLE).get("Storage")).isCloseTo(25, CENT);
    }

    @Test
    void magneticDisksBillEachOperation() {
        MonthlyUse use = Bill.use(new Flow(0, 10e6, 0, 0, 0), 1, 0, 0);
        // 10 M calls × 0.05 a million; of the database 10 M × 10 % that miss the memory × 4 pages at 0.1 a million
        Part machine = Parts.of("ec2", Settings.of("volumeType", "magnetic"), "us-east-1", null);
        assertThat(Bill.of(machine, use).get("Operations of the disk, one for each call")).isCloseTo(0.5, CENT);
        Part database = Parts.of("rds", Settings.of("storageType", "magnetic").with("bufferMissShare", 0.1), "us-east-1", null);
        assertThat(Bill.of(database, use).get("Operations of the disk")).isCloseTo(0.4, CENT);
    }

    @Test
    void functionsBillRequestsAndRunTime() {
        MonthlyUse use = Bill.use(new Flow(0, 10e6, 0, 0, 0), 1, 0, 0);
        Map<String, Double> bill = bill("lambda", Settings.of("durationMs", 120), use);
        assertThat(bill.get("Requests")).isCloseTo(2, CENT);
        // 10 M × 0.12 s × 0.5 GB = 600,000 GB-s
        assertThat(bill.get("Run time")).isCloseTo(600_000 * 0.0000166667, CENT);
    }

    @Test
    void functionsAreLimitedByTheirConcurrency() {
        Capacity capacity = capacity("lambda", Settings.of("reservedConcurrency", 50));
        assertThat(capacity.stations().getFirst().servers()).isEqualTo(50);
        assertThat(capacity.limits().getFirst().capacity()).isEqualTo(500);
    }

    @Test
    void queuesBillEveryCallAndThoseThatFindNothing() {
        MonthlyUse use = Bill.use(new Flow(0, 0, 10e6, 0, 0), 1, 0, 0);
        // 10 M × (1 + 2/10) calls and 730 h × 3 polls a minute × 60, at 0.4 a million
        assertThat(bill("sqs", Settings.NONE, use).get("Requests")).isCloseTo((12 + 0.1314) * 0.4, CENT);
        assertThat(capacity("sqs", Settings.of("type", "fifo").with("sendBatch", 10)).limits().getFirst().usage()
                .applyAsDouble(new Flow(0, 0, 3_000, 0, 0))).isEqualTo(300);
    }

    @Test
    void topicsBillPublishesAndDeliveriesToTheWeb() {
        MonthlyUse use = Bill.use(new Flow(0, 0, 1e6, 0, 0), 1, 0, 0);
        Map<String, Double> bill = bill("sns", Settings.of("webSubscribers", 2), use);
        assertThat(bill.get("Publishes")).isCloseTo(0.5, CENT);
        // 2 M deliveries, of which the price file leaves the first 100,000 free
        assertThat(bill.get("Deliveries to web addresses")).isCloseTo(1.9 * 0.6, CENT);
    }

    @Test
    void recoveryFollowsTheDeployment() {
        assertThat(zoneSeconds("rds", Settings.of("deployment", "multi-az"))).isBetween(60.0, 120.0);
        assertThat(zoneSeconds("rds", Settings.of("deployment", "multi-az-cluster"))).isEqualTo(35);
        assertThat(zoneSeconds("rds", Settings.NONE)).isGreaterThan(1_800);
        assertThat(zoneSeconds("rds", Settings.of("backupDays", 0))).isInfinite();
        assertThat(zoneSeconds("aurora", Settings.NONE)).isLessThanOrEqualTo(60);
        assertThat(zoneSeconds("ec2", Settings.NONE)).isInfinite();
        assertThat(zoneSeconds("dynamodb", Settings.NONE)).isZero();
    }

    @Test
    void aGroupLosesWhatOnlyTheDiskOfAMachineHeld() {
        Component group = Parts.component("auto-scaling-group", Settings.NONE);
        Part stateless = Parts.of("ec2", Settings.NONE, Parts.SEOUL, group);
        Part uploads = Parts.of("ec2", Settings.of("uploadsTo", "local-disk"), Parts.SEOUL, group);
        assertThat(stateless.service().failure(stateless).unit().lossSeconds()).isZero();
        assertThat(uploads.service().failure(uploads).unit().lossSeconds()).isInfinite();
    }

    private static double zoneSeconds(String service, Settings settings) {
        Part part = Parts.of(service, settings);
        return part.service().failure(part).zone().seconds();
    }
}
