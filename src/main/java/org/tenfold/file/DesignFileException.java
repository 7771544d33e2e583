package org.tenfold.file;

import org.tenfold.text.Language;
import org.tenfold.text.Message;

/** A design cannot be read or saved. */
public final class DesignFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    /** @param reason one sentence */
    public DesignFileException(Message reason) {
        super(reason.in(Language.ENGLISH));
        this.reason = reason;
    }

    /**
     * One sentence: what is wrong and, inside a document, on which line and path and what was expected there. It does not
     * name the file; who reports it knows how the user named it.
     */
    public Message reason() {
        return reason;
    }
}
