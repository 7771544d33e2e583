package org.tenfold.design;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * A service or container that the user placed.
 *
 * @param id unique in the design among components and links: {@code [a-z][a-z0-9-]{0,63}}
 * @param service the id of its service, such as {@code rds}
 * @param name what the user calls it
 * @param parent the container it stands in, or null at top level
 * @param settings what the user set; the rest are the service's defaults
 * @param usage monthly quantities that the user states instead of what the workload implies, by the service's names
 * @param tags the user's own words for it
 * @param note a remark, or null
 * @param extra keys of the file that this version does not know and keeps: plain maps, lists, strings, numbers, booleans
 */
public record Component(String id, String service, String name, @Nullable String parent, Settings settings,
        Map<String, Double> usage, Map<String, String> tags, @Nullable String note, Map<String, Object> extra) {

    public Component {
        usage = ordered(usage);
        tags = ordered(tags);
        extra = ordered(extra);
    }

    /** A component with defaults everywhere. */
    public static Component of(String id, String service, String name) {
        return new Component(id, service, name, null, Settings.NONE, Map.of(), Map.of(), null, Map.of());
    }

    public Component withId(String newId) {
        return new Component(newId, service, name, parent, settings, usage, tags, note, extra);
    }

    public Component withName(String newName) {
        return new Component(id, service, newName, parent, settings, usage, tags, note, extra);
    }

    public Component withParent(@Nullable String newParent) {
        return new Component(id, service, name, newParent, settings, usage, tags, note, extra);
    }

    public Component withSettings(Settings newSettings) {
        return newSettings == settings ? this : new Component(id, service, name, parent, newSettings, usage, tags, note, extra);
    }

    /** This component with one setting changed. */
    public Component with(String setting, Object value) {
        return withSettings(settings.with(setting, value));
    }

    public Component withUsage(Map<String, Double> newUsage) {
        return new Component(id, service, name, parent, settings, newUsage, tags, note, extra);
    }

    static <V> Map<String, V> ordered(Map<String, V> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
