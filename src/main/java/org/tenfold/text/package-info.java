/**
 * Texts for people, in English and Korean. A {@link org.tenfold.text.Text} is a pair of patterns that stands in the source
 * beside its owner, so a text without its translation does not compile and nobody edits a common bundle. Placeholders
 * are named: <code>{name}</code>; in Korean a particle follows the final sound of what fills the placeholder:
 * <code>{name|은는}</code>.
 */
@NullMarked
package org.tenfold.text;

import org.jspecify.annotations.NullMarked;
