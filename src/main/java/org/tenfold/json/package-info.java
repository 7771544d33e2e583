/**
 * Reading and writing JSON. A text becomes a small tree, {@link org.tenfold.json.JsonValue}, in which every value knows its
 * line, so that whoever reads a document can point at what is wrong; plain maps, lists and numbers become text in one stable
 * form. This is the only package that knows the JSON library.
 */
@NullMarked
package org.tenfold.json;

import org.jspecify.annotations.NullMarked;
