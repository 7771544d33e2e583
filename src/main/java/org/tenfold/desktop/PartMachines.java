package org.tenfold.desktop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.editor.Workspace;
import org.tenfold.pricing.Machine;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Review;
import org.tenfold.service.Charge;
import org.tenfold.service.Part;
import org.tenfold.topology.Topology;
import org.tenfold.traffic.Traffic.PartLoad;
import org.tenfold.traffic.TrafficEngine;

/**
 * Machine types in the place of the one that a part has now.
 *
 * @param id of the part
 * @param setting which holds its machine type
 */
record PartMachines(Workspace workspace, Engine engine, String id, String setting) implements MachineField.Machines {

    /** Up to so many parts the load of each type is reckoned, and a price before there is a review. */
    private static final int MOST_AT_ONCE = 500;
    private static final BigDecimal HOURS = BigDecimal.valueOf(PriceBook.HOURS_PER_MONTH);

    @Override
    public Optional<Machine> machine(String type) {
        return engine.prices().machine(component().service(), type);
    }

    @Override
    public Optional<BigDecimal> monthly(String type) {
        return part().flatMap(now -> now.service().charges(now.with(setting, type)).stream()
                .filter(charge -> charge instanceof Charge.Priced priced && priced.price().item().endsWith(type))
                .map(Charge.Priced.class::cast)
                .flatMap(charge -> engine.prices().find(charge.place(), charge.price()).stream())
                .map(found -> found.tiers().cost(HOURS).setScale(2, RoundingMode.HALF_UP)).findFirst());
    }

    /**
     * As it is now, in the surroundings in which it was last reviewed; what is too new for that is looked at by itself, unless that
     * takes long.
     */
    private Optional<Part> part() {
        return workspace.review().map(Review::topology).filter(topology -> topology.index(id) >= 0)
                .or(() -> Optional.of(workspace.architecture()).filter(now -> now.componentsById().size() <= MOST_AT_ONCE)
                        .map(now -> Topology.of(now, engine.catalog(), engine.prices())).filter(topology -> topology.index(id) >= 0))
                .map(topology -> topology.part(topology.index(id)).as(component()));
    }

    @Override
    public void busy(String type, Consumer<OptionalDouble> then) {
        Architecture now = workspace.architecture();
        if (now.componentsById().size() > MOST_AT_ONCE) {
            return;
        }
        Edit change = new Edit.Change(component().with(setting, type));
        CompletableFuture.supplyAsync(() -> {
            Architecture tried = Edits.applied(Design.EMPTY.withArchitecture(now), change).architecture();
            PartLoad load = TrafficEngine.load(Topology.of(tried, engine.catalog(), engine.prices())).load(id);
            return load == null || load.peak().calls() == 0 ? OptionalDouble.empty() : OptionalDouble.of(load.utilization());
        }).thenAccept(load -> Platform.runLater(() -> then.accept(load)));
    }

    private Component component() {
        return workspace.present().architecture().componentsById().get(id);
    }
}
