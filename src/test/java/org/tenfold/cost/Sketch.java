package org.tenfold.cost;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Workload;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.Traffic;
import org.tenfold.traffic.TrafficEngine;

/** An architecture in a few lines, and what it costs. Links have the ids {@code from-to}. */
final class Sketch {

    private final List<Edit> edits = new ArrayList<>();
    private Workload workload = Workload.DEFAULT;

    static Sketch of(Component... components) {
        Sketch sketch = new Sketch();
        for (Component component : components) {
            sketch.edits.add(new Edit.Add(component));
        }
        return sketch;
    }

    static Component part(String id, String service) {
        return Component.of(id, service, id);
    }

    Sketch link(String from, String to, LinkKind kind) {
        return link(Link.of(from + "-" + to, from, to, kind));
    }

    Sketch link(Link link) {
        edits.add(new Edit.Connect(link));
        return this;
    }

    Sketch region(String code) {
        edits.add(new Edit.SetRegion(code));
        return this;
    }

    Sketch workload(String setting, double value) {
        workload = new Workload(workload.given().with(setting, value));
        edits.add(new Edit.SetWorkload(workload));
        return this;
    }

    Architecture architecture() {
        return Edits.applied(Design.EMPTY, new Edit.Batch(edits)).architecture();
    }

    Estimate estimate() {
        return estimate(false);
    }

    Estimate estimate(boolean freeTier) {
        return Estimator.estimate(traffic(), freeTier);
    }

    Traffic traffic() {
        return TrafficEngine.load(Topology.of(architecture(), ServiceCatalog.standard(), PriceBook.standard()));
    }
}
