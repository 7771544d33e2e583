package org.tenfold.rules.fix;

import java.util.List;
import java.util.Map;
import org.tenfold.design.Component;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
import org.tenfold.design.Settings;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;

/** The same component as another service. */
public final class Types {

    private static final String ANOTHER = "aws-service";

    private Types() {
    }

    /**
     * The component as another service: name, place and what both can be told are carried over; links whose kind is not legal
     * there get the first that is, or go.
     */
    public static Transformation replace(String id, String service) {
        return draft -> {
            Service successor = draft.catalog().service(service);
            Component replaced = replaced(draft.component(id), successor);
            draft.change(replaced.withParent(draft.home(replaced, successor.scope(replaced.settings()))));
            for (Link link : List.copyOf(draft.architecture().links())) {
                if (link.touches(id)) {
                    relink(draft, link);
                }
            }
        };
    }

    /** The component as a product of AWS into which the program does not look. */
    public static Transformation another(String id, String product) {
        return draft -> {
            if (!draft.component(id).service().equals(ANOTHER)) {
                replace(id, ANOTHER).apply(draft);
            }
            draft.set(id, "product", product);
            draft.also(Draft.CODE_CHANGES);
        };
    }

    /**
     * Takes a part out that stands between others: who called it calls what it called, once it is gone. What stood beside a path,
     * as a cache does that servers ask themselves, just goes.
     */
    public static Transformation bypass(String id) {
        return draft -> {
            List<Link> before = draft.into(id);
            List<Link> behind = draft.outOf(id).stream().filter(link -> link.kind().carriesCalls()).toList();
            for (Link in : before) {
                for (Link out : behind) {
                    if (in.kind().carriesCalls() || in.kind() == LinkKind.RESOLVE) {
                        Object carries = out.settings().get(LinkSettings.CARRIES.name());
                        Settings settings = carries == null || in.settings().has(LinkSettings.CARRIES.name()) ? in.settings()
                                : in.settings().with(LinkSettings.CARRIES.name(), carries);
                        List<LinkKind> legal = ServiceCatalog.legalKinds(draft.service(in.from()), draft.service(out.to()));
                        draft.require(!legal.isEmpty());
                        draft.connect(in.from(), out.to(), legal.contains(in.kind()) ? in.kind() : legal.getFirst(), settings);
                    }
                }
            }
            draft.carryOut(new Edit.Remove(id));
        };
    }

    /** Gives a link a legal kind if its own is not, and drops it if none is. */
    static void relink(Draft draft, Link link) {
        List<LinkKind> legal = ServiceCatalog.legalKinds(draft.service(link.from()), draft.service(link.to()));
        if (legal.isEmpty()) {
            draft.carryOut(new Edit.Disconnect(link.id()));
        } else if (!legal.contains(link.kind())) {
            draft.change(link.withKind(legal.getFirst()));
        }
    }

    /**
     * The component as another service: what both can be told is carried over. A stickiness that is only on or off becomes the
     * load balancer's own.
     */
    public static Component replaced(Component component, Service successor) {
        Settings settings = Settings.NONE;
        for (Map.Entry<String, Object> given : component.settings().asMap().entrySet()) {
            Object value = given.getKey().equals("stickiness") ? Boolean.TRUE.equals(given.getValue()) ? "duration" : "none"
                    : given.getValue();
            if (successor.find(given.getKey()) instanceof Setting setting && setting.refusal(value) == null) {
                settings = settings.with(given.getKey(), value);
            }
        }
        return new Component(component.id(), successor.id(), component.name(), component.parent(), settings, Map.of(),
                component.tags(), component.note(), component.extra());
    }
}
