package org.tenfold.editor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.DeadLetters;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.service.Trait;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/**
 * The link that a gesture from one component to another makes.
 *
 * @param link ready to be connected
 * @param instead the queue that got the dead letters of this one until now, null for none: there is one at most
 * @param legal whether AWS allows such a link; one that it does not may be drawn and becomes a finding
 * @param turned whether only the other direction is legal, so that the link runs against the gesture
 */
public record LinkProposal(Link link, @Nullable Component instead, boolean legal, boolean turned) {

    private static final Text INSTEAD = Text.of("{kind}, no longer to {before}", "{kind}, {before} 대신 여기로");
    static final Text ILLEGAL = Text.of("AWS has no such connection; it will be a finding",
            "AWS에 없는 연결이라 지적 사항이 됩니다");
    private static final Text CONNECT = Text.of("Connect {from} to {to}", "{from|을를} {to}에 연결");

    /**
     * The proposal for two components of a design; empty if they are the same, already joined that way, or plain places, and in
     * place of a line that is locked.
     */
    public static Optional<LinkProposal> between(Design design, ServiceCatalog catalog, String from, String to) {
        Optional<Component> source = design.architecture().component(from);
        Optional<Component> target = design.architecture().component(to);
        if (from.equals(to) || source.isEmpty() || target.isEmpty() || !mayEnd(catalog, source.get())
                || !mayEnd(catalog, target.get()) || holds(design, from, to) || holds(design, to, from)) {
            return Optional.empty();
        }
        LinkProposal proposal = propose(design, catalog, source.get(), target.get());
        boolean exists = proposal.link.isTold() ? target.get().equals(proposal.instead) || design.layout().isLocked(proposal.link.id())
                : design.architecture().links().stream().anyMatch(link -> link.from().equals(proposal.link.from())
                        && link.to().equals(proposal.link.to()) && link.kind() == proposal.link.kind());
        return exists ? Optional.empty() : Optional.of(proposal);
    }

    private static LinkProposal propose(Design design, ServiceCatalog catalog, Component source, Component target) {
        String id = Edits.freeId(design.architecture(), idStem(source.id(), target.id()));
        List<LinkKind> kinds = kinds(catalog, source, target);
        if (!kinds.isEmpty()) {
            return new LinkProposal(link(catalog, id, source, target, kinds.getFirst()), null, true, false);
        }
        if (takesLetters(catalog, source, target)) {
            Link way = DeadLetters.link(source.id(), target.id());
            return new LinkProposal(way, design.architecture().drawnLink(way.id()).flatMap(before -> design.architecture().component(before.to()))
                    .orElse(null), true, false);
        }
        List<LinkKind> reverse = kinds(catalog, target, source);
        if (!reverse.isEmpty()) {
            return new LinkProposal(link(catalog, id, target, source, reverse.getFirst()), null, true, true);
        }
        return new LinkProposal(Link.of(id, source.id(), target.id(), LinkKind.REQUEST), null, false, false);
    }

    /** Makes the link, or leads the one that there is at most elsewhere. */
    public Edit edit() {
        return instead == null ? new Edit.Connect(link) : new Edit.ChangeLink(link);
    }

    /** What it is called, and what it is drawn in place of. */
    public Message label() {
        return instead == null ? link.label().message() : INSTEAD.with("kind", link.label()).with("before", instead.name());
    }

    /** Whether a part can hand on to a queue what failed too often. */
    static boolean takesLetters(ServiceCatalog catalog, Component from, Component to) {
        return sendsLetters(catalog, from).isPresent() && sendsLetters(catalog, to).filter(service -> service.has(Trait.QUEUE)).isPresent();
    }

    private static Optional<Service> sendsLetters(ServiceCatalog catalog, Component component) {
        return catalog.find(component.service()).filter(service -> catalog.settings(service).has(DeadLetters.SETTING));
    }

    /** Whether AWS joins two components in either direction. */
    static boolean isPossible(ServiceCatalog catalog, Component one, Component other) {
        return !kinds(catalog, one, other).isEmpty() || !kinds(catalog, other, one).isEmpty() || takesLetters(catalog, one, other);
    }

    private static Link link(ServiceCatalog catalog, String id, Component from, Component to, LinkKind kind) {
        Link link = Link.of(id, from.id(), to.id(), kind);
        return kind != LinkKind.OPERATE ? link : catalog.service(to.service()).ports().purpose(catalog.service(from.service()))
                .map(purpose -> link.with(LinkSettings.PURPOSE.name(), purpose)).orElse(link);
    }

    /** Makes the link, as one step, and selects it. */
    public void connect(Workspace workspace) {
        Design design = workspace.present();
        if (workspace.commit(CONNECT.with("from", Labels.of(design, List.of(link.from())))
                .with("to", Labels.of(design, List.of(link.to()))), edit())) {
            workspace.select(Selection.of(link.id()));
        }
    }

    /** The kinds of link that AWS allows from one component to another, the most likely first. */
    public static List<LinkKind> kinds(ServiceCatalog catalog, Component from, Component to) {
        Optional<Service> source = catalog.find(from.service());
        Optional<Service> target = catalog.find(to.service());
        return source.isEmpty() || target.isEmpty() ? List.of() : ServiceCatalog.legalKinds(source.get(), target.get());
    }

    /** Whether a link may end at a component: at every tile, and at a group, which stands for its machines. */
    public static boolean mayEnd(ServiceCatalog catalog, Component component) {
        return catalog.find(component.service()).flatMap(Service::encloses).map(level -> level == Scope.GROUP).orElse(true);
    }

    /** Whether a component stands in another, at any depth. */
    static boolean holds(Design design, String outer, String inner) {
        Component at = design.architecture().componentsById().get(inner);
        while (at != null && !at.id().equals(outer)) {
            at = at.parent() == null ? null : design.architecture().componentsById().get(at.parent());
        }
        return at != null;
    }

    /** What the id of a link between two components begins with. */
    static String idStem(String from, String to) {
        String stem = from + "-" + to;
        return stem.length() <= 56 ? stem : "link";
    }
}
