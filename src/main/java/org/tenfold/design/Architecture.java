package org.tenfold.design;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a design means: everything that findings, load, availability and cost depend on, and nothing else.
 *
 * @param region the Region of whatever stands in no Region box, such as {@code ap-northeast-2}
 * @param componentsById all components, in the order in which they were added
 * @param linksById all links, in the order in which they were added
 * @param extra keys of the file that this version does not know and keeps
 */
public record Architecture(String region, Workload workload, Context context, ReviewSettings review,
        SequencedMap<String, Component> componentsById, SequencedMap<String, Link> linksById, Map<String, Object> extra) {

    /** The Region of a new design: Seoul. */
    public static final String DEFAULT_REGION = "ap-northeast-2";

    /** A new design's architecture. */
    public static final Architecture EMPTY = new Architecture(DEFAULT_REGION, Workload.DEFAULT, Context.DEFAULT,
            ReviewSettings.DEFAULT, Collections.unmodifiableSequencedMap(new LinkedHashMap<>()),
            Collections.unmodifiableSequencedMap(new LinkedHashMap<>()), Map.of());

    public Collection<Component> components() {
        return componentsById.values();
    }

    public Collection<Link> links() {
        return linksById.values();
    }

    public Optional<Component> component(String id) {
        return Optional.ofNullable(componentsById.get(id));
    }

    public Optional<Link> link(String id) {
        return Optional.ofNullable(linksById.get(id));
    }

    /** The links that settings tell, see {@link DeadLetters}. */
    public Stream<Link> toldLinks() {
        return components().stream().map(component -> DeadLetters.of(component, componentsById::containsKey)).filter(Objects::nonNull);
    }

    /** The links, then those that settings tell: all that is seen, selected, heard and edited as a link. */
    public Stream<Link> drawnLinks() {
        return Stream.concat(links().stream(), toldLinks());
    }

    /** One of the {@linkplain #drawnLinks() links that are drawn}. */
    public Optional<Link> drawnLink(String id) {
        return DeadLetters.isId(id)
                ? Optional.ofNullable(DeadLetters.of(componentsById.get(DeadLetters.from(id)), componentsById::containsKey)) : link(id);
    }

    /** The ids of the components that are not equal in another architecture, or in one of them only. */
    public Set<String> changed(Architecture other) {
        return Revised.differences(componentsById, other.componentsById);
    }

    /** Whether another one has the same components and links in the same Region, whatever containers the components stand in. */
    public boolean sameButForParents(Architecture other) {
        return region.equals(other.region) && linksById.equals(other.linksById)
                && changed(other).stream().allMatch(id -> {
                    Component here = componentsById.get(id);
                    Component there = other.componentsById.get(id);
                    return here != null && there != null && here.withParent(null).equals(there.withParent(null));
                });
    }

    public Architecture withRegion(String newRegion) {
        return new Architecture(newRegion, workload, context, review, componentsById, linksById, extra);
    }

    public Architecture withWorkload(Workload newWorkload) {
        return new Architecture(region, newWorkload, context, review, componentsById, linksById, extra);
    }

    /** This architecture for another number of registered users: what the slider and {@code --users} ask. */
    public Architecture withUsers(double users) {
        return withWorkload(workload.withUsers(users));
    }

    public Architecture withContext(Context newContext) {
        return new Architecture(region, workload, newContext, review, componentsById, linksById, extra);
    }

    public Architecture withReview(ReviewSettings newReview) {
        return new Architecture(region, workload, context, newReview, componentsById, linksById, extra);
    }

    /** @param newComponents neither they nor the links are changed any more */
    Architecture withParts(SequencedMap<String, Component> newComponents, SequencedMap<String, Link> newLinks) {
        return new Architecture(region, workload, context, review, newComponents, newLinks, extra);
    }
}
