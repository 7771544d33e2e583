package org.tenfold.desktop;

import javafx.scene.Node;
import org.tenfold.editor.Workspace;

/** A part of the window that shows something of the workspace. */
interface View {

    /** What stands in the window. */
    Node node();

    /** Called after each change; shows it if it is its concern. */
    void changed(Workspace.Aspect aspect);
}
