package org.tenfold.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        List<Finding> found = new ArrayList<>();
        for (Rule rule : byId.values()) {
            if (!architecture.review().off().contains(rule.info().id())) {
                rule.check(review).map(finding -> weighed(rule, finding, architecture)).flatMap(Optional::stream)
                        .forEach(found::add);
            }
        }
        Map<String, ReviewSettings.Suppression> suppressed = suppressed(architecture.review(), today);
        return withRoots(found).stream()
                .map(finding -> suppressed.containsKey(finding.key()) ? finding.in(Finding.State.SUPPRESSED) : finding)
                .sorted(WORST_FIRST).toList();
    }

    /** The finding with the state and severity that the number of users and the surroundings give it, or nothing. */
    private static Optional<Finding> weighed(Rule rule, Finding finding, Architecture architecture) {
        double users = architecture.workload().users();
        double from = rule.info().fromUsers();
        Finding.State state = finding.state();
        if (state == Finding.State.NOW && users < from) {
            if (!rule.announced() || users < from / STEP) {
                return Optional.empty();
            }
            state = Finding.State.LATER;
        }
        Severity severity = finding.severity();
        String environment = architecture.context().environment();
        if (rule.milderOutsideProduction() && (environment.equals("dev") || environment.equals("hobby"))) {
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
            if (!finding.targets().isEmpty()) {
                byTarget.computeIfAbsent(finding.targets().getFirst(), target -> new ArrayList<>()).add(finding);
            }
        }
        Set<Finding> gone = new HashSet<>();
        List<Finding> roots = new ArrayList<>();
        for (Finding finding : found) {
            Set<String> absorbs = byId.get(finding.rule().id()).absorbs();
            if (absorbs.isEmpty() || finding.targets().isEmpty()) {
                roots.add(finding);
                continue;
            }
            // A finding that is only announced cannot explain away one that counts.
            List<Finding> consequences = byTarget.get(finding.targets().getFirst()).stream()
                    .filter(other -> absorbs.contains(other.rule().id()) && other.state().compareTo(finding.state()) >= 0)
                    .toList();
            gone.addAll(consequences);
            roots.add(finding.explaining(consequences));
        }
        roots.removeIf(gone::contains);
        return roots;
    }

    private static Map<String, ReviewSettings.Suppression> suppressed(ReviewSettings settings, LocalDate today) {
        Map<String, ReviewSettings.Suppression> valid = new HashMap<>();
        for (ReviewSettings.Suppression suppression : settings.suppressed()) {
            if (suppression.until() == null || !LocalDate.parse(suppression.until()).isBefore(today)) {
                valid.put(suppression.finding(), suppression);
            }
        }
        return valid;
    }
}
