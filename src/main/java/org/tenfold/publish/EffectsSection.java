package org.tenfold.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.review.Effects;
import org.tenfold.review.Effects.Measures;
import org.tenfold.rules.Finding;
import org.tenfold.rules.fix.Fix;
import org.tenfold.text.Language;
import org.tenfold.text.Text;

/** What a fix would do, in short lines for people and as members for programs. */
public final class EffectsSection {

    private static final Text GONE = Text.of("Gone: {findings}", "사라짐: {findings}");
    private static final Text NEW = Text.of("New: {findings}", "새로 생김: {findings}");
    private static final Text COST = Text.of("Cost a month {before} → {after} ({change})", "한 달 비용 {before} → {after} ({change})");
    private static final Text SAME_COST = Text.of("Cost a month unchanged: {after}", "한 달 비용 그대로: {after}");
    private static final Text AVAILABILITY = Text.of("Availability {before} → {after}", "가용성 {before} → {after}");
    private static final Text P99 = Text.of("Time of 99 in 100 answers {before} → {after}", "응답 시간 p99 {before} → {after}");
    private static final Text HOLDS = Text.of("Holds {before} → {after} users", "감당하는 사용자 {before} → {after}명");
    private static final Text ANY = Text.of("any number of", "무제한");

    private final Effects effects;
    private final Fix fix;
    private final Language language;

    /** The effects of a fix. */
    public EffectsSection(Effects effects, Fix fix, Language language) {
        this.effects = effects;
        this.fix = fix;
        this.language = language;
    }

    /** Everything that changes, a line each: findings, cost, availability, delay, users, and what has to be done besides. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(findings());
        lines.addAll(figures());
        fix.besides().forEach(beside -> lines.add(beside.in(language)));
        return lines;
    }

    /** The findings that go and come. */
    public List<String> findings() {
        List<String> lines = new ArrayList<>();
        tell(lines, GONE, effects.gone());
        tell(lines, NEW, effects.added());
        return lines;
    }

    private void tell(List<String> lines, Text pattern, List<Finding> findings) {
        if (!findings.isEmpty()) {
            lines.add(pattern.with("findings", titles(findings, language)).in(language));
        }
    }

    /** The marks and titles of findings, each once with how often it is: "○ Burstable machines under a steady load × 2". */
    static String titles(List<Finding> findings, Language language) {
        Map<String, Long> times = findings.stream().collect(Collectors.groupingBy(
                finding -> finding.severity().mark() + " " + finding.rule().title().in(language), LinkedHashMap::new, Collectors.counting()));
        return times.entrySet().stream().map(title -> title.getValue() == 1 ? title.getKey() : title.getKey() + " × " + title.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Cost always; availability, delay and users where they differ. */
    public List<String> figures() {
        Measures before = effects.before();
        Measures after = effects.after();
        List<String> lines = new ArrayList<>();
        String change = Show.change(before.monthly(), after.monthly());
        lines.add((change.equals(Show.NONE) ? SAME_COST.message() : COST.with("before", Show.dollars(before.monthly())).with("change", change))
                .with("after", Show.dollars(after.monthly())).in(language));
        differ(lines, AVAILABILITY, share(before.availability()), share(after.availability()));
        differ(lines, P99, delay(before.p99Seconds()), delay(after.p99Seconds()));
        differ(lines, HOLDS, users(before.maxUsers()), users(after.maxUsers()));
        return lines;
    }

    private void differ(List<String> lines, Text pattern, String before, String after) {
        if (!before.equals(after)) {
            lines.add(pattern.with("before", before).with("after", after).in(language));
        }
    }

    private static String share(@Nullable Double availability) {
        return availability == null ? "–" : Show.availability(availability);
    }

    private static String delay(@Nullable Double seconds) {
        return seconds == null ? "∞" : Show.milliseconds(seconds);
    }

    private String users(double users) {
        return Double.isInfinite(users) ? ANY.in(language) : Show.people(users);
    }

    /** The members {@code gone}, {@code new}, {@code before}, {@code after}, {@code besides}. */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("gone", effects.gone().stream().map(Finding::key).toList());
        members.put("new", effects.added().stream().map(Finding::key).toList());
        members.put("before", members(effects.before()));
        members.put("after", members(effects.after()));
        members.put("besides", fix.besides().stream().map(beside -> beside.in(language)).toList());
        return members;
    }

    /** The members {@code monthly}, {@code availability}, {@code p99Ms}, {@code maxUsers}; null where there is no figure. */
    static Map<String, @Nullable Object> members(Measures measures) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("monthly", measures.monthly());
        members.put("availability", measures.availability() == null ? null : Show.exact(measures.availability()));
        members.put("p99Ms", measures.p99Seconds() == null ? null : Show.exact(measures.p99Seconds() * 1000));
        members.put("maxUsers", Show.wholePeople(measures.maxUsers()));
        return members;
    }
}
