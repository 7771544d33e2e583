package org.tenfold.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tenfold.cost.Sketch.part;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenfold.Designs;
import org.tenfold.cost.Estimate.Basis;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.cost.Estimate.Reason;
import org.tenfold.design.Component;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.MonthlyUse;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.Traffic;
import org.tenfold.traffic.TrafficEngine;

/**
 * All in Seoul. The default workload sends 10,000 × 0.2 × 400 / 86,400 = 9.259 requests a second, in 730 hours
 * 24,333,333: 19,466,667 for files of 30 kB and 4,866,667 dynamic ones of 15 kB, each asked for with 2 kB. Answers are
 * 584 + 73 = 657 GB, requests 48.667 GB.
 */
class EstimatorTest {

    private static final Sketch ENTRANCE =
            Sketch.of(part("users", "users"), part("alb", "alb")).link("users", "alb", LinkKind.REQUEST);

    @Test
    void aLoadBalancerBillsHoursAddressesUnitsAndWhatLeavesForTheInternet() {
        Estimate estimate = ENTRANCE.estimate();
        // 730 h × 0.0225
        assertThat(monthly(estimate, "alb", "Load balancer hours")).isEqualByComparingTo("16.425");
        // two zones × 730 h × 0.005
        assertThat(monthly(estimate, "alb", "Public IPv4 addresses")).isEqualByComparingTo("7.3");
        // (657 + 48.667) GB / 1 GB an hour for a unit, more than by connections: 705.667 unit-hours × 0.008
        assertThat(monthly(estimate, "alb", "Capacity units (LCU)")).isEqualByComparingTo("5.645333");
        // 657 GB × 0.126
        CostLine egress = line(estimate, "alb", "Data to the internet");
        assertThat(egress.monthly()).isEqualByComparingTo("82.782");
        assertThat(egress.link()).isEqualTo("users-alb");
        assertThat(egress.basis()).isEqualTo(Basis.WORKLOAD);
        assertThat(estimate.total()).isEqualByComparingTo("112.152333");
        assertThat(estimate.fixed()).isEqualByComparingTo("23.725");
        assertThat(estimate.usageDriven()).isEqualByComparingTo("88.427333");
        assertThat(estimate.perThousandUsers(10_000)).isEqualByComparingTo("11.215233");
        assertThat(estimate.complete()).isTrue();
    }

    @Test
    void theSameUsersReachTheSameBalancerThroughNamesForTheZoneAlone() {
        Estimate estimate = Sketch.of(part("users", "users"), part("dns", "route53"), part("alb", "alb"))
                .link("users", "dns", LinkKind.RESOLVE).link("dns", "alb", LinkKind.RESOLVE).estimate();
        assertThat(line(estimate, "alb", "Data to the internet").link()).isEqualTo("dns-alb");
        // one hosted zone more
        assertThat(estimate.total()).isEqualByComparingTo("112.652333");
    }

    @Test
    void usersWhoAreOnlyAssumedReceiveAsMuch() {
        Estimate estimate = Sketch.of(part("alb", "alb"), part("web", "ec2")).link("alb", "web", LinkKind.REQUEST).estimate();
        assertThat(monthly(estimate, "alb", "Data to the internet")).isEqualByComparingTo("82.782");
    }

    @Test
    void whatOnlyBuildsUseIsAskedForItsUsageAndNotForAPathOfUsers() {
        Sketch built = Sketch.of(part("users", "users"), part("alb", "alb"), part("build", "codebuild"), part("artifacts", "s3"))
                .link("users", "alb", LinkKind.REQUEST).link("build", "artifacts", LinkKind.WRITE);
        assertThat(built.estimate().unknown()).filteredOn(unknown -> unknown.component().equals("artifacts")).isNotEmpty()
                .allSatisfy(unknown -> assertThat(unknown.detail().in(Language.ENGLISH)).startsWith("Nothing but build uses artifacts").doesNotContain("draw"));
        Sketch alone = Sketch.of(part("users", "users"), part("alb", "alb"), part("artifacts", "s3")).link("users", "alb", LinkKind.REQUEST);
        assertThat(alone.estimate().unknown()).filteredOn(unknown -> unknown.component().equals("artifacts")).isNotEmpty()
                .allSatisfy(unknown -> assertThat(unknown.detail().in(Language.ENGLISH)).startsWith("No path of requests reaches").contains("draw one"));
    }

    @Test
    void whatRunsInTheClusterOfAVpcPaysForItOnce() {
        Designs two = Designs.design().part("vpc", "vpc").part("other", "vpc").part("orders", "eks").part("letters", "eks").part("apart", "eks")
                .part("far", "eks").into("vpc", "orders", "letters", "apart").into("other", "far").with("apart", "ownCluster", true);
        assertThat(billedClusters(two)).containsExactly("letters", "apart", "far");
        // The first by its id pays, in whatever order they were drawn; when it goes, the next does.
        assertThat(billedClusters(two.into("other", "letters"))).containsExactly("orders", "apart", "far");
    }

    private static List<String> billedClusters(Designs design) {
        Traffic traffic = TrafficEngine.load(design.topology());
        return Estimator.estimate(traffic, false).lines().stream().filter(line -> line.price() != null
                && line.price().key().equals(PriceKey.of("eks", "cluster_hour"))).map(CostLine::component).toList();
    }

    @Test
    void aKeyDrawnBeforeADatabaseIsNotAskedWithEachQuery() {
        Designs drawn = Designs.design().users().ec2("web", "a").rds("db").part("key", "kms").path("users web db").link("key", "db", LinkKind.PROTECT);
        Estimate estimate = Estimator.estimate(TrafficEngine.load(drawn.topology()), false);
        assertThat(estimate.lines()).filteredOn(line -> line.component().equals("key")).extracting(line -> line.name().in(Language.ENGLISH))
                .containsExactly("Keys");
    }

    @Test
    void withoutPathAndUsageAQuantityIsUnknownAndNotZero() {
        Estimate estimate = Sketch.of(part("alb", "alb")).estimate();
        assertThat(estimate.total()).isEqualByComparingTo("23.725");
        assertThat(estimate.complete()).isFalse();
        assertThat(estimate.unknown()).singleElement().satisfies(unknown -> {
            assertThat(unknown.reason()).isEqualTo(Reason.DEPENDS_ON_USAGE);
            assertThat(unknown.detail().in(Language.ENGLISH)).contains("alb").contains("lcuHoursPerMonth");
            assertThat(unknown.detail().in(Language.KOREAN)).contains("lcuHoursPerMonth");
        });
    }

    @Test
    void whatNobodyUsesHasNoLineUnlessSomebodySaidSo() {
        Estimate idle = Sketch.of(part("watch", "cloudwatch").with("alarms", 0.0).with("dashboards", 1.0)).estimate();
        assertThat(idle.lines()).extracting(line -> line.name().en()).containsExactly("Dashboards");
        Estimate silent = Sketch.of(part("alb", "alb").withUsage(Map.of("lcuHoursPerMonth", 0.0))).estimate();
        assertThat(line(silent, "alb", "Capacity units (LCU)").quantity()).isEqualByComparingTo("0");
    }

    @Test
    void aRegionWithoutPricesIsOneReasonForAllLines() {
        Estimate nowhere = Sketch.of(part("one", "ec2"), part("two", "rds")).region("eu-south-1").estimate();
        assertThat(nowhere.lines()).isEmpty();
        assertThat(nowhere.unknown()).hasSizeGreaterThan(3);
        assertThat(nowhere.unknown()).filteredOn(unknown -> unknown.reason() == Reason.NO_PRICE).extracting(unknown -> unknown.detail().in(Language.ENGLISH))
                .containsOnly("The price book has no prices of the Region eu-south-1; it has those of us-east-1, ap-northeast-2, us-west-2, eu-west-1, ap-northeast-1, ap-southeast-1, eu-central-1.");
    }

    private static CostLine proxied(Component database) {
        return Sketch.of(part("app", "ec2"), part("proxy", "rds-proxy"), database).link("app", "proxy", LinkKind.READ_WRITE)
                .link("proxy", database.id(), LinkKind.READ_WRITE).estimate().lines().stream()
                .filter(line -> line.component().equals("proxy") && line.link() == null).findFirst().orElseThrow();
    }

    @Test
    void aProxyIsBilledByTheInstancesThatItStandsBefore() {
        // 8 vCPUs × 730 h × 0.018
        assertThat(proxied(part("db", "rds").with("instanceClass", "db.m7g.2xlarge")).monthly()).isEqualByComparingTo("105.12");
        // the standby of Multi-AZ takes no connection
        assertThat(proxied(part("db", "rds").with("instanceClass", "db.m7g.2xlarge").with("deployment", "multi-az")).quantity())
                .isEqualByComparingTo("5840");
        // a writer and two readers of 2 vCPUs
        assertThat(proxied(part("db", "aurora").with("readers", 2.0)).quantity()).isEqualByComparingTo("4380");
        // serverless: two instances of at least 0.5 ACU, and 8 are the least: 8 × 730 h × 0.025
        Component serverless = part("db", "aurora").with("instanceClass", "db.serverless");
        assertThat(proxied(serverless).monthly()).isEqualByComparingTo("146");
        // two instances that never run less than 6 ACU: 12 × 730 h × 0.025
        assertThat(proxied(serverless.with("minAcu", 6.0)).monthly()).isEqualByComparingTo("219");
        // 7,300 ACU hours stated for the database are 10 ACU; 730 are one, and 8 are the least
        assertThat(proxied(serverless.withUsage(Map.of("acuHoursPerMonth", 7_300.0))).quantity()).isEqualByComparingTo("7300");
        assertThat(proxied(serverless.withUsage(Map.of("acuHoursPerMonth", 730.0))).quantity()).isEqualByComparingTo("5840");
    }

    @Test
    void aProxyBeforeAServerlessDatabaseIsBilledHourByHourByWhatThatRuns() {
        Sketch design = Sketch.of(part("users", "users"), part("app", "ec2").with("count", 40.0), part("proxy", "rds-proxy"),
                        part("db", "aurora").with("instanceClass", "db.serverless").with("readers", 0.0).with("maxAcu", 64.0))
                .link("users", "app", LinkKind.REQUEST).link("app", "proxy", LinkKind.READ_WRITE).link("proxy", "db", LinkKind.READ_WRITE)
                .workload("users", 5e6);
        Traffic traffic = TrafficEngine.load(Topology.of(design.architecture(), ServiceCatalog.standard(), PriceBook.standard()));
        MonthlyUse month = traffic.load("db").month();
        double least = month.day().hours().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double busy = month.fleets().getFirst().utilization();
        // the night needs less than 8 ACU of 64, the mean of the day more
        assertThat(busy * least * 64 / 0.7).isLessThan(7.5);
        assertThat(busy * 64 / 0.7).isGreaterThan(8);
        double acuHours = 0;
        double proxyHours = 0;
        for (double load : month.day().hours()) {
            double acu = Math.clamp(Math.ceil(busy * load * 64 / 0.7 / 0.5 - 1e-9) * 0.5, 0.5, 64);
            acuHours += acu * 730 / month.day().hours().size();
            proxyHours += Math.max(8, acu) * 730 / month.day().hours().size();
        }
        Estimate estimate = Estimator.estimate(traffic, false);
        assertThat(line(estimate, "db", "Capacity").quantity().doubleValue()).isCloseTo(acuHours, within(1e-6));
        CostLine proxy = line(estimate, "proxy", "Capacity of the database");
        assertThat(proxy.quantity().doubleValue()).isCloseTo(proxyHours, within(1e-6)).isGreaterThan(acuHours);
        assertThat(proxy.basis()).isEqualTo(Basis.WORKLOAD);
        // at the least 8 ACU whatever the load
        assertThat(proxy.always()).isEqualByComparingTo("5840");
    }

    private static CostLine stored(Component... watch) {
        List<Component> parts = new ArrayList<>(List.of(watch));
        parts.addAll(List.of(part("users", "users"), part("alb", "alb"), part("web", "ec2").with("logs", true)));
        Estimate estimate = Sketch.of(parts.toArray(Component[]::new)).link("users", "alb", LinkKind.REQUEST).link("alb", "web", LinkKind.REQUEST).estimate();
        return line(estimate, "web", "Stored logs");
    }

    @Test
    void keptLogsFollowTheRetentionOfTheRegion() {
        BigDecimal month = line(Sketch.of(part("users", "users"), part("web", "ec2").with("logs", true)).link("users", "web", LinkKind.REQUEST).estimate(),
                "web", "Log ingestion").quantity();
        // 73 days are 2.4 months, of which 15 % stay after compression
        CostLine ends = stored(part("watch", "cloudwatch").with("retentionDays", 73.0));
        assertThat(ends.quantity().doubleValue()).isCloseTo(month.doubleValue() * 2.4 * 0.15, within(1e-9));
        assertThat(ends.basis()).isEqualTo(Basis.ASSUMPTION);
        assertThat(ends.formula().in(Language.ENGLISH)).contains("73 days").contains("15 %");
        // without a retention: a year of them
        for (CostLine endless : List.of(stored(), stored(part("watch", "cloudwatch")), stored(part("watch", "cloudwatch").with("retentionDays", 0.0)))) {
            assertThat(endless.quantity().doubleValue()).isCloseTo(month.doubleValue() * 12 * 0.15, within(1e-9));
            assertThat(endless.formula().in(Language.KOREAN)).contains("해마다");
        }
    }

    @Test
    void statedUsagePricesAPartLikeALineOfAPriceList() {
        Estimate estimate = Sketch.of(part("alb", "alb").withUsage(Map.of("lcuHoursPerMonth", 1460.0))).estimate();
        // 1460 × 0.008
        assertThat(line(estimate, "alb", "Capacity units (LCU)")).satisfies(line -> {
            assertThat(line.monthly()).isEqualByComparingTo("11.68");
            assertThat(line.basis()).isEqualTo(Basis.USAGE);
        });
        assertThat(estimate.complete()).isTrue();
    }

    @Test
    void tiersHoldForTheAccountSoThatTheSecondLineGoesOnWhereTheFirstEnded() {
        Estimate estimate = Sketch.of(
                part("one", "cloudfront").withUsage(Map.of("requestsPerMonth", 1e6, "dataOutGbPerMonth", 8000.0)),
                part("two", "cloudfront").withUsage(Map.of("requestsPerMonth", 1e6, "dataOutGbPerMonth", 8000.0))).estimate();
        // 8000 × 0.12
        assertThat(monthly(estimate, "one", "Data to viewers")).isEqualByComparingTo("960");
        // 2240 × 0.12 up to 10,240 GB, then 5760 × 0.10
        assertThat(monthly(estimate, "two", "Data to viewers")).isEqualByComparingTo("844.8");
        assertThat(line(estimate, "one", "Data to viewers").unitPrice()).isEqualTo("0.12");
        assertThat(line(estimate, "two", "Data to viewers").unitPrice()).isEqualTo("0.1056");
        // a million requests at 0.012 for ten thousand
        assertThat(monthly(estimate, "one", "HTTPS requests")).isEqualByComparingTo("1.2");
    }

    @Test
    void theFreeTierTakesAHundredGigabytesOffOnceAndOnlyWhenAskedFor() {
        // (657 − 100) × 0.126
        assertThat(monthly(ENTRANCE.estimate(true), "alb", "Data to the internet")).isEqualByComparingTo("70.182");
        Sketch twoSites = Sketch.of(part("users", "users"), part("one", "alb"), part("two", "alb"))
                .link("users", "one", LinkKind.REQUEST).link("users", "two", LinkKind.REQUEST);
        assertThat(twoSites.estimate(false).total().subtract(twoSites.estimate(true).total())).isEqualByComparingTo("12.6");
    }

    @Test
    void gigabytesStatedForALinkReplaceItsLineAndNothingElse() {
        Sketch stated = Sketch.of(part("users", "users"), part("alb", "alb")).link(new Link("users-alb", "users", "alb",
                LinkKind.REQUEST, Settings.NONE, Map.of("transferGbPerMonth", 1000.0), Map.of()));
        assertThat(line(stated.estimate(), "alb", "Data to the internet").basis()).isEqualTo(Basis.USAGE);
        assertThat(changed(ENTRANCE.estimate(), stated.estimate())).containsExactly("Data to the internet");
    }

    @Test
    void serversInTwoZonesPayForWhatCrossesOnBothSides() {
        Sketch apart = Sketch.of(part("users", "users"),
                part("a", "availability-zone"), part("b", "availability-zone").with("zone", "b"),
                part("web", "ec2").withParent("a"), part("app", "ec2").withParent("b"))
                .link("users", "web", LinkKind.REQUEST).link("web", "app", LinkKind.REQUEST);
        // 4,866,667 dynamic requests × (2 + 15) kB = 82.733 GB, all crossing, two ends × 0.01
        CostLine line = line(apart.estimate(), "web", "Data between zones");
        assertThat(line.monthly()).isEqualByComparingTo("1.654667");
        assertThat(line.link()).isEqualTo("web-app");
    }

    @Test
    void withinAZoneOrWhereNoZoneIsStatedNothingCrosses() {
        Sketch together = Sketch.of(part("users", "users"), part("a", "availability-zone"),
                part("web", "ec2").withParent("a"), part("app", "ec2").withParent("a"))
                .link("users", "web", LinkKind.REQUEST).link("web", "app", LinkKind.REQUEST);
        Sketch nowhere = Sketch.of(part("users", "users"), part("web", "ec2"), part("app", "ec2"))
                .link("users", "web", LinkKind.REQUEST).link("web", "app", LinkKind.REQUEST);
        assertThat(List.of(together.estimate(), nowhere.estimate()))
                .allSatisfy(estimate -> assertThat(names(estimate)).doesNotContain("Data between zones"));
    }

    @Test
    void aBalancersTargetsInOtherZonesAreFreeForTheApplicationKindAndChargedForTheNetworkKind() {
        for (String balancer : List.of("alb", "nlb")) {
            Estimate estimate = Sketch.of(part("users", "users"),
                    part("lb", balancer).with("zones", List.of("a", "b")).with(balancer.equals("nlb") ? "crossZone" : "redirectToHttps", true),
                    part("web", "ec2").with("zones", List.of("b")))
                    .link("users", "lb", LinkKind.REQUEST).link("lb", "web", LinkKind.REQUEST).estimate();
            if (balancer.equals("alb")) {
                assertThat(names(estimate)).doesNotContain("Data between zones");
            } else {
                // half of 705.667 GB crosses, two ends × 0.01
                assertThat(monthly(estimate, "lb", "Data between zones")).isEqualByComparingTo("7.056667");
            }
        }
    }

    @Test
    void eachDirectionBetweenRegionsIsPaidWhereItLeaves() {
        Estimate estimate = Sketch.of(part("users", "users"),
                part("seoul", "region"), part("tokyo", "region").with("region", "ap-northeast-1"),
                part("web", "ec2").withParent("seoul"), part("app", "ec2").withParent("tokyo"))
                .link("users", "web", LinkKind.REQUEST).link("web", "app", LinkKind.REQUEST).estimate();
        // requests 4,866,667 × 2 kB = 9.733 GB × 0.08 from Seoul, answers 73 GB × 0.09 from Tokyo
        assertThat(monthly(estimate, "web", "Data to another Region")).isEqualByComparingTo("0.778667");
        assertThat(monthly(estimate, "app", "Data to another Region")).isEqualByComparingTo("6.57");
    }

    @Test
    void whatLeavesAPrivateSubnetPassesItsNatGateway() {
        Estimate estimate = Sketch.of(part("users", "users"), part("vpc", "vpc"),
                part("public", "subnet").withParent("vpc").with("access", "public").with("zone", "a"),
                part("private", "subnet").withParent("vpc").with("zone", "a"),
                part("nat", "nat-gateway").withParent("public"), part("alb", "alb").withParent("vpc"),
                part("web", "ec2").withParent("private"), part("pay", "external").with("monthlyUsd", 0.0))
                .link("users", "alb", LinkKind.REQUEST).link("alb", "web", LinkKind.REQUEST)
                .link("web", "pay", LinkKind.REQUEST).estimate();
        // 82.733 GB there and back × 0.059
        assertThat(monthly(estimate, "nat", "Data processed")).isEqualByComparingTo("4.881267");
        // what leaves is egress too: 9.733 GB × 0.126, on top of what the balancer sends to users in the same tier
        assertThat(monthly(estimate, "web", "Data to the internet")).isEqualByComparingTo("1.2264");
        // one address for the gateway: 730 × 0.005
        assertThat(monthly(estimate, "nat", "Public IPv4 addresses")).isEqualByComparingTo("3.65");
    }

    @Test
    void whatLeavesOverAPrivateLineIsBilledByTheLine() {
        Sketch joined = Sketch.of(part("users", "users"), part("vpc", "vpc"), part("alb", "alb").withParent("vpc"),
                part("web", "ec2").withParent("vpc"), part("office", "on-premises").with("monthlyUsd", 0.0), part("line", "direct-connect"),
                part("hub", "transit-gateway"))
                .link("users", "alb", LinkKind.REQUEST).link("alb", "web", LinkKind.REQUEST).link("web", "office", LinkKind.REQUEST)
                .link("office", "line", LinkKind.NETWORK);
        assertThat(line(joined.link("hub", "line", LinkKind.NETWORK).estimate(), "line", "Data out").quantity().doubleValue())
                .as("joined to a hub without networks: all of its Region").isCloseTo(9.733, within(0.001));
        Estimate estimate = joined.link("vpc", "hub", LinkKind.NETWORK).estimate();
        // 4,866,667 requests × 2 kB = 9.733 GB × 0.041 from Seoul, where the internet would take 0.126
        assertThat(monthly(estimate, "line", "Data out")).isEqualByComparingTo("0.399067");
        assertThat(estimate.lines()).noneMatch(cost -> cost.component().equals("web") && cost.name().en().equals("Data to the internet"));
        // answers to those in the office leave over it too
        Estimate asked = Sketch.of(part("vpc", "vpc"), part("web", "ec2").withParent("vpc"), part("office", "on-premises").with("monthlyUsd", 0.0),
                part("line", "direct-connect"), part("users", "users"))
                .link("users", "office", LinkKind.REQUEST).link("office", "web", LinkKind.REQUEST)
                .link("office", "line", LinkKind.NETWORK).link("vpc", "line", LinkKind.NETWORK).estimate();
        assertThat(line(asked, "line", "Data out").quantity().doubleValue()).isPositive();
        assertThat(asked.lines()).noneMatch(cost -> cost.name().en().equals("Data to the internet"));
        // and a line to another network changes nothing
        Estimate elsewhere = Sketch.of(part("users", "users"), part("vpc", "vpc"), part("other", "vpc"), part("web", "ec2").withParent("vpc"),
                part("office", "on-premises").with("monthlyUsd", 0.0), part("line", "direct-connect"))
                .link("users", "web", LinkKind.REQUEST).link("web", "office", LinkKind.REQUEST)
                .link("office", "line", LinkKind.NETWORK).link("other", "line", LinkKind.NETWORK).estimate();
        assertThat(line(elsewhere, "web", "Data to the internet").quantity().doubleValue()).isPositive();
        assertThat(elsewhere.unknown()).extracting(Estimate.Unknown::component).contains("line");
    }

    @Test
    void anOldEngineCostsByTheVcpuWhereAPriceWasFound() {
        Component old = part("db", "rds").with("engineVersion", "13.4").with("extendedSupport", true);
        // 2 vCPUs × 730 h × 0.12
        assertThat(monthly(Sketch.of(old).estimate(), "db", "Extended Support, years 1 and 2")).isEqualByComparingTo("175.2");
        for (Sketch unpriced : List.of(Sketch.of(old.with("deployment", "multi-az")), Sketch.of(old).region("eu-west-1"))) {
            assertThat(unpriced.estimate().unknown()).filteredOn(unknown -> unknown.name().en().startsWith("Extended Support"))
                    .singleElement().extracting(Estimate.Unknown::reason).isEqualTo(Reason.NO_PRICE);
        }
    }

    @Test
    void flowLogsAreKeptAsLongAsCloudWatchKeepsLogs() {
        Component network = part("vpc", "vpc").with("flowLogs", true).withUsage(Map.of("flowLogGbPerMonth", 100.0));
        Estimate forEver = Sketch.of(network).estimate();
        // a year of 100 GB a month, compressed to 15 %: 180 GB × 0.0314
        assertThat(line(forEver, "vpc", "Stored flow logs").quantity().doubleValue()).isCloseTo(180, within(1e-9));
        assertThat(monthly(forEver, "vpc", "Stored flow logs")).isEqualByComparingTo("5.652");
        assertThat(line(forEver, "vpc", "Stored flow logs").basis()).isEqualTo(Basis.ASSUMPTION);
        assertThat(line(forEver, "vpc", "Stored flow logs").formula().in(Language.ENGLISH)).contains("15 %");
        // 73 days are 2.4 months: 36 GB
        Estimate kept = Sketch.of(network, part("watch", "cloudwatch").with("retentionDays", 73.0)).estimate();
        assertThat(line(kept, "vpc", "Stored flow logs").quantity().doubleValue()).isCloseTo(36, within(1e-9));
        // nobody said how much comes: one question, not two
        assertThat(Sketch.of(part("vpc", "vpc").with("flowLogs", true)).estimate().unknown()).hasSize(1);
    }

    @Test
    void cloudFrontPaysByWhereItsViewersAreAndItsOriginSendsForFree() {
        Estimate estimate = Sketch.of(part("users", "users"), part("cdn", "cloudfront"), part("alb", "alb"))
                .link("users", "cdn", LinkKind.REQUEST).link("cdn", "alb", LinkKind.REQUEST).estimate();
        // 657 GB × 0.12 in Asia Pacific
        assertThat(monthly(estimate, "cdn", "Data to viewers")).isEqualByComparingTo("78.84");
        // 24,333,333 requests at 0.012 for ten thousand
        assertThat(monthly(estimate, "cdn", "HTTPS requests")).isEqualByComparingTo("29.2");
        // misses 973,333 + all dynamic 4,866,667 = 5,840,000 × 2 kB = 11.68 GB × 0.06
        assertThat(monthly(estimate, "cdn", "Data to the origin")).isEqualByComparingTo("0.7008");
        assertThat(names(estimate)).doesNotContain("Data to the internet");
    }

    @Test
    void anExternalSystemCostsWhatTheUserSaysAndIsUnknownUntilThen() {
        Estimate silent = Sketch.of(part("pay", "external")).estimate();
        assertThat(silent.unknown()).singleElement().extracting(Estimate.Unknown::reason).isEqualTo(Reason.NO_PRICE);
        Estimate stated = Sketch.of(part("pay", "external").with("monthlyUsd", 49.5)).estimate();
        assertThat(stated.total()).isEqualByComparingTo("49.5");
        assertThat(stated.complete()).isTrue();
    }

    @Test
    void anAcceleratorAddsItsPremiumToWhatLeavesTheRegionAnyway() {
        Estimate estimate = Sketch.of(part("users", "users"), part("fast", "global-accelerator"), part("alb", "alb"))
                .link("users", "fast", LinkKind.REQUEST).link("fast", "alb", LinkKind.REQUEST).estimate();
        // 657 GB × 0.126, and × 0.043 on top
        assertThat(monthly(estimate, "alb", "Data to the internet")).isEqualByComparingTo("82.782");
        assertThat(monthly(estimate, "fast", "Data over AWS's network")).isEqualByComparingTo("28.251");
    }

    @Test
    void aFirewallInspectsTheRequestsOfWhatItProtects() {
        Estimate estimate = Sketch.of(part("users", "users"), part("alb", "alb"), part("wall", "waf"))
                .link("users", "alb", LinkKind.REQUEST).link("wall", "alb", LinkKind.PROTECT).estimate();
        // 24,333,333 requests × 0.6 a million
        assertThat(monthly(estimate, "wall", "Requests inspected")).isEqualByComparingTo("14.6");
    }

    @Test
    void anEndpointTakesWhatIsForItsServicePastTheNatGateway() {
        Estimate estimate = Sketch.of(part("users", "users"), part("vpc", "vpc"),
                part("private", "subnet").withParent("vpc").with("zone", "a"),
                part("nat", "nat-gateway").withParent("vpc"),
                part("door", "vpc-endpoint").withParent("vpc").with("target", "sqs"),
                part("alb", "alb").withParent("vpc"), part("web", "ec2").withParent("private"), part("jobs", "sqs"),
                part("files", "s3"))
                .link("users", "alb", LinkKind.REQUEST).link("alb", "web", LinkKind.REQUEST)
                .link("web", "jobs", LinkKind.PUBLISH).link("web", "files", LinkKind.READ).estimate();
        // 486,667 messages of 2 kB through the endpoint × 0.01; 19,466,667 files of 30 kB still go by the gateway × 0.059
        assertThat(monthly(estimate, "door", "Data processed")).isEqualByComparingTo("0.009733");
        assertThat(monthly(estimate, "nat", "Data processed")).isEqualByComparingTo("34.456");
    }

    @Test
    void aRegionWithoutPricesIsNamedWithThoseThatHaveThem() {
        Estimate estimate = Sketch.of(part("nat", "nat-gateway")).region("sa-east-1").estimate();
        assertThat(estimate.lines()).isEmpty();
        assertThat(estimate.unknown()).isNotEmpty().anySatisfy(unknown -> {
            assertThat(unknown.reason()).isEqualTo(Reason.NO_PRICE);
            assertThat(unknown.detail().in(Language.ENGLISH)).contains("sa-east-1").contains("ap-northeast-2");
        });
    }

    @Test
    void theRangeSpansThePublishedSharesOfActiveUsersUntilTheUserStatesOne() {
        Estimate guessed = ENTRANCE.estimate();
        // 23.725 fixed; 88.427333 at half and at two and a half times
        assertThat(guessed.low()).isEqualByComparingTo("67.938667");
        assertThat(guessed.high()).isEqualByComparingTo("244.793333");
        assertThat(guessed.rough()).isTrue();
        Estimate stated = Sketch.of(part("users", "users"), part("alb", "alb")).link("users", "alb", LinkKind.REQUEST)
                .workload("dailyActiveShare", 0.2).estimate();
        assertThat(stated.low()).isEqualByComparingTo(stated.total()).isEqualByComparingTo(stated.high());
        assertThat(stated.rough()).isFalse();
    }

    @Test
    void theTotalIsTheSumOfItsSixDecimalLinesAndKnowsHowOldItsPricesAre() {
        Estimate estimate = ENTRANCE.estimate();
        assertThat(estimate.lines()).allSatisfy(line -> assertThat(line.monthly().scale()).isEqualTo(6));
        assertThat(estimate.lines().stream().map(CostLine::monthly).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(estimate.total());
        assertThat(estimate.oldest()).isEqualTo("2025-06-18");
        assertThat(estimate.newest()).isEqualTo("2026-09-03");
    }

    @Test
    void nothingCostsNothing() {
        assertThat(Sketch.of().estimate()).isEqualTo(Estimate.NOTHING);
    }

    private static List<String> names(Estimate estimate) {
        return estimate.lines().stream().map(line -> line.name().en()).toList();
    }

    /** The names of the lines that cost something else than before. */
    private static List<String> changed(Estimate before, Estimate after) {
        assertThat(names(after)).isEqualTo(names(before));
        return after.lines().stream().filter(line -> line.monthly()
                .compareTo(before.lines().get(after.lines().indexOf(line)).monthly()) != 0).map(line -> line.name().en()).toList();
    }

    private static BigDecimal monthly(Estimate estimate, String component, String name) {
        return line(estimate, component, name).monthly();
    }

    private static CostLine line(Estimate estimate, String component, String name) {
        return estimate.lines().stream().filter(line -> line.component().equals(component) && line.name().en().equals(name))
                .findFirst().orElseThrow(() -> new AssertionError("no line " + name + " of " + component + " in " + names(estimate)));
    }
}
