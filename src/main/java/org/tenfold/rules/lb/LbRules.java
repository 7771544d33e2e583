package org.tenfold.rules.lb;

import java.util.List;
import org.tenfold.rules.Rule;

/** The rules of this family, in the order of the catalogue: one line for each. */
public final class LbRules {

    public static final List<Rule> ALL = List.of(
            new NoBalancer(),
            new WrongBalancer(),
            new WeakHealthCheck(),
            new GroupIgnoresBalancer(),
            new NoDraining(),
            new ExposedInside(),
            new HiddenBalancer());

    private LbRules() {
    }
}
