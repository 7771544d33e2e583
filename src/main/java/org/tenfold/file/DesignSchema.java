package org.tenfold.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.design.Context;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
import org.tenfold.design.Workload;
import org.tenfold.json.Json;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;

/**
 * The JSON Schema (draft 2020-12) of version 1, made from the descriptions of the settings that the reader itself goes by.
 * It ships beside this class as {@code design-1.schema.json}, so that editors can complete and check design files; a test
 * keeps the two alike. What only the whole document shows (ids that exist, parents without cycles) a schema cannot say.
 */
public final class DesignSchema {

    /** Machine types come and go with the price files; listing them here would make every price update a schema update. */
    private static final String MACHINE = "[a-z0-9-]+(\\.[a-z0-9-]+)+";

    private final ServiceCatalog catalog;

    private DesignSchema(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /** The schema for designs of these services, as JSON text. */
    public static String text(ServiceCatalog catalog) {
        return Json.write(new DesignSchema(catalog).document());
    }

    private Map<String, Object> document() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", Map.of("const", Format.NAME));
        members.put("version", Map.of("const", Format.VERSION));
        members.put("name", type("string"));
        members.put("description", type("string"));
        members.put("architecture", architecture());
        members.put("scenarios", list(object(ordered("id", type("string"), "name", type("string"), "commitment", type("string"), "change", type("object"),
                "layout", type("object")), List.of("id", "change"), true)));
        members.put("layout", layout());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("title", "Tenfold design, version " + Format.VERSION);
        document.putAll(object(members, List.of("format", "version", "architecture"), true));
        return document;
    }

    private Map<String, Object> architecture() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("region", pattern(Format.REGION));
        members.put("workload", settings(Workload.SETTINGS));
        members.put("context", context());
        members.put("review", review());
        members.put("components", list(component()));
        members.put("links", list(link()));
        return object(members, List.of("components"), true);
    }

    private static Map<String, Object> context() {
        Map<String, Object> seconds = number(0, Format.MOST_SECONDS);
        Map<String, Object> target = object(ordered("timeSeconds", seconds, "lossSeconds", seconds),
                List.of("timeSeconds", "lossSeconds"), false);
        Map<String, Object> recovery = new LinkedHashMap<>();
        Format.DISRUPTIONS.forEach(disruption -> recovery.put(disruption, target));
        Map<String, Object> members = properties(Context.SETTINGS);
        members.put("recovery", object(recovery, List.of(), false));
        return object(members, List.of(), false);
    }

    private static Map<String, Object> review() {
        Map<String, Object> suppression = object(ordered("finding", type("string"), "reason", type("string"),
                "until", pattern(Format.DATE)), List.of("finding"), false);
        return object(ordered("suppressed", list(suppression), "severity", map(choice(Format.SEVERITIES)),
                "off", list(type("string"))), List.of(), false);
    }

    private Map<String, Object> component() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", pattern(Format.ID));
        members.put("service", choice(catalog.all().stream().map(Service::id).toList()));
        members.put("name", type("string"));
        members.put("parent", pattern(Format.ID));
        members.put("settings", type("object"));
        members.put("usage", map(number(0, Format.MOST_USAGE)));
        members.put("tags", map(type("string")));
        members.put("note", type("string"));
        Map<String, Object> component = object(members, List.of("id", "service"), true);
        List<Object> byService = new ArrayList<>();
        for (Service service : catalog.all()) {
            Map<String, Object> own = ordered("settings", settings(service.settings()), "usage", usage(service.usageNames()));
            byService.add(ordered("if", object(Map.of("service", Map.of("const", service.id())), List.of("service"), true),
                    "then", Map.of("properties", own)));
        }
        component.put("allOf", byService);
        return component;
    }

    private static Map<String, Object> link() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", pattern(Format.ID));
        members.put("from", pattern(Format.ID));
        members.put("to", pattern(Format.ID));
        members.put("kind", choice(Arrays.stream(LinkKind.values()).map(LinkKind::id).toList()));
        members.put("settings", settings(LinkSettings.ALL));
        members.put("usage", usage(LinkSettings.USAGE));
        return object(members, List.of("id", "from", "to", "kind"), true);
    }

    private static Map<String, Object> layout() {
        Map<String, Object> coordinate = number(-Format.SHEET, Format.SHEET);
        Map<String, Object> box = list(coordinate);
        box.put("minItems", 2);
        box.put("maxItems", 4);
        Map<String, Object> point = list(coordinate);
        point.put("minItems", 2);
        point.put("maxItems", 2);
        Map<String, Object> ids = list(type("string"));
        Map<String, Object> style = object(ordered("color", choice(Format.HUES), "line", choice(Format.LINES)), List.of(), false);
        Map<String, Object> note = object(ordered("id", pattern(annotation("note")), "text", type("string")), List.of("id", "text"), false);
        Map<String, Object> image = object(ordered("id", pattern(annotation("image")), "name", type("string"),
                "data", ordered("type", "string", "contentEncoding", "base64")), List.of("id", "data"), false);
        return object(ordered("boxes", map(box), "routes", map(list(point)), "labels", map(number(0, 1)), "locked", ids,
                "collapsed", ids, "order", ids, "groups", list(ids), "style", map(style), "notes", list(note), "images", list(image)),
                List.of(), true);
    }

    private static String annotation(String kind) {
        return kind + "\\.[a-z0-9-]{1,58}";
    }

    private static Map<String, Object> settings(Collection<Setting> settings) {
        return object(properties(settings), List.of(), false);
    }

    private static Map<String, Object> properties(Collection<Setting> settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        settings.forEach(setting -> properties.put(setting.name(), value(setting)));
        return properties;
    }

    private static Map<String, Object> value(Setting setting) {
        Map<String, Object> schema = switch (setting.kind()) {
            case FLAG -> type("boolean");
            case WHOLE -> {
                Map<String, Object> whole = number(setting.min(), setting.max());
                whole.put("type", "integer");
                yield whole;
            }
            case NUMBER -> number(setting.min(), setting.max());
            case CHOICE -> choice(setting.choices().stream().map(Setting.Choice::value).toList());
            case MACHINE -> pattern(MACHINE);
            case TEXT -> type("string");
            case ZONES -> set(pattern(Format.ZONE));
            case REFERENCE -> pattern(Format.ID);
            case REFERENCES -> set(pattern(Format.ID));
        };
        schema.put("description", setting.label().in(Language.ENGLISH) + ". " + setting.help().in(Language.ENGLISH));
        if (setting.defaultValue() != null) {
            schema.put("default", setting.defaultValue());
        }
        return schema;
    }

    private static Map<String, Object> usage(Collection<String> names) {
        Map<String, Object> quantities = new LinkedHashMap<>();
        names.forEach(name -> quantities.put(name, number(0, Format.MOST_USAGE)));
        return object(quantities, List.of(), false);
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required, boolean open) {
        Map<String, Object> schema = type("object");
        if (!properties.isEmpty()) {
            schema.put("properties", properties);
        }
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (!open) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private static Map<String, Object> map(Map<String, Object> values) {
        return ordered("type", "object", "additionalProperties", values);
    }

    private static Map<String, Object> set(Map<String, Object> elements) {
        Map<String, Object> schema = list(elements);
        schema.put("uniqueItems", true);
        return schema;
    }

    private static Map<String, Object> list(Map<String, Object> elements) {
        return ordered("type", "array", "items", elements);
    }

    private static Map<String, Object> choice(List<String> values) {
        return ordered("enum", values);
    }

    private static Map<String, Object> pattern(String pattern) {
        return ordered("type", "string", "pattern", "^" + pattern + "$");
    }

    private static Map<String, Object> number(double min, double max) {
        return ordered("type", "number", "minimum", min, "maximum", max);
    }

    private static Map<String, Object> type(String type) {
        return ordered("type", type);
    }

    /** A map of names and values in turn, in their order. */
    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
