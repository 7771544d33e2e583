package org.tenfold.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
import org.tenfold.design.SettingTable;
import org.tenfold.design.Settings;
import org.tenfold.service.ServiceCatalog;

/**
 * How a component or link was set up, to be given to others: of what both can have, they get what was set and the defaults of the
 * rest. Where something stands is no matter of its configuration.
 *
 * @param known the settings that the original can have; null for a link
 * @param usage of a component
 */
record Configuration(@Nullable SettingTable known, Settings settings, Map<String, Double> usage) {

    private static final Set<String> PLACES = Set.of("zone", "zones", "region");

    /** That of a component or link; empty for anything else. */
    static Optional<Configuration> of(Design design, ServiceCatalog catalog, String id) {
        Optional<Configuration> ofLink = design.architecture().link(id).map(link -> new Configuration(null, link.settings(), Map.of()));
        return ofLink.or(() -> design.architecture().component(id).map(component -> new Configuration(
                catalog.settings(catalog.service(component.service())), component.settings(), component.usage())));
    }

    /** Gives it to all of these that can have it; empty if that changes nothing. */
    Optional<Edit> pasted(Design design, ServiceCatalog catalog, Set<String> ids) {
        List<Edit> edits = new ArrayList<>();
        for (String id : ids) {
            Component component = design.architecture().componentsById().get(id);
            Link link = design.architecture().linksById().get(id);
            if (component != null && known != null) {
                Component changed = given(component, catalog);
                if (!changed.equals(component)) {
                    edits.add(new Edit.Change(changed));
                }
            } else if (link != null && known == null && !link.settings().equals(settings)) {
                edits.add(new Edit.ChangeLink(link.withSettings(merged(link.id(), link.settings(), LinkSettings.ALL))));
            }
        }
        return edits.isEmpty() ? Optional.empty() : Optional.of(new Edit.Batch(edits));
    }

    private Component given(Component component, ServiceCatalog catalog) {
        Map<String, Double> quantities = new LinkedHashMap<>(component.usage());
        for (String name : catalog.service(component.service()).usageNames()) {
            if (usage.containsKey(name)) {
                quantities.put(name, usage.get(name));
            }
        }
        return component.withSettings(merged(component.id(), component.settings(),
                catalog.service(component.service()).settings())).withUsage(quantities);
    }

    /** Whether the same is chosen by both: what a server runs and whether a database is a replica are both called its role. */
    private static boolean isAlike(Setting one, Setting other) {
        return one.kind() == other.kind() && one.choices().stream().map(Setting.Choice::value).toList()
                .equals(other.choices().stream().map(Setting.Choice::value).toList());
    }

    /** @param id of what gets it: nothing names itself, such as the queue that gets the dead letters of the original */
    private Settings merged(String id, Settings before, List<Setting> its) {
        Settings merged = before;
        for (Setting setting : its) {
            String name = setting.name();
            Object value = settings.get(name);
            Setting own = known == null ? setting : known.find(name);
            if (own != null && !PLACES.contains(name) && !id.equals(value)) {
                merged = value != null ? setting.refusal(value) == null ? merged.with(name, value) : merged
                        : isAlike(own, setting) ? merged.without(name) : merged;
            }
        }
        return merged;
    }
}
