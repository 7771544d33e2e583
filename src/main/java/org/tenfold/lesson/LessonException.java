package org.tenfold.lesson;

import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** A lesson that cannot be used; the message says in one sentence which file, where in it, and what is wrong. */
public final class LessonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Text WRONG = Text.of("The lesson file {file} is wrong. {reason}", "수업 파일 {file|이가} 잘못되었습니다. {reason}");
    private static final Text MISSING = Text.of("There is no file called {file}.",
            "{file|이라는/라는} 파일이 없습니다.");

    private final transient Message reason;

    private LessonException(Message reason) {
        super(reason.in(Language.ENGLISH));
        this.reason = reason;
    }

    static LessonException wrong(String file, Message reason) {
        return new LessonException(WRONG.with("file", file).with("reason", reason));
    }

    static LessonException missing(String file) {
        return new LessonException(MISSING.with("file", file));
    }

    /** The sentence. */
    public Message reason() {
        return reason;
    }
}
