package org.tenfold.rules;

import java.util.List;
import org.tenfold.design.Architecture;

/**
 * A small design that shows a rule.
 *
 * @param targets the roots of the findings expected, empty when none is
 */
public record Example(Architecture architecture, List<String> targets) {
}
