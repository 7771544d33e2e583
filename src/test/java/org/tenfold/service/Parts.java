package org.tenfold.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Settings;
import org.tenfold.design.Workload;
import org.tenfold.pricing.PriceBook;

/** Parts as the topology would make them, for tests of single services. */
final class Parts {

    static final String SEOUL = "ap-northeast-2";

    private Parts() {
    }

    static Part of(String service, Settings settings) {
        return of(service, settings, SEOUL, null);
    }

    static Part of(String service, Settings settings, String region, @Nullable Component group) {
        Component component = component(service, settings);
        ServiceCatalog catalog = ServiceCatalog.standard();
        Service kind = catalog.service(service);
        return new Part(0, component, kind, kind.traits(), catalog.settings(kind), region, List.of("a", "c"), true, null, group,
                List.of(), List.of(), null, Map.of(), Workload.DEFAULT, PriceBook.standard());
    }

    /** A part under a workload with one setting of its own. */
    static Part under(Part part, String setting, double value) {
        return new Part(part.node(), part.component(), part.service(), part.traits(), part.settings(), part.region(), part.zones(),
                part.zonesStated(), part.publicSubnet(), part.group(), part.members(), part.targets(), part.shares(), part.tools(),
                new Workload(part.workload().given().with(setting, value)), part.prices());
    }

    static Component component(String service, Settings settings) {
        return Component.of(service, service, service).withSettings(settings);
    }
}
