package org.tenfold.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.design.Component;
import org.tenfold.design.DeadLetters;
import org.tenfold.design.Setting;
import org.tenfold.design.SettingTable;
import org.tenfold.design.Settings;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

/** Another service in the place of a component. Links, container, and every setting and usage that both services know stay. */
final class Replacement {

    private Replacement() {
    }

    /**
     * The tile at a place of a sheet as something else of its category: an RDS instance may become Aurora, never a queue. What a locked
     * way of dead letters leaves becomes nothing that has no such way.
     */
    static Optional<Component> at(Sheet sheet, Template template, Language language, double x, double y) {
        ServiceCatalog catalog = sheet.catalog();
        Service service = template.service();
        return sheet.tileAt(x, y).flatMap(sheet.design().architecture()::component)
                .filter(old -> !old.service().equals(service.id()) && service.encloses().isEmpty())
                .filter(old -> catalog.find(old.service()).filter(known -> known.category() == service.category()).isPresent())
                .map(old -> of(catalog, old, template, language))
                .filter(made -> !sheet.design().layout().isLocked(DeadLetters.id(made.id())) || made.settings().has(DeadLetters.SETTING));
    }

    private static Component of(ServiceCatalog catalog, Component old, Template template, Language language) {
        SettingTable known = catalog.settings(template.service());
        Map<String, Object> settings = new LinkedHashMap<>();
        old.settings().asMap().forEach((name, value) -> {
            Setting setting = known.find(name);
            if (setting != null && setting.refusal(value) == null) {
                settings.put(name, value);
            }
        });
        settings.putAll(template.settings().asMap());
        Map<String, Double> usage = new LinkedHashMap<>(old.usage());
        usage.keySet().retainAll(template.service().usageNames());
        return new Component(old.id(), template.service().id(), isNamed(catalog, old) ? old.name() : template.label().in(language),
                old.parent(), Settings.of(settings), usage, old.tags(), old.note(), old.extra());
    }

    /** Whether the user gave it a name of its own. */
    private static boolean isNamed(ServiceCatalog catalog, Component component) {
        String name = component.name().replaceFirst(" \\d+$", "");
        Text given = catalog.service(component.service()).shortName();
        return Stream.of(given.en(), given.ko()).noneMatch(name::equals);
    }
}
