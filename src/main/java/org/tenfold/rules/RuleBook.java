package org.tenfold.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenfold.design.Architecture;
import org.tenfold.design.ReviewSettings;

/**
 * Applies rules and decides which of their findings count: the scale decides from when, consequences are told with their
 * root, and what the user set aside stays aside.
 */
public final class RuleBook {

    /** Steps of the ladder are a factor of ten apart; a finding is announced one step before it counts. */
    private static final double STEP = 10;

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::state)
            .thenComparing(Finding::hygiene).thenComparing(Finding::severity).thenComparing(finding -> finding.rule().id());

    private final Map<String, Rule> byId = new LinkedHashMap<>();

    /**
     * A book of these rules.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public RuleBook(List<Rule> rules) {
        for (Rule rule : rules) {
            if (byId.put(rule.info().id(), rule) != null) {
                throw new IllegalArgumentException("Two rules are called " + rule.info().id());
            }
        }
    }

    /** The book of the program's own rules. */
    public static RuleBook standard() {
        return StandardRules.BOOK;
    }

    /** All rules, in the order of the book. */
    public List<Rule> rules() {
        return List.copyOf(byId.values());
    }

    /** The rule with this id. */
    public Optional<Rule> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * What the rules find.
     *
     * @param today the day on which suppressions may have run out
     * @return findings that count first, worst first; then those to come, questions, and those set aside
     */
    public List<Finding> apply(Case review, LocalDate today) {
        Architecture architecture = review.topology().architecture();
        Set<String> setAside = setAside(architecture.review(), today);
        List<Finding> found = new ArrayList<>();
        for (Rule rule : byId.values()) {
            if (!architecture.review().off().contains(rule.info().id())) {
                rule.check(review).forEach(finding -> weighed(rule, finding, architecture).ifPresent(weighed ->
                        found.add(setAside.contains(weighed.key()) ? weighed.in(Finding.State.SUPPRESSED) : weighed)));
            }
        }
        return withRoots(found).stream().sorted(WORST_FIRST).toList();
    }

    /** The finding with the state and severity that the number of users and the surroundings give it, or nothing. */
    private static Optional<Finding> weighed(Rule rule, Finding finding, Architecture architecture) {
        double users = architecture.workload().users();
        Finding.State state = finding.state();
        if (users < finding.fromUsers()) {
            // A question whose answer does not matter yet is not asked.
            if (!rule.announced() || users < finding.fromUsers() / STEP || state == Finding.State.QUESTION) {
                return Optional.empty();
            }
            state = Finding.State.LATER;
        }
        Severity severity = finding.severity();
        String environment = architecture.context().environment();
        if ((environment.equals("dev") || environment.equals("hobby")) && rule.milderOutsideProduction()) {
            severity = severity.milder();
        }
        String overridden = architecture.review().severity().get(rule.info().id());
        return Optional.of(finding.in(state).at(
                overridden == null ? severity : Severity.of(overridden).orElse(severity)));
    }

    /** Consequences move under the finding that explains them. */
    private List<Finding> withRoots(List<Finding> found) {
        Map<String, List<Finding>> byTarget = new HashMap<>();
        for (Finding finding : found) {
            for (String target : finding.targets()) {
                byTarget.computeIfAbsent(target, none -> new ArrayList<>()).add(finding);
            }
        }
        Map<Finding, List<Finding>> explained = new IdentityHashMap<>();
        Set<Finding> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Finding finding : found) {
            Set<String> absorbs = byId.get(finding.rule().id()).absorbs();
            if (!absorbs.isEmpty() && !finding.targets().isEmpty()) {
                // A finding that is only announced, or set aside, cannot explain away one that counts.
                List<Finding> consequences = byTarget.get(finding.targets().getFirst()).stream()
                        .filter(other -> absorbs.contains(other.rule().id()) && other.state().compareTo(finding.state()) >= 0)
                        .toList();
                explained.put(finding, consequences);
                gone.addAll(consequences);
            }
        }
        return found.stream().filter(finding -> !gone.contains(finding)).map(finding -> explaining(finding, explained)).toList();
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
