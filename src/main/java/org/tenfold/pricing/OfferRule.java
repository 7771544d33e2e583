package org.tenfold.pricing;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenfold.text.Text;

/**
 * Which products of AWS's public price lists are which prices of the book: a row of {@code pricing-data/offers.csv}. Attributes
 * of products are named as {@link #attribute} writes them, for the two forms of the lists spell them in two ways.
 *
 * @param offer AWS's code of the list, such as {@code AmazonEC2}
 * @param dimension the item of the key, with attributes in braces
 * @param unit the unit of the book
 * @param offerUnits the units that the list may use for it
 * @param perOfferUnit how many units of the book one unit of the list is
 * @param made what items it makes look like
 */
record OfferRule(String offer, String service, String dimension, String unit, Set<String> offerUnits, BigDecimal perOfferUnit,
        List<Condition> conditions, Pattern made) {

    /** The list of all rules. */
    static final String FILE = "offers.csv";

    private static final Text NO_CONDITION = Text.of("it holds \"{value}\", not attribute=value or attribute~pattern",
            "\"{value}\"{value|은는} 속성=값이나 속성~패턴이 아닙니다");
    private static final Pattern BRACES = Pattern.compile("\\{(\\w+)}");
    /** Names of usage begin with a code of their Region, except in the first one. */
    private static final String PREFIX = "(?:[A-Z0-9]+-)?";

    /**
     * What an attribute must be.
     *
     * @param values the exact values that will do, empty for a missing one; none if the pattern decides
     */
    record Condition(String attribute, Set<String> values, Pattern pattern) {

        private static final Pattern NEVER = Pattern.compile("(?!)");

        static Optional<Condition> of(String text) {
            int at = text.indexOf('=') >= 0 ? text.indexOf('=') : text.indexOf('~');
            if (at <= 0) {
                return Optional.empty();
            }
            String attribute = text.substring(0, at);
            String value = text.substring(at + 1);
            return Optional.of(text.charAt(at) == '=' ? new Condition(attribute, Set.of(value.split("\\|", -1)), NEVER)
                    : new Condition(attribute, Set.of(), Pattern.compile(PREFIX + value)));
        }

        boolean holds(Map<String, String> attributes) {
            String value = attributes.getOrDefault(attribute, "");
            return values.isEmpty() ? pattern.matcher(value).matches() : values.contains(value);
        }
    }

    /** All rules, by the order of their file. */
    static List<OfferRule> standard() {
        return Standard.RULES;
    }

    private static final class Standard {
        private static final List<OfferRule> RULES = read(OfferRule.class.getResourceAsStream("/pricing-data/" + FILE));
    }

    static List<OfferRule> read(InputStream in) {
        List<OfferRule> rules = new ArrayList<>();
        PriceTable.read(FILE, in, row -> {
            List<Condition> conditions = new ArrayList<>(List.of(new Condition("locationtype", Set.of("", "AWS Region"), Condition.NEVER)));
            for (String text : row.text("match").split(";")) {
                conditions.add(Condition.of(text).orElseThrow(() -> row.wrong("match", NO_CONDITION.with("value", text))));
            }
            rules.add(new OfferRule(row.text("offer"), row.text("service"), row.text("dimension"), row.text("unit"),
                    Set.of(row.text("offer_unit").split("\\|")), row.amount("per_offer_unit"), conditions, made(row.text("dimension"))));
        });
        return rules;
    }

    /** Machine types have a dot, and nothing else does. */
    private static Pattern made(String dimension) {
        String pattern = Pattern.quote(dimension).replace("{instancetype}", "\\E[a-z0-9-]+\\.[a-z0-9.-]+\\Q");
        return Pattern.compile(BRACES.matcher(pattern).replaceAll(Matcher.quoteReplacement("\\E[a-z0-9_]+\\Q")));
    }

    /** The name of an attribute in both forms of the lists: {@code instanceType} and {@code Instance Type} are one. */
    static String attribute(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The price that a product is, if the rule is about it. */
    Optional<PriceKey> key(Map<String, String> attributes) {
        for (Condition condition : conditions) {
            if (!condition.holds(attributes)) {
                return Optional.empty();
            }
        }
        Matcher names = BRACES.matcher(dimension);
        StringBuilder item = new StringBuilder();
        while (names.find()) {
            names.appendReplacement(item, Matcher.quoteReplacement(word(attributes.getOrDefault(names.group(1), ""))));
        }
        return Optional.of(new PriceKey(service, names.appendTail(item).toString()));
    }

    /** Whether it is about machines, which may be reserved. */
    boolean isOfMachines() {
        return dimension.contains("{instancetype}");
    }

    /** Whether a price of the book is one that the rule makes, whatever its attributes are. */
    boolean makes(PriceKey key) {
        return key.service().equals(service) && made.matcher(key.item()).matches();
    }

    /** A value as the book writes it: names of people's kind in small letters and underscores, types as they are. */
    private static String word(String value) {
        return value.chars().anyMatch(Character::isUpperCase) ? value.toLowerCase(Locale.ROOT).replaceAll("[ -]", "_") : value;
    }
}
