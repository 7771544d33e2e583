package org.tenfold.text;

import java.text.NumberFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with the values of its placeholders: what happened, kept independent of the language until somebody reads it.
 * Arguments may be texts and messages themselves, numbers (grouped, at most two decimals), or anything with a readable
 * {@code toString}.
 *
 * @param placeholder the placeholder that was filled last, or null if none was
 * @param argument what it was filled with
 * @param earlier the message in which it was filled, where that had placeholders filled already: to fill one more copies nothing
 */
public record Message(Text text, @Nullable String placeholder, @Nullable Object argument, @Nullable Message earlier) {

    /**
     * <code>{name}</code>; in Korean also <code>{name|은는}</code> and <code>"{name}"{name|은는}</code>; in English also
     * <code>{count|part|parts}</code>, which is the number with the form that agrees with it.
     */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?:\\|([^}]+))?}");

    /** Decimal places beyond which nobody reads. */
    private static final int MOST_PLACES = 8;

    /** A text in which nothing is filled yet. */
    Message(Text text) {
        this(text, null, null, null);
    }

    /** A message that reads the same in every language, for what already is words: a name, a system's own sentence. */
    public static Message literal(String words) {
        return Text.of("{words}", "{words}").with("words", words);
    }

    /** This message with one more placeholder filled. */
    public Message with(String placeholder, Object argument) {
        return new Message(text, placeholder, argument, this.placeholder == null ? null : this);
    }

    private @Nullable Object argument(String placeholder) {
        Message filled = this;
        while (filled != null && !placeholder.equals(filled.placeholder)) {
            filled = filled.earlier;
        }
        return filled == null ? null : filled.argument;
    }

    /**
     * The sentence in a language.
     *
     * @throws IllegalStateException if a placeholder was never filled, which is a mistake in the program
     */
    public String in(Language language) {
        String pattern = text.in(language);
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        StringBuilder sentence = new StringBuilder();
        while (matcher.find()) {
            Object argument = argument(matcher.group(1));
            if (argument == null) {
                throw new IllegalStateException("Nothing fills {" + matcher.group(1) + "} in: " + pattern);
            }
            String words = words(argument, language);
            String particles = matcher.group(2);
            matcher.appendReplacement(sentence, "");
            // After its own word in quotes a particle stands alone: "web"이.
            if (particles == null || !sentence.toString().endsWith(words + "\"")) {
                sentence.append(words);
            }
            if (particles != null) {
                int forms = particles.indexOf('|');
                sentence.append(forms < 0 ? KoreanParticle.choose(words, particles)
                        : " " + (isOne(argument) ? particles.substring(0, forms) : particles.substring(forms + 1)));
            }
        }
        return matcher.appendTail(sentence).toString();
    }

    private static boolean isOne(Object argument) {
        return argument instanceof Number number ? number.doubleValue() == 1 : argument.equals("1");
    }

    private static String words(Object argument, Language language) {
        return switch (argument) {
            case Text nested -> nested.in(language);
            case Message nested -> nested.in(language);
            case Number number -> {
                NumberFormat format = NumberFormat.getNumberInstance(language.locale());
                format.setMaximumFractionDigits(number.doubleValue() == 0 ? 0
                        : Math.clamp(2 - (int) Math.floor(Math.log10(Math.abs(number.doubleValue()))), 2, MOST_PLACES));
                yield format.format(number);
            }
            default -> argument.toString();
        };
    }
}
