package org.tenfold.rules.queue;

import org.tenfold.design.Architecture;
import org.tenfold.design.Component;
import org.tenfold.design.Edits;

/** The queue that keeps messages which nobody could handle. */
final class LetterQueue {

    /** The longest that SQS keeps a message, in seconds: fourteen days. */
    private static final double LONGEST = 1_209_600;

    private LetterQueue() {
    }

    /** A new queue beside a component, for what failed too often. */
    static Component beside(Architecture architecture, Component component) {
        String id = Edits.freeId(architecture, "dead-letters");
        return Component.of(id, "sqs", id).withParent(component.parent()).with("retentionSeconds", LONGEST);
    }
}
