package org.tenfold.rules.fix;

import java.util.List;
import org.tenfold.design.Edit;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;

/** The other direction: what a small system can do without. */
public final class Savings {

    private Savings() {
    }

    /** Who called a load balancer calls what stands behind it, if that is one part. */
    public static Transformation withoutBalancer(String id) {
        return draft -> {
            List<Link> behind = draft.outOf(id).stream().filter(link -> link.kind() == LinkKind.REQUEST).toList();
            draft.require(behind.stream().map(Link::to).distinct().count() == 1);
            draft.into(id).forEach(link -> draft.redirect(link, behind.getFirst().to()));
            draft.carryOut(new Edit.Remove(id));
        };
    }
}
