/**
 * The review that an experienced architect would give. A {@link org.tenfold.rules.Rule} is one file in the package of its
 * family and answers four questions: what is wrong, why it matters, how to fix it, and an example of wrong and of right,
 * which run as its tests. {@link org.tenfold.rules.RuleBook} applies them all.
 */
@NullMarked
package org.tenfold.rules;

import org.jspecify.annotations.NullMarked;
