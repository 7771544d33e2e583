package org.tenfold.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.text.Message;

/**
 * A place where something is to be inserted by search.
 *
 * @param x the middle of what is inserted
 * @param y the middle of what is inserted
 * @param from the component that is then linked to it, or null
 * @param into the link between whose ends it comes, or null
 * @param in the container that is meant, or null for the one at the place
 */
public record InsertPoint(double x, double y, @Nullable String from, @Nullable String into, @Nullable String in) {

    /** How far apart the middles of neighbours stand: a tile with its texts, and room for a link with its label. */
    private static final double NEIGHBOUR_X = 176;
    private static final double NEIGHBOUR_Y = 160;
    private static final int MOST_LIKELY = 5;

    /**
     * Something that can be inserted.
     *
     * @param why it stands before others
     */
    public record Offer(Template template, Why why) {
    }

    /** Why something is offered first. */
    public enum Why { LIKELY, RECENT, FITS }

    /** A place of the sheet. */
    public static InsertPoint at(double x, double y) {
        return new InsertPoint(x, y, null, null, null);
    }

    /** Where something comes of which only the selection tells the place: into the selected container, beside the selected part. */
    public static Optional<InsertPoint> bySelection(Workspace workspace) {
        return workspace.selection().single().flatMap(id -> workspace.present().architecture().component(id)).flatMap(component ->
                Placement.isFrame(workspace.present(), workspace.catalog(), component)
                        ? workspace.present().seenBox(component.id())
                                .map(box -> new InsertPoint(box.centerX(), box.centerY(), null, null, component.id()))
                        : beside(workspace, component.id(), 1, 0)
                                .map(beside -> new InsertPoint(beside.x, beside.y, null, null, component.parent())));
    }

    /** A place for something that a component is linked to. */
    public static InsertPoint from(String component, double x, double y) {
        return new InsertPoint(x, y, component, null, null);
    }

    /** The middle of a link. */
    public static InsertPoint into(String link, double x, double y) {
        return new InsertPoint(x, y, null, link, null);
    }

    /**
     * The first free place beside a component.
     *
     * @param dx −1 to its left, 1 to its right, else 0
     * @param dy −1 above it, 1 below it, else 0
     */
    public static Optional<InsertPoint> beside(Workspace workspace, String component, int dx, int dy) {
        Design design = workspace.present();
        return design.seenBox(component).map(box -> {
            double x = box.centerX() + dx * (NEIGHBOUR_X + (box.width() - Box.TILE) / 2);
            double y = box.centerY() + dy * (NEIGHBOUR_Y + (box.height() - Box.TILE) / 2);
            for (int tries = 0; tries < 12 && isTaken(workspace, x, y); tries++) {
                x += dy == 0 ? 0 : NEIGHBOUR_X;
                y += dy == 0 ? NEIGHBOUR_Y : 0;
            }
            return from(component, x, y);
        });
    }

    private static boolean isTaken(Workspace workspace, double x, double y) {
        Box around = Box.tile(x - Box.TILE / 2, y - Box.TILE / 2).grown(Grid.STEP);
        Design design = workspace.present();
        return design.architecture().components().stream()
                .filter(component -> !Placement.isContainer(workspace.catalog(), component))
                .anyMatch(component -> design.layout().box(component.id()).filter(around::intersects).isPresent());
    }

    /**
     * What can be inserted here, the likeliest first, then what was used last.
     *
     * @param recent ids of templates, the latest first
     */
    public List<Offer> offers(Workspace workspace, List<String> recent) {
        Design design = workspace.present();
        List<Template> fitting = new ArrayList<>(Template.all(workspace.catalog()));
        fitting.removeIf(template -> !fits(workspace, template));
        String near = from != null ? from : workspace.selection().single().orElse(null);
        Architecture architecture = design.architecture();
        List<Template> likely = Stream.of(near, null).flatMap(one -> NextLikely.after(architecture, workspace.catalog(), one).stream()).distinct()
                .flatMap(service -> fitting.stream().filter(template -> template.plain() && template.service().id().equals(service)))
                .limit(MOST_LIKELY).toList();
        List<Offer> offers = new ArrayList<>();
        likely.forEach(template -> offers.add(new Offer(template, Why.LIKELY)));
        recent.stream().flatMap(id -> fitting.stream().filter(template -> template.id().equals(id)))
                .filter(template -> !likely.contains(template)).limit(4).forEach(template -> offers.add(new Offer(template, Why.RECENT)));
        Set<String> first = new HashSet<>();
        offers.forEach(offer -> first.add(offer.template().id()));
        fitting.stream().filter(template -> !first.contains(template.id()))
                .forEach(template -> offers.add(new Offer(template, Why.FITS)));
        return offers;
    }

    /** What of the offers fits some words, the best first; all of them, in their order, for none. */
    public static List<Offer> find(List<Offer> offers, String words) {
        return words.isEmpty() ? offers : offers.stream().filter(offer -> offer.template().matches(words))
                .sorted(Comparator.comparingInt(offer -> offer.template().rank(words))).toList();
    }

    private boolean fits(Workspace workspace, Template template) {
        if (from == null && into == null) {
            return true;
        }
        Design design = workspace.present();
        Component candidate = Component.of("x", template.service().id(), "").withSettings(template.settings());
        if (!LinkProposal.mayEnd(workspace.catalog(), candidate)) {
            return false;
        }
        if (into != null) {
            Link link = design.architecture().linksById().get(into);
            return link != null && Splice.fits(design, workspace.catalog(), link, candidate);
        }
        Component source = design.architecture().componentsById().get(from);
        return source != null && LinkProposal.isPossible(workspace.catalog(), source, candidate);
    }

    /**
     * Inserts something at the nearest free place, linked as asked, as one step, and selects it. The container that takes it grows
     * when needed.
     */
    public void insert(Workspace workspace, Template template) {
        Design base = workspace.present();
        Component container = in == null ? workspace.around(Set.of()).containerAt(x, y).orElse(null)
                : base.architecture().componentsById().get(in);
        Placement.Proposal proposal = Placement.in(container, base.architecture(), workspace.catalog(), template.service(), template.settings(), null);
        Additions.Addition addition = Additions.of(base, workspace, template, proposal.parent(), Placement.boxAround(template.service(), x, y));
        Design with = Edits.applied(base, addition.edit());
        Message label = Additions.ADD.with("what", template.label());
        @Nullable Message told = proposal.reason();
        List<Edit> edits = new ArrayList<>(List.of(addition.edit()));
        if (from != null) {
            Optional<LinkProposal> link = LinkProposal.between(with, workspace.catalog(), from, addition.id());
            link.map(LinkProposal::edit).ifPresent(edits::add);
            told = link.filter(made -> made.instead() != null).map(LinkProposal::label).orElse(told);
        } else if (into != null) {
            Optional<Splice> splice = Splice.of(with, workspace.catalog(), into, addition.id());
            if (splice.isPresent()) {
                edits.add(splice.get().edit());
                label = Additions.between(base, template.label().message(), splice.get().link());
            }
        }
        edits.add(new Edit.Place(workspace.arranger().nearest(with, List.of(addition.id()), workspace.sheet().lines(into))));
        if (workspace.commit(label, new Edit.Batch(edits))) {
            workspace.select(Selection.of(addition.id()));
            workspace.tell(told);
            workspace.reveal(addition.id());
        }
    }
}
