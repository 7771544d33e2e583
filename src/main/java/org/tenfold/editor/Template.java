package org.tenfold.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Settings;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;
import org.tenfold.text.Letters;
import org.tenfold.text.Text;

/**
 * Something that can be placed: a service as it is, or one of its ready-made forms.
 *
 * @param id unique among all templates
 * @param label the name in the palette and on the new component
 * @param settings what differs from the service's defaults
 * @param plain whether it is the service as it is
 */
public record Template(String id, Service service, Text label, Settings settings, boolean plain) {

    /** The service as it is. */
    public static Template of(Service service) {
        return new Template(service.id(), service, service.shortName(), Settings.NONE, true);
    }

    /** Every service of the catalogue, each followed by its ready-made forms. */
    public static List<Template> all(ServiceCatalog catalog) {
        List<Template> all = new ArrayList<>();
        for (Service service : catalog.all()) {
            all.add(of(service));
            service.presets().forEach(preset -> all.add(
                    new Template(preset.id(), service, preset.label(), preset.settings(), false)));
        }
        return List.copyOf(all);
    }

    /** Whether every word of a search occurs in one of its names, in either language. */
    public boolean matches(String search) {
        String names = Letters.of(String.join(" ", id, label.en(), label.ko(), service.title().en(), service.title().ko(),
                service.shortName().en(), service.category().label().en(), service.category().label().ko(),
                service.summary().in(Language.ENGLISH), service.summary().in(Language.KOREAN),
                String.join(" ", service.info().otherNames())));
        return Letters.words(search).stream().allMatch(names::contains);
    }

    /** How well a search fits: 0 for a name that begins with it, more for less likely ones. */
    public int rank(String search) {
        String wanted = Letters.of(search).strip();
        if (names().anyMatch(name -> name.equals(wanted))) {
            return 0;
        }
        boolean begins = names().anyMatch(name -> name.startsWith(wanted));
        // Who looks for a load balancer or a cache means a service of AWS, before anything that is built to be one.
        if (!plain) {
            return begins ? 4 : 5;
        }
        return begins ? 1 : names().anyMatch(name -> name.contains(" " + wanted)) ? 2 : names().anyMatch(name -> name.contains(wanted)) ? 3 : 5;
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(id, label.en(), label.ko(), service.title().en()),
                plain ? Stream.concat(Stream.of(service.category().label().en(), service.category().label().ko()),
                        service.info().otherNames().stream()) : Stream.of())
                .map(Letters::of);
    }
}
