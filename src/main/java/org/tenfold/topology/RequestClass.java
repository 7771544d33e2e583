package org.tenfold.topology;

import java.util.Locale;

/** The classes of requests that users send, which may take different ways through a drawing. */
public enum RequestClass {
    /** Asks for a file. */
    STATIC,
    /** Dynamic, and changes nothing. */
    READ,
    /** Changes data; a message is one too. */
    WRITE;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name in files and of the journey: {@code static}, {@code read}, {@code write}. */
    public String id() {
        return id;
    }
}
