package org.tenfold.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tenfold.Designs.design;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.Designs;
import org.tenfold.design.LinkKind;
import org.tenfold.resilience.Resilience.Drill;
import org.tenfold.text.Language;

/** What a correct tool shows of each failure: resilience reference 4.2. */
class DrillsTest {

    @Test
    void aSingleServerStopsEverythingUntilItIsRestarted() {
        Drill drill = drill(design().users().ec2("web", "a").path("users web"), "web");
        assertThat(drill.survives()).isFalse();
        assertThat(drill.severed()).containsExactly("static", "read", "write");
        assertThat(drill.capacityLeft()).isZero();
        assertThat(drill.recovery().seconds()).isBetween(300.0, 900.0);
    }

    @Test
    void oneOfTwoServersBehindABalancerIsNoticedAfterTwoFailedChecks() {
        Designs pair = design().users().alb().ec2("one", "a").ec2("two", "b").path("users alb one").path("alb two");
        Drill drill = drill(pair, "one");
        assertThat(drill.survives()).isTrue();
        assertThat(drill.capacityLeft()).isEqualTo(0.5);
        assertThat(drill.recovery().seconds()).as("30 s, twice").isEqualTo(60);
    }

    @Test
    void oneMachineOfAGroupCostsItsShareOfTheCapacity() {
        Drill drill = drill(design().users().alb().group("web", 4, "a", "b").path("users alb web"), "web");
        assertThat(drill.survives()).isTrue();
        assertThat(drill.capacityLeft()).isEqualTo(0.75);
        assertThat(drill.story().in(Language.ENGLISH)).contains("One of 4 machines of web").contains("60 s");
        assertThat(drill.story().in(Language.KOREAN)).contains("4대 가운데 1대");
    }

    @Test
    void aStoryNamesTheQueueAndSaysInKoreanOnlyOnceThatItStops() {
        Designs worked = design().users().alb().group("web", 2, "a", "b").part("jobs", "sqs").ec2("worker", "a").path("users alb web")
                .link("web", "jobs", LinkKind.PUBLISH).link("jobs", "worker", LinkKind.CONSUME).named("jobs", "Orders to ship");
        assertThat(drill(worked, "worker").story().in(Language.ENGLISH)).contains("work behind Orders to ship");
        assertThat(drill(worked, "worker").story().in(Language.KOREAN)).contains("Orders to ship 뒤의 작업 여정이 끊깁니다.");
        assertThat(drill(worked, "region:ap-northeast-2").story().in(Language.KOREAN).split("멈춥니다", -1)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aMultiAzDatabaseFailsOverInAMinuteOrTwoWithoutLoss() {
        Drill drill = drill(shop().with("db", "deployment", "multi-az"), "db");
        assertThat(drill.survives()).isTrue();
        assertThat(drill.recovery().seconds()).isBetween(60.0, 120.0);
        assertThat(drill.recovery().lossSeconds()).isZero();
    }

    @Test
    void auroraFailsOverFasterThanRds() {
        Drill drill = drill(design().users().group("web", 2, "a", "b").part("db", "aurora").path("users web db"), "db");
        assertThat(drill.survives()).isTrue();
        assertThat(drill.recovery().seconds()).isLessThan(60);
    }

    @Test
    void aReplicaIsNotPromotedByItself() {
        Designs replicated = shop().rds("copy", "role", "replica").link("web", "copy", LinkKind.READ)
                .link("db", "copy", LinkKind.REPLICATE);
        Drill drill = drill(replicated, "db");
        assertThat(drill.severed()).containsExactly("write");
        assertThat(drill.story().in(Language.ENGLISH)).contains("copy goes on answering reads", "by hand");
    }

    @Test
    void aCacheThatIsLostStopsNothingButTheDatabaseGetsItsReads() {
        Designs cached = shop().part("cache", "elasticache", "replicas", 0).path("web cache");
        Drill drill = drill(cached, "cache");
        assertThat(drill.survives()).isTrue();
        assertThat(drill.recovery().lossSeconds()).isZero();
        assertThat(drill.story().in(Language.ENGLISH)).contains("5 times as many reads");
    }

    @Test
    void theLossOfAZoneTakesThePartsInItAndLeavesTheOthers() {
        Drill drill = drill(shop().with("db", "zones", List.of("a", "c")).with("db", "deployment", "multi-az"), "zone:a");
        assertThat(drill.survives()).isTrue();
        assertThat(drill.capacityLeft()).isEqualTo(0.5);
        assertThat(drill.recovery().seconds()).as("the database takes longest").isEqualTo(90);
    }

    @Test
    void theLossOfTheOnlyRegionStopsEverythingForGood() {
        Drill drill = drill(shop(), "region:ap-northeast-2");
        assertThat(drill.survives()).isFalse();
        assertThat(drill.recovery().seconds()).isInfinite();
    }

    @Test
    void anotherRegionTakesOverWhenDnsHasNoticed() {
        Designs two = design().users().dns().part("seoul", "region").part("tokyo", "region", "region", "ap-northeast-1")
                .ec2("one", "a").ec2("two", "a").into("seoul", "one").into("tokyo", "two").path("users dns one").path("dns two");
        Drill drill = drill(two, "region:ap-northeast-1");
        assertThat(drill.survives()).isTrue();
        assertThat(drill.recovery().seconds()).as("three failed checks of 30 s and a minute of TTL").isEqualTo(150);
    }

    @Test
    void aCopyInAnotherRegionKeepsAllButTheLastSecondAndIsPromotedByHand() {
        Designs copied = design().users().part("seoul", "region").part("tokyo", "region", "region", "ap-northeast-1")
                .ec2("web", "a").part("db", "aurora").part("copy", "aurora").into("seoul", "web", "db").into("tokyo", "copy")
                .path("users web db").link("db", "copy", LinkKind.REPLICATE);
        Drill drill = drill(copied, "region:ap-northeast-2");
        assertThat(drill.survives()).isFalse();
        assertThat(drill.recovery().seconds()).isInfinite();
        assertThat(drill.recovery().lossSeconds()).isEqualTo(1);
        assertThat(drill.story().in(Language.ENGLISH)).contains("Its copy copy goes on answering reads").contains("by hand");
    }

    @Test
    void aBucketTakesAllThatTwoDid() {
        Designs two = design().users().part("cdn", "cloudfront").part("seoul", "region").part("tokyo", "region", "region", "ap-northeast-1")
                .part("one", "s3").part("two", "s3").into("seoul", "one").into("tokyo", "two").path("users cdn one").path("cdn two");
        assertThat(drill(two, "region:ap-northeast-1").capacityLeft()).isEqualTo(1);
    }

    @Test
    void whatOnlyStandsByAddsNoCapacityUntilItTakesOver() {
        Designs two = twoRegions("failover");
        Drill standby = drill(two, "region:ap-northeast-1");
        assertThat(standby.capacityLeft()).isEqualTo(1);
        assertThat(standby.recovery().seconds()).isZero();
        assertThat(standby.story().in(Language.ENGLISH)).contains("only stand by");
        assertThat(drill(two, "spare").capacityLeft()).isEqualTo(1);
        assertThat(drill(two, "spare").story().in(Language.ENGLISH)).contains("only stands by");
        assertThat(drill(two, "web").capacityLeft()).isEqualTo(0.75);
        assertThat(drill(two, "region:ap-northeast-2").capacityLeft()).as("two machines for four").isEqualTo(0.5);
    }

    @Test
    void whatSharesTheLoadCountsByItsMachines() {
        Designs two = twoRegions("weighted");
        assertThat(drill(two, "region:ap-northeast-1").capacityLeft()).isCloseTo(4.0 / 6, within(1e-12));
        assertThat(drill(two, "region:ap-northeast-2").capacityLeft()).isCloseTo(2.0 / 6, within(1e-12));
    }

    /** Four machines in Seoul, two in Tokyo, each behind a balancer. */
    private static Designs twoRegions(String policy) {
        return design().users().dns().part("seoul", "region").part("tokyo", "region", "region", "ap-northeast-1")
                .part("one", "alb").group("web", 4, "a", "c").part("two", "alb").group("spare", 2, "a", "c")
                .into("seoul", "one", "web-group").into("tokyo", "two", "spare-group").link("dns", "one", LinkKind.RESOLVE, "policy", policy).link("dns", "two", LinkKind.RESOLVE, "policy", policy)
                .path("users dns one web").path("two spare");
    }

    @Test
    void aWorkerLeavesWhatItWasWorkingOnToTheOthers() {
        Designs worked = design().users().ec2("web", "a").part("jobs", "sqs").group("worker", 2, "a", "c").path("users web")
                .link("web", "jobs", LinkKind.PUBLISH).link("jobs", "worker", LinkKind.CONSUME);
        assertThat(drill(worked, "worker").story().in(Language.ENGLISH)).contains("the others take over what it was working on")
                .doesNotContain("0 s");
        assertThat(drill(design().users().part("web", "beanstalk", "zones", List.of("a", "c")).path("users web"), "web").story().in(Language.ENGLISH))
                .contains("the others carry its load");
    }

    @Test
    void aCopyInAnotherRegionIsPromotedByHandUnlessItTakesWritesAllAlong() {
        for (String store : List.of("aurora", "dynamodb")) {
            Designs two = twoRegions("failover").part("db", store).part("copy", store).into("seoul", "db").into("tokyo", "copy")
                    .path("web db").path("spare copy").link("db", "copy", LinkKind.REPLICATE);
            assertThat(drill(two, "region:ap-northeast-2").story().in(Language.ENGLISH).contains("only after somebody has promoted it"))
                    .as(store).isEqualTo(store.equals("aurora"));
            assertThat(drill(two, "region:ap-northeast-1").story().in(Language.ENGLISH)).doesNotContain("promoted");
            assertThat(drill(store.equals("aurora") ? two.with("db", "promotion", "automated") : two, "region:ap-northeast-2").story().in(Language.ENGLISH))
                    .doesNotContain("promoted");
        }
    }

    @Test
    void whoCallsFromAnOfficeCallsForUsers() {
        Designs internal = design().part("office", "on-premises").ec2("erp", "a").rds("db").link("office", "erp", LinkKind.REQUEST).path("erp db");
        assertThat(drill(internal, "erp").severed()).containsExactly("static", "read", "write");
    }

    @Test
    void filesThatUsersPutIntoABucketStopWithIt() {
        Designs upload = design().users().ec2("web", "a").part("raw", "s3").path("users web").link("users", "raw", LinkKind.WRITE);
        assertThat(survival(upload).journeys()).filteredOn(journey -> journey.journey().equals("write"))
                .allMatch(journey -> journey.availability() < 0.995);
        assertThat(survival(upload).journeys()).filteredOn(journey -> journey.journey().equals("read"))
                .allMatch(journey -> journey.availability() > 0.9949999);
    }

    @Test
    void singlePointsAreWhatOneOrdinaryFailureStopsWorstFirst() {
        assertThat(survival(shop()).singlePoints()).extracting(Target::toString)
                .containsExactly("region:ap-northeast-2", "db");
    }

    @Test
    void whatInterruptsOnlyWorkThatWaitsIsNoSinglePoint() {
        Designs jobs = design().users().ec2("web", "a").ec2("other", "c").part("alb", "alb").part("jobs", "sqs").ec2("worker", "a").path("users alb web")
                .path("alb other").link("web", "jobs", LinkKind.PUBLISH).link("other", "jobs", LinkKind.PUBLISH)
                .link("jobs", "worker", LinkKind.CONSUME);
        assertThat(drill(jobs, "worker").survives()).isFalse();
        assertThat(survival(jobs).singlePoints()).extracting(Target::toString).doesNotContain("worker");
        // With a zone goes what only it keeps.
        assertThat(survival(jobs.rds("results", "zones", List.of("a")).link("worker", "results", LinkKind.WRITE)).singlePoints())
                .extracting(Target::toString).contains("zone:a").doesNotContain("worker", "results");
    }

    @Test
    void availabilityOfASmallShopIsTheProductOfWhatItCannotDoWithout() {
        Resilience shop = survival(design().users().ec2("web", "a").rds("db", "zones", List.of("a")).path("users web db"));
        double own = 0.995 / (0.9995 * 0.9999);
        assertThat(shop.exact()).isTrue();
        assertThat(shop.availability()).isCloseTo(0.9995 * 0.9999 * own * own, within(1e-12));
        assertThat(shop.journeys().getFirst().availability()).isCloseTo(0.995, within(1e-12));
    }

    private static Designs shop() {
        return design().users().alb().group("web", 2, "a", "b").rds("db").path("users alb web db");
    }

    private static Resilience survival(Designs design) {
        return ResilienceEngine.survival(Cuts.of(design.topology()));
    }

    private static Drill drill(Designs design, String target) {
        return survival(design).drills().stream().filter(drill -> drill.fails().toString().equals(target)).findFirst().orElseThrow();
    }
}
