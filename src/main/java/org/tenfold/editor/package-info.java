/**
 * The editor without a toolkit. A {@link org.tenfold.editor.Workspace} holds one open design with its history, selection, view
 * and review; a {@link org.tenfold.editor.Tool} is what the pointer does at the moment (one class for each gesture, most of them
 * a {@link org.tenfold.editor.Drag}, computing from the design at its start, so that Escape costs nothing); an
 * {@link org.tenfold.editor.Action} is one command, read by
 * menus, toolbar and keys alike. The window turns its events into {@link org.tenfold.editor.Pointer}s and paints what the
 * workspace shows; tests drive the same objects without a window.
 */
@NullMarked
package org.tenfold.editor;

import org.jspecify.annotations.NullMarked;
