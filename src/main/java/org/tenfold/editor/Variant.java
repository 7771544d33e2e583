package org.tenfold.editor;

import org.tenfold.design.Design;

/**
 * A variant of the open design that can be worked on in its place. What is done to it becomes a step of the design's own
 * history.
 */
public interface Variant {

    /** The design as it is drawn. */
    Variant AS_DRAWN = new Variant() {
        @Override
        public Design of(Design design) {
            return design;
        }

        @Override
        public Design revised(Design design, Design variant) {
            return variant;
        }
    };

    /** How the variant of a design looks. */
    Design of(Design design);

    /** The design whose variant is the given one. */
    Design revised(Design design, Design variant);
}
