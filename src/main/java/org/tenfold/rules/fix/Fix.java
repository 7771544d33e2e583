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
 * @param name in which words people choose it among others that mend the same finding; empty where they do not choose
 * @param edit what changes in the design
 * @param besides what has to be done in the real system that no drawing does, such as changing code; usually nothing
 */
public record Fix(Text name, Edit edit, List<Text> besides) {

    private static final Text NAMELESS = Text.name("");

    public Fix {
        besides = List.copyOf(besides);
    }

    /** A fix that takes nothing but the edit. */
    public static Fix of(Edit edit) {
        return of(edit, List.of());
    }

    /** The only way to mend something. */
    public static Fix of(Edit edit, List<Text> besides) {
        return new Fix(NAMELESS, edit, besides);
    }

    /** This fix as one of several ways. */
    public Fix called(Text other) {
        return new Fix(other, edit, besides);
    }

    /** What these transformations, one after the other, make of a design; empty if one of them cannot be carried out. */
    public static Optional<Fix> of(Topology topology, ServiceCatalog catalog, List<Transformation> steps) {
        return Draft.fix(topology, catalog, steps);
    }
}
