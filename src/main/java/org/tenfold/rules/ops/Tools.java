package org.tenfold.rules.ops;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;

/** What watches and releases a system, and what it watches and releases. */
final class Tools {

    private static final Set<String> DEPLOYERS = Set.of("codepipeline", "codedeploy", "codebuild");
    private static final Set<String> DEPLOYERS_OUTSIDE = Set.of("build", "repository", "configuration");

    private Tools() {
    }

    /** All that gathers metrics: CloudWatch, and monitoring tools outside AWS. */
    static List<Part> monitors(Case review) {
        return Stream.concat(cloudWatches(review).stream(), review.parts(Trait.EXTERNAL).filter(part -> part.is("kind", "monitoring")))
                .sorted(Comparator.comparing(Part::id)).toList();
    }

    static List<Part> cloudWatches(Case review) {
        return operations(review, "cloudwatch");
    }

    /** All parts of an operating service, sorted by id. */
    static List<Part> operations(Case review, String service) {
        return review.parts(Trait.OPERATIONS).filter(part -> part.service().id().equals(service))
                .sorted(Comparator.comparing(Part::id)).toList();
    }

    /** All that brings new versions onto machines, sorted by id. */
    static List<Part> deployers(Case review) {
        return Stream.concat(review.parts(Trait.OPERATIONS).filter(part -> DEPLOYERS.contains(part.service().id())),
                review.parts(Trait.EXTERNAL).filter(part -> part.takes("kind") && DEPLOYERS_OUTSIDE.contains(part.value("kind"))))
                .sorted(Comparator.comparing(Part::id)).toList();
    }

    /** The code that a deployer releases. */
    static List<Part> released(Case review, Part deployer) {
        return review.called(deployer, LinkKind.OPERATE).filter(Tools::isCode).toList();
    }

    /** All code of the user's own: not what stands there for administration or transport. */
    static Stream<Part> code(Case review) {
        return review.parts(Trait.COMPUTE).filter(part -> !part.has(Trait.CONTAINER) && isCode(part));
    }

    /** In the order of their ids, so that the first of them is the same however they were drawn. */
    static List<Part> sorted(Stream<Part> parts) {
        return parts.sorted(Comparator.comparing(Part::id)).toList();
    }

    private static boolean isCode(Part part) {
        return part.has(Trait.COMPUTE) && (Case.serves(part) || part.is("role", "worker"));
    }

    /** Whether an operating link is for a purpose; an unstated one is for metrics. */
    static boolean isFor(Link link, String purpose) {
        Object stated = link.settings().get(LinkSettings.PURPOSE.name());
        return link.kind() == LinkKind.OPERATE && purpose.equals(stated == null ? LinkSettings.PURPOSE.defaultValue() : stated);
    }

    /** Ids of what decides about parts, each once, in their order. */
    static List<String> owners(Case review, List<Part> parts) {
        return parts.stream().map(part -> review.owner(part).id()).distinct().toList();
    }

    /** Their names for a sentence. */
    static String names(Case review, List<Part> parts) {
        return String.join(", ", parts.stream().map(part -> review.owner(part).name()).distinct().toList());
    }
}
