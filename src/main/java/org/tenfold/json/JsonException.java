package org.tenfold.json;

import org.tenfold.text.Language;
import org.tenfold.text.Message;

/** A text is not JSON. */
public final class JsonException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Message reason;

    JsonException(int line, Message reason) {
        super(reason.in(Language.ENGLISH));
        this.line = line;
        this.reason = reason;
    }

    /** The line on which the text stops being JSON, from 1. */
    public int line() {
        return line;
    }

    /** What stands there and what was expected, as a part of a sentence that names the line. */
    public Message reason() {
        return reason;
    }
}
