package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.states;

import org.junit.jupiter.api.Test;

/** When rules about content delivery must keep quiet, or speak more softly. */
class CdnGuardsTest {

    @Test
    void filesAreFewForFewUsersAndInsideAnOffice() {
        assertThat(states("CDN-001", Sketch.of("users > web:ec2[zones=a]").users(300_000))).containsExactly("web now medium");
        assertThat(states("CDN-001", Sketch.of("users > web:ec2[zones=a]"))).isEmpty();
        assertThat(states("CDN-001", Sketch.of("users > web:ec2[zones=a]").context("kind", "internal").users(300_000))).isEmpty();
    }

    @Test
    void usersOfTheSameContinentAndPatientOnesNeedNoEdge() {
        assertThat(states("CDN-006", Sketch.of("users[geography=japan] > web:ec2[zones=a]"))).isEmpty();
    }

    @Test
    void aFewUsersFarAwayMayHaveTheirEdge() {
        assertThat(states("CDN-008", Sketch.of("users[geography=europe] > cdn:cloudfront > web:ec2[zones=a]").users(50))).isEmpty();
        assertThat(states("CDN-008", Sketch.of("users > cdn:cloudfront > web:ec2[zones=a]").users(101))).isEmpty();
    }

    @Test
    void responsesThatTheKeyTellsApartOrThatAreTheSameForAllMayBeCached() {
        String cdn = "users > cdn:cloudfront[hitRatioDynamic=0.5%s] > alb > web:ec2[zones=a]";
        assertThat(states("CDN-003", Sketch.of(cdn.formatted("")))).containsExactly("cdn question medium");
        assertThat(states("CDN-003", Sketch.of(cdn.formatted(", dynamicResponses=personal")))).containsExactly("cdn now medium");
        assertThat(states("CDN-003", Sketch.of(cdn.formatted(", dynamicResponses=personal-in-key")))).isEmpty();
        assertThat(states("CDN-003", Sketch.of(cdn.formatted(", dynamicResponses=same-for-all")))).isEmpty();
        assertThat(states("CDN-003", Sketch.of("users > cdn:cloudfront > alb > web:ec2[zones=a]"))).isEmpty();
    }

    @Test
    void filesThatAreRenamedShortLivedOrInvalidatedMayBeKept() {
        assertThat(states("CDN-004", Sketch.of("users > cdn:cloudfront > files:s3"))).containsExactly("cdn now low");
        assertThat(states("CDN-004", Sketch.of("users > cdn:cloudfront[versionedNames=true] > files:s3"))).isEmpty();
        assertThat(states("CDN-004", Sketch.of("users > cdn:cloudfront[defaultTtlSeconds=300] > files:s3"))).isEmpty();
        assertThat(states("CDN-004", Sketch.of("users > cdn:cloudfront > files:s3",
                "pipeline:codepipeline >operate[purpose=deploy]> cdn"))).isEmpty();
    }

    @Test
    void anOriginInSeveralZonesIsEnoughForMost() {
        String cdn = "users > cdn:cloudfront > alb[zones=%s] > web:ec2[zones=a]";
        assertThat(states("CDN-005", Sketch.of(cdn.formatted("a+b")).users(100_000))).containsExactly("cdn now low");
        assertThat(states("CDN-005", Sketch.of(cdn.formatted("a")).users(100_000))).containsExactly("cdn now medium");
        assertThat(states("CDN-005", Sketch.of(cdn.formatted("a+b")).users(1_000_000))).containsExactly("cdn now high");
    }

    @Test
    void aSecondOriginOrAPracticedSwitchIsAPlan() {
        assertThat(states("CDN-005", Sketch.of("users > cdn:cloudfront >request[group=files]> one:s3",
                "cdn >request[group=files, weight=0]> two:s3").users(1_000_000))).isEmpty();
        assertThat(states("CDN-005", Sketch.of("users > cdn:cloudfront[fallback=dns-switch] > files:s3").users(1_000_000))).isEmpty();
    }

    @Test
    void aVpcOriginReachesPrivateSubnets() {
        String zone = "vpc/one:availability-zone[zone=a]/deep:subnet[access=private]/web:ec2";
        assertThat(states("CDN-007", Sketch.of(zone, "users > cdn:cloudfront > web"))).containsExactly("cdn-to-web now medium");
        assertThat(states("CDN-007", Sketch.of(zone, "users > cdn:cloudfront[originLock=vpc-origin] > web"))).isEmpty();
        assertThat(states("CDN-007", Sketch.of("users > cdn:cloudfront > nlb[scheme=internal] > web:ec2[zones=a]")))
                .containsExactly("cdn-to-nlb now medium");
        assertThat(states("CDN-007", Sketch.of("users > cdn:cloudfront > web:ec2[zones=a]"))).isEmpty();
        assertThat(states("CDN-007", Sketch.of("users > cdn:cloudfront > nlb[listener=udp] > web:ec2[zones=a]")))
                .containsExactly("cdn-to-nlb now medium");
    }

    @Test
    void aWebsiteIsPublicByNatureAndAnIdentityAnOlderProof() {
        String cdn = "users > cdn:cloudfront[originAccess=%s] > files:s3%s";
        assertThat(states("CDN-002", Sketch.of(cdn.formatted("none", "")))).containsExactly("cdn now high");
        Sketch site = Sketch.of(cdn.formatted("none", "[website=true]"));
        assertThat(states("CDN-002", site)).containsExactly("cdn now medium");
        assertThat(states("CDN-002", Reviews.mended("CDN-002", site))).isEmpty();
        assertThat(states("CDN-002", Sketch.of(cdn.formatted("oac", "")))).isEmpty();
        assertThat(states("CDN-002", Sketch.of(cdn.formatted("oai", "")))).isEmpty();
        assertThat(states("DEPRECATED-009", Sketch.of(cdn.formatted("oai", "")))).containsExactly("cdn now low");
    }

    @Test
    void whoCanWaitOrIsServedNearbyNeedsNoEdge() {
        String far = "users[geography=europe] > web:ec2[zones=a]";
        assertThat(states("CDN-006", Sketch.of(far))).containsExactly("users now low");
        assertThat(states("CDN-006", Sketch.of(far).workload("sloP99Ms", 500))).isEmpty();
        assertThat(states("CDN-006", Sketch.of("users[geography=europe] > ga:global-accelerator > alb[zones=a+b] > web:ec2"))).isEmpty();
    }

    @Test
    void aFirewallOrAPrivateBucketMakesAnEdgeWorthIt() {
        String cdn = "users > cdn:cloudfront > web:ec2[zones=a]";
        assertThat(states("CDN-008", Sketch.of(cdn).users(100))).containsExactly("cdn now advice");
        assertThat(states("CDN-008", Sketch.of(cdn, "waf >protect> cdn").users(100))).isEmpty();
        assertThat(states("CDN-008", Sketch.of(cdn, "cdn > files:s3").users(100))).isEmpty();
    }
}
