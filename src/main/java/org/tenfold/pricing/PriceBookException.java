package org.tenfold.pricing;

import org.jspecify.annotations.Nullable;

/** A price file that cannot be used; the message says in one sentence which file, line and column, and what is wrong. */
public final class PriceBookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private PriceBookException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static PriceBookException row(String file, int line, String reason) {
        return new PriceBookException("The price file " + file + " is wrong in line " + line + ": " + reason + ".", null);
    }

    static PriceBookException cell(String file, int line, String column, String reason) {
        return new PriceBookException(
                "The price file " + file + " is wrong in line " + line + ", column " + column + ": " + reason + ".", null);
    }

    static PriceBookException missing(String file) {
        return new PriceBookException("The price file " + file + " is missing.", null);
    }

    static PriceBookException unreadable(String file, Throwable cause) {
        return new PriceBookException("The price file " + file + " cannot be read.", cause);
    }
}
