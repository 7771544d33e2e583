package org.tenfold.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.Designs.design;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.Designs;
import org.tenfold.design.LinkKind;

/** How drawings are read: what is an alternative, what is needed, what is soft, and which zones count. */
class CutsTest {

    private static final List<String> ALL = List.of("static", "read", "write");
    private static final Target ZONE_A = new Target.Zone("ap-northeast-2", "a", "a");

    @Test
    void aSingleServerCutsEveryJourney() {
        Cuts cuts = cuts(design().users().ec2("web", "a").path("users web"));
        assertThat(cuts.severedBy("web")).isEqualTo(ALL);
        assertThat(cuts.severedBy(ZONE_A)).isEqualTo(ALL);
        assertThat(cuts.severedBy(new Target.Region("ap-northeast-2"))).isEqualTo(ALL);
        assertThat(cuts.severedBy("users")).isEmpty();
    }

    @Test
    void serversBehindABalancerAreAlternativesUnlessTheyAreOnDifferentRoutes() {
        Designs two = design().users().alb().ec2("one", "a").ec2("two", "b").path("users alb one").path("alb two");
        assertThat(cuts(two).severedBy("one")).isEmpty();
        assertThat(cuts(two).severedBy("alb")).isEqualTo(ALL);
        two.link("alb", "two", LinkKind.REQUEST, "group", "api");
        assertThat(cuts(two).severedBy("one")).isEqualTo(ALL);
    }

    @Test
    void aServerSetThatSpansZonesIsNotCutByOneOfThem() {
        Cuts cuts = cuts(design().users().alb().group("web", 2, "a", "b").path("users alb web"));
        assertThat(cuts.severedBy(ZONE_A)).isEmpty();
        assertThat(cuts.severedBy("web-group")).as("a group fails with its machines").isEqualTo(ALL);
    }

    @Test
    void aZoneThatNobodyStatedIsNotSpokenOf() {
        Cuts cuts = cuts(design().users().part("web", "ec2").path("users web"));
        assertThat(cuts.severed().keySet()).noneMatch(Target.Zone.class::isInstance);
    }

    @Test
    void usersReachThroughDnsWhatTheyAlsoReachDirectlyOnlyOnce() {
        Cuts cuts = cuts(design().users().dns().alb().group("web", 2, "a", "b").path("users dns alb web").path("users alb"));
        assertThat(cuts.severedBy("dns")).isEqualTo(ALL);
        assertThat(cuts.severedBy("alb")).isEqualTo(ALL);
    }

    @Test
    void targetsOfANameAreAlternatives() {
        Cuts cuts = cuts(design().users().dns().ec2("one", "a").ec2("two", "b").path("users dns one").path("dns two"));
        assertThat(cuts.severedBy("one")).isEmpty();
        assertThat(cuts.severedBy("dns")).isEqualTo(ALL);
    }

    @Test
    void aDatabaseCutsReadsAndWritesButNotFiles() {
        Cuts cuts = cuts(design().users().group("web", 2, "a", "b").rds("db").path("users web db"));
        assertThat(cuts.severedBy("db")).containsExactly("read", "write");
    }

    @Test
    void readsGoToTheReplicasAndWritesToThePrimary() {
        Designs one = design().users().group("web", 2, "a", "b").rds("db").rds("replica", "role", "replica")
                .path("users web db").link("web", "replica", LinkKind.READ).link("db", "replica", LinkKind.REPLICATE);
        assertThat(cuts(one).severedBy("db")).containsExactly("write");
        assertThat(cuts(one).severedBy("replica")).containsExactly("read");
        one.rds("second", "role", "replica").link("web", "second", LinkKind.READ).link("db", "second", LinkKind.REPLICATE);
        assertThat(cuts(one).severedBy("replica")).isEmpty();
    }

    @Test
    void aCacheBesideADatabaseIsSoftUnlessItKeepsSessions() {
        Designs shop = design().users().group("web", 2, "a", "b").part("cache", "elasticache", "replicas", 0).rds("db")
                .path("users web db").path("web cache");
        assertThat(cuts(shop).severedBy("cache")).isEmpty();
        shop.link("web", "cache", LinkKind.READ_WRITE, "dataset", "session");
        assertThat(cuts(shop).severedBy("cache")).containsExactly("read", "write");
    }

    @Test
    void aCallThatCanBeMissingIsSoft() {
        Cuts cuts = cuts(design().users().ec2("web", "a").part("mail", "external").path("users web")
                .link("web", "mail", LinkKind.REQUEST, "soft", true));
        assertThat(cuts.severedBy("mail")).isEmpty();
    }

    @Test
    void theSenderWaitsForTheQueueButNotForTheWorkBehindIt() {
        Cuts cuts = cuts(design().users().ec2("web", "a").part("jobs", "sqs").ec2("worker", "b").rds("db")
                .path("users web jobs worker db"));
        assertThat(cuts.journeys()).containsExactly("static", "read", "write", "async jobs");
        assertThat(cuts.severedBy("jobs")).containsExactly("write", "async jobs");
        assertThat(cuts.severedBy("worker")).containsExactly("async jobs");
        assertThat(cuts.severedBy("db")).containsExactly("async jobs");
    }

    @Test
    void aSiteOfFilesHasNoOtherJourneys() {
        Cuts cuts = cuts(design().users().dns().cdn().part("files", "s3").path("users dns cdn files"));
        assertThat(cuts.journeys()).containsExactly("static");
        assertThat(cuts.severed().keySet()).extracting(Target::toString)
                .containsExactly("dns", "cdn", "files", "region:ap-northeast-2");
    }

    @Test
    void filesTakeTheirOwnOriginAndTheRestTheOther() {
        Cuts cuts = cuts(design().users().cdn().part("files", "s3").alb().ec2("web", "a").path("users cdn files")
                .path("cdn alb web"));
        assertThat(cuts.severedBy("files")).containsExactly("static");
        assertThat(cuts.severedBy("web")).containsExactly("read", "write");
    }

    @Test
    void whereNoUsersAreDrawnTheyEnterWhereverNothingElseCalls() {
        Cuts cuts = cuts(design().alb().ec2("web", "a").path("alb web"));
        assertThat(cuts.severedBy("alb")).isEqualTo(ALL);
        assertThat(cuts(design().ec2("web", "a")).journeys()).as("a price list serves nobody").isEmpty();
    }

    @Test
    void theLossOfOneOfTwoRegionsIsSurvived() {
        Cuts cuts = cuts(design().users().dns().part("seoul", "region").part("tokyo", "region", "region", "ap-northeast-1")
                .ec2("one", "a").ec2("two", "a").into("seoul", "one").into("tokyo", "two").path("users dns one").path("dns two"));
        assertThat(cuts.severed().keySet()).extracting(Target::toString).containsExactly("dns");
    }

    @Test
    void theLargeDesignIsLegalAndNothingOfACellCutsTheRequestsOfUsers() {
        Cuts cuts = cuts(Designs.large(1_000));
        assertThat(cuts.topology().size()).isBetween(980, 1_000);
        assertThat(cuts.severed().entrySet().stream().filter(cut -> cut.getValue().contains("write")))
                .extracting(cut -> cut.getKey().toString()).containsExactly("dns", "region:ap-northeast-2");
    }

    private static Cuts cuts(Designs design) {
        return Cuts.of(design.topology());
    }
}
