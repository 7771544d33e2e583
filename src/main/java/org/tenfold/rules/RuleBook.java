package org.tenfold.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Architecture;
import org.tenfold.design.ReviewSettings;

/**
 * Applies rules and decides which of their findings count: the scale decides from when, consequences are told with their
 * root, and what the user set aside stays aside.
 */
public final class RuleBook {

    /** Steps of the ladder are a factor of ten apart; a finding is announced one step before it counts. */
    private static final double STEP = 10;
    private static final int PLACES = Finding.State.values().length * 2 * Severity.values().length;

    private final Supplier<List<Rule>> rules;
    /** Gathered when first asked for: the empty sheet that the window begins with needs the code of no rule. */
    private volatile @Nullable Entries entries;

    /**
     * The rules by their ids.
     *
     * @param absorbed ids of rules whose findings may be told with a root
     */
    private record Entries(Map<String, Entry> byId, Set<String> absorbed) {
        static Entries of(List<Rule> rules) {
            Map<String, Entry> byId = new LinkedHashMap<>();
            for (Rule rule : rules) {
                if (byId.put(rule.info().id(), new Entry(rule)) != null) {
                    throw new IllegalArgumentException("Two rules are called " + rule.info().id());
                }
            }
            return new Entries(byId, byId.values().stream().flatMap(entry -> entry.absorbs().stream()).collect(Collectors.toUnmodifiableSet()));
        }

        Collection<Entry> all() {
            return byId.values();
        }
    }

    /** A rule with the answers about itself that weigh each of its findings. */
    private record Entry(Rule rule, String id, boolean announced, boolean milder, Set<String> absorbs) {
        Entry(Rule rule) {
            this(rule, rule.info().id(), rule.announced(), rule.milderOutsideProduction(), rule.absorbs());
        }
    }

    /** What one rule found. */
    private record Found(Entry by, List<Finding> findings) {
    }

    /**
     * A book of these rules.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public RuleBook(List<Rule> rules) {
        this(() -> rules);
        entries();
    }

    RuleBook(Supplier<List<Rule>> rules) {
        this.rules = rules;
    }

    private Entries entries() {
        Entries gathered = entries;
        if (gathered == null) {
            gathered = Entries.of(rules.get());
            entries = gathered;
        }
        return gathered;
    }

    /** The book of the program's own rules. */
    public static RuleBook standard() {
        return StandardRules.BOOK;
    }

    /** All rules, in the order of the book. */
    public List<Rule> rules() {
        return entries().all().stream().map(Entry::rule).toList();
    }

    /** The rule with this id. */
    public Optional<Rule> find(String id) {
        return Optional.ofNullable(entries().byId.get(id)).map(Entry::rule);
    }

    /**
     * What the rules find.
     *
     * @return findings that count first, worst first; then those to come, questions, and those set aside
     */
    public List<Finding> apply(Case review) {
        Architecture architecture = review.topology().architecture();
        if (architecture.components().isEmpty()) {
            return List.of();
        }
        Set<String> setAside = setAside(architecture.review(), review.today());
        // Rules know nothing of one another, so whichever processor is free takes the next; their order is kept.
        Collection<ForkJoinTask<Found>> tasks = ForkJoinTask.invokeAll(entries().all().stream()
                .filter(entry -> !architecture.review().off().contains(entry.id()))
                .map(entry -> ForkJoinTask.adapt(() -> new Found(entry, weighed(entry, review, setAside)))).toList());
        List<Finding> told = withRoots(tasks.stream().map(ForkJoinTask::join).toList());
        // Thousands of findings of a few weights, those that weigh the same in the order of their rules.
        List<List<Finding>> places = Stream.generate(() -> (List<Finding>) new ArrayList<Finding>()).limit(PLACES).toList();
        told.forEach(finding -> places.get(place(finding)).add(finding));
        return places.stream().flatMap(List::stream).toList();
    }

    /** Where a finding is told among others, by its state, whether it is hygiene, and its severity. */
    private static int place(Finding finding) {
        return (finding.state().ordinal() * 2 + (finding.hygiene() ? 1 : 0)) * Severity.values().length + finding.severity().ordinal();
    }

    /** What a rule finds, with the state and severity that the number of users and the surroundings give it. */
    private static List<Finding> weighed(Entry entry, Case review, Set<String> setAside) {
        Architecture architecture = review.topology().architecture();
        String environment = architecture.context().environment();
        boolean mild = entry.milder() && (environment.equals("dev") || environment.equals("hobby"));
        Optional<Severity> overridden = Optional.ofNullable(architecture.review().severity().get(entry.id()))
                .flatMap(Severity::of);
        double users = architecture.workload().users();
        List<Finding> found = new ArrayList<>();
        entry.rule().check(review).forEach(finding -> {
            Finding.@Nullable State state = state(entry, finding, users);
            if (state != null) {
                Severity severity = mild ? finding.severity().milder() : finding.severity();
                boolean aside = !setAside.isEmpty() && setAside.contains(finding.key());
                found.add(finding.weighed(overridden.orElse(severity), aside ? Finding.State.SUPPRESSED : state));
            }
        });
        return found;
    }

    /** The state that the number of users gives a finding, or null if it is not told yet. */
    private static Finding.@Nullable State state(Entry entry, Finding finding, double users) {
        if (users >= finding.fromUsers()) {
            return finding.state();
        }
        // A question whose answer does not matter yet is not asked.
        boolean soon = entry.announced() && users >= finding.fromUsers() / STEP && finding.state() != Finding.State.QUESTION;
        return soon ? Finding.State.LATER : null;
    }

    /** Consequences, in the order of the book, move under the finding that explains them; findings come in the order of their rules' ids. */
    private List<Finding> withRoots(List<Found> all) {
        Set<String> absorbed = entries().absorbed;
        Map<String, List<Finding>> consequencesByTarget = new HashMap<>();
        for (Found found : all) {
            if (absorbed.contains(found.by.id())) {
                for (Finding finding : found.findings) {
                    for (String target : finding.targets()) {
                        consequencesByTarget.computeIfAbsent(target, none -> new ArrayList<>()).add(finding);
                    }
                }
            }
        }
        Map<Finding, List<Finding>> explained = new IdentityHashMap<>();
        Set<Finding> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Found found : all) {
            Set<String> absorbs = found.by.absorbs();
            for (Finding finding : absorbs.isEmpty() ? List.<Finding>of() : found.findings) {
                // A finding that is only announced, or set aside, cannot explain away one that counts.
                List<Finding> consequences = finding.targets().isEmpty() ? List.of()
                        : consequencesByTarget.getOrDefault(finding.targets().getFirst(), List.of()).stream()
                                .filter(other -> absorbs.contains(other.rule().id()) && other.state().compareTo(finding.state()) >= 0)
                                .toList();
                if (!consequences.isEmpty()) {
                    explained.put(finding, consequences);
                    gone.addAll(consequences);
                }
            }
        }
        List<Finding> told = new ArrayList<>();
        for (Found found : all.stream().sorted(Comparator.comparing(found -> found.by.id())).toList()) {
            if (found.by.absorbs().isEmpty() && !absorbed.contains(found.by.id())) {
                told.addAll(found.findings);
            } else {
                found.findings.stream().filter(finding -> !gone.contains(finding)).map(finding -> explaining(finding, explained)).forEach(told::add);
            }
        }
        return told;
    }

    private static Finding explaining(Finding finding, Map<Finding, List<Finding>> explained) {
        List<Finding> consequences = explained.getOrDefault(finding, List.of());
        return consequences.isEmpty() ? finding
                : finding.explaining(consequences.stream().map(consequence -> explaining(consequence, explained)).toList());
    }

    /** Keys of the findings that are set aside on that day. */
    private static Set<String> setAside(ReviewSettings settings, LocalDate today) {
        return settings.suppressed().stream()
                .filter(suppression -> suppression.until() == null || !LocalDate.parse(suppression.until()).isBefore(today))
                .map(ReviewSettings.Suppression::finding).collect(Collectors.toUnmodifiableSet());
    }
}
