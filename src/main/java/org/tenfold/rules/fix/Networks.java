package org.tenfold.rules.fix;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;
import org.tenfold.service.Part;
import org.tenfold.service.Scope;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** Ways in and out of a VPC. */
public final class Networks {

    private static final Text PUBLIC = Text.of("Public", "퍼블릭");
    private static final Text GROUPS = Text.of("The security groups of the parts in the subnet must decide who may talk to whom.",
            "서브넷 안에서 누가 누구와 통신할지는 각 구성 요소의 보안 그룹이 정해야 합니다.");
    private static final Text PRIVATE = Text.of("Private", "프라이빗");

    private Networks() {
    }

    /** Into a subnet of the same zone that the internet does not reach, new where there is none. */
    public static Transformation intoPrivateSubnet(String id) {
        return draft -> {
            Part owner = draft.owner(id);
            Component subnet = draft.around(owner.id(), "subnet");
            draft.require(subnet != null);
            String home = draft.privateHome(owner.id());
            if (home == null || !draft.component(home).service().equals("subnet")) {
                home = addSubnet(draft, Objects.requireNonNull(subnet), "private", draft.say(PRIVATE));
            }
            draft.change(owner.component().withParent(home));
        };
    }

    /** Without an address on the internet of its own. */
    public static Transformation withoutPublicAddress(String id) {
        return draft -> {
            Part worker = draft.worker(id);
            if (worker.takes("publicAddress")) {
                draft.set(worker.id(), "publicAddress", false);
            }
        };
    }

    private static String addSubnet(Draft draft, Component beside, String access, String name) {
        Object zone = draft.part(beside.id()).value("zone");
        Settings settings = Settings.of("access", access);
        Component box = draft.around(beside.id(), "availability-zone");
        String letter = box != null ? draft.part(box.id()).text("zone") : zone == null ? "" : zone.toString();
        return draft.add("subnet", letter.isEmpty() ? access : access + "-" + letter, name, beside.parent(),
                zone != null && beside.settings().has("zone") ? settings.with("zone", zone) : settings);
    }

    /** A NAT gateway in a public subnet of every zone of a VPC that has none; without zone boxes one that spans the zones. */
    public static Transformation nat(String vpc) {
        return draft -> {
            draft.require(draft.component(vpc).service().equals("vpc"));
            List<Component> zones = draft.within(vpc, "availability-zone").stream()
                    .filter(zone -> draft.within(zone.id(), "subnet").stream().findAny().isPresent()).toList();
            if (zones.isEmpty()) {
                draft.add("nat-gateway", "nat", "NAT", vpc, Settings.of("mode", "regional"));
            }
            for (Component zone : zones) {
                if (draft.within(zone.id(), "nat-gateway").isEmpty()) {
                    addNat(draft, zone);
                }
            }
        };
    }

    private static String addNat(Draft draft, Component zone) {
        String letter = draft.part(zone.id()).text("zone");
        String subnet = draft.within(zone.id(), "subnet").stream()
                .filter(box -> draft.part(box.id()).is("access", "public")).map(Component::id).findFirst()
                .orElseGet(() -> draft.add("subnet", "public-" + letter, draft.say(PUBLIC), zone.id(),
                        Settings.of("access", "public")));
        return draft.add("nat-gateway", "nat-" + letter, "NAT " + letter, subnet, Settings.NONE);
    }

    /**
     * A NAT gateway in each further zone from which something goes out through the one; where no zones are drawn the one becomes
     * a regional one.
     */
    public static Transformation natPerZone(String nat) {
        return draft -> {
            Part gateway = draft.part(nat);
            draft.require(gateway.isA("nat-gateway"));
            Component vpc = draft.around(nat, "vpc");
            List<Component> zones = vpc == null ? List.of() : draft.within(vpc.id(), "availability-zone").stream()
                    .filter(zone -> !draft.within(zone.id(), "subnet").isEmpty()
                            && draft.within(zone.id(), "nat-gateway").isEmpty()).toList();
            if (zones.isEmpty()) {
                draft.change(gateway.component().withParent(draft.home(nat, Scope.VPC))
                        .withSettings(gateway.component().settings().without("zones").with("mode", "regional")));
                return;
            }
            List<Link> uses = draft.into(nat).stream().filter(link -> draft.has(link.from(), Trait.COMPUTE)).toList();
            for (Component zone : zones) {
                String another = addNat(draft, zone);
                for (Link use : draft.outOf(nat)) {
                    draft.connect(another, use.to(), use.kind(), use.settings());
                }
                for (Link use : uses) {
                    draft.connect(use.from(), another, use.kind(), use.settings());
                }
            }
        };
    }

    /** A VPN over the internet beside a line of one's own, which joins the same networks. */
    public static Transformation backupVpn(String line) {
        return draft -> {
            Part part = draft.part(line);
            String vpn = draft.add("vpn", "vpn", "VPN", draft.home(part.component(), Scope.REGION), Settings.NONE);
            draft.into(line).stream().filter(link -> link.kind() == LinkKind.NETWORK)
                    .forEach(link -> draft.connect(link.from(), vpn, LinkKind.NETWORK, Settings.NONE));
            draft.outOf(line).stream().filter(link -> link.kind() == LinkKind.NETWORK)
                    .forEach(link -> draft.connect(vpn, link.to(), LinkKind.NETWORK, Settings.NONE));
        };
    }

    /** A way from a VPC to an AWS service that stays inside AWS: a gateway for S3 and DynamoDB, else an interface. */
    public static Transformation endpoint(String vpc, String target) {
        return draft -> {
            draft.require(draft.component(vpc).service().equals("vpc"));
            boolean gateway = target.equals("s3") || target.equals("dynamodb");
            Settings settings = Settings.of("kind", gateway ? "gateway" : "interface").with("target", target);
            draft.require(draft.catalog().service("vpc-endpoint").setting("target").refusal(target) == null);
            draft.add("vpc-endpoint", target + "-endpoint", draft.catalog().service(target).shortName().en() + " endpoint", vpc,
                    settings);
        };
    }

    /** A network access list no longer names an address range that it cannot keep out. */
    public static Transformation withoutDenial(String list, String range) {
        return draft -> {
            String left = Arrays.stream(draft.part(list).text("deniesFrom").split(",")).map(String::strip)
                    .filter(denied -> !denied.equals(range) && !(denied + "/32").equals(range)).collect(Collectors.joining(", "));
            draft.change(left.isEmpty() ? draft.component(list).withSettings(draft.component(list).settings().without("deniesFrom"))
                    : draft.component(list).with("deniesFrom", left));
            draft.also(GROUPS);
        };
    }

    /** Administration of machines through Session Manager, which needs no open port; the group that opened one for it alone goes. */
    public static Transformation sessionManager(String group, String... machines) {
        return draft -> {
            for (String machine : machines) {
                Part worker = draft.worker(machine);
                draft.require(worker.takes("adminAccess"));
                draft.set(worker.id(), "adminAccess", "session-manager");
            }
            draft.carryOut(new Edit.Remove(group));
        };
    }

    /** Into a subnet of the same VPC that the internet reaches. */
    public static Transformation intoPublicSubnet(String id) {
        return draft -> {
            Part owner = draft.owner(id);
            Component zone = draft.around(owner.id(), "availability-zone");
            Component subnet = draft.around(owner.id(), "subnet");
            draft.require(subnet != null);
            String home = draft.within(zone != null ? zone.id() : draft.home(owner.id(), Scope.VPC), "subnet").stream()
                    .filter(other -> draft.part(other.id()).is("access", "public")).map(Component::id).findFirst()
                    .orElseGet(() -> addSubnet(draft, Objects.requireNonNull(subnet), "public", draft.say(PUBLIC)));
            draft.change(owner.component().withParent(home));
        };
    }

    /** Administrators reach a machine through the bastion instead of over a link of their own. */
    public static Transformation through(String bastion, String link) {
        return draft -> {
            Link direct = draft.link(link);
            boolean there = draft.outOf(bastion).stream().anyMatch(other -> other.kind() == direct.kind() && other.to().equals(direct.to()));
            draft.redirect(direct, draft.owner(bastion).id());
            if (!there) {
                draft.connect(draft.worker(bastion).id(), direct.to(), direct.kind(), direct.settings());
            }
        };
    }

    /** A security group of its own for each of these parts, which lets in who calls it, in the place of one for all. */
    public static Transformation groupPerTier(String shared, String... parts) {
        return draft -> {
            for (String part : parts) {
                String owner = draft.owner(part).id();
                List<Link> calls = draft.into(owner).stream().filter(link -> link.kind().carriesCalls()).toList();
                draft.require(!calls.isEmpty());
                boolean open = calls.stream().anyMatch(link -> draft.has(link.from(), Trait.CLIENT) || draft.has(link.from(), Trait.EDGE));
                String callers = open ? "0.0.0.0/0" : calls.stream().map(link -> draft.owner(link.from()).id()).distinct().collect(Collectors.joining(", "));
                String group = securityGroup(draft, owner, callers);
                if (open) {
                    draft.set(group, "ports", "80, 443");
                }
                draft.into(owner).stream().filter(link -> link.from().equals(shared)).forEach(link -> draft.carryOut(new Edit.Disconnect(link.id())));
            }
            if (draft.outOf(shared).isEmpty()) {
                draft.carryOut(new Edit.Remove(shared));
            }
        };
    }

    /** A security group for a tier, that lets in only what calls it: named in {@code allowsFrom}. */
    public static Transformation securityGroup(String id, String allowsFrom) {
        return draft -> securityGroup(draft, id, allowsFrom);
    }

    private static String securityGroup(Draft draft, String id, String allowsFrom) {
        Part owner = draft.owner(id);
        @Nullable String home = draft.home(owner.id(), Scope.VPC);
        String group = draft.add("security-group", owner.id() + "-sg", owner.component().name() + " SG", home,
                allowsFrom.isEmpty() ? Settings.NONE : Settings.of("allowsFrom", allowsFrom));
        draft.connect(group, owner.id(), LinkKind.PROTECT, Settings.NONE);
        return group;
    }
}
