package org.tenfold.rules.fix;

import java.util.List;
import java.util.Optional;
import org.tenfold.design.Edit;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Text;
import org.tenfold.topology.Topology;

/**
 * How a finding is mended.
 *
 * @param edit what changes in the design
 * @param besides what has to be done in the real system that no drawing does, such as changing code; usually nothing
 */
public record Fix(Edit edit, List<Text> besides) {

    public Fix {
        besides = List.copyOf(besides);
    }

    /** A fix that takes nothing but the edit. */
    public static Fix of(Edit edit) {
        return new Fix(edit, List.of());
    }

    /** What these transformations, one after the other, make of a design; empty if one of them cannot be carried out. */
    public static Optional<Fix> of(Topology topology, ServiceCatalog catalog, List<Transformation> steps) {
        return Draft.fix(topology, catalog, steps);
    }
}
