package org.tenfold.cli;

import org.tenfold.text.Language;
import org.tenfold.text.Message;

/** What was asked cannot be done; ends the command with one sentence and status 2. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    Problem(Message reason) {
        super(reason.in(Language.ENGLISH), null, false, false);
        this.reason = reason;
    }

    Message reason() {
        return reason;
    }
}
