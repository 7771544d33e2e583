package org.tenfold.rules.net;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.rules.AddressRange;
import org.tenfold.rules.Case;
import org.tenfold.rules.Example;
import org.tenfold.rules.Finding;
import org.tenfold.rules.Fixes;
import org.tenfold.rules.Rule;
import org.tenfold.rules.RuleInfo;
import org.tenfold.rules.Severity;
import org.tenfold.rules.Sketch;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** NET-013: a subnet in which addresses run out before the parts are all there. */
public final class SmallSubnet implements Rule {

    /** Free addresses that an ALB or CLB asks of each of its subnets, of /27 at least: Elastic Load Balancing User Guide. */
    private static final int OF_BALANCER = 8;
    private static final int NARROWEST_FOR_BALANCER = 27;
    private static final int ORDINARY_PREFIX = 24;
    private static final int WIDEST = 16;

    private static final RuleInfo INFO = new RuleInfo("NET-013", Severity.MEDIUM, 10_000,
            Text.of("Subnet too small for what scales in it", "확장하기에 작은 서브넷"),
            Text.of("AWS keeps five addresses of each subnet, and growing stops without a word when the rest are taken: on the very day on which the servers are needed.",
                    "AWS가 서브넷마다 주소 다섯 개를 쓰고, 나머지가 떨어지면 확장이 조용히 멈춥니다. 하필 서버가 필요한 날에 알게 됩니다."),
            Text.of("Take a /24 or wider; subnets of load balancers have /27 at least.",
                    "/24 이상으로 잡고, 로드 밸런서의 서브넷은 적어도 /27로 합니다."),
            List.of("REL02-BP03", "Elastic Load Balancing: Subnets for your load balancer"));

    private static final Text FOUND = Text.of("{subnet} ({range}) has {usable|address|addresses} for parts; up to {needed} are needed, by {parts}.",
            "{subnet}({range})에서 쓸 수 있는 주소는 {usable}개인데 {parts|이가} 최대 {needed}개를 씁니다.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** What stands in one subnet. */
    private static final class Crowd {
        private double addresses;
        private boolean balanced;
        private final Set<String> names = new TreeSet<>();

        void add(Case review, Part part, double share) {
            boolean balancer = part.isA("alb") || part.isA("clb");
            balanced |= balancer;
            addresses += balancer ? OF_BALANCER : share;
            names.add(review.owner(part).name());
        }
    }

    @Override
    public Stream<Finding> check(Case review) {
        List<Part> subnets = review.parts("subnet").filter(subnet -> subnet.value("cidr") != null && !subnet.flag("ipv6Only"))
                .sorted(Comparator.comparing(Part::id)).toList();
        if (subnets.isEmpty()) {
            return Stream.empty();
        }
        Map<String, Crowd> crowds = new HashMap<>();
        review.parts(Trait.VPC_RESIDENT).filter(part -> part.group() == null || part.has(Trait.COMPUTE))
                .forEach(part -> settle(review, part, crowds));
        return subnets.stream().filter(subnet -> crowds.containsKey(subnet.id()))
                .map(subnet -> finding(review, subnet, crowds.get(subnet.id()))).<Finding>mapMulti(Optional::ifPresent);
    }

    /** Where a part takes addresses: in the subnet around it, else in each zone in the only subnet that fits. */
    private static void settle(Case review, Part part, Map<String, Crowd> crowds) {
        Component box = review.topology().container(part.component(), "subnet");
        // Functions share a few interfaces per subnet, whatever their number (Lambda Developer Guide: Hyperplane ENIs).
        double units = part.has(Trait.FUNCTION) || !part.has(Trait.COMPUTE) ? 1 : review.mostUnits(part);
        if (box != null) {
            crowds.computeIfAbsent(box.id(), none -> new Crowd()).add(review, part, units);
            return;
        }
        Component vpc = review.topology().container(part.component(), "vpc");
        boolean open = part.is("scheme", "internet-facing");
        for (String zone : vpc == null ? List.<String>of() : part.zones()) {
            List<Part> fitting = review.parts("subnet").filter(subnet -> vpc.equals(review.topology().container(subnet.component(), "vpc"))
                    && subnet.zones().getFirst().equals(zone) && subnet.is("access", "public") == open).toList();
            if (fitting.size() == 1) {
                crowds.computeIfAbsent(fitting.getFirst().id(), none -> new Crowd())
                        .add(review, part, Math.ceil(units / part.zones().size()));
            }
        }
    }

    private static Optional<Finding> finding(Case review, Part subnet, Crowd crowd) {
        Optional<AddressRange> range = AddressRange.of(subnet.text("cidr"));
        boolean small = range.isPresent() && (range.get().usable() < crowd.addresses
                || crowd.balanced && range.get().prefix() > NARROWEST_FOR_BALANCER);
        if (!small) {
            return Optional.empty();
        }
        Finding finding = Finding.of(INFO, FOUND.with("subnet", subnet.component().name()).with("range", range.get())
                .with("usable", range.get().usable()).with("parts", String.join(", ", crowd.names))
                .with("needed", crowd.addresses), subnet.id());
        return Optional.of(wider(review, subnet, crowd).map(wider -> finding.mendedBy(
                Fixes.set(subnet.component(), "cidr", wider.toString()))).orElse(finding));
    }

    /** A free range of the VPC with room for all, if it is known which are taken. */
    private static Optional<AddressRange> wider(Case review, Part subnet, Crowd crowd) {
        Component vpc = review.topology().container(subnet.component(), "vpc");
        Object around = vpc == null ? null : vpc.settings().get("cidr");
        if (around == null) {
            return Optional.empty();
        }
        List<AddressRange> taken = review.parts("subnet").filter(other -> !other.id().equals(subnet.id())
                && vpc.equals(review.topology().container(other.component(), "vpc")) && other.value("cidr") != null)
                .map(other -> AddressRange.of(other.text("cidr"))).flatMap(Optional::stream).toList();
        int prefix = ORDINARY_PREFIX;
        while (prefix > WIDEST && new AddressRange(0, prefix).usable() < crowd.addresses) {
            prefix--;
        }
        int enough = prefix;
        return AddressRange.of(around.toString()).flatMap(space -> space.free(enough, taken));
    }

    @Override
    public Example wrong() {
        return Sketch.of("users > vpc[cidr=10.0.0.0/16, flowLogs=true]/alb[zones=a+b]",
                "alb > vpc/inner:subnet[access=private, zone=a, cidr=10.0.1.0/28]/fleet:auto-scaling-group[min=2, max=12]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]").context("environment", "staging").blaming("inner");
    }

    @Override
    public Example right() {
        return Sketch.of("users > vpc[cidr=10.0.0.0/16, flowLogs=true]/alb[zones=a+b]",
                "alb > vpc/inner:subnet[access=private, zone=a, cidr=10.0.1.0/24]/fleet:auto-scaling-group[min=2, max=12]",
                "fleet/web:ec2[sessionStore=jwt, uploadsTo=none, logs=true]").context("environment", "staging").passing();
    }
}
