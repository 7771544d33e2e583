package org.tenfold.rules.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.design.LinkKind;
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

/** NET-004: parts in a private subnet call something outside, and nothing leads there. */
public final class NoWayOut implements Rule {

    private static final Set<String> WITH_GATEWAY = Set.of("s3", "dynamodb");

    private static final RuleInfo INFO = new RuleInfo("NET-004", Severity.HIGH, 10,
            Text.of("No way out of a private subnet", "나갈 길이 없는 프라이빗 서브넷"),
            Text.of("Private means no way in, and no way out either. Package updates, payment systems and even calls to S3 wait until they time out.",
                    "프라이빗 서브넷은 들어오는 길도 없지만 나가는 길도 없습니다. 패키지 업데이트, 결제, S3 호출까지 시간 초과로 끝납니다."),
            Text.of("Add a NAT gateway, or for AWS services a VPC endpoint: free of charge for S3 and DynamoDB.",
                    "NAT 게이트웨이를 두거나, AWS 서비스라면 VPC 엔드포인트를 둡니다. S3와 DynamoDB 엔드포인트는 무료입니다."),
            List.of("REL02-BP03", "VPC User Guide: NAT gateways"));

    private static final Text FOUND = Text.of("{parts} in {subnet} should call {called}, but neither a NAT gateway nor an endpoint leads there.",
            "{subnet}의 {parts|이가} {called|을를} 부르는데, 그리로 나가는 NAT 게이트웨이나 엔드포인트가 없습니다.");
    private static final Text ASKED = Text.of("What leads from {parts} in {subnet} to {called}: is the subnet public, or is there a NAT gateway?",
            "{subnet}의 {parts|은는} {called|을를} 어떤 길로 부릅니까? 서브넷이 퍼블릭입니까, NAT 게이트웨이가 있습니까?");

    /** Calls out of one subnet that do not arrive. */
    private static final class Lost {
        private final Set<String> parts = new TreeSet<>();
        private final Set<String> called = new TreeSet<>();
        private final Set<String> services = new TreeSet<>();
        private final Set<String> links = new TreeSet<>();
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Case review) {
        Map<String, Lost> found = new TreeMap<>();
        WaysOut ways = null;
        for (Part part : review.parts(Trait.COMPUTE).filter(part -> Boolean.FALSE.equals(part.publicSubnet())).toList()) {
            ways = ways == null ? WaysOut.of(review) : ways;
            Part subnet = review.topology().part(review.topology().index(
                    Objects.requireNonNull(review.topology().container(part.component(), "subnet")).id()));
            for (int link : review.topology().outgoing(part.node())) {
                if (review.topology().kind(link).carriesCalls()) {
                    add(review, found, ways, part, subnet, link, review.topology().part(review.topology().to(link)));
                }
            }
            for (int link : review.topology().incoming(part.node())) {
                // Servers fetch their messages; to functions AWS brings them.
                if (review.topology().kind(link) == LinkKind.CONSUME && !part.has(Trait.FUNCTION)) {
                    add(review, found, ways, part, subnet, link, review.topology().part(review.topology().from(link)));
                }
            }
        }
        return found.entrySet().stream().map(entry -> finding(review, entry.getKey(), entry.getValue()));
    }

    private static void add(Case review, Map<String, Lost> found, WaysOut ways, Part part, Part subnet, int link, Part called) {
        if (WaysOut.isOutside(called) && !ways.lead(review, part, subnet, called)) {
            Lost lost = found.computeIfAbsent(subnet.id(), none -> new Lost());
            lost.parts.add(review.owner(part).name());
            lost.called.add(called.component().name());
            lost.services.add(called.region().equals(part.region()) ? called.service().id() : "");
            lost.links.add(review.topology().link(link).id());
        }
    }

    private static Finding finding(Case review, String subnetId, Lost lost) {
        Part subnet = review.topology().part(review.topology().index(subnetId));
        List<String> targets = new ArrayList<>(List.of(subnetId));
        targets.addAll(lost.links);
        boolean stated = subnet.stated("access");
        Finding finding = Finding.of(INFO, (stated ? FOUND : ASKED).with("subnet", subnet.component().name())
                .with("parts", String.join(", ", lost.parts)).with("called", String.join(", ", lost.called)), targets);
        Component vpc = review.topology().container(subnet.component(), "vpc");
        if (!stated) {
            return finding.in(Finding.State.QUESTION);
        }
        if (vpc != null && WITH_GATEWAY.containsAll(lost.services)) {
            return finding.mendedBy(review, lost.services.stream().map(service -> Networks.endpoint(vpc.id(), service))
                    .toArray(Transformation[]::new));
        }
        // What is cut off on purpose is not opened by us.
        return vpc == null || subnet.is("access", "isolated") ? finding : finding.mendedBy(review, Networks.nat(vpc.id()));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > vpc/alb[zones=a+b] > vpc/inner:subnet[access=private, zone=a]/web:ec2[sessionStore=jwt, uploadsTo=none]",
                "web >request[timeoutMs=1000]> bank:external").users(500).blaming("inner");
    }

    @Override
    public Example right() {
        return Sketch.of("vpc/wide:subnet[access=public, zone=a]/nat:nat-gateway",
                "users > vpc/alb[zones=a+b] > vpc/inner:subnet[access=private, zone=a]/web:ec2[sessionStore=jwt, uploadsTo=none]",
                "web >request[timeoutMs=1000]> bank:external").users(500).passing();
    }
}
