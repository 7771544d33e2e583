package org.tenfold.rules.fix;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
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
            draft.require(gateway.service().id().equals("nat-gateway"));
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

    /** A security group for a tier, that lets in only what calls it: named in {@code allowsFrom}. */
    public static Transformation securityGroup(String id, String allowsFrom) {
        return draft -> {
            Part owner = draft.owner(id);
            @Nullable String home = draft.home(owner.id(), Scope.VPC);
            String group = draft.add("security-group", owner.id() + "-sg", owner.component().name() + " SG", home,
                    allowsFrom.isEmpty() ? Settings.NONE : Settings.of("allowsFrom", allowsFrom));
            draft.connect(group, owner.id(), LinkKind.PROTECT, Settings.NONE);
        };
    }
}
