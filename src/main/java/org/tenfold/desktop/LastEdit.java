package org.tenfold.desktop;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.cost.Estimate;
import org.tenfold.cost.EstimateChange;
import org.tenfold.editor.History;
import org.tenfold.editor.Workspace;
import org.tenfold.review.Review;

/** What the last edit of a document did to its bill. It follows every review; the bills are compared when somebody asks. */
final class LastEdit {

    private final Workspace workspace;
    private @Nullable Review last;
    private @Nullable History document;
    private @Nullable Bills bills;

    /** The bill before an edit and the one after it. */
    private record Bills(Estimate before, Estimate after) {
    }

    LastEdit(Workspace workspace) {
        this.workspace = workspace;
    }

    /** There is another review. */
    void reviewed() {
        workspace.review().ifPresent(review -> {
            Review before = last;
            boolean sameDocument = document == workspace.history();
            last = review;
            document = workspace.history();
            if (!sameDocument || document.isRevisited()) {
                // Who goes through the steps edits nothing.
                bills = null;
            } else if (before != null && !before.architecture().equals(review.architecture())
                    && before.architecture().workload().users() == review.architecture().workload().users()) {
                bills = new Bills(before.estimate(), review.estimate());
            }
        });
    }

    /** The difference, if there is any. */
    Optional<EstimateChange> change() {
        return Optional.ofNullable(bills).map(both -> EstimateChange.between(both.before, both.after))
                .filter(change -> !change.lines().isEmpty());
    }
}
