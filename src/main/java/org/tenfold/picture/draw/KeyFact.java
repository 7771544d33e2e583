package org.tenfold.picture.draw;

import java.util.Locale;
import org.tenfold.design.Setting;
import org.tenfold.service.Part;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** The line under a component's name, in words: where a service names the value of a choice, the label of that choice. */
final class KeyFact {

    /** What an inspector explains behind a colon has no room on a sheet. */
    private static final String EXPLANATION = ":";

    private KeyFact() {
    }

    /** The key fact of a part; empty texts for none, also where the name of a frame says it already. */
    static Text of(Part part) {
        String fact = part.service().keyFact(part);
        Text words = fact.isEmpty() ? Text.name("") : words(part, fact);
        boolean said = part.has(Trait.CONTAINER)
                && (says(part, fact) || says(part, words.en()) || says(part, words.ko()));
        return said ? Text.name("") : words;
    }

    private static boolean says(Part part, String fact) {
        return part.component().name().toLowerCase(Locale.ROOT).contains(fact.toLowerCase(Locale.ROOT));
    }

    private static Text words(Part part, String fact) {
        for (Setting setting : part.service().settings()) {
            if (setting.kind() == Setting.Kind.CHOICE && fact.equals(part.value(setting.name()))) {
                for (Setting.Choice choice : setting.choices()) {
                    // A label that repeats the value, as that of a Region, adds nothing to the name above it.
                    if (choice.value().equals(fact) && !choice.label().en().contains(fact)) {
                        return Text.of(brief(choice.label().en()), brief(choice.label().ko()));
                    }
                }
            }
        }
        return Text.name(fact);
    }

    private static String brief(String label) {
        int end = label.indexOf(EXPLANATION);
        return end < 0 ? label : label.substring(0, end);
    }
}
