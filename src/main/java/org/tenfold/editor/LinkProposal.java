package org.tenfold.editor;

import java.util.List;
import java.util.Optional;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.service.Messages;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/**
 * The link that a gesture from one component to another makes.
 *
 * @param link ready to be connected; what a line for dead letters would be if it were a link
 * @param edit makes it: a link, or the setting by which a queue hands on what failed too often
 * @param label what it is called
 * @param legal whether AWS allows such a link; one that it does not may be drawn and becomes a finding
 * @param turned whether only the other direction is legal, so that the link runs against the gesture
 */
public record LinkProposal(Link link, Edit edit, Text label, boolean legal, boolean turned) {

    private static final Text DEAD_LETTERS = Text.of("Dead letters", "배달 못 한 편지");

    static final Text ILLEGAL = Text.of("AWS has no such connection; it will be a finding",
            "AWS에 없는 연결이라 지적 사항이 됩니다");
    private static final Text CONNECT = Text.of("Connect {from} to {to}", "{from|을를} {to}에 연결");

    /** The proposal for two components of a design; empty if they are the same, already joined that way, or plain places. */
    public static Optional<LinkProposal> between(Design design, ServiceCatalog catalog, String from, String to) {
        Optional<Component> source = design.architecture().component(from);
        Optional<Component> target = design.architecture().component(to);
        if (from.equals(to) || source.isEmpty() || target.isEmpty() || !mayEnd(catalog, source.get())
                || !mayEnd(catalog, target.get()) || holds(design, from, to) || holds(design, to, from)) {
            return Optional.empty();
        }
        LinkProposal proposal = propose(design, catalog, source.get(), target.get());
        boolean exists = proposal.edit instanceof Edit.Change(Component changed) ? changed.equals(source.get())
                : design.architecture().links().stream().anyMatch(link -> link.from().equals(proposal.link.from())
                        && link.to().equals(proposal.link.to()) && link.kind() == proposal.link.kind());
        return exists ? Optional.empty() : Optional.of(proposal);
    }

    private static LinkProposal propose(Design design, ServiceCatalog catalog, Component source, Component target) {
        String id = Edits.freeId(design.architecture(), idStem(source.id(), target.id()));
        List<LinkKind> kinds = kinds(catalog, source, target);
        if (!kinds.isEmpty()) {
            return of(link(catalog, id, source, target, kinds.getFirst()), true, false);
        }
        if (takesLetters(catalog, source, target)) {
            return new LinkProposal(Link.of(id, source.id(), target.id(), LinkKind.PUBLISH),
                    new Edit.Change(source.with(Messages.DEAD_LETTER_QUEUE, target.id())), DEAD_LETTERS, true, false);
        }
        List<LinkKind> reverse = kinds(catalog, target, source);
        if (!reverse.isEmpty()) {
            return of(link(catalog, id, target, source, reverse.getFirst()), true, true);
        }
        return of(Link.of(id, source.id(), target.id(), LinkKind.REQUEST), false, false);
    }

    private static LinkProposal of(Link link, boolean legal, boolean turned) {
        return new LinkProposal(link, new Edit.Connect(link), link.kind().label(), legal, turned);
    }

    /** Whether a queue can hand on to another queue what failed too often. */
    private static boolean takesLetters(ServiceCatalog catalog, Component from, Component to) {
        return from.service().equals(to.service())
                && catalog.find(from.service()).filter(service -> service.has(Trait.QUEUE)
                        && service.settings().stream().anyMatch(setting -> setting.name().equals(Messages.DEAD_LETTER_QUEUE))).isPresent();
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
                .with("to", Labels.of(design, List.of(link.to()))), edit)) {
            workspace.select(Selection.of(edit instanceof Edit.Connect ? link.id() : link.from()));
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
        return Edits.withContents(design.architecture().components(), List.of(outer)).contains(inner);
    }

    /** What the id of a link between two components begins with. */
    static String idStem(String from, String to) {
        String stem = from + "-" + to;
        return stem.length() <= 56 ? stem : "link";
    }
}
