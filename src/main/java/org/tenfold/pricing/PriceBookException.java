package org.tenfold.pricing;

import org.jspecify.annotations.Nullable;
import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** A price file that cannot be used; the message says in one sentence which file, line and column, and what is wrong. */
public final class PriceBookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Text ROW = Text.of("The price file {file} is wrong in line {line}: {reason}.",
            "가격 파일 {file} {line}행에 오류가 있습니다: {reason}.");
    private static final Text CELL = Text.of("The price file {file} is wrong in line {line}, column {column}: {reason}.",
            "가격 파일 {file} {line}행 {column} 열에 오류가 있습니다: {reason}.");
    private static final Text MISSING = Text.of("The price file {file} is missing.", "{file|이라는/라는} 가격 파일이 없습니다.");
    private static final Text UNREADABLE = Text.of("The price file {file} cannot be read.", "가격 파일 {file|을를} 읽을 수 없습니다.");

    private final transient Message reason;

    private PriceBookException(Message reason, @Nullable Throwable cause) {
        super(reason.in(Language.ENGLISH), cause);
        this.reason = reason;
    }

    /** The sentence, in the language of whoever reads it. */
    public Message reason() {
        return reason;
    }

    static PriceBookException row(String file, int line, Message reason) {
        return new PriceBookException(ROW.with("file", file).with("line", Integer.toString(line)).with("reason", reason), null);
    }

    static PriceBookException cell(String file, int line, String column, Message reason) {
        return new PriceBookException(CELL.with("file", file).with("line", Integer.toString(line)).with("column", column)
                .with("reason", reason), null);
    }

    static PriceBookException missing(String file) {
        return new PriceBookException(MISSING.with("file", file), null);
    }

    static PriceBookException unreadable(String file, Throwable cause) {
        return new PriceBookException(UNREADABLE.with("file", file), cause);
    }
}
