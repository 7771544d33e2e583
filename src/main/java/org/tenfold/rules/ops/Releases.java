package org.tenfold.rules.ops;

import java.util.List;
import org.tenfold.design.Architecture;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.design.LinkKind;
import org.tenfold.design.LinkSettings;
import org.tenfold.rules.Case;
import org.tenfold.service.Part;

/** Links over which new versions come. */
final class Releases {

    private Releases() {
    }

    /** One from a deployer to each of the parts, or to the group that runs it. */
    static Edit to(Case review, String deployer, List<Part> parts) {
        Architecture architecture = review.topology().architecture();
        return new Edit.Batch(Tools.owners(review, parts).stream().<Edit>map(owner -> new Edit.Connect(
                Link.of(Edits.freeId(architecture, deployer + "-to-" + owner), deployer, owner, LinkKind.OPERATE)
                        .with(LinkSettings.PURPOSE.name(), "deploy"))).toList());
    }
}
