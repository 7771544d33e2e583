package org.tenfold.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenfold.review.NextRung;
import org.tenfold.rules.Finding;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** The way of a design to a number of users, in words and as members for programs. */
public final class NextRungSection {

    private static final Text TITLE = Text.of("Next rung: {users|user|users}", "다음 단계: 사용자 {users}명");
    private static final Text NOTHING_TO_DO = Text.of("Nothing has to be done.", "할 일이 없습니다.");
    private static final Text CARRIES = Text.of("Then it carries {users|user|users} for {cost} a month.",
            "그러면 사용자 {users}명을 감당하며 한 달에 {cost}입니다.");
    private static final Text BREAKS = Text.of("Even then it holds only {most} users; what ends them is not mended by any certain step: {limit}.",
            "그래도 사용자 {most}명까지만 감당합니다. 더 확실한 방법이 없는 한계: {limit}.");
    private static final Text OBJECTIVE = Text.of("the delay objective", "응답 시간 목표");
    private static final Text SAME_COST = Text.of("at the same cost", "비용 그대로");
    private static final Text LEFT = Text.of("Left to you, because it takes a decision: {findings}", "직접 결정할 일: {findings}");

    private final NextRung rung;
    private final Language language;

    /** The way, in one language. */
    public NextRungSection(NextRung rung, Language language) {
        this.rung = rung;
        this.language = language;
    }

    /** "Next rung: 100,000 users". */
    public String title() {
        return TITLE.with("users", Show.people(users())).in(language);
    }

    private double users() {
        return rung.end().architecture().workload().users();
    }

    /** A step in a few words, with what it mends where it mends something. */
    public String what(NextRung.Step step) {
        Message what = step.what();
        return step.finding().map(finding -> finding.severity().mark() + " " + what.in(language) + where(step, finding))
                .orElseGet(() -> "↑ " + what.in(language));
    }

    private String where(NextRung.Step step, Finding finding) {
        return finding.targets().isEmpty() ? "" : ": "
                + Wording.ofNames(step.effects().now().topology(), language).name(finding.targets().getFirst());
    }

    /** What a step changes, a line each. */
    public List<String> lines(NextRung.Step step) {
        return new EffectsSection(step.effects(), step.fix(), language).lines();
    }

    /** What a step costs more or less a month, or that it costs the same to the cent. */
    public String price(NextRung.Step step) {
        String change = Show.change(step.effects().before().monthly(), step.effects().after().monthly());
        return change.equals(Show.NONE) ? SAME_COST.in(language) : change;
    }

    /** Where the steps lead: what it carries and costs, or what ends it; then what is left. */
    public List<String> outcome() {
        List<String> lines = new ArrayList<>();
        if (rung.steps().isEmpty() && rung.carries() && rung.left().isEmpty()) {
            lines.add(NOTHING_TO_DO.in(language));
        }
        lines.add(rung.carries()
                ? CARRIES.with("users", Show.people(users())).with("cost", Show.dollars(rung.end().estimate().total())).in(language)
                : BREAKS.with("most", Show.people(rung.maxUsers())).with("limit", rung.limit().orElse(OBJECTIVE.message())).in(language));
        if (!rung.left().isEmpty()) {
            lines.add(LEFT.with("findings", EffectsSection.titles(rung.left(), language)).in(language));
        }
        return lines;
    }

    /** The members {@code users}, {@code steps}, {@code carries}, {@code limitedBy}, {@code left}, {@code before}, {@code after}. */
    public Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("users", users());
        members.put("steps", rung.steps().stream().map(this::members).toList());
        members.put("carries", rung.carries());
        members.put("limitedBy", rung.limit().map(limit -> limit.in(language)).orElse(null));
        members.put("left", rung.left().stream().map(Finding::key).toList());
        members.put("before", EffectsSection.members(rung.before()));
        members.put("after", EffectsSection.members(rung.after()));
        return members;
    }

    private Map<String, @Nullable Object> members(NextRung.Step step) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("what", step.what().in(language));
        members.put("finding", step.finding().map(Finding::key).orElse(null));
        members.put("effects", new EffectsSection(step.effects(), step.fix(), language).members());
        return members;
    }
}
