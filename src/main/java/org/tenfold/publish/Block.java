package org.tenfold.publish;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.rules.Severity;

/** A piece of a section. */
public sealed interface Block permits Block.Heading, Block.Sentence, Block.Entry, Table {

    /** How a sentence is meant. */
    enum Tone { PLAIN, QUIET, STRONG, GOOD, WARNING, BAD }

    /** A heading inside a section. */
    record Heading(String text) implements Block {
    }

    /** A sentence that stands alone. */
    record Sentence(String text, Tone tone) implements Block {

        static Sentence plain(String text) {
            return new Sentence(text, Tone.PLAIN);
        }

        /** The same sentences, the last first: what people print last stands at the head of a document. */
        static List<Sentence> lastFirst(List<Sentence> sentences) {
            return Stream.concat(Stream.of(sentences.getLast()), sentences.stream().limit(sentences.size() - 1)).toList();
        }

        static Sentence quiet(String text) {
            return new Sentence(text, Tone.QUIET);
        }
    }

    /**
     * A finding.
     *
     * @param mark the sign that it stands under
     * @param label the severity in words, or that it is a question
     * @param reference the rule's id
     * @param targets the names of what is to blame, or empty
     * @param details what is to be read about it, empty if its title says all that is of interest now
     */
    record Entry(Severity severity, String mark, String label, String title, String reference, String targets, List<Detail> details)
            implements Block {

        public Entry {
            details = List.copyOf(details);
        }
    }

    /** A sentence about a finding with a word that says what it tells, or an empty one. */
    record Detail(String label, String text) {
    }
}
