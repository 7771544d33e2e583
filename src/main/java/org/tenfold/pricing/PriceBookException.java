package org.tenfold.pricing;

/** A price file that cannot be used; the message says the file, the line and what is wrong. */
public final class PriceBookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PriceBookException(String file, int line, String reason) {
        super("The price file " + file + " is wrong in line " + line + ": " + reason + ".");
    }

    public PriceBookException(String file, Throwable cause) {
        super("The price file " + file + " cannot be read.", cause);
    }
}
