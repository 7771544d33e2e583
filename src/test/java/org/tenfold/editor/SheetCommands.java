package org.tenfold.editor;

import java.util.List;
import java.util.stream.Stream;

/** All that can be done on a sheet, for tests that do it as a user: by the names of actions. */
final class SheetCommands {

    private SheetCommands() {
    }

    /** The actions on a workspace with a clipboard of its own. */
    static List<Action> of(Workspace workspace) {
        return Stream.of(new EditActions(workspace, Clipboard.own()).all(), new SelectActions(workspace).all(),
                new ArrangeActions(workspace).all(), new SheetActions(workspace).all()).flatMap(List::stream).toList();
    }
}
