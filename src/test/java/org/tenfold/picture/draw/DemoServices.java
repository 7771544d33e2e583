package org.tenfold.picture.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenfold.design.Setting;
import org.tenfold.design.Settings;
import org.tenfold.service.Category;
import org.tenfold.service.Part;
import org.tenfold.service.Ports;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.service.Trait;
import org.tenfold.service.ZoneUse;
import org.tenfold.text.Text;

/** A small catalogue whose services only have what a picture shows. */
public final class DemoServices {

    public static final ServiceCatalog CATALOG = new ServiceCatalog(List.of(
            tile("users", Category.GENERAL, "mdi2a-account-group", Scope.OUTSIDE, Trait.CLIENT),
            tile("route53", Category.NETWORKING, "mdi2d-dns", Scope.GLOBAL, Trait.DNS),
            tile("cloudfront", Category.NETWORKING, "mdi2e-earth", Scope.GLOBAL, Trait.EDGE),
            tile("alb", Category.NETWORKING, "mdi2s-scale-balance", Scope.VPC, Trait.BALANCER).zones(ZoneUse.SPREAD),
            tile("nat-gateway", Category.NETWORKING, "mdi2s-swap-horizontal", Scope.SUBNET, Trait.NETWORK),
            tile("ec2", Category.COMPUTE, "mdi2s-server", Scope.SUBNET, Trait.COMPUTE),
            tile("lambda", Category.COMPUTE, "mdi2l-lambda", Scope.REGION, Trait.FUNCTION),
            tile("rds", Category.DATABASE, "mdi2d-database", Scope.VPC, Trait.DATABASE).standby(),
            tile("elasticache", Category.DATABASE, "mdi2l-lightning-bolt", Scope.VPC, Trait.CACHE).standby(),
            tile("s3", Category.STORAGE, "mdi2p-pail", Scope.REGION, Trait.STORAGE),
            tile("sqs", Category.INTEGRATION, "mdi2t-tray-full", Scope.REGION, Trait.QUEUE),
            tile("cloudwatch", Category.MANAGEMENT, "mdi2c-chart-line", Scope.REGION, Trait.OPERATIONS),
            box("aws-cloud", Scope.GLOBAL, "mdi2c-cloud"),
            box("region", Scope.REGION, "mdi2f-flag-outline"),
            box("vpc", Scope.VPC, "mdi2c-cloud-lock-outline"),
            box("availability-zone", Scope.ZONE, "mdi2d-domain"),
            box("subnet", Scope.SUBNET, "mdi2l-lock-outline"),
            box("auto-scaling-group", Scope.GROUP, "mdi2a-arrow-expand-horizontal").zones(ZoneUse.SPREAD)));

    private DemoServices() {
    }

    private static Demo tile(String id, Category category, String glyph, Scope scope, Trait trait) {
        return new Demo(id, category, glyph, scope, Set.of(trait), Optional.empty(), ZoneUse.ONE, false);
    }

    private static Demo box(String id, Scope scope, String glyph) {
        return new Demo(id, Category.GROUPS, glyph, scope, Set.of(Trait.CONTAINER), Optional.of(scope), ZoneUse.ONE, false);
    }

    private record Demo(String id, Category category, String glyph, Scope scope, Set<Trait> traits, Optional<Scope> encloses,
            ZoneUse use, boolean hasStandby) implements Service {

        Demo zones(ZoneUse zones) {
            return new Demo(id, category, glyph, scope, traits, encloses, zones, hasStandby);
        }

        Demo standby() {
            return new Demo(id, category, glyph, scope, traits, encloses, use, true);
        }

        @Override
        public String domainName() {
            return id;
        }

        @Override
        public Text title() {
            return Text.name(id);
        }

        @Override
        public Text shortName() {
            return Text.name(id);
        }

        @Override
        public Text summary() {
            return Text.name(id);
        }

        @Override
        public Scope scope(Settings settings) {
            return scope;
        }

        @Override
        public ZoneUse zoneUse(Settings settings) {
            return hasStandby && "multi-az".equals(settings.get("deployment")) ? ZoneUse.copies(2) : use;
        }

        @Override
        public List<Setting> settings() {
            List<Setting> settings = new ArrayList<>();
            for (String name : List.of("access", "zone", "region", "fact", "deployment")) {
                settings.add(Setting.text(name, name.equals("fact") ? "" : null, Text.name(name), Text.name(name)));
            }
            settings.add(Setting.number("count", 1, 1, 100, Text.name("count"), Text.name("count")));
            return settings;
        }

        @Override
        public Ports ports() {
            return Ports.NONE;
        }

        @Override
        public List<String> cloudFormationTypes() {
            return List.of();
        }

        @Override
        public String keyFact(Part part) {
            return part.text("fact");
        }

        @Override
        public int count(Part part) {
            return part.whole("count");
        }
    }
}
