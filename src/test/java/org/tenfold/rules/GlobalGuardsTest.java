package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.states;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Context.Disruption;
import org.tenfold.design.Setting;
import org.tenfold.service.ServiceCatalog;

/** When rules about several Regions must keep quiet, ask, or speak more softly. */
class GlobalGuardsTest {

    private static final String[] NEAREST = {"users > dns:route53 >resolve[policy=latency]> front",
        "dns >resolve[policy=latency]> front2"};
    private static final String[] FAILOVER = {"users > dns:route53 >resolve[policy=failover]> front",
        "dns >resolve[policy=failover]> front2"};
    private static final String CLUSTERS = "seoul/db:aurora[zones=a+b+c] >replicate> tokyo/copy:aurora[zones=a+c+d]";

    private static Sketch world(String[] names, String... lines) {
        return Sketch.inTwoRegions(Stream.of(names, lines).flatMap(Arrays::stream).toArray(String[]::new)).users(10_000_000);
    }

    @Test
    void tenSecondariesOfAuroraAndTwoOfACacheAreAllowed() {
        String[] lines = IntStream.rangeClosed(1, 2).mapToObj(number -> "cache > r" + number + ":region[region="
                + (number == 1 ? "us-east-1" : "us-west-2") + "]/copy" + number + ":elasticache").toArray(String[]::new);
        assertThat(states("GLOBAL-001", world(FAILOVER, Stream.concat(Stream.of("code > seoul/cache:elasticache"),
                Stream.of(lines).map(line -> line.replace(" > ", " >replicate> "))).toArray(String[]::new)))).isEmpty();
        assertThat(states("GLOBAL-001", world(FAILOVER, "code > seoul/db:aurora",
                "db >replicate> virginia:region[region=us-east-1]/c1:aurora", "db >replicate> oregon:region[region=us-west-2]/c2:aurora",
                "db >replicate> ireland:region[region=eu-west-1]/c3:aurora"))).isEmpty();
    }

    @Test
    void aGlobalDatabaseHasOneClusterInEachRegion() {
        assertThat(states("GLOBAL-001", world(FAILOVER, "code > " + CLUSTERS, "db >replicate> tokyo/copy2:aurora")))
                .containsExactly("db now high");
        assertThat(states("GLOBAL-001", world(FAILOVER, "code > seoul/db:aurora >replicate> seoul/copy2:aurora"))).isEmpty();
    }

    /** A write must reach a member that takes it: the primary, a table that is active everywhere, or a copy that passes it on. */
    @Test
    void writesGoToAMemberThatTakesThem() {
        assertThat(states("GLOBAL-002", world(NEAREST, CLUSTERS, "code > db", "code2 > copy"))).containsExactly("code2-to-copy now high");
        assertThat(states("GLOBAL-002", world(NEAREST, CLUSTERS.replace("a+c+d", "a+c+d, writeForwarding=true"), "code > db", "code2 > copy")))
                .isEmpty();
        assertThat(states("GLOBAL-002", world(NEAREST, CLUSTERS, "code > db", "code2 >read> copy", "code2 >write> db"))).isEmpty();
        assertThat(states("GLOBAL-002", world(NEAREST, "code > seoul/table:dynamodb >replicate> tokyo/copy:dynamodb", "code2 > copy")))
                .isEmpty();
    }

    @Test
    void aStandbyIsPromotedBeforeItServes() {
        assertThat(states("GLOBAL-002", world(FAILOVER, CLUSTERS, "code > db", "code2 > copy"))).isEmpty();
    }

    @Test
    void regionsOfChinaHaveLimitsOfTheirOwnAndCannotBeDrawn() {
        // Whoever adds them has to give GLOBAL-001 the limits of that partition.
        assertThat(ServiceCatalog.standard().service("region").setting("region").choices()).extracting(Setting.Choice::value)
                .isNotEmpty().noneMatch(region -> region.startsWith("cn-"));
    }

    @Test
    void whoCannotSaveIsToldAtEverySize() {
        assertThat(states("DNS-007", world(NEAREST, CLUSTERS, "code > db", "code2 > copy").users(500))).containsExactly("dns-to-front2 now medium");
        assertThat(states("GLOBAL-002", world(NEAREST, "code > seoul/cache:elasticache >replicate> tokyo/copy:elasticache", "code2 > copy")
                .users(500))).containsExactly("code2-to-copy now high");
        assertThat(states("GLOBAL-001", world(FAILOVER, "code > " + CLUSTERS, "db >replicate> tokyo/copy2:aurora").users(500)))
                .containsExactly("db now high");
    }

    @Test
    void theWriteThatFailsExplainsWhyTheRegionCannotSave() {
        assertThat(states("DNS-007", world(NEAREST, CLUSTERS, "code > db", "code2 > copy"))).isEmpty();
        assertThat(states("DNS-007", world(NEAREST, CLUSTERS, "code > db", "code2 > copy").users(1_000_000)))
                .containsExactly("dns-to-front2 now medium");
    }

    @Test
    void theFixSendsWritesToThePrimaryAndLeavesReads() {
        Sketch sketch = world(NEAREST, "code > seoul/db:documentdb[zones=a+b] >replicate> tokyo/copy:documentdb[zones=a+c]", "code2 > copy");
        assertThat(states("GLOBAL-002", sketch)).containsExactly("code2-to-copy now high");
        assertThat(Reviews.mended("GLOBAL-002", sketch).links()).anySatisfy(link -> {
            assertThat(link.from()).isEqualTo("code2");
            assertThat(link.to()).isEqualTo("db");
            assertThat(link.kind().id()).isEqualTo("write");
        });
    }

    @Test
    void itemsThatAreOnlyAddedOrHaveAHomeDoNotConflict() {
        String tables = "code > seoul/table:dynamodb[%s] >replicate> tokyo/copy:dynamodb[%s]";
        assertThat(states("GLOBAL-003", world(NEAREST, tables.replace("%s", "conflictSafe=no"), "code2 > copy")))
                .containsExactly("copy now medium");
        assertThat(states("GLOBAL-003", world(NEAREST, tables.replace("%s", "conflictSafe=yes"), "code2 > copy"))).isEmpty();
        assertThat(states("GLOBAL-003", world(NEAREST, tables.replace("%s", "globalConsistency=strong"), "code2 > copy"))).isEmpty();
        assertThat(states("GLOBAL-003", world(NEAREST, tables.replace("%s", "itemKb=1"), "code2 > copy")))
                .containsExactly("copy question medium");
        assertThat(states("GLOBAL-003", world(NEAREST, tables.replace("%s", "conflictSafe=no"), "code2 >read> copy"))).isEmpty();
        assertThat(states("GLOBAL-003", world(FAILOVER, tables.replace("%s", "conflictSafe=no"), "code2 > copy"))).isEmpty();
    }

    @Test
    void aUserWritesOnlyTheOwnSession() {
        assertThat(states("GLOBAL-003", world(NEAREST, "seoul/table:dynamodb >replicate> tokyo/copy:dynamodb",
                "code >read-write[dataset=session]> table", "code2 >read-write[dataset=session]> copy"))).isEmpty();
    }

    @Test
    void changesHaveToGoWhereOneRegionTakesThem() {
        assertThat(states("GLOBAL-004", world(NEAREST, CLUSTERS, "code > db", "code2 >read> copy", "code2 >write> db"))).isEmpty();
        assertThat(states("GLOBAL-004", world(NEAREST, CLUSTERS, "code > db", "code2 > db"))).containsExactly("code2-to-db now medium");
        assertThat(states("GLOBAL-004", world(NEAREST, CLUSTERS, "code > db", "code2 >read[soft=true]> db"))).isEmpty();
    }

    @Test
    void jobsThatNobodyWaitsForMayCallAcrossRegions() {
        assertThat(states("GLOBAL-004", world(NEAREST, "code > seoul/db:dynamodb", "tokyo/sweeper:lambda > db"))).isEmpty();
    }

    @Test
    void aRegionThatOnlyKeepsCopiesNeedsNoPolicy() {
        assertThat(states("GLOBAL-005", Sketch.of("seoul:region[region=ap-northeast-2]/front:alb[zones=a+b+c] > seoul/code:lambda > seoul/db:dynamodb",
                "users > dns:route53 > front", "db >replicate> tokyo:region[region=ap-northeast-1]/copy:dynamodb").users(1e7))).isEmpty();
        assertThat(states("GLOBAL-005", Sketch.inTwoRegions("users > ga:global-accelerator > front", "ga > front2"))).isEmpty();
        assertThat(states("GLOBAL-005", Sketch.inTwoRegions("users > front", "users > front2"))).containsExactly("users now medium");
    }

    @Test
    void whereOneRegionTakesTheWritesTheOthersStandBy() {
        Sketch sketch = Sketch.inTwoRegions("users > dns:route53 > front", "dns > front2", CLUSTERS, "code > db", "code2 > copy");
        assertThat(Reviews.mended("GLOBAL-005", sketch).link("dns-to-front2").orElseThrow().settings().get("policy")).isEqualTo("failover");
        Sketch active = Sketch.inTwoRegions("users > dns:route53 > front", "dns > front2",
                "code > seoul/table:dynamodb >replicate> tokyo/copy:dynamodb", "code2 > copy");
        assertThat(Reviews.mended("GLOBAL-005", active).link("dns-to-front2").orElseThrow().settings().get("policy")).isEqualTo("latency");
    }

    @Test
    void aStandbyMayAskUsersToSignInAgain() {
        assertThat(states("GLOBAL-006", world(FAILOVER, "users > seoul/pool:cognito"))).isEmpty();
        assertThat(states("GLOBAL-006", world(NEAREST, "code >read-write[dataset=session]> seoul/sessions:dynamodb",
                "code2 >read-write[dataset=session]> tokyo/sessions2:dynamodb"))).containsExactly("sessions now medium", "sessions2 now medium");
        assertThat(states("GLOBAL-006", world(NEAREST, "code >read-write[dataset=session]> seoul/sessions:dynamodb",
                "code2 >read-write[dataset=session]> tokyo/sessions2:dynamodb", "sessions >replicate> sessions2"))).isEmpty();
    }

    @Test
    void aPreparedPromotionOrAnEmptyCacheWillDo() {
        String caches = "code > seoul/cache:elasticache[zones=a+b%s] >replicate> tokyo/copy:elasticache[zones=a+c]";
        assertThat(states("GLOBAL-007", world(FAILOVER, caches.replace("%s", ", promotion=none")).recovery(Disruption.REGION, 899, 60)))
                .containsExactly("cache now medium");
        for (String prepared : new String[] {"runbook", "automated", "cold"}) {
            assertThat(states("GLOBAL-007", world(FAILOVER, caches.replace("%s", ", promotion=" + prepared))
                    .recovery(Disruption.REGION, 899, 60))).isEmpty();
        }
        assertThat(states("GLOBAL-007", world(FAILOVER, caches.replace("%s", "")).recovery(Disruption.REGION, 899, 60)))
                .containsExactly("cache question medium");
        assertThat(states("GLOBAL-007", world(FAILOVER, caches.replace("%s", ", promotion=none")).recovery(Disruption.REGION, 3_600, 60)))
                .isEmpty();
        assertThat(states("GLOBAL-007", world(FAILOVER, caches.replace("%s", ", promotion=none")))).isEmpty();
    }

    @Test
    void aTargetOfSecondsAllowsForTheLag() {
        assertThat(states("GLOBAL-008", world(FAILOVER, "code > " + CLUSTERS, "code2 > copy").recovery(Disruption.REGION, 600, 0)))
                .containsExactly("db-to-copy now medium");
        assertThat(states("GLOBAL-008", world(FAILOVER, "code > " + CLUSTERS, "code2 > copy").recovery(Disruption.REGION, 600, 5))).isEmpty();
        assertThat(states("GLOBAL-008", world(FAILOVER, "code > " + CLUSTERS, "code2 > copy"))).isEmpty();
    }

    @Test
    void sessionsAndCachesMayLoseTheirLastSecond() {
        assertThat(states("GLOBAL-008", world(FAILOVER, "code >read-write[dataset=session]> seoul/sessions:dynamodb >replicate> tokyo/copy:dynamodb",
                "code > seoul/cache:elasticache >replicate> tokyo/cache2:elasticache").recovery(Disruption.REGION, 600, 0)
                )).doesNotContain("cache-to-cache2 now medium");
        assertThat(states("GLOBAL-008", world(FAILOVER, "code >read-write[dataset=session]> seoul/sessions:dynamodb",
                "code2 >read-write[dataset=session]> tokyo/sessions2:dynamodb", "sessions >replicate> sessions2")
                .recovery(Disruption.REGION, 600, 0))).isEmpty();
    }

    @Test
    void usersWithAHomeRegionHaveTheirDataThere() {
        String[] stores = {"code > seoul/db:rds[deployment=multi-az]", "code2 > tokyo/db2:rds[deployment=multi-az]"};
        assertThat(states("GLOBAL-009", world(NEAREST, stores))).containsExactly("db now high");
        assertThat(states("GLOBAL-009", world(NEAREST, stores).context("homeRegions", true))).isEmpty();
        assertThat(states("GLOBAL-009", world(FAILOVER, stores))).isEmpty();
    }

    @Test
    void storesOfDifferentDataNeedNoCopiesOfEachOther() {
        assertThat(states("GLOBAL-009", world(NEAREST, "code >read-write[dataset=orders]> seoul/db:rds[deployment=multi-az]",
                "code2 >read-write[dataset=bills]> tokyo/db2:rds[deployment=multi-az]"))).isEmpty();
        assertThat(states("GLOBAL-009", world(NEAREST, "code > seoul/table:dynamodb >replicate> tokyo/copy:dynamodb", "code2 > copy")))
                .isEmpty();
    }
}
