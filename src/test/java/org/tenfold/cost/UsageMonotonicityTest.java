package org.tenfold.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.cost.Sketch.part;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.design.Component;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Setting;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.Charge;
import org.tenfold.service.Preset;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.topology.Topology;

/**
 * More use never costs less, for every service and every quantity that may be stated for it. There is no exception: AWS lowers
 * the price of what comes after a tier's edge, not of what came before it.
 */
class UsageMonotonicityTest {

    private static final ServiceCatalog CATALOG = ServiceCatalog.standard();
    /** From nothing over all edges of tiers to more than anybody uses. */
    private static final List<Double> QUANTITIES = List.of(0.0, 0.5, 1.0, 99.0, 1e3, 10_240.0, 51_200.0, 512_000.0, 1e6, 3e8, 333e6, 1e9, 6e9, 15e9,
            1e11, 2e11, 1e13);

    static Stream<Service> services() {
        return CATALOG.all().stream();
    }

    /** A service as it is placed, with each preset, and with each setting changed by itself. */
    private static List<Component> variants(Service service) {
        Component plain = part("it", service.id());
        List<Component> variants = new ArrayList<>(List.of(plain));
        for (Preset preset : service.presets()) {
            variants.add(plain.withSettings(preset.settings()));
        }
        for (Setting setting : service.settings()) {
            switch (setting.kind()) {
                case FLAG -> variants.add(plain.with(setting.name(), !Boolean.TRUE.equals(setting.defaultValue())));
                case CHOICE -> setting.choices().forEach(choice -> variants.add(plain.with(setting.name(), choice.value())));
                case NUMBER, WHOLE -> variants.add(plain.with(setting.name(), Math.clamp(
                        (setting.defaultValue() instanceof Double usual ? usual : 0) * 4 + 2, setting.min(), setting.max())));
                default -> { }
            }
        }
        return variants;
    }

    /** The variants with one flag turned besides, and with a machine that earns credits. */
    private static Stream<Component> pairs(Service service) {
        List<Setting> settings = service.settings();
        Stream<Component> turned = variants(service).stream().flatMap(variant -> settings.stream()
                .filter(setting -> setting.kind() == Setting.Kind.FLAG)
                .map(setting -> variant.with(setting.name(), !Boolean.TRUE.equals(setting.defaultValue()))));
        Stream<Component> burstable = settings.stream().filter(setting -> setting.kind() == Setting.Kind.MACHINE)
                .flatMap(setting -> setting.choices().stream().filter(choice -> choice.value().matches("(db\\.)?t3\\..*")).limit(1)
                        .map(choice -> part("it", service.id()).with(setting.name(), choice.value())));
        return Stream.concat(turned, burstable);
    }

    /** The names of usage that a variant's charges go by. */
    private static Set<String> billed(Component variant) {
        Topology topology = Topology.of(Sketch.of(variant).architecture(), CATALOG, PriceBook.standard());
        Set<String> names = new HashSet<>();
        for (Charge charge : topology.part(0).service().charges(topology.part(0))) {
            if (charge instanceof Charge.Priced priced && priced.amount().usageName() != null) {
                names.add(priced.amount().usageName());
            }
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyQuantityThatMayBeStatedIsBilledAndMoreOfItNeverCostsLess(Service service) {
        Map<String, Component> billedBy = new LinkedHashMap<>();
        Stream.concat(variants(service).stream(), pairs(service))
                .forEach(variant -> billed(variant).forEach(name -> billedBy.putIfAbsent(name, variant)));
        assertThat(billedBy.keySet()).as("names of usage that some setting makes a charge go by").containsExactlyInAnyOrderElementsOf(
                expected(service, billedBy.keySet()));
        billedBy.forEach((name, variant) -> {
            BigDecimal before = BigDecimal.ZERO;
            for (double quantity : QUANTITIES) {
                BigDecimal total = Sketch.of(variant.withUsage(Map.of(name, quantity))).estimate().total();
                assertThat(total).as("%s of %s with %s", quantity, name, variant.settings()).isGreaterThanOrEqualTo(before);
                before = total;
            }
            assertThat(before).as(name + " costs something").isPositive();
        });
    }

    /** A template of a group, a public subnet and a proxy before a serverless database take more than one component. */
    private static Set<String> expected(Service service, Set<String> found) {
        Set<String> names = new HashSet<>(service.usageNames());
        names.removeIf(name -> name.equals("publicAddressHoursPerMonth") && !found.contains(name));
        if (service.id().equals("rds-proxy")) {
            names.remove("acuHoursPerMonth");
        }
        return names;
    }

    static Stream<Service> calledServices() {
        return services().filter(service -> !service.ports().kinds(CATALOG.service("ec2")).isEmpty());
    }

    /** Use that the workload implies, of whatever a server may call. */
    @ParameterizedTest
    @MethodSource("calledServices")
    void moreUsersNeverCostLess(Service service) {
        LinkKind kind = service.ports().kinds(CATALOG.service("ec2")).getFirst();
        for (Component variant : variants(service)) {
            BigDecimal before = BigDecimal.ZERO;
            for (double users : new double[] {1, 5e3, 1e5, 2e6, 4e7}) {
                BigDecimal total = Sketch.of(part("users", "users"), part("web", "ec2"), variant)
                        .link("users", "web", LinkKind.REQUEST).link("web", "it", kind).workload("users", users).estimate().total();
                assertThat(total).as("%s users with %s", users, variant.settings()).isGreaterThanOrEqualTo(before);
                before = total;
            }
        }
    }
}
