package org.tenfold.service.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.design.Settings;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Behaviour;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Failure;
import org.tenfold.service.Failure.Recovery;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * DNS. Its links are the records; the policy stands on them. A name is looked up before the first request of a connection, so
 * it adds nothing to the time of the requests after, which is what latency here means.
 */
public final class Route53 implements Service {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::Route53::HostedZone").named("Name")
                    .ifThere("privateZone", "VPCs", true)
                    .set("healthChecks", "<AWS::Route53::RecordSet.HostedZoneId > HealthCheckId", new Reading.Count(0)),
            ResourceType.gathered("AWS::Route53::RecordSet", "HostedZoneId").named("Name").with(record("", "AliasTarget.DNSName"))
                    .with(record("", "ResourceRecords")),
            ResourceType.gathered("AWS::Route53::RecordSetGroup", "HostedZoneId").with(record("RecordSets", "AliasTarget.DNSName"))
                    .with(record("RecordSets", "ResourceRecords")),
            ResourceType.part("AWS::Route53::HealthCheck"));

    /** What a record says of the link that it is. */
    private static ResourceType.Wire record(String each, String path) {
        return new ResourceType.Wire(LinkKind.RESOLVE, each, path, false, Map.of(), List.of(
                new ResourceType.Assignment("policy", "Failover", new Reading.IfThere("failover"), null),
                new ResourceType.Assignment("policy", "Weight", new Reading.IfThere("weighted"), null),
                new ResourceType.Assignment("policy", "Region", new Reading.IfThere("latency"), null),
                new ResourceType.Assignment("policy", "GeoLocation", new Reading.IfThere("geolocation"), null),
                new ResourceType.Assignment("policy", "MultiValueAnswer", new Reading.IfThere("multivalue"), null),
                new ResourceType.Assignment("weight", "Weight", new Reading.AsIs(), null),
                new ResourceType.Assignment("location", "GeoLocation.CountryCode", new Reading.AsIs(), null),
                new ResourceType.Assignment("location", "GeoLocation.ContinentCode", new Reading.AsIs(), null),
                new ResourceType.Assignment("healthCheck", "HealthCheckId", new Reading.IfThere(true), null),
                new ResourceType.Assignment("record", "AliasTarget", new Reading.IfThere("alias"), null),
                new ResourceType.Assignment("record", "Type", new Reading.Words(Map.of("cname", "cname", "a", "address", "aaaa", "address")), null)));
    }

    private static final ServiceInfo INFO = new ServiceInfo("route53", "ROUTE53_ZONE",
            Text.name("Amazon Route 53"), Text.name("Route 53"),
            Text.of("Answers name queries and decides by policy and health which target gets the requests.",
                    "이름 질의에 답하고, 정책과 상태에 따라 요청을 받을 대상을 정합니다."),
            Category.NETWORKING, "mdi2d-dns", Trait.setOf(Trait.DNS, Trait.PUBLIC),
            RESOURCES)
            .alsoCalled("dns", "domain", "name server", "도메인", "네임 서버");

    private static final double MONTHS_PER_YEAR = 12;

    private static final List<Setting> SETTINGS = List.of(
            Setting.whole("hostedZones", 1, 1, 10_000, Text.of("Hosted zones", "호스팅 영역"),
                    Text.of("Domains that it answers for.", "응답하는 도메인의 수입니다.")).asFirst(),
            Setting.flag("alias", true, Text.of("Alias records", "별칭 레코드"),
                    Text.of("Records point to AWS resources as aliases; such queries are free. Servers can be no alias and are billed.",
                            "레코드가 AWS 리소스를 별칭으로 가리킵니다. 이런 질의는 무료입니다. 서버는 별칭이 될 수 없어 요금이 붙습니다.")).in(Topic.NETWORK).asFirst(),
            Setting.choice("queryKind", List.of(
                    Setting.of("standard", "Simple, weighted, failover, multivalue", "단순·가중치·장애 조치·다중값"),
                    Setting.of("latency", "Latency", "지연 시간"),
                    Setting.of("geo_dns", "Geolocation", "지리적 위치"),
                    Setting.of("geoproximity", "Geoproximity", "지리적 근접성"),
                    Setting.of("ip_based", "By client address", "IP 기반")),
                    Text.of("Queries billed as", "질의 요금 종류"),
                    Text.of("The kind of record policy that sets the price of a query that is not an alias. Without a value the policies of its links decide.",
                            "별칭이 아닌 질의의 요금을 정하는 레코드 정책입니다. 비워 두면 연결의 정책을 따릅니다.")).in(Topic.NETWORK).orElse(null),
            Setting.whole("ttlSeconds", 300, 0, 2_147_483_647, Text.of("Time to live", "TTL"),
                    Text.of("How long resolvers keep an answer; 60 is advised with health checks.",
                            "리졸버가 응답을 보관하는 시간입니다. 상태 확인을 쓰면 60이 권장됩니다.")).in(Topic.AVAILABILITY).asFirst(),
            Setting.whole("healthChecks", 0, 0, 10_000, Text.of("Health checks", "상태 확인 수"),
                    Text.of("Endpoints in AWS that it watches.", "감시하는 AWS 엔드포인트의 수입니다.")).in(Topic.AVAILABILITY).asFirst(),
            Setting.whole("outsideHealthChecks", 0, 0, 10_000, Text.of("Health checks outside AWS", "AWS 밖 상태 확인 수"),
                    Text.of("Endpoints elsewhere that it watches, at a higher price.", "감시하는 AWS 밖 엔드포인트의 수입니다. 요금이 더 높습니다."))
                    .in(Topic.AVAILABILITY),
            Setting.flag("healthCheckHttps", false, Text.of("Health checks by HTTPS", "HTTPS 상태 확인"),
                    Text.of("Each check asks by HTTPS, which is billed as an extra feature.", "HTTPS로 확인합니다. 추가 기능으로 청구됩니다."))
                    .in(Topic.AVAILABILITY),
            Setting.flag("healthCheckSearches", false, Text.of("Health checks look for a text", "문자열 확인"),
                    Text.of("Each check looks for words in the answer, which is billed as an extra feature.",
                            "답에서 정한 문자열을 찾습니다. 추가 기능으로 청구됩니다.")).in(Topic.AVAILABILITY),
            Setting.flag("healthCheckMeasures", false, Text.of("Health checks measure latency", "지연 시간 측정"),
                    Text.of("Each check records how long the answer took, which is billed as an extra feature.",
                            "답이 오기까지 걸린 시간을 기록합니다. 추가 기능으로 청구됩니다.")).in(Topic.AVAILABILITY),
            Setting.choice("healthCheckIntervalSeconds", List.of(
                    Setting.of("30", "30 s", "30초"),
                    Setting.of("10", "10 s (fast)", "10초(빠름)")),
                    Text.of("Health check interval", "상태 확인 간격"),
                    Text.of("How often each checker asks; the fast interval is billed as an extra feature.",
                            "확인 간격입니다. 빠른 간격은 추가 기능으로 청구됩니다.")).in(Topic.AVAILABILITY),
            Setting.whole("failureThreshold", 3, 1, 10, Text.of("Failures until unhealthy", "비정상 판정 횟수"),
                    Text.of("Failed checks in a row after which an endpoint leaves the answers.",
                            "이만큼 연달아 실패하면 응답에서 뺍니다.")).in(Topic.AVAILABILITY),
            Setting.flag("evaluateTargetHealth", true, Text.of("Follow the target's health", "대상 상태 평가"),
                    Text.of("An alias is left out when its load balancer has no healthy target.",
                            "로드 밸런서에 정상 대상이 없으면 별칭을 응답에서 뺍니다.")).in(Topic.AVAILABILITY),
            Setting.flag("privateZone", false, Text.of("Private zone", "프라이빗 호스팅 영역"),
                    Text.of("Answers only inside your VPCs; no registrar has to know it.",
                            "VPC 안에서만 응답합니다. 등록 기관에 알릴 필요가 없습니다.")).in(Topic.NETWORK),
            Setting.question("delegated", Text.of("Delegated", "위임 여부"),
                    Text.of("Whether the registrar of the domain names this zone's name servers.",
                            "도메인 등록 기관에 이 영역의 네임 서버를 등록했는지 나타냅니다.")).in(Topic.NETWORK),
            Setting.question("transferLocked", Text.of("Transfer lock", "이전 잠금"),
                    Text.of("Whether the domain is locked against being moved to another registrar.",
                            "도메인을 다른 등록 기관으로 옮기지 못하게 잠갔는지 나타냅니다.")).in(Topic.SECURITY),
            Setting.whole("registeredDomains", 0, 0, 10_000, Text.of("Registered domains", "등록한 도메인"),
                    Text.of("Domains that Route 53 is the registrar of, each billed by the year; reckoned at the price of .com.",
                            "Route 53에서 등록해 해마다 갱신하는 도메인의 수입니다. .com 요금으로 계산합니다.")).in(Topic.SIZE),
            Setting.flag("onlyListedPlaces", false, Text.of("Only listed places", "정한 지역만"),
                    Text.of("Geolocation records leave everybody else without an answer on purpose.",
                            "지리적 위치 레코드에 없는 지역에는 일부러 응답하지 않습니다.")).in(Topic.NETWORK),
            Setting.flag("dnssec", false, Text.name("DNSSEC"),
                    Text.of("Signs the answers.", "응답에 서명합니다.")).in(Topic.SECURITY));

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public Scope scope(Settings settings) {
        return Scope.GLOBAL;
    }

    @Override
    public boolean looksAhead() {
        return true;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> usageNames() {
        return List.of("queriesPerMonth", "latencyQueriesPerMonth", "locationQueriesPerMonth");
    }

    @Override
    public List<String> usuallyNext() {
        return List.of("cloudfront", "alb", "api-gateway", "global-accelerator", "users");
    }

    @Override
    public Ports ports() {
        return Ports.NONE.accept(LinkKind.RESOLVE, Trait.CLIENT, Trait.COMPUTE, Trait.EXTERNAL, Trait.EDGE)
                .acceptFrom(LinkKind.RESOLVE, "on-premises")
                .accept(LinkKind.OPERATE, Trait.OPERATIONS);
    }

    @Override
    public Behaviour behaviour(Part part) {
        return Behaviour.NAMES;
    }

    /** Failed checks in a row, and then the time for which resolvers keep the old answer; aliases live for a minute. */
    @Override
    public double detectionSeconds(Part part) {
        return Double.parseDouble(part.text("healthCheckIntervalSeconds")) * part.number("failureThreshold")
                + (part.flag("alias") ? 60 : part.number("ttlSeconds"));
    }

    @Override
    public Failure failure(Part part) {
        Recovery none = new Recovery(0, 0, Text.of("It answers from many places in the world.", "전 세계 여러 곳에서 응답합니다."));
        return new Failure(new Failure.Whole(1, true), Text.name("Route 53 SLA"), none, none, none);
    }

    @Override
    public List<Charge> charges(Part part) {
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed(Text.of("Hosted zones", "호스팅 영역"), PriceKey.of("route53", "hosted_zone"),
                PriceBook.GLOBAL, part.number("hostedZones")));
        queries(part).forEach((kind, share) -> charges.add(Charge.derived(kind.name, PriceKey.of("route53", "queries_" + kind.id),
                PriceBook.GLOBAL, kind.usage, use -> use.calls().calls() * share)));
        if (part.number("registeredDomains") > 0) {
            charges.add(Charge.fixed(Text.of("Domain registration, a month of the year", "도메인 등록, 연 요금의 한 달분"),
                    PriceKey.of("route53", "domain_com_registration_year"), PriceBook.GLOBAL,
                    part.number("registeredDomains") / MONTHS_PER_YEAR));
        }
        addChecks(charges, part, "healthChecks", Text.of("Health checks", "상태 확인"), "health_check_aws_endpoint",
                Text.of("Extra features of health checks", "상태 확인 추가 기능"), "health_check_optional_feature_aws");
        addChecks(charges, part, "outsideHealthChecks", Text.of("Health checks outside AWS", "AWS 밖 상태 확인"),
                "health_check_non_aws_endpoint", Text.of("Extra features of health checks outside AWS", "AWS 밖 상태 확인 추가 기능"),
                "health_check_optional_feature_non_aws");
        return charges;
    }

    private static void addChecks(List<Charge> charges, Part part, String setting, Text name, String dimension, Text extraName,
            String extraDimension) {
        double checks = part.number(setting);
        double features = Stream.of(part.is("healthCheckIntervalSeconds", "10"), part.flag("healthCheckHttps"),
                part.flag("healthCheckSearches"), part.flag("healthCheckMeasures")).filter(on -> on).count();
        if (checks > 0) {
            charges.add(Charge.fixed(name, PriceKey.of("route53", dimension), PriceBook.GLOBAL, checks));
            if (features > 0) {
                charges.add(Charge.fixed(extraName, PriceKey.of("route53", extraDimension), PriceBook.GLOBAL, checks * features));
            }
        }
    }

    /** The kinds of queries that are billed, by the policy of the record that answers (Amazon Route 53 pricing, "Queries"). */
    private enum Queries {
        STANDARD("standard", "queriesPerMonth", Text.of("Queries", "질의")),
        LATENCY("latency", "latencyQueriesPerMonth", Text.of("Queries by latency", "지연 시간 질의")),
        GEO("geo_dns", "locationQueriesPerMonth", Text.of("Queries by location", "지리적 위치 질의")),
        GEOPROXIMITY("geoproximity", "locationQueriesPerMonth", Text.of("Queries by proximity", "지리적 근접성 질의")),
        IP("ip_based", "locationQueriesPerMonth", Text.of("Queries by client address", "IP 기반 질의"));

        private final String id;
        private final String usage;
        private final Text name;

        Queries(String id, String usage, Text name) {
            this.id = id;
            this.usage = usage;
            this.name = name;
        }

        private static Queries of(Part zone, @Nullable Object policy) {
            if (zone.value("queryKind") instanceof String stated) {
                return Arrays.stream(values()).filter(kind -> kind.id.equals(stated)).findFirst().orElseThrow();
            }
            return "latency".equals(policy) ? LATENCY : "geolocation".equals(policy) ? GEO : STANDARD;
        }
    }

    /**
     * The share of the queries that each kind has. Names are asked for equally often, and so are the records of one name; the
     * answers that are aliases cost nothing. Without any link the settings alone decide.
     */
    private static Map<Queries, Double> queries(Part zone) {
        List<Part.Target> records = zone.targets().stream().filter(target -> target.link().kind() == LinkKind.RESOLVE).toList();
        Map<Queries, Double> shares = new EnumMap<>(Queries.class);
        if (records.isEmpty()) {
            if (!zone.flag("alias")) {
                shares.put(Queries.of(zone, null), 1.0);
            }
            return shares;
        }
        Map<String, List<Part.Target>> names = records.stream().collect(Collectors.groupingBy(record ->
                record.link().settings().get(LinkSettings.GROUP.name()) instanceof String name ? name : ""));
        for (List<Part.Target> name : names.values()) {
            for (Part.Target record : name) {
                if (!isAlias(zone, record.link(), record.part().service())) {
                    shares.merge(Queries.of(zone, record.link().settings().get(LinkSettings.POLICY.name())),
                            1.0 / names.size() / name.size(), Double::sum);
                }
            }
        }
        return shares;
    }

    /**
     * Whether a record is an alias: because somebody said so, or because the zone uses aliases and the target can be one, which
     * servers cannot.
     */
    public static boolean isAlias(Part zone, Link record, Service target) {
        return record.settings().has(LinkSettings.RECORD.name()) ? "alias".equals(record.settings().get(LinkSettings.RECORD.name()))
                : zone.flag("alias") && !target.has(Trait.COMPUTE) && !target.has(Trait.EXTERNAL);
    }
}
