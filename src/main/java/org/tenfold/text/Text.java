package org.tenfold.text;

import org.jspecify.annotations.Nullable;

/**
 * One text in both languages. It may be a pattern with named placeholders, which {@link #with} fills.
 *
 * @param en the English pattern
 * @param ko the Korean pattern, with the same placeholders
 */
public record Text(String en, String ko) {

    /** Made last under each hash: a review of a large design names the same few hundred things tens of thousands of times. */
    private static final @Nullable Text[] MADE = new Text[1 << 13];

    /** A text in both languages. */
    public static Text of(String en, String ko) {
        int place = en.hashCode() & MADE.length - 1;
        Text made = MADE[place];
        // Texts are values: whichever thread wrote last, what is found is whole.
        if (made == null || !made.en.equals(en) || !made.ko.equals(ko)) {
            made = MADE[place] = new Text(en, ko);
        }
        return made;
    }

    /** A proper name that is written alike in both languages, such as {@code Amazon RDS}. */
    public static Text name(String name) {
        return of(name, name);
    }

    /** The pattern in a language; placeholders, if any, stay as they are. */
    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> en;
            case KOREAN -> ko;
        };
    }

    /** This text as a message without arguments. */
    public Message message() {
        return new Message(this);
    }

    /** A message in which a placeholder is filled; chain {@link Message#with} for further ones. */
    public Message with(String placeholder, Object argument) {
        return new Message(this, placeholder, argument, null);
    }
}
