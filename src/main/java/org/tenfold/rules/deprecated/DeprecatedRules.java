package org.tenfold.rules.deprecated;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.rules.Rule;

/** The rules of this family: those with a condition of their own, and one for each entry of the table. */
public final class DeprecatedRules {

    public static final List<Rule> ALL = Stream.concat(
            Stream.of(new ClassicBalancer(), new OldRedis(), new OldMachine(), new OldEngine(), new EndedProduct()), Superseded.ALL.stream())
            .sorted(Comparator.comparing(rule -> rule.info().id())).toList();

    private DeprecatedRules() {
    }
}
