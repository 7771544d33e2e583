package org.tenfold.file;

import org.tenfold.text.Language;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** A design cannot be read or saved. */
public final class DesignFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final Text ABOUT = Text.name("{file}: {reason}");

    private final transient Message reason;
    private final String path;
    private final transient Message what;

    /** @param reason one sentence */
    public DesignFileException(Message reason) {
        this(reason, "", reason);
    }

    /**
     * Something wrong inside a document.
     *
     * @param reason one sentence with line and path
     * @param path where in the document it is wrong; empty for the document itself
     * @param what what is wrong there, without line and path
     */
    DesignFileException(Message reason, String path, Message what) {
        super(reason.in(Language.ENGLISH));
        this.reason = reason;
        this.path = path;
        this.what = what;
    }

    /**
     * One sentence: what is wrong and, inside a document, on which line and path and what was expected there. It does not
     * name the file; who reports it knows how the user named it.
     *
     * @see #about
     */
    public Message reason() {
        return reason;
    }

    /**
     * What is wrong, with the file before it.
     *
     * @param file as the user named it
     * @param reason one sentence
     */
    public static Message about(Object file, Object reason) {
        return ABOUT.with("file", file).with("reason", reason);
    }

    /** Where in the document it is wrong, such as {@code architecture.components[3].usage}; empty where that says nothing. */
    public String path() {
        return path;
    }

    /** The same sentence without line and path, for whoever knows a better place than the text that was read. */
    public Message what() {
        return what;
    }
}
