package org.tenfold.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A resource of a template, with its values known as far as they can be.
 *
 * @param id its logical id
 * @param line of the file on which it stands, from 1
 * @param of the logical id of the resource of the template for which it stands, where a transform makes several of one;
 *     null for what the template names itself
 * @param given whether the template takes it as a parameter instead of making it
 */
record Resource(String id, String type, Value.Fields properties, int line, @Nullable String of, boolean given) {

    /** What refers to it as a whole. */
    Value.Reference itself() {
        return new Value.Reference(id, "");
    }
}
