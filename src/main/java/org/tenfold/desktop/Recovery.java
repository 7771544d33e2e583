package org.tenfold.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.Pane;
import org.tenfold.text.Text;

/** Offers at the start what an earlier window left behind unsaved, one piece after the other. */
final class Recovery {

    private static final Text TITLE = Text.of("{name} was not saved", "{name|이가} 저장되지 않았습니다");
    private static final Text UNTITLED = Text.of("A design without a file", "파일 없는 설계");
    private static final Text SENTENCE = Text.of(
            "Tenfold ended before you saved, and kept what you had done. It stays kept until you save or discard it.",
            "저장하기 전에 Tenfold가 종료되어 작업한 내용을 보관해 두었습니다. 저장하거나 버릴 때까지 보관합니다.");
    private static final Text RECOVERED = Text.of("Open recovered", "복구본 열기");
    private static final Text SAVED = Text.of("Open saved", "저장본 열기");
    private static final Text DISCARD = Text.of("Discard", "버리기");
    private static final Text LATER = Text.of("Later", "나중에");

    private final Documents documents;
    private final Autosave autosave;
    private final Appearance look;
    private final Supplier<Pane> layer;
    private final Unsaved unsaved;
    private final Deque<Unsaved.Piece> left = new ArrayDeque<>();

    /**
     * @param layer where the question stands
     */
    Recovery(Documents documents, Autosave autosave, Unsaved unsaved, Appearance look, Supplier<Pane> layer) {
        this.documents = documents;
        this.autosave = autosave;
        this.look = look;
        this.layer = layer;
        this.unsaved = unsaved;
    }

    /** Asks about what is left, if something is. */
    void offer() {
        left.addAll(unsaved.left());
        next();
    }

    private void next() {
        Unsaved.Piece piece = left.poll();
        if (piece == null) {
            return;
        }
        String name = piece.document().map(Path::getFileName).map(Path::toString).orElse(look.say(UNTITLED));
        List<Question.Choice> choices = new ArrayList<>();
        choices.add(new Question.Choice("recover", look.say(RECOVERED), () -> recover(piece)));
        piece.document().filter(Files::isRegularFile).ifPresent(file ->
                choices.add(new Question.Choice("recover-saved", look.say(SAVED), () -> {
                    piece.release();
                    documents.open(file);
                    next();
                })));
        choices.add(new Question.Choice("recover-discard", look.say(DISCARD), () -> {
            piece.discard();
            next();
        }));
        choices.add(new Question.Choice("recover-later", look.say(LATER), () -> {
            piece.release();
            next();
        }));
        Question.ask(layer.get(), look.say(TITLE.with("name", name)), look.say(SENTENCE), choices);
    }

    /** One design is open at a time: what else is left waits for the next start. */
    private void recover(Unsaved.Piece piece) {
        if (documents.recover(piece.design(), piece.document().orElse(null))) {
            autosave.adopt(piece);
        } else {
            piece.release();
        }
        left.forEach(Unsaved.Piece::release);
        left.clear();
    }
}
