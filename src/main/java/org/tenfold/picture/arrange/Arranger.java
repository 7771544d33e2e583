package org.tenfold.picture.arrange;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.topology.Topology;

/**
 * Finds places for components, on a grid of 8 units. The results are for {@link org.tenfold.design.Edit.Place}. The same
 * design always gets the same places.
 */
public final class Arranger {

    /** Up to this many components a design is arranged while somebody waits. */
    public static final int MOST_AT_ONCE = 300;

    /** Up to this many components a design is worth arranging in the background. */
    public static final int MOST_AT_ALL = 2_000;

    private static final double MARGIN = 48;
    private static final DoubleConsumer NOBODY = share -> { };

    private final ServiceCatalog catalog;
    private final PriceBook prices;

    public Arranger(ServiceCatalog catalog, PriceBook prices) {
        this.catalog = catalog;
        this.prices = prices;
    }

    /**
     * Places for all components, whatever places they have, along the links: about 0.3 s for 100 components. What is locked stays
     * where it is, and the rest goes around it.
     */
    public Map<String, Box> arrange(Design design) {
        return arrange(design, NOBODY);
    }

    /**
     * The same, which may be followed and ended.
     *
     * @param progress takes the share of the components that is placed; what it throws ends the layout, as does an interrupt
     * @throws java.util.concurrent.CancellationException if the thread was interrupted
     */
    public Map<String, Box> arrange(Design design, DoubleConsumer progress) {
        boolean fixed = design.layout().locked().stream().anyMatch(id -> design.architecture().componentsById().containsKey(id)
                && design.layout().boxes().containsKey(id));
        return fixed ? arrange(design, design.architecture().componentsById().keySet(), progress) : all(design, layers(design, progress));
    }

    /**
     * Places for some components and all that stands in them, along the links among them; they stay about where they are. Nothing
     * else moves, except that containers grow and push aside what they would run into. What is locked stays in any case.
     */
    public Map<String, Box> arrange(Design design, Set<String> components) {
        return arrange(design, components, NOBODY);
    }

    /**
     * The same, which may be followed and ended.
     *
     * @param progress takes the share of the components that is placed; what it throws ends the layout, as does an interrupt
     * @throws java.util.concurrent.CancellationException if the thread was interrupted
     */
    public Map<String, Box> arrange(Design design, Set<String> components, DoubleConsumer progress) {
        return new Additions(design, blocks(design, layers(design, progress)), List.of()).rearranged(components);
    }

    private static Level layers(Design design, DoubleConsumer progress) {
        return new LayeredLevel(design.architecture().componentsById().size(), progress);
    }

    /**
     * The free place that is nearest to where components of one container stand, for them as they lie together and all that stands in
     * them, and grown frames for the containers that need them; empty if they stand in nobody's way.
     *
     * @param lines what it had better not cover either: the links as they are drawn, and their words
     */
    public Map<String, Box> nearest(Design design, Collection<String> components, Collection<Box> lines) {
        return new Additions(design, blocks(design, layers(design, NOBODY)), lines)
                .nearest(components.stream().map(design.architecture().componentsById()::get).toList());
    }

    /** Places for all components in plain rows by container, at once. */
    public Map<String, Box> grid(Design design) {
        return all(design, new GridLevel());
    }

    /**
     * Places for the components that have none, and grown frames for the containers that need them: along the links when
     * nothing has a place yet (in plain rows beyond {@link #MOST_AT_ONCE} components), else beside what they are linked to,
     * without moving anything. Empty when everything has a place.
     */
    public Map<String, Box> missing(Design design) {
        Collection<String> placed = design.layout().boxes().keySet();
        if (design.layout().places(design.architecture().components())) {
            return Map.of();
        }
        if (design.architecture().componentsById().keySet().stream().noneMatch(placed::contains)) {
            return design.architecture().componentsById().size() <= MOST_AT_ONCE ? arrange(design) : grid(design);
        }
        return new Additions(design, blocks(design, layers(design, NOBODY)), List.of()).places();
    }

    /** The design with these places. */
    public Design placed(Design design) {
        return Edits.applied(design, new Edit.Place(missing(design)));
    }

    /** The same places at once, for who arranges along the links later: plain rows when nothing has a place yet. */
    public Map<String, Box> missingAtOnce(Design design) {
        boolean none = design.architecture().componentsById().keySet().stream().noneMatch(design.layout().boxes()::containsKey);
        return none ? grid(design) : missing(design);
    }

    private Map<String, Box> all(Design design, Level level) {
        Map<String, Box> places = new LinkedHashMap<>();
        Block.putMoved(places, blocks(design, level).root().places(), MARGIN, MARGIN);
        return places;
    }

    private Blocks blocks(Design design, Level level) {
        return new Blocks(Topology.of(design.architecture(), catalog, prices), level, design.layout());
    }
}
