package org.tenfold.editor;

/** What lies under the pointer. */
public sealed interface Hit {

    /** A component's tile, or an annotation. */
    record Tile(String id) implements Hit {
    }

    /** The badge of a component's findings: clicked it shows the worst of them. */
    record Badge(String id) implements Hit {
    }

    /** A container's frame or title, by which it is moved. */
    record Frame(String id) implements Hit {
    }

    /** The free inside of a container. */
    record Inside(String id) implements Hit {
    }

    /** Something of a link. */
    sealed interface OfLink extends Hit {
        String link();
    }

    /** A link of which nothing can be taken hold of there, as of one that is locked. */
    record OnLink(String link) implements OfLink {
    }

    /**
     * A handle of a selected container.
     *
     * @param horizontal −1 for the left edge, 1 for the right one, 0 for neither
     * @param vertical −1 for the top edge, 1 for the bottom one, 0 for neither
     */
    record Handle(String id, int horizontal, int vertical) implements Hit {
    }

    /**
     * One of the four arrows of a component: dragged it draws a link, clicked it adds a neighbour.
     *
     * @param dx −1 on its left, 1 on its right, else 0
     * @param dy −1 above it, 1 below it, else 0
     */
    record Dot(String id, int dx, int dy) implements Hit {
    }

    /** An end of a link, by which it is taken elsewhere. */
    record End(String link, boolean first) implements OfLink {
    }

    /**
     * A straight part of a link, by which it is bent.
     *
     * @param index of the point at which the part ends, from 1
     * @param level whether it runs from left to right
     */
    record Part(String link, int index, boolean level) implements OfLink {
    }

    /** The label of a link, by which it is slid along. */
    record Label(String link) implements OfLink {
    }

    /** The sheet. */
    record Nothing() implements Hit {
    }
}
