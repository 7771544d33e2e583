package org.tenfold.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tenfold.cost.Committed;
import org.tenfold.cost.Committed.Changed;
import org.tenfold.cost.Committed.Kept;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.publish.Block.Sentence;
import org.tenfold.publish.Table.Column;
import org.tenfold.publish.Table.Row;
import org.tenfold.text.Text;

/** What commitments change in the bill, when they pay, and what they cannot change. */
public final class CommitmentSection {

    private static final int MONTHS_PER_YEAR = 12;

    private static final Text COMPONENT = Text.of("Component", "구성 요소");
    private static final Text COMMITTED_TO = Text.of("Committed to", "약정 대상");
    private static final Text PART = Text.of("{machine}, {always} of {all} h", "{machine}, {all}시간 중 {always}시간");
    private static final Text ON_DEMAND = Text.of("On demand", "온디맨드");
    private static final Text COMMITTED = Text.of("Committed", "약정");
    private static final Text SAVED = Text.of("Saved a month", "월 절감");
    private static final Text PAYS = Text.of("Pays if used", "손익분기");
    private static final Text BREAK_EVEN = Text.of("{share}, {months} of {all} months", "{share}, {all}개월 중 {months}개월");
    private static final Text KEPT = Text.of("Stays on demand: {component}, {item}. {reason}", "온디맨드 유지: {component}, {item}. {reason}");
    private static final Text NOTHING_CHANGED = Text.of("No line becomes cheaper with a {years}-year commitment",
            "{years}년 약정으로 싸지는 항목이 없습니다");
    private static final Text SAVES = Text.of("{years}-year commitments without paying up front save {saved} a month; on demand it is {total}",
            "선결제 없는 {years}년 약정으로 월 {saved|을를} 아낍니다. 온디맨드는 {total}입니다");

    private final Committed committed;
    private final Wording words;

    /** The changes that commitments make; names are those of the architecture. */
    public CommitmentSection(Committed committed, Wording words) {
        this.committed = committed;
        this.words = words;
    }

    /** Every line that becomes cheaper, with the share of the time from which on that pays. */
    public Table changes() {
        List<Column> columns = List.of(Column.words(words.say(COMPONENT)), Column.words(words.say(COMMITTED_TO)),
                Column.figures(words.say(ON_DEMAND)), Column.figures(words.say(COMMITTED)), Column.figures(words.say(SAVED)),
                Column.figures(words.say(PAYS)));
        return Table.of(columns, committed.changed().stream().map(change -> Row.of(words.name(change.onDemand().component()),
                what(change), Show.dollars(change.onDemand().monthly()),
                Show.dollars(change.committed().monthly()), Show.dollars(change.saved()), breakEven(change))).toList());
    }

    /** The machine, with how many of its hours where it is not all of them. */
    private String what(Changed change) {
        CostLine line = change.onDemand();
        String machine = change.plan().key().item();
        return line.always().compareTo(line.quantity()) >= 0 ? machine : words.say(PART.with("machine", machine)
                .with("always", Show.figure(line.always().doubleValue())).with("all", Show.figure(line.quantity().doubleValue())));
    }

    private String breakEven(Changed change) {
        int all = committed.years() * MONTHS_PER_YEAR;
        return words.say(BREAK_EVEN.with("share", Show.percent(change.breakEvenShare()))
                .with("months", String.format(Locale.ROOT, "%.1f", change.breakEvenShare() * all)).with("all", all));
    }

    /** What stays as it is and why, and what is saved. */
    public List<Sentence> remarks() {
        List<Sentence> remarks = new ArrayList<>();
        for (Kept kept : committed.kept()) {
            remarks.add(Sentence.plain(words.say(KEPT.with("component", words.name(kept.line().component()))
                    .with("item", kept.line().name()).with("reason", kept.reason()))));
        }
        remarks.add(Sentence.plain(words.say(committed.changed().isEmpty() ? NOTHING_CHANGED.with("years", committed.years())
                : SAVES.with("years", committed.years()).with("saved", Show.dollars(committed.saved()))
                        .with("total", Show.dollars(committed.estimate().total().add(committed.saved()))))));
        return remarks;
    }
}
