/**
 * The value that everything else is computed from. A {@link org.tenfold.design.Design} is an
 * {@link org.tenfold.design.Architecture} (what means something: components, links, workload) and a
 * {@link org.tenfold.design.Layout} (where it sits on the sheet and how it looks there, with notes and images beside it).
 * Values never change; an {@link org.tenfold.design.Edit} applied by {@link org.tenfold.design.Edits} is the only way from one
 * design to the next, and it either gives a new design or refuses with a reason. What services and their settings mean is the
 * concern of the package {@code service}; here a service is an id and a setting a named value. Of one
 * setting more is known: {@link org.tenfold.design.DeadLetters} is drawn as a link.
 */
@NullMarked
package org.tenfold.design;

import org.jspecify.annotations.NullMarked;
