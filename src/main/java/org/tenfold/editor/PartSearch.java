package org.tenfold.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.review.Review;
import org.tenfold.rules.Finding;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;

/** Finds parts of a design by name, by service or by what was found about them, in both languages at once. */
public final class PartSearch {

    private PartSearch() {
    }

    /** Ids of the parts in which every word occurs: those with fitting names first, each in reading order. */
    public static List<String> find(Design design, ServiceCatalog catalog, Optional<Review> review, String words) {
        String[] wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+");
        if (wanted[0].isEmpty()) {
            return List.of();
        }
        List<Component> found = new ArrayList<>(design.architecture().components().stream().filter(component ->
                hasAll(component.name() + " " + about(component, catalog, review), wanted)).toList());
        found.sort(Comparator.<Component, Boolean>comparing(component -> !hasAll(component.name(), wanted))
                .thenComparing(component -> design.layout().box(component.id()).map(box -> box.y()).orElse(0.0))
                .thenComparing(component -> design.layout().box(component.id()).map(box -> box.x()).orElse(0.0)));
        return found.stream().map(Component::id).toList();
    }

    private static String about(Component component, ServiceCatalog catalog, Optional<Review> review) {
        StringBuilder all = new StringBuilder(component.id());
        catalog.find(component.service()).ifPresent(service -> all.append(' ').append(service.title().en()).append(' ')
                .append(service.title().ko()).append(' ').append(service.shortName().en()).append(' ')
                .append(service.shortName().ko()));
        review.stream().flatMap(known -> known.findings().stream())
                .filter(finding -> finding.state() == Finding.State.NOW && finding.targets().contains(component.id()))
                .forEach(finding -> all.append(' ').append(finding.rule().id()).append(' ')
                        .append(finding.message().in(Language.ENGLISH)).append(' ')
                        .append(finding.message().in(Language.KOREAN)));
        return all.toString();
    }

    private static boolean hasAll(String text, String[] words) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
