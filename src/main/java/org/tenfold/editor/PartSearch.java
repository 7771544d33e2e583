package org.tenfold.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.review.Review;
import org.tenfold.rules.Finding;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;
import org.tenfold.text.Letters;

/** Finds parts of a design by name, service, Region, tag or by what was found about them, in both languages at once. */
public final class PartSearch {

    /** The service of Region boxes, and their setting that names the Region. */
    private static final String REGION = "region";

    private PartSearch() {
    }

    /** Ids of the parts in which every word occurs: those with fitting names first, each in reading order. */
    public static List<String> find(Design design, ServiceCatalog catalog, Optional<Review> review, String words) {
        String[] wanted = Letters.of(words).strip().split("\\s+");
        if (wanted[0].isEmpty()) {
            return List.of();
        }
        List<Component> found = new ArrayList<>(design.architecture().components().stream().filter(component ->
                hasAll(component.name() + " " + about(design, component, catalog, review), wanted)).toList());
        found.sort(Comparator.<Component, Boolean>comparing(component -> !hasAll(component.name(), wanted))
                .thenComparing(component -> design.layout().box(component.id()).map(box -> box.y()).orElse(0.0))
                .thenComparing(component -> design.layout().box(component.id()).map(box -> box.x()).orElse(0.0)));
        return found.stream().map(Component::id).toList();
    }

    private static String about(Design design, Component component, ServiceCatalog catalog, Optional<Review> review) {
        StringBuilder all = new StringBuilder(component.id());
        catalog.find(component.service()).ifPresent(service -> all.append(' ').append(service.title().en()).append(' ')
                .append(service.title().ko()).append(' ').append(service.shortName().en()).append(' ')
                .append(service.shortName().ko()));
        component.tags().forEach((tag, value) -> all.append(' ').append(tag).append('=').append(value));
        all.append(' ').append(region(design, catalog, component));
        review.stream().flatMap(known -> known.findings().stream())
                .filter(finding -> finding.state() != Finding.State.SUPPRESSED && finding.targets().contains(component.id()))
                .forEach(finding -> all.append(' ').append(finding.rule().id()).append(' ')
                        .append(finding.rule().title().en()).append(' ').append(finding.rule().title().ko()).append(' ')
                        .append(finding.message().in(Language.ENGLISH)).append(' ')
                        .append(finding.message().in(Language.KOREAN)));
        return all.toString();
    }

    /** Code and names of the Region in which a component stands: that of the nearest Region box, else the design's. */
    private static String region(Design design, ServiceCatalog catalog, Component component) {
        String code = design.architecture().region();
        for (Component at = component; at != null; at = at.parent() == null ? null : design.architecture().componentsById().get(at.parent())) {
            Service service = catalog.service(at.service());
            if (service.encloses().orElse(null) == Scope.REGION) {
                Object own = at.settings().get(REGION);
                code = String.valueOf(own != null ? own : service.setting(REGION).defaultValue());
                break;
            }
        }
        String wanted = code;
        return catalog.find(REGION).flatMap(service -> service.settings().stream().filter(setting -> setting.name().equals(REGION)).findFirst())
                .flatMap(setting -> setting.choices().stream().filter(choice -> choice.value().equals(wanted)).findFirst())
                .map(choice -> wanted + " " + choice.label().en() + " " + choice.label().ko()).orElse(wanted);
    }

    private static boolean hasAll(String text, String[] words) {
        String letters = Letters.of(text);
        for (String word : words) {
            if (!letters.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
