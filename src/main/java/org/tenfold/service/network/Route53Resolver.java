package org.tenfold.service.network;

import static org.tenfold.pricing.PriceBook.HOURS_PER_MONTH;

import java.util.List;
import java.util.Map;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Category;
import org.tenfold.service.Charge;
import org.tenfold.service.Failure;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.ServiceInfo;
import org.tenfold.service.Trait;
import org.tenfold.service.VpcService;
import org.tenfold.text.Text;

/**
 * Endpoints of the VPC's own name server: inbound for names that are asked from outside, outbound for names that others
 * answer. Which of its questions go out has to be stated; users never ask it.
 */
public final class Route53Resolver implements VpcService {

    private static final List<ResourceType> RESOURCES = List.of(
            ResourceType.drawn("AWS::Route53Resolver::ResolverEndpoint")
                    .in("IpAddresses.SubnetId")
                    .words("direction", "Direction", Map.of("inbound", "inbound", "outbound", "outbound"))
                    .set("addresses", "IpAddresses.SubnetId", new Reading.Count(0)),
            ResourceType.part("AWS::Route53Resolver::ResolverRule", "ResolverEndpointId"),
            ResourceType.part("AWS::Route53Resolver::ResolverRuleAssociation", "ResolverRuleId"));

    private static final ServiceInfo INFO = new ServiceInfo("route53-resolver", "ROUTE53_RESOLVER",
            Text.name("Amazon Route 53 Resolver"), Text.name("Resolver"),
            Text.of("Answers names between a VPC and a network of your own: inbound from there, outbound to its name servers.",
                    "VPC와 직접 운영하는 네트워크 사이에서 이름을 풀어 줍니다. 인바운드는 들어오는 질의를, 아웃바운드는 나가는 질의를 맡습니다."),
            Category.NETWORKING, "mdi2d-dns-outline", Trait.setOf(Trait.NETWORK, Trait.VPC_RESIDENT),
            RESOURCES);

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice("direction", List.of(
                    Setting.of("inbound", "Inbound", "인바운드"),
                    Setting.of("outbound", "Outbound", "아웃바운드"),
                    Setting.of("both", "Both", "양방향")),
                    Text.of("Direction", "방향"),
                    Text.of("Who asks whom; both needs an endpoint each way.",
                            "누가 누구에게 묻는지 정합니다. 양방향이면 엔드포인트가 방향마다 필요합니다.")).in(Topic.NETWORK).asFirst(),
            Setting.whole("addresses", 2, 2, 6, Text.of("Addresses", "주소 수"),
                    Text.of("Network interfaces of each endpoint, in different zones; each takes 10,000 queries a second and is billed by the hour.",
                            "엔드포인트마다 서로 다른 가용 영역에 두는 네트워크 인터페이스 수입니다. 하나가 초당 질의 10,000개를 받고 시간당 요금이 붙습니다."))
                    .in(Topic.SIZE).asFirst(),
            Setting.zones(Text.of("Zones", "가용 영역"),
                    Text.of("Letters of the zones of its addresses.", "주소를 두는 가용 영역입니다.")));

    @Override
    public ServiceInfo info() {
        return INFO;
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public List<String> usageNames() {
        return List.of("queriesPerMonth");
    }

    @Override
    public Ports ports() {
        return Ports.NONE
                .accept(LinkKind.RESOLVE, Trait.COMPUTE, Trait.EXTERNAL)
                .acceptFrom(LinkKind.NETWORK, "vpc")
                .acceptFrom(LinkKind.PROTECT, "security-group");
    }

    @Override
    public Failure failure(Part part) {
        return Failure.regional(part.zones().size() > 1 ? 0.9999 : 0.995,
                Text.of("Amazon Route 53 SLA, Resolver endpoints: 99.99 % in several zones, 99.5 % in one", "Amazon Route 53 SLA, Resolver 엔드포인트: 여러 가용 영역 99.99%, 한 곳 99.5%"), false);
    }

    @Override
    public List<Charge> charges(Part part) {
        return List.of(
                Charge.fixed(Text.of("Address hours", "주소 시간"), PriceKey.of("route53", "resolver_endpoint_eni_hour"),
                        part.region(), endpoints(part) * part.number("addresses") * HOURS_PER_MONTH),
                Charge.derived(Text.of("Queries", "질의"), PriceKey.of("route53", "resolver_queries"), part.region(),
                        "queriesPerMonth", use -> use.calls().calls()));
    }

    private static int endpoints(Part part) {
        return part.is("direction", "both") ? 2 : 1;
    }

    @Override
    public String keyFact(Part part) {
        return part.text("direction");
    }

    @Override
    public int count(Part part) {
        return endpoints(part) * part.whole("addresses");
    }
}
