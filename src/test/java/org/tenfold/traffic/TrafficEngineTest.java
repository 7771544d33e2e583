package org.tenfold.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tenfold.Designs.design;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tenfold.Designs;
import org.tenfold.design.Architecture;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;
import org.tenfold.design.Workload;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.Flow;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.topology.Topology;

class TrafficEngineTest {

    private static final Offset<Double> EXACT = within(1e-9);

    /** 1,000 requests per second at the peak: 60 % files, 32 % reads, 8 % writes, as in the reference's worked example. */
    private static final Workload THOUSAND_PER_SECOND = new Workload(Settings.NONE.with("users", 100_000)
            .with("dailyActiveShare", 1).with("requestsPerActiveUserPerDay", 864).with("peakFactor", 1)
            .with("staticShare", 0.6).with("writeShare", 0.2));

    private static Traffic load(Designs drawing) {
        return load(drawing, THOUSAND_PER_SECOND);
    }

    private static Traffic load(Designs drawing, Workload workload) {
        Architecture architecture = drawing.architecture().withWorkload(workload);
        return TrafficEngine.load(Topology.of(architecture, ServiceCatalog.standard(), PriceBook.standard()));
    }

    private static Flow at(Traffic traffic, String component) {
        return traffic.load(component).peak();
    }

    private static Designs reference() {
        return design().users().cdn().part("files", "s3").alb().ec2("app", "a").part("cache", "elasticache")
                .rds("db").rds("r1", "role", "replica").rds("r2", "role", "replica")
                .path("users cdn alb app").path("cdn files").path("app cache").path("app db")
                .link("app", "r1", LinkKind.READ).link("app", "r2", LinkKind.READ)
                .link("db", "r1", LinkKind.REPLICATE).link("db", "r2", LinkKind.REPLICATE);
    }

    @Test
    void theReferenceExampleSpreadsAsItsVectorSays() {
        // 1000/s: 600 files × 0.05 missed = 30; 320 reads × 0.2 missed × 2 queries over 2 replicas = 64 each; 80 writes × 3.
        Traffic traffic = load(reference());
        assertThat(at(traffic, "cdn").calls()).isCloseTo(1000, EXACT);
        assertThat(at(traffic, "files").statics()).isCloseTo(30, EXACT);
        assertThat(at(traffic, "alb").calls()).isCloseTo(400, EXACT);
        assertThat(at(traffic, "app").calls()).isCloseTo(400, EXACT);
        assertThat(at(traffic, "cache").reads()).isCloseTo(320, EXACT);
        assertThat(at(traffic, "r1").reads()).isCloseTo(64, EXACT);
        assertThat(at(traffic, "r2").reads()).isCloseTo(64, EXACT);
        assertThat(at(traffic, "db")).returns(0.0, Flow::reads);
        assertThat(at(traffic, "db").writes()).isCloseTo(240, EXACT);
    }

    @Test
    void withoutCacheAndReplicasThePrimaryAnswersEverything() {
        Traffic traffic = load(design().users().cdn().part("files", "s3").alb().ec2("app", "a").rds("db")
                .path("users cdn alb app db").path("cdn files"));
        assertThat(at(traffic, "db").calls()).as("80 writes × 3 + 320 reads × 2").isCloseTo(880, EXACT);
    }

    @Test
    void aNameServerGetsQuestionsAndItsTargetTheRequests() {
        Traffic traffic = load(design().users().dns().alb().ec2("web", "a").path("users dns alb web"));
        assertThat(at(traffic, "alb").calls()).isCloseTo(1000, EXACT);
        assertThat(at(traffic, "dns").calls()).as("1000 requests, 10 a connection, 5 % ask anew").isCloseTo(5, EXACT);
    }

    @Test
    void aTargetThatIsNamedAndLinkedIsReachedOnce() {
        Traffic traffic = load(design().users().dns().alb().ec2("web", "a").path("users dns alb web").path("users alb"));
        assertThat(at(traffic, "alb").calls()).isCloseTo(1000, EXACT);
    }

    @Test
    void alternativesShareByWeight() {
        Traffic traffic = load(design().users().alb().ec2("blue", "a").ec2("green", "b").path("users alb")
                .link("alb", "blue", LinkKind.REQUEST, "weight", 3).link("alb", "green", LinkKind.REQUEST));
        assertThat(at(traffic, "blue").calls()).isCloseTo(750, EXACT);
        assertThat(at(traffic, "green").calls()).isCloseTo(250, EXACT);
    }

    @Test
    void failoverSendsEverybodyToTheFirstTarget() {
        Traffic traffic = load(design().users().dns().alb("near").alb("far").ec2("w1", "a").ec2("w2", "b")
                .path("users dns").path("near w1").path("far w2")
                .link("dns", "near", LinkKind.RESOLVE, "policy", "failover")
                .link("dns", "far", LinkKind.RESOLVE, "policy", "failover"));
        assertThat(at(traffic, "near").calls()).isCloseTo(1000, EXACT);
        assertThat(at(traffic, "far").calls()).isZero();
    }

    @Test
    void aPageOfApologyTakesNoFilesFromTheServersItStandsByFor() {
        Designs sorry = design().users().dns().alb().ec2("web", "a").part("page", "s3").path("users dns").path("alb web")
                .link("dns", "alb", LinkKind.RESOLVE, "policy", "failover").link("dns", "page", LinkKind.RESOLVE, "policy", "failover");
        assertThat(at(load(sorry), "web").calls()).isCloseTo(1000, EXACT);
        assertThat(at(load(sorry), "page").calls()).isZero();
    }

    @Test
    void aQueuePassesMessagesOnToItsWorkers() {
        Traffic traffic = load(design().users().alb().ec2("web", "a").part("jobs", "sqs").ec2("worker", "a")
                .path("users alb web jobs worker"));
        assertThat(at(traffic, "jobs").writes()).as("one message per write").isCloseTo(80, EXACT);
        assertThat(at(traffic, "worker").writes()).isCloseTo(80, EXACT);
    }

    @Test
    void usersPutFilesIntoABucketBesideTheirRequestsAndEachOneIsWorkedOn() {
        Traffic traffic = load(design().users().alb().ec2("web", "a").part("raw", "s3").part("jobs", "sqs").ec2("worker", "a").part("done", "s3")
                .path("users alb web").link("users", "raw", LinkKind.WRITE).link("raw", "jobs", LinkKind.PUBLISH)
                .path("jobs worker").link("worker", "done", LinkKind.WRITE));
        // 100,000 users a day with 0.1 uploads each
        double uploads = 10_000.0 / 86_400;
        assertThat(at(traffic, "alb").calls()).isCloseTo(1000, EXACT);
        assertThat(at(traffic, "raw").statics()).isZero();
        assertThat(at(traffic, "raw").writes()).isCloseTo(uploads, EXACT);
        assertThat(at(traffic, "raw").bytesIn()).isCloseTo(uploads * 500_000, within(1e-3));
        assertThat(at(traffic, "worker").writes()).isCloseTo(uploads, EXACT);
        assertThat(at(traffic, "done").writes()).as("what comes of each message").isCloseTo(uploads, EXACT);
    }

    @Test
    void whatFollowsAStreamHasNoQuotaOfPuttingAndWritesInPieces() {
        Designs stream = design().users().part("stream", "kinesis").part("hose", "firehose").part("lake", "s3")
                .link("users", "stream", LinkKind.PUBLISH).link("stream", "hose", LinkKind.CONSUME).link("hose", "lake", LinkKind.WRITE);
        Traffic traffic = load(stream);
        double records = at(traffic, "hose").calls();
        assertThat(records).isPositive();
        assertThat(traffic.load("hose").utilization()).isZero();
        // records of 2 kB in pieces of 5 MiB
        assertThat(at(traffic, "lake").bytesIn()).isCloseTo(records * 2_000, within(1e-6));
        assertThat(at(traffic, "lake").writes()).isCloseTo(records * 2_000 / (5 * 1_048_576), EXACT);
        assertThat(load(design().users().part("hose", "firehose").link("users", "hose", LinkKind.PUBLISH)).load("hose").utilization()).isPositive();
        // A database gets the same pieces, and keeps a row of each record.
        for (String store : List.of("redshift", "opensearch")) {
            Traffic kept = load(stream.part(store, store).link("hose", store, LinkKind.WRITE));
            assertThat(at(kept, store)).isEqualTo(at(traffic, "lake"));
            assertThat(kept.load(store).month().writtenGb()).as("2 kB for each record of a month")
                    .isCloseTo(kept.load("hose").month().calls().calls() * 2e-6, within(1e-6));
        }
    }

    @Test
    void nobodyStartsAWorkflowToGetAFile() {
        Designs saga = design().users().part("api", "api-gateway").part("order", "step-functions").part("pay", "lambda").path("users api order pay");
        assertThat(at(load(saga), "api").calls()).isCloseTo(1_000, EXACT);
        assertThat(at(load(saga), "order").statics()).isZero();
        assertThat(at(load(saga), "order").calls()).isCloseTo(at(load(saga), "api").reads() + at(load(saga), "api").writes(), EXACT).isPositive();
        assertThat(at(load(saga), "pay").calls()).isCloseTo(at(load(saga), "order").calls(), EXACT);
    }

    @Test
    void whoeverIsDrawnAtABastionAdministersAndSendsNoRequestsOfUsers() {
        Designs run = design().users().ec2("web", "a").path("users web").part("admin", "users").ec2("bastion", "a").with("bastion", "role", "bastion")
                .link("admin", "bastion", LinkKind.REQUEST);
        Traffic traffic = load(run);
        assertThat(at(traffic, "web").calls()).isCloseTo(1_000, EXACT);
        assertThat(at(traffic, "bastion").calls()).isZero();
        assertThat(traffic.topology().journeys().needs()).as("nobody else needs the bastion")
                .noneMatch(need -> need.component() == traffic.topology().index("bastion"));
    }

    @Test
    void aFreshSketchOfAFunctionKeepsTheDefaultObjective() {
        Designs fresh = design().users().part("api", "api-gateway").part("code", "lambda").part("table", "dynamodb").path("users api code table");
        Performance performance = PerformanceEngine.of(load(fresh));
        assertThat(performance.latency().get("dynamic").p99()).isLessThan(0.3);
        assertThat(performance.maxUsers()).as("the quota of the account").isCloseTo(1e6, within(1.0));
    }

    @Test
    void codeKeepsASecretUnlessTheLinkSaysThatItFetchesEachTime() {
        Designs kept = design().users().alb().ec2("web", "a").part("vault", "secrets-manager").path("users alb web vault");
        assertThat(at(load(kept), "vault").calls()).as("of 400 dynamic requests").isCloseTo(0.4, EXACT);
        Designs fetched = kept.link("web", "vault", LinkKind.REQUEST, "callsPerRequest", 1.0);
        assertThat(at(load(fetched), "vault").calls()).isCloseTo(400, EXACT);
    }

    @Test
    void callsInACircleAreSolved() {
        // The second service calls the first back for half of its requests: 1 + 0.5 + 0.25 … = 2 times the dynamic load.
        Traffic traffic = load(design().users().alb().ec2("one", "a").ec2("two", "a").path("users alb one two")
                .link("two", "one", LinkKind.REQUEST, "callsPerRequest", 0.5));
        assertThat(at(traffic, "two").calls()).isCloseTo(800, within(1e-6));
        assertThat(traffic.endless()).isFalse();
    }

    @Test
    void callsWithoutEndAreSaidToBeSo() {
        Traffic traffic = load(design().users().alb().ec2("one", "a").ec2("two", "a").path("users alb one two")
                .link("two", "one", LinkKind.REQUEST));
        assertThat(traffic.endless()).isTrue();
        assertThat(PerformanceEngine.of(traffic).maxUsers()).isZero();
    }

    @Test
    void withoutConcurrencyTheFirstCallIsTooMuch() {
        Designs closed = design().users().part("code", "lambda", "reservedConcurrency", 0).part("idle", "lambda", "reservedConcurrency", 0);
        Traffic traffic = load(closed.path("users code"));
        assertThat(at(traffic, "code").calls()).isPositive();
        assertThat(traffic.load("code").utilization()).isInfinite();
        assertThat(traffic.load("idle").utilization()).isZero();
        assertThat(traffic.saturationUsers()).isZero();
    }

    @Test
    void aGroupWhoseLimitsContradictEachOtherRunsItsLeast() {
        Traffic traffic = load(design().users().alb().group("web", 4, "a").with("web-group", "max", 2).path("users alb web"));
        assertThat(traffic.parts()).flatExtracting(Traffic.PartLoad::stations).extracting(Traffic.StationLoad::machines).contains(4.0);
    }

    @Test
    void usersAreAssumedWhereNoneAreDrawn() {
        Traffic traffic = load(design().alb().ec2("web", "a").rds("db").path("alb web db"));
        assertThat(at(traffic, "alb").calls()).isCloseTo(1000, EXACT);
        assertThat(at(traffic, "web").calls()).isCloseTo(1000, EXACT);
    }

    @Test
    void aWorkerBehindAQueueIsNoEntry() {
        Traffic traffic = load(design().alb().ec2("web", "a").part("jobs", "sqs").ec2("worker", "a").rds("db")
                .path("alb web jobs worker db"));
        assertThat(at(traffic, "alb").calls()).isCloseTo(1000, EXACT);
        assertThat(at(traffic, "worker").calls()).isCloseTo(80, EXACT);
    }

    @Test
    void thePoolsOfAllCallersCountAgainstADatabasesConnections() {
        Traffic traffic = load(design().users().alb().group("web", 2, "a", "b").rds("db").path("users alb web db"));
        assertThat(traffic.load("db").limits()).anySatisfy(load -> {
            assertThat(load.limit().name().en()).isEqualTo("Connections");
            assertThat(load.usage()).as("4 machines at the most × 10 in each pool").isEqualTo(40);
        });
    }

    @Test
    void aDrawingWithoutLinksIsAPriceListWithoutLoad() {
        Traffic traffic = load(design().alb().ec2("web", "a"));
        assertThat(traffic.peakPerSecond()).isZero();
        assertThat(traffic.bottleneck()).isNull();
    }

    @Test
    void oneServerOfTwoCpusIsBusyAsItsMillisecondsSay() {
        // 400 dynamic × 10 ms + 600 files × 0.5 ms = 4.3 busy CPUs of 2: utilisation 2.15.
        Traffic traffic = load(design().users().ec2("web", "a").path("users web"));
        assertThat(traffic.load("web").stations().getFirst().utilization()).isCloseTo(2.15, within(1e-6));
        assertThat(traffic.saturationUsers()).isLessThanOrEqualTo(100_000 / 2.15 + 1e-6);
    }

    @Test
    void anAutoScalingGroupGrowsWithItsLoad() {
        Traffic traffic = load(design().users().alb().group("web", 2, "a", "b").path("users alb web"));
        Traffic.StationLoad cpu = traffic.load("web").stations().getFirst();
        assertThat(cpu.machines()).as("4.3 busy CPUs at 60 % need 4 machines of 2, and 4 is the most").isEqualTo(4);
        assertThat(traffic.load("web").month().runningUnits()).isBetween(2.0, 4.0);
    }

    @Property(tries = 60)
    void theLoadOfEveryPartGrowsInStepWithTheUsers(@ForAll @DoubleRange(min = 1.1, max = 50) double times) {
        Traffic once = load(reference(), THOUSAND_PER_SECOND);
        Traffic more = load(reference(), THOUSAND_PER_SECOND.withUsers(100_000 * times));
        for (int node = 0; node < once.parts().size(); node++) {
            assertThat(more.parts().get(node).peak().calls())
                    .isCloseTo(once.parts().get(node).peak().calls() * times, within(1e-6 * times));
        }
    }

    @Property(tries = 40)
    void percentilesAreOrderedAndNeverFallWithLoad(@ForAll @DoubleRange(min = 0.05, max = 0.9) double share) {
        double ceiling = load(reference()).saturationUsers();
        Performance calm = PerformanceEngine.of(load(reference(), THOUSAND_PER_SECOND.withUsers(Math.rint(ceiling * share / 2))));
        Performance busy = PerformanceEngine.of(load(reference(), THOUSAND_PER_SECOND.withUsers(Math.rint(ceiling * share))));
        for (String kind : List.of("read", "write", "dynamic")) {
            Performance.Latency latency = busy.latency().get(kind);
            assertThat(latency.p50()).isLessThanOrEqualTo(latency.p95());
            assertThat(latency.p95()).isLessThanOrEqualTo(latency.p99());
            assertThat(latency.p99()).isGreaterThanOrEqualTo(calm.latency().get(kind).p99() - 1e-6);
        }
    }

    @Test
    void theLargestNumberOfUsersIsWhereTheObjectiveIsJustKept() {
        Performance performance = PerformanceEngine.of(load(reference()));
        double users = Math.floor(performance.maxUsers());
        assertThat(users).isPositive();
        Performance there = PerformanceEngine.of(load(reference(), THOUSAND_PER_SECOND.withUsers(users)));
        Traffic beyond = load(reference(), THOUSAND_PER_SECOND.withUsers(Math.ceil(users * 1.01)));
        assertThat(there.latency().get("dynamic").p99()).isLessThanOrEqualTo(0.300 * 1.001);
        boolean late = PerformanceEngine.of(beyond).latency().get("dynamic") == null
                || PerformanceEngine.of(beyond).latency().get("dynamic").p99() > 0.300;
        assertThat(late || beyond.bottleneck().utilization() >= 1).isTrue();
    }

    @Test
    void anObjectiveBelowTheSpeedOfLightIsSaidToBeOutOfReach() {
        Performance performance = PerformanceEngine.of(load(reference(),
                new Workload(THOUSAND_PER_SECOND.given().with("sloP99Ms", 10))));
        assertThat(performance.maxUsers()).isZero();
        assertThat(performance.limitedBy()).isNotNull();
    }

    @Test
    void aProxyPassesEachStatementOnOnceAndReadsToWhereItMayRead() {
        Traffic traffic = load(design().users().alb().ec2("app", "a").part("pool", "rds-proxy").rds("db")
                .rds("copy", "role", "replica").path("users alb app")
                .link("app", "pool", LinkKind.READ_WRITE).link("pool", "db", LinkKind.READ_WRITE)
                .link("pool", "copy", LinkKind.READ));
        // 320 reads × 2 statements to the copy alone, 80 writes × 3 to the database
        assertThat(at(traffic, "pool").reads()).isCloseTo(640, EXACT);
        assertThat(at(traffic, "copy").reads()).isCloseTo(640, EXACT);
        assertThat(at(traffic, "copy").writes()).isZero();
        assertThat(at(traffic, "db").reads()).isZero();
        assertThat(at(traffic, "db").writes()).isCloseTo(240, EXACT);
    }

    @Test
    void aCacheInLineAsksTheTableForWhatItLacks() {
        Traffic traffic = load(design().users().alb().ec2("app", "a").part("near", "dax").part("table", "dynamodb")
                .path("users alb app").link("app", "near", LinkKind.READ_WRITE).link("near", "table", LinkKind.READ_WRITE));
        // 320 reads, of which four in five are answered; every one of the 80 writes goes through
        assertThat(at(traffic, "table").reads()).isCloseTo(64, EXACT);
        assertThat(at(traffic, "table").writes()).isCloseTo(80, EXACT);
    }

    @Test
    void usersSignInOnceADayAndTheirRequestsGoElsewhere() {
        Traffic traffic = load(design().users().alb().ec2("app", "a").part("pool", "cognito").part("google", "external")
                .path("users alb app").link("users", "pool", LinkKind.REQUEST).link("pool", "google", LinkKind.REQUEST));
        // 100,000 users a day in 86,400 seconds; all 1,000 requests a second still reach the balancer
        assertThat(at(traffic, "alb").calls()).isCloseTo(1_000, EXACT);
        assertThat(at(traffic, "pool").calls()).isCloseTo(100_000 / 86_400.0, EXACT);
        assertThat(at(traffic, "google").calls()).isCloseTo(100_000 / 86_400.0, EXACT);
    }

    @Test
    void everyConsumerOfAStreamGetsEveryRecord() {
        Traffic traffic = load(design().users().alb().ec2("app", "a").part("stream", "kinesis").part("one", "lambda")
                .part("two", "lambda").path("users alb app").link("app", "stream", LinkKind.PUBLISH)
                .link("stream", "one", LinkKind.CONSUME).link("stream", "two", LinkKind.CONSUME));
        assertThat(at(traffic, "stream").writes()).isCloseTo(80, EXACT);
        assertThat(at(traffic, "one").writes()).isCloseTo(80, EXACT);
        assertThat(at(traffic, "two").writes()).isCloseTo(80, EXACT);
    }
}
