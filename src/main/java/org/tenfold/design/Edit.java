package org.tenfold.design;

import java.util.List;
import java.util.Map;

/**
 * A change to a design. {@link Edits#apply} carries it out or refuses; a fix of a finding, a step of a lesson, a line of an
 * import and a gesture of the editor all are edits. An edit has no inverse: undo goes back to the value that was there.
 */
public sealed interface Edit {

    /** Several edits as one: all of them or none. */
    record Batch(List<Edit> edits) implements Edit {
        public Batch {
            edits = List.copyOf(edits);
        }
    }

    /** A new component. */
    record Add(Component component) implements Edit {
    }

    /** Another state of the component with the same id: name, settings, parent, even service. */
    record Change(Component component) implements Edit {
    }

    /** Removes a component with all that it contains and all links to it. */
    record Remove(String component) implements Edit {
    }

    /** A new link. */
    record Connect(Link link) implements Edit {
    }

    /** Another state of the link with the same id. */
    record ChangeLink(Link link) implements Edit {
    }

    /** Removes a link. */
    record Disconnect(String link) implements Edit {
    }

    /** Moves, resizes or places components. */
    record Place(Map<String, Box> boxes) implements Edit {
        public Place {
            boxes = Component.ordered(boxes);
        }
    }

    /** Takes places away, with those of everything inside: what has none is arranged anew. */
    record Unplace(String component) implements Edit {
    }

    /** Pins the bends of a link, or frees them with an empty list. */
    record Bend(String link, List<Point> bends) implements Edit {
        public Bend {
            bends = List.copyOf(bends);
        }
    }

    /** The title and the remark. */
    record Describe(String name, String description) implements Edit {
    }

    /** The Region of what stands in no Region box. */
    record SetRegion(String region) implements Edit {
    }

    record SetWorkload(Workload workload) implements Edit {
    }

    record SetContext(Context context) implements Edit {
    }

    record SetReview(ReviewSettings review) implements Edit {
    }

    /** The variants of the design, each as the file has it. */
    record SetScenarios(List<Map<String, Object>> scenarios) implements Edit {
        public SetScenarios {
            scenarios = List.copyOf(scenarios);
        }
    }

    /** These edits as one. */
    static Edit all(Edit... edits) {
        return new Batch(List.of(edits));
    }
}
