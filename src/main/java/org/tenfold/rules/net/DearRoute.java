package org.tenfold.rules.net;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.rules.fix.Networks;
import org.tenfold.rules.fix.Transformation;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** NET-012: traffic to S3 or DynamoDB takes the way that is billed, beside a free one. */
public final class DearRoute implements Rule {

    private static final List<String> WITH_GATEWAY = List.of("s3", "dynamodb");

    private static final RuleInfo INFO = new RuleInfo("NET-012", Severity.LOW, 10_000,
            Text.of("S3 or DynamoDB through the NAT gateway", "NAT 게이트웨이를 거치는 S3나 DynamoDB"),
            Text.of("Every byte pays the NAT gateway, although a gateway endpoint is free. The endpoint also keeps the traffic inside AWS.",
                    "게이트웨이 엔드포인트는 무료인데도 모든 바이트가 NAT 게이트웨이 요금을 냅니다. 엔드포인트를 쓰면 트래픽이 AWS 안에만 머뭅니다."),
            Text.of("Add gateway endpoints to the VPC.", "VPC에 게이트웨이 엔드포인트를 둡니다."),
            List.of("COST08-BP03", "Security Hub EC2.10", "AWS Config service-vpc-endpoint-enabled"));

    private static final Text FOUND = Text.of("{parts} in private subnets of {vpc} reach {stores} through NAT.",
            "{vpc}의 프라이빗 서브넷에 있는 {parts|이가} NAT를 거쳐 {stores}에 닿습니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Map<String, Set<String>> parts = new TreeMap<>();
        Map<String, Set<String>> stores = new TreeMap<>();
        Map<String, Set<String>> services = new TreeMap<>();
        WaysOut ways = null;
        for (Part part : review.parts(Trait.COMPUTE).filter(part -> Boolean.FALSE.equals(part.publicSubnet())).toList()) {
            ways = ways == null ? WaysOut.of(review) : ways;
            String vpc = WaysOut.vpc(review, part);
            if (vpc.isEmpty() || !ways.gateways().contains(vpc)) {
                continue;
            }
            for (int link : review.topology().outgoing(part.node())) {
                Part called = review.topology().part(review.topology().to(link));
                String service = called.service().id();
                if (WITH_GATEWAY.contains(service) && review.topology().kind(link).carriesCalls()
                        && called.region().equals(part.region())
                        && !ways.endpoints().getOrDefault(vpc, Set.of()).contains(service)) {
                    parts.computeIfAbsent(vpc, none -> new TreeSet<>()).add(review.owner(part).name());
                    stores.computeIfAbsent(vpc, none -> new TreeSet<>()).add(called.component().name());
                    services.computeIfAbsent(vpc, none -> new TreeSet<>()).add(service);
                }
            }
        }
        return parts.keySet().stream().map(vpc -> Finding.of(INFO, FOUND
                .with("vpc", review.topology().part(review.topology().index(vpc)).component().name())
                .with("parts", String.join(", ", parts.get(vpc))).with("stores", String.join(", ", stores.get(vpc))), vpc)
                .mendedBy(review, services.get(vpc).stream().map(service -> Networks.endpoint(vpc, service))
                        .toArray(Transformation[]::new)));
    }

    @Override
    public Example wrong() {
        return Sketch.of(drawing("shop/nat:nat-gateway[mode=regional]")).blaming("shop");
    }

    @Override
    public Example right() {
        return Sketch.of(drawing("shop/nat:nat-gateway[mode=regional]", "shop/way:vpc-endpoint[target=s3]")).passing();
    }

    private static String[] drawing(String... ways) {
        return Stream.concat(Stream.of("users > shop:vpc[flowLogs=true]/alb[zones=a+b]",
                "alb > shop/inner:subnet[access=private, zone=a]/one:ec2[sessionStore=jwt, uploadsTo=s3] > files:s3[versioning=true]",
                "alb > shop/deep:subnet[access=private, zone=b]/two:ec2[sessionStore=jwt, uploadsTo=s3] > files"), Stream.of(ways))
                .toArray(String[]::new);
    }
}
