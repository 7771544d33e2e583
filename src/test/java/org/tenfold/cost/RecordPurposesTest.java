package org.tenfold.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tenfold.cost.Sketch.part;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.design.Component;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;

/** What the questions of a zone cost by what its records are for; shares are of all questions that come. */
class RecordPurposesTest {

    private static Link record(String to, String policy, String group) {
        Link link = Link.of("dns-" + to, "dns", to, LinkKind.RESOLVE);
        return (group.isEmpty() ? link : link.with("group", group)).with("policy", policy);
    }

    private static Map<String, Double> shares(Component zone, Link... records) {
        Sketch sketch = Sketch.of(part("users", "users"), zone, part("web", "ec2"), part("web2", "ec2"), part("alb", "alb"), part("cdn", "cloudfront"))
                .link("users", "dns", LinkKind.RESOLVE);
        for (Link record : records) {
            sketch.link(record);
        }
        Estimate estimate = sketch.estimate();
        double all = sketch.traffic().parts().get(sketch.traffic().topology().index("dns")).month().calls().calls() / 1e6;
        return estimate.lines().stream().filter(line -> line.component().equals("dns") && line.unit().equals("1M-queries"))
                .collect(Collectors.toMap(line -> line.price().key().item(), line -> share(line, all)));
    }

    private static double share(CostLine line, double all) {
        return Math.round(line.quantity().doubleValue() / all * 1e9) / 1e9;
    }

    @Test
    void aliasesAreFreeAndServersCanBeNone() {
        Component zone = part("dns", "route53");
        assertThat(shares(zone, record("alb", "simple", ""))).isEmpty();
        assertThat(shares(zone, record("web", "simple", ""))).isEqualTo(Map.of("queries_standard", 1.0));
        assertThat(shares(zone, record("alb", "simple", "").with("record", "cname"))).isEqualTo(Map.of("queries_standard", 1.0));
        assertThat(shares(zone.with("alias", false), record("alb", "simple", ""))).isEqualTo(Map.of("queries_standard", 1.0));
    }

    @Test
    void thePolicyOfTheRecordDecides() {
        Component zone = part("dns", "route53");
        assertThat(shares(zone, record("web", "latency", ""), record("web2", "latency", ""))).isEqualTo(Map.of("queries_latency", 1.0));
        assertThat(shares(zone, record("web", "geolocation", ""), record("web2", "geolocation", ""))).isEqualTo(Map.of("queries_geo_dns", 1.0));
        assertThat(shares(zone, record("web", "failover", ""), record("web2", "failover", ""))).isEqualTo(Map.of("queries_standard", 1.0));
        assertThat(shares(zone.with("queryKind", "ip_based"), record("web", "weighted", ""))).isEqualTo(Map.of("queries_ip_based", 1.0));
    }

    @Test
    void namesAndTheirRecordsShareTheQuestions() {
        Component zone = part("dns", "route53");
        // half of the questions for a name by latency with a server and a balancer, half for a simple one
        assertThat(shares(zone, record("web", "latency", "www"), record("alb", "latency", "www"), record("web2", "simple", "api")))
                .isEqualTo(Map.of("queries_latency", 0.25, "queries_standard", 0.5));
    }

    @Test
    void eachKindHasItsPrice() {
        Sketch sketch = Sketch.of(part("users", "users"), part("dns", "route53"), part("web", "ec2"), part("web2", "ec2"))
                .link("users", "dns", LinkKind.RESOLVE).link(record("web", "latency", "")).link(record("web2", "latency", ""))
                .workload("users", 10e6).workload("peakFactor", 1);
        CostLine line = sketch.estimate().lines().stream().filter(it -> it.name().en().equals("Queries by latency")).findFirst().orElseThrow();
        // the first thousand million at 0.60 a million
        assertThat(line.monthly().doubleValue()).isCloseTo(line.quantity().doubleValue() * 0.6, within(1e-6));
    }
}
