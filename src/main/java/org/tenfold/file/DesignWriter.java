package org.tenfold.file;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Annotation;
import org.tenfold.design.Architecture;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Context;
import org.tenfold.design.Design;
import org.tenfold.design.Layout;
import org.tenfold.design.Link;
import org.tenfold.design.Point;
import org.tenfold.design.ReviewSettings;
import org.tenfold.design.Style;
import org.tenfold.json.Json.OneLine;

/**
 * A design as a document. Members stand in one order, sections at their defaults are left out, and what this version did not
 * know follows what it knows.
 */
final class DesignWriter {

    private DesignWriter() {
    }

    static Map<String, Object> document(Design design) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", Format.NAME);
        document.put("version", Format.VERSION);
        document.put("name", design.name());
        document.put("description", design.description());
        document.put("architecture", architecture(design.architecture()));
        unlessEmpty(document, "scenarios", design.scenarios());
        unlessEmpty(document, "layout", layout(design.layout()));
        document.putAll(design.extra());
        return document;
    }

    private static Map<String, Object> architecture(Architecture architecture) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("region", architecture.region());
        unlessEmpty(members, "workload", architecture.workload().given().asMap());
        unlessEmpty(members, "context", context(architecture.context()));
        unlessEmpty(members, "review", review(architecture.review()));
        members.put("components", architecture.components().stream().map(DesignWriter::component).toList());
        members.put("links", architecture.links().stream().map(DesignWriter::link).toList());
        members.putAll(architecture.extra());
        return members;
    }

    private static Map<String, Object> context(Context context) {
        Map<String, Object> members = new LinkedHashMap<>(context.given().asMap());
        Map<String, Object> recovery = new LinkedHashMap<>();
        context.recovery().forEach((disruption, target) -> {
            Map<String, Object> times = new LinkedHashMap<>();
            times.put("timeSeconds", target.timeSeconds());
            times.put("lossSeconds", target.lossSeconds());
            recovery.put(disruption.name().toLowerCase(Locale.ROOT), new OneLine(times));
        });
        unlessEmpty(members, "recovery", recovery);
        return members;
    }

    private static Map<String, Object> review(ReviewSettings review) {
        Map<String, Object> members = new LinkedHashMap<>();
        unlessEmpty(members, "suppressed", review.suppressed().stream().map(suppression -> {
            Map<String, Object> parts = new LinkedHashMap<>();
            parts.put("finding", suppression.finding());
            parts.put("reason", suppression.reason());
            unlessNull(parts, "until", suppression.until());
            return new OneLine(parts);
        }).toList());
        unlessEmpty(members, "severity", review.severity());
        unlessEmpty(members, "off", review.off());
        return members;
    }

    private static OneLine component(Component component) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", component.id());
        members.put("service", component.service());
        members.put("name", component.name());
        unlessNull(members, "parent", component.parent());
        unlessEmpty(members, "settings", component.settings().asMap());
        unlessEmpty(members, "usage", component.usage());
        unlessEmpty(members, "tags", component.tags());
        unlessNull(members, "note", component.note());
        members.putAll(component.extra());
        return new OneLine(members);
    }

    private static OneLine link(Link link) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", link.id());
        members.put("from", link.from());
        members.put("to", link.to());
        members.put("kind", link.kind().id());
        unlessEmpty(members, "settings", link.settings().asMap());
        unlessEmpty(members, "usage", link.usage());
        members.putAll(link.extra());
        return new OneLine(members);
    }

    private static Map<String, Object> layout(Layout layout) {
        Map<String, Object> boxes = new LinkedHashMap<>();
        layout.boxes().forEach((id, box) -> boxes.put(id, numbers(box)));
        Map<String, Object> routes = new LinkedHashMap<>();
        layout.routes().forEach((id, bends) -> routes.put(id, new OneLine(bends.stream().map(DesignWriter::numbers).toList())));
        Map<String, Object> members = new LinkedHashMap<>();
        unlessEmpty(members, "boxes", boxes);
        unlessEmpty(members, "routes", routes);
        unlessEmpty(members, "labels", layout.labels());
        unlessEmpty(members, "locked", layout.locked());
        unlessEmpty(members, "collapsed", layout.collapsed());
        unlessEmpty(members, "order", layout.order());
        unlessEmpty(members, "groups", layout.groups());
        Map<String, Object> styles = new LinkedHashMap<>();
        layout.styles().forEach((id, style) -> styles.put(id, style(style)));
        unlessEmpty(members, "style", styles);
        unlessEmpty(members, "notes", annotations(layout, Annotation.Note.class));
        unlessEmpty(members, "images", annotations(layout, Annotation.Image.class));
        members.putAll(layout.extra());
        return members;
    }

    private static OneLine style(Style style) {
        Map<String, Object> members = new LinkedHashMap<>();
        unlessNull(members, "color", style.color() == null ? null : style.color().id());
        unlessNull(members, "line", style.line() == null ? null : style.line().id());
        return new OneLine(members);
    }

    private static List<OneLine> annotations(Layout layout, Class<? extends Annotation> kind) {
        return layout.annotations().values().stream().filter(kind::isInstance).map(DesignWriter::annotation).toList();
    }

    private static OneLine annotation(Annotation annotation) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", annotation.id());
        switch (annotation) {
            case Annotation.Note note -> members.put("text", note.text());
            case Annotation.Image image -> {
                members.put("name", image.name());
                members.put("data", image.data());
            }
        }
        return new OneLine(members);
    }

    private static List<Double> numbers(Box box) {
        return box.width() == Box.TILE && box.height() == Box.TILE ? List.of(box.x(), box.y())
                : List.of(box.x(), box.y(), box.width(), box.height());
    }

    private static List<Double> numbers(Point point) {
        return List.of(point.x(), point.y());
    }

    private static void unlessEmpty(Map<String, Object> members, String name, Map<String, ?> value) {
        if (!value.isEmpty()) {
            members.put(name, value);
        }
    }

    private static void unlessEmpty(Map<String, Object> members, String name, Collection<?> value) {
        if (!value.isEmpty()) {
            members.put(name, value);
        }
    }

    private static void unlessNull(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
