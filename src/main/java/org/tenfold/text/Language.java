package org.tenfold.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages in which every text exists. */
public enum Language {
    ENGLISH("en", "English", Locale.ENGLISH),
    KOREAN("ko", "한국어", Locale.KOREAN);

    private final String code;
    private final String ownName;
    private final Locale locale;

    Language(String code, String ownName, Locale locale) {
        this.code = code;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** The two-letter code of ISO 639-1, as the command line takes it. */
    public String code() {
        return code;
    }

    /** The language's name in itself, as a language menu shows it. */
    public String ownName() {
        return ownName;
    }

    /** The locale that formats numbers and dates in this language. */
    public Locale locale() {
        return locale;
    }

    /** The language with this two-letter code. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }
}
