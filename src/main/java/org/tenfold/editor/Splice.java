package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.service.ServiceCatalog;

/**
 * Puts a component between the two ends of a link: the link becomes two, each with the settings of the whole.
 *
 * @param link the link that is cut
 * @param component what comes between its ends
 * @param edit makes the two halves, the first of which keeps the link's id
 */
public record Splice(Link link, String component, Edit edit) {

    /** How near the middle of a tile a link runs that is meant: in the two thirds around it. */
    private static final double MIDDLE = Box.TILE / 3;

    /** The cut of a link by a component of the same design, if AWS allows both halves. */
    public static Optional<Splice> of(Design design, ServiceCatalog catalog, String link, String component) {
        Architecture architecture = design.architecture();
        Link whole = architecture.linksById().get(link);
        Component middle = architecture.componentsById().get(component);
        if (whole == null || middle == null || whole.touches(component) || !LinkProposal.mayEnd(catalog, middle)) {
            return Optional.empty();
        }
        Component from = architecture.componentsById().get(whole.from());
        Component to = architecture.componentsById().get(whole.to());
        Optional<LinkKind> first = kind(catalog, from, middle, whole.kind());
        Optional<LinkKind> second = kind(catalog, middle, to, whole.kind());
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        String id = Edits.freeId(architecture, LinkProposal.idStem(component, to.id()));
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.ChangeLink(whole.withEnds(from.id(), component).withKind(first.get())));
        edits.add(new Edit.Bend(link, List.of()));
        edits.add(new Edit.Connect(whole.withId(id).withEnds(component, to.id()).withKind(second.get())));
        return Optional.of(new Splice(whole, component, new Edit.Batch(edits)));
    }

    /** Whether a component of this kind could stand between the ends of a link. */
    public static boolean fits(Design design, ServiceCatalog catalog, Link link, Component component) {
        Component from = design.architecture().componentsById().get(link.from());
        Component to = design.architecture().componentsById().get(link.to());
        return LinkProposal.mayEnd(catalog, component) && kind(catalog, from, component, link.kind()).isPresent()
                && kind(catalog, component, to, link.kind()).isPresent();
    }

    /**
     * The cut of the link that a component lies on, if it has no links of its own and nothing forbids it.
     *
     * @param sheet as it was before the component came, because links make way for it
     * @param x the middle of the component
     * @param y the middle of the component
     */
    static Optional<Splice> under(Sheet sheet, Design design, String component, double x, double y, double scale) {
        double reach = Math.max(2 * Sheet.reach(scale), MIDDLE);
        return design.architecture().drawnLinks().anyMatch(link -> link.touches(component)) ? Optional.empty()
                : sheet.linkNear(x, y, reach).filter(link -> !design.layout().isLocked(link)).flatMap(link -> of(design, sheet.catalog(), link, component));
    }

    private static Optional<LinkKind> kind(ServiceCatalog catalog, Component from, Component to, LinkKind whole) {
        List<LinkKind> kinds = LinkProposal.kinds(catalog, from, to);
        return kinds.contains(whole) ? Optional.of(whole) : kinds.stream().findFirst();
    }
}
