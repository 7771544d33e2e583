package org.tenfold.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;

/** What the parts of a network bill and how they fail, against arithmetic by hand with the prices of Seoul. */
class NetworkServicesTest {

    private static final Offset<Double> CENT = within(0.005);
    /** A month in which 200 GB come in and 300 GB go out with ten million calls. */
    private static final MonthlyUse BUSY = Bill.use(new Flow(0, 10e6, 0, 200e9, 300e9), 1, 0, 0);

    @Test
    void aWebAclBillsItselfItsRulesAndWhatItInspects() {
        Map<String, Double> bill = Bill.of("waf", Settings.of("rules", 4), BUSY);
        // 5 for the list, 4 × 1 for the rules, 10 M × 0.6 a million
        assertThat(bill).containsOnlyKeys("Web ACL", "Rules", "Requests inspected");
        assertThat(bill.get("Web ACL")).isCloseTo(5, CENT);
        assertThat(bill.get("Rules")).isCloseTo(4, CENT);
        assertThat(bill.get("Requests inspected")).isCloseTo(6, CENT);
    }

    @Test
    void botControlLooksAtTheFirstTenMillionRequestsForNothing() {
        MonthlyUse more = Bill.use(new Flow(0, 12e6, 0, 0, 0), 1, 0, 0);
        assertThat(Bill.of("waf", Settings.of("botControl", true), BUSY).get("Requests inspected for bots")).isZero();
        assertThat(Bill.of("waf", Settings.of("botControl", true), more).get("Requests inspected for bots")).isCloseTo(2, CENT);
        assertThat(Bill.of("waf", Settings.of("botControl", true), more).get("Bot control")).isCloseTo(10, CENT);
    }

    @Test
    void gatewayEndpointsAreFreeAndInterfacesBillEachZone() {
        assertThat(Bill.of("vpc-endpoint", Settings.NONE, BUSY)).isEmpty();
        assertThat(Bill.of("vpc-endpoint", Settings.of("target", "dynamodb"), BUSY)).isEmpty();
        Map<String, Double> bill = Bill.of("vpc-endpoint", Settings.of("target", "sqs").with("kind", "interface"), BUSY);
        // two zones × 730 h × 0.013, 500 GB × 0.01
        assertThat(bill.get("Endpoint hours")).isCloseTo(18.98, CENT);
        assertThat(bill.get("Data processed")).isCloseTo(5, CENT);
        assertThat(Bill.of("vpc-endpoint", Settings.of("target", "sqs"), BUSY)).as("only two services have a gateway")
                .isEqualTo(bill);
    }

    @Test
    void anAcceleratorBillsTheBusierDirection() {
        Map<String, Double> bill = Bill.of("global-accelerator", Settings.NONE, BUSY);
        // 730 h × 0.025; 300 GB to users in Korea × 0.043
        assertThat(bill.get("Accelerator hours")).isCloseTo(18.25, CENT);
        assertThat(bill.get("Data over AWS's network")).isCloseTo(12.90, CENT);
    }

    @Test
    void connectionsToOtherNetworksBillByTheHour() {
        // 2 × 730 h × 0.05
        assertThat(Bill.of("vpn", Settings.of("connections", 2), Bill.IDLE).get("Connection hours")).isCloseTo(73, CENT);
        Map<String, Double> hub = Bill.of("transit-gateway", Settings.of("attachments", 3), BUSY);
        // 3 × 730 h × 0.07, 500 GB × 0.02
        assertThat(hub.get("Attachment hours")).isCloseTo(153.30, CENT);
        assertThat(hub.get("Data processed")).isCloseTo(10, CENT);
        assertThat(Bill.of("vpc-peering", Settings.NONE, BUSY)).isEmpty();
    }

    @Test
    void linesOfOnesOwnHaveNoPriceAndSayWhy() {
        Part line = Parts.of("direct-connect", Settings.NONE);
        assertThat(line.service().charges(line)).hasOnlyElementsOfType(Charge.NoPrice.class).hasSize(2);
    }

    @Test
    void aResolverBillsEachAddressOfEachEndpointAndTheQuestions() {
        // 2 addresses × 730 h × 0.125, 10 M × 0.4 a million
        Map<String, Double> inbound = Bill.of("route53-resolver", Settings.NONE, BUSY);
        assertThat(inbound.get("Address hours")).isCloseTo(182.50, CENT);
        assertThat(inbound.get("Queries")).isCloseTo(4, CENT);
        assertThat(Bill.of("route53-resolver", Settings.of("direction", "both"), BUSY).get("Address hours"))
                .isCloseTo(365, CENT);
    }

    @Test
    void anOwnDataCentreCostsWhatItsOwnerSays() {
        Part silent = Parts.of("on-premises", Settings.NONE);
        assertThat(silent.service().charges(silent)).hasOnlyElementsOfType(Charge.NoPrice.class);
        Part stated = Parts.of("on-premises", Settings.of("monthlyUsd", 900));
        assertThat(stated.service().charges(stated)).singleElement()
                .isInstanceOfSatisfying(Charge.Stated.class, charge -> assertThat(charge.monthlyUsd()).isEqualTo(900));
    }

    @Test
    void aSecondTunnelAndASecondLocationSurviveTheFirst() {
        assertThat(unitSeconds("vpn", Settings.NONE)).isEqualTo(60);
        assertThat(unitSeconds("vpn", Settings.of("tunnels", 1))).isEqualTo(1_800);
        assertThat(unitSeconds("direct-connect", Settings.NONE)).isGreaterThan(3_600);
        assertThat(unitSeconds("direct-connect", Settings.of("connections", 2).with("locations", 2))).isEqualTo(60);
    }

    private static double unitSeconds(String service, Settings settings) {
        Part part = Parts.of(service, settings);
        return part.service().failure(part).unit().seconds();
    }

    @Test
    void firewallsProtectWhatAwsLetsThemProtect() {
        assertThat(legal("waf", "alb")).containsExactly(LinkKind.PROTECT);
        assertThat(legal("waf", "cloudfront")).containsExactly(LinkKind.PROTECT);
        assertThat(legal("waf", "ec2")).isEmpty();
        assertThat(legal("waf", "nlb")).isEmpty();
        assertThat(legal("network-acl", "subnet")).containsExactly(LinkKind.PROTECT);
        assertThat(legal("network-acl", "ec2")).isEmpty();
        assertThat(legal("security-group", "ec2")).containsExactly(LinkKind.PROTECT);
    }

    @Test
    void anAcceleratorLeadsToBalancersAndServersButNotToBuckets() {
        assertThat(legal("global-accelerator", "alb")).contains(LinkKind.REQUEST);
        assertThat(legal("global-accelerator", "ec2")).contains(LinkKind.REQUEST);
        assertThat(legal("global-accelerator", "s3")).doesNotContain(LinkKind.REQUEST);
        assertThat(legal("global-accelerator", "lambda")).doesNotContain(LinkKind.REQUEST);
    }

    private static List<LinkKind> legal(String from, String to) {
        ServiceCatalog catalog = ServiceCatalog.standard();
        return ServiceCatalog.legalKinds(catalog.service(from), catalog.service(to));
    }
}
