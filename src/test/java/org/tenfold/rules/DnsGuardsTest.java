package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.states;

import org.junit.jupiter.api.Test;
import org.tenfold.design.Context.Disruption;

/** When rules about names and their records must keep quiet, ask, or speak more softly. */
class DnsGuardsTest {

    @Test
    void aRoutingControlIsAHealthCheckAndSoIsAnAliasThatFollowsItsTarget() {
        assertThat(states("DNS-001", Sketch.inTwoRegions(
                "users > dns:route53[evaluateTargetHealth=false] >resolve[policy=failover, healthCheck=true]> front",
                "dns >resolve[policy=failover]> front2"))).isEmpty();
        assertThat(states("DNS-001", Sketch.inTwoRegions("users > dns:route53 >resolve[policy=failover, record=alias]> front",
                "dns >resolve[policy=failover]> front2"))).isEmpty();
        assertThat(states("DNS-001", Sketch.inTwoRegions("users > dns:route53 >resolve[policy=failover, record=cname]> front",
                "dns >resolve[policy=failover]> front2"))).containsExactly("dns-to-front now high");
    }

    @Test
    void anAliasOfADistributionTellsNothingAboutHealth() {
        assertThat(states("DNS-001", Sketch.of("users > dns:route53 >resolve[policy=failover]> cdn:cloudfront > alb[zones=a+b]",
                "dns >resolve[policy=failover]> alb > code:lambda").users(1e6))).containsExactly("dns-to-cdn now high");
    }

    @Test
    void placesMayBeLeftOutOnPurposeAndPlacesNotNamedAreAskedFor() {
        assertThat(states("DNS-002", Sketch.inTwoRegions(
                "users > dns:route53[onlyListedPlaces=true] >resolve[policy=geolocation, location=KR]> front",
                "dns >resolve[policy=geolocation, location=JP]> front2"))).isEmpty();
        assertThat(states("DNS-002", Sketch.inTwoRegions("users > dns:route53 >resolve[policy=geolocation]> front",
                "dns >resolve[policy=geolocation, location=JP]> front2"))).containsExactly("dns question high");
        assertThat(states("DNS-002", Sketch.inTwoRegions("users > dns:route53 >resolve[policy=latency]> front",
                "dns >resolve[policy=latency]> front2"))).isEmpty();
    }

    @Test
    void anAliasHasTheLifeOfItsTargetAndARecordThatNeverChangesMayLiveLong() {
        assertThat(states("DNS-003", Sketch.inTwoRegions(
                "users > dns:route53[ttlSeconds=3600] >resolve[policy=failover, healthCheck=true]> front",
                "dns >resolve[policy=failover, healthCheck=true]> front2"))).isEmpty();
        assertThat(states("DNS-003", Sketch.inTwoRegions("users > dns:route53[ttlSeconds=86400] >resolve[record=cname]> front"))).isEmpty();
    }

    @Test
    void aTimeToLiveThatNobodyTouchedIsHygiene() {
        assertThat(states("DNS-003", Sketch.inTwoRegions(
                "users > dns:route53[alias=false] >resolve[policy=failover, healthCheck=true]> front",
                "dns >resolve[policy=failover, healthCheck=true]> front2"))).containsExactly("dns now low");
    }

    @Test
    void anElasticAddressStaysAndAnUnknownOneIsAskedFor() {
        assertThat(states("DNS-004", Sketch.of("users > dns:route53 > web:ec2[zones=a, elasticAddress=yes]"))).isEmpty();
        assertThat(states("DNS-004", Sketch.of("users > dns:route53 > web:ec2[zones=a]"))).containsExactly("dns-to-web question medium");
        assertThat(states("DNS-004", Sketch.of("users > dns:route53[privateZone=true] > web:ec2[zones=a, elasticAddress=no]"))).isEmpty();
    }

    @Test
    void aBalancerNamedByItsAddressMovesAway() {
        assertThat(states("DNS-004", Sketch.of("users > dns:route53 >resolve[record=address]> alb[zones=a+b] > code:lambda")))
                .containsExactly("dns-to-alb now medium");
        assertThat(states("DNS-004", Sketch.of("users > dns:route53 >resolve[record=address]> nlb[zones=a+b]",
                "nlb > web:ec2[count=2, zones=a+b]"))).isEmpty();
        assertThat(states("DNS-004", Sketch.of("users > dns:route53 > alb[zones=a+b] > code:lambda"))).isEmpty();
    }

    @Test
    void aNameUnderTheDomainMayBeACname() {
        assertThat(states("DNS-005", Sketch.of("users > dns:route53 >resolve[record=cname, apex=no]> alb[zones=a+b] > code:lambda")))
                .isEmpty();
        assertThat(states("DNS-005", Sketch.of("users > dns:route53 >resolve[record=alias, apex=yes]> alb[zones=a+b] > code:lambda")))
                .isEmpty();
        assertThat(states("DNS-005", Sketch.of("users > dns:route53 >resolve[record=cname]> alb[zones=a+b] > code:lambda")))
                .containsExactly("dns-to-alb question medium");
    }

    @Test
    void membersOfOneRegionAndAliasesThatFollowTheirTargetNeedNoChecks() {
        assertThat(states("DNS-006", Sketch.inTwoRegions("users > dns:route53 >resolve[policy=weighted]> front",
                "dns >resolve[policy=weighted]> front2"))).isEmpty();
        assertThat(states("DNS-006", Sketch.of("users > dns:route53[evaluateTargetHealth=false] >resolve[policy=weighted]> alb[zones=a+b]",
                "alb > code:lambda", "dns >resolve[policy=weighted]> alb2:alb[zones=a+b] > code").users(1e6))).isEmpty();
    }

    @Test
    void aSiteThatOnlyReadsAndCopiesThatPassWritesOnMayShareUsers() {
        String names = "users > dns:route53 >resolve[policy=latency]> front";
        String more = "dns >resolve[policy=latency]> front2";
        String data = "seoul/db:aurora[zones=a+b+c] >replicate> tokyo/copy:aurora[zones=a+c+d]";
        assertThat(states("DNS-007", Sketch.inTwoRegions(names, more, data, "code >read-write> db", "code2 >read-write> copy")))
                .containsExactly("dns-to-front2 now medium");
        assertThat(states("DNS-007", Sketch.inTwoRegions(names, more, data, "code >read-write> db", "code2 >read> copy"))).isEmpty();
        assertThat(states("DNS-007", Sketch.inTwoRegions(names, more, data, "code >read-write> db", "code2 >read> copy", "code2 >write> db")))
                .isEmpty();
        assertThat(states("DNS-007", Sketch.inTwoRegions(names, more, "seoul/db:dynamodb >replicate> tokyo/copy:dynamodb",
                "code >read-write> db", "code2 >read-write> copy"))).isEmpty();
    }

    @Test
    void aRegionThatStandsByMayHaveACopyAndSoMayOneThatGetsNobody() {
        String data = "seoul/db:aurora[zones=a+b+c] >replicate> tokyo/copy:aurora[zones=a+c+d]";
        assertThat(states("DNS-007", Sketch.inTwoRegions("users > dns:route53 >resolve[policy=failover]> front",
                "dns >resolve[policy=failover]> front2", data, "code >read-write> db", "code2 >read-write> copy"))).isEmpty();
        assertThat(states("DNS-007", Sketch.inTwoRegions("users > dns:route53 >resolve[policy=weighted]> front",
                "dns >resolve[policy=weighted, weight=0]> front2", data, "code >read-write> db", "code2 >read-write> copy"))).isEmpty();
    }

    @Test
    void anOriginGroupSwitchesByItselfBehindOneRecord() {
        assertThat(states("DNS-008", Sketch.inTwoRegions("users > dns:route53 > cdn:cloudfront >request[weight=1]> front", "cdn >request[weight=0]> front2")
                .recovery(Disruption.REGION, 60, 60))).isEmpty();
        // The same two Regions behind two records wait for the checks of Route 53.
        assertThat(states("DNS-008", Sketch.inTwoRegions("users > dns:route53 >resolve[policy=failover]> front", "dns >resolve[policy=failover]> front2")
                .recovery(Disruption.REGION, 60, 60))).containsExactly("dns now low");
    }

    @Test
    void withoutATargetNoCheckIsTooSlow() {
        String[] names = {"users > dns:route53 >resolve[policy=failover]> front", "dns >resolve[policy=failover]> front2"};
        assertThat(states("DNS-008", Sketch.inTwoRegions(names))).isEmpty();
        assertThat(states("DNS-008", Sketch.inTwoRegions(names).recovery(Disruption.REGION, 149, 60))).containsExactly("dns now low");
        assertThat(states("DNS-008", Sketch.inTwoRegions(names).recovery(Disruption.REGION, 150, 60))).isEmpty();
    }

    @Test
    void whereAnAcceleratorSwitchesNamesNeedNot() {
        assertThat(states("DNS-008", Sketch.inTwoRegions("users > dns:route53 > ga:global-accelerator > front", "ga > front2")
                .recovery(Disruption.REGION, 60, 60))).isEmpty();
    }

    @Test
    void aPrivateZoneNeedsNoRegistrar() {
        assertThat(states("DNS-009", Sketch.of("users > dns:route53[delegated=no, privateZone=true] > alb[zones=a+b] > code:lambda")))
                .isEmpty();
        assertThat(states("DNS-009", Sketch.of("users > dns:route53 > alb[zones=a+b] > code:lambda"))).isEmpty();
    }

    @Test
    void nobodySpeaksOfATransferThatNobodyMentioned() {
        assertThat(states("DNS-010", Sketch.of("users > dns:route53 > alb[zones=a+b] > code:lambda"))).isEmpty();
        assertThat(states("DNS-010", Sketch.of("users > dns:route53[transferLocked=no, privateZone=true] > alb[zones=a+b]",
                "alb > code:lambda"))).isEmpty();
    }
}
