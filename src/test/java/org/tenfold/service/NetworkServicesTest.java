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
    void balancersBillTheirHoursAddressesAndTheDimensionThatIsLargest() {
        // 500 GB a month are more units than 3.8 requests a second or 0.38 new connections: 500 LCU-hours × 0.008
        Map<String, Double> application = Bill.of("alb", Settings.of("rules", 20), BUSY);
        assertThat(application.get("Load balancer hours")).as("730 × 0.0225").isCloseTo(16.425, CENT);
        assertThat(application.get("Public IPv4 addresses")).as("two zones × 730 × 0.005").isCloseTo(7.30, CENT);
        assertThat(application.get("Capacity units (LCU)")).isCloseTo(4, CENT);
        // 1,000,000 requests × 110 rules beyond the free ten: 380.5 × 110 / 1,000 a second are 41.86 LCU × 730 h × 0.008
        MonthlyUse small = Bill.use(new Flow(0, 1e9, 0, 1e9, 0), 1, 0, 0);
        assertThat(Bill.of("alb", Settings.of("rules", 120), small).get("Capacity units (LCU)")).isCloseTo(244.44, within(0.01));
        // the same bytes at 500 NLCU-hours × 0.006
        assertThat(Bill.of("nlb", Settings.NONE, BUSY).get("Capacity units (NLCU)")).isCloseTo(3, CENT);
        // with TLS a unit holds 50 new connections a second: 1e9 requests, ten to a connection, are 38.05 a second / 50 × 730 h × 0.006
        assertThat(Bill.of("nlb", Settings.of("listener", "tls"), small).get("Capacity units (NLCU)")).isCloseTo(3.33, CENT);
        Map<String, Double> classic = Bill.of("clb", Settings.NONE, BUSY);
        assertThat(classic.get("Load balancer hours")).as("730 × 0.025").isCloseTo(18.25, CENT);
        assertThat(classic.get("Data processed")).as("500 GB × 0.008").isCloseTo(4, CENT);
    }

    @Test
    void apisBillRequestsByTiersAndMessagesInBothDirections() {
        assertThat(Bill.of("api-gateway", Settings.of("kind", "http"), BUSY).get("HTTP API requests, in steps of 512 KB")).as("10 M × 1.23").isCloseTo(12.30, CENT);
        assertThat(Bill.of("api-gateway", Settings.of("kind", "http"), Bill.use(new Flow(0, 310e6, 0, 0, 0), 1, 0, 0))
                .get("HTTP API requests, in steps of 512 KB")).as("300 M × 1.23 and 10 M × 1.11").isCloseTo(380.10, CENT);
        Map<String, Double> rest = Bill.of("api-gateway", Settings.of("kind", "rest").with("cacheGb", "1.6"), BUSY);
        assertThat(rest.get("REST API requests")).as("10 M × 3.50").isCloseTo(35, CENT);
        assertThat(rest.get("Cache hours")).as("730 × 0.038").isCloseTo(27.74, CENT);
        // 20 kB in and 30 kB out are a message each: 20 M × 1.14; 10 M / 10 connections of a minute × 0.285
        Map<String, Double> socket = Bill.of("api-gateway", Settings.of("kind", "websocket"), BUSY);
        assertThat(socket.get("WebSocket messages")).isCloseTo(22.80, CENT);
        assertThat(socket.get("Connection minutes")).isCloseTo(0.285, CENT);
        // 40 kB out are two pieces of 32 KB: 30 M × 1.14
        assertThat(Bill.of("api-gateway", Settings.of("kind", "websocket"), Bill.use(new Flow(0, 10e6, 0, 200e9, 400e9), 1, 0, 0))
                .get("WebSocket messages")).isCloseTo(34.20, CENT);
    }

    @Test
    void theNetworksEdgeBillsByTheGigabyteAndTheRequest() {
        Map<String, Double> edge = Bill.of("cloudfront", Settings.NONE, BUSY);
        assertThat(edge.get("HTTPS requests")).as("1,000 × 10,000 × 0.012").isCloseTo(12, CENT);
        assertThat(edge.get("Data to viewers")).as("300 GB × 0.12").isCloseTo(36, CENT);
        assertThat(Bill.of("cloudfront", Settings.NONE, Bill.use(new Flow(1, 0, 0, 0, 10_250e9), 1, 0, 0)).get("Data to viewers"))
                .as("10,240 GB × 0.12 and 10 × 0.10").isCloseTo(1_229.80, CENT);
        Map<String, Double> nat = Bill.of("nat-gateway", Settings.NONE, BUSY);
        assertThat(nat.get("Gateway hours")).as("730 × 0.059").isCloseTo(43.07, CENT);
        assertThat(nat.get("Public IPv4 addresses")).as("730 × 0.005").isCloseTo(3.65, CENT);
        assertThat(nat.get("Data processed")).as("500 GB × 0.059").isCloseTo(29.50, CENT);
        assertThat(Bill.of("nat-gateway", Settings.of("mode", "regional"), BUSY).get("Gateway hours"))
                .as("in each of two zones").isCloseTo(86.14, CENT);
    }

    @Test
    void namesBillZonesChecksQuestionsAndTheYearOfADomain() {
        Map<String, Double> names = Bill.of("route53", Settings.of("hostedZones", 26).with("healthChecks", 3)
                .with("healthCheckIntervalSeconds", "10").with("alias", false).with("queryKind", "latency").with("registeredDomains", 2), BUSY);
        assertThat(names.get("Hosted zones")).as("25 × 0.50 and one at 0.10").isCloseTo(12.60, CENT);
        assertThat(names.get("Health checks")).as("3 × 0.50").isCloseTo(1.50, CENT);
        assertThat(names.get("Extra features of health checks")).as("3 × 1").isCloseTo(3, CENT);
        assertThat(names.get("Queries by latency")).as("10 M × 0.60").isCloseTo(6, CENT);
        assertThat(names.get("Domain registration, a month of the year")).as("2 × 15 / 12").isCloseTo(2.50, CENT);
        assertThat(Bill.of("route53", Settings.NONE, BUSY)).as("aliases are free, and other registrars send bills of their own")
                .containsOnlyKeys("Hosted zones");
    }

    @Test
    void checksOutsideAwsAndEachExtraFeatureCostMore() {
        Map<String, Double> names = Bill.of("route53", Settings.of("healthChecks", 2).with("outsideHealthChecks", 3)
                .with("healthCheckHttps", true).with("healthCheckSearches", true).with("healthCheckMeasures", true), BUSY);
        assertThat(names.get("Extra features of health checks")).as("2 checks × 3 features × 1").isCloseTo(6, CENT);
        assertThat(names.get("Health checks outside AWS")).as("3 × 0.75").isCloseTo(2.25, CENT);
        assertThat(names.get("Extra features of health checks outside AWS")).as("3 checks × 3 features × 2").isCloseTo(18, CENT);
    }

    @Test
    void anHttpApiCountsARequestForEachBegun512Kilobytes() {
        double most = 512 * 1024;
        assertThat(Bill.of("api-gateway", Settings.of("kind", "http"), Bill.use(new Flow(0, 10e6, 0, 10e6 * most, 0), 1, 0, 0))
                .get("HTTP API requests, in steps of 512 KB")).as("10 M × 1.23").isCloseTo(12.30, CENT);
        assertThat(Bill.of("api-gateway", Settings.of("kind", "http"), Bill.use(new Flow(0, 10e6, 0, 0, 10e6 * (most + 1)), 1, 0, 0))
                .get("HTTP API requests, in steps of 512 KB")).as("twice").isCloseTo(24.60, CENT);
        assertThat(Bill.of("api-gateway", Settings.of("kind", "rest"), Bill.use(new Flow(0, 10e6, 0, 0, 10e6 * (most + 1)), 1, 0, 0))
                .get("REST API requests")).as("REST is not metered by size: 10 M × 3.50").isCloseTo(35, CENT);
    }

    @Test
    void everyPublicAddressIsBilled() {
        assertThat(Bill.of("global-accelerator", Settings.NONE, BUSY).get("Public IPv4 addresses")).as("2 × 730 × 0.005").isCloseTo(7.30, CENT);
        assertThat(Bill.of("vpn", Settings.of("connections", 2), Bill.IDLE).get("Public IPv4 addresses")).as("4 × 3.65").isCloseTo(14.60, CENT);
        assertThat(Bill.of("rds", Settings.of("publiclyAccessible", true), Bill.IDLE).get("Public IPv4 addresses")).isCloseTo(3.65, CENT);
        assertThat(Bill.of("rds", Settings.of("publiclyAccessible", true).with("deployment", "multi-az-cluster")
                .with("instanceClass", "db.m6g.large"), Bill.IDLE).get("Public IPv4 addresses")).isCloseTo(10.95, CENT);
        assertThat(Bill.of("aurora", Settings.of("publiclyAccessible", true).with("readers", 2), Bill.IDLE).get("Public IPv4 addresses"))
                .isCloseTo(10.95, CENT);
        assertThat(Bill.of("rds", Settings.NONE, Bill.IDLE)).doesNotContainKey("Public IPv4 addresses");
    }

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
    void linesOfOnesOwnBillTheirPortsAndWhatLeavesByThem() {
        // 730 h × 0.30; 2 × 730 h × 2.25; 100 GB × 0.041
        assertThat(Bill.of("direct-connect", Settings.NONE, Bill.IDLE).get("Port hours")).isCloseTo(219, CENT);
        assertThat(Bill.of("direct-connect", Settings.of("portGbps", "10").with("connections", 2), Bill.IDLE).get("Port hours")).isCloseTo(3_285, CENT);
        assertThat(Bill.of("direct-connect", Settings.NONE, Bill.use(new Flow(0, 1, 0, 0, 100e9), 0, 0, 0)).get("Data out")).isCloseTo(4.1, CENT);
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
