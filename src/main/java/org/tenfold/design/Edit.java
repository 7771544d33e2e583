package org.tenfold.design;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** Removes components with all that they contain and all links to them, those that settings tell as well, and annotations. */
    record Remove(Set<String> ids) implements Edit {
        public Remove {
            ids = unmodifiable(ids);
        }

        public Remove(String id) {
            this(Set.of(id));
        }
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

    /** Moves, resizes or places components and annotations. Pinned bends between two that move alike go along. */
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

    /**
     * Slides the label of a link, or gives it back to the program.
     *
     * @param share of the length from 0 at the first end to 1 at the last; null for where there is room
     */
    record SlideLabel(String link, @Nullable Double share) implements Edit {
    }

    /** Locks components, links and annotations, or sets them free. */
    record Lock(Set<String> ids, boolean locked) implements Edit {
        public Lock {
            ids = unmodifiable(ids);
        }
    }

    /** Shows containers as one tile each, or as frames with what stands in them again. */
    record Collapse(Set<String> containers, boolean collapsed) implements Edit {
        public Collapse {
            containers = unmodifiable(containers);
        }
    }

    /** Says what lies in front of the rest, the foremost last; see {@link Layout#order}. */
    record Order(List<String> ids) implements Edit {
        public Order {
            ids = List.copyOf(ids);
        }
    }

    /** Makes components and annotations a group, inside groups that hold all of them and around those that lie among them. */
    record Group(Set<String> ids) implements Edit {
        public Group {
            ids = unmodifiable(ids);
        }
    }

    /** Dissolves the outermost groups that lie among these; of what is no whole group, the innermost that it is in. */
    record Ungroup(Set<String> ids) implements Edit {
        public Ungroup {
            ids = unmodifiable(ids);
        }
    }

    /** Gives components, links and annotations a look; {@link Style#USUAL} takes it away. */
    record Dress(Map<String, Style> styles) implements Edit {
        public Dress {
            styles = Component.ordered(styles);
        }
    }

    /** A new annotation, or another state of the one with the same id. */
    record Annotate(Annotation annotation) implements Edit {
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

    private static Set<String> unmodifiable(Set<String> ids) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }
}
