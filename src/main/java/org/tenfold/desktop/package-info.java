/**
 * The window: the only package that knows JavaFX. {@link org.tenfold.desktop.Desktop} starts it. An {@link
 * org.tenfold.desktop.AppWindow} is one window: a {@link org.tenfold.editor.Workspace}, the actions on it, and the {@code Shell}
 * that shows it in one language and theme and is made anew for another.
 *
 * <p>In the middle of the shell lies the sheet ({@code Sheets}, with one or two {@code SheetSide}s): {@code CanvasView} paints it,
 * {@code SheetHands} hands pointer and keys to the tools of the editor. Around it stand palette and outline ({@code Sidebar}), the
 * {@code Inspector} of what is selected, and the tables ({@code Dock}, a class for each). Each of them is a {@code View}, which is
 * told what of the workspace changed. Questions and choices come over the window as a {@code CardSheet} or a {@code SearchCard}.
 *
 * <p>{@link org.tenfold.desktop.Documents} are the designs that are open in tabs; {@code Loading} reads them, {@code Autosave} keeps
 * what is not saved, {@code Recovery} offers it after a crash, {@code Versions} are what was saved before.
 * {@code Engine} is all that reckons, in one hand. What takes longer than a frame runs on the threads of {@code Workers}: reviews by
 * themselves, everything else as a job that can be cancelled.
 */
@NullMarked
package org.tenfold.desktop;

import org.jspecify.annotations.NullMarked;
