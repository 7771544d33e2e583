package org.tenfold.desktop;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.editor.Variant;
import org.tenfold.file.DesignFileException;
import org.tenfold.scenario.Scenario;
import org.tenfold.scenario.Scenarios;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Message;

/**
 * A scenario that is worked on like a design. One that the design does not have yet changes nothing, and comes into the design
 * with the first edit of it.
 */
final class ScenarioVariant implements Variant {

    private final Scenario named;
    private final ServiceCatalog catalog;
    private @Nullable Message misfit;

    /** @param named its id, and what it is called if the design does not have it yet */
    ScenarioVariant(Scenario named, ServiceCatalog catalog) {
        this.named = named;
        this.catalog = catalog;
    }

    String id() {
        return named.id();
    }

    /** The scenario as a design has it now. */
    Scenario in(Design design) {
        return Scenarios.of(design).stream().filter(one -> one.id().equals(named.id())).findFirst().orElse(named);
    }

    /** Why it makes no valid design of the last one that was asked about, if that is so; then it looks like the design. */
    Optional<Message> misfit() {
        return Optional.ofNullable(misfit);
    }

    @Override
    public Design of(Design design) {
        misfit = null;
        if (Scenarios.of(design).stream().noneMatch(one -> one.id().equals(named.id()))) {
            return design;
        }
        try {
            return Scenarios.apply(design, named.id(), catalog);
        } catch (DesignFileException wrong) {
            misfit = wrong.reason();
            return design;
        }
    }

    @Override
    public Design revised(Design design, Design variant) {
        return Scenarios.revised(design, in(design), variant);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScenarioVariant same && same.named.id().equals(named.id());
    }

    @Override
    public int hashCode() {
        return Objects.hash(named.id());
    }
}
