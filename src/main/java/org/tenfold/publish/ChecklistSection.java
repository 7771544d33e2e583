package org.tenfold.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.publish.Block.Sentence;
import org.tenfold.publish.Block.Tone;
import org.tenfold.publish.Table.Cell;
import org.tenfold.publish.Table.Column;
import org.tenfold.publish.Table.Row;
import org.tenfold.review.Checklist;
import org.tenfold.review.Checklist.Answer;
import org.tenfold.review.Checklist.Standing;
import org.tenfold.text.Text;

/** The nine questions with their answers. */
public final class ChecklistSection {

    private static final Text TITLE = Text.of("Nine questions", "아홉 가지 질문");
    private static final Text QUESTION = Text.of("Question", "질문");
    private static final Text ANSWER = Text.of("Answer", "답");
    private static final Text WHY = Text.of("Why", "이유");
    private static final Text COUNTS = Text.of("{met} met, {yet} not yet, {needless} not needed, {open} to be answered by you",
            "충족 {met}, 아직 {yet}, 필요 없음 {needless}, 답변 필요 {open}");

    private final Checklist checklist;
    private final Wording words;

    public ChecklistSection(Checklist checklist, Wording words) {
        this.checklist = checklist;
        this.words = words;
    }

    public String title() {
        return words.say(TITLE);
    }

    /** How many are answered how. */
    public Sentence counts() {
        return new Sentence(words.say(COUNTS.with("met", checklist.count(Standing.MET)).with("yet", checklist.count(Standing.NOT_YET))
                .with("needless", checklist.count(Standing.NOT_NEEDED)).with("open", checklist.count(Standing.ASK))), Tone.STRONG);
    }

    Section section() {
        List<Block> blocks = new ArrayList<>(List.of(counts()));
        List<Column> columns = Stream.of(QUESTION, ANSWER, WHY).map(head -> Column.words(words.say(head))).toList();
        blocks.add(Table.of(columns, checklist.answers().stream().map(this::row).toList()));
        return new Section("checklist", title(), blocks);
    }

    private Row row(Answer answer) {
        return Row.of(Cell.of(words.say(answer.question().title())),
                Cell.toned(words.say(answer.standing().label()), tone(answer.standing())), Cell.of(words.say(answer.says())));
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case MET -> Tone.GOOD;
            case NOT_YET -> Tone.BAD;
            case NOT_NEEDED -> Tone.QUIET;
            case ASK -> Tone.WARNING;
        };
    }
}
