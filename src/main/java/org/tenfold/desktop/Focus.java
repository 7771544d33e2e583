package org.tenfold.desktop;

import java.util.List;

/** Selects parts and brings them into view, as lists and tables ask for it. */
@FunctionalInterface
interface Focus {

    /** Selects and centres these components and links. */
    void on(List<String> ids);
}
