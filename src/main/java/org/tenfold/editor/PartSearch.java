package org.tenfold.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.review.Review;
import org.tenfold.rules.Finding;
import org.tenfold.service.Scope;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;
import org.tenfold.text.Letters;
import org.tenfold.text.Text;

/**
 * Finds parts of a design by name, service, Region, tag or by what was found about them, in both languages at once. It keeps what it
 * read of the last design and review: while somebody types or goes from one to the next, nothing is read again.
 */
public final class PartSearch {

    /** The service of Region boxes, and their setting that names the Region. */
    private static final String REGION = "region";

    private final ServiceCatalog catalog;
    private Read last = new Read(Design.EMPTY, null, List.of());

    /** What was read of a design and its review. */
    private record Read(Design design, @Nullable Review review, List<Entry> entries) {
    }

    /**
     * A part with its texts letter by letter.
     *
     * @param about all of its texts; those of findings and rules are shared between the parts that they tell of
     */
    private record Entry(String id, double x, double y, String name, List<String> about) {

        boolean isCalled(List<String> words) {
            return words.stream().allMatch(name::contains);
        }

        boolean says(List<String> words) {
            return words.stream().allMatch(word -> about.stream().anyMatch(text -> text.contains(word)));
        }
    }

    /** A search that has read nothing yet. */
    public PartSearch(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /** Ids of the parts in which every word occurs: those with fitting names first, each in reading order. */
    public List<String> find(Design design, Optional<Review> review, String words) {
        if (words.isBlank()) {
            return List.of();
        }
        if (last.design != design || last.review != review.orElse(null)) {
            last = new Read(design, review.orElse(null), read(design, review));
        }
        List<String> wanted = Letters.words(words);
        return last.entries.stream().filter(entry -> entry.says(wanted))
                .sorted(Comparator.<Entry, Boolean>comparing(entry -> !entry.isCalled(wanted))
                        .thenComparing(Entry::y).thenComparing(Entry::x))
                .map(Entry::id).toList();
    }

    private List<Entry> read(Design design, Optional<Review> review) {
        Map<String, List<String>> found = new HashMap<>();
        Map<String, String> rules = new HashMap<>();
        review.stream().flatMap(known -> known.findings().stream()).filter(finding -> finding.state() != Finding.State.SUPPRESSED)
                .forEach(finding -> {
                    Text title = finding.rule().title();
                    String rule = rules.computeIfAbsent(finding.rule().id(), id -> Letters.of(id + " " + title.en() + " " + title.ko()));
                    String english = Letters.of(finding.message().in(Language.ENGLISH));
                    String korean = Letters.of(finding.message().in(Language.KOREAN));
                    finding.targets().stream().distinct().forEach(target ->
                            found.computeIfAbsent(target, none -> new ArrayList<>()).addAll(List.of(rule, english, korean)));
                });
        return design.architecture().components().stream().map(component -> {
            Optional<Box> box = design.layout().box(component.id());
            List<String> about = new ArrayList<>(List.of(Letters.of(component.name() + " " + about(design, component))));
            about.addAll(found.getOrDefault(component.id(), List.of()));
            return new Entry(component.id(), box.map(Box::x).orElse(0.0), box.map(Box::y).orElse(0.0), Letters.of(component.name()), about);
        }).toList();
    }

    private String about(Design design, Component component) {
        StringBuilder all = new StringBuilder(component.id());
        catalog.find(component.service()).ifPresent(service -> all.append(' ').append(service.title().en()).append(' ')
                .append(service.title().ko()).append(' ').append(service.shortName().en()).append(' ')
                .append(service.shortName().ko()));
        component.tags().forEach((tag, value) -> all.append(' ').append(tag).append('=').append(value));
        return all.append(' ').append(region(design, component)).toString();
    }

    /** Code and names of the Region in which a component stands: that of the nearest Region box, else the design's. */
    private String region(Design design, Component component) {
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
}
