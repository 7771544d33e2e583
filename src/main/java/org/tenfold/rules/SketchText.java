package org.tenfold.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;
import org.tenfold.service.ServiceCatalog;

/** Writes a small design in the notation that {@link Sketch} reads. */
public final class SketchText {

    private final Architecture architecture;
    private final Set<String> mentioned = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    private SketchText(Architecture architecture) {
        this.architecture = architecture;
    }

    /** The lines; reading them gives the same components and links, though perhaps in another order. */
    public static List<String> of(Architecture architecture) {
        SketchText text = new SketchText(architecture);
        text.write();
        return List.copyOf(text.lines);
    }

    private void write() {
        List<Link> open = new ArrayList<>(architecture.links());
        while (!open.isEmpty()) {
            Link link = open.removeFirst();
            StringBuilder line = new StringBuilder(mention(link.from()));
            while (link != null) {
                line.append(arrow(link)).append(mention(link.to()));
                String reached = link.to();
                link = open.stream().filter(next -> next.from().equals(reached)).findFirst().orElse(null);
                open.remove(link);
            }
            lines.add(line.toString());
        }
        for (Component component : architecture.components()) {
            if (!mentioned.contains(component.id())) {
                lines.add(mention(component.id()));
            }
        }
    }

    /** A component: in full with its containers when it is mentioned first, later by its id. */
    private String mention(String id) {
        if (!mentioned.add(id)) {
            return id;
        }
        Component component = architecture.component(id).orElseThrow();
        String service = component.service().equals(id) ? "" : ":" + component.service();
        return (component.parent() == null ? "" : mention(component.parent()) + "/") + id + service + bracketed(component.settings());
    }

    private String arrow(Link link) {
        List<LinkKind> legal = ServiceCatalog.legalKinds(ServiceCatalog.standard().service(serviceOf(link.from())),
                ServiceCatalog.standard().service(serviceOf(link.to())));
        LinkKind usual = legal.isEmpty() ? LinkKind.REQUEST : legal.getFirst();
        return link.kind() == usual && link.settings().isEmpty() ? " > "
                : " >" + link.kind().id() + bracketed(link.settings()) + "> ";
    }

    private String serviceOf(String component) {
        return architecture.component(component).orElseThrow().service();
    }

    private static String bracketed(Settings settings) {
        return settings.isEmpty() ? "" : settings.asMap().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + value(setting.getValue())).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String value(Object value) {
        return switch (value) {
            case Collection<?> list -> list.stream().map(Object::toString).collect(Collectors.joining("+"));
            case Double number when number == Math.rint(number) -> Long.toString(number.longValue());
            default -> value.toString();
        };
    }
}
